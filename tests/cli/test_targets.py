"""Which files somebody means."""

import os
from pathlib import Path

import pytest

from assembler.cli.targets import targets


def make(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("a: 1\n")


def named(*names: object) -> list[str]:
    return [one.name for one in targets(map(str, names))]


def test_of_a_folder_every_data_file_below_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    make(tmp_path, "d/b/meeting.yaml", "d/a/meeting.yml", "d/meeting.yaml", "d/other.yaml", "d/.git/meeting.yaml", "d/out/meeting.yaml")
    assert named("d") == ["d/meeting.yaml", "d/a/meeting.yml", "d/b/meeting.yaml"]
    assert named("d/out") == ["d/out/meeting.yaml"]


def test_a_folder_without_any_is_told(tmp_path: Path) -> None:
    make(tmp_path, ".verborgen/meeting.yaml", "anders.yaml")
    (one,) = targets([str(tmp_path)])
    assert one.problem is not None
    assert (one.name, one.problem.code) == (str(tmp_path), "Y013")


def test_each_file_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    make(tmp_path, "a/meeting.yaml")
    (tmp_path / "link.yaml").symlink_to(tmp_path / "a" / "meeting.yaml")
    assert named("a/meeting.yaml", "a", ".", "./a/../a/meeting.yaml", "link.yaml", tmp_path) == ["a/meeting.yaml"]
    assert named("-", "-", "a", "weg.yaml") == ["-", "a/meeting.yaml", "weg.yaml"]


def test_a_folder_called_dash_is_not_standard_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    make(tmp_path, "-/meeting.yaml")
    assert named("./-", "-") == ["./-/meeting.yaml", "-"]


def test_links_are_not_followed_in_circles(tmp_path: Path) -> None:
    make(tmp_path, "a/meeting.yaml")
    (tmp_path / "a" / "b").symlink_to(tmp_path)
    (tmp_path / "c").mkdir()
    (tmp_path / "c" / "meeting.yaml").symlink_to("nergens")
    assert named(tmp_path) == [str(tmp_path / "a" / "meeting.yaml"), str(tmp_path / "c" / "meeting.yaml")]


def test_a_folder_that_cannot_be_looked_into_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, "dicht/meeting.yaml", "open/meeting.yaml")
    scan = os.scandir

    def refuse(folder: str) -> object:
        if str(folder).endswith("dicht"):
            raise PermissionError(13, "Permission denied", folder)
        return scan(folder)

    monkeypatch.setattr(os, "scandir", refuse)
    found = targets([str(tmp_path)])
    assert [(os.path.basename(os.path.dirname(one.name)), one.problem) for one in found[:1]] == [("open", None)]
    assert found[1].problem is not None
    assert found[1].problem.message() == f"Het bestand kan niet gelezen worden: {tmp_path / 'dicht'}: u hebt hier geen toegang."
