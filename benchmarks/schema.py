"""Loading data files with a fault in every part: seconds for 500 and for 5,000 of them, and the exponent with which they grow.

An exponent of 1 is linear. Usage: schema.py [RUNS]
"""

import math
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from assembler.pipeline import load

ROOT = Path(__file__).resolve().parent.parent
MINIMAL = (ROOT / "examples" / "minimaal" / "meeting.yaml").read_text("utf-8")
FEW, MANY = 500, 5000

Part = Callable[[int], str]
"""The text of the part with this number."""

ITEMS: dict[str, Part] = {
    "an unknown field": lambda at: f"  - {{kind: beleidsdebat, title: punt, titl{at}: x}}\n",
    "a wrong type": lambda at: f"  - {{kind: beleidsdebat, title: [punt {at}]}}\n",
    "an unknown kind": lambda at: f"  - {{kind: beleidsdebat{at}, title: punt}}\n",
    "no kind": lambda at: f"  - {{title: punt {at}}}\n",
    "an empty text": lambda at: "  - {kind: beleidsdebat, title: ' '}\n",
    "prose and an unknown field": lambda at: (
        f"  - kind: beleidsdebat\n    titel: punt {at}\n    position: |\n      Een *tekst* met een noot.[^noot]\n\n      - en een lijst\n"
    ),
    "an unknown note": lambda at: f"  - {{kind: beleidsdebat, titel: x, position: 'Zie.[^noot-{at}x]'}}\n",
}
NOTES: dict[str, Part] = {
    "a wrong year": lambda at: f"  n{at}: {{kamerstuk: {{chamber: II, year: 2025, dossier: 22112, number: {at}}}}}\n",
    "an unknown citation": lambda at: f"  n{at}: {{kamerstk: {{chamber: II}}}}\n",
    "two citations": lambda at: f"  n{at}: {{web: {{url: 'https://x.nl'}}, com: {{year: 2020, number: {at}}}}}\n",
    "four faults": lambda at: f"  n{at}: {{kamerstuk: {{chamber: III}}}}\n",
    "a wrong key": lambda at: f"  Noot {at}: tekst\n",
}


def main(runs: int) -> None:
    print(f"{'each with':42}{FEW:>9}{MANY:>9}{'exponent':>10}")
    with tempfile.TemporaryDirectory() as folder:
        for name, part in ITEMS.items():
            line(f"agenda items: {name}", partial(items, part), Path(folder), runs)
        for name, part in NOTES.items():
            line(f"footnotes: {name}", partial(notes, part), Path(folder), runs)


def items(part: Part, count: int) -> str:
    """The smallest example with so many more agenda items, and as many notes for them to cite."""
    return MINIMAL + "".join(map(part, range(count))) + store(count, lambda at: f"  noot-{at}: tekst\n")


def notes(part: Part, count: int) -> str:
    return MINIMAL + store(count, part)


def store(count: int, part: Part) -> str:
    return "footnotes:\n  noot: tekst\n" + "".join(map(part, range(count)))


def line(title: str, text: Callable[[int], str], folder: Path, runs: int) -> None:
    few, many = (seconds(text(count), count, folder, runs) for count in (FEW, MANY))
    print(f"{title:42}{few:9.3f}{many:9.3f}{math.log(many / few, MANY / FEW):10.2f}")


def seconds(text: str, count: int, folder: Path, runs: int) -> float:
    """The quickest of so many loads."""
    file = folder / "meeting.yaml"
    file.write_text(text, "utf-8")
    taken = []
    for _ in range(runs):
        start = time.perf_counter()
        found = load(file).diagnostics
        taken.append(time.perf_counter() - start)
        assert len(found) >= count, f"{len(found)} faults told of {count}"
    return min(taken)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
