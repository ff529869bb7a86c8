"""Writing a set: staged in full beside its destination, then swapped in; the only writer of outputs.

A folder is never emptied and a file that is not of the set is never touched. If anything fails, every file is as it was.
"""

import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from assembler.diagnostics import Diagnostic, diagnose

_STAGE = ".assemble-"


def publish(files: Mapping[str, bytes], folder: Path) -> list[Diagnostic]:
    """Writes the files into ``folder``, all or none; a file whose content is the same already is left alone."""
    made = not folder.exists()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        stage = Path(tempfile.mkdtemp(prefix=_STAGE, dir=folder))
    except OSError as error:
        return [diagnose("O002", reason=_reason(error, folder))]
    try:
        _swap(_changed(files, folder), folder, stage)
    except OSError as error:
        return [diagnose("O002", reason=_reason(error, folder))]
    finally:
        shutil.rmtree(stage, ignore_errors=True)
        if made and not any(folder.iterdir()):
            folder.rmdir()
    return []


def _changed(files: Mapping[str, bytes], folder: Path) -> dict[str, bytes]:
    return {name: content for name, content in files.items() if not _same(folder / name, content)}


def _same(file: Path, content: bytes) -> bool:
    try:
        return file.is_file() and file.stat().st_size == len(content) and file.read_bytes() == content
    except OSError:
        return False


def _swap(files: Mapping[str, bytes], folder: Path, stage: Path) -> None:
    """Everything is on disk before the first file is moved, and what was there is kept until the last one is."""
    new, old = stage / "new", stage / "old"
    new.mkdir()
    old.mkdir()
    for name, content in files.items():
        with (new / name).open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    moved: list[str] = []
    try:
        for name in files:
            if (folder / name).exists():
                os.replace(folder / name, old / name)
            moved.append(name)
            os.replace(new / name, folder / name)
    except OSError:
        _restore(moved, folder, old)
        raise


def _restore(moved: list[str], folder: Path, old: Path) -> None:
    for name in moved:
        if (old / name).exists():
            os.replace(old / name, folder / name)
        else:
            (folder / name).unlink(missing_ok=True)


def _reason(error: OSError, folder: Path) -> str:
    return f"{error.filename or folder}: {error.strerror or error}"
