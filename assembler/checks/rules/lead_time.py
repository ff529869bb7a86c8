"""Letters that are dated too shortly before the meeting.

Tussen de brieven en de eerste dag van de Raad liggen minder dagen dan is afgesproken. De Kamers hebben die tijd nodig om het dossier te
behandelen. Het pakket bepaalt hoeveel dagen het zijn (checks.lead_time); bij rijk zijn het er tien.

English: There are fewer days between a letter and the first day of the meeting than the pack asks for (checks.lead_time; ten with rijk).

Fout:
    letters:
      signatories: [stas]
      date: 2026-03-12

Goed:
    letters:
      signatories: [stas]
      date: 2026-03-05
"""

from collections.abc import Iterator

from assembler.checks.case import Case
from assembler.checks.letter_dates import letter_dates
from assembler.diagnostics import Diagnostic, Related, diagnose
from assembler.diagnostics.words import typed_words
from assembler.language import long_date

CODE = "C103"


def check(case: Case) -> Iterator[Diagnostic]:
    meeting = case.dossier.meeting.date
    lead_time = case.pack.checks.lead_time
    for letter in letter_dates(case):
        days = (meeting - letter.day).days
        if 0 <= days < lead_time:
            related = (Related(typed_words(long_date(meeting)), case.tree.key_span(("meeting", "date"))),)
            yield diagnose(CODE, case.tree.key_span(letter.path), related=related, days=days, lead_time=lead_time)
