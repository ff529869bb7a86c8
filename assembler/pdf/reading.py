"""The text of a PDF by its tags: what somebody is read who does not see the page.

Headers, footers and lines are in no tag, and so are not read.
"""

import ctypes
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from assembler.lean import dataclass
from assembler.pdf.letters import letters
from assembler.pdf.structure import Block, Marked, Structure

if TYPE_CHECKING:
    import pikepdf


@dataclass(frozen=True)
class Read:
    """A block of a PDF: its letters, its standard type, and those of what it stands in, from the outside in."""

    text: str
    type: str
    within: tuple[str, ...]

    def inside(self, type: str) -> bool:
        return type == self.type or type in self.within


def read_blocks(content: bytes, pdf: "pikepdf.Pdf") -> list[Read]:
    """Every block with text, in reading order."""
    marked = _marked_text(content)
    return [one for block in Structure(pdf).blocks() if (one := _read(block, marked)).text]


def _read(block: Block, marked: Mapping[Marked, str]) -> Read:
    return Read(letters("".join(marked.get(piece, "") for piece in block.content)), block.type, block.within)


def _marked_text(content: bytes) -> dict[Marked, str]:
    """The text of every piece of marked content."""
    import pypdfium2

    found: dict[Marked, str] = {}
    document = pypdfium2.PdfDocument(content)
    try:
        for number in range(len(document)):
            page = document[number]
            text = page.get_textpage()
            for mark, piece in _pieces(page.raw, text.raw):
                found[number, mark] = found.get((number, mark), "") + piece
            text.close()
            page.close()
    finally:
        document.close()
    return found


def _pieces(page: Any, text: Any) -> Iterator[tuple[int, str]]:
    """The number of its mark and the text, for every object of a page that is text."""
    from pypdfium2 import raw

    for one in _objects(page):
        mark = raw.FPDFPageObj_GetMarkedContentID(one)
        if mark >= 0 and raw.FPDFPageObj_GetType(one) == raw.FPDF_PAGEOBJ_TEXT:
            size = raw.FPDFTextObj_GetText(one, text, None, 0)
            buffer = ctypes.create_string_buffer(size)
            raw.FPDFTextObj_GetText(one, text, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size)
            yield mark, buffer.raw[: max(size - 2, 0)].decode("utf-16-le", "replace")


def _objects(page: Any) -> Iterable[Any]:
    from pypdfium2 import raw

    return (raw.FPDFPage_GetObject(page, number) for number in range(raw.FPDFPage_CountObjects(page)))
