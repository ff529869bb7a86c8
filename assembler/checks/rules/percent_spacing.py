"""A percent sign with a letter right behind it.

Direct na een procentteken staat een letter. Er is een spatie weggevallen, meestal bij het overtypen of plakken. Na %-punt en in
100%-regeling hoort een streepje en is er niets mis. `assemble check --fix` zet de spatie erbij.

English: A letter right behind a percent sign: a space got lost. `assemble check --fix` puts it in.

Fout:
    agenda:
      - kind: beleidsdebat
        title: de bereikbaarheid van grensregio’s per trein
        introduction: |
          Ten minste 30%van de stations ligt aan een grens.

Goed:
    agenda:
      - kind: beleidsdebat
        title: de bereikbaarheid van grensregio’s per trein
        introduction: |
          Ten minste 30% van de stations ligt aan een grens.
"""

from collections.abc import Iterator

from assembler.checks.case import Case
from assembler.diagnostics import Diagnostic, diagnose
from assembler.patterns import pattern

CODE = "C128"

_GLUED = pattern(r"\d(?<![\w%/.,].)[\d.,]*\s?(?P<sign>%[^\W\d_])\w*")
"""A number of its own: within a web address a percent sign stands for a character."""


def check(case: Case) -> Iterator[Diagnostic]:
    for passage in case.passages:
        for found in _GLUED.finditer(passage.text):
            span = case.place(passage, found.start(), found.end())
            sign = case.place(passage, found.start("sign"), found.end("sign"))
            if span is not None and sign is not None:
                yield diagnose(CODE, span, edits=case.replaced(sign, found["sign"], f"% {found['sign'][1]}"), words=found[0])
