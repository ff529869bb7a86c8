"""The pieces of a paragraph: its text with what is bold, slanted or a link, its notes, and the alternative texts of its images."""

from collections.abc import Callable, Iterator, Mapping

from assembler.lean import dataclass
from assembler.ooxml.namespaces import qn
from assembler.ooxml.xml import Element
from assembler.rendition.writing import Mark, Piece, Words, escaped

_SIGNS = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "\u2011"}
_SKIPPED = {qn(name) for name in ("w:pPr", "w:rPr", "w:del", "w:moveFrom", "w:sdtPr", "w:sdtEndPr", "mc:Fallback")}
_OFF = ("0", "false", "off")
NOTES = {qn("w:footnoteReference"): "", qn("w:endnoteReference"): "e"}
"""The references to notes, with what comes before the number in the name of the note."""


@dataclass(frozen=True)
class Around:
    """What a paragraph is read with: the notes that bookmarks stand at, and the addresses of links by their relationship."""

    marked: Mapping[str, str]
    address: Callable[[str], str]


def marked_notes(root: Element) -> dict[str, str]:
    """By the name of a bookmark the note of the first reference after its start: there fields that cite the note again lead."""
    found: dict[str, str] = {}
    begun: list[str] = []
    for one in root.iter(qn("w:bookmarkStart"), *NOTES):
        if one.tag == qn("w:bookmarkStart"):
            begun.append(one.get(qn("w:name"), ""))
        else:
            found |= dict.fromkeys(begun, _note(one))
            begun.clear()
    return found


def _note(reference: Element) -> str:
    return f"[^{NOTES[reference.tag]}{reference.get(qn('w:id'))}]"


def pieces(paragraph: Element, around: Around) -> list[Piece]:
    """In the order in which they are read; text boxes are no part of it."""
    return list(_Reader(around).read(paragraph, ""))


class _Reader:
    def __init__(self, around: Around) -> None:
        self._around = around
        self._fields: list[list[str]] = []
        """The pieces of the instructions of the fields that are open, the innermost last."""

    def read(self, owner: Element, url: str) -> Iterator[Piece]:
        for child in owner:
            if child.tag == qn("w:r"):
                yield from self._run(child, url)
            elif child.tag == qn("w:hyperlink"):
                yield from self.read(child, self._around.address(child.get(qn("r:id"), "")))
            elif child.tag == qn("m:t"):  # of a formula the signs, in their order
                yield Words(child.text or "", url=url)
            elif isinstance(child.tag, str) and child.tag not in _SKIPPED:
                yield from self.read(child, url)

    def _run(self, run: Element, url: str) -> Iterator[Piece]:
        properties = run.find(qn("w:rPr"))
        bold, italic = _is_on(properties, "w:b"), _is_on(properties, "w:i")
        for child in run:
            if child.tag in (qn("w:fldChar"), qn("w:instrText")):
                yield from self._field(child)
            elif self._cites_again():
                continue
            elif child.tag == qn("w:t"):
                yield Words(child.text or "", bold, italic, url)
            elif child.tag in _SIGNS:
                if child.get(qn("w:type"), "textWrapping") == "textWrapping":  # and no break of a page
                    yield Words(_SIGNS[child.tag], bold, italic, url)
            elif child.tag in NOTES:
                yield Mark(_note(child))
            elif child.tag not in _SKIPPED:
                yield from _images(child)

    def _field(self, child: Element) -> Iterator[Piece]:
        kind = child.get(qn("w:fldCharType"))
        if child.tag == qn("w:instrText"):
            if self._fields:
                self._fields[-1].append(child.text or "")
        elif kind == "begin":
            self._fields.append([])
        elif kind == "end" and self._fields:
            words = "".join(self._fields.pop()).split()
            if words[:1] == ["NOTEREF"]:
                yield Mark(self._around.marked.get(words[1], ""))

    def _cites_again(self) -> bool:
        """Whether a number is being read that the note's own mark takes the place of."""
        return any("".join(one).split()[:1] == ["NOTEREF"] for one in self._fields)


def _is_on(properties: Element | None, name: str) -> bool:
    found = properties.find(qn(name)) if properties is not None else None
    return found is not None and found.get(qn("w:val"), "1") not in _OFF


def _images(owner: Element) -> Iterator[Piece]:
    """An image that says nothing is for the eye only."""
    for one in owner.iter(qn("wp:docPr"), qn("v:shape")):
        told = one.get("descr") or one.get("alt")
        if told and next(one.iterancestors(qn("mc:Fallback"), qn("w:txbxContent"), owner.tag)) is owner:
            yield Mark(f"![{escaped(' '.join(told.split()))}]()")
