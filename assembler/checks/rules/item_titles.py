"""An agenda item that has another name elsewhere.

Een agendapunt waarvan de regel in de lijst, de titel in de nota of de kop met de hand is opgegeven, en dat daar anders heet dan zijn
titel. Een kortere of een langere naam is goed; pas als beide namen iets zeggen wat de andere niet zegt, volgt een melding. De soort van
het punt telt daarbij niet mee, maar begint de naam met een andere soort, dan volgt ook een melding. Laat het veld weg, dan neemt het stuk
de titel over.

English: An agenda item whose line in the list, title in the memo or heading was given by hand and names it otherwise than its title does.
A shorter or a longer name is fine; only when each says what the other does not is it told, or when it begins with another kind. Leave the
field out and the title is used.

Fout:
    agenda:
      - kind: beleidsdebat
        title: de kwaliteit van het grondwater na 2030
        memo_title: Een beleidsdebat over de kwaliteit van het grondwater post 2030

Goed:
    agenda:
      - kind: beleidsdebat
        title: de kwaliteit van het grondwater na 2030
"""

import re
from collections.abc import Iterator

from assembler.checks.case import Case
from assembler.checks.titles import Titles, title_text
from assembler.diagnostics import Diagnostic, Related, diagnose
from assembler.diagnostics.words import typed_words
from assembler.patterns import pattern
from assembler.source import Path, Span

CODE = "C116"

_NAMES = ("title", "list_title", "label", "memo_title")
"""The fields that say what an item is called; the first that is given is what the others are held against."""
_ABBREVIATION = pattern(r"[A-ZÀ-Þ]{2,}")
_FIELDS = ("list_title", "memo_title", "heading")


def check(case: Case) -> Iterator[Diagnostic]:
    titles = Titles(case)
    kinds = _Kinds(case)
    for at, (given, item) in enumerate(zip(case.dossier.agenda, case.facts["agenda"], strict=True)):
        name = next(field for field in _NAMES if getattr(given, field) is not None)
        title, label = titles.of(item, name), titles.of(item, "label")
        for field in _FIELDS:
            if field == name or getattr(given, field) is None:
                continue
            words = titles.of(item, field)
            if other := kinds.another(title_text(item[field]), str(given.kind)):
                kind = Related(typed_words(kinds.names[str(given.kind)]), _span(case, ("agenda", at, "kind")))
                yield diagnose(CODE, _span(case, ("agenda", at, field)), related=(kind,), here=other, there=kinds.names[str(given.kind)])
            elif _drifts(words, title) and not (field == "heading" and not _drifts(words, label)):
                here, there = _said(_own(words, title)), _said(_own(title, words))
                related = (Related(typed_words(there), _span(case, ("agenda", at, name))),)
                yield diagnose(CODE, _span(case, ("agenda", at, field)), related=related, here=here, there=there)


class _Kinds:
    """The kinds of items by the words that titles begin with; other business may be of any kind."""

    def __init__(self, case: Case) -> None:
        kinds = case.pack.registry.with_additions(case.dossier.registry).kinds
        self._any = {key for key, kind in kinds.items() if kind.other_business}
        self.names = {key: kind.name for key, kind in kinds.items()}
        self._begins = {
            key: re.compile(
                rf"(?:een |het |de )?(?:{'|'.join(map(re.escape, (kind.name, kind.phrase, kind.heading)))})(?!\w)", re.IGNORECASE
            )
            for key, kind in kinds.items()
        }

    def another(self, title: str, own: str) -> str | None:
        """The name of the other kind that a title begins with; None when it begins with its own, or with none."""
        begun = [key for key, pattern in self._begins.items() if pattern.match(title)]
        return self.names[begun[0]] if begun and own not in begun and own not in self._any else None


def _drifts(one: dict[str, str], other: dict[str, str]) -> bool:
    """Whether both have words of their own, and not the same ones written apart."""
    mine, others = _own(one, other), _own(other, one)
    return bool(mine and others) and "".join(mine) != "".join(others)


def _own(words: dict[str, str], other: dict[str, str]) -> dict[str, str]:
    """The words that only one title has; not an abbreviation, for the other may say it in full."""
    return {kernel: word for kernel, word in words.items() if kernel not in other and not _ABBREVIATION.fullmatch(word)}


def _said(words: dict[str, str]) -> str:
    return ", ".join(dict.fromkeys(words.values()))


def _span(case: Case, path: Path) -> Span:
    """The whole text of a field, from its first word on."""
    value = case.tree.value(path)
    return case.stretch(path, 0, len(value)) if isinstance(value, str) else case.tree.key_span(path)
