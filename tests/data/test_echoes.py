"""One fault, one message: a misspelt key does not come back at each of its references."""

from pathlib import Path

import pytest

import assembler
from assembler.diagnostics import Diagnostic
from tests.dossiers import ROOT

FILE = ROOT / "examples" / "landbouwraad" / "meeting.yaml"
TEXT = FILE.read_text("utf-8")


def found_with(*changes: tuple[str, str]) -> list[Diagnostic]:
    text = TEXT
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    return assembler.check(FILE, data=text.encode())


@pytest.mark.parametrize(
    ("old", "new", "code", "meant"),
    [
        ("\n  minister:\n", "\n  miister:\n", "R001", "miister"),
        ("\n  lvvn: {", "\n  lvn: {", "R001", "lvn"),
        ("\n  voorstel-glb:\n", "\n  voorstel-glp:\n", "R002", "voorstel-glp"),
    ],
)
def test_a_misspelt_key_is_told_once_with_the_place_of_the_key(old: str, new: str, code: str, meant: str) -> None:
    (found,) = found_with((old, new))
    assert (found.code, found.hint()) == (code, f"Bedoelde u {meant}?")
    (key,) = found.related
    assert key.span.source.text[key.span.start : key.span.end] == meant


@pytest.mark.parametrize("group", ["departments", "side_events", "officials", "footnotes"])
def test_a_misspelt_group_is_told_once(group: str) -> None:
    (found,) = found_with((f"\n{group}:\n", f"\n{group[:-2]}s:\n"))
    assert (found.code, found.hint()) == ("S002", f"Bedoelde u {group}?")


def test_references_that_are_misspelt_themselves_are_told_each() -> None:
    found = found_with(("signatories: [minister]", "signatories: [ministr]"), ("addressee: minister\n", "addressee: ministr\n"))
    assert [(one.code, one.hint(), one.related) for one in found] == [("R001", "Bedoelde u minister?", ())] * 2


def test_without_any_keys_each_name_is_told_once() -> None:
    start, end = TEXT.index("\ndepartments:"), TEXT.index("\nofficials:")
    found = assembler.check(FILE, data=(TEXT[:start] + TEXT[end:]).encode())
    assert [(one.code, one.facts["value"]) for one in found] == [("R001", "lvvn")]


def test_a_note_without_content_exists(tmp_path: Path) -> None:
    line = '    kamerstuk: {chamber: II, year: 2025-2026, dossier: "22112", number: "4147"}\n'
    assert [one.code for one in found_with((f"  fiche-glb:\n{line}", "  fiche-glb:\n"))] == ["S007"]
