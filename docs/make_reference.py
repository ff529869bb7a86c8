"""Write what follows the mark in three pages beside this file: `python docs/make_reference.py`.

gegevensbestand.md, from the titles and descriptions in schemas/meeting.yaml, facts.md, from these and schemas/facts.yaml, and meldingen.md,
from the catalogue of messages, their explanations and the docstrings of the consistency rules. The words before the mark are written by
hand.
"""

import re
from collections.abc import Mapping
from pathlib import Path

from assembler.checks.rules import docstrings
from assembler.cli.fields import markdown
from assembler.diagnostics.catalogue import CATALOGUE
from assembler.diagnostics.explanations import explanation_of
from assembler.diagnostics.explanations.groups import grouped
from assembler.diagnostics.explanations.silencing import how_to_silence
from assembler.diagnostics.explanations.summary import in_general
from assembler.diagnostics.words import SEVERITIES
from assembler.field_tables import sections
from assembler.packs import DEFAULT_PACK
from assembler.pipeline import data_schema
from assembler.reference import reference

FOLDER = Path(__file__).parent
MARK = "<!-- Hieronder: gemaakt door docs/make_reference.py uit schemas/meeting.yaml. Wijzig het daar. -->\n"
FACTS_MARK = "<!-- Hieronder: gemaakt door docs/make_reference.py uit schemas/facts.yaml en schemas/meeting.yaml. Wijzig het daar. -->\n"
MESSAGES_MARK = "<!-- Hieronder: gemaakt door docs/make_reference.py uit assembler/diagnostics/. Wijzig het daar. -->\n"


def page(before: str) -> str:
    """The whole page: ``before`` up to and with the mark, then the reference."""
    return before.partition(MARK)[0] + MARK + sections(data_schema().rules)


def facts_page(before: str) -> str:
    """The whole page of facts: ``before`` up to and with the mark, then everything that a template can use."""
    known, _ = reference(DEFAULT_PACK)
    return before.partition(FACTS_MARK)[0] + FACTS_MARK + markdown(known)


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
