"""The library: what load, check and build give, and that a build depends on nothing but its input."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import assembler
from assembler import Built, Diagnostic, Loaded, Output, Severity
from assembler.publish.manifest import NAME
from tests.dossiers import EXAMPLES, MILIEURAAD, ROOT, contents, own_pack, part_of, text_of, write_dossier


def codes(found: list[Diagnostic]) -> list[str]:
    return [one.code for one in found]


# --- types ----------------------------------------------------------------------------------------------------------


def test_load_gives_a_dossier_with_its_types(tmp_path: Path) -> None:
    loaded = assembler.load(write_dossier(tmp_path))
    assert isinstance(loaded, Loaded)
    assert loaded.diagnostics == []
    assert loaded.dossier is not None
    assert loaded.dossier.meeting.date.isoformat() == "2026-06-08"
    assert loaded.dossier.meeting.place == "Luxemburg"
    assert loaded.dossier.meeting.agenda == "draft"
    assert loaded.pack is not None
    assert loaded.pack.name == "rijk"


def test_a_path_may_be_a_string(tmp_path: Path) -> None:
    assert assembler.load(str(write_dossier(tmp_path))).dossier is not None
    assert assembler.build(str(write_dossier(tmp_path))).outputs


def test_with_an_error_there_is_no_dossier_and_there_are_no_outputs(tmp_path: Path) -> None:
    file = write_dossier(tmp_path, ("date: 2026-06-08", "date: morgen"))
    loaded, built = assembler.load(file), assembler.build(file)
    assert (loaded.dossier, built.outputs) == (None, [])
    assert codes(loaded.diagnostics) == codes(built.diagnostics) == codes(assembler.check(file)) == ["S010"]
    (found,) = loaded.diagnostics
    assert found.severity is Severity.ERROR
    assert found.span is not None
    assert (found.span.line, found.span.column, found.span.source.name) == (7, 9, str(file))
    assert found.message() == "morgen is geen bestaande datum."
    assert found.message("en") == "morgen is not an existing date."


def test_build_gives_outputs_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    built = assembler.build(MILIEURAAD)
    assert isinstance(built, Built)
    assert all(isinstance(one, Output) for one in built.outputs)
    assert [one.id for one in built.outputs] == [
        *("memo", "tweede_kamerbrief", "eerste_kamerbrief", "annotated_agenda", "annotated_agenda_marked", "rijstroom-rapport")
    ]
    assert [one.number for one in built.outputs] == ["01", "02", "03", "04", "04", "05"]
    assert [one.file for one in built.outputs] == list(built.files)
    assert [one.number for one in built.outputs] == ["01", "02", "03", "04", "04", "05"]
    memo, agenda = built.outputs[0], built.outputs[4]
    assert (memo.notes_count, agenda.notes_count) == (3, 12)
    assert len(set(memo.notes) & set(agenda.notes)) == 2


def test_nothing_is_written(tmp_path: Path) -> None:
    file = write_dossier(tmp_path)
    assembler.build(file)
    assert list(tmp_path.iterdir()) == [file]


def test_progress_is_told_from_first_to_last(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    assembler.build(write_dossier(tmp_path), progress=lambda done, total: told.append((done, total)))
    assert told == [(0, 4), (1, 4), (2, 4), (3, 4), (4, 4)]


def test_only_leaves_the_rest_as_it_was_in_the_whole_set(tmp_path: Path) -> None:
    whole = assembler.build(MILIEURAAD).files
    for one in ("memo", "annotated_agenda", "rijstroom-rapport"):
        (output,) = assembler.build(MILIEURAAD, only=[one]).outputs
        assert whole[output.file] == output.content


# --- attachments ----------------------------------------------------------------------------------------------------

ATTACHMENT = "\nattachments:\n  - {id: rapport, file: stuk.tar.gz, name: Het rapport}\n"


def test_an_attachment_is_copied_under_its_number_and_name(tmp_path: Path) -> None:
    content = bytes(range(256))
    (tmp_path / "stuk.tar.gz").write_bytes(content)
    built = assembler.build(write_dossier(tmp_path, more=ATTACHMENT))
    copy = built.outputs[-1]
    assert (copy.id, copy.number, copy.file, copy.content, copy.trace) == ("rapport", "05", "05 Het rapport.gz", content, ())
    assert "Het rapport" in text_of(built.outputs[0].content)


def test_an_attachment_that_goes_between_check_and_copy_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os.path, "isfile", lambda name: True)
    built = assembler.build(write_dossier(tmp_path, more=ATTACHMENT))
    assert (codes(built.diagnostics), built.outputs) == (["Y012"], [])


@pytest.mark.parametrize("name", ["a" * 300, "weg", ".", "meeting.yaml/x"])
def test_an_attachment_that_cannot_be_is_one_error(name: str, tmp_path: Path) -> None:
    assert codes(assembler.check(write_dossier(tmp_path, more=ATTACHMENT.replace("stuk.tar.gz", name)))) == ["R003"]


@pytest.mark.parametrize("name", ["a" * 300, "weg", ".", "", "rijk/"])
def test_a_pack_that_cannot_be_is_one_error(name: str, tmp_path: Path) -> None:
    found = assembler.check(write_dossier(tmp_path), pack=name)
    assert codes(found) in (["K001"], ["Y012"])


# --- texts that nothing uses ----------------------------------------------------------------------------------------


def test_a_text_that_no_document_prints_is_told_at_its_place(tmp_path: Path) -> None:
    event = "\nside_events:\n  diner:\n    name: diner\n    date: 2026-06-07\n    text: Ongelezen.\n"
    no_memo = "\nmemo:"
    text = write_dossier(tmp_path, more=event).read_text("utf-8")
    start, rest = text[: text.index(no_memo)], text[text.index("\nagenda:") :]
    file = tmp_path / "meeting.yaml"
    file.write_text(start + rest, "utf-8")
    built = assembler.build(file)
    assert codes(built.diagnostics) == ["R006"]
    assert built.diagnostics[0].severity is Severity.WARNING
    assert built.diagnostics[0].span is not None
    assert built.diagnostics[0].span.source.line(built.diagnostics[0].span.line) == "    text: Ongelezen."
    assert len(built.outputs) == 3


NOTES = "\nfootnotes:\n  gelezen: Een noot.\n  ongelezen: Nog een noot.\n"


def test_a_note_that_nothing_cites_is_told(tmp_path: Path) -> None:
    file = write_dossier(tmp_path, ("per trein\n", "per trein\n    memo_summary: Tekst.[^gelezen]\n"), more=NOTES)
    found = assembler.check(file)
    assert codes(found) == ["R007"]
    assert found[0].message() == "De noot ongelezen wordt nergens aangehaald."


def test_with_only_nothing_is_said_of_unused_texts(tmp_path: Path) -> None:
    assert assembler.build(write_dossier(tmp_path, more=NOTES), only=["memo"]).diagnostics == []


def test_a_note_in_an_unused_text_is_checked_as_well(tmp_path: Path) -> None:
    assert "P001" in codes(assembler.check(write_dossier(tmp_path, more="\nfootnotes:\n  ongelezen: Een <b>noot</b>.\n")))


# --- the pack -------------------------------------------------------------------------------------------------------


def test_an_error_in_the_pack_comes_beside_those_in_the_data(tmp_path: Path) -> None:
    own = own_pack(tmp_path / "own", ("citations: aanwijzingen", "citations: apa"))
    found = assembler.check(write_dossier(tmp_path, ("Luxemburg", "[a]")), pack=str(own))
    assert "S004" in codes(found)
    assert any(one.span is not None and one.span.source.name.endswith("pack.yaml") for one in found)


def test_an_expression_of_the_pack_that_fails_is_told_in_the_pack(tmp_path: Path) -> None:
    own = own_pack(tmp_path / "own", ("letter.closing: Hoogachtend,", 'letter.closing: "{{ letter.groet }}"'))
    found = assembler.check(write_dossier(tmp_path), pack=str(own))
    assert codes(found) == ["X001"]
    assert found[0].span is not None
    assert found[0].span.source.name == str(own / "pack.yaml")


def test_a_list_style_without_a_numbering_is_told_and_no_list_lost(tmp_path: Path) -> None:
    own = own_pack(tmp_path / "own", ("list_bullet: List Bullet", "list_bullet: Body Text"))
    file = write_dossier(tmp_path, ("      Nederland pleit", "      - een punt\n\n      Nederland pleit"))
    built = assembler.build(file, pack=str(own))
    assert set(codes(built.diagnostics)) == {"T010"}
    assert built.diagnostics[0].place is not None
    agenda = next(one.content for one in built.outputs if one.id == "annotated_agenda")
    assert "een punt" in text_of(agenda)
    assert "\u2022".encode() in part_of(agenda, "word/numbering.xml")


# --- same input, same bytes -----------------------------------------------------------------------------------------

MACHINES = (
    ("2026 forward 022", {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "nl_NL.UTF-8"}),
    ("1985 backward 077", {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONUTF8": "0", "ASSEMBLER_CACHE": ""}),
    ("2060 shuffled 000", {"PYTHONHASHSEED": "2", "TZ": "America/Los_Angeles", "LC_ALL": "tr_TR.UTF-8", "PYTHONUTF8": "0"}),
)
"""The year, the order of the entries of folders and the umask of machines, and their environment."""
ALL = ("--text", "--summary", "samenvatting.md", "--report", "sarif:verslag.sarif", "--report", "json:verslag.json", "-o", "uit")
EPOCH = "SOURCE_DATE_EPOCH"


def made_on(machine: tuple[str, dict[str, str]], folder: Path, *arguments: str, epoch: str | None = None) -> dict[str, bytes]:
    """Everything that stands in ``folder`` after the command ran there, and what it printed."""
    odd, environment = machine
    env = {**os.environ, "PYTHONPATH": str(ROOT), "ASSEMBLER_CACHE": str(folder.parent / "cache"), **environment}
    env = {name: value for name, value in env.items() if name != EPOCH} | ({EPOCH: epoch} if epoch else {})
    command = [sys.executable, str(ROOT / "tests" / "odd_machine.py"), *odd.split(), "build", "--lang", "nl", *arguments]
    done = subprocess.run(command, cwd=folder, env=env, capture_output=True)
    assert done.returncode == 0, done.stderr.decode()
    return {**contents(folder), "stdout": done.stdout, "stderr": done.stderr}


def copied(source: Path, folder: Path) -> Path:
    shutil.copytree(source, folder, copy_function=shutil.copyfile, ignore=shutil.ignore_patterns("out"))
    return folder


PLACES = ("een", "twee/met spaties en é", "drie/" + "diep/" * 5)


@pytest.mark.parametrize(("file", "epoch"), [*((file, None) for file in EXAMPLES), (MILIEURAAD, "1700000000")])
def test_the_same_bytes_whatever_the_machine_is_like(file: Path, epoch: str | None, tmp_path: Path) -> None:
    made = [
        made_on(machine, copied(file.parent, tmp_path / place), "meeting.yaml", "--trace", "herkomst.json", *ALL, epoch=epoch)
        for machine, place in zip(MACHINES, PLACES, strict=True)
    ]
    assert {f"uit/{NAME}", "herkomst.json", "samenvatting.md", "verslag.sarif", "verslag.json"} < set(made[0])
    outputs = [name for name in made[0] if name.startswith("uit/")]
    assert len([name for name in outputs if name.endswith(".docx")]) == len([name for name in outputs if name.endswith(".md")]) > 0
    for other in made[1:]:
        assert other == made[0]
    if epoch is not None:
        assert all(b">2023-11-14T22:13:20Z<" in part_of(made[0][name], "docProps/core.xml") for name in made[0] if name.endswith(".docx"))


def test_the_same_of_many_dossiers_whatever_the_machine_is_like(tmp_path: Path) -> None:
    made = [
        made_on(machine, copied(ROOT / "examples", tmp_path / place), ".", "-j", jobs, *ALL)
        for machine, place, jobs in zip(MACHINES, PLACES, "123", strict=True)
    ]
    assert len([name for name in made[0] if name.endswith(NAME)]) == len(EXAMPLES)
    for other in made[1:]:
        assert other == made[0]


def test_line_ends_of_windows_make_no_difference(tmp_path: Path) -> None:
    file = write_dossier(tmp_path)
    first = assembler.build(file).files
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    assert assembler.build(file).files == first


def test_source_date_epoch_is_the_date_of_the_properties(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = write_dossier(tmp_path)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    plain = assembler.build(file, only=["memo"]).outputs[0].content
    assert b">2026-05-13T00:00:00Z<" in part_of(plain, "docProps/core.xml")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    dated = assembler.build(file, only=["memo"]).outputs[0].content
    assert b">2023-11-14T22:13:20Z<" in part_of(dated, "docProps/core.xml")
    assert part_of(dated, "word/document.xml") == part_of(plain, "word/document.xml")


@pytest.mark.parametrize("value", ["", "x", "²", "9" * 30, "1.5"])
def test_a_source_date_epoch_that_is_no_moment_is_left_alone(value: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = write_dossier(tmp_path)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    plain = assembler.build(file).files
    monkeypatch.setenv("SOURCE_DATE_EPOCH", value)
    assert assembler.build(file).files == plain


def test_two_builds_in_one_process_are_the_same() -> None:
    first, second = (hashlib.sha256(b"".join(assembler.build(MILIEURAAD).files.values())).hexdigest() for _ in range(2))
    assert first == second


def codes_at(built: Built) -> list[tuple[str, int]]:
    return [(found.code, found.span.line if found.span else 0) for found in built.diagnostics if found.severity is Severity.ERROR]


def test_faults_of_prose_are_told_beside_those_of_structure(tmp_path: Path) -> None:
    file = write_dossier(tmp_path, ("place: Luxemburg", "plce: Luxemburg"), ("De Raad spreekt", "<b>Raad</b>[^nergens] spreekt"))
    assert [code for code, _ in codes_at(assembler.build(file))] == ["S002", "P001"]
    more = "\nfootnotes:\n  een: tekst\n"
    file = write_dossier(tmp_path, ("place: Luxemburg", "plce: Luxemburg"), ("De Raad spreekt", "De Raad[^eem] spreekt"), more=more)
    assert [code for code, _ in codes_at(assembler.build(file))] == ["S002", "R002"]


def test_nobody_gets_two_memos_or_signs_twice(tmp_path: Path) -> None:
    twice = ("    - addressee: minister", "    - addressee: minister\n    - addressee: minister")
    found = assembler.build(write_dossier(tmp_path, ("[minister]", "[minister, minister]"), twice)).diagnostics
    assert [(one.code, one.message()) for one in found] == [
        ("R008", "minister staat twee keer onder signatories."),
        ("R008", "minister staat twee keer onder variants."),
    ]


def test_every_faulty_field_of_a_citation_is_told(tmp_path: Path) -> None:
    more = '\nfootnotes:\n  een:\n    web:\n      url: https://example.nl/{{eerste}}\n      title: "{{ tweede }}"\n'
    assert [code for code, _ in codes_at(assembler.build(write_dossier(tmp_path, more=more)))] == ["X001", "X001"]


@pytest.mark.parametrize(
    "name", ["../rapport.pdf", "/etc/hostname", "bijlagen/../../rapport.pdf", "C:\\rapport.pdf", "\\\\server\\map\\x.pdf"]
)
def test_an_attachment_stays_in_the_folder_of_the_dossier(name: str, tmp_path: Path) -> None:
    (tmp_path / "rapport.pdf").write_bytes(b"%PDF-1.4\n")
    more = f"\nattachments:\n  - {{id: rapport, file: '{name}', name: Rapport}}\n"
    built = assembler.build(write_dossier(tmp_path / "dossier", more=more))
    assert [one.code for one in built.diagnostics] == ["R009"]
    assert built.outputs == []


def test_a_device_is_no_attachment(tmp_path: Path) -> None:
    file = write_dossier(tmp_path, more="\nattachments:\n  - {id: nul, file: nul, name: Rapport}\n")
    os.mkfifo(tmp_path / "nul")
    built = assembler.build(file)
    assert [one.code for one in built.diagnostics] == ["R003"]
    assert built.outputs == []


def test_words_for_a_document_that_the_pack_does_not_make_are_told(tmp_path: Path) -> None:
    found = assembler.check(write_dossier(tmp_path, more="\ndocuments:\n  memoo: {name: Nota}\n"))
    assert [(one.code, one.hint()) for one in found] == [("R001", "Bedoelde u memo?")]


@pytest.mark.parametrize(
    ("typed", "plain", "marked"), [(";", ";", " (rode arcering);"), (".", ".", " (rode arcering)."), ("?", "?", "? (rode arcering)")]
)
def test_the_words_of_a_mark_come_before_the_sign_that_ends_a_list_item(typed: str, plain: str, marked: str, tmp_path: Path) -> None:
    title = "title: de bereikbaarheid van grensregio’s per trein"
    color = "color: F4B9B9\n    marking: rode arcering"
    given = f"{title}\n    list_title: 'Een beleidsdebat over *treinen{typed}*'\n    portfolio: [minister]"
    file = write_dossier(tmp_path, (title, given), ("    name:", f"    {color}\n    name:"))
    texts = {one.id: text_of(one.content) for one in assembler.build(file).outputs if one.id.startswith("annotated_agenda")}
    assert f"Een beleidsdebat over treinen{plain}\n" in texts["annotated_agenda"]
    assert f"Een beleidsdebat over treinen{marked}\n" in texts["annotated_agenda_marked"]


def test_a_set_is_the_same_without_its_trace() -> None:
    whole, plain = assembler.build(MILIEURAAD), assembler.build(MILIEURAAD, traced=False)
    assert whole.files == plain.files
    assert [(one.notes, one.notes_count) for one in whole.outputs] == [(one.notes, one.notes_count) for one in plain.outputs]
    assert [one.notes_count for one in whole.outputs] == [max((row.note or 0 for row in one.trace), default=0) for one in whole.outputs]
    assert any(one.trace for one in whole.outputs)
    assert not any(one.trace for one in plain.outputs)
