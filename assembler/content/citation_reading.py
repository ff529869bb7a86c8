"""Citations as drafters type them, in whatever form, read back into their parts.

``Kamerstukken II, 2024-2025, 22 112, nr.4139`` and ``Kamerstukken II 2024/25, 22112, nr. 4139`` have the same parts. What is missing, or
cannot be right, is told apart from what is there.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import field

from assembler.content.citations import KINDS, Citation, cite
from assembler.content.text import plain_text
from assembler.lean import dataclass
from assembler.patterns import pattern

_REQUIRED = {
    "kamerstuk": ("chamber", "year", "dossier", "number"),
    "handelingen": ("chamber", "year", "number"),
    "aanhangsel": ("chamber", "year", "number"),
    "com": ("year", "number"),
    "oj": ("series", "year", "number"),
}
_CHAMBER_FIRST = ("Tweede", "Eerste", "TK", "EK")
"""How a citation begins that says the chamber and not that it is a Kamerstuk, as the papers do in their heads."""
_STAND_INS = {"chamber": "?", "year": "?-?", "dossier": "?????", "number": "?"}
"""For parts that are missing: a profile that leaves them out can print the citation all the same."""


@dataclass(frozen=True)
class Reading:
    """A citation in a text, from ``start`` to ``end``: its parts by name, and those that are typed but cannot be right."""

    kind: str
    start: int
    end: int
    parts: Mapping[str, str | bool]
    wrong: Mapping[str, str] = field(default_factory=dict)

    @property
    def missing(self) -> tuple[str, ...]:
        return tuple(name for name in _REQUIRED[self.kind] if name not in self.parts and name not in self.wrong)

    def printed(self, profile: str) -> str | None:
        """The citation as the profile prints it, a Kamerstuk perhaps without its number; None when another printed part is not there."""
        stand_ins = {name: _STAND_INS[name] for name in (*self.missing, *self.wrong)}
        citation: Citation = KINDS[self.kind](**stand_ins, **self.parts)
        text = plain_text(cite(citation, profile))
        text = text.removesuffix(", nr. ?") if self.kind == "kamerstuk" else text
        return None if "?" in text else text

    def in_parts(self) -> str:
        """The citation as the data file gives it, on one line, with a ? for what is missing and after what is wrong."""
        names = (*_REQUIRED[self.kind], *(name for name in self.parts if name not in _REQUIRED[self.kind]))
        given = (f"{name}: {self._said(name)}" for name in names)
        return f"{self.kind}: {{{', '.join(given)}}}"

    def _said(self, name: str) -> str:
        value = self.parts.get(name, f"{self.wrong.get(name, '')}?")
        return "true" if value is True else str(value)


def read_citations(text: str, start: int = 0) -> Iterator[Reading]:
    """Every citation of a paper in a text, from left to right."""
    for keyword in _KEYWORD.finditer(text, start):
        kind = str(keyword.lastgroup)
        found = pattern(_TAILS[kind]).match(text, keyword.end())
        if found:
            yield _reading(kind, keyword, found)


def read_citation(text: str) -> Reading | None:
    """The citation that a text is as a whole, but for a full stop at its end."""
    first = next(read_citations(text), None)
    return first if first and not text[: first.start].strip() and text[first.end :].strip() in ("", ".") else None


# Every stretch is possessive, and what parts it from the next belongs to the next, so that no text makes a search go back and forth.
_BETWEEN = r"[\s,]*+"
_CHAMBER = rf"(?:{_BETWEEN}(?P<chamber>II|I|TK|EK|(?:Tweede|Eerste)\s+Kamer)\b)?+"
_YEAR = rf"(?:{_BETWEEN}(?:vergaderjaar\s++)?(?P<year>\d{{4}}(?:\s?[-–/]\s?(?:\d{{4}}|\d\d)\b|(?=\s*+,))))?+"
_DOSSIER = r"(?P<dossier>\d\d[\s.]?\d{3})(?!\d)(?:\s?-\s?(?P<suffix>\d\d|[A-Z]{1,6})\b)?+(?:\s(?P<chapter>[IVX]+)\b)?+"
_NUMBER = (
    rf"(?:{_BETWEEN}(?:nrs?|no|nummer)\b\.?\s?(?P<number>\d++)|,\s?(?P<letter>[A-Z]{{1,3}})\b|(?:,\s?|-)(?P<bare>\d{{1,5}})(?![\d-]))?+"
)
_PAGE = rf"(?:{_BETWEEN}(?:pp?\.|pag\.|blz\.)\s?(?P<page>\d++(?:\s?[-–]\s?\d++)?+))?+"
_MONTH = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"

_KEYWORD = pattern(
    r"\b(?:(?P<kamerstuk>(?:Bijlage\s+bij\s+)?Kamerstuk(?:ken)?|(?:Tweede|Eerste)\s+Kamer(?=,?\s+vergaderjaar\s+\d)|[TE]K(?=,?\s+\d{4}\s?[-–/]\s?\d\d))|(?P<aanhangsel>Aanhangsel(?:\s+(?:van\s+de\s+)?Handelingen)?)"
    r"|(?P<handelingen>Handelingen)|(?P<com>(?:COM|SWD|JOIN|C)(?=\s?\(\s?\d|[ /]\d{4}[ /]))|(?P<oj>P[Bb](?:\s?EU)?))(?!\w)"
)
_TAILS = {
    "kamerstuk": rf"{_CHAMBER}{_YEAR}{_BETWEEN}(?:{_DOSSIER}{_NUMBER}{_PAGE}|(?P<wrong_dossier>\d[\d-]*+))",
    "handelingen": rf"{_CHAMBER}{_YEAR}{_BETWEEN}nr\.?\s?(?P<number>\d++)(?:{_BETWEEN}item\s(?P<item>\d++))?+{_PAGE}",
    "aanhangsel": rf"{_CHAMBER}{_YEAR}{_BETWEEN}nr\.?\s?(?P<number>\d++)",
    "com": r"\s?[(/]?\s?(?P<year>\d{4})\s?[)/]?\s?(?:nr\.?\s?)?0*+(?P<number>\d++)(?:\s(?P<final>final|def\.|definitief)(?!\w))?+",
    "oj": (
        rf"\s(?:(?P<year>\d{{4}}),?\s?(?P<series>[LC])\s?(?P<number>\d++)|(?P<series_2>[LC]),?\s?(?P<year_2>\d{{4}})/(?P<number_2>\d++)"
        rf"|(?P<series_3>[LC])\s?(?P<number_3>\d++),?\s?(?:van\s)?(?:\d\d?[.\s]\s?(?:\d\d?\.|(?:{_MONTH})\s))?(?P<year_3>\d{{4}})\b){_PAGE}"
    ),
}
"""What may follow each keyword; compiled when the first of its kind is met, since most dossiers have none."""


def _reading(kind: str, keyword: re.Match[str], tail: re.Match[str]) -> Reading:
    typed = {name.partition("_")[0]: value for name, value in tail.groupdict().items() if value}
    parts: dict[str, str | bool] = {name: typed[name] for name in ("item", "series", "number", "year") if name in typed}
    wrong: dict[str, str] = {}
    chamber = typed.get("chamber") or next((name for name in _CHAMBER_FIRST if keyword[0].startswith(name)), None)
    if chamber:
        parts["chamber"] = "II" if chamber in ("II", "TK") or chamber.startswith("Tweede") else "I"
    if "year" in typed and kind not in ("com", "oj"):
        year = _parliamentary_year(parts.pop("year"))
        (parts if year else wrong)["year"] = year or typed["year"]
    if "dossier" in typed:
        suffix, chapter = typed.get("suffix"), typed.get("chapter")
        digits = re.sub(r"[\s.]", "", typed["dossier"])
        parts["dossier"] = digits + (f"-{suffix}" if suffix else "") + (f" {chapter}" if chapter else "")
        number = typed.get("letter") or typed.get("bare")
        parts |= {"number": number} if number else {}
    elif "wrong" in typed:
        wrong["dossier"] = typed["wrong"]
    if "page" in typed:
        parts["page"] = re.sub(r"\s?[-–]\s?", "-", typed["page"])
    if kind == "com" and keyword[0] != "COM":
        parts["series"] = keyword[0]
    parts |= {name: True for name, said in (("final", "final" in typed), ("attachment", keyword[0].startswith("Bijlage"))) if said}
    return Reading(kind, keyword.start(), tail.end(), parts, wrong)


def _parliamentary_year(typed: object) -> str | None:
    """``2025-2026`` for any form of it; None when the second year does not follow the first."""
    first, *last = re.findall(r"\d+", str(typed))
    following = str(int(first) + 1)
    return f"{first}-{following}" if last and last[0] in (following, following[2:]) else None
