"""The rules of consistency, one module each, in an explicit registry.

A rule's module has its ``CODE``, a ``check`` from a Case to diagnostics, and a docstring that ``assemble explain`` prints (see
``checks/documentation.py`` for its form). A rule reads no files, prints nothing, and knows no clock.
"""

from collections.abc import Iterable, Iterator
from types import ModuleType

from assembler.checks.case import Case
from assembler.checks.rules import (
    double_spaces,
    memo_figures,
    preferred_terms,
    repeated_definitions,
    spelling_variants,
    uncited_notes,
    undefined_abbreviations,
    unprinted_texts,
    unused_definitions,
)
from assembler.diagnostics import Diagnostic

RULES: tuple[ModuleType, ...] = (
    unprinted_texts,
    uncited_notes,
    memo_figures,
    undefined_abbreviations,
    repeated_definitions,
    unused_definitions,
    spelling_variants,
    preferred_terms,
    double_spaces,
)
"""In the order of their codes."""


def check_consistency(case: Case, without: Iterable[str] = ()) -> Iterator[Diagnostic]:
    """Everything that is doubtful about a dossier that has no errors; ``without`` are the codes of rules that need not run."""
    skipped = set(without)
    for rule in RULES:
        if rule.CODE not in skipped:
            yield from rule.check(case)
