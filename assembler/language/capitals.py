"""Words in capitals: which of them are abbreviations, and how the letters of one answer to its words."""

from assembler.patterns import pattern

_CAPITALS = pattern(r"[A-Z][A-Z0-9₀-₉]*(?!\w)(?:-(?:[A-Z][A-Z0-9₀-₉]*|[0-9]+)(?!\w))*|[A-Z]{3,}(?=s(?!\w))")
_ROMAN = pattern(r"(?:X{0,3})(?:IX|IV|V?I{0,3})(?:[ab]|bis)?|X[LC]|L?X{0,3}")
_LONGEST = 6
"""Letters; what is longer in capitals is a name or a word that is cried out."""
_REACH = 240
"""Characters; further back no abbreviation has its words."""
_WORD = pattern(r"(?<![\w-])\w+")
_SMALL = frozenset("de het een en of van voor in op te tot met bij door over om aan uit als".split())
_UNITS = frozenset("GW MW KW TW PJ GJ MJ TJ EJ GB MB KB TB PB EUR USD GBP CHF GT MT KG KM HA DB PM AM".split())
_COUNTRIES = frozenset(
    "AL AT BA BE BG CA CH CN CY CZ DE DK EE EL ES FI FR GB GE GR HR HU IE IN IS IT JP LI LT LU LV MD ME MK MT NL NO PL PT RO RS RU SE "
    "SI SK TR UA UK US XK".split()
)


def abbreviation_in(word: str) -> str | None:
    """The abbreviation that a word begins with: ``BNC`` of ``BNC-fiche``, ``LULUCF-R``, ``ETS2``; None for other words.

    An abbreviation has two capitals or more. Roman numerals, units of measure, country codes and long words in capitals are none.
    """
    found = _CAPITALS.match(word)
    if found is None or sum(sign.isupper() for sign in found[0]) < 2:
        return None
    parts = found[0].split("-")
    if any(part.isalpha() and len(part) > _LONGEST for part in parts) or all(_no_abbreviation(part) for part in parts):
        return None
    return found[0]


def _no_abbreviation(part: str) -> bool:
    return part in _UNITS or part in _COUNTRIES or part.isdigit() or _ROMAN.fullmatch(part) is not None


def answers_to(abbreviation: str, words: str) -> bool:
    """Whether the letters of an abbreviation stand in ``words`` in that order, the first of them at the start of the first word.

    The others may stand anywhere, since Dutch puts words together: the S of IPBES is that of ecosysteemdiensten.
    """
    letters = [sign for sign in abbreviation.casefold() if sign.isalpha()]
    text = words.casefold().lstrip("“‘\"'")
    if not letters or not text.startswith(letters[0]):
        return False
    at = 0
    for letter in letters:
        at = text.find(letter, at) + 1
        if at == 0:
            return False
    return True


def words_of(abbreviation: str, text: str) -> str | None:
    """The words at the end of ``text`` that an abbreviation behind them stands for: the fewest that answer to it.

    There are at most twice as many words as letters: each has a word of its own, with a small one before it.
    """
    at = max(len(text) - _REACH, 0)
    starts = [at + found.start() for found in _WORD.finditer(text[at:]) if found[0].casefold() not in _SMALL]
    for start in reversed(starts[-2 * len(abbreviation) :]):
        if answers_to(abbreviation, text[start:]):
            return text[start:].rstrip()
    return None
