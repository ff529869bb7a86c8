"""Regular expressions whose compiled form is kept between runs.

The rules know two hundred patterns, and Python takes 35 ms to compile them at each start: a sixth of a whole check. What its compiler
makes is kept with the other things that are costly to make (see ``cache``), and revived the way ``re`` itself makes a pattern of it. Where
Python's parts are not what they were in 3.11 to 3.14 the pattern is compiled as ever. Patterns made of a dossier's own words are for
``re.compile``: they would pile up.
"""

import re
from array import array
from typing import Any

from assembler.cache import keep, recall

_KIND = "patterns"
_known: dict[tuple[str, int], Any] | None = None
_fresh: dict[tuple[str, int], Any] = {}


def pattern(text: str, flags: int = 0) -> re.Pattern[str]:
    """The same as ``re.compile(text, flags)``; a ``re.error`` where that gives one."""
    global _known
    if _known is None:
        kept = recall(_KIND)
        _known = kept if isinstance(kept, dict) else {}
    try:
        made = _known.get((text, int(flags))) or _fresh.setdefault((text, int(flags)), _compiled(text, int(flags)))
        return _revived(text, made)
    except (ImportError, AttributeError, TypeError, RuntimeError, ValueError, OverflowError):
        return re.compile(text, flags)


def foresee(text: str, flags: int = 0) -> None:
    """Has ``re.compile`` find a pattern of a library compiled already, when that library is loaded.

    ``re`` keeps what it compiled in a dict of its own (Python 3.11 to 3.14); where it does not, nothing changes.
    """
    known = getattr(re, "_cache", None)
    if isinstance(known, dict):
        known[str, text, int(flags)] = pattern(text, flags)


def keep_patterns() -> None:
    """Keeps the patterns that were compiled in this run, for the next one."""
    if _fresh and _known is not None:
        _known.update(_fresh)
        _fresh.clear()
        keep(_known, _KIND)


def _compiled(text: str, flags: int) -> tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]:
    """What Python's compiler makes of a pattern: flags, code, number of groups, and the names of groups both ways."""
    from re import _compiler, _parser  # type: ignore[attr-defined]

    parsed = _parser.parse(text, flags)
    names = dict(parsed.state.groupdict)
    by_number = {number: name for name, number in names.items()}
    groups = parsed.state.groups
    code = array("I", map(int, _compiler._code(parsed, flags))).tobytes()  # read back five times as fast as a list
    return int(flags | parsed.state.flags), code, groups - 1, names, tuple(by_number.get(number) for number in range(groups))


def _revived(text: str, made: Any) -> re.Pattern[str]:
    import _sre  # type: ignore[import-not-found]

    flags, code, *groups = made
    revived: re.Pattern[str] = _sre.compile(text, flags, array("I", code).tolist(), *groups)
    return revived
