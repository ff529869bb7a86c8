"""Items of one list that end differently.

De onderdelen van een lijst horen gelijk te eindigen: zinsdelen elk op een puntkomma en het laatste op een punt, volzinnen elk op een punt,
of korte onderdelen zonder teken. Dat geldt op elk niveau, en ook voor de lijst van agendapunten in de geannoteerde agenda. Een onderdeel
dat met een dubbele punt naar een lijst eronder leidt, telt niet mee; een vraagteken of uitroepteken is altijd goed. `assemble check --fix`
zet het teken dat de meeste onderdelen hebben.

English: The items of a list should end alike: clauses each with a semicolon and the last with a full stop, sentences each with a full stop,
or short items with no sign. That goes for every level, and for the list of agenda items in the annotated agenda. An item that leads to a
list below it with a colon does not count; a question mark or an exclamation mark is always right. `assemble check --fix` puts the sign that
most items have.

Fout:
    agenda:
      - kind: beleidsdebat
        title: de bereikbaarheid van grensregio’s per trein
        position: |
          Nederland pleit voor:

          - een dienstregeling die over de grens heen aansluit;
          - kaartjes die in beide landen gelden.
          - stille treinen.

Goed:
    agenda:
      - kind: beleidsdebat
        title: de bereikbaarheid van grensregio’s per trein
        position: |
          Nederland pleit voor:

          - een dienstregeling die over de grens heen aansluit;
          - kaartjes die in beide landen gelden;
          - stille treinen.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from assembler.checks.case import Case
from assembler.checks.prose import enumerations, passage_of
from assembler.content.model import Block, Paragraph
from assembler.data.model import AgendaItem
from assembler.diagnostics import Diagnostic, Edit, diagnose
from assembler.lean import dataclass
from assembler.patterns import pattern
from assembler.render.text import Passage, Piece
from assembler.source import Origin, Span

CODE = "C119"

_CLOSING = "’”\"')]»"
_FREE = pattern(r"(?:[:?!…]|\b(?:a\.s|c\.q|d\.d|e\.a|e\.d|enz|etc|jl|n\.v\.t|o\.g)\.|[;,]?\s(?:en|of))$", re.IGNORECASE)
"""Ends that fit in any list: a colon before a list below, a question mark, an abbreviation, "en" before the last item."""
_LONGEST_FREE = 10
_SENTENCES = pattern(r"[.!?]\s+[A-ZÀ-Þ]")


@dataclass(frozen=True)
class _End:
    """How an item ends: with a sign, or with none. ``open`` tells whether another sign may be put in its place."""

    passage: Passage
    sign: str
    open: bool = True


def check(case: Case) -> Iterator[Diagnostic]:
    for text in case.prose.values():
        for listed in enumerations(text.blocks):
            more = listed.follows or listed.length > len(listed.block.items)
            yield from _different(case, [_end_of(item) for item in listed.block.items], more=more)
    yield from _agenda(case)


def _agenda(case: Case) -> Iterator[Diagnostic]:
    """The list of items in the annotated agenda, if the drafter gave any of its signs; the others have those that are derived."""
    ends: list[_End | None] = []
    typed = False
    for at, (given, item) in enumerate(zip(case.dossier.agenda, case.facts["agenda"], strict=True)):
        if not item["kind"]["other_business"]:
            passage = _title(case, at, given)
            end = _read(passage)
            own = end is not None and end.sign in (".", ";")
            typed = typed or own
            ends.append(end if own or end is None else _End(passage, str(item["list_end"]), open=False))
    if typed:
        yield from _different(case, ends, more=False)


def _title(case: Case, at: int, given: AgendaItem) -> Passage:
    path = ("agenda", at, "list_title")
    if path in case.prose:
        return passage_of(case.prose[path].inlines or ())
    field = "title" if given.title is not None else "label"
    return Passage((Piece(str(case.facts["agenda"][at][field]), Origin(("agenda", at, field))),))


def _end_of(item: Sequence[Block]) -> _End | None:
    """How an item of a list ends; None when it leads to a list below, or ends in a way that fits anywhere."""
    return _read(passage_of(item[-1].children)) if item and isinstance(item[-1], Paragraph) else None


def _read(passage: Passage) -> _End | None:
    text = passage.text.rstrip()
    if not text or _FREE.search(text[-_LONGEST_FREE:]):
        return None
    if text[-1] in ".;,":
        return _End(passage, text[-1])
    inner = text.rstrip(_CLOSING)
    if inner != text and inner[-1:] in ("?", "!"):
        return None
    return _End(passage, ".", open=False) if inner != text and inner.endswith(".") else _End(passage, "")


def _different(case: Case, ends: Sequence[_End | None], *, more: bool) -> Iterator[Diagnostic]:
    """The first item of a list that departs from the others; ``more`` tells that the last is not the end of the whole."""
    counted = Counter(end.sign for end in ends[:-1] if end is not None)
    if not counted:
        return
    usual = counted.most_common(1)[0][0]  # of two that are as common, the first
    for number, end in enumerate(ends, 1):
        last = number == len(ends)
        fitting = {usual} if not last else {usual, ".", ";"} if more else {"", "."} if usual == "" else {"."}
        if end is not None and end.sign not in fitting:
            wanted = "." if last and usual else usual
            span = _place(case, end)
            edits = _mended(case, end, wanted) if usual or counted[usual] > 1 else ()
            if span is not None:
                here = end.passage.text.split()[-1]
                yield diagnose(CODE, span, edits=edits, here=here, there=here.removesuffix(end.sign) + wanted)
            return


def _place(case: Case, end: _End) -> Span | None:
    """The last character of an item, or the expression that says it."""
    at = len(end.passage.text.rstrip()) - 1
    piece, _ = end.passage.piece_at(at)
    return case.tree.span_at(piece.origin) if piece.facts and piece.origin else case.place(end.passage, at, at + 1)


def _mended(case: Case, end: _End, wanted: str) -> tuple[Edit, ...]:
    """The edit that ends an item with another sign; none where a fact or a template says its end, or where it has sentences of its own."""
    text = end.passage.text.rstrip()
    piece, _ = end.passage.piece_at(len(text) - 1)
    span = _place(case, end)
    if span is None or not end.open or piece.facts or (wanted == ";" and _SENTENCES.search(text)):
        return ()
    if piece.origin is not None and piece.origin.path[-1] in ("title", "label"):
        return case.replaced(span, text[-1], "")  # the list then gets the sign that is derived, and other places none
    return case.replaced(span, text[-1], (text[-1] if end.sign == "" else "") + wanted)
