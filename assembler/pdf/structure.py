"""The structure tree of a PDF, walked in reading order (ISO 32000-1, 14.7 and 14.8)."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from assembler.lean import dataclass

if TYPE_CHECKING:
    import pikepdf

Node: TypeAlias = Any
"""A dictionary of a PDF; pikepdf's objects have no types of their own."""
Marked: TypeAlias = tuple[int, int]
"""A piece of a page's content: the number of the page, from 0, and that of its mark."""
_INLINE = frozenset({"/Span", "/Link", "/Lbl", "/Reference", "/Quote", "/Code", "/Annot", "/BibEntry", "/Ruby", "/Warichu"})
_MAX_DEPTH = 200


@dataclass(frozen=True)
class Block:
    """An element that is no part of a sentence: its standard type, those it stands in, and its own content in order."""

    node: Node
    type: str
    within: tuple[str, ...]
    content: tuple[Marked, ...]


class Structure:
    """The tree of one document; a document without one is a KeyError, and one that goes round is a ValueError."""

    def __init__(self, pdf: "pikepdf.Pdf") -> None:
        self.root: Node = pdf.Root["/StructTreeRoot"]
        roles: Mapping[str, Any] = self.root.get("/RoleMap", {})
        self._roles = {name: str(role) for name, role in roles.items()}
        self._pages = {page.objgen: number for number, page in enumerate(pdf.pages)}

    def elements(self) -> Iterator[tuple[Node, str]]:
        """Every element with its standard type, in reading order."""
        yield from self._elements(self.root, 0)

    def blocks(self) -> Iterator[Block]:
        """Every block, in the order in which they begin."""
        for child in kids(self.root):
            if is_element(child):
                yield from self._blocks(child, (), None)

    def type_of(self, node: Node) -> str:
        """The standard type: a type of the document's own leads there by the role map."""
        name = str(node["/S"])
        for _ in range(len(self._roles)):
            if name not in self._roles or self._roles[name] == name:
                break
            name = self._roles[name]
        return name

    def _elements(self, node: Node, depth: int) -> Iterator[tuple[Node, str]]:
        _bounded(depth)
        for child in kids(node):
            if is_element(child):
                yield child, self.type_of(child)
                yield from self._elements(child, depth + 1)

    def _blocks(self, node: Node, within: tuple[str, ...], page: int | None) -> Iterator[Block]:
        _bounded(len(within))
        own = self.type_of(node)
        content: list[Marked] = []
        inner: list[tuple[Node, int | None]] = []
        self._collect(node, page, content, inner, 0)
        yield Block(node, own, within, tuple(content))
        for child, child_page in inner:
            yield from self._blocks(child, (*within, own), child_page)

    def _collect(self, node: Node, page: int | None, content: list[Marked], inner: list[tuple[Node, int | None]], depth: int) -> None:
        _bounded(depth)
        page = self._page(node, page)
        for child in kids(node):
            if isinstance(child, int):
                content += [(page, child)] if page is not None else []
            elif is_element(child):
                if self.type_of(child) in _INLINE:
                    self._collect(child, page, content, inner, depth + 1)
                else:
                    inner.append((child, page))
            elif "/MCID" in child:
                where = self._page(child, page)
                content += [(where, int(child["/MCID"]))] if where is not None else []

    def _page(self, node: Node, inherited: int | None) -> int | None:
        return self._pages.get(node["/Pg"].objgen, inherited) if "/Pg" in node else inherited


def kids(node: Node) -> list[Any]:
    """What an element holds: numbers of marked content, references, and other elements."""
    import pikepdf

    held = node.get("/K")
    if held is None:
        return []
    return list(held) if isinstance(held, pikepdf.Array) else [held]


def is_element(node: Node) -> bool:
    return not isinstance(node, int) and "/S" in node


def broken() -> tuple[type[Exception], ...]:
    """What is raised over a PDF that is not as the standard has it."""
    import pikepdf
    import pypdfium2

    return pikepdf.PdfError, pypdfium2.PdfiumError, KeyError, ValueError, TypeError, AttributeError, IndexError, StopIteration


def _bounded(depth: int) -> None:
    if depth > _MAX_DEPTH:
        raise ValueError("the structure is too deep")
