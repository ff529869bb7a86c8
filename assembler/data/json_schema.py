"""The data file's schema as JSON Schema (draft 2020-12), for completion, hover and underlining in editors.

An editor gives YAML its types before it looks at the schema, and we read every value as text. So wherever a text may stand, so may
what an editor takes for a number or for true and false. What it has lost by then cannot be said here: zeros before a number, how a
number was written (``1.0`` is 1, ``0x1F`` is 31), whether a text that ends in line ends stood after a ``|``, and the word ``null``.

Patterns hold for the whole value in every dialect: ``(?!\\n)$`` because Python's ``$`` would let one line end pass.
"""

import re
from collections.abc import Mapping
from typing import Any

from assembler.data.schema import BOOLEANS, INTEGER, NAME, Rules

Json = dict[str, Any]
Known = Mapping[str, Mapping[str, str]]
"""What is in the registers: keys and their names in print, by store."""

_ONE_LINE = r"^[^\S\n]*\S[^\n]*\n*(?!\n)$"
_NOT_BLANK = r"\S"
_LONGEST = 18
"""Digits; a form that takes so long a number takes any."""
_LEAP_YEARS = "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)"
_DAYS = (
    "(?!0000)[0-9]{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)"
    f"|{_LEAP_YEARS}-02-29"
)


def json_schema(rules: Rules, known: Known) -> Json:
    """The schema of a data file; the keys of ``known`` are offered where a name of that store may stand."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Gegevensbestand van een Raad",
        "description": "Waaruit assemble de nota, de Kamerbrieven en de geannoteerde agenda maakt.",
        **_fields(rules, known),
    }


def _fields(schema: Rules, known: Known) -> Json:
    made: Json = {
        "type": "object",
        "properties": {name: _field(rules, known) for name, rules in schema.items()},
        "additionalProperties": False,
    }
    required = [name for name, rules in schema.items() if rules.get("required")]
    if required:
        made["required"] = required
    exclusions = _exclusions(schema)
    if exclusions:
        made["allOf"] = exclusions
    return made


def _exclusions(schema: Rules) -> list[Json]:
    """Fields that do not go together; one with nothing after its colon counts as left out."""
    made: list[Json] = []
    names = list(schema)
    for at, name in enumerate(names):
        others = [other for other in schema[name].get("excludes", []) if other in names[at:]]
        if others:
            filled = {"properties": {name: {"not": {"type": "null"}}}, "required": [name]}
            made.append({"if": filled, "then": {"properties": {other: {"type": "null"} for other in others}}})
    return made


def _field(rules: Rules, known: Known) -> Json:
    """A field of a group, which may stand there empty unless it is required."""
    value = _value(rules, known)
    made = {**_told(rules["meta"]), **(value if rules.get("required") else _or_nothing(value))}
    if "default" in rules:
        made["default"] = _default(rules)
    return made


def _or_nothing(value: Json) -> Json:
    if "anyOf" in value:
        return {**value, "anyOf": [*value["anyOf"], {"type": "null"}]}
    if "enum" in value:
        return {**value, "enum": [*value["enum"], None]}
    kinds = value["type"]
    return {**value, "type": [*([kinds] if isinstance(kinds, str) else kinds), "null"]}


def _told(meta: Rules) -> Json:
    told = {name: said for name, said in meta.items() if name != "example"}
    return {**told, "examples": [meta["example"]]} if "example" in meta else told


def _default(rules: Rules) -> Any:
    match rules["type"]:
        case "boolean":
            return BOOLEANS[rules["default"]]
        case "integer":
            return int(rules["default"])
    return rules["default"]


def _value(rules: Rules, known: Known) -> Json:
    kind = rules["type"]
    if isinstance(kind, list):
        return {"anyOf": [_value({**rules, "type": one}, known) for one in kind]}
    match kind:
        case "dict" | "image":
            return _group(rules, known)
        case "list":
            return {"type": "array", "items": _value(rules["schema"], known), **_least(rules, "minItems")}
        case _ if "allowed" in rules:
            return {"enum": list(rules["allowed"])}
        case _ if rules.get("refers") in known:
            names = known[rules["refers"]]
            offered = {"enum": list(names), "enumDescriptions": list(names.values())}
            return {"anyOf": [offered, _leaf(kind, rules)]}
        case _:
            return _leaf(kind, rules)


def _group(rules: Rules, known: Known) -> Json:
    if "valuesrules" in rules and "schema" not in rules:
        store = {"propertyNames": {"pattern": rf"^(?:{NAME})(?!\n)$"}, "additionalProperties": _value(rules["valuesrules"], known)}
        return {"type": "object", **store, **_least(rules, "minProperties")}
    made = _fields(rules["schema"], known)
    if rules.get("empty") is False:
        made["anyOf"] = [{"properties": {name: {"not": {"type": "null"}}}, "required": [name]} for name in rules["schema"]]
    return made


def _least(rules: Rules, keyword: str) -> Json:
    return {keyword: rules["minlength"]} if "minlength" in rules else {}


def _leaf(kind: str, rules: Rules) -> Json:
    match kind:
        case "text" if "regex" in rules:
            return _form(rules["regex"])
        case "text":
            return {"type": ["string", "number", "boolean"], "pattern": _ONE_LINE}
        case "inline" | "prose":
            return {"type": ["string", "number", "boolean"], "pattern": _NOT_BLANK}
        case "name":
            return {"type": ["string", "integer", "boolean"], "pattern": _whole(NAME), "minimum": 0}
        case "date":
            return {"type": "string", "format": "date", "pattern": _whole(_DAYS)}
        case "integer":
            return _form(INTEGER)
        case "boolean":
            return {"type": ["boolean", "string"], "pattern": _whole("|".join(BOOLEANS))}
    raise ValueError(f"no JSON Schema for the type {kind}")


def _form(pattern: str) -> Json:
    """A text of this form, or a number that is written so. What a pattern says of a digit it says of all, which a test holds it to."""
    made: Json = {"type": "string", "pattern": _whole(pattern)}
    lengths = [length for length in range(1, _LONGEST + 1) if re.fullmatch(pattern, "9" * length)]
    if lengths:
        made |= {"type": ["string", "integer"], "minimum": 10 ** (lengths[0] - 1) if lengths[0] > 1 else 0}
        made |= {"maximum": 10 ** lengths[-1] - 1} if lengths[-1] < _LONGEST else {}
    return made


def _whole(pattern: str) -> str:
    """The pattern for a whole text. After a ``|`` in YAML a text ends in line ends, which our reader takes off."""
    return rf"^(?:{pattern})\n*(?!\n)$"
