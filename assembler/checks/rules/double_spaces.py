"""Two spaces where one belongs.

Twee of meer spaties achter elkaar in een zin. Ze blijven vaak achter na knippen en plakken en vallen in het document op als een gat.
`assemble check --fix` maakt er één spatie van.

English: Two or more spaces in a row within a sentence, often left behind by cutting and pasting. `assemble check --fix` makes them one.

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

import re
from collections.abc import Iterator

from assembler.checks.case import Case
from assembler.diagnostics import Diagnostic, diagnose

CODE = "C127"

_SPACES = re.compile(r"(?<=\S) {2,}(?=\S)")


def check(case: Case) -> Iterator[Diagnostic]:
    for passage in case.passages:
        for found in _SPACES.finditer(passage.text):
            span = case.place(passage, found.start(), found.end())
            if span is not None and case.tree.source.text[span.start : span.end] == found[0]:
                yield diagnose(CODE, span, edits=case.replaced(span, found[0], " "))
