"""Packs: folders with a ``pack.yaml`` and Word templates, and the only place that knows where shipped files stand."""

from assembler.packs.find import known_packs
from assembler.packs.load import load_pack
from assembler.packs.locate import shipped
from assembler.packs.pack import PACK_PATH, DocumentSpec, Pack
from assembler.packs.shelf import Fragment, Shelf

__all__ = ["PACK_PATH", "DocumentSpec", "Fragment", "Pack", "Shelf", "known_packs", "load_pack", "shipped"]
