"""A comma that is missing in an enumeration, after an abbreviation in brackets.

In een opsomming staat na een afkorting tussen haakjes geen komma, terwijl het volgende onderdeel al begint en de andere onderdelen wel een
komma hebben. De lezer ziet zo twee onderdelen voor één aan.

English: In an enumeration a comma is missing after an abbreviation in brackets, though the next element begins there and the others have
one.

Fout:
    agenda:
      - kind: beleidsdebat
        title: de bereikbaarheid van grensregio’s per trein
        introduction: |
          Het gaat onder meer om de Europese Spoorwegunie (ESU) de Raad van Spoorbeheerders (RSB), het Grensforum (GF), en de regio’s.

Goed:
    agenda:
      - kind: beleidsdebat
        title: de bereikbaarheid van grensregio’s per trein
        introduction: |
          Het gaat onder meer om de Europese Spoorwegunie (ESU), de Raad van Spoorbeheerders (RSB), het Grensforum (GF), en de regio’s.
"""

import re
from collections.abc import Iterator

from assembler.checks.case import Case
from assembler.checks.sentences import sentences
from assembler.diagnostics import Diagnostic, diagnose
from assembler.patterns import pattern

CODE = "C133"

_ANNOUNCED = pattern(r"\b(?:onder meer|onder andere|o\.a\.|zoals|waaronder|te weten|namelijk|bijvoorbeeld)(?=\s)", re.IGNORECASE)
_ABBREVIATION = r"\([A-Z][A-Za-z0-9-]{1,11}\)"
_GLUED = pattern(rf"({_ABBREVIATION}) (?P<next>[a-z][\w-]*)(?P<rest>[^,;:()]{{0,120}})(?={_ABBREVIATION})")
"""An abbreviation, words without any sign, and another abbreviation."""
_WITH_COMMA = pattern(f"{_ABBREVIATION},")
_OPENS = pattern(r"(?:de|het|een)\Z|[a-z-]{2,}(?:ingen|heden|teiten|schappen|ties|verdragen)\Z")
"""A word that an element can begin with: an article, or the plural of a noun."""
_VERB_OR_LINK = pattern(
    r"\b(?:en|of|maar|die|dat|wat|waar\w*|om|te|als|dan|zodat|omdat|is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben|had|hadden"
    r"|kan|kunnen|zal|zullen|zou|zouden|moet|moeten|mag|mogen|wil|willen|gaat|gaan|gingen|komt|komen|doet|doen|blijft|blijven"
    r"|dwingen|dringen|ontvingen|brengen)\b"
)


def check(case: Case) -> Iterator[Diagnostic]:
    for passage in case.passages:
        if "(" not in passage.text:
            continue
        for sentence in sentences(passage.text):
            announced = _ANNOUNCED.search(sentence.text)
            if announced is None or not _WITH_COMMA.search(sentence.text, announced.end()):
                continue
            for found in _GLUED.finditer(sentence.text, announced.end()):
                if _OPENS.match(found["next"]) and not _VERB_OR_LINK.search(f"{found['next']}{found['rest']}"):
                    start = sentence.start + found.start()
                    span = case.place(passage, start, start + len(found[1]))
                    if span is not None:
                        yield diagnose(CODE, span, abbreviation=found[1])
