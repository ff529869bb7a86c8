"""Every agenda item has a title or a short label; each is derived from the other."""

from collections.abc import Iterator

from assembler.checks.structure.subject import Subject
from assembler.diagnostics import Diagnostic, diagnose


def check(subject: Subject) -> Iterator[Diagnostic]:
    for position, item in enumerate(subject.dossier.agenda):
        if item.title is None and item.label is None:
            yield diagnose("S013", subject.tree.key_span(("agenda", position)))
