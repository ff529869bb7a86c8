"""Every code with its severity, message and hint, in Dutch and in English; messages take facts as ``{name}``. One module for each group."""

from assembler.diagnostics.catalogue.consistency import CONSISTENCY
from assembler.diagnostics.catalogue.entry import Entry
from assembler.diagnostics.catalogue.expressions import EXPRESSIONS
from assembler.diagnostics.catalogue.outputs import OUTPUTS
from assembler.diagnostics.catalogue.packages import PACKAGES
from assembler.diagnostics.catalogue.packs import PACKS
from assembler.diagnostics.catalogue.pdf import PDF
from assembler.diagnostics.catalogue.prose import PROSE
from assembler.diagnostics.catalogue.reading import READING
from assembler.diagnostics.catalogue.references import REFERENCES
from assembler.diagnostics.catalogue.schema import SCHEMA
from assembler.diagnostics.catalogue.templates import TEMPLATES
from assembler.diagnostics.catalogue.verify import VERIFY

CATALOGUE: dict[str, Entry] = {
    **READING,
    **SCHEMA,
    **REFERENCES,
    **EXPRESSIONS,
    **PACKS,
    **TEMPLATES,
    **OUTPUTS,
    **PROSE,
    **PACKAGES,
    **VERIFY,
    **PDF,
    **CONSISTENCY,
}

__all__ = ["CATALOGUE", "Entry"]
