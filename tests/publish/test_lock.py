"""One writer at a time, and a lock that ends with whoever held it."""

import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from assembler import write_files
from assembler.publish import files, lock
from assembler.publish.lock import FolderBusyError, held

HOLDER = """
import sys, time
from pathlib import Path
from assembler.publish.lock import held
with held(Path(sys.argv[1])) as alone:
    assert alone
    print(flush=True)
    time.sleep(60)
"""


def test_a_second_writer_waits_for_the_first(tmp_path: Path) -> None:
    order: list[str] = []
    started = threading.Event()

    def first() -> None:
        with held(tmp_path) as alone:
            assert alone
            started.set()
            time.sleep(0.1)
            order.append("first")

    other = threading.Thread(target=first)
    other.start()
    started.wait()
    with held(tmp_path):
        order.append("second")
    other.join()
    assert order == ["first", "second"]


def test_who_waits_too_long_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with held(tmp_path):
        with pytest.raises(FolderBusyError), held(tmp_path, wait=0.05):
            pass
        monkeypatch.setattr(files, "held", lambda folder: held(folder, wait=0.05))
        (found,) = write_files({"a.docx": b"x"}, tmp_path)
    assert (found.code, found.message()) == ("O003", f"Een andere assemble is nog bezig in de map {tmp_path}.")
    assert list(tmp_path.iterdir()) == []


def test_a_lock_ends_with_the_process_that_held_it(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", HOLDER, str(tmp_path)], stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        holder.stdout.readline()
        with pytest.raises(FolderBusyError), held(tmp_path, wait=0.05):
            pass
        holder.kill()
    with held(tmp_path, wait=5) as alone:
        assert alone
    assert list(tmp_path.iterdir()) == []


def test_a_disk_without_locks_is_no_hindrance(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(lock, "_opened", lambda folder: (os.dup(0), refuse))
    with held(tmp_path) as alone:
        assert not alone
    assert write_files({"a.docx": b"x"}, tmp_path) == []
