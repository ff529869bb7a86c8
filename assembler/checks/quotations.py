"""What stands between quotation marks in a passage: somebody else's words, which follow no rule of ours."""

from assembler.patterns import pattern

_QUOTED = pattern(
    r"“[^”]*(?:”|\Z)|\"[^\"]*(?:\"|\Z)|„[^”“]*(?:[”“]|\Z)|(?<!\w)‘(?:[^’]|’(?=\w))*(?:’|\Z)|(?<!\w)'(?!\w\b)(?:[^']|'(?=\w))*(?:'|\Z)"
)
"""An apostrophe within a word ("foto’s") ends no quotation, and one before a clipped word ('s, 't) begins none."""


def quotations(text: str) -> list[tuple[int, int]]:
    """Where the quotations of a passage begin and end; one that is not closed lasts until the end of the passage."""
    return [found.span() for found in _QUOTED.finditer(text)]


def is_quoted(text: str, at: int) -> bool:
    """Whether the character at ``at`` stands in a quotation."""
    return any(start <= at < end for start, end in quotations(text))
