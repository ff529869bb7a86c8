"""What must be there only once in a document, in text that is put into it: bookmarks and content controls; and remarks in the margin."""

import re
from collections.abc import Iterable

from assembler.ooxml.namespaces import qn
from assembler.ooxml.xml import Element

_ID = qn("w:id")
_NAME = qn("w:name")
_ENDS = (qn("w:bookmarkStart"), qn("w:bookmarkEnd"))
_INSTRUCTIONS = (qn("w:instrText"), qn("w:fldSimple"))
_REMARKS = (qn("w:commentRangeStart"), qn("w:commentRangeEnd"), qn("w:annotationRef"))
_SIGN = qn("w:commentReference")
_LEADS = r'(\b(?:REF|PAGEREF|NOTEREF)\s+"?|\\[lb]\s+"?)'
"""What stands before the name of a bookmark in a field (ECMA-376 Part 1, 17.16)."""
_CURSOR = "_GoBack"
"""Where the cursor was; Word makes it again."""


class UniqueMarks:
    """The names and ids that a document has so far."""

    def __init__(self, roots: Iterable[Element]) -> None:
        self._names: set[str] = set()
        self._controls: set[str] = set()
        self._last = 0
        for root in roots:
            self._take(root)

    def _take(self, root: Element) -> None:
        for one in root.iter(*_ENDS):
            self._names.add(one.get(_NAME, "").lower())
            number = one.get(_ID, "")
            self._last = max(self._last, int(number) if number.isdecimal() else 0)
        self._controls |= {found.get(qn("w:val"), "") for one in root.iter(qn("w:sdtPr")) if (found := one.find(_ID)) is not None}

    def settle(self, elements: list[Element]) -> None:
        """Gives the bookmarks in elements, and what refers to them, names and ids of their own; controls lose an id that is in use."""
        ids: dict[str, str] = {}
        names: dict[str, str] = {}
        for one in _all(elements, *_ENDS):
            if one.get(_NAME) == _CURSOR:
                ids[one.get(_ID, "")] = ""
            old = one.get(_ID, "")
            if old not in ids:
                self._last += 1
                ids[old] = str(self._last)
            if not ids[old]:
                one.getparent().remove(one)
                continue
            one.set(_ID, ids[old])
            if _NAME in one.attrib:
                names[one.get(_NAME)] = fresh = self._free(one.get(_NAME))
                one.set(_NAME, fresh)
        _refer(elements, {old: fresh for old, fresh in names.items() if old != fresh})
        for one in _all(elements, qn("w:sdtPr")):
            found = one.find(_ID)
            if found is not None and found.get(qn("w:val"), "") in self._controls:
                one.remove(found)
            elif found is not None:
                self._controls.add(found.get(qn("w:val"), ""))

    def _free(self, name: str) -> str:
        number, free = 1, name
        while free.lower() in self._names:
            number += 1
            free = f"{name[:36]}_{number}"  # Word cuts a name at forty characters
        self._names.add(free.lower())
        return free


def without_remarks(body: Element) -> None:
    """Takes remarks in the margin out: they are for who makes the template, and their part stays behind.

    Their signs stay, as those of no remark in the document, so that it can be told that they were there.
    """
    for sign in body.iter(_SIGN):
        sign.attrib.pop(_ID, None)
    for one in list(body.iter(*_REMARKS)):
        around = one.getparent()
        around.remove(one)
        if around.tag == qn("w:r") and all(child.tag == qn("w:rPr") for child in around):
            around.getparent().remove(around)


def _refer(elements: list[Element], names: dict[str, str]) -> None:
    if not names:
        return
    named = re.compile(rf"{_LEADS}({'|'.join(map(re.escape, names))})(?!\w)")
    for one in _all(elements, qn("w:hyperlink")):
        anchor = one.get(qn("w:anchor"))
        if anchor in names:
            one.set(qn("w:anchor"), names[anchor])
    for one in _all(elements, *_INSTRUCTIONS):
        if one.text:
            one.text = named.sub(lambda found: found[1] + names[found[2]], one.text)
        if one.get(qn("w:instr")):
            one.set(qn("w:instr"), named.sub(lambda found: found[1] + names[found[2]], one.get(qn("w:instr"))))


def _all(elements: Iterable[Element], *tags: str) -> list[Element]:
    return [one for element in elements for one in element.iter(*tags)]
