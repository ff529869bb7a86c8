"""``assemble template``: what makers of Word templates need."""

from pathlib import Path

import click

from assembler.cli.fields import fields
from assembler.cli.options import debug_option, lang_option, pack_option, quiet_option
from assembler.cli.preview import preview
from assembler.cli.reporting import format_option, give_report, output_option, strict_option
from assembler.cli.usage import Command, Group


@click.group(cls=Group)
def template() -> None:
    """Hulp bij het maken van Word-sjablonen."""


@template.command(cls=Command)
@click.argument("names", metavar="FILE...", nargs=-1, required=True)
@format_option
@output_option
@strict_option
@pack_option
@lang_option
@quiet_option
@debug_option
def check(names: tuple[str, ...], form: str, output: Path | None, strict: bool, pack: str, language: str, quiet: bool) -> None:
    """Controleert Word-sjablonen en meldt alle fouten in de tags; er wordt niets gevuld.

    FILE is een sjabloon (.docx) of een map: elk .docx-bestand daarin en daaronder.
    Staat er een pack.yaml naast, dan gelden de velden van dat pakket, en anders die van --pack.
    """
    from assembler.cli.targets import template_targets
    from assembler.pipeline import check_templates

    wanted = template_targets(names)
    checked = check_templates([one.name for one in wanted if one.problem is None], pack=pack)
    found = [(one.name, [one.problem] if one.problem else checked[one.name]) for one in wanted]
    give_report(found, form, output, language, strict=strict, quiet=quiet, sources=[one.name for one in wanted])


template.add_command(fields)
template.add_command(preview)
