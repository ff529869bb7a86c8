"""Faults of prose that can be told without knowing any fact: what Markdown says and we do not print, and notes that are not there."""

from collections.abc import Callable, Iterable, Iterator

from assembler.content.markdown import read_inline, read_prose
from assembler.content.model import Block, Inline, Note, NoteRef
from assembler.content.rewrite import inlines_of
from assembler.data.reader import Tree
from assembler.data.schema import Rules, leaves
from assembler.diagnostics import Diagnostic, Words, diagnose
from assembler.diagnostics.suggestions import KNOWN, did_you_mean
from assembler.expressions.evaluate import without_expressions
from assembler.source import Origin, Path, Span

Locate = Callable[[Path, int, int], Span]
"""The span of a stretch of a value: its path, an offset and a length."""


def prose_faults(tree: Tree, rules: Rules) -> Iterator[Diagnostic]:
    """The faults in every prose text of a file whose structure is not right, so that they need not wait for the next run."""

    def span(path: Path, offset: int, length: int) -> Span:
        return tree.span_at(Origin(path, offset), length)

    keys = note_keys(tree)
    for path, kind, text in leaves(rules, tree.data, ()):
        if kind not in ("inline", "prose"):
            continue
        content, faults = (read_prose if kind == "prose" else read_inline)(without_expressions(text), path)
        yield from (Diagnostic(fault.code, fault.facts, span(path, fault.offset, 1)) for fault in faults)
        if isinstance(tree.data.get("footnotes"), dict):  # without them every citation would only say that they are missing
            yield from note_faults(content, path, keys, span)


def note_keys(tree: Tree) -> frozenset[str]:
    """The keys of the notes that the file has, those without a text included: that is told where they stand."""
    return frozenset(str(path[1]) for path in tree.spots if len(path) == 2 and path[0] == "footnotes")


def note_faults(content: Iterable[Block | Inline], path: Path, keys: frozenset[str], span: Locate) -> Iterator[Diagnostic]:
    """Every note that is cited exists, and none stands within a note."""
    for inline in inlines_of(content):
        if not isinstance(inline, Note | NoteRef):
            continue
        origin = inline.origin or Origin(path)
        length = len(inline.key) + 3 if isinstance(inline, NoteRef) else 2
        if path[:1] == ("footnotes",):
            yield diagnose("P009", span(origin.path, origin.offset, length))
        elif isinstance(inline, NoteRef) and inline.key not in keys:
            suggestion = did_you_mean(inline.key, keys, KNOWN) or Words("Zet de noot onder footnotes.", "Put the note under footnotes.")
            yield diagnose("R002", span(origin.path, origin.offset, length), key=inline.key, suggestion=suggestion)
