"""The order in which somebody reads a document: each note where it is first cited, headers and footers not at all."""

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

from assembler.render.text import DocumentText, Passage


class Found(Protocol):
    """Something that begins at a character of a passage."""

    @property
    def start(self) -> int: ...


F = TypeVar("F", bound=Found)


def in_reading_order(text: DocumentText, find: Callable[[Passage], Iterable[F]]) -> Iterator[F]:
    """What ``find`` finds in the passages of a document, in order within each, as a reader comes upon it."""
    notes: dict[int, list[Passage]] = {}
    for passage in text.passages:
        if passage.note is not None:
            notes.setdefault(passage.note, []).append(passage)

    def read(passage: Passage) -> Iterator[F]:
        marks = list(reversed(passage.notes))
        for found in find(passage):
            while marks and marks[-1].offset <= found.start:
                yield from note(marks.pop().number)
            yield found
        while marks:
            yield from note(marks.pop().number)

    def note(number: int) -> Iterator[F]:
        for passage in notes.pop(number, ()):
            yield from read(passage)

    for passage in text.passages:
        if passage.note is None and not passage.edge:
            yield from read(passage)
