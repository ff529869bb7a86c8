"""The last day on which a memo says that the letters go to the chambers: "de GA wordt uiterlijk 3 maart 2026 aan de Kamers gestuurd".

Told apart from other last days in the same texts: that of the decision itself, and that of a report afterwards.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from assembler.checks.sentences import sentences
from assembler.language import dates_in
from assembler.patterns import pattern

_LIMIT = pattern(r"(?:\b(?:uiterlijk|niet later dan|ten laatste|op zijn laatst)(?: op| vóór)?|(?<!\w)vóór)\s+\Z", re.IGNORECASE)
_CLAUSE_END = pattern(r"[,;:()–]|\b(?:zodat|opdat|omdat|want|waarna|waarop|voordat|om)\b")
_TO_CHAMBERS = pattern(
    r"\b(?:aan|naar|bij)\s+(?:de\s+|beide\s+|het\s+)?(?:[Ee]erste|[Tt]weede|[Kk]amers?|parlement|Staten-Generaal)\b"
    r"|\bKamers?\b.*\bontvang|\bontvang.*\bKamers?\b"
)
_GOES = pattern(r"\b(?:toe|ver)?(?:ge)?(?:zonden|stuurd|sturen|zenden)\b")
_RECEIVER = pattern(r"\b(?:aan|naar|bij|door)\b")
_SENT = pattern(r"\b(?:GA|geannoteerde agenda|(?:kamer)?brie(?:f|ven)|stukken|verzending)\b", re.IGNORECASE)
_OTHER = pattern(
    r"\b(?:akkoord|besluit\w*|beslis\w*|instem\w*|paraaf|onderteken\w*|reactie|goedkeuring|nodig|vereist|gewenst|verslag\w*|terugkoppeling|fiche)\b",
    re.IGNORECASE,
)
_PAPERS_FIRST = pattern(
    r"(?:De|Deze|Beide) (?:GA|geannoteerde agenda|Kamerbrie(?:f|ven)|brie(?:f|ven)|stukken)"
    r"(?: en de (?:GA|Kamerbrie(?:f|ven)|brie(?:f|ven)))? (?:gaa?n?|gaat|worden|wordt|moete?n?|dien(?:t|en)|zijn|is)\b"
)
_YOUR_DECISION = pattern(
    r"\b[Uu]w (?:akkoord|besluit|beslissing|instemming|paraaf|handtekening|goedkeuring)\b"
    r"(?! (?:op|over|voor|met|tot|aan|inzake) (?!de (?:GA|geannoteerde agenda|Kamerbrie|brie)))"
)
_CHAMBERS = {"eerste_kamer": pattern(r"\bEerste\b"), "tweede_kamer": pattern(r"\bTweede\b")}


class Limit(NamedTuple):
    """The last day, where it is said (with the word such as "uiterlijk"), and the chamber it is about: None for both."""

    day: date
    start: int
    end: int
    chamber: str | None


def decision_limits(text: str, around: date) -> Iterator[Limit]:
    """The last days in a text by which the addressee decides: "graag uw akkoord vóór 2 maart 2026"."""
    for limit, _, _, sentence in _limits(text, around):
        if _YOUR_DECISION.search(sentence):
            yield limit


def sending_limits(text: str, around: date, *, plainly: bool = False) -> Iterator[Limit]:
    """The last days in a text; one without a year is the one nearest to ``around``.

    ``plainly`` leaves out a sentence that does not begin with the papers: it may be about other ones.
    """
    for limit, before, after, sentence in _limits(text, around):
        if _about_sending(before, after, sentence) and (not plainly or _PAPERS_FIRST.match(sentence)):
            yield limit._replace(chamber=_chamber(after) or _chamber(sentence))


def _limits(text: str, around: date) -> Iterator[tuple[Limit, str, str, str]]:
    """Every last day in a text, with the words of its clause before and after it, and its sentence."""
    said = list(sentences(text))
    found = list(dates_in(text))
    for dates, following in zip(found, [*found[1:], None], strict=False):
        word = _LIMIT.search(text[: dates.start])
        day = dates.days[0].near(around)
        if word is None or day is None or len(dates.days) > 1:
            continue
        sentence = next(one for one in said if one.end > dates.start)
        until = min(sentence.end, following.start) if following else sentence.end
        before = _CLAUSE_END.split(text[sentence.start : word.start()])[-1]
        after = _CLAUSE_END.split(text[dates.end : until])[0]
        last = day - timedelta(days=1) if "vóór" in word[0].lower() else day
        yield Limit(last, word.start(), dates.end, None), before, after, sentence.text


def _about_sending(before: str, after: str, sentence: str) -> bool:
    """Whether a clause, split at its last day, says that the letters go to the chambers."""
    clause = f"{before} {after}"
    goes = _GOES.search(clause) and not _RECEIVER.search(clause) and re.search(r"\bKamer", sentence)
    if not goes and not _TO_CHAMBERS.search(clause):
        return False
    sent, other = (max((found.start() for found in noun.finditer(before)), default=-1) for noun in (_SENT, _OTHER))
    if sent == other:  # neither: what comes after the day tells
        sent, other = (-min((found.start() for found in noun.finditer(after)), default=len(after)) for noun in (_SENT, _OTHER))
    return sent >= other


def _chamber(words: str) -> str | None:
    """The only chamber that the words name."""
    named = [key for key, pattern in _CHAMBERS.items() if pattern.search(words)]
    return named[0] if len(named) == 1 else None
