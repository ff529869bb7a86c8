"""Whole processes side by side: ``assemble build`` on the example Milieuraad, and plain docxtpl filling the same four templates.

Cold processes in turn, A B A B …, so that a machine that drifts drifts for both; the ratio is taken pair by pair. Usage:
dossier.py [RUNS]
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = ROOT / "examples" / "milieuraad" / "meeting.yaml"
FOUR = ("memo", "tweede_kamerbrief", "eerste_kamerbrief", "annotated_agenda")


def main(runs: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        plain = [sys.executable, str(ROOT / "benchmarks" / "plain_docxtpl.py"), str(EXAMPLE), str(work / "plain")]
        whole = [sys.executable, "-m", "assembler", "build", "--force", "-q", str(EXAMPLE), "-o", str(work / "out")]
        four = [*whole, *(word for name in FOUR for word in ("--only", name))]
        print(f"{'':42}{'median s':>9}{'ratio to docxtpl':>18}")
        compare("four documents, compiled templates at hand", four, plain, runs, work / "cache")
        compare("four documents, first use of the templates", four, plain, runs, work / "cache", forget="template-*")
        compare("whole set (five, and an attachment)", whole, plain, runs, work / "cache")
        again = [*(word for word in whole if word != "--force")]
        compare("whole set, nothing changed", again, plain, runs, work / "cache")
        compare("whole set, first use of the templates", whole, plain, runs, work / "cache", forget="template-*")
        compare("whole set, nothing kept of anything", whole, plain, runs, None)


def compare(title: str, ours: Sequence[str], plain: Sequence[str], runs: int, cache: Path | None, forget: str = "") -> None:
    """One warm-up of each, then ``runs`` pairs; without a cache folder nothing is kept between runs, and never what ``forget`` matches."""
    environment = warm_environment(cache)
    pairs = []
    for _ in range(runs + 1):
        for kept in cache.glob(forget) if cache and forget else ():
            kept.unlink()
        pairs.append((seconds(ours, environment), seconds(plain, environment)))
    del pairs[0]
    ratio = statistics.median(mine / theirs for mine, theirs in pairs)
    print(f"{title:42}{statistics.median(mine for mine, _ in pairs):9.3f}{ratio:18.2f}")
    print(f"{'  docxtpl':42}{statistics.median(theirs for _, theirs in pairs):9.3f}")


def warm_environment(cache: Path | None) -> dict[str, str]:
    """What commands run in: this checkout, with what is kept between runs in ``cache``, or nothing kept.

    Python keeps its bytecode, as it does for whoever installed the tool: where the environment forbids that, our modules would be compiled
    from source at every run, and docxtpl's not.
    """
    kept = {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "", "ASSEMBLER_CACHE": str(cache) if cache else ""}
    return {**os.environ, **kept}


def seconds(command: Sequence[str], environment: dict[str, str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
