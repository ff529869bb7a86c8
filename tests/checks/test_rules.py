"""Every rule on its cases. A case file is ``cases/CODE.yaml``: a list of cases, each with

``name``
    what it shows;
``with``
    values for the base dossier (base.yaml) by path, such as ``agenda.0.introduction``;
``said``
    the words at which the rule says something, in order; none for a case that is right;
``message``
    words that stand in the first message or its hint (optional);
``fixed``
    text that stands in the file after the findings' edits were made (optional).
"""

from pathlib import Path
from typing import Any

import pytest
import yaml

from assembler.checks.rules import RULES
from assembler.diagnostics.catalogue import CATALOGUE
from assembler.diagnostics.explanations.docstrings import describe
from tests.checks.dossier import changed, checked, words
from tests.dossiers import with_sections

CASES = Path(__file__).parent / "cases"


def cases() -> list[tuple[str, dict[str, Any]]]:
    return [(file.stem, case) for file in sorted(CASES.glob("*.yaml")) for case in yaml.safe_load(file.read_text("utf-8"))]


@pytest.mark.parametrize(("code", "case"), cases(), ids=[f"{code} {case['name']}" for code, case in cases()])
def test_cases(code: str, case: dict[str, Any]) -> None:
    text = changed(case["with"])
    found = checked(text)
    errors = [(one.code, one.message()) for one in found if one.severity == "error"]
    assert errors == [], "a case has no other faults"
    mine = [one for one in found if one.code == code]
    assert [words(one, len(said)) for one, said in zip(mine, case["said"], strict=False)] == case["said"]
    assert len(mine) == len(case["said"]), [(str(one.span), one.message()) for one in mine]
    if "message" in case:
        assert case["message"] in f"{mine[0].message()} {mine[0].hint()}"
    if "fixed" in case:
        for edit in sorted((edit for one in mine for edit in one.edits), key=lambda edit: -edit.span.start):
            text = text[: edit.span.start] + edit.text + text[edit.span.end :]
        assert case["fixed"] in text
        again = checked(text)
        assert [(one.code, one.message()) for one in again if one.severity == "error"] == []
        assert len([one for one in again if one.code == code]) == len([one for one in mine if not one.edits]), "what is mended is gone"


@pytest.mark.parametrize("rule", RULES, ids=[rule.CODE for rule in RULES])
def test_every_rule_has_cases_that_pass_and_cases_that_fail(rule: Any) -> None:
    said = [bool(case["said"]) for code, case in cases() if code == rule.CODE]
    assert {True, False} <= set(said)
    assert CATALOGUE[rule.CODE].severity != "error", "a rule of consistency never stops a build"
    assert rule.__doc__


def test_codes_stand_in_order_and_once() -> None:
    codes = [rule.CODE for rule in RULES]
    assert len(set(codes)) == len(codes)
    assert codes == [*sorted(code for code in codes if code[0] == "R"), *sorted(code for code in codes if code[0] == "C")]


def test_there_is_nothing_to_say_about_the_base() -> None:
    assert [(one.code, str(one.span), one.message()) for one in checked(changed({}))] == []


@pytest.mark.parametrize("rule", RULES, ids=[rule.CODE for rule in RULES])
def test_the_wrong_example_gives_the_code_and_the_right_one_does_not(rule: Any) -> None:
    told = describe(rule.__doc__)
    assert rule.CODE in {one.code for one in checked(with_sections(told.wrong, changed({})))}
    right = checked(with_sections(told.right, changed({})))
    assert rule.CODE not in {one.code for one in right}
    assert [one.message() for one in right if one.severity == "error"] == []
