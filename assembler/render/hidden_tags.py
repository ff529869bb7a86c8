"""Tags in places that are never filled: Word does not show them in the document, and whoever put one there expects something of it."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from assembler.diagnostics import Diagnostic, Words, diagnose
from assembler.diagnostics.words import words
from assembler.ooxml import namespaces as ns
from assembler.ooxml.namespaces import qn
from assembler.ooxml.package import Package, is_xml
from assembler.ooxml.xml import Element, parse
from assembler.render.marks import AUTHOR, NUMBER, TAG
from assembler.render.normalise import Normaliser
from assembler.render.revisions import DELETED
from assembler.source import TemplatePlace

_PARTS = {
    f"{ns.R}/comments": Words("een opmerking in de kantlijn", "a comment in the margin"),
    f"{ns.R}/header": Words("de koptekst van een ingevoegd bestand", "the header of an included file"),
    f"{ns.R}/footer": Words("de voettekst van een ingevoegd bestand", "the footer of an included file"),
}
_ADDRESS = Words("het adres van een hyperlink", "the address of a hyperlink")
_REMOVED = Words("tekst die met wijzigingen bijhouden is verwijderd", "text that was deleted while changes were tracked")
_HYPERLINK = f"{ns.R}/hyperlink"
_TEXTS = (qn("w:t"), qn("w:delText"), qn("w:instrText"), qn("w:delInstrText"))


def hidden_tags(package: Package, name: str, stories: list[str]) -> list[Diagnostic]:
    """A warning for each tag that is not filled; ``stories`` are the parts whose other tags are."""
    return [
        diagnose("T012", place=place, tag=tag, where=where)
        for text, where, place in _hidden_texts(package, name, stories)
        for tag in TAG.findall(text)
    ]


def _hidden_texts(package: Package, name: str, stories: list[str]) -> Iterator[tuple[str, Words, TemplatePlace | None]]:
    for part in stories:
        root, numbered = _numbered(package, name, part)
        for one in package.relationships(part):
            if one.type == _HYPERLINK and one.external:
                user = next((element for element in root.iter() if element.get(qn("r:id")) == one.id), None)
                yield unquote(one.target), _ADDRESS, _place(user, numbered)
        for paragraph in root.iter(qn("w:p")):
            yield _text(paragraph, removed=True), _REMOVED, _place(paragraph, numbered)
    yield from ((text, where, None) for text, where in _elsewhere(package, stories))
    for one in package.relationships(package.main_part):
        if one.type in _PARTS and one.target in package.parts and one.target not in stories:
            root, numbered = _numbered(package, name, one.target)
            for paragraph in root.iter(qn("w:p")):
                if not any(above.get(qn("w:author")) == AUTHOR for above in paragraph.iterancestors(qn("w:comment"))):
                    yield _text(paragraph, removed=False), _PARTS[one.type], _place(paragraph, numbered)


def _elsewhere(package: Package, stories: list[str]) -> Iterator[tuple[str, Words]]:
    """The text of each part that has nothing to do with the text of the document, or shows it in a way of its own, such as a chart."""
    told = {one.target for one in package.relationships(package.main_part) if one.type in _PARTS}
    for part, content in package.parts.items():
        if part in stories or part in told or part.startswith("docProps/") or part.endswith(".rels") or not _BEGIN.search(content):
            continue
        if is_xml(package, part):
            where = next(
                (where for folder, where in _FOLDERS.items() if folder in part), words("het deel {part}", "the part {part}", part=part)
            )
            for element in parse(content).iter():
                yield " ".join((element.text or "", *element.attrib.values())), where


_BEGIN = re.compile(rb"\{[{%]")
_FOLDERS = {
    "/charts/": Words("een grafiek", "a chart"),
    "/diagrams/": Words("een SmartArt-afbeelding", "a SmartArt graphic"),
    "/settings": Words("de instellingen van het document", "the settings of the document"),
    "customXml/": Words("gegevens die Word bij het document bewaart", "data that Word keeps with the document"),
}


def _numbered(package: Package, name: str, part: str) -> tuple[Element, list[TemplatePlace]]:
    normaliser = Normaliser(name)
    root = parse(package.parts[part])
    normaliser.number(root, part)
    return root, normaliser.places


def _place(element: Element | None, places: list[TemplatePlace]) -> TemplatePlace | None:
    if element is None:
        return None
    paragraph = element if element.tag == qn("w:p") else next(element.iterancestors(qn("w:p")), None)
    return places[int(paragraph.get(NUMBER))] if paragraph is not None else None


def _text(paragraph: Element, *, removed: bool) -> str:
    """The text of a paragraph, or what was taken away of it."""
    own = [one for one in paragraph.iter(*_TEXTS) if next(one.iterancestors(qn("w:p"))) is paragraph]
    return "".join(one.text or "" for one in own if not removed or next(one.iterancestors(*DELETED), None) is not None)
