"""What each document of the pack rijk must say of a dossier, in order: the drafter's own words, written down by hand from the templates.

Only what the data file holds is here, and nothing that the pack derives. A ``Line`` is all of one or more paragraphs, a ``Piece`` stands
somewhere within one.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from assembler.language import capitalize_first
from tests.strategies import Data, Typed

_TEXTS = ("introduction", "position", "state_of_play")


@dataclass(frozen=True)
class Line:
    text: Typed


@dataclass(frozen=True)
class Piece:
    text: Typed


Said = Line | Piece


def documents_of(data: Data) -> Iterator[tuple[str, int, list[Said]]]:
    """For every document its id, which of that id it is, and what it says."""
    for chamber in ("tweede_kamer", "eerste_kamer"):
        if data["letters"].get(chamber, {}).get("send", "true") == "true":
            yield f"{chamber}brief", 0, list(letter(data, chamber))
    yield "annotated_agenda", 0, list(annotated_agenda(data))
    for at, variant in enumerate(data.get("memo", {}).get("variants", [])):
        yield "memo", at, list(memo(data, variant))
    marked = [one for one in data.get("memo", {}).get("variants", []) if _owns(data, one["addressee"])]
    for at, _ in enumerate(marked):
        yield "annotated_agenda_marked", at, list(annotated_agenda(data))


def letter(data: Data, chamber: str) -> Iterator[Said]:
    letters = data["letters"]
    own = {**letters, **letters.get(chamber, {})}
    officials = data["officials"]
    department = officials[letters["signatories"][0]].get("department")
    if department:
        yield Piece(data["departments"][department]["name"])
    yield from _lines(own, "reference", "subject", "marking", "salutation", as_piece=("subject",))
    yield from _pieces(own, "opening", "participation", "status")
    yield from _lines(own, "paragraphs")
    for attachment in data.get("attachments", []):
        yield from _lines(attachment, "letter_text") if "letter_text" in attachment else [Piece(attachment["name"])]
    yield from _lines(own, "closing")
    for key in letters["signatories"]:
        yield from _lines(officials[key], "signature", "name")


def annotated_agenda(data: Data) -> Iterator[Said]:
    words = data.get("annotated_agenda", {})
    agenda = data.get("agenda", [])
    items = [item for item in agenda if not _is_other(data, item)]
    yield from _lines(words, "title")
    yield from _pieces(words, "presidency", "background")
    if items:
        yield from _lines(words, "list_lead")
        for item in items:
            yield from _pieces(item, "list_title") if "list_title" in item else [Piece(_first(item, "title", "label"))]
    if len(items) < len(agenda):
        yield from _pieces(words, "other_business", "other_business_text")
    for item in agenda:
        if any(text in item for text in _TEXTS):
            yield Piece(_first(item, "heading", "label", "title"))
            yield from _lines(item, *_TEXTS)
    yield from _lines(words, "closing")


def memo(data: Data, variant: Data) -> Iterator[Said]:
    own = {**data["memo"], **variant}
    yield from _lines(own, "reference")
    yield from (Line(line) for line in own.get("prepared_by", []))
    yield Piece(data["officials"][variant["addressee"]]["office"])
    yield from _pieces(own, "subject")
    yield from _lines(own, "occasion", "advice_lead", "advice", "deadline_text", "undisclosable_heading", "undisclosable")
    yield from _explanation(data, own.get("explanation"))
    for attachment in data.get("attachments", []):
        yield from _lines(attachment, "name", "information")


def _explanation(data: Data, given: list[Data] | None) -> Iterator[Said]:
    events, files = data.get("side_events", {}), {one["id"]: one for one in data.get("attachments", [])}
    sections = given or []
    named = {section.get("side_event") for section in sections} | {section.get("attachment") for section in sections}
    for section in sections:
        event, file = events.get(section.get("side_event"), {}), files.get(section.get("attachment"), {})
        yield from _heading(section.get("heading") or event.get("heading") or _name(event) or file.get("name"))
        yield from _lines({"text": section.get("text") or event.get("text") or file.get("memo_text")}, "text")
        if section.get("items") == "true":
            yield from _summaries(data)
    for key, event in events.items():
        if "text" in event and key not in named:
            yield from _heading(event.get("heading") or _name(event))
            yield from _lines(event, "text")
    if data.get("agenda") and not any(section.get("items") == "true" for section in sections):
        yield from _summaries(data)
    for key, file in files.items():
        if key not in named and (given is None or "memo_text" in file):
            yield Line(file["name"])
            yield from _lines(file, "memo_text")


def _name(event: Data) -> Typed | None:
    """A side event's name as a heading begins with it."""
    return Typed(event["name"], *map(capitalize_first, event["name"].printed)) if event else None


def _heading(heading: Typed | None) -> Iterator[Said]:
    if heading:
        yield Piece(heading)


def _summaries(data: Data) -> Iterator[Said]:
    for item in data.get("agenda", []):
        yield from _pieces(item, "memo_title") if "memo_title" in item else [Piece(_first(item, "title", "label"))]
        yield from _pieces(item, "memo_summary")


def _lines(record: Data, *names: str, as_piece: tuple[str, ...] = ()) -> Iterator[Said]:
    for name in names:
        if record.get(name):
            yield Piece(record[name]) if name in as_piece else Line(record[name])


def _pieces(record: Data, *names: str) -> Iterator[Said]:
    yield from (Piece(record[name]) for name in names if record.get(name))


def _first(record: Data, *names: str) -> Any:
    return next(record[name] for name in names if name in record)


def _is_other(data: Data, item: Data) -> bool:
    kind = data.get("registry", {}).get("kinds", {}).get(item["kind"])
    return bool(kind.get("other_business") == "true" if kind else item["kind"] == "diversenpunt")


def _owns(data: Data, official: str) -> bool:
    return any(official in item.get("portfolio", []) for item in data.get("agenda", []))
