"""The report of what was found in files, in the form and at the place that the user asked for."""

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from assembler import __version__
from assembler.cli.options import own_file
from assembler.cli.outcome import PROBLEMS, in_color, report

if TYPE_CHECKING:
    from assembler.diagnostics import Diagnostic

FORMATS = ("text", "json", "sarif", "github", "gitlab")
"""The names of the reporters, which are not loaded to show the help."""

format_option: Callable[[Any], Any] = click.option(
    "--format", "form", type=click.Choice(FORMATS), default="text", show_default=True, help="Vorm van het verslag."
)
output_option: Callable[[Any], Any] = click.option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Schrijf het verslag in dit bestand."
)
strict_option: Callable[[Any], Any] = click.option("--strict", is_flag=True, help="Waarschuwingen gelden als fouten.")


def give_report(
    found: Iterable[tuple[str, list["Diagnostic"]]],
    form: str,
    output: Path | None,
    language: str,
    *,
    strict: bool,
    quiet: bool,
    sources: Sequence[str],
) -> None:
    """Prints what was found in each file, or writes it to ``output``, which is none of the ``sources``; errors end the command."""
    from assembler.diagnostics import has_errors
    from assembler.diagnostics.reporters import REPORTERS, Checked, Report

    checked = tuple(Checked(file, tuple(_shown(problems, strict, quiet))) for file, problems in found)
    color = output is None and in_color(sys.stdout, os.environ)
    told = REPORTERS[form](Report(checked, language, os.getcwd(), __version__, color))
    if output is not None:
        if os.path.realpath(output) in map(os.path.realpath, sources):
            raise own_file(output, "--output", language)
        write_report(told, output, language)
    elif form != "text" or not quiet or any(one.diagnostics for one in checked):
        click.echo(told, nl=False, color=color)
    if any(has_errors(one.diagnostics) for one in checked):
        sys.exit(PROBLEMS)


def _shown(problems: Iterable["Diagnostic"], strict: bool, quiet: bool) -> Iterable["Diagnostic"]:
    told = (replace(one, as_error=True) if strict else one for one in problems)
    return (one for one in told if not quiet or one.severity == "error")


def write_report(text: str, file: Path, language: str) -> None:
    """Puts a report in its place, or says what stands in the way and ends."""
    from assembler.publish import write_files

    problems = write_files({}, file.parent, {file: text.encode("utf-8", "surrogatepass")})
    report(problems, language)
    if problems:
        sys.exit(PROBLEMS)
