"""Spellings and words in the place of which the pack has a preferred term.

Het pakket noemt voorkeurstermen, met de schrijfwijzen die ervoor in de plaats komen, zoals diversenpunt in plaats van "diverse punt" en
beleidsdebat in plaats van "beleidsdiscussie". Elke plaats met zo'n andere schrijfwijze wordt gemeld. Let bij het verbeteren op het
lidwoord.

English: A spelling or word for which the pack has a preferred term (checks.terms of the pack). Every place is told; mind the article when
you change it.

Fout:
    agenda:
      - kind: beleidsdebat
        title: de bereikbaarheid van grensregio’s per trein
        introduction: |
          De Raad houdt een beleidsdiscussie over betere verbindingen.

Goed:
    agenda:
      - kind: beleidsdebat
        title: de bereikbaarheid van grensregio’s per trein
        introduction: |
          De Raad houdt een beleidsdebat over betere verbindingen.
"""

import re
from collections.abc import Iterator

from assembler.checks.abbreviations import plain
from assembler.checks.case import Case
from assembler.diagnostics import Diagnostic, diagnose
from assembler.language import capitalize_first

CODE = "C126"


def check(case: Case) -> Iterator[Diagnostic]:
    terms = {_form(spelling): str(term) for term, spellings in case.pack.checks.terms.items() for spelling in spellings}
    if not terms:
        return
    spellings = "|".join(re.escape(spelling).replace(r"\ ", r"\s+") for spelling in sorted(terms, key=len, reverse=True))
    pattern = re.compile(rf"(?<![\w-])(?:{spellings})(?![\w-])", re.IGNORECASE)
    for passage in case.passages:
        for found in pattern.finditer(plain(passage.text)):
            term = terms[_form(found[0])]
            term = capitalize_first(term) if found[0][0].isupper() else term
            if (span := case.place(passage, found.start(), found.end())) is not None:
                yield diagnose(CODE, span, spelling=" ".join(found[0].split()), term=term)


def _form(spelling: str) -> str:
    return " ".join(spelling.casefold().split())
