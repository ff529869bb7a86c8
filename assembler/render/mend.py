"""What filling leaves behind where a loop or condition gave nothing: tables without rows, cells and stories without a paragraph.

Word does not open the one and repairs the other (ECMA-376 Part 1, 17.4.37, 17.4.65 and 17.10): what is empty goes, and what must end in a
paragraph gets one. Cell properties that docxtpl wrote out of order (``cellbg``, ``colspan``) are put in the schema's.
"""

from assembler.ooxml.elements import element, order_cell_properties
from assembler.ooxml.namespaces import qn
from assembler.ooxml.xml import Element

_BLOCKS = (qn("w:p"), qn("w:tbl"), qn("w:sdt"))
_STORIES = (qn("w:hdr"), qn("w:ftr"), qn("w:txbxContent"))


def mend(root: Element) -> None:
    """Changes a filled part in place."""
    for row in list(root.iter(qn("w:tr"))):
        if not any(True for _ in row.iter(qn("w:tc"))):
            row.getparent().remove(row)
    for table in list(root.iter(qn("w:tbl"))):
        if not any(True for _ in table.iter(qn("w:tr"))):
            table.getparent().remove(table)
    for cell in root.iter(qn("w:tc")):
        blocks = [child for child in cell if child.tag in _BLOCKS]
        if not blocks or blocks[-1].tag == qn("w:tbl"):
            cell.append(element("w:p"))
    for properties in root.iter(qn("w:tcPr")):
        order_cell_properties(properties)
    for story in root.iter(*_STORIES):
        if not any(child.tag in _BLOCKS for child in story):
            story.append(element("w:p"))
