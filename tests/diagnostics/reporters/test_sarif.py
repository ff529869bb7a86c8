"""SARIF, against the schema that OASIS publishes."""

import json
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import jsonschema
import pytest

from assembler.diagnostics import Diagnostic, Severity, diagnose
from assembler.diagnostics.catalogue import CATALOGUE
from assembler.diagnostics.reporters.sarif import sarif
from assembler.source import SourceFile, Span
from tests.diagnostics.reporters.reports import HOSTILE_NAMES, PLACE, hostile, report, span_of

SCHEMA = Path(__file__).parents[1] / "fixtures" / "sarif-schema-2.1.0.json"
FILE = "meeting:\n  plac: 🦆 Luxemburg\n"


@cache
def validator() -> Any:
    schema = json.loads(SCHEMA.read_text("utf-8"))
    kind = jsonschema.validators.validator_for(schema)
    kind.check_schema(schema)
    return kind(schema, format_checker=kind.FORMAT_CHECKER)


def run(*found: Diagnostic, **options: Any) -> dict[str, Any]:
    """The run of a report, which the schema has accepted."""
    log = json.loads(sarif(report(*found, **options)))
    validator().validate(log)
    (made,) = log["runs"]
    return made  # type: ignore[no-any-return]


@pytest.mark.parametrize("name", HOSTILE_NAMES)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_report_is_valid(name: str, language: str) -> None:
    made = run(*hostile(name), file=name, language=language)
    assert len(made["results"]) == len(hostile(name))
    rules = made["tool"]["driver"]["rules"]
    assert all(rules[one["ruleIndex"]]["id"] == one["ruleId"] for one in made["results"])


def test_the_schema_refuses_what_is_wrong() -> None:
    log = json.loads(sarif(report(diagnose("Y009"))))
    log["runs"][0]["results"][0]["level"] = "fout"
    with pytest.raises(jsonschema.ValidationError):
        validator().validate(log)


def test_an_empty_report_is_valid() -> None:
    assert run()["results"] == []


def test_every_rule_has_a_description_without_holes() -> None:
    made = run(*(Diagnostic(code, dict.fromkeys(names, "x")) for code, names in facts().items()))
    rules = made["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == sorted(CATALOGUE)
    assert not any("{" in rule["shortDescription"]["text"].replace("{%", "").replace("{{", "") for rule in rules)


def facts() -> dict[str, set[str]]:
    from string import Formatter

    return {code: {name for text in entry.nl for _, name, _, _ in Formatter().parse(text) if name} for code, entry in CATALOGUE.items()}


def test_a_place_counts_code_points_from_one() -> None:
    (result,) = run(diagnose("S002", span_of(FILE, "Luxemburg"), field="x", suggestion=""))["results"]
    assert run()["columnKind"] == "unicodeCodePoints"
    assert result["locations"][0]["physicalLocation"]["region"] == {"startLine": 2, "startColumn": 11, "endLine": 2, "endColumn": 20}


def test_a_file_below_the_folder_is_relative_and_another_is_not() -> None:
    def artifact(file: str) -> dict[str, str]:
        (result,) = run(diagnose("Y012", reason="x"), file=file, folder="/werk")["results"]
        assert "region" not in result["locations"][0]["physicalLocation"]
        return result["locations"][0]["physicalLocation"]["artifactLocation"]  # type: ignore[no-any-return]

    assert artifact("a b/é.yaml") == {"uri": "a%20b/%C3%A9.yaml", "uriBaseId": "%SRCROOT%"}
    assert artifact("./a/../b.yaml") == {"uri": "b.yaml", "uriBaseId": "%SRCROOT%"}
    assert artifact("/werk/c.yaml") == {"uri": "c.yaml", "uriBaseId": "%SRCROOT%"}
    assert artifact("/elders/c.yaml") == {"uri": "file:///elders/c.yaml"}
    assert unquote(artifact("a\nb.yaml")["uri"]) == "a\nb.yaml"


def test_the_level_follows_the_severity_and_the_rule_keeps_its_own() -> None:
    strict = Diagnostic("R006", {}, span_of(FILE, "plac"), as_error=True)
    made = run(diagnose("R006", span_of(FILE, "plac")), strict)
    assert [one["level"] for one in made["results"]] == ["warning", "error"]
    assert made["tool"]["driver"]["rules"][0]["defaultConfiguration"] == {"level": "warning"}
    assert {str(severity) for severity in Severity} == {"error", "warning", "note"}


def test_a_place_in_a_template_is_a_logical_location() -> None:
    (result,) = run(diagnose("T004", place=PLACE), language="en")["results"]
    assert result["locations"][0]["logicalLocations"] == [{"fullyQualifiedName": PLACE.told("en")}]
    assert PLACE.told("en") in result["message"]["text"]


def test_what_looks_like_an_argument_is_text() -> None:
    (result,) = run(diagnose("P001", span_of(FILE, "plac"), text="{0} {{ x }}"))["results"]
    assert "{{0}} {{ x }}" in result["message"]["text"]


def test_a_fingerprint_stays_when_the_line_moves() -> None:
    def prints(text: str, name: str = "a.yaml") -> str:
        start = text.index("plac")
        span = Span(SourceFile(name, text), start, start + 4)
        (result,) = run(diagnose("R006", span))["results"]
        return str(result["partialFingerprints"]["line/v1"])

    assert prints("plac: x\n") == prints("# uitleg\n\nplac: x\n")
    assert prints("plac: x\n") != prints("plac: y\n")
    assert prints("plac: x\n") != prints("plac: x\n", "b.yaml")
