"""Elements are spelled as the schema wants them, whatever order they are asked for in."""

from lxml import etree

from assembler.ooxml.elements import (
    element,
    field_runs,
    hyperlink,
    order_cell_properties,
    paragraph,
    properties_of,
    put_property,
    run,
    table,
    text_content,
    with_style,
)
from assembler.ooxml.namespaces import qn
from assembler.ooxml.xml import Element


def names(parent: Element) -> list[str]:
    return [etree.QName(child).localname for child in parent]


def test_properties_stand_in_the_order_of_the_schema() -> None:
    properties = element("w:pPr", element("w:rPr"))
    for name in ("jc", "numPr", "pStyle", "ind", "keepNext", "spacing"):
        put_property(properties, element(f"w:{name}"))
    assert names(properties) == ["pStyle", "keepNext", "numPr", "spacing", "ind", "jc", "rPr"]


def test_a_property_takes_the_place_of_one_of_its_name() -> None:
    properties = element("w:rPr", element("w:b"), element("w:shd", fill="AAAAAA"), element("w:lang"))
    put_property(properties, element("w:shd", fill="BBBBBB"))
    assert names(properties) == ["b", "shd", "lang"]
    assert properties[1].get(qn("w:fill")) == "BBBBBB"


def test_a_property_of_another_namespace_stays_where_it_is() -> None:
    properties = element("w:rPr", element("w:b"))
    properties.append(properties.makeelement("{urn:anders}x"))
    put_property(properties, element("w:i"))
    assert names(properties) == ["b", "i", "x"]


def test_cell_properties_are_put_in_order_and_named_once() -> None:
    properties = element("w:tcPr", element("w:shd", fill="1"), element("w:tcW"), element("w:vAlign"), element("w:shd", fill="2"))
    order_cell_properties(properties)
    assert names(properties) == ["tcW", "shd", "vAlign"]
    assert properties[1].get(qn("w:fill")) == "2"


def test_a_run_copies_its_properties() -> None:
    properties = element("w:rPr", element("w:b"))
    first, second = run(properties, element("w:tab")), run(properties)
    assert names(first) == ["rPr", "tab"]
    assert first[0] is not second[0] is not properties


def test_a_paragraph_without_properties_has_none() -> None:
    assert names(paragraph(None, run(None))) == ["r"]


def test_properties_are_made_when_they_are_missing_and_come_first() -> None:
    owner = paragraph(None, run(None))
    assert properties_of(owner, "w:pPr") is properties_of(owner, "w:pPr") is owner[0]


def test_tabs_and_line_ends_of_a_text_become_elements_and_white_space_is_kept() -> None:
    made = text_content(" a\t\tb\n\n& <c> ")
    assert [etree.QName(one).localname for one in made] == ["t", "tab", "tab", "t", "br", "br", "t"]
    assert [one.text for one in made if one.text] == [" a", "b", "& <c> "]
    assert {one.get(qn("xml:space")) for one in made if one.text} == {"preserve"}


def test_no_text_is_no_content() -> None:
    assert text_content("") == []


def test_a_style_is_named_by_the_element_that_its_kind_has() -> None:
    assert names(with_style("pPr", "Kop")) == ["pStyle"]
    assert names(with_style("rPr", "Nadruk")) == ["rStyle"]


def test_a_field_has_its_three_signs_in_order_and_its_result() -> None:
    made = field_runs("NOTEREF x", "12", None)
    assert [one[0].get(qn("w:fldCharType")) for one in made if names(one) == ["fldChar"]] == ["begin", "separate", "end"]
    assert ["".join(one.itertext()) for one in made] == ["", " NOTEREF x ", "", "12", ""]


def test_a_hyperlink_names_its_relationship() -> None:
    made = hyperlink("rId7", [run(None)])
    assert made.get(qn("r:id")) == "rId7"
    assert names(made) == ["r"]


def test_a_table_has_a_grid_as_wide_as_its_cells_and_marks_its_header() -> None:
    made = table("Rooster", [1000, 2000], [(True, [paragraph(None), paragraph(None)]), (False, [paragraph(None), paragraph(None)])], 300)
    assert names(made) == ["tblPr", "tblGrid", "tr", "tr"]
    assert names(made[0]) == ["tblStyle", "tblW", "tblInd", "tblLayout", "tblLook"]
    assert [one.get(qn("w:w")) for one in made.iter(qn("w:gridCol"))] == ["1000", "2000"]
    assert [one.get(qn("w:w")) for one in made.iter(qn("w:tcW"))] == ["1000", "2000"] * 2
    assert ["tblHeader" in names(row[0]) for row in made.iter(qn("w:tr"))] == [True, False]
    assert [names(cell)[-1] for cell in made.iter(qn("w:tc"))] == ["p"] * 4


def test_a_table_without_a_style_has_lines_and_without_an_indent_says_nothing_of_it() -> None:
    assert names(table(None, [1], [(False, [paragraph(None)])])[0]) == ["tblW", "tblBorders", "tblLayout", "tblLook"]
