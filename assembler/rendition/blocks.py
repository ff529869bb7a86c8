"""Paragraphs, lists and tables to the blocks of a Markdown document, each a list of lines."""

import re
from collections.abc import Iterator

from assembler.lean import dataclass
from assembler.ooxml.namespaces import qn
from assembler.ooxml.xml import Element, parse
from assembler.rendition.lists import ListNumbers
from assembler.rendition.runs import Around, pieces
from assembler.rendition.writing import escaped, one_line, paragraph

_VAL = qn("w:val")
_APART = "<!-- -->"
"""Between two lists that Markdown would take for one."""


@dataclass(frozen=True)
class Block:
    """Lines that belong together; an ``item`` of a list that is ``close`` follows another without an empty line."""

    lines: tuple[str, ...]
    item: bool = False
    close: bool = False


def joined(blocks: list[Block]) -> str:
    """The text of blocks, ended by a newline; empty when there are none."""
    made: list[str] = []
    for before, block in zip([None, *blocks], blocks, strict=False):
        made += [] if before is None or (before.item and block.close) else [""]
        made += block.lines
    return "".join(f"{line}\n" for line in made)


@dataclass(frozen=True)
class _Style:
    outline: int | None
    num_id: str | None
    based_on: str


class Looks:
    """What the styles of a document tell of a paragraph: whether it is a heading, and which list it stands in."""

    def __init__(self, part: bytes | None) -> None:
        self._styles: dict[str, _Style] = {}
        for one in parse(part).iter(qn("w:style")) if part else ():
            properties = one.find(qn("w:pPr"))
            outline, number = _value(properties, "w:outlineLvl"), _value(properties, "w:numPr", "w:numId")
            based_on = _value(one, "w:basedOn") or ""
            self._styles[one.get(qn("w:styleId"), "")] = _Style(int(outline) if outline else None, number, based_on)

    def heading(self, properties: Element | None) -> int | None:
        """The level of a heading, from 0; None for text."""
        own = _value(properties, "w:outlineLvl")
        level = int(own) if own else next((one.outline for one in self._line(properties) if one.outline is not None), 9)
        return level if level < 9 else None

    def listed(self, properties: Element | None) -> tuple[str | None, int]:
        """The list and the level in it."""
        number = _value(properties, "w:numPr", "w:numId")
        if number is None:
            number = next((one.num_id for one in self._line(properties) if one.num_id is not None), None)
        return (number if number != "0" else None), int(_value(properties, "w:numPr", "w:ilvl") or 0)

    def _line(self, properties: Element | None) -> Iterator[_Style]:
        """The paragraph's style and those it is based on."""
        name, seen = _value(properties, "w:pStyle"), set[str]()
        while name and name in self._styles and name not in seen:
            seen.add(name)
            yield self._styles[name]
            name = self._styles[name].based_on


@dataclass(frozen=True)
class _Item:
    num_id: str
    level: int
    bullet: bool
    column: int
    """Where the text of the item begins in its line."""


class BlockReader:
    """Reads blocks in the order of a document; the counts of lists go on from one part of it to the next."""

    def __init__(self, around: Around, looks: Looks, numbers: ListNumbers) -> None:
        self._around = around
        self._looks = looks
        self._numbers = numbers
        self._items: list[_Item] = []

    def read(self, owner: Element) -> list[Block]:
        """The blocks of a body, a cell, a note, a header or a text box."""
        self._items.clear()
        return list(self._blocks(owner))

    def _blocks(self, owner: Element) -> Iterator[Block]:
        for child in owner:
            if child.tag == qn("w:p"):
                yield from self._paragraph(child)
            elif child.tag == qn("w:tbl"):
                self._items.clear()
                yield from self._table(child)
            elif child.tag in (qn("w:sdt"), qn("w:sdtContent"), qn("w:ins"), qn("w:customXml"), qn("w:moveTo")):
                yield from self._blocks(child)

    def _paragraph(self, element: Element) -> Iterator[Block]:
        properties, read = element.find(qn("w:pPr")), pieces(element, self._around)
        num_id, level = self._looks.listed(properties)
        heading = self._looks.heading(properties)
        lines = paragraph(read)
        if heading is not None and lines:
            self._items.clear()
            label = f"{escaped(self._numbers.label(num_id, level))} " if num_id is not None else ""
            title = re.sub(r"#(?=#*$)", r"\\#", one_line(read))
            yield Block((f"{'#' * min(heading + 1, 6)} {label}{title}",))
        elif num_id is not None:
            yield from self._item(num_id, level, lines)
        elif lines:
            column = self._continued(properties)
            yield Block(tuple(f"{' ' * column}{line}" for line in lines))
        for box in element.iter(qn("w:txbxContent")):
            if next(box.iterancestors(qn("w:p"), qn("mc:Fallback")), None) is element:
                yield from self._blocks(box)

    def _item(self, num_id: str, level: int, lines: list[str]) -> Iterator[Block]:
        label = self._numbers.label(num_id, level)
        last = None
        while self._items and self._items[-1].level >= level:
            last = self._items.pop()
        before = self._items[-1].column if self._items else 0
        if last is not None and (last.level, last.bullet) == (level, not label) and last.num_id != num_id:
            yield Block((" " * before + _APART,), item=True, close=True)
        marker = f"{label} " if re.fullmatch(r"[0-9]{1,9}[.)]", label) else "- "
        shown = f"{escaped(label)} " if label and marker == "- " else ""
        self._items.append(_Item(num_id, level, not label, before + len(marker)))
        first, *others = lines or [""]
        begins_within = last is None and before > 0
        close = not begins_within or (bool(lines) and marker[:-1] in ("-", "1.", "1)"))  # other items do not end a paragraph
        space = " " * (before + len(marker))
        yield Block((f"{' ' * before}{marker}{shown}{first}".rstrip(), *(space + line for line in others)), item=True, close=close)

    def _continued(self, properties: Element | None) -> int:
        """The column for a paragraph that is set in like the text of an item above it; else no item is above it any more."""
        found = properties.find(qn("w:ind")) if properties is not None else None
        left = found.get(qn("w:left")) if found is not None else None
        while self._items and self._numbers.indent(self._items[-1].num_id, self._items[-1].level) != left:
            self._items.pop()
        return self._items[-1].column if self._items else 0

    def _table(self, table: Element) -> Iterator[Block]:
        """One that only puts things in their places has no headings and several paragraphs in a cell: that is read cell after cell."""
        rows = list(_children(table, "w:tr"))
        cells = [list(_children(row, "w:tc")) for row in rows]
        headed = bool(rows) and rows[0].find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
        if any(len(row) > 1 for row in cells) and all(_is_plain(cell, headed) for row in cells for cell in row):
            yield self._grid(cells, headed)
            return
        for row in cells:
            for cell in row:
                self._items.clear()
                yield from self._blocks(cell)
        self._items.clear()

    def _grid(self, cells: list[list[Element]], headed: bool) -> Block:
        made = [[text for cell in row for text in self._cell(cell)] for row in cells]
        width = max(map(len, made))
        made = [[*row, *[""] * (width - len(row))] for row in made]
        head, *body = made if headed else [[""] * width, *made]
        return Block(tuple("|" + "|".join(f" {text} " if text else " " for text in row) + "|" for row in (head, ["---"] * width, *body)))

    def _cell(self, cell: Element) -> Iterator[str]:
        texts = (one_line(pieces(one, self._around)) for one in cell.iter(qn("w:p")))
        yield "<br>".join(text for text in texts if text).replace("|", "\\|")
        yield from [""] * (int(_value(cell.find(qn("w:tcPr")), "w:gridSpan") or 1) - 1)


def _children(owner: Element, name: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, also those in content controls."""
    for child in owner:
        if child.tag == qn(name):
            yield child
        elif child.tag in (qn("w:sdt"), qn("w:sdtContent"), qn("w:customXml"), qn("w:ins")):
            yield from _children(child, name)


def _is_plain(cell: Element, headed: bool) -> bool:
    """Whether a cell fits on a line: a paragraph, or in a table with headings several, and nothing else."""
    paragraphs = list(cell.iter(qn("w:p")))
    inner = next(cell.iter(qn("w:tbl"), qn("w:numPr"), qn("w:txbxContent")), None)
    return inner is None and (headed or len(paragraphs) == 1)


def _value(owner: Element | None, *names: str) -> str | None:
    found = owner.find("/".join(map(qn, names))) if owner is not None else None
    return found.get(_VAL) if found is not None else None
