"""The page: its margins, the column in its right margin, its head and foot.

The column is a floating table in the *body*, placed from the corner of the page: that comes out right in Word and in LibreOffice and
stays in the reading order; frames and floating tables in a header don't.
"""

from dataclasses import dataclass

from .markup import document, mm, page_of_pages, paragraph, root, run, tab, w

WIDTH, HEIGHT = mm(210), mm(297)
COLUMN_LEFT, COLUMN_WIDTH = mm(161), mm(40)


@dataclass(frozen=True)
class Margins:
    """In millimetres; `head` and `foot` are the distances of head and foot from the edge."""

    top: float
    right: float
    bottom: float
    left: float
    head: float
    foot: float

    @property
    def text_width(self) -> int:
        """What is left for text, in twentieths of a point."""
        return WIDTH - mm(self.left) - mm(self.right)


WITH_COLUMN = Margins(top=46, right=52, bottom=27, left=28, head=17, foot=12)
FULL_WIDTH = Margins(top=28, right=25, bottom=27, left=25, head=14, foot=12)


def body(margins: Margins, *content: str) -> bytes:
    """The main part: the content and one section, whose first page has a head and foot of its own."""
    return document(root("document", w("body", *content, _section(margins))))


def _section(margins: Margins) -> str:
    kinds = ("first", 1), ("default", 2)
    edges = (f'<w:{part}Reference w:type="{kind}" r:id="{part}{number}"/>' for part in ("header", "footer") for kind, number in kinds)
    sides = {"top": margins.top, "right": margins.right, "bottom": margins.bottom, "left": margins.left}
    lengths = {**sides, "header": margins.head, "footer": margins.foot, "gutter": 0}
    frame = w("pgMar", **{name: mm(length) for name, length in lengths.items()})
    return w("sectPr", *edges, w("pgSz", w=WIDTH, h=HEIGHT), frame, w("titlePg"))


def margin_column(top: float, description: str, *content: str) -> str:
    """The column, `top` millimetres from the upper edge of the page."""
    place = w("tblpPr", leftFromText=0, rightFromText=0, vertAnchor="page", horzAnchor="page", tblpX=COLUMN_LEFT, tblpY=mm(top))
    size = w("tblW", w=COLUMN_WIDTH, type="dxa") + w("tblLayout", type="fixed")
    layout = w("tblPr", place, size, w("tblDescription", val=description))
    cell = w("tc", w("tcPr", w("tcW", w=COLUMN_WIDTH, type="dxa")), *content)
    return w("tbl", layout, w("tblGrid", w("gridCol", w=COLUMN_WIDTH)), w("tr", w("trPr", w("cantSplit")), cell))


def fact(label: str, *values: str) -> str:
    """A label of the column with its value under it."""
    return paragraph("RijkKopje", label) + "".join(paragraph("RijkKolomtekst", value) for value in values)


def _beside(margins: Margins, style: str, left: str, right: str, before: float = 0) -> str:
    """A line of the head or foot that goes on in the column."""
    start = COLUMN_LEFT - mm(margins.left)
    overhang = WIDTH - mm(margins.right) - COLUMN_LEFT - COLUMN_WIDTH
    indents = w("ind", left=start, right=overhang, hanging=start)
    layout = w("pPr", w("pStyle", val=style), w("tabs", w("tab", val="left", pos=start)), w("spacing", before=round(before * 20)), indents)
    return w("p", layout, left, tab(), right)


def column_head(margins: Margins, style: str, left: str, *facts: tuple[str, str]) -> bytes:
    """The head of a following page: `left` at the edge of the text in its style, then each label with its value in the column."""
    gaps = 0, *(9 for _ in facts[1:])
    lines = (
        _beside(margins, "Header", "", run(label, w("b")), gap) + _beside(margins, "Header", "", run(value))
        for gap, (label, value) in zip(gaps, facts, strict=True)
    )
    return edge("hdr", paragraph(style, left), *lines)


def column_foot(margins: Margins) -> bytes:
    """The number of the page, under the column."""
    return edge("ftr", _beside(margins, "Footer", "", page_of_pages()))


def edge(kind: str, *content: str) -> bytes:
    """A head (`hdr`) or foot (`ftr`)."""
    return document(root(kind, *content, prefixes="w r wp"))
