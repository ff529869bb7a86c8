"""What a check costs: whole cold processes of ``assemble check`` beside ``assemble build``, and beside yamllint with check-jsonschema.

The pairs run in turn, A B A B …, so that a machine that drifts drifts for both; the ratio is taken pair by pair. The two tools are in the
extra ``bench``. Usage: check.py [RUNS]
"""

import statistics
import sys
import tempfile
from pathlib import Path

from dossier import EXAMPLE, ROOT, seconds, warm_environment

RULES = "{extends: default, rules: {line-length: disable, document-start: disable, comments: disable}}"


def main(runs: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        environment = warm_environment(work / "cache")
        check = [sys.executable, "-m", "assembler", "check", "-q", str(EXAMPLE)]
        build = [sys.executable, "-m", "assembler", "build", "-q", str(EXAMPLE), "-o", str(work / "out")]
        lint = [sys.executable, "-m", "yamllint", "-d", RULES, str(EXAMPLE)]
        schema = [sys.executable, "-m", "check_jsonschema", "--schemafile", str(ROOT / "schemas" / "meeting.schema.json"), str(EXAMPLE)]
        print(f"{'':42}{'median s':>9}{'check is × it':>18}")
        for title, others in (("assemble build", [build]), ("yamllint and check-jsonschema", [lint, schema])):
            pairs = [(seconds(check, environment), sum(seconds(one, environment) for one in others)) for _ in range(runs + 1)][1:]
            ratio = statistics.median(mine / theirs for mine, theirs in pairs)
            print(f"{title:42}{statistics.median(theirs for _, theirs in pairs):9.3f}{ratio:18.2f}")
            print(f"{'  assemble check':42}{statistics.median(mine for mine, _ in pairs):9.3f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
