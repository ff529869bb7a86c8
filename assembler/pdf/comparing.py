"""Whether a PDF says what its Word file says: every paragraph once and nothing else, and the notes in order under their numbers."""

import re
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from assembler.diagnostics import Diagnostic, diagnose
from assembler.lean import dataclass
from assembler.pdf.reading import Read
from assembler.pdf.wording import Gap, Pieces, Wording

_LABEL = 16
"""The most letters that the mark of a list or the number of a heading has."""
_SHOWN = 60
_NUMBER = r"(.{1,6}?)"
_GAPS = {Gap.FOOTNOTE: _NUMBER, Gap.ENDNOTE: _NUMBER, Gap.FIELD: r".*?"}


def compare_text(file: str, word: Wording, read: Sequence[Read]) -> Iterator[Diagnostic]:
    """What is in the one and not in the other, as errors about ``file``."""
    body = [one for one in read if not one.inside("/Note")]
    found = _matched(word.paragraphs, [one.text for one in body])
    for number, paragraph in enumerate(word.paragraphs):
        if number not in found:
            yield diagnose("D006", file=file, text=repr(_shown(paragraph)))
    known = {one.at for one in found.values()}
    for number, one in enumerate(body):
        if number not in known and len(one.text) > _LABEL and not one.inside("/TH"):  # a row of headings comes back on each page
            yield diagnose("D007", file=file, text=repr(one.text[:_SHOWN]))
    printed = [pair for _, one in sorted(found.items()) for pair in one.numbers]
    numbers = {kind: [number for own, number in printed if own is kind] for kind in word.notes}
    yield from _compare_notes(file, word, numbers, "".join(one.text for one in read if one.inside("/Note")))


@dataclass(frozen=True)
class _Match:
    """Where a paragraph was found, and the numbers of notes that are printed in it."""

    at: int
    numbers: list[tuple[Gap, str]]


def _matched(paragraphs: Sequence[Pieces], texts: Sequence[str]) -> dict[int, _Match]:
    """Each paragraph that was found, by its number; first those that stand there as they are, then those after a mark or a number."""
    places: dict[Pieces, deque[int]] = {}
    for number, text in enumerate(texts):
        places.setdefault((text,), deque()).append(number)
    found = {number: _Match(places[one].popleft(), []) for number, one in enumerate(paragraphs) if places.get(one)}
    taken = {one.at for one in found.values()}
    left = [number not in taken for number in range(len(texts))]
    for label in (0, _LABEL):
        at = 0
        for number, paragraph in enumerate(paragraphs):
            sought = number not in found and (label or len(paragraph) > 1)
            if sought and (match := _find(paragraph, texts, left, at, label)):
                found[number] = match
                left[match.at] = False
            at = found[number].at + 1 if number in found else at
    return found


def _find(paragraph: Pieces, texts: Sequence[str], left: Sequence[bool], at: int, label: int) -> _Match | None:
    """The paragraph among the texts that are left, looked for from ``at``, where it most often stands."""
    last = paragraph[-1]
    for number in chain(range(at, len(texts)), range(at)):
        if left[number] and (not isinstance(last, str) or texts[number].endswith(last)):
            numbers = _says(texts[number], paragraph, label)
            if numbers is not None:
                return _Match(number, numbers)
    return None


def _compare_notes(file: str, word: Wording, numbers: Mapping[Gap, Sequence[str]], read: str) -> Iterator[Diagnostic]:
    """Each note begins with the number that stands in the text."""
    expected = [note for notes in word.notes.values() for note in notes]
    missing = [note for note in expected if not re.search(_pattern(note), read, re.DOTALL)]
    yield from (diagnose("D006", file=file, text=repr(_shown(note))) for note in missing)
    printed = [number for kind in word.notes for number in numbers[kind]]
    if not missing and not _in_order(printed, expected, read):
        yield diagnose("D008", file=file)


def _in_order(numbers: Sequence[str], notes: Sequence[Pieces], read: str) -> bool:
    if len(numbers) != len(notes):
        return False
    at = 0
    for number, note in zip(numbers, notes, strict=True):
        found = re.compile(re.escape(number) + _pattern(note), re.DOTALL).match(read, at)
        if found is None:
            return False
        at = found.end()
    return True


def _says(text: str, paragraph: Pieces, label: int) -> list[tuple[Gap, str]] | None:
    """The numbers of notes that are printed, when the text is that of the paragraph after ``label`` letters at most; else None."""
    kinds = [piece for piece in paragraph if isinstance(piece, Gap)]
    if not kinds:
        return [] if len(text) <= len(str(paragraph[-1])) + label else None
    found = re.fullmatch(f".{{0,{label}}}?{_pattern(paragraph)}", text, re.DOTALL)
    numbered = [kind for kind in kinds if kind is not Gap.FIELD]
    return list(zip(numbered, found.groups(), strict=True)) if found else None


def _pattern(paragraph: Pieces) -> str:
    return "".join(re.escape(piece) if isinstance(piece, str) else _GAPS[piece] for piece in paragraph)


def _shown(paragraph: Pieces) -> str:
    return "".join(piece if isinstance(piece, str) else "…" for piece in paragraph)[:_SHOWN]
