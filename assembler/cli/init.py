"""``assemble init``: a first data file that builds as it is, and beside it the schema with which an editor explains it."""

import os
import sys
from pathlib import Path

import click

from assembler.cli.outcome import PROBLEMS, report


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--debug", is_flag=True, hidden=True)
def init(folder: Path, debug: bool) -> None:
    """Schrijft in DIR een klein gegevensbestand met uitleg, waarmee u kunt beginnen."""
    from assembler.packs import shipped
    from assembler.publish import write_files

    file = folder / "meeting.yaml"
    if os.path.lexists(file):
        click.echo(f"{file} bestaat al en blijft zoals het is. Kies een andere map.", err=True)
        sys.exit(PROBLEMS)
    start, schema = shipped("templates", "start", "meeting.yaml"), shipped("schemas", "meeting.schema.json")
    problems = write_files({one.name: one.read_bytes() for one in (start, schema)}, folder)
    report(problems)
    if problems:
        sys.exit(PROBLEMS)
    click.echo(f"{file} staat klaar. Maak de documenten met: assemble build {file}")
