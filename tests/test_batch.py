"""Many dossiers: the same files however many processes make them, and no dossier suffers from another."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from assembler import incremental
from assembler.batch import build_all
from assembler.incremental import Delivered, Order
from tests import cluster
from tests.cli.runs import assemble
from tests.dossiers import ROOT, contents, write_dossier

TITLE = "per trein"
FAULT = ("council: transportraad", "council: transprotraad")


def dossiers(folder: Path, count: int, faulty: tuple[int, ...] = ()) -> list[Path]:
    """Small dossiers that differ; the ``faulty`` ones have a fault."""
    made = []
    for number in range(count):
        change = FAULT if number in faulty else (TITLE, f"per trein {number}")
        made.append(write_dossier(folder / f"d{number:02}", change))
    return made


def orders(files: list[Path], out: Path) -> list[Order]:
    return [Order(file, out / file.parent.name) for file in files]


def codes(made: list[Delivered]) -> list[list[str]]:
    return [[one.code for one in each.diagnostics] for each in made]


def test_two_processes_make_what_one_makes_in_the_same_order(tmp_path: Path) -> None:
    files = dossiers(tmp_path / "dossiers", 10, faulty=(3, 7))
    one = list(build_all(orders(files, tmp_path / "one"), 1))
    two = list(build_all(orders(files, tmp_path / "two"), 2))
    assert [each.file for each in one] == [each.file for each in two] == files
    assert contents(tmp_path / "one") == contents(tmp_path / "two")
    assert codes(one) == codes(two)
    assert [bool(each.outputs) for each in two] == [number not in (3, 7) for number in range(10)]


@pytest.mark.parametrize("jobs", [1, 2])
def test_with_fail_fast_nothing_is_begun_after_an_error(jobs: int, tmp_path: Path) -> None:
    files = dossiers(tmp_path / "dossiers", 40, faulty=(1,))
    made = list(build_all(orders(files, tmp_path / "out"), jobs, fail_fast=True))
    assert [each.file for each in made] == files[:2]
    assert len(list((tmp_path / "out").iterdir())) < 20


@pytest.mark.skipif(os.name == "nt", reason="Windows copies no process, so nothing can be planted in it")
def test_a_process_that_dies_takes_no_other_dossier_with_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = dossiers(tmp_path / "dossiers", 12)
    real = incremental.build_into

    def dying(order: Order) -> Delivered:
        once = tmp_path / "once"
        if order.file == files[4] or (order.file == files[8] and not once.exists()):
            once.touch()
            os._exit(9)
        return real(order)

    monkeypatch.setattr(incremental, "build_into", dying)
    made = list(build_all(orders(files, tmp_path / "out"), 2))
    assert [each.file for each in made] == files
    assert [number for number, found in enumerate(codes(made)) if found] == [4]
    assert codes(made)[4] == ["O011"]
    assert sorted(one.name for one in (tmp_path / "out").iterdir()) == [file.parent.name for file in files if file != files[4]]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_fault_of_ours_in_one_dossier_is_told_with_it(jobs: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = dossiers(tmp_path / "dossiers", 4)
    real = incremental.build_into

    def failing(order: Order) -> Delivered:
        if order.file == files[1]:
            raise RuntimeError("kapot")
        return real(order)

    monkeypatch.setattr(incremental, "build_into", failing)
    assert codes(list(build_all(orders(files, tmp_path / "out"), jobs))) == [[], ["O012"], [], []]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_a_cluster_makes_the_same_though_a_worker_is_killed(tmp_path: Path) -> None:
    pytest.importorskip("distributed")
    files = dossiers(tmp_path / "dossiers", 24, faulty=(5,))
    local = list(build_all(orders(files, tmp_path / "local"), 1))
    command = [sys.executable, cluster.__file__, str(tmp_path / "cluster"), *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": str(ROOT)}, timeout=120)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == [[str(one.file), len(one.outputs), [each.code for each in one.diagnostics]] for one in local]
    assert contents(tmp_path / "cluster") == contents(tmp_path / "local")


# --- the command ----------------------------------------------------------------------------------------------------


def test_a_folder_of_dossiers(tmp_path: Path) -> None:
    files = dossiers(tmp_path / "dossiers", 3, faulty=(1,))
    run = assemble("build", "dossiers", "-j", "2", cwd=tmp_path)
    assert run.code == 1
    assert run.out.splitlines() == [
        "dossiers/d00/meeting.yaml: 4 bestanden in dossiers/d00/out",
        "dossiers/d02/meeting.yaml: 4 bestanden in dossiers/d02/out",
        "3 dossiers, 8 bestanden, 1 met fouten",
    ]
    assert "dossiers/d01/meeting.yaml:6:12: fout R001" in run.err
    assert not (files[1].parent / "out").exists()
    write_dossier(files[1].parent)
    run = assemble("build", "dossiers/**/meeting.yaml", cwd=tmp_path)
    assert run.code == 0
    assert run.out.splitlines()[-1] == "3 dossiers, 12 bestanden, 2 ongewijzigd"
    run = assemble("build", "dossiers", "--check", cwd=tmp_path)
    assert (run.code, run.out) == (0, "3 dossiers\n")


def test_one_folder_for_all_has_a_folder_for_each(tmp_path: Path) -> None:
    dossiers(tmp_path / "dossiers", 2)
    write_dossier(tmp_path / "dossiers" / "jaar" / "d09")
    second = tmp_path / "dossiers" / "d01" / "meeting.yml"
    second.write_bytes((tmp_path / "dossiers" / "d01" / "meeting.yaml").read_bytes())
    run = assemble("build", "dossiers/d00/meeting.yaml", "dossiers/d01/meeting.yaml", "dossiers/jaar", "-o", "uit", cwd=tmp_path)
    assert run.code == 0, run.err
    assert {str(file.parent.relative_to(tmp_path / "uit")) for file in (tmp_path / "uit").rglob("*.docx")} == {"d00", "d01", "jaar/d09"}


def test_what_is_not_there_is_told_and_the_rest_is_made(tmp_path: Path) -> None:
    dossiers(tmp_path, 1)
    run = assemble("build", "d00/meeting.yaml", "weg/meeting.yaml", "leeg*/meeting.yaml", cwd=tmp_path)
    assert run.code == 1
    assert "fout Y012: Het bestand kan niet gelezen worden: weg/meeting.yaml" in run.err
    assert "fout Y013" in run.err
    assert "d00/meeting.yaml: 4 bestanden in d00/out" in run.out


def test_a_fault_of_the_pack_is_told_once(tmp_path: Path) -> None:
    dossiers(tmp_path, 3)
    run = assemble("build", ".", "--pack", "onbekend", cwd=tmp_path)
    assert run.code == 1
    assert run.err.count("K001") == 1
    assert run.out.splitlines() == ["3 dossiers, 3 met fouten"]


def test_a_trace_is_of_one_dossier(tmp_path: Path) -> None:
    dossiers(tmp_path, 2)
    assert assemble("build", ".", "--trace", "t.json", cwd=tmp_path).code == 2
