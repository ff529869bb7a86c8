"""Small Word packages to break: a valid one with a bit of everything the rules look at, and words to change it with."""

import io
import struct
import warnings
import zipfile
import zlib
from collections.abc import Iterable

from assembler.ooxml import namespaces as ns
from assembler.ooxml.package import CONTENT_TYPES, MAIN_CONTENT_TYPE, PACKAGE_RELATIONSHIPS, RELATIONSHIPS_CONTENT_TYPE, Package

MAIN = "word/document.xml"
MAIN_RELATIONSHIPS = "word/_rels/document.xml.rels"
FOOTNOTES = "word/footnotes.xml"
STYLES = "word/styles.xml"
NUMBERING = "word/numbering.xml"
HEADER = "word/header1.xml"
SETTINGS = "word/settings.xml"
PICTURE = "word/media/image1.png"

_NAMESPACES = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in ns.PREFIXES.items() if prefix not in ("xml", "trace"))
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def part(tag: str, content: str) -> bytes:
    """A part with root ``w:<tag>`` and all prefixes declared."""
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:{tag} {_NAMESPACES}>{content}</w:{tag}>'.encode()


def relationships(*items: tuple[str, str, str], external: Iterable[str] = ()) -> bytes:
    """A relationships part of (id, kind or full type, target); the ids in ``external`` lead outside."""
    outside = set(external)
    lines = (
        f'<Relationship Id="{id}" Type="{kind if ":" in kind else f"{ns.R}/{kind}"}" Target="{target}"'
        + (' TargetMode="External"/>' if id in outside else "/>")
        for id, kind, target in items
    )
    return f'<Relationships xmlns="{ns.PKG_REL}">{"".join(lines)}</Relationships>'.encode()


def content_types(**overrides: str) -> bytes:
    """Content types of the valid package; an override is given as ``document="application/..."``, of a part in ``word/``."""
    known = {name: f"{_WORD}.{name.rstrip('1')}+xml" for name in ("styles", "numbering", "settings", "footnotes", "header1")}
    known["document"] = MAIN_CONTENT_TYPE
    lines = (f'<Override PartName="/word/{name}.xml" ContentType="{type}"/>' for name, type in {**known, **overrides}.items())
    return (
        f'<Types xmlns="{ns.CT}"><Default Extension="rels" ContentType="{RELATIONSHIPS_CONTENT_TYPE}"/>'
        f'<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
        f"{''.join(lines)}</Types>"
    ).encode()


def paragraph(text: str = "tekst", properties: str = "") -> str:
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>"


def table(*rows: str, columns: int = 2, grid: bool = True) -> str:
    columns_of = f"<w:tblGrid>{'<w:gridCol/>' * columns}</w:tblGrid>" if grid else ""
    return f"<w:tbl><w:tblPr/>{columns_of}{''.join(rows)}</w:tbl>"


def row(*cells: str, properties: str = "") -> str:
    return f"<w:tr>{properties}{''.join(cells)}</w:tr>"


def cell(content: str = "<w:p/>", span: int = 1) -> str:
    properties = f'<w:tcPr><w:gridSpan w:val="{span}"/></w:tcPr>' if span > 1 else ""
    return f"<w:tc>{properties}{content}</w:tc>"


def char(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def complex_field(*instructions: str, result: str = "1") -> str:
    """The runs of a field with its instruction split over as many runs as given."""
    runs = "".join(f"<w:r><w:instrText>{text}</w:instrText></w:r>" for text in instructions)
    return f"{char('begin')}{runs}{char('separate')}<w:r><w:t>{result}</w:t></w:r>{char('end')}"


def bookmark(id: int, name: str, content: str = "") -> str:
    return f'<w:bookmarkStart w:id="{id}" w:name="{name}"/>{content}<w:bookmarkEnd w:id="{id}"/>'


def cite(id: int) -> str:
    return f'<w:p><w:r><w:footnoteReference w:id="{id}"/></w:r></w:p>'


def drawing(id: int, embed: str = "rId5") -> str:
    return (
        f'<w:p><w:r><w:drawing><wp:inline><wp:docPr id="{id}" name="beeld" descr="een beeld"/>'
        f'<a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="{embed}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r></w:p>"
    )


def note(id: int, content: str = "<w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>noot</w:t></w:r></w:p>", type: str = "normal") -> str:
    return f'<w:footnote w:id="{id}" w:type="{type}">{content}</w:footnote>'


SEPARATORS = note(-1, "<w:p/>", "separator") + note(0, "<w:p/>", "continuationSeparator")
SECTION = "<w:sectPr/>"

BODY = (
    paragraph("kop", '<w:pPr><w:pStyle w:val="Kop"/></w:pPr>')
    + paragraph("punt", '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>')
    + f'<w:p><w:r><w:rPr><w:rStyle w:val="Nadruk"/></w:rPr><w:t>nadruk</w:t></w:r>{bookmark(1, "hier", complex_field(" PAGE "))}</w:p>'
    + cite(1)
    + cite(2)
    + drawing(1)
    + '<w:p><w:hyperlink r:id="rId7"><w:r><w:t>adres</w:t></w:r></w:hyperlink></w:p>'
    + table(row(cell(), cell(paragraph())), row(cell(span=2)))
    + '<w:sdt><w:sdtPr><w:id w:val="11"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>'
)


def png() -> bytes:
    """One grey pixel."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0\x80")) + chunk(b"IEND", b"")


def valid_parts() -> dict[str, bytes]:
    return {
        CONTENT_TYPES: content_types(),
        PACKAGE_RELATIONSHIPS: relationships(("rId1", "officeDocument", "word/document.xml")),
        MAIN: document(BODY),
        MAIN_RELATIONSHIPS: relationships(
            ("rId1", "styles", "styles.xml"),
            ("rId2", "numbering", "numbering.xml"),
            ("rId3", "footnotes", "footnotes.xml"),
            ("rId4", "header", "/word/header1.xml"),
            ("rId5", "image", "media/image1.png"),
            ("rId6", "settings", "settings.xml"),
            ("rId7", "hyperlink", "https://example.org/"),
            external=["rId7"],
        ),
        STYLES: part(
            "styles",
            '<w:style w:type="paragraph" w:styleId="Kop"/><w:style w:type="character" w:styleId="Nadruk"/>'
            '<w:style w:type="table" w:styleId="Rooster"/>',
        ),
        NUMBERING: part(
            "numbering",
            '<w:abstractNum w:abstractNumId="3"/><w:num w:numId="1"><w:abstractNumId w:val="3"/></w:num>',
        ),
        FOOTNOTES: part("footnotes", SEPARATORS + note(1) + note(2)),
        HEADER: part("hdr", paragraph("koptekst")),
        SETTINGS: part("settings", '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'),
        PICTURE: png(),
    }


def document(body: str, section: str = SECTION) -> bytes:
    return part("document", f"<w:body>{body}{section}</w:body>")


def valid() -> Package:
    return Package(valid_parts())


def with_body(extra: str) -> Package:
    """The valid package with ``extra`` before the section properties."""
    return changed({MAIN: document(BODY + extra)})


def changed(parts: dict[str, bytes | None]) -> Package:
    """The valid package with these parts instead; None leaves one out."""
    return valid().with_parts(parts)


def zipped(entries: Iterable[tuple[str, bytes]]) -> bytes:
    """A zip of these entries as they come, duplicates and odd names and all."""
    buffer = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")
        for name, content in entries:
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()
