"""Running LibreOffice, with programs in its place that do what it sometimes does."""

import os
import signal
import socket
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from assembler.pdf.convert import ConversionError, Patience, TooLongError, _offline, convert
from assembler.pdf.office import Office
from assembler.pdf.produce import make_pdfs
from tests.dossiers import MILIEURAAD, ROOT

SCRIPT = """#!{python}
import os, pathlib, subprocess, sys, time
at = sys.argv.index("--outdir")
out, files = pathlib.Path(sys.argv[at + 1]), sys.argv[at + 2:]
profile = next(one for one in sys.argv if one.startswith("-env:UserInstallation="))
out.mkdir()
def make(name, content=b"%PDF-1.6 x"):
    (out / name).with_suffix(".pdf").write_bytes(content)
{body}
"""


def office(folder: Path, body: str) -> Office:
    file = folder / "soffice"
    file.write_text(SCRIPT.format(python=sys.executable, body=body))
    file.chmod(file.stat().st_mode | stat.S_IXUSR)
    return Office(str(file), "1")


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where temporary folders come, which are all to be gone afterwards."""
    folder = tmp_path / "tmp"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    yield folder
    assert list(folder.iterdir()) == []


def test_each_pdf_comes_in_order_while_the_next_is_made(tmp_path: Path) -> None:
    body = """
for name in files:
    make(name, b"%PDF-" + pathlib.Path(name).read_bytes())
    time.sleep(0.5)
"""
    started = time.monotonic()
    times = []
    for number, made in enumerate(convert(office(tmp_path, body), [b"a", b"b", b"c"])):
        assert made == b"%PDF-" + b"abc"[number : number + 1]
        times.append(time.monotonic() - started)
    assert times[0] + 0.4 < times[1] < times[2]


def test_it_gets_a_profile_of_its_own_that_fetches_and_runs_nothing(tmp_path: Path) -> None:
    body = """
folder = pathlib.Path(profile.partition("file://")[2])
make(files[0], (folder / "user" / "registrymodifications.xcu").read_bytes())
"""
    profile = next(convert(office(tmp_path, body), [b""])).decode()
    for setting in ("DisableMacrosExecution", "BlockUntrustedRefererLinks", "DisableActiveContent"):
        assert f'"{setting}" oor:op="fuse"><value>true<' in profile
    assert '"MacroSecurityLevel" oor:op="fuse"><value>3<' in profile
    assert '"Link" oor:op="fuse"><value>0<' in profile


def test_what_the_machine_has_set_does_not_matter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    monkeypatch.setenv("LC_ALL", "tr_TR.UTF-8")
    body = 'make(files[0], (os.environ["TZ"] + os.environ["LC_ALL"]).encode())'
    assert next(convert(office(tmp_path, body), [b""])) == b"UTCC.UTF-8"


@pytest.mark.parametrize(
    ("body", "at", "told"),
    [
        ("pass", 0, ""),
        ("make(files[0])", 1, ""),
        ("make(files[0]); make(files[2])", 1, ""),
        ("make(files[0]); make(files[1], b''); make(files[2])", 1, ""),
        ("make(files[0]); print('convert x -> y'); sys.exit('Error: source file could not be loaded')", 1, "could not be loaded"),
        ("os.abort()", 0, ""),
    ],
    ids=["ends well without anything", "stops", "skips one", "makes an empty one", "says why", "crashes"],
)
def test_a_pdf_that_is_not_there_is_told(body: str, at: int, told: str, tmp_path: Path) -> None:
    with pytest.raises(ConversionError) as caught:
        list(convert(office(tmp_path, body), [b"a", b"b", b"c"]))
    assert caught.value.at == at
    assert told in caught.value.told


HANGS = """
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
pathlib.Path({note!r}).write_text(str(child.pid))
time.sleep(600)
"""


def is_gone(process: int) -> bool:
    """Whether a process has ended, or is only waiting for somebody to notice that."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] in "ZX"
    except OSError:
        return True


@pytest.mark.skipif(not os.path.isdir("/proc/self"), reason="looks at processes where Linux shows them")
def test_one_that_hangs_is_ended_with_what_it_started(tmp_path: Path) -> None:
    note = tmp_path / "child"
    with pytest.raises(TooLongError) as caught:
        list(convert(office(tmp_path, HANGS.format(note=str(note))), [b"a"], Patience(1, 0)))
    assert caught.value.seconds == 1
    assert_ends(int(note.read_text()))


@pytest.mark.skipif(not os.path.isdir("/proc/self"), reason="looks at processes where Linux shows them")
def test_who_stops_listening_ends_it_too(tmp_path: Path) -> None:
    """As somebody does who presses Ctrl-C."""
    note = tmp_path / "child"
    made = convert(office(tmp_path, "make(files[0]); make(files[1])" + HANGS.format(note=str(note))), [b"a", b"b"])
    next(made)
    while not note.exists() or not note.read_text():
        time.sleep(0.01)
    with pytest.raises(KeyboardInterrupt):
        made.throw(KeyboardInterrupt())
    assert_ends(int(note.read_text()))


@pytest.mark.skipif(not os.path.isdir("/proc/self"), reason="looks at processes where Linux shows them")
def test_who_is_asked_to_stop_ends_it_too(tmp_path: Path) -> None:
    note = tmp_path / "child"
    there = office(tmp_path, HANGS.format(note=str(note)))
    code = f"from assembler.pdf.convert import *; list(convert(Office({there.program!r}, ''), [b'']))"
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(tmp_path / "tmp")}
    with subprocess.Popen([sys.executable, "-c", code], env=environment, stderr=subprocess.PIPE) as process:
        while not note.exists() or not note.read_text():
            time.sleep(0.01)
        process.terminate()
        assert process.wait(10) == 128 + signal.SIGTERM
    assert_ends(int(note.read_text()))


def assert_ends(process: int) -> None:
    end = time.monotonic() + 5
    while not is_gone(process):
        assert time.monotonic() < end
        time.sleep(0.02)


def test_patience_grows_with_the_work() -> None:
    few, many = Patience().seconds([b"x"]), Patience().seconds([b"x"] * 100)
    assert many - few == 99 * 20
    assert Patience().seconds([bytes(2_000_000)]) > few


# --- what is told of it ---------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def word() -> bytes:
    from assembler import build

    return next(one.content for one in build(MILIEURAAD).outputs if one.id == "annotated_agenda")


@pytest.mark.parametrize(
    ("body", "code", "told"),
    [
        ("pass", "D003", "LibreOffice maakte geen a.pdf: LibreOffice zei niet waarom."),
        ("sys.exit('no space left')", "D003", "LibreOffice maakte geen a.pdf: no space left (Engelse melding)."),
        ("make(files[0], b'<html>')", "D005", "a.pdf is niet goed: het is geen PDF."),
        ("make(files[0])", "D005", "a.pdf is niet goed: het bestand is beschadigd."),
    ],
)
def test_a_failure_is_told_in_words(body: str, code: str, told: str, tmp_path: Path, word: bytes) -> None:
    made, found = make_pdfs(office(tmp_path, body), {"a.pdf": word})
    assert made == {}
    assert [(one.code, one.message()) for one in found] == [(code, told)]


def test_a_program_that_cannot_be_run_is_told(tmp_path: Path, word: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assembler.pdf.convert._offline", lambda: ())
    file = tmp_path / "soffice"
    file.write_text("#!/nowhere/to/be/found\n")
    file.chmod(0o755)
    made, found = make_pdfs(Office(str(file), "1"), {"a.pdf": word})
    assert made == {}
    assert [one.message() for one in found] == [f"LibreOffice maakte geen a.pdf: {file}: dit bestand of deze map is er niet."]


def test_too_long_is_told(tmp_path: Path, word: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Patience, "seconds", lambda self, documents: 0)
    _, found = make_pdfs(office(tmp_path, "time.sleep(600)"), {"a.pdf": word})
    assert [one.code for one in found] == ["D004"]


def test_it_has_no_network_where_the_system_can_take_it_away(tmp_path: Path) -> None:
    if not _offline():
        pytest.skip("this system lets no user take a program's network away (Linux: unshare, with user namespaces)")
    with socket.create_server(("127.0.0.1", 0)) as server:
        body = f"""
import socket
try:
    socket.create_connection(("127.0.0.1", {server.getsockname()[1]}), 2)
    make(files[0], b"on line")
except OSError:
    make(files[0], b"off line")
"""
        assert list(convert(office(tmp_path, body), [b""])) == [b"off line"]
