"""Write what follows the mark in three pages beside this file: `python docs/make_reference.py`.

gegevensbestand.md, from the titles and descriptions in schemas/meeting.yaml, facts.md, from these and schemas/facts.yaml, and meldingen.md,
from the catalogue of messages, their explanations and the docstrings of the consistency rules. The words before the mark are written by
hand.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from assembler.checks.rules import docstrings
from assembler.cli.fields import markdown
from assembler.diagnostics.catalogue import CATALOGUE
from assembler.diagnostics.explanations import explanation_of
from assembler.diagnostics.explanations.groups import grouped
from assembler.diagnostics.explanations.silencing import how_to_silence
from assembler.diagnostics.explanations.summary import in_general
from assembler.diagnostics.words import SEVERITIES
from assembler.pipeline import DEFAULT_PACK, data_schema
from assembler.reference import reference

FOLDER = Path(__file__).parent
MARK = "<!-- Hieronder: gemaakt door docs/make_reference.py uit schemas/meeting.yaml. Wijzig het daar. -->\n"
FACTS_MARK = "<!-- Hieronder: gemaakt door docs/make_reference.py uit schemas/facts.yaml en schemas/meeting.yaml. Wijzig het daar. -->\n"
MESSAGES_MARK = "<!-- Hieronder: gemaakt door docs/make_reference.py uit assembler/diagnostics/. Wijzig het daar. -->\n"

KINDS = {
    "text": "regel",
    "inline": "alinea",
    "prose": "tekst",
    "name": "sleutel",
    "date": "datum",
    "integer": "getal",
    "boolean": "true of false",
    "image": "afbeelding",
}
Rules = dict[str, Any]


def page(before: str) -> str:
    """The whole page: ``before`` up to and with the mark, then the reference."""
    by_hand = before.partition(MARK)[0]
    return by_hand + MARK + "".join(_top(name, rules) for name, rules in data_schema().rules.items())


def _top(name: str, rules: Rules) -> str:
    return f"\n## {name}\n\n{_lead(rules)}\n" + "".join(_fields(name, rules))


def _lead(rules: Rules) -> str:
    title, description = rules["meta"]["title"], rules["meta"]["description"]
    return f"**{title}.** {description}{' Verplicht.' if rules.get('required') else ''}"


def _fields(path: str, rules: Rules) -> Iterator[str]:
    """A table of the fields of a group, then the groups inside it; a store or a list is described by what it holds."""
    if "valuesrules" in rules:
        yield from _fields(f"{path}.SLEUTEL", rules["valuesrules"])
        return
    if rules.get("type") == "list":
        yield from _fields(f"{path}[]", rules["schema"])
        return
    fields = rules.get("schema", {})
    if not fields:
        return
    yield f"\n`{path}`\n\n| veld | soort | uitleg |\n|---|---|---|\n"
    for name, inner in fields.items():
        yield f"| `{name}` | {_kind(inner)} | {_told(inner)} |\n"
    for name, inner in fields.items():
        yield from _fields(f"{path}.{name}", inner)


def _kind(rules: Rules) -> str:
    if "allowed" in rules:
        return " of ".join(f"`{choice}`" for choice in rules["allowed"])
    if "refers" in rules:
        return f"sleutel uit `{rules['refers']}`"
    kind = rules["type"]
    if kind == "list":
        inner = rules["schema"]
        return "lijst van groepen" if inner["type"] == "dict" else f"lijst: {_kind(inner)}"
    if kind == "dict":
        return "groep" if "schema" in rules else "groepen met een sleutel"
    return KINDS[kind]


def _told(rules: Rules) -> str:
    pieces = [f"**{rules['meta']['title']}.** {rules['meta']['description']}"]
    if rules.get("required"):
        pieces.append("Verplicht.")
    if rules.get("default") not in (None, "", [], {}):
        pieces.append(f"Zonder opgave: `{rules['default']}`.")
    if "excludes" in rules:
        pieces.append(f"Niet samen met {', '.join(f'`{name}`' for name in rules['excludes'])}.")
    return " ".join(pieces).replace("|", "\\|")


def facts_page(before: str) -> str:
    """The whole page of facts: ``before`` up to and with the mark, then everything that a template can use."""
    sections, _ = reference(DEFAULT_PACK)
    return before.partition(FACTS_MARK)[0] + FACTS_MARK + markdown(sections)


def messages_page(before: str) -> str:
    """The whole page of messages: ``before`` up to and with the mark, then every code."""
    by_hand = before.partition(MESSAGES_MARK)[0]
    silencing = f"\n## Een melding uitzetten\n\n{how_to_silence('R006', 'warning', 'nl')}\n"
    return by_hand + MESSAGES_MARK + silencing + "".join(_group(title, codes, docstrings()) for title, codes in grouped(CATALOGUE, "nl"))


def _group(title: str, codes: list[str], rules: Mapping[str, str]) -> str:
    return f"\n## {title}\n" + "".join(_message(code, rules) for code in codes)


def _message(code: str, rules: Mapping[str, str]) -> str:
    entry, explained = CATALOGUE[code], explanation_of(code, rules)
    wrong, right = (f"```{'yaml' if re.match(r'[a-z_]+:', one) else 'text'}\n{one}\n```" for one in explained.examples("nl"))
    head = f"\n### {code}\n\n**{SEVERITIES['nl'][entry.severity][0].capitalize()}: {_escaped(in_general(entry, 'nl'))}**\n"
    return f"{head}\n{_escaped(explained.nl)}\n\nFout:\n\n{wrong}\n\nGoed:\n\n{right}\n"


def _escaped(text: str) -> str:
    """Text that Markdown prints as it is."""
    return re.sub(r"([\\`*_<>\[\]|])", r"\\\1", text)


if __name__ == "__main__":
    for name, made in (("gegevensbestand.md", page), ("facts.md", facts_page), ("meldingen.md", messages_page)):
        file = FOLDER / name
        file.write_text(made(file.read_text("utf-8")), "utf-8")
