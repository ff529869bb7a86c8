"""External attachments exist, and each has a key of its own."""

from collections.abc import Iterator

from assembler.checks.structure.subject import Subject
from assembler.diagnostics import Diagnostic, diagnose


def check(subject: Subject) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for position, attachment in enumerate(subject.dossier.attachments):
        path = ("attachments", position)
        if attachment.id in seen:
            yield diagnose("R004", subject.tree.span((*path, "id")), value=attachment.id)
        seen.add(attachment.id)
        if not subject.is_file(attachment.file):
            yield diagnose("R003", subject.tree.span((*path, "file")), file=attachment.file, folder=subject.folder)
