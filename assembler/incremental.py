"""Building into a folder where an earlier build stands: nothing is done when nothing changed, and else only what did is made anew.

What builds is loaded only when there is something to build.
"""

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assembler.diagnostics import Diagnostic, diagnose, has_errors
from assembler.diagnostics.stored import revived, stored
from assembler.diagnostics.words import english
from assembler.engine import MOMENT, engine_digest
from assembler.lean import dataclass
from assembler.packs import PACK_FILE, comes_along, find_pack, named_pack
from assembler.publish.delivery import Altered, Delivery, State, deliver, state
from assembler.publish.files import alone_in
from assembler.publish.manifest import Inputs, PackInputs, Record, Recorded, digest, dossier_name, is_within, read_records
from assembler.publish.swap import STAGE
from assembler.source import SourceFile
from assembler.version import VERSION

if TYPE_CHECKING:
    from assembler.pdf.means import Means
    from assembler.pipeline import Built, Output, Progress

Beside = Callable[["Built"], Mapping[Path, bytes]]
"""Other files that belong to a build, such as its trace; they want everything to be made anew."""


@dataclass(frozen=True)
class Delivered:
    """What a build into a folder came to: the outputs that stand there now, none when there is an error among the diagnostics.

    ``sources`` are the files that were read for it, or looked for, as far as it got to know them.
    """

    file: Path
    folder: Path
    outputs: tuple[Recorded, ...] = ()
    delivery: Delivery = Delivery()
    diagnostics: list[Diagnostic] = field(default_factory=list)
    sources: tuple[Path, ...] = ()


@dataclass(frozen=True)
class Order:
    """What somebody wants built, and what to do with files that were altered; plain data, for another process may carry it out.

    Without ``pack`` it is the one that the data file names. With ``Altered.OVERWRITE`` all is made anew, and written over whatever
    stands there. With ``text`` each document comes as Markdown too, and with ``pdf`` as a PDF.
    """

    file: Path
    folder: Path
    pack: str | None = None
    only: tuple[str, ...] = ()
    altered: Altered = Altered.REFUSE
    text: bool = False
    pdf: bool = False


@dataclass(frozen=True)
class Prepared:
    """All that a build comes to before anything is written; no ``contents`` when nothing changed, and no ``record`` with an error."""

    record: Record | None
    contents: Mapping[str, bytes] | None
    diagnostics: list[Diagnostic]
    beside: Mapping[Path, bytes] = field(default_factory=dict)
    sources: tuple[Path, ...] = ()


def build_into(order: Order, *, beside: Beside | None = None, progress: "Progress" = lambda done, total: None) -> Delivered:
    """Brings the outputs of a data file in a folder up to date; with an error anywhere nothing in it changes."""
    return finish(order, prepare(order, beside=beside, progress=progress))


def attempt(order: Order) -> Delivered:
    """The same, for who has more to do than this one: a fault of ours is told like any other."""
    try:
        return build_into(order)
    except Exception as error:
        return Delivered(order.file, order.folder, diagnostics=[our_fault(error)])


def our_fault(error: Exception) -> Diagnostic:
    return diagnose("O012", error=english(f"{type(error).__name__}: {error}"))


def prepare(order: Order, *, beside: Beside | None = None, progress: "Progress" = lambda done, total: None) -> Prepared:
    """Makes what has to be made, and writes nothing."""
    record = _record_of(order.file, order.folder)
    anew = order.altered is Altered.OVERWRITE or beside is not None
    by = _means(order.pdf)
    lacking = by.lacking if by else ()
    if record is not None and not anew and not order.only:
        found = _up_to_date(record, order, by)
        if found is not None:
            return Prepared(
                record, None, [*found, *lacking], sources=_recorded_sources(record, order.file, order.pack or named_pack(order.file))
            )
    from assembler.pipeline import build, sources

    if not comes_along(order.pack or named_pack(order.file)):
        import assembler.content.markdown_blocks
        import assembler.render.document
        import assembler.verify  # noqa: F401 - loaded once, for every process under limits is a copy of this one

    kept = _Earlier(order.folder, record.outputs if record and not anew else ())
    built = build(order.file, pack=order.pack, only=order.only, progress=progress, kept=kept, traced=beside is not None)
    read = sources(built.loaded)
    if not has_errors(built.diagnostics):
        again = record if order.altered is not Altered.OVERWRITE else None
        built = _with_text(_with_pdfs(built, by, order.folder, again, progress), order)
    if has_errors(built.diagnostics):
        return Prepared(None, None, built.diagnostics, sources=read)
    made = _record(built, order.file, order.folder, partial=bool(order.only), pdf=by.version if by else None)
    return Prepared(made, built.files, [*built.diagnostics, *lacking], beside(built) if beside is not None else {}, read)


def finish(order: Order, prepared: Prepared) -> Delivered:
    """Writes what was prepared; what is in the way is told."""
    record, contents = prepared.record, prepared.contents
    if record is None:
        return Delivered(order.file, order.folder, diagnostics=prepared.diagnostics, sources=prepared.sources)
    if contents is None:
        unchanged = Delivery(unchanged=tuple(one.file for one in record.outputs))
        return Delivered(order.file, order.folder, record.outputs, unchanged, prepared.diagnostics, prepared.sources)
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
    return Delivered(order.file, order.folder, outputs, delivery or Delivery(), [*prepared.diagnostics, *found], prepared.sources)


def compare(order: Order) -> list[Diagnostic]:
    """What of the outputs that are ordered is not as a build would make it now, as errors; nothing is written."""
    folder = order.folder
    record = _record_of(order.file, folder)
    by = _means(order.pdf)
    if by is not None and by.lacking:
        return [*compare(replace(order, pdf=False)), *by.lacking]
    if record is not None and not order.only:
        found = _up_to_date(record, order, by)
        if found is not None:
            return found
    from assembler.pipeline import build

    kept = _Earlier(folder, record.outputs if record else ())
    built = _with_text(build(order.file, pack=order.pack, only=order.only, kept=kept, traced=False), order)
    if has_errors(built.diagnostics):
        return built.diagnostics
    if by is None:
        built, pdfs = _with_pdfs(built, None, folder, record), {}
    else:
        from assembler.companions import pdfs_made_from

        pdfs = pdfs_made_from(built, by)
    known = {one.file: one.digest for one in record.outputs} if record else {}
    found = [*built.diagnostics, *_compared_pdfs(pdfs, folder, record.outputs if record else ())]
    for name, content in built.files.items():
        code = _CODES.get(state(folder / name, content, known.get(name)))
        found += [diagnose(code, file=folder / name)] if code else []
    expected = {*built.files, *pdfs}
    gone = [] if order.only else [folder / name for name in known if name not in expected and (folder / name).exists()]
    return [*found, *(diagnose("O010", file=one) for one in gone)]


def _compared_pdfs(pdfs: Mapping[str, str], folder: Path, outputs: Iterable[Recorded]) -> list[Diagnostic]:
    """The same for PDFs, by the digests of what they are to be made from: making them to see would take too long."""
    known = {one.file: one for one in outputs}
    found = []
    for name, made_from in pdfs.items():
        one, file = known.get(name), folder / name
        there = digest(file.read_bytes()) if file.is_file() else None
        if there is None or one is None:
            found.append(diagnose("O007" if there is None else "O004", file=file))
        elif there != one.digest or one.made_from != made_from:
            found.append(diagnose("O004" if there != one.digest else "O006", file=file))
    return found


def _with_pdfs(
    built: "Built", by: "Means | None", folder: Path, record: Record | None, progress: "Progress" = lambda done, total: None
) -> "Built":
    """The build with its PDFs, where it is to have any or has had."""
    if by is None and not (record and any(one.rendition_of and one.file.endswith(".pdf") for one in record.outputs)):
        return built
    from assembler.companions import with_pdfs

    return with_pdfs(built, by, _Earlier(folder, record.outputs if record else ()), record, progress)


def _means(pdf: bool) -> "Means | None":
    """What PDFs are made with, when there are to be any."""
    if not pdf:
        return None
    from assembler.pdf.means import means

    return means()


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


def _with_text(built: "Built", order: Order) -> "Built":
    """Each document followed by itself as Markdown, when that was ordered."""
    if not order.text or not built.outputs:
        return built
    from assembler.rendition import markdown_of

    outputs: list[Output] = []
    for one in built.outputs:
        outputs.append(one)
        if not (one.copied or one.rendition_of):
            name = _text_name(one.file)
            outputs.append(replace(one, file=name, content=markdown_of(one.content), rendition_of=one.file, **_NOTHING))
    copies = {one.file.casefold() for one in built.outputs if one.copied}
    twice = [diagnose("O001", file=one.file) for one in outputs if one.rendition_of and one.file.casefold() in copies]
    return replace(built, outputs=outputs, diagnostics=[*built.diagnostics, *twice])


_NOTHING: dict[str, Any] = {"trace": (), "notes": {}, "notes_count": 0, "made_from": ""}
"""What another form of a document has not of its own."""
_TEXT = ".md"


def _text_name(file: str) -> str:
    return file.removesuffix(".docx") + _TEXT


def _up_to_date(record: Record, order: Order, by: "Means | None") -> list[Diagnostic] | None:
    """What the last build had to tell, when another would make the very same; else None."""
    file, folder, pack = order.file, order.folder, order.pack
    texts = [_text_name(one.file) for one in record.outputs if not (one.copied or one.rendition_of)] if order.text else []
    if [one.file for one in record.outputs if one.rendition_of and one.file.endswith(_TEXT)] != texts:
        return None
    try:
        pack = named_pack(file) if pack is None else pack
        if record.inputs is None or (by and record.inputs.pdf != by.version) or not _same_inputs(record.inputs, file, pack):
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
    return all(_digest(one, text=one in texts) == known for one, known in _recorded_files(inputs, file, pack).items())


def _recorded_files(inputs: Inputs, file: Path, pack: str) -> dict[Path, str]:
    files = {file.parent / name: known for name, known in inputs.files.items()}
    for folder, layer in _layers(inputs.packs, pack):
        files |= {folder / name: known for name, known in layer.files.items()}
    return files


def _recorded_sources(record: Record, file: Path, pack: str) -> tuple[Path, ...]:
    try:
        return tuple(_recorded_files(record.inputs, file, pack)) if record.inputs is not None else ()
    except KeyError:  # a pack is gone since
        return ()


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


def _record(built: "Built", file: Path, folder: Path, *, partial: bool, pdf: str | None) -> Record:
    assert built.inputs is not None
    assert built.loaded.pack is not None
    layers = enumerate(built.loaded.pack.layers)
    names = {str(file): "", **{str(layer.folder / PACK_FILE): str(number) for number, layer in layers}}
    outputs = tuple(
        Recorded(
            *(one.file, one.id, one.number, one.name, digest(one.content), one.made_from, dict(one.notes), one.notes_count),
            copied=one.copied,
            rendition_of=one.rendition_of,
        )
        for one in built.outputs
    )
    inputs = None if partial else replace(built.inputs, pdf=pdf)
    return Record(dossier_name(file, folder), VERSION, inputs, outputs, stored(built.diagnostics, names))
