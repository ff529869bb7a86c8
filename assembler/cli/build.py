"""``assemble build``: makes the set of documents of a data file."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from assembler.cli.options import debug_option, lang_option, own_file, pack_option, quiet_option
from assembler.cli.outcome import PROBLEMS, report
from assembler.cli.usage import Command, OwnWords

if TYPE_CHECKING:
    from assembler.diagnostics import Diagnostic
    from assembler.incremental import Delivered
    from assembler.pipeline import Built


@click.command(cls=Command)
@click.argument("meeting", type=click.Path(path_type=Path))
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Map voor de documenten [standaard: out naast MEETING].")
@click.option("--only", multiple=True, metavar="DOC", help="Maak alleen dit document, zoals memo; mag vaker.")
@click.option("--force", is_flag=True, help="Maak alles opnieuw, en overschrijf ook wat na het maken gewijzigd is.")
@click.option("--backup", is_flag=True, help="Bewaar wat na het maken gewijzigd is onder een andere naam.")
@click.option("--check", is_flag=True, help="Maak niets, maar zeg welke documenten verouderd of gewijzigd zijn.")
@pack_option
@click.option("--trace", type=click.Path(path_type=Path), metavar="FILE", help="Schrijf als JSON waar elke alinea vandaan komt.")
@lang_option
@quiet_option
@debug_option
def build(
    meeting: Path,
    output: Path | None,
    only: tuple[str, ...],
    force: bool,
    backup: bool,
    check: bool,
    pack: str,
    trace: Path | None,
    language: str,
    quiet: bool,
) -> None:
    """Maakt de documenten van MEETING, een gegevensbestand in YAML. Bij een fout verandert er geen enkel bestand.

    Wat niet veranderd is, wordt niet opnieuw gemaakt.
    """
    from assembler.incremental import build_into, compare
    from assembler.publish.delivery import Altered

    if force + backup + check > 1:
        raise OwnWords(_EXCLUSIVE[language])
    folder = meeting.parent / "out" if output is None else output
    if check:
        _told(meeting, compare(meeting, folder, pack=pack, only=only), language, quiet=quiet)
        return
    beside = None if trace is None else lambda built: _trace(built, folder, trace, language)
    altered = Altered.OVERWRITE if force else Altered.BACKUP if backup else Altered.REFUSE
    with _Progress(quiet=quiet) as progress:
        made = build_into(meeting, folder, pack=pack, only=only, altered=altered, beside=beside, progress=progress.show)
    _told(meeting, made.diagnostics, language, quiet=quiet)
    if not quiet:
        _table(made, language)


_EXCLUSIVE = {
    "nl": "kies één van --force, --backup en --check.",
    "en": "choose one of --force, --backup and --check.",
}


def _told(meeting: Path, diagnostics: list["Diagnostic"], language: str, *, quiet: bool) -> None:
    """Reports what was found, and ends here when there is an error among it."""
    from assembler.diagnostics import has_errors

    report(diagnostics, language, file=meeting, quiet=quiet)
    if has_errors(diagnostics):
        sys.exit(PROBLEMS)


def _trace(built: "Built", folder: Path, file: Path, language: str) -> Mapping[Path, bytes]:
    """The trace as a file of the set, so that it too is written only when everything is."""
    from assembler.trace import trace_json

    taken = (built.loaded.file, *(folder / one.file for one in built.outputs))
    if file.resolve() in (one.resolve() for one in taken):
        raise own_file(file, "--trace", language)
    return {file: trace_json(built)}


_WORDS = {
    "nl": {
        "file": ("bestand", "bestanden"),
        "note": ("noot", "noten"),
        "copied": "overgenomen",
        "all_same": "niets veranderd",
        "same": "ongewijzigd",
        "removed": "  {name}  weggehaald: hoort niet meer bij het dossier",
        "saved": "  {name}  bewaard als {copy}",
    },
    "en": {
        "file": ("file", "files"),
        "note": ("note", "notes"),
        "copied": "copied",
        "all_same": "nothing changed",
        "same": "unchanged",
        "removed": "  {name}  taken away: no longer of the dossier",
        "saved": "  {name}  kept as {copy}",
    },
}


def _table(made: "Delivered", language: str) -> None:
    told, outputs, same = _WORDS[language], made.outputs, made.delivery.unchanged
    width = max((len(one.file) for one in outputs), default=0)
    nothing = f", {told['all_same']}" if outputs and len(same) == len(outputs) else ""
    click.echo(f"{len(outputs)} {told['file'][len(outputs) != 1]} in {made.folder}{nothing}")
    for one in outputs:
        notes = str(told["copied"]) if one.copied else f"{one.notes_count} {told['note'][one.notes_count != 1]}"
        unchanged = f", {told['same']}" if one.file in same and not nothing else ""
        click.echo(f"  {one.file:<{width}}  {notes}{unchanged}")
    for name in made.delivery.removed:
        click.echo(str(told["removed"]).format(name=name))
    for name, copy in made.delivery.saved.items():
        click.echo(str(told["saved"]).format(name=name, copy=copy))


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
