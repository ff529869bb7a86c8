"""From a folder with a pack.yaml to a pack: its own file, those of the packs it builds upon, and what is wrong with any of them."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from assembler.cache import keep, recall
from assembler.data.extension import Fields
from assembler.data.model import Registry, structure
from assembler.data.reader import Tree, decode, read_tree
from assembler.data.schema import Rules, Schema, check_schema, read_schema, typed
from assembler.diagnostics import Diagnostic, diagnose, has_errors
from assembler.packs.faults import PER_CHAMBER, own_faults, people_faults, reference_faults
from assembler.packs.fields import field_faults, field_rules, own_fields, with_fields
from assembler.packs.find import PACK_FILE, find_pack, known_packs
from assembler.packs.locate import shipped
from assembler.packs.merge import merged
from assembler.packs.pack import PACK_PATH, DocumentSpec, Layer, Pack, PackChecks, People
from assembler.source import SourceFile


def load_pack(name: str) -> tuple[Pack | None, list[Diagnostic]]:
    """The pack in the folder ``name``, or the shipped or installed pack of that name; with everything that is wrong with it."""
    folder = find_pack(name, Path())
    if folder is None:
        return None, [diagnose("K001", name=name, known=", ".join(known_packs()))]
    layers, found = _layers(folder)
    if has_errors(found):
        return None, found
    values: dict[str, Any] = {}
    for number, layer in reversed(list(enumerate(layers))):
        values = merged(values, _given(layer.tree, number))
    found += [problem for layer in layers for problem in (*reference_faults(layer.tree, values), *people_faults(layer.tree, values))]
    return (None, found) if has_errors(found) else (_structure(values, layers), found)


def _layers(folder: Path) -> tuple[list[Layer], list[Diagnostic]]:
    """The pack in ``folder`` and each that it builds upon, as far as they can be read."""
    layers: list[Layer] = []
    found: list[Diagnostic] = []
    base: Path | None = folder
    while base is not None:
        tree, problems = _read(base)
        found += problems
        if tree is None or "name" not in tree.data:
            break
        layers.append(Layer(str(tree.data["name"]), base, tree))
        base, problems = _base(layers)
        found += problems
    return layers, found


def _base(layers: list[Layer]) -> tuple[Path | None, list[Diagnostic]]:
    """The folder of the pack upon which the last of the layers builds, if it builds upon one."""
    folder, tree = layers[-1].folder, layers[-1].tree
    name = tree.data.get("extends")
    if not isinstance(name, str):
        return None, []
    base = find_pack(name, folder)
    if base is None:
        return None, [diagnose("K004", tree.span(("extends",)), name=name, known=", ".join(known_packs()))]
    if base.resolve() in [one.folder.resolve() for one in layers]:
        return None, [diagnose("K005", tree.span(("extends",)), name=name)]
    return base, []


def _read(folder: Path) -> tuple[Tree | None, list[Diagnostic]]:
    """A pack.yaml that was read and checked; no tree when nothing can be made of it."""
    file = folder / PACK_FILE
    source, found = decode(file.read_bytes(), str(file))
    if found:
        return None, found
    tree, found = _tree(source.name, source.text)
    found = list(found)
    if tree is None or has_errors(found):
        return None, found
    schema = _schema(extends="extends" in tree.data)
    more = repr(field_rules()) if "fields" in tree.data else ""
    known = (source.text.encode(), repr(schema.rules).encode(), more.encode())
    if recall("pack", *known) is None:  # a pack is like a template: looked at closely when it is new
        found += check_schema(tree, schema, {})
        found += field_faults(tree)
        if has_errors(found):
            return tree, found
        keep(True, "pack", *known)
    return tree, [*found, *own_faults(tree, folder)]


@lru_cache(8)  # many dossiers in one run, and watching, have one pack
def _tree(name: str, text: str) -> tuple[Tree | None, list[Diagnostic]]:
    return read_tree(SourceFile(name, text))


@cache
def _schema(*, extends: bool) -> Schema:
    """The schema of pack.yaml, with the registry's own rules from the data file's schema in it.

    A pack that builds upon another need not have documents of its own.
    """
    schema = read_schema(shipped("schemas", "pack.yaml").read_bytes())
    schema.rules["registry"]["schema"] = registry_rules()
    if extends:
        del schema.rules["documents"]["required"]
    return schema


def registry_rules() -> Rules:
    """The rules of a pack's registry: those of the data file's, with the people that a data file has elsewhere."""
    people = _part("people")
    del people["officials"]["valuesrules"]["schema"]["department"]["refers"]  # it may stand in another layer: people_faults looks
    return {**_part("registry"), **people}


def _part(name: str) -> Rules:
    """A definition of the data file's schema."""
    return read_schema(shipped("schemas", "meeting.yaml").read_bytes(), name).rules


def _given(tree: Tree, number: int) -> dict[str, Any]:
    """The typed values of a layer, without the defaults of the schema, which would go before what a base says."""
    rules = {name: rule for name, rule in _schema(extends=True).rules.items() if name != "fields"}
    values = typed(rules, tree.data, (PACK_PATH, number))
    given = {key: value for key, value in values.items() if key in tree.data}
    checks = tree.data.get("checks")
    if isinstance(checks, dict):
        given["checks"] = {key: value for key, value in given["checks"].items() if key in checks}
    return given


def _structure(values: Mapping[str, Any], layers: list[Layer]) -> Pack:
    made = {key: value for key, value in values.items() if key not in ("documents", "registry", "checks")}
    registry = values.get("registry", {})
    return Pack(
        **made,
        documents=structure(list[DocumentSpec], list(_documents(values["documents"], registry.get("chambers", {})))),
        registry=structure(Registry, {name: store for name, store in registry.items() if name not in _PEOPLE}),
        people=structure(People, {name: store for name, store in registry.items() if name in _PEOPLE}),
        checks=structure(PackChecks, values.get("checks", {})),
        fields=_fields(layers),
        layers=tuple(layers),
    )


def _documents(given: list[dict[str, Any]], chambers: Iterable[str]) -> Iterator[dict[str, Any]]:
    """The documents, with one for each chamber where there is one per chamber: its id has the key of the chamber after it."""
    many = [one["id"] for one in given if one.get("per") == PER_CHAMBER]
    for one in given:
        if one["id"] not in many:
            yield one
            continue
        for key in chambers:
            version = {"version_of": f"{one['version_of']}_{key}"} if one.get("version_of") in many else {}
            yield {**one, "id": f"{one['id']}_{key}", "chamber": key, **version}


_PEOPLE = ("departments", "officials")


def _fields(layers: list[Layer]) -> Fields:
    """What the packs add to the data file, each upon its base."""
    made: Fields = {}
    for number, layer in reversed(list(enumerate(layers))):
        if "fields" in layer.tree.data:
            made = with_fields(made, own_fields(layer.tree, number))
    return made
