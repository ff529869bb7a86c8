"""The block half of the Markdown parser: markdown-it's rules, each told to remember where in the text it began.

The first token of a rule gets ``meta["at"]``, an offset in the text; inline tokens get ``meta["stretch"]``. The table rule is our own,
because markdown-it's drops surplus cells, invents missing ones and forgets where each began. Import late: markdown-it costs 40 ms.
"""

from bisect import bisect_right
from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.rules_block import (
    StateBlock,
    blockquote,
    code,
    fence,
    heading,
    hr,
    html_block,
    lheading,
    list_block,
    paragraph,
    reference,
)

from assembler.content.markdown_inline_rules import NOTE_KEY
from assembler.patterns import pattern

BlockRule = Callable[[StateBlock, int, int, bool], bool]

BLANK = " \t"
_DELIMITER = pattern(r":?-+:?")
_BAR_OR_ESCAPE = pattern(r"\\.|\|")
_NOTE_DEFINITION = pattern(NOTE_KEY.pattern + ":")


class Stretch(NamedTuple):
    """Inline content cut from the text line by line: ``starts[n]`` in the content stood at ``offsets[n]`` in the text."""

    content: str
    starts: list[int]
    offsets: list[int]

    def offset(self, position: int) -> int:
        line = bisect_right(self.starts, position) - 1
        return self.offsets[line] + position - self.starts[line]


class Row(NamedTuple):
    """A row of a table: the offset of its first character, and its cells."""

    at: int
    cells: list[Stretch]


def _line(state: StateBlock, line: int) -> tuple[int, str]:
    """Where the line's content begins, and that content without the blanks around it."""
    at = state.bMarks[line] + state.tShift[line]
    return at, state.src[at : state.eMarks[line]].rstrip(BLANK)


def _stretch(state: StateBlock, first: int, last: int) -> Stretch:
    """The lines ``first`` to ``last`` (exclusive) without indents; of Unicode's spaces only ASCII's are ever taken off."""
    offsets = [state.bMarks[line] + state.tShift[line] for line in range(first, last)]
    lines = [state.src[at:end] for at, end in zip(offsets, state.eMarks[first:last], strict=True)]
    lines[-1] = lines[-1].rstrip(BLANK)
    starts = [0]
    for line in lines[:-1]:
        starts.append(starts[-1] + len(line) + 1)
    return Stretch("\n".join(lines), starts, offsets)


def _placed(rule: BlockRule) -> BlockRule:
    """The rule, with the place where its first token began, and exact content for what it leaves to be read as inlines."""

    def placed(state: StateBlock, first: int, last: int, silent: bool) -> bool:
        at = state.bMarks[first] + state.tShift[first]
        count = len(state.tokens)
        if not rule(state, first, last, silent):
            return False
        for token in state.tokens[count : count + 1]:
            token.meta["at"] = at
        for token in state.tokens[count + 1 : count + 2]:
            if token.type == "inline" and token.map:
                token.meta["stretch"] = _stretch(state, *token.map)
        return True

    return placed


def _setext(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    """A heading made by a line of dashes under a paragraph; that line is what its author did not expect, so remember its place."""
    count = len(state.tokens)
    if not lheading(state, first, last, silent):
        return False
    state.tokens[count].meta["underline"] = _line(state, state.line - 1)[0]
    return True


def _note_definition(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    """``[^key]: text``, which other Markdown dialects take for a note's text, and which would print here as it stands."""
    if silent or state.is_code_block(first) or not _NOTE_DEFINITION.match(_line(state, first)[1]):
        return False
    state.line = first + 1
    state.push("definition", "", 0).map = [first, state.line]
    return True


def _alignments(line: str) -> list[str | None]:
    """The columns a delimiter row (``|:--|--:|``) names, or nothing when the line is no such row."""
    if len(line) < 2 or line.strip("|-: \t") or line.startswith(("- ", "-\t")):
        return []
    cells = line.removeprefix("|").removesuffix("|").split("|")
    cells = [cell.strip(BLANK) for cell in cells]
    if not all(map(_DELIMITER.fullmatch, cells)):
        return []
    names = {(True, True): "center", (True, False): "left", (False, True): "right"}
    return [names.get((cell.startswith(":"), cell.endswith(":"))) for cell in cells]


def _bars(text: str) -> list[int]:
    """The positions of the bars without a backslash.

    GFM reads ``\\\\|`` as a bar within the cell; here the two backslashes are one backslash and the bar ends the cell.
    """
    return [bar.start() for bar in _BAR_OR_ESCAPE.finditer(text) if bar[0] == "|"]


def _row(state: StateBlock, line: int) -> Row:
    """The cells of a line, cut at its bars; backslashes stay, the inline rules read them."""
    at, text = _line(state, line)
    bars = [-1, *_bars(text), len(text)]
    edges = list(pairwise(bars))
    if text.startswith("|"):
        edges = edges[1:]
    if edges and bars[-2] == len(text) - 1:
        edges = edges[:-1]
    cells = []
    for left, right in edges:
        cell = text[left + 1 : right]
        start = left + 1 + len(cell) - len(cell.lstrip(BLANK))
        cells.append(Stretch(cell.strip(BLANK), [0], [at + start]))
    return Row(at, cells)


def _starts_table(state: StateBlock, first: int, last: int) -> tuple[list[str | None], Row] | None:
    """The alignments and the header, if line ``first`` is a header; its delimiter row may have a wrong count if it has a bar."""
    if first + 2 > last or state.sCount[first + 1] < state.blkIndent:
        return None
    if state.is_code_block(first) or state.is_code_block(first + 1):
        return None
    delimiter = _line(state, first + 1)[1]
    alignments = _alignments(delimiter)
    if not alignments or not _bars(_line(state, first)[1]):
        return None
    header = _row(state, first)
    if not header.cells or (len(header.cells) != len(alignments) and "|" not in delimiter):
        return None
    return alignments, header


def _table(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    """A GFM table as one token; ``meta`` holds ``aligns``, ``header``, ``delimiter`` (its offset) and ``rows``."""
    found = _starts_table(state, first, last)
    if found is None or silent:
        return found is not None
    parent, state.parentType = state.parentType, "table"
    rows = []
    line = first + 2
    while line < last and not _ends_table(state, line, last):
        rows.append(_row(state, line))
        line += 1
    state.parentType = parent
    state.line = line
    token = state.push("table", "table", 0)
    token.map = [first, line]
    token.meta = {"aligns": found[0], "header": found[1], "delimiter": _line(state, first + 1)[0], "rows": rows}
    return True


def _ends_table(state: StateBlock, line: int, last: int) -> bool:
    if state.isEmpty(line) or state.sCount[line] < state.blkIndent or state.is_code_block(line):
        return True
    return any(rule(state, line, last, True) for rule in state.md.block.ruler.getRules("blockquote"))


_RULES: list[tuple[str, BlockRule, list[str]]] = [
    ("table", _table, ["paragraph", "reference"]),
    ("code", code, []),
    ("fence", fence, ["paragraph", "reference", "blockquote", "list"]),
    ("blockquote", blockquote, ["paragraph", "reference", "blockquote", "list"]),
    ("hr", hr, ["paragraph", "reference", "blockquote", "list"]),
    ("list", list_block, ["paragraph", "reference", "blockquote"]),
    ("reference", reference, []),
    ("html_block", html_block, ["paragraph", "reference", "blockquote"]),
    ("heading", heading, ["paragraph", "reference", "blockquote"]),
    ("lheading", _setext, []),
    ("paragraph", paragraph, []),
]
"""markdown-it's own rules in their own order, each with the blocks it may end."""


def install(md: MarkdownIt) -> None:
    """Give the parser these block rules and no others."""
    for name, rule, ends in _RULES:
        md.block.ruler.at(name, _placed(rule), {"alt": ends})
    md.block.ruler.enableOnly([name for name, _, _ in _RULES])
    md.block.ruler.before("reference", "note_definition", _placed(_note_definition))
