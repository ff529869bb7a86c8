"""Which facts there are and of what kind, without a dossier: what templates are checked against.

The records are those of ``data.model`` with what the plan adds; a test holds them against the facts of a planned dossier. What they
are in words is in ``plan.described``.
"""

import datetime
import keyword
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import field, fields, replace
from types import MappingProxyType
from typing import Any, Union, get_args, get_origin

from assembler.data import model
from assembler.data.extension import DOSSIER, EXTENSIBLE, Fields
from assembler.data.images import Image
from assembler.data.schema import Rules, read_schema
from assembler.data.values import Markup, Text
from assembler.diagnostics import Diagnostic, Words, diagnose
from assembler.lean import dataclass
from assembler.packs import DocumentSpec, Pack, own_key, shipped


@dataclass(frozen=True)
class Leaf:
    """A value without fields."""

    name: str


@dataclass(frozen=True)
class Listed:
    """A list of values of one kind."""

    of: "Kind"


@dataclass(frozen=True)
class Keyed:
    """Values of one kind by the keys of the data file."""

    of: "Kind"


@dataclass(frozen=True)
class Record:
    """A record; ``name`` is its name among the records."""

    name: str


@dataclass(frozen=True)
class Function:
    """What can be called, and gives a value of a kind."""

    gives: "Kind"


Kind = Leaf | Listed | Keyed | Record | Function
TEXT, PROSE, DATE, NUMBER, TRUTH, IMAGE = map(Leaf, ("text", "prose", "date", "number", "truth", "image"))


@dataclass(frozen=True)
class Known:
    """The names that templates can use, and the fields of each record.

    ``lines`` are the fields of prose that are one paragraph at most, ``filled`` those of lists that are never empty. ``partly`` holds the
    names that may not be there, each with the kind of document that has it: they can be used in a condition.
    """

    names: Mapping[str, Kind]
    records: Mapping[str, Mapping[str, Kind]]
    lines: Collection[str] = ()
    filled: Collection[str] = ()
    partly: Mapping[str, str] = field(default_factory=dict)


_OFFICIAL, _ITEM, _ROW = Record("official"), Record("item"), Record("row")
NAMES: dict[str, Kind] = {
    "meeting": Record("meeting"),
    "officials": Keyed(_OFFICIAL),
    "departments": Keyed(Record("department")),
    "agenda": Listed(_ITEM),
    "items": Listed(_ITEM),
    "other_business": Listed(_ITEM),
    "own_items": Listed(_ITEM),
    "side_events": Keyed(Record("side_event")),
    "annotated_agenda": Record("annotated_agenda"),
    "letters": Record("letters"),
    "letters_made": Listed(TEXT),
    "attachments": Listed(_ROW),
    "enclosures": Listed(_ROW),
    "external": Listed(Record("external")),
    "chambers": Keyed(Record("chamber")),
    "marked_version": TRUTH,
    "note": Function(PROSE),
    "cite": Function(PROSE),
    "document": Record("document"),
    "addressee": _OFFICIAL,
    "memo": Record("memo"),
    "chamber": Record("chamber"),
    "letter": Record("letter"),
}
"""What documents know, each of them or some."""

_DERIVED = {
    "meeting": "meeting",
    "officials[]": "official",
    "departments[]": "department",
    "agenda[]": "item",
    "side_events[]": "side_event",
    "annotated_agenda": "annotated_agenda",
    "attachments[]": "external",
    "chambers[]": "chamber",
    "councils[]": "council",
    "presidencies[]": "presidency",
    "kinds[]": "kind",
    "memo": "memo",
    "memo.explanation[]": "section",
    "letter": "letter",
}
"""The records by the names that a pack's derived texts have for them."""


def known_facts(derived: Iterable[str], added: Fields = MappingProxyType({})) -> Known:
    """The facts that there are with a pack that has these derived texts, and that adds these fields to the data file."""
    records = {name: dict(one) for name, one in _RECORDS.items()}
    for key in derived:
        owner, _, name = key.rpartition(".")
        if owner in _DERIVED:
            records[_DERIVED[owner]].setdefault(name, TEXT)
    names = dict(NAMES)
    lines, filled = _by_rule(read_schema(shipped("schemas", "meeting.yaml").read_bytes()).rules)
    for record, groups in added.items():
        for key, rules in groups.items():
            more = _by_rule({key: rules})
            lines, filled = lines | more[0], filled | more[1]
            for owner in _extended(record):
                (records[owner] if owner else names)[key] = _own(rules, f"{owner}.{key}".strip("."), records)
    return Known(names, records, lines, filled)


def _by_rule(rules: Rules) -> tuple[set[str], set[str]]:
    """The fields that the schema says are ``inline``, and the lists that it wants something in; a name is so wherever it is."""
    lines: set[str] = set()
    filled: set[str] = set()
    for name, rule in rules.items():
        if rule.get("type") == "inline":
            lines.add(name)
        if rule.get("required") and rule.get("minlength"):
            filled.add(name)
        inner = rule.get("valuesrules", rule.get("schema"))
        if isinstance(inner, dict):
            more = _by_rule(inner if rule.get("type") == "dict" and inner is rule.get("schema") else {name: inner})
            lines |= more[0]
            filled |= more[1]
    return lines, filled


PER_ADDRESSEE, PER_CHAMBER = "per: addressee", "chamber"
"""What pack.yaml says of a document that knows more than others."""
_ONLY_IN = {"addressee": PER_ADDRESSEE, "memo": PER_ADDRESSEE, "own_items": PER_ADDRESSEE, "chamber": PER_CHAMBER, "letter": PER_CHAMBER}


def known_in(known: Known, documents: Iterable[DocumentSpec]) -> Known:
    """What a template knows that serves for these documents; when there is none, it may serve for any."""
    kinds = [{PER_ADDRESSEE: one.per == "addressee", PER_CHAMBER: bool(one.chamber) or one.per == "chamber"} for one in documents]
    return replace(known, partly={name: kind for name, kind in _ONLY_IN.items() if not all(one[kind] for one in kinds)})


def _extended(record: str) -> tuple[str, ...]:
    """The records of facts in which the fields are that a pack adds to one of the data file; the empty name is for the top level."""
    if record == DOSSIER:
        return ("",)
    return ("letters", "letter") if record == "letters" else (_DERIVED[record],)


def _own(rules: Rules, name: str, records: dict[str, dict[str, Kind]]) -> Kind:
    """The kind of a field that a pack adds; a group becomes a record of that name."""
    match rules["type"]:
        case "dict" if "valuesrules" in rules:
            return Keyed(_own(rules["valuesrules"], f"{name}[]", records))
        case "dict":
            records[name] = {field: _own(rule, f"{name}.{field}", records) for field, rule in rules["schema"].items()}
            return Record(name)
        case "list":
            return Listed(_own(rules["schema"], f"{name}[]", records))
        case "name" if "refers" in rules:
            return Record(_DERIVED[f"{rules['refers']}[]"])
    return _LEAVES[rules["type"]]


_LEAVES = {"text": TEXT, "name": TEXT, "inline": PROSE, "prose": PROSE, "date": DATE, "integer": NUMBER, "boolean": TRUTH, "image": IMAGE}


def key_faults(pack: Pack) -> Iterator[Diagnostic]:
    """Keys for the fields of a pack that mean something else already, each in the pack.yaml that chose it."""
    for layer in pack.layers:
        if "fields" in layer.tree.data:
            key, said = own_key(layer.tree), layer.tree.value(("fields", "key"))
            reason = _taken(key, layer.tree.data["fields"], pack.derived)
            if reason:
                yield diagnose("K010", layer.tree.span(("fields", "key") if said is not None else ("name",)), key=key, reason=reason)


def _taken(key: str, records: Any, derived: Iterable[str]) -> Words:
    """Why a key cannot be that of added fields; nothing when it can."""
    if not key.isidentifier() or keyword.iskeyword(key) or key in _RESERVED:
        return Words("zo kan een sjabloon de velden niet noemen", "a template cannot call the fields so")
    known = known_facts(derived)
    kinds = {model.Dossier, *(EXTENSIBLE[record] for record in records if record in EXTENSIBLE)}
    there = [one.name.rstrip("_") for kind in kinds for one in fields(kind)]
    facts = [name for record in records if record in EXTENSIBLE for one in _extended(record) if one for name in known.records[one]]
    return Words("zo heet al iets anders", "something else is called so already") if key in {*known.names, *there, *facts} else Words()


_RESERVED = frozenset("this loop self super caller varargs kwargs true false none range namespace notes".split())
"""Words that mean something in every template, and so never a field."""


def _fields(*records: type, without: Iterable[str] = (), **added: Kind) -> dict[str, Kind]:
    """The fields of data records as the facts that are made of them; ``added`` go before these."""
    own = {one.name.rstrip("_"): _kind(one.type) for record in records for one in fields(record) if one.name != model.OWN}
    return {**{name: kind for name, kind in own.items() if name not in without}, **added}


def _kind(given: Any) -> Kind:
    if get_origin(given) is list:
        return Listed(_kind(get_args(given)[0]))
    if get_origin(given) is Union or get_args(given):
        given = next(one for one in get_args(given) if one is not type(None))
        return _kind(given)
    leaves = {Text: TEXT, str: TEXT, Markup: PROSE, datetime.date: DATE, int: NUMBER, bool: TRUTH, Image: IMAGE}
    return leaves.get(given) or Record(given.__name__)


_SIGNED = {"signatories": Listed(_OFFICIAL), "on_behalf_of": Listed(_OFFICIAL)}
_RECORDS: dict[str, dict[str, Kind]] = {
    "meeting": _fields(model.Meeting, council=Record("council"), presidency=Record("presidency"), attendees=Listed(_OFFICIAL), dates=TEXT),
    "council": _fields(model.Council, key=TEXT),
    "presidency": _fields(model.Presidency),
    "official": _fields(model.Official, key=TEXT, department=Record("department")),
    "department": _fields(model.Department, key=TEXT),
    "item": _fields(model.AgendaItem, kind=Record("kind"), portfolio=Listed(_OFFICIAL), number=NUMBER, marked=TRUTH, list_end=TEXT),
    "kind": _fields(model.Kind, key=TEXT),
    "side_event": _fields(model.SideEvent, key=TEXT),
    "annotated_agenda": _fields(model.AnnotatedAgenda),
    "letters": {"date": DATE, **_SIGNED},
    "letter": _fields(model.Letters, model.ChamberLetter, without=("tweede_kamer", "eerste_kamer"), **_SIGNED),
    "chamber": _fields(model.Chamber, key=TEXT),
    "memo": _fields(model.Memo, without=("variants",), addressee=_OFFICIAL, explanation=Listed(Record("section"))),
    "section": _fields(model.Section),
    "row": {"number": TEXT, "name": TEXT, "information": PROSE},
    "external": _fields(model.Attachment),
    "document": {"id": TEXT, "number": TEXT, "name": TEXT, "title": TEXT, "subject": TEXT},
}
