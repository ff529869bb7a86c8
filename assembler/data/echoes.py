"""One fault, one message: a misspelt key of an official, a note or the like makes every reference to it fail."""

import re
from collections.abc import Iterable
from dataclasses import replace

from assembler.data.reader import Tree
from assembler.diagnostics import Diagnostic, Related, Words
from assembler.diagnostics.suggestions import near_match

_KEY = Words("hier staat de sleutel", "the key stands here")


def without_echoes(found: Iterable[Diagnostic], tree: Tree) -> list[Diagnostic]:
    """Of several references to one name that does not exist the first only, when it is the name itself that seems misspelt.

    It seems so when a key much like it stands in the file and nothing uses that key, or when there are no keys at all. A key that cannot
    be one is a fault of its own, and references to it are right or wrong only once it is mended.
    """
    found = list(found)
    impossible = {str(one.facts["value"]) for one in found if one.code == "S009"}
    kept: list[Diagnostic] = []
    first: dict[tuple[str, str], int] = {}
    for one in found:
        store, name = _missing(one)
        if not store:
            kept.append(one)
        elif impossible and near_match(name, impossible):
            continue
        elif (store, name) not in first:
            first[store, name] = len(kept)
            kept.append(one)
        else:
            key = _unused_key(store, name, tree)
            if key is None:
                kept.append(one)
            elif key:
                at = first[store, name]
                kept[at] = replace(kept[at], related=(Related(_KEY, tree.key_span((store, key))),))
    return kept


def _missing(found: Diagnostic) -> tuple[str, str]:
    """The group and the name that a reference looks for in vain."""
    if found.code == "R001":
        return str(found.facts["store"]), str(found.facts["value"])
    return ("footnotes", str(found.facts["key"])) if found.code == "R002" else ("", "")


def _unused_key(store: str, name: str, tree: Tree) -> str | None:
    """The key that ``name`` should have been, empty when the group has no keys; None when the references are at fault."""
    keys = tree.value((store,))
    if not isinstance(keys, dict) or not keys:
        return "" if store in _IN_FILE else None
    near = near_match(name, keys)
    return near if near and len(re.findall(rf"(?<![\w-]){re.escape(near)}(?![\w-])", tree.source.text)) == 1 else None


_IN_FILE = ("departments", "officials", "side_events", "footnotes")
"""The groups whose keys stand in the data file alone; others also get theirs from the pack."""
