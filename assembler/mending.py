"""A data file mended by what its check finds: read, checked, changed, and checked again before anybody may keep it."""

import difflib
from collections import Counter
from collections.abc import Sequence
from dataclasses import field
from pathlib import Path

from assembler.checks.mending import chosen_edits, intact, mend_text
from assembler.data.reader import decode, read_tree
from assembler.diagnostics import Diagnostic
from assembler.diagnostics.diagnostic import Severity
from assembler.lean import dataclass
from assembler.pipeline import check, content_of

_ROUNDS = 3
"""What one round mends can bring something else to light, such as a list whose citation now stands in parts."""


@dataclass(frozen=True)
class Mended:
    """A data file before and after: ``count`` findings were mended, ``diagnostics`` is all that is left to tell.

    ``before`` and ``after`` are the bytes of the file; they are equal when there was nothing that could be mended without a doubt.
    """

    file: Path
    before: bytes = field(repr=False)
    after: bytes = field(repr=False)
    count: int
    diagnostics: list[Diagnostic] = field(repr=False)

    def diff(self) -> str:
        """The change as a unified diff; empty when there is none."""
        if self.before == self.after:
            return ""
        before, after = (content.decode().splitlines(keepends=True) for content in (self.before, self.after))
        return "".join(_ended(line) for line in difflib.unified_diff(before, after, str(self.file), str(self.file)))


def mend(file: str | Path, *, pack: str | None = None, data: bytes | None = None) -> Mended:
    """Carries out the edits that a check of ``file`` brings; nothing is written. ``data`` is as for ``load``.

    An edit is kept only if the file then reads as before but for the value it is about, and no error has come up.
    """
    file = Path(file)
    try:
        before = content_of(file) if data is None else data
    except OSError:
        return Mended(file, b"", b"", 0, check(file, pack=pack))
    found = check(file, pack=pack, data=before)
    after, count = before, 0
    for _ in range(_ROUNDS):
        mended, used, left = _round(file, pack, after, found)
        if not used:
            break
        after, count, found = mended, count + used, left
    return Mended(file, before, after, count, found)


def _round(file: Path, pack: str | None, content: bytes, found: list[Diagnostic]) -> tuple[bytes, int, list[Diagnostic]]:
    """The content with all edits, or, if these do not go together, with the first that does no harm by itself."""
    mendable = [one for one in found if one.edits]
    tries = (_tried(file, pack, content, found, some) for some in (mendable, *([one] for one in mendable)))
    return next((one for one in tries if one is not None), (content, 0, found))


def _tried(
    file: Path, pack: str | None, content: bytes, found: Sequence[Diagnostic], mendable: Sequence[Diagnostic]
) -> tuple[bytes, int, list[Diagnostic]] | None:
    """The mended content, how many findings that mends, and what is left; None when it may not be kept."""
    source, _ = decode(content, str(file))
    before, _ = read_tree(source)
    edits = chosen_edits(source.text, mendable)
    if not edits or before is None:
        return None
    mark = b"\xef\xbb\xbf" if content.startswith(b"\xef\xbb\xbf") else b""
    changed = mark + mend_text(source.text, mendable).encode()
    after, _ = read_tree(decode(changed, str(file))[0])
    if after is None or not intact(before, after, edits):
        return None
    left = check(file, pack=pack, data=changed)
    if Counter(_errors(left)) - Counter(_errors(found)):
        return None
    kept = set(edits)
    return changed, sum(bool(one.edits) and kept.issuperset(one.edits) for one in mendable), left


def _errors(found: Sequence[Diagnostic]) -> list[str]:
    return [one.code for one in found if one.severity is Severity.ERROR]


def _ended(line: str) -> str:
    """A line of a diff, with the words that say it had no end in the file (as diff and git have them)."""
    return line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
