"""``assemble init``: a first data file that builds as it is, and beside it the schema with which an editor explains it."""

import os
import sys
from pathlib import Path

import click

from assembler.cli.options import debug_option, lang_option
from assembler.cli.outcome import PROBLEMS, report
from assembler.cli.usage import Command


@click.command(cls=Command)
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@lang_option
@debug_option
def init(folder: Path, language: str) -> None:
    """Schrijft in DIR een klein gegevensbestand met uitleg, waarmee u kunt beginnen."""
    from assembler.packs import shipped
    from assembler.publish import write_files

    file = folder / "meeting.yaml"
    if os.path.lexists(file):
        click.echo(_THERE[language].format(file=file), err=True)
        sys.exit(PROBLEMS)
    start, schema = shipped("templates", "start", "meeting.yaml"), shipped("schemas", "meeting.schema.json")
    problems = write_files({one.name: one.read_bytes() for one in (start, schema)}, folder)
    report(problems, language)
    if problems:
        sys.exit(PROBLEMS)
    click.echo(_READY[language].format(file=file))


_THERE = {
    "nl": "{file} bestaat al en blijft zoals het is. Kies een andere map.",
    "en": "{file} exists already and stays as it is. Choose another folder.",
}
_READY = {
    "nl": "{file} staat klaar. Maak de documenten met: assemble build {file}",
    "en": "{file} is ready. Make the documents with: assemble build {file}",
}
