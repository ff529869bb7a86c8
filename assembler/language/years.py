"""The parliamentary year (vergaderjaar), by which Kamerstukken are cited."""

from datetime import date

TUESDAY = 1


def parliamentary_year(day: date) -> str:
    """The parliamentary year that ``day`` falls in: ``2025-2026``.

    A new one begins on Prinsjesdag, the third Tuesday of September, that day included. This is the rule of the present (Grondwet,
    article 65, allows another date by law) and it only fills in a default: a year in the data file goes before it [U].
    """
    first = day.year if day >= prinsjesdag(day.year) else day.year - 1
    return f"{first}-{first + 1}"


def prinsjesdag(year: int) -> date:
    """The third Tuesday of September: the first Tuesday from the fifteenth on."""
    fifteenth = date(year, 9, 15)
    return fifteenth.replace(day=15 + (TUESDAY - fifteenth.weekday()) % 7)
