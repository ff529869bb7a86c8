"""The ways in which a text spells its compounds: in one word, with hyphens or with a space, by what they have in common.

A space is looked at only where an abbreviation or a hyphen shows that two words are one term: "deel nemen" may well be two words.
"""

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from assembler.checks.abbreviations import plain, without_references
from assembler.language.capitals import abbreviation_in
from assembler.patterns import pattern
from assembler.render.text import Passage

_QUOTED = pattern(r"[“„][^“”„]*[”“]|\"[^\"]*\"|‘[^‘’]*’|«[^»]*»")
_COMPOUND = pattern(r"(?<![\w'’-])(?:\w+(?:-\w+)+|[A-Z][A-Z0-9₀-₉]+)(?![\w'’-])")
_CLOSED = pattern(r"(?<![\w'’-])[^\W\d_]{4,}(?![\w'’-])")
_NEXT = pattern(r"\s+([^\W\d_][^\W_]{2,}(?:-\w+)*)(?![\w-])")
_ARTICLE = pattern(r"\b(de|het)\s+\Z", re.IGNORECASE)
_WITH_DE = frozenset({"EU", "VN", "VS", "NAVO"})
_SUBSCRIPTS = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")


class Spelling(NamedTuple):
    """A term at a place of a passage; ``stem`` is alike for all its spellings, ``form`` for this one wherever it stands in a sentence.

    ``loose`` tells that two words may have come together by chance, as in "dat de EU lidstaten steunt".
    """

    stem: str
    form: str
    start: int
    end: int
    loose: bool = False


def readable(passage: Passage) -> str:
    """The text of a passage without what is spelled by others: quotations and references. A line in capitals spells nothing."""
    if passage.text.isupper():
        return ""
    text = without_references(plain(passage.text))
    return _QUOTED.sub(lambda found: " " * len(found[0]), text) if any(sign in text for sign in '“„"‘«') else text


def compounds(text: str) -> Iterator[Spelling]:
    """The terms that a hyphen or an abbreviation shows to be compounds, and abbreviations with a number."""
    for found in _COMPOUND.finditer(text):
        word, short = found[0], abbreviation_in(found[0]) or ""
        numbered = any(sign.isdigit() for sign in short.translate(_SUBSCRIPTS))
        if numbered:
            yield Spelling(_stem(short), short, found.start(), found.start() + len(short))
        if "-" in word and not (numbered and word == short):
            yield _compound(word, short, found.start(), found.end())
        after = _NEXT.match(text, found.end())
        if after is not None:
            article = _ARTICLE.search(text, max(found.start() - 8, 0), found.start())
            loose = word == short and article is not None and (article[1].casefold() == "de" or short not in _WITH_DE)
            yield _compound(f"{word} {after[1]}", short, found.start(), after.end())._replace(loose=loose)


def closed(text: str, stems: Collection[str]) -> Iterator[Spelling]:
    """The words without a hyphen that are another spelling of a compound."""
    for found in _CLOSED.finditer(text):
        if (word := found[0].casefold()) in stems:
            yield Spelling(word, word, found.start(), found.end())


def _compound(text: str, short: str, start: int, end: int) -> Spelling:
    """How an abbreviation writes its number is a matter of its own; capitals count behind an abbreviation only."""
    form = _numbered(short) + text[len(short) :] if short else text.casefold()
    return Spelling(_stem(form), form, start, end)


def _stem(form: str) -> str:
    """What all spellings share; an abbreviation keeps it apart from a word of the same letters."""
    return ("+" if abbreviation_in(form) else "") + _numbered(form).casefold().replace("-", "").replace(" ", "")


def _numbered(short: str) -> str:
    return re.sub(r"-(?=\d)", "", short.translate(_SUBSCRIPTS))
