"""The words the tests of the reporters share: reports of small and of hostile files."""

from typing import Any

from assembler.diagnostics import Diagnostic, Related, Words, diagnose
from assembler.diagnostics.reporters import Checked, Report
from assembler.source import SourceFile, Span, TemplatePlace

PLACE = TemplatePlace("memo.docx", "word/document.xml", 3, table=1, row=2, cell=1)
HOSTILE = (
    "meeting:\n"
    "\tplace: \x1b[31mLuxemburg\x1b[0m\r\n"
    "  雨: 雨雨 e\u0301 🦆 \u202eomgekeerd\u202c ::error::x %0A\n"
    '  שלום: "שלום {0} [x](1)"\n'
    "  " + "lang " * 100 + "hier " + "lang " * 100 + "\n"
)
HOSTILE_NAMES = (
    "meeting.yaml",
    "map met spatie/é 100%.yaml",
    "a\nb::error::c.yaml",
    "\x1b[2Jweg.yaml",
    "kapot-\udcff.yaml",
    "a,b:c.yaml",
    "/elders/meeting.yaml",
    "<stdin>",
    "x" * 300,
)


def span_of(text: str, wanted: str, name: str = "meeting.yaml", occurrence: int = 0) -> Span:
    """The place of ``wanted`` in a file with this text."""
    start = -1
    for _ in range(occurrence + 1):
        start = text.index(wanted, start + 1)
    return Span(SourceFile(name, text), start, start + len(wanted))


def report(*found: Diagnostic, file: str = "meeting.yaml", **options: Any) -> Report:
    return Report((Checked(file, found),), **options)


def hostile(name: str = "meeting.yaml") -> tuple[Diagnostic, ...]:
    """Diagnostics of every kind: with and without a place, in a template, with related places, about text that means harm."""
    source = SourceFile(name, HOSTILE)
    spans = [Span(source, start, min(start + 7, len(HOSTILE))) for start in range(0, len(HOSTILE), 5)]
    whole, end = Span(source, 0, len(HOSTILE)), Span(source, len(HOSTILE), len(HOSTILE))
    first = Related(Words("eerst hier", "first here"), spans[1])
    return (
        *(diagnose("S004", span, value=HOSTILE, field="f", allowed="a", suggestion=Words()) for span in spans),
        diagnose("Y005", whole, key="\x1b[31m", first_line=1, related=(first,)),
        diagnose("Y009", end),
        diagnose("Y012", reason=name),
        diagnose("R006", spans[3]),
        diagnose("T002", place=PLACE, tag=HOSTILE, problem=HOSTILE, hint=HOSTILE),
        diagnose("T004", spans[2], place=PLACE),
        diagnose("Y011", Span(SourceFile(name, ""), 0, 0), size=1, limit=1),
    )
