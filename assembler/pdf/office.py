"""Finding LibreOffice, and which it is.

Its version is read from a file beside the program, which costs nothing; asking the program itself takes as long as starting it.
"""

import glob
import hashlib
import os
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from assembler.lean import dataclass

VARIABLE = "ASSEMBLER_SOFFICE"
"""Names the program where it is to be found nowhere else."""
_NAMES = ("soffice", "libreoffice", "lowriter", "soffice.com")
_PLACES = (
    "/usr/lib/libreoffice/program/soffice",
    "/usr/lib64/libreoffice/program/soffice",
    "/opt/libreoffice*/program/soffice",
    "/snap/bin/libreoffice",
    "/Applications/LibreOffice*.app/Contents/MacOS/soffice",
    "~/Applications/LibreOffice*.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice*/program/soffice.com",
    "C:/Program Files (x86)/LibreOffice*/program/soffice.com",
)
_VERSION_FILES = ("versionrc", "version.ini", "../Resources/versionrc", "../Resources/program/versionrc")


@dataclass(frozen=True)
class Office:
    """A LibreOffice that is there; ``version`` tells it from others, and nothing to people."""

    program: str
    version: str


def find_office(environ: Mapping[str, str] = os.environ, places: Iterable[str] = _PLACES) -> Office | None:
    """The one that ``ASSEMBLER_SOFFICE`` names, and only that; else the first on the PATH or in the usual places."""
    given = environ.get(VARIABLE)
    candidates = [given] if given else [*_NAMES, *places]
    for program in _found(candidates, environ.get("PATH", "")):
        return Office(program, _version(program))
    return None


def _found(candidates: Iterable[str], path: str) -> Iterator[str]:
    for name in candidates:
        if os.path.dirname(name):
            found = sorted(glob.glob(os.path.expanduser(name)), reverse=True)
            yield from (one for one in found if os.path.isfile(one) and os.access(one, os.X_OK))
        elif path and (program := shutil.which(name, path=path)):
            yield program


def _version(program: str) -> str:
    """By the file of versions and when it was made: an update within a release leaves its words as they are."""
    folder = Path(os.path.realpath(program)).parent
    for name in _VERSION_FILES:
        try:
            told = (folder / name).read_bytes() + str(int((folder / name).stat().st_mtime)).encode()
        except OSError:
            continue
        return hashlib.sha256(told).hexdigest()
    return _asked(program)


def _asked(program: str) -> str:
    """What a program says that is only a way to another, such as one from a container."""
    try:
        done = subprocess.run([program, "--version"], capture_output=True, timeout=60, stdin=subprocess.DEVNULL)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.decode("utf-8", "replace").strip()
