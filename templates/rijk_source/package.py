"""The package: parts, their types and relationships, in a zip file whose bytes depend on nothing but the parts."""

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass

from . import emblem, parts
from .markup import document
from .numbering import numbering
from .styles import styles
from .theme import theme

EPOCH = (1980, 1, 1, 0, 0, 0)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
THEME = "application/vnd.openxmlformats-officedocument.theme+xml"

COMMON = "styles", "numbering", "settings", "fontTable", "footnotes"
"""The parts beside the document itself that every template has."""

DIGITS = "0123456789"

EDGES = "header1", "header2", "footer1", "footer2"
"""First page and following pages, head and foot; their relationships have the same names."""

EMBLEM = "emblem"
"""The relationship of the picture, in the head of the first page."""


@dataclass(frozen=True)
class Template:
    """What one template has of its own. `edges` is keyed by `EDGES`; `suffix` stands after the number of a list item."""

    name: str
    title: str
    suffix: str
    body: bytes
    edges: Mapping[str, bytes]
    has_emblem: bool


def write(template: Template) -> bytes:
    """The template as a Word file."""
    return zipped(members(template))


def zipped(content: Mapping[str, bytes]) -> bytes:
    """The parts as a Word file."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in content.items():
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, data)
    return buffer.getvalue()


def members(template: Template) -> dict[str, bytes]:
    """Every part by its name, in the order in which they stand in the file."""
    link = EMBLEM, f"{OFFICE}/image", "media/emblem.png"
    picture = {"word/_rels/header1.xml.rels": _links(link), "word/media/emblem.png": emblem.picture()}
    return {
        "[Content_Types].xml": _content_types(template.has_emblem),
        "_rels/.rels": _links(("document", f"{OFFICE}/officeDocument", "word/document.xml"), ("core", CORE, "docProps/core.xml")),
        "word/document.xml": template.body,
        "word/_rels/document.xml.rels": _document_links(),
        "word/styles.xml": styles(),
        "word/numbering.xml": numbering(template.suffix),
        "word/settings.xml": parts.settings(),
        "word/fontTable.xml": parts.font_table(),
        "word/footnotes.xml": parts.footnotes(),
        "word/theme/theme1.xml": theme(),
        **{f"word/{edge}.xml": template.edges[edge] for edge in EDGES},
        **(picture if template.has_emblem else {}),
        "docProps/core.xml": parts.core_properties(template.title),
    }


def _links(*links: tuple[str, str, str]) -> bytes:
    entries = "".join(f'<Relationship Id="{key}" Type="{kind}" Target="{target}"/>' for key, kind, target in links)
    return document(f'<Relationships xmlns="{RELATIONSHIPS}">{entries}</Relationships>')


def _document_links() -> bytes:
    named = ((name, f"{OFFICE}/{name.rstrip(DIGITS)}", f"{name}.xml") for name in (*COMMON, *EDGES))
    return _links(*named, ("theme", f"{OFFICE}/theme", "theme/theme1.xml"))


def _content_types(has_emblem: bool) -> bytes:
    kinds = {"document": "document.main", **{name: name.rstrip(DIGITS) for name in (*COMMON, *EDGES)}}
    overrides = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{WORD}.{kind}+xml"/>' for name, kind in kinds.items())
    png = '<Default Extension="png" ContentType="image/png"/>' if has_emblem else ""
    return document(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{png}{overrides}'
        f'<Override PartName="/word/theme/theme1.xml" ContentType="{THEME}"/>'
        '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
    )
