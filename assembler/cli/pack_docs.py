"""The reference of a pack as one page of Markdown: what drafters can fill in with it, and what templates can print."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any

from assembler.cli.fields import markdown
from assembler.diagnostics import Diagnostic
from assembler.field_tables import sections, tables

if TYPE_CHECKING:
    from assembler.packs import DocumentSpec, Pack

_WORDS: dict[str, dict[str, str]] = {
    "nl": {
        "lead": "Wat er met het pakket `{name}` in het gegevensbestand kan staan, en wat zijn sjablonen kunnen drukken. "
        "Deze bladzijde is gemaakt met `assemble pack docs {called}`; maak haar opnieuw als het pakket verandert.",
        "base": "Het pakket bouwt voort op `{base}`. Wat daaruit komt, heeft de naam van dat pakket voor het sjabloon.",
        "documents": "Documenten",
        "document_head": "| id | document | sjabloon | naam van het bestand | wanneer |",
        "always": "altijd",
        "addressee": "voor elke geadresseerde van de nota",
        "chamber": "voor de {chamber}, als die een brief krijgt",
        "when": "als `{when}`",
        "version_of": "versie van `{other}`, met hetzelfde nummer",
        "attachment": "staat in de bijlagentabel",
        "enclosed": "gaat met de brieven mee",
        "own": "Eigen velden",
        "own_lead": "Deze velden heeft het gegevensbestand met dit pakket erbij:",
        "derived": "Afgeleide teksten",
        "derived_lead": "Wat er staat als het gegevensbestand dat veld niet heeft. Is het geen veld van het gegevensbestand, dan is het "
        "een naam die sjablonen kunnen gebruiken.",
        "styles": "Stijlen",
        "styles_lead": "Deze stijlen moeten de sjablonen hebben, onder de naam die Word toont.",
        "styles_head": "| waarvoor | stijl |",
        "registry": "Register",
        "registry_lead": "Deze sleutels kan het gegevensbestand noemen.",
        "key": "sleutel",
        "data": "Alle velden van het gegevensbestand",
        "templates": "Wat een sjabloon kan gebruiken",
    },
    "en": {
        "lead": "What can stand in the data file with the pack `{name}`, and what its templates can print. "
        "This page was made with `assemble pack docs {called}`; make it again when the pack changes. Descriptions are in Dutch, as "
        "they are in editors.",
        "base": "The pack builds upon `{base}`. What comes from there has the name of that pack before its template.",
        "documents": "Documents",
        "document_head": "| id | document | template | name of the file | when |",
        "always": "always",
        "addressee": "for each addressee of the memo",
        "chamber": "for the {chamber}, if it gets a letter",
        "when": "if `{when}`",
        "version_of": "version of `{other}`, with the same number",
        "attachment": "stands in the attachment table",
        "enclosed": "goes with the letters",
        "own": "Fields of its own",
        "own_lead": "With this pack the data file can also have these fields:",
        "derived": "Derived texts",
        "derived_lead": "What stands there when the data file lacks that field. If it is no field of the data file, it is a name that "
        "templates can use.",
        "styles": "Styles",
        "styles_lead": "The templates must have these styles, under the name that Word shows.",
        "styles_head": "| for | style |",
        "registry": "Registry",
        "registry_lead": "The data file can name these keys.",
        "key": "key",
        "data": "All fields of the data file",
        "templates": "What a template can use",
    },
}


def pack_page(name: str, language: str) -> tuple[str | None, list[Diagnostic]]:
    """The page of the pack of a name or in a folder; none when the pack cannot be used."""
    from assembler.pipeline import open_pack, pack_schema
    from assembler.reference import reference

    pack, found = open_pack(name)
    if pack is None:
        return None, found
    words, rules = _WORDS[language], pack_schema(pack).rules
    known, _ = reference(name)
    pieces = [
        f"# {pack.title}\n\n{words['lead'].format(name=pack.name, called=name)}\n",
        *([f"\n{words['base'].format(base=pack.extends)}\n"] if pack.extends else []),
        f"\n## {words['documents']}\n\n{words['document_head']}\n|---|---|---|---|---|\n",
        *(_document(one, pack, words) for one in pack.documents),
        *(_own_fields(pack, language) if pack.fields else ()),
        *([f"\n## {words['derived']}\n\n{words['derived_lead']}\n", *_derived(pack)] if pack.derived else []),
        f"\n## {words['styles']}\n\n{words['styles_lead']}\n\n{words['styles_head']}\n|---|---|\n",
        *(_row(f"`{use}`", style) for use, style in pack.styles.items()),
        f"\n## {words['registry']}\n\n{words['registry_lead']}\n",
        *_registry(pack, words["key"]),
        f"\n## {words['data']}\n",
        sections(rules, language, "###"),
        f"\n## {words['templates']}\n",
        markdown(known).replace("\n## ", "\n### "),
    ]
    return "".join(pieces), found


def _row(*cells: str) -> str:
    """A row of a table; an upright stroke would end a cell, also within code."""
    return "| " + " | ".join(re.sub(r"\s*\n\s*", " ", cell).replace("|", "\\|") for cell in cells) + " |\n"


def _document(spec: "DocumentSpec", pack: "Pack", words: Mapping[str, str]) -> str:
    return _row(
        f"`{spec.id}`", _printed(spec.name), f"`{pack.template_name(spec)}`", f"`{spec.file}.docx`", "; ".join(_made(spec, pack, words))
    )


def _made(spec: "DocumentSpec", pack: "Pack", words: Mapping[str, str]) -> Iterator[str]:
    """When a document is made, and what becomes of it."""
    if spec.per == "addressee":
        yield words["addressee"]
    if spec.chamber:
        yield words["chamber"].format(chamber=pack.registry.chambers[spec.chamber].short)
    if spec.when:
        yield words["when"].format(when=spec.when.strip().removeprefix("{{").removesuffix("}}").strip())
    if not (spec.per or spec.chamber or spec.when):
        yield words["always"]
    if spec.version_of:
        yield words["version_of"].format(other=spec.version_of)
    yield from (words[name] for name in ("attachment", "enclosed") if getattr(spec, name))


def _printed(text: str) -> str:
    """A text of the pack, as code when it has expressions in it."""
    return f"`{text}`" if "{{" in text else text


def _own_fields(pack: "Pack", language: str) -> Iterator[str]:
    words = _WORDS[language]
    yield f"\n## {words['own']}\n\n{words['own_lead']}\n"
    for record, groups in pack.fields.items():
        for key, rules in groups.items():
            yield tables(key if record == "dossier" else f"{record}.{key}", rules, language)


def _derived(pack: "Pack") -> Iterator[str]:
    for key, markup in pack.derived.items():
        yield f"\n`{key}`\n\n```text\n{markup.text.strip()}\n```\n"


def _registry(pack: "Pack", key: str) -> Iterator[str]:
    """A table for each store of the registry that has something in it."""
    from assembler.packs.load import registry_rules

    rules = registry_rules()
    for part in (pack.registry, pack.people):
        for store, records in vars(part).items():
            if records:
                inside = rules[store]["valuesrules"]["schema"]
                yield f"\n### {rules[store]['meta']['title']}: `{store}`\n\n"
                yield from _store(records, {name: rule["meta"]["title"] for name, rule in inside.items()}, key)


def _store(records: Mapping[str, Any], titles: Mapping[str, str], key: str) -> Iterator[str]:
    told = {name: _told(one) for name, one in records.items()}
    columns = [name for name in titles if any(one.get(name) for one in told.values())]
    yield _row(key, *(titles[name] for name in columns)) + "|---" * (len(columns) + 1) + "|\n"
    yield from (_row(f"`{name}`", *(one.get(column, "") for column in columns)) for name, one in told.items())


def _told(record: Any) -> dict[str, str]:
    """The fields of a record as they are shown in a cell."""
    assert is_dataclass(record)
    return {one.name.rstrip("_"): _cell(getattr(record, one.name)) for one in fields(record)}


def _cell(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else ""
    if isinstance(value, Iterable) and not isinstance(value, str):
        return "; ".join(map(str, value))
    return "" if value is None else str(value)
