"""Packs: folders with a ``pack.yaml`` and Word templates, and the only place that knows where shipped files stand.

Each name is loaded when it is first used: who only looks for a pack's folder wants none of what reads it.
"""

from typing import TYPE_CHECKING

from assembler.lazy import loader

if TYPE_CHECKING:
    from assembler.packs.fields import own_key
    from assembler.packs.find import DEFAULT_PACK, NAMES_PACK, PACK_FILE, comes_along, find_pack, known_packs
    from assembler.packs.load import load_pack
    from assembler.packs.locate import shipped
    from assembler.packs.named import named_pack
    from assembler.packs.pack import PACK_PATH, DocumentSpec, Pack
    from assembler.packs.people import with_people
    from assembler.packs.shelf import Fragment, Shelf

__all__ = [
    "DEFAULT_PACK",
    "NAMES_PACK",
    "PACK_FILE",
    "PACK_PATH",
    "DocumentSpec",
    "Fragment",
    "Pack",
    "Shelf",
    "comes_along",
    "find_pack",
    "known_packs",
    "load_pack",
    "named_pack",
    "own_key",
    "shipped",
    "with_people",
]

__getattr__ = loader(
    __name__,
    {
        "fields": "own_key",
        "find": "DEFAULT_PACK NAMES_PACK PACK_FILE comes_along find_pack known_packs",
        "load": "load_pack",
        "locate": "shipped",
        "named": "named_pack",
        "pack": "PACK_PATH DocumentSpec Pack",
        "people": "with_people",
        "shelf": "Fragment Shelf",
    },
)
