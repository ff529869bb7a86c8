"""What every code means: told in both languages, with examples that do what is said of them."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

import assembler
from assembler.checks.rules import docstrings
from assembler.cli import assemble
from assembler.data.values import Text
from assembler.diagnostics import Diagnostic
from assembler.diagnostics.catalogue import CATALOGUE, Entry
from assembler.diagnostics.explanations import EXPLANATIONS, Explanation, explanation_of
from assembler.diagnostics.explanations.groups import grouped
from assembler.diagnostics.explanations.silencing import how_to_silence
from assembler.diagnostics.explanations.summary import in_general
from assembler.expressions.values import Facts, Reads
from tests.dossiers import RIJK, own_pack, with_sections
from tests.render.small import attempt, p, prose, template

COMMANDS = ["K001", "K003", "O002"]
PACKS = ["K002", "K004", "K005", "K006", "K007", "K008", *(f"K{number:03}" for number in range(10, 18)), "O001", "T006", "T010"]
TAGS = ["T001", "T002", "T003", "T004"]
IN_WORDS = [code for code, one in EXPLANATIONS.items() if one.wrong_en]
"""What a test elsewhere shows: damaged files, other parts of a template, faults of ours."""
DATA = [code for code in EXPLANATIONS if code not in (*COMMANDS, *PACKS, *TAGS, *IN_WORDS)]
EVERY = pytest.mark.parametrize("code", CATALOGUE)


def codes(found: Iterable[Diagnostic]) -> set[str]:
    return {one.code for one in found}


def test_every_code_is_explained_in_one_place_and_no_other_is() -> None:
    assert sorted([*EXPLANATIONS, *docstrings()]) == sorted(CATALOGUE)


def test_a_code_without_explanation_is_a_bug() -> None:
    with pytest.raises(KeyError):
        explanation_of("Z999", docstrings())


@EVERY
@pytest.mark.parametrize("language", ["nl", "en"])
def test_an_explanation_is_two_to_five_sentences(code: str, language: str) -> None:
    told = explanation_of(code, docstrings()).told(language)
    assert told.strip() == told
    assert "  " not in told
    assert told.endswith(".")
    assert code in docstrings() or 2 <= len(re.findall(r"[.:?](?= [A-Z]|$)", told)) <= 5


@EVERY
def test_the_languages_differ_and_so_do_the_examples(code: str) -> None:
    explained = explanation_of(code, docstrings())
    assert explained.nl != explained.en
    for language in ("nl", "en"):
        wrong, right = explained.examples(language)
        assert wrong
        assert right
        assert wrong != right


def test_examples_in_words_are_told_in_both_languages() -> None:
    assert IN_WORDS
    for code in IN_WORDS:
        assert EXPLANATIONS[code].right_en, code
    data = Explanation("a", "b", "wrong", "right")
    assert data.examples("nl") == data.examples("en") == ("wrong", "right")
    words = Explanation("a", "b", "fout", "goed", "wrong", "right")
    assert (words.examples("nl"), words.examples("en")) == (("fout", "goed"), ("wrong", "right"))


# --- examples run ---------------------------------------------------------------------------------------------------


def dossier(folder: Path, sections: str = "") -> Path:
    """The smallest dossier with these sections, and two files that may be its attachments."""
    (folder / "bijlagen").mkdir(parents=True)
    for name in ("rapport.pdf", "advies.pdf"):
        (folder / "bijlagen" / name).write_bytes(b"")
    file = folder / "meeting.yaml"
    file.write_text(with_sections(sections), "utf-8")
    return file


@pytest.mark.parametrize("code", DATA)
def test_the_wrong_data_gives_the_code_and_the_right_data_nothing(code: str, tmp_path: Path) -> None:
    one = EXPLANATIONS[code]
    assert codes(assembler.check(dossier(tmp_path / "wrong", one.wrong))) == {code}
    assert codes(assembler.check(dossier(tmp_path / "right", one.right))) == set()


@pytest.mark.parametrize("code", PACKS)
def test_the_wrong_pack_gives_the_code_and_the_right_pack_nothing(code: str, tmp_path: Path) -> None:
    def found(name: str, sections: str) -> set[str]:
        pack = own_pack(tmp_path / name)
        (pack / "sjablonen").mkdir()
        (pack / "sjablonen" / "agenda.docx").write_bytes((pack / "agenda.docx").read_bytes())
        (pack / "pack.yaml").write_text(with_sections(sections, (RIJK / "pack.yaml").read_text("utf-8")), "utf-8")
        return codes(one for one in assembler.build(file, pack=str(pack)).diagnostics if one.code[0] not in "CR")

    file = dossier(tmp_path / "dossier")
    assert found("wrong", EXPLANATIONS[code].wrong) == {code}
    assert found("right", EXPLANATIONS[code].right) == set()


@pytest.mark.parametrize("code", COMMANDS)
def test_the_wrong_command_gives_the_code_and_the_right_one_works(code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(dossier(tmp_path / "dossier").parent)
    wrong, right = (one.split() for one in (EXPLANATIONS[code].wrong, EXPLANATIONS[code].right))
    assert wrong[0] == right[0] == "assemble"
    run = CliRunner().invoke(assemble, wrong[1:])
    assert (run.exit_code, re.findall(r"\bfout (\w+):", run.stderr)) == (1, [code])
    run = CliRunner().invoke(assemble, right[1:])
    assert (run.exit_code, run.stderr) == (0, "")


@pytest.mark.parametrize("code", TAGS)
def test_the_wrong_line_of_a_template_gives_the_code_and_the_right_one_nothing(code: str) -> None:
    facts: Mapping[str, Any] = {
        "meeting": Facts(Reads(), place=Text("Luxemburg")),
        "item": Facts(Reads(), position=prose("Een alinea.\n\nNog een.")),
    }
    for lines, expected in ((EXPLANATIONS[code].wrong, {code}), (EXPLANATIONS[code].right, set())):
        _, found = attempt(template("".join(p(line) for line in lines.splitlines())), facts)
        assert codes(found) == expected


# --- words around them ----------------------------------------------------------------------------------------------


@EVERY
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_message_without_a_case_is_a_sentence(code: str, language: str) -> None:
    message = in_general(CATALOGUE[code], language)
    assert "{" not in message
    assert message.endswith((".", "…"))
    assert not re.search(r"[:,(] ?[….]*$|…\.$|  ", message)


@pytest.mark.parametrize(
    ("message", "general"),
    [
        ("Het veld {field} ontbreekt{where}.", "Het veld … ontbreekt."),
        ("De YAML klopt niet: {problem}.", "De YAML klopt niet."),
        ("HTML wordt niet gedrukt: {text}", "HTML wordt niet gedrukt."),
        ("{value} staat niet onder {store}.", "… staat niet onder …"),
        ("{part} is groot ({file}).", "… is groot."),
        ("Schrijf {{{{ naam }}}}.", "Schrijf {{ naam }}."),
    ],
)
def test_facts_are_left_open(message: str, general: str) -> None:
    assert in_general(Entry("error", (message, ""), (message, "")), "nl") == general


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_code_is_in_one_group(language: str) -> None:
    groups = dict(grouped(CATALOGUE, language))
    assert sorted(code for members in groups.values() for code in members) == sorted(CATALOGUE)
    assert all(groups.values())


@pytest.mark.parametrize("severity", ["warning", "note"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_is_no_error_can_be_silenced_in_three_places(severity: str, language: str) -> None:
    told = how_to_silence("R007", severity, language)
    assert "\n    # negeer R007: " in told
    assert "\n    checks:\n      ignore:\n        R007: " in told
    assert "pack.yaml" in told


def test_an_error_cannot_be_silenced() -> None:
    assert how_to_silence("S001", "error", "nl") == "Dit is een fout: los haar op; zij kan niet worden uitgezet."
    assert "cannot be silenced" in how_to_silence("S001", "error", "en")
