"""The whole document: its body, its notes as Markdown footnotes, and below a line what stands in headers and footers."""

import io
import re
import zipfile
from collections.abc import Iterator

from assembler.ooxml import namespaces as ns
from assembler.ooxml.namespaces import qn
from assembler.ooxml.package import Package
from assembler.ooxml.xml import parse
from assembler.rendition.blocks import Block, BlockReader, Looks, joined
from assembler.rendition.lists import ListNumbers
from assembler.rendition.runs import NOTES, Around, marked_notes

_RULE = Block(("---",))
_EDGES = {qn("w:headerReference"), qn("w:footerReference")}


def markdown_of(content: bytes) -> bytes:
    """The Markdown of a Word document that we made, in UTF-8: the same for the same document."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        package = Package({name: archive.read(name) for name in archive.namelist()})
    return _Document(package).markdown().encode()


class _Document:
    def __init__(self, package: Package) -> None:
        self._package = package
        self._root = parse(package.parts[package.main_part])
        self._looks = Looks(self._related("styles"))
        self._numbers = ListNumbers(self._related("numbering"))
        self._marked = marked_notes(self._root)

    def markdown(self) -> str:
        body = self._reader(self._package.main_part).read(self._root[0])
        edges = list(self._edges())
        return joined([*body, *self._notes(), *([_RULE, *edges] if edges else [])])

    def _reader(self, part: str) -> BlockReader:
        addresses = {one.id: one.target for one in self._package.relationships(part) if one.external}
        return BlockReader(Around(self._marked, lambda id: addresses.get(id, "")), self._looks, self._numbers)

    def _related(self, kind: str) -> bytes | None:
        name = self._part(kind)
        return self._package.parts.get(name) if name is not None else None

    def _part(self, kind: str) -> str | None:
        return next((one.target for one in self._package.relationships(self._package.main_part) if one.type == f"{ns.R}/{kind}"), None)

    def _notes(self) -> Iterator[Block]:
        """In the order of the references, footnotes first."""
        for kind, (reference, before) in zip(("footnote", "endnote"), NOTES.items(), strict=True):
            part = self._part(f"{kind}s")
            if part is None:
                continue
            notes = {one.get(qn("w:id")): one for one in parse(self._package.parts[part])}
            reader = self._reader(part)
            for id in dict.fromkeys(one.get(qn("w:id")) for one in self._root.iter(reference)):
                yield from _note(f"[^{before}{id}]:", reader.read(notes[id]))

    def _edges(self) -> Iterator[Block]:
        """Each text once: the pages of a document mostly have the same below them."""
        relationships = {one.id: one.target for one in self._package.relationships(self._package.main_part)}
        seen: set[str] = set()
        for part in dict.fromkeys(relationships[one.get(qn("r:id"))] for one in self._root.iter(*_EDGES)):
            blocks = self._reader(part).read(parse(self._package.parts[part]))
            text = joined(blocks)
            if text not in seen:
                seen.add(text)
                yield from blocks


def _note(name: str, blocks: list[Block]) -> Iterator[Block]:
    text = re.sub(r"^(?=.)", "    ", joined(blocks), flags=re.MULTILINE)
    yield Block((f"{name} {text.strip()}".rstrip(),))
