"""A dossier that is built again whenever a file changes that it is made from.

Whether one did is seen from the files themselves; what the operating system reports only says when to look. So it does not matter how an
editor saves (Word and most others write another file and rename it), nothing is missed while a build runs, and what is reported of
outputs, lock files and other files means nothing. Network drives report nothing of what other machines do; a look every second is for
those.
"""

import os
import time
from collections.abc import Collection, Iterator
from contextlib import closing, suppress
from pathlib import Path

from assembler.diagnostics import has_errors
from assembler.incremental import Delivered, Order, attempt
from assembler.lean import dataclass
from assembler.packs import PACK_FILE, comes_along, find_pack, named_pack

_LOOK = 1.0
"""Seconds between looks when nothing is reported."""
_STEP, _LONGEST = 10, 1000
"""Milliseconds without another report after which a change is over, and after which it is looked at all the same."""
_PATIENCE, _PAUSE = 0.5, 0.02
"""Seconds that a file may be gone or empty in the middle of being saved, and between looks at it."""
_RETRY = 2.0
"""Seconds after which another attempt is made at what the disk was against: no file changes when somebody closes one."""
_OF_THE_DISK = frozenset({"Y012", "O002", "O003"})
_MANY = 1000
"""Files of a pack that are looked at besides those it names: a pack may stand in a folder full of other things."""

Stamps = dict[Path, tuple[int, int, int] | None]
"""The time of change, size and number of each file; None for one that is not there."""


@dataclass(frozen=True)
class Watched:
    """What a dossier is made from: files, whether they are there or not, and folders of packs with all that is in and below them.

    Within those folders ``outputs``, where the documents go, does not count.
    """

    files: frozenset[Path]
    folders: frozenset[Path]
    outputs: Path

    def __or__(self, other: "Watched") -> "Watched":
        return Watched(self.files | other.files, self.folders | other.folders, self.outputs)

    def covers(self, file: Path) -> bool:
        return file in self.files or any(file.is_relative_to(folder) for folder in self.folders)


def builds(order: Order) -> Iterator[Delivered]:
    """Builds now, and again whenever something changes, without end; gives what each build came to that has something new to tell."""
    watched, changed = watched_files(order), True
    before = look(watched)
    last: Delivered | None = None
    while True:
        made = attempt(order)
        found = watched_files(order, made)
        watched = watched | found if has_errors(made.diagnostics) else found
        seen = look(watched) | {file: stamp for file, stamp in before.items() if watched.covers(file)}
        if changed or last is None or (made.diagnostics, made.outputs) != (last.diagnostics, last.outputs):
            yield made
        if last is None:
            _warm_up(order, made)
        retry = any(one.code in _OF_THE_DISK for one in made.diagnostics)
        changed = _await_change(watched, seen, _RETRY if retry else None)
        before = look(watched)
        last = made


def watched_files(order: Order, made: Delivered | None = None) -> Watched:
    """All that a build depends on, as far as the last one got to know it."""
    files = {order.file, *(made.sources if made else ())}
    told = {Path(one.span.source.name) for one in made.diagnostics if one.span is not None} if made else set()
    folders = {file.parent for file in files | told if file.name == PACK_FILE}
    name = order.pack or named_pack(order.file)
    pack = find_pack(name, Path())
    if pack is None:
        files.add(Path(name, PACK_FILE))
    else:
        folders.add(pack)
    return Watched(frozenset(files), frozenset(folders), order.folder.resolve())


def look(watched: Watched) -> Stamps:
    """How all that is watched stands now."""
    return {file: _stamp(file) for file in (*watched.files, *_in_folders(watched))}


def _stamp(file: Path) -> tuple[int, int, int] | None:
    try:
        found = os.stat(file)
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def _in_folders(watched: Watched) -> Iterator[Path]:
    """The files of the packs, without hidden ones and those by which Word and others say that they have a file open."""
    for folder in watched.folders:
        left = _MANY
        for where, inner, names in os.walk(folder):
            here = Path(where)
            inner[:] = [name for name in inner if name[0] != "." and (here / name).resolve() != watched.outputs]
            left -= len(names)
            if left < 0:
                break
            if here.resolve() != watched.outputs:
                yield from (here / name for name in names if name[0] not in ".~")


def _await_change(watched: Watched, seen: Stamps, limit: float | None = None) -> bool:
    """Waits until something is no longer as it was seen; False when that took longer than ``limit`` seconds."""
    until = None if limit is None else time.monotonic() + limit
    while until is None or time.monotonic() < until:
        patience = time.monotonic() + _PATIENCE
        while (now := look(watched)) != seen:
            if not _half_saved(now, seen) or time.monotonic() > patience:
                return True
            time.sleep(_PAUSE)
        _await_report(_folders(now))
    return False


def _half_saved(now: Stamps, seen: Stamps) -> bool:
    """Whether a file is gone or empty that had something in it."""
    return any(before is not None and before[1] and (now.get(file) or (0, 0))[1] == 0 for file, before in seen.items())


def _folders(files: Collection[Path]) -> list[Path]:
    """The folders that the files stand in, links followed, or as much of their paths as is there."""
    named = {one.parent for file in files for one in (file.absolute(), Path(os.path.realpath(file)))}
    return sorted({next((one for one in (folder, *folder.parents) if one.is_dir()), folder) for folder in named})


def _await_report(folders: Collection[Path]) -> None:
    """Returns when something happened in one of the folders and is over, or after a second.

    Nothing listens any more then: while a build runs there is no thread, so that work under limits can be done by a copy of this process.
    """
    import watchfiles  # 60 ms: only for who really waits

    listening = watchfiles.watch(
        *folders,
        watch_filter=None,
        debounce=_LONGEST,
        step=_STEP,
        rust_timeout=int(_LOOK * 1000),
        yield_on_timeout=True,
        recursive=False,
    )
    try:
        with closing(listening):
            next(listening)
    except (OSError, RuntimeError):  # a folder is gone again, or the system listens to no more of them
        time.sleep(_LOOK)


def _warm_up(order: Order, made: Delivered) -> None:
    """Loads what a build needs, and makes all once in memory when nothing had to be made, so that the first change is no slower."""
    import assembler.render.document
    import assembler.render.identity
    import assembler.verify  # noqa: F401
    from assembler.pipeline import build

    if comes_along(order.pack or named_pack(order.file)) and not made.delivery.written and not has_errors(made.diagnostics):
        with suppress(Exception):  # what goes wrong is told when there is something to build
            build(order.file, pack=order.pack, only=order.only)
