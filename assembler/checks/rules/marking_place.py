"""A marking that is said to stand in the letter.

De onderwerpen van de geadresseerde worden gemarkeerd in de geannoteerde agenda die bij de nota gaat, niet in de Kamerbrief. Zegt de nota
dat de markering in de brief staat, dan zoekt de lezer daar vergeefs.

English: The addressee's items are marked in the annotated agenda that goes with the memo, not in the letter. When the memo says that the
letter is marked, the reader looks there in vain.

Fout:
    memo:
      date: 2026-02-25
      variants:
        - addressee: stas
          advice: |
            1. Akkoord te gaan met de onderdelen van uw portefeuille, zoals gemarkeerd in de Kamerbrief.

Goed:
    memo:
      date: 2026-02-25
      variants:
        - addressee: stas
          advice: |
            1. Akkoord te gaan met de onderdelen van uw portefeuille, zoals gemarkeerd in de GA.
"""

import re
from collections.abc import Iterator

from assembler.checks.case import Case
from assembler.checks.sentences import sentences
from assembler.diagnostics import Diagnostic, diagnose
from assembler.patterns import pattern

CODE = "C118"

_LETTER = r"in\s+de\s+(?:Tweede\s+|Eerste\s+|beide\s+)?(?:Kamer)?brie(?:f|ven)\b"
_MARKED = r"(?:gemarkeerd|gearceerd|gekleurd|arcering|markering)"
_SHOWN = r"(?:aangegeven|aangeduid|aangemerkt|weergegeven|vermeld)"
_MARKING = pattern(rf"\b{_MARKED}(?:\s+\w+)?\s+{_LETTER}|\b{_LETTER}(?:\s+\w+){{0,3}}\s+{_MARKED}\b", re.IGNORECASE)
_SHOWING = pattern(rf"\b(?:zoals\s+)?{_SHOWN}\s+{_LETTER}|\b{_LETTER}(?:\s+\w+)?\s+{_SHOWN}\b", re.IGNORECASE)
"""What a letter shows may be anything; it is the marking when the sentence is about a portfolio."""


def check(case: Case) -> Iterator[Diagnostic]:
    for written in case.memos:
        for passage in written.text.passages:
            for sentence in sentences(passage.text):
                found = _MARKING.search(sentence.text) or ("portefeuille" in sentence.text and _SHOWING.search(sentence.text))
                if not found:
                    continue
                span = case.place(passage, sentence.start + found.start(), sentence.start + found.end())
                if span is not None:
                    yield diagnose(CODE, span, said=found[0])
