"""The notes that text from another package refers to: copied into the document's own part, each reference to a copy of its own."""

from copy import deepcopy

from assembler.lean import dataclass
from assembler.ooxml.joining.draft import Draft
from assembler.ooxml.joining.guest import Guest
from assembler.ooxml.namespaces import qn
from assembler.ooxml.xml import Element

_ID = qn("w:id")
_SINGLE = (qn("w14:paraId"), qn("w14:textId"))
"""What no two paragraphs may have alike."""
_MISSING = "0{}"
"""The id of a reference to no note: the same number, and yet that of no other note."""


@dataclass(frozen=True)
class NoteKind:
    """Footnotes or endnotes: their part, and the elements of a reference and of a note."""

    part: str
    reference: str
    note: str


FOOTNOTES = NoteKind("footnotes", qn("w:footnoteReference"), qn("w:footnote"))
ENDNOTES = NoteKind("endnotes", qn("w:endnoteReference"), qn("w:endnote"))
NOTE_KINDS = (FOOTNOTES, ENDNOTES)


def bring_notes(draft: Draft, guest: Guest, body: Element, kind: NoteKind) -> list[Element]:
    """Gives the references in a text notes in the draft; the notes that were copied, which are not yet in its part."""
    theirs = guest.part(kind.part)
    notes = {one.get(_ID, ""): one for one in theirs if is_note(one)} if theirs is not None else {}
    made: list[Element] = []
    for reference in body.iter(kind.reference):
        note = notes.get(reference.get(_ID, ""))
        if note is None:
            reference.set(_ID, _MISSING.format(reference.get(_ID, "")))
            continue
        copy = deepcopy(note)
        copy.set(_ID, draft.fresh_number(kind.part, kind.note, _ID))
        for paragraph in copy.iter(qn("w:p")):
            for name in _SINGLE:
                paragraph.attrib.pop(name, None)
        reference.set(_ID, copy.get(_ID))
        made.append(copy)
    return made


def put_notes(draft: Draft, guest: Guest, made: list[Element], kind: NoteKind) -> None:
    """Puts copied notes into the draft's part, with what they refer to."""
    theirs, name = guest.part(kind.part), guest.part_name(kind.part)
    if not made or theirs is None or name is None:
        return
    root = draft.root_like(kind.part, theirs)
    if not len(root):
        root.extend(deepcopy(one) for one in theirs if not is_note(one))
    part = draft.part_of(kind.part)
    assert part is not None
    draft.relate(part, guest.package, name, made)
    root.extend(made)


def is_note(element: Element) -> bool:
    """Whether it is a note, and not one of the lines that stand above them."""
    return bool(element.get(qn("w:type"), "normal") == "normal")
