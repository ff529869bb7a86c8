"""Numbers before a noun, and whether they say how many there are or only about how many."""

from collections.abc import Sequence

from assembler.language.numbers import number_from_words

_INEXACT = frozenset(
    """of à tot dan minstens zeker circa ongeveer bijna ruim zo’n zo'n maximaal hoogstens hooguit minimaal minste hoogste per elk elke
    ieder iedere overige andere waarvan waaronder inclusief naast behalve zonder na sinds tijdens eerste laatste artikel nr nummer lid
    titel hoofdstuk bijlage punt stap fase vraag""".split()
)
"""Words after which a number does not say how many there are."""
_DETERMINERS = frozenset("de deze die haar zijn".split())


_GROUP = "tal"
_MOST_IN_A_GROUP = 9


def number_of(word: str) -> int | None:
    """The number that a word says, in digits or letters, up to a hundred or so; None for any other word.

    So does "drietal", up to negental: a tiental may be about ten.
    """
    if word.endswith(_GROUP):
        count = number_from_words(word.removesuffix(_GROUP))
        return count if count is not None and 1 < count <= _MOST_IN_A_GROUP else None
    return int(word) if word.isascii() and word.isdigit() and len(word) < 4 else number_from_words(word)


def is_exact(before: Sequence[str]) -> bool:
    """Whether a number says how many there are, by the words before it: not in "ten minste drie", "twee of drie", "van de drie"."""
    before = [word.casefold() for word in before[-3:]]
    if before and before[-1] in _INEXACT:
        return False
    part = bool(before) and before[-1] in _DETERMINERS
    rest = before[:-1] if part else before
    return not (rest and rest[-1] == "van" and (part or (len(rest) > 1 and number_of(rest[-2]) is not None)))
