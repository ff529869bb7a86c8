"""Two spaces where one belongs.

Twee of meer spaties achter elkaar in een zin. Ze blijven vaak achter na knippen en plakken en vallen in het document op als een gat.
`assemble check --fix` maakt er één spatie van, en waar de regel niet mag afbreken een vaste.

English: Two or more spaces in a row within a sentence, often left behind by cutting and pasting. `assemble check --fix` makes them one, a
non-breaking one where the line should not break.

Fout:
    agenda:
      - kind: beleidsdebat
        title: de bereikbaarheid van grensregio’s per trein
        introduction: |
          De Raad spreekt  over betere verbindingen.

Goed:
    agenda:
      - kind: beleidsdebat
        title: de bereikbaarheid van grensregio’s per trein
        introduction: |
          De Raad spreekt over betere verbindingen.
"""

from collections.abc import Iterator

from assembler.checks.case import Case
from assembler.checks.nonbreaking import NBSP, kept_together
from assembler.diagnostics import Diagnostic, diagnose
from assembler.patterns import pattern

CODE = "C127"

_SPACES = pattern(r"(?: (?<=\S )[ \u00a0]+|\u00a0(?<=\S\u00a0)\u00a0* [ \u00a0]*)(?=\S)")
"""Of non-breaking spaces alone a row is meant: somebody typed them for the width."""


def check(case: Case) -> Iterator[Diagnostic]:
    for passage in case.passages:
        for found in _SPACES.finditer(passage.text):
            span = case.place(passage, found.start(), found.end())
            if span is not None and case.tree.source.text[span.start : span.end] == found[0]:
                stays = NBSP in found[0] or kept_together(passage.text, found.start(), found.end())
                one = NBSP if stays else " "
                yield diagnose(CODE, span, edits=case.replaced(span, found[0], one))
