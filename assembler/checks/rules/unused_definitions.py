"""Short names that a document announces and does not use.

Met (hierna: X) belooft een stuk dat het X verder zo noemt. Komt X daarna in dat stuk niet meer voor, dan is de aankondiging overbodig:
haal haar weg, of gebruik X ook echt. Alleen een aankondiging met "hierna" of iets dergelijks telt, een afkorting die enkel tussen haakjes
staat niet.

English: A short name announced with (hierna: X) that the same document does not use afterwards. Take the announcement away, or use the
name.

Fout:
    agenda:
      - kind: beleidsdebat
        title: de bereikbaarheid van grensregio’s per trein
        introduction: |
          Het Europees Spoorwegbureau (hierna: ERA) doet verslag.

Goed:
    agenda:
      - kind: beleidsdebat
        title: de bereikbaarheid van grensregio’s per trein
        introduction: |
          Het Europees Spoorwegbureau doet verslag.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from assembler.checks.abbreviations import plain
from assembler.checks.case import Case, Written
from assembler.checks.definitions import Definition, definitions_in
from assembler.checks.reading import in_reading_order
from assembler.diagnostics import Diagnostic, diagnose
from assembler.packs import PACK_PATH
from assembler.render.text import Passage

CODE = "C124"

_WORD = re.compile(r"\w[\w-]*")


class _Whole(NamedTuple):
    """A passage as a thing that begins where it does."""

    passage: Passage
    start: int = 0


def check(case: Case) -> Iterator[Diagnostic]:
    """A text that several documents print needs its definition when one of them uses the name."""
    unused: dict[tuple[object, ...], Definition | None] = {}
    for written in case.documents:
        for definition, used in _definitions(written):
            where = (*_origin(definition), definition.term)
            unused[where] = definition if not used and unused.get(where, definition) else None
    for one in unused.values():
        span = case.place(one.passage, one.start, one.end) if one is not None else None
        if one is not None and span is not None:
            yield diagnose(CODE, span, term=one.term)


def _origin(one: Definition) -> tuple[object, int]:
    """What tells definitions at different places of the data file apart."""
    piece, at = one.passage.piece_at(one.start)
    return piece.origin, at


def _definitions(written: Written) -> Iterator[tuple[Definition, bool]]:
    """The definitions that were typed, and whether the document uses them afterwards: it is read from its end to its start.

    One that repeats another is no longer asked about: that it stands there twice is told already.
    """
    passages = [whole.passage for whole in in_reading_order(written.text, lambda passage: [_Whole(passage)])]
    definitions = _first_ones(passages)
    if not definitions:
        return
    wanted = _Wanted(stem for some in definitions.values() for one in some for name in one.names for stem in _stems(name))
    seen: set[str] = set()
    met: set[str] = set()
    for at in reversed(range(min(definitions), len(passages))):
        text = plain(passages[at].text)
        for one in definitions.get(at, ()):
            after = wanted.begin(set(_WORD.findall(text[one.end :].casefold())))
            yield one, any(met.union(after).issuperset(_stems(name)) for name in one.names)
        new = set(_WORD.findall(text.casefold())) - seen
        seen |= new
        met |= wanted.begin(new)


def _first_ones(passages: list[Passage]) -> dict[int, list[Definition]]:
    """By passage, the typed definitions whose names were not defined before."""
    found: dict[int, list[Definition]] = {}
    defined: set[str] = set()
    for at, passage in enumerate(passages):
        for one in definitions_in(passage):
            if _typed(one) and defined.isdisjoint(one.names):
                found.setdefault(at, []).append(one)
            defined.update(one.names)
    return found


class _Wanted:
    """The stems that are looked for among the words of a document."""

    def __init__(self, stems: Iterable[str]) -> None:
        self._stems = frozenset(stems)
        self._lengths = sorted({len(stem) for stem in self._stems})

    def begin(self, words: Iterable[str]) -> set[str]:
        """The stems that some word begins with, or a part of one between hyphens: who writes ETS-sectoren uses ETS."""
        parts = (part for word in words for part in ((word.replace("-", ""), *word.split("-")) if "-" in word else (word,)))
        return {part[:length] for part in parts for length in self._lengths if part[:length] in self._stems}


def _typed(one: Definition) -> bool:
    piece, _ = one.passage.piece_at(one.start)
    return one.announced and piece.origin is not None and piece.origin.path[:1] != (PACK_PATH,)


def _stems(name: str) -> list[str]:
    """Every word of a name, whatever its ending."""
    words = [word.replace("-", "") for word in name.split() if len(word) > 1]
    return [word if len(word) < 6 else word[:-2] for word in words]
