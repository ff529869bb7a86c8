"""One document of the set: its parts filled, grafted and put together into a package."""

from collections.abc import Iterable, Mapping
from dataclasses import field
from datetime import datetime
from typing import Protocol

from assembler.diagnostics import Diagnostic, diagnose, has_errors
from assembler.diagnostics.words import english
from assembler.lean import dataclass
from assembler.limits import working_on
from assembler.ooxml import namespaces as ns
from assembler.ooxml.comments import without_comments
from assembler.ooxml.elements import measure, printed_paragraphs
from assembler.ooxml.namespaces import qn
from assembler.ooxml.numbering import Numbering
from assembler.ooxml.package import Package, add_relationship, add_relationships, pack_element, set_content_type
from assembler.ooxml.properties import with_core_properties
from assembler.ooxml.reading import refused_content
from assembler.ooxml.styles import styles_of
from assembler.ooxml.xml import Element, XmlError, parse, serialize, strip_attribute
from assembler.render.controls import renumber_controls
from assembler.render.fill import Filled
from assembler.render.graft import Document, Grafter
from assembler.render.lists import restart_lists
from assembler.render.marks import INLINED, NUMBER
from assembler.render.mend import mend
from assembler.render.notes import Look, Notes
from assembler.render.pictures import Pictures, Room, fit_pictures, with_pictures
from assembler.render.stories import notes_part
from assembler.render.trace import TraceRow

_NUMBERING_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"
_CELL, _BODY = qn("w:tc"), qn("w:body")
_NOTES_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}s+xml"


@dataclass(frozen=True)
class Rendered:
    """A finished package, where its words come from if somebody asked, and the numbers of the notes it cites by their keys, in order."""

    package: Package = field(repr=False)
    trace: tuple[TraceRow, ...] = field(repr=False)
    cited: dict[str, int]
    notes_count: int
    """How many footnotes it has, inline ones and the template's own included."""


class Titled(Protocol):
    """What a document is called in its properties, where its template does not say."""

    @property
    def title(self) -> str: ...
    @property
    def subject(self) -> str: ...


def render_document(
    titled: Titled,
    filled: Filled,
    styles: Mapping[str, str],
    language: str,
    look: Look,
    moment: datetime,
    *,
    traced: bool = True,
) -> tuple[Rendered | None, list[Diagnostic]]:
    """The document, or what stands in its way. ``styles`` maps uses to style names, ``look`` gives the text of a note by key."""
    working_on(filled.template.name)
    maker = _Maker(filled, styles)
    roots = maker.parse(filled)
    if has_errors(maker.document.found):
        return None, maker.document.found
    notes = maker.graft(roots, look)
    if has_errors(maker.document.found):
        return None, maker.document.found
    package, trace = maker.assemble(roots, notes, traced=traced)
    package = with_core_properties(package, titled.title, titled.subject, language, moment)
    footnotes, _ = notes
    return Rendered(package, tuple(trace), footnotes.cited, len(footnotes.notes)), maker.document.found


class _Maker:
    def __init__(self, filled: Filled, styles: Mapping[str, str]) -> None:
        self.template = filled.template
        self.package = self.template.package
        self.document = Document(
            filled.values,
            styles_of(self._part("styles")),
            styles,
            Numbering(self._part("numbering")),
            self.template.paragraphs,
        )
        self._links: dict[str, list[tuple[Element, str]]] = {}
        self._pictures: dict[str, Pictures] = {}

    def parse(self, filled: Filled) -> dict[str, Element]:
        self.document.found += filled.found
        roots: dict[str, Element] = {}
        for name, xml in filled.parts.items():
            roots |= self._parsed(name, xml)
        return roots

    def _parsed(self, name: str, xml: str) -> dict[str, Element]:
        try:
            return {name: parse(xml)}
        except XmlError as error:
            place = next((place for place in self.document.places if place.part == name), None)
            self.document.found.append(diagnose("T007", place=place, problem=english(str(error))))
            return {}

    def graft(self, roots: dict[str, Element], look: Look) -> list[Notes]:
        main = self.package.main_part
        room = _text_room(roots[main])
        listed = self.document.styles.named(self.document.style_names.get("list_number", ""))
        for part in self.template.parts:
            grafter = Grafter(self.document, room.width)
            grafter.graft(roots[part.name], attributes=part.in_attributes)
            self._links[part.name] = grafter.links
            self._fit(part.name, grafter, room)
            if part.story:
                mend(roots[part.name], self.document.misfit)
                restart_lists(roots[part.name], self.document.styles, self.document.numbering, listed)
        notes: list[Notes] = []
        for kind in ("footnote", "endnote"):
            grafter = Grafter(self.document, room.width)
            made = Notes(kind, self.document, look, grafter)
            self._links[kind] = grafter.links
            for root in roots.values():
                made.number(root)
            self._fit(kind, grafter, room)
            notes.append(made)
        in_notes = ((notes_part(self.package, made.kind) or "", note) for made in notes for note in made.notes)
        self._refuse([*roots.items(), *in_notes])
        return notes

    def _fit(self, part: str, grafter: Grafter, room: Room) -> None:
        if grafter.pictures:
            fit_pictures(grafter.pictures, room, self.document)
        self._pictures[part] = grafter.pictures

    def _refuse(self, roots: Iterable[tuple[str, Element]]) -> None:
        """What tags have put together and no template may have, such as a field that fetches a file."""
        for name, root in roots:
            for element, code, facts in refused_content(root):
                mark = next((one.get(NUMBER) for one in element.iterancestors(qn("w:p"))), None)
                place = self.document.places[int(mark)] if mark is not None else None
                self.document.found.append(diagnose(code, place=place, file=self.template.name, part=name, **facts))

    def assemble(self, roots: dict[str, Element], notes: list[Notes], *, traced: bool) -> tuple[Package, list[TraceRow]]:
        """The package with its new parts, and the trace, whose marks are taken out of the parts here."""
        trace: list[TraceRow] = []
        package = without_comments(self.package)
        bookmarks, drawings = 0, 0
        names: set[str] = set()
        controls: set[str] = set()
        for name, root in roots.items():
            package = self._linked(package, name, name)
            bookmarks = _renumber_bookmarks(root, bookmarks, names)
            drawings = _renumber_drawings(root, drawings)
            renumber_controls(root, controls)
            trace += self._rows(root, name) if traced else ()
            strip_attribute(root, NUMBER)
        for one in notes:
            package, drawings, rows = self._with_notes(package, one, drawings, traced=traced)
            trace += rows
        package = package.with_parts({name: pack_element(root, ns.TRACE, INLINED) for name, root in roots.items()})
        if self.document.numbering.changed:
            package = self._with_numbering(package)
        return package, trace

    def _with_numbering(self, package: Package) -> Package:
        name = self._name("numbering")
        if not name:
            folder, slash, _ = package.main_part.rpartition("/")
            name = f"{folder}{slash}numbering.xml"
            package, _ = add_relationship(package, package.main_part, f"{ns.R}/numbering", name)
            package = set_content_type(package, name, _NUMBERING_TYPE)
        return package.with_parts({name: self.document.numbering.serialize()})

    def _with_notes(self, package: Package, notes: Notes, drawings: int, *, traced: bool) -> tuple[Package, int, list[TraceRow]]:
        name = notes_part(package, notes.kind)
        if name is None:
            if not notes.notes:
                return package, drawings, []
            folder, slash, _ = package.main_part.rpartition("/")
            name = f"{folder}{slash}{notes.kind}s.xml"
            package, _ = add_relationship(package, package.main_part, f"{ns.R}/{notes.kind}s", name)
            package = set_content_type(package, name, _NOTES_TYPE.format(notes.kind))
            root = notes.part(None)
        else:
            root = notes.part(parse(package.parts[name]))
            package = self._with_separators(package, notes)
        package = self._linked(package, name, notes.kind)
        drawings = _renumber_drawings(root, drawings)
        rows = self._rows(root, name) if traced else []
        strip_attribute(root, NUMBER)
        return package.with_parts({name: pack_element(root, ns.TRACE, INLINED)}), drawings, rows

    def _with_separators(self, package: Package, notes: Notes) -> Package:
        """The package whose settings name the separators of notes by their new ids."""
        name = self._name("settings")
        if not notes.moved or name not in package.parts:
            return package
        root = parse(package.parts[name])
        for one in root.iterfind(f"{qn(f'w:{notes.kind}Pr')}/{qn(f'w:{notes.kind}')}"):
            one.set(qn("w:id"), notes.moved.get(one.get(qn("w:id")), one.get(qn("w:id"))))
        return package.with_parts({name: serialize(root)})

    def _linked(self, package: Package, name: str, made: str) -> Package:
        """The package with what the part ``name`` links to: its images, and a relationship for every different address."""
        package = with_pictures(package, name, self._pictures[made])
        links = self._links[made]
        addresses = list(dict.fromkeys(address for _, address in links))
        package, ids = add_relationships(package, name, [(f"{ns.R}/hyperlink", address, True) for address in addresses])
        by_address = dict(zip(addresses, ids, strict=True))
        for link, address in links:
            link.set(qn("r:id"), by_address[address])
        return package

    def _rows(self, root: Element, part: str) -> list[TraceRow]:
        rows = []
        of_notes = root.tag in (qn("w:footnotes"), qn("w:endnotes"))
        places, origins = self.document.places, self.document.origins
        for number, (paragraph, text) in enumerate(printed_paragraphs(root), 1):
            mark = paragraph.get(NUMBER)
            place = places[int(mark)] if mark is not None else None
            data = tuple(dict.fromkeys(origins[paragraph])) if paragraph in origins else ()
            note = next(paragraph.iterancestors(qn("w:footnote"), qn("w:endnote")), None) if of_notes else None
            if note is not None and note.get(qn("w:type"), "normal") != "normal":
                continue  # the line above the notes
            cell = (holder := paragraph.getparent()) is not None and (
                holder.tag == _CELL or (holder.tag != _BODY and next(holder.iterancestors(_CELL), None) is not None)
            )
            footnote = int(note.get(qn("w:id"))) if note is not None and note.tag == qn("w:footnote") else None
            rows.append(TraceRow(part, number, text, place, data, cell, footnote))
        return rows

    def _name(self, kind: str) -> str:
        for one in self.package.relationships(self.package.main_part):
            if one.type == f"{ns.R}/{kind}":
                return one.target
        return ""

    def _part(self, kind: str) -> bytes | None:
        return self.package.parts.get(self._name(kind))


def _text_room(root: Element) -> Room:
    """The room for text of the last section, in twips; A4 with Word's margins when nothing says."""
    section = next(iter(root.iter(qn("w:sectPr"))), None)
    size = section.find(qn("w:pgSz")) if section is not None else None
    margins = section.find(qn("w:pgMar")) if section is not None else None
    if size is None or margins is None:
        return Room(9026, 13958)
    left, right, top, bottom = (measure(margins, qn(f"w:{edge}"), 1440) for edge in ("left", "right", "top", "bottom"))
    height = measure(size, qn("w:h"), 16838) - abs(top) - abs(bottom)  # a negative one is a fixed one (17.6.11)
    return Room(measure(size, qn("w:w"), 11906) - left - right, height)


def _renumber_bookmarks(root: Element, first: int, names: set[str]) -> int:
    """Bookmarks that a loop repeated get ids of their own, and only the first of a name stays, with its end; ``names`` are those so far."""
    waiting: dict[str, Element] = {}
    dropped: list[Element] = []
    for mark in root.iter(qn("w:bookmarkStart"), qn("w:bookmarkEnd")):
        id = mark.get(qn("w:id"), "")
        if mark.tag == qn("w:bookmarkStart"):
            dropped += [waiting.pop(id)] if id in waiting else []
            waiting[id] = mark
            continue
        start = waiting.pop(id, None)
        name = start.get(qn("w:name"), "").lower() if start is not None else ""
        if start is None or name in names:
            dropped += [mark] if start is None else [start, mark]
            continue
        names.add(name)
        for one in (start, mark):
            one.set(qn("w:id"), str(first))
        first += 1
    for mark in [*dropped, *waiting.values()]:
        mark.getparent().remove(mark)
    return first


def _renumber_drawings(root: Element, first: int) -> int:
    """Pictures that a loop repeated get ids of their own (ECMA-376 Part 1, 20.4.2.5: unique in the document)."""
    for drawing in root.iter(qn("wp:docPr")):
        first += 1
        drawing.set("id", str(first))
    return first
