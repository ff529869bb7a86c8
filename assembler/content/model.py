"""Prose as values: blocks and inlines, frozen, each leaf with its place in the data file.

The Markdown reader makes them, expressions and notes are resolved in them, and the renderer turns them into WordprocessingML.
"""

from dataclasses import field
from typing import TypeAlias

from assembler.lean import dataclass
from assembler.source import Origin, Path


@dataclass(frozen=True, slots=True)
class Str:
    """A run of text, exactly as it must be printed; ``facts`` are the paths of the facts that an expression took it from."""

    text: str
    origin: Origin | None = None
    facts: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Break:
    """A line break within a paragraph."""

    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class Emphasis:
    children: tuple["Inline", ...]


@dataclass(frozen=True, slots=True)
class Strong:
    children: tuple["Inline", ...]


@dataclass(frozen=True, slots=True)
class Shaded:
    """Text with a background colour, six hexadecimal digits."""

    children: tuple["Inline", ...]
    fill: str


@dataclass(frozen=True, slots=True)
class Link:
    """A hyperlink to an http(s) or mailto address."""

    children: tuple["Inline", ...]
    url: str
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class NoteRef:
    """A reference to a note of the dossier's keyed store: ``[^key]``."""

    key: str
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A note with its text: ``^[text]``, or a resolved NoteRef (``key`` is then its key, and equal keys are one note)."""

    blocks: tuple["Block", ...]
    key: str | None = None
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class ImageFile:
    """A whole PNG or JPEG (``kind``). ``width`` and ``height`` are its own size in EMU, by its pixels and its resolution."""

    name: str
    kind: str
    width: int
    height: int
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Figure:
    """An image within a line, with the text that tells what it shows, and the width it was given, in EMU."""

    image: ImageFile
    alt: str
    width: int | None = None
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class Placeholder:
    """An expression's value, not yet put in: number ``index`` of the values that came with the text."""

    index: int
    origin: Origin | None = None


Inline: TypeAlias = Str | Break | Emphasis | Strong | Shaded | Link | NoteRef | Note | Figure | Placeholder


@dataclass(frozen=True, slots=True)
class Paragraph:
    children: tuple[Inline, ...]
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A list; ``start`` is the first number of a numbered list and None for bullets. Each item is a tuple of blocks."""

    items: tuple[tuple["Block", ...], ...]
    start: int | None = None
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    children: tuple[Inline, ...]
    align: str | None = None
    """``left``, ``center``, ``right`` or None."""
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table: a header row and rows, all of the same number of cells."""

    header: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    origin: Origin | None = None


Block: TypeAlias = Paragraph | ListBlock | Table
