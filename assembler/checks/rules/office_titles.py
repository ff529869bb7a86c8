"""One office under two titles.

Een titel die veel lijkt op die van een bewindspersoon onder officials, maar net anders is. De lezer vraagt zich dan af of er twee ambten
zijn bedoeld. Een verkorte titel, zoals de Minister van Landbouw of de Minister van LVVN, mag wel. Gekeken wordt in de teksten, naar de
regel boven een handtekening, en onder officials zelf, als een naam er twee keer staat.

English: A title that is nearly that of one of the officials, and not quite; readers wonder whether two offices are meant. A shortened title
is fine. Texts are looked at, signature lines, and officials that are given twice.

Fout:
    officials:
      stas:
        office: Staatssecretaris van Infrastructuur en Waterstaat
        name: Hanneke Wieringa
      kgg:
        office: Minister van Klimaat en Groene Groei
        name: Jurriaan Abbenhuis
    annotated_agenda:
      background: |
        De stukken komen van de Minister van Klimaat en Groene Energie.

Goed:
    officials:
      stas:
        office: Staatssecretaris van Infrastructuur en Waterstaat
        name: Hanneke Wieringa
      kgg:
        office: Minister van Klimaat en Groene Groei
        name: Jurriaan Abbenhuis
    annotated_agenda:
      background: |
        De stukken komen van de Minister van Klimaat en Groene Groei.
"""

from collections.abc import Collection, Iterator
from datetime import date
from itertools import combinations

from assembler.checks.case import Case
from assembler.checks.mentions import Roster
from assembler.diagnostics import Diagnostic, Related, Words, diagnose
from assembler.language.offices import Title, alike, read_title
from assembler.source import Span

CODE = "C104"


def check(case: Case) -> Iterator[Diagnostic]:
    roster = Roster(case)
    yield from _declared(case, roster)
    for written, passage, found in roster.everywhere():
        for one in found:
            key = roster.almost(one.title)
            if key is None or _known(roster, one.title, key, [written.document.date]):
                continue
            span = case.place(passage, one.start, one.end)
            if span is not None:
                yield _difference(case, span, passage.text[one.start : one.end], key)


def _declared(case: Case, roster: Roster) -> Iterator[Diagnostic]:
    """Officials who are given twice, and signature lines that name another office."""
    days = [written.document.date for written in case.documents]
    for (first, one), (second, other) in combinations(roster.offices.items(), 2):
        if _same_name(case, first, second) and _nearly(one, other) and not _known(roster, other, first, days):
            yield _difference(case, case.said_at("officials", second, "office"), _office(case, second), first)
    for key, title in roster.offices.items():
        signature = case.dossier.officials[key].signature
        signed = read_title(signature) if signature else None
        if signature and signed and _nearly(signed, title) and not _known(roster, signed, key, days):
            yield _difference(case, case.said_at("officials", key, "signature"), signature, key)


def _nearly(one: Title, other: Title) -> bool:
    return one.kind == other.kind and alike(one.portfolio, other.portfolio)


def _same_name(case: Case, first: str, second: str) -> bool:
    return case.dossier.officials[first].name == case.dossier.officials[second].name


def _known(roster: Roster, title: Title, key: str, days: Collection[date]) -> bool:
    """Whether the registry knows better: the title is out of date, which is another rule's, or there are two such offices."""
    in_use = roster.in_use(title, days)
    return in_use is False or (in_use is True and roster.in_use(roster.offices[key], days) is True)


def _office(case: Case, key: str) -> str:
    return str(case.facts["officials"][key]["office"])


def _difference(case: Case, span: Span, title: str, key: str) -> Diagnostic:
    related = (
        Related(Words("zo staat de titel bij officials", "so the title stands under officials"), case.said_at("officials", key, "office")),
    )
    return diagnose(CODE, span, related=related, title=title, declared=_office(case, key))
