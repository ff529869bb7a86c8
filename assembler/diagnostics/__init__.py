"""What is wrong or doubtful, as values: a stage returns its diagnostics beside its result and never prints."""

from assembler.diagnostics.diagnostic import Diagnostic, Edit, Related, Severity, diagnose, has_errors, in_order
from assembler.diagnostics.words import Words

__all__ = ["Diagnostic", "Edit", "Related", "Severity", "Words", "diagnose", "has_errors", "in_order"]
