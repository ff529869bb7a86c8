"""WordprocessingML elements, made one by one: the only place that knows how a paragraph, a run, a field or a table is spelled.

Children of property elements stand in the schema's order; Word repairs or ignores what does not.
"""

import re
from collections.abc import Iterable, Iterator
from copy import deepcopy

from lxml import etree

from assembler.ooxml.namespaces import PREFIXES, qn
from assembler.ooxml.xml import Element

_NSMAP = {"w": PREFIXES["w"]}
_VAL = qn("w:val")
_SPACE = qn("xml:space")
_PARAGRAPH, _RUN, _TEXT, _TEXT_BOX = qn("w:p"), qn("w:r"), qn("w:t"), qn("w:txbxContent")

_RUN_ORDER = (
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color "
    "spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath"
).split()
_PARAGRAPH_ORDER = (
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku "
    "wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing "
    "mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
).split()
_CELL_ORDER = (
    "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark headers cellIns cellDel "
    "cellMerge tcPrChange"
).split()
_RANK = {
    "tcPr": {qn(f"w:{name}"): rank for rank, name in enumerate(_CELL_ORDER)},
    "rPr": {qn(f"w:{name}"): rank for rank, name in enumerate(_RUN_ORDER)},
    "pPr": {qn(f"w:{name}"): rank for rank, name in enumerate(_PARAGRAPH_ORDER)},
}


def element(name: str, /, *children: Element, **attributes: str) -> Element:
    """``element("w:ind", left="720")``: attributes are of the element's own namespace."""
    made = etree.Element(qn(name), {qn(f"w:{key}"): value for key, value in attributes.items()}, nsmap=_NSMAP)
    made.extend(children)
    return made


def measure(owner: Element, name: str, usual: int) -> int:
    """A whole number in an attribute; ``usual`` where there is none, or one in another unit, or something else altogether."""
    given = owner.get(name, "")
    return int(given) if re.fullmatch(r"-?[0-9]{1,9}", given) else usual


def put_property(properties: Element, made: Element) -> None:
    """Puts a child into a pPr or rPr where the schema wants it, in the place of one of the same name."""
    rank = _RANK[etree.QName(properties).localname]
    for old in properties.findall(made.tag):
        properties.remove(old)
    own = rank[made.tag]
    for index, other in enumerate(properties):
        if rank.get(other.tag, len(rank)) > own:
            properties.insert(index, made)
            return
    properties.append(made)


def order_cell_properties(properties: Element) -> None:
    """Puts the children of a tcPr in the schema's order (ECMA-376 Part 1, 17.4.69), and keeps the last of each name."""
    rank = _RANK["tcPr"]
    kept = {child.tag: child for child in properties}
    ordered = sorted(kept.values(), key=lambda child: rank.get(child.tag, len(rank)))
    if ordered != list(properties):
        properties[:] = ordered


def properties_of(owner: Element, name: str) -> Element:
    """The pPr of a paragraph or the rPr of a run, made when it is not there."""
    found = owner.find(qn(name))
    if found is None:
        found = element(name)
        owner.insert(0, found)
    return found


def run(properties: Element | None, *content: Element) -> Element:
    """A run with a copy of these properties."""
    made = element("w:r")
    if properties is not None:
        made.append(deepcopy(properties))
    made.extend(content)
    return made


def text_content(text: str) -> list[Element]:
    """The children of a run that print ``text``: tabs and line ends become elements, because in ``w:t`` they print as spaces."""
    if "\n" not in text and "\t" not in text:
        return [text_element(text)] if text else []
    made = []
    for piece in re.split(r"([\n\t])", text):
        if piece == "\n":
            made.append(element("w:br"))
        elif piece == "\t":
            made.append(element("w:tab"))
        elif piece:
            made.append(text_element(piece))
    return made


def printed_text(paragraph: Element) -> str:
    """The text that the runs of a paragraph print: the reverse of ``text_content``."""
    pieces = []
    for one in paragraph.iter(*_PRINTED):
        printed = _PRINTED[one.tag]
        if not printed:
            pieces.append(one.text or "")
        elif one.getparent().tag == _RUN:  # a tab may also be a tab stop of the paragraph
            pieces.append(printed)
    return "".join(pieces)


def printed_paragraphs(root: Element) -> Iterator[tuple[Element, str]]:
    """Every paragraph in order, with what :func:`printed_text` gives of it, found in one walk over all of them."""
    if next(root.iter(_TEXT_BOX), None) is not None:  # a paragraph within a paragraph
        yield from ((one, printed_text(one)) for one in root.iter(_PARAGRAPH))
        return
    paragraph, pieces = None, []
    for one in root.iter(_PARAGRAPH, *_PRINTED):
        tag = one.tag
        if tag == _TEXT:
            pieces.append(one.text or "")
        elif tag != _PARAGRAPH:
            if one.getparent().tag == _RUN:
                pieces.append(_PRINTED[tag])
        else:
            if paragraph is not None:
                yield paragraph, "".join(pieces)
            paragraph, pieces = one, []
    if paragraph is not None:
        yield paragraph, "".join(pieces)


_PRINTED = {qn("w:t"): "", qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "\u2011"}
"""What stands in a run besides text elements (ECMA-376 Part 1, 17.3.3) and prints as one character."""


def text_element(text: str) -> Element:
    made = element("w:t")
    fill_text_element(made, text)
    return made


def fill_text_element(made: Element, text: str) -> None:
    """Gives a ``w:t`` another text, of which the spaces at its ends count."""
    made.text = text
    if made.get(_SPACE) != "preserve":
        made.set(_SPACE, "preserve")


def paragraph(properties: Element | None, *content: Element) -> Element:
    """A paragraph with a copy of these properties."""
    made = element("w:p")
    if properties is not None:
        made.append(deepcopy(properties))
    made.extend(content)
    return made


def with_style(kind: str, style_id: str) -> Element:
    """Properties that only name a style; ``kind`` is ``pPr`` or ``rPr``."""
    return element(f"w:{kind}", element("w:pStyle" if kind == "pPr" else "w:rStyle", val=style_id))


def field_runs(instruction: str, result: str, properties: Element | None) -> list[Element]:
    """A complex field with its cached result (ECMA-376 Part 1, 17.16.18)."""
    code = element("w:instrText")
    code.text = f" {instruction} "
    code.set(_SPACE, "preserve")
    return [
        run(properties, element("w:fldChar", fldCharType="begin")),
        run(properties, code),
        run(properties, element("w:fldChar", fldCharType="separate")),
        run(properties, text_element(result)),
        run(properties, element("w:fldChar", fldCharType="end")),
    ]


def hyperlink(relationship_id: str, runs: Iterable[Element]) -> Element:
    made = element("w:hyperlink", *runs)
    made.set(qn("r:id"), relationship_id)
    made.set(qn("w:history"), "1")
    return made


_EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")


def table(style_id: str | None, widths: list[int], rows: Iterable[tuple[bool, list[Element]]], indent: int = 0) -> Element:
    """A table with a grid of ``widths`` (twentieths of a point); each row is (is it a header, its cells' content paragraphs).

    Without a style it has single lines.
    """
    properties = element("w:tblPr")
    if style_id:
        properties.append(element("w:tblStyle", val=style_id))
    properties.append(element("w:tblW", w=str(sum(widths)), type="dxa"))
    if indent:
        properties.append(element("w:tblInd", w=str(indent), type="dxa"))
    if not style_id:
        properties.append(
            element("w:tblBorders", *(element(f"w:{edge}", val="single", sz="4", space="0", color="auto") for edge in _EDGES))
        )
    properties.append(element("w:tblLayout", type="fixed"))
    look = {"firstRow": "1", "lastRow": "0", "firstColumn": "0", "lastColumn": "0", "noHBand": "0", "noVBand": "1"}
    properties.append(element("w:tblLook", val="0420", **look))
    grid = element("w:tblGrid", *(element("w:gridCol", w=str(width)) for width in widths))
    return element("w:tbl", properties, grid, *(_row(header, cells, widths) for header, cells in rows))


def _row(header: bool, cells: list[Element], widths: list[int]) -> Element:
    properties = element("w:trPr", element("w:cantSplit"))
    if header:
        properties.append(element("w:tblHeader"))
    made = element("w:tr", properties)
    for content, width in zip(cells, widths, strict=True):
        made.append(element("w:tc", element("w:tcPr", element("w:tcW", w=str(width), type="dxa")), content))
    return made
