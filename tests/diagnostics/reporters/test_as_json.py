"""The report for programs."""

import json
import re

import pytest

from assembler.diagnostics import Related, Words, diagnose
from assembler.diagnostics.reporters.as_json import as_json
from tests.diagnostics.reporters.reports import HOSTILE, HOSTILE_NAMES, PLACE, hostile, report, span_of

FILE = "a: 1\na: 2\n"


def test_a_diagnostic_with_everything() -> None:
    first = Related(Words("eerst hier", "first here"), span_of(FILE, "a"))
    found = diagnose("Y005", span_of(FILE, "a", occurrence=1), place=PLACE, key="a", first_line=1, related=(first,))
    made = json.loads(as_json(report(found, language="en", version="1.2")))
    assert {key: made[key] for key in ("version", "tool", "language")} == {
        "version": 1,
        "tool": {"name": "assemble", "version": "1.2"},
        "language": "en",
    }
    assert made["summary"] == {"errors": 1, "warnings": 0, "notes": 0, "files": 1}
    assert made["diagnostics"] == [
        {
            "code": "Y005",
            "severity": "error",
            "message": found.message("en"),
            "hint": found.hint("en"),
            "file": "meeting.yaml",
            "line": 2,
            "column": 1,
            "end_line": 2,
            "end_column": 2,
            "template": {
                "file": "memo.docx",
                "part": "word/document.xml",
                "paragraph": 3,
                "table": 1,
                "row": 2,
                "cell": 1,
                "heading": "",
                "excerpt": "",
            },
            "related": [{"message": "first here", "file": "meeting.yaml", "line": 1, "column": 1, "end_line": 1, "end_column": 2}],
        }
    ]


def test_without_a_place_the_file_is_the_one_that_was_checked() -> None:
    (found,) = json.loads(as_json(report(diagnose("Y012", reason="weg"), file="weg.yaml")))["diagnostics"]
    assert found["file"] == "weg.yaml"
    assert {found[key] for key in ("line", "column", "end_line", "end_column", "template")} == {None}


@pytest.mark.parametrize("name", HOSTILE_NAMES)
def test_whatever_the_text_it_comes_back_and_no_control_character_goes_out(name: str) -> None:
    told = as_json(report(*hostile(name), file=name))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]", told)
    made = json.loads(told)["diagnostics"]
    assert {one["file"] for one in made} == {name}
    assert all(one["message"].startswith(HOSTILE) for one in made if one["code"] == "S004")
