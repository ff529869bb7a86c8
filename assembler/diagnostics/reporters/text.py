"""For people: each problem with its line, the place underlined, and a summary below."""

from collections.abc import Iterator

from assembler.diagnostics.diagnostic import Diagnostic, Severity
from assembler.diagnostics.reporters.characters import visible
from assembler.diagnostics.reporters.excerpt import excerpt
from assembler.diagnostics.reporters.report import Report
from assembler.diagnostics.words import SEVERITIES
from assembler.source import Span

_COLORS = {"error": "31", "warning": "33", "note": "34"}


def text(report: Report) -> str:
    """``file:line:column: fout S001: message`` for each problem, the line it is about, and what to do."""
    several = len(report.checked) > 1
    problems = ["\n".join(_told(found, one.file if several else "", report)) for one in report.checked for found in one.diagnostics]
    return "\n\n".join([*problems, _summary(report)]) + "\n"


def _told(found: Diagnostic, file: str, report: Report) -> Iterator[str]:
    language = report.language
    word = SEVERITIES[language][found.severity][0]
    inside = found.place.told(language) if found.place else ""
    place = str(found.span) if found.span else file or inside
    head = _colored(f"{word} {found.code}", found.severity, report)
    yield f"{visible(place) + ': ' if place else ''}{head}: {visible(found.message(language))}"
    if found.span:
        yield from _line(found.span, found.severity, report)
    if inside and place != inside:
        yield visible(f"  in {inside}")
    for other in found.related:
        yield visible(f"  {other.message.told(language)}: {other.span}")
        yield from _line(other.span, Severity.NOTE, report)
    if hint := found.hint(language):
        yield visible(f"  {hint}")


def _line(span: Span, severity: Severity, report: Report) -> Iterator[str]:
    shown = excerpt(span)
    if shown is not None:
        number = f"{shown.number:>5}"
        yield f"{number} | {shown.line}"
        yield f"{' ' * len(number)} | {' ' * shown.indent}{_colored('^' * shown.length, severity, report)}"


def _colored(words: str, severity: Severity, report: Report) -> str:
    return f"\x1b[1;{_COLORS[severity]}m{words}\x1b[0m" if report.color else words


def _summary(report: Report) -> str:
    english = report.language == "en"
    counts = [(report.count(severity), SEVERITIES[report.language][severity]) for severity in Severity]
    told = [f"{count} {names[count != 1]}" for count, names in counts if count]
    *most, last = told or ["No errors found" if english else "Geen fouten gevonden"]
    listed = f"{', '.join(most)} {'and' if english else 'en'} {last}" if most else last
    return f"{listed} in {_where(report)}" if report.checked else listed


def _where(report: Report) -> str:
    if len(report.checked) == 1:
        return visible(report.checked[0].file)
    return f"{len(report.checked)} {'files' if report.language == 'en' else 'bestanden'}"
