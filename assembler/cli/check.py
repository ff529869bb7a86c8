"""``assemble check``: everything that is wrong or doubtful about data files, without making documents."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from assembler.cli.options import debug_option, dossier_pack_option, lang_option, quiet_option
from assembler.cli.outcome import FINE, PROBLEMS
from assembler.cli.reporting import format_option, give_report, output_option, strict_option
from assembler.cli.usage import Command

if TYPE_CHECKING:
    from assembler.cli.targets import Target
    from assembler.diagnostics import Diagnostic


@click.command(cls=Command)
@click.argument("names", metavar="FILE...", nargs=-1, required=True)
@format_option
@output_option
@click.option("--fix", is_flag=True, help="Herstel in de bestanden wat zonder twijfel te herstellen is.")
@click.option("--diff", is_flag=True, help="Laat zien wat --fix verandert; zonder --fix verandert er niets.")
@strict_option
@dossier_pack_option
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
    pack: str | None,
    stdin_name: str,
    language: str,
    quiet: bool,
) -> None:
    """Controleert gegevensbestanden en meldt alles wat fout of twijfelachtig is; er wordt niets gemaakt.

    FILE is een gegevensbestand, een map (elke meeting.yaml daarin en daaronder) of - voor de standaardinvoer.
    """
    from assembler.cli.targets import STDIN, targets

    wanted = targets(names)
    if fix or diff:
        from assembler.cli.mending import mend_targets

        changed = mend_targets(wanted, pack, stdin_name, language, write=fix, show=diff)
        if not fix:
            sys.exit(PROBLEMS if changed else FINE)
    found = _once((one.name if one.name != STDIN else stdin_name, _problems(one, pack, stdin_name)) for one in wanted)
    give_report(found, form, output, language, strict=strict, quiet=quiet, sources=[one.name for one in wanted])


def _problems(target: "Target", pack: str | None, stdin_name: str) -> list["Diagnostic"]:
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
