"""Terms that a document defines twice.

Een afkorting of een term met (hierna: …) hoort in een stuk één keer te worden uitgelegd, bij het eerste gebruik. Staat de uitleg er nog
een keer, dan vraagt de lezer zich af of er iets anders wordt bedoeld. Zijn de omschrijvingen verschillend, dan noemt de melding ze
allebei.

English: An abbreviation or a term with (hierna: …) that is defined a second time in one document. A reader wonders whether something else
is meant. When the words differ, the message names both.

Fout:
    annotated_agenda:
      background: |
        Het Europees Spoorwegbureau (hierna: ERA) doet verslag.
    agenda:
      - kind: beleidsdebat
        title: de bereikbaarheid van grensregio’s per trein
        introduction: |
          Het Spoorwegbureau van de Europese Unie (hierna: ERA) werkt aan gedeelde regels.

Goed:
    annotated_agenda:
      background: |
        Het Europees Spoorwegbureau (hierna: ERA) doet verslag.
    agenda:
      - kind: beleidsdebat
        title: de bereikbaarheid van grensregio’s per trein
        introduction: |
          Het ERA werkt aan gedeelde regels.
"""

from collections.abc import Iterator

from assembler.checks.case import Case, Written
from assembler.checks.definitions import Definition, alike, definitions_in
from assembler.checks.reading import in_reading_order
from assembler.diagnostics import Diagnostic, Related, diagnose
from assembler.diagnostics.words import Words
from assembler.source import Span

CODE = "C123"


def check(case: Case) -> Iterator[Diagnostic]:
    for written in case.documents:
        yield from _of_document(case, written)


def _of_document(case: Case, written: Written) -> Iterator[Diagnostic]:
    firsts: dict[str, Definition] = {}
    for found in in_reading_order(written.text, definitions_in):
        first = next((firsts[name] for name in found.names if name in firsts), None)
        if first is None:
            firsts |= dict.fromkeys(found.names, found)
        else:
            yield from _repeated(case, first, found)


def _repeated(case: Case, first: Definition, again: Definition) -> Iterator[Diagnostic]:
    """At the second definition; at the first when that alone was typed, the other being the pack's."""
    places = [span for one in (again, first) if (span := _place(case, one)) is not None]
    differing = first.words and again.words and not alike(first.words, again.words)
    words = Words(f": ‘{first.words}’ / ‘{again.words}’", f": “{first.words}” / “{again.words}”") if differing else ""
    if places:
        related = tuple(Related(Words("hier eerder uitgelegd", "explained before here"), span) for span in places[1:])
        yield diagnose(CODE, places[0], related=related, term=again.term, words=words)


def _place(case: Case, one: Definition) -> Span | None:
    return case.place(one.passage, one.first if one.words else one.start, one.end)
