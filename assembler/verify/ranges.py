"""Rules about what opens in one place and closes in another: bookmarks and complex fields."""

from collections import Counter
from collections.abc import Iterator

from assembler.lean import dataclass
from assembler.ooxml.namespaces import qn
from assembler.ooxml.xml import Element
from assembler.verify.facts import Facts, Part

_CONTAINERS = tuple(map(qn, ("w:tc", "w:txbxContent", "w:footnote", "w:endnote", "w:comment")))


def bookmarks(facts: Facts) -> Iterator[str]:
    """Every w:bookmarkStart has one w:bookmarkEnd after it in the same part (ECMA-376 Part 1, 17.13.6)."""
    for part in facts.stories:
        if not part.all("w:bookmarkStart") and not part.all("w:bookmarkEnd"):
            continue
        waiting: Counter[str] = Counter()
        for element in part.root.iter(qn("w:bookmarkStart"), qn("w:bookmarkEnd")):
            key = element.get(qn("w:id"), "")
            if element.tag == qn("w:bookmarkStart"):
                waiting[key] += 1
            elif waiting[key]:
                waiting[key] -= 1
            else:
                yield f"{part.at(element)}: bookmark {key} ends without a start"
        for element in part.all("w:bookmarkStart"):
            if waiting[element.get(qn("w:id"), "")] > 0:
                waiting[element.get(qn("w:id"), "")] -= 1
                yield f"{part.at(element)}: bookmark {element.get(qn('w:name'))} has no end"


@dataclass
class _Field:
    start: Element
    container: Element
    separated: bool = False


def fields(facts: Facts) -> Iterator[str]:
    """w:fldChar: begin, at most one separate, end; nested, and within one cell, note or text box (17.16.18)."""
    for part in facts.stories:
        waiting: list[_Field] = []
        for element in part.all("w:fldChar"):
            kind = element.get(qn("w:fldCharType"))
            if kind == "begin":
                waiting.append(_Field(element, _container(part, element)))
            elif not waiting:
                yield f"{part.at(element)}: field has {kind} without begin"
            else:
                yield from _continued(part, waiting[-1], element, kind)
                if kind == "end":
                    waiting.pop()
        for field in waiting:
            yield f"{part.at(field.start)}: field has no end"


def _continued(part: Part, field: _Field, element: Element, kind: str) -> Iterator[str]:
    if _container(part, element) is not field.container:
        yield f"{part.at(element)}: field has its {kind} in another cell, note or text box than its begin"
    if kind == "separate":
        if field.separated:
            yield f"{part.at(element)}: field has a second separate"
        field.separated = True


def _container(part: Part, element: Element) -> Element:
    return next(element.iterancestors(*_CONTAINERS), part.root)
