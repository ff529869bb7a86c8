"""Killed at any moment: afterwards the old set stands there or the new one, and nothing else."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from assembler import write_files
from assembler.publish.files import alone_in
from tests.dossiers import ROOT, contents
from tests.publish import crashes, kills

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no fork and no SIGKILL")
ENV = {**os.environ, "PYTHONPATH": str(ROOT)}


def text(files: dict[str, bytes]) -> dict[str, str]:
    return {name: content.decode() for name, content in files.items()}


def test_dying_at_every_call_to_the_disk_leaves_one_whole_set(tmp_path: Path) -> None:
    script = Path(crashes.__file__)
    done = subprocess.run([sys.executable, str(script), str(tmp_path)], check=True, capture_output=True, text=True, env=ENV)
    deaths = json.loads(done.stdout)
    old, new = text(crashes.OLD), text({**crashes.OLD, **crashes.NEW})
    assert len(deaths) > 15
    assert [one["files"] for one in deaths if one["files"] not in (old, new)] == []
    assert [one["folders"] for one in deaths if one["folders"]] == []
    assert {json.dumps(one["files"], sort_keys=True) for one in deaths} == {json.dumps(one, sort_keys=True) for one in (old, new)}
    assert any(one["again"] > 3 for one in deaths)


def test_kills_at_random_moments_leave_one_whole_set(tmp_path: Path) -> None:
    command = [sys.executable, str(Path(kills.__file__)), str(tmp_path), "300"]
    found = json.loads(subprocess.run(command, check=True, capture_output=True, text=True, env=ENV).stdout)
    assert [one["end"] for one in found] == [-signal.SIGKILL] * 300
    assert [one for one in found if one["refused"] or one["folders"] or one["after"] > 1] == []
    assert sum(one["before"] > 1 for one in found) < 8, "the moment in which a set is neither old nor new should be too short to hit"


def test_what_a_killed_writer_left_is_put_right_by_the_next(tmp_path: Path) -> None:
    write_files(crashes.OLD, tmp_path)
    stage = tmp_path / ".assemble-xyz"
    stage.mkdir()
    (stage / "0.new").write_bytes(b"half")
    assert write_files({"d.docx": b"d"}, tmp_path) == []
    assert contents(tmp_path) == {**crashes.OLD, "d.docx": b"d"}


def test_a_folder_that_was_moved_after_the_kill_is_put_right_where_it_stands(tmp_path: Path) -> None:
    write_files(crashes.OLD, tmp_path / "x")
    stage = tmp_path / "x" / ".assemble-xyz"
    stage.mkdir()
    (stage / "0.new").write_bytes(b"nieuw a")
    (stage / "do.json").write_text(json.dumps([["../a.docx", "0.new", "0.old", False, False]]))
    (tmp_path / "x").rename(tmp_path / "y")
    assert alone_in(tmp_path / "y", lambda: None) == (None, [])
    assert contents(tmp_path / "y") == {**crashes.OLD, "a.docx": b"nieuw a"}


@pytest.mark.parametrize("journal", ["", "{", "[[1]]", "7", '[["../a.docx"]]', "[null]"])
def test_a_journal_that_is_not_whole_counts_as_none(journal: str, tmp_path: Path) -> None:
    write_files(crashes.OLD, tmp_path)
    stage = tmp_path / ".assemble-xyz"
    stage.mkdir()
    (stage / "do.json").write_text(journal)
    assert alone_in(tmp_path, lambda: None) == (None, [])
    assert contents(tmp_path) == crashes.OLD
