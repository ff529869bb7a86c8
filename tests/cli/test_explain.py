"""``assemble explain``: what is printed for a code, for none, and for one that does not exist."""

import re

import pytest
from click.testing import CliRunner, Result

from assembler.checks.rules import docstrings
from assembler.cli import assemble as command
from assembler.diagnostics.catalogue import CATALOGUE
from assembler.diagnostics.explanations import explanation_of
from tests.cli.runs import assemble


def explain(*arguments: str) -> Result:
    return CliRunner().invoke(command, ["explain", *arguments])


def test_a_code_whole() -> None:
    run = explain("S001")
    assert (run.exit_code, run.stderr) == (0, "")
    assert run.stdout.startswith("fout S001: Het veld … ontbreekt.\n\nDit veld is verplicht, ")
    assert "\n\nFout:\n\n    meeting:\n      council: transportraad\n      date: 2026-06-08\n\nGoed:\n\n    meeting:\n" in run.stdout
    assert run.stdout.endswith("\n\nDit is een fout: los haar op; zij kan niet worden uitgezet.\n")


def test_a_warning_says_how_to_silence_it() -> None:
    run = explain("R007")
    assert run.stdout.startswith("waarschuwing R007: De noot … wordt nergens aangehaald.\n")
    assert run.stdout.endswith(
        "Voor één plaats, op de regel erboven of aan het eind van de regel:\n\n"
        "    # negeer R007: hier staat waarom\n\n"
        "Voor het hele dossier, in het gegevensbestand:\n\n"
        "    checks:\n      ignore:\n        R007: hier staat waarom\n\n"
        "Voor een pakket: hetzelfde in pack.yaml.\n"
    )


def test_in_english() -> None:
    run = explain("r007", "--lang", "en")
    assert run.exit_code == 0
    assert run.stdout.startswith("warning R007: The note … is not cited anywhere.\n\nA note under footnotes that is cited nowhere ")
    assert "\nWrong:\n" in run.stdout
    assert "\nRight:\n" in run.stdout
    assert "# negeer R007: here stands why" in run.stdout
    assert not {"Fout:", "Goed:", "Voor"} & set(run.stdout.split())


def test_an_example_in_words_is_in_the_language_asked_for() -> None:
    assert "    een veld INCLUDETEXT\n" in explain("O114").stdout
    assert "    a field INCLUDETEXT\n" in explain("O114", "--lang", "en").stdout


@pytest.mark.parametrize("code", CATALOGUE)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_code_is_told_whole(code: str, language: str) -> None:
    run = explain(code, "--lang", language)
    assert (run.exit_code, run.stderr) == (0, "")
    words = run.stdout.split()
    for piece in (explanation_of(code, docstrings()).told(language), *explanation_of(code, docstrings()).examples(language)):
        told = piece.split()
        assert any(words[at : at + len(told)] == told for at in range(len(words)))
    assert "\n\n\n" not in run.stdout


def test_text_fits_a_terminal() -> None:
    for code in CATALOGUE:
        told = explain(code).stdout
        assert all(len(line) <= 88 for line in told.splitlines()[1:] if not line.startswith("    ")), code
    assert all(len(line) <= 90 for line in explain().stdout.splitlines())


@pytest.mark.parametrize("code", ["s001", " S001 ", "S001"])
def test_case_and_blanks_do_not_matter(code: str) -> None:
    assert explain(code).stdout == explain("S001").stdout


def test_without_a_code_all_are_listed_in_groups() -> None:
    run = explain()
    assert (run.exit_code, run.stderr) == (0, "")
    rows = re.findall(r"^  (\w{4})  (\w+) +(\S.*)$", run.stdout, re.MULTILINE)
    assert sorted(code for code, _, _ in rows) == sorted(CATALOGUE)
    assert ("R007", "waarschuwing", "De noot … wordt nergens aangehaald.") in rows
    groups = re.split(r"\n\n", run.stdout)
    assert groups[0].startswith("Het gegevensbestand lezen\n  Y001  fout ")
    for group in groups[:-1]:
        assert len({line.split()[0][0] for line in group.splitlines()[1:]}) == 1
    assert groups[-1].startswith("Met een code erachter")


def test_the_list_in_english() -> None:
    run = explain("--lang", "en")
    assert run.stdout.startswith("Reading the data file\n  Y001  error    This is not valid YAML.\n")
    assert "fout" not in run.stdout


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("S0O1", "De code S0O1 bestaat niet. Bedoelde u S001?"),
        ("0101", "De code 0101 bestaat niet. Bedoelde u O101?"),
        ("r07", "De code R07 bestaat niet. Bedoelde u R007?"),
        ("onzin", "De code ONZIN bestaat niet. assemble explain zonder code noemt ze alle."),
    ],
)
def test_an_unknown_code_is_wrong_use(code: str, said: str) -> None:
    run = explain(code)
    assert (run.exit_code, run.stdout, run.stderr) == (2, "", said + "\n")


def test_an_unknown_code_in_english() -> None:
    run = explain("S00l", "--lang", "en")
    assert (run.exit_code, run.stderr) == (2, "There is no code S00L. Did you mean S001?\n")
    assert explain("onzin", "--lang", "en").stderr == "There is no code ONZIN. assemble explain without a code lists them all.\n"


def test_wrong_use() -> None:
    assert explain("S001", "--lang", "de").exit_code == 2
    assert explain("S001", "S002").exit_code == 2


def test_as_a_process_on_a_terminal_that_lacks_letters() -> None:
    run = assemble("explain", "S001", PYTHONIOENCODING="latin-1")
    assert (run.code, run.err) == (0, "")
    assert run.out.startswith("fout S001: Het veld \\u2026 ontbreekt.\n")
