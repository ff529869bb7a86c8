"""The styles of a document by the names that Word shows, and the numbering its list styles lead to."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property, lru_cache
from typing import Any

from assembler.cache import keep, recall
from assembler.lean import dataclass
from assembler.ooxml.namespaces import qn
from assembler.ooxml.xml import Element, parse
from assembler.patterns import pattern

_VAL = qn("w:val")
_HEADING = pattern(r"heading|kop\b|title|titel|subtitle|ondertitel", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Style:
    """A style: its id, its type (paragraph, character, table) and the numbering it brings (numId), if any.

    ``heading`` tells that it makes a heading or a title, ``lines`` that it draws lines in a table.
    """

    id: str
    kind: str
    num_id: str | None = None
    based_on: str | None = None
    exact_line: str | None = None
    """The height of a line, in twips, where the style fixes it; empty where it leaves lines free."""
    heading: bool = False
    lines: bool = False


@lru_cache(32)
def styles_of(part: bytes | None) -> "Styles":
    """The styles of a package; kept, since documents of one template have the same."""
    return Styles(part)


class Styles:
    """Looks styles up by name or id, whatever the case: built-in names are English in every Word, ids are not."""

    def __init__(self, part: bytes | None) -> None:
        self._part = part

    @cached_property
    def _by_id(self) -> dict[str, Style]:
        return {one[1]: Style(*one[1:]) for one in self._read}

    @cached_property
    def _by_name(self) -> dict[str, Style]:
        ids = {one[0].lower(): one[1] for one in reversed(self._read) if one[0] is not None}  # the first of a name counts
        return {name: self._by_id[id] for name, id in ids.items()}

    @cached_property
    def _read(self) -> list[tuple[Any, ...]]:
        return _kept(self._part) if self._part else []

    def named(self, name: str) -> Style | None:
        """The style with this name or id; its numbering may come from a style it is based on."""
        if not name:
            return None
        style = self._by_name.get(name.lower()) or self._by_id.get(name)
        return replace(style, num_id=self.num_id(style.id)) if style is not None and style.num_id is None else style

    def num_id(self, style_id: str | None) -> str | None:
        """The numId that a paragraph style has, itself or from the styles it is based on (ECMA-376 Part 1, 17.7.4.3)."""
        seen = set()
        while style_id is not None and style_id not in seen:
            seen.add(style_id)
            style = self._by_id.get(style_id)
            if style is None or style.num_id is not None:
                return style.num_id if style else None
            style_id = style.based_on
        return None

    def exact_line(self, style_id: str | None) -> str | None:
        """The height of a line where a paragraph style, or the nearest it is based on that says anything of it, fixes it."""
        return next((one.exact_line or None for one in self._with_bases(style_id) if one.exact_line is not None), None)

    def has(self, style_id: str, kind: str) -> bool:
        """Whether there is a style of this id and type."""
        return style_id in self._by_id and self._by_id[style_id].kind == kind

    def makes_headings(self, style_id: str | None) -> bool:
        """Whether a paragraph style is one for headings, itself or by a style it is based on."""
        return any(one.heading for one in self._with_bases(style_id))

    def draws_lines(self, style_id: str | None) -> bool:
        """Whether a table style draws lines, itself or by a style it is based on."""
        return any(one.lines for one in self._with_bases(style_id))

    def _with_bases(self, style_id: str | None) -> Iterator[Style]:
        seen = set()
        while style_id in self._by_id and style_id not in seen:
            seen.add(style_id)
            yield self._by_id[style_id]
            style_id = self._by_id[style_id].based_on


def exact_line(properties: Element | None) -> str | None:
    """The height of a line that paragraph properties fix: empty where they leave it free, None where they say nothing of it."""
    spacing = properties.find(qn("w:spacing")) if properties is not None else None
    rule = spacing.get(qn("w:lineRule")) if spacing is not None else None
    if rule is None or spacing is None:
        return None
    return spacing.get(qn("w:line"), "240") if rule == "exact" else ""


def _kept(part: bytes) -> list[tuple[Any, ...]]:
    """The name and the values of each style, kept between runs: Word's own template has hundreds, and reading them takes 10 ms."""
    kept: list[tuple[Any, ...]] | None = recall("styles", part)
    if kept is None:
        kept = [_read(element) for element in parse(part).iter(qn("w:style"))]
        keep(kept, "styles", part)
    return kept


def _read(element: Element) -> tuple[Any, ...]:
    """The name of a style, if it has one, and then what a ``Style`` is made of."""
    number = element.find(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:numId')}")
    based_on = element.find(qn("w:basedOn"))
    name = element.find(qn("w:name"))
    called = name.get(_VAL, "") if name is not None else ""
    return (
        name.get(_VAL, "") if name is not None else None,
        element.get(qn("w:styleId"), ""),
        element.get(qn("w:type"), "paragraph"),
        number.get(_VAL) if number is not None else None,
        based_on.get(_VAL) if based_on is not None else None,
        exact_line(element.find(qn("w:pPr"))),
        _HEADING.match(called) is not None or element.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}") is not None,
        any(line.get(_VAL) not in ("none", "nil") for lines in element.iter(qn("w:tblBorders")) for line in lines),
    )
