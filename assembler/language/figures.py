"""Percentages and amounts of money in Dutch prose, in a form in which equal ones are equal."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from assembler.language.numbers import number_from_words
from assembler.patterns import pattern

_SCALES = {"duizend": 3, "miljoen": 6, "mln": 6, "miljard": 9, "mld": 9, "biljoen": 12}
_NUMBER = r"(?:\d+(?:[.,]\d+)*|(?<!\w)[a-zA-Zéë]+)"
_SCALE = rf"(?:\s?(?P<{{}}>{'|'.join(_SCALES)})\b\.?)?"
_FIGURE = pattern(
    rf"(?:(?P<from>(?<![\d.,])\d{{1,3}}(?:,\d+)?)\s?(?:tot(?: en met)?|à|-|–)\s?)?(?P<percent>{_NUMBER})\s?(?:%|procent(?:punt(?:en)?)?\b)"
    rf"|€\s?(?P<amount>{_NUMBER}){_SCALE.format('scale')}"
    rf"|(?P<euro>{_NUMBER}){_SCALE.format('times')}\s?(?:euro\b|EUR\b|€(?!\s?\d))"
)
"""A word in the place of a number may be any: which ones are numbers is looked up afterwards."""
_SIGNS = ("%", "€", "procent", "euro", "EUR")
"""Without one of these there is no figure, and no need to look at every number."""


class Figure(NamedTuple):
    """A figure from ``start`` to ``end`` of a text; ``kind`` is % or €, ``value`` its number without superfluous zeros."""

    kind: str
    value: str
    start: int
    end: int


def figures(text: str) -> Iterator[Figure]:
    """The percentages and amounts in a text, in order; of "5 tot 10%" both."""
    for found in _FIGURE.finditer(text) if any(sign in text for sign in _SIGNS) else ():
        if found["from"]:
            yield Figure("%", _value(found["from"]), found.start("from"), found.end("from"))
        if _is_number(found["percent"]):
            yield Figure("%", _value(found["percent"]), found.start("percent"), found.end())
        for group, scale in (("amount", "scale"), ("euro", "times")):
            if _is_number(found[group]):
                yield Figure("€", _value(found[group], _SCALES[found[scale]] if found[scale] else 0), found.start(), found.end())


def _is_number(said: str | None) -> bool:
    return said is not None and (said[0].isdigit() or number_from_words(said) is not None)


def _value(number: str, scale: int = 0) -> str:
    """The digits of a number, times ten to the ``scale``: 1.250,50 and twee miljoen."""
    said = number_from_words(number)
    if said is not None:
        return str(said) + "0" * scale
    whole, _, decimals = re.sub(r"\.(?=\d{3}(?!\d))", "", number).replace(".", ",").partition(",")
    decimals = decimals.replace(",", "").ljust(scale, "0")
    fraction = decimals[scale:].rstrip("0")
    return (whole + decimals[:scale]).lstrip("0").rjust(1, "0") + (f",{fraction}" if fraction else "")
