"""A day that is not in the calendar.

Een dag die de maand niet heeft, zoals 31 juni, of 29 februari in een jaar dat geen schrikkeljaar is. Welke dag wel is bedoeld, weet alleen
de schrijver.

English: A day that its month does not have, such as 31 juni, or 29 februari in a year that is no leap year.

Fout:
    annotated_agenda:
      background: |
        De stukken worden op 31 april 2026 gedeeld.

Goed:
    annotated_agenda:
      background: |
        De stukken worden op 30 april 2026 gedeeld.
"""

from collections.abc import Iterator

from assembler.checks.case import Case
from assembler.diagnostics import Diagnostic, diagnose
from assembler.language import WrittenDay, dates_in

CODE = "C134"

_LEAP_YEAR = 2028


def check(case: Case) -> Iterator[Diagnostic]:
    for passage in case.passages:
        for found in dates_in(passage.text):
            for day in found.days:
                span = None if _exists(day) else case.place(passage, day.start, found.end)
                if span is not None:
                    yield diagnose(CODE, span, words=passage.text[day.start : found.end])


def _exists(day: WrittenDay) -> bool:
    return day.on(day.year if day.year is not None else _LEAP_YEAR) is not None
