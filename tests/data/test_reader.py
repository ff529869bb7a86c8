"""Reading YAML: faults and their places from ``cases/reader.yaml``, places of values, and what holds for any bytes."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from assembler.data.reader import MAX_DEPTH, MAX_SIZE, Tree, decode, read_tree
from assembler.diagnostics import Diagnostic, in_order
from assembler.source import Origin

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "cases" / "reader.yaml").read_text("utf-8"))


def read(data: bytes | str) -> tuple[Tree | None, list[Diagnostic]]:
    source, found = decode(data.encode() if isinstance(data, str) else data, "meeting.yaml")
    tree, more = read_tree(source)
    return tree, in_order([*found, *more])


def tree_of(text: str) -> Tree:
    tree, found = read(text)
    assert tree is not None
    assert not found, [one.message() for one in found]
    return tree


def said(found: list[Diagnostic]) -> list[str]:
    return [f"{one.code} {one.span.line}:{one.span.column}" for one in found if one.span]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_cases(case: dict[str, Any]) -> None:
    tree, found = read(case["file"])
    assert said(found) == case["said"]
    assert (tree.data if tree else None) == case.get("data")


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_faults_are_told_in_dutch(case: dict[str, Any]) -> None:
    for one in read(case["file"])[1]:
        assert one.hint()
        assert not any(word in one.message() for word in ("found", "expected", "not allowed", "could"))


@pytest.mark.parametrize(
    ("data", "place"),
    [(b"a: \xe9\n", (1, 4)), (b"a: 1\nb: x\xff", (2, 5)), ("a: 1".encode("utf-16"), (1, 1)), (b"\xef\xbb\xbfa: \xed\xa0\x80", (1, 4))],
)
def test_what_is_not_utf8_is_refused_at_its_place(data: bytes, place: tuple[int, int]) -> None:
    _, found = decode(data, "meeting.yaml")
    assert [(one.code, one.span and (one.span.line, one.span.column)) for one in found] == [("Y002", place)]


def test_a_file_that_is_too_large_is_not_read() -> None:
    source, found = decode(b"a: " + b"x" * MAX_SIZE, "meeting.yaml")
    assert [one.code for one in found] == ["Y011"]
    assert source.text == ""


@pytest.mark.parametrize("opening", ["[", "- ", "{a: ", "a: [", "? "])
def test_deep_nesting_is_refused(opening: str) -> None:
    _, found = read(opening * 10_000)
    assert len(found) == 1
    assert found[0].code in ("Y007", "Y010", "Y001")


def test_depth_counts_from_the_top() -> None:
    def nested(depth: int) -> str:
        return "a: " + "[" * depth + "x" + "]" * depth

    assert said(read(nested(MAX_DEPTH - 1))[1]) == []
    assert said(read(nested(MAX_DEPTH))[1]) == [f"Y007 1:{4 + MAX_DEPTH}"]


def test_a_number_of_any_length_stays_text() -> None:
    assert tree_of("a: " + "9" * 10_000).data == {"a": "9" * 10_000}


def test_the_second_of_two_keys_names_the_first() -> None:
    _, found = read("a: 1\nb: 2\na: 3\n")
    assert [str(related.span) for related in found[0].related] == ["meeting.yaml:1:1"]
    assert "regel 1" in found[0].hint()


FILE = """\
plain: some text
"key é": "a \\"b\\" \\
  \\u00e9 c"
single: 'it''s'
block: |
  first
  second
folded: >-
  first
  second
flow: {x: 1, y: [aa, bb]}
list:
  - one
  - x: two
"""


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("path", "value", "key"),
    [
        (("plain",), (1, 8), (1, 1)),
        (("key é",), (2, 10), (2, 1)),
        (("single",), (4, 9), (4, 1)),
        (("block",), (5, 8), (5, 1)),
        (("folded",), (8, 9), (8, 1)),
        (("flow",), (11, 7), (11, 1)),
        (("flow", "x"), (11, 11), (11, 8)),
        (("flow", "y", 1), (11, 22), (11, 22)),
        (("list", 0), (13, 5), (13, 5)),
        (("list", 1, "x"), (14, 8), (14, 5)),
        (("list", 1, "none"), (14, 5), (14, 5)),
        (("list", 7), (13, 3), (12, 1)),
        ((), (1, 1), (1, 1)),
    ],
)
def test_places_of_values_and_keys(path: tuple[str | int, ...], value: tuple[int, int], key: tuple[int, int], line_end: str) -> None:
    tree = tree_of(FILE.replace("\n", line_end))
    span, key_span = tree.span(path), tree.key_span(path)
    assert (span.line, span.column) == value
    assert (key_span.line, key_span.column) == key


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("name", ["plain", "key é", "single", "block", "folded"])
def test_the_place_of_each_character(name: str, line_end: str) -> None:
    tree = tree_of(FILE.replace("\n", line_end))
    check_characters(tree, name, {"é": "\\", '"': "\\"} if name == "key é" else {})


def check_characters(tree: Tree, name: str, escaped: dict[str, str]) -> None:
    """At the span of each visible character of the value stands that character, or the start of its escape."""
    value = tree.value((name,))
    assert isinstance(value, str)
    for offset, character in enumerate(value):
        if character.isspace():
            continue
        span = tree.span_at(Origin((name,), offset))
        found = tree.source.text[span.start]
        assert found in (character, escaped.get(character, character)), (value, offset, found)


def test_a_span_inside_a_value_stays_inside_it() -> None:
    tree = tree_of("a: abc\nb: x\n")
    span = tree.span_at(Origin(("a",), 1), 100)
    assert tree.source.text[span.start : span.end] == "bc"


def test_a_span_inside_something_else_than_a_text_is_its_own() -> None:
    tree = tree_of("a: [b, c]\n")
    assert tree.span_at(Origin(("a",), 3)) == tree.span(("a",))
    assert tree.span_at(Origin(("a", 0, "x"), 3)) == tree.span(("a", 0))


def test_an_offset_past_the_end_is_the_last_character() -> None:
    tree = tree_of('a: "abc"\nb: abc\nc: ""\n')
    assert [tree.span_at(Origin((name,), 99)).column for name in "abc"] == [7, 6, 5]


VISIBLE = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Cn"), exclude_characters="\u2028\u2029\ufeff") | st.sampled_from(" \n'\"\\:#")
)


@settings(max_examples=300, deadline=None)
@given(VISIBLE, st.sampled_from([None, "'", '"', "|", ">"]), st.integers(20, 90), st.booleans(), st.booleans())
@example("a\u00a0b \u2003c", '"', 20, False, False)
@example("x\n\n  y", ">", 20, False, False)
def test_any_text_in_any_style_keeps_its_places(text: str, style: str | None, width: int, unicode: bool, windows: bool) -> None:
    dumped = yaml.dump({"k": text}, default_style=style, width=width, allow_unicode=unicode)
    tree, found = read((dumped.replace("\n", "\r\n") if windows else dumped).replace("!!null ", ""))
    assert tree is not None
    name = next(iter(tree.data), "k")
    assert not [one for one in found if one.code != "Y006"]
    value = tree.value((name,))
    if value is None:
        return
    assert isinstance(value, str)
    for offset, character in enumerate(value):
        if not character.isspace():
            span = tree.span_at(Origin((name,), offset))
            piece = tree.source.text[span.start : span.start + 2]
            assert piece[0] == character or (tree.spots[(name,)].style == '"' and piece[0] == "\\"), (dumped, offset, character)


def check_never_raises(data: bytes) -> None:
    source, found = decode(data, "x")
    tree, more = read_tree(source)
    assert tree is not None or found or more
    for one in (*found, *more):
        assert one.message()
        assert one.hint() is not None
        assert one.span is not None
        assert 0 <= one.span.start <= len(source.text)
        assert one.span.line >= 1
    if tree is not None:
        assert all(tree.span_at(Origin(path, 3)).line for path in tree.spots)


@settings(max_examples=300, deadline=None)
@given(st.binary())
@example(b"\xef\xbb\xbf\xff")
def test_no_bytes_raise(data: bytes) -> None:
    check_never_raises(data)


@settings(max_examples=300, deadline=None)
@given(st.text(st.sampled_from("ab:-?[]{},&*!|>'\"%@`#\n \t\r\\x0u\0\ud7ff\ufeff\u2028😀<~.")))
def test_no_text_raises(text: str) -> None:
    check_never_raises(text.encode())


JSON = st.recursive(
    st.text(st.sampled_from("ab\n: ")),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("abc", min_size=1), inner, max_size=4),
)


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(st.text("abc", min_size=1), JSON, min_size=1), st.booleans())
def test_what_yaml_writes_is_read_as_it_was(data: dict[str, Any], flow: bool) -> None:
    dumped = yaml.dump(data, default_flow_style=flow, default_style='"', Dumper=WithoutAnchors)
    assert tree_of(dumped).data == data


class WithoutAnchors(yaml.SafeDumper):
    def ignore_aliases(self, data: Any) -> bool:
        return True
