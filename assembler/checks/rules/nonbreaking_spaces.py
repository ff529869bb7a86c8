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
from assembler.checks.nonbreaking import NBSP, kept_together
from assembler.diagnostics import Diagnostic, diagnose
from assembler.render.text import Passage

CODE = "C130"

_SPACE = re.compile(r"(?<! ) (?=[\d°])")
_CITATION = re.compile(
    r"\W*(?:(?:zie|vgl\.)(?: ook)? )?(?:bijlage bij )?(?:kamerstuk|handelingen|aanhangsel|(?:pb|pbe[ug]|com|swd|join)\b)", re.IGNORECASE
)
"""A note that is a citation as a whole: that it should be given in parts is another rule's business."""


def check(case: Case) -> Iterator[Diagnostic]:
    for passage in case.passages:
        for found in _SPACE.finditer(passage.text):
            words = kept_together(passage.text, found.start(), found.end())
            if words and not _is_citation(passage):
                space = case.place(passage, found.start(), found.end())
                if space is not None and case.tree.source.text[space.start : space.end] == " ":
                    yield diagnose(CODE, space, edits=case.replaced(space, " ", NBSP), words=words)


def _is_citation(passage: Passage) -> bool:
    return passage.note is not None and _CITATION.match(passage.text) is not None
