"""Markdown to blocks and inlines, each with its place in the text, and a Fault for all that Markdown can say and we do not print.

CommonMark with GFM's tables, less what is a fault (codes P001 to P014), plus notes: ``[^key]`` and ``^[text]``. It departs from CommonMark
only to print what was typed: entities are not decoded, of all white space only ASCII's is ever taken off, references are not resolved.

Expressions are replaced before the text comes here, each by a token of its own length (see ``TOKEN``), so that offsets hold.
"""

from dataclasses import field
from functools import lru_cache

from assembler.content.model import Block, Inline, Paragraph
from assembler.lean import dataclass
from assembler.patterns import pattern
from assembler.source import Path

TOKEN = pattern("\ufdd0([0-9]+)\ufdd2*\ufdd1")
"""An expression's stand-in: U+FDD0, the index of its value, U+FDD2 as often as the length asks, U+FDD1."""

_PUNCTUATION = pattern(r"([!-/:-@\[-`{-~])")


@dataclass(frozen=True)
class Fault:
    """A problem at character ``offset`` of the text; ``code`` and ``facts`` are for ``diagnose``."""

    code: str
    offset: int
    facts: dict[str, object] = field(default_factory=dict)


def read_prose(text: str, path: Path) -> tuple[tuple[Block, ...], list[Fault]]:
    """The blocks of a text and all its faults, in the order of their places; with faults the blocks are what is left."""
    blocks, faults = _read(text, path)
    return blocks, list(faults)


@lru_cache(512)
def _read(text: str, path: Path) -> tuple[tuple[Block, ...], tuple[Fault, ...]]:
    """Kept, for who reads the same file again and again with a few texts changed."""
    if not text.strip(" \t\n"):
        return (), ()
    from assembler.content.markdown_blocks import BlockReader  # loads markdown-it, 40 ms: only for who has prose

    reader = BlockReader(path)
    blocks = reader.read(text)
    return blocks, tuple(sorted(reader.faults, key=lambda fault: fault.offset))


def read_inline(text: str, path: Path) -> tuple[tuple[Inline, ...], list[Fault]]:
    """The inlines of a text of one paragraph; a list, a table or a second paragraph is a fault at its place (P006)."""
    blocks, faults = read_prose(text, path)
    paragraph = next((block for block in blocks if isinstance(block, Paragraph)), None)
    others = [block for block in blocks if block is not paragraph]
    if others:
        first = others[0].origin
        faults = sorted([*faults, Fault("P006", first.offset if first else 0)], key=lambda fault: fault.offset)
    return paragraph.children if paragraph else (), faults


def escape_markdown(text: str) -> str:
    """Markdown that prints ``text`` exactly, in one paragraph with hard breaks, in any field and any table cell (one line).

    Spaces and tabs at the ends of lines, and empty lines at the end, are left out: Markdown has no way to write them.
    """
    lines = [line.strip(" \t") for line in text.split("\n")]
    while lines and not lines[-1]:
        lines.pop()
    return "\\\n".join(_PUNCTUATION.sub(r"\\\1", line) for line in lines)
