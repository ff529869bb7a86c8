"""Word files to include: with styles, lists, notes and a picture of their own, under ids that other files use for other things."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from assembler.ooxml.package import Package, write_package
from assembler.packs import Shelf
from assembler.render.document import Rendered
from assembler.verify import verify
from tests.ooxml.packages import (
    FOOTNOTES,
    MAIN,
    MAIN_RELATIONSHIPS,
    NUMBERING,
    PICTURE,
    SEPARATORS,
    STYLES,
    content_types,
    document,
    part,
    png,
    relationships,
    valid_parts,
)
from tests.render.small import attempt, template


def include(file: str, scope: str = "p") -> str:
    """A paragraph that includes a file."""
    return f'<w:p><w:r><w:t>{{%{scope} include "{file}" %}}</w:t></w:r></w:p>'


def style(id: str, name: str, more: str = "", kind: str = "paragraph") -> str:
    return f'<w:style w:type="{kind}" w:styleId="{id}"><w:name w:val="{name}"/>{more}</w:style>'


def listed(text: str, number: int) -> str:
    """An item of a list that was numbered by hand."""
    numbered = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
    return f'<w:p><w:pPr>{numbered}</w:pPr><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def kind_of_list(id: int, form: str = "decimal", style: str = "", more: str = "") -> str:
    linked = f'<w:pStyle w:val="{style}"/>' if style else ""
    level = f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{linked}<w:lvlText w:val="%1."/></w:lvl>'
    return f'<w:abstractNum w:abstractNumId="{id}"><w:nsid w:val="0000AAAA"/>{more or level}</w:abstractNum>'


def num(id: int, kind: int) -> str:
    return f'<w:num w:numId="{id}"><w:abstractNumId w:val="{kind}"/></w:num>'


def fragment(body: str, notes: str = "", *, styles: str = "", numbering: str = "", **parts: bytes) -> bytes:
    """A file with this body, these notes, styles and lists; further parts by their file name without .xml."""
    made = valid_parts() | {
        "[Content_Types].xml": content_types(**dict.fromkeys(parts, "application/xml")),
        MAIN: document(body),
        STYLES: part("styles", style("Normal", "Normal").replace("<w:style ", '<w:style w:default="1" ') + styles),
        NUMBERING: part("numbering", numbering or kind_of_list(1) + num(1, 1)),
        FOOTNOTES: part("footnotes", SEPARATORS + notes),
        MAIN_RELATIONSHIPS: relationships(
            ("rId1", "styles", "styles.xml"),
            ("rId2", "numbering", "numbering.xml"),
            ("rId3", "footnotes", "footnotes.xml"),
            ("rId4", "image", "media/image1.png"),
            ("rId5", "hyperlink", "https://example.org/onderdeel"),
            ("rId6", "settings", "settings.xml"),
            *((f"rId{number}", name, f"{name}.xml") for number, name in enumerate(parts, 7)),
            external=["rId5"],
        ),
        PICTURE: png(),
    }
    del made["word/header1.xml"]
    return write_package(Package(made | {f"word/{name}.xml": content for name, content in parts.items()}))


def shelf(folder: Path, **files: bytes) -> Shelf:
    """A folder with these files, whose names are given without .docx; messages put ``bij/`` before them."""
    for name, content in files.items():
        (folder / f"{name}.docx").write_bytes(content)
    return Shelf(((folder, "bij/"),))


def rendered(body: str, where: Shelf, notes: str = "", facts: Mapping[str, Any] | None = None, **parts: bytes) -> Rendered:
    """The document made of a template that includes files; there must be nothing to say about it."""
    made, found = attempt(template(body, notes, **parts), facts or {}, where)
    assert [one.message() for one in found] == []
    assert made is not None
    assert [one.message() for one in verify(made.package, template_tags=False)] == []
    return made
