"""What filters take and give, by kinds of values: ``date`` wants a date, ``enumerate`` a list.

A filter is refused only what it fails on, or makes nonsense of, whatever the data; of a value whose kind is not known nothing is said.
"""

from assembler.diagnostics import Words
from assembler.diagnostics.words import words
from assembler.plan.known import DATE, IMAGE, NUMBER, PROSE, TEXT, TRUTH, Function, Keyed, Kind, Leaf, Listed, Record

Found = Kind | None
"""The kind of a value; None when it is not known."""

LINE = Leaf("line")
"""Prose that is one paragraph at most."""
_SAME = "sort reverse list unique select reject selectattr rejectattr shaded upper lower capitalize_first width".split()
_ONE_OF = ("first", "last", "min", "max")
_TEXTS = "date weekday number_in_words join enumerate string title trim capitalize truncate replace".split()
_COUNTS = ("length", "count", "int", "wordcount")

_ON_DATES = ("date", "weekday")
_ON_LISTS = (
    "join enumerate map select reject selectattr rejectattr first last batch slice sort unique min max sum groupby length count".split()
)
_OF_RECORDS = ("enumerate", "map", "selectattr", "rejectattr", "groupby", "sum", "batch")
"""What takes a text for a list of its letters, which nobody means."""
_ON_TEXTS = "upper lower capitalize_first capitalize title trim replace truncate string wordcount shaded".split()
_ON_NUMBERS = ("number_in_words",)
_ON_IMAGES = ("width",)

_HINTS = {
    _ON_DATES: Words("Dit filter hoort bij een datum, zoals meeting.date.", "This filter goes with a date, such as meeting.date."),
    tuple(_ON_LISTS): Words("Dit filter hoort bij een lijst, zoals agenda.", "This filter goes with a list, such as agenda."),
    tuple(_ON_TEXTS): Words(
        "Dit filter hoort bij een tekst. Noem een veld, of maak er een tekst van met enumerate of join.",
        "This filter goes with a text. Name a field, or make a text of it with enumerate or join.",
    ),
    _ON_NUMBERS: Words("Dit filter hoort bij een getal.", "This filter goes with a number."),
    _ON_IMAGES: Words(
        "Dit filter hoort bij een afbeelding, zoals het logo van een ministerie.",
        "This filter goes with an image, such as the logo of a department.",
    ),
}


def misfit(name: str, given: Found) -> Words | None:
    """What a filter goes with, when that is not the kind of value it is given."""
    if given is None or not _refuses(name, given):
        return None
    return next(hint for names, hint in _HINTS.items() if name in names)


def _refuses(name: str, given: Kind) -> bool:
    if name in _ON_DATES:
        return given != DATE
    if name in _ON_NUMBERS:
        return given not in (NUMBER, TEXT)
    if name in _ON_IMAGES:
        return given != IMAGE
    if name in _ON_TEXTS:
        return not isinstance(given, Leaf)
    if name in _ON_LISTS:
        return given in (DATE, NUMBER, TRUTH, PROSE, LINE, IMAGE) or isinstance(given, Function) or (given == TEXT and name in _OF_RECORDS)
    return False


def unfit(sign: str, kinds: tuple[Found, Found]) -> int | None:
    """Which of the two values an operator cannot work on, beside the other: 0 or 1."""
    if not sign:
        return None
    numbers = (NUMBER, TRUTH)
    fits: tuple[tuple[Found, ...], ...] = (numbers,)
    if sign == "+":
        fits = (numbers, (TEXT,))
    elif sign in _COMPARISONS:
        fits = (numbers, (TEXT,), (DATE,))
    if sign == "+" and all(one is None or isinstance(one, Listed) for one in kinds):
        return None
    alone = next((at for at, one in enumerate(kinds) if one is not None and not any(one in group for group in fits)), None)
    if alone is not None or None in kinds:
        return alone
    return None if any(all(one in group for one in kinds) for group in fits) else 0 if kinds[0] not in numbers else 1


_COMPARISONS = (">", ">=", "<", "<=")


def gives(name: str, given: Found) -> Found:
    """The kind of what a filter makes of a value."""
    if name in _SAME:
        return given
    if name in _ONE_OF:
        return given.of if isinstance(given, Listed) else None
    if name == "batch":
        return Listed(given) if isinstance(given, Listed) else None
    return TEXT if name in _TEXTS else NUMBER if name in _COUNTS else None


def called(kind: Kind) -> Words:
    """A kind in words, as in ``een lijst``."""
    if isinstance(kind, Listed):
        return Words("een lijst", "a list")
    if isinstance(kind, Keyed | Record):
        return Words("een groep velden", "a group of fields")
    return _LEAVES[kind.name] if isinstance(kind, Leaf) else Words("een functie", "a function")


_LEAVES = {
    "text": Words("een tekst", "a text"),
    "prose": Words("een tekst", "a text"),
    "line": Words("een tekst", "a text"),
    "date": Words("een datum", "a date"),
    "number": Words("een getal", "a number"),
    "truth": Words("ja of nee", "yes or no"),
    "image": Words("een afbeelding", "an image"),
}


def how_to_print(kind: Kind, name: str, fields: list[str]) -> Words:
    """What to write for a value that cannot be printed as it is; ``fields`` are those of the record, or of the records in the list."""
    if isinstance(kind, Function):
        return words("Roep hem aan, zoals in {name}('a').", "Call it, as in {name}('a').", name=name)
    if isinstance(kind, Record):
        nl, en = "Noem een veld ervan, zoals {name}.{field}.", "Name a field of it, such as {name}.{field}."
        return words(nl, en, name=name, field=fields[0] if fields else "…")
    inner = f"'{fields[0]}'" if fields else ""
    nl = "Loop erdoorheen met {{% for … %}}, of voeg samen met een filter, zoals {{{{ {name} | enumerate{field} }}}}."
    en = "Go through it with {{% for … %}}, or join it with a filter, such as {{{{ {name} | enumerate{field} }}}}."
    return words(nl, en, name=name, field=f"({inner})" if inner else "")
