"""Rules about tables (ECMA-376 Part 1, 17.4): Word calls a document with a broken one unreadable."""

from collections.abc import Iterator

from assembler.ooxml.namespaces import qn
from assembler.ooxml.tables import WRAPPERS, cells_of, rows_of
from assembler.ooxml.xml import Element
from assembler.verify.facts import Facts, Part

_P = qn("w:p")
# fmt: off
_MARKERS = frozenset(map(qn, (
    "w:bookmarkStart", "w:bookmarkEnd", "w:commentRangeStart", "w:commentRangeEnd", "w:moveFromRangeStart", "w:moveFromRangeEnd",
    "w:moveToRangeStart", "w:moveToRangeEnd", "w:proofErr", "w:permStart", "w:permEnd",
)))
# fmt: on


def table_rows(facts: Facts) -> Iterator[str]:
    for part, table in facts.each("w:tbl"):
        if next(rows_of(table), None) is None:
            yield f"{part.at(table)}: table without rows"


def table_cells(facts: Facts) -> Iterator[str]:
    for part, table in facts.each("w:tbl"):
        for number, row in enumerate(rows_of(table), 1):
            if next(cells_of(row), None) is None:
                yield f"{part.at(table)}: row {number} of the table has no cells"


def table_grid(facts: Facts) -> Iterator[str]:
    """There is a grid, and the cells of each row span all its columns (17.4.17, 17.4.48)."""
    for part in facts.stories:
        cells, rows = _spans(part)
        for table in part.all("w:tbl"):
            grid = table.find(qn("w:tblGrid"))
            if grid is None:
                yield f"{part.at(table)}: table without grid"
                continue
            columns = len(grid.findall(qn("w:gridCol")))
            for number, row in enumerate(rows_of(table), 1):
                spans = [cells.get(cell, 1) for cell in cells_of(row)]
                if spans and sum(spans) + rows.get(row, 0) != columns:
                    yield f"{part.at(table)}: row {number} spans {sum(spans) + rows.get(row, 0)} of {columns} grid columns"


def _spans(part: Part) -> tuple[dict[Element, int], dict[Element, int]]:
    """The columns of the cells that span more than one, and those that rows leave out before and after their cells."""
    cells = {span.getparent().getparent(): _number(span) for span in part.all("w:gridSpan")}
    rows: dict[Element, int] = {}
    for skipped in part.all("w:gridBefore") + part.all("w:gridAfter"):
        row = skipped.getparent().getparent()
        rows[row] = rows.get(row, 0) + _number(skipped)
    return cells, rows


def _number(element: Element) -> int:
    value = element.get(qn("w:val"), "")
    return int(value) if value.isdecimal() else 0


def cell_end(facts: Facts) -> Iterator[str]:
    """The last block of a cell is a paragraph (17.4.65)."""
    for part, cell in facts.each("w:tc"):
        last = cell[-1].tag if len(cell) else None
        if last != _P and not _ends_in_paragraph(cell):
            yield f"{part.at(cell)}: cell does not end in a paragraph"


def _ends_in_paragraph(block: Element) -> bool:
    last = next((child for child in reversed(block) if child.tag not in _MARKERS), None)
    if last is not None and last.tag in WRAPPERS:
        return _ends_in_paragraph(last)
    return last is not None and last.tag == _P
