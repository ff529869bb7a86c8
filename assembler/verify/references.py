"""Rules about what is named in one part and defined in another: styles and numbering."""

from collections.abc import Iterator

from assembler.ooxml.namespaces import qn
from assembler.ooxml.xml import Element
from assembler.verify.facts import Facts

_KINDS = {"w:pStyle": "paragraph", "w:rStyle": "character", "w:tblStyle": "table"}


def _value(element: Element, name: str = "w:val") -> str:
    value: str = element.get(qn(name), "")
    return value


def styles(facts: Facts) -> Iterator[str]:
    """Every style used is there, as a style of the right kind (ECMA-376 Part 1, 17.7); Word would fall back on Normal in silence."""
    defined = {(_value(style, "w:type"), _value(style, "w:styleId")) for part in facts.related("styles") for style in part.all("w:style")}
    for tag, kind in _KINDS.items():
        for part, element in facts.each(tag):
            if (kind, _value(element)) not in defined:
                yield f"{part.at(element)}: there is no {kind} style {_value(element)}"


def numbering(facts: Facts) -> Iterator[str]:
    """w:numId leads to w:num, and that to w:abstractNum (17.9.15, 17.9.18); 0 means no list."""
    known = {"0"}
    for part in facts.related("numbering"):
        abstract = {_value(element, "w:abstractNumId") for element in part.all("w:abstractNum")}
        for num in part.all("w:num"):
            known.add(_value(num, "w:numId"))
            used = num.find(qn("w:abstractNumId"))
            if used is None or _value(used) not in abstract:
                yield f"{part.name}: list {_value(num, 'w:numId')} has no definition"
    for part in [*facts.stories, *facts.related("styles")]:
        for element in part.all("w:numId"):
            if _value(element) not in known:
                yield f"{part.at(element)}: there is no list {_value(element)}"
