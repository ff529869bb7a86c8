"""What is wrong or doubtful about a dossier beyond its schema: its structure, its consistency, and which rules are silenced."""

from assembler.checks.case import Case, Written
from assembler.checks.rules import check_consistency
from assembler.checks.silencing import silence
from assembler.checks.structure import Subject, check_structure

__all__ = ["Case", "Subject", "Written", "check_consistency", "check_structure", "silence"]
