"""Sentences that announce how many things follow: "drie punten:", "twee vragen en een verzoek:".

Only nouns that announce the items of a list count, so that "samen met drie lidstaten voor:" announces nothing. Where a sentence may mean
something else, it announces nothing either: a reader forgives a slip that is not told sooner than a right sentence that is called wrong.
"""

from collections.abc import Sequence
from itertools import pairwise

from assembler.language.counts import is_exact, number_of
from assembler.lean import dataclass
from assembler.patterns import pattern

_PLURALS = tuple(
    """aanbevelingen aanpassingen acties adviezen amendementen argumenten aspecten belangen belemmeringen besluiten bezwaren
    bijeenkomsten bijlagen boodschappen bouwstenen categorieën conclusies criteria doelen doeleinden doelstellingen documenten
    domeinen eisen elementen factoren fasen fases gevallen gevolgen ideeën initiatieven instrumenten kanttekeningen kenmerken kwesties
    lessen lijnen maatregelen manieren mogelijkheden moties onderdelen onderwerpen oplossingen oproepen opmerkingen opties pijlers
    principes beginselen prioriteiten projecten punten reacties redenen risico’s risico's scenario’s scenario's sporen standpunten
    stappen stukken suggesties taken terreinen thema’s thema's toezeggingen uitdagingen uitzonderingen varianten verbeteringen
    verplichtingen verzoeken voorbeelden voorstellen voorwaarden vragen waarborgen wensen wijzigingen zaken zorgen""".split()
)
_SINGULARS = tuple(
    """aanbeveling advies amendement bezwaar boodschap diversenpunt eis kanttekening maatregel motie onderdeel onderwerp oproep opmerking
    optie prioriteit punt reactie suggestie toezegging uitzondering verzoek voorstel voorwaarde vraag wens wijziging""".split()
)
_NO_ANNOUNCEMENT = ("procentpunten", "percentagepunten")

_PREPOSITIONS = frozenset(
    """aan bij binnen door in jegens met naar namens namelijk omtrent onder op over richting rond tegen ten tot tussen uit van voor
    inzake betreffende""".split()
)
_CLOSED = _PREPOSITIONS | frozenset(
    """de het een deze die dat dit er en of maar want als om te niet ook nog wel zo dan dus hij zij ze men u wij we ik is zijn was waren
    wordt worden werd werden heeft hebben had hadden wil willen zal zullen kan kunnen moet moeten mag mogen blijft blijven
    wie wat waar waarop waarbij waarvan waaronder zoals terwijl omdat""".split()
)
_BEFORE_A_LIST = frozenset("op over uit onder".split())
_CLOSERS = (("te", "weten"), ("en", "wel"), ("als", "volgt"), ("namelijk",), ("zijnde",))
_PREDICATES = (("zijn",), ("luiden",), ("gelden",), ("staan", "centraal"), ("staat", "centraal"), ("zijn", "van", "belang"))
_LONGEST_TAIL = 10
_LONGEST_LIST = 12
_WHO_OR_WHEN = ("landen", "staten", "leden", "fracties", "partijen", "dagen", "weken", "maanden", "jaren")
"""Ends of nouns that a list in the same sentence hardly enumerates: "vier vragen aan twee lidstaten:"."""
_MOST_ADJECTIVES = 3

_TOKEN = pattern(r"[^\W_]+(?:[-’'][^\W_]+)*-?|[^\w\s]")
_SENTENCE = pattern(r"[.!?][’”\"')]*\s+(?=[A-ZÀ-Þ“‘])")


@dataclass(frozen=True)
class Announcement:
    """How many things a sentence announces; ``start`` and ``end`` are the offsets of the words that say so."""

    number: int
    start: int
    end: int


@dataclass(frozen=True)
class _Token:
    word: str
    start: int
    end: int


@dataclass(frozen=True)
class _Counted:
    """A number with its noun: the places of both among the tokens."""

    number: int
    first: int
    noun: int


def announced(text: str) -> Announcement | None:
    """What the last sentence of a text announces; None when it announces no number, or when that is in doubt.

    It ends with a colon, unless it says "de volgende drie punten".
    """
    text = text.rstrip()
    start = 0
    for end_of_sentence in _SENTENCE.finditer(text):
        start = end_of_sentence.end()
    tokens = [_Token(found[0].casefold(), found.start(), found.end()) for found in _TOKEN.finditer(text, start)]
    before_list = bool(tokens) and tokens[-1].word == ":"
    tokens = _without_predicate(_without_closer(tokens[:-1]))
    for group in reversed(_groups(tokens)):
        following = group[0].first > 0 and tokens[group[0].first - 1].word == "volgende"
        if following or (before_list and _leads(tokens, group)):
            count = sum(one.number for one in group)
            return Announcement(count, tokens[group[0].first].start, tokens[group[-1].noun].end) if count > 1 else None
    return None


def _without_closer(tokens: list[_Token]) -> list[_Token]:
    """The sentence without what only says that a list comes: ", te weten", ", in volgorde van belang"."""
    said = tuple(token.word for token in tokens)
    for closer in (*_CLOSERS, ("in", "volgorde", "van", "belang")):
        if said[-len(closer) :] == closer:
            tokens = tokens[: -len(closer)]
            return tokens[:-1] if tokens and tokens[-1].word == "," else tokens
    return tokens


def _without_predicate(tokens: list[_Token]) -> list[_Token]:
    """ "De drie uitgangspunten van het kabinet zijn:" without its verb; only where the sentence begins with what the list has."""
    said = tuple(token.word for token in tokens)
    begins = said[1:2] if said[:1] in (("de",), ("deze",), ("een",)) else said[:1]
    if not begins or number_of(begins[0]) is None:
        return tokens
    return next((tokens[: -len(one)] for one in _PREDICATES if said[-len(one) :] == one), tokens)


def _groups(tokens: Sequence[_Token]) -> list[list[_Counted]]:
    """The counted things in a sentence, those together that "en" joins; "een" counts only after another number."""
    groups: list[list[_Counted]] = []
    for at, token in enumerate(tokens):
        counted = _counted(tokens, at)
        if counted is None:
            continue
        if groups and _joined(tokens[groups[-1][-1].noun + 1 : at]):
            groups[-1].append(counted)
        elif token.word != "een":
            groups.append([counted])
    return groups


def _counted(tokens: Sequence[_Token], at: int) -> _Counted | None:
    word = tokens[at].word
    count = number_of(word)
    before = [token.word for token in tokens[max(at - 3, 0) : at]]
    if not count or not is_exact(before) or before[-1:] == ["van"]:
        return None
    nouns = is_announcing if count > 1 else _is_announcing_one
    for noun in range(at + 1, min(at + 2 + _MOST_ADJECTIVES, len(tokens))):
        word = tokens[noun].word
        if nouns(word) or _is_suspended(tokens[noun : noun + 3]):
            return _Counted(count, at, noun)
        if word in _CLOSED or not word[0].isalnum() or number_of(word) is not None:
            return None
    return None


def _is_suspended(tokens: Sequence[_Token]) -> bool:
    """Whether a word leaves its noun to the next number: "twee visserij- en twee landbouwonderwerpen"."""
    return len(tokens) == 3 and tokens[0].word.endswith("-") and tokens[1].word == "en" and number_of(tokens[2].word) is not None


def is_announcing(word: str) -> bool:
    """Whether a noun in the plural, or one made with it (``aandachtspunten``), announces items of a list."""
    return word.endswith(_PLURALS) and not word.endswith(_NO_ANNOUNCEMENT)


def _is_announcing_one(word: str) -> bool:
    return word.endswith(_SINGULARS)


def _joined(between: Sequence[_Token]) -> bool:
    """Whether the words between two counted things join them: "richting de Raad en", a comma."""
    if not between or between[-1].word not in ("en", ","):
        return False
    rest = between[:-1]
    if rest and rest[-1].word == ",":
        rest = rest[:-1]
    return not rest or (_is_prepositional(rest) and not any(token.word in ("een", "één") for token in rest))


def _leads(tokens: Sequence[_Token], group: Sequence[_Counted]) -> bool:
    """Whether the things are what the list below has: the sentence ends with them, or nearly."""
    tail = tokens[group[-1].noun + 1 :]
    if not tail:
        return True
    if tail[-1].word in _CLOSED or any(not token.word[0].isalnum() or is_announcing(token.word) for token in tail):
        return False
    if _has_other_count(tail):
        return False
    if tail[-1].word == "volgende" or any(one.word == "en" and number_of(after.word) for one, after in pairwise(tail)):
        return False
    at = group[0].first - 1
    before = tokens[at - 1].word if at > 0 and tokens[at].word in ("de", "deze") else tokens[at].word if at >= 0 else ""
    if before in _BEFORE_A_LIST:
        return len(tail) <= _LONGEST_TAIL
    return _is_prepositional(tail) or (len(tail) == 1 and before not in _PREPOSITIONS)


def _has_other_count(tail: Sequence[_Token]) -> bool:
    """Whether the list may have the items of another number: "twaalf voorstellen in drie pakketten:"."""
    return any(
        2 <= (number_of(one.word) or 0) <= _LONGEST_LIST and after.word.endswith("en") and not after.word.endswith(_WHO_OR_WHEN)
        for one, after in pairwise(tail)
    )


def _is_prepositional(tokens: Sequence[_Token]) -> bool:
    plain = all(token.word[0].isalnum() and not is_announcing(token.word) for token in tokens)
    return plain and tokens[0].word in _PREPOSITIONS and len(tokens) <= _LONGEST_TAIL
