"""Fields that a pack adds to the data file: by record, under a key of the pack's own, with rules in the language of ``schemas/``.

The rules of the data file stay as they are for everybody else; what is added is put over a copy of the groups it goes into.
"""

from collections.abc import Mapping
from typing import Any

from assembler.data import model
from assembler.data.schema import Rules

Fields = Mapping[str, Mapping[str, Rules]]
"""The rules of each added group, by the record it belongs to and by its key."""

DOSSIER = "dossier"
"""The record that stands for the data file as a whole."""
EXTENSIBLE: dict[str, type] = {
    DOSSIER: model.Dossier,
    "meeting": model.Meeting,
    "departments[]": model.Department,
    "officials[]": model.Official,
    "letters": model.Letters,
    "memo": model.Memo,
    "side_events[]": model.SideEvent,
    "annotated_agenda": model.AnnotatedAgenda,
    "agenda[]": model.AgendaItem,
    "attachments[]": model.Attachment,
}
"""The records that may have fields of a pack, as its ``fields`` call them."""
RECORD_NAMES = {kind: name for name, kind in EXTENSIBLE.items()}


def extended(rules: Rules, fields: Fields) -> Rules:
    """The rules of the data file with those of a pack; they share all that is not changed."""
    made = dict(rules)
    for record, groups in fields.items():
        if record == DOSSIER:
            made |= groups
            continue
        name, _, listed = record.partition("[")
        made[name] = _added(made[name], groups, listed=bool(listed))
    return made


def _added(rules: Rules, groups: Mapping[str, Rules], *, listed: bool) -> Rules:
    if listed:
        inside = "valuesrules" if "valuesrules" in rules else "schema"
        return {**rules, inside: _added(rules[inside], groups, listed=False)}
    return {**rules, "schema": {**rules["schema"], **groups}}


def without_own_people(rules: Rules) -> Rules:
    """The rules for who has officials from elsewhere, and need give none."""
    kept: dict[str, Any] = {key: value for key, value in rules["officials"].items() if key not in ("required", "minlength")}
    return {**rules, "officials": {**kept, "default": {}}}


def sampled(fields: Fields) -> Fields:
    """The same fields, of which none need be given: for a dossier that knows nothing of them, where each has a value as a sample."""
    return {record: {key: _sampled(rules) for key, rules in groups.items()} for record, groups in fields.items()}


_SAMPLES = {"date": "2026-03-17", "integer": "1", "boolean": "true"}


def _sampled(rules: Rules) -> Rules:
    made = {name: rule for name, rule in rules.items() if name not in ("required", "minlength")}
    if "schema" in rules and rules["type"] == "dict":
        return {**made, "default": {}, "schema": {name: _sampled(rule) for name, rule in rules["schema"].items()}}
    if rules["type"] in ("list", "dict", "name") or "default" in rules or "regex" in rules:
        return made
    meta = rules.get("meta", {})
    values = [*rules.get("allowed", ()), _SAMPLES.get(rules["type"]), meta.get("example"), meta.get("title")]
    return {**made, "default": next(filter(None, values), "x")}
