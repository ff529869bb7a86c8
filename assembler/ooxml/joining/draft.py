"""The package that is joined to, while it changes: its parts are parsed once, and written when all is done."""

import posixpath
import re
from collections.abc import Iterable, Mapping

from assembler.ooxml import namespaces as ns
from assembler.ooxml.namespaces import qn
from assembler.ooxml.package import Package, Relationship, add_relationship, relationships_part, set_content_type
from assembler.ooxml.xml import Element, parse, serialize

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATED = (f"{{{ns.R}}}", qn("o:relid"))
_IGNORABLE = qn("mc:Ignorable")


class Draft:
    """``package`` is the package so far, without what stands in the roots."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self._roots: dict[str, Element] = {}
        self._adopted: dict[tuple[int, str], str] = {}
        self._media: dict[bytes, str] | None = None
        self._numbers: dict[str, int] = {}

    def root(self, part: str) -> Element:
        """The root element of a part, to be changed in place. It may become another one when text from elsewhere comes in."""
        if part not in self._roots:
            self._roots[part] = parse(self.package.parts[part])
        return self._roots[part]

    def finished(self) -> Package:
        return self.package.with_parts({name: serialize(root) for name, root in self._roots.items()})

    def part_of(self, kind: str) -> str | None:
        """The part of the document's styles, numbering, footnotes or endnotes, if it has one."""
        return related_part(self.package, kind)

    def root_like(self, kind: str, guest: Element) -> Element:
        """The root of the document's part of a kind, an empty one when it had none, with the namespaces of another's."""
        part = self.part_of(kind)
        if part is None:
            part = self._made(kind, serialize(guest.makeelement(guest.tag, nsmap=guest.nsmap)))
        self.declare(part, guest)
        return self.root(part)

    def fresh_number(self, kind: str, tag: str, name: str) -> str:
        """The next number for an element of the part of a kind, in the attribute ``name``; it counts on from the highest there is."""
        if tag not in self._numbers:
            part = self.part_of(kind)
            given = [one.get(name, "") for one in self.root(part).iter(tag)] if part is not None else []
            self._numbers[tag] = max((int(one) for one in given if one.isdecimal()), default=0)
        self._numbers[tag] += 1
        return str(self._numbers[tag])

    def _made(self, kind: str, content: bytes) -> str:
        main = self.package.main_part
        name = self._free(posixpath.join(posixpath.dirname(main), f"{kind}.xml"))
        self.package, _ = add_relationship(self.package.with_parts({name: content}), main, f"{ns.R}/{kind}", name)
        self.package = set_content_type(self.package, name, f"{_WORD}.{kind}+xml")
        return name

    def declare(self, part: str, guest: Element) -> None:
        """Gives a part the namespaces of another's root under the same names, and what of them may be ignored.

        Names of namespaces stand in values too (``mc:Ignorable``, ``Requires``), where copying elements does not bring them along
        (ECMA-376 Part 3, 7.2 and 7.6).
        """
        root = self.root(part)
        names: dict[str | None, str] = dict(root.nsmap)
        for prefix, uri in guest.nsmap.items():
            if uri not in names.values():
                names[_unused(prefix or "n", names)] = uri
        prefixes = {uri: prefix for prefix, uri in names.items() if prefix}
        ignorable = [*_ignorable(root), *_ignorable(guest)]
        known = dict.fromkeys(prefixes[uri] for uri in ignorable if uri in prefixes)
        if names == root.nsmap and " ".join(known) == root.get(_IGNORABLE, ""):
            return
        made = root.makeelement(root.tag, dict(root.attrib), names)
        if known:
            made.set(_IGNORABLE, " ".join(known))
        made.extend(list(root))
        self._roots[part] = made

    def relate(self, part: str, guest: Package, source: str, elements: Iterable[Element]) -> None:
        """Gives what elements from another package refer to (pictures, addresses, charts) a place in this one."""
        known = {one.id: one for one in guest.relationships(source)}
        for element in elements:
            for one in element.iter():
                for name, value in one.attrib.items():
                    if name.startswith(_RELATED) and value in known:
                        one.set(name, self._relation(part, guest, known[value]))

    def _relation(self, part: str, guest: Package, wanted: Relationship) -> str:
        target = wanted.target if wanted.external else self._adopt(guest, wanted.target)
        for one in self.package.relationships(part):
            if (one.type, one.target, one.external) == (wanted.type, target, wanted.external):
                return one.id
        self.package, fresh = add_relationship(self.package, part, wanted.type, target, wanted.external)
        return fresh

    def _adopt(self, guest: Package, name: str) -> str:
        """The part of another package in this one, with all that it leads to; the same bytes once."""
        if name not in guest.parts:
            return name
        if (id(guest), name) not in self._adopted:
            self._adopted[id(guest), name] = self._same(guest, name) or self._copied(guest, name)
        return self._adopted[id(guest), name]

    def _same(self, guest: Package, name: str) -> str | None:
        if self._media is None:
            parts = self.package.parts
            self._media = {content: name for name, content in parts.items() if relationships_part(name) not in parts and "/media/" in name}
        found = self._media.get(guest.parts[name]) if relationships_part(name) not in guest.parts else None
        return found if found is not None and self.package.content_type(found) == guest.content_type(name) else None

    def _copied(self, guest: Package, name: str) -> str:
        fresh = self._free(name)
        self._adopted[id(guest), name] = fresh
        self.package = self.package.with_parts({fresh: guest.parts[name]})
        kind = guest.content_type(name)
        if kind is not None and self.package.content_type(fresh) != kind:
            self.package = set_content_type(self.package, fresh, kind)
        if self._media is not None and "/media/" in fresh:
            self._media[guest.parts[name]] = fresh
        content = guest.parts.get(relationships_part(name))
        if content is not None:
            root = parse(content)
            targets = {one.id: one for one in guest.relationships(name) if not one.external}
            for item in root.iter(qn("rel:Relationship")):
                one = targets.get(item.get("Id", ""))
                if one is not None:
                    item.set("Target", posixpath.relpath(self._adopt(guest, one.target), posixpath.dirname(fresh) or "."))
            self.package = self.package.with_parts({relationships_part(fresh): serialize(root)})
        return fresh

    def _free(self, name: str) -> str:
        """The name, or one like it that no part has; names of parts ignore case."""
        used = {one.lower() for one in self.package.parts}
        stem, extension = posixpath.splitext(name)
        stem, number = re.sub(r"\d+$", "", stem), 0
        while name.lower() in used:
            number += 1
            name = f"{stem}{number}{extension}"
        return name


def related_part(package: Package, kind: str) -> str | None:
    """The part that the main one refers to as its ``styles``, ``numbering``, ``footnotes`` and so on."""
    found = (one.target for one in package.relationships(package.main_part) if one.type == f"{ns.R}/{kind}")
    return next((name for name in found if name in package.parts), None)


def _ignorable(root: Element) -> list[str]:
    """The namespaces that who does not know them may skip."""
    return [root.nsmap[prefix] for prefix in root.get(_IGNORABLE, "").split() if prefix in root.nsmap]


def _unused(prefix: str, names: Mapping[str | None, str]) -> str:
    while prefix in names:
        prefix += "x"
    return prefix
