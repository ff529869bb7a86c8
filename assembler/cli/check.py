"""``assemble check``: everything that is wrong or doubtful about data files, without making documents."""

import os
import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from assembler import __version__
from assembler.cli.options import debug_option, lang_option, own_file, pack_option, quiet_option
from assembler.cli.outcome import FINE, PROBLEMS, in_color, report
from assembler.cli.usage import Command

if TYPE_CHECKING:
    from assembler.cli.targets import Target
    from assembler.diagnostics import Diagnostic
    from assembler.diagnostics.reporters import Report

FORMATS = ("text", "json", "sarif", "github", "gitlab")
"""The names of the reporters, which are not loaded to show the help."""


@click.command(cls=Command)
@click.argument("names", metavar="FILE...", nargs=-1, required=True)
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True, help="Vorm van het verslag.")
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Schrijf het verslag in dit bestand.")
@click.option("--fix", is_flag=True, help="Herstel in de bestanden wat zonder twijfel te herstellen is.")
@click.option("--diff", is_flag=True, help="Laat zien wat --fix verandert; zonder --fix verandert er niets.")
@click.option("--strict", is_flag=True, help="Waarschuwingen gelden als fouten.")
@pack_option
@click.option("--stdin-name", default="<stdin>", metavar="NAAM", help="Naam van wat met - gelezen wordt; bijlagen gelden vanaf zijn map.")
@lang_option
@quiet_option
@debug_option
def check(
    names: tuple[str, ...],
    form: str,
    output: Path | None,
    fix: bool,
    diff: bool,
    strict: bool,
    pack: str,
    stdin_name: str,
    language: str,
    quiet: bool,
) -> None:
    """Controleert gegevensbestanden en meldt alles wat fout of twijfelachtig is; er wordt niets gemaakt.

    FILE is een gegevensbestand, een map (elke meeting.yaml daarin en daaronder) of - voor de standaardinvoer.
    """
    from assembler.cli.targets import STDIN, targets
    from assembler.diagnostics.reporters import REPORTERS, Checked, Report

    wanted = targets(names)
    if fix or diff:
        from assembler.cli.mending import mend_targets

        changed = mend_targets(wanted, pack, stdin_name, language, write=fix, show=diff)
        if not fix:
            sys.exit(PROBLEMS if changed else FINE)
    found = _once((one.name if one.name != STDIN else stdin_name, _problems(one, pack, stdin_name)) for one in wanted)
    checked = [Checked(file, tuple(_shown(problems, strict, quiet))) for file, problems in found]
    color = output is None and in_color(sys.stdout, os.environ)
    told = Report(tuple(checked), language, os.getcwd(), __version__, color)
    if output is not None:
        _write(REPORTERS[form](told), output, wanted, language)
    elif form != "text" or not quiet or any(one.diagnostics for one in checked):
        click.echo(REPORTERS[form](told), nl=False, color=color)
    if _has_errors(told):
        sys.exit(PROBLEMS)


def _problems(target: "Target", pack: str, stdin_name: str) -> list["Diagnostic"]:
    from assembler.cli.targets import STDIN, standard_input
    from assembler.pipeline import check

    if target.problem is not None:
        return [target.problem]
    if target.name != STDIN:
        return check(target.name, pack=pack)
    return check(stdin_name, pack=pack, data=standard_input())


def _once(found: Iterable[tuple[str, list["Diagnostic"]]]) -> Iterable[tuple[str, list["Diagnostic"]]]:
    """What is wrong with the pack is told with the first file only: it is the same for all."""
    seen: set[object] = set()
    for file, problems in found:
        fresh = []
        for one in problems:
            key = (one.code, one.span, one.message())
            of_the_pack = one.code.startswith("K") or (one.span is not None and one.span.source.name != file)
            if not of_the_pack or key not in seen:
                fresh.append(one)
            seen.add(key)
        yield file, fresh


def _shown(problems: Iterable["Diagnostic"], strict: bool, quiet: bool) -> Iterable["Diagnostic"]:
    told = (replace(one, as_error=True) if strict else one for one in problems)
    return (one for one in told if not quiet or one.severity == "error")


def _write(text: str, output: Path, wanted: list["Target"], language: str) -> None:
    from assembler.publish import write_files

    if os.path.realpath(output) in (os.path.realpath(one.name) for one in wanted):
        raise own_file(output, "--output", language)
    problems = write_files({}, output.parent, {output: text.encode()})
    report(problems, language)
    if problems:
        sys.exit(PROBLEMS)


def _has_errors(told: "Report") -> bool:
    from assembler.diagnostics import has_errors

    return any(has_errors(one.diagnostics) for one in told.checked)
