"""Many dossiers: throughput, growth and peak memory of ``assemble build -j`` for 10, 100 and 1,000 different dossiers.

Usage: many.py [COUNT ...]; makes the dossiers in a temporary folder. ``many.py --make COUNT FOLDER`` only makes them.
"""

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from random import Random

from dossier import EXAMPLE, warm_environment

WORDS = "lucht water bodem natuur klimaat afval energie vervoer haven spoor landbouw visserij handel arbeid zorg onderwijs".split()


def make(count: int, folder: Path) -> list[Path]:
    """``count`` different dossiers: other dates, titles, texts and numbers of items; always the same ones."""
    text = EXAMPLE.read_text("utf-8")
    attachment = next((EXAMPLE.parent / "bijlagen").iterdir())
    files = []
    for number in range(count):
        chance = Random(number)
        home = folder / f"{number:05}"
        (home / "bijlagen").mkdir(parents=True, exist_ok=True)
        (home / "bijlagen" / attachment.name).write_bytes(attachment.read_bytes())
        (home / "meeting.yaml").write_text(_varied(text, number, chance), "utf-8")
        files.append(home / "meeting.yaml")
    return files


def _varied(text: str, number: int, chance: Random) -> str:
    """The example about other subjects, with more agenda items at its end."""
    day = date(2026, 3, 17) + timedelta(days=number % 365)
    text = text.replace("  date: 2026-03-17", f"  date: {day}", 1)
    for word in (" lidstaten ", " Commissie ", " Nederland "):
        text = text.replace(word, f"{word}({chance.choice(WORDS)}) ", chance.randrange(1, 4))
    return text


def run(files: Sequence[Path], jobs: int) -> tuple[float, int]:
    """Seconds for a build of everything from nothing, and the peak of memory of any of its processes in megabytes."""
    with tempfile.TemporaryDirectory() as out:
        command = [sys.executable, "-m", "assembler", "build", "-q", "-j", str(jobs), "-o", out, str(files[0].parents[1])]
        before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        start = time.perf_counter()
        subprocess.run(command, env=warm_environment(Path(out) / "cache"), stderr=subprocess.DEVNULL, check=False)
        taken = time.perf_counter() - start
        made = len(list(Path(out).rglob("*.docx")))
        assert made >= 4 * len(files), f"{made} documents of {len(files)} dossiers"
        return taken, max(before, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss) // 1024


def main(counts: Sequence[int]) -> None:
    print(f"{'dossiers':>9}{'processes':>11}{'s':>9}{'per second':>12}{'peak MB':>9}")
    for count in counts:
        with tempfile.TemporaryDirectory() as folder:
            files = make(count, Path(folder))
            for jobs in (1, 2):
                taken, peak = run(files, jobs)
                print(f"{count:9}{jobs:11}{taken:9.1f}{count / taken:12.1f}{peak:9}", flush=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--make"]:
        make(int(sys.argv[2]), Path(sys.argv[3]))
    else:
        main([int(one) for one in sys.argv[1:]] or [10, 100, 1000])
