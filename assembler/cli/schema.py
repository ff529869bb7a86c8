"""``assemble schema``: which fields a data file can have, for people and for editors."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from assembler.cli.options import debug_option, lang_option, pack_option
from assembler.cli.outcome import PROBLEMS, report
from assembler.cli.usage import Command

if TYPE_CHECKING:
    from assembler.packs import Pack


@click.command(cls=Command)
@click.option("--json-schema", is_flag=True, help="Schrijf JSON Schema (2020-12), waarmee een editor aanvult en uitlegt.")
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="Schrijf naar dit bestand.")
@pack_option
@lang_option
@debug_option
def schema(json_schema: bool, output: Path | None, pack: str, language: str) -> None:
    """Schrijft het schema van het gegevensbestand: welke velden er zijn en wat erin kan staan, met de velden van het pakket erbij."""
    from assembler.pipeline import open_pack
    from assembler.publish import write_files

    chosen, found = open_pack(pack)
    report(found, language)
    if chosen is None:
        sys.exit(PROBLEMS)
    content = _json_schema(chosen) if json_schema else _yaml(chosen)
    if output is None:
        click.echo(content, nl=False)
        return
    problems = write_files({output.name: content}, output.parent)
    report(problems, language)
    if problems:
        sys.exit(PROBLEMS)


def _json_schema(pack: "Pack") -> bytes:
    import json

    from assembler.pipeline import editor_schema

    return (json.dumps(editor_schema(pack), indent=2, ensure_ascii=False) + "\n").encode()


def _yaml(pack: "Pack") -> bytes:
    """The schema as it is shipped, and after it what each pack.yaml says of its own fields, as a YAML document of its own."""
    from assembler.packs import own_key, shipped

    pieces = [shipped("schemas", "meeting.yaml").read_text("utf-8")]
    for layer in reversed(pack.layers):
        if "fields" in layer.tree.data:
            span = layer.tree.span(("fields",))
            said = span.source.text[layer.tree.key_span(("fields",)).start : span.end].rstrip()
            pieces.append(f"# {layer.tree.data['title']}: {own_key(layer.tree)}\n{said}\n")
    return "---\n".join(pieces).encode()
