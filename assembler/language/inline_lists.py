"""Enumerations within a sentence that says how many things come: "vier opties: (a) …, (b) … of (c) …", "drie terreinen: lucht en water".

Items without a mark are counted only to see that some are missing, since "jeugd en sport" may be one item.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from assembler.language.announcements import Announcement, is_announcing
from assembler.language.counts import is_exact, number_of
from assembler.patterns import pattern

_COUNTED = pattern(r"(?<![\w-])(?=([^\W_]+)((?:\s+[^\W\d_]+){0,2})\s+([^\W\d_]+(?:en|[’']?s))(:\s+))")
"""Looked ahead at, for the number may be any of the words before the colon."""
_MARK = pattern(r"(?<!\S)\(?(\d{1,2}|[a-z])\)(?=\s)")
_ITEMS = pattern(r"[^.:;!?()]+(?=[.;!?]|\Z)")
_BETWEEN = pattern(r",\s+(?:en\s+)?|\s+en\s+")
_NOT_ALL = pattern(r"\b(?:of|onder|meer|zoals|waaronder|bijvoorbeeld|eerste?|allereerst|enzovoort|etc)\b", re.IGNORECASE)
_GOES_ON = pattern(r"[.;]\s+(?:Daarnaast|Verder|Ook|Tot slot|Ten|Bovendien|En|Tevens)\b", re.IGNORECASE)
_LONGEST_ITEM = 4
_BEFORE = 60
_FAR = 4000


@lru_cache(4096)
def counted_inline(text: str) -> tuple[tuple[Announcement, int], ...]:
    """What the sentences of a text announce and enumerate themselves, with how many items come: only those that differ."""
    return tuple(_counted_inline(text))


def _counted_inline(text: str) -> Iterator[tuple[Announcement, int]]:
    for found in _COUNTED.finditer(text) if ":" in text else ():
        count = number_of(found[1])
        before = re.findall(r"[^\W_]+", text[max(found.start() - _BEFORE, 0) : found.start()])
        if count is None or count < 2 or not is_exact(before) or any(number_of(word) for word in found[2].split()):
            continue
        listed = _marked(text, found.end(4)) or _fewer(text, found.end(4), found[3], count)
        if listed and listed != count:
            yield Announcement(count, found.start(), found.end(3)), listed


def _marked(text: str, start: int) -> int | None:
    """How many items with marks in order stand from ``start`` on; None where no mark stands there."""
    listed = 0
    for mark in _MARK.finditer(text, start, start + _FAR) if _MARK.match(text, start) else ():
        if mark[1] in (str(listed + 1), chr(ord("a") + listed)):
            listed += 1
    return listed if listed > 1 else None


def _fewer(text: str, start: int, noun: str, count: int) -> int | None:
    """How many short items stand there at most, when that is less than the ``count``; None where more may follow, or in doubt."""
    items = _ITEMS.match(text, start) if is_announcing(noun) else None
    if items is None or len(re.findall(r"\sen\s", items[0])) != 1 or _NOT_ALL.search(items[0]) or _GOES_ON.match(text, items.end()):
        return None
    parts = _BETWEEN.split(items[0])
    return len(parts) if len(parts) < count and all(len(part.split()) <= _LONGEST_ITEM for part in parts) else None
