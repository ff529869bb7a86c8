"""Every note has a text or one citation."""

from collections.abc import Iterator

from assembler.checks.case import Case
from assembler.diagnostics import Diagnostic, diagnose

_KINDS = ("kamerstuk", "handelingen", "aanhangsel", "com", "oj", "web")


def check(case: Case) -> Iterator[Diagnostic]:
    for key, note in case.dossier.footnotes.items():
        if isinstance(note, dict) and not note:
            yield diagnose("S014", case.tree.key_span(("footnotes", key)), allowed=", ".join(_KINDS))
