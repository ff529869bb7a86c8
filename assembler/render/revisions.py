"""Tracked changes and comments of a template: read as if every change were accepted and no remark ever made (ECMA-376 Part 1, 17.13).

What somebody remarked or struck out while making a template must never reach a document that is made with it.
"""

from collections.abc import Collection

from assembler.lean import dataclass
from assembler.ooxml.namespaces import qn
from assembler.ooxml.xml import Element

DELETED = (qn("w:del"), qn("w:moveFrom"))
_INSERTED = (qn("w:ins"), qn("w:moveTo"))
# fmt: off
_FORMER = tuple(map(qn, (
    "w:rPrChange", "w:pPrChange", "w:tblPrChange", "w:tblPrExChange", "w:trPrChange", "w:tcPrChange", "w:sectPrChange", "w:tblGridChange",
    "w:numberingChange", "w:cellIns", "w:cellMerge",
)))
"""How something was before its formatting was changed, and what tells that a cell is new."""
_RANGES = tuple(map(qn, (
    "w:moveFromRangeStart", "w:moveFromRangeEnd", "w:moveToRangeStart", "w:moveToRangeEnd", "w:customXmlInsRangeStart",
    "w:customXmlInsRangeEnd", "w:customXmlDelRangeStart", "w:customXmlDelRangeEnd", "w:customXmlMoveFromRangeStart",
    "w:customXmlMoveFromRangeEnd", "w:customXmlMoveToRangeStart", "w:customXmlMoveToRangeEnd", "w:commentRangeStart", "w:commentRangeEnd",
)))
# fmt: on
_REMARK = qn("w:commentReference")
_CELL = qn("w:cellDel")
_P, _R, _ROW, _TC = qn("w:p"), qn("w:r"), qn("w:tr"), qn("w:tc")
_PROPERTIES = tuple(map(qn, ("w:rPr", "w:trPr", "w:numPr", "m:ctrlPr")))
"""Where a change is a mark on something instead of a holder of text."""
_BETWEEN = tuple(map(qn, ("w:bookmarkStart", "w:bookmarkEnd", "w:proofErr", "w:permStart", "w:permEnd")))


@dataclass(frozen=True)
class Settled:
    """The paragraphs in which changes and comments stood, one for each; None where there is none near."""

    changes: list[Element]
    comments: list[Element]


def settle(root: Element, unsaid: Collection[str] = ()) -> Settled:
    """Accepts every change and takes out every comment of a part; the comments with the ids in ``unsaid`` are not told of."""
    found = list(root.iter(*DELETED, *_INSERTED, *_FORMER, *_RANGES, _REMARK, _CELL))
    changes = [_paragraph(one) for one in found if one.tag not in (*_RANGES, _REMARK)]
    comments = [_paragraph(one) for one in found if one.tag == _REMARK and one.get(qn("w:id")) not in unsaid]
    joined = [_settle(one) for one in found]
    for paragraph in [one for one in joined if one is not None]:
        _join(paragraph)
    return Settled(changes, comments)


def _paragraph(one: Element) -> Element:
    around = next(one.iterancestors(_P, _TC, _ROW), one)
    return next(around.iter(_P), None)


def _settle(one: Element) -> Element | None:
    """Settles one change; a paragraph whose mark was deleted is given back, to be joined with the next when all is settled."""
    parent = one.getparent()
    if parent is None:
        return None  # gone with what was deleted around it
    marks = parent.tag in _PROPERTIES
    if one.tag in _INSERTED and not marks:
        _unwrap(one)
    elif one.tag in DELETED and parent.tag == qn("w:trPr"):
        _remove(parent.getparent())
    elif one.tag == _CELL:
        _remove(next(one.iterancestors(_TC)))
    elif one.tag in DELETED and parent.tag == qn("w:rPr") and parent.getparent().tag == qn("w:pPr"):
        parent.remove(one)
        return parent.getparent().getparent()
    elif one.tag == _REMARK and parent.tag == _R and all(other.tag in (qn("w:rPr"), _REMARK) for other in parent):
        _remove(parent)
    else:
        _remove(one)
    return None


def _remove(one: Element) -> None:
    if one.getparent() is not None:
        one.getparent().remove(one)


def _unwrap(one: Element) -> None:
    parent = one.getparent()
    at = parent.index(one)
    parent[at : at + 1] = list(one)


def _join(paragraph: Element) -> None:
    """A paragraph without its mark goes on in the next, whose properties hold for both (17.13.5.15)."""
    parent = paragraph.getparent()
    if parent is None:
        return
    properties = paragraph.find(qn("w:pPr"))
    content = [child for child in paragraph if child is not properties]
    after = paragraph.getnext()
    while after is not None and after.tag in _BETWEEN:
        after = after.getnext()
    if properties is not None and properties.find(qn("w:sectPr")) is not None:
        return
    if after is not None and after.tag == _P:
        at = 1 if after.find(qn("w:pPr")) is not None else 0
        after[at:at] = content
        parent.remove(paragraph)
    elif not content and any(child.tag == _P for child in parent if child is not paragraph) and after is not None:
        parent.remove(paragraph)
