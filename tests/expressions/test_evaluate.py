"""Texts with expressions: values in their places, and every fault at its own."""

import time
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assembler.content.markdown import TOKEN, read_prose
from assembler.content.text import plain_text
from assembler.data.values import Text
from assembler.diagnostics import Diagnostic
from assembler.expressions.evaluate import FactError, evaluate_expressions, evaluate_template, put_blocks, put_text
from assembler.expressions.values import Facts, Lazy, Reads, Rich
from assembler.source import SourceFile, Span


class Bench:
    """Facts, and a text to evaluate over them."""

    def __init__(self, **facts: Any) -> None:
        self.reads = Reads()
        meeting = {
            "name": Text("Milieuraad", ("meeting", "title")),
            "date": date(2026, 3, 17),
            "place": Text("Brussel", ("meeting", "place")),
        }
        self.scope: dict[str, Any] = {"meeting": Facts(self.reads, meeting), **facts}

    def evaluate(self, text: str) -> tuple[str, list[Any]]:
        source = SourceFile("f", text)
        return evaluate_expressions(text, self.scope, self.reads, lambda start, length: Span(source, start, start + length))

    def template(self, text: str) -> tuple[str, list[Any]]:
        return evaluate_template(text, self.scope, self.reads, lambda start, length: Span(SourceFile("f", text), start, start + length))

    def said(self, text: str) -> list[Diagnostic]:
        with pytest.raises(FactError) as caught:
            self.evaluate(text)
        return caught.value.diagnostics


def told(text: str, **facts: Any) -> list[tuple[str, str]]:
    """The code of each fault and the piece of text it is about."""
    return [(one.code, text[one.span.start : one.span.end]) for one in Bench(**facts).said(text) if one.span]


def test_a_text_without_expressions_stays_as_it_is() -> None:
    assert Bench().evaluate("gewoon { } en 100%") == ("gewoon { } en 100%", [])


@pytest.mark.parametrize(
    "code", ["meeting.name", " meeting.name ", "'}}'", "'{{'", '"it\'s"', "'it\\'s'", "{'a': {'b': 'c'}}.a.b", "'\n'", "s" * 200]
)
def test_a_token_is_as_long_as_its_expression(code: str) -> None:
    text = f"voor {{{{{code}}}}} na"
    made, values = Bench(**{"s" * 200: "x"}).evaluate(text)
    assert len(made) == len(text)
    assert (made[:5], made[-3:]) == ("voor ", " na")
    assert TOKEN.fullmatch(made[5:-3])
    assert len(values) == 1


def test_tokens_are_numbered_and_values_stand_in_order() -> None:
    made, values = Bench().evaluate("{{meeting.name}} in {{ meeting.place }}")
    assert [found[1] for found in TOKEN.finditer(made)] == ["0", "1"]
    assert values == ["Milieuraad", "Brussel"]
    assert [value.paths for value in values] == [(("meeting", "title"),), (("meeting", "place"),)]
    assert put_text(made, values) == "Milieuraad in Brussel"
    assert put_text(made, values).paths == (("meeting", "title"), ("meeting", "place"))


def test_a_made_text_stands_on_all_that_was_read_for_it() -> None:
    _, values = Bench().evaluate("{{ meeting.name ~ ' in ' ~ meeting.place }} {{ 1 }}")
    assert values[0].paths == (("meeting", "title"), ("meeting", "place"))
    assert values[1].paths == ()


@pytest.mark.parametrize(
    "value", ["*ster*", "a_b_c", "# kop", "- punt", "1. een", "<b>", "[x](http://y)", "[^n]", "&amp;", "\\*", "`x`", "{{ x }}", "a\nb"]
)
def test_a_value_is_never_taken_for_markup(value: str) -> None:
    text, values = Bench(value=Text(value)).evaluate("{{ value }}")
    blocks, faults = read_prose(text, ("agenda", 0, "position"))
    assert not faults
    assert plain_text(put_blocks(blocks, values)) == value


def test_a_value_in_a_sentence_of_a_pack_is_never_taken_for_markup() -> None:
    text, values = Bench(value="*x* {{ y }} {% z %}").template("*{{ value }}*{% if value %} ja{% endif %}")
    assert TOKEN.sub("T", text) == "*T* ja"
    assert values == ["*x* {{ y }} {% z %}"]


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("a {{ meeting.nam }} b", [("X001", "{{ meeting.nam }}")]),
        ("a {{ metting.name }} b", [("X001", "{{ metting.name }}")]),
        ("{{ meeting.name }} {{ x }}", [("X001", "{{ x }}")]),
        ("{{ x }} {{ meeting.name }} {{ y.z }}", [("X001", "{{ x }}"), ("X001", "{{ y.z }}")]),
        ("é😀\n{{ x }}", [("X001", "{{ x }}")]),
        ("a {{ meeting. }} b", [("X002", "{{ meeting. }}")]),
        ("a {{ }} b", [("X002", "{{ }}")]),
        ("{{ meeting.name }} {{ 1 + }} {{ x }}", [("X002", "{{ 1 + }}"), ("X001", "{{ x }}")]),
        ("a {{ meeting.name | datum }} b", [("X002", "{{ meeting.name | datum }}")]),
        ("a {{ 1 / 0 }} b", [("X003", "{{ 1 / 0 }}")]),
        ("a {{ meeting.name | date }} b", [("X003", "{{ meeting.name | date }}")]),
        ("a {{ meeting }} b", [("X003", "{{ meeting }}")]),
        ("a {{ meeting.name\n}} {{ x\n }}", [("X001", "{{ x\n }}")]),
        ("a {{ b", [("X002", "{{")]),
        ("a }} b", [("X002", "}}")]),
        ("{{ 'a' }} {{ 'b }}", [("X002", "{{")]),
        ("a {% if x %} b", [("X002", "{%")]),
        ("a %} b", [("X002", "%}")]),
        ("a {# b #}", [("X002", "{#")]),
        ("{{ 1 }} }}", [("X002", "}}")]),
        ("{{ {{ 1 }} }}", [("X002", "{{ {{ 1 }} }}")]),
    ],
)
def test_faults_stand_at_their_places(text: str, faults: list[tuple[str, str]]) -> None:
    assert told(text) == faults


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("{{ meeting.nam }}", "Bedoelde u name?"),
        ("{{ metting.name }}", "Bedoelde u meeting?"),
        ("{{ meeting.zzz }}", "Bekend: name, date, place."),
        ("{{ zzz }}", "Bekend: meeting."),
        ("{{ meeting.name.x }}", "Een tekst heeft geen velden."),
        ("{{ ([] | first).x }}", ""),
    ],
)
def test_an_unknown_field_comes_with_what_was_meant(text: str, hint: str) -> None:
    found = Bench().said(text)
    assert found[0].code == "X001"
    assert hint in found[0].hint()


def test_an_unknown_filter_comes_with_what_was_meant() -> None:
    found = Bench().said("{{ meeting.date | dat }}")
    assert "het filter dat bestaat niet (Bedoelde u date?)" in found[0].message()


def test_a_fact_is_computed_once_and_only_when_asked() -> None:
    asked: list[int] = []

    def compute() -> str:
        asked.append(1)
        return "x"

    bench = Bench()
    bench.scope["record"] = Facts(bench.reads, a=Lazy(compute), b=Lazy(lambda: 1 / 0))
    assert asked == []
    assert bench.evaluate("{{ record.a }}{{ record.a }}")[1] == ["x", "x"]
    assert asked == [1]


def derived(bench: Bench, texts: dict[str, str]) -> Facts:
    """Facts as a plan makes them: texts that may build on one another."""
    record = Facts(bench.reads)
    for name, text in texts.items():
        record[name] = Lazy(lambda text=text: put_text(*bench.evaluate(text)))  # type: ignore[misc]
    bench.scope["made"] = record
    return record


def test_texts_that_build_on_one_another() -> None:
    bench = Bench()
    record = derived(bench, {"a": "{{ made.b }}!", "b": "{{ made.c }} {{ meeting.place }}", "c": "{{ meeting.name }}"})
    assert record["a"] == "Milieuraad Brussel!"
    assert record["a"].paths == (("meeting", "title"), ("meeting", "place"))


@pytest.mark.parametrize("texts", [{"a": "{{ made.a }}"}, {"a": "{{ made.b }}", "b": "{{ made.c }}", "c": "x {{ made.a }}"}])
def test_texts_in_a_circle(texts: dict[str, str]) -> None:
    bench = Bench()
    record = derived(bench, texts)
    for _ in range(2):
        with pytest.raises(FactError) as caught:
            _ = record["a"]
        assert [one.code for one in caught.value.diagnostics] == ["X004"]


def test_a_fault_deep_down_is_told_at_its_own_place_and_once() -> None:
    bench = Bench()
    record = derived(bench, {"a": "{{ made.b }} {{ made.b }}", "b": "voor {{ meeting.nam }}"})
    with pytest.raises(FactError) as caught:
        _ = record["a"]
    found = {(one.code, str(one.span)) for one in caught.value.diagnostics}
    assert found == {("X001", "f:1:6")}


def test_a_rich_value_alone_brings_its_blocks() -> None:
    blocks, _ = read_prose("een\n\n- twee", ("x",))
    bench = Bench()
    bench.scope["rich"] = Rich(blocks, (("x",),))
    text, values = bench.evaluate("{{ rich }}")
    assert put_blocks(read_prose(text, ("y",))[0], values) == blocks


# Any text


@pytest.mark.parametrize(
    "text",
    [
        "{{" + "'" * 50_000,
        "{{" * 20_000,
        "{{'" * 20_000,
        "{{ a" * 20_000,
        "{{" + "{a" * 20_000,
        "{{ '" + "a{{" * 20_000,
        "{{" + "\\'" * 20_000,
    ],
    ids=lambda text: text[:8],
)
def test_braces_take_linear_time(text: str) -> None:
    started = time.perf_counter()
    assert [one.code for one in Bench().said(text)] == ["X002"]
    assert time.perf_counter() - started < 2


@settings(max_examples=400, deadline=None)
@given(st.text(st.sampled_from("{}%#'\"\\ am.|-\n1")))
def test_any_text_is_evaluated_or_refused_with_its_place(text: str) -> None:
    bench = Bench(a=Text("waarde"), m=1)
    made, values, faults = attempt(bench, text)
    if faults is None:
        assert len(made) == len(text)
        assert len(TOKEN.findall(made)) == len(values)
        assert not any(mark in TOKEN.sub("", made) for mark in ("{{", "}}", "{%", "%}", "{#"))
        return
    assert faults
    for one in faults:
        assert one.span is not None
        assert 0 <= one.span.start < len(text)
        assert one.message()
        assert one.hint() is not None


def attempt(bench: Bench, text: str) -> tuple[str, list[Any], list[Diagnostic] | None]:
    try:
        return *bench.evaluate(text), None
    except FactError as error:
        return "", [], error.diagnostics
