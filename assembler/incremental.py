"""Building into a folder where an earlier build stands: nothing is done when nothing changed, and else only what did is made anew.

What builds is loaded only when there is something to build.
"""

import os
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING

from assembler.diagnostics import Diagnostic, diagnose, has_errors
from assembler.diagnostics.stored import revived, stored
from assembler.engine import MOMENT, engine_digest
from assembler.lean import dataclass
from assembler.packs import DEFAULT_PACK, PACK_FILE, comes_along, find_pack
from assembler.publish.delivery import Altered, Delivery, State, deliver, state
from assembler.publish.files import alone_in
from assembler.publish.manifest import Inputs, PackInputs, Record, Recorded, digest, dossier_name, is_within, read_records
from assembler.publish.swap import STAGE
from assembler.source import SourceFile
from assembler.version import VERSION

if TYPE_CHECKING:
    from assembler.pipeline import Built, Output, Progress

Beside = Callable[["Built"], Mapping[Path, bytes]]
"""Other files that belong to a build, such as its trace; they want everything to be made anew."""


@dataclass(frozen=True)
class Delivered:
    """What a build into a folder came to: the outputs that stand there now, none when there is an error among the diagnostics."""

    file: Path
    folder: Path
    outputs: tuple[Recorded, ...] = ()
    delivery: Delivery = Delivery()
    diagnostics: list[Diagnostic] = field(default_factory=list)


@dataclass(frozen=True)
class Order:
    """What somebody wants built, and what to do with files that were altered; plain data, for another process may carry it out.

    With ``Altered.OVERWRITE`` all is made anew, and written over whatever stands there.
    """

    file: Path
    folder: Path
    pack: str = DEFAULT_PACK
    only: tuple[str, ...] = ()
    altered: Altered = Altered.REFUSE


@dataclass(frozen=True)
class Prepared:
    """All that a build comes to before anything is written; no ``contents`` when nothing changed, and no ``record`` with an error."""

    record: Record | None
    contents: Mapping[str, bytes] | None
    diagnostics: list[Diagnostic]
    beside: Mapping[Path, bytes] = field(default_factory=dict)


def build_into(order: Order, *, beside: Beside | None = None, progress: "Progress" = lambda done, total: None) -> Delivered:
    """Brings the outputs of a data file in a folder up to date; with an error anywhere nothing in it changes."""
    return finish(order, prepare(order, beside=beside, progress=progress))


def prepare(order: Order, *, beside: Beside | None = None, progress: "Progress" = lambda done, total: None) -> Prepared:
    """Makes what has to be made, and writes nothing."""
    record = _record_of(order.file, order.folder)
    anew = order.altered is Altered.OVERWRITE or beside is not None
    if record is not None and not anew and not order.only:
        found = _up_to_date(record, order.file, order.folder, order.pack)
        if found is not None:
            return Prepared(record, None, found)
    from assembler.pipeline import build

    if not comes_along(order.pack):
        import assembler.content.markdown_blocks
        import assembler.render.document
        import assembler.verify  # noqa: F401 - loaded once, for every process under limits is a copy of this one

    kept = _Earlier(order.folder, record.outputs if record and not anew else ())
    built = build(order.file, pack=order.pack, only=order.only, progress=progress, kept=kept)
    if has_errors(built.diagnostics):
        return Prepared(None, None, built.diagnostics)
    made = _record(built, order.file, order.folder, partial=bool(order.only))
    return Prepared(made, built.files, built.diagnostics, beside(built) if beside is not None else {})


def finish(order: Order, prepared: Prepared) -> Delivered:
    """Writes what was prepared; what is in the way is told."""
    record, contents = prepared.record, prepared.contents
    if record is None:
        return Delivered(order.file, order.folder, diagnostics=prepared.diagnostics)
    if contents is None:
        unchanged = Delivery(unchanged=tuple(one.file for one in record.outputs))
        return Delivered(order.file, order.folder, record.outputs, unchanged, prepared.diagnostics)
    delivery, found = deliver(
        record,
        contents,
        order.folder,
        prepared.beside,
        altered=order.altered,
        partial=bool(order.only),
        tidy=is_within(order.folder, order.file),
    )
    outputs = record.outputs if delivery else ()
    return Delivered(order.file, order.folder, outputs, delivery or Delivery(), [*prepared.diagnostics, *found])


def compare(file: Path, folder: Path, *, pack: str = DEFAULT_PACK, only: Collection[str] = ()) -> list[Diagnostic]:
    """What of the outputs in ``folder`` is not as a build would make it now, as errors; nothing is written."""
    record = _record_of(file, folder)
    if record is not None and not only:
        found = _up_to_date(record, file, folder, pack)
        if found is not None:
            return found
    from assembler.pipeline import build

    built = build(file, pack=pack, only=only, kept=_Earlier(folder, record.outputs if record else ()))
    if has_errors(built.diagnostics):
        return built.diagnostics
    known = {one.file: one.digest for one in record.outputs} if record else {}
    found = list(built.diagnostics)
    for name, content in built.files.items():
        code = _CODES.get(state(folder / name, content, known.get(name)))
        found += [diagnose(code, file=folder / name)] if code else []
    gone = [] if only else [folder / name for name in known if name not in built.files and (folder / name).exists()]
    return [*found, *(diagnose("O010", file=one) for one in gone)]


_CODES = {State.MISSING: "O007", State.STALE: "O006", State.ALTERED: "O004", State.FOREIGN: "O004"}


def _record_of(file: Path, folder: Path) -> Record | None:
    """The record of the last build, after what a killed one left behind is finished."""
    if not folder.is_dir():
        return None
    with os.scandir(folder) as entries:
        unfinished = any(one.name.startswith(STAGE) for one in entries)
    if unfinished:
        alone_in(folder, lambda: None)
    return read_records(folder).get(dossier_name(file, folder))


def _up_to_date(record: Record, file: Path, folder: Path, pack: str) -> list[Diagnostic] | None:
    """What the last build had to tell, when another would make the very same; else None."""
    try:
        if record.inputs is None or not _same_inputs(record.inputs, file, pack):
            return None
        if any(digest((folder / one.file).read_bytes()) != one.digest for one in record.outputs):
            return None
        return revived(record.diagnostics, _sources(record.inputs, file, pack)) if record.diagnostics else []
    except (OSError, KeyError, TypeError, ValueError):
        return None


def _same_inputs(inputs: Inputs, file: Path, pack: str) -> bool:
    if (inputs.engine, inputs.moment) != (engine_digest(), os.environ.get(MOMENT)):
        return False
    texts = (file, *(folder / PACK_FILE for folder, _ in _layers(inputs.packs, pack)))
    files = {file.parent / name: known for name, known in inputs.files.items()}
    for folder, layer in _layers(inputs.packs, pack):
        files |= {folder / name: known for name, known in layer.files.items()}
    return all(_digest(one, text=one in texts) == known for one, known in files.items())


def _layers(packs: Iterable[PackInputs], pack: str) -> list[tuple[Path, PackInputs]]:
    """The folder of each pack that was used, found as it would be found now."""
    found: list[tuple[Path, PackInputs]] = []
    name, beside = pack, Path()
    for layer in packs:
        folder = find_pack(name, beside)
        if folder is None:
            raise KeyError(name)
        found.append((folder, layer))
        name, beside = layer.extends or "", folder
    return found


def _digest(file: Path, *, text: bool) -> str:
    """The digest of a file, which is empty when it is not there."""
    if not file.exists():
        return ""
    return digest(_text(file) if text else file.read_bytes())


def _text(file: Path) -> bytes:
    return file.read_bytes().removeprefix(b"\xef\xbb\xbf")


def _names(inputs: Inputs, file: Path, pack: str) -> dict[str, str]:
    """What the record calls the texts that messages are about, by the names that the user knows."""
    layers = _layers(inputs.packs, pack)
    return {str(file): "", **{str(folder / PACK_FILE): str(number) for number, (folder, _) in enumerate(layers)}}


def _sources(inputs: Inputs, file: Path, pack: str) -> dict[str, SourceFile]:
    return {key: SourceFile(name, _text(Path(name)).decode()) for name, key in _names(inputs, file, pack).items()}


@dataclass(frozen=True)
class _Earlier:
    """The outputs of the last build by what they were made from, as long as they are as they were made."""

    folder: Path
    outputs: tuple[Recorded, ...]

    def __call__(self, made_from: str) -> "Output | None":
        from assembler.pipeline import Output

        one = next((one for one in self.outputs if one.made_from == made_from), None)
        try:
            content = (self.folder / one.file).read_bytes() if one else b""
        except OSError:
            return None
        if one is None or digest(content) != one.digest:
            return None
        return Output(one.id, one.number, one.name, one.file, content, (), one.notes, one.notes_count, one.made_from)


def _record(built: "Built", file: Path, folder: Path, *, partial: bool) -> Record:
    assert built.inputs is not None
    assert built.loaded.pack is not None
    layers = enumerate(built.loaded.pack.layers)
    names = {str(file): "", **{str(layer.folder / PACK_FILE): str(number) for number, layer in layers}}
    outputs = tuple(
        Recorded(one.file, one.id, one.number, one.name, digest(one.content), one.made_from, dict(one.notes), one.notes_count, one.copied)
        for one in built.outputs
    )
    inputs = None if partial else built.inputs
    return Record(dossier_name(file, folder), VERSION, inputs, outputs, stored(built.diagnostics, names))
