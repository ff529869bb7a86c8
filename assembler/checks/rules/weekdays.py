"""A weekday that does not go with its date.

De dag van de week past niet bij de datum die erachter staat. Een van de twee is een vergissing, en de lezer weet niet welke. Staat er geen
jaar, dan geldt het jaar dat de datum het dichtst bij de Raad brengt.

English: The weekday does not go with its date. Without a year, the year counts that brings the date nearest to the meeting.

Fout:
    annotated_agenda:
      background: |
        De stukken worden op maandag 14 april 2026 gedeeld.

Goed:
    annotated_agenda:
      background: |
        De stukken worden op dinsdag 14 april 2026 gedeeld.
"""

from collections.abc import Iterator
from datetime import date

from assembler.checks.case import Case
from assembler.diagnostics import Diagnostic, diagnose
from assembler.language import WrittenDay, dates_in, long_date, numbered_days, weekday
from assembler.language.cldr import DAYS

CODE = "C132"

_FAR = 215
"""Days: of a date without a year that is nearer than this to the meeting in two years, either may be meant."""


def check(case: Case) -> Iterator[Diagnostic]:
    meeting = case.dossier.meeting.date
    for passage in case.passages:
        for day in _named(passage.text):
            meant = day.near(meeting)
            if day.weekday is None or meant is None or day.weekday in (meant.weekday(), *_others(day, meeting)):
                continue
            wrong = DAYS[day.weekday]
            short = passage.text[day.weekday_start + 2] == "."
            span = case.place(passage, day.weekday_start, day.weekday_start + (3 if short else len(wrong)))
            if span is not None:
                yield diagnose(CODE, span, date=long_date(meant), right=weekday(meant), wrong=wrong)


def _named(text: str) -> Iterator[WrittenDay]:
    """The days with a weekday of which it is clear when they are."""
    for found in dates_in(text):
        yield from (day for day in found.days if day.weekday is not None and (day.year is not None or not found.dated))
    yield from numbered_days(text)


def _others(day: WrittenDay, meeting: date) -> Iterator[int]:
    """The weekdays of a date without a year, in the years in which it is not far from the meeting."""
    for year in (meeting.year - 1, meeting.year, meeting.year + 1) if day.year is None else ():
        found = day.on(year)
        if found is not None and abs((found - meeting).days) < _FAR:
            yield found.weekday()
