"""Grafting: every token of a filled part is replaced by what it stands for, as elements, in one pass over the tree.

WordprocessingML is never glued together as strings, so data can neither break markup nor become it.
"""

import re
from collections.abc import Mapping
from dataclasses import field

from assembler.content.model import Block, Figure, Inline, Note, NoteRef, Paragraph
from assembler.data.values import Text
from assembler.diagnostics import Diagnostic, diagnose
from assembler.diagnostics.words import said
from assembler.expressions.values import Rich
from assembler.lean import dataclass
from assembler.ooxml.drawing import picture
from assembler.ooxml.elements import element, fill_text_element, paragraph, run, text_content, with_style
from assembler.ooxml.namespaces import qn
from assembler.ooxml.numbering import Numbering
from assembler.ooxml.styles import Style, Styles
from assembler.ooxml.xml import Element, xpath
from assembler.render.blocks import BlockWriter, Slot, properties_copy, unnumbered
from assembler.render.fill import TOKEN, Values
from assembler.render.inlines import InlineWriter
from assembler.render.lists import list_of
from assembler.render.marks import INLINED, NOTE, NUMBER, REFERENCES
from assembler.source import Origin, TemplatePlace

OPEN = "\ufdd0"
PENDING = f"{NUMBER[:-1]}n"
"""The attribute of a reference that has no note id yet: the number of its pending note."""

_TOKENS = xpath(f"descendant::text()[contains(., '{OPEN}')]")
_P = qn("w:p")
_W = _P[:-1]
_PARAGRAPH_CHILDREN = (qn("w:p"), qn("w:hyperlink"), qn("w:ins"), qn("w:smartTag"), qn("w:fldSimple"))
_NO_NOTES = (qn("w:txbxContent"), qn("w:hdr"), qn("w:ftr"), qn("w:comment"))


@dataclass
class PendingNote:
    """A note that is referred to: of the data (``source``), or of the template with its paragraphs ready (``element``)."""

    source: Note | NoteRef | None = None
    element: Element | None = None


@dataclass
class Document:
    """What the parts of one document share while it is made."""

    values: Values
    styles: Styles
    style_names: Mapping[str, str]
    numbering: Numbering
    places: tuple[TemplatePlace, ...]
    found: list[Diagnostic] = field(default_factory=list)
    notes: list[PendingNote] = field(default_factory=list)
    origins: dict[Element, list[Origin]] = field(default_factory=dict)
    """Where each paragraph's text comes from; elements are kept here so that they stay the same objects."""

    def style(self, use: str, number: str | None = None) -> Style | None:
        """The style that the pack names for a use; a missing one is told once, at the paragraph of this number.

        What is written then looks plain, as it does without the style of tables, which LibreOffice cannot make. Only
        ``list_continue`` may be left unnamed.
        """
        name = self.style_names.get(use, "")
        if not name and use == "list_continue":
            return None
        style = self.styles.named(name) if name else None
        if style is None and use == "table":
            return None
        code = "T006" if style is None else "T010" if use in ("list_number", "list_bullet") and style.num_id is None else ""
        if code and not any(one.code == code and one.facts["style"] == (name or use) for one in self.found):
            self.found.append(diagnose(code, place=self.places[int(number)] if number is not None else None, style=name or use))
        return style

    def place(self, element: Element) -> TemplatePlace | None:
        """The template's place of the paragraph around (or at) an element."""
        for one in (element, *element.iterancestors()):
            number = one.get(NUMBER)
            if number is not None:
                return self.places[int(number)]
        return None

    def misfit(self, cell: Element, tag: str, value: str) -> None:
        """Tells of a cell that one of docxtpl's statements was given what does not go with it."""
        paragraph = next(cell.iter(qn("w:p")), cell)
        self.found.append(diagnose("T016", place=self.place(paragraph), tag=tag, value=value))

    def came_from(self, paragraph: Element, *origins: Origin) -> None:
        self.origins.setdefault(paragraph, []).extend(origins)


def raised(style: Style | None) -> Element:
    """The properties of a run with the sign of a note: its style, or else just raised."""
    return with_style("rPr", style.id) if style else element("w:rPr", element("w:vertAlign", val="superscript"))


class Grafter:
    """Works on one part; ``links`` and ``pictures`` are the hyperlinks and images it made, which want relationships of that part."""

    def __init__(self, document: Document, width: int) -> None:
        self._document = document
        self._width = width
        self.links: list[tuple[Element, str]] = []
        self.pictures: list[tuple[Element, Figure]] = []
        self._number: str | None = None
        self._blocks = BlockWriter(document.numbering, self._style, self._inlines_for, self._own)

    def graft(self, root: Element, *, attributes: bool = False) -> None:
        """Puts every value of ``root`` in its place."""
        self._restore_notes(root)
        for found in _TOKENS(root):
            place = found.getparent()
            if found.is_tail:
                self._loose(place.getparent(), place, place.tail)
            else:
                self._in_text(place)
        if attributes:
            self._in_attributes(root)

    def write(self, blocks: tuple[Block, ...], number: str | None, slot: Slot) -> list[Element]:
        """Blocks as elements that belong to the template's paragraph ``number``."""
        self._number = number
        return self._blocks.blocks(blocks, slot)

    def _style(self, use: str) -> Style | None:
        return self._document.style(use, self._number)

    # Notes of the template

    def _restore_notes(self, root: Element) -> None:
        for reference in list(root.iter(*REFERENCES)):
            holder = reference.find(NOTE)
            if holder is None:
                continue
            reference.remove(holder)
            for one in holder.iter():
                if one.tag.startswith(f"{{{INLINED}}}"):
                    one.tag = _W + one.tag.rpartition("}")[2]
            self._pend(reference, PendingNote(element=holder))

    def _pend(self, reference: Element, note: PendingNote) -> None:
        reference.set(PENDING, str(len(self._document.notes)))
        self._document.notes.append(note)

    def _refer(self, note: Note | NoteRef) -> list[Element]:
        style = self._style("footnote_reference")
        reference = element("w:footnoteReference")
        self._pend(reference, PendingNote(source=note))
        return [run(raised(style), reference)]

    def _draw(self, figure: Figure) -> Element:
        drawing = picture(figure.image.name, figure.alt)
        self.pictures.append((drawing, figure))
        return drawing

    # Where a token may stand

    def _in_text(self, place: Element) -> None:
        if place.tag == qn("w:t"):
            self._fill_text(place)
        elif len(place) or place.tag in (*_PARAGRAPH_CHILDREN, *_BLOCK_HOLDERS):
            self._loose(place, None, place.text)
        else:
            place.text = self._plain(place.text, place, instruction=place.tag == qn("w:instrText"))

    def _in_attributes(self, root: Element) -> None:
        for one in root.iter():
            for name, value in one.attrib.items():
                if OPEN in value:
                    one.set(name, self._plain(value, one, instruction=name == qn("w:instr")))

    def _plain(self, text: str, place: Element, *, instruction: bool) -> str:
        """Text for where no markup can go, such as an alternative text.

        In a field's instruction a quote or backslash of the value is escaped, so that no value ends its argument and begins a switch
        or another field (ECMA-376 Part 1, 17.16.1).
        """

        def told(token: re.Match[str]) -> str:
            value = str(self._document.values[int(token[1])])
            return re.sub(r'(["\\])', r"\\\1", value) if instruction else value

        try:
            return TOKEN.sub(told, text)
        except ValueError as error:
            values = [self._document.values[int(token[1])] for token in TOKEN.finditer(text)]
            related = [one for value in values if isinstance(value, Rich) for one in self._document.values.related(*value.paths[:1])]
            self._document.found.append(diagnose("T008", place=self._document.place(place), related=tuple(related), where=said(error)))
            return ""

    def _pieces(self, text: str) -> list[str | Text | Rich]:
        """Plain text and values, in order."""
        alone = TOKEN.fullmatch(text)
        if alone is not None:
            value = self._document.values[int(alone[1])]
            return [value] if isinstance(value, Rich) or value else []
        pieces: list[str | Text | Rich] = []
        at = 0
        for token in TOKEN.finditer(text):
            pieces += [text[at : token.start()], self._document.values[int(token[1])]]
            at = token.end()
        return [piece for piece in [*pieces, text[at:]] if isinstance(piece, Rich) or piece]

    # In a run

    def _fill_text(self, place: Element) -> None:
        pieces = self._pieces(place.text)
        rich: list[Rich] = []
        owner = None
        for piece in pieces:
            if isinstance(piece, Rich):
                rich.append(piece)
            elif isinstance(piece, Text) and piece.paths:
                owner = owner if owner is not None else _paragraph_of(place)
                if owner is not None:
                    self._came_from(owner, piece)
        if rich:
            owner = owner if owner is not None else _paragraph_of(place)
            self._number = owner.get(NUMBER) if owner is not None else None
            if any(piece.inlines is None for piece in rich):
                self._fill_blocks(place, owner, pieces)
            else:
                self._put_in_run(place, owner, pieces)
            return
        text = "".join(map(str, pieces))
        if text and "\n" not in text and "\t" not in text:  # most values, and the element can stay
            fill_text_element(place, text)
        else:
            _replace(place, text_content(text))

    def _came_from(self, owner: Element, value: Text) -> None:
        """A text stands on its paths; prose knows itself where each piece of it comes from."""
        self._document.came_from(owner, *(Origin(path) for path in value.paths))

    def _put_in_run(self, place: Element, owner: Element, pieces: list[str | Text | Rich]) -> None:
        """Splits the run at its text: what stands before, the pieces as runs of the same formatting, what comes after."""
        around = place.getparent()
        properties = around.find(qn("w:rPr"))
        made: list[Element] = []
        for piece in pieces:
            if isinstance(piece, Rich):
                made += self._inlines_for(owner, piece.inlines or (), properties)
            else:
                made.append(run(properties, *text_content(str(piece))))
        after = list(place.itersiblings())
        if after:
            made.append(run(properties, *after))
        around.remove(place)
        for one in reversed(made):
            around.addnext(one)
        if all(child.tag == qn("w:rPr") for child in around):
            around.getparent().remove(around)

    def _fill_blocks(self, place: Element, owner: Element | None, pieces: list[str | Text | Rich]) -> None:
        """Blocks take the place of a paragraph that is theirs alone, or go on after one that ends with them."""
        rich = [piece for piece in pieces if isinstance(piece, Rich) and piece.inlines is None]
        at = pieces.index(rich[0])
        if owner is None or len(rich) > 1 or self._text_after(owner, place, pieces[at + 1 :]):
            related = self._document.values.related(*rich[0].paths[:1])
            self._document.found.append(diagnose("T004", place=self._document.place(place), related=related))
            _replace(place, [])
            return
        blocks = rich[0].blocks
        before = self._text_before(owner, place, pieces[:at])
        slot = self._slot(owner, place.getparent().find(qn("w:rPr")))
        first = blocks[0]
        lead: tuple[Inline, ...] = first.children if isinstance(first, Paragraph) else ()
        rest = blocks[1:] if isinstance(first, Paragraph) else blocks
        self._put_in_run(place, owner, [*pieces[:at], Rich((Paragraph(lead),))])
        made = self.write(rest, owner.get(NUMBER), slot)
        for one in reversed(made):
            owner.addnext(one)
        last = made[-1] if made else owner
        if last.tag == qn("w:tbl") and (last.getnext() is None or last.getnext().tag == qn("w:sectPr")):
            last.addnext(self.write((Paragraph(()),), owner.get(NUMBER), slot)[0])
        keeps = owner.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is not None
        if not isinstance(first, Paragraph) and not before and not keeps:
            self._document.origins.pop(owner, None)
            owner.getparent().remove(owner)

    def _text_before(self, owner: Element, place: Element, pieces: list[str | Text | Rich]) -> str:
        return self._text_of(owner, place, pieces, before=True)

    def _text_after(self, owner: Element, place: Element, pieces: list[str | Text | Rich]) -> str:
        return self._text_of(owner, place, pieces, before=False)

    def _text_of(self, owner: Element, place: Element, pieces: list[str | Text | Rich], *, before: bool) -> str:
        """What is printed in the paragraph on one side of a token; white space does not count."""
        texts = list(owner.iter(qn("w:t"), *REFERENCES, qn("w:drawing")))
        at = texts.index(place)
        side = texts[:at] if before else texts[at + 1 :]
        shown = [one.text or "" if one.tag == qn("w:t") else "x" for one in side]
        shown += ["x" if isinstance(piece, Rich) else str(piece) for piece in pieces]
        return "".join(shown).strip()

    def _slot(self, owner: Element, run_properties: Element | None) -> Slot:
        properties = properties_copy(owner)
        num_id, level = list_of(properties, self._document.styles)
        inside = num_id not in (None, "0")
        width = cell_width(owner) or self._width
        return Slot(unnumbered(properties, self._blocks, num_id, level), run_properties, level + 1 if inside else 0, width)

    def _inlines_for(self, owner: Element, inlines: tuple[Inline, ...], properties: Element | None) -> list[Element]:
        style = self._document.styles.named(self._document.style_names.get("hyperlink", "Hyperlink"))
        seen: list[Origin] = []
        made = InlineWriter(self._refer, self._draw, style.id if style else None, seen, self.links).runs(inlines, properties)
        self._document.came_from(owner, *seen)
        return made

    def _own(self, made: Element, origin: Origin | None) -> None:
        if self._number is not None:
            made.set(NUMBER, self._number)
        if origin is not None:
            self._document.came_from(made, origin)

    # Outside a run: {{r x}} and {{p x}} put their value straight into a paragraph, a cell or the body

    def _loose(self, holder: Element, after: Element | None, text: str) -> None:
        pieces = self._pieces(text)
        made: list[Element] = []
        for piece in pieces:
            if isinstance(piece, str) and not isinstance(piece, Text) and not piece.strip():
                continue
            made += self._loose_runs(holder, piece) if holder.tag in _PARAGRAPH_CHILDREN else self._loose_blocks(holder, piece)
        if after is None:
            holder.text = None
            for one in reversed(made):
                holder.insert(1 if len(holder) and holder[0].tag == qn("w:pPr") else 0, one)
            return
        after.tail = None
        for one in reversed(made):
            after.addnext(one)

    def _loose_runs(self, holder: Element, piece: str | Text | Rich) -> list[Element]:
        owner = holder if holder.tag == qn("w:p") else next(holder.iterancestors(qn("w:p")))
        if isinstance(piece, Text):
            self._came_from(owner, piece)
        if not isinstance(piece, Rich):
            return [run(None, *text_content(str(piece)))]
        if piece.inlines is None:
            related = self._document.values.related(*piece.paths[:1])
            self._document.found.append(diagnose("T004", place=self._document.place(holder), related=related))
            return []
        return self._inlines_for(owner, piece.inlines, None)

    def _loose_blocks(self, holder: Element, piece: str | Text | Rich) -> list[Element]:
        if isinstance(piece, Rich):
            return self.write(piece.blocks, None, Slot(None, None, 0, cell_width(holder) or self._width))
        made = paragraph(None, run(None, *text_content(str(piece))))
        if isinstance(piece, Text):
            self._came_from(made, piece)
        return [made]


_BLOCK_HOLDERS = tuple(qn(f"w:{name}") for name in ("body", "tc", "txbxContent", "hdr", "ftr", "footnote", "endnote", "sdtContent"))


def _replace(place: Element, content: list[Element]) -> None:
    """Puts ``content`` in the place of a text element; an empty text element stays, so that its run is not empty."""
    if not content:
        place.text = ""
        return
    for one in reversed(content):
        place.addnext(one)
    place.getparent().remove(place)


def _paragraph_of(place: Element) -> Element | None:
    """The paragraph around a text element."""
    owner = place.getparent().getparent()  # of most, and faster found than by looking at all that is around
    return owner if owner is not None and owner.tag == _P else next(place.iterancestors(_P), None)


def cell_width(place: Element) -> int | None:
    """The width of the cell around a paragraph, in twips, less Word's usual cell margins."""
    cell = place if place.tag == qn("w:tc") else next(place.iterancestors(qn("w:tc")), None)
    width = cell.find(f"{qn('w:tcPr')}/{qn('w:tcW')}") if cell is not None else None
    if width is None or width.get(qn("w:type")) != "dxa":
        return None
    return max(int(width.get(qn("w:w"), "0")) - 216, 600)


def may_hold_notes(reference: Element) -> bool:
    """Word has footnotes in the main text only."""
    return not any(one.tag in _NO_NOTES for one in reference.iterancestors())
