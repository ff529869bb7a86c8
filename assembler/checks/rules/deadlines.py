"""Dates of the dossier that are out of order.

De datums van een dossier volgen op elkaar: eerst de nota, dan de dag waarop uiterlijk besloten is (deadline), dan de dag waarop de brieven
naar de Kamers gaan, en dan de Raad. Staat in de nota wanneer de stukken uiterlijk verzonden worden, dan mag de datum van de brieven niet
later zijn. Staat er wanneer uw akkoord of besluit uiterlijk nodig is, dan mag dat niet na de deadline zijn.

English: The dates of a dossier follow each other: the memo, the deadline for the decision, the letters, the meeting. If the memo says by
when the documents are sent to the chambers, the letters are not dated later; if it asks for uw akkoord by a day, that is not after the
deadline.

Fout:
    letters:
      signatories: [stas]
      date: 2026-03-06
    memo:
      date: 2026-02-24
      deadline: 2026-03-02
      deadline_text: |
        De stukken gaan uiterlijk 4 maart 2026 naar de Kamers.
      variants:
        - addressee: stas

Goed:
    letters:
      signatories: [stas]
      date: 2026-03-04
    memo:
      date: 2026-02-24
      deadline: 2026-03-02
      deadline_text: |
        De stukken gaan uiterlijk 4 maart 2026 naar de Kamers.
      variants:
        - addressee: stas
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from assembler.checks.case import Case
from assembler.checks.letter_dates import letter_dates
from assembler.checks.sending import Limit, decision_limits, sending_limits
from assembler.diagnostics import Diagnostic, Related, diagnose
from assembler.diagnostics.words import typed_words
from assembler.language import long_date
from assembler.render.text import Passage
from assembler.source import Path, Span, dotted

CODE = "C102"


class _Day(NamedTuple):
    """A date of the dossier: the last day that it allows, where it stands, how it is said, and the only chamber it is about."""

    day: date
    path: Path
    span: Span
    words: str
    chamber: str | None = None


def check(case: Case) -> Iterator[Diagnostic]:
    meeting = _field(case, ("meeting", "date"), case.dossier.meeting.date)
    letters = [(_field(case, one.path, one.day), one.chambers) for one in letter_dates(case)]
    days = [letter for letter, _ in letters]
    limits = list(_limits(case))
    memos = _memos(case)
    deadlines = list({deadline.path: deadline for _, deadline in memos if deadline}.values())
    for memo, deadline in dict.fromkeys(memos):
        yield from _late(memo, [deadline] if deadline else [*days, meeting])
    for deadline in deadlines:
        yield from _late(deadline, [*days, meeting])
    for decision in _decisions(case) if deadlines else ():
        yield from _late(decision, [max(deadlines, key=lambda one: one.day)])
    for letter, chambers in letters:
        said = [limit for limit in limits if limit.chamber is None or limit.chamber in chambers]
        yield from _late(letter, [*said, meeting], deadlines)
    if all(letter.day <= meeting.day for letter in days):
        for limit in limits:
            yield from _late(limit, [meeting])


def _late(later: _Day, limits: Sequence[_Day], beside: Sequence[_Day] = ()) -> Iterator[Diagnostic]:
    """One message at ``later`` for all limits that it exceeds; ``beside`` are dates that help to see what is meant."""
    exceeded = sorted((limit for limit in limits if later.day > limit.day), key=lambda limit: limit.day)
    if exceeded:
        limit = f"{dotted(exceeded[0].path)} ({exceeded[0].words})"
        related = tuple(Related(typed_words(one.words), one.span) for one in (*exceeded, *beside))
        yield diagnose(CODE, later.span, related=related, date=later.words, limit=limit)


def _memos(case: Case) -> list[tuple[_Day, _Day | None]]:
    """The date and the deadline of every variant of the memo."""
    memo = case.dossier.memo
    made: list[tuple[_Day, _Day | None]] = []
    if memo is None:
        return made
    for at, variant in enumerate(memo.variants):
        own: Path = ("memo", "variants", at)
        day = _field(case, (*own, "date"), variant.date) if variant.date else _field(case, ("memo", "date"), memo.date)
        if variant.deadline:
            made.append((day, _field(case, (*own, "deadline"), variant.deadline)))
        else:
            made.append((day, _field(case, ("memo", "deadline"), memo.deadline) if memo.deadline else None))
    return made


def _field(case: Case, path: Path, day: date) -> _Day:
    return _Day(day, path, case.tree.key_span(path), long_date(day))


def _limits(case: Case) -> Iterator[_Day]:
    """The last days for sending that the memo's own texts name; in its explanation, only where they are plainly those of these papers."""
    for path, passage in _texts(case):
        yield from _said(case, path, passage, sending_limits(passage.text, case.dossier.meeting.date, plainly=path[-1] == "text"))


def _decisions(case: Case) -> Iterator[_Day]:
    """The last days for the decision that the memo's own texts name."""
    for path, passage in _texts(case):
        yield from _said(case, path, passage, decision_limits(passage.text, case.dossier.meeting.date))


def _texts(case: Case) -> Iterator[tuple[Path, Passage]]:
    for passage in case.passages:
        origin = next((piece.origin for piece in passage.pieces if piece.origin), None)
        if origin is not None and origin.path[0] == "memo" and origin.path[-1] in ("occasion", "deadline_text", "text"):
            yield origin.path, passage


def _said(case: Case, path: Path, passage: Passage, limits: Iterable[Limit]) -> Iterator[_Day]:
    for limit in limits:
        span = case.place(passage, limit.start, limit.end)
        if span is not None:
            yield _Day(limit.day, path, span, passage.text[limit.start : limit.end], limit.chamber)
