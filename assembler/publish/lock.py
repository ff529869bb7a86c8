"""One writer at a time in a folder, by a lock of the operating system, which ends with the process that held it.

No library: filelock loads asyncio, a fifth of a build, and leaves a file behind.
"""

import errno
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

_WAIT = 60.0
"""Seconds; a writer holds a folder for a fraction of one."""
_PAUSE = 0.02
_TAKEN = (errno.EAGAIN, errno.EACCES, errno.EDEADLK)


class FolderBusyError(Exception):
    """Another process keeps writing in the folder, longer than any writer should."""


@contextmanager
def held(folder: Path, wait: float = _WAIT) -> Iterator[bool]:
    """Keeps other processes from writing in the folder; waits for one that is at it, and raises FolderBusyError after ``wait`` seconds.

    Tells whether it does: a disk that has no locks is no hindrance, there is nothing then but each file's own swap.
    """
    try:
        handle, take = _opened(folder)
    except OSError:
        yield False
        return
    try:
        yield _take(take, time.monotonic() + wait)
    finally:
        os.close(handle)


def _take(take: Callable[[], None], until: float) -> bool:
    while True:
        try:
            take()
        except OSError as error:
            if error.errno not in _TAKEN:
                return False
            if time.monotonic() > until:
                raise FolderBusyError from error
            time.sleep(_PAUSE)
        else:
            return True


if sys.platform == "win32":
    import msvcrt

    def _opened(folder: Path) -> tuple[int, Callable[[], None]]:
        """A file of its own that vanishes when it is closed: Windows locks no folders."""
        handle = os.open(folder / ".assemble-lock", os.O_RDWR | os.O_CREAT | os.O_TEMPORARY)
        return handle, lambda: msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _opened(folder: Path) -> tuple[int, Callable[[], None]]:
        """The folder itself, so that no file is left behind."""
        handle = os.open(folder, os.O_RDONLY)
        return handle, lambda: fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
