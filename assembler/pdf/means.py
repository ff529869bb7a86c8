"""What this machine has to make PDFs with. Loads nothing heavy: often there is nothing to make."""

import importlib.util

from assembler.diagnostics import Diagnostic, diagnose
from assembler.lean import dataclass
from assembler.pdf.office import VARIABLE, Office, find_office

_LIBRARIES = ("pikepdf", "pypdfium2")
"""What the extra ``pdf`` brings."""


@dataclass(frozen=True)
class Means:
    """LibreOffice, or ``lacking``, the errors that tell what is missing."""

    office: Office | None
    lacking: tuple[Diagnostic, ...] = ()

    @property
    def version(self) -> str | None:
        """What tells this LibreOffice from others; None where no PDFs can be made."""
        return self.office.version if self.office else None


def means() -> Means:
    """What there is, or what is to be installed."""
    names = [name for name in _LIBRARIES if importlib.util.find_spec(name) is None]
    lacking = [diagnose("D002", names=", ".join(names))] if names else []
    office = find_office()
    if office is None:
        lacking.append(diagnose("D001", variable=VARIABLE))
    return Means(None if lacking else office, tuple(lacking))
