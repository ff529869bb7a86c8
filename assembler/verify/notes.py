"""Rules about footnotes and endnotes (ECMA-376 Part 1, 17.11).

Word refuses two references to one note; LibreOffice pairs notes with references by their order, not by their ids.
"""

from collections.abc import Iterator

from assembler.lean import dataclass
from assembler.ooxml.namespaces import qn
from assembler.ooxml.xml import Element, xpath
from assembler.verify.facts import Facts, Part, repeated


@dataclass(frozen=True)
class _Notes:
    """The notes of one kind (``footnote`` or ``endnote``) and what refers to them, in the order in which they stand."""

    kind: str
    part: Part | None
    notes: list[Element]
    separators: list[Element]
    references: list[tuple[Part, Element]]


def _kinds(facts: Facts) -> Iterator[_Notes]:
    for kind in ("footnote", "endnote"):
        part = next(iter(facts.related(f"{kind}s")), None)
        every = list(part.root.iterchildren(qn(f"w:{kind}"))) if part else []
        notes = [note for note in every if note.get(qn("w:type"), "normal") == "normal"]
        separators = [note for note in every if note.get(qn("w:type"), "normal") != "normal"]
        yield _Notes(kind, part, notes, separators, list(facts.each(f"w:{kind}Reference")))


def _id(element: Element) -> str:
    value: str = element.get(qn("w:id"), "")
    return value


def note_ids(facts: Facts) -> Iterator[str]:
    for found in _kinds(facts):
        if part := found.part:
            keyed = ((part, note, _id(note)) for note in found.separators + found.notes)
            yield from (f"{place}: {found.kind} id {key} occurs more than once" for place, key in repeated(keyed))


def note_references(facts: Facts) -> Iterator[str]:
    """One reference for every note and one note for every reference, in the main text only."""
    for found in _kinds(facts):
        known = {_id(note) for note in found.notes}
        cited: set[str] = set()
        for part, reference in found.references:
            if part is not facts.main:
                yield f"{part.at(reference)}: {found.kind} reference outside the main text"
            if _id(reference) not in known:
                yield f"{part.at(reference)}: there is no {found.kind} {_id(reference)}"
            if _id(reference) in cited:
                yield f"{part.at(reference)}: second reference to {found.kind} {_id(reference)}"
            cited.add(_id(reference))
        for note in found.notes:
            if found.part and _id(note) not in cited:
                yield f"{found.part.at(note)}: nothing refers to {found.kind} {_id(note)}"


def note_order(facts: Facts) -> Iterator[str]:
    """Notes stand in the order of their references; told at the first that does not."""
    for found in _kinds(facts):
        notes = [_id(note) for note in found.notes]
        references = [_id(reference) for _, reference in found.references]
        if found.part is None or sorted(notes) != sorted(references):
            continue
        for note, wanted in zip(found.notes, references, strict=True):
            if _id(note) != wanted:
                yield f"{found.part.at(note)}: {found.kind} {_id(note)} stands where {wanted} is referred to"
                break


def note_separators(facts: Facts) -> Iterator[str]:
    """A notes part has both separator notes, and the settings name only what is there (17.11.23, 17.11.1)."""
    settings = facts.related("settings")
    for found in _kinds(facts):
        if found.part is None:
            continue
        types = {note.get(qn("w:type")) for note in found.separators}
        for wanted in ("separator", "continuationSeparator"):
            if wanted not in types:
                yield f"{found.part.name}: no {found.kind} of type {wanted}"
        known = {_id(note) for note in found.separators}
        for part in settings:
            for named in xpath(f"w:{found.kind}Pr/w:{found.kind}")(part.root):
                if _id(named) not in known:
                    yield f"{part.name}: there is no separator {found.kind} {_id(named)}"


def note_content(facts: Facts) -> Iterator[str]:
    for found in _kinds(facts):
        for note in found.notes:
            if found.part and not xpath("w:p//w:t[normalize-space()] | .//w:drawing | .//w:pict | .//m:t")(note):
                yield f"{found.part.at(note)}: {found.kind} {_id(note)} is empty"
