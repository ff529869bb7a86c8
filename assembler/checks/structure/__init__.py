"""What a dossier must be and a schema cannot say, one module for each rule.

Every finding is an error: the facts of a dossier are worked out only when there is none.
"""

from collections.abc import Callable, Iterator

from assembler.checks.structure import attachments, dates, documents, images, officials, titles
from assembler.checks.structure.subject import Subject
from assembler.diagnostics import Diagnostic

RULES: tuple[Callable[[Subject], Iterator[Diagnostic]], ...] = (
    dates.check,
    officials.check,
    titles.check,
    attachments.check,
    images.check,
    documents.check,
)
"""In the order in which they run; the diagnostics are sorted by place afterwards."""


def check_structure(subject: Subject) -> list[Diagnostic]:
    """What is wrong with a dossier that the schema accepts."""
    return [found for rule in RULES for found in rule(subject)]


__all__ = ["Subject", "check_structure"]
