"""The last day of a Council is not before its first."""

from collections.abc import Iterator

from assembler.checks.case import Case
from assembler.diagnostics import Diagnostic, diagnose


def check(case: Case) -> Iterator[Diagnostic]:
    meeting = case.dossier.meeting
    if meeting.last_date is not None and meeting.last_date < meeting.date:
        yield diagnose("S012", case.tree.span(("meeting", "last_date")))
