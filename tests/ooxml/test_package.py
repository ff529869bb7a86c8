"""Packages: what is read comes back the same, what is hostile does not come in, and what is written is always the same bytes."""

import io
import random
import struct
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assembler.diagnostics.catalogue.packages import PACKAGES
from assembler.ooxml import namespaces as ns
from assembler.ooxml import reading as module
from assembler.ooxml.namespaces import qn
from assembler.ooxml.package import (
    CONTENT_TYPES,
    MAIN_CONTENT_TYPE,
    PACKAGE_RELATIONSHIPS,
    Package,
    Relationship,
    add_relationship,
    add_relationships,
    relationships_part,
    relationships_source,
    set_content_type,
    write_package,
)
from assembler.ooxml.reading import read_package
from assembler.ooxml.xml import DepthError, DtdError, XmlError, parse, serialize
from assembler.verify import verify
from tests.ooxml.packages import (
    BODY,
    FOOTNOTES,
    HEADER,
    MAIN,
    SETTINGS,
    changed,
    char,
    complex_field,
    content_types,
    document,
    paragraph,
    part,
    relationships,
    valid,
    valid_parts,
    with_body,
    zipped,
)


def codes(data: bytes) -> list[str]:
    """The codes of the problems; a package comes with none of them, and its problems have words in both languages."""
    package, problems = read_package(data, "sjabloon.docx")
    assert (package is None) == bool(problems)
    for problem in problems:
        assert "sjabloon.docx" in problem.message("nl")
        assert problem.message("en") != problem.message("nl")
        assert problem.hint("nl")
    return [problem.code for problem in problems]


def of(package: Package) -> list[str]:
    return codes(write_package(package))


def related(kind: str, target: str, external: bool = False) -> Package:
    return add_relationship(valid(), MAIN, kind if ":" in kind else f"{ns.R}/{kind}", target, external)[0]


# XML


def test_a_name_is_spelled_out_once() -> None:
    assert qn("w:p") == f"{{{ns.W}}}p"
    assert qn("w:p") is qn("w:p")
    with pytest.raises(KeyError):
        qn("onbekend:p")


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [
        (b"<a>\n<b></a>", 2, 8),
        (b"<a>&nbsp;</a>", 1, 10),
        (b"<a>\xe9</a>", 1, 4),
        (b'<?xml version="1.0" encoding="iso-8859-1"?><a/>', 1, 1),
        (b"", 1, 1),
        ("<a>\ud800</a>", 0, 0),
    ],
)
def test_what_does_not_parse_is_refused_with_its_place(data: bytes | str, line: int, column: int) -> None:
    with pytest.raises(XmlError) as caught:
        parse(data)
    assert (caught.value.line, caught.value.column) == (line, column)


@pytest.mark.parametrize(
    "data", ["<!DOCTYPE a><a/>", "<?xml version='1.0'?>\n<!-- <a/> -->\n<?x?><!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>"]
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_document_type_is_refused_in_any_encoding(data: str, encoding: str) -> None:
    with pytest.raises(DtdError):
        parse(data.encode(encoding))


def test_a_document_type_in_a_text_or_comment_is_harmless() -> None:
    assert parse("<a><![CDATA[<!DOCTYPE a>]]></a>").text == "<!DOCTYPE a>"
    assert parse("<!-- <!DOCTYPE a> --><a/>").tag == "a"


def test_comments_do_not_split_a_text() -> None:
    assert parse("<a>INCLUDE<!-- x -->TEXT<?x?></a>").text == "INCLUDETEXT"


def test_somebody_elses_file_may_not_be_nested_deeper_than_256() -> None:
    deep = "<a>" * 300 + "</a>" * 300
    assert parse(deep).tag == "a"
    with pytest.raises(DepthError):
        parse(deep, huge=False)


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff")))
def test_text_comes_back_from_xml_exactly(text: str) -> None:
    element = parse("<a/>")
    element.text = text
    assert (parse(serialize(element)).text or "") == text


# The value


def test_parts_stand_in_canonical_order() -> None:
    package = Package(dict(reversed(valid_parts().items())))
    names = list(package.parts)
    assert names[:2] == [CONTENT_TYPES, PACKAGE_RELATIONSHIPS]
    assert names[2:] == sorted(names[2:])


def test_content_types_come_from_override_or_extension() -> None:
    assert valid().content_type(MAIN) == MAIN_CONTENT_TYPE
    assert valid().content_type("WORD/Document.XML") == MAIN_CONTENT_TYPE
    assert valid().content_type("word/media/image1.PNG") == "image/png"
    assert valid().content_type("word/vreemd.bin") is None


def test_relationships_are_resolved_from_their_source() -> None:
    found = {item.id: item for item in valid().relationships(MAIN)}
    assert found["rId5"] == Relationship("rId5", f"{ns.R}/image", "word/media/image1.png")
    assert found["rId4"].target == HEADER
    assert found["rId7"] == Relationship("rId7", f"{ns.R}/hyperlink", "https://example.org/", external=True)
    assert valid().relationships(HEADER) == ()
    assert valid().main_part == MAIN


@pytest.mark.parametrize(
    ("target", "resolved"),
    [("../docProps/core.xml", "docProps/core.xml"), ("/x.xml", "x.xml"), ("HEADER1.xml", HEADER), ("../../../x", "x"), ("#hier", MAIN)],
)
def test_targets_resolve_within_the_package(target: str, resolved: str) -> None:
    package = changed({relationships_part(MAIN): relationships(("rId1", "header", target))})
    assert package.relationships(MAIN)[0].target == resolved


@pytest.mark.parametrize("source", ["", MAIN, "a.xml", "customXml/item1.xml"])
def test_a_relationships_part_is_named_after_its_source(source: str) -> None:
    assert relationships_source(relationships_part(source)) == source


def test_what_is_no_relationships_part_has_no_source() -> None:
    assert relationships_source(MAIN) is None
    assert relationships_source("word/x.rels") is None


def test_a_package_without_main_part_says_so() -> None:
    with pytest.raises(LookupError, match="main document"):
        _ = changed({PACKAGE_RELATIONSHIPS: relationships()}).main_part


def test_changes_make_a_new_package() -> None:
    package = valid()
    other = package.with_parts({HEADER: None, "word/new.xml": b"<a/>"})
    assert HEADER in package.parts
    assert HEADER not in other.parts
    assert other.parts["word/new.xml"] == b"<a/>"


def test_a_relationship_gets_a_fresh_id_and_a_relative_target() -> None:
    package, fresh = add_relationship(valid(), MAIN, f"{ns.R}/image", "word/media/image1.png")
    assert fresh == "rId8"
    assert package.relationships(MAIN)[-1] == Relationship("rId8", f"{ns.R}/image", "word/media/image1.png")
    assert b'Target="media/image1.png"' in package.parts[relationships_part(MAIN)]
    assert len(valid().relationships(MAIN)) == 7


def test_the_first_relationship_makes_its_part() -> None:
    package, fresh = add_relationship(valid(), HEADER, f"{ns.R}/hyperlink", "mailto:a@example.org", external=True)
    assert fresh == "rId1"
    assert package.relationships(HEADER) == (Relationship("rId1", f"{ns.R}/hyperlink", "mailto:a@example.org", True),)
    assert verify(package) == []
    assert of(package) == []


def test_many_relationships_are_added_in_one_go() -> None:
    package, ids = add_relationships(valid(), "", [(f"{ns.R}/extended-properties", "docProps/app.xml", False)] * 2)
    assert ids == ["rId2", "rId3"]
    assert [item.target for item in package.relationships("")][1:] == ["docProps/app.xml"] * 2


def test_a_content_type_is_set_once() -> None:
    package = set_content_type(set_content_type(valid(), "word/x.bin", "a/b"), "word/x.bin", "c/d")
    assert package.content_type("word/x.bin") == "c/d"
    assert package.parts[CONTENT_TYPES].count(b"/word/x.bin") == 1


# Writing


def test_writing_is_deterministic_whatever_the_order_of_the_parts() -> None:
    parts = list(valid_parts().items())
    first = write_package(Package(dict(parts)))
    random.Random(1).shuffle(parts)
    assert write_package(Package(dict(parts))) == first
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {(info.create_system, info.external_attr, info.compress_type) for info in archive.infolist()} == {
            (0, 0o600 << 16, zipfile.ZIP_DEFLATED)
        }
        assert archive.namelist() == list(valid().parts)


def test_the_level_changes_the_bytes_and_nothing_else() -> None:
    package = with_body(paragraph("woord " * 1000))
    assert len(write_package(package, 0)) > len(write_package(package, 9))
    assert read_package(write_package(package, 0), "x") == read_package(write_package(package, 9), "x")


def test_a_valid_package_is_read_as_it_was_written() -> None:
    assert read_package(write_package(valid()), "x.docx") == (valid(), [])


_SEGMENTS = st.text(st.sampled_from("abcé 1_-"), min_size=1, max_size=8)
_PARTS = st.dictionaries(
    st.lists(_SEGMENTS, min_size=1, max_size=3).map("/".join), st.binary(max_size=200).map(lambda data: b"\x89" + data)
)


@given(_PARTS)
def test_every_part_comes_back_exactly(extra: dict[str, bytes]) -> None:
    package = changed({f"word/media/{name}.png": content for name, content in extra.items()})
    assert read_package(write_package(package), "x.docx") == (package, [])


# Hostile: the archive


def test_every_code_is_tried_here() -> None:
    source = Path(__file__).read_text(encoding="utf-8")
    assert [code for code in PACKAGES if f'"{code}"' not in source] == []


@pytest.mark.parametrize("data", [b"", b"PK", b"PK\x03\x04", b"\x00" * 1000, b"<html/>", b"PK\x05\x06" + b"\0" * 18])
def test_what_is_no_zip_is_refused(data: bytes) -> None:
    assert codes(data) == ["O101"]


def test_a_truncated_zip_is_refused_wherever_it_ends() -> None:
    data = write_package(valid())
    assert {code for size in range(4, len(data), 97) for code in codes(data[:size])} == {"O101"}


def test_damaged_bytes_never_raise() -> None:
    data = write_package(valid())
    rolls = random.Random(7)
    for _ in range(400):
        broken = bytearray(data)
        for _ in range(rolls.randint(1, 4)):
            broken[rolls.randrange(len(broken))] = rolls.randrange(256)
        codes(bytes(broken))


@given(st.binary(max_size=500))
def test_random_bytes_never_raise(data: bytes) -> None:
    assert codes(data)
    assert codes(b"PK\x03\x04" + data)


def test_old_and_protected_documents_are_named_as_such() -> None:
    assert codes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600) == ["O102"]


def test_too_many_parts_are_refused_before_the_zip_is_opened() -> None:
    assert codes(zipped((f"p{number}", b"") for number in range(module.MAX_PARTS + 1))) == ["O103"]


def test_a_bomb_is_refused_by_its_ratio() -> None:
    assert codes(zipped([*valid_parts().items(), ("word/media/bom.png", bytes(10 * 2**20))])) == ["O105"]


def test_a_part_that_is_too_large_is_refused_by_its_size() -> None:
    assert codes(zipped([*valid_parts().items(), ("word/media/bom.png", bytes(module.MAX_PART + 1))])) == ["O104"]


def test_parts_that_are_too_large_together_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_TOTAL", 1000)
    assert of(valid()) == ["O104"]


def test_an_archive_that_is_too_large_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_ARCHIVE", 1000)
    assert of(valid()) == ["O104"]


def test_a_size_that_lies_is_found_out() -> None:
    """The central directory says 10 bytes where ten megabytes come out."""
    data = bytearray(zipped([*valid_parts().items(), ("word/media/bom.png", bytes(10 * 2**20))]))
    entry = data.rfind(b"PK\x01\x02")
    data[entry + 24 : entry + 28] = struct.pack("<I", 10)
    assert codes(bytes(data)) == ["O101"]


@pytest.mark.parametrize("name", [MAIN, "WORD/document.XML"])
def test_names_that_are_the_same_but_for_case_are_refused(name: str) -> None:
    assert codes(zipped([*valid_parts().items(), (name, b"<a/>")])) == ["O106"]


@pytest.mark.parametrize(
    "name", ["../x.xml", "/etc/passwd", "word/../../x", "word\\x.xml", "C:/x", "word//x", "./x", "word/.", "a\nb", "//host/x"]
)
def test_unsafe_names_are_refused(name: str) -> None:
    assert codes(zipped([*valid_parts().items(), (name, b"x")])) == ["O107"]


@pytest.mark.parametrize("name", ["word/%5frels/a.xml.rels", "word/%64ocument.xml", "word/%2E%2e/a", "word%2fa.xml", "word/a%5Cb"])
def test_a_letter_or_slash_in_disguise_is_refused(name: str) -> None:
    assert codes(zipped([*valid_parts().items(), (name, b"x")])) == ["O107"]


def test_folders_and_odd_but_safe_names_are_read() -> None:
    package, problems = read_package(zipped([*valid_parts().items(), ("word/", b""), ("word/media/..a.png", b"x")]), "x")
    assert problems == []
    assert package is not None
    assert "word/" not in package.parts
    assert package.parts["word/media/..a.png"] == b"x"


def test_encrypted_parts_are_refused() -> None:
    data = bytearray(write_package(valid()))
    data[data.rfind(b"PK\x01\x02") + 8] |= 1
    assert codes(bytes(data)) == ["O108"]


def test_compression_word_does_not_know_is_refused() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_LZMA) as archive:
        for name, content in valid_parts().items():
            archive.writestr(name, content)
    assert codes(buffer.getvalue()) == ["O101"]


# Hostile: the parts


@pytest.mark.parametrize("name", [FOOTNOTES, CONTENT_TYPES, PACKAGE_RELATIONSHIPS, "customXml/item1.xml", "word/media/image2.png"])
def test_a_dtd_is_refused_in_any_part(name: str) -> None:
    bomb = b'<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]><a x="&c;">&c;</a>'
    assert "O109" in of(changed({name: bomb}))


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-be"])
def test_a_part_that_lies_about_being_an_image_is_read_as_xml(encoding: str) -> None:
    assert of(changed({"word/media/image2.png": "<!DOCTYPE a><a/>".encode(encoding)})) in (["O109"], ["O111"])


def test_an_obfuscated_font_may_start_with_anything() -> None:
    name = "word/fonts/font1.odttf"
    package = set_content_type(changed({name: b"<\x00\x01"}), name, "application/vnd.openxmlformats-officedocument.obfuscatedFont")
    assert of(add_relationship(package, "word/fontTable.xml", f"{ns.R}/font", name)[0]) == []
    assert of(add_relationship(package, MAIN, f"{ns.R}/footnotes", name)[0]) == ["O113"]


def test_deep_nesting_is_refused() -> None:
    assert of(with_body("<w:sdt>" * 300 + "</w:sdt>" * 300)) == ["O110"]


def test_broken_xml_is_refused_with_its_place() -> None:
    _, problems = read_package(write_package(changed({HEADER: b"<a>\n<b></a>"})), "sjabloon.docx")
    assert [(problem.code, problem.facts["part"], problem.facts["line"]) for problem in problems] == [("O111", HEADER, 2)]


def test_too_much_markup_is_refused_before_a_tree_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_MARKUP", 100)
    assert of(valid()) == ["O115"]


@pytest.mark.parametrize(
    "type",
    [
        "application/vnd.ms-word.document.macroEnabled.main+xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
        "application/xml",
    ],
)
def test_only_a_plain_document_is_accepted(type: str) -> None:
    _, problems = read_package(write_package(changed({CONTENT_TYPES: content_types(document=type)})), "sjabloon.docx")
    assert [(problem.code, problem.facts["found"]) for problem in problems] == [("O102", type)]


def test_other_archives_are_named_by_what_they_are() -> None:
    _, problems = read_package(zipped([("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", b"<a/>")]), "x.odt")
    assert [(problem.code, problem.facts["found"]) for problem in problems] == [("O102", "application/vnd.oasis.opendocument.text")]
    assert codes(zipped([("a.txt", b"a")])) == ["O102"]


@pytest.mark.parametrize(
    "items",
    [(), (("rId1", "officeDocument", "weg.xml"),), (("rId1", "officeDocument", MAIN), ("rId2", "officeDocument", MAIN))],
)
def test_there_is_one_main_document(items: tuple[tuple[str, str, str], ...]) -> None:
    assert of(changed({PACKAGE_RELATIONSHIPS: relationships(*items)})) == ["O102"]


def test_strict_open_xml_is_refused() -> None:
    strict = document(BODY).replace(ns.W.encode(), b"http://purl.oclc.org/ooxml/wordprocessingml/main")
    assert of(changed({MAIN: strict})) == ["O102"]


@pytest.mark.parametrize("target", ["https://example.org", "HTTP://example.org", "mailto:a@example.org"])
def test_hyperlinks_may_lead_to_the_web_and_to_mail(target: str) -> None:
    assert of(related("hyperlink", target, external=True)) == []


@pytest.mark.parametrize(
    ("kind", "target"),
    [
        ("image", "http://example.org/a.png"),
        ("image", "file:///etc/passwd"),
        ("image", "\\\\server\\a.png"),
        ("hyperlink", "file:///c:/x"),
        ("hyperlink", "javascript:x"),
        ("hyperlink", "\\\\server\\x"),
        ("header", "http://example.org/header.xml"),
    ],
)
def test_nothing_else_leads_outside(kind: str, target: str) -> None:
    assert of(related(kind, target, external=True)) == ["O112"]


def test_an_address_that_says_it_is_a_part_leads_outside_too() -> None:
    inside = relationships(("rId1", "image", "http://example.org/a.png"))
    assert of(changed({relationships_part(HEADER): inside})) == ["O112"]


@pytest.mark.parametrize(
    "kind",
    [
        "attachedTemplate",
        "oleObject",
        "package",
        "aFChunk",
        "subDocument",
        "mailMergeSource",
        "control",
        "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
        "http://purl.oclc.org/ooxml/officeDocument/relationships/oleObject",
        "urn:onbekend",
    ],
)
@pytest.mark.parametrize("external", [True, False])
def test_relationships_are_of_known_kinds(kind: str, external: bool) -> None:
    assert of(related(kind, "http://example.org/x" if external else HEADER, external)) == ["O113"]


def test_relationships_of_every_part_are_looked_at() -> None:
    assert of(changed({relationships_part(SETTINGS): relationships(("rId1", "attachedTemplate", "x.dotx"))})) == ["O113"]


@pytest.mark.parametrize("name", ["word/_RELS/settings.xml.rels", "word/_rels/Settings.XML.Rels"])
def test_relationships_are_looked_at_whatever_the_case_of_their_name(name: str) -> None:
    assert of(changed({name: relationships(("rId1", "attachedTemplate", "x.dotx"))})) == ["O113"]


@pytest.mark.parametrize(
    "type",
    [
        "application/vnd.ms-office.vbaProject",
        "application/vnd.openxmlformats-officedocument.oleObject",
        "application/vnd.ms-office.activeX",
    ],
)
def test_what_runs_is_refused_even_if_nothing_leads_to_it(type: str) -> None:
    assert of(set_content_type(changed({"word/x.bin": b"x"}), "word/x.bin", type)) == ["O113"]


@pytest.mark.parametrize("target", ["header9.xml", "../../../etc/passwd", "media/image1.png", "document.xml", "styles.xml"])
def test_a_header_is_a_header(target: str) -> None:
    assert of(related("header", target)) == ["O125"]


def test_a_mail_merge_is_refused() -> None:
    assert of(changed({SETTINGS: part("settings", '<w:mailMerge><w:connectString w:val="DSN=x"/></w:mailMerge>')})) == ["O113"]


@pytest.mark.parametrize(
    "content",
    ['<v:shape><v:imagedata src="http://example.org/a.png"/></v:shape>', '<v:shape><v:fill o:href="\\\\server\\a.png"/></v:shape>'],
)
def test_old_drawings_may_not_fetch_either(content: str) -> None:
    assert of(with_body(f"<w:p><w:r><w:pict>{content}</w:pict></w:r></w:p>")) == ["O112"]


def test_vector_images_may_not_fetch_either() -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg"><image href="{}"/></svg>'
    assert of(changed({"word/media/a.svg.xml": svg.format("http://example.org/a.png").encode()})) == ["O112"]
    assert of(changed({"word/media/a.svg.xml": svg.format("#a").encode()})) == []


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("<script>x()</script>", "O113"),
        ("<style>@import 'http://example.org/a.css';</style>", "O112"),
        ('<rect style="fill: url( http://example.org/a )"/>', "O112"),
        ('<rect style="fill: url(#a)"/>', None),
        ("<rect style=\"fill: url('#a')\"/>", None),
    ],
)
def test_vector_images_run_nothing_and_have_their_own_style(content: str, expected: str | None) -> None:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg">{content}</svg>'
    assert of(changed({"word/media/a.svg.xml": svg.encode()})) == ([expected] if expected else [])


# Hostile: fields

REFUSED = ["INCLUDETEXT", "INCLUDEPICTURE", "DDE", "DDEAUTO", "DATABASE", "LINK", "INCLUDE", "IMPORT", "RD"]


@pytest.mark.parametrize("name", REFUSED)
def test_fields_that_fetch_are_refused(name: str) -> None:
    assert of(with_body(f"<w:p>{complex_field(f' {name} x ')}</w:p>")) == ["O114"]
    assert of(with_body(f'<w:p><w:fldSimple w:instr="{name.lower()} x"/></w:p>')) == ["O114"]


@pytest.mark.parametrize(
    "content",
    [
        complex_field(" INCL", "UDE", "TEXT x"),
        complex_field("INCLUDE<!-- -->TEXT x"),
        f"{char('begin')}<w:r><w:instrText>INCLUDETEXT x</w:instrText></w:r>",
        f"{char('begin')}<w:r><w:instrText> IF 1 = 1 </w:instrText></w:r>{complex_field('INCLUDETEXT x')}{char('end')}",
        f"{char('begin')}<w:r><w:instrText>INCLUDE</w:instrText></w:r>{complex_field('PAGE')}<w:r><w:instrText>TEXT</w:instrText></w:r>{char('end')}",
        f"{char('begin')}<w:r><w:delInstrText>INCLUDETEXT x</w:delInstrText></w:r>{char('end')}",
    ],
    ids=["over runs", "over a comment", "never closed", "nested", "around another", "deleted"],
)
def test_a_refused_field_does_not_hide(content: str) -> None:
    assert of(with_body(f"<w:p>{content}</w:p>")) == ["O114"]


def test_a_refused_field_does_not_hide_in_alternatives() -> None:
    def alternatives(choice: str, fallback: str = "") -> str:
        return f"<mc:AlternateContent><mc:Choice>{choice}</mc:Choice><mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent>"

    box = "<w:r><w:pict><w:txbxContent><w:p>{}</w:p></w:txbxContent></w:pict></w:r>"
    page = box.format(complex_field("PAGE"))
    assert of(with_body(f"<w:p>{alternatives(page, page)}</w:p>")) == []
    assert of(with_body(f"<w:p>{alternatives(page, box.format(complex_field('LINK x')))}</w:p>")) == ["O114"]
    split = (
        f"{char('begin')}{alternatives('<w:r><w:instrText>X</w:instrText></w:r>')}<w:r><w:instrText>LINK x</w:instrText></w:r>{char('end')}"
    )
    assert set(of(with_body(f"<w:p>{split}</w:p>"))) == {"O114"}


@pytest.mark.parametrize(
    "instruction",
    ["PAGE", 'HYPERLINK "http://x/INCLUDETEXT"', "REF link", "MERGEFIELD Database", " = 1 + 1", "", "LINKS", 'NOTEREF "x" \\h'],
)
def test_other_fields_are_let_through(instruction: str) -> None:
    assert of(with_body(f"<w:p>{complex_field(instruction)}</w:p>")) == []


@pytest.mark.parametrize(
    "address",
    [
        '"javascript:x"',
        '"file:///c:/x"',
        "file:x",
        '"\\\\\\\\server\\\\x"',
        '"//server/x"',
        '\\t "_blank" "smb://x"',
        '\\n "c:\\x"',
        '"x.docx"',
    ],
)
def test_the_field_of_a_hyperlink_leads_to_the_web_or_to_mail(address: str) -> None:
    assert of(with_body(f"<w:p>{complex_field(' HYPERLINK ' + address)}</w:p>")) == ["O114"]


@pytest.mark.parametrize(
    "address",
    [
        '"https://example.org/a:b"',
        "http://x",
        '"MAILTO:a@example.org"',
        '\\l "hier"',
        '\\t "_blank" "https://x"',
        '"{{ adres }}"',
        '"{% if a %}https://x{% endif %}"',
    ],
)
def test_a_hyperlink_may_be_a_field(address: str) -> None:
    assert of(with_body(f"<w:p>{complex_field(' HYPERLINK ' + address)}</w:p>")) == []


def test_hyperlink_split_over_runs_is_no_link() -> None:
    assert of(with_body(f"<w:p>{complex_field('HYPER', 'LINK https://x')}</w:p>")) == []


def test_a_refused_field_is_pointed_at() -> None:
    _, problems = read_package(write_package(with_body(f"<w:p/><w:p>{complex_field('LINK x')}</w:p>")), "sjabloon.docx")
    assert [problem.place.told("nl") for problem in problems if problem.place] == ["sjabloon.docx, word/document.xml, alinea 13"]


def test_all_problems_are_told_at_once() -> None:
    package = related("attachedTemplate", "http://example.org/x.dotx", external=True).with_parts(
        {
            HEADER: b"<a>",
            FOOTNOTES: b"<!DOCTYPE a><a/>",
            MAIN: document(BODY + f"<w:p>{complex_field('DDE x')}</w:p>"),
        }
    )
    assert sorted(of(package)) == ["O109", "O111", "O113", "O114"]
