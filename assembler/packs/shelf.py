"""Where templates find the files that they include: in the pack's own folder, or else in those of the packs that it builds upon."""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from assembler.lean import dataclass

_MANY = 1000
"""Files that are looked through for what a misspelt name was meant to be."""


@dataclass(frozen=True)
class Fragment:
    """A file that was found: ``name`` is how messages call it."""

    name: str
    data: bytes


@dataclass(frozen=True)
class Shelf:
    """Folders to look in, the pack's own first, each with what stands before the names of its files in messages.

    ``start`` is the folder in them where the template itself stands: ``""``, or such as ``brieven``.
    """

    folders: tuple[tuple[Path, str], ...] = ()
    start: str = ""

    def read(self, path: str) -> Fragment | None:
        """The file at a path such as ``onderdelen/slot.docx`` in the first folder that has it.

        A link that leads out of the folder, and what cannot be read, count as not there: a template is somebody else's file.
        """
        for folder, before in self.folders:
            with suppress(OSError, ValueError):
                file = (folder / path).resolve()
                if file.is_relative_to(folder.resolve()) and file.is_file():
                    return Fragment(before + path, file.read_bytes())
        return None

    def names(self) -> list[str]:
        """The paths of all Word files, as a template would name them."""
        return sorted({name for folder, _ in self.folders for name in _word_files(folder)})


def _word_files(folder: Path) -> Iterator[str]:
    seen = 0
    for where, inner, files in os.walk(folder):
        inner[:] = sorted(name for name in inner if not name.startswith("."))
        seen += len(files)
        if seen > _MANY:
            return
        for name in files:
            if name.lower().endswith(".docx") and name[0] not in "~.":
                yield Path(where, name).relative_to(folder).as_posix()
