"""A set of outputs delivered into its folder: what is new is written, what is no longer of the set goes, and nobody's own work is lost.

A file that is not as its manifest says was altered since: a drafter's work in Word. One that the manifest does not know was there before.
"""

import os
from collections.abc import Mapping
from dataclasses import field, replace
from enum import StrEnum
from pathlib import Path

from assembler.diagnostics import Diagnostic, Words, diagnose, has_errors
from assembler.lean import dataclass
from assembler.publish.files import alone_in, in_folder, put
from assembler.publish.manifest import NAME, Record, Recorded, digest, manifest_bytes, read_records


class Altered(StrEnum):
    """What to do with a file that was altered or was there before: leave all as it is, keep it under another name, or overwrite it."""

    REFUSE = "refuse"
    BACKUP = "backup"
    OVERWRITE = "overwrite"


@dataclass(frozen=True)
class Delivery:
    """What became of the files: names in order; ``saved`` are the new names of those that were kept aside."""

    written: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    saved: Mapping[str, str] = field(default_factory=dict)


def deliver(
    record: Record,
    contents: Mapping[str, bytes],
    folder: Path,
    beside: Mapping[Path, bytes],
    *,
    altered: Altered = Altered.REFUSE,
    partial: bool = False,
    tidy: bool = True,
) -> tuple[Delivery | None, list[Diagnostic]]:
    """Writes the outputs of a build with their manifest, all or nothing, or tells what stands in the way.

    ``record`` is about the same files as ``contents``, and with ``partial`` only about some of the dossier's. With ``tidy`` files that
    are no longer of the dossier go, unless they were altered.
    """
    wanted = in_folder(folder, contents)
    delivered, found = alone_in(folder, lambda: _deliver(record, wanted, folder, beside, altered, partial=partial, tidy=tidy))
    return delivered or (None, found)


def _deliver(
    record: Record,
    wanted: Mapping[Path, bytes],
    folder: Path,
    beside: Mapping[Path, bytes],
    altered: Altered,
    *,
    partial: bool,
    tidy: bool,
) -> tuple[Delivery | None, list[Diagnostic]]:
    records = read_records(folder)
    old = records.get(record.dossier)
    known = {one.file: one.digest for one in old.outputs} if old else {}
    states = {file: state(file, content, known.get(file.name)) for file, content in wanted.items()}
    found = [] if altered is Altered.OVERWRITE else _of_others(record, records, states)
    if altered is Altered.REFUSE:
        found += [diagnose(_CODES[one], file=file) for file, one in states.items() if one in _CODES]
    if has_errors(found):
        return None, found
    gone = [file for name in _gone(record, old, partial=partial) if (file := folder / name) not in wanted and file.exists()]
    touched = [file for file in gone if _digest_of(file) != known[file.name]]
    removed = [file for file in gone if file not in touched] if tidy else []
    found += [diagnose("O008", file=file, why=_TOUCHED if file in touched else _ELSEWHERE) for file in gone if file not in removed]
    saved = {file: _free_name(file) for file, one in states.items() if one in _CODES} if altered is Altered.BACKUP else {}
    merged = _merged(record, old) if partial and old else record
    manifest = manifest_bytes({**records, record.dossier: merged}.values())
    files: dict[Path, bytes | None] = {copy: file.read_bytes() for file, copy in saved.items()}
    put({**files, **wanted, **dict.fromkeys(removed), folder / NAME: manifest, **beside}, folder)
    same = tuple(file.name for file, one in states.items() if one is State.SAME)
    return (
        Delivery(
            tuple(file.name for file in wanted if file.name not in same),
            same,
            tuple(file.name for file in removed),
            {file.name: copy.name for file, copy in saved.items()},
        ),
        found,
    )


class State(StrEnum):
    """How a file on disk stands to what it should become and to what the manifest says it was."""

    MISSING = "missing"
    SAME = "same"
    STALE = "stale"
    ALTERED = "altered"
    FOREIGN = "foreign"


_TOUCHED = Words("het is gewijzigd nadat het gemaakt werd", "it was altered after it was made")
_ELSEWHERE = Words("de map ligt niet bij het gegevensbestand", "the folder does not lie with the data file")
_CODES = {State.ALTERED: "O004", State.FOREIGN: "O005"}


def state(file: Path, content: bytes, known: str | None) -> State:
    """The state of a file for its new content and the digest it had when it was made; None when it is not known to have been."""
    if not os.path.lexists(file):
        return State.MISSING
    if file.is_dir():
        return State.STALE  # what writes it tells what is in the way
    there = _digest_of(file)
    if there == digest(content):
        return State.SAME
    if known is None:
        return State.FOREIGN
    return State.STALE if there == known else State.ALTERED


def _of_others(record: Record, records: Mapping[str, Record], states: Mapping[Path, State]) -> list[Diagnostic]:
    owners = {one.file: other.dossier for other in records.values() if other.dossier != record.dossier for one in other.outputs}
    return [diagnose("O009", file=file, dossier=owners[file.name]) for file in states if file.name in owners]


def _gone(record: Record, old: Record | None, *, partial: bool) -> list[str]:
    """The files of the last build that are not made any more: of some documents only other forms of those."""
    made = {one.file for one in record.outputs}
    there = old.outputs if old else ()
    return [one.file for one in there if one.file not in made and (not partial or one.rendition_of in made)]


def _merged(record: Record, old: Record) -> Record:
    """The old record with the outputs that were made now; ``inputs`` no longer holds for all of them, unless nothing changed."""
    gone = _gone(record, old, partial=True)
    made = {one.file: one for one in (*old.outputs, *record.outputs) if one.file not in gone}
    outputs: tuple[Recorded, ...] = tuple(sorted(made.values(), key=lambda one: one.number))
    return replace(record, outputs=outputs, inputs=None)


def _digest_of(file: Path) -> str | None:
    try:
        return digest(file.read_bytes())
    except OSError:
        return None


def _free_name(file: Path) -> Path:
    """A name beside the file that is not taken: ``nota (bewaard 1).docx``."""
    number = 1
    while os.path.lexists(made := file.with_name(f"{file.stem} (bewaard {number}){file.suffix}")):
        number += 1
    return made
