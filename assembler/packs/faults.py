"""What can be wrong with a pack.yaml that its schema cannot say: names that lead nowhere, and names that are there twice."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from assembler.data.reader import Tree
from assembler.diagnostics import Diagnostic, Related, Words, diagnose
from assembler.diagnostics.suggestions import KNOWN, did_you_mean

RECORDS = (
    "meeting",
    "departments[]",
    "officials[]",
    "side_events[]",
    "agenda[]",
    "attachments[]",
    "letter",
    "memo",
    "memo.explanation[]",
    "annotated_agenda",
    "councils[]",
    "presidencies[]",
    "kinds[]",
    "chambers[]",
)
"""The records whose fields may be derived, as keys of ``derived`` call them."""
_SAME_ID = Words("hier staat dat id voor het eerst", "here that id stands for the first time")


def own_faults(tree: Tree, folder: Path) -> Iterator[Diagnostic]:
    """What is wrong within one pack.yaml, whatever it builds upon."""
    documents = _documents(tree)
    first: dict[str, int] = {}
    for at, one in enumerate(documents):
        if not (folder / one["template"]).is_file():
            yield diagnose("K002", tree.span(("documents", at, "template")), file=one["template"])
        if one["id"] in first:
            related = Related(_SAME_ID, tree.span(("documents", first[one["id"]], "id")))
            yield diagnose("K006", tree.span(("documents", at, "id")), related=(related,), name=one["id"])
        first.setdefault(one["id"], at)
    derived = tree.data.get("derived")
    for key in derived if isinstance(derived, dict) else ():
        record, _, name = key.rpartition(".")
        if record not in RECORDS or not name.isidentifier():
            suggestion = did_you_mean(record, RECORDS, KNOWN) if record not in RECORDS else Words()
            yield diagnose("K008", tree.key_span(("derived", key)), key=key, suggestion=suggestion)


def reference_faults(tree: Tree, documents: Sequence[dict[str, Any]]) -> Iterator[Diagnostic]:
    """Names of documents in one pack.yaml that lead nowhere among the ``documents`` of the whole pack."""
    known = [one["id"] for one in documents]
    numbered = [one["id"] for one in documents if "version_of" not in one]
    for at, one in enumerate(_documents(tree)):
        for field, names in (("after", known), ("version_of", numbered)):
            others = [name for name in names if name != one["id"]]
            if field in one and one[field] not in others:
                suggestion = did_you_mean(one[field], others, KNOWN)
                yield diagnose("K007", tree.span(("documents", at, field)), field=field, name=one[field], suggestion=suggestion)


def _documents(tree: Tree) -> list[dict[str, Any]]:
    found = tree.data.get("documents", [])
    assert isinstance(found, list), "the schema says so"
    return found  # type: ignore[return-value]
