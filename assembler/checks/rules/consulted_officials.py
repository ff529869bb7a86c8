"""Somebody is asked to agree with a letter that does not go out on their behalf.

De nota zegt dat een bewindspersoon is geraadpleegd of akkoord is, of dat de stukken voor akkoord worden voorgelegd, maar die ondertekent
de brief niet en staat ook niet bij mede namens. Dan klopt de nota niet, of ontbreekt er iemand in de brief. De geadresseerden van de nota
tellen ook mee als ondertekenaars: zij beslissen.

English: The memo says that the papers are put to one of the ministers, who neither signs the letter nor is among those on whose behalf it
goes, nor gets a memo. Either the memo is wrong, or the letter lacks somebody.

Fout:
    letters:
      signatories: [stas]
      on_behalf_of: [kgg]
      date: 2026-03-03
    memo:
      date: 2026-02-25
      occasion: |
        De GA is voor akkoord voorgelegd aan de Minister van KGG en de Minister van LVVN.
      variants:
        - addressee: stas

Goed:
    letters:
      signatories: [stas]
      on_behalf_of: [kgg, lvvn]
      date: 2026-03-03
    memo:
      date: 2026-02-25
      occasion: |
        De GA is voor akkoord voorgelegd aan de Minister van KGG en de Minister van LVVN.
      variants:
        - addressee: stas
"""

import re
from collections.abc import Iterator
from datetime import date

from assembler.checks.case import Case
from assembler.checks.mentions import Mention, Roster
from assembler.checks.sentences import Sentence
from assembler.diagnostics import Diagnostic, Related, Words, diagnose
from assembler.patterns import pattern

CODE = "C106"

_PUT = pattern(
    r"\b(?:leg(?:t|gen)?\b[^,;]{0,80}?\bvoor\s*\Z|(?:voorgelegd|voor\s?leggen|voor\s+te\s+leggen|akkoord\s+(?:is\s+|wordt\s+)?gevraagd|(?:voor|ter|om)\s+(?:akkoord|accordering|instemming))\b)",
    re.IGNORECASE,
)
"""A matter is put to those after "aan", "naar" or "bij"."""
_ASKED = pattern(r"\b(?:om|voor)\s+(?:hun\s+|zijn\s+|haar\s+)?(?:akkoord|instemming)\s+gevraagd\b", re.IGNORECASE)
"""Those are asked who come before it."""
_APPROVED = pattern(r"\b(?:geaccordeerd|goedgekeurd)\b", re.IGNORECASE)
"""Those agreed who come after "door"."""
_TUNED = pattern(r"\bafgestemd\b", re.IGNORECASE)
"""So were those after "met"."""
_OBTAINED = pattern(r"\b(?:akkoord|instemming|goedkeuring)\b[^.;]{0,30}?\b(?:verkregen|ontvangen|gekregen)\b", re.IGNORECASE)
"""It came from those after "van"."""
_VERB = r"(?:is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben|gaat|gaan|kan|kunnen)"
_AGREES = pattern(
    rf"\s*(?:\([^()]*\)\s*)?(?:{_VERB}\s+)?(?:[^\s,;:()]+\s+){{0,8}}?(?:geraadpleegd|geconsulteerd|ingestemd|instemmen|akkoord|stem(?:t|men)\s+in"
    r"|(?:goedkeuring|instemming|fiat)\s+(?:[^\s,;:()]+\s+){0,4}?(?:gegeven|verleend|gehecht))\b",
    re.IGNORECASE,
)
"""What follows those who were asked or agreed: "is geraadpleegd", "heeft met de brief ingestemd", "is akkoord"."""
_SUBJECT = pattern(rf"(?:\A|[.:]|\b(?:en|ook|zowel)|\b{_VERB}(?:\s+ook)?)\s*(?:de\s+)?\Z", re.IGNORECASE)
_ELSE = pattern(r"\b(?:met|over|voor|tot|bij|van)\b", re.IGNORECASE)
_PAPERS = pattern(r"\b(?:GA|(?i:geannoteerde agenda|(?:Kamer)?brie(?:f|ven)|nota|stukken|tekst|inhoud|passages?))\b")
_MATTER = pattern(rf"{_PAPERS.pattern}|\b(?i:akkoord|accordering|instemming|ingestemd|geraadpleegd|geconsulteerd)\b")
_NOT = pattern(r"\b(?:niet|geen|nooit|hoeft|hoeven)\b", re.IGNORECASE)
_ARTICLE = r"(?:(?:ook|zowel|eveneens|tevens)\s+)?(?:de\s+)?"
_PREPOSITION = pattern(rf"\b(aan|naar|bij|door|met|van)\s+{_ARTICLE}\Z", re.IGNORECASE)
_LINK = pattern(
    rf"\s*(?:\([^()]*\)\s*)?(?:,\s*(?:die|dat|wie)\b[^,;]*,?)?\s*(?:,|,?\s*(?:en|alsmede|alsook|evenals|als))\s+(?:(?:aan|naar|bij|door)\s+)?{_ARTICLE}",
    re.IGNORECASE,
)
"""What joins two officials in one enumeration, perhaps with a clause about the first."""
_BY_PREPOSITION = {"door": _APPROVED, "met": _TUNED, "van": _OBTAINED}
_NEAR = 40
"""How many characters may stand between the officials and the words that say they are asked."""


def check(case: Case) -> Iterator[Diagnostic]:
    roster = Roster(case)
    letters = case.dossier.letters
    addressees = [variant.addressee for variant in case.dossier.memo.variants] if case.dossier.memo else []
    told: set[object] = {*letters.signatories, *letters.on_behalf_of, *addressees}
    for written in case.memos:
        for passage in written.text.passages:
            asked = [one for sentence, found in roster.by_sentence(passage.text) for one in _consulted(passage.text, sentence, found)]
            people = [(one, *person) for one in asked for person in _who(one, passage.text, roster, case, written.document.date)]
            for mention, who, title in people:
                span = case.place(passage, mention.start, mention.end) if who not in told else None
                if span is not None:
                    told.add(who)
                    related = (
                        Related(
                            Words("mede namens wie de brieven uitgaan", "on whose behalf the letters go"),
                            case.tree.key_span(("letters", "on_behalf_of")),
                        ),
                    )
                    yield diagnose(CODE, span, related=related, title=title)


def _who(one: Mention, text: str, roster: Roster, case: Case, day: date) -> list[tuple[object, str]]:
    """Who a mention is about, and the title to call them by; an out-of-date title is another rule's."""
    said = text[one.start : one.end]
    words = said if one.title.portfolio in said else f"{said} van {one.title.portfolio}"
    if one.title.kind == "bewindspersonen":
        return [(key, str(case.facts["officials"][key]["short"])) for key in one.officials]
    almost = roster.almost(one.title)
    if one.officials or almost:
        return [((*one.officials, almost)[0], words)]
    if not one.title.portfolio or roster.in_use(one.title, [day]) is False:
        return []
    return [((one.title.kind, one.title.words), words)]


def _consulted(text: str, sentence: Sentence, mentions: list[Mention]) -> Iterator[Mention]:
    """Everybody who is asked to agree, or agreed, according to a sentence."""
    start = sentence.start
    for clause in sentence.text.split(";") if _MATTER.search(sentence.text) else ():
        inside = [one for one in mentions if start <= one.start < start + len(clause)]
        for group in _groups(text, inside) if not _NOT.search(clause) else ():
            before, after = text[start : group[0].start], text[group[-1].end : start + len(clause)]
            if _is_asked(before, after) or _agrees(before, after, papers=_PAPERS.search(sentence.text) is not None):
                yield from group
        start += len(clause) + 1


def _groups(text: str, mentions: list[Mention]) -> list[list[Mention]]:
    """Mentions that stand in one enumeration, together."""
    groups: list[list[Mention]] = []
    for one in mentions:
        if groups and _LINK.fullmatch(text, groups[-1][-1].end, one.start):
            groups[-1].append(one)
        else:
            groups.append([one])
    return groups


def _is_asked(before: str, after: str) -> bool:
    """Whether those between these words are asked to agree, or agreed."""
    preposition = _PREPOSITION.search(before)
    if preposition is None:
        return _follows(_ASKED, after)
    pattern = _BY_PREPOSITION.get(preposition[1].lower(), _PUT)
    ahead = before[: preposition.start()]
    last = max((found.end() for found in pattern.finditer(ahead)), default=None)
    return (pattern is not _OBTAINED and _follows(pattern, after)) or (
        last is not None and len(ahead) - last <= _NEAR and "," not in ahead[last:]
    )


def _agrees(before: str, after: str, *, papers: bool) -> bool:
    """Whether those between these words are consulted or agree, on the ``papers`` that the sentence names, or on nothing else."""
    found = _AGREES.match(after) if _SUBJECT.search(before) else None
    return found is not None and (papers or not _ELSE.search(before + after))


def _follows(pattern: re.Pattern[str], after: str) -> bool:
    found = pattern.search(after)
    return found is not None and found.start() <= _NEAR and "," not in after[: found.start()]
