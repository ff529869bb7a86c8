"""Packs: folders with a ``pack.yaml`` and Word templates, and the only place that knows where shipped files stand.

Each name is loaded when it is first used: who only looks for a pack's folder wants none of what reads it.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from assembler.packs.fields import own_key
    from assembler.packs.find import DEFAULT_PACK, NAMES_PACK, PACK_FILE, comes_along, find_pack, known_packs
    from assembler.packs.load import load_pack
    from assembler.packs.locate import shipped
    from assembler.packs.named import named_pack
    from assembler.packs.pack import PACK_PATH, DocumentSpec, Pack
    from assembler.packs.people import with_people
    from assembler.packs.shelf import Fragment, Shelf

_HOMES = {
    "DEFAULT_PACK": "find",
    "DocumentSpec": "pack",
    "Fragment": "shelf",
    "NAMES_PACK": "find",
    "PACK_FILE": "find",
    "comes_along": "find",
    "PACK_PATH": "pack",
    "Pack": "pack",
    "Shelf": "shelf",
    "find_pack": "find",
    "known_packs": "find",
    "load_pack": "load",
    "named_pack": "named",
    "own_key": "fields",
    "shipped": "locate",
    "with_people": "people",
}

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


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"assembler.packs.{_HOMES[name]}"), name)
