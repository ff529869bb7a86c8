"""``assemble pack``: which packs there are, a first one of one's own, whether it works, and what there is in it."""

import json
import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from assembler.cli.options import debug_option, lang_option, quiet_option
from assembler.cli.outcome import PROBLEMS, report
from assembler.cli.reporting import format_option, give_report, output_option, strict_option
from assembler.cli.usage import Command, Group

if TYPE_CHECKING:
    from assembler.packs import DocumentSpec, Pack


@click.group(cls=Group)
def pack() -> None:
    """Pakketten met Word-sjablonen: welke er zijn, een eigen pakket beginnen, en kijken of het klopt."""


@pack.command("list", cls=Command)
@lang_option
@debug_option
def list_packs(language: str) -> None:
    """Noemt de pakketten die er zijn, met hun documenten."""
    from assembler.packs import known_packs, shipped
    from assembler.pipeline import open_pack

    shipped_here = shipped("templates")
    for name, folder in known_packs().items():
        loaded, _ = open_pack(str(folder))
        where = _SHIPPED[language] if folder.parent == shipped_here else str(folder)
        if loaded is None:
            click.echo(f"{name} ({where})\n  {_FAULTY[language].format(name=name)}")
        else:
            click.echo(f"{name}: {loaded.title} ({where})\n  {', '.join(one.id for one in loaded.documents)}")


_SHIPPED = {"nl": "meegeleverd", "en": "shipped"}
_FAULTY = {
    "nl": "Dit pakket klopt niet; assemble pack check {name} zegt waarom.",
    "en": "This pack is not right; assemble pack check {name} tells why.",
}


@pack.command(cls=Command)
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--extends", default="rijk", show_default=True, metavar="PAKKET", help="Naam of map van het pakket waarop het voortbouwt.")
@lang_option
@debug_option
def new(folder: Path, extends: str, language: str) -> None:
    """Schrijft in de nieuwe map DIR een pakket waarmee u kunt beginnen, met een sjabloon erin."""
    from assembler.pipeline import open_pack
    from assembler.publish import write_files

    if os.path.lexists(folder):
        click.echo(_THERE[language].format(folder=folder), err=True)
        sys.exit(PROBLEMS)
    base, found = open_pack(extends)
    report(found, language)
    if base is None:
        sys.exit(PROBLEMS)
    document = base.documents[0]
    template = base.template(document)
    problems = write_files({"pack.yaml": _starter(folder, extends, base, document).encode(), template.name: template.read_bytes()}, folder)
    report(problems, language)
    if problems:
        sys.exit(PROBLEMS)
    click.echo(_READY[language].format(folder=folder, template=template.name))


_THERE = {
    "nl": "{folder} bestaat al en blijft zoals het is. Kies een nieuwe map.",
    "en": "{folder} exists already and stays as it is. Choose a new folder.",
}
_READY = {
    "nl": "{folder} staat klaar. Verander {template} in Word, en kijk of alles klopt met: assemble pack check {folder}",
    "en": "{folder} is ready. Change {template} in Word, and see whether all is well with: assemble pack check {folder}",
}


def _starter(folder: Path, extends: str, base: "Pack", document: "DocumentSpec") -> str:
    """The text of the first pack.yaml: the shipped one, with names and with the document as the base's own pack.yaml has it."""
    from string import Template

    from assembler.packs import shipped

    called = folder.resolve().name
    return Template(shipped("templates", "start", "pack", "pack.yaml").read_text("utf-8")).substitute(
        folder=folder,
        name=re.sub(r"[^a-z0-9]+", "-", called.lower()).strip("-") or "eigen",
        title=json.dumps(called, ensure_ascii=False),
        extends=_way(extends, base, folder),
        document=_as_written(base, document),
    )


def _way(extends: str, base: "Pack", folder: Path) -> str:
    """How the pack in ``folder`` calls its base: by its name, or by the way to it."""
    if base.folder != Path(extends):
        return extends
    try:
        way = os.path.relpath(base.folder.resolve(), folder.resolve())
    except ValueError:  # on Windows, from one drive to another
        way = str(base.folder.resolve())
    return json.dumps(way.replace(os.sep, "/"), ensure_ascii=False)


def _as_written(base: "Pack", document: "DocumentSpec") -> str:
    """The lines of a document in the pack.yaml that says it, under a dash that stands two spaces in; its template lies beside it."""
    layer, path = base.place(document.template.paths[0])
    span, template = layer.tree.span(path[:-1]), layer.tree.span(path)
    text = span.source.text
    name = os.path.basename(document.template)
    called = text[template.start : template.end] if name == document.template else json.dumps(name, ensure_ascii=False)
    written = text[span.start : template.start] + called + text[template.end : span.end]
    return written.rstrip().replace("\n" + " " * (span.column - 1), "\n    ")


@pack.command("check", cls=Command)
@click.argument("folder", metavar="DIR")
@format_option
@output_option
@strict_option
@lang_option
@quiet_option
@debug_option
def check_pack(folder: str, form: str, output: Path | None, strict: bool, language: str, quiet: bool) -> None:
    """Controleert een pakket: pack.yaml, elk sjabloon, en of een voorbeelddossier ermee gemaakt kan worden.

    DIR is de map van het pakket, of de naam van een pakket dat er is.
    """
    from assembler.vetting import check_pack as check

    found = [(os.path.join(folder, "pack.yaml"), check(folder))]
    sources = [os.path.join(one, name) for one, _, names in os.walk(folder) for name in names]
    give_report(found, form, output, language, strict=strict, quiet=quiet, sources=sources)


@pack.command(cls=Command)
@click.argument("name", metavar="[PACK]", default="rijk")
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="Schrijf naar dit bestand.")
@lang_option
@debug_option
def docs(name: str, output: Path | None, language: str) -> None:
    """Schrijft de naslag van een pakket als Markdown: documenten, velden, afgeleide teksten, stijlen, register en wat sjablonen kunnen.

    PACK is de map van het pakket, of de naam van een pakket dat er is; zonder opgave rijk.
    """
    from assembler.cli.pack_docs import pack_page
    from assembler.publish import write_files

    page, found = pack_page(name, language)
    report(found, language)
    if page is None:
        sys.exit(PROBLEMS)
    if output is None:
        click.echo(page, nl=False)
        return
    problems = write_files({output.name: page.encode()}, output.parent)
    report(problems, language)
    if problems:
        sys.exit(PROBLEMS)
