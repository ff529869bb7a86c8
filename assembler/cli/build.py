"""``assemble build``: makes the set of documents of a data file."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from assembler.cli.options import debug_option, lang_option, own_file, pack_option, quiet_option
from assembler.cli.outcome import PROBLEMS, report
from assembler.cli.usage import Command

if TYPE_CHECKING:
    from assembler.pipeline import Built


@click.command(cls=Command)
@click.argument("meeting", type=click.Path(path_type=Path))
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Map voor de documenten [standaard: out naast MEETING].")
@click.option("--only", multiple=True, metavar="DOC", help="Maak alleen dit document, zoals memo; mag vaker.")
@pack_option
@click.option("--trace", type=click.Path(path_type=Path), metavar="FILE", help="Schrijf als JSON waar elke alinea vandaan komt.")
@lang_option
@quiet_option
@debug_option
def build(meeting: Path, output: Path | None, only: tuple[str, ...], pack: str, trace: Path | None, language: str, quiet: bool) -> None:
    """Maakt de documenten van MEETING, een gegevensbestand in YAML. Bij een fout verandert er geen enkel bestand."""
    from assembler.diagnostics import has_errors
    from assembler.pipeline import build as build_set
    from assembler.publish import write_files

    with _Progress(quiet=quiet) as progress:
        built = build_set(meeting, pack=pack, only=only, progress=progress.show)
    report(built.diagnostics, language, file=meeting, quiet=quiet)
    if has_errors(built.diagnostics):
        sys.exit(PROBLEMS)
    folder = meeting.parent / "out" if output is None else output
    problems = write_files(built.files, folder, _trace(built, folder, trace, language))
    report(problems, language, file=meeting)
    if problems:
        sys.exit(PROBLEMS)
    if not quiet:
        _table(built, folder, language)


def _trace(built: "Built", folder: Path, file: Path | None, language: str) -> dict[Path, bytes]:
    """The trace as a file of the set, so that it too is written only when everything is."""
    if file is None:
        return {}
    from assembler.trace import trace_json

    taken = (built.loaded.file, *(folder / one.file for one in built.outputs))
    if file.resolve() in (one.resolve() for one in taken):
        raise own_file(file, "--trace", language)
    return {file: trace_json(built)}


_COUNTED = {"nl": (("bestand", "bestanden"), ("noot", "noten"), "overgenomen"), "en": (("file", "files"), ("note", "notes"), "copied")}


def _table(built: "Built", folder: Path, language: str) -> None:
    width = max((len(one.file) for one in built.outputs), default=0)
    files, noted, copied = _COUNTED[language]
    click.echo(f"{len(built.outputs)} {files[len(built.outputs) != 1]} in {folder}")
    for one in built.outputs:
        notes = f"{one.notes_count} {noted[one.notes_count != 1]}" if one.trace else copied
        click.echo(f"  {one.file:<{width}}  {notes}")


class _Progress:
    """A bar on a terminal, once a build has more than a few documents to go."""

    def __init__(self, *, quiet: bool) -> None:
        self._wanted = not quiet and sys.stderr.isatty()
        self._shown = False

    def __enter__(self) -> "_Progress":
        return self

    def show(self, done: int, total: int) -> None:
        if self._wanted and total > 8:
            self._shown = True
            filled = 30 * done // total
            click.echo(f"\r[{'#' * filled}{'.' * (30 - filled)}] {done}/{total}", err=True, nl=False)

    def __exit__(self, *_: object) -> None:
        if self._shown:
            click.echo("\r\x1b[K", err=True, nl=False)
