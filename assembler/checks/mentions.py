"""Officials that are mentioned in a text, matched to those the dossier declares."""

from collections import deque
from collections.abc import Collection, Iterator
from datetime import date

from assembler.checks.case import Case, Written
from assembler.checks.sentences import Sentence, sentences
from assembler.data.model import Office
from assembler.language.offices import Title, alike, find_titles, portfolios, read_title, significant
from assembler.lean import dataclass
from assembler.render.text import Passage

_LONGEST = 2000


@dataclass(frozen=True)
class Mention:
    """A title in a text, and the keys of the officials who bear it: none for somebody else, several for "de bewindspersonen van"."""

    title: Title
    officials: tuple[str, ...]

    @property
    def start(self) -> int:
        return self.title.start

    @property
    def end(self) -> int:
        return self.title.end


@dataclass(frozen=True)
class _Bearer:
    """An official, with all that the portfolio may be called."""

    key: str
    office: Title
    names: frozenset[tuple[str, ...]]

    @property
    def kind(self) -> str:
        return self.office.kind


class Roster:
    """Who bears which title in a dossier, and which titles there are or were according to the registry."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._bearers = [one for key in case.dossier.officials if (one := _bearer(case, key)) is not None]
        self.offices = {one.key: one.office for one in self._bearers}
        """The declared title of every official whose title can be read."""
        registry = case.pack.registry.with_additions(case.dossier.registry)
        self._offices = [(title, office) for office in registry.offices.values() if (title := read_title(office.title)) is not None]
        declared = [title.portfolio for key in case.dossier.officials for title in _titles(case, key)]
        names = [name for one in case.dossier.departments.values() for name in (one.name, one.short)]
        self._known = portfolios([*declared, *names, *(title.portfolio for title, _ in self._offices)])

    def mentions(self, text: str) -> list[Mention]:
        """The officials in a text, in order."""
        return [Mention(title, self._who(title, text)) for title in find_titles(text, self._known)]

    def by_sentence(self, text: str) -> Iterator[tuple[Sentence, list[Mention]]]:
        """The sentences that mention somebody; what goes on for pages is no sentence."""
        waiting = deque(self.mentions(text))
        for sentence in sentences(text) if waiting else ():
            inside = []
            while waiting and waiting[0].start < sentence.end:
                inside.append(waiting.popleft())
            if inside and len(sentence.text) <= _LONGEST:
                yield sentence, inside

    def everywhere(self) -> Iterator[tuple[Written, Passage, list[Mention]]]:
        """Every passage of every document that mentions somebody."""
        for written in self._case.documents:
            for passage in written.text.passages:
                if found := self.mentions(passage.text):
                    yield written, passage, found

    def almost(self, title: Title) -> str | None:
        """The key of the official whose title is nearly this one, and not quite."""
        if any(one.kind == title.kind and title.words in one.names for one in self._bearers):
            return None
        return next((one.key for one in self._bearers if one.kind == title.kind and alike(title.portfolio, one.office.portfolio)), None)

    def periods(self, title: Title) -> list[Office]:
        """The times that a title is or was in use; none for one that the registry does not know. "Van" and "voor" are alike."""
        return [office for known, office in self._offices if known.kind == title.kind and known.words == title.words]

    def in_use(self, title: Title, days: Collection[date]) -> bool | None:
        """Whether a title is in use on one of these days; None when the registry does not know it, or there are no days."""
        periods = self.periods(title)
        used = any(one.from_ <= day and (one.until is None or day <= one.until) for one in periods for day in days)
        return used if periods and days else None

    def _who(self, title: Title, text: str) -> tuple[str, ...]:
        if title.kind == "bewindspersonen":
            return tuple(one.key for one in self._bearers if title.words in one.names)
        same = tuple(one.key for one in self._bearers if one.kind == title.kind)
        if not title.portfolio and (text[title.start].isupper() or title.kind == "minister-president"):
            return same if len(same) == 1 else ()
        return tuple(one.key for one in self._bearers if one.key in same and title.words in one.names)[:1]


def _titles(case: Case, key: str) -> list[Title]:
    """An official's title in full, and the short form when that is one too."""
    official = case.facts["officials"][key]
    return [title for said in (official["office"], official["short"]) if (title := read_title(str(said))) is not None]


def _bearer(case: Case, key: str) -> _Bearer | None:
    titles = _titles(case, key)
    if not titles:
        return None
    office = titles[0]
    names = {title.words for title in titles if title.kind == office.kind}
    department = case.dossier.officials[key].department
    if department is not None:
        # A ministry's names are an official's only when the office is called after it: a Minister voor Europese Zaken is not of BZ.
        of = case.dossier.departments[department]
        ministry = {significant(of.name), significant(of.short)}
        names |= ministry if names & ministry else set()
    return _Bearer(key, office, frozenset(names))
