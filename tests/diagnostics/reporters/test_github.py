"""Workflow commands of GitHub Actions, read back as its runner reads them."""

import re

import pytest

from assembler.diagnostics import Diagnostic, diagnose
from assembler.diagnostics.reporters.github import github
from tests.diagnostics.reporters.reports import HOSTILE_NAMES, PLACE, hostile, report, span_of

FILE = "meeting:\n  plac: Luxemburg\n"


def read_back(line: str) -> tuple[str, dict[str, str], str]:
    """Command, properties and message, unescaped in the runner's order."""
    found = re.fullmatch(r"::(\w+) ([^:]*)::(.*)", line)
    assert found is not None, line
    pairs = dict(one.split("=", 1) for one in found[2].split(","))
    names = {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"}

    def whole(text: str) -> str:
        return re.sub("%(0D|0A|3A|2C|25)", lambda one: names[one[0]], text)

    return found[1], {key: whole(value) for key, value in pairs.items()}, whole(found[3])


def test_a_diagnostic_is_one_command() -> None:
    told = github(report(diagnose("S002", span_of(FILE, "plac"), field="plac", suggestion="Bedoelde u place?")))
    assert told == (
        "::error file=meeting.yaml,line=2,endLine=2,col=3,endColumn=7,title=assemble S002::"
        "Het veld plac bestaat hier niet.%0ABedoelde u place?\n"
    )


def test_severities_have_their_commands() -> None:
    span = span_of(FILE, "plac")
    told = github(report(diagnose("R006", span), Diagnostic("R006", {}, span, as_error=True)))
    assert [read_back(line)[0] for line in told.splitlines()] == ["warning", "error"]


def test_columns_are_only_told_within_one_line() -> None:
    _, properties, _ = read_back(github(report(diagnose("Y010", span_of(FILE, FILE)))).rstrip("\n"))
    assert properties == {"file": "meeting.yaml", "line": "1", "endLine": "2", "title": "assemble Y010"}


def test_without_a_place_the_file_is_named() -> None:
    _, properties, message = read_back(github(report(diagnose("T004", place=PLACE), file="/werk/a.yaml", folder="/werk")).rstrip("\n"))
    assert properties == {"file": "a.yaml", "title": "assemble T004"}
    assert PLACE.told("nl") in message


@pytest.mark.parametrize("name", HOSTILE_NAMES)
def test_no_text_can_give_a_command_of_its_own(name: str) -> None:
    lines = github(report(*hostile(name), file=name)).splitlines()
    assert len(lines) == len(hostile(name))
    for line in lines:
        _, properties, message = read_back(line)
        assert properties["title"].startswith("assemble ")
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e\ud800-\udfff]", message)


def test_nothing_wrong_is_nothing_said() -> None:
    assert github(report()) == ""
