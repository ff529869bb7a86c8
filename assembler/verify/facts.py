"""What the rules look at: every XML part parsed once, and the elements they ask for collected in one pass over each tree."""

from collections.abc import Iterable, Iterator
from dataclasses import field
from functools import cached_property

from assembler.lean import dataclass
from assembler.ooxml.namespaces import R, qn
from assembler.ooxml.package import Package, Relationship, is_xml
from assembler.ooxml.xml import Element, XmlError, parse, serialize

# fmt: off
_COLLECTED = tuple(map(qn, (
    "w:abstractNum", "w:bookmarkEnd", "w:bookmarkStart", "w:endnoteReference", "w:fldChar", "w:footnoteReference", "w:gridAfter",
    "w:gridBefore", "w:gridSpan", "w:num", "w:numId", "w:pStyle", "w:rStyle", "w:sdtPr", "w:style", "w:tbl", "w:tblStyle", "w:tc",
    "wp:docPr",
)))
# fmt: on


@dataclass(frozen=True)
class Part:
    """An XML part: its tree, and its bytes in UTF-8."""

    name: str
    root: Element
    content: bytes = field(repr=False)

    def all(self, name: str) -> list[Element]:
        """The elements called ``name`` (``w:tbl``), in document order; only those the one pass collects."""
        return self._by_tag[qn(name)]

    def at(self, element: Element) -> str:
        """Where ``element`` stands: the part and the number of its paragraph, or of the nearest one; worked out only for a finding."""
        paragraph = next(_near(element), None)
        return self.name if paragraph is None else f"{self.name}, paragraph {self._paragraphs[paragraph]}"

    @cached_property
    def _by_tag(self) -> dict[str, list[Element]]:
        found: dict[str, list[Element]] = {tag: [] for tag in _COLLECTED}
        for element in self.root.iter(*_COLLECTED):
            found[element.tag].append(element)
        return found

    @cached_property
    def _paragraphs(self) -> dict[Element, int]:
        return {paragraph: number for number, paragraph in enumerate(self.root.iter(qn("w:p")), 1)}


def _near(element: Element) -> Iterator[Element]:
    """Paragraphs to find an element by: its own, else the first within it, else the one before it."""
    tag = qn("w:p")
    if element.tag == tag:
        yield element
    yield from element.iterancestors(tag)
    yield from element.iter(tag)
    yield from element.itersiblings(tag, preceding=True)


@dataclass(frozen=True)
class Facts:
    """A package with its trees; ``broken`` are the XML parts that do not parse."""

    package: Package
    parts: dict[str, Part]
    broken: dict[str, XmlError]

    def relationships(self, source: str) -> tuple[Relationship, ...]:
        """None where they cannot be read: that is told as broken XML."""
        try:
            return self.package.relationships(source)
        except XmlError:
            return ()

    @cached_property
    def main(self) -> Part | None:
        for item in self.relationships(""):
            if item.type == f"{R}/officeDocument" and not item.external:
                return self.parts.get(item.target)
        return None

    def related(self, *kinds: str) -> list[Part]:
        """The parts the main document points to as ``kinds`` (``styles``), in the order of its relationships, each once."""
        types = {f"{R}/{kind}" for kind in kinds}
        items = self.relationships(self.main.name) if self.main else ()
        names = dict.fromkeys(item.target for item in items if item.type in types and not item.external)
        return [self.parts[name] for name in names if name in self.parts]

    @cached_property
    def stories(self) -> list[Part]:
        """The parts with text of the document: the main one first (ECMA-376 Part 1, 11.3); a glossary is a document by itself."""
        return [self.main, *self.related("header", "footer", "footnotes", "endnotes", "comments")] if self.main else []

    def each(self, name: str) -> Iterator[tuple[Part, Element]]:
        """Every element called ``name`` in the stories."""
        return ((part, element) for part in self.stories for element in part.all(name))


def gather(package: Package) -> Facts:
    """Parse what can be parsed; the trees are read here and nowhere else."""
    parts: dict[str, Part] = {}
    broken: dict[str, XmlError] = {}
    for name, content in package.parts.items():
        if is_xml(package, name):
            try:
                root = parse(content)
            except XmlError as error:
                broken[name] = error
            else:
                parts[name] = Part(name, root, serialize(root) if content[:2] in (b"\xff\xfe", b"\xfe\xff") else content)
    return Facts(package, parts, broken)


def repeated(keyed: Iterable[tuple[Part, Element, str]]) -> Iterator[tuple[str, str]]:
    """Place and key of those elements whose key came before."""
    seen: set[str] = set()
    for part, element, key in keyed:
        if key in seen:
            yield part.at(element), key
        seen.add(key)
