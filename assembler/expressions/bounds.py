"""How long a text or list may get and how great a number, in expressions that are somebody else's."""

from collections.abc import Iterable
from typing import Any

import jinja2

from assembler.diagnostics.words import Words

LONGEST_LIST = 100_000
LONGEST_TEXT = 10_000_000
LONGEST_INTEGER = 4_000
"""In bits."""
LONG_NUMBER = "number too long"
_LONGEST_NUMBER = 1_000
_FINEST = 100

_TOO_GREAT = Words("het getal wordt te groot", "the number gets too great")
_TOO_LONG = Words("dit wordt te lang", "this gets too long")
_ONLY_NUMBERS = Words("sum telt alleen getallen op", "sum adds numbers only")


def refusal(told: Words) -> jinja2.exceptions.SecurityError:
    return jinja2.exceptions.SecurityError(told)  # type: ignore[arg-type]  # Jinja hands on whatever it is given


def bounded(length: int, limit: int) -> None:
    if length > limit:
        raise refusal(_TOO_LONG)


def bounded_replace(text: str, old: Any = "", new: Any = "", *rest: Any, **named: Any) -> None:
    old, new = named.get("old", old), named.get("new", new)
    bounded(text.count(str(old)) * len(str(new)), LONGEST_TEXT)


def bounded_texts(values: Iterable[str], between: int = 0) -> list[str]:
    """The texts, as long as they are not too long together with so many characters between each two."""
    kept: list[str] = []
    length = 0
    for value in values:
        length += (len(value) if isinstance(value, str) else 0) + between  # what is no text, join itself refuses
        bounded(length, LONGEST_TEXT)
        kept.append(value)
    return kept


def bounded_power(base: float, exponent: float) -> None:
    if abs(base) > 10_000 or abs(exponent) > 100:
        raise refusal(_TOO_GREAT)


def bounded_product(one: float, other: float) -> None:
    """Numbers that are multiplied by themselves in a loop soon have more digits than there is memory."""
    if isinstance(one, int) and isinstance(other, int) and one.bit_length() + other.bit_length() > LONGEST_INTEGER:
        raise refusal(_TOO_GREAT)


# Filters of Jinja that are called only with what these let through; each is given the value and the other arguments.


def check_cut(value: Any, count: Any = 0, *rest: Any, **named: Any) -> None:
    """batch and slice fill up to the length asked for."""
    for one in (count, *(named[name] for name in ("linecount", "slices") if name in named)):
        bounded(one, LONGEST_LIST)


def check_int(value: Any, *rest: Any, **named: Any) -> None:
    if isinstance(value, str):
        bounded(len(value), _LONGEST_NUMBER)


def check_round(value: Any, precision: Any = 0, *rest: Any, **others: Any) -> None:
    """Jinja works out ten to the power of the precision."""
    bounded(abs(precision), _FINEST)


def check_sum(values: Iterable[Any], attribute: Any = None, start: Any = 0) -> None:
    """Lists grow with each other."""
    if not isinstance(start, (int, float)):
        raise refusal(_ONLY_NUMBERS)
