"""Writing a set: staged in full beside its destination, then swapped in; the only writer of outputs.

A folder is never emptied and a file that is not of the set is never touched. If anything fails, every file is as it was.
"""

import errno
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from assembler.diagnostics import Diagnostic, diagnose
from assembler.diagnostics.system import reason
from assembler.lean import dataclass

_STAGE = ".assemble-"


@dataclass(frozen=True)
class _Swap:
    """A file to put in place; ``new`` and ``old`` stand in a staging folder on the same disk, ``old`` only if there was a file."""

    target: Path
    new: Path
    old: Path

    def prepare(self, content: bytes) -> None:
        """Puts the new content on disk and a second name on the old one; a folder in the way is an error."""
        if self.target.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        with self.new.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if self.target.exists():
            shutil.copymode(self.target, self.new)
        if os.path.lexists(self.target):
            _keep(self.target, self.old)

    def do(self) -> None:
        os.replace(self.new, self.target)

    def undo(self) -> None:
        if os.path.lexists(self.old):
            os.replace(self.old, self.target)
        else:
            self.target.unlink(missing_ok=True)


def write_files(files: Mapping[str, bytes], folder: str | Path, beside: Mapping[Path, bytes] | None = None) -> list[Diagnostic]:
    """Writes the files into ``folder`` and those of ``beside`` at their own paths, all or none of them.

    Missing folders are made. A file whose content is the same already is left alone. A name that leads elsewhere is a ValueError.
    """
    for name in files:
        if Path(name).name != name or name in ("", ".."):
            raise ValueError(f"{name!r} is not the name of a file")
    wanted = {**{Path(folder) / name: content for name, content in files.items()}, **(beside or {})}
    changed = {file: content for file, content in wanted.items() if not _same(file, content)}
    made: list[Path] = []
    stages: dict[Path, Path] = {}
    try:
        for parent in dict.fromkeys(file.parent for file in changed):
            with _named(parent):
                _make_folder(parent, made)
                stages[parent] = Path(tempfile.mkdtemp(prefix=_STAGE, dir=parent))
        _swap(changed, stages)
    except OSError as error:
        return [diagnose("O002", reason=reason(error, error.filename))]
    finally:
        for stage in stages.values():
            shutil.rmtree(stage, ignore_errors=True)
        for empty in reversed(made):
            with suppress(OSError):  # it has files in it now
                empty.rmdir()
    return []


def _same(file: Path, content: bytes) -> bool:
    try:
        return file.is_file() and file.stat().st_size == len(content) and file.read_bytes() == content
    except OSError:
        return False


def _make_folder(folder: Path, made: list[Path]) -> None:
    """Makes a folder and those above it, and tells which ones were not there."""
    missing = []
    while not os.path.lexists(folder):
        missing.append(folder)
        folder = folder.parent
    for one in reversed(missing):
        one.mkdir(exist_ok=True)
        made.append(one)


def _swap(files: Mapping[Path, bytes], stages: Mapping[Path, Path]) -> None:
    """Everything is on disk before the first file is swapped, and what was there is kept until the last one is."""
    swaps = []
    for number, (file, content) in enumerate(files.items()):
        swap = _Swap(file, stages[file.parent] / f"{number}.new", stages[file.parent] / f"{number}.old")
        with _named(file):
            swap.prepare(content)
        swaps.append(swap)
    done: list[_Swap] = []
    try:
        for swap in swaps:
            done.append(swap)
            with _named(swap.target):
                swap.do()
    except BaseException:  # also when the user interrupts
        for swap in reversed(done):
            swap.undo()
        raise


def _keep(file: Path, copy: Path) -> None:
    """A second name for the same file, or a copy where the disk knows no such thing."""
    try:
        os.link(file, copy, follow_symlinks=False)
    except (OSError, NotImplementedError):
        shutil.copy2(file, copy, follow_symlinks=False)


@contextmanager
def _named(file: Path) -> Iterator[None]:
    """An error in here names the file the user knows, and not one of the stage."""
    try:
        yield
    except OSError as error:
        raise OSError(error.errno, error.strerror or str(error), str(file)) from error
