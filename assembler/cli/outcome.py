"""Exit codes, and diagnostics on the standard error stream."""

import os
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from assembler.diagnostics import Diagnostic

FINE, PROBLEMS, WRONG_USE, BUG = 0, 1, 2, 3


def report(diagnostics: Iterable["Diagnostic"], language: str, *, file: Path | None = None, quiet: bool = False) -> None:
    """What was found in ``file``, for people to read; with ``quiet`` only errors, and nothing when there is nothing to tell."""
    shown = tuple(found for found in diagnostics if not quiet or found.severity == "error")
    if not shown:
        return
    from assembler.diagnostics.reporters import REPORTERS, Checked, Report

    color = in_color(sys.stderr, os.environ)
    told = Report((Checked(str(file) if file else "", shown),), language, color=color)
    click.echo(REPORTERS["text"](told), nl=False, err=True, color=color)


def in_color(stream: IO[Any], environ: Mapping[str, str]) -> bool:
    """Colours are for terminals; NO_COLOR takes them away everywhere and FORCE_COLOR gives them everywhere (https://no-color.org)."""
    if environ.get("NO_COLOR"):
        return False
    return bool(environ.get("FORCE_COLOR")) or (stream.isatty() and environ.get("TERM") != "dumb")
