"""The bare text of prose: for sorting, names and titles, where no markup can go."""

from collections.abc import Iterable

from assembler.content.model import Block, Break, Figure, Inline, ListBlock, Note, NoteRef, Paragraph, Placeholder, Str, Table


def plain_text(content: Iterable[Block | Inline]) -> str:
    """The text of blocks, a line for each paragraph and table row (cells parted by tabs), or of inlines.

    A break is a line end; notes and images are left out, and so are expressions without a value yet.
    """
    pieces = [(_is_block(item), _text(item)) for item in content]
    return ("\n" if any(block for block, _ in pieces) else "").join(text for _, text in pieces)


def _is_block(item: Block | Inline) -> bool:
    return isinstance(item, Paragraph | ListBlock | Table)


def _text(item: Block | Inline) -> str:
    match item:
        case Str():
            return item.text
        case Break():
            return "\n"
        case Note() | NoteRef() | Figure() | Placeholder():
            return ""
        case ListBlock():
            return "\n".join(plain_text(blocks) for blocks in item.items)
        case Table():
            return "\n".join("\t".join(plain_text(cell.children) for cell in row) for row in (item.header, *item.rows))
        case _:
            return plain_text(item.children)
