"""The data file's schema: Cerberus rules from ``schemas/``, checked against a tree of text and used to give that text its types.

This is the only module that imports cerberus. Cerberus' own normalisation stays off: it would change values before they are
checked, and a failed coercion would be reported twice; ``typed`` gives types and defaults after the check instead.
"""

import re
import sys
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from functools import lru_cache
from types import SimpleNamespace
from typing import Any

from assembler.cache import keep, recall
from assembler.data.images import IMAGE_PARTS, Image
from assembler.data.reader import Tree, Value, load_plain
from assembler.data.values import Day, Markup, Number, Text
from assembler.diagnostics import Diagnostic, Words, diagnose
from assembler.diagnostics.suggestions import KNOWN, did_you_mean, near_match
from assembler.diagnostics.words import join, typed_words, words
from assembler.lean import dataclass
from assembler.patterns import pattern
from assembler.source import Path, Span


def _cerberus() -> Any:
    """The package cerberus, without importlib.metadata, which it loads for nothing but its own version number: 20 ms of every run.

    A stand-in answers that one question where the real module is not loaded already; whatever else it should be asked one day makes
    the import fail, and then the real module is there for it.
    """
    name = "importlib.metadata"
    if name not in sys.modules and "cerberus" not in sys.modules:
        sys.modules[name] = SimpleNamespace(version=lambda package: "", PackageNotFoundError=LookupError)  # type: ignore[assignment]
        try:
            import cerberus
        except AttributeError:
            for loaded in [one for one in sys.modules if one.partition(".")[0] == "cerberus"]:
                del sys.modules[loaded]
        finally:
            del sys.modules[name]
    import cerberus

    return cerberus


cerberus = _cerberus()
cerberus_errors = cerberus.errors

Rules = dict[str, Any]
Stores = Mapping[str, Collection[str]]
"""The names that ``refers`` may mean, by store."""

NAME = "[a-z0-9][a-z0-9_-]*"
INTEGER = "[0-9]{1,9}"
_DATE = pattern(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
BOOLEANS = {"true": True, "True": True, "TRUE": True, "ja": True, "false": False, "False": False, "FALSE": False, "nee": False}
"""The words of YAML 1.2, and Dutch ones."""
_LEAVES = ("text", "inline", "prose", "name", "date", "integer", "boolean")


@dataclass(frozen=True)
class Schema:
    """Rules for the top level of a data file, with every named definition filled in.

    ``extensible`` names the records to which a pack may add fields (see ``data.extension``).
    """

    rules: Rules
    extensible: frozenset[str] = frozenset()


def read_schema(data: bytes, part: str | None = None) -> Schema:
    """A schema file; ``part`` names a definition of it instead of the whole (the pack's registry)."""
    part_name = (part or "").encode()
    kept = recall("schema", data, part_name)
    if isinstance(kept, dict):
        return Schema(kept)
    schema = _read_schema(_loaded(data), part)
    keep(schema.rules, "schema", data, part_name)
    return schema


@lru_cache(2)  # a schema is read for itself and for several of its parts, 5 ms each time
def _loaded(data: bytes) -> Any:
    return load_plain(data)


def _read_schema(raw: Any, part: str | None) -> Schema:
    definitions = raw["definitions"]

    def expand(rules: Any) -> Any:
        if isinstance(rules, str) and rules.startswith("="):
            return expand(definitions[rules[1:]])
        if isinstance(rules, list):
            return [expand(rule) for rule in rules]
        if not isinstance(rules, dict):
            return rules
        filled = {key: expand(value) for key, value in rules.items()}
        kind = filled.get("type")
        if kind == "image":
            filled["schema"] = expand(IMAGE_PARTS)
        if kind in _LEAVES if isinstance(kind, str) else isinstance(kind, list):
            filled.setdefault("empty", False)
        return filled

    return Schema(expand(definitions[part] if part else raw["fields"]))


class _Validator(cerberus.Validator):  # type: ignore[misc, name-defined]
    """Cerberus with our types and with ``refers``; ``stores`` comes in through its config so that child validators share it."""

    def _error(self, *args: Any) -> None:
        """Collects without Cerberus' error trees, and without sorting at each addition: that takes quadratic time."""
        if len(args) == 1:
            self._errors.extend(args[0])
        else:
            super()._error(*args)

    def _validate_meta(self, constraint: object, field: str, value: object) -> None:
        """{'type': 'dict'}"""

    def _validate_refers(self, constraint: str, field: str, value: object) -> None:
        """{'type': 'string'}"""
        if isinstance(value, str) and value not in self._config["stores"].get(constraint, ()):
            self._error(field, cerberus_errors.ErrorDefinition(0x1001, "refers"))

    def _validate_empty(self, constraint: bool, field: str, value: object) -> None:
        """{'type': 'boolean'}"""
        if not constraint and (not value or _blank(value)):
            self._error(field, cerberus_errors.EMPTY_NOT_ALLOWED)
            self._drop_remaining_rules()

    def _validate_regex(self, pattern: str, field: str, value: object) -> None:
        """{'type': 'string'}"""
        # Cerberus' own only adds a $, which holds the last alternative alone: `12ab` would pass `[0-9]+|[A-Z]+`.
        if isinstance(value, str) and not re.fullmatch(pattern, value.rstrip("\n")):  # a line end is told as such (S011)
            self._error(field, cerberus_errors.REGEX_MISMATCH)

    def _validate_type(self, kinds: str | list[str], field: str, value: object) -> None:
        """{'type': ['string', 'list']}"""
        if not any(_fits(kind, value) for kind in ([kinds] if isinstance(kinds, str) else kinds)):
            self._error(field, cerberus_errors.BAD_TYPE)
            self._drop_remaining_rules()


def _blank(value: object) -> bool:
    """Whether a text prints as nothing."""
    return isinstance(value, str) and not value.strip()


def _fits(kind: str, value: object) -> bool:
    match kind:
        case "dict" | "image":
            return isinstance(value, dict)
        case "list":
            return isinstance(value, list)
        case "name":
            return isinstance(value, str) and re.fullmatch(NAME, value) is not None
        case "date":
            return isinstance(value, str) and to_date(value) is not None
        case "integer":
            return isinstance(value, str) and re.fullmatch(INTEGER, value) is not None
        case "boolean":
            return isinstance(value, str) and value in BOOLEANS
        case _:
            return isinstance(value, str)


def to_date(text: str) -> date | None:
    """The date written as YYYY-MM-DD, or None when it is not one."""
    try:
        return date.fromisoformat(text) if _DATE.fullmatch(text) else None
    except ValueError:
        return None


def check_schema(tree: Tree, schema: Schema, stores: Stores) -> list[Diagnostic]:
    """Everything in which the data departs from the schema, each fault once, at its place."""
    stores = {name: frozenset(keys) for name, keys in stores.items()}
    validator = _Validator(stores=stores)
    # Set past the setter, which would check the rules themselves at every run: a test does that once (five times the cost of a check).
    validator._schema = schema.rules
    validator.validate(tree.data, normalize=False)
    errors = sorted(_leaves(validator._errors), key=lambda error: ([str(step) for step in error.document_path], str(error.rule)))
    empty = _empty_entries(tree, schema)
    faulty = {*empty, *(tuple(error.document_path) for error in errors)}
    misspelled = _misspelled(schema, errors)
    found = [_told(tree, schema, stores, error) for error in errors if not _follows(error, tree, faulty, misspelled)]
    found += [diagnose("S007", tree.key_span(path), field=_called(path)) for path in empty]
    found += [_unknown(tree, schema, path) for path in _unknown_and_empty(tree, schema)]
    broken = [path for path in _with_line_ends(schema.rules, tree.data, ()) if path not in faulty]
    return found + [diagnose("S011", tree.span(path), field=_called(path)) for path in broken]


def _leaves(errors: Any) -> Iterator[Any]:
    for error in errors:
        if error.child_errors:
            yield from _leaves(error.child_errors)
        else:
            yield error


def _empty_entries(tree: Tree, schema: Schema) -> list[Path]:
    """Entries of keyed stores with nothing after the colon: elsewhere that is a field left out, here it is a thing without content."""
    return [path for path in _bare(tree) if "valuesrules" in rules_at(schema.rules, path[:-1])]


def _unknown_and_empty(tree: Tree, schema: Schema) -> list[Path]:
    """Fields that do not exist and have nothing after the colon: the reader leaves those out, so Cerberus never sees them."""
    groups = ((path, rules_at(schema.rules, path[:-1])) for path in _bare(tree) if isinstance(path[-1], str))
    return [path for path, rules in groups if rules.get("type") != "list" and "schema" in rules and path[-1] not in rules["schema"]]


def _bare(tree: Tree) -> list[Path]:
    """Where a value is asked for and nothing stands."""
    return [path for path, spot in tree.spots.items() if path and spot.start == spot.end and tree.value(path) is None]


def _misspelled(schema: Schema, errors: list[Any]) -> set[Path]:
    """The fields that unknown ones were meant to be."""
    unknown = [tuple(error.document_path) for error in errors if error.rule in (None, "unknown")]
    meant = [(path[:-1], _meant(schema, path)) for path in unknown]
    return {(*around, near) for around, near in meant if near}


def _meant(schema: Schema, path: Path) -> str | None:
    """The field that an unknown one was meant to be: one with that title, since a Dutch drafter types *plaats*, or a near miss."""
    fields = _fields_at(schema.rules, path)
    word = str(path[-1]).casefold()
    titled = (name for name, rules in fields.items() if rules.get("meta", {}).get("title", "").casefold() == word)
    return next(titled, None) or near_match(str(path[-1]), list(fields))


def _known(rules: Rules, path: Path) -> list[str]:
    """The names of the fields that may stand where ``path`` stands."""
    return list(_fields_at(rules, path))


def _fields_at(rules: Rules, path: Path) -> Rules:
    found: Rules = rules_at(rules, path[:-1]).get("schema", {}) if len(path) > 1 else rules
    return found


def _follows(error: Any, tree: Tree, faulty: set[Path], misspelled: set[Path]) -> bool:
    """Whether an error only follows from another that is told already."""
    path = tuple(error.document_path)
    match error.rule:
        case "required":
            return path in misspelled or path in tree.refused
        case "refers":
            store = (error.constraint,)
            return store in misspelled or store in faulty or (*store, error.value) in faulty
        case "minlength":
            return any(one[:-1] == path for one in faulty)
        case "excludes":
            return not any(_before(tree, (*path[:-1], other), path) for other in _names(error.constraint))
        case _:
            return path in tree.refused


def _before(tree: Tree, path: Path, other: Path) -> bool:
    return tree.value(path) is not None and tree.spots[path].start < tree.spots[other].start


def _names(constraint: str | list[str]) -> list[str]:
    return [constraint] if isinstance(constraint, str) else constraint


def _told(tree: Tree, schema: Schema, stores: Stores, error: Any) -> Diagnostic:
    """A Cerberus error as a diagnostic: its rule decides the code, its document path the place."""
    path: Path = tuple(error.document_path)
    rules = rules_at(schema.rules, path)
    meta = rules.get("meta") or rules_at(schema.rules, path[:-1]).get("meta", {})
    facts: dict[str, Any] = {"field": _called(path), "value": _shown(error.value), "description": _described(meta)}
    match error.rule:
        case "required" if path in tree.spots:
            return diagnose("S007", tree.key_span(path), **facts)
        case "required":
            where = words(" bij {group}", " in {group}", group=_called(path[:-1])) if len(path) > 1 else Words()
            return diagnose("S001", tree.key_span(path[:-1]), where=where, **facts)
        case None | "unknown":
            return _unknown(tree, schema, path)
        case "refers":
            return _unknown_name(tree, path, error.constraint, stores, facts)
        case "allowed" | "unallowed":
            return _not_allowed(tree.key_span(path) if _is_key(error) else tree.span(path), error, error.constraint, facts)
        case "regex" if _is_key(error):
            keys = rules_at(schema.rules, path[:-1])["keysrules"]
            about = {"field": _A_KEY, "description": _described(keys.get("meta", {}))}
            return diagnose("S005", tree.key_span(path), **{**facts, "value": _shown(path[-1]), **about})
        case "regex":
            return diagnose("S005", tree.span(path), **facts)
        case "minlength":
            return diagnose("S006", tree.key_span(path), count=error.constraint, **facts)
        case "empty":
            return diagnose("S007", tree.key_span(path), **facts)
        case "excludes":
            other = next(name for name in _names(error.constraint) if _before(tree, (*path[:-1], name), path))
            return diagnose("S008", tree.key_span(path), other=other, **facts)
        case _:
            return _wrong_type(tree, path, rules, stores, error, facts)


_A_KEY = Words("een sleutel op deze plaats", "a key in this place")


def _unknown(tree: Tree, schema: Schema, path: Path) -> Diagnostic:
    meant = _meant(schema, path)
    suggestion = did_you_mean(meant or str(path[-1]), _known(schema.rules, path), Words("Velden hier", "Fields here"))
    if meant is None and isinstance(tree.value(path), dict) and _record(path) in schema.extensible:
        suggestion = words("{known} {packs}", "{known} {packs}", known=suggestion, packs=_OF_A_PACK) if suggestion else _OF_A_PACK
    return diagnose("S002", tree.key_span(path), suggestion=suggestion, field=_called(path))


_OF_A_PACK = Words(
    "Hoort dit bij het pakket van een ministerie, geef dan achter --pack de naam of de map van dat pakket.",
    "If this belongs to the pack of a ministry, give the name or the folder of that pack after --pack.",
)


def _record(path: Path) -> str:
    """The record that a field stands in, as ``Schema.extensible`` calls it."""
    return {1: "dossier", 2: str(path[0]), 3: f"{path[0]}[]"}.get(len(path), "")


def _described(meta: Mapping[str, str]) -> Words:
    """What the schema says of a field, which it does in Dutch only."""
    told = meta.get("description", "")
    return Words(told, f"What belongs here (in Dutch): {told}") if told else Words()


def _called(path: Path) -> Words:
    """How a message names a field or the item of a list."""
    if path and isinstance(path[-1], int):
        return words("onderdeel {at} van {list}", "entry {at} of {list}", at=path[-1] + 1, list=_called(path[:-1]))
    name = _shown(path[-1]) if path else ""
    return typed_words(name)


def _unknown_name(tree: Tree, path: Path, store: str, stores: Stores, facts: dict[str, Any]) -> Diagnostic:
    suggestion = did_you_mean(str(tree.value(path)), stores.get(store, ()), KNOWN)
    return diagnose("R001", tree.span(path), store=store, suggestion=suggestion, **facts)


def _is_key(error: Any) -> bool:
    """Whether a key of a store is at fault, and not what stands under it."""
    return "keysrules" in error.schema_path


def _not_allowed(span: Span, error: Any, allowed: list[str], facts: dict[str, Any]) -> Diagnostic:
    near = did_you_mean(str(error.value), allowed)
    suggestion = words(" {near}", " {near}", near=near) if near else Words()
    return diagnose("S004", span, allowed=", ".join(allowed), suggestion=suggestion, **facts)


def _wrong_type(tree: Tree, path: Path, rules: Rules, stores: Stores, error: Any, facts: dict[str, Any]) -> Diagnostic:
    kind = error.constraint if error.rule == "type" else rules.get("type", "dict")
    is_key = _is_key(error)
    if error.value is None or _blank(error.value):
        return diagnose("S007", tree.key_span(path), **facts)
    if isinstance(error.value, str) and kind == "name":
        if "refers" in rules and not is_key:
            return _unknown_name(tree, path, rules["refers"], stores, facts)
        if "allowed" in rules and not is_key:
            return _not_allowed(tree.span(path), error, rules["allowed"], facts)
        return diagnose("S009", tree.key_span(path) if is_key else tree.span(path), **facts)
    if isinstance(error.value, str) and kind == "date":
        return diagnose("S010", tree.span(path), **facts)
    kinds = kind if isinstance(kind, list) else [kind]
    expected = join(Words(" of ", " or "), (_EXPECTED[name] for name in kinds))
    return diagnose("S003", tree.key_span(path), expected=expected, **facts)


_EXPECTED = {
    "text": Words("een tekst", "a text"),
    "inline": Words("een tekst", "a text"),
    "prose": Words("een tekst", "a text"),
    "name": Words("een sleutel", "a key"),
    "date": Words("een datum, zoals 2026-03-17,", "a date, as in 2026-03-17,"),
    "integer": Words("een getal in cijfers", "a number in digits"),
    "boolean": Words("true of false", "true or false"),
    "dict": Words("een groep velden (sleutel: waarde)", "a group of fields (key: value)"),
    "list": Words("een lijst (regels met een streepje)", "a list (lines with a dash)"),
    "image": Words("een afbeelding (een groep met file en alt)", "an image (a group with file and alt)"),
}


def rules_at(rules: Rules, path: Path) -> Rules:
    """The rules for the value at ``path``; empty when the schema knows no such place."""
    found: Rules = {"schema": rules}
    for step in path:
        inner = found.get("schema", {})
        if isinstance(step, int):
            found = inner
        elif step in inner:
            found = inner[step]
        else:
            found = found.get("valuesrules", {})
    return found


def _with_line_ends(rules: Rules, data: Mapping[str, Value], path: Path) -> Iterator[Path]:
    """Paths of one-line fields whose text has a line end in it."""
    for leaf_path, kind, value in leaves(rules, data, path):
        if kind == "text" and "\n" in value:
            yield leaf_path


def leaves(rules: Rules, data: Mapping[str, Value], path: Path) -> Iterator[tuple[Path, str, str]]:
    """Every text of the data that the schema knows, with its path and type."""
    for key, value in data.items():
        yield from _leaves_of(rules.get(key, {}), value, (*path, key))


def _leaves_of(rules: Rules, value: Value, path: Path) -> Iterator[tuple[Path, str, str]]:
    if isinstance(value, str):
        kind = rules.get("type", "")
        kind = kind[0] if isinstance(kind, list) else kind
        if kind in _LEAVES:
            yield path, kind, value
    elif isinstance(value, list):
        for position, item in enumerate(value):
            yield from _leaves_of(rules.get("schema", {}), item, (*path, position))
    elif isinstance(value, dict):
        inner = rules.get("schema", {})
        for key, item in value.items():
            yield from _leaves_of(inner.get(key, rules.get("valuesrules", {})), item, (*path, key))


def _shown(value: object) -> str:
    text = str(value)
    return text if len(text) <= 60 else text[:57] + "…"


def typed(rules: Rules, data: Mapping[str, Value], path: Path = ()) -> dict[str, Any]:
    """Checked data with its types: texts that know their path, dates, numbers, and the schema's defaults."""
    return {
        key: _typed(rule, data[key], (*path, key)) if key in data else _default(rule, (*path, key))
        for key, rule in rules.items()
        if key in data or "default" in rule
    }


def _default(rule: Rules, path: Path) -> Any:
    """The default as if it stood at ``path``; one that a pack gives knows its own place."""
    given = rule["default"]
    return _typed(rule, given, given.paths[0] if isinstance(given, Text) else path)


def _typed(rules: Rules, value: Value, path: Path) -> Any:
    if isinstance(value, list):
        return [_typed(rules["schema"], item, (*path, position)) for position, item in enumerate(value)]
    if isinstance(value, dict):
        if "valuesrules" in rules and "schema" not in rules:
            return {key: _typed(rules["valuesrules"], item, (*path, key)) for key, item in value.items()}
        made = typed(rules["schema"], value, path)
        return Image(**made) if rules["type"] == "image" else made
    kind = rules["type"]
    match kind[0] if isinstance(kind, list) else kind:
        case "date":
            day = to_date(str(value))
            return Day.at(day, path) if day else None
        case "integer":
            return Number.at(int(str(value)), path)
        case "boolean":
            return BOOLEANS[str(value)]
        case "inline":
            return Markup(str(value), path, block=False)
        case "prose":
            return Markup(str(value), path, block=True)
        case "name":
            return str(value)
        case _:
            return Text(str(value), path)
