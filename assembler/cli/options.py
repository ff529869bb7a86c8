"""Options that more than one command has."""

import os
from pathlib import Path

import click

from assembler.cli.language import DUTCH, ENGLISH, chosen_language, system_locale
from assembler.cli.usage import OwnWords

lang_option = click.option(
    "--lang",
    "language",
    type=click.Choice([DUTCH, ENGLISH]),
    default=lambda: chosen_language(os.environ, system_locale),
    help="Taal van de meldingen [standaard: die van uw systeem; Nederlands als die niet is ingesteld].",
)
pack_option = click.option("--pack", default="rijk", show_default=True, help="Naam of map van het pakket met sjablonen.")
dossier_pack_option = click.option(
    "--pack", help="Naam of map van het pakket met sjablonen [standaard: wat het gegevensbestand noemt, en anders rijk]."
)
quiet_option = click.option("-q", "--quiet", is_flag=True, help="Meld alleen fouten.")
debug_option = click.option("--debug", is_flag=True, hidden=True, expose_value=False)
"""Looked for by ``assembler.cli.run``, which turns an unexpected exception into text unless it is there."""


def own_file(file: Path, option: str, language: str) -> OwnWords:
    """The refusal to write over a file that the command itself is about."""
    if language == ENGLISH:
        return OwnWords(f"{option}: {file} is a file of the dossier itself; choose another name.")
    return OwnWords(f"{option}: {file} is een bestand van het dossier zelf; kies een andere naam.")
