"""Mending a data file: the edits that findings bring, carried out on its text.

Only the text at the edits changes; comments, layout and line ends stay byte for byte. Whether what comes out may be kept is for the caller
to see: it reads as YAML again, ``intact`` holds, and checking it finds no new error.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from assembler.data.reader import Tree, Value
from assembler.diagnostics import Diagnostic, Edit
from assembler.source import Path


def mend_text(text: str, found: Iterable[Diagnostic]) -> str:
    """The text of a data file with the edits of ``found`` carried out, those of ``chosen_edits``."""
    pieces: list[str] = []
    at = 0
    for edit in chosen_edits(text, found):
        pieces += [text[at : edit.span.start], edit.text]
        at = edit.span.end
    return "".join([*pieces, text[at:]])


def chosen_edits(text: str, found: Iterable[Diagnostic]) -> list[Edit]:
    """The edits to ``text`` that can be carried out together, in the order of the file.

    Where two findings want to change the same stretch, the first one counts. Of a finding all edits count or none; one that
    would change another file, such as a pack, is left alone.
    """
    chosen: list[Edit] = []
    starts: list[int] = []
    for one in found:
        edits = sorted(one.edits, key=lambda edit: edit.span.start)
        if all(edit.span.source.text == text and _free(edit, chosen, starts) for edit in edits) and _apart(edits):
            for edit in edits:
                place = bisect_left(starts, edit.span.start)
                starts.insert(place, edit.span.start)
                chosen.insert(place, edit)
    return chosen


def _free(edit: Edit, chosen: Sequence[Edit], starts: Sequence[int]) -> bool:
    """Whether no chosen edit touches the same text, or puts something in at the same place."""
    place = bisect_left(starts, edit.span.start)
    return _apart([*chosen[max(place - 1, 0) : place], edit, *chosen[place : place + 1]])


def _apart(edits: Sequence[Edit]) -> bool:
    """Whether edits in order have no text in common, and each a start of its own."""
    return all(first.span.end <= second.span.start and first.span.start < second.span.start for first, second in pairwise(edits))


def intact(before: Tree, after: Tree, edits: Iterable[Edit]) -> bool:
    """Whether two readings of a data file say the same but for the values that ``edits`` to the first one change.

    A value may become something else altogether, such as a citation in parts where a text was; a key may not change.
    """
    changed = set()
    values = sorted((spot.key_end or spot.start, spot.end, path) for path, spot in before.spots.items() if _is_leaf(before.value(path)))
    starts = [start for start, _, _ in values]
    for edit in edits:
        place = bisect_left(starts, edit.span.start + 1) - 1
        if place < 0 or edit.span.end > values[place][1]:
            return False
        changed.add(values[place][2])
    return dict(_leaves(before.data, (), changed)) == dict(_leaves(after.data, (), changed))


def _leaves(value: Value, path: Path, changed: set[Path]) -> Iterator[tuple[Path, Value]]:
    """Every value by its path, groups and lists as empty ones; nothing stands for a value that may have changed."""
    if path in changed:
        yield path, None
    elif isinstance(value, dict):
        yield path, {}
        for key, inner in value.items():
            yield from _leaves(inner, (*path, key), changed)
    elif isinstance(value, list):
        yield path, []
        for at, inner in enumerate(value):
            yield from _leaves(inner, (*path, at), changed)
    else:
        yield path, value


def _is_leaf(value: Value) -> bool:
    return not isinstance(value, dict | list)
