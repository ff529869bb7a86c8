"""The rows of a table and the cells of a row, also those that something is wrapped around (ECMA-376 Part 1, 17.4, 17.5)."""

from collections.abc import Iterator

from assembler.ooxml.namespaces import qn
from assembler.ooxml.xml import Element

WRAPPERS = frozenset(map(qn, ("w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:del", "w:moveTo", "w:moveFrom")))
"""Content controls, custom XML and tracked changes."""


def rows_of(table: Element) -> Iterator[Element]:
    return _children(table, qn("w:tr"))


def cells_of(row: Element) -> Iterator[Element]:
    return _children(row, qn("w:tc"))


def _children(parent: Element, tag: str) -> Iterator[Element]:
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in WRAPPERS:
            yield from _children(child, tag)
