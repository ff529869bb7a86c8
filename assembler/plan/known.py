"""Which facts there are and of what kind, without a dossier: what templates are checked against.

The records are those of ``data.model`` with what the plan adds; a test holds them against the facts of a planned dossier. What they
are in words is in ``plan.described``.
"""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Any, Union, get_args, get_origin

from assembler.data import model
from assembler.data.images import Image
from assembler.data.values import Markup, Text
from assembler.lean import dataclass


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
    """The names that templates can use, and the fields of each record."""

    names: Mapping[str, Kind]
    records: Mapping[str, Mapping[str, Kind]]


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


def known_facts(derived: Iterable[str]) -> Known:
    """The facts that there are with a pack that has these derived texts."""
    records = {name: dict(one) for name, one in _RECORDS.items()}
    for key in derived:
        owner, _, name = key.rpartition(".")
        if owner in _DERIVED:
            records[_DERIVED[owner]].setdefault(name, TEXT)
    return Known(NAMES, records)


def _fields(*records: type, without: Iterable[str] = (), **added: Kind) -> dict[str, Kind]:
    """The fields of data records as the facts that are made of them; ``added`` go before these."""
    own = {one.name.rstrip("_"): _kind(one.type) for record in records for one in fields(record)}
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
