"""Where a document gives something a short name: with "(hierna: X)", or an abbreviation in brackets behind its words."""

import re
from collections.abc import Iterator
from dataclasses import field

from assembler.checks.abbreviations import key, plain
from assembler.language.capitals import abbreviation_in, words_of
from assembler.lean import dataclass
from assembler.render.text import Passage

_IN_BRACKETS = re.compile(
    r"\((?P<says>(?:hierna|verder|voortaan)(?P<named>(?: gezamenlijk| samen| ook)?(?: te noemen| genoemd| aangeduid als)?:?) )?"
    r"(?:(?:de|het|een) )?[“‘\"']?(?P<term>[^()“”\"]{2,80}?)[”’\"']?\)"
)
_ARTICLE = re.compile(r"\b(?:de|het|een|’t|'t) (?=[^.;:()]*\Z)", re.IGNORECASE)
_OTHERS = re.compile(r",? (?:of|dan wel|en) (?:(?:de|het) )?|, ")


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
    if "(" not in passage.text:
        return
    text = plain(passage.text)
    for found in _IN_BRACKETS.finditer(text):
        term = found["term"].strip()
        short = abbreviation_in(term)
        announced = bool(found["says"]) and (bool(found["named"]) or short is not None)
        before = text[max(found.start() - 240, 0) : found.start()].rstrip()
        words = (short and words_of(short, before)) or (_noun_phrase(before) if announced else "")
        if announced or (words and short == term and not found["says"]):
            first = found.start() - (len(text[: found.start()]) - len(text[: found.start()].rstrip())) - len(words)
            yield Definition(term, words, first, found.start(), found.end(), announced, passage)


def _noun_phrase(before: str) -> str:
    """The words from the last article on, without it; nothing where there is none in the sentence."""
    articles = list(_ARTICLE.finditer(before))
    return before[articles[-1].end() :] if articles else ""


def alike(one: str, other: str) -> bool:
    """Whether two definitions say the same, inflections apart."""
    return [word[:6] for word in one.casefold().split()] == [word[:6] for word in other.casefold().split()]
