"""The child's side: limits set, the work done, its result sent, and no way to live on without the parent."""

import contextlib
import faulthandler
import os
import pickle
import signal
import sys
import traceback
from collections.abc import Callable
from typing import Any, NoReturn

import assembler.limits
from assembler.limits.messages import FAULT, MEMORY, PROGRESS, RESULT, WORKING_ON, dumps, receive, send
from assembler.limits.settings import MEGABYTES, SECONDS, WALL_FACTOR, setting

_GRACE = 5
"""The parent stops its child in time; the child does so itself this many seconds later, when there is no parent any more."""


def serve(work: Callable[[], Any], out: int, alive: int) -> NoReturn:
    """Does the work and ends the process. ``alive`` is a pipe whose other end only the parent holds."""
    try:
        _die_with_parent(alive)
        assembler.limits._tell = lambda name: send(out, WORKING_ON, name.encode("utf-8", "replace"))
        _limit()
        try:
            kind, content = RESULT, dumps(work())
        except MemoryError:
            kind, content = MEMORY, b""
        except BaseException:
            kind, content = FAULT, traceback.format_exc().encode("utf-8", "replace")
        _lift()
        send(out, kind, content)
    finally:
        os._exit(0)


def progress_to(out: int) -> Callable[[int, int], None]:
    """A progress callback that hands on what it is told."""
    return lambda done, total: send(out, PROGRESS, f"{done} {total}".encode())


def main() -> NoReturn:
    """A fresh interpreter: the request comes over standard input, which stays open as long as the parent lives."""
    out = os.dup(1)
    os.dup2(2, 1)  # whatever is printed on the way must not get in between the messages
    request = receive(0)
    if request is None:
        os._exit(1)
    work, args, named, wants_progress = pickle.loads(request[1])  # from our own parent
    if wants_progress:
        named["progress"] = progress_to(out)
    serve(lambda: work(*args, **named), out, 0)


def _die_with_parent(alive: int) -> None:
    """When the last writer of a pipe goes, Linux signals who asked for it, and this signal ends a process."""
    faulthandler.disable()  # a fault in the child is told in our own words
    seconds = setting(SECONDS) * WALL_FACTOR + _GRACE
    faulthandler.dump_traceback_later(seconds, exit=True, file=os.open(os.devnull, os.O_WRONLY))
    if sys.platform == "linux":
        import fcntl
        import select

        signal.signal(signal.SIGIO, signal.SIG_DFL)
        fcntl.fcntl(alive, fcntl.F_SETOWN, os.getpid())
        fcntl.fcntl(alive, fcntl.F_SETFL, fcntl.fcntl(alive, fcntl.F_GETFL) | os.O_ASYNC)
        if select.select([alive], [], [], 0)[0]:  # it went before we asked
            os._exit(1)


def _limit() -> None:
    try:
        import resource
    except ImportError:  # on Windows, where only the parent looks at the time
        return
    signal.signal(signal.SIGXCPU, signal.SIG_DFL)
    _lower(resource.RLIMIT_CPU, setting(SECONDS))
    _lower(resource.RLIMIT_CORE, 0)
    with contextlib.suppress(OSError), open("/proc/self/statm", "rb") as file:  # what the parent has is not the child's doing
        _lower(resource.RLIMIT_AS, int(file.read().split()[0]) * resource.getpagesize() + setting(MEGABYTES) * 2**20)


def _lower(kind: int, value: int) -> None:
    """Never above a limit that is there already."""
    import resource

    soft, hard = resource.getrlimit(kind)
    resource.setrlimit(kind, (min(value, *(one for one in (soft, hard) if one != resource.RLIM_INFINITY), value), hard))


def _lift() -> None:
    """Room to tell how it went, where there was a limit."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        hard = resource.getrlimit(resource.RLIMIT_AS)[1]
        resource.setrlimit(resource.RLIMIT_AS, (hard, hard))
