"""Tables: the grid and the cells take their widths from one list, so that they agree."""

from collections.abc import Sequence

from .markup import paragraph, run, w


def data_table(widths: Sequence[int], description: str, heads: Sequence[str], loop: str, cells: Sequence[str]) -> str:
    """A table in the style of the house, with a head that is repeated on every page and one row per record of `loop`."""
    return _headed(widths, description, heads, _tag(widths, f"for {loop}"), _texts(widths, cells), _tag(widths, "endfor"))


def fixed_table(widths: Sequence[int], description: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table in the style of the house whose rows are always the same."""
    return _headed(widths, description, heads, *(_texts(widths, row) for row in rows))


def _headed(widths: Sequence[int], description: str, heads: Sequence[str], *rows: str) -> str:
    look = w("tblLook", val="0420", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=0, noVBand=1)
    size = w("tblW", w=sum(widths), type="dxa") + w("tblLayout", type="fixed")
    layout = w("tblPr", w("tblStyle", val="RijkTabel"), size, look, w("tblDescription", val=description))
    head = _row(widths, [paragraph("RijkTabelkop", text) for text in heads], w("cantSplit"), w("tblHeader"))
    return w("tbl", layout, _grid(widths), head, *rows)


def _texts(widths: Sequence[int], cells: Sequence[str]) -> str:
    """A row of texts; what is markup already is a cell's whole content."""
    return _row(widths, [text if text.startswith("<") else paragraph("RijkTabeltekst", text) for text in cells], w("cantSplit"))


def plain_table(widths: Sequence[int], gap: int, loop: str, cells: Sequence[str]) -> str:
    """A table without lines, for things that stand beside each other; `gap` is the space right of each cell."""
    margins = w("tblCellMar", w("left", w=0, type="dxa"), w("right", w=gap, type="dxa"))
    look = w("tblLook", val="0600", firstRow=0, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1)
    layout = w("tblPr", w("tblW", w=sum(widths), type="dxa"), w("tblLayout", type="fixed"), margins, look)
    rows = _tag(widths, f"for {loop}"), _row(widths, cells, w("cantSplit")), _tag(widths, "endfor")
    return w("tbl", layout, _grid(widths), *rows)


def _grid(widths: Sequence[int]) -> str:
    return w("tblGrid", *(w("gridCol", w=width) for width in widths))


def _row(widths: Sequence[int], cells: Sequence[str], *properties: str) -> str:
    sized = (w("tc", w("tcPr", w("tcW", w=width, type="dxa")), cell) for width, cell in zip(widths, cells, strict=True))
    return w("tr", w("trPr", *properties), *sized)


def _tag(widths: Sequence[int], tag: str) -> str:
    """A row that only carries a tag; it is gone when the template is filled."""
    first, *others = widths
    cells = w("p", run(f"{{%tr {tag} %}}")), *(w("p") for _ in others)
    return w("tr", *(w("tc", w("tcPr", w("tcW", w=width, type="dxa")), cell) for width, cell in zip((first, *others), cells, strict=True)))
