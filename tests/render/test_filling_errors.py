"""Errors while filling: every tag that fails is told once, with its paragraph and the place of its values in the data."""

import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assembler.data.values import Day, Number, Text
from assembler.diagnostics import Diagnostic
from assembler.expressions.values import Facts, Lazy, Reads
from assembler.pipeline import build, check
from assembler.render import compile_template, fill_template
from assembler.source import Path as DataPath
from assembler.source import SourceFile, Span
from tests.dossiers import MILIEURAAD, own_pack
from tests.ooxml.packages import part
from tests.render.small import p, row, table, template

LINES = ["place", *(f"{name} {number}" for number in range(40) for name in ("title", "date", "count"))]
SOURCE = SourceFile("meeting.yaml", "".join(f"{line}\n" for line in LINES))


def locate(path: DataPath) -> Span:
    """The line of a value: its own, or for a record that of its first field."""
    match path:
        case ("agenda", int(number), str(name)):
            line = f"{name} {number}"
        case ("agenda", int(number)):
            line = f"title {number}"
        case _:
            line = "place"
    start = SOURCE.text.index(f"{line}\n")
    return Span(SOURCE, start, start + len(line))


def agenda(length: int, reads: Reads) -> list[Facts]:
    return [
        Facts(
            reads,
            title=Text(f"Punt {number}", ("agenda", number, "title")),
            date=Day.at(datetime.date(2026, 3, 17), ("agenda", number, "date")),
            count=Number.at(0, ("agenda", number, "count")),
        )
        for number in range(length)
    ]


def fill(body: str, length: int = 2, **parts: bytes) -> list[Diagnostic]:
    """What is said of filling a template with an agenda of this length."""
    compiled, found = compile_template(template(body, "", **parts), "sjabloon.docx")
    assert compiled is not None, [one.message() for one in found]
    reads = Reads()
    facts: dict[str, Any] = {"agenda": agenda(length, reads), "place": Text("Brussel", ("place",))}
    return fill_template(compiled, facts, reads, locate).found


def told(found: list[Diagnostic]) -> list[tuple[int, str]]:
    """The paragraph and the problem of each."""
    assert {one.code for one in found} <= {"T002"}
    return [(one.place.paragraph if one.place else 0, str(one.facts["problem"])) for one in found]


def stands(found: Diagnostic) -> list[str]:
    """The lines of the data that a problem names."""
    return [other.span.source.line(other.span.line) for other in found.related]


# Both ends


@pytest.mark.parametrize(
    ("tag", "problem", "lines"),
    [
        ("{{ place | date }}", "‘Brussel’ is geen datum", ["place"]),
        ("{{ agenda[1].title | date }}", "‘Punt 1’ is geen datum", ["title 1"]),
        ("{{ agenda[1].titel }}", "titel bestaat niet", ["title 1"]),
        ("{{ 3 / agenda[1].count }}", "er wordt door nul gedeeld", ["count 1"]),
        ("{{ agenda[1].date - agenda[0].title }}", "- werkt niet op een datum en een tekst", ["date 1", "title 0"]),
        ("{% for x in agenda[1].count %}{{ x }}{% endfor %}", "een getal is geen lijst", ["count 1"]),
        ("{{ agenda[1].title() }}", "een tekst kan niet aangeroepen worden; laat de haakjes erachter weg", ["title 1"]),
        ("{{ agenda[1].date | date(vorm='iso') }}", "date kent geen vorm= tussen de haakjes", ["date 1"]),
        ("{{ agenda[1].date | date('iso', 1) }}", "date krijgt te veel waarden tussen de haakjes", ["date 1"]),
        ("{{ agenda | groupby }}", "aan groupby ontbreekt een waarde tussen de haakjes (attribute)", ["place"]),
        ("{% if agenda[1].count > 'a' %}a{% endif %}", "een getal kan niet vergeleken worden met een tekst", ["count 1"]),
        ("{{ agenda[7].title }}", "7 bestaat niet", ["place"]),
        ("{{ 1 / 0 }}", "er wordt door nul gedeeld", []),
        ("{{ plaats }}", "plaats bestaat niet", []),
        ("{% set x = place | weekday %}", "‘Brussel’ is geen datum", ["place"]),
        ("{% filter date %}x{% endfilter %}", "‘x’ is geen datum", []),
        ("{% with x = place | date %}{{ x }}{% endwith %}", "‘Brussel’ is geen datum", ["place"]),
    ],
)
def test_a_failure_names_the_paragraph_and_the_line_of_the_data(tag: str, problem: str, lines: list[str]) -> None:
    found = fill(p("x") + p(tag))
    assert told(found) == [(2, problem)]
    assert stands(found[0]) == lines
    assert tag.startswith(str(found[0].facts["tag"]))


@pytest.mark.parametrize("tag", ["{{ place | date ~ '}' }}", "{{- place|date -}}", '{{ place | date("a\\"b") }}', "{{place|date}}"])
def test_the_tag_is_shown_whole(tag: str) -> None:
    assert [one.facts["tag"] for one in fill(p("x " + tag))] == [tag]


def test_a_value_that_cannot_be_printed_is_traced_too() -> None:
    found = fill(p("{% for item in agenda %}{{ item }}{% endfor %}") + p("{{ agenda }}"))
    assert [stands(one) for one in found] == [["title 0", "title 1"], ["place"]]


def test_a_tag_in_a_loop_is_told_once_with_the_first_places() -> None:
    found = fill(p("{% for item in agenda %}{{ item.title | date }}{{ item.plaats }}{% endfor %}"), 30)
    assert told(found) == [(1, "‘Punt 0’ is geen datum"), (1, "plaats bestaat niet")]
    assert [stands(one) for one in found] == [["title 0", "title 1", "title 2"]] * 2
    assert found[0].hint().endswith("Dit gebeurt 30 keer.")
    assert found[0].hint("en").endswith("This happens 30 times.")


def test_a_template_that_is_filled_without_a_data_file_is_told_without_its_places() -> None:
    compiled, _ = compile_template(template(p("{{ place | date }}")), "sjabloon.docx")
    assert compiled is not None
    found = fill_template(compiled, {"place": Text("Brussel", ("place",))}, Reads()).found
    assert told(found) == [(1, "‘Brussel’ is geen datum")]
    assert found[0].related == ()


# All at once


def test_every_part_and_every_paragraph_is_told() -> None:
    body = p("{{ een }}") + table(row(p("{{ place | date }}")), row(p("{{ 1 / 0 }}")))
    found = fill(body, header1=part("hdr", p("{{ twee }}")), footer1=part("ftr", p("goed") + p("{{ drie }}")))
    places = [(one.place.part, one.place.paragraph, one.place.row) for one in found if one.place]
    document = [("word/document.xml", 1, None), ("word/document.xml", 2, 1), ("word/document.xml", 3, 2)]
    assert places == [*document, ("word/header1.xml", 1, None), ("word/footer1.xml", 2, None)]


@pytest.mark.parametrize(
    "later",
    [
        "{{ x }}",
        "{{ x.y.z | date }}",
        "{{ x | default('niets') | date }}",
        "{% if x is defined %}{{ 1 / 0 }}{% else %}{{ 1 / 0 }}{% endif %}",
        "{% for one in x %}{{ 1 / 0 }}{% endfor %}",
        "{% set y = x ~ 'a' %}{{ y | date }}",
        "{{ [x] | join | date }}",
        "{{ place if x == 1 else place | date }}",
    ],
)
@pytest.mark.parametrize(
    "fault",
    [
        "{% set x = place | date %}",
        "{% if place > 1 %}{% set x = 1 %}{% else %}{% set x = 2 %}{% endif %}",
        "{% if place > 1 %}{% set x %}a{% endset %}{% endif %}",
        "{% if place > 1 %}{% macro x() %}a{% endmacro %}{% endif %}",
        "{% set (x, y) = 3 %}",
    ],
)
def test_what_follows_from_a_failure_is_not_told(fault: str, later: str) -> None:
    found = fill(p(fault) + p(later) + p("{{ 1 / 0 }}"))
    assert [paragraph for paragraph, _ in told(found)] == [1, 3]


def test_a_field_of_a_namespace_that_failed_is_not_told_again() -> None:
    loop = "{% for item in place > 1 %}{% set som.n = 1 %}{% endfor %}"
    found = fill(p("{% set som = namespace(n=0) %}") + p(loop) + p("{{ 1 / som.n }}"))
    assert [paragraph for paragraph, _ in told(found)] == [2]


def test_what_stands_in_a_failing_block_is_not_looked_at() -> None:
    found = fill(p("{% if place > 1 %}") + p("{{ een }}") + p("{% else %}") + p("{{ twee }}") + p("{% endif %}") + p("{{ drie }}"))
    assert [paragraph for paragraph, _ in told(found)] == [1, 6]


def test_each_condition_of_several_is_told_at_its_own_tag() -> None:
    found = fill(p("{% if not place %}") + p("{% elif place > 1 %}") + p("a") + p("{% endif %}"))
    assert told(found) == [(2, "een tekst kan niet vergeleken worden met een getal")]


def test_a_macro_is_told_where_it_fails() -> None:
    macro = p("{% macro m(x) %}") + p("{{ x | date }}") + p("{% endmacro %}")
    found = fill(macro + p("{{ m(place) }}") + p("{{ m() }}") + p("{{ m(1, 2) }}") + p("{{ m(y=1) }}"))
    assert told(found) == [
        (2, "‘Brussel’ is geen datum"),
        (6, "m krijgt te veel waarden tussen de haakjes"),
        (7, "m kent geen y= tussen de haakjes"),
    ]


def test_a_macro_that_calls_itself_without_end_is_told_and_the_rest_too() -> None:
    found = fill(p("{% macro m() %}{{ m() }}{{ m() }}{% endmacro %}") + p("{{ m() }}") + p("{{ 1 / 0 }}"))
    assert told(found) == [(1, "een macro of lus roept zichzelf eindeloos aan"), (3, "er wordt door nul gedeeld")]


def test_tags_too_deep_for_guards_still_tell_the_first_failure() -> None:
    opening, end = "{% if true %}{% for a in [1] %}", "{% endfor %}{% endif %}"
    found = fill(p(opening * 15 + "{{ 1 / 0 }}" + end * 15))
    assert told(found) == [(1, "er wordt door nul gedeeld")]


def test_a_fact_that_cannot_be_worked_out_while_filling_is_no_end() -> None:
    def fail() -> None:
        raise ZeroDivisionError

    compiled, _ = compile_template(template(p("{{ a.b }}") + p("{{ c }}")), "sjabloon.docx")
    assert compiled is not None
    reads = Reads()
    found = fill_template(compiled, {"a": Facts(reads, b=Lazy(fail))}, reads, locate).found
    assert told(found) == [(1, "er wordt door nul gedeeld"), (2, "c bestaat niet")]


FAULTS = [
    "{{ onbekend }}",
    "{{ agenda[0].onbekend }}",
    "{{ place | date }}",
    "{{ 1 / 0 }}",
    "{{ 1 / agenda[0].count }}",
    "{{ place() }}",
    "{{ place | truncate(lengte=3) }}",
    "{{ agenda | groupby }}",
    "{{ agenda }}",
    "{{ place - 1 }}",
    "{% for x in 3 %}{{ x.y }}{% endfor %}",
    "{% if place > 1 %}{{ onbekend }}{% else %}{{ onbekend }}{% endif %}",
    "{% set gezet = place | date %}{{ gezet.x }}",
    "{% set blok %}{{ onbekend }}{% endset %}{{ blok }}",
    "{% for item in agenda %}{{ item.onbekend }}{% endfor %}",
    "{% filter date %}x{% endfilter %}",
    "{% with x = 1 / 0 %}{{ x }}{% endwith %}",
]
GOOD = [
    "tekst",
    "{{ place }}",
    "{{ agenda[0].date | date }}",
    "{% for item in agenda %}{{ item.title }}{% endfor %}",
    "{% if place %}a{% else %}{{ onbekend }}{% endif %}",
    "{{ onbekend | default('') }}",
    "{% set goed = place %}{{ goed }}",
]
AROUND = [
    ("", ""),
    ("{% if place %}", "{% endif %}"),
    ("{% for ronde in [1, 2] %}", "{% endfor %}"),
    ("{% with a = 1 %}", "{% endwith %}"),
]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(AROUND), st.one_of(st.sampled_from(FAULTS), st.sampled_from(GOOD))), min_size=1, max_size=12))
def test_planted_faults_are_all_told_at_their_paragraphs(drawn: list[tuple[tuple[str, str], str]]) -> None:
    found = fill("".join(p(before + tag + after) for (before, after), tag in drawn))
    planted = [number for number, (_, tag) in enumerate(drawn, 1) if tag in FAULTS]
    assert [paragraph for paragraph, _ in told(found)] == planted


# A whole set


def test_a_template_of_two_documents_is_told_once_with_the_places_of_both(tmp_path: Path) -> None:
    pack = own_pack(tmp_path / "pakket")
    length = "1 // ({0} | length - {0} | length)"
    faulty = p("{{ " + length.format("meeting.place") + " }}")
    faulty += p("{% for item in agenda %}{{ " + length.format("item.title") + " }}{% endfor %}")
    faulty += p("{{ " + length.format("letter.reference") + " }}")
    (pack / "letter.docx").write_bytes(template(faulty))
    found = check(MILIEURAAD, pack=str(pack))
    assert told(found) == [(number, "er wordt door nul gedeeld") for number in (1, 2, 3)]
    assert [line.strip().partition(":")[0] for line in stands(found[0])] == ["place"]
    assert [line.strip().partition(":")[0] for line in stands(found[1])] == ["title"] * 3
    assert [line.strip().partition(":")[0] for line in stands(found[2])] == ["reference"] * 2
    made = build(MILIEURAAD, pack=str(pack))
    assert made.outputs == []
    assert told(made.diagnostics) == told(found)


@pytest.mark.parametrize(
    ("tag", "header", "code"),
    [
        ("De inzet is {{ agenda[1].position }} en meer.", "kop", "T004"),
        ("tekst", "{{ agenda[0].introduction }}", "T005"),
    ],
)
def test_what_cannot_stand_in_its_place_is_told_with_its_line(tmp_path: Path, tag: str, header: str, code: str) -> None:
    pack = own_pack(tmp_path / "pakket")
    (pack / "letter.docx").write_bytes(template(p(tag), header1=part("hdr", p(header))))
    found = [one for one in build(MILIEURAAD, pack=str(pack), only=["tweede_kamerbrief"]).diagnostics if one.code == code]
    assert found
    assert all(one.place is not None and len(one.related) == 1 for one in found)
