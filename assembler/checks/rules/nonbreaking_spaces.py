"""An ordinary space where the line should not break.

Een bedrag, een artikel, een nummer, een bladzijde of een temperatuur hoort op één regel te blijven. Met een gewone spatie kan Word de
regel afbreken na het euroteken of na nr., art., p. of blz.; een vaste spatie voorkomt dat. Dit is een kwestie van afwerking: het dossier is
er niet minder juist om. `assemble check --fix` zet de vaste spatie.

English: An amount, an article, a number, a page or a temperature should stay on one line. With an ordinary space Word may break the line
after the sign or the abbreviation. A matter of finish. `assemble check --fix` puts in a non-breaking space (U+00A0).

Fout:
    agenda:
      - kind: beleidsdebat
        title: de bereikbaarheid van grensregio’s per trein
        introduction: |
          Het fonds telt € 40 miljoen.

Goed:
    agenda:
      - kind: beleidsdebat
        title: de bereikbaarheid van grensregio’s per trein
        introduction: "Het fonds telt €\\u00a040 miljoen."
"""

import re
from collections.abc import Iterator

from assembler.checks.case import Case
from assembler.diagnostics import Diagnostic, diagnose
from assembler.render.text import Passage

CODE = "C130"

_SPACE = re.compile(r" (?:\d[\d.,]*(?<=\d)|°\s?C\b)")
_BEFORE_NUMBER = re.compile(r"(?:[€§]|(?<![\w.])(?:[Nn]r|[Aa]rt|[Bb]lz|p)\.)\Z")
_BEFORE_DEGREES = re.compile(r"\d[\d.,]*\Z")
_CITATION = re.compile(
    r"\W*(?:(?:zie|vgl\.)(?: ook)? )?(?:bijlage bij )?(?:kamerstuk|handelingen|aanhangsel|(?:pb|pbe[ug]|com|swd|join)\b)", re.IGNORECASE
)
"""A note that is a citation as a whole: that it should be given in parts is another rule's business."""


def check(case: Case) -> Iterator[Diagnostic]:
    for passage in case.passages:
        for found in _SPACE.finditer(passage.text):
            at = found.start()
            before = (_BEFORE_DEGREES if found[0][1] == "°" else _BEFORE_NUMBER).search(passage.text[max(at - 20, 0) : at])
            if before is None or _is_citation(passage):
                continue
            space = case.place(passage, at, at + 1)
            if space is not None and case.tree.source.text[space.start : space.end] == " ":
                yield diagnose(CODE, space, edits=case.replaced(space, " ", "\u00a0"), words=f"{before[0]}{found[0]}")


def _is_citation(passage: Passage) -> bool:
    return passage.note is not None and _CITATION.match(passage.text) is not None
