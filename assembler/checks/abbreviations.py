"""Where a document uses an abbreviation, and where it explains one.

Precision goes first: a reference, an address, a postcode, a word that is cried out or part of a name is no use of an abbreviation, and what
looks like an explanation is taken for one.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import field
from functools import lru_cache

from assembler.checks.reading import in_reading_order
from assembler.data.model import Dossier
from assembler.language.capitals import abbreviation_in, answers_to, words_of
from assembler.lean import dataclass
from assembler.packs import Pack
from assembler.patterns import pattern
from assembler.render.text import DocumentText, Passage
from assembler.source import Path

_WORD = pattern(r"(?<![\w.@&-])[A-Z][\w-]*")
_ADDRESS = pattern(r"(?<!\S)(?:[^\s/@]*@\S+|\S*?(?:://|www\.)\S+|[^\s/]*/\S*\d\S*)")
"""A web or mail address, or a reference such as IENW/BSK-2026/1."""
_CITATION = pattern(
    r"\b(?:\d{4} [A-Z]{2}\b"  # a postcode
    r"|(?:ECLI|CELEX):\S+"
    r"|[TE]K(?=,?\s+\d{4}\s?[-–/]\s?\d\d)"
    r"|(?:Kamerstuk(?:ken)?|Handelingen|Aanhangsel|PbEU|PbEG|Pb|Stb|Stcrt|Trb)\b\.?"
    r"(?:[\s,]+(?:nr\.?|p\.?|item|blz\.?|[A-Z]{1,2}|[IVX]+|\d[\w/–-]*)(?![^\W\d]))*)"
)
_RUN = pattern(r"(?<![\w-])[A-ZÀ-Þ][A-ZÀ-Þ'’-]+(?: [A-ZÀ-Þ][A-ZÀ-Þ'’-]+)+(?![\w-])")
_CRIED = frozenset("DE HET EEN VAN EN VOOR IN OP TE DER".split())
_OPENED = pattern(r"\(((?:hierna|verder|voortaan|kortweg|afgekort|ook wel|ofwel|oftewel)\b[^()]*?)?(?:de |het |een )?[“‘\"']?\Z")
_CALLED = pattern(
    r"(?:\b(?:hierna|verder|voortaan) (?:te noemen|genoemd|aangeduid als|afgekort(?: als| tot)?):?"
    r"|\b(?:afgekort(?: als| tot)?|kortweg|ofwel|oftewel):?) [“‘\"']?(?:de |het |een )?[“‘\"']?\Z"
)
_CLOSED = pattern(r"[”’\"']?\)")
_BRACKETED = pattern(r"[”’\"']? \(([^()]{3,200})[,;)]")
_ARTICLES = ("de ", "het ", "een ")
_OFFICES = ("minister", "staatssecretaris", "commissaris", "voorzitter", "commissie", "raad")
_THAT_IS = ("ofwel ", "oftewel ", "voluit ", "dat wil zeggen ", "d.w.z. ", "kort voor ", "afkorting ", "wat staat voor ", "dat staat voor ")
_STANDS_FOR = (" staat voor ", " is de afkorting ", " is een afkorting ", " is kort voor ")
_EXPLAINS = (*_ARTICLES, "dit is ", "deze ", "dat is ", "staat voor ", *_THAT_IS)
_NO_EXPLANATION = (
    "zie",
    "bijv",
    "o.a",
    "onder",
    "waar",
    "incl",
    "cf",
    "vgl",
    "nr",
    "p.",
    "art",
    "bijlage",
    "met",
    "in ",
    "op ",
    "tot ",
    "van ",
    "en ",
)
_CITES = ("kamerstuk", "handelingen", "aanhangsel", "bijlage bij", "com(", "com (", "swd", "join", "pbeu", "http", "www", "zie ")
_BEFORE_NUMBER = pattern(r"-(?=\d)")
_TITLES = frozenset({"title", "label", "heading", "list_title", "memo_title", "subject", "name"})
_MARGIN = frozenset({"reference", "prepared_by"})


@dataclass(frozen=True)
class Mention:
    """An abbreviation in a passage; ``explained`` by the words at that place, ``title`` when it stands in a title or name."""

    name: str
    start: int
    end: int
    passage: Passage = field(repr=False)
    explained: bool = False
    title: bool = False


@dataclass(frozen=True)
class Lexicon:
    """What counts as an abbreviation beside words in capitals, and the names in which one is no use.

    ``names`` are case-folded, and ``spots`` tells by abbreviation where in a name it stands and how long the name is.
    """

    words: frozenset[str]
    departments: frozenset[str]
    names: frozenset[str]
    spots: Mapping[str, frozenset[tuple[int, int]]]

    def within_name(self, name: str, text: str, start: int) -> bool:
        return any(
            start >= offset and folded(text[start - offset : start - offset + length]) in self.names
            for offset, length in self.spots.get(name, ())
        )


def lexicon(dossier: Dossier, pack: Pack) -> Lexicon:
    """The words that need explaining like an abbreviation, the departments' shorts among them, and the names of the side events."""
    departments = frozenset(str(one.short) for one in dossier.departments.values())
    names = [str(event.name) for event in dossier.side_events.values()]
    spots: dict[str, set[tuple[int, int]]] = {}
    for name in names:
        for word in _WORD.finditer(name):
            if found := abbreviation_in(word[0]):
                spots.setdefault(found, set()).add((word.start(), len(name)))
    return Lexicon(
        departments | frozenset(str(one) for one in pack.checks.explained),
        departments,
        frozenset(map(folded, names)),
        {name: frozenset(found) for name, found in spots.items()},
    )


def mentions(text: DocumentText, known: Lexicon) -> Iterator[Mention]:
    """Every abbreviation in a document, as a reader comes upon them."""
    notes: dict[int, str] = {}
    for passage in text.passages:
        if passage.note is not None:
            notes.setdefault(passage.note, plain(passage.text))
    return in_reading_order(text, lambda passage: mentions_in(passage, known, notes))


def mentions_in(passage: Passage, known: Lexicon, notes: Mapping[int, str]) -> Iterator[Mention]:
    """The abbreviations in a passage; ``notes`` are the texts of the document's notes by number."""
    if passage.text.isupper():
        return
    text = plain(passage.text)
    marks = {mark.offset: mark.number for mark in passage.notes}
    uses = _without_cries(text)
    for word in _WORD.finditer(uses):
        name = word[0] if word[0] in known.words else abbreviation_in(word[0])
        if name is None or _council(word, name, uses) or known.within_name(name, text, word.start()):
            continue
        paths = _paths(passage, word.start())
        if any(path[-1] in _MARGIN or path[-2:-1] == ("prepared_by",) or _citation(path) for path in paths):
            continue
        explained = _explained(name, word, text, known) or _noted(name, word.end(), marks, notes)
        yield Mention(name, word.start(), word.start() + len(name), passage, explained, any(path[-1] in _TITLES for path in paths))


def key(name: object) -> str:
    """What an abbreviation is known by: ETS-2 and ETS2 are one."""
    return _BEFORE_NUMBER.sub("", plain(str(name)))


def plain(text: str) -> str:
    """The text with every hyphen an ordinary one and every space that is no break a space; offsets hold."""
    return text.replace("\u2011", "-").replace("\xa0", " ")


@lru_cache(4096)
def _without_cries(text: str) -> str:
    """The text without references and without words that are cried out; kept, since several documents print the same."""
    return _RUN.sub(_blank_if_cried, without_references(text))


@lru_cache(4096)
def without_references(text: str) -> str:
    """The text with spaces in the place of web addresses, references, postcodes and citations.

    Kept, since several documents print the same and several rules read it.
    """
    if "/" in text or "@" in text or "www." in text:
        text = _ADDRESS.sub(_blank, text)
    return _CITATION.sub(_blank, text)


def folded(name: str) -> str:
    """A name without what differs between its spellings."""
    return name.casefold().replace("-", " ")


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _blank_if_cried(found: re.Match[str]) -> str:
    words = found[0].split()
    cried = len(words) > 2 or any(word in _CRIED or len(word) > 6 for word in words)
    return _blank(found) if cried else found[0]


def _council(word: re.Match[str], name: str, text: str) -> bool:
    """JBZ-Raad is the name of a Council, however it is spelled."""
    return text.startswith(("-Raad", "-raad", " Raad"), word.start() + len(name))


def _paths(passage: Passage, offset: int) -> list[Path]:
    piece, _ = passage.piece_at(offset)
    return [*([piece.origin.path] if piece.origin else []), *piece.facts]


def _citation(path: Path) -> bool:
    """Whether this is a note that is given as the fields of a citation."""
    return path[0] == "footnotes" and len(path) > 2


def _explained(name: str, word: re.Match[str], text: str, known: Lexicon) -> bool:
    """Whether the words around an abbreviation explain it."""
    start, end = word.start(), word.end()
    before, after = text[max(start - 100, 0) : start], text[end : end + 210]
    whole = end == start + len(name)
    opened = _OPENED.search(before)
    if opened is not None and (opened[1] or _CLOSED.match(text, end)):
        return before[: opened.start()].rstrip(" ”’\"'")[-1:].isalpha()
    if opened is not None and words_of(name, before[: opened.start()]):
        return True
    if _CALLED.search(before) or (before.endswith((", ", "– ", ": ")) and after[:1] in ",.;)" and words_of(name, before[:-2]) is not None):
        return True
    bracketed = _BRACKETED.match(after)
    if bracketed is not None and _spells_out(name, bracketed[1], known, whole=whole):
        return True
    return whole and _is_apposition(after)


def _is_apposition(after: str) -> bool:
    """Whether what follows an abbreviation explains it: ", de verordening over stoffen". That of an office is the next of a row."""
    said = after.lstrip("”’\"'")
    if said.startswith(_STANDS_FOR):
        return True
    comma, said = said[:2] == ", ", said[2:]
    article = next((one for one in _ARTICLES if said.startswith(one)), None)
    return comma and (said.startswith(_THAT_IS) or (article is not None and not said[len(article) :].casefold().startswith(_OFFICES)))


def _spells_out(name: str, said: str, known: Lexicon, *, whole: bool) -> bool:
    """Whether the words in brackets behind an abbreviation explain it."""
    if answers_to(name, said) and " " in said:
        return True
    small = said.casefold()
    words = said[0].isalpha() and not said.isupper() and not any(sign.isdigit() for sign in said)
    loose = words and not small.startswith(_NO_EXPLANATION) and name not in known.departments
    return whole and (small.startswith(_EXPLAINS) or loose)


def _noted(name: str, end: int, marks: Mapping[int, int], notes: Mapping[int, str]) -> bool:
    """Whether a note directly at the word, or behind the sign that follows it, explains it."""
    near = [notes.get(marks[at], "") for at in range(end, end + 3) if at in marks]
    return any(_explains(name, note) for note in near if not note.casefold().startswith(_CITES))


def _explains(name: str, note: str) -> bool:
    return answers_to(name, note) or note.casefold().startswith(_EXPLAINS) or any(name == word[0] for word in _WORD.finditer(note))
