"""From a dossier and a pack to the documents to make, with every fact they can print."""

from assembler.plan.documents import Plan, PlannedCopy, PlannedDocument, plan
from assembler.plan.prose import prose_faults
from assembler.plan.records import Builder

__all__ = ["Builder", "Plan", "PlannedCopy", "PlannedDocument", "plan", "prose_faults"]
