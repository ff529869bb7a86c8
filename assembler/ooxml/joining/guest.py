"""The package whose text goes into another: its parts, parsed once."""

from functools import cached_property

from assembler.ooxml.joining.draft import related_part
from assembler.ooxml.namespaces import qn
from assembler.ooxml.package import Package
from assembler.ooxml.xml import Element, parse


class Guest:
    def __init__(self, package: Package) -> None:
        self.package = package

    @cached_property
    def main(self) -> Element:
        return parse(self.package.parts[self.package.main_part])

    def blocks(self) -> list[Element]:
        """What stands in the body, without the properties of its last section."""
        body = self.main.find(qn("w:body"))
        return [one for one in (body if body is not None else ()) if one.tag != qn("w:sectPr")]

    @cached_property
    def styles(self) -> dict[str, Element]:
        """The styles by their ids."""
        return {one.get(qn("w:styleId"), ""): one for one in self._children("styles", "w:style")}

    @cached_property
    def lists(self) -> dict[str, Element]:
        """The lists (``w:num``) by their ids."""
        return {one.get(qn("w:numId"), ""): one for one in self._children("numbering", "w:num")}

    @cached_property
    def list_kinds(self) -> dict[str, Element]:
        """The definitions of lists (``w:abstractNum``) by their ids."""
        return {one.get(qn("w:abstractNumId"), ""): one for one in self._children("numbering", "w:abstractNum")}

    @cached_property
    def bullets(self) -> dict[str, Element]:
        """The pictures that serve as bullets, by their ids."""
        return {one.get(qn("w:numPicBulletId"), ""): one for one in self._children("numbering", "w:numPicBullet")}

    @cached_property
    def _parsed(self) -> dict[str, Element]:
        return {}

    def part_name(self, kind: str) -> str | None:
        return related_part(self.package, kind)

    def part(self, kind: str) -> Element | None:
        """The root of the part of a kind, such as ``footnotes``."""
        name = self.part_name(kind)
        if name is not None and kind not in self._parsed:
            self._parsed[kind] = parse(self.package.parts[name])
        return self._parsed.get(kind)

    def _children(self, kind: str, tag: str) -> list[Element]:
        root = self.part(kind)
        return list(root.iter(qn(tag))) if root is not None else []
