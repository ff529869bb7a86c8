"""What is said of a document is said of one that the pack makes: under another id it would be lost."""

from collections.abc import Iterator

from assembler.checks.structure.subject import Subject
from assembler.diagnostics import Diagnostic, diagnose
from assembler.diagnostics.suggestions import KNOWN, did_you_mean


def check(subject: Subject) -> Iterator[Diagnostic]:
    for name in subject.dossier.documents:
        if name not in subject.documents:
            suggestion = did_you_mean(name, subject.documents, KNOWN)
            yield diagnose("R001", subject.tree.key_span(("documents", name)), value=name, store="documents", suggestion=suggestion)
