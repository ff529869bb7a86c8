"""Dates in running text, as officials write them: with a weekday or without, with a year or without, alone or in a range.

Found are ``17 maart 2026``, ``dinsdag 17 maart``, ``16 en 17 maart 2026``, ``maandag 16 en dinsdag 17 maart``, ``3 tot 8 februari``,
``30 juni tot en met 2 juli 2026``. What is written in figures alone (``17-3-2026``) is left out: officials write dates in words, and
``21501-08`` or ``3.43`` is no date. With a weekday before it, it is one that ``numbered_days`` finds.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from assembler.language import cldr
from assembler.patterns import pattern

_SHORT = "jan feb mrt apr mei jun jul aug sep okt nov dec".split()
_MONTHS = {name: at for names in (cldr.MONTHS, _SHORT) for at, name in enumerate(names, 1)} | {"febr": 2, "sept": 9}

# Names are looked up after a match: patterns with every name in them take long to compile, and this is loaded at every start.
_SHORT_WEEKDAY = r"(?<![\w-])(?:ma|di|wo|do|vr|za|(?:(?<=\()|(?<=op ))zo)\."
_WEEKDAY = rf"(?:(?<![\w-])\w{{3,6}}dag(?:ochtend|morgen|middag|avond|nacht)?|{_SHORT_WEEKDAY})"
_WEEKDAYS = rf"{_WEEKDAY}(?:(?:,| en| of| tot en met| tot| t/m) +{_WEEKDAY})*"
_DAY = (
    r"(?P<day>0?[1-9]|[12]\d|3[01])(?:e|de|ste)?(?![\w%°])"
    r"(?:\s+(?P<month>[^\W\d_]{3,9}(?![\w-]))\.?(?:\s+(?P<year>[12]\d\d\d|['’]\d\d)(?![\w%]|[.,]\d))?)?"
)
_LINK = r"(?:,?\s+(?:en|of|tot\s+en\s+met|tot|t/m|en/of|op)\s+|,\s+|\s*[-‑–]\s*)"
_NAMED = rf"(?:(?P<weekdays>{_WEEKDAYS}),?\s+(?:de\s+)?\(?)?"
_FIRST = pattern(rf"{_NAMED}(?<!\d[.,])(?<![\w/:‑–—-]){_DAY}")
_NEXT = pattern(rf"\.?(?P<link>{_LINK})(?:van\s+|op\s+)?{_NAMED}{_DAY}")
_AFTER = pattern(rf"\s+\((?:een\s+)?(?P<weekdays>{_WEEKDAY})\)")
_ONE_WEEKDAY = pattern(_WEEKDAY)
_NUMBERED = pattern(rf"(?P<weekdays>{_WEEKDAY}),?\s+(?P<day>\d\d?)([-/.])(?P<month>\d\d?)\3(?P<year>[12]\d\d\d)(?![\w/-])")
_ANY = pattern(r"\d(?:e|de|ste)?\s+(?:[jJ]an|[fF]eb|[mM]aart|mrt|[aA]pr|[mM]ei|[jJ]u[nl]|[aA]ug|[sS]ep|[oO]kt|[nN]ov|[dD]ec)")
"""What every date has in it; most texts hold none, and this tells so in a tenth of the time."""


class WrittenDay(NamedTuple):
    """A day as it is written: ``year`` is None when it is not said or not clear, and ``weekday`` (0 is Monday) when there is none.

    ``start`` is the offset of the day's number, ``weekday_start`` that of the weekday.
    """

    start: int
    day: int
    month: int
    year: int | None = None
    weekday: int | None = None
    weekday_start: int = 0

    def on(self, year: int) -> date | None:
        """The date in that year; None when there is no such day."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None

    def near(self, around: date) -> date | None:
        """The date meant: in the year that is written, or else in the year that brings it nearest to ``around``."""
        years = [self.year] if self.year is not None else [around.year - 1, around.year, around.year + 1]
        dates = [found for found in map(self.on, years) if found is not None]
        return min(dates, key=lambda found: abs(found - around), default=None)


class WrittenDates(NamedTuple):
    """Days that are said in one breath; ``dated`` tells whether a year is written with them.

    ``start`` and ``end`` are offsets in the text, the weekday before the first number and the year after the last month included.
    """

    start: int
    end: int
    days: tuple[WrittenDay, ...]
    dated: bool


@lru_cache(4096)
def dates_in(text: str) -> tuple[WrittenDates, ...]:
    """The dates in a text, in order; kept, since several rules read the same texts."""
    return tuple(_dates_in(text))


def _dates_in(text: str) -> Iterator[WrittenDates]:
    if not _ANY.search(text):
        return
    at = 0
    while first := _FIRST.search(text, at):
        items = [_item(first, "")]
        at = items[0].end
        while found := _NEXT.match(text, at):
            link = found["link"].strip()
            if items[-1].year is not None and link.startswith(","):
                break  # what comes after a whole date and a comma is another date
            items.append(_item(found, link))
            at = items[-1].end
        if dates := _dates(items, text):
            yield dates


@lru_cache(4096)
def numbered_days(text: str) -> tuple[WrittenDay, ...]:
    """The days in figures that have a weekday, in order: ``dinsdag 17-03-2026``."""
    return tuple(
        WrittenDay(found.start("day"), int(found["day"]), int(found["month"]), int(found["year"]), weekday, start)
        for found in _NUMBERED.finditer(text)
        for weekday, start in _named(found)
    )


class _Item(NamedTuple):
    """A day's number, with what stands before and after it; ``link`` joins it to the item before."""

    start: int
    number: int
    end: int
    link: str
    day: int
    month: int | None
    year: int | None
    weekdays: tuple[tuple[int, int], ...]


def _item(found: re.Match[str], link: str) -> _Item:
    weekdays = tuple(_named(found))
    month = _MONTHS.get((found["month"] or "").lower())
    year = None if month is None or found["year"] is None else int(found["year"].replace("'", "20").replace("’", "20"))
    start = found.start("weekdays") if weekdays else found.start("day")
    end = found.end("year" if year else "month" if month else "day")
    return _Item(start, found.start("day"), end, link, int(found["day"]), month, year, weekdays)


def _named(found: re.Match[str]) -> Iterator[tuple[int, int]]:
    """The weekdays in a match, with their offsets; words such as Europadag look like one."""
    for word in _ONE_WEEKDAY.finditer(found["weekdays"] or ""):
        for at, day in enumerate(cldr.DAYS):
            if word[0].lower().startswith(day) or word[0].lower() == f"{day[:2]}.":
                yield at, found.start("weekdays") + word.start()


def _dates(items: list[_Item], text: str) -> WrittenDates | None:
    """The items up to the last one with a month, each with the month and year that it shares with its neighbours."""
    while items and items[-1].month is None:
        items.pop()
    for at in range(len(items) - 1, 0, -1):
        # "nr. 12, 16 maart": a number before a comma is a day only in "12, 16 en 17 maart".
        if items[at].link == "," and items[at - 1].month is None and items[at].month is not None:
            del items[:at]
            break
    if not items:
        return None
    months = _months(items)
    years = _years(items, months)
    weekdays, end = _weekdays(items, text)
    days = tuple(
        WrittenDay(item.number, item.day, month, year, *named)
        for item, month, year, named in zip(items, months, years, weekdays, strict=True)
    )
    return WrittenDates(items[0].start, end, days, any(item.year is not None for item in items))


def _months(items: list[_Item]) -> list[int]:
    """Each item's month: its own, or that of the item after it."""
    months: list[int] = []
    for item in reversed(items):
        months.append(item.month if item.month is not None else months[-1])
    return months[::-1]


def _years(items: list[_Item], months: list[int]) -> list[int | None]:
    """Each item's year: its own, or that of the items around it as long as the days go forward."""
    years = [item.year for item in items]
    order = [(month, item.day) for month, item in zip(months, items, strict=True)]
    for at in range(len(items) - 2, -1, -1):
        if years[at] is None and order[at] <= order[at + 1]:
            years[at] = years[at + 1]
    for at in range(1, len(items)):
        if years[at] is None and order[at - 1] <= order[at]:
            years[at] = years[at - 1]
    return years


def _weekdays(items: list[_Item], text: str) -> tuple[list[tuple[int | None, int]], int]:
    """Each item's weekday with its offset, and the end of the whole."""
    end = items[-1].end
    named: list[tuple[int | None, int]] = [item.weekdays[0] if len(item.weekdays) == 1 else (None, 0) for item in items]
    if len(items[0].weekdays) == len(items):  # "maandag en dinsdag 16 en 17 maart"
        named = list(items[0].weekdays)
    after = _AFTER.match(text, end) if len(items) == 1 and not items[0].weekdays else None
    if after and (behind := list(_named(after))):
        return [*behind], after.end()
    return named, end
