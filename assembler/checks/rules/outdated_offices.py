"""A title of office that is not in use on the document's date.

Een titel van een ambt die op de datum van het stuk niet gold: het ambt heet inmiddels anders, of heet pas later zo. De titels met de dagen
waarop zij gelden staan in het register (registry.offices), van het pakket of van uw eigen bestand. Gaat het over vroeger, schrijf er dan
toenmalig of voormalig bij, of noem de datum waarop de titel gold.

English: A title of office that was not in use on the date of the document. The titles and the days on which they hold are in the registry
(registry.offices). To write of the past, say toenmalig or voormalig, or give the date.

Fout:
    letters:
      signatories: [stas]
      date: 2026-03-03
      paragraphs: |
        De Minister van Economische Zaken en Klimaat heeft de Kamer een fiche gestuurd.

Goed:
    letters:
      signatories: [stas]
      date: 2026-03-03
      paragraphs: |
        De toenmalige Minister van Economische Zaken en Klimaat heeft de Kamer een fiche gestuurd.
"""

import re
from collections.abc import Iterator
from datetime import date

from assembler.checks.case import Case
from assembler.checks.mentions import Mention, Roster
from assembler.checks.quotations import is_quoted
from assembler.checks.sentences import sentences
from assembler.data.model import Office
from assembler.diagnostics import Diagnostic, Related, Words, diagnose
from assembler.language.cldr import MONTHS
from assembler.language.offices import Title, read_title
from assembler.patterns import pattern
from assembler.source import Span

CODE = "C105"

_THEN = pattern(r"\b(?:toenmalige?|voormalige?|vorige|vroegere?|destijds|indertijd|toen)\b", re.IGNORECASE)
_DATE = pattern(rf"\b(?:(\d{{1,2}})\s+({'|'.join(MONTHS)})\s+)?((?:19|20)\d\d)\b")


def check(case: Case) -> Iterator[Diagnostic]:
    roster = Roster(case)
    yield from _declared(case, roster)
    for written, passage, found in roster.everywhere():
        day = written.document.date
        for one in found:
            if one.officials or roster.in_use(one.title, [day]) is not False or _of_then(passage.text, one, day, roster):
                continue
            span = case.place(passage, one.start, one.end)
            if span is not None:
                almost = roster.almost(one.title)
                now = case.said_at("officials", almost, "office") if almost else None
                related = (Related(Words("hier staat de titel anders", "here the title differs"), now),) if now else ()
                yield _outdated(span, passage.text[one.start : one.end], one.title, day, roster, related)


def _declared(case: Case, roster: Roster) -> Iterator[Diagnostic]:
    """Officials under a title that was in use on the date of none of the documents, or with such a signature line."""
    days = sorted({written.document.date for written in case.documents})
    for key in case.dossier.officials:
        facts = case.facts["officials"][key]
        for field in ("office", "signature"):
            title = read_title(str(facts[field]))
            if title is not None and roster.in_use(title, days) is False:
                yield _outdated(case.said_at("officials", key, field), str(facts[field]), title, days[-1], roster)
                break


def _of_then(text: str, mention: Mention, day: date, roster: Roster) -> bool:
    """Whether the title is said of the past: in so many words, in a quotation, or with a date on which it was in use."""
    if is_quoted(text, mention.start):
        return True
    sentence = next(one for one in sentences(text) if one.start <= mention.start < one.end)
    if _THEN.search(sentence.text):
        return True
    return any(_covers(period, found, day) for found in _DATE.finditer(sentence.text) for period in roster.periods(mention.title))


def _covers(period: Office, found: re.Match[str], day: date) -> bool:
    """Whether a date, or a year other than the document's own, falls in a period."""
    year = int(found[3])
    if not found[2]:
        return year != day.year and period.from_.year <= year <= (period.until or day).year
    try:
        said = date(year, MONTHS.index(found[2]) + 1, int(found[1]))
    except ValueError:
        return False
    return period.from_ <= said and (period.until is None or said <= period.until)


def _outdated(span: Span, words: str, title: Title, day: date, roster: Roster, related: tuple[Related, ...] = ()) -> Diagnostic:
    """Told with the period nearest to the day: the last that ended before it, or else the first that begins after."""
    periods = roster.periods(title)
    ended = [one for one in periods if one.until is not None and one.until < day]
    nearest = max(ended, key=lambda one: one.from_) if ended else min(periods, key=lambda one: one.from_)
    until = f"{nearest.until:%d-%m-%Y}" if nearest.until else "…"
    return diagnose(CODE, span, related=related, title=words, period=f"{nearest.from_:%d-%m-%Y} – {until}")
