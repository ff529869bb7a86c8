"""The fields that a pack adds to the data file: what is wrong with how its pack.yaml says them, and the rules that they become.

They are said in the language of ``schemas/meeting.yaml`` itself. A field is checked against the definition ``field`` of
``schemas/pack.yaml`` wherever it stands, however deep, and its default against the field.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from assembler.data.extension import EXTENSIBLE
from assembler.data.reader import Tree
from assembler.data.schema import BOOLEANS, Rules, Schema, check_schema, read_schema
from assembler.data.values import Text
from assembler.diagnostics import Diagnostic, diagnose, has_errors
from assembler.diagnostics.words import english
from assembler.packs.locate import shipped
from assembler.packs.pack import PACK_PATH
from assembler.source import Path

_GROUPS = ("list", "dict")
_MEANT_FOR = {
    "default": ("text", "inline", "prose", "date", "integer", "boolean"),
    "allowed": ("text", "name"),
    "refers": ("name",),
    "regex": ("text",),
    "minlength": _GROUPS,
    "schema": _GROUPS,
    "valuesrules": ("dict",),
}
"""The types with which something may be said of a field; what is not here goes with every type."""


@cache
def field_rules(*, inside: bool = False) -> Rules:
    """What may be said of a field; of what is ``inside`` a list or store less, since that has no name."""
    rules = read_schema(shipped("schemas", "pack.yaml").read_bytes(), "field").rules
    return {name: rule for name, rule in rules.items() if not inside or name not in ("meta", "required", "default")}


@cache
def _outline() -> Rules:
    """What holds for the fields of a group together."""
    return read_schema(shipped("schemas", "pack.yaml").read_bytes(), "own_fields").rules


def field_faults(tree: Tree) -> Iterator[Diagnostic]:
    """What is wrong with the fields that a pack.yaml adds, whose outline is right."""
    for path in _paths(tree, ("fields",), EXTENSIBLE):
        yield from _faults_of_fields(tree, path)


def _faults_of_fields(tree: Tree, group: Path) -> Iterator[Diagnostic]:
    for path in _paths(tree, group, _keys(tree, group)):
        yield from _faults(tree, path, field_rules())


def _faults(tree: Tree, path: Path, rules: Rules) -> Iterator[Diagnostic]:
    """What is wrong with one field and with those inside it."""
    found = check_schema(_at(tree, path), Schema(rules), {})
    yield from found
    said: Any = tree.value(path)
    kind = said.get("type") if isinstance(said, dict) else None
    if not isinstance(kind, str) or kind not in (*_GROUPS, *_MEANT_FOR["default"], "name"):
        return
    yield from _misplaced(tree, path, said, kind)
    if "regex" in said and not isinstance(said["regex"], dict | list):
        try:
            re.compile(said["regex"])
        except re.error as error:
            yield diagnose("K011", tree.span((*path, "regex")), regex=said["regex"], problem=english(str(error)))
            return
    if "default" in said and not has_errors(found):
        yield from check_schema(_at(tree, path, "default"), Schema({"default": _leaf_rules(said)}), {})
    if kind == "dict" and "schema" in said:
        yield from check_schema(_at(tree, path, "schema"), Schema({"schema": _outline()}), {})
        yield from _faults_of_fields(tree, (*path, "schema"))
    for name, owner in (("schema", "list"), ("valuesrules", "dict")):
        if kind == owner and isinstance(said.get(name), dict):
            yield from _faults(tree, (*path, name), field_rules(inside=True))


def _misplaced(tree: Tree, path: Path, said: Mapping[str, Any], kind: str) -> Iterator[Diagnostic]:
    """What does not go with the type of a field, and what that type cannot do without."""
    for name in said:
        if kind not in _MEANT_FOR.get(name, (kind,)) or (name == "valuesrules" and "schema" in said):
            possible = ", ".join(one for one, kinds in _MEANT_FOR.items() if kind in kinds)
            yield diagnose("K012", tree.key_span((*path, name)), name=name, kind=kind, possible=possible or "type, meta")
    if kind in _GROUPS and not any(name in said and kind in _MEANT_FOR[name] for name in ("schema", "valuesrules")):
        yield diagnose("K013", tree.key_span(path), kind=kind)


def _at(tree: Tree, path: Path, only: str = "") -> Tree:
    """What stands at a path as a tree of its own, or ``only`` one thing in it."""
    depth = len(path)
    value: Any = tree.value(path)
    spots = {one[depth:]: spot for one, spot in tree.spots.items() if one[:depth] == path}
    return Tree(
        tree.source,
        {name: inner for name, inner in value.items() if not only or name == only},
        {one: spot for one, spot in spots.items() if not only or one[:1] in ((), (only,))},
        frozenset(one[depth:] for one in tree.refused if one[:depth] == path),
    )


def _paths(tree: Tree, group: Path, names: Iterable[str]) -> Iterator[Path]:
    """The paths of the groups of these names that there are."""
    return ((*group, name) for name in names if isinstance(tree.value((*group, name)), dict))


def _keys(tree: Tree, path: Path) -> list[str]:
    found = tree.value(path)
    return list(found) if isinstance(found, dict) else []


# --- rules ------------------------------------------------------------------------------------------------------------


def own_key(tree: Tree) -> str:
    """The key under which the fields of a pack stand in the data file; a pack whose name has hyphens would take it for a sum."""
    said = tree.value(("fields", "key"))
    return said if isinstance(said, str) else str(tree.data["name"]).replace("-", "_")


def own_fields(tree: Tree, layer: int) -> dict[str, dict[str, Rules]]:
    """The rules of what a pack.yaml without faults adds, by record and then by the pack's key."""
    groups = ((record, ("fields", record)) for record in EXTENSIBLE)
    return {record: {own_key(tree): _group(tree, path, layer)} for record, path in groups if isinstance(tree.value(path), dict)}


def with_fields(base: Mapping[str, Mapping[str, Rules]], own: Mapping[str, Mapping[str, Rules]]) -> dict[str, dict[str, Rules]]:
    """What a base adds with what is added upon it: under one key the fields of both, of one name the last."""
    made = {record: dict(groups) for record, groups in base.items()}
    for record, groups in own.items():
        there = made.setdefault(record, {})
        for key, group in groups.items():
            inside = {**there[key]["schema"], **group["schema"]} if key in there else group["schema"]
            there[key] = {**group, "schema": inside, **_needed(inside)}
    return made


def _group(tree: Tree, path: Path, layer: int) -> Rules:
    schema = _schema(tree, path, layer)
    title, name = str(tree.data["title"]), str(tree.data["name"])
    meta = {"title": title, "description": f"De eigen velden van het pakket {name}."}
    return {"type": "dict", "default": {}, "meta": meta, "schema": schema, **_needed(schema)}


def _needed(schema: Rules) -> Rules:
    """A group is needed as soon as a field in it is."""
    return {"required": True} if any(one.get("required") for one in schema.values()) else {}


def _schema(tree: Tree, path: Path, layer: int) -> Rules:
    return {name: _rules(tree, (*path, name), layer) for name in _keys(tree, path)}


def _rules(tree: Tree, path: Path, layer: int) -> Rules:
    """The rules of one field."""
    said: Any = tree.value(path)
    kind = said["type"]
    made: Rules = {"type": kind, **_meta(said)}
    if kind not in _GROUPS:
        made |= _leaf_rules(said)
    if "required" in said:
        made["required"] = BOOLEANS[said["required"]]
    if "default" in said:
        made["default"] = Text(said["default"], (PACK_PATH, layer, *path, "default"))
    if "minlength" in said:
        made["minlength"] = int(said["minlength"])
    if "valuesrules" in said:
        made |= {"keysrules": {"type": "name"}, "valuesrules": _rules(tree, (*path, "valuesrules"), layer)}
    elif kind == "list":
        made["schema"] = _rules(tree, (*path, "schema"), layer)
    elif kind == "dict":
        made["schema"] = _schema(tree, (*path, "schema"), layer)
    return made


def _meta(said: Mapping[str, Any]) -> Rules:
    return {"meta": dict(said["meta"])} if "meta" in said else {}


def _leaf_rules(said: Mapping[str, Any]) -> Rules:
    """The rules for a value without fields."""
    return {"type": said["type"], "empty": False, **{name: said[name] for name in ("allowed", "refers", "regex") if name in said}}
