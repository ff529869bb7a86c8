"""An internal marking on a letter to parliament.

Een brief aan de Kamer is openbaar; een rubricering als Intern gebruik hoort er niet op. Welke woorden intern zijn, zegt het pakket
(checks.internal_markings).

English: A letter to parliament is public, so a marking such as Intern gebruik does not belong on it. The pack says which words are internal
(checks.internal_markings).

Fout:
    letters:
      signatories: [stas]
      date: 2026-03-03
      marking: Intern gebruik

Goed:
    letters:
      signatories: [stas]
      date: 2026-03-03
"""

from collections.abc import Iterator

from assembler.checks.case import Case
from assembler.diagnostics import Diagnostic, diagnose

CODE = "C111"


def check(case: Case) -> Iterator[Diagnostic]:
    internal = {_plain(one) for one in case.pack.checks.internal_markings}
    for written in case.letters:
        marking = written.document.facts["letter"]["marking"]
        if marking and _plain(str(marking)) in internal:
            chamber = getattr(case.dossier.letters, str(written.document.spec.chamber))
            path = ("letters", str(written.document.spec.chamber)) if chamber.marking is not None else ("letters",)
            yield diagnose(CODE, case.tree.key_span((*path, "marking")), marking=marking)


def _plain(marking: str) -> str:
    return " ".join(marking.casefold().split()).strip(" .-–")
