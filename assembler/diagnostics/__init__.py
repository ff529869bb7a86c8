"""What is wrong or doubtful, as values: a stage returns its diagnostics beside its result and never prints."""

from assembler.diagnostics.diagnostic import PLACES, Diagnostic, Edit, Related, Severity, diagnose, has_errors, in_order, merged
from assembler.diagnostics.words import Words

__all__ = ["PLACES", "Diagnostic", "Edit", "Related", "Severity", "Words", "diagnose", "has_errors", "in_order", "merged"]
