"""Exit codes, and diagnostics as lines on the standard error stream."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from assembler.diagnostics import Diagnostic

FINE, PROBLEMS, WRONG_USE, BUG = 0, 1, 2, 3

_WORDS = {"error": ("fout", "red"), "warning": ("waarschuwing", "yellow"), "note": ("opmerking", "blue")}


def report(diagnostics: Iterable["Diagnostic"], *, quiet: bool = False) -> None:
    """``file:line:column: fout S001: message`` and the hint below it; with ``quiet`` only errors."""
    for found in diagnostics:
        if quiet and found.severity != "error":
            continue
        word, color = _WORDS[found.severity]
        place = str(found.span or found.place or "")
        head = click.style(f"{word} {found.code}", fg=color, bold=True)
        click.echo(f"{place + ': ' if place else ''}{head}: {found.message()}", err=True)
        if found.span is not None and found.place is not None:
            click.echo(f"  in {found.place}", err=True)
        hint = found.hint()
        if hint:
            click.echo(f"  {hint}", err=True)
