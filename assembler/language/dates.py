"""Dates in words: CLDR's long and full form, and the ranges that a Council of more than one day needs.

The forms are CLDR's ``d MMMM y`` and ``EEEE d MMMM y``; a test holds them against ``babel.dates.format_date``.
CLDR has no words for ranges (it prints a dash), so those follow Dutch office usage.
"""

from datetime import date, timedelta

from assembler.language import cldr


def month(day: date) -> str:
    """``maart``"""
    return cldr.MONTHS[day.month - 1]


def weekday(day: date) -> str:
    """``dinsdag``"""
    return cldr.DAYS[day.weekday()]


def long_date(day: date) -> str:
    """``17 maart 2026``"""
    return f"{day.day} {month(day)} {day.year}"


def full_date(day: date) -> str:
    """``dinsdag 17 maart 2026``"""
    return f"{weekday(day)} {long_date(day)}"


def date_range(first: date, last: date) -> str:
    """The days from ``first`` to ``last``, both included: ``23 en 24 maart 2026``, ``23 tot en met 26 maart 2026``.

    What both days share is said once, at the end: ``31 maart en 1 april 2026``, ``31 december 2026 en 1 januari 2027``.
    One day is a long date. That ``last`` is not before ``first`` is for the caller to see to.
    """
    if first == last:
        return long_date(last)
    between = "en" if last - first == timedelta(days=1) else "tot en met"
    return f"{_without(first, last)} {between} {long_date(last)}"


def _without(day: date, last: date) -> str:
    """``day`` without the year and month that it shares with ``last``."""
    if day.year != last.year:
        return long_date(day)
    return str(day.day) if day.month == last.month else f"{day.day} {month(day)}"
