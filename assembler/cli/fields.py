"""``assemble template fields``: what a template can use."""

import json
import sys
import textwrap
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from assembler.cli.options import debug_option, lang_option, pack_option
from assembler.cli.outcome import PROBLEMS, report
from assembler.cli.usage import Command

if TYPE_CHECKING:
    from assembler.reference import Section

_WIDTH = 100
_WORDS = {
    "nl": {
        "within": "Tussen {loop} en {{% endfor %}}:",
        "example": "Voorbeeld: ",
        "nothing": "Er is niets met {sought}. Zoek een ander woord.",
    },
    "en": {
        "within": "Between {loop} and {{% endfor %}}:",
        "example": "Example: ",
        "nothing": "There is nothing with {sought}. Try another word.",
    },
}
_FORMS = ("text", "json", "markdown")


@click.command(cls=Command)
@click.argument("sought", metavar="[WOORD]", required=False)
@click.option("--document", metavar="DOC", help="Alleen wat er in dit document van het pakket is, zoals memo.")
@click.option("--format", "form", type=click.Choice(_FORMS), default="text", show_default=True, help="Vorm van de lijst.")
@pack_option
@lang_option
@debug_option
def fields(sought: str | None, document: str | None, form: str, pack: str, language: str) -> None:
    """Noemt wat een sjabloon kan gebruiken: velden, filters, tests en functies, elk met uitleg en een voorbeeld.

    Met WOORD alleen wat dat woord in zijn naam of uitleg heeft.
    """
    from assembler.reference import matching, reference

    sections, problems = reference(pack, document)
    report(problems, language)
    if not sections:
        sys.exit(PROBLEMS)
    sections = matching(sections, sought) if sought else sections
    if not sections:
        click.echo(_WORDS[language]["nothing"].format(sought=sought), err=True)
        sys.exit(PROBLEMS)
    click.echo(_FORMATS[form](sections, language), nl=False)


def _text(sections: list["Section"], language: str) -> str:
    return "\n\n".join("".join(f"{line}\n" for line in _section(one, _WORDS[language])) for one in sections)


def _section(section: "Section", words: Mapping[str, str]) -> Iterator[str]:
    yield click.style(section.title, bold=True)
    if section.loop:
        yield words["within"].format(loop=section.loop)
    for entry in section.entries:
        yield f"\n  {click.style(entry.tag, bold=True)}"
        yield from _filled(f"({entry.kind}) {entry.text}".rstrip())
        if entry.example:
            yield from _filled(words["example"] + entry.example)


def _filled(text: str) -> list[str]:
    indent = " " * 6
    return textwrap.wrap(text, _WIDTH, initial_indent=indent, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)


def _json(sections: list["Section"], language: str) -> str:
    return json.dumps([asdict(one) for one in sections], indent=2, ensure_ascii=False) + "\n"


def markdown(sections: list["Section"]) -> str:
    """A table for each section."""
    return "".join(_table(one) for one in sections)


def _table(section: "Section") -> str:
    within = f"Tussen `{section.loop}` en `{{% endfor %}}`:\n\n" if section.loop else ""
    rows = "".join(f"| `{_cell(one.tag)}` | {one.kind} | {_cell(one.text)} | {_cell(one.example)} |\n" for one in section.entries)
    return f"\n## {section.title}\n\n{within}| tag | soort | wat het is | voorbeeld |\n|---|---|---|---|\n{rows}"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


_FORMATS: dict[str, Callable[[list["Section"], str], str]] = {
    "text": _text,
    "json": _json,
    "markdown": lambda sections, language: markdown(sections).lstrip(),
}
