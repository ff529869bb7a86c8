"""The parent's side: a child started, listened to, and stopped when its time is up or when nobody waits for it any more."""

import contextlib
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from typing import Any, NoReturn, Protocol

from assembler.limits import StoppedError
from assembler.limits.messages import FAULT, MEMORY, PROGRESS, RESULT, WORKING_ON, dumps, loads, receive, send
from assembler.limits.settings import MEGABYTES, SECONDS, WALL_FACTOR, setting

_START = "import sys; sys.path[:] = {path!r}; from assembler.limits.child import main; main()"


class WorkError(Exception):
    """An exception in a child that nobody expected, with the child's own traceback as a note."""


class _Child(Protocol):
    source: int
    """Where its messages are read."""

    def kill(self) -> None: ...

    def wait(self) -> int:
        """Its exit code, or the number of a signal as a negative number."""


def run(work: Callable[..., Any], args: tuple[Any, ...], named: dict[str, Any]) -> Any:
    """See ``assembler.limits.run_limited``."""
    progress = named.pop("progress", None)
    child: _Child = (_Forked if _may_fork() else _Fresh)(work, args, named, progress is not None)
    timed_out = threading.Event()

    def stop() -> None:
        timed_out.set()
        child.kill()

    timer = threading.Timer(setting(SECONDS) * WALL_FACTOR, stop)
    timer.daemon = True
    timer.start()
    name, code = "", 0
    try:
        while (message := receive(child.source)) is not None:
            kind, content = message
            if kind == WORKING_ON:
                name = content.decode("utf-8", "replace")
            elif kind == PROGRESS and progress is not None:
                done, total = content.split()
                progress(int(done), int(total))
            elif kind in (RESULT, FAULT, MEMORY):
                return _ended(kind, content, name)
    finally:
        timer.cancel()
        timer.join()
        child.kill()
        code = child.wait()
    out_of_time = timed_out.is_set() or code == -getattr(signal, "SIGXCPU", 0)
    raise StoppedError("time", name, setting(SECONDS)) if out_of_time else StoppedError("died", name, 0)


def _ended(kind: bytes, content: bytes, name: str) -> Any:
    if kind == RESULT:
        return loads(content)
    if kind == MEMORY:
        raise StoppedError("memory", name, setting(MEGABYTES))
    lines = content.decode("utf-8", "replace").rstrip()
    fault = WorkError(lines.rpartition("\n")[2])
    fault.add_note(lines)
    raise fault


def _may_fork() -> bool:
    """A fork copies one thread only, with the locks that others hold; and just Linux tells how many there are."""
    try:
        return len(os.listdir("/proc/self/task")) == 1
    except OSError:
        return False


class _Forked:
    """A copy of this process: everything is loaded already."""

    def __init__(self, work: Callable[..., Any], args: tuple[Any, ...], named: dict[str, Any], wants_progress: bool) -> None:
        self.source, out = os.pipe()
        alive, self._hold = os.pipe()
        self._pid = os.fork()
        if self._pid == 0:
            self._become_child(work, args, named, out if wants_progress else None, out, alive)
        os.close(out)
        os.close(alive)

    def _become_child(
        self, work: Callable[..., Any], args: tuple[Any, ...], named: dict[str, Any], progress: int | None, out: int, alive: int
    ) -> NoReturn:
        try:
            os.setsid()
            os.close(self.source)
            os.close(self._hold)
            from assembler.limits.child import progress_to, serve

            if progress is not None:
                named["progress"] = progress_to(progress)
            serve(lambda: work(*args, **named), out, alive)
        finally:
            os._exit(1)

    def kill(self) -> None:
        _kill_group(self._pid)

    def wait(self) -> int:
        os.close(self.source)
        os.close(self._hold)
        try:
            return os.waitstatus_to_exitcode(os.waitpid(self._pid, 0)[1])
        except ChildProcessError:  # where children are not to be waited for
            return 0


class _Fresh:
    """A new interpreter: slower, and sound on every system and among any number of threads."""

    def __init__(self, work: Callable[..., Any], args: tuple[Any, ...], named: dict[str, Any], wants_progress: bool) -> None:
        command = [sys.executable, "-P", "-c", _START.format(path=sys.path)]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True)
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self.source = self._process.stdout.fileno()
        send(self._process.stdin.fileno(), b"q", dumps((work, args, named, wants_progress)))

    def kill(self) -> None:
        if hasattr(os, "killpg"):
            _kill_group(self._process.pid)
        else:
            self._process.kill()

    def wait(self) -> int:
        with self._process:
            return self._process.wait()


def _kill_group(pid: int) -> None:
    """The child, and what it may have started; its group may not be there yet, or not any more."""
    for kill in (os.killpg, os.kill):
        with contextlib.suppress(ProcessLookupError, PermissionError):
            kill(pid, signal.SIGKILL)
