"""Figures that stand in the memo only.

Noemt de samenvatting van een agendapunt in de nota een percentage of een bedrag, of het jaar dat daarbij hoort, dan hoort dat ook bij
hetzelfde punt in de geannoteerde agenda te staan. Anders stemt de bewindspersoon in met iets dat de Kamers niet lezen. Gekeken wordt naar
introductie, inzet en krachtenveld, hun voetnoten, en de titels van het punt. 5%, 5 % en vijf procent zijn hetzelfde.

English: A percentage, an amount of money or the year that goes with it in an item's memo_summary that stands nowhere in the item's texts
in the annotated agenda. Then a minister agrees to something that parliament does not read.

Fout:
    agenda:
      - kind: beleidsdebat
        title: de bereikbaarheid van grensregio’s per trein
        memo_summary: |
          Het kabinet steunt een bijdrage van € 40 miljoen.
        position: |
          Het kabinet steunt een bijdrage.

Goed:
    agenda:
      - kind: beleidsdebat
        title: de bereikbaarheid van grensregio’s per trein
        memo_summary: |
          Het kabinet steunt een bijdrage van € 40 miljoen.
        position: |
          Het kabinet steunt een bijdrage van € 40 miljoen.
"""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from assembler.checks.abbreviations import plain
from assembler.checks.case import Case
from assembler.checks.sentences import sentences
from assembler.diagnostics import Diagnostic, diagnose
from assembler.language.figures import figures
from assembler.patterns import pattern
from assembler.render.text import Passage, Piece
from assembler.source import Path

CODE = "C121"

_TEXTS = frozenset({"introduction", "position", "state_of_play"})
_TITLES = frozenset({"title", "label", "heading", "list_title"})
_OTHER_BUSINESS: Path = ("annotated_agenda", "other_business_text")
_YEAR = pattern(r"(?<!\d)20\d\d(?!\d)")
_YEAR_OF_FIGURE = pattern(r"\b(?:in|voor|tegen|vanaf|uiterlijk|per|tot) (20\d\d)(?![\d/–-])")


class _Told(NamedTuple):
    """What a text of the annotated agenda tells: its figures and years, and the keys of the notes that it cites."""

    figures: set[str]
    notes: set[str]


class _Summary(NamedTuple):
    """The stretch of a passage that summarises an item of the agenda."""

    item: int
    passage: Passage
    start: int
    end: int


def check(case: Case) -> Iterator[Diagnostic]:
    told: dict[Path, _Told] = {}
    notes: dict[str, set[str]] = {}
    summaries: list[_Summary] = []
    for passage in case.passages:
        for path, start, end in _stretches(passage):
            values = _values(plain(passage.text[start:end]))
            if path[0] == "footnotes":
                notes.setdefault(str(path[1]), set()).update(values)
            elif path[-1] == "memo_summary":
                summaries += [_Summary(int(path[1]), passage, start, end)] if passage.note is None else []
            else:
                about = told.setdefault(path[:2], _Told(set(), set()))
                about.figures.update(values)
                about.notes.update(mark.key for mark in passage.notes if mark.key)
    for one in summaries:
        sources = [told[path] for path in _sources(case, one.item) if path in told]
        if sources:
            yield from _missing(case, one, sources, notes)


def _sources(case: Case, item: int) -> Iterator[Path]:
    """Where the annotated agenda has a text about an item: the item itself, and what is said of all other business."""
    if any(getattr(case.dossier.agenda[item], name) is not None for name in _TEXTS):
        yield "agenda", item
    if case.facts["agenda"][item]["kind"]["other_business"]:
        yield _OTHER_BUSINESS


def _missing(case: Case, summary: _Summary, sources: list[_Told], notes: dict[str, set[str]]) -> Iterator[Diagnostic]:
    """One message for each sentence, at the last figure of it that no source tells."""

    def is_told(value: str) -> bool:
        return any(value in one.figures or any(value in notes.get(key, ()) for key in one.notes) for one in sources)

    text = plain(summary.passage.text)[: summary.end]
    for sentence in sentences(text[summary.start :]):
        named = _named(sentence.text)
        missing = [(start, end) for value, start, end in named if not is_told(value)]
        if missing:
            offset = summary.start + sentence.start
            span = case.place(summary.passage, offset + missing[-1][0], offset + missing[-1][1])
            if span is not None:
                yield diagnose(CODE, span, figures=", ".join(dict.fromkeys(sentence.text[start:end] for start, end in missing)))


def _named(sentence: str) -> list[tuple[str, int, int]]:
    """The figures of a sentence in order, and the years that go with them, where there is a figure: each with its place."""
    found = [(figure.kind + figure.value, figure.start, figure.end) for figure in figures(sentence)]
    years = [(year[1], year.start(1), year.end(1)) for year in _YEAR_OF_FIGURE.finditer(sentence)] if found else []
    return sorted([*found, *years], key=lambda one: one[1])


def _values(text: str) -> set[str]:
    return {*(figure.kind + figure.value for figure in figures(text)), *_YEAR.findall(text)}


def _stretches(passage: Passage) -> Iterator[tuple[Path, int, int]]:
    """The stretches of a passage that come from an item of the agenda, from what is said of other business, or from a note."""
    end = 0
    for path, pieces in groupby(passage.pieces, _source):
        start, end = end, end + sum(len(piece.text) for piece in pieces)
        if path is not None:
            yield path, start, end


def _source(piece: Piece) -> Path | None:
    for path in ([piece.origin.path] if piece.origin else []) + list(piece.facts):
        of_item = path[0] == "agenda" and path[-1] in {"memo_summary", *_TEXTS, *_TITLES}
        if of_item or path == _OTHER_BUSINESS or path[0] == "footnotes":
            return path
    return None
