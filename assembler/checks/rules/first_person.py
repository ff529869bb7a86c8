"""I and we in the letters.

In een brief met één ondertekenaar staat ik, in een brief met meer ondertekenaars wij. Wat tussen aanhalingstekens staat telt niet mee, en
wij als iedereen (de wereld waarin wij leven) ook niet. De zinnen die het pakket afleidt zijn vanzelf goed.

English: A letter with one signatory says ik, one with more says wij. Quotations do not count, nor does the wij that means everybody.

Fout:
    letters:
      signatories: [stas, kgg]
      date: 2026-03-03
      paragraphs: |
        Tijdens het debat van 3 februari 2026 heb ik een brief toegezegd.

Goed:
    letters:
      signatories: [stas, kgg]
      date: 2026-03-03
      paragraphs: |
        Tijdens het debat van 3 februari 2026 hebben wij een brief toegezegd.
"""

from collections.abc import Iterator

from assembler.checks.case import Case
from assembler.checks.quotations import quotations
from assembler.diagnostics import Diagnostic, Related, Words, diagnose
from assembler.patterns import pattern

CODE = "C107"

_I = pattern(r"\b(?:\w+\s+)?[Ii]k\b(?![‑-])")
_VERBS = "|".join(
    """sturen zenden verzenden bieden doen informeren berichten delen verwijzen vertrouwen hopen verzoeken danken beantwoorden reageren
    voldoen betrekken beschouwen""".split()
)
_WE = pattern(rf"\b(?:{_VERBS})\s+wij\b|\b[Ww]ij\s+(?:(?:{_VERBS})\b|u\b|(?:uw|de|beide)\s+Kamers?\b)")
"""Only with what a letter does, since wij may also be everybody."""


def check(case: Case) -> Iterator[Diagnostic]:
    count = len(case.dossier.letters.signatories)
    wrong, right = (_I, "wij") if count > 1 else (_WE, "ik")
    related = (Related(Words("wie ondertekenen", "who sign"), case.tree.key_span(("letters", "signatories"))),)
    for written in case.letters:
        for passage in written.text.passages:
            quoted = quotations(passage.text)
            found = [one for one in wrong.finditer(passage.text) if not any(start <= one.start() < end for start, end in quoted)]
            span = case.place(passage, found[0].start(), found[0].end()) if found else None
            if span is not None:
                yield diagnose(CODE, span, related=related, said=found[0][0], right=right, count=count)
