"""Tags that begin outside a hyperlink, an insertion, a content control or a field and end inside it, or the other way round.

Such a tag is filled where it begins; what of it stood inside the other element leaves that element with less text, or with none.
"""

from collections.abc import Iterator

from assembler.diagnostics import Diagnostic, Words, diagnose
from assembler.ooxml.namespaces import qn
from assembler.ooxml.xml import Element
from assembler.render.marks import TAG
from assembler.render.revisions import DELETED
from assembler.source import TemplatePlace

_AROUND = {
    qn("w:hyperlink"): Words("een hyperlink", "a hyperlink"),
    qn("w:fldSimple"): Words("een veld", "a field"),
    qn("w:sdtContent"): Words("een inhoudsbesturingselement", "a content control"),
    qn("w:ins"): Words("tekst die met wijzigingen bijhouden is ingevoegd", "text that was inserted while changes were tracked"),
    qn("w:moveTo"): Words("tekst die met wijzigingen bijhouden is verplaatst", "text that was moved while changes were tracked"),
}
_FIELD = _AROUND[qn("w:fldSimple")]


def split_tags(root: Element, place: dict[Element, TemplatePlace]) -> Iterator[Diagnostic]:
    """A warning for each such tag; ``place`` is where each paragraph stands."""
    for paragraph in root.iter(qn("w:p")):
        texts = _texts(paragraph)
        whole = "".join(text for text, _ in texts)
        for tag in TAG.finditer(whole) if "{" in whole and any(around for _, around in texts) else ():
            what = _crossed(texts, tag.start(), tag.end())
            if what is not None:
                yield diagnose("T030", place=place[paragraph], tag=tag[0], what=what)


_Around = dict[Element, Words]


def _texts(paragraph: Element) -> list[tuple[str, _Around]]:
    """The texts of a paragraph that are filled, each with the elements and fields around it that a tag may not cross."""
    made: list[tuple[str, _Around]] = []
    fields: list[Element] = []
    for one in paragraph.iter(qn("w:t"), qn("w:fldChar")):
        within = list(one.iterancestors())
        if next(above for above in within if above.tag == qn("w:p")) is not paragraph or any(above.tag in DELETED for above in within):
            continue
        if one.tag == qn("w:t"):
            inner = within[: within.index(paragraph)]
            around = {above: _AROUND[above.tag] for above in inner if above.tag in _AROUND}
            made.append((one.text or "", around | dict.fromkeys(fields, _FIELD)))
        elif one.get(qn("w:fldCharType")) == "begin":
            fields.append(one)
        elif one.get(qn("w:fldCharType")) == "end" and fields:
            fields.pop()
    return made


def _crossed(texts: list[tuple[str, _Around]], start: int, end: int) -> Words | None:
    """What a tag from ``start`` to ``end`` stands in for a part only."""
    at = 0
    first: _Around | None = None
    for text, around in texts:
        if text and at < end and at + len(text) > start:
            first = around if first is None else first
            different = [*(one for one in first if one not in around), *(one for one in around if one not in first)]
            if different:
                return (first | around)[different[0]]
        at += len(text)
    return None
