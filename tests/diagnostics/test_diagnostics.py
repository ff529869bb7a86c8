"""The catalogue of messages, and problems as values."""

import re
import string
from pathlib import Path

import pytest

from assembler.diagnostics import Diagnostic, Severity, diagnose, has_errors, in_order
from assembler.diagnostics.catalogue import CATALOGUE, Entry
from assembler.source import SourceFile, Span, TemplatePlace

ENTRIES = pytest.mark.parametrize(("code", "entry"), CATALOGUE.items(), ids=list(CATALOGUE))
PACKAGE = Path(__file__).parents[2] / "assembler"
SOURCE = SourceFile("meeting.yaml", "een\ntwee\ndrie\n")


def names_in(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def at(start: int, name: str = "meeting.yaml") -> Span:
    return Span(SourceFile(name, SOURCE.text), start, start + 1)


@ENTRIES
def test_every_entry_has_a_message_in_both_languages(code: str, entry: Entry) -> None:
    for message, hint in (entry.nl, entry.en):
        assert message.strip() == message
        assert message
        assert hint.strip() == hint
        assert hint
    assert entry.nl != entry.en or names_in(entry.nl[1]) == names_in(entry.en[1])
    assert Severity(entry.severity)


@ENTRIES
def test_both_languages_tell_the_same_facts(code: str, entry: Entry) -> None:
    assert names_in(entry.nl[0]) == names_in(entry.en[0])
    assert names_in(entry.nl[1]) == names_in(entry.en[1])


@ENTRIES
def test_messages_are_made_of_their_facts(code: str, entry: Entry) -> None:
    facts = {name: f"<{name} {{x}}>" for name in names_in(entry.nl[0]) | names_in(entry.nl[1])}
    found = Diagnostic(code, facts, at(0))
    for language in ("nl", "en"):
        for name in names_in(entry.nl[0]):
            assert facts[name] in found.message(language)
        for name in names_in(entry.nl[1]):
            assert facts[name] in found.hint(language)


@ENTRIES
def test_every_code_is_used(code: str, entry: Entry) -> None:
    assert re.fullmatch(r"[A-Z][0-9]{3}", code)
    written = "".join(file.read_text("utf-8") for file in PACKAGE.rglob("*.py") if file.parent.name not in ("catalogue", "explanations"))
    assert f'"{code}"' in written, "nothing tells this"


def test_an_unknown_code_is_a_bug() -> None:
    with pytest.raises(KeyError):
        diagnose("Z999")


def test_severity_comes_from_the_catalogue() -> None:
    assert diagnose("Y009").severity is Severity.ERROR
    assert diagnose("R006").severity is Severity.WARNING
    assert has_errors([diagnose("R006"), diagnose("Y009")])
    assert not has_errors([diagnose("R006")])
    assert not has_errors([])


def test_problems_stand_in_the_order_of_their_places() -> None:
    place = TemplatePlace("memo.docx", "word/document.xml", 1)
    problems = [
        Diagnostic("T004", {}, None, place),
        diagnose("Y009"),
        diagnose("S012", at(9)),
        diagnose("S012", at(0, "pack.yaml")),
        diagnose("Y010", at(4)),
        diagnose("S012", at(4)),
    ]
    ordered = in_order(problems)
    assert [(one.code, str(one.span)) for one in ordered] == [
        ("S012", "meeting.yaml:2:1"),
        ("Y010", "meeting.yaml:2:1"),
        ("S012", "meeting.yaml:3:1"),
        ("S012", "pack.yaml:1:1"),
        ("Y009", "None"),
        ("T004", "None"),
    ]
    assert in_order(reversed(problems)) == ordered


def test_each_problem_is_told_once() -> None:
    assert len(in_order([diagnose("S012", at(0)), diagnose("S012", at(0))])) == 1
    assert len(in_order([diagnose("R004", at(0), value="a"), diagnose("R004", at(0), value="b")])) == 2
    assert len(in_order([diagnose("S012", at(0)), diagnose("S012", at(1))])) == 2
    assert in_order([]) == []


@pytest.mark.parametrize(("start", "place"), [(0, (1, 1)), (3, (1, 4)), (4, (2, 1)), (13, (3, 5)), (14, (4, 1))])
def test_line_and_column_of_a_span(start: int, place: tuple[int, int]) -> None:
    span = Span(SOURCE, start, start)
    assert (span.line, span.column) == place


def test_a_line_stands_without_its_end() -> None:
    source = SourceFile("x", "een\r\ntwee")
    assert [source.line(1), source.line(2)] == ["een", "twee"]
