"""Where tags may stand beside plain text, and what filling leaves in order: notes, controls, tables, properties of the document."""

import io
import re
import zipfile

import pytest

from assembler.data.values import Text
from assembler.expressions.values import Reads
from assembler.ooxml import namespaces as ns
from assembler.ooxml.package import Package, add_relationship, reopen_package, set_content_type, write_package
from assembler.ooxml.reading import read_package
from assembler.render import compile_template, fill_template
from assembler.render.document import Rendered
from assembler.render.text import document_text
from assembler.verify import verify
from tests.ooxml.packages import MAIN, bookmark, part
from tests.render.small import W, attempt, lines, notes, own_note, p, prose, ref, root, row, table, template

ENDNOTES = "word/endnotes.xml"
CORE = "docProps/core.xml"
SETTINGS = "word/settings.xml"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_SEPARATORS = "".join(
    f'<w:endnote w:type="{type}" w:id="{id}"><w:p><w:r><w:{type}/></w:r></w:p></w:endnote>'
    for id, type in ((-1, "separator"), (0, "continuationSeparator"))
)


def made_of(content: bytes, **facts: object) -> Package:
    rendered, found = attempt(content, facts)
    assert [one.message() for one in found] == []
    return sound(rendered)


def sound(rendered: Rendered | None) -> Package:
    assert rendered is not None
    assert [one.message() for one in verify(rendered.package, template_tags=False)] == []
    return rendered.package


# Footnotes


def test_notes_come_after_separators_that_are_numbered_as_libreoffice_does() -> None:
    separators = "".join(
        f'<w:footnote w:id="{id}" w:type="{type}"><w:p><w:r><w:{type}/></w:r></w:p></w:footnote>'
        for id, type in enumerate(("separator", "continuationSeparator"))
    )
    content = template(ref(2) + ref(3), footnotes=part("footnotes", separators + own_note(2, "a") + own_note(3, "{{ b }}")))
    settings = reopen_package(content).parts[SETTINGS].replace(b'w:id="0"', b'w:id="1"').replace(b'w:id="-1"', b'w:id="0"')
    made = made_of(write_package(reopen_package(content).with_parts({SETTINGS: settings})), b="b")
    assert notes(made) == {"1": "a", "2": "b"}
    assert [one.get(f"{W}id") for one in root(made).iter(f"{W}footnoteReference")] == ["1", "2"]


# Endnotes


def with_endnotes(body: str, *texts: str, footnotes: str = "") -> bytes:
    made, _ = read_package(template(body, footnotes), "sjabloon.docx")
    assert made is not None
    own = "".join(
        f'<w:endnote w:id="{id}"><w:p><w:r><w:endnoteRef/></w:r><w:r><w:t>{text}</w:t></w:r></w:p></w:endnote>'
        for id, text in enumerate(texts, 1)
    )
    made, _ = add_relationship(made, MAIN, f"{ns.R}/endnotes", ENDNOTES)
    made = made.with_parts({ENDNOTES: part("endnotes", _SEPARATORS + own)})
    return write_package(set_content_type(made, ENDNOTES, f"{_WORD}.endnotes+xml"))


def end(number: int) -> str:
    return ref(number).replace("footnote", "endnote")


def endnotes(package: Package) -> dict[str, str]:
    own = [one for one in root(package, ENDNOTES).iter(f"{W}endnote") if one.get(f"{W}type") is None]
    return {one.get(f"{W}id"): "".join(text.text or "" for text in one.iter(f"{W}t")) for one in own}


def test_endnotes_are_filled_in_the_scope_of_their_loop() -> None:
    body = p("{%p for een in rij %}") + end(2) + p("{%p endfor %}") + end(1) + p("{%p if weg %}") + end(3) + p("{%p endif %}")
    package = made_of(with_endnotes(body, "{{ x }}", "van {{ een }}", "nooit"), rij=["a", "b"], x="slot", weg=False)
    assert endnotes(package) == {"1": "van a", "2": "van b", "3": "slot"}
    cited = [one.get(f"{W}id") for one in root(package).iter(f"{W}endnoteReference")]
    assert cited == ["1", "2", "3"]


def test_endnotes_and_footnotes_count_by_themselves() -> None:
    package = made_of(with_endnotes(end(1) + ref(1) + p("{{ x }}"), "eind", footnotes=own_note(1, "voet")), x=prose("y[^a]"))
    assert endnotes(package) == {"1": "eind"}
    assert notes(package) == {"1": "voet", "2": "noot a"}


def test_a_footnote_in_an_endnote_is_refused() -> None:
    rendered, found = attempt(with_endnotes(end(1), "{{ x }}"), {"x": prose("y[^a]")})
    assert rendered is None
    assert [one.code for one in found] == ["T005"]


def test_the_text_of_a_document_has_its_endnotes_last() -> None:
    compiled, _ = compile_template(with_endnotes(end(1) + p("na"), "eind {{ x }}"), "sjabloon.docx")
    assert compiled is not None
    text, found = document_text(fill_template(compiled, {"x": "waarde"}, Reads()), lambda key: ())
    assert found == []
    assert text is not None
    assert [one.text for one in text.passages] == ["tekst", "na", "eind waarde"]


def test_a_fault_in_an_endnote_is_told_at_its_place() -> None:
    _, found = compile_template(with_endnotes(end(1), "{{ x | }}"), "sjabloon.docx")
    assert [(one.code, one.place and one.place.part) for one in found] == [("T001", ENDNOTES)]


# Properties of the document


def with_core(elements: str) -> bytes:
    made, _ = read_package(template(p("x")), "sjabloon.docx")
    assert made is not None
    core = f'<cp:coreProperties xmlns:cp="{ns.CP}" xmlns:dc="{ns.DC}" xmlns:dcterms="{ns.DCTERMS}">{elements}</cp:coreProperties>'
    return write_package(made.with_parts({CORE: core.encode()}))


def test_tags_in_the_properties_of_the_document_are_filled() -> None:
    package = made_of(
        with_core("<dc:title>T</dc:title><dc:description>over {{ x }}</dc:description><cp:keywords>{{ x }}</cp:keywords>"), x="A & B"
    )
    said = {one.tag.rpartition("}")[2]: one.text for one in root(package, CORE)}
    assert (said["description"], said["keywords"]) == ("over A & B", "A & B")
    assert said["title"] == "Een & twee <3"


def test_a_fault_in_a_property_is_told_with_its_part() -> None:
    _, found = compile_template(with_core("<dc:description>{{ x | }}</dc:description>"), "sjabloon.docx")
    assert [one.code for one in found] == ["T001"]
    assert found[0].place is not None
    assert found[0].place.told("nl") == f"sjabloon.docx, {CORE}"
    rendered, found = attempt(with_core("<dc:description>{{ onbekend }}</dc:description>"), {})
    assert rendered is None
    assert [(one.code, one.place and one.place.part) for one in found] == [("T002", CORE)]


def test_properties_are_no_text_of_the_document() -> None:
    compiled, _ = compile_template(with_core("<dc:description>{{ x }}</dc:description>"), "sjabloon.docx")
    assert compiled is not None
    text, _ = document_text(fill_template(compiled, {"x": "waarde"}, Reads()), lambda key: ())
    assert text is not None
    assert [one.text for one in text.passages] == ["x"]


# Content controls


def control(content: str, properties: str = "") -> str:
    return f'<w:sdt><w:sdtPr><w:id w:val="7"/>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>'


BOUND = '<w:showingPlcHdr/><w:dataBinding w:xpath="/a" w:storeItemID="{00000000-0000-0000-0000-000000000000}"/>'


def test_a_filled_control_is_no_placeholder_and_bound_to_nothing() -> None:
    package = made_of(template(control(p("{{ x }}"), BOUND) + p("slot")), x="waarde")
    assert lines(package) == ["waarde", "slot"]
    names = [one.tag for one in root(package).iter() if one.tag in (f"{W}dataBinding", f"{W}showingPlcHdr")]
    assert names == []


def test_a_control_without_tags_stays_bound() -> None:
    package = made_of(template(control(p("vast"), BOUND) + p("{{ x }}")), x="waarde")
    assert len(list(root(package).iter(f"{W}dataBinding"))) == 1


def test_controls_that_a_loop_repeats_have_ids_of_their_own() -> None:
    package = made_of(template(p("{%p for een in rij %}") + control(p("{{ een }}")) + p("{%p endfor %}")), rij=["a", "b", "c"])
    ids = [one.get(f"{W}val") for one in root(package).iter(f"{W}id")]
    assert len(set(ids)) == len(ids) == 3


def test_a_control_that_is_left_empty_goes() -> None:
    body = control(p("{%p if x %}") + p("weg") + p("{%p endif %}")) + table(row(control(p("{%p if x %}") + p("weg") + p("{%p endif %}"))))
    package = made_of(template(body + p("slot")), x="")
    assert lines(package) == ["slot"]
    assert list(root(package).iter(f"{W}sdt")) == []


def test_a_fault_in_a_cell_within_a_control_is_told_at_its_cell() -> None:
    cell = row(p("{{ x | }}")).removeprefix("<w:tr>").removesuffix("</w:tr>")
    _, found = compile_template(template(table(f"<w:tr>{control(cell)}</w:tr>", control(row(p("{{ y | }}"))))), "sjabloon.docx")
    assert [(one.place.row, one.place.cell) for one in found if one.place] == [(1, 1), (2, 1)]


# Text boxes


def test_paragraph_tags_in_a_text_box_are_not_those_of_the_paragraph_around_it() -> None:
    inner = p("{%p for een in rij %}") + p("- {{ een }}") + p("{%p endfor %}")
    body = f"<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>{inner}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
    package = made_of(template(body), rij=["a", "b"])
    assert [one for one in lines(package) if one.startswith("- ")][-2:] == ["- a", "- b"]


# Tables


def cells(*contents: str, width: int = 2000, properties: str = "") -> str:
    made = "".join(f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{one}</w:tc>' for one in contents)
    return f"<w:tr>{properties}{made}</w:tr>"


def gridded(*rows: str, widths: tuple[int, ...]) -> str:
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return f"<w:tbl><w:tblPr/><w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>" + p("slot")


LOOP = (p("{%tc for een in rij %}"), p("{{ een }}"), p("{%tc endfor %}"))


@pytest.mark.parametrize(
    ("count", "expected"), [(1, [6000]), (2, [3000, 3000]), (3, [2000, 2000, 2000]), (6, [1000] * 6)], ids=["one", "two", "three", "six"]
)
def test_a_table_keeps_its_width_whatever_its_number_of_cells(count: int, expected: list[int]) -> None:
    package = made_of(template(gridded(cells(*LOOP), widths=(2000, 2000, 2000))), rij=list("abcdef"[:count]))
    assert [int(one.get(f"{W}w")) for one in root(package).iter(f"{W}gridCol")] == expected
    assert [int(one.get(f"{W}w")) for one in root(package).iter(f"{W}tcW")] == expected


def test_a_row_that_is_shorter_than_another_says_so() -> None:
    body = gridded(cells(*LOOP), cells(p("a"), p("b"), p("c"), properties="<w:trPr><w:cantSplit/></w:trPr>"), widths=(2000, 2000, 2000))
    package = made_of(template(body), rij=list("abcde"))
    after = [(one.get(f"{W}val"), one.getparent().getparent().index(one.getparent())) for one in root(package).iter(f"{W}gridAfter")]
    assert after == [("2", 0)]


def test_a_loop_without_cells_leaves_no_row() -> None:
    package = made_of(template(gridded(cells(*LOOP), cells(p("a"), p("b")), widths=(2000, 2000, 2000))), rij=[])
    assert lines(package) == ["a", "b", "slot"]
    assert len(list(root(package).iter(f"{W}tr"))) == 1


def test_cell_statements_work_in_a_cell_without_properties() -> None:
    body = gridded(f"<w:tr><w:tc>{p('{% cellbg kleur %}{% colspan 2 %}a')}</w:tc></w:tr>", cells(p("b"), p("c")), widths=(2000, 2000))
    package = made_of(template(body), kleur="#ffdd00")
    first = next(root(package).iter(f"{W}tcPr"))
    assert [re.sub(r"\{.*\}", "", one.tag) for one in first] == ["tcW", "gridSpan", "shd"]
    assert first.find(f"{W}shd").get(f"{W}fill") == "ffdd00"


@pytest.mark.parametrize(("statement", "value"), [("cellbg", "geel"), ("cellbg", "12345"), ("colspan", "0"), ("colspan", "veel")])
def test_a_colour_or_width_that_is_none_is_told_at_its_cell(statement: str, value: str) -> None:
    rendered, found = attempt(template(gridded(cells(p(f"{{% {statement} x %}}a")), widths=(2000,))), {"x": Text(value)})
    assert rendered is None
    assert [(one.code, one.facts["tag"], one.facts["value"], one.place and one.place.cell) for one in found] == [
        ("T016", statement, value, 1)
    ]


def test_a_whole_row_or_cell_cannot_be_printed() -> None:
    _, found = compile_template(template(table(row(p("{{tr x }}")), row(p("{{tc x }}")))), "sjabloon.docx")
    assert [(one.code, one.place and one.place.row) for one in found] == [("T001", 1), ("T001", 2)]


def test_a_second_tag_beside_a_paragraph_tag_would_be_lost() -> None:
    _, found = compile_template(template(p("{%p if x %}{{ y }}") + p("{%p endif %}")), "sjabloon.docx")
    assert [(one.code, one.facts["tag"], one.facts["text"]) for one in found] == [("T003", "{%p if x %}", "{{ y }}")]


# Bookmarks


def test_a_bookmark_has_a_begin_and_an_end_or_goes() -> None:
    odd = '<w:p><w:bookmarkStart w:id="4" w:name="open"/><w:bookmarkStart w:id="5" w:name="Open"/><w:bookmarkEnd w:id="5"/></w:p>'
    body = (
        p("{%p for een in rij %}")
        + f"<w:p>{bookmark(4, 'steeds')}</w:p>"
        + p("{%p endfor %}")
        + odd
        + '<w:p><w:bookmarkEnd w:id="8"/></w:p>'
    )
    package = made_of(template(body), rij=["a", "b"])
    assert [one.get(f"{W}name") for one in root(package).iter(f"{W}bookmarkStart")] == ["steeds", "Open"]


def test_folders_in_the_file_are_no_parts() -> None:
    held = io.BytesIO(template(p("{{ x }}")))
    with zipfile.ZipFile(held, "a") as archive:
        archive.writestr(zipfile.ZipInfo("word/"), b"")
    assert lines(made_of(held.getvalue(), x="waarde")) == ["waarde"]
