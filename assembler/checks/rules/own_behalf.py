"""On your behalf, to somebody who signs.

In de nota staat mede namens u, maar de geadresseerde ondertekent de brief zelf, of is niet iemand namens wie de brief uitgaat. Zo’n zin
blijft vaak staan als een nota voor de ene bewindspersoon het voorbeeld is voor die van de andere.

English: The memo says mede namens u (also on your behalf) to an addressee who signs the letter, or on whose behalf it does not go. Such a
sentence often stays behind when one memo is made from another.

Fout:
    letters:
      signatories: [stas]
      on_behalf_of: [kgg]
      date: 2026-03-03
    memo:
      date: 2026-02-25
      variants:
        - addressee: stas
          advice: |
            1. In te stemmen met de brief en deze mede namens u te laten verzenden.

Goed:
    letters:
      signatories: [stas]
      on_behalf_of: [kgg]
      date: 2026-03-03
    memo:
      date: 2026-02-25
      variants:
        - addressee: stas
          advice: |
            1. In te stemmen met de brief en deze te ondertekenen.
        - addressee: kgg
          advice: |
            1. In te stemmen met de brief en deze mede namens u te laten verzenden.
"""

import re
from collections.abc import Iterator

from assembler.checks.case import Case
from assembler.diagnostics import Diagnostic, Related, Words, diagnose
from assembler.patterns import pattern
from assembler.source import Span

CODE = "C110"

_SIGN = Words("wie ondertekenen", "who sign")
_BEHALF = Words("mede namens wie", "on whose behalf")

_ON_YOUR_BEHALF = pattern(r"(?<!niet )\b(?:mede|ook)\s+namens\s+u\b", re.IGNORECASE)


def check(case: Case) -> Iterator[Diagnostic]:
    letters = case.dossier.letters
    told: set[Span] = set()
    for written in case.memos:
        addressee = written.document.facts["addressee"]
        key = addressee["key"]
        if key in letters.on_behalf_of and key not in letters.signatories:
            continue
        field = "signatories" if key in letters.signatories else "on_behalf_of"
        related = (Related(_SIGN if field == "signatories" else _BEHALF, case.tree.key_span(("letters", field))),)
        for passage in written.text.passages:
            for found in _ON_YOUR_BEHALF.finditer(passage.text):
                span = case.place(passage, found.start(), found.end())
                if span is not None and span not in told:
                    told.add(span)
                    yield diagnose(CODE, span, related=related, said=found[0], office=addressee["short"])
