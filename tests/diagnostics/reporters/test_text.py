"""The report for people."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assembler.diagnostics import Related, Words, diagnose
from assembler.diagnostics.reporters import Checked, Report
from assembler.diagnostics.reporters.excerpt import excerpt
from assembler.diagnostics.reporters.text import text
from assembler.source import SourceFile, Span
from tests.diagnostics.reporters.reports import HOSTILE_NAMES, PLACE, hostile, report, span_of

FILE = "meeting:\n  date: 2026-06-31\n  plac: Luxemburg\n"
DATE = diagnose("S010", span_of(FILE, "2026-06-31"), value="2026-06-31")
UNUSED = diagnose("R006", span_of(FILE, "plac"))


def test_a_problem_stands_with_its_line_and_what_to_do() -> None:
    assert text(report(DATE)) == (
        "meeting.yaml:2:9: fout S010: 2026-06-31 is geen bestaande datum.\n"
        "    2 |   date: 2026-06-31\n"
        "      |         ^^^^^^^^^^\n"
        "  Schrijf jaar-maand-dag, zoals 2026-03-17.\n"
        "\n"
        "1 fout in meeting.yaml\n"
    )


def test_in_english_all_of_it_is_english() -> None:
    told = text(report(DATE, UNUSED, language="en"))
    assert "meeting.yaml:2:9: error S010: 2026-06-31 is not an existing date." in told
    assert told.endswith("\n\n1 error and 1 warning in meeting.yaml\n")


def test_related_places_and_places_in_templates() -> None:
    first = Related(Words("eerst hier", "first here"), span_of(FILE, "date"))
    told = text(report(diagnose("Y005", span_of(FILE, "plac"), key="plac", first_line=2, related=(first,)), diagnose("T004", place=PLACE)))
    assert "  eerst hier: meeting.yaml:2:3\n    2 |   date: 2026-06-31\n      |   ^^^^\n" in told
    assert "\nmemo.docx, word/document.xml, alinea 3, tabel 1, rij 2, cel 1: fout T004: " in told
    both = text(report(diagnose("T004", span_of(FILE, "plac"), place=PLACE), language="en"))
    assert "\n  in memo.docx, word/document.xml, paragraph 3, table 1, row 2, cell 1\n" in both


def test_of_several_files_a_problem_without_a_place_names_its_file() -> None:
    lost = diagnose("O001", file="a.docx")
    assert text(report(lost)).startswith("fout O001: ")
    assert "\n\nb.yaml: fout O001: " in text(Report((Checked("a.yaml", (DATE,)), Checked("b.yaml", (lost,)))))


@pytest.mark.parametrize(
    ("found", "files", "language", "summary"),
    [
        ((), ("a.yaml",), "nl", "Geen fouten gevonden in a.yaml"),
        ((), ("a.yaml", "b.yaml"), "nl", "Geen fouten gevonden in 2 bestanden"),
        ((), ("a.yaml", "b.yaml"), "en", "No errors found in 2 files"),
        ((UNUSED,), ("a.yaml",), "nl", "1 waarschuwing in a.yaml"),
        ((DATE, DATE, UNUSED), ("a.yaml",), "nl", "2 fouten en 1 waarschuwing in a.yaml"),
        ((DATE, UNUSED, UNUSED), ("a.yaml", "b.yaml", "c.yaml"), "nl", "1 fout en 2 waarschuwingen in 3 bestanden"),
        ((DATE, UNUSED), ("a.yaml", "b.yaml"), "en", "1 error and 1 warning in 2 files"),
    ],
)
def test_the_summary_counts(found: tuple[object, ...], files: tuple[str, ...], language: str, summary: str) -> None:
    checked = [Checked(files[0], found), *(Checked(file) for file in files[1:])]  # type: ignore[arg-type]
    assert text(Report(tuple(checked), language)).splitlines()[-1] == summary


def test_three_severities_are_enumerated(monkeypatch: pytest.MonkeyPatch) -> None:
    from assembler.diagnostics.catalogue import CATALOGUE
    from assembler.diagnostics.catalogue.entry import note

    monkeypatch.setitem(CATALOGUE, "C000", note("Let op.", "", "Mind.", ""))
    told = text(report(DATE, DATE, UNUSED, *[diagnose("C000")] * 3))
    assert told.splitlines()[-1] == "2 fouten, 1 waarschuwing en 3 opmerkingen in meeting.yaml"
    assert "\nopmerking C000: Let op.\n" in told


def test_colours_are_on_the_severity_and_the_underlining() -> None:
    told = text(report(DATE, color=True))
    assert re.findall("\x1b\\[1;31m(.*?)\x1b\\[0m", told) == ["fout S010", "^^^^^^^^^^"]
    assert re.sub("\x1b\\[[0-9;]*m", "", told) == text(report(DATE))
    assert "\x1b[1;33mwaarschuwing" in text(report(UNUSED, color=True))


@pytest.mark.parametrize(
    ("line", "wanted", "shown", "under"),
    [
        ("a: b", "b", "a: b", "   ^"),
        ("\ta: b", "b", "    a: b", "       ^"),
        ("雨雨: bb", "bb", "雨雨: bb", "      ^^"),
        ("a: 雨雨", "雨雨", "a: 雨雨", "   ^^^^"),
        ("e\u0301e\u0301: b", "b", "e\u0301e\u0301: b", "    ^"),
        ("a: 🦆 b", "b", "a: 🦆 b", "      ^"),
        ("a: \x1b[1m b", "b", "a: \\x1b[1m b", "           ^"),
        ("a: \u202eb", "b", "a: \\u202eb", "         ^"),
    ],
)
def test_the_underlining_is_below_the_place(line: str, wanted: str, shown: str, under: str) -> None:
    found = excerpt(span_of(line, wanted))
    assert found is not None
    assert (found.line, " " * found.indent + "^" * found.length) == (shown, under)


def test_a_long_line_is_shown_around_the_place() -> None:
    found = excerpt(span_of("x " * 500 + "HIER" + " y" * 500, "HIER"))
    assert found is not None
    assert found.line.startswith("…")
    assert found.line.endswith("…")
    assert len(found.line) <= 102
    assert found.line[found.indent : found.indent + found.length] == "HIER"
    first = excerpt(span_of("HIER" + " y" * 500, "HIER"))
    assert first is not None
    assert (first.line[:4], first.indent) == ("HIER", 0)


def test_a_place_of_several_lines_is_underlined_to_the_end_of_the_first() -> None:
    found = excerpt(span_of("a: |\n  een\n  twee\n", "|\n  een\n  twee"))
    assert found is not None
    assert (found.line, found.indent, found.length) == ("a: |", 3, 1)


@pytest.mark.parametrize("content", ["", "\n", "   \n"])
def test_where_there_is_nothing_to_see_nothing_is_shown(content: str) -> None:
    source = SourceFile("meeting.yaml", content)
    assert excerpt(Span(source, 0, 1)) is None
    assert text(report(diagnose("Y009", Span(source, len(content), len(content))))).count("|") == 0


def test_a_place_at_the_end_of_the_file_is_after_the_last_letter() -> None:
    found = excerpt(Span(SourceFile("x", "a: b"), 4, 4))
    assert found is not None
    assert (found.line, found.indent, found.length) == ("a: b", 4, 1)


@given(st.text(), st.integers(0, 400), st.integers(0, 400))
def test_any_place_in_any_text_can_be_shown(content: str, start: int, length: int) -> None:
    start = min(start, len(content))
    span = Span(SourceFile("x", content), start, min(start + length, len(content)))
    told = text(report(diagnose("Y009", span)))
    assert "\x1b" not in told
    assert told.splitlines()[0].startswith(f"x:{span.line}:{span.column}: fout Y009")
    assert (span.line, span.column) <= (span.end_line, span.end_column)


@pytest.mark.parametrize("name", HOSTILE_NAMES)
def test_nothing_reaches_the_terminal_that_moves_it(name: str) -> None:
    told = text(report(*hostile(name), file=name))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", told)
    heads = [line for line in told.splitlines() if re.search(r"(^|: )(fout|waarschuwing) [A-Z]\d{3}: ", line)]
    assert len(heads) == len(hostile(name))
