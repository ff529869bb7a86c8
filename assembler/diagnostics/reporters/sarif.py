"""For tools that read SARIF 2.1.0 (OASIS, https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html)."""

import os
import re
from dataclasses import asdict
from string import Formatter
from typing import Any

from assembler.diagnostics.catalogue import CATALOGUE
from assembler.diagnostics.diagnostic import Diagnostic
from assembler.diagnostics.reporters.characters import json_text
from assembler.diagnostics.reporters.report import Report, fingerprint, message_and_place
from assembler.source import Span

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "%SRCROOT%"
_PLACEHOLDER = re.compile(r"\{(\d+)\}")
_STARTED = {"nl": "De map waarin assemble is gestart.", "en": "The folder in which assemble was started."}


def sarif(report: Report) -> str:
    """One run with a result for each diagnostic; columns count code points, from 1."""
    findings = list(report.findings())
    codes = sorted({found.code for _, found in findings})
    run = {
        "tool": {"driver": {"name": "assemble", "version": report.version, "rules": [_rule(code, report.language) for code in codes]}},
        "language": report.language,
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": _STARTED[report.language]}}},
        "results": [_result(file, found, codes.index(found.code), report) for file, found in findings],
    }
    return json_text({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(code: str, language: str) -> dict[str, Any]:
    entry = CATALOGUE[code]
    message, hint = getattr(entry, language)
    rule: dict[str, Any] = {
        "id": code,
        "shortDescription": {"text": _without_facts(message)},
        "defaultConfiguration": {"level": entry.severity},
    }
    told = _without_facts(hint)
    return {**rule, "help": {"text": told}} if told.strip("…") else rule


def _without_facts(text: str) -> str:
    """A text of the catalogue with dots where a fact goes."""
    return "".join(before + ("…" if name is not None else "") for before, name, _, _ in Formatter().parse(text)).replace("….", "…")


def _result(file: str, found: Diagnostic, rule: int, report: Report) -> dict[str, Any]:
    told = message_and_place(found, report.language), found.hint(report.language)
    result: dict[str, Any] = {
        "ruleId": found.code,
        "ruleIndex": rule,
        "level": str(found.severity),
        "message": _message(" ".join(one for one in told if one)),
        "locations": [_location(file, found.span, report)],
        "partialFingerprints": {"line/v1": fingerprint(found, report.relative(file))},
    }
    if found.place is not None:
        result["locations"][0]["logicalLocations"] = [{"fullyQualifiedName": found.place.told(report.language)}]
        result["locations"][0]["properties"] = asdict(found.place)
    if found.related:
        result["relatedLocations"] = [
            {**_location(other.span.source.name, other.span, report), "message": _message(other.message.told(report.language))}
            for other in found.related
        ]
    return result


def _message(text: str) -> dict[str, str]:
    """Plain text, in which ``{0}`` would stand for an argument (clause 3.11.5)."""
    return {"text": _PLACEHOLDER.sub(r"{{\1}}", text)}


def _location(file: str, span: Span | None, report: Report) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": _artifact(report.relative(file))}
    if span is not None:
        start = {"startLine": span.line, "startColumn": span.column}
        physical["region"] = {**start, "endLine": span.end_line, "endColumn": span.end_column}
    return {"physicalLocation": physical}


def _artifact(path: str) -> dict[str, str]:
    """A URI from the root of the sources, or a whole one for a file that stands elsewhere."""
    from pathlib import Path
    from urllib.parse import quote  # 4 ms: only for this format

    if os.path.isabs(path):
        return {"uri": Path(path).as_uri()}
    return {"uri": quote(os.fsencode(path)), "uriBaseId": _ROOT}
