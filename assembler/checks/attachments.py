"""External attachments exist, and each has a key of its own."""

from collections.abc import Iterator

from assembler.checks.case import Case
from assembler.diagnostics import Diagnostic, diagnose


def check(case: Case) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for position, attachment in enumerate(case.dossier.attachments):
        path = ("attachments", position)
        if attachment.id in seen:
            yield diagnose("R004", case.tree.span((*path, "id")), value=attachment.id)
        seen.add(attachment.id)
        if not case.is_file(attachment.file):
            yield diagnose("R003", case.tree.span((*path, "file")), file=attachment.file, folder=case.folder)
