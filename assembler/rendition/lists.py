"""What Word puts before the items of its lists (ECMA-376 Part 1, 17.9)."""

import re

from assembler.lean import dataclass
from assembler.ooxml.namespaces import qn
from assembler.ooxml.xml import Element, parse

_VAL = qn("w:val")
_BULLETS = ("bullet", "none")


@dataclass(frozen=True)
class _Level:
    start: int = 1
    form: str = "decimal"
    text: str = "%1."
    indent: str = ""


class ListNumbers:
    """Counts the items of a document, in order."""

    def __init__(self, part: bytes | None) -> None:
        root = parse(part) if part else ()
        self._levels: dict[tuple[str, int], _Level] = {}
        self._abstract: dict[str, str] = {}
        self._overrides: dict[tuple[str, int], int] = {}
        self._counts: dict[str, dict[int, int]] = {}
        for one in root:
            if one.tag == qn("w:abstractNum"):
                number = one.get(qn("w:abstractNumId"), "")
                self._levels |= {(number, _number(level, "w:ilvl")): _read(level) for level in one.iter(qn("w:lvl"))}
            elif one.tag == qn("w:num"):
                self._read_num(one)

    def _read_num(self, one: Element) -> None:
        number = one.get(qn("w:numId"), "")
        self._abstract[number] = _value(one, "w:abstractNumId")
        for override in one.iter(qn("w:lvlOverride")):
            if start := _value(override, "w:startOverride"):
                self._overrides[number, _number(override, "w:ilvl")] = int(start)

    def indent(self, num_id: str, level: int) -> str:
        """Where the text of an item begins, in twips."""
        return self._level(num_id, level).indent

    def label(self, num_id: str, level: int) -> str:
        """What the next item of this list has before it; empty for a bullet."""
        abstract = self._abstract.get(num_id, "")
        counts = self._counts.setdefault(abstract, {})
        own = self._level(num_id, level)
        start = self._overrides.pop((num_id, level), None)  # it counts where the list begins
        counts[level] = start if start is not None else counts[level] + 1 if level in counts else own.start
        for deeper in [one for one in counts if one > level]:
            del counts[deeper]
        if own.form in _BULLETS:
            return ""
        return re.sub(r"%([1-9])", lambda found: self._one(abstract, num_id, int(found[1]) - 1), own.text)

    def _one(self, abstract: str, num_id: str, level: int) -> str:
        own = self._level(num_id, level)
        return _written(self._counts[abstract].get(level, own.start), own.form)

    def _level(self, num_id: str, level: int) -> _Level:
        return self._levels.get((self._abstract.get(num_id, ""), level), _Level())


def _read(level: Element) -> _Level:
    indent = level.find(f"{qn('w:pPr')}/{qn('w:ind')}")
    left = (indent.get(qn("w:left")) or indent.get(qn("w:start")) or "") if indent is not None else ""
    return _Level(int(_value(level, "w:start") or 1), _value(level, "w:numFmt") or "decimal", _value(level, "w:lvlText"), left)


def _value(owner: Element, name: str) -> str:
    found = owner.find(qn(name))
    value: str = found.get(_VAL, "") if found is not None else ""
    return value


def _number(owner: Element, name: str) -> int:
    return int(owner.get(qn(name), "0"))


_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)


def _written(number: int, form: str) -> str:
    made = {"Letter": _letters, "Roman": _roman}.get(form.removeprefix("lower").removeprefix("upper"), str)(number)
    return made.upper() if form.startswith("upper") else made


def _letters(number: int) -> str:
    """a to z, and then aa, bb and so on, as Word has it (17.18.59)."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1) if number > 0 else str(number)


def _roman(number: int) -> str:
    made = "" if number > 0 else str(number)
    for value, sign in _ROMAN:
        made += sign * (number // value)
        number %= value
    return made
