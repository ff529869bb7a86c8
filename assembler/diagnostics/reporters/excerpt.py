"""The line of a place with the place underlined, for a screen of fixed-width letters."""

from unicodedata import category, east_asian_width

from assembler.diagnostics.reporters.characters import visible
from assembler.lean import dataclass
from assembler.source import Span

_WIDEST = 100
"""Columns of a source line that are shown; of a longer one, the part around the place."""
_BEFORE = 30
"""Characters before the place that are kept of a line that is too long."""
_TAB = "    "


@dataclass(frozen=True)
class Excerpt:
    """A line as it is shown, and the columns of it that are underlined: ``length`` of them after the first ``indent``."""

    number: int
    line: str
    indent: int
    length: int


def excerpt(span: Span) -> Excerpt | None:
    """The line where a place starts; a place of several lines is underlined to the end of the first. None for an empty line."""
    line = span.source.line(span.line)
    if not line.strip():
        return None
    first = min(span.column - 1, len(line))
    last = max(first + 1, span.end_column - 1 if span.end_line == span.line else len(line))
    start, end = _window(line, first)
    before, after = "…" if start else "", "…" if end < len(line) else ""
    shown = before + "".join(map(_shown, line[start:end])) + after
    return Excerpt(span.line, shown.rstrip(), len(before) + _width(line[start:first]), max(1, _width(line[first : min(last, end)])))


def _window(line: str, first: int) -> tuple[int, int]:
    """From and up to which character the line is shown."""
    if len(line) <= _WIDEST and _width(line) <= _WIDEST:
        return 0, len(line)
    start = max(0, first - _BEFORE) if first > _WIDEST - _BEFORE else 0
    end, room = start, _WIDEST
    while end < min(len(line), start + _WIDEST) and room >= _width(line[end]):
        room -= _width(line[end])
        end += 1
    return start, max(end, min(first + 1, len(line)))


def _shown(character: str) -> str:
    return _TAB if character == "\t" else visible(character)


def _width(text: str) -> int:
    """The columns that a text takes (Unicode Standard Annex 11); what combines with the letter before it takes none."""
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    shown = _shown(character)
    if shown != character:
        return len(shown)
    if category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(character) in ("W", "F") else 1
