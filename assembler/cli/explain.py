"""``assemble explain``: what a code means, a wrong and a right example, and how to silence it."""

import sys
import textwrap
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from assembler.cli.options import debug_option, lang_option
from assembler.cli.outcome import WRONG_USE
from assembler.cli.usage import Command

if TYPE_CHECKING:
    from assembler.diagnostics.explanations import Explanation

_WIDTH = 88
_LOOK_ALIKE = str.maketrans("OIL", "011")
_WORDS = {
    "nl": {
        "wrong": "Fout:",
        "right": "Goed:",
        "unknown": "De code {code} bestaat niet.",
        "near": "Bedoelde u {near}?",
        "list": "assemble explain zonder code noemt ze alle.",
        "more": "Met een code erachter, zoals assemble explain {code}, krijgt u uitleg met een voorbeeld.",
    },
    "en": {
        "wrong": "Wrong:",
        "right": "Right:",
        "unknown": "There is no code {code}.",
        "near": "Did you mean {near}?",
        "list": "assemble explain without a code lists them all.",
        "more": "With a code after it, as in assemble explain {code}, you get an explanation with an example.",
    },
}


@click.command(cls=Command)
@click.argument("code", required=False)
@lang_option
@debug_option
def explain(code: str | None, language: str) -> None:
    """Legt uit wat de melding CODE betekent, met een voorbeeld; zonder CODE een lijst van alle codes."""
    from assembler.diagnostics.catalogue import CATALOGUE

    if code is None:
        click.echo("\n".join(_listed(language)))
        return
    code = code.strip().upper()
    if code not in CATALOGUE:
        click.echo(_unknown(code, language), err=True)
        sys.exit(WRONG_USE)
    from assembler.diagnostics.explanations import EXPLANATIONS, explanation_of

    click.echo("\n\n".join(_told(code, explanation_of(code, {} if code in EXPLANATIONS else _rules()), language)))


def _rules() -> dict[str, str]:
    from assembler.checks.rules import docstrings  # loads all that rules work with: only for who asks about a rule

    return docstrings()


def _told(code: str, explained: "Explanation", language: str) -> Iterator[str]:
    """The pieces of an explanation, to stand with blank lines between them."""
    from assembler.diagnostics.catalogue import CATALOGUE
    from assembler.diagnostics.explanations.silencing import how_to_silence
    from assembler.diagnostics.explanations.summary import in_general
    from assembler.diagnostics.words import SEVERITIES

    entry = CATALOGUE[code]
    head = click.style(f"{SEVERITIES[language][entry.severity][0]} {code}", bold=True)
    yield f"{head}: {in_general(entry, language)}"
    for paragraph in explained.told(language).split("\n\n"):
        yield textwrap.fill(paragraph, _WIDTH, break_long_words=False, break_on_hyphens=False)
    for heading, example in zip(("wrong", "right"), explained.examples(language), strict=True):
        indented = "\n".join(f"    {line}".rstrip() for line in example.splitlines())
        yield f"{click.style(_WORDS[language][heading], bold=True)}\n\n{indented}"
    yield how_to_silence(code, entry.severity, language)


def _listed(language: str) -> Iterator[str]:
    from assembler.diagnostics.catalogue import CATALOGUE
    from assembler.diagnostics.explanations.groups import grouped
    from assembler.diagnostics.explanations.summary import in_general
    from assembler.diagnostics.words import SEVERITIES

    severities = {severity: names[0] for severity, names in SEVERITIES[language].items()}
    width = max(map(len, severities.values()))
    for title, codes in grouped(CATALOGUE, language):
        yield click.style(title, bold=True)
        for code in codes:
            message = in_general(CATALOGUE[code], language)
            yield _cut(f"  {code}  {severities[CATALOGUE[code].severity]:<{width}}  {message}")
        yield ""
    yield _WORDS[language]["more"].format(code=next(iter(CATALOGUE)))


def _cut(line: str) -> str:
    """A line that fits, cut after a whole word."""
    return line if len(line) <= _WIDTH else line[: line.rindex(" ", 0, _WIDTH)].rstrip(" ,;:") + " …"


def _unknown(code: str, language: str) -> str:
    import difflib

    from assembler.diagnostics.catalogue import CATALOGUE

    words = _WORDS[language]
    shapes = {known.translate(_LOOK_ALIKE): known for known in CATALOGUE}
    near = difflib.get_close_matches(code.translate(_LOOK_ALIKE), shapes, 1, 0.6)
    second = words["near"].format(near=shapes[near[0]]) if near else words["list"]
    return f"{words['unknown'].format(code=code)} {second}"
