"""A process of its own: kills writers of sets at random moments. Prints what was found after each kill and after putting it right.

``python kills.py FOLDER TIMES``; used by test_swap.py, because a test process with threads should not fork.
"""

import json
import os
import signal
import sys
import time
from pathlib import Path
from random import Random

from assembler import write_files
from assembler.publish.files import alone_in

SETS = [{f"{n}.docx": bytes([65 + which]) * 20_000 for n in range(5)} for which in range(2)]


def writer(folder: Path) -> int:
    """The id of a child that writes one set after the other without end, and has begun."""
    ready, begun = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(ready)
            os.write(begun, b"!")
            os.close(begun)
            while write_files(SETS[0], folder) == [] == write_files(SETS[1], folder):
                pass
        finally:
            os._exit(1)
    os.close(begun)
    os.read(ready, 1)
    os.close(ready)
    return child


def sets_in(folder: Path) -> int:
    """How many different sets the files in the folder are of."""
    return len({file.read_bytes()[:1] for file in folder.glob("*.docx")})


def main(folder: Path, times: int) -> None:
    chance = Random(20261125)
    found = []
    for _ in range(times):
        child = writer(folder)
        time.sleep(chance.uniform(0, 0.02))
        os.kill(child, signal.SIGKILL)
        signalled = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        before = sets_in(folder)
        refused = alone_in(folder, lambda: None) != (None, [])
        folders = [one.name for one in folder.iterdir() if one.is_dir()]
        found.append({"end": signalled, "before": before, "refused": refused, "after": sets_in(folder), "folders": folders})
    print(json.dumps(found))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
