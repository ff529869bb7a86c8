"""What a misspelt word was meant to be, and the sentence that asks so.

A file may hold thousands of unknown words and thousands of known ones. Comparing each with each would take minutes, so among many known
words only those a single slip away are found, through an index; among few the likeness is measured, and a word is looked up once.
"""

from collections.abc import Collection, Iterator
from functools import lru_cache

from assembler.diagnostics.words import Words, words

_FEW = 50
"""So many known words can each be compared with an unknown one: 0.1 ms. The fields of a group and the registers are fewer."""
_LIKENESS = 0.6


def near_match(word: str, known: Collection[str]) -> str | None:
    """The known word most like a misspelt one, if any is like it."""
    return _near_match(word, frozenset(known))


@lru_cache(10_000)
def _near_match(word: str, known: frozenset[str]) -> str | None:
    import difflib  # 3 ms: only for who made a mistake

    candidates = known if len(known) <= _FEW else {name for form in _slips(word) for name in _index(known).get(form, ())}
    return next(iter(difflib.get_close_matches(word, sorted(candidates), 1, _LIKENESS)), None)


@lru_cache(8)
def _index(known: frozenset[str]) -> dict[str, list[str]]:
    """The known words by each of their forms with a letter left out."""
    index: dict[str, list[str]] = {}
    for name in known:
        for form in _slips(name):
            index.setdefault(form, []).append(name)
    return index


def _slips(word: str) -> Iterator[str]:
    """The word, and without each of its letters in turn: two words share one when a letter is added, left out, another, or swapped."""
    yield word
    for at in range(min(len(word), _FEW)):
        yield word[:at] + word[at + 1 :]


KNOWN = Words("Bekend", "Known")
_READABLE = 20
"""So many known words can still be read in a message."""


def did_you_mean(word: str, known: Collection[str], otherwise: Words | None = None) -> Words:
    """``Bedoelde u …?`` for a near miss, else the known words, introduced by ``otherwise``, when they are few enough to read."""
    near = near_match(word, known)
    if near:
        return words("Bedoelde u {near}?", "Did you mean {near}?", near=near)
    if known and otherwise and len(known) <= _READABLE:
        shown = sorted(known) if isinstance(known, set | frozenset) else known
        return words("{otherwise}: {known}.", "{otherwise}: {known}.", otherwise=otherwise, known=", ".join(shown))
    return Words()
