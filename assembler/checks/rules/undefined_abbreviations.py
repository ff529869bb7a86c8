"""Abbreviations that a document does not explain before it uses them.

Elk stuk van het dossier heeft zijn eigen lezers. Daarom hoort een afkorting in elk stuk bij het eerste gebruik te worden uitgelegd, ook
als zij in een ander stuk al is uitgelegd. Uitleg is: de woorden voluit met daarachter (hierna: X) of (X), de woorden tussen haakjes
achter X, een bijstelling als "X, de verordening over …", of een voetnoot direct achter X. Een kop telt niet als eerste gebruik wanneer de
tekst daarna uitleg geeft. Afkortingen die iedere lezer kent, staan in het pakket; eigen toevoegingen horen onder checks.abbreviations.
Niet gemeld worden onder meer kenmerken, vindplaatsen, namen van Raden, en in de nota de afkorting van het ministerie van de
geadresseerde.

English: An abbreviation that a document uses before, or without, explaining it. Each document has readers of its own, so each explains
its abbreviations at first use. What every reader knows is listed in the pack; add your own under checks.abbreviations.

Fout:
    agenda:
      - kind: beleidsdebat
        title: de bereikbaarheid van grensregio’s per trein
        introduction: |
          Het ERA werkt aan gedeelde regels voor treinen.

Goed:
    agenda:
      - kind: beleidsdebat
        title: de bereikbaarheid van grensregio’s per trein
        introduction: |
          Het Europees Spoorwegbureau (hierna: ERA) werkt aan gedeelde regels voor treinen.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from assembler.checks.abbreviations import Lexicon, Mention, key, lexicon, mentions, plain
from assembler.checks.case import Case, Written
from assembler.diagnostics import Diagnostic, Related, diagnose
from assembler.diagnostics.words import Words
from assembler.language.numbers import ordinal_in_words
from assembler.patterns import pattern
from assembler.source import Span

CODE = "C122"

_NUMBERED = pattern(r"([A-Z-]+?)-?(\d+)")
_SESSION = pattern(r"(?:vergadering|conferentie|zitting|sessie|bijeenkomst|editie|top|ronde)\b", re.IGNORECASE)


def check(case: Case) -> Iterator[Diagnostic]:
    words = lexicon(case.dossier, case.pack)
    common = frozenset(map(key, [*case.pack.checks.abbreviations, *case.dossier.checks.abbreviations]))
    for written in case.documents:
        yield from _of_document(case, written, words, common | _own(written.document.facts))


def _of_document(case: Case, written: Written, words: Lexicon, common: frozenset[str]) -> Iterator[Diagnostic]:
    document = _Document(written, words, common)
    for name, uses in document.unexplained():
        places = ((use, _place(case, use, name)) for use in sorted(uses, key=lambda use: use.title))
        use, span = next(((use, span) for use, span in places if span is not None), (None, None))
        later = document.explained.get(key(name))
        if use is None or (later is not None and use.title):
            continue
        explained = case.place(later.passage, later.start, later.end) if later is not None else None
        yield diagnose(CODE, span, related=_related(explained), name=name)


def _place(case: Case, use: Mention, name: str) -> Span | None:
    """Where the part of a mention that is not known was typed."""
    start = use.start + max(use.name.find(name), 0)
    return case.place(use.passage, start, min(start + len(name), use.end))


def _related(explained: Span | None) -> tuple[Related, ...]:
    return (Related(Words("hier pas uitgelegd", "explained only here"), explained),) if explained is not None else ()


def _own(facts: Mapping[str, Any]) -> frozenset[str]:
    """What the one a memo is for knows: the short of the department, and whatever stands in the addressee's own short."""
    if "addressee" not in facts:
        return frozenset()
    addressee = facts["addressee"]
    department = addressee.get("department")
    words = [*str(addressee["short"]).split(), *([str(department["short"])] if department else [])]
    return frozenset(map(key, words))


class _Document:
    """What a document uses and what it explains."""

    def __init__(self, written: Written, words: Lexicon, common: frozenset[str]) -> None:
        self._text = written.text
        self._words = words
        self._common = common
        self._sessions: frozenset[str] | None = None
        self.explained: dict[str, Mention] = {}
        """By key, where each abbreviation is first explained."""

    def unexplained(self) -> list[tuple[str, list[Mention]]]:
        """The abbreviations that were used before they were explained, with those uses."""
        uses: dict[str, list[Mention]] = {}
        names: dict[str, str] = {}
        for mention in mentions(self._text, self._words):
            if mention.explained:
                self.explained.setdefault(key(mention.name), mention)
            elif not self._known(key(mention.name)):
                name = self._unknown_part(mention.name)
                names.setdefault(key(name), name)
                uses.setdefault(key(name), []).append(mention)
        return [(names[known_by], found) for known_by, found in uses.items()]

    def _known(self, known_by: str) -> bool:
        if known_by in self._common or known_by in self.explained:
            return True
        numbered = _NUMBERED.fullmatch(known_by)
        if numbered is not None:
            return numbered[1] in self._common or (numbered[1] in self.explained and self._is_session(int(numbered[2])))
        parts = known_by.split("-")
        return len(parts) > 1 and all(len(part) < 2 or self._known(part) for part in parts)

    def _unknown_part(self, name: str) -> str:
        """Of EU-ETS only ETS is unknown; where nothing is known, and of LULUCF-R, it is the whole."""
        parts = key(name).split("-")
        unknown = [part for part in parts if len(part) < 2 or not self._known(part)]
        return unknown[0] if len(unknown) == 1 and len(parts) > 1 else name

    def _is_session(self, number: int) -> bool:
        """Whether the document says that a number is that of a session: IPBES-12 is "de twaalfde vergadering van IPBES"."""
        if self._sessions is None:
            self._sessions = frozenset(rank for passage in self._text.passages for rank in _ranks(plain(passage.text)))
        ranks = {f"{number}e", f"{number}de", f"{number}ste", ordinal_in_words(number) if 0 < number < 100 else ""}
        return not ranks.isdisjoint(self._sessions)


def _ranks(text: str) -> Iterator[str]:
    """The words before that of a session, the rank among them: "de 12e plenaire" of "de 12e plenaire vergadering"."""
    for session in _SESSION.finditer(text):
        yield from text[max(session.start() - 40, 0) : session.start()].casefold().split()[-3:]
