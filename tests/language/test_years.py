"""The parliamentary year turns on the third Tuesday of September."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assembler.language import parliamentary_year
from assembler.language.years import prinsjesdag


@pytest.mark.parametrize(
    ("day", "year"),
    [
        (date(2026, 3, 17), "2025-2026"),
        (date(2025, 9, 15), "2024-2025"),
        (date(2025, 9, 16), "2025-2026"),
        (date(2026, 9, 14), "2025-2026"),
        (date(2026, 9, 15), "2026-2027"),
        (date(2026, 12, 31), "2026-2027"),
        (date(2000, 1, 1), "1999-2000"),
    ],
)
def test_year_of_a_day(day: date, year: str) -> None:
    assert parliamentary_year(day) == year


@given(st.integers(min_value=1, max_value=9999))
def test_prinsjesdag_is_the_third_tuesday(year: int) -> None:
    day = prinsjesdag(year)
    tuesdays = [n for n in range(1, day.day + 1) if (date(year, 9, 1) + timedelta(days=n - 1)).weekday() == 1]
    assert (day.month, len(tuesdays), tuesdays[-1]) == (9, 3, day.day)
