"""The typed dossier: what a checked data file says, one frozen record per thing.

Field names are the keys of the schema (a test holds the two together); ``own`` holds what a pack adds to a record. A text is a ``Text``
that knows its path, prose is ``Markup`` not yet read, and a field that the drafter left out is None: what is derived comes in later and
never changes these records.
"""

import datetime
import types
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, field, fields, is_dataclass
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from assembler.data.images import Image
from assembler.data.values import Markup, Text
from assembler.lean import dataclass

OWN = "own"
Own = dict[str, dict[str, Any]]
"""The fields that packs add to a record (see ``data.extension``), typed, each pack's under its key."""


@dataclass(frozen=True)
class Meeting:
    council: str
    date: datetime.date
    place: Text
    last_date: datetime.date | None = None
    title: Text | None = None
    presidency: str | None = None
    agenda: str = "draft"
    participation: str = "planned"
    attendees: list[str] = field(default_factory=list)
    own: Own = field(default_factory=dict)


@dataclass(frozen=True)
class Department:
    name: Text
    short: Text
    logo: Image | None = None
    own: Own = field(default_factory=dict)


@dataclass(frozen=True)
class Official:
    office: Text
    name: Text
    short: Text | None = None
    department: str | None = None
    signature: Text | None = None
    signature_image: Image | None = None
    color: Text | None = None
    marking: Text | None = None
    own: Own = field(default_factory=dict)


@dataclass(frozen=True)
class ChamberLetter:
    """What differs in the letter to one chamber."""

    send: bool = True
    date: datetime.date | None = None
    reference: Text | None = None
    subject: Text | None = None
    marking: Text | None = None
    salutation: Text | None = None
    opening: Markup | None = None
    participation: Markup | None = None
    status: Markup | None = None
    paragraphs: Markup | None = None
    closing: Text | None = None
    attachment_count: int | None = None


@dataclass(frozen=True)
class Letters:
    signatories: list[str]
    date: datetime.date
    on_behalf_of: list[str] = field(default_factory=list)
    reference: Text | None = None
    subject: Text | None = None
    marking: Text | None = None
    salutation: Text | None = None
    opening: Markup | None = None
    participation: Markup | None = None
    status: Markup | None = None
    paragraphs: Markup | None = None
    closing: Text | None = None
    attachment_count: int | None = None
    tweede_kamer: ChamberLetter = ChamberLetter()
    eerste_kamer: ChamberLetter = ChamberLetter()
    own: Own = field(default_factory=dict)


@dataclass(frozen=True)
class Section:
    """A stretch of the memo's explanation; heading and text may come from a side event or an attachment."""

    heading: Text | None = None
    text: Markup | None = None
    side_event: str | None = None
    attachment: str | None = None
    items: bool = False


@dataclass(frozen=True)
class MemoVariant:
    """The memo to one addressee: whatever is given here goes before what the memo says for all."""

    addressee: str
    reference: Text | None = None
    date: datetime.date | None = None
    deadline: datetime.date | None = None
    subject: Text | None = None
    occasion: Markup | None = None
    advice_lead: Markup | None = None
    advice: Markup | None = None
    deadline_text: Markup | None = None
    undisclosable: Markup | None = None
    explanation: list[Section] | None = None
    attachment_count: int | None = None


@dataclass(frozen=True)
class Memo:
    date: datetime.date
    variants: list[MemoVariant]
    reference: Text | None = None
    prepared_by: list[Text] = field(default_factory=list)
    deadline: datetime.date | None = None
    subject: Text | None = None
    occasion: Markup | None = None
    advice_lead: Markup | None = None
    advice: Markup | None = None
    deadline_text: Markup | None = None
    undisclosable_heading: Text | None = None
    undisclosable: Markup | None = None
    explanation: list[Section] | None = None
    attachment_count: int | None = None
    own: Own = field(default_factory=dict)


@dataclass(frozen=True)
class SideEvent:
    name: Text
    date: datetime.date
    article: Text = Text("de")
    status: Text | None = None
    heading: Text | None = None
    text: Markup | None = None
    own: Own = field(default_factory=dict)


@dataclass(frozen=True)
class AnnotatedAgenda:
    title: Text | None = None
    presidency: Markup | None = None
    background: Markup | None = None
    list_lead: Markup | None = None
    other_business: Markup | None = None
    other_business_text: Markup | None = None
    closing: Markup | None = None
    own: Own = field(default_factory=dict)


@dataclass(frozen=True)
class AgendaItem:
    kind: str
    title: Text | None = None
    label: Text | None = None
    heading: Text | None = None
    list_title: Markup | None = None
    memo_title: Markup | None = None
    portfolio: list[str] = field(default_factory=list)
    memo_summary: Markup | None = None
    introduction: Markup | None = None
    position: Markup | None = None
    state_of_play: Markup | None = None
    own: Own = field(default_factory=dict)


@dataclass(frozen=True)
class Attachment:
    """An external file that belongs to the set; ``file`` counts from the data file's folder."""

    id: str
    file: Text
    name: Text
    information: Markup | None = None
    letter_text: Markup | None = None
    memo_text: Markup | None = None
    own: Own = field(default_factory=dict)


@dataclass(frozen=True)
class DocumentNames:
    """Other words for a document of the build than the pack has."""

    name: Text | None = None
    information: Markup | None = None
    title: Text | None = None


@dataclass(frozen=True)
class Council:
    name: Text
    article: Text
    formation: Text | None = None
    dossier: Text | None = None


@dataclass(frozen=True)
class Presidency:
    """``until`` is the last day, inclusive. ``from_`` because ``from`` is a Python keyword."""

    country: Text
    adjective: Text
    from_: datetime.date
    until: datetime.date


@dataclass(frozen=True)
class Kind:
    name: Text
    phrase: Text
    heading: Text
    other_business: bool = False


@dataclass(frozen=True)
class Chamber:
    name: Text
    short: Text
    address: list[Text]


@dataclass(frozen=True)
class Office:
    """A title of office and the days, both included, on which it is in use; one that has no last day still is."""

    title: Text
    from_: datetime.date
    until: datetime.date | None = None


@dataclass(frozen=True)
class Checks:
    """What the rules must do otherwise: codes that are silenced with the reason, and abbreviations that need no explanation."""

    ignore: dict[str, Text] = field(default_factory=dict)
    abbreviations: list[Text] = field(default_factory=list)


@dataclass(frozen=True)
class Registry:
    """What is known of Councils, presidencies, kinds of items, chambers and offices: the pack's, with the data file's additions on top."""

    councils: dict[str, Council] = field(default_factory=dict)
    presidencies: dict[str, Presidency] = field(default_factory=dict)
    kinds: dict[str, Kind] = field(default_factory=dict)
    chambers: dict[str, Chamber] = field(default_factory=dict)
    offices: dict[str, Office] = field(default_factory=dict)

    def with_additions(self, other: "Registry") -> "Registry":
        return Registry(
            {**self.councils, **other.councils},
            {**self.presidencies, **other.presidencies},
            {**self.kinds, **other.kinds},
            {**self.chambers, **other.chambers},
            {**self.offices, **other.offices},
        )


@dataclass(frozen=True)
class Dossier:
    """Everything the data file says. A footnote is Markup, or a mapping with one citation: kind to fields."""

    meeting: Meeting
    officials: dict[str, Official]
    letters: Letters
    memo: Memo | None = None
    departments: dict[str, Department] = field(default_factory=dict)
    side_events: dict[str, SideEvent] = field(default_factory=dict)
    annotated_agenda: AnnotatedAgenda = AnnotatedAgenda()
    agenda: list[AgendaItem] = field(default_factory=list)
    footnotes: dict[str, Any] = field(default_factory=dict)
    attachments: list[Attachment] = field(default_factory=list)
    documents: dict[str, DocumentNames] = field(default_factory=dict)
    registry: Registry = Registry()
    checks: Checks = Checks()
    pack: Text | None = None
    own: Own = field(default_factory=dict)


def images_of(value: Any) -> Iterator[Image]:
    """Every image that a record names, in the records and stores below it included."""
    if isinstance(value, Image):
        yield value
    elif is_dataclass(value) or isinstance(value, Mapping | list):
        inner = value if isinstance(value, list) else (value if isinstance(value, Mapping) else vars(value)).values()
        for one in inner:
            yield from images_of(one)


def structure(kind: Any, value: Any) -> Any:
    """Typed data as the records that ``kind`` names: dataclasses, lists and dictionaries of them, and optionals. Leaves stay."""
    if value is None or kind is Any:
        return value
    if is_dataclass(kind) and isinstance(value, Mapping):
        return _record(kind, value)
    outer = get_origin(kind)
    if outer in (Union, types.UnionType):
        return structure(next(choice for choice in get_args(kind) if choice is not type(None)), value)
    if outer is list:
        return [structure(get_args(kind)[0], item) for item in value]
    if outer is dict:
        return {key: structure(get_args(kind)[1], item) for key, item in value.items()}
    return value


def _record(kind: Any, value: Mapping[str, Any]) -> Any:
    hints = _hints(kind)
    given = {name: structure(hint, value[key]) for key, name, hint in hints if key in value}
    if len(given) < len(value):  # a pack's: the schema lets nothing else through
        known = {key for key, _, _ in hints}
        given[OWN] = {key: group for key, group in value.items() if key not in known}
    return kind(**given)


@cache
def _hints(kind: Any) -> list[tuple[str, str, Any]]:
    """Key in the data, field name and type of each field of a record; the hints are costly, so they are kept."""
    hints = get_type_hints(kind)
    return [(one.name.rstrip("_"), one.name, hints[one.name]) for one in fields(kind) if one.name != OWN]


def required_fields(kind: Any) -> set[str]:
    """Keys that a record cannot do without."""
    return {one.name.rstrip("_") for one in fields(kind) if one.default is MISSING and one.default_factory is MISSING}
