"""Rules that a schema cannot say, one module each, in an explicit registry.

A rule is a function from a Case to diagnostics; it reads no files and prints nothing.
"""

from collections.abc import Callable, Iterator

from assembler.checks import attachments, dates, officials, titles
from assembler.checks.case import Case
from assembler.checks.unused import unused_texts
from assembler.diagnostics import Diagnostic

RULES: tuple[Callable[[Case], Iterator[Diagnostic]], ...] = (
    dates.check,
    officials.check,
    titles.check,
    attachments.check,
)
"""In the order in which they run; the diagnostics are sorted by place afterwards."""


def check_dossier(case: Case) -> list[Diagnostic]:
    """What is wrong with a dossier that the schema accepts."""
    return [found for rule in RULES for found in rule(case)]


__all__ = ["RULES", "Case", "check_dossier", "unused_texts"]
