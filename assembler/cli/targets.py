"""The data files and templates that somebody means with the names of files and folders."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator

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
        for target in _in_folder(name, choose, empty) if name != STDIN and os.path.isdir(name) else [Target(name)]:
            unique.setdefault(STDIN if name == STDIN else os.path.realpath(target.name), target)
    return list(unique.values())


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
