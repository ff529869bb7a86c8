"""One problem: a code with its severity, the facts for its message, and the places it is about."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from assembler.diagnostics.words import Words, fill
from assembler.lean import dataclass
from assembler.source import Span, TemplatePlace

if TYPE_CHECKING:
    from assembler.diagnostics.catalogue.entry import Entry


class Severity(StrEnum):
    """How bad it is: an error stops the build, a warning is doubtful, a note only tells."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


def _entry(code: str) -> "Entry":
    """What the catalogue says of a code; it is loaded by the first problem, and most documents have none."""
    from assembler.diagnostics.catalogue import CATALOGUE

    return CATALOGUE[code]


@dataclass(frozen=True)
class Related:
    """Another place that explains the problem, with a word on what stands there."""

    message: Words
    span: Span


@dataclass(frozen=True)
class Edit:
    """A change to the data file that mends a problem: ``text`` in the place of what stands at ``span``."""

    span: Span
    text: str


@dataclass(frozen=True)
class Diagnostic:
    """A problem with a stable code; ``message`` and ``hint`` are made from the catalogue in the language asked for.

    ``span`` is the place in the data file (or in a pack's YAML), ``place`` the place in a Word template; either may be missing.
    ``as_error`` makes an error of a warning, for who asked to be strict.
    """

    code: str
    facts: Mapping[str, object] = field(default_factory=dict)
    span: Span | None = None
    place: TemplatePlace | None = None
    related: tuple[Related, ...] = ()
    edits: tuple[Edit, ...] = ()
    """What would mend it without a doubt; none where somebody has to choose."""
    as_error: bool = False

    @property
    def severity(self) -> Severity:
        own = Severity(_entry(self.code).severity)
        return Severity.ERROR if self.as_error and own is Severity.WARNING else own

    def message(self, language: str = "nl") -> str:
        """One sentence that says what is wrong; ``language`` is ``nl`` or ``en``."""
        return fill(getattr(_entry(self.code), language)[0], self.facts, language)

    def hint(self, language: str = "nl") -> str:
        """What to do about it; may be empty."""
        return fill(getattr(_entry(self.code), language)[1], self.facts, language)


def diagnose(
    code: str,
    span: Span | None = None,
    *,
    place: TemplatePlace | None = None,
    related: tuple[Related, ...] = (),
    edits: tuple[Edit, ...] = (),
    **facts: object,
) -> Diagnostic:
    """A diagnostic with the facts its message needs as keywords; an unknown code is a KeyError, that is a bug."""
    _entry(code)
    return Diagnostic(code, facts, span, place, related, edits)


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    return any(found.severity is Severity.ERROR for found in diagnostics)


PLACES = 3
"""How many other places a message names of a problem that comes back over and over, as of a tag in a loop."""


def merged(found: Iterable[Diagnostic], key: Callable[[Diagnostic], object]) -> list[Diagnostic]:
    """Of all with the same key the first, with the first few related places of all."""
    unique: dict[object, Diagnostic] = {}
    for one in found:
        name = key(one)
        first = unique.setdefault(name, one)
        if first.related != one.related and len(first.related) < PLACES:
            unique[name] = replace(first, related=tuple(dict.fromkeys((*first.related, *one.related)))[:PLACES])
    return list(unique.values())


def in_order(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Each problem once, in the order of the places in the data file; those without such a place come last."""
    unique = merged(diagnostics, lambda found: (found.code, found.span, found.place, found.message()))

    def place(found: Diagnostic) -> tuple[object, ...]:
        span, inside = found.span, found.place
        data = (span.source.name, span.start) if span else ("", 0)
        template = (inside.file, inside.part, inside.paragraph) if inside else ("", "", 0)
        return (span is None, *data, *template, found.code)

    return sorted(unique, key=place)
