"""The check of a data file against its schema: each fault once at its place (``cases/schema.yaml``), and what holds for any data."""

from pathlib import Path
from typing import Any

import cerberus
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from assembler.data import schema as schema_module
from assembler.data.model import Dossier, structure
from assembler.data.reader import Tree, decode, read_tree
from assembler.data.schema import Rules, check_schema, read_schema, to_date, typed
from assembler.data.values import Markup, Text
from assembler.diagnostics import Diagnostic, in_order
from assembler.packs import load_pack, shipped

ROOT = Path(__file__).parents[2]
MINIMAL = (ROOT / "examples" / "minimaal" / "meeting.yaml").read_text("utf-8")
CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "cases" / "schema.yaml").read_text("utf-8"))
SCHEMA = read_schema(shipped("schemas", "meeting.yaml").read_bytes())
PACK, _ = load_pack("rijk")


def stores_of(tree: Tree) -> dict[str, set[str]]:
    assert PACK is not None

    def keys(*path: str) -> set[str]:
        found = tree.value(path)
        return set(found) if isinstance(found, dict) else set()

    own = {name: keys(name) for name in ("departments", "officials", "side_events")}
    shared = {name: keys("registry", name) | set(getattr(PACK.registry, name)) for name in ("councils", "presidencies", "kinds")}
    listed = tree.data.get("attachments")
    ids = {str(one["id"]) for one in listed if isinstance(one, dict) and "id" in one} if isinstance(listed, list) else set()
    return {**own, **shared, "attachments": ids}


def checked(text: str) -> list[Diagnostic]:
    source, found = decode(text.encode(), "meeting.yaml")
    tree, more = read_tree(source)
    assert tree is not None
    return in_order([*found, *more, *check_schema(tree, SCHEMA, stores_of(tree))])


def changed(case: dict[str, Any]) -> str:
    text = MINIMAL
    for old, new in case.get("change", []):
        assert old in text
        text = text.replace(old, new, 1)
    return text + str(case.get("more", ""))


def place(text: str, found: Diagnostic, wanted: str) -> str:
    """The code and as much of what stands at its place as is asked for."""
    assert found.span is not None
    length = len(wanted.partition("^")[2])
    return f"{found.code} ^{text[found.span.start : found.span.start + length]}"


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_cases(case: dict[str, Any]) -> None:
    text = changed(case)
    found = checked(text)
    assert [place(text, one, wanted) for one, wanted in zip(found, case["said"], strict=False)] == case["said"]
    assert len(found) == len(case["said"]), [(one.code, str(one.span), one.message()) for one in found]
    if "hint" in case:
        assert case["hint"] in found[0].hint()
    if "message" in case:
        assert found[0].message() == case["message"]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_messages_are_whole_in_both_languages(case: dict[str, Any]) -> None:
    for one in checked(changed(case)):
        for language in ("nl", "en"):
            assert one.message(language).strip()
            assert not one.message(language).startswith(" ")


def test_each_of_thousands_of_faults_is_told() -> None:
    items = "".join(f"  - kind: beleidsdebat\n    titel: punt {number}\n    label: []\n" for number in range(2000))
    found = checked(MINIMAL + items)
    assert [one.code for one in found] == ["S002", "S003"] * 2000
    first = MINIMAL.count("\n") + 2
    assert [one.span.line for one in found if one.span] == [first + 3 * (at // 2) + at % 2 for at in range(4000)]


@pytest.mark.parametrize(("text", "year"), [("2026-03-17", 2026), ("0001-01-01", 1)])
def test_dates(text: str, year: int) -> None:
    found = to_date(text)
    assert found is not None
    assert found.year == year


@pytest.mark.parametrize("text", ["20260317", "2026-3-17", "2026-W12-2", "0000-01-01", " 2026-03-17", "2026-03-17\n", ""])
def test_no_dates(text: str) -> None:
    assert to_date(text) is None


def test_values_get_their_types_and_know_their_paths() -> None:
    source, _ = decode(MINIMAL.encode(), "meeting.yaml")
    tree, _ = read_tree(source)
    assert tree is not None
    dossier: Dossier = structure(Dossier, typed(SCHEMA.rules, tree.data))
    assert dossier.meeting.date == to_date("2026-06-08")
    assert isinstance(dossier.meeting.place, Text)
    assert dossier.meeting.place.paths == (("meeting", "place"),)
    assert dossier.meeting.agenda == "draft"
    item = dossier.agenda[0]
    assert isinstance(item.position, Markup)
    assert item.position.path == ("agenda", 0, "position")
    assert item.position.block
    assert dossier.memo is not None
    assert dossier.memo.variants[0].addressee == "minister"
    assert dossier.footnotes == {}


# The schema itself


def fields_of(rules: Rules, path: str = "") -> list[tuple[str, Rules]]:
    """Every field of a schema with its dotted name, those of items and entries too."""
    found = []
    for name, rule in rules.items():
        found.append((f"{path}{name}", rule))
        inner: Rules = rule
        while inner:
            if isinstance(inner.get("schema"), dict) and inner.get("type") != "list":
                found += fields_of(inner["schema"], f"{path}{name}.")
            inner = inner.get("valuesrules") or (inner.get("schema", {}) if inner.get("type") == "list" else {})
    return found


PACK_SCHEMA = read_schema(shipped("schemas", "pack.yaml").read_bytes())
FIELDS = [*fields_of(SCHEMA.rules), *fields_of(PACK_SCHEMA.rules, "pack: ")]


@pytest.mark.parametrize(("name", "rule"), FIELDS, ids=[name for name, _ in FIELDS])
def test_every_field_has_a_title_and_a_description(name: str, rule: Rules) -> None:
    meta = rule.get("meta", {})
    assert set(meta) == {"title", "description"}
    assert meta["title"][0].isupper()
    assert meta["description"].endswith(".")
    assert not meta["title"].endswith(".")


def test_the_schemas_have_fields_to_test() -> None:
    assert {"meeting.council", "memo.variants.addressee", "footnotes.kamerstuk.number", "registry.councils.name"} <= {
        name for name, _ in FIELDS
    }


@pytest.mark.parametrize("rules", [SCHEMA.rules, PACK_SCHEMA.rules], ids=["meeting", "pack"])
def test_cerberus_accepts_the_schemas(rules: Rules) -> None:
    validator: Any = schema_module._Validator(rules, stores={})
    assert isinstance(validator, cerberus.Validator)
    assert validator.schema


@pytest.mark.parametrize(("name", "rule"), FIELDS, ids=[name for name, _ in FIELDS])
def test_rules_fit_the_type_of_their_field(name: str, rule: Rules) -> None:
    """A rule on the wrong type is ignored in silence by Cerberus."""
    kind = rule["type"]
    kinds = {"text", "inline", "prose", "name", "date", "integer", "boolean", "dict", "list", "image"}
    assert set(kind if isinstance(kind, list) else [kind]) <= kinds
    known = {"type", "required", "meta", "default", "refers", "allowed", "regex", "empty", "excludes", "minlength", "schema"}
    assert set(rule) <= known | {"keysrules", "valuesrules"}
    assert "regex" not in rule or kind == "text"
    assert "refers" not in rule or kind == "name"
    assert "allowed" not in rule or kind in ("text", "name")
    assert "minlength" not in rule or kind in ("dict", "list")
    assert not ("required" in rule and "default" in rule)


# Any shape of data

KEYS = sorted({name.rpartition(".")[2] for name, _ in fields_of(SCHEMA.rules)} | {"x", "minister"})
LEAVES = st.none() | st.sampled_from(["", "x", "minister", "2026-02-30", "2026-03-17", "1", "true", "a\nb", "draft", "transportraad", "I"])
SHAPES = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4), max_leaves=25
)


class WithoutAnchors(yaml.SafeDumper):
    def ignore_aliases(self, data: Any) -> bool:
        return True


def check_any(data: dict[str, Any]) -> None:
    text = yaml.dump(data, Dumper=WithoutAnchors, default_style='"').replace('!!null "null"', "")
    found = checked(text)
    told = [(one.code, str(one.span), one.message()) for one in found]
    assert len(set(told)) == len(told)
    assert all(one.hint() is not None and one.message("en") for one in found)


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(st.sampled_from(list(SCHEMA.rules)), SHAPES, min_size=1))
def test_nothing_raises_on_any_shape(data: dict[str, Any]) -> None:
    check_any(data)


def follow(rules: Rules) -> st.SearchStrategy[Any]:
    """Data that goes along with a rule for a while, so that the deep places are reached too."""
    shape: st.SearchStrategy[Any] = LEAVES
    if "valuesrules" in rules:
        shape = st.dictionaries(st.sampled_from(["x", "minister", "A"]), st.deferred(lambda: follow(rules["valuesrules"])), max_size=2)
    elif rules.get("type") == "list":
        shape = st.lists(st.deferred(lambda: follow(rules["schema"])), max_size=2)
    elif isinstance(rules.get("schema"), dict):
        inner: Rules = rules["schema"]
        keys = st.sampled_from([*inner, "x"])
        shape = st.lists(keys, max_size=4, unique=True).flatmap(
            lambda names: st.fixed_dictionaries({name: follow(inner.get(name, {})) for name in names})
        )
    return st.one_of(shape, shape, shape, SHAPES)


@settings(max_examples=150, deadline=None)
@given(follow({"schema": SCHEMA.rules}).filter(lambda data: isinstance(data, dict) and data))
def test_nothing_raises_on_data_that_goes_along_with_the_schema(data: dict[str, Any]) -> None:
    check_any(data)
