"""A pack as a typed value: which documents there are, which sentences are derived, which styles serve for what."""

from collections.abc import Mapping
from dataclasses import field
from functools import cached_property
from pathlib import Path
from typing import Any

from assembler.cache import keep, recall
from assembler.data.model import Registry, structure
from assembler.data.reader import Tree, decode, read_tree
from assembler.data.schema import Rules, check_schema, read_schema, typed
from assembler.data.values import Markup, Text
from assembler.diagnostics import Diagnostic, diagnose
from assembler.lean import dataclass
from assembler.packs.locate import shipped, shipped_packs
from assembler.source import SourceFile

PACK_PATH = "@pack"
"""The first step of every path that leads into pack.yaml instead of the data file."""


@dataclass(frozen=True)
class DocumentSpec:
    """A document that the pack can make. The texts are expressions over the facts; see ``schemas/pack.yaml`` for each field."""

    id: str
    template: Text
    name: Text
    title: Text
    file: Text
    per: Text | None = None
    chamber: str | None = None
    version_of: str | None = None
    when: Text | None = None
    attachment: bool = False
    enclosed: bool = False
    information: Markup | None = None
    subject: Text | None = None


@dataclass(frozen=True)
class PackChecks:
    """What the rules of consistency go by; see ``schemas/pack.yaml`` for each field."""

    lead_time: int = 10
    attachments_counted: Text = Text("rows")
    internal_markings: list[Text] = field(default_factory=list)
    abbreviations: list[Text] = field(default_factory=list)
    explained: list[Text] = field(default_factory=list)
    terms: dict[str, list[Text]] = field(default_factory=dict)
    ignore: dict[str, Text] = field(default_factory=dict)


@dataclass(frozen=True)
class Pack:
    name: str
    title: Text
    documents: list[DocumentSpec]
    folder: Path
    source: SourceFile = field(repr=False)
    language: Text = Text("nl-NL")
    citations: Text = Text("aanwijzingen")
    derived: dict[str, Markup] = field(default_factory=dict)
    styles: dict[str, Text] = field(default_factory=dict)
    registry: Registry = Registry()
    checks: PackChecks = PackChecks()

    @cached_property
    def tree(self) -> Tree:
        """The places in pack.yaml, which only what is wrong with it asks for."""
        tree, _ = read_tree(self.source)
        assert tree is not None, "a pack was read before it was made"
        return tree

    def template(self, document: DocumentSpec) -> Path:
        return self.folder / document.template


def load_pack(name: str) -> tuple[Pack | None, list[Diagnostic]]:
    """The pack in the folder ``name``, or the shipped pack of that name; with everything that is wrong with it."""
    folder = Path(name)
    if not (folder / "pack.yaml").is_file():
        if name not in shipped_packs():
            return None, [diagnose("K001", name=name, shipped=", ".join(shipped_packs()))]
        folder = shipped("templates", name)
    return _read(folder)


def _read(folder: Path) -> tuple[Pack | None, list[Diagnostic]]:
    file = folder / "pack.yaml"
    source, found = decode(file.read_bytes(), str(file))
    if found:
        return None, found
    schema = _schema()
    known = (source.text.encode(), repr(schema.rules).encode())
    data = recall("pack", *known)
    if data is None:  # a pack is like a template: looked at closely when it is new
        tree, found = read_tree(source)
        found += check_schema(tree, schema, {}) if tree is not None else []
        if tree is None or found:
            return None, found
        data = tree.data
        keep(data, "pack", *known)
    pack = _structure(typed(schema.rules, data, (PACK_PATH,)), folder, source)
    missing = [(at, one) for at, one in enumerate(pack.documents) if not pack.template(one).is_file()]
    found = [diagnose("K002", pack.tree.span(("documents", at, "template")), file=one.template) for at, one in missing]
    return (None, found) if found else (pack, [])


def _schema() -> Any:
    """The schema of pack.yaml, with the registry's own rules from the data file's schema in it."""
    schema = read_schema(shipped("schemas", "pack.yaml").read_bytes())
    schema.rules["registry"]["schema"] = registry_rules()
    return schema


def registry_rules() -> Rules:
    return read_schema(shipped("schemas", "meeting.yaml").read_bytes(), "registry").rules


def _structure(values: Mapping[str, Any], folder: Path, source: SourceFile) -> Pack:
    made = {key: value for key, value in values.items() if key not in ("documents", "registry", "checks")}
    return Pack(
        **made,
        documents=structure(list[DocumentSpec], values["documents"]),
        registry=structure(Registry, values["registry"]),
        checks=structure(PackChecks, values["checks"]),
        folder=folder,
        source=source,
    )
