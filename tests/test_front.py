"""What is printed without loading click is what click itself would print."""

import subprocess
import sys

import pytest

from assembler import __version__
from assembler.cli import assemble
from assembler.front import HELP, front_page


@pytest.mark.parametrize("words", [["--version"], ["--help"], ["-h"]])
def test_a_page_is_what_the_command_itself_says(
    words: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    with pytest.raises(SystemExit):
        assemble.main(words, prog_name="assemble")
    assert front_page(words) == capsys.readouterr().out


@pytest.mark.parametrize("words", [[], ["build", "--help"], ["--version", "x"], ["build"], ["--help", "build"], ["--versie"]])
def test_all_else_is_for_the_command(words: list[str]) -> None:
    assert front_page(words) is None


@pytest.mark.parametrize(("columns", "page"), [("79", None), ("80", HELP), ("", HELP), ("nul", HELP), ("0", HELP)])
def test_a_narrow_screen_is_left_to_the_command(columns: str, page: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert front_page(["--help"]) == page


@pytest.mark.parametrize(("word", "told"), [("--version", f"assemble {__version__}\n"), ("--help", HELP)])
def test_click_is_not_loaded(word: str, told: str) -> None:
    script = (
        f"import sys\nsys.argv = ['assemble', '{word}']\nfrom assembler.__main__ import main\nmain()\nassert 'click' not in sys.modules"
    )
    assert subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True).stdout == told
