"""What docxtpl's own statements make of a cell: ``colspan`` a width and ``cellbg`` a colour, put where Word wants them and looked at."""

from collections.abc import Callable

from assembler.ooxml.elements import element, order_cell_properties
from assembler.ooxml.namespaces import qn
from assembler.ooxml.xml import Element, xpath
from assembler.patterns import pattern

_STATEMENT = pattern(r"\{%[-+]?\s*(colspan|cellbg|vm|hm)\b")
_COLOUR = pattern(r"#?([0-9A-Fa-f]{6})|auto")
_WIDTH = pattern(r"[1-9][0-9]?")
Tell = Callable[[Element, str, str], None]
"""Tells of a cell that a statement was given a value that does not go with it."""


def prepare_cells(root: Element) -> None:
    """Gives each cell with such a statement the properties that docxtpl writes into: where there are none, it writes nothing."""
    for cell in root.iter(qn("w:tc")):
        text = "".join(one.text or "" for one in cell.iter(qn("w:t")))
        if "{%" not in text or not _STATEMENT.search(text):
            continue
        properties = cell.find(qn("w:tcPr"))
        if properties is None:
            properties = element("w:tcPr")
            cell.insert(0, properties)
        if not len(properties):
            properties.append(element("w:tcW", w="0", type="auto"))


def mend_cells(root: Element, tell: Tell) -> None:
    """Puts the properties of cells in the schema's order; a width or colour that is none is told, and taken away."""
    for properties in xpath("descendant::w:tcPr[*[2] or w:gridSpan or w:shd]")(root):
        order_cell_properties(properties)
        for name, key, form in (("gridSpan", "val", _WIDTH), ("shd", "fill", _COLOUR)):
            one = properties.find(qn(f"w:{name}"))
            value = one.get(qn(f"w:{key}")) if one is not None else None
            if value is None:
                continue
            found = form.fullmatch(value.strip())
            if found is None:
                properties.remove(one)
                if value.strip():
                    tell(properties.getparent(), "colspan" if name == "gridSpan" else "cellbg", value)
            elif name == "shd" and found[1]:
                one.set(qn(f"w:{key}"), found[1])
