"""``assemble schema``: which fields a data file can have, for people and for editors."""

import sys
from pathlib import Path

import click

from assembler.cli.options import debug_option, lang_option
from assembler.cli.outcome import PROBLEMS, report
from assembler.cli.usage import Command


@click.command(cls=Command)
@click.option("--json-schema", is_flag=True, help="Schrijf JSON Schema (2020-12), waarmee een editor aanvult en uitlegt.")
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="Schrijf naar dit bestand.")
@lang_option
@debug_option
def schema(json_schema: bool, output: Path | None, language: str) -> None:
    """Schrijft het schema van het gegevensbestand: welke velden er zijn en wat erin kan staan."""
    from assembler.packs import shipped
    from assembler.publish import write_files

    content = _json_schema() if json_schema else shipped("schemas", "meeting.yaml").read_bytes()
    if output is None:
        click.echo(content, nl=False)
        return
    problems = write_files({output.name: content}, output.parent)
    report(problems, language)
    if problems:
        sys.exit(PROBLEMS)


def _json_schema() -> bytes:
    import json

    from assembler.packs import DEFAULT_PACK, load_pack
    from assembler.pipeline import editor_schema

    pack, _ = load_pack(DEFAULT_PACK)
    assert pack is not None, "the shipped pack is right"
    return (json.dumps(editor_schema(pack), indent=2, ensure_ascii=False) + "\n").encode()
