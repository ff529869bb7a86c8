"""Prose where only a line of plain text can stand: it goes well until the data has a second paragraph, a list or a footnote there."""

from collections.abc import Iterator

from assembler.diagnostics import Diagnostic, Words, diagnose
from assembler.ooxml.namespaces import qn
from assembler.ooxml.xml import Element
from assembler.plan.known import PROSE
from assembler.render.field_faults import Printed
from assembler.render.filter_kinds import LINE
from assembler.render.marks import NOTE, TAG
from assembler.render.tag_faults import CheckedTags
from assembler.render.tags import Tag

_PLAIN = Words(
    "Daar kan alleen gewone tekst staan, zonder voetnoten. Gebruik een veld van één regel, zoals item.label.",
    "Only plain text can stand there, without footnotes. Use a one-line field, such as item.label.",
)
_ALONE = Words(
    "Zet de tag als laatste in een alinea, of alleen in een alinea; wat erna komt in een volgende.",
    "Put the tag last in a paragraph, or alone in one; what comes after it in the next.",
)
_NOTELESS = Words(
    "Word kent daar geen voetnoten. Gebruik een veld zonder noten.", "Word has no footnotes there. Use a field without notes."
)
_IN_SENTENCE = Words("midden in een zin", "within a sentence")
_NO_NOTES = {
    qn("w:hdr"): Words("in een koptekst", "in a header"),
    qn("w:ftr"): Words("in een voettekst", "in a footer"),
    qn("w:txbxContent"): Words("in een tekstvak", "in a text box"),
    qn("w:footnote"): Words("in een voetnoot", "in a footnote"),
    qn("w:endnote"): Words("in een eindnoot", "in an endnote"),
    NOTE: Words("in een noot", "in a note"),
}
_CODE = Words("in een veldcode", "in a field code")
_ALTERNATIVE = Words("in een alternatieve tekst", "in an alternative text")
_PRINTS = (qn("w:drawing"), qn("w:pict"), qn("w:object"), qn("w:footnoteReference"), qn("w:endnoteReference"))


def place_faults(checked: CheckedTags, printed: tuple[Printed, ...]) -> list[Diagnostic]:
    """A warning for each tag whose value may not fit where it stands."""
    made = []
    for one in printed:
        tag = checked.tags[one.tag]
        where, hint = _misplaced(tag) if one.kind in (PROSE, LINE) else (Words(), Words())
        if not where and one.kind == PROSE and _text_after(checked.tags, one.tag):
            where, hint = _IN_SENTENCE, _ALONE
        if where:
            made.append(diagnose("T027", place=tag.place, name=one.name, where=where, hint=hint))
    return made


def _misplaced(tag: Tag) -> tuple[Words, Words]:
    """Where a tag stands that can hold no notes, if it does, and what to do."""
    holder = tag.holder
    if holder is None:
        return Words(), Words()
    if tag.attribute:
        return (_CODE if tag.attribute == qn("w:instr") else _ALTERNATIVE), _PLAIN
    if holder.tag == qn("w:instrText"):
        return _CODE, _PLAIN
    around = next((_NO_NOTES[one.tag] for one in holder.iterancestors() if one.tag in _NO_NOTES), Words())
    return around, _NOTELESS


def _text_after(tags: tuple[Tag, ...], number: int) -> bool:
    """Whether anything is printed after a tag in its paragraph, unless it is in another branch of a condition."""
    tag = tags[number]
    paragraph = next(tag.holder.iterancestors(qn("w:p")), None) if tag.holder is not None else None
    if paragraph is None or tag.scope == "p":
        return False
    hidden = depth = 0
    for piece in _pieces_after(tag, paragraph):
        if not piece.startswith(("{%", "{#")):
            if not hidden and piece.strip():
                return True
            continue
        keyword = piece[2:].lstrip("-+ ").partition(" ")[0]
        if keyword in ("if", "for"):
            depth += 1
        elif keyword in ("else", "elif") and depth == 0:
            hidden = 1
        elif keyword in ("endif", "endfor"):
            hidden, depth = (0, 0) if depth == 0 else (hidden, depth - 1)
    return False


def _pieces_after(tag: Tag, paragraph: Element) -> Iterator[str]:
    """The text and the tags after a tag in its paragraph, and something for what prints without text."""
    yield from _parted(tag.after)
    seen = False
    for element in paragraph.iter(qn("w:t"), *_PRINTS):
        if seen:
            yield from _parted(element.text or "") if element.tag == qn("w:t") else ["x"]
        seen = seen or element is tag.holder


def _parted(text: str) -> Iterator[str]:
    at = 0
    for found in TAG.finditer(text):
        yield text[at : found.start()]
        yield found[0]
        at = found.end()
    yield text[at:]
