"""Packs: folders with a ``pack.yaml`` and Word templates, and the only place that knows where shipped files stand."""

from assembler.packs.locate import shipped
from assembler.packs.pack import PACK_PATH, DocumentSpec, Pack, load_pack

__all__ = ["PACK_PATH", "DocumentSpec", "Pack", "load_pack", "shipped"]
