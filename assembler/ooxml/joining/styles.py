"""The styles that text from another package uses: those that the document has by name keep its look, others are copied.

Word knows styles by their names (ECMA-376 Part 1, 17.7.4.9); ids differ with the language of the Word that made the file.
"""

from collections.abc import Iterable
from copy import deepcopy

from assembler.ooxml.joining.draft import Draft
from assembler.ooxml.joining.guest import Guest
from assembler.ooxml.namespaces import qn
from assembler.ooxml.xml import Element

_VAL = qn("w:val")
_USES = (qn("w:pStyle"), qn("w:rStyle"), qn("w:tblStyle"))
_LEADS = (qn("w:basedOn"), qn("w:next"), qn("w:link"))
_LISTS = "numbering"


class StyleJoin:
    """The styles of one guest in a draft: ``ids`` are the new ids by the old ones, ``copied`` the old ids of those that were copied."""

    def __init__(self, draft: Draft, guest: Guest) -> None:
        self._draft = draft
        self._guest = guest
        self.ids: dict[str, str] = {}
        self.copied: dict[str, Element] = {}

    def bring(self, elements: Iterable[Element]) -> list[Element]:
        """Makes the styles that elements use known to the draft and names them anew; the styles that were copied for it."""
        uses = [one for element in elements for one in element.iter(*_USES)]
        fresh = self._closure(one.get(_VAL, "") for one in uses)
        for one in uses:
            one.set(_VAL, self.ids.get(one.get(_VAL, ""), one.get(_VAL, "")))
        return fresh

    def _closure(self, wanted: Iterable[str]) -> list[Element]:
        theirs = self._guest.part("styles")
        if theirs is None:
            return []
        root = self._draft.root_like("styles", theirs)
        names = {_named(one): one.get(qn("w:styleId"), "") for one in root.iter(qn("w:style"))}
        used = {one.lower() for one in names.values()}
        waiting = list(dict.fromkeys(wanted))
        fresh: list[str] = []
        for old in waiting:
            style = self._guest.styles.get(old)
            if style is None or old in self.ids or style.get(qn("w:type")) == _LISTS:
                continue
            there = names.get(_named(style))
            self.ids[old] = there if there is not None else _free(old, used)
            if there is None:
                used.add(self.ids[old].lower())
                fresh.append(old)
                waiting += [one.get(_VAL, "") for one in style if one.tag in _LEADS]
        made = [self._copy(old, root) for old in fresh]
        for one in made:
            self._lead(one)
            root.append(one)
        return made

    def _copy(self, old: str, root: Element) -> Element:
        made = deepcopy(self._guest.styles[old])
        made.set(qn("w:styleId"), self.ids[old])
        kind = made.get(qn("w:type"))
        if any(one.get(qn("w:type")) == kind and one.get(qn("w:default")) in ("1", "true", "on") for one in root.iter(qn("w:style"))):
            made.attrib.pop(qn("w:default"), None)
        self.copied[old] = made
        return made

    def _lead(self, style: Element) -> None:
        """What a copied style is based on and so on by its new id; a link to a style that has another partner is left out."""
        for one in [one for one in style if one.tag in _LEADS]:
            old = one.get(_VAL, "")
            if old not in self.ids or (one.tag == qn("w:link") and old not in self.copied):
                style.remove(one)
            else:
                one.set(_VAL, self.ids[old])


def _named(style: Element) -> tuple[str, str]:
    name = style.find(qn("w:name"))
    return style.get(qn("w:type"), "paragraph"), (name.get(_VAL, "") if name is not None else style.get(qn("w:styleId"), "")).lower()


def _free(name: str, used: set[str]) -> str:
    number, free = 1, name
    while free.lower() in used:
        number += 1
        free = f"{name}{number}"
    return free
