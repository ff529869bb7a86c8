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

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from assembler.checks.abbreviations import plain
from assembler.checks.case import Case, Written
from assembler.checks.definitions import Definition, definitions_in
from assembler.checks.reading import in_reading_order
from assembler.diagnostics import Diagnostic, diagnose
from assembler.packs import PACK_PATH
from assembler.patterns import pattern
from assembler.render.text import Passage

CODE = "C124"

_WORD = pattern(r"\w[\w-]*")


class _Whole(NamedTuple):
    """A passage as a thing that begins where it does."""

    passage: Passage
    start: int = 0


class _Words:
    """The words of texts in alphabetical order, each with the last text it stands in: those that begin alike stand together.

    Their parts between hyphens are there too: who writes ETS-sectoren uses ETS.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        last: dict[str, int] = {}
        for at, text in enumerate(texts):
            last.update(dict.fromkeys(_WORD.findall(text.casefold()), at))
        for word in [word for word in last if "-" in word]:
            for part in (word.replace("-", ""), *word.split("-")):
                last[part] = max(last.get(part, 0), last[word])
        self._last = last
        self._sorted = sorted(last)

    def met(self, beginning: str, first: int = 0) -> bool:
        """Whether a word begins so in text number ``first`` or later."""
        for at in range(bisect_left(self._sorted, beginning), len(self._sorted)):
            word = self._sorted[at]
            if not word.startswith(beginning):
                return False
            if self._last[word] >= first:
                return True
        return False


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
    """The definitions that were typed, and whether the document uses them afterwards.

    One that repeats another is no longer asked about: that it stands there twice is told already.
    """
    passages = [whole.passage for whole in in_reading_order(written.text, lambda passage: [_Whole(passage)])]
    definitions = _first_ones(passages)
    words = _Words(plain(passage.text) for passage in passages) if definitions else _Words(())
    for at, found in definitions.items():
        for one in found:
            after = _Words([plain(passages[at].text)[one.end :]])
            yield one, any(all(words.met(stem, at + 1) or after.met(stem) for stem in _stems(name)) for name in one.names)


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


def _typed(one: Definition) -> bool:
    piece, _ = one.passage.piece_at(one.start)
    return one.announced and piece.origin is not None and piece.origin.path[:1] != (PACK_PATH,)


def _stems(name: str) -> list[str]:
    """What the words of a name begin with, whatever their ending."""
    words = [word.replace("-", "") for word in name.split() if len(word) > 1]
    return [word if len(word) < 6 else word[:-2] for word in words]
