"""What a template's XML carries while it is compiled and filled: the numbers of its paragraphs, and its own notes in their places."""

from assembler.ooxml import namespaces as ns

NUMBER = f"{{{ns.TRACE}}}p"
"""The attribute that carries a paragraph's number through loops."""
NOTE = f"{{{ns.TRACE}}}note"
"""The element that holds a note of the template inside its reference."""
INLINED = "urn:assembler:note"
"""The namespace that a note's own elements have while it stands inside its reference, where docxtpl must not see its paragraphs."""
