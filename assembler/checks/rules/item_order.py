"""Agenda items that are summed up in another order than they have on the agenda.

Een opsomming van agendapunten in het geadviseerd besluit die niet de volgorde van de agenda aanhoudt. De lezer zoekt de punten dan op de
verkeerde plaats in de geannoteerde agenda.

English: An enumeration of agenda items in the advised decision that does not keep to the order of the agenda, so that the reader looks for
them in the wrong place.

Fout:
    memo:
      date: 2026-02-25
      variants:
        - addressee: stas
          advice: |
            1. Akkoord te gaan met de inzet op stille treinen; verpakkingen; grondwater.
    agenda:
      - {kind: beleidsdebat, title: de regels voor verpakkingen, label: verpakkingen}
      - {kind: beleidsdebat, title: de kwaliteit van het grondwater, label: grondwater}
      - {kind: diversenpunt, title: een conferentie over stille treinen, label: stille treinen}

Goed:
    memo:
      date: 2026-02-25
      variants:
        - addressee: stas
          advice: |
            1. Akkoord te gaan met de inzet op verpakkingen; grondwater; stille treinen.
    agenda:
      - {kind: beleidsdebat, title: de regels voor verpakkingen, label: verpakkingen}
      - {kind: beleidsdebat, title: de kwaliteit van het grondwater, label: grondwater}
      - {kind: diversenpunt, title: een conferentie over stille treinen, label: stille treinen}
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from assembler.checks.case import Case
from assembler.checks.prose import enumerations, paragraphs, passage_of
from assembler.checks.titles import Titles, title_text
from assembler.content.model import Paragraph
from assembler.diagnostics import Diagnostic, diagnose
from assembler.lean import dataclass
from assembler.patterns import pattern
from assembler.render.text import Passage

CODE = "C117"

_CLEARLY = 3
"""So many items in an enumeration that there is no doubt that it is one."""
_IN_BRACKETS = pattern(r"\([^()]*\)")
_COMMAS = pattern(r",\s*(?:en\b)?|\s+en\s+")
_MOST = 20
"""A word that more items have tells nothing about which one is meant."""


@dataclass(frozen=True)
class _Segment:
    """A stretch of a paragraph that may name an item."""

    passage: Passage
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.passage.text[self.start : self.end]


def check(case: Case) -> Iterator[Diagnostic]:
    memo = case.dossier.memo
    agenda = _Agenda(case)
    for advice in (memo.advice, *(variant.advice for variant in memo.variants)) if memo else ():
        text = case.prose.get(advice.path) if advice is not None else None
        if text is None:
            continue
        for inlines in paragraphs(text.blocks):
            yield from _out_of_order(case, agenda, *_segments(passage_of(inlines)))
        for listed in enumerations(text.blocks):
            passages = [passage_of(item[0].children) for item in listed.block.items if item and isinstance(item[0], Paragraph)]
            segments = [_Segment(passage, 0, len(passage.text)) for passage in passages]
            yield from _out_of_order(case, agenda, segments, True)


def _segments(passage: Passage) -> tuple[list[_Segment], bool]:
    """The stretches between semicolons, else between commas and "en"; and whether it is surely an enumeration."""
    text = passage.text
    clearly = ";" in text
    made: list[_Segment] = []
    at = 0
    for sign in re.finditer(";", text) if clearly else _COMMAS.finditer(text):
        made.append(_Segment(passage, at, sign.start()))
        at = sign.end()
    return [*made, _Segment(passage, at, len(text))], clearly


def _out_of_order(case: Case, agenda: "_Agenda", segments: Sequence[_Segment], clearly: bool) -> Iterator[Diagnostic]:
    """The first stretch that names an item which comes before one that was named already."""
    named = [(agenda.item(segment.text), segment) for segment in segments] if len(segments) > 1 else []
    found = [(item, segment) for item, segment in named if item is not None]
    if len(found) < _CLEARLY and not (clearly and len(found) == len(segments) > 1):
        return
    furthest = found[0][0]
    for item, segment in found:
        if item < furthest:
            start = segment.start + len(segment.text) - len(segment.text.lstrip())
            span = case.place(segment.passage, start, segment.end)
            if span is not None:
                yield diagnose(CODE, span, item=agenda.labels[item], later=agenda.labels[furthest])
            return
        furthest = item


class _Agenda:
    """The items of the agenda by the words of their names."""

    def __init__(self, case: Case) -> None:
        items = case.facts["agenda"]
        self._titles = Titles(case)
        self.labels = [title_text(item["label"]) for item in items]
        self._names = [[set(self._titles.of(item, field)) for field in ("label", "title")] for item in items]
        self._having: dict[str, set[int]] = {}
        for at, names in enumerate(self._names):
            for word in set().union(*names):
                self._having.setdefault(word, set()).add(at)

    def item(self, text: str) -> int | None:
        """The number of the one item that a text names."""
        words = set(self._titles.words(_IN_BRACKETS.sub(" ", text)))
        having = [found for found in (self._having.get(word, set()) for word in words) if len(found) <= _MOST]
        found = [at for at in set().union(*having) if any(_same(words, name) for name in self._names[at])]
        return found[0] if len(found) == 1 else None


def _same(words: set[str], name: Iterable[str]) -> bool:
    name = set(name)
    return bool(words and name) and (words <= name or name <= words)
