"""What can be wrong with a pack.yaml that its schema cannot say: names that lead nowhere, and names that are there twice."""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path, PureWindowsPath
from typing import Any

from assembler.data.reader import Tree
from assembler.diagnostics import Diagnostic, Related, Words, diagnose
from assembler.diagnostics.suggestions import KNOWN, did_you_mean
from assembler.source import Path as DataPath

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
PER_CHAMBER = "chamber"
"""What ``per`` says of a document of which there is one for each chamber."""
_SAME_ID = Words("hier staat dat id voor het eerst", "here that id stands for the first time")


def own_faults(tree: Tree, folder: Path) -> Iterator[Diagnostic]:
    """What is wrong within one pack.yaml, whatever it builds upon."""
    documents = _documents(tree)
    first: dict[str, int] = {}
    for at, one in enumerate(documents):
        yield from _template_faults(tree, ("documents", at, "template"), one["template"], folder)
        if one["id"] in first:
            related = Related(_SAME_ID, tree.span(("documents", first[one["id"]], "id")))
            yield diagnose("K006", tree.span(("documents", at, "id")), related=(related,), name=one["id"])
        first.setdefault(one["id"], at)
        if one.get("per") == PER_CHAMBER and "chamber" in one:
            yield diagnose("S008", tree.key_span(("documents", at, "chamber")), field="chamber", other="per: chamber")
    derived = tree.data.get("derived")
    for key in derived if isinstance(derived, dict) else ():
        record, _, name = key.rpartition(".")
        if record not in RECORDS or not name.isidentifier():
            suggestion = did_you_mean(record, RECORDS, KNOWN) if record not in RECORDS else Words()
            yield diagnose("K008", tree.key_span(("derived", key)), key=key, suggestion=suggestion)


def _template_faults(tree: Tree, path: DataPath, name: str, folder: Path) -> Iterator[Diagnostic]:
    """A template is a file in the folder of its pack, so that the pack is whole wherever it goes."""
    windows = PureWindowsPath(name)  # which knows both strokes, on every system
    if windows.drive or windows.root or ".." in windows.parts:
        yield diagnose("K015", tree.span(path), file=name)
    elif (folder / name).is_dir():
        yield diagnose("K014", tree.span(path), file=name)
    elif not (folder / name).is_file():
        yield diagnose("K002", tree.span(path), file=name)


def reference_faults(tree: Tree, values: Mapping[str, Any]) -> Iterator[Diagnostic]:
    """Names in one pack.yaml that lead nowhere among the ``values`` of the whole pack."""
    by_id = {one["id"]: one for one in values["documents"]}
    numbered = [name for name, one in by_id.items() if "version_of" not in one]
    chambers = values.get("registry", {}).get("chambers", {})
    for at, one in enumerate(_documents(tree)):
        for field, names in (("after", list(by_id)), ("version_of", numbered)):
            others = [name for name in names if name != one["id"]]
            if field in one and one[field] not in others:
                suggestion = did_you_mean(one[field], others, KNOWN)
                yield diagnose("K007", tree.span(("documents", at, field)), field=field, name=one[field], suggestion=suggestion)
        if "chamber" in one and one["chamber"] not in chambers:
            yield _not_in("chambers", tree, ("documents", at, "chamber"), one["chamber"], chambers)
        for name in [f"{one['id']}_{key}" for key in chambers] if one.get("per") == PER_CHAMBER else []:
            if name in by_id:
                yield diagnose("K006", tree.span(("documents", at, "id")), name=name)
        if one.get("per") != PER_CHAMBER and _per_chamber(by_id.get(one.get("version_of", ""))):
            yield diagnose("K017", tree.span(("documents", at, "version_of")), name=one["version_of"])


def _per_chamber(document: Mapping[str, Any] | None) -> bool:
    return document is not None and document.get("per") == PER_CHAMBER


def people_faults(tree: Tree, values: Mapping[str, Any]) -> Iterator[Diagnostic]:
    """Officials of the registry in one pack.yaml whose department is not in that of the whole pack."""
    departments = values.get("registry", {}).get("departments", {})
    officials: Any = tree.value(("registry", "officials"))
    for key, one in (officials or {}).items():
        if "department" in one and one["department"] not in departments:
            yield _not_in("departments", tree, ("registry", "officials", key, "department"), one["department"], departments)


def _not_in(store: str, tree: Tree, path: DataPath, name: str, known: Collection[str]) -> Diagnostic:
    return diagnose("K016", tree.span(path), name=name, store=store, suggestion=did_you_mean(name, list(known), KNOWN))


def _documents(tree: Tree) -> list[dict[str, Any]]:
    found = tree.data.get("documents", [])
    assert isinstance(found, list), "the schema says so"
    return found  # type: ignore[return-value]
