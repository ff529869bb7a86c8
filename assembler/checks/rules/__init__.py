"""The rules of consistency, one module each, in an explicit registry.

A rule's module has its ``CODE``, a ``check`` from a Case to diagnostics, and a docstring that ``assemble explain`` prints (see
``diagnostics/explanations/docstrings.py`` for its form). A rule reads no files, prints nothing, and knows no clock.
"""

from collections.abc import Iterable, Iterator
from types import ModuleType

from assembler.checks.case import Case
from assembler.checks.rules import (
    announced_counts,
    attachment_counts,
    bare_addresses,
    certainty,
    citation_forms,
    consulted_officials,
    deadlines,
    double_spaces,
    enumerated_counts,
    enumeration_commas,
    first_person,
    item_order,
    item_titles,
    lead_time,
    letter_markings,
    list_punctuation,
    marking_place,
    memo_figures,
    name_forms,
    nonbreaking_spaces,
    nonexistent_dates,
    office_titles,
    outdated_offices,
    own_behalf,
    percent_spacing,
    preferred_terms,
    quotation_marks,
    repeated_definitions,
    signature_lines,
    spelling_variants,
    uncited_notes,
    undefined_abbreviations,
    unprinted_texts,
    unused_definitions,
    weekdays,
    years,
)
from assembler.diagnostics import Diagnostic

RULES: tuple[ModuleType, ...] = (
    unprinted_texts,
    uncited_notes,
    attachment_counts,
    deadlines,
    lead_time,
    office_titles,
    outdated_offices,
    consulted_officials,
    first_person,
    signature_lines,
    name_forms,
    own_behalf,
    letter_markings,
    announced_counts,
    enumerated_counts,
    citation_forms,
    bare_addresses,
    item_titles,
    item_order,
    marking_place,
    list_punctuation,
    certainty,
    memo_figures,
    undefined_abbreviations,
    repeated_definitions,
    unused_definitions,
    spelling_variants,
    preferred_terms,
    double_spaces,
    percent_spacing,
    quotation_marks,
    nonbreaking_spaces,
    years,
    weekdays,
    enumeration_commas,
    nonexistent_dates,
)
"""In the order of their codes."""


def check_consistency(case: Case, without: Iterable[str] = ()) -> Iterator[Diagnostic]:
    """Everything that is doubtful about a dossier that has no errors; ``without`` are the codes of rules that need not run."""
    skipped = set(without)
    for rule in RULES:
        if rule.CODE not in skipped:
            yield from rule.check(case)


def docstrings() -> dict[str, str]:
    """What documents each rule, by its code."""
    return {rule.CODE: rule.__doc__ or "" for rule in RULES}
