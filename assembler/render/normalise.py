"""A part's XML made ready for compiling: paragraphs numbered, tags made whole, notes moved to where they are referred to.

docxtpl's own patching works with regular expressions over the whole part. It is given XML in which every tag stands in one text element
and bears its paragraph's number, so that what it does is safe and the places of tags survive it.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from copy import deepcopy
from itertools import chain, repeat

from assembler.diagnostics import Diagnostic, Words, diagnose
from assembler.diagnostics.words import words
from assembler.ooxml import namespaces as ns
from assembler.ooxml.namespaces import qn
from assembler.ooxml.tables import cells_of, rows_of
from assembler.ooxml.xml import Element
from assembler.render.cells import prepare_cells
from assembler.render.controls import prepare_controls
from assembler.render.marks import ESCAPE, INLINED, NOTE, NUMBER, REFERENCES, TAG, read_marks
from assembler.render.revisions import settle
from assembler.render.spelling import with_spelled_tags
from assembler.render.whole import make_tags_whole, own_text, part_runs, spell_attributes
from assembler.source import TemplatePlace

_NOISE = (qn("w:proofErr"), qn("w:lastRenderedPageBreak"))
_NOISY_ATTRIBUTES = re.compile(rf"\{{{re.escape(ns.W)}\}}rsid|\{{{re.escape(ns.W14)}\}}(paraId|textId)$")
_SCOPED = re.compile(r"^(\{[{%])(p|tr|tc) (?!\s*include\b)")
"""Tags that take the place of what is around them, but for remarks, which are meant to, and those of ``include``, which are told of by
themselves."""
_OPENING = re.compile(r"\{[{%#]")
_CLOSING = re.compile(r"[}%]\}")
_THINGS = {
    qn("w:drawing"): "een afbeelding",
    qn("w:pict"): "een afbeelding",
    qn("w:object"): "een object",
    qn("w:footnoteReference"): "een voetnoot",
    qn("w:endnoteReference"): "een eindnoot",
    qn("w:sectPr"): "een sectie-einde",
}
"""What has no text of its own and yet would be missed."""
_SCOPES = {"p": qn("w:p"), "tr": qn("w:tr"), "tc": qn("w:tc")}
_SPACED = re.compile(r"\{[ \xa0]+[{%].*?[}%][ \xa0]+\}")
_PARTED = Words("de haken staan uit elkaar", "the brackets stand apart")
_SINGLE = re.compile(r"(?<!\{)\{[ \xa0]*[a-z_]+(?:\.[a-z_]+)+[ \xa0]*(?:\|[^{}]*)?\}(?!\})")
_ONE_BRACE = Words("om een veld horen twee accolades", "a field wants two braces around it")


class Normaliser:
    """Prepares the parts of one template, numbering paragraphs through all of them."""

    def __init__(self, file: str, places: Iterable[TemplatePlace] = (), unsaid: Collection[str] = ()) -> None:
        """``places`` are those of paragraphs that have their numbers already, ``unsaid`` the ids of comments that are not to be told of."""
        self.file = file
        self._unsaid = unsaid
        self.places: list[TemplatePlace] = list(places)
        self.found: list[Diagnostic] = []
        self.changes: list[TemplatePlace | None] = []
        self.comments: list[TemplatePlace | None] = []
        """Where tracked changes and comments stood, which are settled."""

    def prepare(self, root: Element, part: str, notes: Mapping[tuple[str, str], Element] | None = None) -> None:
        """Changes ``root`` in place. ``notes`` are the template's own by reference and id, for a part that may refer to them."""
        self.number(root, part)
        settled = settle(root, self._unsaid)
        self.changes += [self._place(one) if one is not None else None for one in settled.changes]
        self.comments += [self._place(one) if one is not None else None for one in settled.comments]
        _strip_noise(root)
        for paragraph in root.iter(qn("w:p")):
            make_tags_whole(paragraph)
        part_runs(root)
        spell_attributes(root)
        prepare_controls(root)
        prepare_cells(root)
        self._refuse_loose_braces(root)
        self._refuse_lost_text(root)
        if notes is not None:
            self._inline_notes(root, notes)

    def prepare_properties(self, root: Element, part: str) -> bool:
        """Likewise a part with properties of the document; whether there are tags in it."""
        tagged = [one for one in root.iter() if TAG.search(one.text or "")]
        for number, one in enumerate(tagged, len(self.places)):
            self.places.append(TemplatePlace(self.file, part, 0, excerpt=one.text[:60]))
            one.text = with_spelled_tags(one.text, number)
        return bool(tagged)

    def number(self, root: Element, part: str) -> None:
        """Gives every paragraph its number, and notes its place."""
        heading = ""
        twins = _twins(root)
        cells = _cells(root, twins)
        count = 0
        for paragraph in root.iter(qn("w:p")):
            count += paragraph not in twins
            if NUMBER in paragraph.attrib:
                continue  # it came from another file
            paragraph.set(NUMBER, str(len(self.places)))
            twin = twins.get(paragraph)
            if twin is not None:
                self.places.append(self.places[int(twin.get(NUMBER))])
                continue
            text = _text(paragraph)
            table, row, cell = cells.get(next(paragraph.iterancestors(qn("w:tc")), None), (None, None, None))
            self.places.append(TemplatePlace(self.file, part, count, table, row, cell, heading, text[:60]))
            if _is_heading(paragraph):
                heading = text[:60]

    def _inline_notes(self, root: Element, notes: Mapping[tuple[str, str], Element]) -> None:
        for reference in list(root.iter(*REFERENCES)):
            note = notes.get((reference.tag, reference.get(qn("w:id"), "")))
            if note is None:
                self.found.append(diagnose("T009", place=self._place_of(reference), id=reference.get(qn("w:id"))))
                continue
            holder = reference.makeelement(NOTE, nsmap={"trace": ns.TRACE, "note": INLINED})
            holder.extend(deepcopy(list(note)))
            for element in holder.iter():
                if isinstance(element.tag, str) and element.tag.startswith(f"{{{ns.W}}}"):
                    element.tag = f"{{{INLINED}}}{element.tag.rpartition('}')[2]}"
            reference.append(holder)

    def _place_of(self, element: Element) -> TemplatePlace | None:
        paragraph = next(element.iterancestors(qn("w:p")), None)
        return self.places[int(paragraph.get(NUMBER))] if paragraph is not None else None

    def _refuse_loose_braces(self, root: Element) -> None:
        """A tag begins and ends in one paragraph; docxtpl would join the paragraphs that it runs through, or print half of it."""
        for paragraph in root.iter(qn("w:p")):
            for text in map(ESCAPE.sub, repeat(""), (own_text(paragraph), own_text(paragraph, qn("w:instrText")))):
                told = _loose_brace(text) if "{" in text or "}" in text else None
                if told:
                    problem, excerpt = told
                    excerpt = _unmarked_all(excerpt)[:60]
                    self.found.append(diagnose("T001", place=self._place(paragraph), problem=problem, excerpt=excerpt))

    def _refuse_lost_text(self, root: Element) -> None:
        """docxtpl puts the tag in the place of its whole paragraph, row or cell: anything else there would vanish.

        That is what somebody wants who puts a remark (``{#p … #}``) there.
        """
        told: set[Element] = set()
        for paragraph in root.iter(qn("w:p")):
            text = own_text(paragraph)
            for tag in TAG.findall(text) if "{" in text else ():
                scoped = _SCOPED.match(tag)
                scope = _enclosing(paragraph, scoped[2]) if scoped else None
                lost = beside(scope, tag) if scope is not None and scope not in told else ""
                if lost:
                    told.add(scope)
                    self.found.append(diagnose("T003", place=self._place(paragraph), tag=_unmarked(tag), text=lost[:60]))

    def _place(self, paragraph: Element) -> TemplatePlace:
        return self.places[int(paragraph.get(NUMBER))]


def _loose_brace(text: str) -> tuple[Words, str] | None:
    """What is wrong with a brace that belongs to no tag, and where that is seen."""
    rest = TAG.sub("", text)
    spaced, single = _SPACED.search(rest), _SINGLE.search(rest)
    if spaced or single:
        return (_PARTED, spaced[0]) if spaced else (_ONE_BRACE, single[0] if single else "")
    opening, closing = _OPENING.search(rest), None if TAG.search(text) else _CLOSING.search(rest)
    told = _without_end(opening[0]) if opening else _without_begin(closing[0]) if closing else None
    return (told, text) if told else None


def _without_end(brace: str) -> Words:
    return words("{brace} zonder einde in dezelfde alinea", "{brace} without an end in the same paragraph", brace=brace)


def _without_begin(brace: str) -> Words:
    return words("{brace} zonder begin", "{brace} without a beginning", brace=brace)


def _unmarked(tag: str) -> str:
    return read_marks(tag)[0]


def _unmarked_all(text: str) -> str:
    return TAG.sub(lambda tag: _unmarked(tag[0]), text)


def beside(scope: Element, tag: str) -> str:
    """What stands in a paragraph, row or cell beside a tag: text, or else other tags, or the name of something without text."""
    text = own_text(scope) if scope.tag == qn("w:p") else _text(scope)
    others = [one for one in TAG.findall(text.replace(tag, "", 1)) if not one.startswith("{#")]
    things = (name for kind, name in _THINGS.items() if next(scope.iter(kind), None) is not None)
    return TAG.sub("", text).strip() or _unmarked_all("".join(others)) or next(things, "")


def _strip_noise(root: Element) -> None:
    for element in list(root.iter()):
        if element.tag in _NOISE:
            element.getparent().remove(element)
            continue
        for name in [name for name in element.attrib if _NOISY_ATTRIBUTES.match(name)]:
            del element.attrib[name]
        if element.text and "\n" in element.text:
            element.text = element.text.replace("\n", " ") if len(element) == 0 else None
        if element.tail and "\n" in element.tail:
            element.tail = None


def _text(element: Element) -> str:
    return "".join(text.text or "" for text in element.iter(qn("w:t")))


def _enclosing(paragraph: Element, scope: str) -> Element | None:
    return paragraph if scope == "p" else next(paragraph.iterancestors(_SCOPES[scope]), None)


def _is_heading(paragraph: Element) -> bool:
    style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return style is not None and re.match(r"(?i)(heading|kop|title|titel)", style.get(qn("w:val"), "")) is not None


def _twins(root: Element) -> dict[Element, Element | None]:
    """The paragraphs and tables for older versions of Word, each with the one that it repeats: a reader sees them once."""
    found: dict[Element, Element | None] = {}
    for fallback in root.iter(qn("mc:Fallback")):
        choice = next(fallback.itersiblings(qn("mc:Choice"), preceding=True), fallback)
        for tag in (qn("w:p"), qn("w:tbl")):
            firsts = chain(choice.iter(tag) if choice is not fallback else (), repeat(None))
            found |= dict(zip(fallback.iter(tag), firsts, strict=False))
    return found


def _cells(root: Element, twins: Collection[Element]) -> dict[Element, tuple[int, int, int]]:
    """Table (counted in the part), row and cell of every cell, each from 1."""
    return {
        cell: (table_number, row_number, number)
        for table_number, table in enumerate((one for one in root.iter(qn("w:tbl")) if one not in twins), 1)
        for row_number, row in enumerate(rows_of(table), 1)
        for number, cell in enumerate(cells_of(row), 1)
    }
