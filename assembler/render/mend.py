"""What filling leaves behind where a loop or condition gave nothing: tables without rows, cells and stories without a paragraph.

Word does not open the one and repairs the other (ECMA-376 Part 1, 17.4.37, 17.4.65 and 17.10): what is empty goes, and what must end in a
paragraph gets one.
"""

from assembler.ooxml.elements import element
from assembler.ooxml.namespaces import qn
from assembler.ooxml.xml import Element, xpath
from assembler.render.cells import Tell, mend_cells
from assembler.render.controls import mend_controls
from assembler.render.grid import REGULAR, fit_grid, grid_columns

_BLOCKS = (qn("w:p"), qn("w:tbl"), qn("w:sdt"))
_STORIES = tuple(map(qn, ("w:hdr", "w:ftr", "w:txbxContent", "w:footnote", "w:endnote")))
_SOUND = xpath(
    f"$columns > 0 and w:tr and {REGULAR} and not(w:tr/w:tc[not(*[last()][self::w:p]) or w:tcPr/*[2] or w:tcPr/w:gridSpan or w:tcPr/w:shd])"
)
"""Whether a table has rows, each has as many cells as the grid has columns, each cell ends in a paragraph, and of its properties it has a
width at most."""


def mend(root: Element, tell: Tell) -> None:
    """Changes a filled part in place; ``tell`` is for values that do not go with a cell."""
    if next(root.iter(qn("w:sdt")), None) is not None or not all(_is_sound(table) for table in root.iter(qn("w:tbl"))):
        _mend_tables(root, tell)
    for story in root.iter(*_STORIES):
        if not any(child.tag in _BLOCKS for child in story):
            story.append(element("w:p"))


def _is_sound(table: Element) -> bool:
    """Whether there is nothing to mend: most tables, and one look at each is a fifth of the time of doing all below."""
    sound: bool = _SOUND(table, columns=grid_columns(table))
    return sound


def _mend_tables(root: Element, tell: Tell) -> None:
    for row in xpath("descendant::w:tr[not(descendant::w:tc)]")(root):
        row.getparent().remove(row)
    for table in xpath("descendant::w:tbl[not(descendant::w:tr)]")(root):
        table.getparent().remove(table)
    mend_controls(root)
    for cell in xpath("descendant::w:tc[not(*[last()][self::w:p])]")(root):
        if not _ends_in_paragraph(cell):
            cell.append(element("w:p"))
    mend_cells(root, tell)
    fit_grid(root)


def _ends_in_paragraph(holder: Element) -> bool:
    last = next((child for child in reversed(holder) if child.tag in _BLOCKS), None)
    if last is not None and last.tag == qn("w:sdt"):
        content = last.find(qn("w:sdtContent"))
        return content is not None and _ends_in_paragraph(content)
    return last is not None and last.tag == qn("w:p")
