"""Prose that stands in no document.

Een tekst uit het gegevensbestand die in geen enkel document van het dossier terechtkomt. Meestal hoort hij bij een stuk dat niet wordt
gemaakt, of heeft een ander veld voorrang gekregen. Zo raakt geen tekst ongemerkt zoek.

English: A text of the data file that ends up in no document of the dossier, because the document it belongs in is not made or another
field goes before it. No text gets lost unnoticed.

Fout:
    memo:
      date: 2026-02-25
      advice: |
        1. Akkoord te gaan met de brief.
      variants:
        - addressee: stas
          advice: |
            1. In te stemmen met de brief.

Goed:
    memo:
      date: 2026-02-25
      variants:
        - addressee: stas
          advice: |
            1. In te stemmen met de brief.
"""

from collections.abc import Iterator

from assembler.checks.case import Case
from assembler.diagnostics import Diagnostic, diagnose

CODE = "R006"


def check(case: Case) -> Iterator[Diagnostic]:
    printed = frozenset().union(*(written.text.paths for written in case.documents))
    for path, kind, _ in case.fields():
        if kind in ("inline", "prose") and path[0] != "footnotes" and path not in printed:
            yield diagnose(CODE, case.tree.key_span(path))
