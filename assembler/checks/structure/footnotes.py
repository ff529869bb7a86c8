"""Every note has a text or one citation."""

from collections.abc import Iterator

from assembler.checks.structure.subject import Subject
from assembler.diagnostics import Diagnostic, diagnose

_KINDS = ("kamerstuk", "handelingen", "aanhangsel", "com", "oj", "web")


def check(subject: Subject) -> Iterator[Diagnostic]:
    for key, note in subject.dossier.footnotes.items():
        if isinstance(note, dict) and not note:
            yield diagnose("S014", subject.tree.key_span(("footnotes", key)), allowed=", ".join(_KINDS))
