"""The sentences of a passage, with their places in it."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from assembler.patterns import pattern

_END = pattern(r"[.!?…][”’\"')\]]*\s+(?=[“‘\"'(\[]*[^\W_a-zß-öø-ÿ])|\n\s*")
"""A sign that may end a sentence, before a capital or a digit; and a line that was broken by hand."""
_LAST_WORD = pattern(r"[^\s(\[“‘\"]{1,20}\Z")
_ABBREVIATIONS = frozenset(
    "afd art bijv blz bv ca cf dhr dr drs excl fig hfst incl ing ir jhr mevr mr mw nr nrs p pag pp prof resp st tel vgl zgn".split()
)
"""What seldom ends a sentence; those with a dot inside, such as d.d. and J.F., need not be here."""


class Sentence(NamedTuple):
    """A sentence from ``start`` to ``end`` of a passage."""

    start: int
    end: int
    text: str


@lru_cache(4096)
def sentences(text: str) -> tuple[Sentence, ...]:
    """A passage's sentences in order, without the spaces around them; kept, since several rules read the same passages."""
    return tuple(_sentences(text))


def _sentences(text: str) -> Iterator[Sentence]:
    start = 0
    for found in _END.finditer(text):
        if text[found.start()] == "." and _abbreviated(text[max(found.start() - 21, start) : found.start()]):
            continue
        yield from _sentence(text, start, found.end())
        start = found.end()
    yield from _sentence(text, start, len(text))


def _sentence(text: str, start: int, end: int) -> Iterator[Sentence]:
    said = text[start:end]
    first = start + len(said) - len(said.lstrip())
    if said := said.strip():
        yield Sentence(first, first + len(said), said)


def _abbreviated(before: str) -> bool:
    """Whether the full stop after these words belongs to the last of them: an abbreviation, an initial, or the number of a list."""
    found = _LAST_WORD.search(before)
    if found is None:
        return False
    word = found[0]
    initial = len(word) == 1 and word.isupper()
    dotted = "." in word and all(part.isalpha() and len(part) <= 2 for part in word.split("."))
    listed = word.lower() in _ABBREVIATIONS and not word.isupper()
    numbered = word.isdigit() and before.strip() == word
    return initial or dotted or listed or numbered
