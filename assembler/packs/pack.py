"""A pack as a typed value: which documents there are, which sentences are derived, which styles serve for what."""

from collections.abc import Mapping
from dataclasses import field
from pathlib import Path
from typing import Any

from assembler.cache import keep, recall
from assembler.data.model import Registry, structure
from assembler.data.reader import Tree, decode, read_tree
from assembler.data.schema import Rules, check_schema, read_schema, typed
from assembler.data.values import Markup, Text
from assembler.diagnostics import Diagnostic, diagnose, has_errors
from assembler.lean import dataclass
from assembler.packs.locate import shipped, shipped_packs

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
    tree: Tree = field(repr=False)
    language: Text = Text("nl-NL")
    citations: Text = Text("aanwijzingen")
    derived: dict[str, Markup] = field(default_factory=dict)
    styles: dict[str, Text] = field(default_factory=dict)
    registry: Registry = Registry()
    checks: PackChecks = PackChecks()

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
    tree, found = read_tree(source)
    if tree is None or has_errors(found):
        return None, found
    schema = _schema()
    known = (source.text.encode(), repr(schema.rules).encode())
    if recall("pack", *known) is None:  # a pack is like a template: looked at closely when it is new
        found += check_schema(tree, schema, {})
        if has_errors(found):
            return None, found
        keep(True, "pack", *known)
    values = typed(schema.rules, tree.data, (PACK_PATH,))
    missing = [spot for spot in enumerate(values["documents"]) if not (folder / spot[1]["template"]).is_file()]
    found += [diagnose("K002", tree.span(("documents", at, "template")), file=one["template"]) for at, one in missing]
    return (None, found) if has_errors(found) else (_structure(values, folder, tree), found)


def _schema() -> Any:
    """The schema of pack.yaml, with the registry's own rules from the data file's schema in it."""
    schema = read_schema(shipped("schemas", "pack.yaml").read_bytes())
    schema.rules["registry"]["schema"] = registry_rules()
    return schema


def registry_rules() -> Rules:
    return read_schema(shipped("schemas", "meeting.yaml").read_bytes(), "registry").rules


def _structure(values: Mapping[str, Any], folder: Path, tree: Tree) -> Pack:
    made = {key: value for key, value in values.items() if key not in ("documents", "registry", "checks")}
    return Pack(
        **made,
        documents=structure(list[DocumentSpec], values["documents"]),
        registry=structure(Registry, values["registry"]),
        checks=structure(PackChecks, values["checks"]),
        folder=folder,
        tree=tree,
    )
