"""Our filters, by the name that expressions use. The registry at the end is the list that the documentation is made from."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from jinja2 import pass_environment
from jinja2.runtime import Undefined

from assembler import language
from assembler.content.model import Block, Inline, Paragraph, Shaded, Str
from assembler.content.rewrite import map_text
from assembler.data.images import to_emu
from assembler.data.values import Text
from assembler.diagnostics.words import Words, words
from assembler.expressions.bounds import bounded_texts
from assembler.expressions.values import Picture, Rich, as_text, kind_of

_FORMS: dict[str, Callable[[date], str]] = {
    "long": language.long_date,
    "full": language.full_date,
    "iso": lambda day: day.isoformat(),
}


def _date_wanted(value: Any) -> TypeError:
    given = Words(f"‘{value}’", f"“{value}”") if isinstance(value, str) else kind_of(value)
    return TypeError(words("{given} is geen datum", "{given} is no date", given=given))


def _date(value: Any, form: str = "long") -> str:
    """17 maart 2026; with 'full' also the weekday, with 'iso' 2026-03-17."""
    if not isinstance(_present(value), date):
        raise _date_wanted(value)
    if form not in _FORMS:
        nl, en = "date kent de vormen {forms}, niet {form}", "date has the forms {forms}, not {form}"
        raise ValueError(words(nl, en, forms=", ".join(_FORMS), form=form))
    return _FORMS[form](value)


def _weekday(value: Any) -> str:
    """dinsdag."""
    if not isinstance(_present(value), date):
        raise _date_wanted(value)
    return language.weekday(value)


def _number_in_words(value: Any) -> str:
    """één, twee, drie: a count in words."""
    return language.number_in_words(int(value))


@pass_environment
def _map(environment: Any, values: Iterable[Any], attribute: str) -> list[Any]:
    """The given field of every record."""
    return [_present(environment.getitem(value, attribute)) for value in values]


def _present(value: Any) -> Any:
    if isinstance(value, Undefined):
        str(value)
    return value


@pass_environment
def _join(environment: Any, values: Iterable[Any], separator: str = "", attribute: str | None = None) -> str:
    """The values one after another, with a separator between them."""
    separator = as_text(separator)
    return separator.join(_texts(environment, values, attribute, len(separator)))


@pass_environment
def _enumerate(environment: Any, values: Iterable[Any], attribute: str | None = None) -> str:
    """a, b en c; of records, the given field."""
    return language.enumerate_nl(_texts(environment, values, attribute, len(", ")))


def _texts(environment: Any, values: Iterable[Any], attribute: str | None, between: int) -> list[str]:
    return bounded_texts((as_text(value) for value in (_map(environment, values, attribute) if attribute else values)), between)


def _shaded(value: Any, fill: str | None) -> Any:
    """The text with a background colour of six hexadecimal digits; unchanged when there is no colour."""
    if not fill:
        return value
    rich = value if isinstance(value, Rich) else Rich((Paragraph((Str(as_text(value), None, getattr(value, "paths", ())),)),))
    return Rich(tuple(_shade(block, fill) for block in rich.blocks), rich.paths)


def _shade(block: Block, fill: str) -> Block:
    if not isinstance(block, Paragraph):
        raise TypeError(Words("shaded werkt alleen op tekst van een alinea", "shaded works on a text of one paragraph only"))
    children: tuple[Inline, ...] = (Shaded(block.children, fill),)
    return Paragraph(children, block.origin)


def _width(value: Any, length: str) -> Any:
    """The image at this width, as in '3 cm' or '35 mm'; the height follows. Nothing when there is no image."""
    if _present(value) is None:
        return None
    if not isinstance(value, Picture):
        raise TypeError(Words("width werkt alleen op een afbeelding", "width works on an image only"))
    width = to_emu(str(length))
    if width is None:
        raise ValueError(
            words("{length} is geen breedte; schrijf '3 cm' of '35 mm'", "{length} is no width; write '3 cm' or '35 mm'", length=length)
        )
    return Picture(replace(value.figure, width=width), value.paths)


def _cased(change: Callable[[str], str]) -> Callable[[Any], Any]:
    def changed(value: Any) -> Any:
        if isinstance(value, Rich):
            return Rich(map_text(value.blocks, change), value.paths)
        return Text(change(as_text(value)), *getattr(value, "paths", ()))

    return changed


def _unchanged(value: Any) -> Any:
    """Nothing to do: every value is put into the document safely as it is (kept for templates that use it)."""
    return value


FILTERS: Mapping[str, Callable[..., Any]] = {
    "capitalize_first": _cased(language.capitalize_first),
    "date": _date,
    "e": _unchanged,
    "enumerate": _enumerate,
    "escape": _unchanged,
    "join": _join,
    "lower": _cased(str.lower),
    "map": _map,
    "number_in_words": _number_in_words,
    "shaded": _shaded,
    "upper": _cased(str.upper),
    "weekday": _weekday,
    "width": _width,
}
