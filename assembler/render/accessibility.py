"""What a template does for the eye only: lists and headings typed by hand, pictures without words, tables without a header row.

A reader with a screen reader misses all of that. Only what is surely so is told: a bold line may be emphasis, a table may be layout.
"""

import re
from collections.abc import Iterator

from assembler.diagnostics import Diagnostic, diagnose
from assembler.ooxml import namespaces as ns
from assembler.ooxml.elements import printed_text
from assembler.ooxml.namespaces import qn
from assembler.ooxml.styles import Styles
from assembler.ooxml.xml import Element
from assembler.render.marks import TAG
from assembler.render.whole import own_text
from assembler.source import TemplatePlace

_VAL = qn("w:val")
_BULLET = re.compile(r"([-–—•·▪●○‣*])[ \t\u00a0]+\S")
_NUMBER = re.compile(r"(?:(\d{1,2})|([a-z]))[.)][ \t\u00a0]+\S|\{\{\s*loop\.index0?\s*\}\}[.)][ \t\u00a0]*\S")
_WHOLE = re.compile(r"\s*(?:\{[{%#](?:p|tr|tc)\s.*\}|\{%(?:(?!%\}).)*%\}|\{#.*#\})\s*", re.DOTALL)
"""What stands in a paragraph, row or cell that is there for a tag only."""
_LOOP = re.compile(r"\{%[-+]?(?:p\s)?\s*for\s")
_LONGEST_HEADING = 60
_SHORTEST_TEXT = 40
_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"

Places = dict[Element, TemplatePlace]


def accessibility(root: Element, styles: Styles, place: Places) -> list[Diagnostic]:
    """Notes and warnings on one part; ``place`` is where each of its paragraphs stands."""
    made = [*_pictures(root, place), *_tables(root, styles, place)]
    body = root.find(qn("w:body"))
    if body is None:
        return made
    for holder in (body, *body.iter(qn("w:tc"), qn("w:sdtContent"))):
        made += _lists(holder, styles, place)
    return [*made, *_headings(body, styles, place)]


def _pictures(root: Element, place: Places) -> Iterator[Diagnostic]:
    """Pictures without an alternative text that are not marked as decorative."""
    for drawing in root.iter(qn("wp:docPr")):
        around = drawing.getparent()
        if any(one.tag == f"{{{ns.MC}}}Fallback" for one in drawing.iterancestors()) or next(around.iter(qn("pic:pic")), None) is None:
            continue
        decorative = any(one.get("val", "1") in _ON for one in drawing.iter(_DECORATIVE))
        if decorative or (drawing.get("descr") or drawing.get("title") or "").strip():
            continue
        paragraph = next(drawing.iterancestors(qn("w:p")), None)
        yield diagnose("T036", place=place.get(paragraph) if paragraph is not None else None, name=drawing.get("name", ""))


_ON = ("1", "true", "on")


# Tables


def _tables(root: Element, styles: Styles, place: Places) -> Iterator[Diagnostic]:
    for table in root.iter(qn("w:tbl")):
        rows = [row for row in table.findall(qn("w:tr")) if not _WHOLE.fullmatch(_text(row))]
        if _holds_data(table, rows, styles) and not _is_on(rows[0].find(f"{qn('w:trPr')}/{qn('w:tblHeader')}")):
            yield diagnose("T037", place=place.get(next(rows[0].iter(qn("w:p")))))


def _holds_data(table: Element, rows: list[Element], styles: Styles) -> bool:
    """Whether the first row surely says what stands in the columns: fixed words in each cell, with lines around, and values below."""
    if len(rows) < 2 or next(table.iterancestors(qn("w:tbl")), None) is not None or not _has_lines(table, styles):
        return False
    cells = [row.findall(qn("w:tc")) for row in rows]
    if len(cells[0]) < 2 or any(len(one) != len(cells[0]) for one in cells) or next(table.iter(qn("w:drawing")), None) is not None:
        return False
    words = [_text(cell).strip() for cell in cells[0]]
    if any(not word or "{" in word or len(word) > _LONGEST_HEADING for word in words):
        return False
    return "{" in _text(cells[1][0]) or (_all_bold(cells[0]) and not _all_bold(cells[1]))


def _all_bold(cells: list[Element]) -> bool:
    return all(_is_bold(one) for cell in cells for one in cell.iter(qn("w:p")) if own_text(one).strip())


def _has_lines(table: Element, styles: Styles) -> bool:
    properties = table.find(qn("w:tblPr"))
    own = properties.find(qn("w:tblBorders")) if properties is not None else None
    if own is not None:
        return any(one.get(_VAL) not in ("none", "nil", None) for one in own)
    style = properties.find(qn("w:tblStyle")) if properties is not None else None
    return style is not None and styles.draws_lines(style.get(_VAL, ""))


# Lists


def _lists(holder: Element, styles: Styles, place: Places) -> Iterator[Diagnostic]:
    """Rows of paragraphs that begin with a dash or a number typed by hand, and single ones that a loop repeats."""
    run: list[tuple[Element, str]] = []
    loops = 0
    for child in [*holder, None]:
        text = printed_text(child) if child is not None and child.tag == qn("w:p") else None
        if text is not None and _WHOLE.fullmatch(text):
            loops += bool(_LOOP.search(text)) - ("endfor" in text)
            continue
        sign = _sign(text) if text is not None and child is not None and not _numbered(child, styles) else ""
        if sign and run and not _follows(run[-1][1], sign):
            yield from _told(run, place)
            run = []
        if sign and child is not None:
            run.append((child, sign))
            if loops and len(run) == 1:
                run.append((child, sign))
        elif run:
            yield from _told(run, place)
            run = []


def _told(run: list[tuple[Element, str]], place: Places) -> Iterator[Diagnostic]:
    if len(run) > 1 and run[0][0] in place:
        yield diagnose("T034", place=place[run[0][0]], sign=run[0][1])


def _sign(text: str) -> str:
    """What stands at the begin of a paragraph as a bullet or number, or nothing."""
    found = _BULLET.match(text.lstrip()) or _NUMBER.match(text.lstrip())
    return (found[1] or found[0].partition(" ")[0].partition("\t")[0]) if found else ""


def _follows(before: str, sign: str) -> bool:
    if before == sign:
        return not sign[:1].isalnum()
    one, other = before.rstrip(".)"), sign.rstrip(".)")
    if one.isdigit() and other.isdigit():
        return int(other) == int(one) + 1
    return len(one) == len(other) == 1 and one.isalpha() and ord(other) == ord(one) + 1


def _numbered(paragraph: Element, styles: Styles) -> bool:
    """Whether Word numbers a paragraph itself."""
    own = paragraph.find(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:numId')}")
    return (own is not None and own.get(_VAL) != "0") or styles.num_id(_style(paragraph)) is not None


# Headings


def _headings(body: Element, styles: Styles, place: Places) -> Iterator[Diagnostic]:
    """Short bold lines that stand alone above text and are no heading to Word."""
    shown = [one for one in body if one.tag != qn("w:p") or not (_blank(one) or _WHOLE.fullmatch(own_text(one)))]
    for at, one in enumerate(shown):
        before, after = shown[at - 1] if at else None, shown[at + 1] if at + 1 < len(shown) else None
        if _may_be_heading(one, styles) and not _is_bold(before) and _is_text(after, styles):
            yield diagnose("T035", place=place[one], text=own_text(one).strip()[:60])


def _blank(paragraph: Element) -> bool:
    return not own_text(paragraph).strip()


def _may_be_heading(one: Element, styles: Styles) -> bool:
    if one.tag != qn("w:p") or not _is_bold(one) or _numbered(one, styles) or styles.makes_headings(_style(one)):
        return False
    text = TAG.sub("", own_text(one)).strip()
    level = one.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}")
    return 0 < len(text) <= _LONGEST_HEADING and text[-1] not in ".,:;!" and (text[0].isupper() or text[0].isdigit()) and level is None


def _is_text(one: Element | None, styles: Styles) -> bool:
    """Plain text of some length, or a field that is printed."""
    if one is None or one.tag != qn("w:p") or _is_bold(one) or styles.makes_headings(_style(one)):
        return False
    text = own_text(one).strip()
    return len(text) >= _SHORTEST_TEXT or text.startswith("{{")


def _is_bold(one: Element | None) -> bool:
    """Whether all text of a paragraph is made bold by hand."""
    if one is None or one.tag != qn("w:p"):
        return False
    runs = [run for run in one.iter(qn("w:r")) if "".join(text.text or "" for text in run.findall(qn("w:t"))).strip()]
    return bool(runs) and all(_is_on(run.find(f"{qn('w:rPr')}/{qn('w:b')}")) for run in runs)


def _is_on(property: Element | None) -> bool:
    return property is not None and property.get(_VAL, "1") in _ON


def _style(paragraph: Element) -> str | None:
    style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return style.get(_VAL) if style is not None else None


def _text(element: Element) -> str:
    return "".join(one.text or "" for one in element.iter(qn("w:t")))
