"""Reports of diagnostics, one module for each format: pure functions from a Report to text."""

from collections.abc import Callable

from assembler.diagnostics.reporters.as_json import as_json
from assembler.diagnostics.reporters.github import github
from assembler.diagnostics.reporters.gitlab import gitlab
from assembler.diagnostics.reporters.report import Checked, Report
from assembler.diagnostics.reporters.sarif import sarif
from assembler.diagnostics.reporters.text import text

REPORTERS: dict[str, Callable[[Report], str]] = {
    "text": text,
    "json": as_json,
    "sarif": sarif,
    "github": github,
    "gitlab": gitlab,
}
"""By the name that ``--format`` knows."""

__all__ = ["REPORTERS", "Checked", "Report"]
