"""The JSON Schema for editors accepts and refuses the files that our own check of structure accepts and refuses.

A validator and a YAML parser that we do not use ourselves judge the JSON Schema, with the types of YAML 1.2's core schema. Some files an
editor cannot judge as we do, since the types have taken away what was typed. ``DIFFERENT`` has an example of each, and the drawn files
leave them out:

- a number in another notation than plain digits: ``012``, ``+1``, ``0x1F``, ``1.0``, ``1e3``;
- a quoted text that ends in a line end, which looks like a text after a ``|`` (we take the line ends off that one alone);
- one of a few words to choose from after a ``|``, which the editor refuses;
- ``null`` and ``~``, which are nothing to an editor and a text to us;
- ``True`` and ``FALSE`` where a name may stand: they look like ``true``, which can be a name.
"""

import json
import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML
from ruamel.yaml.nodes import MappingNode, ScalarNode

from assembler.data.reader import Tree, Value, decode, read_tree
from assembler.data.schema import INTEGER, NAME, Rules, check_schema, rules_at, to_date
from assembler.packs import load_pack, shipped
from assembler.pipeline import data_schema, editor_schema
from tests.data.test_schema import CASES, changed
from tests.dossiers import ENERGIERAAD, EXAMPLES, MINIMAL, ROOT, START
from tests.strategies import Draw, dossiers, to_plain, tried

SHIPPED = shipped("schemas", "meeting.schema.json")
SCHEMA: dict[str, Any] = json.loads(SHIPPED.read_text("utf-8"))
EDITOR = Draft202012Validator(SCHEMA)
RULES = data_schema().rules


# Two judges


def tree_of(text: str) -> tuple[Tree, set[str]]:
    """What we read, and the codes of what is wrong with it as YAML."""
    source, found = decode(text.encode(), "meeting.yaml")
    tree, more = read_tree(source)
    assert tree is not None, [one.message() for one in more]
    return tree, {one.code for one in (*found, *more)}


def names_in(value: Value) -> Iterator[str]:
    if isinstance(value, str):
        yield from [value] if re.fullmatch(NAME, value) else []
    elif value is not None:
        for inner in value.values() if isinstance(value, dict) else value:
            yield from names_in(inner)


STORES = ("departments", "officials", "side_events", "attachments", "councils", "presidencies", "kinds", "chambers")


def we_accept(text: str) -> bool:
    """Whether the structure is right; every name counts as known, for what is there to be named is no matter of structure."""
    tree, codes = tree_of(text)
    assert not codes
    names = set(names_in(tree.data))
    return not check_schema(tree, data_schema(), dict.fromkeys(STORES, names))


CORE = {
    "null": r"null|Null|NULL|~|",
    "bool": r"true|True|TRUE|false|False|FALSE",
    "int": r"[-+]?[0-9]+",
    "octal": r"0o[0-7]+",
    "hexadecimal": r"0x[0-9a-fA-F]+",
    "float": r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?",
    "infinity": r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)",
}
"""The core schema: YAML 1.2.2, clause 10.3.2."""


def as_an_editor_has_it(text: str) -> Any:
    def scalar(node: ScalarNode) -> Any:
        word = str(node.value)
        kind = next((kind for kind, form in CORE.items() if re.fullmatch(form, word)), "") if node.style is None else ""
        match kind:
            case "null":
                return None
            case "bool":
                return word.lower() == "true"
            case "int":
                return int(word)
            case "octal" | "hexadecimal":
                return int(word, 0)
            case "float" | "infinity":
                return float(word.replace(".inf", "inf").replace(".nan", "nan"))
            case _:
                return word

    def value(node: Any) -> Any:
        if isinstance(node, ScalarNode):
            return scalar(node)
        if isinstance(node, MappingNode):
            return {key.value: value(inner) for key, inner in node.value}
        return [value(inner) for inner in node.value]

    yaml = YAML(typ="safe", pure=True)
    yaml.version = (1, 2)
    return value(yaml.compose(text))


def editor_accepts(text: str) -> bool:
    return bool(EDITOR.is_valid(as_an_editor_has_it(text)))


def agree(text: str) -> None:
    ours, theirs = we_accept(text), editor_accepts(text)
    assert ours == theirs, f"{'we' if ours else 'the editor'} alone accepts:\n{text}"


# Files at hand

DIFFERENT = {
    "a number with a fraction": "1.0 is 1",
    "a date with a line end": "quoted",
    "a form with a line end": "quoted",
}
"""Cases that an editor accepts and we refuse, and why."""


@pytest.mark.parametrize(
    "case", [case for case in CASES if not any(said[0] == "Y" for said in case["said"])], ids=lambda case: case["name"]
)
def test_cases(case: dict[str, Any]) -> None:
    text = changed(case)
    if case["name"] in DIFFERENT:
        assert (we_accept(text), editor_accepts(text)) == (False, True)
    else:
        agree(text)


def test_the_cases_that_differ_are_there() -> None:
    assert set(DIFFERENT) <= {case["name"] for case in CASES}


@pytest.mark.parametrize(
    ("old", "new", "ours"),
    [
        ("date: 2026-05-13", "date: 2026-05-13\n  attachment_count: 0x1F", False),
        ("date: 2026-05-13", "date: 2026-05-13\n  attachment_count: +1", False),
        ("    name: Sietske", "    color: 003366\n    name: Sietske", True),
        ("  place: Luxemburg", "  place: Luxemburg\n  agenda: |\n    draft", True),
        ("place: Luxemburg", "place: null", True),
        ("place: Luxemburg", "place: ~", True),
        ("addressee: minister", "addressee: TRUE", False),
    ],
)
def test_what_an_editor_cannot_know(old: str, new: str, ours: bool) -> None:
    assert old in MINIMAL
    text = MINIMAL.replace(old, new, 1)
    assert (we_accept(text), editor_accepts(text)) == (ours, not ours)


@pytest.mark.parametrize("field", ["last_date", "title", "presidency", "agenda", "attendees"])
def test_an_optional_field_may_stand_empty(field: str) -> None:
    text = MINIMAL.replace("  place: Luxemburg\n", f"  place: Luxemburg\n  {field}:\n", 1)
    assert text != MINIMAL
    assert we_accept(text)
    assert editor_accepts(text)


@pytest.mark.parametrize(
    "more",
    [
        "departments:\n",
        "side_events:\n  x:\n    name: n\n    date: 2026-01-01\n    article:\n    text:\n",
        "footnotes:\n  x:\n    web:\n    com: {year: 2020, number: 1, final: }\n",
        "registry:\n  kinds:\n    x: {name: n, phrase: p, heading: h, other_business: }\n  councils:\n",
        "documents:\n  memo:\n    information:\n",
    ],
)
def test_optional_parts_may_stand_empty(more: str) -> None:
    assert we_accept(MINIMAL + more)
    assert editor_accepts(MINIMAL + more)


@pytest.mark.parametrize(
    "more", ["footnotes:\n  x:\n", "footnotes:\n  x:\n    web:\n", "side_events:\n  x: {name: n, date: }\n", "agenda:\n  -\n"]
)
def test_what_is_needed_may_not_stand_empty(more: str) -> None:
    text = MINIMAL.partition("\nagenda:")[0] + "\n" + more
    assert not we_accept(text)
    assert not editor_accepts(text)


@pytest.mark.parametrize("file", [*sorted({*EXAMPLES} - {ENERGIERAAD}), START], ids=lambda file: str(file.relative_to(ROOT)))
def test_what_comes_with_the_project_is_accepted_and_names_its_schema(file: Path) -> None:
    text = file.read_text("utf-8")
    assert we_accept(text)
    assert editor_accepts(text)
    named = text.splitlines()[0].removeprefix("# yaml-language-server: $schema=")
    assert (SHIPPED.parent if file == START else file.parent).joinpath(named).resolve() == SHIPPED


def test_a_dossier_with_a_pack_names_the_schema_of_that_pack_which_accepts_it() -> None:
    text = ENERGIERAAD.read_text("utf-8")
    named = text.splitlines()[0].removeprefix("# yaml-language-server: $schema=")
    schema = json.loads((ENERGIERAAD.parent / named).read_text("utf-8"))
    assert Draft202012Validator(schema).is_valid(as_an_editor_has_it(text))
    assert not editor_accepts(text), "its own fields are in the schema that is shipped"


# Drawn files


class Plain(str):
    """A scalar that is written as it is; any other text is put in quotes."""

    __slots__ = ()


class Below(str):
    """A text that is written after a ``|``."""

    __slots__ = ()


def written(value: Any, indent: str = "") -> str:
    """The value as YAML, behind a key or a dash."""
    match value:
        case None:
            return "\n"
        case Plain():
            return f" {value}\n"
        case Below():
            return f" |\n{indent}  {value}\n"
        case str():
            return f" {json.dumps(value, ensure_ascii=False)}\n"
        case dict() if value:
            return "\n" + "".join(f"{indent}  {json.dumps(key)}:{written(inner, indent + '  ')}" for key, inner in value.items())
        case list() if value:
            return "\n" + "".join(f"{indent}  -{written(inner, indent + '  ')}" for inner in value)
        case _:
            return f" {value}\n"


def whole(data: dict[str, Any]) -> str:
    return "".join(f"{json.dumps(key)}:{written(value)}" for key, value in data.items())


Place = tuple[Any, str | int]
"""A group or list of the data, and a key or position in it."""


def places(value: Any) -> Iterator[Place]:
    for key in value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ():
        yield value, key
        yield from places(value[key])


def path_to(data: Any, place: Place, path: tuple[str | int, ...] = ()) -> tuple[str | int, ...] | None:
    for key in data if isinstance(data, dict) else range(len(data)) if isinstance(data, list) else ():
        if data is place[0] and key == place[1]:
            return (*path, key)
        found = path_to(data[key], place, (*path, key))
        if found is not None:
            return found
    return None


def keys_of(rules: Any) -> Iterator[str]:
    if isinstance(rules, dict):
        for key, inner in rules.items():
            if isinstance(inner, dict) and "meta" in inner:
                yield key
            yield from keys_of(inner)


FIELDS = sorted({*keys_of(RULES)})
WORDS = [
    *("12", "0", "7", "2025", "21501", "123456", "1234567", "999999999", "1000000000", "-1", "1.5", ".5", "-.inf", "12ab", "1-a"),
    *("true", "false", "True", "FALSE", "ja", "nee", "yes", "off", "I", "II", "C", "de", "het", "draft", "none", "x", "Xx", "a b", "10:30"),
    *(
        "2026-06-08",
        "2026-02-29",
        "2028-02-29",
        "1900-02-29",
        "2000-02-29",
        "0000-01-01",
        "0001-01-01",
        "2026-13-01",
        "2026-04-31",
        "2026-1-1",
    ),
    *("2025-2026", "21501-08", "22112-XX A", "2026-1-1", "F4B9B9", "https://x.nl/a", "https://"),
]
VALUES: list[Any] = [
    *map(Plain, WORDS),
    *WORDS,
    *(Below(word) for word in ("twee woorden", "x", "2026-06-08", "2025", "a: b", "https://x.nl")),
    *("", " ", "\t", "\u00a0", "\n", "a\nb", "\na", "a\n\nb", " a", "a ", "\ufb01", "2026-06-08 ", " x"),
    *(None, [], {}, [None], ["x"], [[]], {"x": None}, {"x": "y"}, {"x": {}}, {"": "y"}),
]
CHANGES = ("replace", "replace", "replace", "nothing", "nothing", "drop", "misspell", "add", "add")


@st.composite
def faulty(draw: Draw) -> str:
    """A drawn dossier with one or two changes, many of which are faults."""
    data = to_plain(draw(dossiers(rich=False)))
    for change in draw(st.lists(st.sampled_from(CHANGES), min_size=1, max_size=2)):
        place = draw(st.sampled_from(list(places(data))))
        alter(draw, data, change, place)
    return whole(data) or "{}\n"


def alter(draw: Draw, data: dict[str, Any], change: str, place: Place) -> None:
    around, key = place
    match change:
        case "replace":
            new = draw(st.sampled_from(VALUES))
            if not editors_differ(new, rules_at(RULES, path_to(data, place) or ())):
                around[key] = new
        case "nothing":
            around[key] = None
        case "drop":
            del around[key]
        case "misspell" if isinstance(around, dict):
            around[draw(st.sampled_from([f"{key}x", str(key).upper(), str(key)[1:], f"{key} ", "12", "a b"]))] = around.pop(key)
        case "add" if isinstance(around, dict):
            around[draw(st.sampled_from([*FIELDS, "x", "X", "-a"]))] = draw(st.sampled_from(["x", None, {}, [], Plain("1")]))
        case "add":
            around.append(draw(st.sampled_from([around[0], None, "x", "", {}, {"kind": "x"}])))


def editors_differ(value: Any, rules: Rules) -> bool:
    """Whether this is one of the differences that the types of YAML make (see the docstring of this module)."""
    capitals = isinstance(value, Plain) and value in ("True", "FALSE") and rules.get("type") == "name"
    ends = isinstance(value, str) and value.endswith("\n") and value.strip() != ""
    return capitals or ends or (isinstance(value, Below) and "allowed" in rules)


def test_both_accept_drawn_dossiers() -> None:
    def holds(data: dict[str, Any]) -> None:
        text = whole(to_plain(data))
        assert we_accept(text)
        assert editor_accepts(text)

    tried(dossiers(), holds, 30)


def test_both_judge_faulty_dossiers_alike() -> None:
    seen: set[bool] = set()

    def holds(text: str) -> None:
        seen.add(we_accept(text))
        agree(text)

    tried(faulty(), holds, 60)
    assert seen == {True, False}


@pytest.mark.slow
def test_both_judge_many_faulty_dossiers_alike() -> None:
    tried(faulty(), agree, 1000)


# The schema itself


def test_the_shipped_schema_is_in_step() -> None:
    pack, _ = load_pack("rijk")
    assert pack is not None
    assert json.loads(json.dumps(editor_schema(pack))) == SCHEMA, "run make schema"


def test_it_is_a_json_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == Draft202012Validator.META_SCHEMA["$id"]
    assert "$id" not in SCHEMA


def fields(schema: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(schema, dict):
        for name, field in schema.get("properties", {}).items() if schema.get("type") else ():
            yield f"{path}.{name}", field
            yield from fields(field, f"{path}.{name}")
        for key in ("additionalProperties", "items"):
            yield from fields(schema.get(key), f"{path}[]")
        for one in schema.get("anyOf", []):
            yield from fields(one, path)


def test_every_field_is_there_with_a_title_and_a_description() -> None:
    found = dict(fields(SCHEMA))
    assert {name.rpartition(".")[2] for name in found} == set(FIELDS)
    assert all(field["title"] and field["description"] for field in found.values())


def test_it_offers_what_is_in_the_registers() -> None:
    council = SCHEMA["properties"]["meeting"]["properties"]["council"]["anyOf"][0]
    assert dict(zip(council["enum"], council["enumDescriptions"], strict=True))["milieuraad"] == "Milieuraad"
    kind = SCHEMA["properties"]["agenda"]["items"]["properties"]["kind"]["anyOf"][0]
    assert "beleidsdebat" in kind["enum"]
    presidency = SCHEMA["properties"]["meeting"]["properties"]["presidency"]["anyOf"][0]
    assert dict(zip(presidency["enum"], presidency["enumDescriptions"], strict=True))["2026-1"] == "Cyprus"


def test_defaults_have_their_types() -> None:
    kinds = SCHEMA["properties"]["registry"]["properties"]["kinds"]["additionalProperties"]["properties"]
    assert kinds["other_business"]["default"] is False
    assert SCHEMA["properties"]["meeting"]["properties"]["agenda"]["default"] == "draft"
    for name, field in fields(SCHEMA):
        if "default" in field:
            assert Draft202012Validator(field).is_valid(field["default"]), name


def test_dates_are_those_that_exist() -> None:
    pattern = SCHEMA["properties"]["meeting"]["properties"]["date"]["pattern"]
    years = (0, 1, 4, 96, 100, 400, 1896, 1900, 2000, 2023, 2024, 2100, 2400, 9999)
    for year, month, day in product(years, range(14), range(33)):
        text = f"{year:04}-{month:02}-{day:02}"
        assert bool(re.search(pattern, text)) == (to_date(text) is not None), text


def regexes(rules: Any) -> set[str]:
    if not isinstance(rules, dict):
        return set()
    own = {rules["regex"]} if isinstance(rules.get("regex"), str) else set()
    return own.union(*(regexes(inner) for inner in rules.values()))


@pytest.mark.parametrize("form", sorted({*regexes(RULES), INTEGER}))
def test_forms_see_no_difference_between_digits(form: str) -> None:
    """So that the numbers of a form are those between two bounds."""
    fits = [{bool(re.fullmatch(form, digit * length)) for digit in "0123456789"} for length in range(1, 25)]
    assert all(len(one) == 1 for one in fits)
    assert re.fullmatch("f*t*f*", "".join("t" if True in one else "f" for one in fits))
