"""The dates of the letters that are made, each with its place and the chambers whose letters bear it."""

from datetime import date
from typing import NamedTuple

from assembler.checks.case import Case
from assembler.source import Path


class LetterDate(NamedTuple):
    day: date
    path: Path
    chambers: tuple[str, ...]


def letter_dates(case: Case) -> list[LetterDate]:
    """A chamber's own date counts for its letter, the common date for the others."""
    found: dict[Path, LetterDate] = {}
    for written in case.documents:
        chamber = written.document.spec.chamber
        if chamber:
            own = ("letters", chamber, "date")
            path: Path = own if case.tree.value(own) is not None else ("letters", "date")
            others = found[path].chambers if path in found else ()
            found[path] = LetterDate(written.document.date, path, (*others, chamber))
    return list(found.values())
