"""Citations as data, printed in the profile that the pack chooses.

Five Kamerstuk notes in one real dossier had five formats, so a drafter gives the parts and a profile gives the form:

``aanwijzingen``
    Aanwijzingen voor de regelgeving, 3.43: ``Kamerstukken II 2009/10, 27858, nr. 88, p. 3``.
``leidraad``
    Leidraad voor juridische auteurs, 3.4: the same order, with the name of the series in italics.
``kamer``
    What parliament prints itself: ``Kamerstuk 21 501-08, nr. 1011``, ``Aanhangsel Handelingen, vergaderjaar 2024–2025, nr. 1028``
    (as in Tweede Kamer 2025D04328; for the Eerste Kamer a I is put in [U]). Handelingen are as in the Aanwijzingen [U].

Documents of the Union and web addresses are printed alike in all three. A citation has no full stop at its end: the note has one.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import TypeAlias

from assembler.content.model import Emphasis, Inline, Link, Str
from assembler.language import long_date
from assembler.lean import dataclass
from assembler.source import Origin


@dataclass(frozen=True, slots=True)
class Kamerstuk:
    """A parliamentary paper. ``chamber`` is I or II, ``year`` 2025-2026, ``dossier`` 21501-08 or 31700 VI, ``number`` 88 or a letter."""

    chamber: str
    year: str
    dossier: str
    number: str
    page: str | None = None
    attachment: bool = False


@dataclass(frozen=True, slots=True)
class Handelingen:
    """The proceedings; since 2011 each ``item`` has pages of its own, before that only ``number`` and ``page`` are given."""

    chamber: str
    year: str
    number: str
    item: str | None = None
    page: str | None = None


@dataclass(frozen=True, slots=True)
class Aanhangsel:
    """Written questions with their answers."""

    chamber: str
    year: str
    number: str


@dataclass(frozen=True, slots=True)
class Com:
    """A document of the Commission; ``series`` is COM, SWD, JOIN or C. Dutch fiches leave ``final`` out."""

    year: str
    number: str
    series: str = "COM"
    final: bool = False


@dataclass(frozen=True, slots=True)
class OfficialJournal:
    """The Publicatieblad van de Europese Unie; ``series`` is L or C."""

    series: str
    year: str
    number: str
    page: str | None = None


@dataclass(frozen=True, slots=True)
class Web:
    """A web page; the address is printed, since a reader on paper cannot follow a link."""

    url: str
    title: str | None = None
    accessed: date | None = None


Citation: TypeAlias = Kamerstuk | Handelingen | Aanhangsel | Com | OfficialJournal | Web
_Inlines: TypeAlias = tuple[Inline, ...]

KINDS: Mapping[str, type] = {
    "kamerstuk": Kamerstuk,
    "handelingen": Handelingen,
    "aanhangsel": Aanhangsel,
    "com": Com,
    "oj": OfficialJournal,
    "web": Web,
}
"""The record of each kind of citation, by what the data file calls it."""


def cite(citation: Citation, profile: str, origin: Origin | None = None) -> _Inlines:
    """The citation as it is printed in ``profile``, one of PROFILES (a KeyError otherwise); every leaf carries ``origin``."""
    match citation:
        case Kamerstuk():
            return _PROFILES[profile].kamerstuk(citation, origin)
        case Handelingen():
            return _PROFILES[profile].handelingen(citation, origin)
        case Aanhangsel():
            return _PROFILES[profile].aanhangsel(citation, origin)
        case Com():
            return _PROFILES[profile].com(citation, origin)
        case OfficialJournal():
            return _PROFILES[profile].oj(citation, origin)
        case Web():
            return _PROFILES[profile].web(citation, origin)


# The forms of the Aanwijzingen


def _kamerstuk(cited: Kamerstuk, origin: Origin | None) -> _Inlines:
    return (Str(f"{_attachment(cited)}Kamerstukken{_kamerstuk_tail(cited)}", origin),)


def _handelingen(cited: Handelingen, origin: Origin | None) -> _Inlines:
    return (Str(f"Handelingen{_handelingen_tail(cited)}", origin),)


def _aanhangsel(cited: Aanhangsel, origin: Origin | None) -> _Inlines:
    return (Str(f"Aanhangsel Handelingen{_aanhangsel_tail(cited)}", origin),)


# The Leidraad: the name of the series in italics


def _kamerstuk_in_italics(cited: Kamerstuk, origin: Origin | None) -> _Inlines:
    return _in_italics("Kamerstukken", _kamerstuk_tail(cited), origin, before=_attachment(cited))


def _handelingen_in_italics(cited: Handelingen, origin: Origin | None) -> _Inlines:
    return _in_italics("Handelingen", _handelingen_tail(cited), origin)


def _aanhangsel_in_italics(cited: Aanhangsel, origin: Origin | None) -> _Inlines:
    return _in_italics("Aanhangsel Handelingen", _aanhangsel_tail(cited), origin)


# Parliament's own


def _kamerstuk_of_parliament(cited: Kamerstuk, origin: Origin | None) -> _Inlines:
    dossier = f"{cited.dossier[:2]} {cited.dossier[2:]}"
    return (Str(f"{_attachment(cited)}Kamerstuk {dossier}, {_numbered(cited.number)}{_page(cited.page)}", origin),)


def _aanhangsel_of_parliament(cited: Aanhangsel, origin: Origin | None) -> _Inlines:
    chamber = " I" if cited.chamber == "I" else ""
    return (Str(f"Aanhangsel Handelingen{chamber}, vergaderjaar {cited.year.replace('-', '–')}, {_numbered(cited.number)}", origin),)


# Alike in all profiles


def _com(cited: Com, origin: Origin | None) -> _Inlines:
    return (Str(f"{cited.series}({cited.year}) {cited.number}{' final' if cited.final else ''}", origin),)


def _oj(cited: OfficialJournal, origin: Origin | None) -> _Inlines:
    return (Str(f"PbEU {cited.year}, {cited.series} {cited.number}{_page(cited.page)}", origin),)


def _web(cited: Web, origin: Origin | None) -> _Inlines:
    title = (Str(f"{cited.title}, ", origin),) if cited.title else ()
    accessed = (Str(f" (geraadpleegd op {long_date(cited.accessed)})", origin),) if cited.accessed else ()
    return (*title, Link((Str(cited.url, origin),), cited.url, origin), *accessed)


# Parts


def _kamerstuk_tail(cited: Kamerstuk) -> str:
    return f" {cited.chamber} {_short_year(cited.year)}, {cited.dossier}, {_numbered(cited.number)}{_page(cited.page)}"


def _handelingen_tail(cited: Handelingen) -> str:
    item = f", item {cited.item}" if cited.item else ""
    return f" {cited.chamber} {_short_year(cited.year)}, {_numbered(cited.number)}{item}{_page(cited.page)}"


def _aanhangsel_tail(cited: Aanhangsel) -> str:
    return f" {cited.chamber} {_short_year(cited.year)}, {_numbered(cited.number)}"


def _in_italics(series: str, tail: str, origin: Origin | None, before: str = "") -> _Inlines:
    lead = (Str(before, origin),) if before else ()
    return (*lead, Emphasis((Str(series, origin),)), Str(tail, origin))


def _attachment(cited: Kamerstuk) -> str:
    return "Bijlage bij " if cited.attachment else ""


def _short_year(year: str) -> str:
    """``2009/10`` for 2009-2010; across a century both years are printed whole: ``1999/2000``."""
    first, last = year.split("-")
    return f"{first}/{last.removeprefix(first[:2])}"


def _numbered(number: str) -> str:
    """``nr. 88``; the letter that a paper of the Eerste Kamer has instead stands alone (Aanwijzing 3.43, toelichting)."""
    return number if number.isalpha() else f"nr. {number}"


def _page(page: str | None) -> str:
    return f", p. {page}" if page else ""


@dataclass(frozen=True, slots=True)
class _Profile:
    """One function per kind of citation."""

    kamerstuk: Callable[[Kamerstuk, Origin | None], _Inlines]
    handelingen: Callable[[Handelingen, Origin | None], _Inlines]
    aanhangsel: Callable[[Aanhangsel, Origin | None], _Inlines]
    com: Callable[[Com, Origin | None], _Inlines] = _com
    oj: Callable[[OfficialJournal, Origin | None], _Inlines] = _oj
    web: Callable[[Web, Origin | None], _Inlines] = _web


_PROFILES: Mapping[str, _Profile] = {
    "aanwijzingen": _Profile(_kamerstuk, _handelingen, _aanhangsel),
    "leidraad": _Profile(_kamerstuk_in_italics, _handelingen_in_italics, _aanhangsel_in_italics),
    "kamer": _Profile(_kamerstuk_of_parliament, _handelingen, _aanhangsel_of_parliament),
}

PROFILES = tuple(_PROFILES)
"""The names a pack may choose from; the first is the default."""
