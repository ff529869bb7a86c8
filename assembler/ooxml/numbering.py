"""Lists: each gets a ``w:num`` of its own with a start override, so that its numbers begin anew (ECMA-376 Part 1, 17.9.15 and 17.9.27)."""

from copy import deepcopy

from assembler.ooxml.elements import element
from assembler.ooxml.namespaces import qn
from assembler.ooxml.xml import Element, parse, serialize

_VAL = qn("w:val")


_STEP = 360
"""How far a level that was lacking is set in, in twentieths of a point: a quarter of an inch, as Word does."""


def _deeper(level: Element, number: int) -> Element:
    """A copy of a list level for the next one down: its sign or number, further to the right."""
    made = deepcopy(level)
    made.set(qn("w:ilvl"), str(number))
    made.attrib.pop(qn("w:tplc"), None)
    for style in made.findall(qn("w:pStyle")):
        made.remove(style)
    text = made.find(qn("w:lvlText"))
    if text is not None:
        text.set(_VAL, text.get(_VAL, "").replace(f"%{number}", f"%{number + 1}"))
    indent = made.find(f"{qn('w:pPr')}/{qn('w:ind')}")
    side = next((name for name in (qn("w:left"), qn("w:start")) if indent is not None and name in indent.attrib), None)
    if indent is not None and side is not None:
        indent.set(side, str(int(indent.get(side)) + _STEP))
    for stop in made.iter(qn("w:tab")):
        stop.set(qn("w:pos"), str(int(stop.get(qn("w:pos"), "0")) + _STEP))
    return made


_LEVELS = 9
_BULLETS = (("bullet", "•"), ("bullet", "–"), ("bullet", "▪"))
_NUMBERS = (("decimal", "%{}."), ("lowerLetter", "%{}."), ("lowerRoman", "%{}."))


def _plain_level(level: int, kind: str, text: str) -> Element:
    indent = element("w:ind", left=str(_STEP * (level + 1)), hanging=str(_STEP))
    return element(
        "w:lvl",
        element("w:start", val="1"),
        element("w:numFmt", val=kind),
        element("w:lvlText", val=text.format(level + 1)),
        element("w:lvlJc", val="left"),
        element("w:pPr", indent),
        ilvl=str(level),
    )


class Numbering:
    """The numbering part of one document while it is made."""

    def __init__(self, part: bytes | None) -> None:
        self._root: Element | None = parse(part) if part else None
        self._nums: dict[str, Element] = {}
        self._abstract: dict[str, Element] = {}
        for one in self._root.iter(qn("w:num")) if self._root is not None else ():
            self._nums[one.get(qn("w:numId"))] = one
        for one in self._root.iter(qn("w:abstractNum")) if self._root is not None else ():
            self._abstract[one.get(qn("w:abstractNumId"))] = one
        self._template = frozenset(self._nums)
        self._next = max((int(number) for number in self._nums), default=0) + 1
        self._plain: dict[bool, str] = {}
        self.changed = False

    def restart(self, num_id: str, level: int, start: int) -> str:
        """A fresh list of the kind of ``num_id`` whose items at ``level`` (from 0) begin with ``start``; its numId."""
        assert self._root is not None
        made = self._root.makeelement(qn("w:num"), {qn("w:numId"): str(self._next)})
        abstract = made.makeelement(qn("w:abstractNumId"), {_VAL: self._abstract_id(num_id)})
        override = made.makeelement(qn("w:lvlOverride"), {qn("w:ilvl"): str(level)})
        override.append(made.makeelement(qn("w:startOverride"), {_VAL: str(start)}))
        made.extend([abstract, override])
        self._after_nums(made)
        self._nums[str(self._next)] = made
        self._next += 1
        self.changed = True
        return str(self._next - 1)

    def plain(self, *, ordered: bool) -> str:
        """The numId of a list of our own, for a template that has none of its kind: of bullets, or numbered 1, a, i."""
        if ordered not in self._plain:
            self._plain[ordered] = self._add_plain(_NUMBERS if ordered else _BULLETS)
        return self._plain[ordered]

    def _add_plain(self, kinds: tuple[tuple[str, str], ...]) -> str:
        if self._root is None:
            self._root = element("w:numbering")
        abstract_id = str(max((int(number) for number in self._abstract), default=-1) + 1)
        levels = [_plain_level(level, *kinds[level % len(kinds)]) for level in range(_LEVELS)]
        abstract = element("w:abstractNum", element("w:multiLevelType", val="multilevel"), *levels, abstractNumId=abstract_id)
        after = next(self._root.iterchildren(qn("w:num"), qn("w:numIdMacAtCleanup")), None)
        if after is not None:
            after.addprevious(abstract)
        else:
            self._root.append(abstract)
        self._abstract[abstract_id] = abstract
        number = str(self._next)
        made = element("w:num", element("w:abstractNumId", val=abstract_id), numId=number)
        self._after_nums(made)
        self._nums[number] = made
        self._next += 1
        self.changed = True
        return number

    def ensure_level(self, num_id: str, level: int) -> None:
        """Gives a list made for one level (as Word's gallery and other programs make them) the levels below it that it lacks.

        Without a level's definition Word and LibreOffice print decimal numbers, even in a list of bullets (observed).
        """
        abstract = self._abstract.get(self._abstract_id(num_id))
        levels = {int(one.get(qn("w:ilvl"), "0")): one for one in abstract.iter(qn("w:lvl"))} if abstract is not None else {}
        if abstract is None or not levels:
            return
        for number in range(max(levels) + 1, level + 1):
            levels[number] = _deeper(levels[number - 1], number)
            levels[number - 1].addnext(levels[number])
            kind = abstract.find(qn("w:multiLevelType"))
            if kind is not None:
                kind.set(_VAL, "multilevel")
            self.changed = True

    def counts_with(self, num_id: str, other: str) -> bool:
        """Whether a list of the template itself would count on with the lists made from ``other``: both have one abstract list."""
        return num_id in self._template and self._abstract_id(num_id) == self._abstract_id(other)

    def indent(self, num_id: str, level: int) -> str | None:
        """Where the text of a list item begins, in twentieths of a point; None when the level does not say."""
        abstract = self._abstract.get(self._abstract_id(num_id))
        for one in abstract.iter(qn("w:lvl")) if abstract is not None else ():
            found = one.find(f"{qn('w:pPr')}/{qn('w:ind')}")
            if one.get(qn("w:ilvl")) == str(level) and found is not None:
                indent: str | None = found.get(qn("w:left")) or found.get(qn("w:start"))
                return indent
        return None

    def serialize(self) -> bytes:
        return serialize(self._root)

    def _abstract_id(self, num_id: str) -> str:
        num = self._nums.get(num_id)
        reference = num.find(qn("w:abstractNumId")) if num is not None else None
        return reference.get(_VAL) if reference is not None else ""

    def _after_nums(self, made: Element) -> None:
        """``w:num`` elements stand together, after the abstract ones and before what may follow them (17.9.16)."""
        assert self._root is not None
        last = next(reversed(self._nums.values()), None)
        end = self._root.find(qn("w:numIdMacAtCleanup"))
        if last is not None:
            last.addnext(made)
        elif end is not None:
            end.addprevious(made)
        else:
            self._root.append(made)
