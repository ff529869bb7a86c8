"""Rules about where text stands: paragraphs, runs and the end of the body."""

from collections.abc import Iterator

from assembler.ooxml.namespaces import W, qn
from assembler.ooxml.xml import xpath
from assembler.verify.facts import Facts

_TEXT = ("w:t", "w:delText", "w:instrText", "w:delInstrText", "w:fldData", "w:binData")
_LOOSE = f"/descendant::text()[not({' or '.join(f'parent::{tag}' for tag in _TEXT)}) and namespace-uri(..) = '{W}' and normalize-space()]"


def nested_paragraphs(facts: Facts) -> Iterator[str]:
    """A paragraph stands within another only by way of a text box (ECMA-376 Part 1, 17.3.1.22)."""
    for part in facts.stories:
        for paragraph in xpath("/descendant::w:p[ancestor::w:p]")(part.root):
            around = next(paragraph.iterancestors(qn("w:p"), qn("w:txbxContent")))
            if around.tag == qn("w:p"):
                yield f"{part.at(paragraph)}: paragraph within a paragraph"


def loose_text(facts: Facts) -> Iterator[str]:
    """Text outside w:t and its kin is dropped in silence, or the document is refused."""
    for part in facts.stories:
        for text in xpath(_LOOSE)(part.root):
            near = text.getparent()
            parent = near.getparent() if text.is_tail else near
            yield f"{part.at(near)}: loose text {str(text).strip()[:40]!r} in {parent.tag.rpartition('}')[2]}"


def section(facts: Facts) -> Iterator[str]:
    """The body ends in the properties of the last section, and has no others (17.2.2, 17.6.17)."""
    if facts.main is None:
        return
    body = facts.main.root.find(qn("w:body"))
    if body is None:
        yield f"{facts.main.name}: no body"
    elif [child.tag == qn("w:sectPr") for child in body][-1:] != [True] or len(body.findall(qn("w:sectPr"))) != 1:
        yield f"{facts.main.name}: the section properties are not the last of the body"
