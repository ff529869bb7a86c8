"""A pack as a typed value: which documents there are, which sentences are derived, which styles serve for what."""

import posixpath
from dataclasses import field
from pathlib import Path

from assembler.data.extension import Fields
from assembler.data.model import Department, Official, Registry
from assembler.data.reader import Tree
from assembler.data.values import Markup, Text
from assembler.lean import dataclass
from assembler.packs.shelf import Shelf
from assembler.source import Path as DataPath

PACK_PATH = "@pack"
"""The first step of every path that leads into a pack.yaml instead of the data file; the second is the number of the layer."""


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
    after: str | None = None
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
class People:
    """The departments and officials of the registry, which a data file may name without giving them itself."""

    departments: dict[str, Department] = field(default_factory=dict)
    officials: dict[str, Official] = field(default_factory=dict)


@dataclass(frozen=True)
class Layer:
    """One pack.yaml and its folder: a pack has its own, and one for each pack that it builds upon."""

    name: str
    folder: Path
    tree: Tree = field(repr=False)


@dataclass(frozen=True)
class Pack:
    """A pack with all that it inherits; ``layers`` holds its own pack.yaml first, then that of its base, and so on."""

    name: str
    title: Text
    documents: list[DocumentSpec]
    layers: tuple[Layer, ...]
    extends: Text | None = None
    language: Text = Text("nl-NL")
    citations: Text = Text("aanwijzingen")
    derived: dict[str, Markup] = field(default_factory=dict)
    styles: dict[str, Text] = field(default_factory=dict)
    registry: Registry = Registry()
    people: People = People()
    checks: PackChecks = PackChecks()
    fields: Fields = field(default_factory=dict)
    """What the data file can hold besides its own fields."""

    @property
    def folder(self) -> Path:
        return self.layers[0].folder

    def place(self, path: DataPath) -> tuple[Layer, DataPath]:
        """The layer into whose pack.yaml a path leads that begins with PACK_PATH, and the path within that file."""
        return self.layers[int(path[1])], path[2:]

    def template(self, document: DocumentSpec) -> Path:
        """The file of a document's template, in the folder of the pack.yaml that names it."""
        layer, _ = self.place(document.template.paths[0])
        return layer.folder / document.template

    def called(self, layer: Layer, file: str) -> str:
        """How messages and the trace call a file of a pack: one that is inherited has the name of its pack before it."""
        return file if layer is self.layers[0] else f"{layer.name}/{file}"

    def shelf(self, template: str, own: str = "") -> Shelf:
        """Where a template finds what it includes: a file of the pack's own goes before one of its base.

        ``template`` is the path of the template in the pack; ``own`` stands before the names of the pack's own files in messages.
        """
        folders = tuple((layer.folder, own if layer is self.layers[0] else f"{layer.name}/") for layer in self.layers)
        return Shelf(folders, posixpath.dirname(posixpath.normpath(template)))

    def template_name(self, document: DocumentSpec) -> str:
        """How messages call the template of a document."""
        layer, _ = self.place(document.template.paths[0])
        return self.called(layer, str(document.template))
