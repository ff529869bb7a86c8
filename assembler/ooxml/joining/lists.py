"""The lists of text from another package: each gets a number of its own, and its definition comes along (ECMA-376 Part 1, 17.9).

Lists that share a definition count on with one another, so every time that a text is put in its lists get a definition of their own
and begin anew. Only the lists of styles that were copied with it are the same each time, as those of styles are.
"""

from collections.abc import Iterable
from copy import deepcopy
from hashlib import sha256

from assembler.ooxml.joining.draft import Draft
from assembler.ooxml.joining.guest import Guest
from assembler.ooxml.joining.styles import StyleJoin
from assembler.ooxml.namespaces import qn
from assembler.ooxml.xml import Element

_VAL = qn("w:val")
_NUM_ID = qn("w:numId")
_ORDER = ("w:numPicBullet", "w:abstractNum", "w:num", "w:numIdMacAtCleanup")
_STYLE_LINKS = (qn("w:styleLink"), qn("w:numStyleLink"))


class ListJoin:
    """The lists of one guest in a draft."""

    def __init__(self, draft: Draft, guest: Guest, styles: StyleJoin) -> None:
        self._draft = draft
        self._guest = guest
        self._styles = styles
        self._style_kinds: dict[str, str] = {}
        self._style_lists: dict[str, str] = {}

    def bring_styles(self, copied: Iterable[Element]) -> None:
        """The lists of styles that were copied."""
        for number in _numbers(copied):
            number.set(_VAL, self._list(number.get(_VAL, ""), self._style_kinds, self._style_lists, of_style=True))

    def bring(self, elements: Iterable[Element]) -> None:
        """The lists of a text that is put in: those that count with a copied style as that does, others anew."""
        kinds, lists = dict(self._style_kinds), dict(self._style_lists)
        for number in _numbers(elements):
            number.set(_VAL, self._list(number.get(_VAL, ""), kinds, lists, of_style=False))

    def _list(self, old: str, kinds: dict[str, str], lists: dict[str, str], *, of_style: bool) -> str:
        num = self._guest.lists.get(old)
        reference = num.find(qn("w:abstractNumId")) if num is not None else None
        kind = reference.get(_VAL, "") if reference is not None else ""
        if num is None or kind not in self._guest.list_kinds:
            return "0"  # no list, which is what Word makes of it
        if old not in lists:
            if kind not in kinds:
                kinds[kind] = self._kind(kind, of_style=of_style)
            made = deepcopy(num)
            root = self._root()
            lists[old] = self._draft.fresh_number("numbering", qn("w:num"), _NUM_ID)
            for name in [name for name in made.attrib if name != _NUM_ID]:
                del made.attrib[name]
            made.set(_NUM_ID, lists[old])
            made.find(qn("w:abstractNumId")).set(_VAL, kinds[kind])
            for level in made.iter(qn("w:lvl")):
                self._level(level, of_style=of_style)
            _put(root, made)
        return lists[old]

    def _kind(self, old: str, *, of_style: bool) -> str:
        """A copy of a definition; one that leads to that of a list style is a copy of the latter."""
        made = deepcopy(self._guest.list_kinds[self._led(old)])
        fresh = self._draft.fresh_number("numbering", qn("w:abstractNum"), qn("w:abstractNumId"))
        for name in [name for name in made.attrib if not name.startswith(qn("w:"))]:
            del made.attrib[name]
        made.set(qn("w:abstractNumId"), fresh)
        for one in [one for one in made if one.tag in _STYLE_LINKS]:
            made.remove(one)
        for one in made.iter(qn("w:nsid")):  # Word takes definitions with the same one for the same list
            one.set(_VAL, sha256(f"{one.get(_VAL)} {fresh}".encode()).hexdigest()[:8].upper())
        for level in made.iter(qn("w:lvl")):
            self._level(level, of_style=of_style)
        _put(self._root(), made)
        return fresh

    def _led(self, kind: str) -> str:
        link = self._guest.list_kinds[kind].find(qn("w:numStyleLink"))
        style = self._guest.styles.get(link.get(_VAL, "")) if link is not None else None
        number = next(style.iter(_NUM_ID), None) if style is not None else None
        num = self._guest.lists.get(number.get(_VAL, "")) if number is not None else None
        reference = num.find(qn("w:abstractNumId")) if num is not None else None
        led = reference.get(_VAL, "") if reference is not None else ""
        return led if led in self._guest.list_kinds else kind

    def _level(self, level: Element, *, of_style: bool) -> None:
        for style in level.findall(qn("w:pStyle")):
            old = style.get(_VAL, "")
            if of_style and old in self._styles.copied:
                style.set(_VAL, self._styles.ids[old])
            else:
                level.remove(style)
        for bullet in level.findall(qn("w:lvlPicBulletId")):
            found = self._guest.bullets.get(bullet.get(_VAL, ""))
            if found is not None:
                bullet.set(_VAL, self._bullet(found))

    def _bullet(self, bullet: Element) -> str:
        root, made = self._root(), deepcopy(bullet)
        fresh = self._draft.fresh_number("numbering", qn("w:numPicBullet"), qn("w:numPicBulletId"))
        made.set(qn("w:numPicBulletId"), fresh)
        here, there = self._draft.part_of("numbering"), self._guest.part_name("numbering")
        assert here is not None
        assert there is not None
        self._draft.relate(here, self._guest.package, there, [made])
        _put(root, made)
        return fresh

    def _root(self) -> Element:
        theirs = self._guest.part("numbering")
        assert theirs is not None
        return self._draft.root_like("numbering", theirs)


def _numbers(elements: Iterable[Element]) -> list[Element]:
    return [one for element in elements for one in element.iter(_NUM_ID) if one.get(_VAL, "0") != "0"]


def _put(root: Element, made: Element) -> None:
    """Behind the last of its kind: the schema wants pictures, definitions and lists in this order (17.9.16)."""
    later = [qn(one) for one in _ORDER]
    for tag in later[later.index(made.tag) + 1 :]:
        first = root.find(tag)
        if first is not None:
            first.addprevious(made)
            return
    root.append(made)
