"""Every rule: a package broken in one way gives that finding and no other; the valid one gives none."""

import pytest

from assembler.ooxml import namespaces as ns
from assembler.ooxml.package import CONTENT_TYPES, PACKAGE_RELATIONSHIPS, Package, add_relationship, set_content_type
from assembler.verify import RULES, verify
from tests.ooxml.packages import (
    BODY,
    FOOTNOTES,
    HEADER,
    MAIN,
    MAIN_RELATIONSHIPS,
    NUMBERING,
    PICTURE,
    SECTION,
    SEPARATORS,
    SETTINGS,
    STYLES,
    bookmark,
    cell,
    changed,
    char,
    cite,
    complex_field,
    content_types,
    document,
    drawing,
    note,
    paragraph,
    part,
    png,
    relationships,
    row,
    table,
    valid,
    valid_parts,
    with_body,
)

BROKEN_PART = "customXml/item1.xml"
TEXT_BOX = "<w:p><w:r><w:pict><w:txbxContent>{}</w:txbxContent></w:pict></w:r></w:p>"


def with_notes(notes: str, body: str = BODY) -> Package:
    return changed({FOOTNOTES: part("footnotes", notes), MAIN: document(body)})


def with_relationship(kind: str, target: str, external: bool = False) -> Package:
    return add_relationship(valid(), MAIN, f"{ns.R}/{kind}", target, external)[0]


def with_jpeg(content: bytes) -> Package:
    return set_content_type(changed({"word/media/foto.jpeg": content}), "word/media/foto.jpeg", "image/jpeg")


CASES: list[tuple[str, Package, str]] = [
    ("xml", changed({BROKEN_PART: b"<a>"}), f"{BROKEN_PART}: "),
    ("xml", changed({BROKEN_PART: b"<!DOCTYPE a><a/>"}), "document type declaration (line 1, column 1)"),
    ("xml", changed({BROKEN_PART: b"<a>\x01</a>"}), BROKEN_PART),
    ("xml", changed({BROKEN_PART: b"<a>&nbsp;</a>"}), "nbsp"),
    ("content-types", changed({"word/media/vreemd.bin": b"x"}), "word/media/vreemd.bin: no content type"),
    ("content-types", changed({CONTENT_TYPES: None}), "is missing"),
    (
        "main-part",
        changed({CONTENT_TYPES: content_types(document="application/vnd.ms-word.document.macroEnabled.main+xml")}),
        "macroEnabled",
    ),
    ("main-part", changed({PACKAGE_RELATIONSHIPS: relationships()}), "no main document part"),
    ("relationships", with_relationship("image", "word/media/weg.png"), "rId8 leads to word/media/weg.png, which is missing"),
    ("relationships", changed({"word/_rels/weg.xml.rels": relationships()}), "there is no part word/weg.xml"),
    (
        "relationships",
        changed({"word/_rels/header1.xml.rels": relationships(("rId1", "styles", "styles.xml"), ("rId1", "styles", "styles.xml"))}),
        "id rId1 occurs more than once",
    ),
    ("relationship-uses", with_body(drawing(2, embed="rId99")), "word/document.xml, paragraph 12: no relationship rId99"),
    ("relationship-uses", changed({HEADER: part("hdr", drawing(2))}), "word/header1.xml, paragraph 1: no relationship rId5"),
    ("external", with_relationship("image", "http://example.org/a.png", external=True), "leads outside, to http://example.org/a.png"),
    ("external", with_relationship("hyperlink", "file:///etc/passwd", external=True), "file:///etc/passwd"),
    (
        "pictures",
        with_body(drawing(2, embed="rId6")),
        "word/document.xml, paragraph 12: rId6 leads to word/settings.xml, which is no image",
    ),
    ("pictures", set_content_type(valid(), PICTURE, "text/plain"), f"rId5 leads to {PICTURE}, which is no image"),
    ("images", changed({PICTURE: png()[:-6]}), "not a whole PNG image"),
    ("images", changed({PICTURE: b""}), "not a whole PNG image"),
    ("images", with_jpeg(b"\xff\xd8\xff\xe0\xff\xd9\xff\xda\x00"), "word/media/foto.jpeg: not a whole JPEG image"),
    ("drawing-ids", with_body(drawing(1)), "paragraph 12: drawing id 1 occurs more than once"),
    (
        "drawing-ids",
        changed({HEADER: part("hdr", drawing(1)), "word/_rels/header1.xml.rels": relationships(("rId5", "image", "media/image1.png"))}),
        "word/header1.xml, paragraph 1: drawing id 1",
    ),
    ("control-ids", with_body('<w:sdt><w:sdtPr><w:id w:val="11"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>'), "id 11"),
    ("bookmark-ids", with_body(f"<w:p>{bookmark(1, 'daar')}</w:p>"), "bookmark id 1"),
    ("bookmark-names", with_body(f"<w:p>{bookmark(2, 'HIER')}</w:p>"), "bookmark name hier"),
    ("bookmark-names", changed({HEADER: part("hdr", f"<w:p>{bookmark(1, 'hier')}</w:p>")}), "word/header1.xml, paragraph 1"),
    ("bookmarks", with_body('<w:p><w:bookmarkStart w:id="2" w:name="open"/></w:p>'), "bookmark open has no end"),
    ("bookmarks", with_body('<w:p><w:bookmarkEnd w:id="2"/></w:p>'), "bookmark 2 ends without a start"),
    ("fields", with_body(f"<w:p>{char('begin')}{char('separate')}</w:p>"), "paragraph 12: field has no end"),
    ("fields", with_body(f"<w:p>{char('end')}</w:p>"), "field has end without begin"),
    ("fields", with_body(f"<w:p>{char('begin')}{char('separate')}{char('separate')}{char('end')}</w:p>"), "second separate"),
    (
        "fields",
        with_body(table(row(cell(f"<w:p>{char('begin')}</w:p>"), cell(f"<w:p>{char('end')}</w:p>")))),
        "its end in another cell, note or text box",
    ),
    ("note-ids", with_notes(SEPARATORS + note(1) + note(2) + note(0, "<w:p/>", "separator")), "footnote id 0"),
    ("note-references", with_notes(SEPARATORS + note(1) + note(2) + note(3)), "nothing refers to footnote 3"),
    ("note-references", with_body(cite(3)), "paragraph 12: there is no footnote 3"),
    ("note-references", with_body(cite(2)), "second reference to footnote 2"),
    ("note-references", with_body('<w:p><w:r><w:endnoteReference w:id="1"/></w:r></w:p>'), "there is no endnote 1"),
    ("note-order", with_notes(SEPARATORS + note(2) + note(1)), "footnote 2 stands where 1 is referred to"),
    (
        "note-separators",
        changed({FOOTNOTES: part("footnotes", note(-1, "<w:p/>", "separator") + note(1) + note(2)), SETTINGS: part("settings", "")}),
        "no footnote of type continuationSeparator",
    ),
    (
        "note-separators",
        changed({SETTINGS: part("settings", '<w:footnotePr><w:footnote w:id="7"/></w:footnotePr>')}),
        "there is no separator footnote 7",
    ),
    (
        "note-content",
        with_notes(SEPARATORS + note(1) + note(2, "<w:p><w:r><w:footnoteRef/><w:t> </w:t></w:r></w:p>")),
        "footnote 2 is empty",
    ),
    ("note-content", with_notes(SEPARATORS + note(1) + note(2, "")), "footnote 2 is empty"),
    ("table-rows", with_body(table()), "table without rows"),
    ("table-cells", with_body(table(row(cell(), cell()), row())), "row 2 of the table has no cells"),
    ("table-grid", with_body(table(row(cell(), cell()), grid=False)), "table without grid"),
    ("table-grid", with_body(table(row(cell(), cell()), row(cell()))), "row 2 spans 1 of 2 grid columns"),
    ("table-grid", with_body(table(row(cell(), cell(span=2)))), "row 1 spans 3 of 2 grid columns"),
    ("cell-end", with_body(table(row(cell(), cell("")))), "cell does not end in a paragraph"),
    ("cell-end", with_body(table(row(cell(), cell("<w:p/>" + table(row(cell(), cell())))))), "cell does not end in a paragraph"),
    ("nested-paragraph", with_body("<w:p><w:p/></w:p>"), "paragraph 13: paragraph within a paragraph"),
    ("nested-paragraph", with_body("<w:p><w:r><w:p/></w:r></w:p>"), "paragraph 13: paragraph within a paragraph"),
    ("loose-text", with_body("<w:p>los</w:p>"), "paragraph 12: loose text 'los' in p"),
    ("loose-text", with_body("<w:p><w:r/>los</w:p>"), "paragraph 12: loose text 'los' in p"),
    ("loose-text", with_body("<w:p><w:r>los</w:r></w:p>"), "loose text 'los' in r"),
    ("loose-text", changed({HEADER: part("hdr", "<w:p/>los")}), "word/header1.xml, paragraph 1: loose text 'los' in hdr"),
    ("section", changed({MAIN: document(BODY, SECTION + "<w:p/>")}), "not the last of the body"),
    ("section", changed({MAIN: document(BODY, SECTION + SECTION)}), "not the last of the body"),
    ("section", changed({MAIN: document(BODY, "")}), "not the last of the body"),
    ("styles", with_body(paragraph(properties='<w:pPr><w:pStyle w:val="Weg"/></w:pPr>')), "there is no paragraph style Weg"),
    ("styles", with_body(paragraph(properties='<w:pPr><w:pStyle w:val="Nadruk"/></w:pPr>')), "there is no paragraph style Nadruk"),
    ("styles", with_body('<w:p><w:r><w:rPr><w:rStyle w:val="Weg"/></w:rPr></w:r></w:p>'), "there is no character style Weg"),
    (
        "styles",
        with_body(table(row(cell(), cell())).replace("<w:tblPr/>", '<w:tblPr><w:tblStyle w:val="Weg"/></w:tblPr>')),
        "there is no table style Weg",
    ),
    ("numbering", with_body('<w:p><w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr></w:p>'), "paragraph 12: there is no list 9"),
    (
        "numbering",
        changed({NUMBERING: part("numbering", '<w:num w:numId="1"><w:abstractNumId w:val="3"/></w:num>')}),
        "list 1 has no definition",
    ),
    ("control-characters", with_body(paragraph("a\x92b")), "paragraph 12: control character U+0092"),
    ("control-characters", with_body(paragraph("a&#x7f;b")), "paragraph 12: control character U+007F"),
    ("private-characters", with_body(paragraph("a\ufdd0b")), "paragraph 12: token U+FDD0"),
    ("private-characters", with_body(drawing(2).replace("een beeld", "\ufdef")), "paragraph 12: token U+FDEF"),
    ("trace", with_body(f'<w:p xmlns:t="{ns.TRACE}" t:n="4"/>'), "paragraph 12: trace on p"),
    ("trace", with_body(f'<w:p><t:mark xmlns:t="{ns.TRACE}"/></w:p>'), "paragraph 12: trace on mark"),
    ("template-tags", with_body(paragraph("{{ naam")), "paragraph 12: {{ left in '{{ naam'"),
    ("template-tags", with_body(paragraph("naam }}")), "}} left"),
    ("template-tags", with_body(paragraph("{% if")), "{% left"),
    ("template-tags", with_body(paragraph("%}")), "%} left"),
    ("template-tags", with_body(paragraph("{# weg")), "{# left"),
    ("template-tags", with_body("<w:p><w:r><w:t>{</w:t></w:r><w:r><w:t>{ x</w:t></w:r></w:p>"), "{{ left in '{{ x'"),
    ("template-tags", with_body(drawing(2).replace("een beeld", "{{ alt")), "paragraph 12: {{ left in '{{ alt'"),
    ("template-tags", changed({HEADER: part("hdr", paragraph("{{ kop"))}), "word/header1.xml, paragraph 1"),
]


def name(case: object) -> str | None:
    return case if isinstance(case, str) else None


def findings(package: Package, template_tags: bool = True) -> list[tuple[object, str]]:
    return [
        (found.facts["rule"], str(found.facts["detail"]).removesuffix(" (Engelse melding)")) for found in verify(package, template_tags)
    ]


def test_a_sound_package_has_no_findings() -> None:
    assert findings(valid()) == []


@pytest.mark.parametrize(("rule", "broken", "detail"), CASES, ids=name)
def test_a_broken_package_gives_just_its_finding(rule: str, broken: Package, detail: str) -> None:
    found = findings(broken)
    assert [broken_rule for broken_rule, _ in found] == [rule]
    assert detail in str(found[0][1])


def test_every_rule_has_a_case() -> None:
    assert {rule for rule, _, _ in CASES} == {rule.name for rule in RULES}


SOUND = {
    "nested field": f"<w:p>{char('begin')}{complex_field('X')}{char('separate')}{complex_field('Y')}{char('end')}</w:p>",
    "field over paragraphs": f"<w:p>{char('begin')}{char('separate')}</w:p><w:p>{char('end')}</w:p>",
    "field around a table": f"<w:p>{char('begin')}{char('separate')}</w:p>{table(row(cell(), cell()))}<w:p>{char('end')}</w:p>",
    "text box": TEXT_BOX.format(paragraph()),
    "nested table": table(row(cell(), cell(table(row(cell(), cell())) + "<w:p/>"))),
    "bookmark closes after the last paragraph": table(
        row(cell(), cell('<w:p><w:bookmarkStart w:id="2" w:name="b"/></w:p><w:bookmarkEnd w:id="2"/>'))
    ),
    "control at the end of a cell": table(row(cell(), cell("<w:sdt><w:sdtContent><w:p/></w:sdtContent></w:sdt>"))),
    "rows and cells in controls": table(
        "<w:sdt><w:sdtContent>" + row(cell(), f"<w:sdt><w:sdtContent>{cell()}</w:sdtContent></w:sdt>") + "</w:sdtContent></w:sdt>"
    ),
    "row that starts later": table(
        row(cell(), properties='<w:trPr><w:gridBefore w:val="1"/></w:trPr>'),
        row(cell(), properties='<w:trPr><w:gridAfter w:val="1"/></w:trPr>'),
    ),
    "no list": '<w:p><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:p>',
    "deleted text": "<w:p><w:del><w:r><w:delText>weg</w:delText></w:r></w:del></w:p>",
    "formula": "<w:p><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></w:p>",
    "white space between elements": "\n  <w:p>\n  <w:r>\n</w:r></w:p>\n",
    "braces of a GUID": "<w:p><w:r><w:t>{28A0092B}{</w:t></w:r></w:p><w:p><w:r><w:t>{ x</w:t></w:r></w:p>",
    "letters with diacritics": paragraph("Één coördinatie à € 5\u00a0miljoen\u2009ﷺ ﷼"),
}


@pytest.mark.parametrize("extra", SOUND.values(), ids=SOUND.keys())
def test_what_word_accepts_is_no_finding(extra: str) -> None:
    assert findings(with_body(extra)) == []


def test_a_fallback_may_repeat_the_drawing_id_of_its_choice() -> None:
    inline = drawing(2).removeprefix("<w:p><w:r>").removesuffix("</w:r></w:p>")
    both = f"<mc:Choice>{inline}</mc:Choice><mc:Fallback>{inline}</mc:Fallback>"
    assert findings(with_body(f"<w:p><w:r><mc:AlternateContent>{both}</mc:AlternateContent></w:r></w:p>")) == []


def test_a_whole_jpeg_is_no_finding() -> None:
    assert findings(with_jpeg(b"\xff\xd8\xff\xe0\xff\xda\x00\xff\xd9")) == []


def test_data_may_hold_template_tags_when_told_so() -> None:
    assert findings(with_body(paragraph("{{ een accolade }}")), template_tags=False) == []


def test_a_note_outside_the_main_text_is_refused() -> None:
    body = BODY.replace(cite(2), "")
    found = findings(changed({MAIN: document(body), HEADER: part("hdr", cite(2))}))
    assert found == [("note-references", "word/header1.xml, paragraph 1: footnote reference outside the main text")]


def test_each_fault_is_told() -> None:
    found = findings(with_body("".join(paragraph("{{ x") for _ in range(20)) + "<w:p>los</w:p>"))
    assert [rule for rule, _ in found] == ["loose-text"] + ["template-tags"] * 20


def test_places_count_paragraphs_from_one() -> None:
    assert findings(changed({HEADER: part("hdr", "<w:p/><w:p>los</w:p>")}))[0][1] == "word/header1.xml, paragraph 2: loose text 'los' in p"


@pytest.mark.parametrize("name", [CONTENT_TYPES, PACKAGE_RELATIONSHIPS, MAIN, MAIN_RELATIONSHIPS, STYLES, FOOTNOTES])
def test_whatever_is_broken_or_missing_verify_answers(name: str) -> None:
    for content in (None, b"", b"<a", b"<a/>"):
        assert findings(changed({name: content}))


def test_an_empty_package_is_no_document() -> None:
    assert [rule for rule, _ in findings(Package({}))] == ["content-types", "main-part"]


def test_the_message_names_rule_and_place() -> None:
    message = verify(with_body("<w:p>los</w:p>"))[0].message("nl")
    assert "loose-text" in message
    assert "word/document.xml, paragraph 12" in message


def test_parts_in_utf_16_are_read_too() -> None:
    content = valid_parts()[HEADER].decode().replace("UTF-8", "UTF-16").replace("koptekst", "\ufdd0").encode("utf-16")
    assert findings(changed({HEADER: content})) == [("private-characters", "word/header1.xml, paragraph 1: token U+FDD0")]
