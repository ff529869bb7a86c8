"""A part's XML made ready for compiling: paragraphs numbered, tags made whole, notes moved to where they are referred to.

docxtpl's own patching works with regular expressions over the whole part. It is given XML in which every tag stands in one text element
and bears its paragraph's number, so that what it does is safe and the places of tags survive it.
"""

import re
from collections.abc import Iterable, Iterator
from copy import deepcopy

from assembler.diagnostics import Diagnostic, Words, diagnose
from assembler.diagnostics.words import words
from assembler.ooxml import namespaces as ns
from assembler.ooxml.namespaces import qn
from assembler.ooxml.xml import Element
from assembler.render.marks import INLINED, NOTE, NUMBER
from assembler.source import TemplatePlace

TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_MARK = re.compile("\u200a([\u2000-\u2009]+)\u200a")
"""A tag's number within it, as digits that are white space to Jinja and to docxtpl's expressions alike."""

_NOISE = (qn("w:proofErr"), qn("w:lastRenderedPageBreak"))
DELETED = (qn("w:del"), qn("w:moveFrom"))
_NOISY_ATTRIBUTES = re.compile(rf"\{{{re.escape(ns.W)}\}}rsid|\{{{re.escape(ns.W14)}\}}(paraId|textId)$")
_SCOPED = re.compile(r"^(\{[{%#])(p|tr|tc) (?!\s*include\b)")
"""Tags that take the place of what is around them; those of ``include`` are told of by themselves."""
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
_TAGS_IN_WORDS = {ord("“"): '"', ord("”"): '"', ord("„"): '"', ord("‘"): "'", ord("’"): "'", ord("\xa0"): " ", ord("–"): "-"}


def mark(number: int) -> str:
    return "\u200a" + "".join(chr(0x2000 + int(digit)) for digit in str(number)) + "\u200a"


def read_marks(tag: str) -> tuple[str, int | None]:
    """The tag without its mark, and the number that the mark held."""
    found = _MARK.search(tag)
    if found is None:
        return tag, None
    return _MARK.sub("", tag), int("".join(str(ord(digit) - 0x2000) for digit in found[1]))


class Normaliser:
    """Prepares the parts of one template, numbering paragraphs through all of them."""

    def __init__(self, file: str, places: Iterable[TemplatePlace] = ()) -> None:
        """``places`` are those of paragraphs that have their numbers already."""
        self.file = file
        self.places: list[TemplatePlace] = list(places)
        self.found: list[Diagnostic] = []

    def prepare(self, root: Element, part: str, notes: dict[str, Element] | None = None) -> None:
        """Changes ``root`` in place. ``notes`` are the template's own notes by id, for a part that may refer to them."""
        _strip_noise(root)
        self.number(root, part)
        for paragraph in list(root.iter(qn("w:p"))):
            _make_tags_whole(paragraph)
        self._refuse_loose_braces(root)
        self._refuse_lost_text(root)
        if notes is not None:
            self._inline_notes(root, notes, part)

    def number(self, root: Element, part: str) -> None:
        """Gives every paragraph its number, and notes its place."""
        heading = ""
        for number, paragraph in enumerate(root.iter(qn("w:p")), 1):
            if NUMBER in paragraph.attrib:
                continue  # it came from another file
            text = _text(paragraph)
            paragraph.set(NUMBER, str(len(self.places)))
            self.places.append(TemplatePlace(self.file, part, number, *_cell_of(root, paragraph), heading, text[:60]))
            if _is_heading(paragraph):
                heading = text[:60]

    def _inline_notes(self, root: Element, notes: dict[str, Element], part: str) -> None:
        for reference in list(root.iter(qn("w:footnoteReference"))):
            note = notes.get(reference.get(qn("w:id"), ""))
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
            text = own_text(paragraph)
            if "{" not in text and "}" not in text:
                continue
            rest = TAG.sub("", text)
            opening, closing = _OPENING.search(rest), None if TAG.search(text) else _CLOSING.search(rest)
            if opening or closing:
                told = _without_end(opening[0]) if opening else _without_begin(closing[0]) if closing else Words()
                self.found.append(diagnose("T001", place=self._place(paragraph), problem=told, excerpt=_unmarked_all(text)[:60]))

    def _refuse_lost_text(self, root: Element) -> None:
        """docxtpl puts the tag in the place of its whole paragraph, row or cell: anything else there would vanish."""
        for paragraph in root.iter(qn("w:p")):
            text = _text(paragraph)
            for tag in TAG.findall(text) if "{" in text else ():
                scoped = _SCOPED.match(tag)
                scope = _enclosing(paragraph, scoped[2]) if scoped else None
                lost = beside_tags(scope) if scope is not None else ""
                if lost:
                    self.found.append(diagnose("T003", place=self._place(paragraph), tag=_unmarked(tag), text=lost[:60]))

    def _place(self, paragraph: Element) -> TemplatePlace:
        return self.places[int(paragraph.get(NUMBER))]


def _without_end(brace: str) -> Words:
    return words("{brace} zonder einde in dezelfde alinea", "{brace} without an end in the same paragraph", brace=brace)


def _without_begin(brace: str) -> Words:
    return words("{brace} zonder begin", "{brace} without a beginning", brace=brace)


def _unmarked(tag: str) -> str:
    return read_marks(tag)[0]


def _unmarked_all(text: str) -> str:
    return TAG.sub(lambda tag: _unmarked(tag[0]), text)


def beside_tags(scope: Element) -> str:
    """What stands in a paragraph, row or cell beside its tags: text, or else the name of something without text."""
    things = (name for tag, name in _THINGS.items() if next(scope.iter(tag), None) is not None)
    return TAG.sub("", _text(scope)).strip() or next(things, "")


def _strip_noise(root: Element) -> None:
    for element in list(root.iter()):
        if element.tag in _NOISE or _is_deleted(element):
            element.getparent().remove(element)
            continue
        for name in [name for name in element.attrib if _NOISY_ATTRIBUTES.match(name)]:
            del element.attrib[name]
        if element.text and "\n" in element.text:
            element.text = element.text.replace("\n", " ") if len(element) == 0 else None
        if element.tail and "\n" in element.tail:
            element.tail = None


def _is_deleted(element: Element) -> bool:
    """Text that a tracked change took away: it is never printed, so its tags are not run (ECMA-376 Part 1, 17.13.5.14 and 22)."""
    return element.tag in DELETED and element.getparent().tag not in (qn("w:rPr"), qn("w:trPr"))


def _own_texts(paragraph: Element) -> list[Element]:
    """The text elements of a paragraph, without those of paragraphs inside it (text boxes)."""
    return [text for text in paragraph.iter(qn("w:t")) if next(text.iterancestors(qn("w:p"))) is paragraph]


def own_text(paragraph: Element) -> str:
    """The text of a paragraph, without that of paragraphs inside it."""
    return "".join(one.text or "" for one in _own_texts(paragraph))


def _text(element: Element) -> str:
    return "".join(text.text or "" for text in element.iter(qn("w:t")))


def _make_tags_whole(paragraph: Element) -> None:
    """Each tag into the text element it begins in, spelled as Jinja wants it, with its paragraph's number."""
    texts = _own_texts(paragraph)
    whole = "".join(text.text or "" for text in texts)
    tags = list(TAG.finditer(whole)) if "{" in whole else []
    if not tags:
        return
    number = int(paragraph.get(NUMBER))
    starts = []
    at = 0
    for text in texts:
        starts.append(at)
        at += len(text.text or "")
    pieces: list[list[str]] = [[] for _ in texts]
    for start, end, content in _stretches(whole, tags):
        if content is not None:
            pieces[_index_at(starts, start)].append(_spelled(content, number))
            continue
        for index, first in enumerate(starts):
            last = starts[index + 1] if index + 1 < len(starts) else len(whole)
            if first < end and last > start:
                pieces[index].append(whole[max(first, start) : min(last, end)])
    for text, made in zip(texts, pieces, strict=True):
        text.text = "".join(made)
        text.set(qn("xml:space"), "preserve")


def _stretches(whole: str, tags: list[re.Match[str]]) -> Iterator[tuple[int, int, str | None]]:
    """The text in order: stretches of plain text (content None) and tags."""
    at = 0
    for tag in tags:
        yield at, tag.start(), None
        yield tag.start(), tag.end(), tag[0]
        at = tag.end()
    yield at, len(whole), None


def _index_at(starts: list[int], offset: int) -> int:
    return max(index for index, start in enumerate(starts) if start <= offset)


def _spelled(tag: str, number: int) -> str:
    if tag.startswith("{#"):
        return tag
    inner = re.sub(r"[\u2000-\u200a]", " ", tag.translate(_TAGS_IN_WORDS))
    close = -3 if inner[-3] == "-" else -2
    return f"{inner[:close]}{mark(number)}{inner[close:]}"


def _enclosing(paragraph: Element, scope: str) -> Element | None:
    return paragraph if scope == "p" else next(paragraph.iterancestors(_SCOPES[scope]), None)


def _is_heading(paragraph: Element) -> bool:
    style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return style is not None and re.match(r"(?i)(heading|kop|title|titel)", style.get(qn("w:val"), "")) is not None


def _cell_of(root: Element, paragraph: Element) -> tuple[int | None, int | None, int | None]:
    """Table (counted in the part), row and cell, each from 1, of the innermost table around a paragraph."""
    cell = next(paragraph.iterancestors(qn("w:tc")), None)
    if cell is None:
        return None, None, None
    row = cell.getparent()
    table = next(row.iterancestors(qn("w:tbl")), None)
    if table is None:
        return None, None, None
    tables = list(root.iter(qn("w:tbl")))
    rows = [one for one in table.iter(qn("w:tr")) if next(one.iterancestors(qn("w:tbl"))) is table]
    return tables.index(table) + 1, rows.index(row) + 1, row.findall(qn("w:tc")).index(cell) + 1
