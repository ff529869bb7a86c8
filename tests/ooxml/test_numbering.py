"""Every list gets a number of its own that begins where it should; the template's lists stay what they were."""

from typing import Any

from assembler.ooxml.namespaces import qn
from assembler.ooxml.numbering import Numbering
from assembler.ooxml.xml import parse
from tests.ooxml.packages import part

ABSTRACT = (
    '<w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:pPr><w:ind w:left="360"/></w:pPr></w:lvl>'
    '<w:lvl w:ilvl="1"><w:pPr><w:ind w:start="720"/></w:pPr></w:lvl><w:lvl w:ilvl="2"/></w:abstractNum>'
)
NUMS = '<w:num w:numId="1"><w:abstractNumId w:val="3"/></w:num><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num>'


def numbering(content: str = ABSTRACT + NUMS) -> Numbering:
    return Numbering(part("numbering", content))


def nums(made: Numbering) -> list[Any]:
    return list(parse(made.serialize()).iter(qn("w:num")))


def test_a_list_gets_a_fresh_number_of_the_same_kind_with_its_start() -> None:
    made = numbering()
    assert [made.restart("1", 0, 1), made.restart("1", 2, 5)] == ["8", "9"]
    first, second = nums(made)[-2:]
    assert [one.find(qn("w:abstractNumId")).get(qn("w:val")) for one in (first, second)] == ["3", "3"]
    override = second.find(qn("w:lvlOverride"))
    assert override.get(qn("w:ilvl")) == "2"
    assert override.find(qn("w:startOverride")).get(qn("w:val")) == "5"


def test_numbers_stand_together_before_what_may_follow_them() -> None:
    made = numbering(ABSTRACT + NUMS + '<w:numIdMacAtCleanup w:val="5"/>')
    made.restart("1", 0, 1)
    root = parse(made.serialize())
    assert [one.tag for one in root][1:] == [qn("w:num")] * 3 + [qn("w:numIdMacAtCleanup")]


def test_what_is_not_changed_says_so() -> None:
    made = numbering()
    assert not made.changed
    made.restart("1", 0, 1)
    assert made.changed


def test_lists_of_one_abstract_list_count_with_one_another_until_they_are_made_here() -> None:
    made = numbering()
    assert made.counts_with("7", "1")
    assert not made.counts_with(made.restart("1", 0, 1), "1")
    assert not made.counts_with("99", "1")


def test_the_indent_is_that_of_the_level_by_either_of_its_names() -> None:
    made = numbering()
    assert [made.indent("1", level) for level in (0, 1, 2, 3)] == ["360", "720", None, None]
    assert made.indent("99", 0) is None


def test_without_a_part_there_is_nothing_to_say() -> None:
    assert Numbering(None).indent("1", 0) is None
