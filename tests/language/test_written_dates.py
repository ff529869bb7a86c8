"""Dates in running text, found again in every form that the language prints."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assembler.language import date_range, dates_in, full_date, long_date, month, weekday

DAYS = st.dates(date(1000, 1, 1), date(2999, 12, 1))
AROUND = st.sampled_from(["", "Op ", "(", "De Raad van ", "“", "Verordening 2021/2115 van ", "€ 3,5 of "])
BEHIND = st.sampled_from(["", ".", ")", " is er een Raad.", ", en dan verder", "; 27 lidstaten", ", 3 voorstellen"])


def told(text: str) -> list[str]:
    """Every day that is found, as ``day-month-year weekday``; what is said in one breath stands on one line."""
    names = ["ma", "di", "wo", "do", "vr", "za", "zo"]
    return [
        " ".join(f"{day.day}-{day.month}-{day.year or '?'}{'' if day.weekday is None else names[day.weekday]}" for day in dates.days)
        for dates in dates_in(text)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Op 17 maart 2026 komt de Raad bijeen.", ["17-3-2026"]),
        ("Op 17 maart komt de Raad bijeen.", ["17-3-?"]),
        ("op dinsdag 17 maart", ["17-3-?di"]),
        ("op maandagavond 16 maart 2026", ["16-3-2026ma"]),
        ("Maandag, 16 maart", ["16-3-?ma"]),
        ("dinsdag (17 maart 2026)", ["17-3-2026di"]),
        ("17 maart 2026 (dinsdag)", ["17-3-2026di"]),
        ("17 maart (een dinsdag)", ["17-3-?di"]),
        ("16 maart (Brusseldag)", ["16-3-?"]),
        ("dinsdag de 17e maart", ["17-3-?di"]),
        ("16 en 17 maart 2026", ["16-3-2026 17-3-2026"]),
        ("3 tot 8 februari", ["3-2-? 8-2-?"]),
        ("3-8 februari", ["3-2-? 8-2-?"]),
        ("3 – 8 februari 2026", ["3-2-2026 8-2-2026"]),
        ("van 3 tot en met 8 februari 2026", ["3-2-2026 8-2-2026"]),
        ("van 30 juni tot en met 2 juli 2026", ["30-6-2026 2-7-2026"]),
        ("van 30 juni 2026 tot en met 2 juli", ["30-6-2026 2-7-2026"]),
        ("3, 10 en 17 maart 2026", ["3-3-2026 10-3-2026 17-3-2026"]),
        ("op 10 maart, op 17 maart en op 24 maart 2026", ["10-3-2026 17-3-2026 24-3-2026"]),
        ("maandag 16 en dinsdag 17 maart 2026", ["16-3-2026ma 17-3-2026di"]),
        ("maandag en dinsdag 16 en 17 maart", ["16-3-?ma 17-3-?di"]),
        ("van zondag 15 op maandag 16 maart", ["15-3-?zo 16-3-?ma"]),
        ("vrijdag of maandag 16 maart", ["16-3-?"]),
        ("10 mrt. 2026, 3 dec 2025", ["10-3-2026", "3-12-2025"]),
        ("3 maart ’26", ["3-3-2026"]),
        ("31 december en 1 januari 2027", ["31-12-? 1-1-2027"]),
        ("31 december 2026 en 1 januari 2027", ["31-12-2026 1-1-2027"]),
        ("op 3 maart 2026, 4 april", ["3-3-2026", "4-4-?"]),
        ("op 3 maart 2026, op 4 april", ["3-3-2026", "4-4-?"]),
        ("3 mrt. en 4 apr. 2026", ["3-3-2026 4-4-2026"]),
        ("op 17 maart. 4 april 2026", ["17-3-?", "4-4-2026"]),
        ("Brusseldag 16 maart", ["16-3-?"]),
        ("nr. 12, 16 maart 2026", ["16-3-2026"]),
        ("nr. 12, maandag 16 maart 2026", ["16-3-2026ma"]),
        ("3 maart en 12 lidstaten", ["3-3-?"]),
        ("3\u00a0maart\u00a02026", ["3-3-2026"]),
        ("31 februari 2026", ["31-2-2026"]),
        # What is no date.
        ("de 1 mei-viering", []),
        ("in maart 2026", []),
        ("1 meiplein", []),
        ("1,5 maart", []),
        ("de 27 lidstaten in mei", []),
        ("artikel 16-3-2026 en 21501-08", []),
        ("op maandag en dinsdag", []),
        ("100 maart, 32 maart", []),
        ("5% mei", []),
        ("x16 maart", []),
    ],
)
def test_dates_are_found(text: str, found: list[str]) -> None:
    assert told(text) == found


@given(AROUND, DAYS, BEHIND)
def test_a_long_date_is_found_again(before: str, day: date, after: str) -> None:
    (found,) = dates_in(f"{before}{long_date(day)}{after}")
    (one,) = found.days
    assert (one.near(date(2026, 3, 17)), one.weekday, found.dated) == (day, None, True)
    assert (found.start, found.end) == (len(before), len(before) + len(long_date(day)))


@given(AROUND, DAYS, BEHIND)
def test_a_full_date_is_found_again(before: str, day: date, after: str) -> None:
    text = f"{before}{full_date(day)}{after}"
    (found,) = dates_in(text)
    (one,) = found.days
    assert (one.near(day), one.weekday) == (day, day.weekday())
    assert text[one.weekday_start :].startswith(weekday(day))
    assert text[one.start :].startswith(long_date(day))
    assert text[found.start : found.end] == full_date(day)


@given(AROUND, DAYS, st.integers(1, 800), BEHIND)
def test_a_range_is_found_again(before: str, first: date, length: int, after: str) -> None:
    last = first + timedelta(days=length) if first.year < 2996 else first + timedelta(days=1)
    text = f"{before}{date_range(first, last)}{after}"
    (found,) = dates_in(text)
    assert [day.near(first) for day in found.days] == [first, last]
    assert text[found.start : found.end] == date_range(first, last)


@given(st.dates(date(2025, 11, 1), date(2026, 8, 1)))
def test_without_a_year_the_nearest_one_is_meant(day: date) -> None:
    (found,) = dates_in(f"op {day.day} {month(day)}.")
    assert found.end == len(f"op {day.day} {month(day)}")
    assert not found.dated
    assert found.days[0].near(date(2026, 3, 17)) == day


def test_a_day_that_does_not_exist_is_nowhere() -> None:
    (found,) = dates_in("31 februari 2026")
    assert found.days[0].near(date(2026, 3, 17)) is None
    (leap,) = dates_in("29 februari")
    assert leap.days[0].near(date(2027, 3, 17)) == date(2028, 2, 29)


@given(st.text(alphabet="0123456789 maart,enopdisg2026-()t/", max_size=200))
def test_spans_lie_in_the_text_and_in_order(text: str) -> None:
    at = 0
    for found in dates_in(text):
        assert at <= found.start < found.end <= len(text)
        assert all(text[day.start].isdigit() for day in found.days)
        at = found.end


def test_a_long_text_takes_no_long_time() -> None:
    (found,) = dates_in("1, 2 en 3 tot 4 op " * 20_000 + "5 maart 2026")
    assert len(found.days) == 80_001
    assert list(dates_in("1, 2, 3 en 4 tot 5 maandag en " * 20_000 + "in maart")) == []
