"""Blocks to paragraphs, lists and tables, in the styles of the template they are put in."""

from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace

from assembler.content.model import Block, Cell, Inline, ListBlock, Paragraph, Table
from assembler.content.text import plain_text
from assembler.lean import dataclass
from assembler.ooxml.elements import element, paragraph, put_property, table, with_style
from assembler.ooxml.namespaces import qn
from assembler.ooxml.numbering import Numbering
from assembler.ooxml.styles import Style
from assembler.ooxml.xml import Element
from assembler.source import Origin

_VAL = qn("w:val")

WriteInlines = Callable[[Element, tuple[Inline, ...], Element | None], list[Element]]
"""The runs for a paragraph: (the paragraph, inlines, run properties)."""


@dataclass(frozen=True)
class Slot:
    """The place blocks are put in: the paragraph and run properties there, the number of lists around it, and the width in twips."""

    paragraph: Element | None
    run: Element | None
    level: int
    width: int


class BlockWriter:
    """Writes blocks; ``style`` finds a style by what the pack uses it for, ``own`` is told of every paragraph made and its origin."""

    def __init__(
        self,
        numbering: Numbering,
        style: Callable[[str], Style | None],
        inlines: WriteInlines,
        own: Callable[[Element, Origin | None], None],
    ) -> None:
        self._numbering = numbering
        self._style = style
        self._inlines = inlines
        self._own = own

    def blocks(self, blocks: tuple[Block, ...], slot: Slot) -> list[Element]:
        made: list[Element] = []
        for block in blocks:
            match block:
                case Paragraph():
                    made.append(self._paragraph(block, slot.paragraph, slot.run))
                case ListBlock():
                    made += self._list(block, slot)
                case Table():
                    if made and made[-1].tag == qn("w:tbl"):
                        made.append(self._empty(slot, block.origin))  # two tables that touch are one table in Word
                    made.append(self._table(block, slot))
        return made

    def _paragraph(self, block: Paragraph, properties: Element | None, run: Element | None) -> Element:
        made = paragraph(properties)
        self._own(made, block.origin)
        made.extend(self._inlines(made, block.children, run))
        return made

    def _empty(self, slot: Slot, origin: Origin | None) -> Element:
        return self._paragraph(Paragraph((), origin), slot.paragraph, slot.run)

    def _list(self, block: ListBlock, slot: Slot) -> list[Element]:
        style = self._style("list_bullet" if block.start is None else "list_number")
        listed = style.num_id if style is not None else None
        kind = listed or self._numbering.plain(ordered=block.start is not None)
        self._numbering.ensure_level(kind, slot.level)
        num_id = kind if block.start is None else self._numbering.restart(kind, slot.level, block.start)
        numbered = with_style("pPr", style.id) if style is not None else _properties(slot.paragraph)
        put_property(numbered, element("w:numPr", element("w:ilvl", val=str(slot.level)), element("w:numId", val=num_id)))
        if listed is None:  # what the paragraph says of itself would go before the indent of the list
            indent = self._numbering.indent(num_id, slot.level) or "0"
            put_property(numbered, element("w:ind", left=indent, hanging="360"))
        within = replace(slot, paragraph=self.continued(numbered, num_id, slot.level), level=slot.level + 1)
        made: list[Element] = []
        for item in block.items:
            first = item[0] if item and isinstance(item[0], Paragraph) else Paragraph((), block.origin)
            made.append(self._paragraph(first, numbered, slot.run))
            made += self.blocks(item[1:] if item and first is item[0] else item, within)
        return made

    def continued(self, numbered: Element, num_id: str, level: int) -> Element:
        """Properties of a further paragraph of a list item: no number, the same indent.

        A style without a number serves for it where the pack names one; otherwise the number is switched off, which numId 0 does
        (ECMA-376 Part 1, 17.9.18) though a validator may look for a list of that name.
        """
        style = self._style("list_continue")
        made = with_style("pPr", style.id) if style else deepcopy(numbered)
        if style is None:
            put_property(made, element("w:numPr", element("w:ilvl", val="0"), element("w:numId", val="0")))
        indent = self._numbering.indent(num_id, level)
        if indent is not None:
            put_property(made, element("w:ind", left=indent, firstLine="0"))
        return made

    def _table(self, block: Table, slot: Slot) -> Element:
        style, text, header = self._style("table"), self._style("table_text"), self._style("table_header")
        indent = self._indent(slot)
        rows = [(True, [self._cell(cell, header, None if header else element("w:rPr", element("w:b"))) for cell in block.header])]
        rows += [(False, [self._cell(cell, text, None) for cell in row]) for row in block.rows]
        return table(style.id if style else None, _widths(block, slot.width - indent), rows, indent)

    def _cell(self, cell: Cell, style: Style | None, run: Element | None) -> Element:
        properties = with_style("pPr", style.id) if style else element("w:pPr")
        if cell.align:
            put_property(properties, element("w:jc", val=cell.align))
        return self._paragraph(Paragraph(cell.children, cell.origin), properties, run)

    def _indent(self, slot: Slot) -> int:
        found = slot.paragraph.find(qn("w:ind")) if slot.paragraph is not None else None
        return int(found.get(qn("w:left"), "0")) if found is not None else 0


def _properties(found: Element | None) -> Element:
    return deepcopy(found) if found is not None else element("w:pPr")


def unnumbered(properties: Element | None, writer: BlockWriter, num_id: str | None, level: int) -> Element | None:
    """The properties for what comes after a slot paragraph: its own, but without its number."""
    if properties is None or num_id in (None, "0"):
        return properties
    assert num_id is not None
    return writer.continued(properties, num_id, level)


def _widths(block: Table, width: int) -> list[int]:
    """Column widths by how much text stands in them: at least the longest word, at most a long line, and together exactly ``width``."""
    columns = [[plain_text(cell.children) for cell in column] for column in zip(block.header, *block.rows, strict=True)]
    words = [max((len(word) for text in column for word in text.split()), default=0) for column in columns]
    weights = [max(min(max(map(len, column)), 40), word + 3, 8) for column, word in zip(columns, words, strict=True)]
    widths = [width * weight // sum(weights) for weight in weights]
    widths[-1] += width - sum(widths)
    return widths


def properties_copy(owner: Element) -> Element | None:
    """A copy of a paragraph's properties, without a section break: that belongs to one paragraph alone."""
    found = owner.find(qn("w:pPr"))
    if found is None:
        return None
    made = deepcopy(found)
    for section in made.findall(qn("w:sectPr")):
        made.remove(section)
    return made
