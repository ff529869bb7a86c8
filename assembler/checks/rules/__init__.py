"""The rules of consistency, one module each, in an explicit registry.

A rule's module has its ``CODE``, a ``check`` from a Case to diagnostics, and a docstring that ``assemble explain`` prints (see
``checks/documentation.py`` for its form). A rule reads no files, prints nothing, and knows no clock.
"""

from collections.abc import Iterable, Iterator
from types import ModuleType

from assembler.checks.case import Case
from assembler.checks.rules import (
    announced_counts,
    attachment_counts,
    bare_addresses,
    citation_forms,
    double_spaces,
    enumerated_counts,
    item_order,
    item_titles,
    list_punctuation,
    uncited_notes,
    unprinted_texts,
)
from assembler.diagnostics import Diagnostic

RULES: tuple[ModuleType, ...] = (
    unprinted_texts,
    uncited_notes,
    attachment_counts,
    announced_counts,
    enumerated_counts,
    citation_forms,
    bare_addresses,
    item_titles,
    item_order,
    list_punctuation,
    double_spaces,
)
"""In the order of their codes."""


def check_consistency(case: Case, without: Iterable[str] = ()) -> Iterator[Diagnostic]:
    """Everything that is doubtful about a dossier that has no errors; ``without`` are the codes of rules that need not run."""
    skipped = set(without)
    for rule in RULES:
        if rule.CODE not in skipped:
            yield from rule.check(case)
