"""``assemble build`` as its user sees it."""

import random
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from assembler.cli import assemble as command
from assembler.publish.manifest import NAME
from tests.cli.runs import assemble
from tests.dossiers import EXAMPLES, MILIEURAAD, RIJK, ROOT, contents, own_pack, stamps, write_dossier

DOCUMENTS = [
    "01 Nota ter beslissing Transportraad 8 juni 2026 - Minister van Infrastructuur en Waterstaat.docx",
    "02 Tweede Kamerbrief Transportraad 8 juni 2026.docx",
    "03 Eerste Kamerbrief Transportraad 8 juni 2026.docx",
    "04 Geannoteerde agenda Transportraad 8 juni 2026.docx",
]


def build(*arguments: object) -> Result:
    return CliRunner().invoke(command, ["build", *map(str, arguments)])


def files(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir() if file.name != NAME)


# --- what it makes and prints ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda file: file.parent.name)
def test_every_example_builds_without_a_word_of_complaint(example: Path, tmp_path: Path) -> None:
    run = assemble("build", example, "-o", tmp_path / "out")
    assert (run.code, run.err) == (0, "")
    assert len(files(tmp_path / "out")) == int(run.out.split()[0])


def test_the_table_names_every_file_and_its_notes(tmp_path: Path) -> None:
    result = build(MILIEURAAD, "-o", tmp_path)
    head, *rows = result.stdout.splitlines()
    assert head == f"6 bestanden in {tmp_path}"
    assert sorted(row.rpartition("  ")[0].strip() for row in rows) == files(tmp_path)
    told = {row.split()[0]: row.rpartition("  ")[2] for row in rows}
    assert told == {"01": "3 noten", "02": "0 noten", "03": "0 noten", "04": "12 noten", "05": "overgenomen"}


def test_without_o_the_documents_come_in_out_beside_the_data_file(tmp_path: Path) -> None:
    assert build(write_dossier(tmp_path / "a")).exit_code == 0
    assert files(tmp_path / "a" / "out") == DOCUMENTS


def test_a_missing_output_folder_is_made_with_those_above_it(tmp_path: Path) -> None:
    assert build(write_dossier(tmp_path), "-o", tmp_path / "a" / "b").exit_code == 0
    assert files(tmp_path / "a" / "b") == DOCUMENTS


def test_only_makes_only_these(tmp_path: Path) -> None:
    result = build(write_dossier(tmp_path), "-o", tmp_path / "out", "--only", "memo", "--only", "annotated_agenda")
    assert files(tmp_path / "out") == [DOCUMENTS[0], DOCUMENTS[3]]
    assert result.stdout.startswith("2 bestanden in")
    result = build(write_dossier(tmp_path), "-o", tmp_path / "one", "--only", "memo")
    assert result.stdout.startswith("1 bestand in")


def test_only_with_a_document_that_is_not_there_names_those_that_are(tmp_path: Path) -> None:
    result = build(write_dossier(tmp_path), "--only", "nota")
    assert result.exit_code == 1
    assert "fout K003: Het pakket heeft geen document nota." in result.stderr
    assert "memo, tweede_kamerbrief, eerste_kamerbrief, annotated_agenda" in result.stderr
    assert not (tmp_path / "out").exists()


def test_only_may_name_an_external_file(tmp_path: Path) -> None:
    build(MILIEURAAD, "-o", tmp_path, "--only", "rijstroom-rapport")
    assert files(tmp_path) == ["05 Rijstroom-rapport.pdf"]


def test_a_pack_by_its_folder(tmp_path: Path) -> None:
    file = write_dossier(tmp_path)
    assert build(file, "-o", tmp_path / "a").exit_code == 0
    assert build(file, "-o", tmp_path / "b", "--pack", RIJK).exit_code == 0
    assert contents(tmp_path / "a") == contents(tmp_path / "b")
    own = own_pack(tmp_path / "own", ("Tweede Kamerbrief", "Brief"))
    assert build(file, "-o", tmp_path / "c", "--pack", own).exit_code == 0
    assert "02 Brief Transportraad 8 juni 2026.docx" in files(tmp_path / "c")


def test_a_pack_that_is_not_there(tmp_path: Path) -> None:
    result = build(write_dossier(tmp_path), "--pack", "leeg")
    assert result.exit_code == 1
    assert "fout K001: Het pakket leeg is er niet." in result.stderr
    assert "(rijk)" in result.stderr


def test_quiet_prints_nothing_when_all_is_well_and_errors_when_not(tmp_path: Path) -> None:
    file = write_dossier(tmp_path, more="\nfootnotes:\n  ongebruikt: Een noot.\n")
    loud, quiet = build(file), build(file, "--quiet")
    assert "waarschuwing R007" in loud.stderr
    assert (quiet.exit_code, quiet.output) == (0, "")
    result = build(write_dossier(tmp_path, ("2026-06-08", "8 juni")), "-q")
    assert result.exit_code == 1
    assert "fout S010" in result.stderr
    assert result.stdout == ""


def test_a_pack_that_makes_nothing_is_no_crash(tmp_path: Path) -> None:
    own = own_pack(tmp_path / "own")
    text = (own / "pack.yaml").read_text("utf-8")
    start, rest = text[: text.index("documents:")], text[text.index("\nderived:") :]
    one = 'documents:\n  - {id: memo, template: memo.docx, per: addressee, when: "{{ false }}", name: N, title: T, file: F}\n'
    (own / "pack.yaml").write_text(start + one + rest, "utf-8")
    result = build(write_dossier(tmp_path), "--pack", own)
    assert result.exit_code == 0
    assert result.stdout.startswith("0 bestanden")


# --- errors ---------------------------------------------------------------------------------------------------------

FAULTS = (
    ("date: 2026-06-08", "date: 2026-06-31"),
    ("place: Luxemburg", "plac: Luxemburg"),
    ("signatories: [minister]", "signatories: [ministre]"),
    ("kind: beleidsdebat", "kind: beleidsdebatje"),
)


def test_errors_come_all_at_once_with_their_places(tmp_path: Path) -> None:
    file = write_dossier(tmp_path, *FAULTS)
    result = build(file)
    assert result.exit_code == 1
    heads = [line for line in result.stderr.splitlines() if re.match(r".*:\d+:\d+: ", line)]
    told = [re.fullmatch(rf"{re.escape(str(file))}:(\d+):(\d+): fout ([A-Z]\d+): (.+)", line) for line in heads]
    assert all(told)
    lines = file.read_text("utf-8").splitlines()
    places = [(match[3], lines[int(match[1]) - 1][int(match[2]) - 1 :]) for match in told if match]
    assert places == [
        ("S010", "2026-06-31"),
        ("S002", "plac: Luxemburg"),
        ("R001", "ministre]"),
        ("R001", "beleidsdebatje"),
    ]
    for hint in ("Schrijf jaar-maand-dag", "Bedoelde u place?", "Bedoelde u minister?", "Bedoelde u beleidsdebat?"):
        assert hint in result.stderr, hint


def test_errors_in_expressions_and_prose_come_together_too(tmp_path: Path) -> None:
    file = write_dossier(
        tmp_path,
        ("De Raad spreekt over", "De {{ meeting.naam }} spreekt[^weg] over"),
        ("De meeste lidstaten steunen", "De <b>meeste</b> lidstaten steunen"),
        ("Nederland pleit", "{{ meeting.date | datum }} pleit"),
    )
    codes = re.findall(r"fout ([A-Z]\d+)", build(file).stderr)
    assert set(codes) >= {"X001", "X002", "P001"}


def test_an_error_in_a_template_names_the_template(tmp_path: Path) -> None:
    own = own_pack(tmp_path / "own", ("template: letter.docx", "template: weg.docx"))
    result = build(write_dossier(tmp_path), "--pack", own)
    assert result.exit_code == 1
    assert re.search(r"own/pack\.yaml:\d+:\d+: fout K002: Het sjabloon weg\.docx", result.stderr)
    (own / "weg.docx").write_bytes(b"PK geen Word")
    result = build(write_dossier(tmp_path), "--pack", own)
    assert result.exit_code == 1
    assert "weg.docx kan niet als Word-document geopend worden" in result.stderr


def test_a_missing_attachment_stands_with_its_place(tmp_path: Path) -> None:
    result = build(write_dossier(tmp_path, more="\nattachments:\n  - {id: a, file: weg.pdf, name: Rapport}\n"))
    assert result.exit_code == 1
    assert re.search(r":\d+:19: fout R003: Het bestand weg\.pdf is er niet\.", result.stderr)


def deep_list(depth: int) -> bytes:
    return b"a: " + b"[" * depth


def deep_keys(depth: int) -> bytes:
    return "".join(" " * level + "b:\n" for level in range(depth)).encode()


def noise(size: int) -> bytes:
    return random.Random(1).randbytes(size)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "Y009"),
        (b"# niets\n", "Y009"),
        (b"hallo", "Y010"),
        (b"- een\n- lijst\n", "Y010"),
        (b"{{ x }}", ""),
        (noise(5000), "Y002"),
        (noise(5000).decode("latin-1").encode(), ""),
        (b"\xff\xfe" + "meeting:".encode("utf-16-le"), "Y002"),
        (b"a: \x00", "Y006"),
        (deep_list(100_000), "Y007"),
        (deep_list(40), "Y001"),
        (deep_keys(3000), "Y007"),
        (b"a: b: c", "Y001"),
        (b"a: 'x", "Y001"),
        (b"a: &x 1\nb: *x\n", "Y003"),
        (b"a: !!python/object:os.system x\n", "Y004"),
        (b"a: 1\na: 2\n", "Y005"),
        (b"---\na: 1\n---\na: 2\n", "Y008"),
        (b"meeting:\n", "S001"),
        (b"meeting: []\nofficials: x\nletters: {}\n", "S003"),
        (b"? [a, b]\n: c\n", "Y010"),
        (b"PK\x03\x04" + bytes(100), ""),
    ],
)
def test_whatever_the_file_holds_a_message_comes_and_no_traceback(content: bytes, code: str, tmp_path: Path) -> None:
    file = tmp_path / "meeting.yaml"
    file.write_bytes(content)
    run = assemble("build", file, "-o", tmp_path / "out")
    assert run.code == 1
    assert "Traceback" not in run.said
    assert "fout van ons" not in run.said
    assert re.search(rf"(?m)^{re.escape(str(file))}:\d+:\d+: fout {code}", run.err), run.err[:300]
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("name", ["weg.yaml", "meeting.yaml/x", "a" * 300])
def test_a_file_that_cannot_be_read(name: str, tmp_path: Path) -> None:
    write_dossier(tmp_path)
    run = assemble("build", name, cwd=tmp_path)
    assert run.code == 1
    assert run.err.startswith(f"fout Y012: Het bestand kan niet gelezen worden: {name}: ")
    assert "Errno" not in run.err
    assert "such" not in run.err


def test_a_file_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(self))

    file = write_dossier(tmp_path)
    monkeypatch.setattr(Path, "read_bytes", refuse)
    result = build(file)
    assert result.exit_code == 1
    assert "u hebt hier geen toegang" in result.stderr


def test_a_name_that_no_screen_can_show(tmp_path: Path) -> None:
    file = write_dossier(tmp_path, ("place: Luxemburg", "place: Łódź\n  title: Raad van Łódź"))
    run = assemble("build", file, PYTHONIOENCODING="cp1252")
    assert (run.code, run.err) == (0, "")
    assert "\\u0141" in run.out
    run = assemble("build", write_dossier(tmp_path, ("kind: beleidsdebat", "kind: žluť")), PYTHONIOENCODING="cp1252")
    assert run.code == 1
    assert "fout R001" in run.err


def test_wrong_use_ends_with_2(tmp_path: Path) -> None:
    file = write_dossier(tmp_path)
    assert build().exit_code == 2
    assert build(file, "--snel").exit_code == 2
    assert build(file, file, "--trace", "t.json").exit_code == 2
    assert CliRunner().invoke(command, ["bouw"]).exit_code == 2


def test_a_fault_of_ours_ends_with_3_and_one_line(tmp_path: Path) -> None:
    code = (
        "import sys, assembler.pipeline as p; p.load = lambda *a: 1 / 0; "
        "from assembler.cli import main; sys.argv = ['assemble', 'build', 'x', *sys.argv[1:]]; main()"
    )

    def run(*more: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run([sys.executable, "-c", code, *more], capture_output=True, text=True, cwd=ROOT)

    assert run().returncode == 3
    assert "ZeroDivisionError" in run().stderr
    assert "Traceback" not in run().stderr
    assert "Traceback" in run("--debug").stderr


# --- all or nothing -------------------------------------------------------------------------------------------------


def test_with_an_error_nothing_changes_in_the_output_folder(tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert build(write_dossier(tmp_path), "-o", out).exit_code == 0
    (out / "eigen.txt").write_text("van mij")
    before = contents(out), stamps(out)
    for fault in FAULTS:
        assert build(write_dossier(tmp_path, ("2026-05-22", "2026-05-21"), fault)).exit_code == 1
        assert (contents(out), stamps(out)) == before


def test_a_second_build_writes_nothing_and_a_changed_one_only_what_changed(tmp_path: Path) -> None:
    out = tmp_path / "out"
    build(write_dossier(tmp_path), "-o", out)
    (out / "eigen.txt").write_text("van mij")
    before = contents(out), stamps(out), out.stat().st_mtime_ns
    assert build(write_dossier(tmp_path), "-o", out).exit_code == 0
    assert (contents(out), stamps(out), out.stat().st_mtime_ns) == before
    assert build(write_dossier(tmp_path, ("deadline: 2026-05-20", "deadline: 2026-05-19")), "-o", out).exit_code == 0
    changed = [name for name, stamp in stamps(out).items() if stamp != before[1][name] and name != NAME]
    assert changed == [DOCUMENTS[0]]
    assert files(out) == [*DOCUMENTS, "eigen.txt"]


def test_the_output_folder_is_a_file(tmp_path: Path) -> None:
    file = write_dossier(tmp_path)
    for output in (file, file / "a"):
        result = build(file, "-o", output)
        assert result.exit_code == 1
        assert f"fout O002: De uitvoer kan niet geschreven worden: {output}: dit is een bestand en geen map." in result.stderr
    assert files(tmp_path) == ["meeting.yaml"]


def test_a_folder_in_the_place_of_a_document_stays_with_all_in_it(tmp_path: Path) -> None:
    out = tmp_path / "out"
    (out / DOCUMENTS[2]).mkdir(parents=True)
    (out / DOCUMENTS[2] / "kostbaar.txt").write_text("van mij")
    result = build(write_dossier(tmp_path), "-o", out)
    assert result.exit_code == 1
    assert f"{out / DOCUMENTS[2]}: dit is een map" in result.stderr
    assert contents(out) == {f"{DOCUMENTS[2]}/kostbaar.txt": b"van mij"}
    assert files(out) == [DOCUMENTS[2]]


# --- trace ----------------------------------------------------------------------------------------------------------


def test_trace_writes_json_where_it_is_told(tmp_path: Path) -> None:
    file = tmp_path / "weg" / "trace.json"
    assert build(write_dossier(tmp_path), "--trace", file).exit_code == 0
    assert file.read_text("utf-8").startswith('{\n "version": 1')


def test_a_trace_that_cannot_be_written_leaves_no_documents(tmp_path: Path) -> None:
    file = write_dossier(tmp_path)
    for trace in (file / "x.json", tmp_path):
        result = build(file, "--trace", trace)
        assert result.exit_code == 1
        assert "fout O002" in result.stderr
        assert files(tmp_path) == ["meeting.yaml"]


def test_a_trace_never_lands_on_a_file_of_the_dossier(tmp_path: Path) -> None:
    file = write_dossier(tmp_path)
    before = file.read_bytes()
    for trace in (file, tmp_path / "out" / DOCUMENTS[0], tmp_path / "x" / ".." / "meeting.yaml"):
        result = build(file, "--trace", trace)
        assert result.exit_code == 2
        assert "een bestand van het dossier zelf" in result.stderr
    assert file.read_bytes() == before
    assert files(tmp_path) == ["meeting.yaml"]


# --- names of outputs -----------------------------------------------------------------------------------------------

FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')


TITLES = 'Raad: <A/B> "x" \\ y | z? *', "Raad...", "Raad  met   spaties", "../../etc", "Raad\u0301 é", "雨" * 200, "🦆" * 99


@pytest.mark.parametrize("title", TITLES)
def test_output_names_are_safe_on_windows(title: str, tmp_path: Path) -> None:
    quoted = "'" + title.replace("'", "''") + "'"
    result = build(write_dossier(tmp_path, ("place: Luxemburg", f"place: Luxemburg\n  title: {quoted}")), "--only", "annotated_agenda")
    assert result.exit_code == 0, result.output
    (name,) = files(tmp_path / "out")
    assert not FORBIDDEN.search(name)
    assert len(name.encode()) <= 200
    assert not name.removesuffix(".docx").endswith((".", " "))


@pytest.mark.parametrize("name", ["CON", "nul", "Com1", "lpt9.x", "AUX."])
def test_device_names_are_avoided(name: str, tmp_path: Path) -> None:
    own = own_pack(tmp_path / "own", ('"{{ document.number }} Tweede Kamerbrief {{ meeting.title }}"', name))
    assert build(write_dossier(tmp_path), "--pack", own, "--only", "tweede_kamerbrief").exit_code == 0
    (made,) = files(tmp_path / "out")
    assert not re.match(r"(?i)(con|nul|aux|com\d|lpt\d)(\.|$)", made)


def test_names_that_differ_only_in_case_are_one_name(tmp_path: Path) -> None:
    own = own_pack(
        tmp_path / "own",
        ('"{{ document.number }} Tweede Kamerbrief {{ meeting.title }}"', "Kamerbrief"),
        ('"{{ document.number }} Eerste Kamerbrief {{ meeting.title }}"', "KAMERBRIEF"),
    )
    result = build(write_dossier(tmp_path), "--pack", own)
    assert result.exit_code == 1
    assert "fout O001: Twee documenten zouden hetzelfde bestand worden: KAMERBRIEF.docx" in result.stderr
    assert not (tmp_path / "out").exists()


# --- progress -------------------------------------------------------------------------------------------------------


def test_progress_is_a_bar_on_a_terminal_only(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    from assembler.cli.build import _Progress

    def shown(*, tty: bool, total: int, quiet: bool = False) -> str:
        monkeypatch.setattr(sys.stderr, "isatty", lambda: tty)
        with _Progress(quiet=quiet) as progress:
            for done in range(total + 1):
                progress.show(done, total)
        return capsys.readouterr().err

    assert "5/10" in shown(tty=True, total=10)
    assert shown(tty=True, total=10).endswith("\r\x1b[K")
    assert shown(tty=True, total=3) == shown(tty=False, total=10) == shown(tty=True, total=10, quiet=True) == ""
