"""Names of signatories in different forms.

Onder een brief met meer ondertekenaars staat de ene naam met voorletters en de andere voluit. Kies één vorm; wie ondertekenen staan onder
elkaar. Titels als mr. en dr. tellen niet mee.

English: Under a letter with several signatories one name has initials and another is given in full. Degrees do not count.

Fout:
    officials:
      stas:
        office: Staatssecretaris van Infrastructuur en Waterstaat
        name: Hanneke Wieringa
      kgg:
        office: Minister van Klimaat en Groene Groei
        name: J.P. Abbenhuis
    letters:
      signatories: [stas, kgg]
      date: 2026-03-03

Goed:
    officials:
      stas:
        office: Staatssecretaris van Infrastructuur en Waterstaat
        name: H. Wieringa
      kgg:
        office: Minister van Klimaat en Groene Groei
        name: J.P. Abbenhuis
    letters:
      signatories: [stas, kgg]
      date: 2026-03-03
"""

import re
from collections import Counter
from collections.abc import Iterator

from assembler.checks.case import Case
from assembler.diagnostics import Diagnostic, Related, Words, diagnose
from assembler.patterns import pattern

CODE = "C109"

_DEGREES = pattern(r"(?:(?:mr|dr|drs|ir|ing|prof|jhr|jkvr)\.\s*|(?:dhr\.|mw\.|mevr\.|de heer|mevrouw)\s+)+", re.IGNORECASE)
_INITIALS = pattern(r"(?:[A-ZÀ-Þ][a-z]{0,2}\.\s?)+(?=\s|$|[^\W\d_])")
_FIRST_NAME = pattern(r"\s*\([^)]*\)")


def check(case: Case) -> Iterator[Diagnostic]:
    officials = case.facts["officials"]
    forms = {key: _form(str(officials[key]["name"])) for key in case.dossier.letters.signatories}
    usual = Counter(forms.values()).most_common(1)[0][0]
    model = next(key for key, form in forms.items() if form == usual)
    related = (Related(Words("zo staat de andere naam er", "so the other name stands there"), case.said_at("officials", model, "name")),)
    for key, form in forms.items():
        if form != usual:
            span = case.said_at("officials", key, "name")
            yield diagnose(CODE, span, related=related, name=officials[key]["name"], other=officials[model]["name"])


def _form(name: str) -> tuple[bool, bool]:
    """Whether a name has initials, and whether it has a first name: "J.F. (Jorrit) van Buren" has both."""
    degree = _DEGREES.match(name)
    rest = name[degree.end() :] if degree else name
    initials = _INITIALS.match(rest)
    return bool(initials), not initials or bool(_FIRST_NAME.match(rest, initials.end()))
