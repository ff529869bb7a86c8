"""A date without its year.

Bij een dag en een maand staat geen jaar. De stukken worden bewaard en later weer gelezen, en rond de jaarwisseling is een datum zonder jaar
dubbelzinnig. Wat elk jaar terugkomt (jaarlijks op 1 januari) heeft geen jaar nodig, en een datum met jl. of a.s. ook niet.

English: A day and month without a year. The documents are kept and read again later. What comes back every year needs none.

Fout:
    annotated_agenda:
      background: |
        De stukken zijn op 9 april gedeeld.

Goed:
    annotated_agenda:
      background: |
        De stukken zijn op 9 april 2026 gedeeld.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from assembler.checks.case import Case
from assembler.checks.sentences import sentences
from assembler.diagnostics import Diagnostic, diagnose
from assembler.language import WrittenDates, dates_in
from assembler.patterns import pattern

CODE = "C131"

_YEARLY = pattern(
    r"\b(?:elke?|iedere?) (?:jaar|voorjaar|najaar|zomer|winter|lente|herfst)\b|seizoen(?:en)?\b"
    r"|\b(?:jaarlijks|telkens|steevast|traditioneel|traditiegetrouw)\b|\bjaarlijkse\b[^.;:]* (?:rond|omstreeks) "
    r"|\bvan (?:het|hetzelfde|enig|dat|dit|een) (?:(?:volgend|lopend|daaropvolgend|betreffend)e? )?(?:kalender|begrotings|school)?jaar\b",
    re.IGNORECASE,
)
_IN_A_YEAR = pattern(r"In (?:het jaar )?[12]\d\d\d\b")
"""A sentence that begins with the year of all its dates."""
_DAY = r"(?:(?:Konings|Bevrijdings|Vrouwen|Kinder|Nieuwjaars|Europa|Wereld\w{0,20})dag|Dodenherdenking|Dag van (?:(?:de|het) )?\w+)"
_NAMED_DAY = pattern(rf"(?:{_DAY}|Comité),? (?:\(|op )?\Z", re.IGNORECASE)
_NAMED_BEHIND = pattern(rf"(?:, | \()(?:de |het )?(?:Internationale |Europese |Nationale )?{_DAY}", re.IGNORECASE)
_STREET = pattern(r"(?:plein|straat|laan|kade|boulevard|avenue|place|rue)(?: du| de| van)? \Z", re.IGNORECASE)
_BEHIND = pattern(
    r"\s*(?:jl|jongstleden|a\.s|aanstaande|(?:van )?(?:dit|dat|vorig|volgend|komend|afgelopen) jaar|in (?:het jaar )?[12]\d\d\d)\b"
)


def check(case: Case) -> Iterator[Diagnostic]:
    for passage in case.passages:
        undated = [found for found in dates_in(passage.text) if not found.dated and not _clear(passage.text, found)]
        if not undated:
            continue
        said = list(sentences(passage.text))
        ends = [one.end for one in said]
        for found in undated:
            if not _needs_none(said[bisect_right(ends, found.start)].text):
                start = found.days[0].start
                span = case.place(passage, start, found.end)
                if span is not None:
                    yield diagnose(CODE, span, words=passage.text[start : found.end])


@lru_cache(64)
def _needs_none(sentence: str) -> bool:
    """Whether a sentence says that its dates come back every year, or which year they are of; kept, since one may hold thousands."""
    return bool(_YEARLY.search(sentence) or _IN_A_YEAR.match(sentence))


def _clear(text: str, found: WrittenDates) -> bool:
    """Whether the words around a date say which year it is, or that it is of no year."""
    before = text[max(found.days[0].start - 40, 0) : found.days[0].start]
    behind = _BEHIND.match(text, found.end) or _NAMED_BEHIND.match(text, found.end)
    return bool(behind or _NAMED_DAY.search(before) or _STREET.search(before))
