"""The records and the schema say the same: fields, which are required, and what is a list or a keyed store."""

import types
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any, Union, get_args, get_origin, get_type_hints

import pytest

from assembler.data.extension import EXTENSIBLE
from assembler.data.images import Image
from assembler.data.model import OWN, Dossier, Registry, required_fields, structure
from assembler.data.schema import Rules, read_schema
from assembler.data.values import Markup, Text
from assembler.packs import DocumentSpec, load_pack, shipped
from assembler.packs.pack import People

SCHEMA = read_schema(shipped("schemas", "meeting.yaml").read_bytes())
PACK_SCHEMA = read_schema(shipped("schemas", "pack.yaml").read_bytes())


def bare(kind: Any) -> Any:
    """The type without its None."""
    if get_origin(kind) in (Union, types.UnionType):
        return next(choice for choice in get_args(kind) if choice is not type(None))
    return kind


def pairs(name: str, kind: Any, rules: Rules) -> list[tuple[str, Any, Rules]]:
    """A record with the schema of its fields, and those of all records below it."""
    found = [(name, kind, rules)]
    hints = get_type_hints(kind)
    for one in fields(kind):
        key = one.name.rstrip("_")
        inner, rule = bare(hints[one.name]), rules.get(key, {})
        if get_origin(inner) is dict:
            inner, rule = get_args(inner)[1], rule.get("valuesrules", {})
        elif get_origin(inner) is list:
            inner, rule = get_args(inner)[0], rule.get("schema", {})
        if is_dataclass(inner) and isinstance(inner, type) and not issubclass(inner, Markup):
            found += pairs(f"{name}.{key}", inner, rule.get("schema", {}))
    return found


PEOPLE = read_schema(shipped("schemas", "meeting.yaml").read_bytes(), "people")
PAIRS = [
    *pairs("dossier", Dossier, SCHEMA.rules),
    *pairs("people", People, PEOPLE.rules),
    ("document", DocumentSpec, PACK_SCHEMA.rules["documents"]["schema"]["schema"]),
]
NAMED = pytest.mark.parametrize(("name", "kind", "rules"), PAIRS, ids=[name for name, _, _ in PAIRS])


def test_the_walk_reaches_the_deep_records() -> None:
    assert {"dossier.memo.variants.explanation", "dossier.letters.eerste_kamer", "dossier.registry.presidencies"} <= {
        name for name, _, _ in PAIRS
    }


@NAMED
def test_same_fields(name: str, kind: Any, rules: Rules) -> None:
    assert {one.name.rstrip("_") for one in fields(kind) if one.name != OWN} == set(rules)
    assert (OWN in {one.name for one in fields(kind)}) == (kind in EXTENSIBLE.values())


@NAMED
def test_same_required_fields(name: str, kind: Any, rules: Rules) -> None:
    without_default = {key for key, rule in rules.items() if rule.get("required")}
    given = {key for key, rule in rules.items() if "default" in rule}
    assert without_default <= required_fields(kind) <= without_default | given


@NAMED
def test_same_shapes(name: str, kind: Any, rules: Rules) -> None:
    hints = get_type_hints(kind)
    for one in [one for one in fields(kind) if one.name != OWN]:
        rule, hint = rules[one.name.rstrip("_")], bare(hints[one.name])
        if get_origin(hint) is list:
            assert rule["type"] == "list", one.name
        elif get_origin(hint) is dict:
            assert "valuesrules" in rule, one.name
        elif is_dataclass(hint) and hint is not Markup:
            assert rule["type"] == ("image" if hint is Image else "dict"), one.name
            assert isinstance(rule["schema"], dict)
        else:
            leaf = {"text": Text, "inline": Markup, "prose": Markup, "name": str, "integer": int, "boolean": bool, "date": date}
            assert hint is leaf[rule["type"]], one.name


def test_a_field_that_is_a_python_keyword() -> None:
    rules = SCHEMA.rules["registry"]["schema"]["presidencies"]["valuesrules"]["schema"]
    assert "from" in rules
    made = structure(
        Registry, {"presidencies": {"p": {"country": "c", "adjective": "a", "from": date(2026, 1, 1), "until": date(2026, 6, 30)}}}
    )
    assert made.presidencies["p"].from_ == date(2026, 1, 1)


def test_additions_go_before_the_pack_s_own() -> None:
    pack, _ = load_pack("rijk")
    assert pack is not None
    own = structure(Registry, {"councils": {"milieuraad": {"name": Text("Anders"), "article": Text("de")}}})
    both = pack.registry.with_additions(own)
    assert both.councils["milieuraad"].name == "Anders"
    assert both.councils.keys() == pack.registry.councils.keys()
    assert both.kinds == pack.registry.kinds
