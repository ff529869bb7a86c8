"""What is costly to make and safe to keep between runs: compiled templates, expressions and schemas, in a folder of the user's own.

An entry is code that will be run, so it counts only when the folder belongs to the user alone and the entry is whole and was made by
the same versions of this tool, Jinja, docxtpl and Python; anything else is ignored and made anew. ``ASSEMBLER_CACHE`` names another folder,
and when it is empty nothing is kept.
"""

import contextlib
import hashlib
import importlib.util
import marshal
import os
import stat
import sys
import time
from functools import cache
from pathlib import Path
from typing import Any

_DIGEST = 32
_KEPT_DAYS = 30
_DAY = 86_400


def recall(kind: str, *contents: bytes) -> Any:
    """What was kept under this kind and these contents, or None."""
    folder = _folder()
    if folder is None:
        return None
    try:
        data = (folder / _name(kind, contents)).read_bytes()
    except OSError:
        return None
    if hashlib.sha256(data[_DIGEST:]).digest() != data[:_DIGEST]:
        return None
    try:
        return marshal.loads(data[_DIGEST:])
    except (EOFError, ValueError, TypeError):
        return None


def keep(value: Any, kind: str, *contents: bytes) -> None:
    """Keeps plain data and code objects; a folder that cannot be written to is no error, since nothing depends on it."""
    folder = _folder()
    if folder is None:
        return
    import tempfile  # 3 ms: only for who has something to keep

    data = marshal.dumps(value)
    with contextlib.suppress(OSError):
        handle, name = tempfile.mkstemp(dir=folder)
        with os.fdopen(handle, "wb") as file:
            file.write(hashlib.sha256(data).digest() + data)
        os.replace(name, folder / _name(kind, contents))
        _forget_old(folder)


def _forget_old(folder: Path) -> None:
    """Entries of other versions and of templates that are gone are never asked for again; after a month they go.

    They are looked for once a day: a folder of years has thousands.
    """
    now, looked = time.time(), folder / "looked-through"
    if looked.exists() and 0 <= now - looked.stat().st_mtime < _DAY:
        return
    looked.touch()
    limit = now - _KEPT_DAYS * _DAY
    for entry in folder.iterdir():
        if entry.stat().st_mtime < limit:
            entry.unlink(missing_ok=True)


def _name(kind: str, contents: tuple[bytes, ...]) -> str:
    digest = hashlib.sha256(_versions())
    for content in contents:
        digest.update(hashlib.sha256(content).digest())
    return f"{kind}-{digest.hexdigest()}"


@cache
def _versions() -> bytes:
    """Python's bytecode version, and the state of the code that compiles: of our own every file while it is being worked on."""
    packages = [importlib.util.find_spec(name) for name in ("assembler", "docxtpl", "jinja2")]
    files = [found.origin for found in packages if found is not None and found.origin]
    own = os.path.dirname(files[0])
    if not os.path.isdir(os.path.join(own, "_shipped")):
        files += sorted(os.path.join(folder, name) for folder, _, names in os.walk(own) for name in names if name.endswith(".py"))
    stamps = (f"{file}{(state := os.stat(file)).st_mtime_ns} {state.st_size}" for file in files)
    return "\n".join([str(importlib.util.MAGIC_NUMBER), *stamps]).encode("utf-8", "surrogatepass")


@cache
def _folder() -> Path | None:
    """The folder, made when it is not there; None when it is not the user's own or cannot be had."""
    chosen = os.environ.get("ASSEMBLER_CACHE")
    if chosen == "":
        return None
    try:
        folder = Path(chosen) if chosen else _user_folder()
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return folder if _is_own(folder) else None
    except (OSError, RuntimeError):
        return None


def _user_folder() -> Path:
    """Where the user's programs keep such things; on Linux by the XDG rule itself, since platformdirs takes 10 ms to load."""
    if "linux" in sys.platform:  # not ==, by which mypy would take the rest for dead on Linux
        given = os.environ.get("XDG_CACHE_HOME", "")
        return Path(given if os.path.isabs(given) else os.path.expanduser("~/.cache"), "assembler")
    from platformdirs import user_cache_path

    return user_cache_path("assembler", appauthor=False)


def _is_own(folder: Path) -> bool:
    """On systems with owners: ours, and nobody else may write in it."""
    if not hasattr(os, "getuid"):
        return True
    found = folder.stat()
    return found.st_uid == os.getuid() and not found.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
