"""``assemble watch``: builds again at every change, and shows how things stand."""

import gc
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from assembler.cli.build import table
from assembler.cli.options import debug_option, dossier_pack_option, lang_option
from assembler.cli.outcome import report
from assembler.cli.usage import Command

if TYPE_CHECKING:
    from assembler.incremental import Delivered


@click.command(cls=Command)
@click.argument("meeting", type=click.Path(path_type=Path))
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Map voor de documenten [standaard: out naast MEETING].")
@click.option("--only", multiple=True, metavar="DOC", help="Maak alleen dit document, zoals memo; mag vaker.")
@click.option("--backup", is_flag=True, help="Bewaar wat na het maken gewijzigd is onder een andere naam.")
@dossier_pack_option
@lang_option
@debug_option
def watch(meeting: Path, output: Path | None, only: tuple[str, ...], backup: bool, pack: str | None, language: str) -> None:
    """Maakt de documenten van MEETING opnieuw, elke keer dat u iets opslaat waar ze van gemaakt worden. Stop met Ctrl-C.

    Dat is het gegevensbestand zelf, een bijlage of afbeelding, of een bestand van het pakket met sjablonen.
    """
    folder = meeting.parent / "out" if output is None else output
    try:
        from assembler.incremental import Order
        from assembler.publish.delivery import Altered
        from assembler.watching import builds

        order = Order(meeting, folder, pack, only, Altered.BACKUP if backup else Altered.REFUSE)
        for number, made in enumerate(builds(order)):
            _show(made, language, first=number == 0)
            gc.collect()  # now, while nobody waits, and so not in the middle of the next build
    except KeyboardInterrupt:
        click.echo("\n" + _WORDS[language]["stopped"])


_WORDS = {
    "nl": {
        "nothing": "Er is niets gemaakt. Verhelp wat hierboven staat en sla het op; dan gaat het vanzelf verder.",
        "waiting": "Wacht op wijzigingen in {file} en alles wat daarbij hoort. Stop met Ctrl-C.",
        "stopped": "Gestopt.",
    },
    "en": {
        "nothing": "Nothing was made. Mend what is told above and save it; all goes on by itself then.",
        "waiting": "Waiting for changes in {file} and all that goes with it. Stop with Ctrl-C.",
        "stopped": "Stopped.",
    },
}


def _show(made: "Delivered", language: str, *, first: bool) -> None:
    """How things stand, on a terminal in the place of how they stood before; elsewhere what is new comes below."""
    from assembler.diagnostics import has_errors

    words = _WORDS[language]
    screen = sys.stdout.isatty()
    if screen:
        click.clear()
    report(made.diagnostics, language, file=made.file)
    click.echo(f"{datetime.now():%H:%M:%S}  ", nl=False)
    if has_errors(made.diagnostics):
        click.echo(words["nothing"])
    else:
        table(made, language, whole=screen or first)
    if screen or first:
        click.echo(words["waiting"].format(file=made.file))
    sys.stdout.flush()
