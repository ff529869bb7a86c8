"""C: consistency of a dossier, one code for each rule in ``assembler/checks``."""

from assembler.diagnostics.catalogue.entry import Entry

CONSISTENCY: dict[str, Entry] = {}
