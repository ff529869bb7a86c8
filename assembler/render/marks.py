"""What a template's XML carries while it is compiled and filled: the numbers of its paragraphs, and its own notes in their places."""

import re

from assembler.ooxml import namespaces as ns
from assembler.ooxml.namespaces import qn
from assembler.patterns import pattern

NUMBER = f"{{{ns.TRACE}}}p"
"""The attribute that carries a paragraph's number through loops."""
NOTE = f"{{{ns.TRACE}}}note"
"""The element that holds a note of the template inside its reference."""
INLINED = "urn:assembler:note"
"""The namespace that a note's own elements have while it stands inside its reference, where docxtpl must not see its paragraphs."""
AUTHOR = "assemble"
"""Who makes the comments in a copy with findings; of these nothing is told again."""
REFERENCES = (qn("w:footnoteReference"), qn("w:endnoteReference"))
TAG = pattern(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
ESCAPE = pattern(r"\{_[{%]|[}%]_\}")
"""How docxtpl has braces that are no tag: ``{_{`` prints as ``{{``, and so for ``{_%``, ``}_}`` and ``%_}``."""

_MARK = pattern("\u200a([\u2000-\u2009]+)\u200a(?=[-+]?[%}]\\}$)")
"""A tag's number at its end, as digits that are white space to Jinja and to docxtpl's expressions alike."""


def mark(number: int) -> str:
    return "\u200a" + "".join(chr(0x2000 + int(digit)) for digit in str(number)) + "\u200a"


def read_marks(tag: str) -> tuple[str, int | None]:
    """The tag without its mark, and the number that the mark held."""
    found = _MARK.search(tag)
    if found is None:
        return tag, None
    return _MARK.sub("", tag), int("".join(str(ord(digit) - 0x2000) for digit in found[1]))
