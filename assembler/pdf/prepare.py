"""The copy of a document that goes to LibreOffice: without content controls.

LibreOffice 7.4 loses text in a block content control that holds notes or fields, and prints the codes of its fields (later versions do
better). What is in the control is all that is printed, so the copy has that in its place.
"""

from assembler.ooxml.namespaces import qn
from assembler.ooxml.package import Package, write_package
from assembler.ooxml.xml import Element, parse, serialize

_CONTROL = b":sdt>"
_SPEED = 1
"""How hard the copy is compressed: it is thrown away."""


def prepared(package: Package, content: bytes) -> bytes:
    """The bytes to convert; ``content`` is the package as it stands, which most often will do."""
    changed = {name: _unwrapped(part) for name, part in package.parts.items() if name.endswith(".xml") and _CONTROL in part}
    return write_package(package.with_parts(changed), _SPEED) if changed else content


def _unwrapped(content: bytes) -> bytes:
    root = parse(content)
    for control in reversed(list(root.iter(qn("w:sdt")))):  # the innermost first
        _replace(control, [inner for inside in control.findall(qn("w:sdtContent")) for inner in inside])
    return serialize(root)


def _replace(old: Element, new: list[Element]) -> None:
    parent = old.getparent()
    at = parent.index(old)
    parent[at : at + 1] = new
