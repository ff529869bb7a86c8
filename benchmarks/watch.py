"""From saving the data file to documents on disk, in a watching process that is warm, beside a cold docxtpl script for the same example.

In turn, A B A B …, so that a machine that drifts drifts for both; the ratio is taken pair by pair. A change is one in a text of one
document, or in a fact that stands in all five. Usage: watch.py [RUNS]
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from dossier import EXAMPLE, ROOT, seconds, warm_environment

TEXT = "De Commissie"
PLACE = "place: Brussel"


def main(runs: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        shutil.copytree(EXAMPLE.parent, work / "dossier", ignore=shutil.ignore_patterns("out"))
        file = work / "dossier" / "meeting.yaml"
        text = file.read_text("utf-8")
        environment = warm_environment(work / "cache")
        plain = [sys.executable, str(ROOT / "benchmarks" / "plain_docxtpl.py"), str(EXAMPLE), str(work / "plain")]
        watching = [sys.executable, "-m", "assembler", "watch", str(file)]
        with subprocess.Popen(watching, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
            try:
                wait_for(lambda: (file.parent / "out" / ".assemble.json").exists())
                time.sleep(2)
                print(f"{'':42}{'median s':>9}{'least s':>9}{'ratio to docxtpl':>18}")
                for title, old in (("a text of one document saved", TEXT), ("a fact of all documents saved", PLACE)):
                    pairs = []
                    for number in range(runs + 1):
                        ours = saved(file, text.replace(old, f"{old}{number}", 1))
                        pairs.append((ours, seconds(plain, environment)))
                    tell(title, pairs[1:])
            finally:
                process.terminate()


def saved(file: Path, text: str) -> float:
    """Seconds from putting the file in place until the manifest tells that all documents are there."""
    manifest = file.parent / "out" / ".assemble.json"
    before = manifest.stat().st_mtime_ns
    beside = file.with_name("beside")
    beside.write_text(text, "utf-8")
    start = time.perf_counter()
    os.replace(beside, file)
    wait_for(lambda: manifest.exists() and manifest.stat().st_mtime_ns != before)
    return time.perf_counter() - start


def wait_for(done: Callable[[], bool]) -> None:
    until = time.monotonic() + 60
    while not done():
        if time.monotonic() > until:
            raise SystemExit("nothing was built")
        time.sleep(0.001)


def tell(title: str, pairs: list[tuple[float, float]]) -> None:
    ratio = statistics.median(ours / theirs for ours, theirs in pairs)
    ours = [one for one, _ in pairs]
    print(f"{title:42}{statistics.median(ours):9.3f}{min(ours):9.3f}{ratio:18.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20)
