"""The paragraphs and lists of prose as a rule reads them: every stretch of text with the place where it was typed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from assembler.content.model import Block, Break, Figure, Inline, ListBlock, Note, NoteRef, Paragraph, Placeholder, Str, Table
from assembler.expressions.values import Rich
from assembler.lean import dataclass
from assembler.render.text import NoteMark, Passage, Piece
from assembler.source import Path


@dataclass(frozen=True)
class Enumeration:
    """A list with what stands above it: its lead, when a paragraph does, and the numbers of items before it.

    ``follows`` tells that more of a list around it comes after, so that its last item is not the end of the whole.
    """

    block: ListBlock
    lead: Paragraph | None
    follows: bool
    length: int
    """The number of items, those included with which the numbering goes on further down."""


def passage_of(inlines: Iterable[Inline]) -> Passage:
    """A paragraph's text with the places of its pieces; its notes are marks without a number, for only a document has those."""
    pieces: list[Piece] = []
    marks: list[NoteMark] = []
    at = 0
    for inline in _leaves(inlines):
        if isinstance(inline, Note | NoteRef):
            marks.append(NoteMark(at, 0, inline.key))
            continue
        pieces.append(Piece(inline.text, inline.origin, inline.facts) if isinstance(inline, Str) else Piece("\n", inline.origin))
        at += len(pieces[-1].text)
    return Passage(tuple(pieces), tuple(marks))


def notes_of(inlines: Iterable[Inline]) -> list[Note | NoteRef]:
    """The notes of a paragraph, in the order of its passage's marks."""
    return [inline for inline in _leaves(inlines) if isinstance(inline, Note | NoteRef)]


def paragraphs(blocks: Iterable[Block]) -> Iterator[tuple[Inline, ...]]:
    """What stands in every paragraph and table cell of the blocks, in reading order; notes are left to who asks for them."""
    for block in blocks:
        match block:
            case Paragraph():
                yield block.children
            case ListBlock():
                for item in block.items:
                    yield from paragraphs(item)
            case Table():
                for row in (block.header, *block.rows):
                    yield from (cell.children for cell in row)


def free_notes(prose: Mapping[Path, Rich]) -> Iterator[tuple[Path | None, tuple[Inline, ...]]]:
    """The paragraph of every note that is typed as text: its path for one under footnotes, None for one in a text."""
    for path, text in prose.items():
        for inlines in paragraphs(text.blocks):
            if path[0] == "footnotes":
                yield path, inlines
            for note in notes_of(inlines):
                if isinstance(note, Note) and note.key is None:
                    yield from ((None, inner) for inner in paragraphs(note.blocks))


def _leaves(inlines: Iterable[Inline]) -> Iterator[Str | Break | Note | NoteRef]:
    for inline in inlines:
        match inline:
            case Str() | Break() | Note() | NoteRef():
                yield inline
            case Figure():
                continue
            case Placeholder():
                raise AssertionError("an expression without its value")
            case _:
                yield from _leaves(inline.children)


def enumerations(blocks: Sequence[Block], *, follows: bool = False) -> Iterator[Enumeration]:
    """Every list in the blocks, outer ones before those in their items."""
    for at, block in enumerate(blocks):
        if not isinstance(block, ListBlock):
            continue
        before = blocks[at - 1] if at else None
        yield Enumeration(block, before if isinstance(before, Paragraph) else None, follows, _length(block, blocks[at + 1 :]))
        for number, item in enumerate(block.items, 1):
            yield from enumerations(item, follows=follows or number < len(block.items))


def _length(block: ListBlock, after: Iterable[Block]) -> int:
    """The number of items of a list that a paragraph may interrupt: its numbers go on in a list further down."""
    length = len(block.items)
    for other in after if block.start == 1 else ():
        if isinstance(other, ListBlock) and other.start is not None:
            if other.start != length + 1:
                break
            length += len(other.items)
    return length
