"""Notes that nothing cites.

Een noot onder footnotes die nergens wordt aangehaald, komt in geen enkel document. Misschien is de verwijzing bij het herschrijven van een
alinea verdwenen.

English: A note under footnotes that is cited nowhere is in no document. Perhaps its reference got lost when a paragraph was rewritten.

Fout:
    annotated_agenda:
      background: |
        De Kamer ontving een fiche[^fiche] en een rapport.
    footnotes:
      fiche: Het fiche van de Europese Commissie.
      rapport: Het rapport van het onderzoeksbureau.

Goed:
    annotated_agenda:
      background: |
        De Kamer ontving een fiche[^fiche] en een rapport.[^rapport]
    footnotes:
      fiche: Het fiche van de Europese Commissie.
      rapport: Het rapport van het onderzoeksbureau.
"""

from collections.abc import Iterator

from assembler.checks.case import Case
from assembler.diagnostics import Diagnostic, diagnose

CODE = "R007"


def check(case: Case) -> Iterator[Diagnostic]:
    cited = {key for written in case.documents for key in written.text.cited}
    for key in case.dossier.footnotes:
        if key not in cited:
            yield diagnose(CODE, case.tree.key_span(("footnotes", key)), key=key)
