"""Where words come from: places in the data file and places in a Word template.

Every stage hands these on, so that a message, and the trace of a build, can name both ends of a piece of text.
"""

from bisect import bisect_right
from dataclasses import field
from functools import cached_property

from assembler.lean import dataclass

Path = tuple[str | int, ...]
"""The way to a value in the data file: keys and zero-based list positions, as in ``("agenda", 0, "title")``."""


@dataclass(frozen=True)
class SourceFile:
    """A text file as it was read; ``name`` is how the user called it."""

    name: str
    text: str = field(repr=False)

    @cached_property
    def line_starts(self) -> list[int]:
        """The offset of the first character of every line."""
        starts = [0]
        at = self.text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = self.text.find("\n", at + 1)
        return starts

    def line(self, number: int) -> str:
        """The text of line ``number`` (from 1), without its line end."""
        start = self.line_starts[number - 1]
        end = self.line_starts[number] if number < len(self.line_starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")


@dataclass(frozen=True)
class Span:
    """A stretch of a source file, in character offsets; lines and columns (from 1) are derived on demand."""

    source: SourceFile
    start: int
    end: int

    @property
    def line(self) -> int:
        return bisect_right(self.source.line_starts, self.start)

    @property
    def column(self) -> int:
        return self.start - self.source.line_starts[self.line - 1] + 1

    @property
    def end_line(self) -> int:
        """The line of the last character; a line end belongs to the line that it ends."""
        return bisect_right(self.source.line_starts, max(self.start, self.end - 1))

    @property
    def end_column(self) -> int:
        """The column after the last character, on ``end_line``."""
        return max(self.start, self.end) - self.source.line_starts[self.end_line - 1] + 1

    def __str__(self) -> str:
        return f"{self.source.name}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Origin:
    """A place inside a value of the data file: the value's path and a character offset in its text."""

    path: Path
    offset: int = 0


@dataclass(frozen=True, slots=True)
class TemplatePlace:
    """A paragraph of a Word template; numbers count from 1, in document order within the part, and 0 is a property of the document.

    ``table``, ``row`` and ``cell`` are given for a paragraph inside a table, ``heading`` is the text of the nearest heading above,
    ``excerpt`` the start of the paragraph's own text.
    """

    file: str
    part: str
    paragraph: int
    table: int | None = None
    row: int | None = None
    cell: int | None = None
    heading: str = ""
    excerpt: str = ""

    def told(self, language: str) -> str:
        """The place in words, in ``nl`` or ``en``."""
        return f"{self.file}, {self.within(language)}"

    def within(self, language: str) -> str:
        """The same without the name of the file."""
        paragraph, table, row, cell, under = _PLACES["en" if language == "en" else "nl"]
        inside = f", {table} {self.table}, {row} {self.row}, {cell} {self.cell}" if self.table else ""
        below = f", {under} ‘{self.heading}’" if self.heading else ""
        where = f", {paragraph} {self.paragraph}{inside}{below}" if self.paragraph else ""
        return f"{self.part}{where}"


_PLACES = {"nl": ("alinea", "tabel", "rij", "cel", "onder"), "en": ("paragraph", "table", "row", "cell", "under")}


def dotted(path: Path) -> str:
    """The path as a drafter reads it: ``agenda[0].title``."""
    text = ""
    for step in path:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else step
    return text
