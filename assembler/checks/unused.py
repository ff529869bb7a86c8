"""No text of the data file is lost: prose that stands in no document, and notes that nothing cites, are pointed out."""

from collections.abc import Collection, Iterator

from assembler.data.reader import Tree
from assembler.data.schema import Rules, leaves
from assembler.diagnostics import Diagnostic, diagnose
from assembler.source import Path


def unused_texts(tree: Tree, rules: Rules, used: Collection[Path], cited: Collection[str]) -> Iterator[Diagnostic]:
    """``used`` are the paths that the documents of the whole set came from, ``cited`` the keys of their notes."""
    for path, kind, _ in leaves(rules, tree.data, ()):
        if path[0] == "footnotes" or kind not in ("inline", "prose") or path in used:
            continue
        yield diagnose("R006", tree.key_span(path))
    notes = tree.data.get("footnotes")
    for key in notes if isinstance(notes, dict) else ():
        if key not in cited:
            yield diagnose("R007", tree.key_span(("footnotes", key)), key=key)
