"""Walking and rewriting prose: one place that knows how blocks and inlines nest."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from assembler.content.model import (
    Block,
    Cell,
    Emphasis,
    Figure,
    Inline,
    Link,
    ListBlock,
    Note,
    NoteRef,
    Paragraph,
    Shaded,
    Str,
    Strong,
    Table,
)

Change = Callable[[Inline], tuple[Inline, ...] | None]
"""What an inline becomes: other inlines, or None to keep it and go on inside it."""


def rewrite_blocks(blocks: Iterable[Block], change: Change) -> tuple[Block, ...]:
    """The same blocks with every inline passed through ``change``."""
    return tuple(_block(block, change) for block in blocks)


def rewrite_inlines(inlines: Iterable[Inline], change: Change) -> tuple[Inline, ...]:
    """The same inlines, each passed through ``change``; the children of those it keeps as well."""
    made: list[Inline] = []
    for inline in inlines:
        changed = change(inline)
        if changed is not None:
            made.extend(changed)
        elif isinstance(inline, Note):
            made.append(replace(inline, blocks=rewrite_blocks(inline.blocks, change)))
        elif isinstance(inline, Emphasis | Strong | Shaded | Link):
            made.append(replace(inline, children=rewrite_inlines(inline.children, change)))
        else:
            made.append(inline)
    return tuple(made)


def _block(block: Block, change: Change) -> Block:
    match block:
        case Paragraph():
            return replace(block, children=rewrite_inlines(block.children, change))
        case ListBlock():
            return replace(block, items=tuple(rewrite_blocks(item, change) for item in block.items))
        case Table():
            return replace(block, header=_row(block.header, change), rows=tuple(_row(row, change) for row in block.rows))


def _row(row: tuple[Cell, ...], change: Change) -> tuple[Cell, ...]:
    return tuple(replace(cell, children=rewrite_inlines(cell.children, change)) for cell in row)


def inlines_of(content: Iterable[Block | Inline]) -> Iterator[Inline]:
    """Every inline of the content, outer ones before those inside them, in reading order."""
    for item in content:
        match item:
            case ListBlock():
                for blocks in item.items:
                    yield from inlines_of(blocks)
            case Table():
                for row in (item.header, *item.rows):
                    for cell in row:
                        yield from inlines_of(cell.children)
            case Paragraph():
                yield from inlines_of(item.children)
            case _:
                yield item
                yield from inlines_of(item.blocks if isinstance(item, Note) else getattr(item, "children", ()))


def has_notes(content: Iterable[Block | Inline]) -> bool:
    return any(isinstance(inline, Note | NoteRef) for inline in inlines_of(content))


def has_figures(content: Iterable[Block | Inline]) -> bool:
    return any(isinstance(inline, Figure) for inline in inlines_of(content))


def map_text(blocks: Iterable[Block], change: Callable[[str], str]) -> tuple[Block, ...]:
    """The blocks with every stretch of text changed, such as to capitals."""
    return rewrite_blocks(blocks, lambda inline: (replace(inline, text=change(inline.text)),) if isinstance(inline, Str) else None)


def part_end(blocks: tuple[Block, ...], signs: str) -> tuple[tuple[Block, ...], str]:
    """The blocks without the sign at the end of their text, and that sign; as they are, and nothing, where none of ``signs`` ends it."""
    if not blocks or not isinstance(blocks[-1], Paragraph):
        return blocks, ""
    children, sign = _part_end(blocks[-1].children, signs)
    return (*blocks[:-1], replace(blocks[-1], children=children)), sign


def _part_end(inlines: tuple[Inline, ...], signs: str) -> tuple[tuple[Inline, ...], str]:
    match inlines:
        case (*rest, Str() as last):
            text = last.text.rstrip()
            if text and text[-1] in signs:
                return (*rest, *([replace(last, text=text[:-1])] if text[:-1] else [])), text[-1]
        case (*rest, (Emphasis() | Strong() | Shaded() | Link()) as last):
            children, sign = _part_end(last.children, signs)
            return (*rest, replace(last, children=children)), sign
    return inlines, ""
