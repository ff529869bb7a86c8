"""What a check costs: whole cold processes of ``assemble check`` beside ``assemble build``, and beside yamllint with check-jsonschema.

Then what a check of a long agenda costs: the items of the example again and again, each with words of its own. An exponent of 1 is linear.

The pairs run in turn, A B A B …, so that a machine that drifts drifts for both; the ratio is taken pair by pair. The two tools are in the
extra ``bench``. Usage: check.py [RUNS]
"""

import copy
import math
import shutil
import statistics
import sys
import tempfile
from pathlib import Path

import yaml
from dossier import EXAMPLE, ROOT, seconds, warm_environment

RULES = "{extends: default, rules: {line-length: disable, document-start: disable, comments: disable}}"


COUNTS = (250, 500, 1000)
PROSE = ("introduction", "position", "state_of_play")


def main(runs: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        environment = warm_environment(work / "cache")
        check = [sys.executable, "-m", "assembler", "check", "-q", str(EXAMPLE)]
        build = [sys.executable, "-m", "assembler", "build", "--force", "-q", str(EXAMPLE), "-o", str(work / "out")]
        lint = [sys.executable, "-m", "yamllint", "-d", RULES, str(EXAMPLE)]
        schema = [sys.executable, "-m", "check_jsonschema", "--schemafile", str(ROOT / "schemas" / "meeting.schema.json"), str(EXAMPLE)]
        print(f"{'':42}{'median s':>9}{'check is × it':>18}")
        for title, others in (("assemble build", [build]), ("yamllint and check-jsonschema", [lint, schema])):
            pairs = [(seconds(check, environment), sum(seconds(one, environment) for one in others)) for _ in range(runs + 1)][1:]
            ratio = statistics.median(mine / theirs for mine, theirs in pairs)
            print(f"{title:42}{statistics.median(theirs for _, theirs in pairs):9.3f}{ratio:18.2f}")
            print(f"{'  assemble check':42}{statistics.median(mine for mine, _ in pairs):9.3f}")
        growth(work, environment)


def growth(work: Path, environment: dict[str, str]) -> None:
    """Seconds for each number of agenda items, and the exponent with which they grow from the one before."""
    print(f"\n{'agenda items':42}{'s':>9}{'exponent':>18}")
    shutil.copytree(EXAMPLE.parent, work / "long", ignore=shutil.ignore_patterns("out"))
    before = None
    for count in COUNTS:
        file = work / "long" / f"{count}.yaml"
        file.write_text(long_agenda(count), "utf-8")
        took = seconds([sys.executable, "-m", "assembler", "check", "-q", str(file)], environment)
        exponent = f"{math.log(took / before[1]) / math.log(count / before[0]):18.2f}" if before else ""
        print(f"{count:<42}{took:9.2f}{exponent}")
        before = count, took


def long_agenda(count: int) -> str:
    """The example with so many agenda items."""
    data = yaml.load(EXAMPLE.read_text("utf-8"), Loader=yaml.BaseLoader)
    few = data["agenda"]
    data["agenda"] = [own_words(copy.deepcopy(few[at % len(few)]), at) for at in range(count)]
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False)


def own_words(item: dict[str, str], at: int) -> dict[str, str]:
    """The item with a sentence about itself under each of its texts."""
    for name in PROSE:
        if item.get(name):
            item[name] += f"\n\nDit is punt {at} over dossier{at}, waarover het stuk AB{at} gaat.\n"
    return item


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
