"""``assemble template preview``: one template filled, to look at in Word."""

import os
import sys
from pathlib import Path

import click

from assembler.cli.language import ENGLISH
from assembler.cli.options import debug_option, lang_option, pack_option, quiet_option
from assembler.cli.outcome import PROBLEMS, report
from assembler.cli.usage import Command, OwnWords


@click.command(cls=Command)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Het voorbeeld [standaard: NAAM.voorbeeld.docx naast FILE].")
@click.option("--data", type=click.Path(path_type=Path), metavar="MEETING", help="Vul het sjabloon met dit gegevensbestand.")
@click.option("--document", metavar="DOC", help="Bij --data: het document van het pakket waarvan het sjabloon de gegevens krijgt.")
@pack_option
@lang_option
@quiet_option
@debug_option
def preview(file: Path, output: Path | None, data: Path | None, document: str | None, pack: str, language: str, quiet: bool) -> None:
    """Vult het sjabloon FILE met voorbeelden, zodat u in Word ziet wat waar komt.

    Elk veld drukt zijn naam, elke lijst heeft drie onderdelen, en van elke voorwaarde staan alle takken er, in een regel met / ertussen.
    Met --data komen er echte gegevens in, en alleen wat daarbij hoort.
    """
    from assembler.preview import preview_of_dossier, preview_of_samples
    from assembler.publish import write_files

    wanted = output or file.with_name(f"{file.stem}.voorbeeld.docx")
    if document is not None and data is None:
        raise _only_with_data(language)
    if os.path.realpath(wanted) in [os.path.realpath(one) for one in (file, data) if one]:
        raise _in_use(wanted, language)
    made, problems = preview_of_dossier(file, data, pack=pack, document=document) if data else preview_of_samples(file, pack=pack)
    report(problems, language, file=data or file, quiet=quiet)
    if made is None:
        sys.exit(PROBLEMS)
    if not _ours(wanted):
        raise _in_use(wanted, language)
    problems = write_files({}, wanted.parent, {wanted: made})
    report(problems, language)
    if problems:
        sys.exit(PROBLEMS)
    if not quiet:
        click.echo(_READY[language].format(file=wanted))


_READY = {"nl": "{file} staat klaar om in Word te bekijken.", "en": "{file} is ready to look at in Word."}


def _ours(file: Path) -> bool:
    """Whether nothing of the user's is lost when a preview is written there."""
    from assembler.preview import is_preview

    if not os.path.lexists(file) or file.is_dir():
        return True  # a folder is told of by who writes
    try:
        return file.is_file() and is_preview(file.read_bytes())
    except OSError:
        return False


def _in_use(file: Path, language: str) -> OwnWords:
    if language == ENGLISH:
        return OwnWords(f"{file} is no preview and stays as it is. Choose another name with --output.")
    return OwnWords(f"{file} is geen voorbeeld en blijft zoals het is. Kies met --output een andere naam.")


def _only_with_data(language: str) -> OwnWords:
    return OwnWords("--document goes with --data." if language == ENGLISH else "--document hoort bij --data.")
