"""The last day of a Council is not before its first."""

from collections.abc import Iterator

from assembler.checks.structure.subject import Subject
from assembler.diagnostics import Diagnostic, diagnose


def check(subject: Subject) -> Iterator[Diagnostic]:
    meeting = subject.dossier.meeting
    if meeting.last_date is not None and meeting.last_date < meeting.date:
        yield diagnose("S012", subject.tree.span(("meeting", "last_date")))
