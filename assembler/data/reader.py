"""YAML as text with places: every scalar stays what the drafter typed, and every key and value knows its line and column.

Built on the events of PyYAML's C parser, because a loader would already have given types (``no`` would be False, ``012`` ten) and
would have dropped the first of two equal keys. The schema gives types later. This is the only module that imports yaml.
"""

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from typing import Any, TypeAlias

import yaml

from assembler.data.problems import yaml_problem
from assembler.diagnostics import Diagnostic, Related, Words, diagnose
from assembler.lean import dataclass
from assembler.patterns import pattern
from assembler.source import Origin, Path, SourceFile, Span

Value: TypeAlias = "str | list[Value] | dict[str, Value] | None"

MAX_DEPTH = 50
MAX_SIZE = 32 * 1024 * 1024
"""Bytes; the largest data file that is read. 5,000 agenda items take some 15 MB."""

UNPRINTABLE = pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]|\r(?!\n)")
"""Characters that Word cannot hold, that are no characters at all (the renderer uses some of them as marks), or that break lines unseen."""

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a value stands: offsets of its key (equal when it has none) and of itself, and its scalar style."""

    key_start: int
    key_end: int
    start: int
    end: int
    style: str | None = None


@dataclass(frozen=True)
class Tree:
    """A YAML file's data, with the spot of every value by its path."""

    source: SourceFile
    data: dict[str, Value]
    spots: dict[Path, Spot]
    refused: frozenset[Path] = frozenset()
    """Values that were left out because they are refused; a check need not say again that they are missing."""

    def span(self, path: Path) -> Span:
        """The place of a value; of the nearest one around it when the path itself is not in the file."""
        spot = self._nearest(path)
        return Span(self.source, spot.start, spot.end)

    def key_span(self, path: Path) -> Span:
        """The place of a value's key; for a list item, of the item."""
        spot = self._nearest(path)
        if spot.key_start == spot.key_end:
            return Span(self.source, spot.start, spot.end)
        return Span(self.source, spot.key_start, spot.key_end)

    def span_at(self, origin: Origin, length: int = 1) -> Span:
        """The place of one character inside a scalar, found by counting the characters that folding and indenting leave alone."""
        spot = self.spots.get(origin.path)
        value = self.value(origin.path)
        if spot is None or not isinstance(value, str):
            return self.span(origin.path)
        start = self._map(origin.path, spot, value).offset(origin.offset)
        return Span(self.source, start, min(start + length, max(spot.end, start + 1)))

    def stretch(self, path: Path, start: int, end: int) -> Span:
        """The place of the characters from ``start`` to ``end`` of a scalar, the last one included whole."""
        return Span(self.source, self._at(path, start), self._at(path, end - 1) + 1)

    def _at(self, path: Path, offset: int) -> int:
        """The source offset of a character; of a space within a line, counted from the word before it."""
        value = self.value(path)
        before = value[:offset].rstrip() if isinstance(value, str) and value[offset : offset + 1].isspace() else ""
        if before:
            return self.span_at(Origin(path, len(before) - 1)).start + 1 + offset - len(before)
        return self.span_at(Origin(path, offset)).start

    def _map(self, path: Path, spot: Spot, value: str) -> "_Map":
        """Where the characters of a scalar stand; kept, because a text with a fault may have a thousand."""
        if path not in self._maps:
            self._maps[path] = _Map(self.source.text, spot, value)
        return self._maps[path]

    @cached_property
    def _maps(self) -> dict[Path, "_Map"]:
        return {}

    def value(self, path: Path) -> Value:
        found: Any = self.data
        for step in path:
            try:
                found = found[step]
            except (KeyError, IndexError, TypeError):
                return None
        return found  # type: ignore[no-any-return]

    def _nearest(self, path: Path) -> Spot:
        while path and path not in self.spots:
            path = path[:-1]
        return self.spots[path]


def decode(data: bytes, name: str) -> tuple[SourceFile, list[Diagnostic]]:
    """The file's text; it must be UTF-8 (YAML 1.2 clause 5.2; UTF-16 is refused because editors here write UTF-8)."""
    if len(data) > MAX_SIZE:
        return SourceFile(name, ""), [diagnose("Y011", Span(SourceFile(name, ""), 0, 0), size=len(data), limit=MAX_SIZE)]
    try:
        source = SourceFile(name, data.decode().removeprefix("\ufeff"))
    except UnicodeDecodeError as error:
        source = SourceFile(name, data[: error.start].decode().removeprefix("\ufeff"))
        return source, [diagnose("Y002", Span(source, len(source.text), len(source.text)))]
    return source, [_unprintable(source, found.start(), found.end(), found[0]) for found in UNPRINTABLE.finditer(source.text)]


def _unprintable(source: SourceFile, start: int, end: int, character: str) -> Diagnostic:
    return diagnose("Y006", Span(source, start, end), character=f"U+{ord(character):04X}")


def read_tree(source: SourceFile) -> tuple[Tree | None, list[Diagnostic]]:
    """The data of one YAML document that is a mapping, or what stands in the way; never raises for what is in the file."""
    builder = _Builder(source)
    try:
        builder.read()
    except yaml.reader.ReaderError as error:
        at = max(source.text.find(chr(int(error.character))), 0)
        return None, [*builder.found, _unprintable(source, at, at + 1, chr(int(error.character)))]
    except yaml.MarkedYAMLError as error:
        said, at = _said(error, builder.last, source.text)
        if str(error.problem).startswith("exceeded maximum nesting"):  # libyaml's own limit, from 0.2.6 on
            told = [one for one in builder.found if one.code != "Y010"]  # groups in groups as keys are this same fault
            return None, [*told, diagnose("Y007", Span(source, at, at + 1), depth=MAX_DEPTH)]
        problem, hint = yaml_problem(said)
        return None, [*builder.found, diagnose("Y001", Span(source, at, at + 1), problem=problem, hint=hint)]
    if builder.stopped:
        return None, builder.found
    if not isinstance(builder.root, dict):
        return None, [*builder.found, diagnose("Y009" if builder.root is None else "Y010", Span(source, 0, 1))]
    return Tree(source, builder.root, builder.spots, frozenset(builder.refused)), builder.found


def _said(error: yaml.MarkedYAMLError, last: Spot | None, text: str) -> tuple[str, int]:
    """The parser's problem and the offset where the drafter went wrong, which is often before the parser stumbles."""
    problem = str(error.problem)
    stumbled = error.problem_mark or error.context_mark
    at = min(stumbled.index, len(text)) if stumbled else 0
    if (
        last is not None
        and last.style in ("'", '"')
        and last.end <= at
        and "\n" not in text[last.end : at]
        and "\n" in text[last.start : last.end]
    ):
        return _UNCLOSED, last.start  # a quote that was not closed ends at the next one, lines further down
    begun = error.context_mark
    if (
        begun is not None
        and stumbled is not None
        and (problem == _UNCLOSED or (problem.startswith(_BEGUN_BEFORE) and begun.line < stumbled.line))
    ):
        return problem, min(begun.index, len(text))
    return problem, at


_UNCLOSED = "found unexpected end of stream"
_BEGUN_BEFORE = ("could not find expected ':'", "did not find expected ',' or")
"""Problems that lie where the parser began what it could not end."""


def load_plain(data: bytes) -> Any:
    """YAML of our own making (the schemas), typed as YAML 1.1 has it."""
    return yaml.load(data, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


class _Builder:
    """Turns events into data and spots, collecting what is refused; ``stopped`` when going on makes no sense."""

    def __init__(self, source: SourceFile) -> None:
        self.source = source
        self.root: Value = None
        self.spots: dict[Path, Spot] = {}
        self.found: list[Diagnostic] = []
        self.refused: set[Path] = set()
        self.stopped = False
        self.last: Spot | None = None
        """The scalar that was read last."""
        self._events: Iterator[Any] = iter(())

    def read(self) -> None:
        self._events = iter(yaml.parse(self.source.text, Loader=_LOADER))
        documents = 0
        for event in self._events:
            if not isinstance(event, yaml.DocumentStartEvent):
                continue
            documents += 1
            if documents > 1:
                self._refuse("Y008", event)
                self.stopped = True
                return
            self.root = self._value(next(self._events), (), (0, 0))
            if self.stopped:
                return

    def _refuse(self, code: str, event: Any, **facts: Any) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        self.found.append(diagnose(code, Span(self.source, start, max(end, start + 1)), **facts))

    def _value(self, event: Any, path: Path, key: tuple[int, int]) -> Value:
        if len(path) > MAX_DEPTH:
            self._refuse("Y007", event, depth=MAX_DEPTH)
            self.stopped = True
            return None
        start = event.start_mark.index
        end = event.end_mark.index
        if isinstance(event, yaml.AliasEvent):
            self._refuse("Y003", event, name=event.anchor)
            self.spots[path] = Spot(*key, start, end)
            self.refused.add(path)
            return None
        self._plain_only(event)
        if isinstance(event, yaml.ScalarEvent):
            spot = Spot(*key, start, end, event.style or None)
            self.spots[path] = self.last = spot
            return self._scalar(event, spot)
        value = self._mapping(event, path) if isinstance(event, yaml.MappingStartEvent) else self._sequence(path)
        self.spots[path] = Spot(*key, start, self._end)
        return value

    def _plain_only(self, event: Any) -> None:
        if event.anchor is not None:
            self._refuse("Y003", event, name=event.anchor)
        if event.tag is not None:
            self._refuse("Y004", event, name=event.tag)

    def _scalar(self, event: Any, spot: Spot) -> str | None:
        text: str = event.value
        self.swallowed = event if event.style in ("'", '"') and event.end_mark.line > event.start_mark.line else None
        self._escapes(event, spot)
        if not text and spot.style is None:
            return None
        return text.rstrip("\n") if spot.style in ("|", ">") else text

    def _escapes(self, event: Any, spot: Spot) -> None:
        """Characters that are refused when typed are refused as an escape too; as typed, ``decode`` has told of them."""
        if event.style != '"' or not UNPRINTABLE.search(event.value):
            return
        for found in _PIECE['"'].finditer(self.source.text, spot.start + 1, spot.end - 1):
            character = _escaped(found[0])
            if len(found[0]) > 1 and character is not None and UNPRINTABLE.fullmatch(character):
                self.found.append(_unprintable(self.source, found.start(), found.end(), character))

    def _sequence(self, path: Path) -> list[Value]:
        items: list[Value] = []
        for event in self._events:
            if isinstance(event, yaml.SequenceEndEvent) or self.stopped:
                self._end = event.end_mark.index
                break
            items.append(self._value(event, (*path, len(items)), (0, 0)))
        return items

    def _mapping(self, start: Any, path: Path) -> dict[str, Value]:
        values: dict[str, Value] = {}
        for event in self._events:
            if isinstance(event, yaml.MappingEndEvent) or self.stopped:
                self._end = event.end_mark.index
                break
            key = self._key(event, path)
            if key is None:
                self._skip(next(self._events) if not self.stopped else event)
                continue
            place = (event.start_mark.index, event.end_mark.index)
            first = self.spots.get((*path, key))
            if first is not None:
                earlier = Related(Words("eerst hier", "first here"), Span(self.source, first.key_start, first.key_end))
                self._refuse("Y005", event, key=key, first_line=earlier.span.line, related=(earlier,))
                self._skip(next(self._events))
                continue
            value = self._value(next(self._events), (*path, key), place)
            if value is not None:
                values[key] = value
        return values

    def _key(self, event: Any, path: Path) -> str | None:
        """The key as text, or None when it is something else than text; that has been told then."""
        start, end = event.start_mark.index, event.end_mark.index
        if isinstance(event, yaml.ScalarEvent):
            self._plain_only(event)
            if event.value == "<<" and not event.style:
                self._refuse("Y003", event, name="<<")
                return None
            self._escapes(event, Spot(0, 0, start, end))
            return str(event.value)
        if self.source.text.startswith("{{", start - 1):
            # A value that starts with an expression and has no quotes: YAML sees groups in groups, and what follows makes no sense.
            problem, hint = yaml_problem("did not find expected ',' or '}'")
            self.found.append(diagnose("Y001", Span(self.source, start - 1, start + 1), problem=problem, hint=hint))
            self.stopped = True
            return None
        self._refuse("Y003" if isinstance(event, yaml.AliasEvent) else "Y010", event, name=getattr(event, "anchor", None))
        self._skip(event)
        return None

    def _skip(self, event: Any) -> None:
        """Passes over a value."""
        depth = 0
        while not self.stopped:
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth == 0:
                return
            event = next(self._events)


_PIECE = {
    '"': re.compile(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|\r?\n\s*|.)|\S"),
    "'": re.compile(r"''|\S"),
    "": re.compile(r"\S"),
}
_ESCAPES = {**dict(zip("0abtnvfre_NLP", "\0\a\b\t\n\v\f\r\x1b\xa0\x85\u2028\u2029", strict=True)), "\t": "\t", "\r": "", "\n": ""}
"""YAML 1.2 clause 5.7; a backslash at the end of a line stands for nothing."""


def _escaped(piece: str) -> str | None:
    """The character that a piece of a double-quoted text stands for."""
    if not piece.startswith("\\"):
        return piece
    kind = piece[1]
    return chr(int(piece[2:], 16)) if kind in "xuU" else _ESCAPES.get(kind, kind)


class _Map:
    """The source offsets of a scalar's characters: indenting and folding only touch white space, so the visible ones are counted."""

    def __init__(self, text: str, spot: Spot, value: str) -> None:
        start, end = spot.start, spot.end
        if spot.style in ("|", ">"):
            start = text.find("\n", start, end) + 1 or start
        elif spot.style in ("'", '"'):
            start, end = start + 1, end - 1
        pieces = _PIECE.get(spot.style or "", _PIECE[""]).finditer(text, start, end)
        blank = spot.style == '"'
        self._last = max(start, end - 1)
        self._visible = array("L", (found.start() for found in re.finditer(r"\S", value)))
        self._places = array("L", (one.start() for one in pieces if not blank or (_escaped(one[0]) or "").strip()))

    def offset(self, offset: int) -> int:
        """The source offset of a character of the value; of white space, that of what comes after it."""
        at = bisect_left(self._visible, offset)
        return self._places[at] if at < len(self._places) else self._last
