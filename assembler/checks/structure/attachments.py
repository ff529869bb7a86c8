"""External attachments exist, belong to the dossier's own folder, and each has a key of its own."""

import posixpath
from collections.abc import Iterator
from pathlib import PurePosixPath, PureWindowsPath

from assembler.checks.structure.subject import Subject
from assembler.diagnostics import Diagnostic, diagnose


def check(subject: Subject) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for position, attachment in enumerate(subject.dossier.attachments):
        path = ("attachments", position)
        if attachment.id in seen:
            yield diagnose("R004", subject.tree.span((*path, "id")), value=attachment.id)
        seen.add(attachment.id)
        if leads_away(attachment.file):
            yield diagnose("R009", subject.tree.span((*path, "file")), file=attachment.file, folder=subject.folder)
        elif not subject.is_file(attachment.file):
            yield diagnose("R003", subject.tree.span((*path, "file")), file=attachment.file, folder=subject.folder)


def leads_away(file: str) -> bool:
    """Whether a name leads out of the folder it counts from, on this or another system."""
    name = file.replace("\\", "/")
    rooted = PurePosixPath(name).is_absolute() or PureWindowsPath(file).drive or PureWindowsPath(file).root
    return bool(rooted) or posixpath.normpath(name).split("/")[0] == ".."
