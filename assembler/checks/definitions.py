"""Where a document gives something a short name: with "(hierna: X)", or an abbreviation in brackets behind its words."""

import re
from collections.abc import Iterator
from dataclasses import field
from functools import lru_cache

from assembler.checks.abbreviations import key, plain
from assembler.language.capitals import abbreviation_in, words_of
from assembler.lean import dataclass
from assembler.patterns import pattern
from assembler.render.text import Passage

_IN_BRACKETS = pattern(
    r"\((?P<says>(?:hierna|verder|voortaan)(?P<named>(?: gezamenlijk| samen| ook)?(?: te noemen| genoemd| aangeduid als)?:?) )?"
    r"(?:(?:de|het|een) )?[“‘\"']?(?P<term>[^()“”\"]{2,80}?)[”’\"']?\)"
)
_ARTICLE = pattern(r"\b(?:de|het|een|’t|'t) (?=[^.;:()]*\Z)", re.IGNORECASE)
_OTHERS = pattern(r",? (?:of|dan wel|en) (?:(?:de|het) )?|, ")


@dataclass(frozen=True)
class Definition:
    """A term, the characters it stands on, and the words it stands for; ``announced`` with "hierna" or the like.

    ``first`` is where those words begin, ``start`` where the brackets open.
    """

    term: str
    words: str
    first: int
    start: int
    end: int
    announced: bool
    passage: Passage = field(repr=False)

    @property
    def names(self) -> tuple[str, ...]:
        """What the term may be called by: both of "(hierna: de Commissie of EC)", in a form for comparing."""
        return tuple(key(name).casefold() for name in _OTHERS.split(self.term))


def definitions_in(passage: Passage) -> Iterator[Definition]:
    """The definitions of a passage; of those in mere brackets only abbreviations that answer to the words before them."""
    if "(" in passage.text:
        yield from (Definition(*found, passage) for found in _definitions(plain(passage.text)))


@lru_cache(1000)
def _definitions(text: str) -> list[tuple[str, str, int, int, int, bool]]:
    """What the definitions in a text are made with; kept, since several documents print the same and several rules read it."""
    found = []
    for bracket in _IN_BRACKETS.finditer(text):
        term = bracket["term"].strip()
        short = abbreviation_in(term)
        announced = bool(bracket["says"]) and (bool(bracket["named"]) or short is not None)
        before = text[max(bracket.start() - 240, 0) : bracket.start()]
        words = (short and words_of(short, before.rstrip())) or (_noun_phrase(before.rstrip()) if announced else "")
        if announced or (words and short == term and not bracket["says"]):
            first = bracket.start() - (len(before) - len(before.rstrip())) - len(words)
            found.append((term, words, first, bracket.start(), bracket.end(), announced))
    return found


def _noun_phrase(before: str) -> str:
    """The words from the last article on, without it; nothing where there is none in the sentence."""
    articles = list(_ARTICLE.finditer(before))
    return before[articles[-1].end() :] if articles else ""


def alike(one: str, other: str) -> bool:
    """Whether two definitions say the same, inflections apart."""
    return [word[:6] for word in one.casefold().split()] == [word[:6] for word in other.casefold().split()]
