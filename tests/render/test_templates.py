"""What a template's tags become: values, rich text, notes and lists in their places, and faults told at theirs."""

import re
from typing import Any

import pytest

from assembler.data.values import Text
from assembler.expressions.values import Facts, Reads
from assembler.ooxml import namespaces as ns
from assembler.ooxml.package import write_package
from assembler.ooxml.reading import read_package
from assembler.verify import verify
from tests.ooxml.packages import complex_field, drawing, part
from tests.render.small import W, attempt, filled, lines, notes, own_note, p, prose, ref, root, row, table, template

LIST = "ListNumber"


def records(*values: str) -> list[Facts]:
    return [Facts(Reads(), naam=Text(value)) for value in values]


# Values


@pytest.mark.parametrize(
    "value",
    [
        "AT&T en R&D;",
        "</w:t></w:r>",
        "\"x\" 'y' <b>",
        "{{ geen tag }}",
        "{_{",
        "\u2011\u00a0\u200d👩\u200d🔬 é",
        "\\a \\f",
        "𝄞" * 3,
        "%}{%",
    ],
)
def test_a_value_comes_out_exactly(value: str) -> None:
    assert lines(filled(p("voor {{ x }} na"), x=Text(value))) == [f"voor {value} na"]


def test_tabs_and_line_ends_in_a_value_become_words_own() -> None:
    package = filled(p("{{ x }}"), x=Text("a\tb\nc"))
    assert lines(package) == ["a\tb\nc"]
    assert len(list(root(package).iter(f"{W}br"))) == len(list(root(package).iter(f"{W}tab"))) == 1


@pytest.mark.parametrize(
    "runs",
    [("{{ x }}",), ("{", "{ x }", "}"), ("{{", " x ", "}}"), ("{{\u00a0x\u00a0}}",), ("{{ x if x == “waarde” }}",), ("{{ ‘’ or x }}",)],
)
def test_what_word_makes_of_a_tag_is_forgiven(runs: tuple[str, ...]) -> None:
    assert lines(filled(p("[", *runs, "]"), x=Text("waarde"))) == ["[waarde]"]


def test_a_value_in_an_alternative_text() -> None:
    body = drawing(1).replace("een beeld", "beeld van {{ x }}").replace("rId5", "rId99")
    rendered, found = attempt(template(p("x") + body.replace('<a:blip r:embed="rId99"/>', "")), {"x": Text('A & "B"')})
    assert found == []
    assert rendered is not None
    descriptions = [one.get("descr") for one in root(rendered.package).iter() if one.tag.endswith("docPr")]
    assert descriptions == ['beeld van A & "B"']


def test_properties_take_the_title_as_it_is() -> None:
    assert b"Een &amp; twee &lt;3" in filled(p("x")).parts["docProps/core.xml"]


# Tags of docxtpl


def test_paragraph_row_and_run_tags() -> None:
    body = p("{%p for een in rij %}") + p("- {{ een.naam }}") + p("{%p endfor %}")
    body += table(row(p("{%tr for een in rij %}")), row(p("{{ een.naam }}")), row(p("{%tr endfor %}")))
    body += p("voor ", "{{r vet }}", " na") + p("{{p blokken }}")
    package = filled(body, rij=records("a", "b"), vet=prose("**vet**"), blokken=prose("een\n\ntwee"))
    assert lines(package) == ["- a", "- b", "a", "b", "voor vet na", "een", "twee"]


def test_macros_set_blocks_and_whitespace_control() -> None:
    body = p("{% macro groet(naam) %}dag {{ naam }}{% endmacro %}") + p("{{ groet(x) }}!") + p("{% set y %}{{ x }}&amp;{% endset %}{{ y }}")
    assert lines(filled(body, x=Text("A<B"))) == ["dag A<B!", "A<B&"]


def test_a_condition_around_the_text_of_a_cell_leaves_a_paragraph() -> None:
    assert lines(filled(table(row(p("{% if x %}{{ x }}{% endif %}"))) + p("slot"), x=Text(""))) == ["slot"]


def test_an_empty_loop_leaves_no_table_without_rows() -> None:
    rows = row(p("{%tr for een in rij %}")), row(p("{{ een.naam }}")), row(p("{%tr endfor %}"))
    package = filled(table(*rows) + p("slot"), rij=[])
    assert lines(package) == ["slot"]
    assert list(root(package).iter(f"{W}tbl")) == []


def test_a_cell_whose_only_paragraph_is_left_out_keeps_one() -> None:
    body = table(row(p("{%p if x %}") + p("weg") + p("{%p endif %}"))) + p("slot")
    assert lines(filled(body, x=Text(""))) == ["slot"]


# Rich text


def test_rich_text_alone_in_its_paragraph_becomes_paragraphs_of_its_style() -> None:
    package = filled(p("{{ x }}", style="Heading1") + p("slot"), x=prose("een *twee*\n\ndrie"))
    assert lines(package) == ["een twee", "drie", "slot"]
    styles = [one.get(f"{W}val") for one in root(package).iter(f"{W}pStyle")]
    assert styles == ["Heading1", "Heading1", "BodyText"]


def test_rich_text_in_a_sentence_keeps_the_runs_around_it() -> None:
    assert lines(filled(p("voor {{ x }} na"), x=prose("een **twee**\\\ndrie"))) == ["voor een twee\ndrie na"]


def test_blocks_at_the_end_of_a_sentence_go_on_after_it() -> None:
    package = filled(p("Kop: {{ x }}"), x=prose("een\n\n- a\n- b\n\ntwee"))
    assert lines(package) == ["Kop: een", "2@0 a", "2@0 b", "twee"]


def test_blocks_within_a_sentence_are_refused_at_their_paragraph() -> None:
    rendered, found = attempt(template(p("x") + p("voor {{ x }} na")), {"x": prose("een\n\ntwee")})
    assert rendered is None
    assert [(one.code, one.place and one.place.paragraph) for one in found] == [("T004", 2)]


def test_lists_nest_and_start_anew() -> None:
    package = filled(p("{{ x }}") + p("{{ x }}"), x=prose("1. a\n   1. b\n      1. c\n2. d\n\n   vervolg"))
    found = lines(package)
    assert [line.split("@")[1] for line in found if "@" in line] == ["0 a", "1 b", "2 c", "0 d"] * 2
    assert "vervolg" in found
    numbers = [line.split("@")[0] for line in found if line.endswith((" a", " d"))]
    assert numbers[0] == numbers[1] != numbers[2] == numbers[3]


def test_a_list_style_of_one_level_gets_those_it_lacks() -> None:
    numbering = part(
        "numbering",
        '<w:abstractNum w:abstractNumId="5"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/><w:lvlText w:val="•"/><w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr>'
        "</w:lvl></w:abstractNum>"
        '<w:num w:numId="2"><w:abstractNumId w:val="5"/></w:num><w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num>',
    )
    package = filled(p("{{ x }}"), parts={"numbering": numbering}, x=prose("- a\n  - b\n    - c"))
    levels = list(root(package, "word/numbering.xml").iter(f"{W}lvl"))
    assert [one.get(f"{W}ilvl") for one in levels] == ["0", "1", "2"]
    assert {one.find(f"{W}numFmt").get(f"{W}val") for one in levels} == {"bullet"}
    assert [one.find(f"{W}pPr/{W}ind").get(f"{W}left") for one in levels] == ["360", "720", "1080"]
    assert len(list(root(package, "word/numbering.xml").iter(f"{W}pStyle"))) == 1


def test_a_list_of_the_template_does_not_count_on_with_one_of_the_data() -> None:
    loop = p("{%p for een in rij %}") + p("{{ een.naam }}", style=LIST) + p("{%p endfor %}")
    package = filled(p("{{ x }}") + p("tussen") + loop + p("nog eens") + loop, x=prose("1. a"), rij=records("b", "c"))
    numbers = {line.split(" ")[-1]: line.split("@")[0] for line in lines(package) if "@" in line}
    assert numbers["b"] == numbers["c"] != numbers["a"]
    assert len({line.split("@")[0] for line in lines(package) if "@" in line}) == 3


def test_an_item_with_more_paragraphs_keeps_its_list_together() -> None:
    loop = p("{%p for een in rij %}") + p("punt: {{ een.naam }}", style=LIST) + p("{%p endfor %}")
    rows = [Facts(Reads(), naam=prose("a\n\nvervolg")), Facts(Reads(), naam=prose("b"))]
    found = lines(filled(loop, rij=rows))
    assert [line.split("@")[-1] for line in found] == ["0 punt: a", "vervolg", "0 punt: b"]
    assert found[0].split("@")[0] == found[2].split("@")[0]


def test_a_table_in_a_cell_ends_in_a_paragraph_and_fits_it() -> None:
    package = filled(table(row(p("{{ x }}"))), x=prose("| a | b |\n|---|--:|\n| c | d |"))
    assert lines(package) == ["a", "b", "c", "d"]
    inner = list(root(package).iter(f"{W}tbl"))[1]
    assert sum(int(one.get(f"{W}w")) for one in inner.iter(f"{W}gridCol")) < 4000
    assert inner.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None


def test_the_section_of_a_replaced_paragraph_stays() -> None:
    section = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
    package = filled(p("{{ x }}", properties=section) + p("slot"), x=prose("- a\n- b"))
    assert len(list(root(package).iter(f"{W}sectPr"))) == 2


# Notes


def test_notes_of_data_and_template_are_numbered_as_they_come() -> None:
    body = ref(2) + p("{{ x }}") + ref(1)
    package = filled(body, own_note(1, "eerste") + own_note(2, "tweede {{ y }}"), x=prose("a[^a] b^[los] c[^b]"), y=Text("&"))
    assert lines(package) == ["tekst[1]", "a[2] b[3] c[4]", "tekst[5]"]
    assert notes(package) == {"1": "tweede &", "2": "noot a", "3": "los", "4": "noot b", "5": "eerste"}


def test_a_note_of_the_template_follows_its_loops_and_conditions() -> None:
    body = p("{%p for een in rij %}") + ref(1) + p("{%p if loop.first %}") + ref(2) + p("{%p endif %}") + p("{%p endfor %}")
    package = filled(body, own_note(1, "van {{ een.naam }}") + own_note(2, "alleen {{ een.naam }}"), rij=records("a", "b"))
    assert lines(package) == ["tekst[1]", "tekst[2]", "tekst[3]"]
    assert notes(package) == {"1": "van a", "2": "alleen a", "3": "van b"}


def test_a_note_cited_again_refers_to_the_first() -> None:
    package = filled(p("{{ x }}"), x=prose("a[^b] b[^a] c[^a] d[^b]"))
    assert lines(package) == ["a[1] b[2] c<NOTEREF _RefNoot2 \\f \\h>2 d<NOTEREF _RefNoot1 \\f \\h>1"]
    marks = [one.get(f"{W}name") for one in root(package).iter(f"{W}bookmarkStart")]
    assert sorted(marks) == ["_RefNoot1", "_RefNoot2"]


def test_notes_in_tables_and_lists() -> None:
    package = filled(p("{{ x }}"), x=prose("| a[^a] |\n|---|\n| b^[cel] |\n\n- c\n  - d[^b]"))
    assert notes(package) == {"1": "noot a", "2": "cel", "3": "noot b"}


def test_an_address_in_a_note_belongs_to_the_notes() -> None:
    package = filled(p("{{ x }}"), x=prose("a[^adres] [b](https://example.com/)"))
    assert b"https://example.org/" in package.parts["word/_rels/footnotes.xml.rels"]
    assert b"https://example.com/" in package.parts["word/_rels/document.xml.rels"]
    assert b"https://example.org/" not in package.parts["word/_rels/document.xml.rels"]


def test_a_template_without_notes_gets_a_part_for_them() -> None:
    with_part = template(p("{{ x }}"))
    package, _ = read_package(with_part, "sjabloon.docx")
    assert package is not None
    name = "word/_rels/document.xml.rels"
    kept = re.sub(rb'<Relationship [^>]*/footnotes"[^>]*/>', b"", package.parts[name])
    types = re.sub(rb"<Override [^>]*footnotes[^>]*/>", b"", package.parts["[Content_Types].xml"])
    bare = package.with_parts({name: kept, "[Content_Types].xml": types, "word/footnotes.xml": None})
    rendered, found = attempt(write_package(bare), {"x": prose("a[^a]")})
    assert found == []
    assert rendered is not None
    assert notes(rendered.package) == {"1": "noot a"}
    assert [one.message() for one in verify(rendered.package, template_tags=False)] == []


@pytest.mark.parametrize(
    ("name", "text"), [(b"List Bullet", "- een"), (b"Rijk tabelkop", "| a |\n|---|\n| b |"), (b"footnote text", "a[^a]")]
)
def test_a_style_that_is_missing_is_told_at_the_tag_that_needs_it(name: bytes, text: str) -> None:
    package, _ = read_package(template(p("eerst") + p("{{ y }}") + p("{{ x }}")), "sjabloon.docx")
    assert package is not None
    styles = package.parts["word/styles.xml"].replace(b'"' + name + b'"', b'"Weg"')
    rendered, found = attempt(write_package(package.with_parts({"word/styles.xml": styles})), {"x": prose(text), "y": prose("a")})
    assert rendered is not None
    assert [one.message() for one in verify(rendered.package, template_tags=False)] == []
    assert [(one.code, one.place and (one.place.part, one.place.paragraph)) for one in found] == [("T006", ("word/document.xml", 3))]


def test_a_template_that_began_empty_has_plain_lists_notes_and_tables() -> None:
    package, _ = read_package(template(p("{{ x }}")), "sjabloon.docx")
    assert package is not None
    links = package.parts["word/_rels/document.xml.rels"]
    types = package.parts["[Content_Types].xml"]
    kept = re.sub(rb"<Relationship [^>]*numbering[^>]*/>", b"", links)
    types = re.sub(rb"<Override [^>]*numbering[^>]*/>", b"", types)
    empty = b'<w:styles xmlns:w="%s"/>' % ns.W.encode()
    styled = [part for part in package.parts if re.search(r"document\.xml$|er\d\.xml$|notes\.xml$", part)]
    bare = package.with_parts(
        {
            "word/_rels/document.xml.rels": kept,
            "[Content_Types].xml": types,
            "word/numbering.xml": None,
            "word/styles.xml": empty,
            **{part: re.sub(rb"<w:[pr]Style [^>]*/>", b"", package.parts[part]) for part in styled},
        }
    )
    text = "- een\n  - twee\n\n1. drie\n2. vier[^a]\n\nTussen.\n\n1. opnieuw\n\n| kop |\n|---|\n| cel |"
    rendered, found = attempt(write_package(bare), {"x": prose(text)})
    assert {(one.code, str(one.severity)) for one in found} == {("T006", "warning")}
    assert rendered is not None
    assert [one.message() for one in verify(rendered.package, template_tags=False)] == []
    numbering = root(rendered.package, "word/numbering.xml")
    kinds = {one.get(f"{W}val") for one in numbering.iter(f"{W}numFmt")}
    assert kinds == {"bullet", "decimal", "lowerLetter", "lowerRoman"}
    body = root(rendered.package)
    assert {one.get(f"{W}val") for one in body.iter(f"{W}vertAlign")} == {"superscript"}
    numbered = [one for one in body.iter(f"{W}p") if one.find(f"{W}pPr/{W}numPr") is not None]
    assert ["".join(one.itertext()) for one in numbered] == ["een", "twee", "drie", "vier", "opnieuw"]
    ids = [one.find(f"{W}pPr/{W}numPr/{W}numId").get(f"{W}val") for one in numbered]
    assert ids[0] == ids[1]
    assert len({ids[0], ids[2], ids[4]}) == 3


def test_a_table_can_do_without_a_style_and_then_has_lines() -> None:
    package, _ = read_package(template(p("{{ x }}")), "sjabloon.docx")
    assert package is not None
    styles = package.parts["word/styles.xml"].replace(b'"Rijk tabel"', b'"Weg"')
    changed = write_package(package.with_parts({"word/styles.xml": styles}))
    rendered, found = attempt(changed, {"x": prose("| a |\n|---|\n| b |")})
    assert found == []
    assert rendered is not None
    properties = root(rendered.package).find(f".//{W}tblPr")
    assert properties.find(f"{W}tblStyle") is None
    assert len(properties.find(f"{W}tblBorders")) == 6
    assert [one.message() for one in verify(rendered.package, template_tags=False)] == []


def test_separators_with_the_ids_of_notes_get_others() -> None:
    """As LibreOffice numbers them, and Word its third."""
    package, _ = read_package(template(p("{{ x }}")), "sjabloon.docx")
    assert package is not None
    settings = re.sub(rb"<w:footnotePr>.*?</w:footnotePr>", SETTINGS, package.parts["word/settings.xml"])
    separators = "".join(f'<w:footnote w:type="{kind}" w:id="{id}"><w:p/></w:footnote>' for id, kind in enumerate(KINDS))
    changed = package.with_parts({"word/footnotes.xml": part("footnotes", separators), "word/settings.xml": settings})
    rendered, found = attempt(write_package(changed), {"x": prose("a[^a] b[^b]")})
    assert found == []
    assert rendered is not None
    assert notes(rendered.package) == {"1": "noot a", "2": "noot b"}
    ids = [(one.get(f"{W}type"), one.get(f"{W}id")) for one in root(rendered.package, "word/footnotes.xml")]
    assert ids == [("separator", "0"), ("continuationSeparator", "-1"), ("continuationNotice", "-2"), (None, "1"), (None, "2")]
    named = root(rendered.package, "word/settings.xml").findall(f"{W}footnotePr/{W}footnote")
    assert [one.get(f"{W}id") for one in named] == ["0", "-1", "-2"]
    assert [one.message() for one in verify(rendered.package, template_tags=False)] == []


KINDS = ("separator", "continuationSeparator", "continuationNotice")
SETTINGS = b'<w:footnotePr><w:footnote w:id="0"/><w:footnote w:id="1"/><w:footnote w:id="2"/></w:footnotePr>'


def test_a_note_in_a_header_is_refused() -> None:
    header = part("hdr", p("{{ x }}"))
    rendered, found = attempt(template(p("x"), header1=header), {"x": prose("a[^a]")})
    assert rendered is None
    assert [(one.code, one.place and one.place.part) for one in found] == [("T005", "word/header1.xml")]


# Faults


FAULTS: list[tuple[str, str, tuple[int, int | None]]] = [
    ("T001", p("x") + p("{{ x | }}"), (2, None)),
    ("T001", p("{% if x %}") + p("{% endfor %}"), (2, None)),
    ("T001", p("{{ x | bestaatniet }}"), (1, None)),
    ("T002", p("x") + p("{{ onbekend }}"), (2, None)),
    ("T002", p("x") + table(row(p("a")), row(p("{{ 1 / 0 }}"))), (3, 2)),
    ("T002", p("{{ rij }}"), (1, None)),
    ("T003", p("verloren {%p if x %}") + p("{%p endif %}"), (1, None)),
    ("T003", table(row(p("{%tr for een in rij %}") + p("verloren")), row(p("a")), row(p("{%tr endfor %}"))), (1, 1)),
    ("T009", ref(7), (1, None)),
]


@pytest.mark.parametrize(("code", "body", "place"), FAULTS)
def test_a_fault_is_told_at_its_paragraph(code: str, body: str, place: tuple[int, int | None]) -> None:
    facts: dict[str, Any] = {"x": Text("x"), "rij": records("a")}
    rendered, found = attempt(template(body), facts)
    assert rendered is None
    assert [(one.code, one.place and (one.place.paragraph, one.place.row)) for one in found] == [(code, place)]


def test_blocks_that_cross_are_refused() -> None:
    rendered, found = attempt(template(table(row(p("{% if x %}a"))) + p("b{% endif %}")), {"x": Text("")})
    assert rendered is None
    assert [one.code for one in found] == ["T007"]


def test_an_unclosed_tag_is_told_once_and_with_its_place() -> None:
    rendered, found = attempt(template(p("x") + p("{{ x ")), {"x": Text("")})
    assert rendered is None
    assert [(one.code, one.place and one.place.paragraph) for one in found] == [("T001", 2)]


@pytest.mark.parametrize("value", ['adres" \\* MERGEFORMAT "', "C:\\map", 'een "aanhaling"'])
def test_a_value_in_a_field_stays_one_argument(value: str) -> None:
    field = complex_field(' QUOTE "{{ x }}" ', result="hier")
    found = root(filled(f"<w:p>{field}</w:p>", x=Text(value))).iter(f"{W}instrText")
    instruction = "".join(one.text for one in found)
    argument = re.fullmatch(r' QUOTE "((?:[^"\\]|\\.)*)" ', instruction)
    assert argument is not None
    assert re.sub(r"\\(.)", r"\1", argument[1]) == value
