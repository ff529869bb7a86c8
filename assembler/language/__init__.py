"""Dutch as functions: dates, enumerations, numbers and letters, the way officials print them.

Every function is pure, and importing the package is cheap: num2words is imported by the first call that needs it.
"""

from assembler.language.announcements import Announcement, announced
from assembler.language.dates import date_range, full_date, long_date, month, weekday
from assembler.language.letters import capitalize_first, upper_nl
from assembler.language.lists import enumerate_nl
from assembler.language.numbers import number_from_words, number_in_words
from assembler.language.years import parliamentary_year

__all__ = [
    "Announcement",
    "announced",
    "capitalize_first",
    "date_range",
    "enumerate_nl",
    "full_date",
    "long_date",
    "month",
    "number_from_words",
    "number_in_words",
    "parliamentary_year",
    "upper_nl",
    "weekday",
]
