"""Titles of office in Dutch text: ``Minister van Klimaat en Groene Groei``, ``staatssecretaris van IenW``, ``bewindspersonen van LVVN``.

Only titles of our own government count. A minister of another country ("de Franse minister van Financiën"), any minister ("hun minister"),
and ministers in the plural are no titles here.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from assembler.lean import dataclass
from assembler.patterns import pattern

_KIND = pattern(r"(?<![\w‑-])([Mm]inister-[Pp]resident|[Mm]inister|[Ss]taatssecretaris|[Bb]ewindspersonen)(?![\w‑-])")
_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
_WORD = rf"{_CAPITAL}[\w’'‑-]{{0,60}}"
_FIRST_WORD = pattern(_WORD)
_NEXT_WORD = pattern(rf"(,?\s+en\s+|,\s+|\s+[–-]\s+|\s+){_WORD}")
_MOST_WORDS = 20
_SPACE = pattern(r"\s*")
_LINK = pattern(r"\s+(van|voor)\s+")
_SHARED = pattern(r"\s+en\s+(?:de\s+)?(?=[Mm]inister\b|[Ss]taatssecretaris\b)")
_ANY = pattern(r"\b(?:een|elke|iedere|geen|hun|zijn|haar|diens|wiens|andere)\s+(?:\w+e\s+)?$", re.IGNORECASE)
_FOREIGN_BEFORE = pattern(r"\b(?!Nederlandse\b)[A-ZÀ-Þ][\w-]*se\s+(?:[a-z]\w*e\s+)?$")
_FOREIGN_AFTER = pattern(rf"\s+(?:van|uit)\s+(?!Nederland\b){_CAPITAL}")
_DASH = pattern(r"\s+[–-]\s+")
_WHOLE = pattern(r"(?:de\s+)?(minister-president|minister|staatssecretaris)\b(?:\s+(?:van|voor))?\s*(.*)", re.IGNORECASE | re.DOTALL)
_SMALL = frozenset({"en", "van", "voor", "de", "het"})


@dataclass(frozen=True)
class Title:
    """A title in a text, from ``start`` to ``end``.

    ``kind`` is minister, staatssecretaris, minister-president or bewindspersonen (all who head one ministry); ``portfolio`` is empty
    for "de Minister" alone.
    """

    start: int
    end: int
    kind: str
    portfolio: str

    @property
    def words(self) -> tuple[str, ...]:
        return significant(self.portfolio)


def find_titles(text: str, known: re.Pattern[str]) -> list[Title]:
    """The titles in a text. ``known`` are portfolios that need not be guessed at by their capitals, see ``portfolios``."""
    found: list[Title] = []
    if not any(part in text for part in ("inister", "ecretaris", "ewinds")):
        return found  # most passages, and a search by pattern takes a hundred times as long
    for kind in _KIND.finditer(text):
        before = text[max(kind.start() - 60, 0) : kind.start()]
        if _ANY.search(before) or _FOREIGN_BEFORE.search(before):
            continue
        title = _title(text, kind, known)
        if title is not None and not _FOREIGN_AFTER.match(text, title.end):
            found.append(title)
    return found


def read_title(text: str) -> Title | None:
    """A text that is a title and nothing else, such as the line above a signature; capitals and a comma at the end do not matter."""
    found = _WHOLE.fullmatch(text.strip(" \t\n,.;"))
    return Title(0, len(text), found[1].lower(), found[2]) if found else None


def portfolios(names: Iterable[str]) -> re.Pattern[str]:
    """A pattern for portfolios that are known, the longest first."""
    longest_first = sorted({name for name in names if name.strip()}, key=lambda name: (-len(name), name))
    patterns = [r"\s+".join(re.escape(word) for word in name.split()) for name in longest_first]
    return re.compile(rf"(?={_CAPITAL})(?i:{'|'.join(patterns)})(?![\w‑-])" if patterns else r"(?!)")


@lru_cache(1000)  # each rule about offices asks it of the same few
def significant(portfolio: str) -> tuple[str, ...]:
    """The words that tell a portfolio from another, without capitals and accents."""
    plain = unicodedata.normalize("NFKD", portfolio.casefold())
    words = re.findall(r"[a-z0-9]+", "".join(sign for sign in plain if not unicodedata.combining(sign)))
    return tuple(word for word in words if word not in _SMALL)


def alike(one: str, other: str) -> bool:
    """Whether two portfolios are most likely one under two names: they share six words in ten, and neither is the other cut short.

    What comes after a dash tells two offices at one ministry apart: "Financiën – Douane" and "Financiën – Toeslagen" are not alike.
    """
    first, second = significant(one), significant(other)
    if first[: len(second)] == second or second[: len(first)] == first:
        return False
    bases = {significant(parts[0]) for parts in (_DASH.split(one), _DASH.split(other)) if len(parts) == 2}
    if len(bases) == 1 and _DASH.search(one) and _DASH.search(other):
        return False
    return len(set(first) & set(second)) >= 0.6 * max(len(first), len(second))


def _title(text: str, kind: re.Match[str], known: re.Pattern[str]) -> Title | None:
    """The title that begins with ``kind``. "Minister en Staatssecretaris van LVVN" are two that share a portfolio."""
    if shared := _SHARED.match(text, kind.end()):
        following = _KIND.match(text, shared.end())
        other = _single(text, following, known) if following else None
        return Title(kind.start(), kind.end(), kind[1].lower(), other.portfolio) if other else None
    return _single(text, kind, known)


def _single(text: str, kind: re.Match[str], known: re.Pattern[str]) -> Title | None:
    """None when the words after it tell that it is somebody else's ("minister van de lidstaat"), or when a name follows."""
    link = _LINK.match(text, kind.end())
    space = _SPACE.match(text, kind.end())
    at = link.end() if link else space.end() if space else kind.end()
    found = known.match(text, at)
    end = found.end() if found else _end_of_portfolio(text, at) if link else at
    if end > at:
        return Title(kind.start(), end, kind[1].lower(), text[at:end])
    somebody = text[at : at + 1].islower() if link and link[1] == "van" else not link and at > kind.end() and _FIRST_WORD.match(text, at)
    return None if somebody else Title(kind.start(), kind.end(), kind[1].lower(), "")


def _end_of_portfolio(text: str, at: int) -> int:
    """Where the words with a capital end that make up a portfolio, as in "Volkshuisvesting, Ruimte en Wonen".

    A ministry's short name, such as LVVN or IenW, stands alone. What comes after a comma belongs to it only when an "en" follows.
    """
    first = _FIRST_WORD.match(text, at)
    if first is None or sum(sign.isupper() for sign in first[0]) > 1:
        return first.end() if first else at
    end = here = first.end()
    listing = closed = False
    for _ in range(_MOST_WORDS):
        step = _NEXT_WORD.match(text, here)
        sign = step[1].strip() if step else ""
        if step is None or (closed and sign.startswith((",", "en"))):
            break
        listing = sign == "," or (listing and not sign)
        closed = sign.endswith("en") or (closed and not sign)
        here = step.end()
        end = end if listing else here
    return end
