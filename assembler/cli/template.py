"""``assemble template``: what makers of Word templates need."""

import os
import sys
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import click

from assembler.cli.fields import fields
from assembler.cli.options import debug_option, lang_option, pack_option, quiet_option
from assembler.cli.outcome import PROBLEMS, report
from assembler.cli.preview import preview
from assembler.cli.reporting import format_option, give_report, output_option, strict_option
from assembler.cli.targets import ANNOTATED
from assembler.cli.usage import Command, Group

if TYPE_CHECKING:
    from assembler.diagnostics import Diagnostic


@click.group(cls=Group)
def template() -> None:
    """Hulp bij het maken van Word-sjablonen."""


@template.command(cls=Command)
@click.argument("names", metavar="FILE...", nargs=-1, required=True)
@click.option("--annotate", is_flag=True, help="Schrijf naast elk sjabloon een kopie met wat er gevonden is als opmerkingen van Word.")
@format_option
@output_option
@strict_option
@pack_option
@lang_option
@quiet_option
@debug_option
def check(
    names: tuple[str, ...], annotate: bool, form: str, output: Path | None, strict: bool, pack: str, language: str, quiet: bool
) -> None:
    """Controleert Word-sjablonen en meldt alle fouten in de tags; er wordt niets gevuld.

    FILE is een sjabloon (.docx) of een map: elk .docx-bestand daarin en daaronder.
    Staat er een pack.yaml naast, dan gelden de velden van dat pakket, en anders die van --pack.
    """
    from assembler.cli.targets import template_targets
    from assembler.vetting import check_templates

    wanted = template_targets(names)
    checked = check_templates([one.name for one in wanted if one.problem is None], pack=pack)
    found = [(one.name, [one.problem] if one.problem else checked[one.name]) for one in wanted]
    if annotate:
        for name, problems in found:
            _annotate(Path(name), problems, language)
    give_report(found, form, output, language, strict=strict, quiet=quiet, sources=[one.name for one in wanted])


def _annotate(file: Path, problems: "list[Diagnostic]", language: str) -> None:
    """Writes the copy under a name that is free, and says so; a copy of an earlier check stays."""
    from assembler.publish import write_files
    from assembler.vetting import annotate_template

    copy = annotate_template(file, problems, language)
    if copy is None:
        return
    name = next(name for number in count(1) if not os.path.lexists(file.parent / (name := _copy_name(file, number))))
    refused = write_files({name: copy}, file.parent)
    report(refused, language)
    if refused:
        sys.exit(PROBLEMS)
    click.echo(_WRITTEN[language].format(file=file.parent / name), err=True)


def _copy_name(file: Path, number: int) -> str:
    return f"{file.stem}{ANNOTATED}{f'-{number}' if number > 1 else ''}.docx"


_WRITTEN = {"nl": "{file} is een kopie met opmerkingen.", "en": "{file} is a copy with comments."}
template.add_command(fields)
template.add_command(preview)
