"""The template's own lists: which one a paragraph stands in, and numbers of their own beside the lists that the data brings."""

from assembler.ooxml.elements import element, put_property
from assembler.ooxml.namespaces import qn
from assembler.ooxml.numbering import Numbering
from assembler.ooxml.styles import Style, Styles
from assembler.ooxml.xml import Element
from assembler.render.marks import NUMBER

_VAL = qn("w:val")


def list_of(properties: Element | None, styles: Styles) -> tuple[str | None, int]:
    """The list (numId) a paragraph stands in, by its own numPr or its style's, and the level (from 0)."""
    if properties is None:
        return None, 0
    own = properties.find(qn("w:numPr"))
    level = own.find(qn("w:ilvl")) if own is not None else None
    number = own.find(qn("w:numId")) if own is not None else None
    if number is not None:
        return number.get(_VAL), _level(level)
    style = properties.find(qn("w:pStyle"))
    return styles.num_id(style.get(_VAL) if style is not None else None), _level(level)


def _level(level: Element | None) -> int:
    return int(level.get(_VAL, "0")) if level is not None else 0


def restart_lists(root: Element, styles: Styles, numbering: Numbering, listed: Style | None) -> None:
    """Gives each numbered list of the template itself a number of its own, so that other lists do not count with it.

    A list in ``listed``, the pack's style for numbered lists, ends where a paragraph outside any list has text (one that a value brought
    into a list item belongs to the item: it bears the item's number as a template paragraph); a list that was numbered
    in Word by hand (numPr in the paragraph) keeps counting through the document, as it does in Word.
    """
    if listed is None or listed.num_id is None:
        return
    fresh: dict[str, str] = {}
    by_style = f"style {listed.num_id}"
    item: str | None = None
    for paragraph in root.iter(qn("w:p")):
        properties = paragraph.find(qn("w:pPr"))
        num_id, level = list_of(properties, styles)
        if num_id is None:
            if _shows_text(paragraph) and paragraph.get(NUMBER) != item:
                fresh.pop(by_style, None)
            continue
        if not numbering.counts_with(num_id, listed.num_id):
            continue
        item = paragraph.get(NUMBER)
        key = num_id if properties.find(qn("w:numPr")) is not None else by_style
        if key not in fresh:
            fresh[key] = numbering.restart(num_id, level, 1)
        put_property(properties, element("w:numPr", element("w:ilvl", val=str(level)), element("w:numId", val=fresh[key])))


def _shows_text(paragraph: Element) -> bool:
    return any((text.text or "").strip() for text in paragraph.iter(qn("w:t")))
