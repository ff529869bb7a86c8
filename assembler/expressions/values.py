"""What expressions work on beside plain data: rich text, facts that are computed when asked for, and who asked for what."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from jinja2.runtime import Undefined

from assembler import language
from assembler.content.model import Block, Figure, Inline, Paragraph
from assembler.content.rewrite import has_figures, has_notes
from assembler.content.text import plain_text
from assembler.data.reader import UNPRINTABLE
from assembler.diagnostics.words import Words, words
from assembler.source import Path


class Rich:
    """Rich text as an opaque value: templates can print it, test it and hand it to our filters, and nothing else.

    As a plain string it loses its markup but never a note or an image: turning a text with those into a string is refused.
    """

    __slots__ = ("blocks", "paths")

    def __init__(self, blocks: tuple[Block, ...], paths: tuple[Path, ...] = ()) -> None:
        self.blocks = blocks
        self.paths = paths

    @property
    def inlines(self) -> tuple[Inline, ...] | None:
        """The content of a single paragraph, or None when this is more than that."""
        if not self.blocks:
            return ()
        first = self.blocks[0]
        return first.children if len(self.blocks) == 1 and isinstance(first, Paragraph) else None

    def __bool__(self) -> bool:
        return bool(self.blocks)

    def __str__(self) -> str:
        if has_notes(self.blocks):
            raise ValueError(_NO_NOTES)
        if has_figures(self.blocks):
            raise ValueError(_NO_IMAGES)
        return plain_text(self.blocks)


class Picture(Rich):
    """An image of the data file: rich text of one figure, whose description can be asked for."""

    __slots__ = ("figure",)

    def __init__(self, figure: Figure, paths: tuple[Path, ...]) -> None:
        super().__init__((Paragraph((figure,), figure.origin),), paths)
        self.figure = figure

    @property
    def alt(self) -> str:
        return self.figure.alt


_NO_NOTES = Words(
    "een tekst met voetnoten kan hier niet gebruikt worden; druk het veld zelf af",
    "a text with footnotes cannot be used here; print the field itself",
)
_NO_IMAGES = Words(
    "een afbeelding kan hier niet gebruikt worden; zet haar in de tekst van een alinea, of gebruik de beschrijving: .alt",
    "an image cannot be used here; put it in the text of a paragraph, or use its description: .alt",
)


class PrintError(ValueError):
    """A value that cannot be printed as text; its Words say why."""


def printable(value: Any) -> str:
    """What is printed for a plain value; a date in words, nothing for nothing."""
    if isinstance(value, str):
        return _clean(value)
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, (int, float)):
        return str(value)
    if isinstance(value, date):
        return language.long_date(value)
    nl, en = (
        "{kind} kan niet zomaar gedrukt worden; noem een veld ervan, of gebruik enumerate of join",
        ("{kind} cannot be printed just like that; name a field of it, or use enumerate or join"),
    )
    raise PrintError(words(nl, en, kind=kind_of(value)))


_KINDS = {
    **dict.fromkeys(("str", "Text", "Markup"), Words("een tekst", "a text")),
    **dict.fromkeys(("int", "float", "Number"), Words("een getal", "a number")),
    **dict.fromkeys(("date", "Day"), Words("een datum", "a date")),
    **dict.fromkeys(("list", "tuple", "generator", "range", "map", "dict_values", "dict_items"), Words("een lijst", "a list")),
    **dict.fromkeys(("dict", "Facts"), Words("een groep velden", "a group of fields")),
    **dict.fromkeys(("method", "builtin_function_or_method", "function", "Macro"), Words("een functie", "a function")),
    "Rich": Words("een opgemaakte tekst", "a rich text"),
    "bool": Words("ja of nee", "yes or no"),
    "NoneType": Words("een leeg veld", "an empty field"),
    "timedelta": Words("een tijdsduur", "a span of time"),
}
"""What values are called, by the name of their type, which is all that a message of Python tells of them."""


def kind_of(value: object) -> Words:
    """What a value is called: een tekst, een getal, een lijst."""
    return kind_named(type(value).__name__)


def kind_named(name: str) -> Words:
    """What a value of a type is called, by the name of the type."""
    return _KINDS.get(name.rpartition(".")[2], _THIS_VALUE)


_THIS_VALUE = Words("deze waarde", "this value")


def as_text(value: Any) -> str:
    """A value as text to work on: as it would be printed, and rich text without its markup."""
    return _clean(str(value)) if isinstance(value, (Rich, Undefined)) else printable(value)


def _clean(text: str) -> str:
    """An expression can spell any character, and the text of a macro or set block holds marks for values: neither may get through."""
    if text.isprintable():  # most texts; three times as fast as the search
        return text
    found = UNPRINTABLE.search(text)
    if found is None:
        return text
    if "\ufdd0" <= found[0] <= "\ufdef":
        raise PrintError(_ONLY_PRINTED)
    nl, en = "het teken {character} kan niet gedrukt worden", "the character {character} cannot be printed"
    raise PrintError(words(nl, en, character=f"U+{ord(found[0]):04X}"))


_ONLY_PRINTED = Words(
    "de tekst van een set-blok of macro kan alleen gedrukt worden, niet bewerkt",
    "the text of a set block or macro can only be printed, not worked on",
)


class CycleError(Exception):
    """A lazy fact was asked for while it was being computed."""


class Lazy:
    """A fact that is computed when first asked for, so that derived texts may build on one another in any order."""

    __slots__ = ("_busy", "_compute", "_done", "_failure", "_value")

    def __init__(self, compute: Callable[[], Any]) -> None:
        self._compute = compute
        self._done = self._busy = False
        self._value: Any = None
        self._failure: Exception | None = None

    def resolve(self) -> Any:
        """The value; a failure is remembered, so that it is the same one for everyone who asks."""
        if self._failure is not None:
            raise self._failure
        if not self._done:
            if self._busy:
                raise CycleError
            self._busy = True
            try:
                self._value = self._compute()
            except Exception as failure:
                self._failure = failure
                raise
            finally:
                self._busy = False
            self._done = True
        return self._value


class Reads:
    """The paths of the texts that were read since the last ``take``: where a computed text stands on."""

    def __init__(self) -> None:
        self._paths: dict[Path, None] = {}

    def note(self, value: Any) -> None:
        for path in getattr(value, "paths", ()):
            self._paths[path] = None

    def take(self) -> tuple[Path, ...]:
        if not self._paths:
            return ()
        taken = tuple(self._paths)
        self._paths = {}
        return taken

    def restore(self, paths: tuple[Path, ...]) -> None:
        self._paths = {**dict.fromkeys(paths), **self._paths}


class Facts(dict[str, Any]):
    """A record of facts; lazy ones are resolved on the way out, and every text read is noted."""

    __slots__ = ("reads",)

    def __init__(self, reads: Reads, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.reads = reads

    def __getitem__(self, key: str) -> Any:
        value = super().__getitem__(key)
        if type(value) is Lazy:
            value = value.resolve()
        self.reads.note(value)
        return value

    def get(self, key: str, default: Any = None) -> Any:
        return self[key] if key in self else default  # noqa: SIM401 - dict's own get would not resolve a lazy fact

    def values(self) -> Iterator[Any]:  # type: ignore[override]
        return (self[key] for key in self)

    def items(self) -> Iterator[tuple[str, Any]]:  # type: ignore[override]
        return ((key, self[key]) for key in self)

    def with_facts(self, **facts: Any) -> "Facts":
        """A copy with some facts added or replaced; lazy ones stay lazy and are shared."""
        return Facts(self.reads, {**{key: dict.__getitem__(self, key) for key in self}, **facts})


class Register(Facts):
    """Records by key, and behind them others that can be asked for by theirs but are not counted or listed."""

    __slots__ = ("others",)

    def __init__(self, reads: Reads, records: dict[str, Any], others: dict[str, Any]) -> None:
        super().__init__(reads, records)
        self.others = others

    def __contains__(self, key: object) -> bool:
        return super().__contains__(key) or key in self.others

    def __missing__(self, key: str) -> Any:
        return self.others[key]
