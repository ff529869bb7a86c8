"""Whether a Dutch sentence says of somebody that they take part in a meeting, or that this is not certain yet."""

import re
from typing import NamedTuple

from assembler.patterns import pattern

_HEDGE = pattern(
    r"\b(?:indien|als|mits|tenzij|wanneer|mogelijk|misschien|wellicht|waarschijnlijk|vermoedelijk|verwachting|voorbehoud|eventueel|niet|geen|"
    r"nooit|zou|zouden|of|voornemens|van plan|hoopt|streeft|onduidelijk|onzeker|onbekend|geadviseerd|gevraagd|uitgenodigd)\b",
    re.IGNORECASE,
)
"""With one of these in the sentence, nothing in it is certain."""
_GAP = r"[^,;:]{0,120}?"
_MEETING = r"(?:\w*raad|\w*diner|\w*ontbijt|\w*lunch|\w*dag|bijeenkomst|conferentie|top)"
_DOES = {
    "zal": pattern(rf"{_GAP}\b(?:deelnemen|aanwezig\s+zijn|bijwonen|aanschuiven)\b"),
    "neemt": pattern(rf"{_GAP}\bdeel\b(?!\s+van)"),
    "gaat": pattern(rf"\s+(?:erheen|daarheen|ernaartoe|naar\s+(?:de|het|deze|dit)\s+{_GAP}\b{_MEETING}\b)", re.IGNORECASE),
    "woont": pattern(rf"{_GAP}\bbij(?=[.,;]|\Z)"),
}
"""What follows the verb when somebody takes part."""
_AFTER = pattern(r"(?:\s*\([^()]*\))?\s+(zal|neemt|gaat|woont)\b", re.IGNORECASE)
_BEFORE = pattern(r"\b(zal|neemt|gaat|woont)\s+(?:(?:ook|daarom|zelf|daar|hier)\s+)?(?:de\s+)?\Z", re.IGNORECASE)
_OPEN = pattern(
    r"\b(?:(?:nog\s+)?(?:onduidelijk|onbekend|onzeker)|nog\s+niet\s+(?:bekend|duidelijk|zeker|besloten|vast)|niet\s+(?:zeker|vast)|onder\s+voorbehoud)\b",
    re.IGNORECASE,
)
_WHETHER = pattern(r"\bof\s+(?:ook\s+)?(?:de\s+)?\Z", re.IGNORECASE)
_PART = pattern(
    rf"{_GAP}\b(?:deelneemt|deelnemen|deel\s+(?:zal|kan|gaat)\s+nemen|aanwezig\s+(?:is|kan|zal)(?:\s+zijn)?|bijwoont|bijwonen|meekomt|meegaat|erheen\s+gaat)\b",
    re.IGNORECASE,
)
_COMING = pattern(r"\b(?:deelname|aanwezigheid|komst)\s+(?:van|door)\s+(?:de\s+)?\Z", re.IGNORECASE)
_PERHAPS = pattern(
    rf"\s+(?:zal|neemt|gaat|is)\b{_GAP}\b(?:mogelijk|misschien|wellicht|onder\s+voorbehoud)\b{_GAP}\b(?:deel|deelnemen|aanwezig)\b",
    re.IGNORECASE,
)
_PERHAPS_BEFORE = pattern(r"\b(?:mogelijk|misschien|wellicht)\s+(?:zal|neemt|is)\s+(?:de\s+)?\Z", re.IGNORECASE)
_TAKES_PART = pattern(rf"{_GAP}\b(?:deel|deelnemen|aanwezig)\b(?!\s+van)", re.IGNORECASE)
_INTENDS = pattern(rf"\bvoornemens\b{_GAP}\b(?:deel\s+te\s+nemen|deelnemen)\b", re.IGNORECASE)
_PARTAKES = pattern(rf"\b(?:(?:neem|neemt|nemen)\b{_GAP}\bdeel\b(?!\s+van)|(?:zal|zullen)\b{_GAP}\bdeelnemen\b)", re.IGNORECASE)
_DOUBTS = pattern(rf"\bof\b{_GAP}\b(?:deelneemt|deelnemen|deel\s+(?:zal|kan)\s+nemen)\b", re.IGNORECASE)


class Attendance(NamedTuple):
    """What a sentence says of somebody's coming, in its words from ``start`` to ``end``."""

    certain: bool
    start: int
    end: int


def attendance(sentence: str, start: int, end: int) -> Attendance | None:
    """What a sentence says of the coming of whoever is named from ``start`` to ``end``; None when it says nothing clear."""
    before = sentence[:start]
    if not _HEDGE.search(sentence):
        after, ahead = _AFTER.match(sentence, end), _BEFORE.search(before)
        rest = _DOES[after[1].lower()].match(sentence, after.end()) if after else None
        if rest is None and ahead:
            start, rest = ahead.start(), _DOES[ahead[1].lower()].match(sentence, end)
        return Attendance(True, start, rest.end()) if rest else None
    if found := _PERHAPS.match(sentence, end):
        return Attendance(False, start, found.end())
    perhaps, part = _PERHAPS_BEFORE.search(before), _TAKES_PART.match(sentence, end)
    if perhaps and part:
        return Attendance(False, perhaps.start(), part.end())
    doubt = _OPEN.search(sentence)
    if doubt and _COMING.search(before) and doubt.start() >= end:
        return Attendance(False, start, doubt.end())
    part = _PART.match(sentence, end) if doubt and _WHETHER.search(before) else None
    return Attendance(False, min(doubt.start(), start), max(doubt.end(), part.end())) if doubt and part else None


def participation(sentence: str) -> str | None:
    """What a sentence says of taking part, as meeting.participation has it: planned, confirmed or undecided; None for nothing clear."""
    if _OPEN.search(sentence):
        return "undecided" if _DOUBTS.search(sentence) else None
    if _INTENDS.search(sentence):
        return "planned"
    return "confirmed" if _PARTAKES.search(sentence) and not _HEDGE.search(sentence) else None
