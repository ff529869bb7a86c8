"""The command on a machine that is not like others: ``odd_machine.py YEAR ORDER UMASK ARGUMENT...``.

The clock is in that year, and folders give their entries in that order. What the environment settles (locale, time zone, hash seed) is
left to whoever starts it.
"""

import datetime
import os
import random
import sys
import time
from collections.abc import Callable, Iterator
from types import TracebackType
from typing import Any


def set_clock(year: int) -> None:
    """Everything that tells the time, before anybody can take hold of it."""
    real = {name: getattr(time, name) for name in ("time", "localtime", "gmtime")}
    shift = datetime.datetime(year, 12, 31, 23, 30, tzinfo=datetime.UTC).timestamp() - real["time"]()

    class Moved(datetime.datetime):
        @classmethod
        def now(cls, tz: datetime.tzinfo | None = None) -> "Moved":
            return cls.fromtimestamp(time.time(), tz)

        @classmethod
        def utcnow(cls) -> "Moved":
            return cls.fromtimestamp(time.time(), datetime.UTC).replace(tzinfo=None)

        @classmethod
        def today(cls) -> "Moved":
            return cls.now()

    class MovedDay(datetime.date):
        @classmethod
        def today(cls) -> "MovedDay":
            return cls.fromtimestamp(time.time())

    moved: dict[str, Callable[..., Any]] = {
        "time": lambda: real["time"]() + shift,
        "time_ns": lambda: int((real["time"]() + shift) * 1e9),
        "localtime": lambda seconds=None: real["localtime"](time.time() if seconds is None else seconds),
        "gmtime": lambda seconds=None: real["gmtime"](time.time() if seconds is None else seconds),
    }
    for name, tells in moved.items():
        setattr(time, name, tells)
    vars(datetime).update(datetime=Moved, date=MovedDay)


class Entries:
    """What ``os.scandir`` gives, in another order."""

    def __init__(self, entries: list[Any]) -> None:
        self._entries = iter(entries)

    def __iter__(self) -> Iterator[Any]:
        return self._entries

    def __next__(self) -> Any:
        return next(self._entries)

    def __enter__(self) -> "Entries":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        self._entries = iter(())


def set_order(order: str) -> None:
    """``forward``, ``backward``, or any other word for one that the word settles."""
    listed, scanned = os.listdir, os.scandir

    def ordered(entries: list[Any], name: Callable[[Any], str]) -> list[Any]:
        made = sorted(entries, key=name, reverse=order == "backward")
        if order not in ("forward", "backward"):
            random.Random(order).shuffle(made)
        return made

    def scandir(path: Any = ".") -> Entries:
        with scanned(path) as entries:
            return Entries(ordered(list(entries), lambda one: str(one.name)))

    vars(os).update(listdir=lambda path=".": ordered(listed(path), str), scandir=scandir)


if __name__ == "__main__":
    year, order, umask, *arguments = sys.argv[1:]
    set_clock(int(year))
    set_order(order)
    os.umask(int(umask, 8))
    sys.argv = ["assemble", *arguments]
    from assembler.cli import run

    assert datetime.datetime.now().year in (int(year), int(year) + 1), "the clock was not set"
    code = run()
    sys.stdout.flush()
    sys.exit(code)
