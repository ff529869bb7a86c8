"""The manifest: a file beside the outputs that tells what they were made from, and what they were when they were made.

docs/manifest.md describes every field. A manifest that cannot be read, or is of another version, counts as none.
"""

import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import asdict, field
from pathlib import Path
from typing import Any

from assembler.lean import dataclass

NAME = ".assemble.json"
VERSION = 1


@dataclass(frozen=True)
class PackInputs:
    """A pack.yaml and the files beside it that were used; ``extends`` is how it calls the pack that it builds upon."""

    name: str
    extends: str | None
    files: dict[str, str]


@dataclass(frozen=True)
class Inputs:
    """The digests of all that a set was made from: SHA-256 in hexadecimal digits, of YAML without its byte order mark.

    ``files`` are the data file and what lies in its folder, by their paths from there; ``engine`` is that of the tool itself,
    and ``moment`` the value of SOURCE_DATE_EPOCH.
    """

    engine: str
    moment: str | None
    files: dict[str, str]
    packs: tuple[PackInputs, ...]


@dataclass(frozen=True)
class Recorded:
    """An output as it was made: its own digest, that of what it was made from, the numbers of its cited notes, and how many it has in all.

    ``copied`` tells that it is an external file, taken over as it is, ``rendition_of`` of which document it is another form, by its file.
    """

    file: str
    id: str
    number: str
    name: str
    digest: str
    made_from: str
    notes: dict[str, int]
    notes_count: int
    copied: bool
    rendition_of: str = ""


@dataclass(frozen=True)
class Record:
    """The last build of one data file; for ``dossier`` see ``dossier_name``.

    ``inputs`` is missing when only some of the documents were made then: what the others were made from is not known as a whole.
    """

    dossier: str
    tool: str
    inputs: Inputs | None
    outputs: tuple[Recorded, ...]
    diagnostics: list[dict[str, Any]] = field(default_factory=list)

    @property
    def counts(self) -> dict[str, int]:
        """How many documents, files taken over and notes there are."""
        return counts(self.outputs)


def counts(outputs: Iterable[Recorded]) -> dict[str, int]:
    """How many documents, files taken over and notes; other forms of a document do not count."""
    own = [one for one in outputs if not one.rendition_of]
    copies = sum(one.copied for one in own)
    return {"documents": len(own) - copies, "copies": copies, "notes": sum(one.notes_count for one in own)}


def digest(content: bytes) -> str:
    """SHA-256 in hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def read_records(folder: Path) -> dict[str, Record]:
    """The records of all data files whose outputs stand in the folder."""
    try:
        given = json.loads((folder / NAME).read_bytes())
        if given["manifest"] != VERSION:
            return {}
        return {one["dossier"]: _record(one) for one in given["dossiers"]}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def manifest_bytes(records: Iterable[Record]) -> bytes:
    """The manifest as it is written: the same for the same records."""
    dossiers = [{**asdict(one), "counts": one.counts} for one in sorted(records, key=lambda one: one.dossier)]
    return (json.dumps({"manifest": VERSION, "dossiers": dossiers}, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "surrogatepass")


def called(file: Path, folder: Path) -> str:
    """The path of a file from a folder, with forward slashes."""
    return os.path.relpath(file, folder).replace(os.sep, "/")


def is_within(folder: Path, file: Path) -> bool:
    """Whether a folder of outputs lies in or below that of the data file."""
    return folder.resolve().is_relative_to(file.parent.resolve())


def dossier_name(file: Path, folder: Path) -> str:
    """How the manifest in ``folder`` calls a data file: by its path from there.

    Where the folder lies elsewhere only its name counts, for the manifest is to be the same wherever both stand.
    """
    return called(file.resolve(), folder.resolve()) if is_within(folder, file) else file.name


def _record(given: Mapping[str, Any]) -> Record:
    inputs = given["inputs"]
    outputs = tuple(Recorded(**one) for one in given["outputs"])
    return Record(given["dossier"], given["tool"], _inputs(inputs) if inputs else None, outputs, list(given["diagnostics"]))


def _inputs(given: Mapping[str, Any]) -> Inputs:
    packs = tuple(PackInputs(**one) for one in given["packs"])
    return Inputs(given["engine"], given["moment"], dict(given["files"]), packs)
