"""The last look at a finished package: what Word or LibreOffice would refuse, repair, lose or show by mistake."""

from assembler.verify.registry import RULES, verify

__all__ = ["RULES", "verify"]
