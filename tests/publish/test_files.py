"""The set on disk: all of it or none, and nothing lost whatever goes wrong in the middle."""

import os
import stat
from pathlib import Path
from typing import Any

import pytest

from assembler import write_files
from tests.dossiers import contents, stamps

SET = {"a.docx": b"nieuw a", "b.docx": b"nieuw b", "c.docx": b"nieuw c"}
OLD = {"a.docx": b"oud a", "b.docx": b"oud b", "eigen.txt": b"van mij"}


def fill(folder: Path, files: dict[str, bytes]) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return folder


def fail_at(call: int, name: str, monkeypatch: pytest.MonkeyPatch, error: BaseException | None = None) -> None:
    """Lets call number ``call`` of ``os.<name>`` fail, and no other."""
    real, calls = getattr(os, name), [0]

    def failing(*arguments: Any, **options: Any) -> Any:
        calls[0] += 1
        if calls[0] == call:
            raise error or PermissionError(13, "Permission denied", str(arguments[0]))
        return real(*arguments, **options)

    monkeypatch.setattr(os, name, failing)


def test_a_set_is_written(tmp_path: Path) -> None:
    assert write_files(SET, tmp_path / "x" / "out") == []
    assert contents(tmp_path) == {f"x/out/{name}": content for name, content in SET.items()}


def test_files_that_are_not_of_the_set_stay(tmp_path: Path) -> None:
    fill(tmp_path, OLD)
    assert write_files(SET, tmp_path) == []
    assert contents(tmp_path) == {**SET, "eigen.txt": b"van mij"}


def test_equal_files_are_not_written(tmp_path: Path) -> None:
    fill(tmp_path, {**OLD, "a.docx": b"nieuw a"})
    before = stamps(tmp_path)
    write_files(SET, tmp_path)
    after = stamps(tmp_path)
    assert after["a.docx"] == before["a.docx"]
    assert after["b.docx"] != before["b.docx"]


def test_an_empty_set_makes_no_folder(tmp_path: Path) -> None:
    assert write_files({}, tmp_path / "out") == []
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("call", [1, 2, 3])
def test_a_failure_in_the_middle_restores_everything(call: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(tmp_path, OLD)
    fail_at(call, "replace", monkeypatch)
    (found,) = write_files(SET, tmp_path)
    assert found.code == "O002"
    assert f"{tmp_path / sorted(SET)[call - 1]}: u hebt hier geen toegang" in found.message()
    assert contents(tmp_path) == OLD


@pytest.mark.parametrize("call", [1, 2, 3])
def test_a_failure_while_staging_changes_nothing(call: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(tmp_path, OLD)
    before = stamps(tmp_path)
    fail_at(call, "fsync", monkeypatch, OSError(28, "No space left on device"))
    (found,) = write_files(SET, tmp_path)
    assert "de schijf is vol" in found.message()
    assert (contents(tmp_path), stamps(tmp_path)) == (OLD, before)


@pytest.mark.parametrize("call", [1, 2, 3])
def test_an_interruption_in_the_middle_restores_everything_too(call: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(tmp_path, OLD)
    fail_at(call, "replace", monkeypatch, KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt):
        write_files(SET, tmp_path)
    assert contents(tmp_path) == OLD


def test_a_disk_without_links_is_as_good(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(os, "link", refuse)
    fill(tmp_path, OLD)
    fail_at(2, "replace", monkeypatch)
    assert write_files(SET, tmp_path)
    assert contents(tmp_path) == OLD
    assert write_files(SET, tmp_path) == []
    assert contents(tmp_path) == {**SET, "eigen.txt": b"van mij"}


def test_folders_made_for_a_set_that_fails_go_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fail_at(2, "replace", monkeypatch)
    assert write_files(SET, tmp_path / "x" / "y")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_in_the_place_of_a_file_is_refused(tmp_path: Path) -> None:
    fill(tmp_path / "b.docx", {"kostbaar.txt": b"van mij"})
    (found,) = write_files(SET, tmp_path)
    assert "dit is een map" in found.message()
    assert contents(tmp_path) == {"b.docx/kostbaar.txt": b"van mij"}


def test_a_file_in_the_place_of_a_folder_is_refused(tmp_path: Path) -> None:
    fill(tmp_path, {"out": b"van mij"})
    for folder in (tmp_path / "out", tmp_path / "out" / "x"):
        (found,) = write_files(SET, folder)
        assert "dit is een bestand en geen map" in found.message()
    assert contents(tmp_path) == {"out": b"van mij"}


def test_what_stands_beside_the_set_is_written_with_it_or_not_at_all(tmp_path: Path) -> None:
    beside = {tmp_path / "x" / "trace.json": b"{}"}
    assert write_files(SET, tmp_path / "out", beside) == []
    assert contents(tmp_path) == {**{f"out/{name}": content for name, content in SET.items()}, "x/trace.json": b"{}"}
    (tmp_path / "map").mkdir()
    assert write_files({"a.docx": b"later"}, tmp_path / "out", {tmp_path / "map": b"{}"})
    assert (tmp_path / "out" / "a.docx").read_bytes() == b"nieuw a"


def test_a_link_in_the_place_of_a_file_is_replaced_and_its_target_left(tmp_path: Path) -> None:
    fill(tmp_path / "elders", {"b.docx": b"van mij"})
    fill(tmp_path / "out", {})
    (tmp_path / "out" / "b.docx").symlink_to(tmp_path / "elders" / "b.docx")
    assert write_files(SET, tmp_path / "out") == []
    assert (tmp_path / "elders" / "b.docx").read_bytes() == b"van mij"
    assert (tmp_path / "out" / "b.docx").read_bytes() == b"nieuw b"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_new_files_have_the_modes_the_user_asked_for(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_files(SET, tmp_path / "out")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "out" / "a.docx").stat().st_mode) == 0o640
    assert stat.S_IMODE((tmp_path / "out").stat().st_mode) == 0o750


@pytest.mark.parametrize("name", ["../buiten.txt", "a/b.txt", "..", ""])
def test_a_name_that_leads_out_of_the_folder_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="is not the name of a file"):
        write_files({name: b"x"}, tmp_path / "uit")
    assert contents(tmp_path) == {}
