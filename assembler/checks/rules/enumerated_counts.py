"""A number of countries beside an enumeration of another length.

“Tien lidstaten” met een noot, met haakjes of na een dubbele punt een opsomming van andere lengte. De regel telt alleen als er niets dan
namen staat: “tien lidstaten (…) en Noorwegen” met tien namen tussen haakjes klopt, en “onder meer Frankrijk” is geen opsomming van alle.

English: A number of countries with a note, with brackets or before a colon that enumerate another number. Only an enumeration of nothing
but names is counted.

Fout:
    agenda:
      - kind: beleidsdebat
        title: de kwaliteit van het grondwater
        state_of_play: |
          Vier lidstaten^[Estland, Finland en Zweden.] willen meer tijd.

Goed:
    agenda:
      - kind: beleidsdebat
        title: de kwaliteit van het grondwater
        state_of_play: |
          Drie lidstaten^[Estland, Finland en Zweden.] willen meer tijd.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from assembler.checks.case import Case
from assembler.checks.prose import notes_of, paragraphs, passage_of
from assembler.content.model import Block, Note
from assembler.content.text import plain_text
from assembler.diagnostics import Diagnostic, diagnose
from assembler.language import enumerated, is_exact, number_of
from assembler.patterns import pattern
from assembler.render.text import Passage

CODE = "C113"

_WORD = pattern(r"[^\W_]+(?:-[^\W_]+)*")
_COUNTED = pattern(r"([^\W_]+)((?:\s+[^\W\d_]+){0,2}?)\s+(?:[^\W_]+-)?[^\W_]*(?:landen|staten)\b")
_CLOSE = pattern(r"(?:\s+(?:aan|bij|binnen|buiten|in|langs|met|om|op|rond|uit|van)\b[^.,;:()]{0,60})?[.,]?")
"""What may stand between the countries and their note, or brackets: "de acht lidstaten aan de Oostzee"."""
_BRACKETS = pattern(r"([^.,;:()]{0,80}?)\s*\(([^()]*)\)")
_COLON = pattern(r"([^.;:()]{0,120}?):\s*([^.;:!?()]*)(?:[.;]|$)")
_NAMELY = pattern(r"([^.,;:()]{0,80}?),?\s+(?:te\s+weten|namelijk|en\s+wel)\s+((?:[^.,;:()]|,(?=\s*[A-ZÀ-Þ]))+)(?=[.,;:)]|\Z)")
_FAR = 80
_OTHERS = frozenset(("andere", "overige"))
_OF_MORE = frozenset("waaronder zoals bijvoorbeeld meer andere niet".split())
"""Words that tell that not all are enumerated."""


def check(case: Case) -> Iterator[Diagnostic]:
    noted = {path[1]: _names_of(text.blocks) for path, text in case.prose.items() if path[0] == "footnotes"}
    for text in case.prose.values():
        for inlines in paragraphs(text.blocks):
            passage = passage_of(inlines)
            if "landen" in passage.text or "staten" in passage.text:
                marks = [mark.offset for mark in passage.notes]
                names = [_names_of(note.blocks) if isinstance(note, Note) else noted.get(note.key, []) for note in notes_of(inlines)]
                yield from _paragraph(case, passage, marks, names)


def _names_of(note: Iterable[Block]) -> list[str]:
    return enumerated(plain_text(note))


def _paragraph(case: Case, passage: Passage, marks: Sequence[int], noted: Sequence[list[str]]) -> Iterator[Diagnostic]:
    """What is wrong in a paragraph; ``marks`` are the offsets of its notes and ``noted`` the names that each enumerates."""
    words = [(found[0], found.start()) for found in _WORD.finditer(passage.text)]
    for at, (word, start) in enumerate(words):
        count = number_of(word)
        found = _COUNTED.match(passage.text, start) if count is not None and count > 1 else None
        if not found or not is_exact([before for before, _ in words[max(at - 3, 0) : at]]) or _has_number(found[2]):
            continue
        first = bisect_left(marks, found.end())
        names = _enumerated_at(passage.text, found.end(), marks[first : first + 1], noted[first : first + 1])
        others = "Nederland" in names and len(names) - 1 == count and not _OTHERS.isdisjoint(found[2].split())
        span = case.place(passage, start, found.end())
        if names and len(names) != count and not others and span is not None:
            yield diagnose(CODE, span, said=" ".join(found[0].split()), announced=count, listed=len(names), names=", ".join(names))


def _enumerated_at(text: str, end: int, marks: Sequence[int], noted: Sequence[list[str]]) -> list[str]:
    """The names of the countries that end at ``end``; none when they are not enumerated, or not all."""
    for mark, names in zip(marks, noted, strict=True):
        if mark - end <= _FAR and _CLOSE.fullmatch(text, end, mark) and not _has_number(text[end:mark]):
            return names
    for form in (_BRACKETS, _COLON, _NAMELY):
        found = form.match(text, end)
        if found and not _has_number(found[1]) and _OF_MORE.isdisjoint(found[1].casefold().split()):
            return enumerated(found[2])
    return []


def _has_number(text: str) -> bool:
    return any((number_of(word[0]) or 0) > 1 for word in _WORD.finditer(text))
