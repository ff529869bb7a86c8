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
from assembler.diagnostics import Diagnostic, Related, diagnose
from assembler.diagnostics.words import typed_words
from assembler.patterns import pattern
from assembler.render.text import Passage
from assembler.source import Span

CODE = "C130"

_SHOWN = 5
"""So many other places are told beside the first."""

_SPACE = pattern(r"(?<! ) (?=[\d°])")
_CITATION = pattern(
    r"\W*(?:(?:zie|vgl\.)(?: ook)? )?(?:bijlage bij )?(?:kamerstuk|handelingen|aanhangsel|(?:pb|pbe[ug]|com|swd|join)\b)", re.IGNORECASE
)
"""A note that is a citation as a whole: that it should be given in parts is another rule's business."""


def check(case: Case) -> Iterator[Diagnostic]:
    """One message for all places: it is a matter of finish."""
    places = list(_places(case))
    if places:
        (space, words), *others = places
        edits = tuple(edit for one, _ in places for edit in case.replaced(one, " ", NBSP))
        related = tuple(Related(typed_words(more), one) for one, more in others[:_SHOWN])
        yield diagnose(CODE, space, related=related, edits=edits, words=words, times=len(places))


def _places(case: Case) -> Iterator[tuple[Span, str]]:
    """Each ordinary space where a line should not break, with the words around it, in the order of the file."""
    found: dict[int, tuple[Span, str]] = {}
    for passage in case.passages:
        for one in _SPACE.finditer(passage.text):
            words = kept_together(passage.text, one.start(), one.end())
            if words and not _is_citation(passage):
                space = case.place(passage, one.start(), one.end())
                if space is not None and case.tree.source.text[space.start : space.end] == " ":
                    found[space.start] = space, words
    yield from (found[start] for start in sorted(found))


def _is_citation(passage: Passage) -> bool:
    return passage.note is not None and _CITATION.match(passage.text) is not None
