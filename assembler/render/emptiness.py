"""Tables, rows and cells of which a loop or condition may leave nothing.

Word does not open a table without rows. Such a table goes when a document is made, and an empty cell gets an empty paragraph; whoever made
the template may not have meant the one or the other.
"""

import re
from collections.abc import Collection, Iterator

from assembler.diagnostics import Diagnostic, diagnose
from assembler.lean import dataclass
from assembler.ooxml.namespaces import qn
from assembler.ooxml.xml import Element
from assembler.render.tag_faults import CheckedTags
from assembler.render.tags import Tag

_SCOPED = {"tr": qn("w:tr"), "tc": qn("w:tc"), "p": qn("w:p")}
_CODES = {(qn("w:tbl"), "tr"): "T031", (qn("w:tr"), "tc"): "T032", (qn("w:tc"), "p"): "T032"}
_BRANCHES = ("if", "for")


def emptiness(checked: CheckedTags, filled: Collection[str]) -> list[Diagnostic]:
    """A warning for each table, and a note for each row or cell, that may be left empty; not for one that a condition is around.

    ``filled`` are the fields of lists that are never empty.
    """
    blocks = {number: block for block in checked.blocks for number in block}
    made = []
    for holder, scope, numbers in _holders(checked.tags):
        code = _CODES.get((holder.tag, scope))
        first, last = min(numbers), max(numbers)
        guarded = any(one[0] < first and one[-1] > last and checked.tags[one[0]].keyword == "if" for one in checked.blocks)
        if code is None or guarded or _fewest(holder, scope, numbers, checked.tags, blocks, filled) != 0:
            continue
        tag = checked.tags[first]
        made.append(diagnose(code, place=tag.place, tag=tag.shown))
    return made


def _holders(tags: tuple[Tag, ...]) -> Iterator[tuple[Element, str, dict[int, Element]]]:
    """The elements that tags of whole rows, cells or paragraphs stand in, with the number of each such tag and what goes with it."""
    found: dict[tuple[Element, str], dict[int, Element]] = {}
    for number, tag in enumerate(tags):
        whole = _SCOPED.get(tag.scope)
        if whole is None or tag.holder is None or tag.lost or not tag.keyword:
            continue
        own = next(tag.holder.iterancestors(whole), None)
        if own is not None:
            found.setdefault((own.getparent(), tag.scope), {})[number] = own
    return ((holder, scope, numbers) for (holder, scope), numbers in found.items())


@dataclass
class _Level:
    """A block that is being counted: the fewest of the branches that are done, and what the one that goes on has."""

    block: tuple[int, ...]
    done: int | None = None
    now: int = 0


def _fewest(
    holder: Element,
    scope: str,
    numbers: dict[int, Element],
    tags: tuple[Tag, ...],
    blocks: dict[int, tuple[int, ...]],
    filled: Collection[str],
) -> int | None:
    """How many rows, cells or paragraphs are left at least; None when that cannot be told."""
    by_element = {element: number for number, element in numbers.items()}
    levels = [_Level(())]
    for child in holder:
        if child in by_element:
            number = by_element[child]
            block = blocks.get(number)
            if block is None or not all(one in numbers for one in block):
                return None
            if number == block[0]:
                levels.append(_Level(block))
            elif levels[-1].block != block:
                return None
            elif number != block[-1]:
                levels[-1].done, levels[-1].now = _least(levels[-1]), 0
            else:
                levels[-2].now += _of_block(levels.pop(), tags, filled)
        elif _counts(child, scope):
            levels[-1].now += 1
    return levels[0].now if len(levels) == 1 else None


def _counts(child: Element, scope: str) -> bool:
    """Whether an element would be left as a row, a cell or something in a cell."""
    unseen = (*_UNSEEN, qn("w:tblGrid")) if scope == "tr" else _UNSEEN
    return not child.tag.endswith("Pr") and child.tag not in unseen


_UNSEEN = tuple(qn(f"w:{name}") for name in ("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "tblPrEx"))


def _least(level: _Level) -> int:
    return level.now if level.done is None else min(level.done, level.now)


def _of_block(level: _Level, tags: tuple[Tag, ...], filled: Collection[str]) -> int:
    opening, turn = tags[level.block[0]], tags[level.block[-2]].keyword
    if opening.keyword not in _BRANCHES or _always(opening.text, filled):
        return level.now
    return _least(level) if turn == "else" else 0


def _always(text: str, filled: Collection[str]) -> bool:
    """Whether a loop goes through a list that is never empty."""
    found = _THROUGH.match(text)
    return found is not None and found[1] in filled and " if " not in text


_THROUGH = re.compile(r"\{%[-+]?\s*for\b.*?\bin\s+(?:\w+\.)*(\w+)")
