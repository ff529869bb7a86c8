"""Running the command as its user does: in a process of its own, with what it printed and how it ended."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.dossiers import ROOT


@dataclass(frozen=True)
class Run:
    code: int
    out: str
    err: str

    @property
    def said(self) -> str:
        return self.out + self.err


def assemble(*arguments: object, cwd: Path | None = None, stdin: bytes = b"", **environment: str) -> Run:
    """``python -m assembler`` with these arguments and this standard input; environment variables as keywords."""
    command = [sys.executable, "-W", "error", "-m", "assembler", *map(str, arguments)]
    env = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    done = subprocess.run(command, capture_output=True, input=stdin, cwd=cwd, env=env, timeout=120)
    return Run(done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace"))
