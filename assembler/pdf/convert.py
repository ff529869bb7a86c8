"""Running LibreOffice: all documents in one start, each PDF handed over while the next is being made.

soffice ends well whatever happened, so only the files that stand there afterwards count.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path

from assembler.lean import dataclass
from assembler.pdf.office import Office
from assembler.pdf.profile import write_profile

_EXPORT = (
    'pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"},"PDFUACompliance":{"type":"boolean","value":"true"},'
    '"UseTaggedPDF":{"type":"boolean","value":"true"},"ExportBookmarks":{"type":"boolean","value":"true"}}'
)
"""PDF/A-2b and PDF/UA-1, tagged, with the headings as bookmarks; options in this form are known since LibreOffice 7.4."""
_OPTIONS = ("--headless", "--invisible", "--nologo", "--nodefault", "--norestore", "--nolockcheck", "--nofirststartwizard")
_SETTINGS = {"LC_ALL": "C.UTF-8", "LANG": "C.UTF-8", "LANGUAGE": "", "TZ": "UTC", "SAL_USE_VCLPLUGIN": "svp", "SAL_DISABLE_OPENCL": "1"}
"""What a machine may have set otherwise and a document may come to show."""
_LOOK = 0.01
"""Seconds between two looks at what is there already."""


class ConversionError(Exception):
    """LibreOffice did not make the PDF of the document with the number ``at``; ``told`` is what it had to say, if anything."""

    def __init__(self, at: int, told: str) -> None:
        super().__init__(told)
        self.at = at
        self.told = told


class TooLongError(ConversionError):
    """It was ended after ``seconds``."""

    def __init__(self, at: int, seconds: int) -> None:
        super().__init__(at, "")
        self.seconds = seconds


@dataclass(frozen=True)
class Patience:
    """How long LibreOffice may take before it counts as hanging: ample, for a machine may be busy."""

    start: float = 120
    document: float = 20
    bytes_per_second: float = 20_000

    def seconds(self, documents: Sequence[bytes]) -> int:
        return int(self.start + self.document * len(documents) + sum(map(len, documents)) / self.bytes_per_second)


def convert(office: Office, documents: Sequence[bytes], patience: Patience = Patience()) -> Generator[bytes, None, None]:  # noqa: B008 - it is frozen
    """The PDF of each document, in order, as soon as it is there; a ConversionError at the first that is not.

    An OSError when the program cannot be run.
    """
    with tempfile.TemporaryDirectory(prefix="assemble-pdf-", ignore_cleanup_errors=True) as work:
        folder = Path(work)
        for number, content in enumerate(documents):
            (folder / f"{number:05}.docx").write_bytes(content)
        files = [f"{number:05}.docx" for number in range(len(documents))]
        command = [*_offline(), office.program, write_profile(folder / "profile"), *_OPTIONS]
        command += ["--convert-to", _EXPORT, "--outdir", "pdf", *files]
        with _stoppable(), (folder / "told").open("w+b") as told, _started(command, folder, told.fileno()) as process:
            limit = patience.seconds(documents)
            end = time.monotonic() + limit
            for number in range(len(documents)):
                made, following = (folder / "pdf" / f"{one:05}.pdf" for one in (number, number + 1))
                while process.poll() is None and not following.exists():
                    if time.monotonic() > end:
                        raise TooLongError(number, limit)
                    time.sleep(_LOOK)
                content = made.read_bytes() if made.is_file() else b""
                if not content:
                    told.seek(0)
                    raise ConversionError(number, _last_words(told.read()))
                yield content


@contextmanager
def _stoppable() -> Iterator[None]:
    """Who is asked to stop, as when a job is cancelled, first tidies up as after Ctrl-C; only the main thread is asked."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, lambda number, _: sys.exit(128 + number))
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


@contextmanager
def _started(command: Sequence[str], folder: Path, told: int) -> Iterator[subprocess.Popen[bytes]]:
    """The process, and its end with all that it started, whatever happens: soffice is a script around another program."""
    environment = {**os.environ, **_SETTINGS}
    process = subprocess.Popen(
        command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=told, stderr=told, start_new_session=True
    )
    try:
        yield process
    finally:
        _end(process)


def _end(process: "subprocess.Popen[bytes]") -> None:
    if hasattr(os, "killpg"):
        with suppress(ProcessLookupError, PermissionError):  # nobody is left, or only ghosts are
            os.killpg(process.pid, signal.SIGKILL)
    elif process.poll() is None:
        subprocess.run(["taskkill", "/F", "/T", "/PID", str(process.pid)], capture_output=True)
    process.wait()


@cache
def _offline() -> tuple[str, ...]:
    """What a command is begun with to have no network, where the system lets a user do that."""
    program = shutil.which("unshare") if "linux" in sys.platform else None
    if program is None:
        return ()
    prefix = (program, "--user", "--map-current-user", "--net")
    try:
        done = subprocess.run([*prefix, "true"], capture_output=True, stdin=subprocess.DEVNULL, timeout=10)
    except (OSError, subprocess.TimeoutExpired):
        return ()
    return prefix if done.returncode == 0 else ()


def _last_words(told: bytes) -> str:
    """The last line that is not about what it is going to convert."""
    lines = [line.strip() for line in told.decode("utf-8", "replace").splitlines()]
    spoken = [line for line in lines if line and not line.startswith(("convert ", "Warning: failed to launch javaldx"))]
    return spoken[-1] if spoken else ""
