"""``assemble check --fix`` and ``--diff`` as their user sees them."""

import errno
import os
import stat
import tempfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from assembler.cli import assemble as command
from tests.dossiers import MINIMAL, write_dossier

SPACES = ("De Raad spreekt over", "De Raad  spreekt   over")
NOTE = "\nfootnotes:\n  brief: Kamerstukken II, 2025-2026, 22 112 nr. 4238. # van de lijst\n"
CITED = ("De Raad spreekt", "De Raad[^brief] spreekt")


def check(*arguments: object, stdin: bytes = b"") -> Result:
    return CliRunner().invoke(command, ["check", *map(str, arguments)], input=stdin)


def test_fix_mends_the_file_and_leaves_the_rest_as_it_was(tmp_path: Path) -> None:
    file = write_dossier(tmp_path, SPACES)
    file.chmod(0o640)
    run = check("--fix", file)
    assert (run.exit_code, run.stdout) == (0, f"Geen fouten gevonden in {file}\n")
    assert run.stderr == f"2 herstellingen in {file}\n"
    assert file.read_text("utf-8") == MINIMAL
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert [one.name for one in tmp_path.iterdir()] == ["meeting.yaml"]


def test_diff_shows_what_fix_would_do_and_changes_nothing(tmp_path: Path) -> None:
    file = write_dossier(tmp_path, SPACES)
    before = file.read_bytes()
    run = check("--diff", file)
    assert (run.exit_code, run.stderr) == (1, "")
    assert run.stdout.startswith(f"--- {file}\n+++ {file}\n@@ ")
    assert "-      De Raad  spreekt   over betere" in run.stdout
    assert "+      De Raad spreekt over betere" in run.stdout
    assert file.read_bytes() == before


def test_fix_with_diff_does_both(tmp_path: Path) -> None:
    file = write_dossier(tmp_path, SPACES)
    run = check("--fix", "--diff", file)
    assert run.exit_code == 0
    assert run.stdout.startswith("--- ")
    assert run.stdout.endswith(f"Geen fouten gevonden in {file}\n")
    assert file.read_text("utf-8") == MINIMAL


def test_a_citation_comes_to_stand_in_parts(tmp_path: Path) -> None:
    file = write_dossier(tmp_path, CITED, more=NOTE.replace(" # van de lijst", ""))
    run = check("--fix", file)
    assert (run.exit_code, run.stderr) == (0, f"1 herstelling in {file}\n")
    assert "  brief:\n    kamerstuk: {chamber: II, year: 2025-2026, dossier: 22112, number: 4238}\n" in file.read_text("utf-8")


def test_a_comment_is_never_lost(tmp_path: Path) -> None:
    file = write_dossier(tmp_path, CITED, more=NOTE)
    check("--fix", file)
    assert "# van de lijst" in file.read_text("utf-8")


def test_nothing_to_mend_writes_nothing(tmp_path: Path) -> None:
    file = write_dossier(tmp_path)
    before = file.stat()
    for options in (["--fix"], ["--diff"], ["--fix", "--diff"]):
        run = check(*options, file)
        assert (run.exit_code, run.stderr) == (0, "")
    assert (file.stat().st_mtime_ns, file.stat().st_ino) == (before.st_mtime_ns, before.st_ino)


def test_a_file_with_errors_is_left_alone_and_the_errors_are_told(tmp_path: Path) -> None:
    file = write_dossier(tmp_path, SPACES, ("place: Luxemburg", "plac: Luxemburg"))
    before = file.read_bytes()
    run = check("--diff", file)
    assert (run.exit_code, run.stdout) == (1, "")
    assert "fout S002" in run.stderr
    run = check("--fix", file)
    assert run.exit_code == 1
    assert "fout S002" in run.stdout
    assert file.read_bytes() == before


def test_line_ends_and_the_mark_at_the_start_stay(tmp_path: Path) -> None:
    file = write_dossier(tmp_path, SPACES)
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    assert check("--fix", file).exit_code == 0
    assert file.read_bytes() == b"\xef\xbb\xbf" + MINIMAL.encode().replace(b"\n", b"\r\n")


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    file = write_dossier(tmp_path / "echt", SPACES)
    link = tmp_path / "meeting.yaml"
    link.symlink_to(file)
    assert check("--fix", link).exit_code == 0
    assert link.is_symlink()
    assert file.read_text("utf-8") == MINIMAL


def test_every_file_is_mended(tmp_path: Path) -> None:
    files = [write_dossier(tmp_path / name, SPACES) for name in ("a", "b")]
    run = check("--fix", tmp_path)
    assert run.exit_code == 0
    assert run.stderr.count("2 herstellingen in ") == 2
    assert {file.read_text("utf-8") for file in files} == {MINIMAL}


def test_standard_input_can_be_shown_but_not_written() -> None:
    text = MINIMAL.replace(*SPACES).encode()
    run = check("--diff", "-", stdin=text)
    assert run.exit_code == 1
    assert run.stdout.startswith("--- <stdin>\n+++ <stdin>\n")
    run = check("--fix", "-", stdin=text)
    assert run.exit_code == 2
    assert "--fix heeft een bestand nodig" in run.stderr


def test_a_folder_that_cannot_be_written_in_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(**_: object) -> str:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    file = write_dossier(tmp_path, SPACES)
    before = file.read_bytes()
    monkeypatch.setattr(tempfile, "mkdtemp", refuse)
    run = check("--fix", file)
    assert run.exit_code == 1
    assert "O002" in run.stderr
    assert file.read_bytes() == before


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    for options in (["--fix"], ["--diff"], []):
        run = check(*options, tmp_path / "weg.yaml")
        assert run.exit_code == 1
        assert "Y012" in run.output
