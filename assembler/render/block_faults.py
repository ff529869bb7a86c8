"""Blocks that begin in one place of the layout and end in another: what lies between would go, or be repeated, with half an element.

Filling takes the XML between two tags away or repeats it. That leaves whole elements only when both tags stand equally deep, in elements
of the same names: a paragraph and a next one may do, a cell and what stands outside its table may not.
"""

from itertools import pairwise

from assembler.diagnostics import Diagnostic, Words, diagnose
from assembler.diagnostics.words import words
from assembler.ooxml.namespaces import qn
from assembler.ooxml.xml import Element
from assembler.render.marks import NOTE, TAG
from assembler.render.tag_faults import CheckedTags
from assembler.render.tags import Tag

_NAMES = {
    qn("w:hyperlink"): Words("een hyperlink", "a hyperlink"),
    qn("w:fldSimple"): Words("een veld", "a field"),
    qn("w:instrText"): Words("een veldcode", "a field code"),
    qn("w:ins"): Words("tekst die met wijzigingen bijhouden is ingevoegd", "text that was inserted while changes were tracked"),
    qn("w:moveTo"): Words("tekst die met wijzigingen bijhouden is verplaatst", "text that was moved while changes were tracked"),
    qn("w:sdtContent"): Words("een inhoudsbesturingselement", "a content control"),
    qn("w:txbxContent"): Words("een tekstvak", "a text box"),
    NOTE: Words("een voetnoot", "a footnote"),
    qn("w:tc"): Words("een tabelcel", "a table cell"),
    qn("w:tr"): Words("een tabelrij", "a table row"),
    qn("w:tbl"): Words("een tabel", "a table"),
    qn("w:p"): Words("een alinea", "a paragraph"),
    qn("w:r"): Words("een stuk tekst", "a piece of text"),
}
"""What a block may not cross, the one that says most first."""
_DEEPER = Words("het begint en eindigt op verschillende plaatsen in de opmaak", "it begins and ends in different places of the layout")
_ALTERNATIVE = Words("een alternatieve tekst", "an alternative text")
_FIELD = _NAMES[qn("w:fldSimple")]
_SCOPES = {
    "p": Words("hele alinea's", "whole paragraphs"),
    "tr": Words("hele rijen", "whole rows"),
    "tc": Words("hele cellen", "whole cells"),
    "r": Words("hele stukken tekst", "whole pieces of text"),
    "": Words("woorden in een zin", "words in a sentence"),
}
_SCOPE_ELEMENTS = {"p": qn("w:p"), "tr": qn("w:tr"), "tc": qn("w:tc"), "r": qn("w:r")}
_CROSSED = {
    qn("w:tbl"): Words("tabellen", "tables"),
    qn("w:tr"): Words("rijen", "rows"),
    qn("w:tc"): Words("cellen", "cells"),
}
_NEAR = Words(
    "Laat begin en eind van het blok in dezelfde alinea, cel of link staan, of zet beide in een alinea of rij van zichzelf, "
    "met {%p … %} of {%tr … %}.",
    "Let the block begin and end in the same paragraph, cell or link, or put both in a paragraph or row of their own, with "
    "{%p … %} or {%tr … %}.",
)
_ALIKE = Words(
    "Schrijf begin en eind op dezelfde manier, zoals {%p if … %} en {%p endif %}.",
    "Write both in the same way, such as {%p if … %} and {%p endif %}.",
)
_WHOLE = Words(
    "Gebruik {%tr … %} voor hele rijen en {%tc … %} voor hele cellen, elk in een eigen rij of cel.",
    "Use {%tr … %} for whole rows and {%tc … %} for whole cells, each in a row or cell of its own.",
)
_GLUED = Words(
    "Zet begin en eind van het blok elk in een alinea van zichzelf, met {%p … %}.",
    "Put the begin and the end of the block each in a paragraph of its own, with {%p … %}.",
)


def block_faults(checked: CheckedTags) -> list[Diagnostic]:
    """An error for each block that leaves half an element, and a warning for one that takes pieces of several cells or paragraphs."""
    fields = _Fields(checked.tags)
    made = []
    for block in checked.blocks:
        opening = checked.tags[block[0]]
        for first, last in pairwise(block):
            begin, end = checked.tags[first], checked.tags[last]
            if begin.holder is None or end.holder is None:
                continue
            found = _half(begin, end, fields) or _pieces(begin, end)
            if found is not None:
                code, problem, hint = found
                made.append(diagnose(code, place=opening.place, begin=begin.shown, end=end.shown, problem=problem, hint=hint))
                break
    return made


_Fault = tuple[str, Words, Words]


def _half(begin: Tag, end: Tag, fields: "_Fields") -> _Fault | None:
    """What would be left in halves when that which stands between two tags goes."""
    from_, to = _apart(_path(begin), _path(end))
    if [one[0] for one in from_] == [one[0] for one in to]:
        if fields.around(begin) == fields.around(end):
            return None
        inside = len(fields.around(end)) > len(fields.around(begin))
        return "T028", _begins_and_ends(*((_outside(_FIELD), _in(_FIELD)) if inside else (_in(_FIELD), _outside(_FIELD)))), _NEAR
    if begin.scope != end.scope:
        nl, en = "het begint rond {begin} en eindigt rond {end}", "it begins around {begin} and ends around {end}"
        return "T028", words(nl, en, begin=_SCOPES[begin.scope], end=_SCOPES[end.scope]), _ALIKE
    names = [name for name, _ in from_], [name for name, _ in to]
    own, other = _telling(names[0], names[1]), _telling(names[1], names[0])
    if own is None and other is None:
        return "T028", _DEEPER, _NEAR
    told = (_in(one) if one else _outside(another or Words()) for one, another in ((own, other), (other, own)))
    return "T028", _begins_and_ends(*told), _NEAR


def _pieces(begin: Tag, end: Tag) -> _Fault | None:
    """What would be left of cells or paragraphs that a block takes a piece of."""
    from_, _ = _apart(_path(begin), _path(end))
    names = {name for name, _ in from_}
    what = next((told for name, told in _CROSSED.items() if name in names), None)
    if what is not None:
        nl, en = "het neemt stukken van verschillende {what} mee", "it takes pieces of several {what}"
        return "T029", words(nl, en, what=what), _WHOLE
    joined = "-" in (begin.text[-3], end.text[2])
    if qn("w:p") in names and not joined and _before(begin) and _after(end):
        nl, en = "wat voor en achter het blok staat komt in één alinea", "what stands before and after it comes in one paragraph"
        return "T029", Words(nl, en), _GLUED
    return None


_Step = tuple[str, Element | None]


def _path(tag: Tag) -> list[_Step]:
    """The elements around the place where a tag does its work, the outermost first."""
    holder = tag.holder
    assert holder is not None, "told of by its caller"
    around = _SCOPE_ELEMENTS.get(tag.scope)
    if around is not None and not tag.attribute:
        within = holder if holder.tag == around else next(holder.iterancestors(around), holder)
        return [(one.tag, one) for one in reversed(list(within.iterancestors()))]
    steps: list[_Step] = [(one.tag, one) for one in reversed(list(holder.iterancestors()))]
    return [*steps, (holder.tag, holder), *([(f"@{tag.attribute}", None)] if tag.attribute else [])]


def _apart(one: list[_Step], other: list[_Step]) -> tuple[list[_Step], list[_Step]]:
    """What is left of two ways after the elements that they share."""
    shared = 0
    while shared < min(len(one), len(other)) and one[shared] == other[shared]:
        shared += 1
    return one[shared:], other[shared:]


def _telling(names: list[str], others: list[str]) -> Words | None:
    """The element that says most of a place, of those that the other place is not in."""
    if any(name.startswith("@") for name in names):
        return _ALTERNATIVE
    own = [name for name in names if name not in others] or names
    return next((told for name, told in _NAMES.items() if name in own), None)


def _in(what: Words) -> Words:
    return words("in {what}", "in {what}", what=what)


def _outside(what: Words) -> Words:
    return words("buiten {what}", "outside {what}", what=what)


def _begins_and_ends(begin: Words, end: Words) -> Words:
    return words("het begint {begin} en eindigt {end}", "it begins {begin} and ends {end}", begin=begin, end=end)


def _before(tag: Tag) -> bool:
    """Whether text stands before a tag in its paragraph, outside tags."""
    return _text_of(tag, before=True)


def _after(tag: Tag) -> bool:
    """Whether text stands after a tag in its paragraph, outside tags."""
    return _text_of(tag, before=False)


def _text_of(tag: Tag, *, before: bool) -> bool:
    if tag.holder is None or tag.scope:
        return False
    texts = list(next(tag.holder.iterancestors(qn("w:p"))).iter(qn("w:t")))
    at = texts.index(tag.holder)
    own = tag.holder.text or ""
    told = [*(one.text or "" for one in texts[:at]), own[: len(own) - len(tag.after)]]
    if not before:
        told = [tag.after, *(one.text or "" for one in texts[at + 1 :])]
    return TAG.sub("", "".join(told)).strip() != ""


class _Fields:
    """Which complex fields, made of runs from begin to end (ECMA-376 Part 1, 17.16.18), are open at each tag of a part."""

    def __init__(self, tags: tuple[Tag, ...]) -> None:
        self._around: dict[Element, tuple[Element, ...]] = {}
        holders = {tag.holder for tag in tags if tag.holder is not None}
        root = next((one for holder in holders for one in [holder.getroottree().getroot()]), None)
        opened: list[Element] = []
        for one in root.iter() if root is not None and next(root.iter(qn("w:fldChar")), None) is not None else ():
            if one.tag == qn("w:fldChar"):
                kind = one.get(qn("w:fldCharType"))
                if kind == "begin":
                    opened.append(one)
                elif kind == "end" and opened:
                    opened.pop()
            elif one in holders:
                self._around[one] = tuple(opened)

    def around(self, tag: Tag) -> tuple[Element, ...]:
        return self._around.get(tag.holder, ()) if tag.scope in ("", "r") and tag.holder is not None else ()
