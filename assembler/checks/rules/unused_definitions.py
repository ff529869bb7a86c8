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
from collections.abc import Iterator
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
    unused: dict[tuple[int, str], Diagnostic | None] = {}
    for written in case.documents:
        for definition, used in _definitions(written):
            span = case.place(definition.passage, definition.start, definition.end)
            if span is not None:
                where = span.start, definition.term
                unused[where] = diagnose(CODE, span, term=definition.term) if not used and unused.get(where, True) else None
    yield from (found for found in unused.values() if found is not None)


def _definitions(written: Written) -> Iterator[tuple[Definition, bool]]:
    """The definitions that were typed, and whether the document uses them afterwards: it is read from its end to its start.

    One that repeats another is no longer asked about: that it stands there twice is told already.
    """
    passages = [whole.passage for whole in in_reading_order(written.text, lambda passage: [_Whole(passage)])]
    definitions = _first_ones(passages)
    seen: set[str] = set()
    met: set[str] = set()
    for at in reversed(range(len(passages) if definitions else 0)):
        text = plain(passages[at].text)
        for one in definitions.get(at, ()):
            after = _beginnings(set(_WORD.findall(text[one.end :].casefold())))
            yield one, any(_used(name, met, after) for name in one.names)
        new = set(_WORD.findall(text.casefold())) - seen
        seen |= new
        met |= _beginnings(new)


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


def _beginnings(words: set[str]) -> set[str]:
    """All that the words begin with, and their parts between hyphens: who writes ETS-sectoren uses ETS."""
    parts = {part for word in words for part in (word.replace("-", ""), *word.split("-"))}
    return {part[:length] for part in parts for length in range(2, len(part) + 1)}


def _typed(one: Definition) -> bool:
    piece, _ = one.passage.piece_at(one.start)
    return one.announced and piece.origin is not None and piece.origin.path[:1] != (PACK_PATH,)


def _used(name: str, met: set[str], after: set[str]) -> bool:
    """Whether every word of a name was met, whatever its ending."""
    words = [word.replace("-", "") for word in name.split() if len(word) > 1]
    stems = [word if len(word) < 6 else word[:-2] for word in words]
    return all(stem in met or stem in after for stem in stems)
