"""The text of a Word file as it is to be on paper: its paragraphs, and its notes in the order of their references.

What only the layout knows, such as the number of a page, is a gap; so are the numbers of notes.
"""

from collections.abc import Iterator, Mapping
from enum import Enum

from assembler.lean import dataclass
from assembler.ooxml.namespaces import R, qn
from assembler.ooxml.package import Package
from assembler.ooxml.xml import Element, parse
from assembler.pdf.letters import letters


class Gap(Enum):
    """A place in a text that is filled in when the pages are made."""

    FOOTNOTE = "the number of a footnote"
    ENDNOTE = "the number of an endnote"
    FIELD = "what a field comes to"


Piece = str | Gap
Pieces = tuple[Piece, ...]


@dataclass(frozen=True)
class Wording:
    """The paragraphs of the body, those in cells and text boxes included, and the notes of each kind in the order of their references."""

    paragraphs: tuple[Pieces, ...]
    notes: Mapping[Gap, tuple[Pieces, ...]]
    tables: tuple[str, ...]
    """The first words of each table that has rows and columns, yet no row of headings."""


_KEPT_FIELDS = frozenset({"HYPERLINK", "NOTEREF", "TOC", "SEQ", "INDEX"})
"""Those whose result is printed as it stands in the file; others may be worked out anew."""
_LEFT_OUT = frozenset(map(qn, ("w:del", "w:moveFrom", "w:pPr", "w:rPr", "mc:Fallback", "w:instrText", "w:delText")))
_GAPS = frozenset(map(qn, ("w:sym", "m:oMath", "m:oMathPara", "w:pgNum")))
_NOTES = {qn("w:footnoteReference"): Gap.FOOTNOTE, qn("w:endnoteReference"): Gap.ENDNOTE}
_PARTS = {Gap.FOOTNOTE: "footnotes", Gap.ENDNOTE: "endnotes"}
_FALSE = ("0", "false", "off")


def wording(package: Package) -> Wording:
    """What is to be read in the document; ``package`` is one that was found good."""
    body = parse(package.parts[package.main_part]).find(qn("w:body"))
    reader = _Reader(_hidden_styles(package))
    paragraphs = tuple(reader.read(body))
    notes = {kind: tuple(_notes(package, part, reader.cited[kind], reader.hidden)) for kind, part in _PARTS.items()}
    return Wording(paragraphs, notes, tuple(_headless(body)))


class _Reader:
    """Reads one story; a field may begin in one paragraph and end in another."""

    def __init__(self, hidden: frozenset[str]) -> None:
        self.hidden = hidden
        self.cited: dict[Gap, list[str]] = {kind: [] for kind in _PARTS}
        self._fields: list[bool] = []
        """Whether each field that is open keeps its result; None of it counts while one does not."""

    def read(self, story: Element) -> Iterator[Pieces]:
        """The paragraphs that say something, each followed by those of its text boxes."""
        for paragraph in story.iter(qn("w:p")):
            if any(above.tag in _LEFT_OUT for above in paragraph.iterancestors()):
                continue
            said = tuple(_joined(self._pieces(paragraph)))
            if said:
                yield said

    def _pieces(self, node: Element) -> Iterator[Piece]:
        for child in node:
            tag = child.tag
            if tag in _LEFT_OUT or tag == qn("w:p"):
                continue
            if tag == qn("w:fldChar"):
                yield from self._field(child)
            elif tag == qn("w:fldSimple") and not _kept(child.get(qn("w:instr"), "")):
                yield Gap.FIELD
            elif tag == qn("w:r") and self._is_hidden(child):
                continue
            elif not all(self._fields):
                yield from self._pieces(child)
            elif tag == qn("w:t"):
                yield child.text or ""
            elif tag in _NOTES:
                self.cited[_NOTES[tag]].append(child.get(qn("w:id"), ""))
                yield _NOTES[tag]
            elif tag in _GAPS:
                yield Gap.FIELD
            else:
                yield from self._pieces(child)

    def _field(self, mark: Element) -> Iterator[Piece]:
        kind = mark.get(qn("w:fldCharType"))
        if kind == "begin":
            kept = _kept(_instruction(mark))
            self._fields.append(kept)
            if not kept:
                yield Gap.FIELD
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _is_hidden(self, run: Element) -> bool:
        properties = run.find(qn("w:rPr"))
        if properties is None:
            return False
        style = properties.find(qn("w:rStyle"))
        vanish = properties.find(qn("w:vanish"))
        if vanish is not None:
            return vanish.get(qn("w:val"), "1") not in _FALSE
        return style is not None and style.get(qn("w:val")) in self.hidden


def _joined(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Neighbouring texts as one, as their letters; nothing of a paragraph that has neither letters nor gaps."""
    text = ""
    for piece in pieces:
        if isinstance(piece, str):
            text += piece
            continue
        if plain := letters(text):
            yield plain
        yield piece
        text = ""
    if plain := letters(text):
        yield plain


def _kept(instruction: str) -> bool:
    return instruction.split()[:1] == [] or instruction.split()[0].upper() in _KEPT_FIELDS


def _instruction(begin: Element) -> str:
    """The code of a field from its beginning; it ends at the next mark of a field."""
    told = ""
    run = begin.getparent()
    for sibling in (begin, *begin.itersiblings(), *(inner for one in run.itersiblings() for inner in one.iter())):
        if sibling.tag == qn("w:fldChar") and sibling is not begin:
            break
        if sibling.tag == qn("w:instrText"):
            told += sibling.text or ""
    return told


def _notes(package: Package, kind: str, cited: list[str], hidden: frozenset[str]) -> Iterator[Pieces]:
    part = _related(package, kind)
    if part is None or not cited:
        return
    notes = {note.get(qn("w:id")): note for note in parse(package.parts[part])}
    for id in cited:
        if id in notes:
            yield tuple(piece for paragraph in _Reader(hidden).read(notes[id]) for piece in paragraph)


def _related(package: Package, kind: str) -> str | None:
    types = f"{R}/{kind}"
    return next((one.target for one in package.relationships(package.main_part) if one.type == types), None)


def _hidden_styles(package: Package) -> frozenset[str]:
    """The styles of runs that are not printed."""
    part = _related(package, "styles")
    if part is None or b":vanish" not in package.parts[part]:
        return frozenset()
    styles = parse(package.parts[part]).iter(qn("w:style"))
    return frozenset(one.get(qn("w:styleId"), "") for one in styles if one.find(f"{qn('w:rPr')}/{qn('w:vanish')}") is not None)


def _headless(body: Element) -> Iterator[str]:
    """Tables with lines, rows and columns and without a row of headings; one without lines is there for the layout."""
    for table in body.iter(qn("w:tbl")):
        rows = table.findall(qn("w:tr"))
        columns = max((len(row.findall(qn("w:tc"))) for row in rows), default=0)
        properties = table.find(qn("w:tblPr"))
        drawn = properties is not None and any(properties.find(qn(name)) is not None for name in ("w:tblBorders", "w:tblStyle"))
        headed = any(row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in rows)
        if len(rows) > 1 and columns > 1 and drawn and not headed:
            yield " ".join("".join(text.text or "" for text in table.iter(qn("w:t"))).split())[:40]
