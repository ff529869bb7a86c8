"""Styles are found by the name Word shows, and lists through the styles they are based on."""

import pytest

from assembler.ooxml.styles import Styles
from tests.ooxml.packages import part


def style(id: str, name: str, *, kind: str = "paragraph", based_on: str = "", num_id: str = "") -> str:
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    number = f'<w:pPr><w:numPr><w:numId w:val="{num_id}"/></w:numPr></w:pPr>' if num_id else ""
    return f'<w:style w:type="{kind}" w:styleId="{id}"><w:name w:val="{name}"/>{base}{number}</w:style>'


def styles(*elements: str) -> Styles:
    return Styles(part("styles", "".join(elements)))


@pytest.mark.parametrize("name", ["footnote text", "Footnote Text", "FOOTNOTE TEXT", "Voetnoottekst"])
def test_a_style_is_found_by_its_name_in_any_case_or_by_its_id(name: str) -> None:
    found = styles(style("Voetnoottekst", "footnote text")).named(name)
    assert found is not None
    assert found.id == "Voetnoottekst"


def test_a_name_goes_before_an_id() -> None:
    found = styles(style("Kop", "Ander"), style("X", "Kop")).named("Kop")
    assert found is not None
    assert found.id == "X"


def test_of_two_styles_with_one_name_the_first_is_meant() -> None:
    found = styles(style("A", "Kop"), style("B", "Kop")).named("kop")
    assert found is not None
    assert found.id == "A"


def test_an_unknown_style_is_none() -> None:
    assert styles().named("Kop") is None
    assert Styles(None).named("Kop") is None
    assert Styles(None).num_id("Kop") is None


def test_the_kind_of_a_style_is_kept() -> None:
    found = styles(style("T", "Tabel", kind="table")).named("Tabel")
    assert found is not None
    assert found.kind == "table"


def test_numbering_comes_from_the_nearest_style_that_has_it() -> None:
    found = styles(style("A", "a", num_id="1"), style("B", "b", based_on="A"), style("C", "c", based_on="B", num_id="2"))
    assert [found.num_id(id) for id in ("A", "B", "C")] == ["1", "1", "2"]
    named = found.named("b")
    assert named is not None
    assert named.num_id == "1"


def test_styles_based_on_one_another_in_a_circle_have_no_numbering() -> None:
    found = styles(style("A", "a", based_on="B"), style("B", "b", based_on="A"))
    assert found.num_id("A") is None


def test_a_style_based_on_one_that_is_missing_has_no_numbering() -> None:
    assert styles(style("A", "a", based_on="Weg")).num_id("A") is None
    assert styles().num_id(None) is None
