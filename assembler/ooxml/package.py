"""A Word package as a value: its parts by name, changed functionally and written canonically (ECMA-376 Part 2).

How a file that is not to be trusted becomes a package: see ``reading``.
"""

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from functools import cached_property
from urllib.parse import unquote

from assembler.lean import dataclass
from assembler.ooxml import namespaces as ns
from assembler.ooxml.archive import LEVEL, Packed, Packer, pack_part, read_archive, write_archive
from assembler.ooxml.namespaces import qn
from assembler.ooxml.xml import Element, XmlError, parse, serialize, write_without
from assembler.patterns import pattern

CONTENT_TYPES = "[Content_Types].xml"
PACKAGE_RELATIONSHIPS = "_rels/.rels"
MAIN_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
RELATIONSHIPS_CONTENT_TYPE = "application/vnd.openxmlformats-package.relationships+xml"


@dataclass(frozen=True)
class Relationship:
    """A link from one part to another, or to an address outside; ``target`` is a part's name unless ``external``."""

    id: str
    type: str
    target: str
    external: bool = False


@dataclass(frozen=True)
class Package:
    """The parts of a document by name (without leading slash), always in canonical order.

    Content types and relationships are read from the parts when first asked for; if those do not parse, that is an
    :class:`XmlError`, which no package from :func:`read_package` gives.
    """

    parts: Mapping[str, bytes] = field(repr=False)

    def __post_init__(self) -> None:
        entries = self.entries
        object.__setattr__(self, "parts", _Parts({name: entries[name] for name in sorted(entries, key=_canonical)}))

    @property
    def entries(self) -> Mapping[str, bytes | Packed]:
        """The parts as they are held: those that came as a stream as that."""
        return self.parts.entries if isinstance(self.parts, _Parts) else self.parts

    @cached_property
    def main_part(self) -> str:
        """The name of the main document part, by the package's officeDocument relationship; LookupError without one."""
        for relationship in self.relationships(""):
            if relationship.type == f"{ns.R}/officeDocument" and not relationship.external:
                return relationship.target
        raise LookupError("the package has no main document part")

    def content_type(self, name: str) -> str | None:
        """By override, else by extension (ECMA-376 Part 2, "Content Types Stream"); part names ignore case."""
        defaults, overrides = self._content_types
        return overrides.get(name.lower()) or defaults.get(name.rpartition(".")[2].lower())

    def relationships(self, source: str) -> tuple[Relationship, ...]:
        """The relationships of the part ``source``, or of the package itself for ``""``, as they stand."""
        if source not in self._relationships:
            self._relationships[source] = tuple(self._read_relationships(source))
        return self._relationships[source]

    def with_parts(self, parts: Mapping[str, bytes | Packed | None]) -> "Package":
        """A package with these parts added or replaced, and those that are None left out."""
        merged = {**self.entries, **parts}
        return Package(_Parts({name: content for name, content in merged.items() if content is not None}))

    @cached_property
    def _content_types(self) -> tuple[dict[str, str], dict[str, str]]:
        root = parse(self.parts[CONTENT_TYPES])
        defaults = {item.get("Extension", "").lower(): item.get("ContentType", "") for item in root.iter(qn("ct:Default"))}
        overrides = {
            item.get("PartName", "").removeprefix("/").lower(): item.get("ContentType", "") for item in root.iter(qn("ct:Override"))
        }
        return defaults, overrides

    @cached_property
    def _relationships(self) -> dict[str, tuple[Relationship, ...]]:
        return {}

    @cached_property
    def _names(self) -> dict[str, str]:
        return {name.lower(): name for name in self.parts}

    def _read_relationships(self, source: str) -> Iterator[Relationship]:
        name = self._names.get(relationships_part(source).lower())
        if name is None:
            return
        for item in parse(self.parts[name]).iter(qn("rel:Relationship")):
            target = item.get("Target", "")
            external = item.get("TargetMode", "Internal") != "Internal" or _ADDRESS.match(target) is not None
            yield Relationship(item.get("Id", ""), item.get("Type", ""), target if external else self._resolve(source, target), external)

    def _resolve(self, source: str, target: str) -> str:
        """The part a relative target names, or the name it would have (ECMA-376 Part 2, "Resolving Relative References")."""
        path = target.partition("#")[0]
        if not path:
            return source
        name = posixpath.normpath(posixpath.join("/", posixpath.dirname(source), path)).lstrip("/")
        return self._names.get(name.lower()) or self._names.get(unquote(name).lower(), name)


class _Parts(Mapping[str, bytes]):
    """The contents of parts by name, of which some are held as streams."""

    def __init__(self, entries: Mapping[str, bytes | Packed]) -> None:
        self.entries = entries

    def __getitem__(self, name: str) -> bytes:
        held = self.entries[name]
        return held.content if isinstance(held, Packed) else held

    def __contains__(self, name: object) -> bool:
        return name in self.entries

    def __iter__(self) -> Iterator[str]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)


_ADDRESS = pattern(r"[A-Za-z][A-Za-z0-9+.-]*:|//|\\")
"""A target that says it is internal and yet looks like an address or a path on a machine counts as external."""


def _canonical(name: str) -> tuple[bool, bool, str]:
    return (name != CONTENT_TYPES, name != PACKAGE_RELATIONSHIPS, name)


def relationships_part(source: str) -> str:
    """The name of the part that holds the relationships of ``source``: ``word/_rels/document.xml.rels``."""
    folder, _, base = source.rpartition("/")
    return f"{folder}/_rels/{base}.rels" if folder else f"_rels/{base}.rels"


def relationships_source(name: str) -> str | None:
    """The part whose relationships ``name`` holds (``""`` for the package); None when it is no relationships part."""
    folder, _, base = name.rpartition("/")
    if not base.lower().endswith(".rels") or posixpath.basename(folder).lower() != "_rels":
        return None
    return posixpath.join(posixpath.dirname(folder), base[: -len(".rels")])


# Changing


def add_relationship(package: Package, source: str, type: str, target: str, external: bool = False) -> tuple[Package, str]:
    """The package with one more relationship of ``source``, and its fresh id; ``target`` is a part's full name or an address."""
    changed, ids = add_relationships(package, source, [(type, target, external)])
    return changed, ids[0]


def add_relationships(package: Package, source: str, added: Iterable[tuple[str, str, bool]]) -> tuple[Package, list[str]]:
    """As :func:`add_relationship` for many (type, target, external) in one go: the part is parsed and written once."""
    name = relationships_part(source)
    root = parse(package.parts.get(name) or f'<Relationships xmlns="{ns.PKG_REL}"/>')
    used = [match[1] for item in root if (match := re.fullmatch(r"rId(\d{1,9})", item.get("Id", "")))]
    number = max(map(int, used), default=0)
    ids = []
    for type, target, external in added:
        number += 1
        ids.append(f"rId{number}")
        where = target if external else posixpath.relpath(target, posixpath.dirname(source) or ".")
        item = root.makeelement(qn("rel:Relationship"), {"Id": ids[-1], "Type": type, "Target": where})
        if external:
            item.set("TargetMode", "External")
        root.append(item)
    return package.with_parts({name: serialize(root)}) if ids else package, ids


def set_content_type(package: Package, name: str, content_type: str) -> Package:
    """The package with this content type for the part ``name``, by an override."""
    root = parse(package.parts[CONTENT_TYPES])
    for item in root.findall(qn("ct:Override")):
        if item.get("PartName", "").lower() == f"/{name}".lower():
            root.remove(item)
    root.append(root.makeelement(qn("ct:Override"), {"PartName": f"/{name}", "ContentType": content_type}))
    return package.with_parts({CONTENT_TYPES: serialize(root)})


def set_default_content_type(package: Package, name: str, content_type: str) -> Package:
    """As :func:`set_content_type`, by a default for the extension of ``name`` unless that stands for something else already."""
    known = package.content_type(name)
    if known is not None:
        return package if known.lower() == content_type else set_content_type(package, name, content_type)
    root = parse(package.parts[CONTENT_TYPES])
    root.insert(0, root.makeelement(qn("ct:Default"), {"Extension": name.rpartition(".")[2], "ContentType": content_type}))
    return package.with_parts({CONTENT_TYPES: serialize(root)})


# Writing


def write_package(package: Package, level: int = LEVEL) -> bytes:
    """The same package always gives the same bytes; ``level`` is deflate's, 0-9, for parts that are not compressed yet."""
    return write_archive((name, held if isinstance(held, Packed) else pack_part(held, level)) for name, held in package.entries.items())


def pack_element(root: Element, *unwanted: str) -> Packed:
    """A part with this root element, without the declarations of namespaces that nothing in it uses."""
    packer = Packer()
    write_without(root, packer.write, *unwanted)
    return packer.packed()


# What parts are, and where they lead

_XML_START = re.compile(rb"(\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[ \t\r\n]*(<|\0<\0)")
_HYPERLINK = pattern(r"https?://|mailto:", re.IGNORECASE)


def reopen_package(data: bytes) -> Package:
    """A package that :func:`read_package` has found good before, byte for byte, without looking at it all again."""
    return Package(_Parts(dict(read_archive(data))))


def is_xml(package: Package, name: str) -> bool:
    """Whether a part holds XML: by its name, by its content type, or by how it starts, whatever it says it is.

    Embedded fonts are obfuscated and may start with anything (ECMA-376 Part 1, 17.8.1).
    """
    if name.lower().endswith((".xml", ".rels", ".vml")):
        return True
    try:
        content_type = (package.content_type(name) or "").lower()
    except (XmlError, KeyError):
        content_type = ""
    return content_type.endswith("xml") or (not is_font(name) and _XML_START.match(package.parts[name]) is not None)


def is_font(name: str) -> bool:
    return name.lower().endswith(".odttf")


def leads_outside(item: Relationship) -> bool:
    """Whether it goes where a document may not go: only hyperlinks lead outside, and those to the web or to an e-mail address."""
    return item.external and not (item.type == f"{ns.R}/hyperlink" and _HYPERLINK.match(item.target))
