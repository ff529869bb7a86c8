"""Regular expressions whose compiled form is kept between runs.

The rules know two hundred patterns, and Python takes 35 ms to compile them at each start: a sixth of a whole check. What its compiler
makes is kept with the other things that are costly to make (see ``cache``), and revived the way ``re`` itself makes a pattern of it. Where
Python's parts are not what they were in 3.11 to 3.14 the pattern is compiled as ever. Patterns made of a dossier's own words are for
``re.compile``: they would pile up.
"""

import re
import sys
from array import array
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from assembler.cache import keep, recall

_KIND, _LIBRARIES = "patterns", "library_patterns"
_OTHER_PYTHON = (ImportError, AttributeError, TypeError, RuntimeError, ValueError, OverflowError)
"""What Python's own parts may give when they are not as we know them."""
_known: dict[tuple[str, int], Any] | None = None
_fresh: dict[tuple[str, int], Any] = {}


def pattern(text: str, flags: int = 0) -> re.Pattern[str]:
    """The same as ``re.compile(text, flags)``; a ``re.error`` where that gives one."""
    global _known
    if _known is None:
        kept = recall(_KIND)
        _known = kept if isinstance(kept, dict) else {}
    try:
        key = text, int(flags)
        made = _known.get(key) or _fresh.get(key)
        if made is None:
            made = _fresh[key] = _compiled(*key)
        return _revived(text, made)
    except _OTHER_PYTHON:
        return re.compile(text, flags)


def foresee() -> None:
    """Has ``re.compile`` find the patterns of libraries compiled already, when these are loaded: 15 ms of a whole build.

    ``re`` keeps what it compiled in a dict of its own (Python 3.11 to 3.14); where it does not, nothing changes.
    """
    known = getattr(re, "_cache", None)
    kept = recall(_LIBRARIES)
    if not isinstance(known, dict) or not isinstance(kept, dict):
        return
    with suppress(*_OTHER_PYTHON):
        for (text, flags), made in kept.items():
            known[type(text), text, flags] = _revived(text, made)


def keep_patterns() -> None:
    """Keeps the patterns that were compiled in this run, for the next one."""
    if _fresh and _known is not None:
        _known.update(_fresh)
        _fresh.clear()
        keep(_known, _KIND)
        with suppress(*_OTHER_PYTHON):
            keep({key: _compiled(*key) for key in _of_libraries()}, _LIBRARIES)


def _of_libraries() -> list[tuple[Any, int]]:
    """The text and flags of the patterns that are constants of loaded modules, or of classes in them: made of nobody's data."""
    spaces: list[Mapping[str, Any]] = [vars(module) for name, module in list(sys.modules.items()) if name.partition(".")[0] != __package__]
    spaces += [vars(one) for space in spaces for one in list(space.values()) if isinstance(one, type)]
    constants = {id(one) for space in spaces for one in list(space.values()) if isinstance(one, re.Pattern)}
    known = getattr(re, "_cache", {})
    return [(key[1], int(key[2])) for key, made in known.items() if id(made) in constants]


def _compiled(text: str | bytes, flags: int) -> tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]:
    """What Python's compiler makes of a pattern: flags, code, number of groups, and the names of groups both ways."""
    from re import _compiler, _parser  # type: ignore[attr-defined]

    parsed = _parser.parse(text, flags)
    names = dict(parsed.state.groupdict)
    by_number = {number: name for name, number in names.items()}
    groups = parsed.state.groups
    code = array("I", map(int, _compiler._code(parsed, flags))).tobytes()  # read back five times as fast as a list
    return int(flags | parsed.state.flags), code, groups - 1, names, tuple(by_number.get(number) for number in range(groups))


def _revived(text: Any, made: Any) -> re.Pattern[Any]:
    import _sre  # type: ignore[import-not-found]

    flags, code, *groups = made
    revived: re.Pattern[Any] = _sre.compile(text, flags, array("I", code).tolist(), *groups)
    return revived
