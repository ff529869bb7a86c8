"""Every image is a whole PNG or JPEG in the dossier's own folder."""

from collections.abc import Iterator

from assembler.checks.structure.attachments import leads_away
from assembler.checks.structure.subject import Subject
from assembler.data.model import images_of
from assembler.diagnostics import Diagnostic, diagnose


def check(subject: Subject) -> Iterator[Diagnostic]:
    for image in images_of(subject.dossier):
        span = subject.tree.span(image.file.paths[0])
        fault = subject.image_faults.get(image.file)
        if leads_away(image.file):
            yield diagnose("R009", span, file=image.file, folder=subject.folder)
        elif not subject.is_file(image.file):
            yield diagnose("R003", span, file=image.file, folder=subject.folder)
        elif fault is not None:
            yield diagnose(fault.code, span, file=image.file, problem=fault.problem, reason=fault.problem)
