"""The data files and templates that somebody means with the names of files and folders."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from glob import glob, has_magic

from assembler.diagnostics import Diagnostic, diagnose
from assembler.diagnostics.system import reason
from assembler.lean import dataclass

STDIN = "-"
_NAMES = ("meeting.yaml", "meeting.yml")
ANNOTATED = ".nagekeken"
"""What a copy of a template with comments has after its name."""
_OUTPUT = "out"
"""The folder where a build puts its documents."""


@dataclass(frozen=True)
class Target:
    """A file to check, or a folder that could not be looked into with what is wrong with it."""

    name: str
    problem: Diagnostic | None = None


def targets(names: Iterable[str]) -> list[Target]:
    """Every data file once, in the order of the names and within a folder by path."""
    return _unique(names, lambda files: [name for name in _NAMES if name in files], "Y013")


def template_targets(names: Iterable[str]) -> list[Target]:
    """Every Word file once, in the same order; not what Word puts beside a file that is open, nor our own copies with comments."""
    return _unique(names, lambda files: sorted(filter(_is_template, files)), "Y014")


def _is_template(name: str) -> bool:
    stem, dot, suffix = name.rpartition(".")
    return dot + suffix.lower() == ".docx" and name[0] not in "~." and ANNOTATED not in stem


_Choose = Callable[[list[str]], list[str]]
"""The names that are meant of the files in a folder."""


def _unique(names: Iterable[str], choose: _Choose, empty: str) -> list[Target]:
    """``empty`` is the code for a folder with nothing to choose."""
    unique: dict[str, Target] = {}
    for name in names:
        for target in _meant(name, choose, empty):
            unique.setdefault(STDIN if name == STDIN else os.path.realpath(target.name), target)
    return list(unique.values())


def _meant(name: str, choose: _Choose, empty: str) -> Iterator[Target]:
    """A file stands for itself; a pattern that the shell left as it is, as that of Windows does, for all that it fits."""
    if name == STDIN or not (os.path.isdir(name) or (has_magic(name) and not os.path.lexists(name))):
        yield Target(name)
    elif os.path.isdir(name):
        yield from _in_folder(name, choose, empty)
    else:
        found = sorted(one for one in glob(name, recursive=True) if os.path.isfile(one))
        yield from map(Target, found) if found else [Target(name, diagnose(empty, folder=name))]


def _in_folder(folder: str, choose: _Choose, empty: str) -> Iterator[Target]:
    there = [*_walk(folder, choose)]
    yield from there or [Target(folder, diagnose(empty, folder=folder))]


def _walk(top: str, choose: _Choose) -> Iterator[Target]:
    refused: list[OSError] = []
    for folder, inner, files in os.walk(top, onerror=refused.append):
        inner[:] = sorted(name for name in inner if not name.startswith(".") and name != _OUTPUT)
        yield from (Target(os.path.join(folder, name)) for name in choose(files))
    for error in refused:
        yield Target(str(error.filename), diagnose("Y012", reason=reason(error, error.filename)))


def standard_input() -> bytes:
    """All of it; nothing when there is none, as in a process without streams."""
    return b"" if sys.stdin is None else sys.stdin.buffer.read()
