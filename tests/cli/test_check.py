"""``assemble check`` as its user sees it."""

import json
import os
import re
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from assembler.cli import assemble as command
from assembler.cli.reporting import FORMATS
from assembler.cli.targets import standard_input
from assembler.diagnostics.reporters import REPORTERS
from tests.cli.runs import assemble
from tests.dossiers import EXAMPLES, MINIMAL, ROOT, contents, own_pack, write_dossier

UNUSED = "\nfootnotes:\n  ongebruikt: Een noot.\n"
WRONG = ("place: Luxemburg", "plac: Luxemburg")


def check(*arguments: object, stdin: str | bytes = "", **environment: str) -> Result:
    return CliRunner().invoke(command, ["check", *map(str, arguments)], input=stdin, env=environment)


def heads(result: Result) -> list[str]:
    """The first line of each problem in a report for people."""
    return [line for line in result.stdout.splitlines() if re.search(r"(fout|waarschuwing) [A-Z]\d{3}: ", line)]


# --- what it prints and how it ends ---------------------------------------------------------------------------------


def test_the_examples_are_right() -> None:
    run = assemble("check", *EXAMPLES)
    assert (run.code, run.out, run.err) == (0, f"Geen fouten gevonden in {len(EXAMPLES)} bestanden\n", "")


def test_nothing_is_written(tmp_path: Path) -> None:
    file = write_dossier(tmp_path)
    before = contents(tmp_path)
    assert check(file).exit_code == 0
    assert contents(tmp_path) == before


def test_a_fault_stands_with_its_line_and_a_summary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_dossier(tmp_path, WRONG)
    monkeypatch.chdir(tmp_path)
    result = check("meeting.yaml")
    assert result.exit_code == 1
    assert result.stderr == ""
    number = MINIMAL.splitlines().index("  place: Luxemburg") + 1
    assert result.stdout == (
        f"meeting.yaml:{number}:3: fout S002: Het veld plac bestaat hier niet.\n"
        f"{number:>5} |   plac: Luxemburg\n"
        "      |   ^^^^\n"
        "  Bedoelde u place?\n\n"
        "1 fout in meeting.yaml\n"
    )


def test_warnings_are_fine_unless_strict(tmp_path: Path) -> None:
    file = write_dossier(tmp_path, more=UNUSED)
    loud, strict = check(file), check(file, "--strict")
    assert (loud.exit_code, strict.exit_code) == (0, 1)
    assert "waarschuwing R007" in loud.stdout
    assert "fout R007" in strict.stdout
    assert strict.stdout.splitlines()[-1] == f"1 fout in {file}"


def test_quiet_tells_errors_only(tmp_path: Path) -> None:
    file = write_dossier(tmp_path, more=UNUSED)
    assert (check(file, "-q").exit_code, check(file, "-q").output) == (0, "")
    assert "fout R007" in check(file, "-q", "--strict").stdout
    wrong = write_dossier(tmp_path / "b", WRONG)
    assert heads(check(file, wrong, "--quiet")) == heads(check(wrong))
    assert json.loads(check(file, "-q", "--format", "json").stdout)["diagnostics"] == []


def test_the_language_is_chosen_or_follows_the_environment(tmp_path: Path) -> None:
    file = write_dossier(tmp_path, WRONG)
    english = check(file, "--lang", "en").stdout
    assert "error S002: There is no field plac here." in english
    assert check(file, LANG="en_GB.UTF-8").stdout == english
    assert check(file, "--lang", "nl", LANG="en_GB.UTF-8").stdout == check(file, LC_ALL="C.UTF-8").stdout == check(file).stdout


def test_colours_are_for_terminals(tmp_path: Path) -> None:
    file = write_dossier(tmp_path, WRONG)
    assert "\x1b" not in assemble("check", file).out
    assert "\x1b[1;31mfout S002\x1b[0m" in assemble("check", file, FORCE_COLOR="1").out
    assert "\x1b" not in assemble("check", file, FORCE_COLOR="1", NO_COLOR="1").out
    assert "\x1b[" in assemble("check", file, FORCE_COLOR="1", NO_COLOR="").out
    assert "\x1b" not in assemble("check", file, "--format", "github", FORCE_COLOR="1").out


def test_a_pack_is_looked_at_once(tmp_path: Path) -> None:
    own = own_pack(tmp_path / "own", ("template: letter.docx", "template: weg.docx"))
    one, other = write_dossier(tmp_path / "a"), write_dossier(tmp_path / "b", WRONG)
    found = heads(check(one, other, "--pack", own))
    assert [re.sub(r"^.*fout ", "", head)[:4] for head in found] == ["K002", "K002"]
    assert len(heads(check(one, other, "--pack", "nergens"))) == 1


# --- files and folders ----------------------------------------------------------------------------------------------


def test_several_files_and_folders_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_dossier(tmp_path / "a", WRONG)
    write_dossier(tmp_path / "b" / "diep")
    write_dossier(tmp_path / "b" / "out", WRONG)
    monkeypatch.chdir(tmp_path)
    result = check("a/meeting.yaml", "b", "a")
    assert result.exit_code == 1
    assert [head.partition(":")[0] for head in heads(result)] == ["a/meeting.yaml"]
    assert result.stdout.splitlines()[-1] == "1 fout in 2 bestanden"


def test_one_file_that_cannot_be_read_never_stops_the_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_dossier(tmp_path / "goed", WRONG)
    (tmp_path / "leeg").mkdir()
    (tmp_path / "binair.yaml").write_bytes(b"\xff\xfe\x00")
    os.mkfifo(tmp_path / "pijp.yaml")
    (tmp_path / "kring.yaml").symlink_to("kring.yaml")
    (tmp_path / "dood.yaml").symlink_to("nergens")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("s.yaml")
        run = assemble(
            *("check", "weg.yaml", "leeg", "binair.yaml", "pijp.yaml", "kring.yaml", "dood.yaml", "s.yaml", "/dev/null", "goed"),
            cwd=tmp_path,
        )
    assert run.code == 1
    assert run.err == ""
    told = re.findall(r"^(?:(.+?): )?fout (\w+): (.*)$", run.out, re.MULTILINE)
    assert [(name.partition(":")[0], code) for name, code, _ in told] == [
        ("weg.yaml", "Y012"),
        ("leeg", "Y013"),
        ("binair.yaml", "Y002"),
        ("pijp.yaml", "Y012"),
        ("kring.yaml", "Y012"),
        ("dood.yaml", "Y012"),
        ("s.yaml", "Y012"),
        ("/dev/null", "Y012"),
        ("goed/meeting.yaml", "S002"),
    ]
    assert "pijp.yaml: dit is geen gewoon bestand" in run.out
    assert run.out.endswith("9 fouten in 9 bestanden\n")


HOSTILE = ["a\nb.yaml", "\x1b[2J\x1b[31m.yaml", "met spatie, komma: en 100%.yaml", "\u202eomgekeerd.yaml", "雨🦆.yaml", "-o.yaml"]


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("name", [*map(os.fsencode, HOSTILE), b"kapot-\xff.yaml"])
def test_any_name_of_a_file_in_any_format(name: bytes, form: str, tmp_path: Path) -> None:
    file = os.path.join(os.fsencode(tmp_path), name)
    Path(os.fsdecode(file)).write_text(MINIMAL.replace(*WRONG), "utf-8")
    run = assemble("check", "--format", form, "--", os.fsdecode(name), os.fsdecode(name) + ".weg", cwd=tmp_path)
    assert run.code == 1
    assert run.err == ""
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", run.out)
    if form in ("json", "sarif", "gitlab"):
        json.loads(run.out)
    if form == "json":
        assert [one["file"] for one in json.loads(run.out)["diagnostics"]] == [os.fsdecode(name), os.fsdecode(name) + ".weg"]


# --- standard input -------------------------------------------------------------------------------------------------


def test_a_dash_reads_standard_input(tmp_path: Path) -> None:
    wrong = MINIMAL.replace(*WRONG).encode()
    run = assemble("check", "-", stdin=wrong, cwd=tmp_path)
    assert run.code == 1
    assert re.match(r"<stdin>:\d+:3: fout S002: ", run.out)
    assert run.out.endswith("1 fout in <stdin>\n")
    assert assemble("check", "-", stdin=MINIMAL.encode(), cwd=tmp_path).out == "Geen fouten gevonden in <stdin>\n"
    assert "fout Y009" in assemble("check", "-", cwd=tmp_path).out


def test_standard_input_can_have_a_name_and_attachments_count_from_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "hier").mkdir()
    (tmp_path / "hier" / "rapport.pdf").write_bytes(b"x")
    text = MINIMAL + "\nattachments:\n  - {id: a, file: rapport.pdf, name: Rapport}\n"
    assert check("-", "--stdin-name", "hier/meeting.yaml", stdin=text).exit_code == 0
    result = check("-", stdin=text)
    assert result.exit_code == 1
    assert re.match(r"<stdin>:\d+:19: fout R003", result.stdout)


def test_standard_input_beside_files_once(tmp_path: Path) -> None:
    result = check("-", write_dossier(tmp_path), "-", stdin=MINIMAL.replace(*WRONG))
    assert len(heads(result)) == 1
    assert result.stdout.splitlines()[-1] == "1 fout in 2 bestanden"


def test_without_a_standard_input_it_is_empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:

    monkeypatch.setattr(sys, "stdin", None)
    assert standard_input() == b""


# --- formats and where they go --------------------------------------------------------------------------------------


def test_the_formats_are_those_that_there_are() -> None:
    assert tuple(REPORTERS) == FORMATS


@pytest.mark.parametrize("form", FORMATS)
def test_a_report_goes_to_standard_output_or_to_a_file(form: str, tmp_path: Path) -> None:
    file = write_dossier(tmp_path, WRONG)
    told = check(file, "--format", form)
    assert told.exit_code == 1
    output = tmp_path / "verslag" / "uit"
    result = check(file, "--format", form, "-o", output)
    assert (result.exit_code, result.output) == (1, "")
    assert output.read_text("utf-8") == told.stdout


def test_a_report_in_a_file_is_never_in_colour(tmp_path: Path) -> None:
    assert assemble("check", write_dossier(tmp_path, WRONG), "-o", tmp_path / "uit", FORCE_COLOR="1").code == 1
    assert "\x1b" not in (tmp_path / "uit").read_text("utf-8")


def test_a_report_never_lands_on_a_file_that_is_checked(tmp_path: Path) -> None:
    file = write_dossier(tmp_path)
    result = check(file, "-o", tmp_path / "x" / ".." / "meeting.yaml")
    assert result.exit_code == 2
    assert "een bestand van het dossier zelf" in result.stderr
    assert file.read_text("utf-8") == MINIMAL


def test_a_report_that_cannot_be_written_is_a_problem(tmp_path: Path) -> None:
    result = check(write_dossier(tmp_path), "-o", tmp_path)
    assert result.exit_code == 1
    assert "fout O002" in result.stderr


def test_machine_formats_name_files_from_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = write_dossier(tmp_path / "a b", WRONG)
    monkeypatch.chdir(tmp_path)
    assert check(file, "--format", "github").stdout.startswith("::error file=a b/meeting.yaml,line=")
    assert json.loads(check(file, "--format", "gitlab").stdout)[0]["location"]["path"] == "a b/meeting.yaml"
    (result,) = json.loads(check(file, "--format", "sarif").stdout)["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": "a%20b/meeting.yaml", "uriBaseId": "%SRCROOT%"}
    assert json.loads(check(file, "--format", "json").stdout)["diagnostics"][0]["file"] == str(file)


@pytest.mark.parametrize(("language", "words"), [("nl", "Dit is een fout van ons"), ("en", "This is a fault of ours")])
def test_our_own_bug_ends_with_three_and_no_traceback(language: str, words: str, tmp_path: Path) -> None:
    script = "import assembler.pipeline as p\np.load = lambda *_, **__: 1 / 0\nfrom assembler.cli import main; main()"
    command = [sys.executable, "-c", script, "check", str(write_dossier(tmp_path)), "--lang", language]
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": str(ROOT)})
    assert done.returncode == 3
    assert words in done.stderr
    assert "Traceback" not in done.stderr
