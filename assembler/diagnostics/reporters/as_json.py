"""For programs: JSON of our own whose fields stay; docs/check.md tells what they hold."""

from typing import Any

from assembler.diagnostics.diagnostic import Diagnostic, Severity
from assembler.diagnostics.reporters.characters import json_text
from assembler.diagnostics.reporters.report import Report
from assembler.source import Span, TemplatePlace

VERSION = 1


def as_json(report: Report) -> str:
    """The diagnostics in order, and how many there are of each severity."""
    counts = {f"{severity}s": report.count(severity) for severity in Severity}
    return json_text(
        {
            "version": VERSION,
            "tool": {"name": "assemble", "version": report.version},
            "language": report.language,
            "diagnostics": [_diagnostic(file, found, report.language) for file, found in report.findings()],
            "summary": {**counts, "files": len(report.checked)},
        }
    )


def _diagnostic(file: str, found: Diagnostic, language: str) -> dict[str, Any]:
    return {
        "code": found.code,
        "severity": str(found.severity),
        "message": found.message(language),
        "hint": found.hint(language),
        "file": file,
        **_place(found.span),
        "template": _template(found.place) if found.place else None,
        "related": [
            {"message": other.message.told(language), "file": other.span.source.name, **_place(other.span)} for other in found.related
        ],
    }


def _place(span: Span | None) -> dict[str, int | None]:
    if span is None:
        return dict.fromkeys(("line", "column", "end_line", "end_column"))
    return {"line": span.line, "column": span.column, "end_line": span.end_line, "end_column": span.end_column}


def _template(place: TemplatePlace) -> dict[str, Any]:
    numbers = {"paragraph": place.paragraph, "table": place.table, "row": place.row, "cell": place.cell}
    return {"file": place.file, "part": place.part, **numbers, "heading": place.heading, "excerpt": place.excerpt}
