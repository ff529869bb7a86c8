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
from contextlib import suppress
from typing import Any

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
from assembler.ooxml.xml import DepthError, DtdError, Element, XmlError, parse, xpath
from assembler.patterns import pattern
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
_NAME = pattern(r"(?!\.{1,2}(/|$))[^\x00-\x1f\x7f/\\:]+(/(?!\.{1,2}(/|$))[^\x00-\x1f\x7f/\\:]+)*")

_ENCODED = pattern(r"%(2[D-Fd-f]|3\d|4[1-9A-Fa-f]|5[\dACFacf]|6[1-9A-Fa-f]|7[\dAEae])")
"""A letter, digit, sign or slash in disguise, which no name of a part may have (ECMA-376 Part 2, "Part Names")."""


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
        if not _NAME.fullmatch(info.orig_filename.removesuffix("/")) or _ENCODED.search(info.orig_filename):
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
_WITHIN = pattern(r"#|data:|$")


def _content_problems(root: Element, file: str, part: str) -> Iterator[Diagnostic]:
    refused = list(refused_content(root))
    paragraphs = {element: number for number, element in enumerate(root.iter(qn("w:p")), 1)} if refused else {}
    for element, code, facts in refused:
        number = next((paragraphs[one] for one in element.iterancestors(qn("w:p"))), 0)
        yield diagnose(code, place=TemplatePlace(file, part, number) if number else None, file=file, part=part, **facts)
    if next(root.iter(f"{{{_STRICT}}}*"), None) is not None:
        yield diagnose("O102", file=file, found="Strict Open XML")
    if _MARKED(root):
        yield diagnose("O102", file=file, found=Words("opmaak met merktekens van assemble zelf", "markup with marks of assemble itself"))


_MARKED = xpath(
    "boolean(descendant-or-self::*[starts-with(namespace-uri(), 'urn:assembler:') or @*[starts-with(namespace-uri(), 'urn:assembler:')]])"
)
"""Whether it bears what only we put there while a template is filled; we would take it for our own."""


def refused_content(root: Element) -> Iterator[tuple[Element, str, dict[str, Any]]]:
    """What in the text itself makes Word or LibreOffice fetch or run something: the element, the code for it and its facts.

    A document made of a template is looked at too: tags can put together what stands nowhere in the template.
    """
    for element, kind in _refused_fields(root):
        yield element, "O114", {"field": kind}
    for element in root.iter(qn("w:mailMerge")):
        yield element, "O113", {"kind": "mailMerge", "target": ""}
    for element in root.iter(f"{{{ns.V}}}*", f"{{{ns.O}}}*", f"{{{_SVG}}}*"):
        for target in (element.get(key, "") for key in _LINKS):
            if not _WITHIN.match(target):
                yield element, "O112", {"target": target}
    for element in root.iter(f"{{{_SVG}}}*"):
        if element.tag == f"{{{_SVG}}}script":
            yield element, "O113", {"kind": "script", "target": ""}
        for style in (element.text or "", *element.attrib.values()):
            if found := _STYLE_LINK.search(style):
                yield element, "O112", {"target": style[found.start() :][:80]}


_STYLE_LINK = pattern(r"@import|url\((?!\s*[\"']?\s*(#|data:))", re.IGNORECASE)
_REFUSED_FIELDS = frozenset({"INCLUDETEXT", "INCLUDEPICTURE", "INCLUDE", "IMPORT", "DDE", "DDEAUTO", "DATABASE", "LINK", "RD"})
_WORD = pattern(r"""["“”]([^"“”]*)["“”]?|(\S+)""")
_SWITCH = pattern(r"\\[a-z*]", re.IGNORECASE)
_WITH_ARGUMENT = frozenset({"\\l", "\\o", "\\t", "\\*"})
_TO_THE_WEB = pattern(r"https?://|mailto:|[^:/\\.]*\{[{%]|$", re.IGNORECASE)
"""Where the field of a hyperlink may lead; of an address that a tag begins, only the filled document tells."""
_FIELD_NAME = pattern(r"[\s\"]*([A-Za-z]+)")
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
        if name and name[1].upper() == "HYPERLINK" and not _TO_THE_WEB.match(address := _field_address(instruction)):
            yield start, f"HYPERLINK {address}"


def _field_address(instruction: str) -> str:
    """Where the field of a hyperlink leads: its first word that is no switch or argument of one; nothing for a place in the document."""
    words = [quoted or plain for quoted, plain in _WORD.findall(instruction)][1:]
    while words and _SWITCH.fullmatch(words[0]):
        words = words[2 if words[0].lower() in _WITH_ARGUMENT else 1 :]
    return words[0] if words else ""


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
            content_type = package.content_type(name) or ""
            if _ACTIVE.search(content_type):
                yield diagnose("O113", file=file, part=name, kind=content_type, target="")
            source = relationships_source(name)
            for relationship in package.relationships(source) if source is not None else ():
                yield from _relationship_problems(relationship, package, file, name)
    except XmlError:
        return  # told already, with its place


_ACTIVE = pattern("vbaProject|vbaData|activeX|oleObject", re.IGNORECASE)
"""Content types of what runs; such a part does not belong in a template, even if nothing leads to it."""
_ROOTS = {
    f"{ns.R}/{kind}": qn(f"w:{root}")
    for kind, root in (
        ("header", "hdr"),
        ("footer", "ftr"),
        ("footnotes", "footnotes"),
        ("endnotes", "endnotes"),
        ("comments", "comments"),
        ("styles", "styles"),
        ("numbering", "numbering"),
        ("settings", "settings"),
    )
}
"""The element that the parts which we read begin with, by the relationship that leads to them."""


def _is_wrong(item: Relationship, package: Package) -> bool:
    """Whether it leads to a part that we would read, and that is missing or something else."""
    wanted = _ROOTS.get(item.type)
    if wanted is None:
        return False
    if item.target not in package.parts or not is_xml(package, item.target):
        return True
    with suppress(XmlError):  # told already
        return parse(package.parts[item.target]).tag != wanted  # type: ignore[no-any-return]
    return False


def _main_problems(package: Package, file: str) -> Iterator[Diagnostic]:
    mains = [item.target for item in package.relationships("") if item.type == f"{ns.R}/officeDocument" and not item.external]
    if len(mains) != 1 or mains[0] not in package.parts:
        yield diagnose("O102", file=file, found="OPC")
    elif package.content_type(mains[0]) != MAIN_CONTENT_TYPE:
        yield diagnose("O102", file=file, found=package.content_type(mains[0]) or "OPC")


def _relationship_problems(item: Relationship, package: Package, file: str, part: str) -> Iterator[Diagnostic]:
    if item.type not in _ALLOWED or (is_font(item.target) and item.type != f"{ns.R}/font"):
        yield diagnose("O113", file=file, part=part, kind=item.type.rpartition("/")[2], target=item.target)
    elif leads_outside(item):
        yield diagnose("O112", file=file, part=part, target=item.target)
    elif _is_wrong(item, package):
        yield diagnose("O125", file=file, part=part, target=item.target)
