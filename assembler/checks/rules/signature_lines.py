"""Signature lines in different forms.

Onder een brief met meer ondertekenaars eindigt de ene regel met een komma of punt, en de andere niet. Dat valt op, omdat zij onder elkaar
staan.

English: Under a letter with several signatories one line ends with a comma or full stop, and another does not.

Fout:
    officials:
      stas:
        office: Staatssecretaris van Infrastructuur en Waterstaat
        signature: DE STAATSSECRETARIS VAN INFRASTRUCTUUR EN WATERSTAAT,
        name: Hanneke Wieringa
      kgg:
        office: Minister van Klimaat en Groene Groei
        signature: DE MINISTER VAN KLIMAAT EN GROENE GROEI
        name: Jurriaan Abbenhuis
    letters:
      signatories: [stas, kgg]
      date: 2026-03-03

Goed:
    officials:
      stas:
        office: Staatssecretaris van Infrastructuur en Waterstaat
        signature: DE STAATSSECRETARIS VAN INFRASTRUCTUUR EN WATERSTAAT
        name: Hanneke Wieringa
      kgg:
        office: Minister van Klimaat en Groene Groei
        signature: DE MINISTER VAN KLIMAAT EN GROENE GROEI
        name: Jurriaan Abbenhuis
    letters:
      signatories: [stas, kgg]
      date: 2026-03-03
"""

from collections import Counter
from collections.abc import Iterator

from assembler.checks.case import Case
from assembler.diagnostics import Diagnostic, Related, Words, diagnose
from assembler.source import Path

CODE = "C108"

_SIGNS = frozenset(",.;:")


def check(case: Case) -> Iterator[Diagnostic]:
    lines = {key: str(case.facts["officials"][key]["signature"]) for key in case.dossier.letters.signatories}
    counts = Counter(_sign(line) for line in lines.values())
    # Of two forms that stand as often, the one without a sign is the usual one: it is what the pack derives.
    usual = max(counts, key=lambda sign: (counts[sign], sign == ""))
    model = next(key for key, line in lines.items() if _sign(line) == usual)
    related = (Related(Words("zo eindigt de andere regel", "so the other line ends"), case.said_at(*_path(case, model))),)
    for key, line in lines.items():
        if _sign(line) != usual:
            yield diagnose(CODE, case.said_at(*_path(case, key)), related=related, line=line)


def _sign(line: str) -> str:
    """The sign at the end of a line; empty for none."""
    last = line.rstrip()[-1:]
    return last if last in _SIGNS else ""


def _path(case: Case, key: str) -> Path:
    """Where the line was typed; the office, when it is derived from that."""
    return ("officials", key, "signature" if case.dossier.officials[key].signature is not None else "office")
