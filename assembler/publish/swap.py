"""Files put in place together: staged in full beside their destination, then swapped in, with a journal for whoever is killed in between.

A stage is a folder ``.assemble-…`` in the folder that is written to. Until its journal stands, killing the writer changes nothing;
from then on the next writer finishes what was begun, or takes back what was being taken back (``recover``).
"""

import errno
import json
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from assembler.lean import dataclass

STAGE = ".assemble-"
_DO, _UNDO = "do.json", "undo.json"
"""The journal, by what has to be done with it."""


@dataclass(frozen=True)
class _Swap:
    """A file to put in place, or to take away (``gone``); ``new`` and ``old`` stand in a stage on the same disk.

    ``fresh`` tells that there was no file before, and so no ``old`` one.
    """

    target: Path
    new: Path
    old: Path
    gone: bool
    fresh: bool

    def prepare(self, content: bytes | None) -> None:
        """Puts the new content on disk and a second name on the old one; a folder in the way is an error."""
        if self.target.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        if content is not None:
            with self.new.open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            if self.target.exists():
                shutil.copymode(self.target, self.new)
        if not self.fresh:
            _keep(self.target, self.old)

    def do(self) -> None:
        if self.gone:
            self.target.unlink(missing_ok=True)
        else:
            os.replace(self.new, self.target)

    def undo(self) -> None:
        if self.fresh:
            self.target.unlink(missing_ok=True)
        elif os.path.lexists(self.old):  # not a second time
            os.replace(self.old, self.target)

    def redo(self) -> None:
        """Does what a killed writer had not come to."""
        if self.gone or os.path.lexists(self.new):
            self.do()


def swap_in(files: Mapping[Path, bytes | None], folder: Path) -> None:
    """Puts every file in place, or takes it away where there is no content; all of them or, with an OSError, none.

    The journal comes to stand in ``folder``, where ``recover`` finds it.
    """
    stages: dict[Path, Path] = {}
    with made_folders(dict.fromkeys([folder, *(file.parent for file in files)])) as parents:
        try:
            for parent in parents:
                with _named(parent):
                    stages[parent] = Path(tempfile.mkdtemp(prefix=STAGE, dir=parent))
            _swap(files, stages, stages[folder])
        finally:
            for stage in stages.values():
                shutil.rmtree(stage, ignore_errors=True)


def recover(folder: Path) -> None:
    """Finishes or takes back what a killed writer left half done in the folder; nobody may be writing there meanwhile."""
    with suppress(FileNotFoundError, NotADirectoryError):
        for stage in sorted(
            Path(one.path) for one in os.scandir(folder) if one.name.startswith(STAGE) and one.is_dir(follow_symlinks=False)
        ):
            undone, done = _journal(stage, _UNDO), _journal(stage, _DO)
            for swap in undone:
                swap.undo()
            for swap in done:
                swap.redo()
            for used in dict.fromkeys([*(swap.new.parent for swap in (*undone, *done)), stage]):
                shutil.rmtree(used, ignore_errors=True)


@contextmanager
def made_folders(folders: Iterable[Path]) -> Iterator[list[Path]]:
    """The folders, made with those above them when they are not there; those that stay empty go again."""
    wanted, made = list(folders), list[Path]()
    try:
        for folder in wanted:
            with _named(folder):
                missing = [one for one in (folder, *folder.parents) if not os.path.lexists(one)]
                for one in reversed(missing):
                    one.mkdir(exist_ok=True)
                    made.append(one)
        yield wanted
    finally:
        for empty in reversed(made):
            with suppress(OSError):  # it has files in it now
                empty.rmdir()


def _swap(files: Mapping[Path, bytes | None], stages: Mapping[Path, Path], journal: Path) -> None:
    """Everything is on disk before the first file is swapped, and what was there is kept until the last one is."""
    swaps = []
    for number, (file, content) in enumerate(files.items()):
        stage = stages[file.parent]
        swap = _Swap(file, stage / f"{number}.new", stage / f"{number}.old", content is None, not os.path.lexists(file))
        with _named(file):
            swap.prepare(content)
        swaps.append(swap)
    _write_journal(swaps, journal)
    done: list[_Swap] = []
    try:
        for swap in swaps:
            done.append(swap)
            with _named(swap.target):
                swap.do()
    except BaseException:  # also when the user interrupts
        os.replace(journal / _DO, journal / _UNDO)
        for swap in reversed(done):
            swap.undo()
        raise
    os.unlink(journal / _DO)


def _write_journal(swaps: list[_Swap], stage: Path) -> None:
    """The journal stands whole or not at all; from here on the set is the new one, whatever happens.

    Its paths lead from the stage, so that a folder that is moved takes them along.
    """
    lines = [[*(_from(stage, one) for one in (swap.target, swap.new, swap.old)), swap.gone, swap.fresh] for swap in swaps]
    with (stage / "journal").open("w", encoding="utf-8", errors="surrogateescape") as file:
        json.dump(lines, file)
        file.flush()
        os.fsync(file.fileno())
    os.rename(stage / "journal", stage / _DO)


def _journal(stage: Path, name: str) -> list[_Swap]:
    with suppress(OSError, ValueError, TypeError):
        lines = json.loads((stage / name).read_text("utf-8", "surrogateescape"))
        return [_Swap(stage / target, stage / new, stage / old, bool(gone), bool(fresh)) for target, new, old, gone, fresh in lines]
    return []


def _from(stage: Path, file: Path) -> str:
    try:
        return os.path.relpath(file, stage)
    except ValueError:  # another drive
        return str(file.absolute())


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
