"""Work that somebody else's file could make endless: done in a process of its own, with limits on its time and memory.

A template is code, and no look at code tells whether it ends. So the work runs in a child: past its limits it is stopped, whatever it is
doing, and it never outlives who asked for it. The child gives back plain values; from what it sends no more than the classes
of this tool and a few of the standard library are made (see ``messages``), so that even a child that was taken over gets nothing run here.

Only who has such work to do loads the rest of this package.
"""

from collections.abc import Callable
from typing import Any

_tell: Callable[[str], None] | None = None
"""Tells the parent what is being worked on; None when this is no such child."""


class StoppedError(Exception):
    """The work was stopped: ``reason`` is time, memory or died; ``name`` is what was being worked on, ``limit`` how much there was."""

    def __init__(self, reason: str, name: str, limit: int) -> None:
        super().__init__(reason, name, limit)
        self.reason = reason
        self.name = name
        self.limit = limit


def working_on(name: str) -> None:
    """Says what is being worked on, for the message if the work is stopped."""
    if _tell is not None:
        _tell(name)


def is_limited() -> bool:
    """Whether this is a child already."""
    return _tell is not None


def run_limited(work: Callable[..., Any], args: tuple[Any, ...], named: dict[str, Any]) -> Any:
    """The result of ``work``, a function of a module, or :class:`StoppedError`; an argument ``progress`` is called here as it goes on."""
    from assembler.limits.parent import run

    return run(work, args, named)
