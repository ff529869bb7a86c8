"""For GitHub Actions: workflow commands, which show a problem beside its line.

The runner reads them from the output of a step; https://docs.github.com/actions/reference/workflow-commands-for-github-actions has
their form, and the runner's ``ActionCommand`` which characters have to be escaped.
"""

from assembler.diagnostics.diagnostic import Diagnostic
from assembler.diagnostics.reporters.characters import visible
from assembler.diagnostics.reporters.report import Report, message_and_place

_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def github(report: Report) -> str:
    """A line for each diagnostic; nothing when there is none."""
    return "".join(f"{_command(report.relative(file), found, report.language)}\n" for file, found in report.findings())


def _command(file: str, found: Diagnostic, language: str) -> str:
    properties: dict[str, object] = {"file": file}
    span = found.span
    if span is not None:
        properties["line"] = span.line
        if span.end_line == span.line:  # columns are only understood within one line
            properties |= {"endLine": span.end_line, "col": span.column, "endColumn": span.end_column}
        else:
            properties["endLine"] = span.end_line
    properties["title"] = f"assemble {found.code}"
    told = ",".join(f"{name}={_property(visible(str(value)))}" for name, value in properties.items())
    lines = [message_and_place(found, language), found.hint(language)]
    return f"::{_COMMANDS[found.severity]} {told}::{_data(chr(10).join(visible(line) for line in lines if line))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
