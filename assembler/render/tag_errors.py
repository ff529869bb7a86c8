"""What of the tags of a template stops every build that comes to it, told before anything is filled."""

from collections.abc import Iterable

from assembler.diagnostics import Diagnostic, has_errors
from assembler.plan.known import Known
from assembler.render.block_faults import block_faults
from assembler.render.field_faults import check_fields
from assembler.render.tag_faults import CheckedTags


def tag_errors(tags: Iterable[CheckedTags], known: Known) -> list[Diagnostic]:
    """Errors only: what is doubtful is for whoever makes the template, and not for whoever makes a dossier with it."""
    found = [fault for one in tags for fault in (*check_fields(one, known).faults, *block_faults(one))]
    return [fault for fault in found if has_errors([fault])]
