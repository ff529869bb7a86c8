"""The text of a document before it is a package: its paragraphs in order, every stretch with the place it comes from.

What rules over a document's words look at, so that checking need not make a package. It is read from the filled parts with expat, which
costs a fraction of what lxml takes to load.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import field
from functools import cached_property
from itertools import accumulate
from xml.parsers import expat

from assembler.content.model import Block, Break, Figure, Inline, ListBlock, Note, NoteRef, Paragraph, Placeholder, Str, Table
from assembler.data.values import Text
from assembler.diagnostics import Diagnostic, diagnose
from assembler.expressions.values import Rich
from assembler.lean import dataclass
from assembler.ooxml import namespaces as ns
from assembler.render.fill import TOKEN, Filled
from assembler.render.marks import INLINED
from assembler.source import Origin, Path, TemplatePlace

Look = Callable[[str], tuple[Block, ...]]
"""The text of the dossier's note of a key."""


@dataclass(frozen=True)
class Piece:
    """A stretch of text.

    ``origin`` is where it was typed (None: in the template), ``facts`` the paths of what an expression took it from.
    """

    text: str
    origin: Origin | None = None
    facts: tuple[Path, ...] = ()


@dataclass(frozen=True)
class NoteMark:
    """A reference to a note after ``offset`` characters of a passage; ``key`` is None for a note without one."""

    offset: int
    number: int
    key: str | None = None


@dataclass(frozen=True)
class Passage:
    """A paragraph of a document; ``note`` is the number of the footnote it belongs to, ``edge`` tells that it is in a header or footer."""

    pieces: tuple[Piece, ...]
    notes: tuple[NoteMark, ...] = ()
    place: TemplatePlace | None = None
    note: int | None = None
    edge: bool = False

    @cached_property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)

    def piece_at(self, offset: int) -> tuple[Piece, int]:
        """The piece that the character at ``offset`` stands in, and its offset in that piece; an IndexError beyond the text."""
        number = bisect_right(self._ends, offset)
        return self.pieces[number], offset - (self._ends[number - 1] if number else 0)

    @cached_property
    def _ends(self) -> list[int]:
        return list(accumulate(len(piece.text) for piece in self.pieces))


@dataclass(frozen=True)
class DocumentText:
    """The passages of a document in reading order, its notes last; ``cited`` are the keys of its notes in order of first appearance."""

    passages: tuple[Passage, ...] = field(repr=False)
    cited: tuple[str, ...] = ()

    @cached_property
    def paths(self) -> frozenset[Path]:
        """The places of the data file that the document prints something of."""
        pieces = [piece for passage in self.passages for piece in passage.pieces]
        return frozenset([*(piece.origin.path for piece in pieces if piece.origin), *(path for piece in pieces for path in piece.facts)])


def document_text(filled: Filled, look: Look) -> tuple[DocumentText | None, list[Diagnostic]]:
    """The text of a filled template; markup that a tag broke is an error (T007)."""
    reader = _Reader(filled, look)
    stories = {part.name for part in filled.template.parts if part.story}
    for name, xml in filled.parts.items():
        if name not in stories:
            continue
        try:
            reader.read(name, xml)
        except expat.ExpatError as error:
            place = next((place for place in filled.template.paragraphs if place.part == name), None)
            return None, [diagnose("T007", place=place, problem=expat.errors.messages[error.code])]
    return DocumentText((*reader.passages, *reader.notes, *reader.endnotes), tuple(reader.numbers)), []


@dataclass
class _Open:
    """A paragraph that is being read."""

    place: TemplatePlace | None = None
    pieces: list[Piece] = field(default_factory=list)
    marks: list[NoteMark] = field(default_factory=list)
    after: list[Passage] = field(default_factory=list)
    """What a value of several paragraphs brings after the paragraph it stands in."""

    def length(self) -> int:
        return sum(len(piece.text) for piece in self.pieces)


_FALLBACK = f"{ns.MC} Fallback"
"""What older versions of Word show instead: the same words again (ECMA-376 Part 3, 10.2.3)."""
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
_LOCAL = {f"{space} {name}": name for space in (ns.W, INLINED) for name in ("p", "t", *_SIGNS)} | {
    f"{ns.W} {name}": name for name in ("footnoteReference", "endnoteReference")
}
"""The elements that matter, which are few among all that a template has."""


class _Reader:
    def __init__(self, filled: Filled, look: Look) -> None:
        self._filled = filled
        self._look = look
        self._edge = False
        self._open: list[_Open] = []
        self._saying = False
        self._fallbacks = 0
        self._own: list[Passage] | None = None
        """The passages of a note of the template's own, while one is being read."""
        self.passages: list[Passage] = []
        self.notes: list[Passage] = []
        self.endnotes: list[Passage] = []
        self.numbers: dict[str, int] = {}
        self._count = 0

    def read(self, part: str, xml: str) -> None:
        self._edge = bool(re.search(r"(header|footer)\d*\.xml$", part))
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._say
        parser.Parse(xml.encode(), True)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._fallbacks += name == _FALLBACK
        local = _LOCAL.get(name)
        if local is None or self._fallbacks:
            return
        if local == "p":
            number = attributes.get(f"{ns.TRACE} p")
            self._open.append(_Open(self._filled.template.paragraphs[int(number)] if number is not None else None))
        elif local == "t":
            self._saying = True
        elif local in _SIGNS and self._open:
            self._open[-1].pieces.append(Piece(_SIGNS[local]))
        elif local.endswith("Reference"):
            self._own = []

    def _end(self, name: str) -> None:
        self._fallbacks -= name == _FALLBACK
        local = _LOCAL.get(name)
        if local is None or self._fallbacks:
            return
        if local == "t":
            self._saying = False
        elif local == "p":
            made = self._open.pop()
            self._put(made)
        elif local == "endnoteReference" and self._own is not None:
            own, self._own = self._own, None
            self.endnotes += own
        elif local == "footnoteReference" and self._own is not None:
            own, self._own = self._own, None
            if own:
                self._mark(self._open[-1], None)
                self.notes += [Passage(one.pieces, one.notes, one.place, self._count) for one in own]

    def _put(self, made: _Open) -> None:
        passages = [Passage(tuple(made.pieces), tuple(made.marks), made.place, None, self._edge), *made.after]
        self._target().extend(one for one in passages if one.pieces or one.notes)

    def _target(self) -> list[Passage]:
        return self.passages if self._own is None else self._own

    def _say(self, text: str) -> None:
        if not self._saying and "\ufdd0" not in text:
            return
        at = 0
        for token in TOKEN.finditer(text):
            self._literal(text[at : token.start()])
            self._value(self._filled.values[int(token[1])])
            at = token.end()
        self._literal(text[at:])

    def _literal(self, text: str) -> None:
        if text and self._saying and self._open:
            self._open[-1].pieces.append(Piece(text))

    def _value(self, value: str | Rich) -> None:
        loose = not self._open
        into = _Open() if loose else self._open[-1]
        if isinstance(value, Rich):
            first = value.blocks[0] if value.blocks else None
            if isinstance(first, Paragraph):
                self._inlines(into, first.children)
            into.after += self._blocks(value.blocks[1 if isinstance(first, Paragraph) else 0 :], into.place)
        else:
            own, *others = (value.paths if isinstance(value, Text) else ()) or (None,)
            into.pieces.append(Piece(str(value), Origin(own) if own else None, tuple(one for one in others if one)))
        if loose:
            self._put(into)

    def _blocks(self, blocks: Iterable[Block], place: TemplatePlace | None) -> list[Passage]:
        made: list[Passage] = []
        for block in blocks:
            match block:
                case Paragraph():
                    made += self._paragraph(block.children, place)
                case ListBlock():
                    for item in block.items:
                        made += self._blocks(item, place)
                case Table():
                    for row in (block.header, *block.rows):
                        for cell in row:
                            made += self._paragraph(cell.children, place)
        return made

    def _paragraph(self, inlines: Sequence[Inline], place: TemplatePlace | None) -> list[Passage]:
        into = _Open(place)
        self._inlines(into, inlines)
        return [Passage(tuple(into.pieces), tuple(into.marks), place, None, self._edge)] if into.pieces or into.marks else []

    def _inlines(self, into: _Open, inlines: Sequence[Inline]) -> None:
        for inline in inlines:
            match inline:
                case Figure():
                    into.pieces.append(Piece("", inline.origin))
                case Str():
                    into.pieces.append(Piece(inline.text, inline.origin, inline.facts))
                case Break():
                    into.pieces.append(Piece("\n", inline.origin))
                case Note() | NoteRef():
                    self._note(into, inline)
                case Placeholder():
                    raise AssertionError("an expression without its value")
                case _:
                    self._inlines(into, inline.children)

    def _note(self, into: _Open, note: Note | NoteRef) -> None:
        key = note.key
        if key is not None and key in self.numbers:
            into.marks.append(NoteMark(into.length(), self.numbers[key], key))
            return
        self._mark(into, key)
        number = self._count
        blocks = self._look(note.key) if isinstance(note, NoteRef) else note.blocks
        self.notes += [Passage(one.pieces, one.notes, one.place, number) for one in self._blocks(blocks, into.place)]

    def _mark(self, into: _Open, key: str | None) -> None:
        self._count += 1
        if key is not None:
            self.numbers[key] = self._count
        into.marks.append(NoteMark(into.length(), self._count, key))
