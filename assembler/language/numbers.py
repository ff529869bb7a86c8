"""Numbers in words, for counts such as "één diversenpunt"."""

from assembler.patterns import pattern

_ONE_IN_A_COMPOUND = pattern(r"(?<=\w)één\b")
_CLOSED_THOUSAND = pattern(r"duizend(?=\w)")

_TO_TWENTY = (
    "nul één twee drie vier vijf zes zeven acht negen tien "
    "elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig"
).split()
"""The counts that nearly every document needs, at hand because num2words takes 14 ms to load; a test holds them against it."""

_TENS = "twintig dertig veertig vijftig zestig zeventig tachtig negentig".split()


def number_in_words(number: int) -> str:
    """A whole number in Dutch: ``nul``, ``één``, ``tweeëntwintig``, ``min vijf``.

    As a word of its own one is ``één``, since it counts. num2words departs from the official spelling in two places, put right here:
    within a compound one has no accents (``honderdeen``), and after ``duizend`` comes a space (``tweeduizend vijf``).
    Source: Taalunie, taaladvies.net, "Aaneenschrijven van telwoorden (algemeen)"; Leidraad of the Woordenlijst, rule 6.N.
    """
    if 0 <= number < len(_TO_TWENTY):
        return _TO_TWENTY[number]
    from num2words import num2words

    words = str(num2words(number, lang="nl"))
    return _ONE_IN_A_COMPOUND.sub("een", _CLOSED_THOUSAND.sub("duizend ", words))


def _numbers() -> dict[str, int]:
    made = {word: number for number, word in enumerate(_TO_TWENTY)} | {"een": 1, "honderd": 100}
    for ten, word in enumerate(_TENS, 2):
        made[word] = 10 * ten
        for unit, digit in enumerate(("een", *_TO_TWENTY[2:10]), 1):
            made[f"{digit}{'ën' if digit.endswith('e') else 'en'}{word}"] = 10 * ten + unit
    return made


_NUMBERS = _numbers()


def number_from_words(words: str) -> int | None:
    """The number from 0 to 100 that a Dutch word says, whatever its capitals: ``één`` and ``een`` are 1; None for any other word."""
    return _NUMBERS.get(words.casefold())


_IRREGULAR_ORDINALS = {1: "eerste", 3: "derde", 8: "achtste"}


def ordinal_in_words(number: int) -> str:
    """The rank of a number from 1 to 99 in Dutch: ``eerste``, ``twaalfde``, ``dertigste``."""
    return _IRREGULAR_ORDINALS.get(number) or number_in_words(number) + ("de" if number < 20 else "ste")
