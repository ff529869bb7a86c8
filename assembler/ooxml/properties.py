"""The core properties of a document (ECMA-376 Part 2, "Core Properties"): from the data, never from the clock or the template's author."""

from datetime import datetime

from assembler.ooxml import namespaces as ns
from assembler.ooxml.namespaces import qn
from assembler.ooxml.package import Package, add_relationship, set_content_type
from assembler.ooxml.xml import parse, serialize

_TYPE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_CONTENT_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_PARTS = (_TYPE, f"{ns.R}/extended-properties", f"{ns.R}/custom-properties")
_KEPT = ("dc:title", "dc:subject", "dc:identifier", "cp:category", "cp:keywords", "cp:contentStatus", "dc:description")
"""What a department may have put in its template about the kind of document. Names of people are not kept: a nota becomes public."""

_READ = ("dc:title", "dc:language", "dcterms:created")


def property_parts(package: Package) -> list[str]:
    """The parts with the properties of the document: those of every file, of an office document, and of the maker's own."""
    return [one.target for one in package.relationships("") if one.type in _PARTS and one.target in package.parts]


def with_core_properties(package: Package, title: str, subject: str, language: str, moment: datetime) -> Package:
    """The package with its title, subject, language and dates; ``moment`` is in UTC. Those left empty are as the template has them."""
    part = next((one.target for one in package.relationships("") if one.type == _TYPE), None)
    old = parse(package.parts[part]) if part else None
    root = parse(
        f'<cp:coreProperties xmlns:cp="{ns.CP}" xmlns:dc="{ns.DC}" xmlns:dcterms="{ns.DCTERMS}" '
        f'xmlns:dcmitype="{ns.DCMITYPE}" xmlns:xsi="{ns.XSI}"/>'
    )
    values = {name: found.text for name in _KEPT if old is not None and (found := old.find(qn(name))) is not None}
    given = {"dc:title": title, "dc:subject": subject, "dc:language": language}
    values |= {name: value for name, value in given.items() if value}
    for name, value in values.items():
        if value:
            root.append(root.makeelement(qn(name)))
            root[-1].text = value
    for name in ("dcterms:created", "dcterms:modified"):
        stamp = root.makeelement(qn(name), {qn("xsi:type"): "dcterms:W3CDTF"})
        stamp.text = moment.strftime("%Y-%m-%dT%H:%M:%SZ")
        root.append(stamp)
    if part is None:
        part = "docProps/core.xml"
        package, _ = add_relationship(package, "", _TYPE, part)
        package = set_content_type(package, part, _CONTENT_TYPE)
    return package.with_parts({part: serialize(root)})


def core_properties(package: Package) -> dict[str, str]:
    """The core properties of a document by their names (``dc:title``); those that say nothing are left out."""
    part = next((one.target for one in package.relationships("") if one.type == _TYPE), None)
    root = parse(package.parts[part]) if part else ()
    return {name: found.text for name in _READ for found in root if found.tag == qn(name) and found.text}
