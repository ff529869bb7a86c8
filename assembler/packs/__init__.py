"""Packs: folders with a ``pack.yaml`` and Word templates, and the only place that knows where shipped files stand."""

from assembler.packs.fields import own_key
from assembler.packs.find import known_packs
from assembler.packs.load import load_pack
from assembler.packs.locate import shipped
from assembler.packs.pack import PACK_PATH, DocumentSpec, Pack
from assembler.packs.people import with_people

__all__ = ["PACK_PATH", "DocumentSpec", "Pack", "known_packs", "load_pack", "own_key", "shipped", "with_people"]
