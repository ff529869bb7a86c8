"""A process of its own: writes sets into a folder and dies at every call to the disk in turn. Prints what was found after each death.

``python crashes.py FOLDER``; used by test_swap.py, because a test process with threads should not fork.
"""

import io
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from assembler import write_files
from assembler.publish.files import alone_in

OLD = {"a.docx": b"oud a", "b.docx": b"oud b", "eigen.txt": b"van mij"}
NEW = {"a.docx": b"nieuw a", "b.docx": b"nieuw b", "c.docx": b"nieuw c"}
CALLS = ("mkdir", "rmdir", "link", "replace", "rename", "unlink", "fsync", "scandir")


def die_at(call: int) -> None:
    """Ends this process, as if the power went, at call number ``call`` to the disk."""
    left = [call]

    def dying(real: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*arguments: Any, **options: Any) -> Any:
            left[0] -= 1
            if left[0] == 0:
                os._exit(9)
            return real(*arguments, **options)

        return counted

    for name in CALLS:
        setattr(os, name, dying(getattr(os, name)))
    io.open = dying(io.open)  # what pathlib opens files with


def crashed(call: int, act: Callable[[], object]) -> bool:
    """Whether a child that runs ``act`` died at its call number ``call``, and did not come to its end."""
    child = os.fork()
    if child == 0:
        die_at(call)
        act()
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9


def there(folder: Path) -> dict[str, str]:
    return {str(file.relative_to(folder)): file.read_text() for file in sorted(folder.rglob("*")) if file.is_file()}


def main(folder: Path) -> None:
    call, deaths = 1, []
    while True:
        out = folder / str(call)
        out.mkdir()
        for name, content in OLD.items():
            (out / name).write_bytes(content)
        if not crashed(call, lambda out=out: write_files(NEW, out)):  # type: ignore[misc]
            break
        second = 0
        while crashed(second + 1, lambda out=out: alone_in(out, lambda: None)):  # type: ignore[misc]
            second += 1  # killed again and again while it is being put right
        deaths.append({"files": there(out), "folders": [one.name for one in out.iterdir() if one.is_dir()], "again": second})
        call += 1
    print(json.dumps(deaths))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
