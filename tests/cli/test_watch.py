"""``assemble watch`` as its user has it: a process that goes on, a folder, and files that are saved."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.dossiers import ROOT, own_pack, write_dossier

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Ctrl-C is sent another way on Windows")

_TIMEOUT = 60
"""Seconds; a build takes a fraction of one, unless the machine is busy."""


class Window:
    """A watching process, and what it has printed so far."""

    def __init__(self, folder: Path, *arguments: object, terminal: bool = False) -> None:
        command = [sys.executable, "-W", "error", "-m", "assembler", "watch", "meeting.yaml", *map(str, arguments)]
        env = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1", "TERM": "xterm"}
        self._out, out = os.openpty() if terminal else os.pipe()
        os.set_blocking(self._out, False)
        self.process = subprocess.Popen(command, stdout=out, stderr=out, cwd=folder, env=env)
        os.close(out)
        self._printed = b""

    def printed(self) -> str:
        try:
            while piece := os.read(self._out, 1 << 16):
                self._printed += piece
        except OSError:  # no more now, or nobody writes any more
            pass
        return self._printed.decode()

    def said(self, words: str, times: int = 1) -> None:
        """Waits until something was printed that often."""
        self.wait_until(lambda: self.printed().count(words) >= times)

    def wait_until(self, done: Callable[[], bool]) -> None:
        until = time.monotonic() + _TIMEOUT
        while not done():
            assert time.monotonic() < until, self.printed()
            assert self.process.poll() is None, self.printed()
            time.sleep(0.01)

    def stop(self) -> int:
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(_TIMEOUT)

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self._out)


@pytest.fixture
def window() -> Iterator[Callable[..., Window]]:
    opened: list[Window] = []

    def opening(folder: Path, *arguments: object, terminal: bool = False) -> Window:
        opened.append(Window(folder, *arguments, terminal=terminal))
        return opened[-1]

    yield opening
    for one in opened:
        one.close()


def save(file: Path, text: str) -> None:
    """As most editors do: a file beside it that takes its place."""
    beside = file.with_name(f"{file.name}~")
    beside.write_text(text, "utf-8")
    os.replace(beside, file)


def stamp(folder: Path) -> int:
    """When the memo was written."""
    return next((folder / "out").glob("01*.docx")).stat().st_mtime_ns


def test_saving_makes_documents_and_a_bad_file_ends_nothing(tmp_path: Path, window: Callable[..., Window]) -> None:
    file = write_dossier(tmp_path)
    good = file.read_text("utf-8")
    watching = window(tmp_path)
    watching.said("Wacht op wijzigingen in meeting.yaml")
    before = stamp(tmp_path)
    save(file, good.replace("deadline: 2026-05-20", "deadline: 2026-05-19"))
    watching.wait_until(lambda: stamp(tmp_path) != before)
    save(file, good[: len(good) // 2] + "\n  - [")
    watching.said("fout Y")
    watching.said("Er is niets gemaakt.")
    before = stamp(tmp_path)
    file.write_text(good, "utf-8")
    watching.wait_until(lambda: stamp(tmp_path) != before)
    watching.said("4 bestanden in out", 3)
    assert watching.stop() == 0
    assert watching.printed().endswith("Gestopt.\n")
    assert "Wacht op" not in watching.printed().partition("Er is niets")[2], "said once where nothing is cleared"


def test_a_pack_of_ones_own(tmp_path: Path, window: Callable[..., Window]) -> None:
    write_dossier(tmp_path)
    pack = own_pack(tmp_path / "pakket")
    good = (pack / "pack.yaml").read_text("utf-8")
    watching = window(tmp_path, "--pack", "pakket", "--only", "memo", "-o", "uit", "--lang", "en")
    watching.said("1 file in uit")
    save(pack / "pack.yaml", good.replace("template: memo.docx", "template: nota.docx"))
    watching.said("error K002")
    (pack / "nota.docx").write_bytes((pack / "memo.docx").read_bytes())
    watching.said("1 file in uit", 2)
    assert watching.stop() == 0
    assert watching.printed().endswith("Stopped.\n")


def test_a_terminal_shows_the_present_state_alone(tmp_path: Path, window: Callable[..., Window]) -> None:
    file = write_dossier(tmp_path)
    watching = window(tmp_path, terminal=True)
    watching.said("Stop met Ctrl-C.")
    (tmp_path / "out" / "eigen.docx").write_bytes(b"x")
    file.touch()
    watching.said("Stop met Ctrl-C.", 2)
    screens = watching.printed().split("\x1b[2J")
    assert len(screens) == 3
    assert screens[2].count("noten") == 4, "the whole set"
    assert "niets veranderd" in screens[2]
    assert watching.stop() == 0


def test_changed_documents_are_kept_with_backup(tmp_path: Path, window: Callable[..., Window]) -> None:
    file = write_dossier(tmp_path)
    watching = window(tmp_path, "--backup")
    watching.said("Wacht op")
    memo = next((tmp_path / "out").glob("01*.docx"))
    memo.write_bytes(b"werk in Word")
    save(file, file.read_text("utf-8").replace("deadline: 2026-05-20", "deadline: 2026-05-19"))
    watching.said("bewaard als")
    assert next((tmp_path / "out").glob("01*bewaard 1*")).read_bytes() == b"werk in Word"
    assert watching.stop() == 0


def test_what_is_not_there_yet_is_awaited(tmp_path: Path, window: Callable[..., Window]) -> None:
    watching = window(tmp_path)
    watching.said("fout Y012")
    write_dossier(tmp_path)
    watching.said("4 bestanden in out")
    assert watching.stop() == 0
