"""The facts of a dossier: what every document of the set can say, each worked out once.

The names here are what templates and expressions use; ``plan.known`` lists them.
"""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from assembler import language
from assembler.content.rewrite import part_end
from assembler.content.text import plain_text
from assembler.data.model import OWN, AgendaItem, Dossier, Meeting, Memo, MemoVariant, Official, Registry, Section
from assembler.data.values import Text
from assembler.diagnostics import Words, diagnose
from assembler.expressions.evaluate import FactError, Scope
from assembler.expressions.values import Facts, Lazy, Register, Rich
from assembler.plan.notes import Notes
from assembler.plan.records import Builder, rich_fields


def build_facts(dossier: Dossier, builder: Builder) -> dict[str, Any]:
    """The facts that all documents share, by the names that expressions use."""
    scope: dict[str, Any] = {}
    builder.registry = registry = builder.pack.registry.with_additions(dossier.registry)
    notes = Notes(dossier, builder, scope)
    scope["note"] = notes.note
    scope["cite"] = notes.cite
    scope["notes"] = notes
    people = builder.pack.people
    scope["departments"] = Register(
        builder.reads,
        _store(builder, "departments[]", dossier.departments, scope),
        _store(builder, "departments[]", people.departments, scope),
    )
    scope["officials"] = _officials(dossier, builder, scope)
    scope["meeting"] = _meeting(dossier, registry, builder, scope)
    scope["side_events"] = _store(builder, "side_events[]", dossier.side_events, scope)
    scope["annotated_agenda"] = builder.record("annotated_agenda", dossier.annotated_agenda, scope)
    scope["letters"] = _letters(dossier, builder, scope)
    scope["agenda"] = _agenda(dossier, registry, builder, scope)
    scope["items"] = [item for item in scope["agenda"] if not item["kind"]["other_business"]]
    scope["other_business"] = [item for item in scope["agenda"] if item["kind"]["other_business"]]
    scope["external"] = [builder.record("attachments[]", one, scope) for one in dossier.attachments]
    scope["chambers"] = _store(builder, "chambers[]", registry.chambers, scope)
    scope["marked_version"] = False
    scope.update(builder.own_facts(dossier, scope))
    return scope


def _store(builder: Builder, name: str, records: Mapping[str, Any], scope: Scope) -> Facts:
    return Facts(builder.reads, {key: builder.record(name, record, scope, key=key) for key, record in records.items()})


def _officials(dossier: Dossier, builder: Builder, scope: dict[str, Any]) -> Facts:
    def facts(key: str, official: Official) -> Facts:
        department = scope["departments"].get(official.department) if official.department else None
        return builder.record("officials[]", official, scope, key=key, department=department)

    def by_key(officials: Mapping[str, Official]) -> dict[str, Any]:
        return {key: facts(key, official) for key, official in officials.items()}

    return Register(builder.reads, by_key(dossier.officials), by_key(builder.pack.people.officials))


def _meeting(dossier: Dossier, registry: Registry, builder: Builder, scope: dict[str, Any]) -> Facts:
    meeting = dossier.meeting
    last = meeting.last_date or meeting.date
    return builder.record(
        "meeting",
        meeting,
        scope,
        council=builder.record("councils[]", registry.councils[meeting.council], scope, key=meeting.council),
        presidency=Lazy(lambda: _presidency(dossier, registry, builder, scope)),
        last_date=last,
        dates=_dates(meeting),
        attendees=[scope["officials"][key] for key in meeting.attendees],
    )


def _dates(meeting: Meeting) -> Text:
    """The day or days in words, which stand on both dates."""
    if meeting.last_date is None:
        return Text(language.long_date(meeting.date), ("meeting", "date"))
    return Text(language.date_range(meeting.date, meeting.last_date), ("meeting", "date"), ("meeting", "last_date"))


def _presidency(dossier: Dossier, registry: Registry, builder: Builder, scope: Scope) -> Facts:
    """The one that is named, or the one in whose half year the meeting falls."""
    meeting = dossier.meeting
    if meeting.presidency is not None:
        return builder.record("presidencies[]", registry.presidencies[meeting.presidency], scope)
    for presidency in registry.presidencies.values():
        if presidency.from_ <= meeting.date <= presidency.until:
            return builder.record("presidencies[]", presidency, scope)
    day = Words(language.long_date(meeting.date), meeting.date.isoformat())
    raise FactError([diagnose("R005", builder.tree.span(("meeting", "date")), date=day)])


def _letters(dossier: Dossier, builder: Builder, scope: dict[str, Any]) -> Facts:
    """What the letters share; the texts that may differ by chamber are in each document's own ``letter``."""
    officials = scope["officials"]
    letters = dossier.letters
    return Facts(
        builder.reads,
        date=letters.date,
        signatories=[officials[key] for key in letters.signatories],
        on_behalf_of=[officials[key] for key in letters.on_behalf_of],
        **builder.own_facts(letters, scope),
    )


def _agenda(dossier: Dossier, registry: Registry, builder: Builder, scope: dict[str, Any]) -> list[Facts]:
    kinds = {key: builder.record("kinds[]", kind, scope, key=key) for key, kind in registry.kinds.items()}
    ordinary = [item for item in dossier.agenda if not registry.kinds[item.kind].other_business]

    def facts(number: int, item: AgendaItem) -> Facts:
        made = builder.record(
            "agenda[]",
            item,
            scope,
            kind=kinds[item.kind],
            number=number,
            portfolio=[scope["officials"][key] for key in item.portfolio],
            marked=False,
        )
        whole = made.with_facts()
        made["list_title"] = Lazy(lambda: _parted(whole["list_title"])[0])
        made["list_end"] = Lazy(lambda: _list_end(whole["list_title"], last=bool(ordinary) and item is ordinary[-1]))
        return made

    return [facts(number, item) for number, item in enumerate(dossier.agenda, 1)]


def _parted(title: Any) -> tuple[Any, str]:
    """The title of a list item without the ; or . that the drafter put at its end, and that sign."""
    if not isinstance(title, Rich):
        return title, ""
    blocks, sign = part_end(title.blocks, ".;")
    return Rich(blocks, title.paths), sign


def _list_end(title: Any, *, last: bool) -> Text:
    """The sign at the end of a list item that is a clause: the drafter's own, or ; and . after the last; nothing after a ! or ?.

    It stands apart from the item, so that words in between, such as those that mark it, come before it.
    """
    rest, sign = _parted(title)
    if sign:
        return Text(sign, *rest.paths)
    text = plain_text(rest.blocks) if isinstance(rest, Rich) else ""
    return Text("" if text.rstrip().endswith((".", ";", "!", "?")) else "." if last else ";")


def memo_facts(dossier: Dossier, memo: Memo, variant: MemoVariant, builder: Builder, scope: dict[str, Any]) -> Facts:
    """The memo to one addressee: the variant's own words before the common ones before the derived ones."""
    values = {one.name: getattr(memo, one.name) for one in fields(memo) if one.name not in ("variants", OWN)}
    values.update({one.name: value for one in fields(variant) if (value := getattr(variant, one.name)) is not None})
    values["addressee"] = scope["officials"][variant.addressee]
    sections = values.pop("explanation")
    made = builder.facts("memo", values, rich_fields((Memo,)), scope, memo)
    made["explanation"] = _explanation(dossier, sections, made, builder, scope)
    return made


def _explanation(dossier: Dossier, given: list[Section] | None, memo: Facts, builder: Builder, scope: dict[str, Any]) -> list[Facts]:
    """The sections as given, then what they leave out: side events with a text, the agenda items, attachments.

    Nothing that the data file says may be missing from the memo only because no section names it; but an attachment without a text
    of its own needs no section when the drafter wrote the sections.
    """
    sections = given or []
    named = {section.side_event for section in sections} | {section.attachment for section in sections}
    made = [_section(section, memo, builder, scope) for section in sections]
    events = [key for key, event in dossier.side_events.items() if event.text is not None and key not in named]
    made += [_taken(builder, scope["side_events"][key], "heading", "text") for key in events]
    if scope["agenda"] and not any(section.items for section in sections):
        made.append(_items_section(memo, builder))
    files = [one.id for one in dossier.attachments if one.id not in named and (given is None or one.memo_text is not None)]
    return made + [_taken(builder, _external(scope, key), "name", "memo_text") for key in files]


def _section(section: Section, memo: Facts, builder: Builder, scope: dict[str, Any]) -> Facts:
    made = builder.record("memo.explanation[]", section, scope)
    if section.side_event:
        taken = _taken(builder, scope["side_events"][section.side_event], "heading", "text")
    elif section.attachment:
        taken = _taken(builder, _external(scope, section.attachment), "name", "memo_text")
    elif section.items:
        taken = _items_section(memo, builder)
    else:
        return made
    return made.with_facts(**{key: dict.__getitem__(taken, key) for key in ("heading", "text") if getattr(section, key) is None})


def _items_section(memo: Facts, builder: Builder) -> Facts:
    return Facts(builder.reads, heading=_of(memo, "items_heading"), text=_of(memo, "items_lead"), items=True)


def _external(scope: dict[str, Any], key: str) -> Facts:
    found: Facts = next(one for one in scope["external"] if one["id"] == key)
    return found


def _taken(builder: Builder, record: Facts, heading: str, text: str) -> Facts:
    return Facts(builder.reads, heading=_of(record, heading), text=_of(record, text), items=False)


def _of(record: Facts, key: str) -> Lazy:
    """A fact of another record, still lazy."""
    return Lazy(lambda: record.get(key))
