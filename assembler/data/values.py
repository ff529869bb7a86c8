"""Leaves of the checked data that remember where in the data file they come from."""

from datetime import date

from assembler.lean import dataclass
from assembler.source import Path


class Text(str):
    """One line of text and the paths it stands on: its own, or for a derived text those of the facts that went into it."""

    __slots__ = ("paths",)
    paths: tuple[Path, ...]

    def __new__(cls, text: str, *paths: Path) -> "Text":
        made = super().__new__(cls, text)
        made.paths = paths
        return made


class Day(date):
    """A date and the path it was read from."""

    paths: tuple[Path, ...] = ()

    @classmethod
    def at(cls, day: date, path: Path) -> "Day":
        made = cls(day.year, day.month, day.day)
        made.paths = (path,)
        return made

    def __reduce__(self) -> tuple[object, ...]:
        """A date's own way to be pickled forgets the path."""
        return type(self), (self.year, self.month, self.day), self.__dict__


class Number(int):
    """A whole number and the path it was read from."""

    paths: tuple[Path, ...] = ()

    @classmethod
    def at(cls, number: int, path: Path) -> "Number":
        made = cls(number)
        made.paths = (path,)
        return made


@dataclass(frozen=True, slots=True)
class Markup:
    """Markdown as it was typed; ``block`` tells whether several paragraphs may stand in it."""

    text: str
    path: Path
    block: bool
