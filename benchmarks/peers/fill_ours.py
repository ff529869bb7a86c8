"""Our engine as a program: fill_ours.py TEMPLATE DATA.yaml OUT [TIMES]; prints the seconds of each filling, then the peak of memory."""

import gc
import os
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace


def main(template: Path, data: Path, out: Path, times: int) -> None:
    gc.set_threshold(100_000, 50, 50)  # both as the command itself does before it loads anything
    from assembler.patterns import foresee, keep_patterns

    foresee()
    from assembler.data.reader import load_plain
    from assembler.expressions.values import Reads
    from assembler.ooxml.package import write_package
    from assembler.render import compile_template, fill_template
    from assembler.render.document import render_document

    facts = load_plain(data.read_bytes())
    compiled, found = compile_template(template.read_bytes(), template.name)
    assert compiled is not None, found
    day = datetime(2026, 3, 17, tzinfo=UTC)
    titled = SimpleNamespace(title="Memo", subject="")
    for _ in range(times):
        start = time.process_time()
        filled = fill_template(compiled, facts, Reads())
        rendered, found = render_document(titled, filled, {}, "nl-NL", lambda key: (), day, traced=False)
        assert rendered is not None, (filled.found, found)
        out.write_bytes(write_package(rendered.package))
        print(time.process_time() - start)
    keep_patterns()
    print(next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM:")), flush=True)
    os._exit(0)  # as the command itself does: taking apart what was loaded is no use to anyone


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4]) if len(sys.argv) > 4 else 1)
