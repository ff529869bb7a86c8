"""GitLab's Code Quality report, against what its documentation asks for."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from assembler.diagnostics import Diagnostic, diagnose
from assembler.diagnostics.reporters.gitlab import gitlab
from tests.diagnostics.reporters.reports import HOSTILE_NAMES, PLACE, hostile, report, span_of

SCHEMA = json.loads((Path(__file__).parents[1] / "fixtures" / "gitlab-code-quality.json").read_text("utf-8"))
EXAMPLE = [  # the one of the documentation
    {
        "description": "'unused' is assigned a value but never used.",
        "check_name": "no-unused-vars",
        "fingerprint": "7815696ecbf1c96e6894b779456d330e",
        "severity": "minor",
        "location": {"path": "lib/index.js", "lines": {"begin": 42}},
    }
]
FILE = "meeting:\n  plac: Luxemburg\n"


def findings(*found: Diagnostic, **options: Any) -> list[dict[str, Any]]:
    made = json.loads(gitlab(report(*found, **options)))
    jsonschema.validate(made, SCHEMA)
    return made  # type: ignore[no-any-return]


def test_the_schema_accepts_the_documented_example() -> None:
    jsonschema.validate(EXAMPLE, SCHEMA)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate([{**EXAMPLE[0], "severity": "error"}], SCHEMA)


@pytest.mark.parametrize("name", HOSTILE_NAMES)
def test_every_report_is_valid_and_every_fingerprint_its_own(name: str) -> None:
    made = findings(*hostile(name), *hostile(name), file=name)
    assert len(made) == 2 * len(hostile(name))
    assert len({one["fingerprint"] for one in made}) == len(made)


def test_a_finding() -> None:
    (made,) = findings(diagnose("S002", span_of(FILE, "plac"), field="plac", suggestion="Bedoelde u place?"), folder="/werk")
    assert {key: made[key] for key in made if key != "fingerprint"} == {
        "description": "Het veld plac bestaat hier niet. Bedoelde u place?",
        "check_name": "S002",
        "severity": "major",
        "location": {"path": "meeting.yaml", "lines": {"begin": 2}},
    }


def test_without_a_place_it_is_the_first_line_of_the_file() -> None:
    (made,) = findings(diagnose("T004", place=PLACE), file="./a/meeting.yaml")
    assert made["location"] == {"path": "a/meeting.yaml", "lines": {"begin": 1}}
    assert PLACE.told("nl") in made["description"]


def test_severities_in_gitlabs_words() -> None:
    span = span_of(FILE, "plac")
    made = findings(diagnose("R006", span), Diagnostic("R006", {}, span, as_error=True))
    assert [one["severity"] for one in made] == ["minor", "major"]


def test_nothing_wrong_is_an_empty_list() -> None:
    assert findings() == []
