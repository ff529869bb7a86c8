"""The grid of a table after filling: as many columns as its rows have (ECMA-376 Part 1, 17.4.17 and 17.4.48).

A loop or condition over cells gives rows of another width than the template's. The table keeps its own width, so that it stays on
the page, and the columns share it as their cells ask; a row that is shorter than another says so.
"""

from itertools import accumulate

from assembler.lean import dataclass
from assembler.ooxml.elements import element
from assembler.ooxml.namespaces import qn
from assembler.ooxml.tables import cells_of, rows_of
from assembler.ooxml.xml import Element, xpath

_W, _VAL, _TYPE = qn("w:w"), qn("w:val"), qn("w:type")
REGULAR = (
    "not(*[not(self::w:tr or self::w:tblPr or self::w:tblGrid)]) and not(w:tr[count(w:tc) != $columns "
    "or *[not(self::w:tc or self::w:trPr or self::w:tblPrEx)] or w:trPr/w:gridBefore or w:trPr/w:gridAfter or w:tc/w:tcPr/w:gridSpan])"
)
"""An XPath expression: whether nothing stands around the rows and cells of a table, and each row has ``columns`` cells of one column."""


@dataclass(frozen=True)
class _Row:
    """A row with its cells and the columns that each spans, and the columns left out before and after them."""

    element: Element
    cells: list[tuple[Element, int]]
    before: int
    after: int

    @property
    def width(self) -> int:
        return self.before + sum(span for _, span in self.cells)


def fit_grid(root: Element) -> None:
    """Mends the grid of every table whose rows do not fill it."""
    for table in root.iter(qn("w:tbl")):
        columns = grid_columns(table)
        if xpath(REGULAR)(table, columns=columns):
            continue
        rows = [_row(one) for one in rows_of(table)]
        if rows and any(row.width + row.after != columns for row in rows):
            _fit(table, rows)


def grid_columns(table: Element) -> int:
    """The number of columns that the grid of a table has."""
    grid = table.find(qn("w:tblGrid"))
    return len(grid.findall(qn("w:gridCol"))) if grid is not None else 0


def _row(row: Element) -> _Row:
    cells = [(cell, _number(cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}"), 1)) for cell in cells_of(row)]
    before, after = (_number(row.find(f"{qn('w:trPr')}/{qn(name)}"), 0) for name in ("w:gridBefore", "w:gridAfter"))
    return _Row(row, cells, before, after)


def _number(found: Element, otherwise: int) -> int:
    value = found.get(_VAL, "") if found is not None else ""
    return int(value) if value.isdecimal() else otherwise


def _fit(table: Element, rows: list[_Row]) -> None:
    columns = max(row.width for row in rows)
    grid = table.find(qn("w:tblGrid"))
    if grid is None:
        grid = element("w:tblGrid")
        properties = table.find(qn("w:tblPr"))
        table.insert(0 if properties is None else table.index(properties) + 1, grid)
    old = [_twips(column) for column in grid.findall(qn("w:gridCol"))]
    widths = _widths(rows, columns, old)
    for column in grid.findall(qn("w:gridCol")):
        grid.remove(column)
    for number, width in enumerate(widths):
        grid.insert(number, element("w:gridCol", **({"w": str(width)} if width else {})))
    ends = list(accumulate(widths, initial=0))
    for row in rows:
        _fill_up(row, columns, ends)


def _twips(measured: Element) -> int:
    value = measured.get(_W, "") if measured is not None else ""
    return int(value) if value.isdecimal() and measured.get(_TYPE, "dxa") == "dxa" else 0


def _widths(rows: list[_Row], columns: int, old: list[int]) -> list[int]:
    """As the cells of a row with a cell for each column ask, else as they were; together as wide as the table was."""
    asked = next((found for row in rows if len(row.cells) == columns and all(found := [_asked(cell) for cell, _ in row.cells])), None)
    average = sum(old) // len(old) if old else 0
    wanted = asked or [*old[:columns], *[average] * (columns - len(old))]
    total = sum(old) or sum(wanted)
    return [width * total // sum(wanted) for width in wanted] if sum(wanted) else wanted


def _asked(cell: Element) -> int:
    return _twips(cell.find(f"{qn('w:tcPr')}/{qn('w:tcW')}"))


def _fill_up(row: _Row, columns: int, ends: list[int]) -> None:
    """The widths of a row's cells as the grid has them, and what the row leaves out of the grid."""
    at = row.before
    for cell, span in row.cells:
        if _asked(cell) and ends[-1]:
            cell.find(f"{qn('w:tcPr')}/{qn('w:tcW')}").set(_W, str(ends[at + span] - ends[at]))
        at += span
    properties = row.element.find(qn("w:trPr"))
    for name in ("w:gridAfter", "w:wAfter"):
        for one in properties.findall(qn(name)) if properties is not None else ():
            properties.remove(one)
    if at < columns:
        if properties is None:
            properties = element("w:trPr")
            exceptions = row.element.find(qn("w:tblPrEx"))
            row.element.insert(0 if exceptions is None else 1, properties)
        left = ends[-1] - ends[at]
        properties.append(element("w:gridAfter", val=str(columns - at)))
        if left:
            properties.append(element("w:wAfter", w=str(left), type="dxa"))
