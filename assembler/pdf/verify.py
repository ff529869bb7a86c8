"""What is still wrong with a PDF once it is mended: what PDF/UA-1 and PDF/A-2b promise, and whether it says what the Word file says.

This is no validator of those standards; it looks at what can go wrong on the way from Word. What comes from the template, such as a
picture without a description, is a warning.
"""

import io
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from assembler.diagnostics import Diagnostic, Words, diagnose
from assembler.lean import dataclass
from assembler.pdf.comparing import compare_text
from assembler.pdf.reading import read_blocks
from assembler.pdf.structure import Structure, broken, kids
from assembler.pdf.wording import Wording

if TYPE_CHECKING:
    import pikepdf


@dataclass(frozen=True)
class Expected:
    """What the Word file says about itself."""

    title: str
    language: str
    wording: Wording


HEADER = b"%PDF-1."
_FLAWS = {
    "header": Words("het is geen PDF", "it is no PDF"),
    "broken": Words("het bestand is beschadigd", "the file is damaged"),
    "pages": Words("er zijn geen bladzijden", "there are no pages"),
    "tags": Words("de opbouw voor wie voorgelezen wordt ontbreekt", "the structure for those who are read to is missing"),
    "language": Words("de taal is niet die van het Word-bestand", "the language is not that of the Word file"),
    "title": Words("de titel is niet die van het Word-bestand", "the title is not that of the Word file"),
    "shown": Words("het venster toont de naam van het bestand, niet de titel", "the window shows the name of the file, not the title"),
    "ua": Words("er staat niet in dat het PDF/UA is", "it does not say that it is PDF/UA"),
    "a": Words("er staat niet in dat het PDF/A is", "it does not say that it is PDF/A"),
    "notes": Words("de voetnoten hebben geen kenmerk", "the footnotes have no identifier"),
    "tabs": Words("de volgorde van de koppelingen ontbreekt", "the order of the links is missing"),
    "links": Words("een koppeling hoort bij geen tekst", "a link belongs to no text"),
    "active": Words("er zit iets in dat uitgevoerd wordt", "there is something in it that runs"),
    "encrypted": Words("het is versleuteld", "it is encrypted"),
}


def verify_pdf(content: bytes, file: str, expected: Expected) -> list[Diagnostic]:
    """Errors about ``file``, a PDF, and warnings about the template it came from."""
    import pikepdf

    if not content.startswith(HEADER):
        return [flawed(file, "header")]
    try:
        with pikepdf.open(io.BytesIO(content)) as pdf:
            flaws = list(_flaws(pdf, expected))
            found = [flawed(file, flaw) for flaw in flaws]
            if not {"pages", "tags"} & set(flaws):
                found += compare_text(file, expected.wording, read_blocks(content, pdf))
                found += _undescribed(file, pdf)
    except broken():
        return [flawed(file, "broken")]
    return [*found, *(diagnose("D010", file=file, text=repr(text)) for text in expected.wording.tables)]


def flawed(file: str, flaw: str) -> Diagnostic:
    """The error that says so; ``flaw`` is one of the keys above."""
    return diagnose("D005", file=file, flaw=_FLAWS[flaw])


def _flaws(pdf: "pikepdf.Pdf", expected: Expected) -> Iterator[str]:
    root = pdf.Root
    if pdf.is_encrypted:
        yield "encrypted"
    if not pdf.pages:
        yield "pages"
    if not (root.get("/MarkInfo", {}).get("/Marked") and kids(root.get("/StructTreeRoot", {}))):
        yield "tags"
    else:
        yield from _tag_flaws(pdf)
    language = str(root.get("/Lang", ""))
    if not language or (expected.language and language.lower() != expected.language.lower()):
        yield "language"
    if str(pdf.docinfo.get("/Title", "")) != expected.title or not expected.title:
        yield "title"
    if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle"):
        yield "shown"
    said = root["/Metadata"].read_bytes() if "/Metadata" in root else b""
    if not _says(said, b"pdfuaid:part", b"1"):
        yield "ua"
    if not (_says(said, b"pdfaid:part", b"2") and _says(said, b"pdfaid:conformance", b"B") and root.get("/OutputIntents")):
        yield "a"
    if {"/AA", "/JavaScript"} & {*root.keys(), *root.get("/Names", {}).keys()} or _runs(root.get("/OpenAction")):
        yield "active"


def _runs(action: object) -> bool:
    """Whether what is done when the file is opened is more than showing a page."""
    import pikepdf

    return isinstance(action, pikepdf.Dictionary) and action.get("/S") != "/GoTo"


def _says(packet: bytes, name: bytes, value: bytes) -> bool:
    return re.search(rb"<%s>\s*%s\s*</%s>" % (name, value, name), packet) is not None


def _tag_flaws(pdf: "pikepdf.Pdf") -> Iterator[str]:
    names = [node.get("/ID") for node, own in Structure(pdf).elements() if own == "/Note"]
    if None in names or len({str(name) for name in names}) != len(names):
        yield "notes"
    links = [(page.obj, link) for page in pdf.pages for link in page.obj.get("/Annots", [])]
    if any(page.get("/Tabs") != "/S" for page, _ in links):
        yield "tabs"
    if any("/StructParent" not in link or not str(link.get("/Contents", "")) for _, link in links):
        yield "links"


def _undescribed(file: str, pdf: "pikepdf.Pdf") -> Iterator[Diagnostic]:
    """Pictures, each with its number among them, that say nothing to who does not see them."""
    figures = [node for node, own in Structure(pdf).elements() if own == "/Figure"]
    for number, figure in enumerate(figures, 1):
        if not str(figure.get("/Alt", "")) and not str(figure.get("/ActualText", "")):
            yield diagnose("D009", file=file, number=number)
