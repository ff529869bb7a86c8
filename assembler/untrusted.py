"""Which work is under limits: all that touches a template or pack that does not come with the tool; and what is told when it is stopped."""

from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from assembler.diagnostics import Diagnostic, diagnose
from assembler.limits import StoppedError, is_limited, run_limited
from assembler.packs import comes_along

P = ParamSpec("P")
T = TypeVar("T")


def limited(pack_of: Callable[..., str | None], stopped: Callable[..., T]) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """A function whose work is under limits, unless the pack it is about comes with the tool.

    ``pack_of`` names that pack by the function's arguments, None when it is somebody else's file whatever the pack; ``stopped`` makes
    what the function gives when its work was stopped, of the diagnostic and those arguments.
    """

    def limit(work: Callable[P, T]) -> Callable[P, T]:
        @wraps(work)
        def limited_work(*args: P.args, **named: P.kwargs) -> T:
            pack = pack_of(*args, **named)
            if is_limited() or (pack is not None and comes_along(pack)):
                return work(*args, **named)
            try:
                result: T = run_limited(limited_work, args, dict(named))
            except StoppedError as stop:
                return stopped(_told(stop, pack or str(args[0])), *args, **named)
            return result

        return limited_work

    return limit


_CODES = {"time": "T040", "memory": "T041", "died": "T042"}


def _told(stop: StoppedError, whole: str) -> Diagnostic:
    return diagnose(_CODES[stop.reason], name=stop.name or whole, limit=stop.limit)


def only_told(found: Diagnostic, *_: Any, **__: Any) -> list[Diagnostic]:
    """What a function that gives diagnostics gives when it was stopped."""
    return [found]
