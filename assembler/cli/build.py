"""``assemble build``: makes the set of documents of a data file."""

import os
import sys
from collections.abc import Mapping
from glob import has_magic
from pathlib import Path
from typing import TYPE_CHECKING

import click

from assembler.cli.options import debug_option, lang_option, own_file, pack_option, quiet_option
from assembler.cli.outcome import PROBLEMS, report
from assembler.cli.usage import Command, OwnWords

if TYPE_CHECKING:
    from assembler.cli.reports import Reports
    from assembler.incremental import Delivered, Order
    from assembler.pipeline import Built
    from assembler.publish.manifest import Recorded


@click.command(cls=Command)
@click.argument("names", metavar="MEETING...", nargs=-1, required=True)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Map voor de documenten [standaard: out naast MEETING].")
@click.option("--only", multiple=True, metavar="DOC", help="Maak alleen dit document, zoals memo; mag vaker.")
@click.option("--force", is_flag=True, help="Maak alles opnieuw, en overschrijf ook wat na het maken gewijzigd is.")
@click.option("--backup", is_flag=True, help="Bewaar wat na het maken gewijzigd is onder een andere naam.")
@click.option("--check", is_flag=True, help="Maak niets, maar zeg welke documenten verouderd of gewijzigd zijn.")
@click.option("-j", "--jobs", type=click.IntRange(1), metavar="N", help="Maak N dossiers tegelijk [standaard: wat de computer aankan].")
@click.option("--fail-fast", is_flag=True, help="Begin na een dossier met een fout geen ander meer.")
@click.option("--cluster", metavar="ADRES", help="Laat de dossiers maken door een Dask-cluster, zoals tcp://server:8786.")
@pack_option
@click.option("--summary", metavar="FILE", help="Schrijf als Markdown wat er gemaakt en gemeld is; - voor de uitvoer.")
@click.option("--report", "reports", multiple=True, metavar="VORM:FILE", help="Schrijf de meldingen, zoals sarif:verslag.sarif; mag vaker.")
@click.option("--text", is_flag=True, help="Schrijf naast elk document zijn tekst als Markdown, om wijzigingen te kunnen zien.")
@click.option("--trace", type=click.Path(path_type=Path), metavar="FILE", help="Schrijf als JSON waar elke alinea vandaan komt.")
@lang_option
@quiet_option
@debug_option
def build(
    names: tuple[str, ...],
    output: Path | None,
    only: tuple[str, ...],
    force: bool,
    backup: bool,
    check: bool,
    jobs: int | None,
    fail_fast: bool,
    cluster: str | None,
    pack: str,
    summary: str | None,
    reports: tuple[str, ...],
    text: bool,
    trace: Path | None,
    language: str,
    quiet: bool,
) -> None:
    """Maakt de documenten van MEETING, een gegevensbestand in YAML. Bij een fout verandert er geen enkel bestand.

    Wat niet veranderd is, wordt niet opnieuw gemaakt. Bij meer gegevensbestanden, of een map met dossiers, houdt een fout in
    het ene dossier de andere niet tegen.
    """
    from assembler.cli.reports import Reports
    from assembler.incremental import Order
    from assembler.publish.delivery import Altered

    if force + backup + check > 1:
        raise OwnWords(_EXCLUSIVE[language])
    altered = Altered.OVERWRITE if force else Altered.BACKUP if backup else Altered.REFUSE
    meeting = Path(names[0])
    order = Order(meeting, meeting.parent / "out" if output is None else output, pack, only, altered, text)
    written = Reports(summary, reports, language)
    if len(names) > 1 or cluster or not _is_file(names[0]):
        from assembler.cli.batch import build_dossiers

        if trace is not None:
            raise OwnWords(_ONE_TRACE[language])
        build_dossiers(names, output, order, written, jobs, cluster, language, check=check, fail_fast=fail_fast, quiet=quiet)
        return
    _build_one(order, written, trace, language, check=check, quiet=quiet)


def _is_file(name: str) -> bool:
    """Whether a name stands for one data file: one that is not there at all is told as such."""
    return not (os.path.isdir(name) or (has_magic(name) and not os.path.lexists(name)))


def _build_one(order: "Order", reports: "Reports", trace: Path | None, language: str, *, check: bool, quiet: bool) -> None:
    from assembler.diagnostics import has_errors
    from assembler.incremental import Delivered, build_into, compare

    beside = None if trace is None else lambda built: _trace(built, order.folder, trace, language)
    if check:
        made = Delivered(order.file, order.folder, diagnostics=compare(order))
    else:
        with _Progress(quiet=quiet) as progress:
            made = build_into(order, beside=beside, progress=progress.show)
    report(made.diagnostics, language, file=order.file, quiet=quiet)
    if not (quiet or check or has_errors(made.diagnostics)):
        _table(made, language)
    reports.add(made, made.diagnostics)
    reports.write(check=check)
    if has_errors(made.diagnostics):
        sys.exit(PROBLEMS)


_EXCLUSIVE = {
    "nl": "kies één van --force, --backup en --check.",
    "en": "choose one of --force, --backup and --check.",
}
_ONE_TRACE = {"nl": "--trace kan bij één gegevensbestand tegelijk.", "en": "--trace takes one data file at a time."}


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
        "text": "tekst",
        "all_same": "niets veranderd",
        "same": "ongewijzigd",
        "removed": "  {name}  weggehaald: hoort niet meer bij het dossier",
        "saved": "  {name}  bewaard als {copy}",
    },
    "en": {
        "file": ("file", "files"),
        "note": ("note", "notes"),
        "copied": "copied",
        "text": "text",
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
        unchanged = f", {told['same']}" if one.file in same and not nothing else ""
        click.echo(f"  {one.file:<{width}}  {_kind(one, language)}{unchanged}")
    for name in made.delivery.removed:
        click.echo(str(told["removed"]).format(name=name))
    for name, copy in made.delivery.saved.items():
        click.echo(str(told["saved"]).format(name=name, copy=copy))


def _kind(one: "Recorded", language: str) -> str:
    told = _WORDS[language]
    if one.copied or one.rendition_of:
        return str(told["copied" if one.copied else "text"])
    return f"{one.notes_count} {told['note'][one.notes_count != 1]}"


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
