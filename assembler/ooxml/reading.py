"""Reading a package with suspicion: a template is somebody else's file.

What :func:`read_package` lets through has no surprises left: sizes are bounded, every XML part parses strictly, relationships are of
known kinds, and nothing in it makes Word fetch, run or include anything.
"""

import io
import re
import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator

from assembler.diagnostics import Diagnostic, Words, diagnose
from assembler.diagnostics.words import english, said
from assembler.ooxml import namespaces as ns
from assembler.ooxml.namespaces import qn
from assembler.ooxml.package import (
    CONTENT_TYPES,
    MAIN_CONTENT_TYPE,
    Package,
    Relationship,
    is_font,
    is_xml,
    leads_outside,
    relationships_source,
)
from assembler.ooxml.xml import DepthError, DtdError, Element, XmlError, parse
from assembler.source import TemplatePlace

MAX_PARTS = 2000
MAX_PART = 64 * 2**20
MAX_TOTAL = 256 * 2**20
MAX_ARCHIVE = 128 * 2**20
MAX_RATIO = 200
RATIO_FROM = 4 * 2**20
"""Parts below this size may be compressed as well as they can: a table of many like rows is."""
MAX_MARKUP = 4_000_000
"""Tags and attributes in all parts together; a tree takes some 100 bytes for each, so this bounds memory."""

_BAD_ZIP = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    ValueError,
    OSError,
    EOFError,
    RuntimeError,
    LookupError,
    OverflowError,
)
_OLE = b"\xd0\xcf\x11\xe0"
_NAME = re.compile(r"(?!\.{1,2}(/|$))[^\x00-\x1f\x7f/\\:]+(/(?!\.{1,2}(/|$))[^\x00-\x1f\x7f/\\:]+)*")


def read_package(data: bytes, name: str) -> tuple[Package | None, list[Diagnostic]]:
    """The Word document in ``data``, or why not; ``name`` is how the user called the file. Never raises, whatever the bytes."""
    parts, problems = _unzip(data, name)
    if problems:
        return None, problems
    package = Package(parts)
    problems = _not_opc(package, name) or [*_xml_problems(package, name), *_structure_problems(package, name)]
    return (None, problems) if problems else (package, [])


def _unzip(data: bytes, file: str) -> tuple[dict[str, bytes], list[Diagnostic]]:
    if data.startswith(_OLE):
        return {}, [diagnose("O102", file=file, found="OLE2")]
    if not data.startswith(b"PK\x03\x04"):
        return {}, [diagnose("O101", file=file, detail=Words("geen ZIP-bestand", "no ZIP file"))]
    if len(data) > MAX_ARCHIVE:
        return {}, [diagnose("O104", file=file, part=file, size=len(data), limit=MAX_ARCHIVE)]
    entries = data.count(b"PK\x01\x02")  # zipfile reads them all before we could count
    if entries > MAX_PARTS:
        return {}, [diagnose("O103", file=file, count=entries, limit=MAX_PARTS)]
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = archive.infolist()
            problems = [*_name_problems(infos, file), *_size_problems(infos, file)]
            return ({}, problems) if problems else (_extract(archive, infos), [])
    except _BAD_ZIP as error:
        return {}, [diagnose("O101", file=file, detail=said(error))]


def _name_problems(infos: list[zipfile.ZipInfo], file: str) -> Iterator[Diagnostic]:
    names = Counter(info.orig_filename.lower() for info in infos)
    for name, count in names.items():
        if count > 1:
            yield diagnose("O106", file=file, part=name)
    for info in infos:
        if not _NAME.fullmatch(info.orig_filename.removesuffix("/")):
            yield diagnose("O107", file=file, part=repr(info.orig_filename))
        if info.flag_bits & 0x41:
            yield diagnose("O108", file=file, part=info.filename)


def _size_problems(infos: list[zipfile.ZipInfo], file: str) -> Iterator[Diagnostic]:
    """By the sizes the archive states; :func:`_extract` holds it to them."""
    for info in infos:
        if info.file_size > MAX_PART:
            yield diagnose("O104", file=file, part=info.filename, size=info.file_size, limit=MAX_PART)
        elif info.file_size > RATIO_FROM and info.file_size > MAX_RATIO * info.compress_size:
            yield diagnose("O105", file=file, part=info.filename, limit=MAX_RATIO)
    total = sum(info.file_size for info in infos)
    if total > MAX_TOTAL:
        yield diagnose("O104", file=file, part=file, size=total, limit=MAX_TOTAL)


def _extract(archive: zipfile.ZipFile, infos: list[zipfile.ZipInfo]) -> dict[str, bytes]:
    """Never more than the stated size is inflated, and less or more than that is an error."""
    parts = {}
    for info in infos:
        if info.is_dir():
            continue
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise zipfile.BadZipFile(f"{info.filename}: compression method {info.compress_type}")
        with archive.open(info) as member:
            content = member.read(info.file_size + 1)
        if len(content) != info.file_size:
            raise zipfile.BadZipFile(f"{info.filename}: {len(content)} bytes where {info.file_size} were stated")
        parts[info.filename] = content
    return parts


def _not_opc(package: Package, file: str) -> list[Diagnostic]:
    if CONTENT_TYPES in package.parts:
        return []
    found = package.parts.get("mimetype", b"")[:100].decode("ascii", "replace") or "ZIP"
    return [diagnose("O102", file=file, found=found)]


# The XML of every part


def _xml_problems(package: Package, file: str) -> Iterator[Diagnostic]:
    parts = [name for name in package.parts if is_xml(package, name)]
    markup = sum(package.parts[name].count(b"<") + package.parts[name].count(b"=") for name in parts)
    if markup > MAX_MARKUP:
        yield diagnose("O115", file=file, count=markup, limit=MAX_MARKUP)
        return
    for name in parts:
        try:
            root = parse(package.parts[name], huge=False)
        except XmlError as error:
            code = "O109" if isinstance(error, DtdError) else "O110" if isinstance(error, DepthError) else "O111"
            yield diagnose(code, file=file, part=name, line=error.line, column=error.column, detail=english(error.reason))
        else:
            yield from _content_problems(root, file, name)


_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_SVG = "http://www.w3.org/2000/svg"
_LINKS = ("src", "href", "{http://www.w3.org/1999/xlink}href", qn("o:href"), qn("o:althref"))
_WITHIN = re.compile(r"#|data:|$")


def _content_problems(root: Element, file: str, part: str) -> Iterator[Diagnostic]:
    """What in the text itself makes Word or LibreOffice fetch or run something."""
    refused = list(_refused_fields(root))
    paragraphs = {element: number for number, element in enumerate(root.iter(qn("w:p")), 1)} if refused else {}
    for element, kind in refused:
        number = next((paragraphs[paragraph] for paragraph in element.iterancestors(qn("w:p"))), 0)
        place = TemplatePlace(file, part, number) if number else None
        yield diagnose("O114", place=place, file=file, part=part, field=kind)
    for _ in root.iter(qn("w:mailMerge")):
        yield diagnose("O113", file=file, part=part, kind="mailMerge", target="")
    for element in root.iter(f"{{{ns.V}}}*", f"{{{ns.O}}}*", f"{{{_SVG}}}*"):
        for target in (element.get(key, "") for key in _LINKS):
            if not _WITHIN.match(target):
                yield diagnose("O112", file=file, part=part, target=target)
    if next(root.iter(f"{{{_STRICT}}}*"), None) is not None:
        yield diagnose("O102", file=file, found="Strict Open XML")


_REFUSED_FIELDS = frozenset({"INCLUDETEXT", "INCLUDEPICTURE", "INCLUDE", "IMPORT", "DDE", "DDEAUTO", "DATABASE", "LINK"})
_FIELD_NAME = re.compile(r"[\s\"]*([A-Za-z]+)")
_FIELD_TAGS = (qn("w:fldChar"), qn("w:instrText"), qn("w:delInstrText"), qn("w:fldSimple"))
_ALTERNATIVES = qn("mc:AlternateContent")


def _refused_fields(root: Element) -> Iterator[tuple[Element, str]]:
    """Where a refused field starts, and its name (ECMA-376 Part 1, 17.16).

    An instruction may be split over runs and hold other fields. Each branch of alternative content is looked at by itself, and
    no field may cross its edge: nobody could tell which instruction Word would put together.
    """
    if next(root.iter(_ALTERNATIVES), None) is None:
        yield from _refused_in(root.iter(*_FIELD_TAGS), branch=False)
        return
    yield from _refused_in(_outside_alternatives(root), branch=False)
    for branch in root.iter(qn("mc:Choice"), qn("mc:Fallback")):
        yield from _refused_in(_outside_alternatives(branch), branch=True)


def _outside_alternatives(scope: Element) -> Iterator[Element]:
    """The elements of fields in document order, without those in alternative content within ``scope``."""
    waiting = [scope]
    while waiting:
        element = waiting.pop()
        if element.tag in _FIELD_TAGS:
            yield element
        waiting.extend(child for child in reversed(element) if child.tag != _ALTERNATIVES)


def _refused_in(elements: Iterable[Element], branch: bool) -> Iterator[tuple[Element, str]]:
    found: list[tuple[Element, str]] = []
    waiting: list[tuple[Element, list[str]]] = []
    for element in elements:
        kind = element.get(qn("w:fldCharType"))
        if element.tag == qn("w:fldSimple"):
            found.append((element, element.get(qn("w:instr"), "")))
        elif kind == "begin":
            waiting.append((element, []))
        elif waiting and kind == "end":
            start, texts = waiting.pop()
            found.append((start, "".join(texts)))
        elif waiting:
            waiting[-1][1].append(element.text or "")
        elif branch:
            yield element, "mc:AlternateContent"
    for start, texts in waiting:
        found.append((start, "".join(texts)))
        if branch:
            yield start, "mc:AlternateContent"
    for start, instruction in found:
        name = _FIELD_NAME.match(instruction)
        if name and name[1].upper() in _REFUSED_FIELDS:
            yield start, name[1].upper()


# What the parts are, and where they lead

# fmt: off
_ALLOWED = frozenset(f"{base}/{kind}" for base, kinds in (
    (ns.R, [
        "officeDocument", "extended-properties", "custom-properties", "styles", "settings", "webSettings", "fontTable", "font", "theme",
        "themeOverride", "numbering", "footnotes", "endnotes", "comments", "header", "footer", "image", "hyperlink", "customXml",
        "customXmlProps", "glossaryDocument", "printerSettings", "chart", "chartUserShapes", "diagramData", "diagramLayout",
        "diagramQuickStyle", "diagramColors",
    ]),
    (f"{ns.PKG_REL}/metadata", ["core-properties", "thumbnail"]),
    ("http://schemas.microsoft.com/office", [
        "2007/relationships/stylesWithEffects", "2007/relationships/diagramDrawing", "2007/relationships/hdphoto",
        "2011/relationships/people", "2011/relationships/commentsExtended", "2016/09/relationships/commentsIds",
        "2018/08/relationships/commentsExtensible", "2019/05/relationships/documenttasks", "2020/10/relationships/intelligence",
        "2020/02/relationships/classificationlabels", "2011/relationships/chartStyle", "2011/relationships/chartColorStyle",
    ]),
) for kind in kinds)
# fmt: on
"""All that a plain document may point to; macros, embedded objects, attached templates, chunks and mail sources are not in it."""


def _structure_problems(package: Package, file: str) -> Iterator[Diagnostic]:
    try:
        yield from _main_problems(package, file)
        for name in package.parts:
            source = relationships_source(name)
            for relationship in package.relationships(source) if source is not None else ():
                yield from _relationship_problems(relationship, file, name)
    except XmlError:
        return  # told already, with its place


def _main_problems(package: Package, file: str) -> Iterator[Diagnostic]:
    mains = [item.target for item in package.relationships("") if item.type == f"{ns.R}/officeDocument" and not item.external]
    if len(mains) != 1 or mains[0] not in package.parts:
        yield diagnose("O102", file=file, found="OPC")
    elif package.content_type(mains[0]) != MAIN_CONTENT_TYPE:
        yield diagnose("O102", file=file, found=package.content_type(mains[0]) or "OPC")


def _relationship_problems(item: Relationship, file: str, part: str) -> Iterator[Diagnostic]:
    if item.type not in _ALLOWED or (is_font(item.target) and item.type != f"{ns.R}/font"):
        yield diagnose("O113", file=file, part=part, kind=item.type.rpartition("/")[2], target=item.target)
    elif leads_outside(item):
        yield diagnose("O112", file=file, part=part, target=item.target)
