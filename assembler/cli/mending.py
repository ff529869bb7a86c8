"""``assemble check --fix`` and ``--diff``: data files mended in place, or what that would change."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path

import click

from assembler.cli.outcome import PROBLEMS, in_color, report
from assembler.cli.targets import STDIN, Target, standard_input
from assembler.cli.usage import OwnWords
from assembler.diagnostics import has_errors
from assembler.mending import Mended, mend
from assembler.publish import write_files

_NO_FILE = {
    "nl": "--fix heeft een bestand nodig; bij - laat --diff zien wat er te herstellen is.",
    "en": "--fix needs a file; with - use --diff to see what can be mended.",
}
_DONE = {
    "nl": ("{count} herstelling in {file}", "{count} herstellingen in {file}"),
    "en": ("{count} mended in {file}", "{count} mended in {file}"),
}
_COLORS = {"+": "green", "-": "red", "@": "cyan"}


def mend_targets(wanted: Iterable[Target], pack: str | None, stdin_name: str, language: str, *, write: bool, show: bool) -> bool:
    """Mends each file; ``show`` prints the change first, without ``write`` that is all. Whether there is anything to mend or wrong."""
    wanted = [one for one in wanted if one.problem is None]
    if write and any(one.name == STDIN for one in wanted):
        raise OwnWords(_NO_FILE[language])
    told = False
    for one in wanted:
        mended = mend(stdin_name, pack=pack, data=standard_input()) if one.name == STDIN else mend(one.name, pack=pack)
        told = told or mended.count > 0 or has_errors(mended.diagnostics)
        if show:
            _show(mended)
        if write and mended.count:
            _write(mended, language)
        elif not write:
            report(mended.diagnostics, language, file=mended.file, quiet=True)
    return told


def _show(mended: Mended) -> None:
    color = in_color(sys.stdout, os.environ)
    for line in mended.diff().splitlines(keepends=True):
        click.echo(click.style(line, fg=_COLORS.get(line[0])) if color else line, nl=False, color=color)


def _write(mended: Mended, language: str) -> None:
    file = Path(os.path.realpath(mended.file))  # a link stays a link
    problems = write_files({}, file.parent, {file: mended.after})
    report(problems, language)
    if problems:
        sys.exit(PROBLEMS)
    one, several = _DONE[language]
    click.echo((one if mended.count == 1 else several).format(count=mended.count, file=mended.file), err=True)
