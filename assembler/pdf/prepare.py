"""The copy of a document that goes to LibreOffice: without content controls, and with tracked changes as if they were accepted.

LibreOffice 7.4 loses text in a block content control that holds notes or fields, and prints the codes of its fields (later versions do
better). What is in the control is all that is printed, so the copy has that in its place. And it would print what was deleted, struck out.
"""

import re

from assembler.ooxml.namespaces import qn
from assembler.ooxml.package import Package, write_package
from assembler.ooxml.xml import Element, parse, serialize

_CONTROL = qn("w:sdt")
_KEPT = (qn("w:ins"), qn("w:moveTo"))
_GONE = (qn("w:del"), qn("w:moveFrom"))
_OTHERWISE = tuple(qn(f"w:{name}Change") for name in ("rPr", "pPr", "tblPr", "tblGrid", "trPr", "tcPr", "sectPr", "numbering"))
"""How something looked before it was changed."""
_CONCERNED = re.compile(rb":(sdt|ins|del|moveTo|moveFrom|\w+Change)[ />]")
_LEVEL = 1
"""How hard the copy is compressed: it is thrown away."""


def prepared(package: Package, content: bytes) -> bytes:
    """The bytes to convert; ``content`` is the package as it stands, which most often will do."""
    changed = {name: _settled(part) for name, part in package.parts.items() if name.endswith(".xml") and _CONCERNED.search(part)}
    return write_package(package.with_parts(changed), _LEVEL) if changed else content


def _settled(content: bytes) -> bytes:
    root = parse(content)
    for one in reversed(list(root.iter(_CONTROL, *_KEPT, *_GONE, *_OTHERWISE))):  # the innermost first
        if one.tag == _CONTROL:
            _replace(one, [inner for inside in one.findall(qn("w:sdtContent")) for inner in inside])
        elif one.tag in _KEPT:
            _replace(one, list(one))
        else:
            _replace(_deleted_row(one), [])
    return serialize(root)


def _deleted_row(mark: Element) -> Element:
    """The row that the mark deletes, or else the mark itself."""
    properties = mark.getparent()
    row = properties.getparent() if properties.tag == qn("w:trPr") and mark.tag == qn("w:del") else None
    return mark if row is None else row


def _replace(old: Element, new: list[Element]) -> None:
    parent = old.getparent()
    if parent is not None:  # else it has gone with what it stood in
        at = parent.index(old)
        parent[at : at + 1] = new
