"""The docstring of a consistency rule's module as an explanation: a rule is documented where it is written, and nowhere else.

    One English line that names the rule.

    Nederlandse uitleg in een of meer alinea's: wat de regel zoekt en waarom.

    English: the same explanation in English.

    Fout:
        an example, indented

    Goed:
        an example, indented

This stands outside ``assembler.checks`` because importing that loads all that rules work with.
"""

from assembler.diagnostics.explanations.entry import Explanation, example

_MARKS = {"right": "\n\nGoed:\n", "wrong": "\n\nFout:\n", "en": "\n\nEnglish: ", "nl": "\n\n"}
"""What each piece begins with; from the end, because an explanation has blank lines in it too."""


def describe(docstring: str) -> Explanation:
    """What a docstring of this form says; a ValueError names the piece that is missing or out of its place."""
    rest = docstring.strip()
    pieces: dict[str, str] = {}
    for name, mark in _MARKS.items():
        rest, found, piece = rest.partition(mark)
        if not found or not piece.strip():
            raise ValueError(f"the docstring of a rule has no piece {name!r} in its place, which begins with {mark!r}")
        pieces[name] = piece
    if not rest or "\n" in rest:
        raise ValueError("the docstring of a rule begins with one line that names the rule")
    return Explanation(_flowing(pieces["nl"]), _flowing(pieces["en"]), example(pieces["wrong"]), example(pieces["right"]), title=rest)


def _flowing(text: str) -> str:
    """Paragraphs without the line ends of the source, so that they can be broken anew where they are shown."""
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in text.strip().split("\n\n"))
