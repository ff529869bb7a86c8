"""Dutch as functions: dates, enumerations, numbers and letters, the way officials print them.

Every function is pure, and importing the package is cheap: each name is loaded when it is first used,
and num2words by the first call that needs it.
"""

from typing import TYPE_CHECKING

from assembler.lazy import loader

if TYPE_CHECKING:
    from assembler.language.announcements import Announcement, announced
    from assembler.language.counts import is_exact, number_of
    from assembler.language.dates import date_range, full_date, long_date, month, weekday
    from assembler.language.enumerations import enumerated
    from assembler.language.inline_lists import counted_inline
    from assembler.language.letters import capitalize_first, upper_nl
    from assembler.language.lists import enumerate_nl
    from assembler.language.numbers import number_from_words, number_in_words
    from assembler.language.word_kinds import content_words
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

__getattr__ = loader(
    __name__,
    {
        "announcements": "Announcement announced",
        "word_kinds": "content_words",
        "counts": "is_exact number_of",
        "dates": "date_range full_date long_date month weekday",
        "enumerations": "enumerated",
        "inline_lists": "counted_inline",
        "letters": "capitalize_first upper_nl",
        "lists": "enumerate_nl",
        "numbers": "number_from_words number_in_words",
        "written_dates": "WrittenDates WrittenDay dates_in numbered_days",
        "years": "parliamentary_year",
    },
)
