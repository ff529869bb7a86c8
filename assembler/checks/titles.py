"""Every agenda item has a title or a short label; each is derived from the other."""

from collections.abc import Iterator

from assembler.checks.case import Case
from assembler.diagnostics import Diagnostic, diagnose


def check(case: Case) -> Iterator[Diagnostic]:
    for position, item in enumerate(case.dossier.agenda):
        if item.title is None and item.label is None:
            yield diagnose("S013", case.tree.key_span(("agenda", position)))
