"""Wrong use and help, in the language of the user."""

import re

import pytest
from click.testing import CliRunner, Result

from assembler.cli import assemble
from assembler.cli.usage import in_dutch

ENGLISH = re.compile(
    r"\b(the|such|option|missing|argument|usage|options|commands|show|default|error|did|mean|help for|invalid|try)\b", re.I
)


def run(*arguments: str, **environment: str) -> Result:
    return CliRunner().invoke(assemble, arguments, prog_name="assemble", env=environment)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["bild"], "Fout: De opdracht bild bestaat niet. Bedoelde u build?"),
        (["check"], "Fout: FILE... ontbreekt."),
        (["build"], "Fout: MEETING... ontbreekt."),
        (["check", "a", "--formt", "json"], "Fout: De optie --formt bestaat niet. Bedoelde u --format?"),
        (["check", "a", "--format", "xml"], "Fout: De waarde van --format klopt niet. xml kan niet; kies uit 'text', 'json'"),
        (["check", "a", "-o"], "Fout: Na de optie -o hoort een waarde."),
        (["check", "a", "--strict=ja"], "Fout: Bij de optie --strict hoort geen waarde."),
        (["init", "a", "b", "c"], "Fout: Dit is te veel: b c."),
        (["init", "a", "--lang", "fr"], "Fout: De waarde van --lang klopt niet."),
    ],
)
def test_wrong_use_is_told_in_dutch(arguments: list[str], told: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert told in result.stderr
    assert result.stdout == ""
    assert not ENGLISH.search(re.sub(r"--?\w+", "", result.stderr)), result.stderr


@pytest.mark.parametrize("arguments", [["check", "--lang", "en"], ["check", "--lang=en", "--foo"], ["--foo", "check", "--lang", "en"]])
def test_and_in_english_when_that_is_asked_for(arguments: list[str]) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stderr.startswith("Usage: assemble ")
    assert re.search(r"^Error: (Missing argument|No such option)", result.stderr, re.M)


def test_the_environment_decides_when_nothing_is_asked_for() -> None:
    assert run("check", LANG="en_GB.UTF-8").stderr.startswith("Usage: ")
    assert run("check", "--lang", "nl", LANG="en_GB.UTF-8").stderr.startswith("Gebruik: ")


@pytest.mark.parametrize("command", [[], ["build"], ["check"], ["init"], ["pack"], ["pack", "list"], ["pack", "new"], ["pack", "check"]])
def test_help_pages_are_dutch(command: list[str]) -> None:
    result = run(*command, "--help")
    assert result.exit_code == 0
    assert result.stdout.startswith("Gebruik: assemble ")
    assert "Toon deze uitleg." in result.stdout
    assert not ENGLISH.search(re.sub(r"--?\w+", "", result.stdout)), result.stdout


def test_a_message_of_click_that_is_not_known_is_marked_as_english() -> None:
    assert in_dutch("Something new.") == "Something new. (Engelse melding)"


@pytest.mark.parametrize("message", ["No such option: --foo", "No such option: --foo Did you mean --format?"])
def test_the_words_of_older_versions_of_click_are_known_too(message: str) -> None:
    assert in_dutch(message).startswith("De optie --foo bestaat niet.")
