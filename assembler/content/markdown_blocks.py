"""From Markdown's block tokens to blocks; what has no place among them becomes a Fault. Import late: markdown-it costs 40 ms."""

from collections.abc import Iterable
from dataclasses import field

from markdown_it.token import Token

from assembler.content.markdown import Fault
from assembler.content.markdown_block_rules import Row, Stretch
from assembler.content.markdown_inlines import InlineReader, excerpt
from assembler.content.markdown_parser import parse_blocks
from assembler.content.model import Block, Cell, Inline, ListBlock, Paragraph, Table
from assembler.lean import dataclass
from assembler.source import Origin, Path

_NOT_PRINTED = {
    "html_block": "P001",
    "code_block": "P003",
    "fence": "P003",
    "heading_open": "P004",
    "blockquote_open": "P005",
    "hr": "P005",
    "definition": "P013",
}
_DEEPEST_LIST = 3


@dataclass
class _List:
    """A list being collected."""

    start: int | None
    origin: Origin
    items: list[tuple[Block, ...]] = field(default_factory=list)


class BlockReader:
    """Reads a whole text; ``faults`` fills up on the way, in no particular order."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.faults: list[Fault] = []
        self.levels: list[list[Block]] = [[]]
        """Blocks being collected: the text's, and those of each list item, quote or heading that is open; the latter are thrown away."""
        self.lists: list[_List] = []

    def read(self, text: str) -> tuple[Block, ...]:
        self.text = text
        for token in parse_blocks(text):
            if token.type in _NOT_PRINTED:
                self._not_printed(token)
            self._token(token)
        return tuple(self.levels[0])

    def _not_printed(self, token: Token) -> None:
        at: int = token.meta.get("underline", token.meta["at"])
        line = self.text[at:].partition("\n")[0]
        self.faults.append(Fault(_NOT_PRINTED[token.type], at, {"text": excerpt(line)}))

    def _token(self, token: Token) -> None:
        match token.type:
            case "inline":
                self._paragraph(token.meta["stretch"])
            case "table":
                self._table(token)
            case "bullet_list_open":
                self._open_list(None, token)
            case "ordered_list_open":
                self._open_list(int(token.attrs.get("start", 1)), token)
            case "list_item_open" | "blockquote_open" | "heading_open":
                self.levels.append([])
            case "blockquote_close" | "heading_close":
                self.levels.pop()
            case "list_item_close":
                self.lists[-1].items.append(tuple(self.levels.pop()))
            case "bullet_list_close" | "ordered_list_close":
                made = self.lists.pop()
                self.levels[-1].append(ListBlock(tuple(made.items), made.start, made.origin))

    def _inlines(self, stretch: Stretch) -> tuple[Inline, ...]:
        return InlineReader(stretch, self.path, self.faults).read()

    def _paragraph(self, stretch: Stretch) -> None:
        self.levels[-1].append(Paragraph(self._inlines(stretch), Origin(self.path, stretch.offset(0))))

    def _open_list(self, start: int | None, token: Token) -> None:
        self.lists.append(_List(start, Origin(self.path, token.meta["at"])))
        if len(self.lists) == _DEEPEST_LIST + 1:
            self.faults.append(Fault("P007", token.meta["at"]))

    def _table(self, token: Token) -> None:
        header: Row = token.meta["header"]
        aligns: list[str | None] = token.meta["aligns"]
        if self.lists:
            self.faults.append(Fault("P011", token.meta["at"]))
        self._check_count(len(aligns), token.meta["delimiter"], len(header.cells))
        rows = tuple(self._row(row, aligns, len(header.cells)) for row in token.meta["rows"])
        self.levels[-1].append(Table(self._row(header, aligns, len(header.cells)), rows, Origin(self.path, token.meta["at"])))

    def _row(self, row: Row, aligns: list[str | None], expected: int) -> tuple[Cell, ...]:
        self._check_count(len(row.cells), row.at, expected)
        return tuple(self._cells(row.cells, aligns))

    def _cells(self, cells: list[Stretch], aligns: list[str | None]) -> Iterable[Cell]:
        for number, cell in enumerate(cells):
            align = aligns[number] if number < len(aligns) else None
            yield Cell(self._inlines(cell), align, Origin(self.path, cell.offset(0)))

    def _check_count(self, count: int, at: int, expected: int) -> None:
        if count != expected:
            self.faults.append(Fault("P010", at, {"count": count, "expected": expected}))
