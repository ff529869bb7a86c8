"""Footnotes and endnotes: numbered by their order in the text, each once, and the part that holds them written from scratch.

Notes of the data are footnotes; endnotes are the template's own.

Word refuses two references to one note, and LibreOffice pairs references with notes by order instead of id (both observed). So ids are
given after filling, in document order; a note cited again becomes a NOTEREF field to a bookmark at its first reference
(ECMA-376 Part 1, 17.16.5.42).
"""

from collections.abc import Callable
from copy import deepcopy

from assembler.content.model import Block, Note, NoteRef
from assembler.diagnostics import diagnose
from assembler.ooxml.elements import element, field_runs, properties_of, put_property, run, text_element, with_style
from assembler.ooxml.namespaces import qn
from assembler.ooxml.xml import Element
from assembler.render.blocks import Slot
from assembler.render.graft import PENDING, Document, Grafter, PendingNote, may_hold_notes, raised
from assembler.render.marks import NUMBER, REFERENCES
from assembler.render.mend import mend

Look = Callable[[str], tuple[Block, ...]]
"""The text of the dossier's note of a key."""

_ID = qn("w:id")
_SEPARATORS = ("separator", "continuationSeparator")


class Notes:
    """Gives the references of a document their notes of a kind, ``footnote`` or ``endnote``."""

    def __init__(self, kind: str, document: Document, look: Look, grafter: Grafter) -> None:
        self.kind = kind
        self.links = grafter.links
        self._document = document
        self._look = look
        self._grafter = grafter
        self._first: dict[str, tuple[int, Element]] = {}
        self.notes: list[Element] = []
        self.cited: dict[str, int] = {}
        """The numbers of the store's notes by their keys, in order of first appearance."""
        self.moved: dict[str, str] = {}
        """New ids of the separators whose old ones notes have, by these; the settings name them too (17.11.9)."""

    def number(self, root: Element) -> None:
        """Gives every reference in ``root`` its note, in document order."""
        for reference in list(root.iter(qn(f"w:{self.kind}Reference"))):
            pending = reference.attrib.pop(PENDING, None)
            if pending is None:
                continue
            note = self._document.notes[int(pending)]
            key = note.source.key if note.source is not None else None
            if not may_hold_notes(reference):
                origin = note.source.origin if note.source is not None else None
                related = self._document.values.related(origin.path) if origin is not None else ()
                self._document.found.append(diagnose("T005", place=self._document.place(reference), related=related))
            elif key is not None and key in self._first:
                self._refer_again(reference, *self._first[key])
            else:
                self._add(reference, note, key)

    def part(self, old: Element | None) -> Element:
        """The part with the notes: the template's separators, or plain ones, and the notes in order."""
        kept = [deepcopy(note) for note in (old if old is not None else ()) if note.get(qn("w:type"), "normal") != "normal"]
        free = min((int(note.get(_ID, "0")) for note in kept), default=0)
        for note in kept:
            if int(note.get(_ID, "0")) > 0:  # LibreOffice counts from 0, and so does Word's sign that notes go on
                free = min(free, 0) - 1
                self.moved[note.get(_ID)] = str(free)
                note.set(_ID, str(free))
        made = element(f"w:{self.kind}s", *(kept or [self._separator(name, number) for number, name in enumerate(_SEPARATORS, -1)]))
        made.extend(self.notes)
        return made

    def _add(self, reference: Element, note: PendingNote, key: str | None) -> None:
        number = len(self.notes) + 1
        reference.set(qn("w:id"), str(number))
        made = element(f"w:{self.kind}", id=str(number))
        self.notes.append(made)
        if key is not None:
            self._first[key] = (number, reference)
            self.cited[key] = number
        if note.element is not None:
            made.extend(list(note.element))
            self._grafter.graft(made)
            mend(made, self._document.misfit)
        elif note.source is not None:
            made.extend(self._paragraphs(note.source, self._paragraph_number(reference)))
        if any(PENDING in inner.attrib for inner in made.iter(*REFERENCES)):
            self._document.found.append(diagnose("T005", place=self._document.place(reference)))

    def _paragraph_number(self, reference: Element) -> str | None:
        return next((one.get(NUMBER) for one in reference.iterancestors(qn("w:p"))), None)

    def _paragraphs(self, note: Note | NoteRef, number: str | None) -> list[Element]:
        """A note's text in the footnote style, its first paragraph with the note's own number before it."""
        text, mark = self._document.style("footnote_text", number), self._document.style("footnote_reference", number)
        blocks = self._look(note.key) if isinstance(note, NoteRef) else note.blocks
        made = self._grafter.write(blocks, number, Slot(with_style("pPr", text.id) if text else None, None, 0, 9000))
        first = made[0]
        at = 1 if first.find(qn("w:pPr")) is not None else 0
        first.insert(at, run(raised(mark), element("w:footnoteRef")))
        first.insert(at + 1, run(None, text_element(" ")))
        return made

    def _separator(self, name: str, number: int) -> Element:
        made = element("w:p", run(None, element(f"w:{name}")))
        put_property(properties_of(made, "w:pPr"), element("w:spacing", before="0", after="0", line="240", lineRule="auto"))
        return element(f"w:{self.kind}", made, type=name, id=str(number))

    def _refer_again(self, reference: Element, number: int, first: Element) -> None:
        """A field that prints the first reference's number; the run's own properties keep it raised."""
        name = f"_RefNoot{number}"
        self._bookmark(first, name, number)
        around = reference.getparent()
        properties = properties_of(around, "w:rPr")
        for one in reversed(field_runs(f"NOTEREF {name} \\f \\h", str(number), properties)):
            around.addnext(one)
        around.getparent().remove(around)

    def _bookmark(self, reference: Element, name: str, number: int) -> None:
        around = reference.getparent()
        before = around.getprevious()
        if before is not None and before.tag == qn("w:bookmarkStart") and before.get(qn("w:name")) == name:
            return
        number += _BOOKMARKS
        around.addprevious(element("w:bookmarkStart", id=str(number), name=name))
        around.addnext(element("w:bookmarkEnd", id=str(number)))


_BOOKMARKS = 10_000
"""Ids of our bookmarks begin here; those of the template are numbered from 0 (see document.py)."""
