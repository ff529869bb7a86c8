"""A number of things announced above a list of another length.

Een zin die zegt hoeveel er volgt (“drie punten:”, “twee vragen en een verzoek:”), boven een lijst met een ander aantal. Dat gebeurt als er
later een punt bij komt of af gaat. Ook de zinnen boven de agendapunten tellen mee, en het aantal diversenpunten in de geannoteerde agenda.
De regel let alleen op woorden die een lijst aankondigen, zoals punten, vragen en voorwaarden. Een opsomming in de zin zelf telt mee als
haar onderdelen genummerd zijn (“vier opties: (a) …”), of als er te weinig zijn (“drie terreinen: lucht en water”).

English: A sentence that says how many things follow, above a list with another number of items. The sentences above the agenda items count
too, and the number of diversenpunten in the annotated agenda. So does an enumeration within the sentence, when its items have marks, or
when there are too few.

Fout:
    agenda:
      - kind: beleidsdebat
        title: de bereikbaarheid van grensregio’s per trein
        position: |
          Nederland vraagt aandacht voor drie punten:

          - een dienstregeling die over de grens heen aansluit;
          - kaartjes die in beide landen gelden.

Goed:
    agenda:
      - kind: beleidsdebat
        title: de bereikbaarheid van grensregio’s per trein
        position: |
          Nederland vraagt aandacht voor twee punten:

          - een dienstregeling die over de grens heen aansluit;
          - kaartjes die in beide landen gelden.
"""

import re
from collections.abc import Iterator

from assembler.checks.case import Case
from assembler.checks.prose import enumerations, paragraphs, passage_of
from assembler.content.model import Block, ListBlock, Paragraph
from assembler.data.values import Markup
from assembler.diagnostics import Diagnostic, diagnose
from assembler.language import Announcement, announced, counted_inline, number_from_words
from assembler.patterns import pattern
from assembler.render.text import Passage

CODE = "C112"

_OTHER_BUSINESS = pattern(r"([^\W_]+)\s+(?:(?!divers)[^\W\d_]+\s+)?diversen?[ -]?punt(?:en)?\b", re.IGNORECASE)


def check(case: Case) -> Iterator[Diagnostic]:
    for text in case.prose.values():
        for listed in enumerations(text.blocks):
            if listed.lead is not None:
                yield from _told(case, listed.lead, listed.length)
        for inlines in paragraphs(text.blocks):
            yield from _within(case, passage_of(inlines))
    yield from _above_lists_of_templates(case)
    yield from _other_business(case)


def _above_lists_of_templates(case: Case) -> Iterator[Diagnostic]:
    """The sentences that stand in a field of their own, above a list that is made elsewhere."""
    yield from _above(case, case.dossier.annotated_agenda.list_lead, len(case.facts["items"]))
    memo = case.dossier.memo
    if memo is None:
        return
    for explanation in (memo.explanation, *(variant.explanation for variant in memo.variants)):
        for section in explanation or ():
            if section.items:
                yield from _above(case, section.text, len(case.facts["agenda"]))
    for variant in memo.variants:
        advice = _first_block(case, variant.advice or memo.advice)
        if isinstance(advice, ListBlock):
            yield from _above(case, variant.advice_lead or memo.advice_lead, len(advice.items))


def _above(case: Case, lead: Markup | None, length: int) -> Iterator[Diagnostic]:
    blocks = case.prose[lead.path].blocks if lead is not None and lead.path in case.prose else ()
    if blocks and isinstance(blocks[-1], Paragraph):
        yield from _told(case, blocks[-1], length)


def _first_block(case: Case, text: Markup | None) -> Block | None:
    blocks = case.prose[text.path].blocks if text is not None and text.path in case.prose else ()
    return blocks[0] if blocks else None


def _other_business(case: Case) -> Iterator[Diagnostic]:
    """The number of diversenpunten in the sentence about them, which need not lead to a list."""
    given = case.dossier.annotated_agenda.other_business
    block = _first_block(case, given)
    if not isinstance(block, Paragraph):
        return
    text = passage_of(block.children).text
    for at in (found.start() for found in re.finditer(r"\b\w", text)):
        found = _OTHER_BUSINESS.match(text, at)
        count = number_from_words(found[1]) if found and found[1].casefold() != "een" else None
        if found and count is not None:
            yield from _different(
                case, passage_of(block.children), Announcement(count, found.start(), found.end()), len(case.facts["other_business"])
            )
            return


def _within(case: Case, passage: Passage) -> Iterator[Diagnostic]:
    """Sentences that enumerate themselves what they announce."""
    for found, listed in counted_inline(passage.text):
        yield from _different(case, passage, found, listed)


def _told(case: Case, lead: Paragraph, length: int) -> Iterator[Diagnostic]:
    found = announced(passage_of(lead.children).text)
    if found is not None:
        yield from _different(case, passage_of(lead.children), found, length)


def _different(case: Case, passage: Passage, found: Announcement, length: int) -> Iterator[Diagnostic]:
    span = case.place(passage, found.start, found.end) if found.number != length else None
    if span is not None:
        yield diagnose(CODE, span, said=passage.text[found.start : found.end].replace("\n", " "), announced=found.number, listed=length)
