"""The report of what was checked: its options, and how it comes to its reader. Shared by the commands that check."""

import os
import sys
from collections.abc import Collection, Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from assembler import __version__
from assembler.cli.options import own_file
from assembler.cli.outcome import PROBLEMS, in_color, report

if TYPE_CHECKING:
    from assembler.diagnostics import Diagnostic
    from assembler.diagnostics.reporters import Checked

FORMATS = ("text", "json", "sarif", "github", "gitlab")
"""The names of the reporters, which are not loaded to show the help."""

format_option = click.option(
    "--format", "form", type=click.Choice(FORMATS), default="text", show_default=True, help="Vorm van het verslag."
)
output_option = click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Schrijf het verslag in dit bestand.")
strict_option = click.option("--strict", is_flag=True, help="Waarschuwingen gelden als fouten.")


def as_asked(problems: Iterable["Diagnostic"], *, strict: bool, quiet: bool) -> tuple["Diagnostic", ...]:
    """What is told: with ``strict`` warnings as errors, with ``quiet`` errors only."""
    told = (replace(one, as_error=True) if strict else one for one in problems)
    return tuple(one for one in told if not quiet or one.severity == "error")


def tell(checked: "list[Checked]", form: str, output: Path | None, own: Collection[str], language: str, *, quiet: bool) -> None:
    """Prints the report, or writes it to ``output``, which may be none of the ``own`` files; ends the process when there are errors."""
    from assembler.diagnostics import has_errors
    from assembler.diagnostics.reporters import REPORTERS, Report

    color = output is None and in_color(sys.stdout, os.environ)
    told = Report(tuple(checked), language, os.getcwd(), __version__, color)
    if output is not None:
        _write(REPORTERS[form](told), output, own, language)
    elif form != "text" or not quiet or any(one.diagnostics for one in checked):
        click.echo(REPORTERS[form](told), nl=False, color=color)
    if any(has_errors(one.diagnostics) for one in checked):
        sys.exit(PROBLEMS)


def _write(text: str, output: Path, own: Collection[str], language: str) -> None:
    from assembler.publish import write_files

    if os.path.realpath(output) in map(os.path.realpath, own):
        raise own_file(output, "--output", language)
    problems = write_files({}, output.parent, {output: text.encode()})
    report(problems, language)
    if problems:
        sys.exit(PROBLEMS)
