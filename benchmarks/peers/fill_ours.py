"""Our engine as a program: fill_ours.py TEMPLATE DATA.yaml OUT [TIMES]; prints the seconds of each filling, then the peak of memory."""

import sys
import time
from datetime import UTC, date, datetime
from pathlib import Path

from assembler.data.reader import load_plain
from assembler.data.values import Text
from assembler.expressions.values import Reads
from assembler.ooxml.package import write_package
from assembler.packs import DocumentSpec
from assembler.plan import PlannedDocument
from assembler.render import compile_template, fill_template
from assembler.render.document import render_document


def main(template: Path, data: Path, out: Path, times: int) -> None:
    facts = load_plain(data.read_bytes())
    compiled, found = compile_template(template.read_bytes(), template.name)
    assert compiled is not None, found
    day = date(2026, 3, 17)
    spec = DocumentSpec("memo", Text(template.name), Text("Memo"), Text("Memo"), Text("memo"))
    planned = PlannedDocument("memo", "01", out.name, "Memo", "Memo", "", day, spec, facts)
    for _ in range(times):
        start = time.process_time()
        filled = fill_template(compiled, facts, Reads())
        rendered, found = render_document(planned, filled, {}, "nl-NL", lambda key: (), datetime(2026, 3, 17, tzinfo=UTC))
        assert rendered is not None, (filled.found, found)
        out.write_bytes(write_package(rendered.package))
        print(time.process_time() - start)
    print(next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM:")))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4]) if len(sys.argv) > 4 else 1)
