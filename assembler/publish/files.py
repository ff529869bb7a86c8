"""Files written all together or not at all, one writer at a time."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from assembler.diagnostics import Diagnostic, diagnose
from assembler.diagnostics.system import reason
from assembler.publish.lock import FolderBusyError, held
from assembler.publish.swap import made_folders, recover, swap_in

Result = TypeVar("Result")


def write_files(files: Mapping[str, bytes], folder: str | Path, beside: Mapping[Path, bytes] | None = None) -> list[Diagnostic]:
    """Writes the files into ``folder`` and those of ``beside`` at their own paths, all or none of them.

    Missing folders are made. A file whose content is the same already is left alone. A name that leads elsewhere is a ValueError.
    """
    folder = Path(folder)
    wanted = {**in_folder(folder, files), **(beside or {})}
    _, found = alone_in(folder, lambda: put(wanted, folder)) if wanted else (None, [])
    return found


def in_folder(folder: Path, files: Mapping[str, bytes]) -> dict[Path, bytes]:
    """The files by their paths in the folder."""
    for name in files:
        if Path(name).name != name or name in ("", ".."):
            raise ValueError(f"{name!r} is not the name of a file")
    return {folder / name: content for name, content in files.items()}


def put(files: Mapping[Path, bytes | None], folder: Path) -> None:
    """Puts those files in place that are not as they should be already; one without content goes."""
    changed = {file: content for file, content in files.items() if not _same(file, content)}
    if changed:
        swap_in(changed, folder)


def alone_in(folder: Path, write: Callable[[], Result]) -> tuple[Result | None, list[Diagnostic]]:
    """What ``write`` gives while nobody else writes in the folder, or what the disk has against it.

    The folder is made, and what a killed writer left half done there is finished first.
    """
    try:
        with made_folders([folder]), held(folder) as alone:
            if alone:
                recover(folder)
            return write(), []
    except FolderBusyError:
        return None, [diagnose("O003", folder=folder)]
    except OSError as error:
        return None, [diagnose("O002", reason=reason(error, error.filename))]


def _same(file: Path, content: bytes | None) -> bool:
    try:
        if content is None:
            return not file.exists()
        return file.is_file() and file.stat().st_size == len(content) and file.read_bytes() == content
    except OSError:
        return False
