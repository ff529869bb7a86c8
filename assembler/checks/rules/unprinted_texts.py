"""Prose that stands in no document.

Een tekst uit het gegevensbestand die in geen enkel document van het dossier terechtkomt. Meestal hoort hij bij een stuk dat niet wordt
gemaakt, of heeft een ander veld voorrang gekregen. Zo raakt geen tekst ongemerkt zoek.

English: A text of the data file that ends up in no document of the dossier, because the document it belongs in is not made or another
field goes before it. No text gets lost unnoticed.

Fout:
    memo:
      date: 2026-02-25
      advice: |
        1. Akkoord te gaan met de brief.
      variants:
        - addressee: stas
          advice: |
            1. In te stemmen met de brief.

Goed:
    memo:
      date: 2026-02-25
      variants:
        - addressee: stas
          advice: |
            1. In te stemmen met de brief.
"""

from collections.abc import Iterator

from assembler.checks.case import Case
from assembler.diagnostics import Diagnostic, Related, Words, diagnose
from assembler.source import Path

CODE = "R006"

_ALSO = Words("deze ook niet", "nor does this one")
_SHOWN = 5
"""So many other places are told beside the first."""


def check(case: Case) -> Iterator[Diagnostic]:
    """One message for a field that no document prints anywhere, such as every summary for a memo that is not made."""
    printed = frozenset().union(*(written.text.paths for written in case.documents))
    fields: dict[Path, list[Path]] = {}
    for path, kind, _ in case.fields():
        if kind in ("inline", "prose") and path[0] != "footnotes":
            fields.setdefault(_field(case, path), []).append(path)
    for paths in fields.values():
        lost = [path for path in paths if path not in printed]
        for some in [lost] if len(lost) == len(paths) else [[path] for path in lost]:
            related = tuple(Related(_ALSO, case.tree.key_span(path)) for path in some[1 : 1 + _SHOWN])
            yield from (diagnose(CODE, case.tree.key_span(path), related=related) for path in some[:1])


def _field(case: Case, path: Path) -> Path:
    """The field that a path leads to, whichever item of a list or store it belongs to."""
    stored = "valuesrules" in case.rules.get(str(path[0]), {})
    return tuple("" if isinstance(step, int) or (stored and at == 1) else step for at, step in enumerate(path))
