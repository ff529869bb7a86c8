"""Dutch as functions: dates, enumerations, numbers and letters, the way officials print them.

Every function is pure, and importing the package is cheap: num2words is imported by the first call that needs it.
"""

from assembler.language.announcements import Announcement, announced
from assembler.language.content_words import content_words
from assembler.language.counts import is_exact, number_of
from assembler.language.dates import date_range, full_date, long_date, month, weekday
from assembler.language.enumerations import enumerated
from assembler.language.inline_lists import counted_inline
from assembler.language.letters import capitalize_first, upper_nl
from assembler.language.lists import enumerate_nl
from assembler.language.numbers import number_from_words, number_in_words
from assembler.language.written_dates import WrittenDates, WrittenDay, dates_in, numbered_days
from assembler.language.years import parliamentary_year

__all__ = [
    "Announcement",
    "WrittenDates",
    "WrittenDay",
    "announced",
    "capitalize_first",
    "content_words",
    "counted_inline",
    "date_range",
    "dates_in",
    "enumerate_nl",
    "enumerated",
    "full_date",
    "is_exact",
    "long_date",
    "month",
    "number_from_words",
    "number_in_words",
    "number_of",
    "numbered_days",
    "parliamentary_year",
    "upper_nl",
    "weekday",
]
