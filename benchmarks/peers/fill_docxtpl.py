"""docxtpl, or a package that takes its place (docxtpl-ng, rust-docxtpl): fill_docxtpl.py TEMPLATE DATA.yaml OUT [TIMES].

Prints the seconds of each filling, opening and saving included, then the peak of memory: a template that was filled cannot be filled again.
"""

import sys
import time
from pathlib import Path

import yaml
from docxtpl import DocxTemplate


def main(template: Path, data: Path, out: Path, times: int) -> None:
    facts = yaml.load(data.read_bytes(), Loader=yaml.CSafeLoader)
    for _ in range(times):
        start = time.process_time()
        document = DocxTemplate(str(template))
        document.render(facts, autoescape=True)
        document.save(str(out))
        print(time.process_time() - start)
    print(next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM:")))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4]) if len(sys.argv) > 4 else 1)
