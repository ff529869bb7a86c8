"""A copy of a template with what was found in it as comments in Word's margin, each at the paragraph that it is about.

Word has comments in the main text only, so what was found elsewhere, as in a header or a footnote, is told at the first paragraph, with its
place in words. Nothing else of the template changes, and comments that were there stay.
"""

from collections.abc import Iterable

from assembler.diagnostics import Diagnostic, has_errors
from assembler.ooxml import namespaces as ns
from assembler.ooxml.elements import element, run, text_element
from assembler.ooxml.namespaces import qn
from assembler.ooxml.package import Package, add_relationship, set_content_type
from assembler.ooxml.reading import read_package
from assembler.ooxml.xml import Element, parse, serialize
from assembler.render.marks import AUTHOR

_INITIALS = "as"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_ID = qn("w:id")
_PLACES = {"nl": "Dit gaat over {place}.", "en": "This is about {place}."}


def annotated(data: bytes, name: str, found: Iterable[Diagnostic], language: str) -> Package | None:
    """The package of a .docx file with a comment for each diagnostic; None when it cannot be opened, or nothing was found."""
    package, problems = read_package(data, name)
    told = list(found)
    if package is None or has_errors(problems) or not told:
        return None
    main = package.main_part
    root = parse(package.parts[main])
    part, comments = _comments(package)
    paragraphs = list(root.iter(qn("w:p")))
    number = max((int(one.get(_ID, "0")) for one in comments.iter(qn("w:comment"))), default=-1)
    for one in told:
        number += 1
        inside = one.place is not None and one.place.part == main
        at = _anchor(paragraphs[one.place.paragraph - 1]) if inside and one.place is not None else _first(root)
        _mark(at, str(number))
        comments.append(_comment(one, str(number), language, placed=inside))
    package = package.with_parts({main: serialize(root), part: serialize(comments)})
    if not any(one.target == part for one in package.relationships(main)):
        package, _ = add_relationship(package, main, f"{ns.R}/comments", part)
        package = set_content_type(package, part, _TYPE)
    return package


def _comments(package: Package) -> tuple[str, Element]:
    """The name of the part with comments and its root, made when the template has none."""
    main = package.main_part
    there = next((one.target for one in package.relationships(main) if one.type == f"{ns.R}/comments"), None)
    if there is not None and there in package.parts:
        return there, parse(package.parts[there])
    folder, slash, _ = main.rpartition("/")
    return f"{folder}{slash}comments.xml", element("w:comments")


def _anchor(paragraph: Element) -> Element:
    """The paragraph itself, or the one around the text box that it stands in, where Word has no comments."""
    box = next(reversed(list(paragraph.iterancestors(qn("w:txbxContent")))), None)
    return paragraph if box is None else next(box.iterancestors(qn("w:p")), paragraph)


def _first(root: Element) -> Element:
    """The first paragraph of the main text; an empty one is made when it has none."""
    body = root.find(qn("w:body"))
    found = next(body.iter(qn("w:p")), None)
    if found is None:
        found = element("w:p")
        body.insert(0, found)
    return found


def _mark(paragraph: Element, number: str) -> None:
    """Puts the range and the reference of a comment around the content of a paragraph."""
    at = 1 if len(paragraph) and paragraph[0].tag == qn("w:pPr") else 0
    while at < len(paragraph) and paragraph[at].tag == qn("w:commentRangeStart"):
        at += 1
    paragraph.insert(at, element("w:commentRangeStart", id=number))
    paragraph.append(element("w:commentRangeEnd", id=number))
    paragraph.append(run(None, element("w:commentReference", id=number)))


def _comment(found: Diagnostic, number: str, language: str, *, placed: bool) -> Element:
    """The comment: what is wrong with its code, what to do, and where it is when the comment stands elsewhere."""
    place = _PLACES[language].format(place=found.place.within(language)) if found.place is not None and not placed else ""
    lines = [f"{found.code}: {found.message(language)}", found.hint(language), place]
    paragraphs = [element("w:p", run(None, text_element(line))) for line in lines if line]
    return element("w:comment", *paragraphs, id=number, author=AUTHOR, initials=_INITIALS)
