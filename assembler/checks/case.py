"""What a rule of consistency looks at: a dossier without errors, with every fact worked out and the text of every document."""

from array import array
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Any

from assembler.data.model import Dossier
from assembler.data.reader import Tree
from assembler.data.schema import Rules, leaves
from assembler.diagnostics import Edit
from assembler.expressions.values import Rich
from assembler.lean import dataclass
from assembler.packs import PACK_PATH, Pack
from assembler.plan import PlannedDocument
from assembler.render.text import DocumentText, Passage, Piece
from assembler.source import Path, Span


@dataclass(frozen=True)
class Written:
    """A document of the set and its text."""

    document: PlannedDocument
    text: DocumentText


@dataclass(frozen=True)
class Case:
    """A dossier to check.

    ``rules`` are the schema's, ``facts`` is what all documents know (see docs/facts.md), ``prose`` holds every prose text by its path, with
    the values of its expressions put in.
    """

    dossier: Dossier
    tree: Tree
    rules: Rules
    pack: Pack
    facts: Mapping[str, Any]
    prose: Mapping[Path, Rich]
    documents: tuple[Written, ...]

    def fields(self) -> Iterator[tuple[Path, str, str]]:
        """Every text of the data file as it was typed: its path, its type in the schema, and the text."""
        return leaves(self.rules, self.tree.data, ())

    @property
    def letters(self) -> Iterator[Written]:
        """The letters to the chambers."""
        return (written for written in self.documents if written.document.spec.chamber)

    @property
    def memos(self) -> Iterator[Written]:
        """The memo to each addressee."""
        return (one for one in self.documents if one.document.spec.per == "addressee" and one.document.spec.version_of is None)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every passage of the set that holds typed text, once: what several documents print alike is looked at in one of them."""
        seen: dict[tuple[object, ...], Passage] = {}
        for written in self.documents:
            for passage in written.text.passages:
                seen.setdefault((passage.text, *(piece.origin for piece in passage.pieces)), passage)
        return tuple(seen.values())

    def place(self, passage: Passage, start: int, end: int) -> Span | None:
        """Where the characters from ``start`` to ``end`` of a passage were typed in the data file; None when a pack or template says them.

        For words that an expression took from a fact, that is the fact's own place.
        """
        piece, at = passage.piece_at(start)
        text = passage.text[start:end]
        found = self._typed(piece, at, text)
        if found is None:
            return None
        path, first = found
        if (self._said(path) or "").startswith(text, first):
            return self.stretch(path, first, first + len(text))
        last_piece, last_at = passage.piece_at(end - 1)
        last = self._typed(last_piece, last_at, text[-1:])
        inside = last is not None and last[0] == path and last[1] >= first
        return self.stretch(path, first, last[1] + 1 if last is not None and inside else first + 1)

    def said_at(self, *path: str | int) -> Span:
        """The place of a field of an official or department, in the data file or in the pack.yaml that says it."""
        said = ("registry", *path)
        trees = [self.tree, *(layer.tree for layer in self.pack.layers if layer.tree.value(said[:3]) is not None)]
        if self.tree.value(path[:2]) is None and len(trees) > 1:
            return trees[1].span(said)
        return self.tree.span(path)

    def stretch(self, path: Path, start: int, end: int) -> Span:
        """The place of the characters from ``start`` to ``end`` of a text of the data file."""
        return self.tree.stretch(path, start, end)

    def replaced(self, span: Span, old: str, new: str) -> tuple[Edit, ...]:
        """The edit that puts ``new`` in the place of ``old``, or none where the file does not spell it just so at ``span``."""
        if self.tree.source.text[span.start : span.start + len(old)] != old:
            return ()
        return (Edit(Span(span.source, span.start, span.start + len(old)), new),)

    def _typed(self, piece: Piece, at: int, snippet: str) -> tuple[Path, int] | None:
        """The path and offset of a character of a piece, as it was typed; in prose, of the expression that says it when no fact does."""
        own = [(piece.origin.path, value, piece.origin.offset)] if piece.origin and (value := self._said(piece.origin.path)) else []
        facts = [(path, value, 0) for path in piece.facts if (value := self._said(path))]
        for path, value, start in [*own, *facts]:
            offset = typed_offset(value, start, piece.text, at)
            if offset is not None:
                return path, offset
        for path, value, start in [*facts, *own]:
            if path not in self.prose and snippet in value[start:]:
                return path, value.index(snippet, start)
        return next(((path, start) for path, _, start in [*own, *facts]), None)

    def _said(self, path: Path) -> str | None:
        """The text at a path of the data file; None for one of the pack, or where no text stands."""
        value = self.tree.value(path) if path[:1] != (PACK_PATH,) else None
        return value if isinstance(value, str) else None


def typed_offset(value: str, start: int, text: str, at: int) -> int | None:
    """The offset in ``value`` of ``text[at]``, when ``text`` was typed from ``value[start]`` on; None when it was not typed there."""
    offsets = _typed_offsets(value, start, text)
    return offsets[at] if at < len(offsets) else None


@lru_cache(maxsize=8)
def _typed_offsets(value: str, start: int, text: str) -> Sequence[int]:
    """The offset in ``value`` of each character of ``text``, as far as it was typed from ``value[start]`` on.

    A line end with its indent is printed as one space, and a backslash before a sign is not printed; all else is as it was typed.
    Kept for the last few, so that a text with many findings is not compared again for each.
    """
    if value.replace("\n", " ").startswith(text, start):  # most texts: with nothing that prints otherwise
        return range(start, start + len(text))
    offsets = array("l")
    here = start
    for sign in text:
        if not sign.isspace():
            while here < len(value) and value[here].isspace():
                here += 1
            if value[here : here + 1] == "\\" and sign != "\\":
                here += 1
        if here >= len(value) or (value[here] != sign and not (sign.isspace() and value[here].isspace())):
            break
        offsets.append(here)
        here += 1
    return offsets
