"""Certain in one place, uncertain in another.

Op de ene plaats staat dat iemand deelneemt, op de andere dat dat nog onduidelijk is. Gaat het om twee bijeenkomsten, noem die dan in beide
zinnen bij naam: de Raad, het diner. Ook de zin over deelname in de brieven wordt vergeleken, met meeting.participation, en twijfel over
wie bij meeting.attendees staat.

English: One place says that somebody takes part, another that this is not yet clear. If two events are meant, name them in both sentences.
The sentence on participation in the letters is held against meeting.participation too, and so is doubt about one of meeting.attendees.

Fout:
    side_events:
      ontbijt:
        name: werkontbijt
        article: het
        date: 2026-03-17
        text: |
          De Minister van KGG zal daarbij aanwezig zijn.
    annotated_agenda:
      background: |
        Het is nog onzeker of de Minister van KGG aan de Raad deelneemt.

Goed:
    side_events:
      ontbijt:
        name: werkontbijt
        article: het
        date: 2026-03-17
        text: |
          De Minister van KGG zal bij het werkontbijt aanwezig zijn.
    annotated_agenda:
      background: |
        Het is nog onzeker of de Minister van KGG aan de Raad deelneemt.
"""

import re
from collections.abc import Iterator
from itertools import islice

from assembler.checks.case import Case
from assembler.checks.mentions import Mention, Roster
from assembler.checks.quotations import is_quoted
from assembler.checks.sentences import Sentence, sentences
from assembler.diagnostics import Diagnostic, Related, Words, diagnose
from assembler.language.attendance import attendance, participation
from assembler.lean import dataclass
from assembler.patterns import pattern
from assembler.render.text import Passage
from assembler.source import Span

CODE = "C120"

_CABINET = pattern(r"\bkabinet\b")
_WE = pattern(r"\b(?:kabinet|ik|wij)\b", re.IGNORECASE)
_DAY = pattern(r"\b(?:eerste|tweede|derde)\s+dag\b|\bonderdeel\s+\w+|\b(?:maan|dins|woens|donder|vrij|zater|zon)dag\b", re.IGNORECASE)
_OCCASION = r"\w*(?:diner|ontbijt|lunch|borrel|werkbezoek|conferentie|top)"
_CLASHES = {"none": ("planned", "confirmed"), "undecided": ("planned", "confirmed"), "confirmed": ("planned", "undecided")}
"""What a sentence may not say, by meeting.participation."""
_COUNCIL = "@council"
_AT_MEETING = Words("zo staat het bij meeting", "so it stands under meeting")
_LONGEST = 90


@dataclass(frozen=True)
class _Said:
    """What is said of somebody's coming: the words, their place, the events and the days that the sentence names."""

    certain: bool
    words: str
    span: Span
    events: frozenset[str]
    days: frozenset[str]


def check(case: Case) -> Iterator[Diagnostic]:
    roster = Roster(case)
    yield from _persons(case, roster)
    yield from _participation(case, roster)


def _persons(case: Case, roster: Roster) -> Iterator[Diagnostic]:
    events = _Events(case)
    said: dict[str, list[_Said]] = {}
    for passage in case.passages:
        for sentence, mentions in roster.by_sentence(passage.text):
            for mention in mentions:
                made = _said(case, passage, sentence, mention, events) if mention.officials else None
                for key in mention.officials:
                    said.setdefault(key, []).extend([made] if made else [])
    sure = case.dossier.meeting.attendees if case.dossier.meeting.participation == "confirmed" else ()
    for key, all_said in said.items():
        pairs = ((one, other) for one in all_said for other in all_said if one.certain and not other.certain and _same_event(one, other))
        told = list(islice(pairs, 1))
        doubts = [one for one in all_said if not one.certain and one.events == {_COUNCIL}] if key in sure and not told else []
        for one in doubts[:1]:
            related = (Related(_AT_MEETING, case.tree.key_span(("meeting", "participation"))),)
            yield diagnose(CODE, one.span, related=related, here=one.words, there="participation: confirmed")
        for one, other in told:
            related = (Related(Words("hier is het onzeker", "here it is uncertain"), other.span),)
            yield diagnose(CODE, one.span, related=related, here=one.words, there=other.words)


def _said(case: Case, passage: Passage, sentence: Sentence, one: Mention, events: "_Events") -> _Said | None:
    found = attendance(sentence.text, one.start - sentence.start, one.end - sentence.start)
    if found is None or is_quoted(passage.text, one.start):
        return None
    span = case.place(passage, sentence.start + found.start, sentence.start + found.end)
    days = frozenset(day.lower() for day in _DAY.findall(sentence.text))
    words = _short(sentence.text[found.start : found.end])
    return _Said(found.certain, words, span, events.named(sentence.text), days) if span is not None else None


def _same_event(one: _Said, other: _Said) -> bool:
    """Whether two sentences may be about one event: unless both name one, and not the same."""
    events = not one.events or not other.events or one.events & other.events
    days = not one.days or not other.days or one.days & other.days
    return bool(events and days)


class _Events:
    """The Council and what goes on around it, by the words that name them."""

    def __init__(self, case: Case) -> None:
        council = str(case.facts["meeting"]["council"]["name"])
        self.council = re.compile(rf"\b(?:{re.escape(council)}|Raad)\b")
        self._events = {key: _names(str(one["name"]), council) for key, one in case.facts["side_events"].items()}

    def named(self, sentence: str) -> frozenset[str]:
        """What a sentence names: the Council, events of the dossier by their keys, and any other dinner by its word."""
        events = {key for key, pattern in self._events.items() if pattern.search(sentence)}
        others = set() if events else {found.lower() for found in re.findall(rf"\b{_OCCASION}\b", sentence, re.IGNORECASE)}
        return frozenset({*events, *others, *([_COUNCIL] if self.council.search(sentence) else [])})


def _names(name: str, council: str) -> re.Pattern[str]:
    """Any telling word of an event's name."""
    words = [re.escape(word) for word in re.findall(r"[\w-]{5,}", name) if word not in council]
    return re.compile(rf"\b(?:{'|'.join(words or [re.escape(name)])})\b", re.IGNORECASE)


def _participation(case: Case, roster: Roster) -> Iterator[Diagnostic]:
    """Sentences on taking part in the Council that do not fit what meeting.participation says."""
    given = case.dossier.meeting.participation
    clashes = _CLASHES.get(given, ())
    council = _Events(case).council.pattern
    at_council = re.compile(rf"\baan\s+(?:de|deze|het)\s+{council}")
    for passage in case.passages if clashes else ():
        for sentence in sentences(passage.text):
            if participation(sentence.text) not in clashes or is_quoted(passage.text, sentence.start):
                continue
            origin = passage.piece_at(sentence.start)[0].origin
            own = origin is not None and origin.path[-1] == "participation"
            somebody = _WE.search(sentence.text) or (given == "none" and any(one.officials for one in roster.mentions(sentence.text)))
            if somebody if own else _CABINET.search(sentence.text) and at_council.search(sentence.text):
                span = case.place(passage, sentence.start, sentence.end)
                if span is not None:
                    related = (Related(_AT_MEETING, case.tree.key_span(("meeting", "participation"))),)
                    yield diagnose(CODE, span, related=related, here=_short(sentence.text), there=f"participation: {given}")


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rsplit(' ', 1)[0]} …"
