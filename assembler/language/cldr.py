"""The one door to CLDR: the Dutch names and patterns that Babel carries.

Babel's data file for a locale is a pickle that itself needs ``babel.dates`` and ``babel.numbers``, so reading the names costs the
same import as ``format_date`` does (24 ms, most of it paid once per process). They are read all the same, because a date range
needs its parts, and because a second date then costs under a microsecond instead of a parse of the pattern.
"""

from collections.abc import Mapping
from functools import cache

LOCALE = "nl"


@cache
def month_names() -> Mapping[int, str]:
    """The months as they stand in a date, January = 1 (CLDR: months, format, wide)."""
    from babel.core import Locale

    return dict(Locale(LOCALE).months["format"]["wide"])


@cache
def day_names() -> Mapping[int, str]:
    """The days of the week as they stand in a date, Monday = 0 (CLDR: days, format, wide)."""
    from babel.core import Locale

    return dict(Locale(LOCALE).days["format"]["wide"])


def join(words: list[str]) -> str:
    """The words in CLDR's standard list pattern."""
    from babel.lists import format_list

    return format_list(words, style="standard", locale=LOCALE)
