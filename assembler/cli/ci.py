"""``assemble ci``: pipelines that build every dossier at each change."""

import os
import sys
from pathlib import Path

import click

from assembler.cli.options import debug_option, lang_option
from assembler.cli.outcome import PROBLEMS, report
from assembler.cli.usage import Command, Group
from assembler.version import VERSION

PLACES = {
    "github": ("github.yml", ".github/workflows/dossiers.yml"),
    "gitlab": ("gitlab.yml", ".gitlab-ci.yml"),
    "azure": ("azure.yml", "azure-pipelines.yml"),
    "pre-commit": ("pre-commit.yaml", ".pre-commit-config.yaml"),
}
"""For each service the file that comes with us, and where the service looks for its own."""


@click.group(cls=Group)
def ci() -> None:
    """Pijplijnen die bij elke wijziging de documenten maken."""


@ci.command("init", cls=Command)
@click.argument("service", metavar="DIENST", type=click.Choice(list(PLACES)))
@click.option("-o", "--output", metavar="FILE", help="Schrijf in dit bestand [standaard: waar de dienst het zoekt]; - voor de uitvoer.")
@click.option("--force", is_flag=True, help="Overschrijf een bestand dat er al staat.")
@lang_option
@debug_option
def init(service: str, output: str | None, force: bool, language: str) -> None:
    """Schrijft een pijplijn voor DIENST: github, gitlab, azure of pre-commit.

    De pijplijn installeert deze versie, controleert alle dossiers, maakt de documenten en bewaart ze met een verslag.
    """
    from assembler.packs import shipped
    from assembler.publish import write_files

    name, usual = PLACES[service]
    text = shipped("templates", "ci", name).read_text("utf-8").replace("{version}", VERSION)
    if output == "-":
        click.echo(text, nl=False)
        return
    file = Path(output or usual)
    if os.path.lexists(file) and not force:
        click.echo(_THERE[language].format(file=file), err=True)
        sys.exit(PROBLEMS)
    problems = write_files({}, file.parent, {file: text.encode()})
    report(problems, language)
    if problems:
        sys.exit(PROBLEMS)
    click.echo(_READY[language].format(file=file))


_THERE = {
    "nl": "{file} bestaat al en blijft zoals het is. Met -o - ziet u wat erin zou komen, met --force wordt het overschreven.",
    "en": "{file} exists already and stays as it is. With -o - you see what would go into it, with --force it is overwritten.",
}
_READY = {
    "nl": "{file} staat klaar. Leg het vast in Git; vanaf dan gebeurt het vanzelf.",
    "en": "{file} is ready. Commit it to Git; from then on it runs by itself.",
}
