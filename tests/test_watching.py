"""A watched dossier: what counts as a change, and what an editor may do without one being seen or missed."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from assembler import incremental, watching
from assembler.incremental import Delivered, Order
from assembler.watching import builds, look, watched_files
from tests.dossiers import own_pack, write_dossier
from tests.pictures import png


class Idle(Exception):  # noqa: N818 - not an error
    """Nothing changed, so there is nothing to do but wait."""


@pytest.fixture(autouse=True)
def idle(monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing(_: object) -> None:
        raise Idle

    monkeypatch.setattr(watching, "_await_report", nothing)
    monkeypatch.setattr(watching, "_PATIENCE", 0.05)


def watched(folder: Path, *changes: tuple[str, str], pack: str = "rijk", more: str = "") -> tuple[Path, Iterator[Delivered]]:
    file = write_dossier(folder, *changes, more=more)
    return file, builds(Order(file, folder / "out", pack))


def codes(made: Delivered) -> list[str]:
    return [one.code for one in made.diagnostics if one.severity == "error"]


def altered(file: Path, old: str, new: str) -> None:
    """Saved the way most editors do: a file beside it that takes its place."""
    text = file.read_text("utf-8")
    assert old in text
    beside = file.with_name(f".{file.name}.tmp")
    beside.write_text(text.replace(old, new, 1), "utf-8")
    os.replace(beside, file)


def made_a_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


DEADLINE = ("deadline: 2026-05-20", "deadline: 2026-05-19")
ATTACHMENT = "\nattachments:\n  - id: rapport\n    file: bijlagen/rapport.pdf\n    name: Rapport\n"


def test_a_change_of_the_data_is_built(tmp_path: Path) -> None:
    file, made = watched(tmp_path)
    assert len(next(made).delivery.written) == 4
    altered(file, *DEADLINE)
    assert next(made).delivery.written
    with pytest.raises(Idle):
        next(made)


def test_a_file_saved_without_a_change_makes_nothing(tmp_path: Path) -> None:
    file, made = watched(tmp_path)
    next(made)
    file.touch()
    again = next(made)
    assert (again.delivery.written, len(again.delivery.unchanged)) == ((), 4)


IN_PACK: dict[str, Callable[[Path], object]] = {
    "pack": lambda pack: altered(pack / "pack.yaml", "title:", "title: Ander"),
    "template": lambda pack: shutil.copy(pack / "letter.docx", pack / "memo.docx"),
    "a file that templates may include": lambda pack: (pack / "onderdelen" / "slot.docx").write_bytes(b"x"),
}


@pytest.mark.parametrize("change", IN_PACK.values(), ids=IN_PACK)
def test_a_change_in_the_pack_is_seen(change: Callable[[Path], object], tmp_path: Path) -> None:
    pack = own_pack(tmp_path / "pakket")
    (pack / "onderdelen").mkdir()
    _, made = watched(tmp_path / "dossier", pack=str(pack))
    next(made)
    change(pack)
    next(made)


def test_a_change_in_the_pack_that_it_builds_upon_is_seen(tmp_path: Path) -> None:
    base, pack = own_pack(tmp_path / "basis"), tmp_path / "pakket"
    pack.mkdir()
    (pack / "pack.yaml").write_text("name: pakket\ntitle: Pakket\nextends: ../basis\n", "utf-8")
    (base / "memo.docx").write_bytes(b"kapot")
    _, made = watched(tmp_path / "dossier", pack=str(pack))
    assert codes(next(made))
    shutil.copy(base / "letter.docx", base / "memo.docx")
    next(made)
    altered(base / "pack.yaml", "name:", "naam:")
    assert codes(next(made))
    altered(base / "pack.yaml", "naam:", "name:")
    next(made)


def test_an_attachment_that_was_missing_is_awaited(tmp_path: Path) -> None:
    _, made = watched(tmp_path, more=ATTACHMENT)
    assert codes(next(made))
    (tmp_path / "bijlagen").mkdir()
    (tmp_path / "bijlagen" / "rapport.pdf").write_bytes(b"%PDF-1.4")
    assert codes(found := next(made)) == []
    assert len(found.outputs) == 5
    (tmp_path / "bijlagen" / "rapport.pdf").write_bytes(b"%PDF-1.7")
    assert len(next(made).delivery.written) == 1


def test_an_image_that_was_missing_is_awaited(tmp_path: Path) -> None:
    name = "    name: Sietske Brandenbarg\n"
    image = f"{name}    signature_image: {{file: hand.png, alt: De handtekening}}\n"
    _, made = watched(tmp_path, (name, image))
    assert codes(next(made))
    (tmp_path / "hand.png").write_bytes(png())
    assert codes(next(made)) == []


NOTHING: dict[str, Callable[[Path], object]] = {
    "an output": lambda folder: next((folder / "out").glob("01*")).write_bytes(b"x"),
    "an output gone": lambda folder: next((folder / "out").glob("01*")).unlink(),
    "the manifest": lambda folder: (folder / "out" / ".assemble.json").write_bytes(b"x"),
    "a new file among the outputs": lambda folder: (folder / "out" / "eigen.docx").write_bytes(b"x"),
    "a lock of Word": lambda folder: (folder / "~$meeting.docx").write_bytes(b"x"),
    "a lock of LibreOffice": lambda folder: (folder / ".~lock.memo.docx#").write_bytes(b"x"),
    "a file of an editor": lambda folder: (folder / ".meeting.yaml.swp").write_bytes(b"x"),
}


@pytest.mark.parametrize("change", NOTHING.values(), ids=NOTHING)
@pytest.mark.parametrize("together", [False, True], ids=["apart", "pack, data and outputs in one folder"])
def test_what_is_no_source_changes_nothing(change: Callable[[Path], object], together: bool, tmp_path: Path) -> None:
    if together:
        own_pack(tmp_path / "alles")
    _, made = watched(tmp_path / "alles", pack=str(tmp_path / "alles") if together else "rijk")
    assert codes(next(made)) == []
    change(tmp_path / "alles")
    with pytest.raises(Idle):
        next(made)


def test_an_altered_output_is_told_and_left_alone(tmp_path: Path) -> None:
    file, made = watched(tmp_path)
    next(made)
    document = next((tmp_path / "out").glob("01*"))
    document.write_bytes(b"werk in Word")
    altered(file, *DEADLINE)
    assert codes(next(made)) == ["O004"]
    assert document.read_bytes() == b"werk in Word"
    document.unlink()
    altered(file, *reversed(DEADLINE))
    assert codes(next(made)) == []


BAD: dict[str, Callable[[Path], object]] = {
    "half saved": lambda file: file.write_bytes(file.read_bytes()[:-40] + b"\n  - ["),
    "emptied": lambda file: file.write_bytes(b""),
    "deleted": lambda file: file.unlink(),
    "a folder": made_a_folder,
    "no text": lambda file: file.write_bytes(b"\xff\x00\xfe"),
}


@pytest.mark.parametrize("spoil", BAD.values(), ids=BAD)
def test_a_bad_data_file_is_told_and_its_mending_seen(spoil: Callable[[Path], object], tmp_path: Path) -> None:
    file, made = watched(tmp_path)
    next(made)
    good = file.read_bytes()
    spoil(file)
    assert codes(next(made))
    if file.is_dir():
        file.rmdir()
    file.write_bytes(good)
    assert codes(next(made)) == []


def test_a_folder_that_vanishes_and_comes_back(tmp_path: Path) -> None:
    folder = tmp_path / "dossier"
    file, made = watched(folder)
    next(made)
    shutil.move(folder, tmp_path / "weg")
    assert codes(next(made)) == ["Y012"]
    assert watching._folders([file]) == [tmp_path.resolve()]
    shutil.move(tmp_path / "weg", folder)
    assert codes(next(made)) == []


def test_a_pack_that_is_not_there_yet(tmp_path: Path) -> None:
    _, made = watched(tmp_path / "dossier", pack=str(tmp_path / "pakket"))
    assert codes(next(made)) == ["K001"]
    own_pack(tmp_path / "pakket")
    assert codes(next(made)) == []


def test_a_file_that_is_gone_for_a_moment_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file, made = watched(tmp_path)
    next(made)
    file.rename(tmp_path / "even")
    monkeypatch.setattr(watching, "_PATIENCE", 60)
    monkeypatch.setattr("time.sleep", lambda _: (tmp_path / "even").rename(file))
    with pytest.raises(Idle):
        next(made)


def test_a_change_while_a_build_runs_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file, made = watched(tmp_path)
    real = incremental.build_into

    def slow(order: Order) -> Delivered:
        done = real(order)
        altered(file, *DEADLINE)
        monkeypatch.setattr(incremental, "build_into", real)
        return done

    monkeypatch.setattr(incremental, "build_into", slow)
    next(made)
    assert next(made).delivery.written


def test_what_the_disk_was_against_is_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _, made = watched(tmp_path)
    (tmp_path / "out").write_text("in de weg")
    assert codes(next(made)) == ["O002"]
    monkeypatch.setattr(watching, "_RETRY", 0.2)
    tries: list[object] = []

    def closes(_: object) -> None:
        tries.append(_)
        if len(tries) == 3:
            (tmp_path / "out").unlink()

    monkeypatch.setattr(watching, "_await_report", closes)
    assert codes(next(made)) == []


def test_a_fault_of_ours_ends_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file, made = watched(tmp_path)
    next(made)
    real = incremental.build_into

    def failing(order: Order) -> Delivered:
        raise RuntimeError("kapot")

    monkeypatch.setattr(incremental, "build_into", failing)
    file.touch()
    assert codes(next(made)) == ["O012"]
    monkeypatch.setattr(incremental, "build_into", real)
    file.touch()
    assert codes(next(made)) == []


def test_links_are_listened_to_at_both_ends(tmp_path: Path) -> None:
    (tmp_path / "echt").mkdir()
    (tmp_path / "hier").mkdir()
    (tmp_path / "echt" / "meeting.yaml").touch()
    (tmp_path / "hier" / "meeting.yaml").symlink_to(tmp_path / "echt" / "meeting.yaml")
    assert watching._folders([tmp_path / "hier" / "meeting.yaml"]) == [(tmp_path / one).resolve() for one in ("echt", "hier")]


def test_a_pack_in_a_folder_full_of_files_is_looked_at_no_further(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pack = own_pack(tmp_path / "pakket")
    (pack / "veel").mkdir()
    for number in range(20):
        (pack / "veel" / f"{number}.txt").touch()
    monkeypatch.setattr(watching, "_MANY", 15)
    seen = look(watched_files(Order(tmp_path / "meeting.yaml", tmp_path / "out", str(pack))))
    assert pack / "pack.yaml" in seen
    assert not any(file.suffix == ".txt" for file in seen)
