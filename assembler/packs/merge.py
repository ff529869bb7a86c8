"""What a pack says put over what its base says, while both are still typed values by their keys."""

from collections.abc import Iterable, Mapping
from typing import Any

_DEPTH = 3
"""Keys of the top level, of a group in it, and of a store in that; what stands under the last is a thing of its own and is replaced."""


def merged(base: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """Key by key, the own value first; lists of the checks are joined, and documents of one id replaced."""
    made: dict[str, Any] = _over(base, own, _DEPTH)
    return {**made, "documents": _documents(base.get("documents", []), own.get("documents", []))}


def _over(base: Any, own: Any, depth: int) -> Any:
    if depth and isinstance(base, dict) and isinstance(own, dict):
        return {**base, **{key: _over(base[key], value, depth - 1) if key in base else value for key, value in own.items()}}
    if depth and isinstance(base, list) and isinstance(own, list):
        return [*base, *(one for one in own if one not in base)]
    return own


def _documents(base: Iterable[dict[str, Any]], own: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """The base's in their order with the own in their places, then the new ones; last, each with ``after`` moves behind that document."""
    by_id = {one["id"]: one for one in (*base, *own)}
    for moved in [one for one in by_id.values() if "after" in one]:
        rest = [one for one in by_id.values() if one is not moved]
        at = next((at for at, one in enumerate(rest, 1) if one["id"] == moved["after"]), len(rest))
        by_id = {one["id"]: one for one in (*rest[:at], moved, *rest[at:])}
    return list(by_id.values())
