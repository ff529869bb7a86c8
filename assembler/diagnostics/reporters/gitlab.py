"""For GitLab: the Code Quality report, https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format."""

from collections import Counter
from typing import Any

from assembler.diagnostics.diagnostic import Diagnostic
from assembler.diagnostics.reporters.characters import json_text
from assembler.diagnostics.reporters.report import Report, fingerprint, message_and_place

_SEVERITIES = {"error": "major", "warning": "minor", "note": "info"}


def gitlab(report: Report) -> str:
    """A list of findings. Of two with one fingerprint GitLab shows the first only, so a second one counts on."""
    seen: Counter[str] = Counter()
    made = []
    for file, found in report.findings():
        path = report.relative(file)
        print_ = fingerprint(found, path)
        seen[print_] += 1
        made.append(_finding(path, found, report.language, print_ if seen[print_] == 1 else f"{print_}-{seen[print_]}"))
    return json_text(made)


def _finding(path: str, found: Diagnostic, language: str, fingerprint: str) -> dict[str, Any]:
    told = message_and_place(found, language), found.hint(language)
    return {
        "description": " ".join(one for one in told if one),
        "check_name": found.code,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[found.severity],
        "location": {"path": path, "lines": {"begin": found.span.line if found.span else 1}},
    }
