"""An internal marking on a letter to parliament.

Een brief aan de Kamer is openbaar; een rubricering als Intern gebruik hoort er niet op. Welke woorden intern zijn, zegt het pakket
(checks.internal_markings), en zij tellen ook in een langere merking: Alleen voor intern gebruik.

English: A letter to parliament is public, so a marking such as Intern gebruik does not belong on it. The pack says which words are internal
(checks.internal_markings); they count in a longer marking too.

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

import re
from collections.abc import Iterator

from assembler.checks.case import Case
from assembler.diagnostics import Diagnostic, diagnose

CODE = "C111"


def check(case: Case) -> Iterator[Diagnostic]:
    words = "|".join(re.escape(_plain(one)) for one in case.pack.checks.internal_markings)
    internal = re.compile(rf"\b(?:{words})\b" if words else r"(?!)")
    for written in case.letters:
        marking = written.document.facts["letter"]["marking"]
        if marking and internal.search(_plain(str(marking))):
            chamber = getattr(case.dossier.letters, str(written.document.spec.chamber))
            path = ("letters", str(written.document.spec.chamber)) if chamber.marking is not None else ("letters",)
            yield diagnose(CODE, case.tree.key_span((*path, "marking")), marking=marking)


def _plain(marking: str) -> str:
    return " ".join(marking.casefold().split())
