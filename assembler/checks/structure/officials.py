"""Nobody signs twice, owns an item twice or gets two memos: in each list of officials a name stands once."""

from collections.abc import Iterator, Sequence

from assembler.checks.structure.subject import Subject
from assembler.diagnostics import Diagnostic, diagnose
from assembler.source import Path


def check(subject: Subject) -> Iterator[Diagnostic]:
    dossier = subject.dossier
    yield from _repeated(subject, ("meeting", "attendees"), dossier.meeting.attendees)
    yield from _repeated(subject, ("letters", "signatories"), dossier.letters.signatories)
    yield from _repeated(subject, ("letters", "on_behalf_of"), dossier.letters.on_behalf_of)
    for position, item in enumerate(dossier.agenda):
        yield from _repeated(subject, ("agenda", position, "portfolio"), item.portfolio)
    if dossier.memo is not None:
        yield from _repeated(subject, ("memo", "variants"), [one.addressee for one in dossier.memo.variants], "addressee")


def _repeated(subject: Subject, path: Path, names: Sequence[str], *within: str) -> Iterator[Diagnostic]:
    for position, name in enumerate(names):
        if name in names[:position]:
            yield diagnose("R008", subject.tree.span((*path, position, *within)), value=name, field=path[-1])
