"""Write the reference of the data file: `python docs/make_reference.py [file]`, by default into gegevensbestand.md beside this file.

The words before the mark are written by hand; what follows it comes from the titles and descriptions in schemas/meeting.yaml.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from assembler.pipeline import data_schema

PAGE = Path(__file__).parent / "gegevensbestand.md"
MARK = "<!-- Hieronder: gemaakt door docs/make_reference.py uit schemas/meeting.yaml. Wijzig het daar. -->\n"

KINDS = {
    "text": "regel",
    "inline": "alinea",
    "prose": "tekst",
    "name": "sleutel",
    "date": "datum",
    "integer": "getal",
    "boolean": "true of false",
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


if __name__ == "__main__":
    file = Path(sys.argv[1]) if len(sys.argv) > 1 else PAGE
    file.write_text(page(PAGE.read_text("utf-8")), "utf-8")
