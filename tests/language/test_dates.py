"""Dates in words, held against CLDR through Babel's own formatter."""

from datetime import date

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from assembler.language import date_range, full_date, long_date, month, weekday

DAY = date(2026, 3, 17)


def test_one_day_in_every_form() -> None:
    assert long_date(DAY) == "17 maart 2026"
    assert full_date(DAY) == "dinsdag 17 maart 2026"
    assert weekday(DAY) == "dinsdag"
    assert month(DAY) == "maart"


@given(st.dates())
def test_forms_are_those_of_cldr(day: date) -> None:
    assert long_date(day) == format_date(day, "long", locale="nl")
    assert full_date(day) == format_date(day, "full", locale="nl")
    assert weekday(day) == format_date(day, "EEEE", locale="nl")
    assert month(day) == format_date(day, "MMMM", locale="nl")


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2026, 3, 17), date(2026, 3, 17), "17 maart 2026"),
        (date(2026, 3, 23), date(2026, 3, 24), "23 en 24 maart 2026"),
        (date(2026, 3, 23), date(2026, 3, 26), "23 tot en met 26 maart 2026"),
        (date(2026, 3, 31), date(2026, 4, 1), "31 maart en 1 april 2026"),
        (date(2026, 3, 30), date(2026, 4, 1), "30 maart tot en met 1 april 2026"),
        (date(2026, 3, 17), date(2026, 4, 17), "17 maart tot en met 17 april 2026"),
        (date(2026, 12, 31), date(2027, 1, 1), "31 december 2026 en 1 januari 2027"),
        (date(2026, 12, 30), date(2027, 1, 2), "30 december 2026 tot en met 2 januari 2027"),
        (date(2026, 3, 1), date(2027, 3, 1), "1 maart 2026 tot en met 1 maart 2027"),
        (date(2028, 2, 28), date(2028, 2, 29), "28 en 29 februari 2028"),
    ],
)
def test_range_says_once_what_both_days_share(first: date, last: date, words: str) -> None:
    assert date_range(first, last) == words
