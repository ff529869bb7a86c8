"""The stages in order: from the bytes of a data file to a set of documents. Reads one line per stage.

Nothing here prints or exits. Files are read here and written by ``publish`` alone.
"""

import errno
import os
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import field, replace
from datetime import UTC, datetime, time
from functools import cache
from pathlib import Path as FilePath
from typing import TYPE_CHECKING, Any

from assembler.checks import Case, Subject, Written, check_consistency, check_structure, silence
from assembler.checks.structure.attachments import leads_away
from assembler.content.model import ImageFile
from assembler.data.echoes import without_echoes
from assembler.data.extension import EXTENSIBLE, extended, without_own_people
from assembler.data.json_schema import json_schema
from assembler.data.model import Dossier, images_of, structure
from assembler.data.reader import Tree, decode, read_tree
from assembler.data.schema import Schema, check_schema, read_schema, typed
from assembler.diagnostics import Diagnostic, diagnose, has_errors, in_order
from assembler.diagnostics.system import reason
from assembler.engine import MOMENT, engine_digest
from assembler.expressions.evaluate import expressions_kept
from assembler.expressions.values import Reads
from assembler.lean import dataclass
from assembler.packs import NAMES_PACK, PACK_FILE, DocumentSpec, Pack, load_pack, named_pack, shipped, with_people
from assembler.patterns import keep_patterns
from assembler.plan import Builder, Plan, PlannedDocument, plan, prose_faults
from assembler.render import CompiledTemplate, Expected, Filled, Use, compile_template, failures_once, fill_template
from assembler.render.text import document_text
from assembler.render.trace import TraceRow
from assembler.source import Path, SourceFile
from assembler.untrusted import limited, only_told

if TYPE_CHECKING:
    from assembler.content.image_files import ImageError
    from assembler.plan.known import Known
    from assembler.publish.manifest import Inputs

_NO_HINDRANCE = frozenset({"R003", "R009", "R012", "R013", "R014"})
"""Errors with which the facts can still be worked out, so that what is wrong there is told in the same run."""
Progress = Callable[[int, int], None]
"""Told (documents done, documents in all) as a build goes on."""
Kept = Callable[[str], "Output | None"]
"""The document that was made before of what has this digest."""


@dataclass(frozen=True)
class Loaded:
    """A data file that was read and checked; ``dossier`` is None when its structure is wrong, ``pack`` when the pack is."""

    file: FilePath
    tree: Tree | None
    dossier: Dossier | None
    pack: Pack | None
    diagnostics: list[Diagnostic]
    images: Mapping[str, ImageFile] = field(default_factory=dict, repr=False)
    """The images that the data file names, by the name it has for the file."""


@dataclass(frozen=True)
class Output:
    """A file of the set, ready to be written: a document made (with its trace) or an external file taken over."""

    id: str
    number: str
    name: str
    file: str
    content: bytes = field(repr=False)
    trace: tuple[TraceRow, ...] = field(default=(), repr=False)
    notes: Mapping[str, int] = field(default_factory=dict)
    """The numbers of the cited notes of the store by their keys, in order of first appearance."""
    notes_count: int = 0
    """How many footnotes the document has, inline ones and the template's own included."""
    made_from: str = ""
    """The digest of what the document was made from, where that was asked for; none when there was something to tell about it."""
    copied: bool = False
    """Whether this is an external file, taken over as it is."""
    rendition_of: str = ""
    """The file of the document that this is another form of."""


@dataclass(frozen=True)
class Built:
    """What a build gives: all outputs, or none when there is an error among the diagnostics."""

    loaded: Loaded
    outputs: list[Output]
    diagnostics: list[Diagnostic]
    inputs: "Inputs | None" = None
    """The digests of what was read, for a build that goes on from an earlier one."""

    @property
    def files(self) -> dict[str, bytes]:
        """The content of every output by the name of its file."""
        return {one.file: one.content for one in self.outputs}


def _pack_named(file: FilePath, pack: str, *_: object, **__: object) -> str:
    return pack


def _not_loaded(found: Diagnostic, file: FilePath, *_: object) -> Loaded:
    return Loaded(file, None, None, None, [found])


def _not_built(found: Diagnostic, file: FilePath, *_: object, **__: object) -> Built:
    return Built(_not_loaded(found, file), [], [found])


def load(file: str | FilePath, pack: str | None = None, *, data: bytes | None = None) -> Loaded:
    """Reads a data file and its pack, and checks both; what is wrong is in ``diagnostics``, ordered by place.

    Without ``pack`` it is the one that the data file names. With ``data`` the file is not read: those are the bytes that stand in it, or
    will.
    """
    return _load_with(FilePath(file), named_pack(FilePath(file), data) if pack is None else pack, data)


@limited(_pack_named, _not_loaded)
def _load_with(file: FilePath, pack: str, data: bytes | None) -> Loaded:
    chosen, found = open_pack(pack)
    return load_with(file, chosen, found, data)


def load_with(file: FilePath, chosen: Pack | None, found: list[Diagnostic], data: bytes | None = None) -> Loaded:
    """As :func:`load`, for a pack that is there already, or not; ``found`` is what there was to say of it."""
    source, problems = _read(file, data)
    found += problems
    tree = None
    if source is not None and not has_errors(problems):
        tree, problems = read_tree(source)
        found = [*_at_its_name(found, tree, file), *problems]
    dossier = None
    images: dict[str, ImageFile] = {}
    if tree is not None and chosen is not None:
        schema = pack_schema(chosen)
        found += check_schema(tree, schema, _stores(tree, chosen))
        if not has_errors(found):
            dossier = with_people(structure(Dossier, typed(schema.rules, tree.data)), tree, schema.rules, chosen.people)
            ids = [one.id for one in chosen.documents]
            images, faults = _images(dossier, file.parent)
            found += check_structure(
                Subject(dossier, tree, str(file.parent.resolve()), lambda name: os.path.isfile(file.parent / name), ids, faults)
            )
        if _hindered(found):
            found += prose_faults(tree, schema.rules)
    return Loaded(file, tree, dossier, chosen, _told(found, tree), images)


def _at_its_name(found: Iterable[Diagnostic], tree: Tree | None, file: FilePath) -> Iterable[Diagnostic]:
    """What is wrong with the pack, with the place where the data file names a pack that is not there."""
    name = tree.data.get(NAMES_PACK) if tree is not None else None
    for one in found:
        here = tree is not None and isinstance(name, str) and one.code == "K001" and one.facts["name"] == str(file.parent / name)
        yield replace(one, span=tree.span((NAMES_PACK,))) if here and tree is not None else one


def check(file: str | FilePath, *, pack: str | None = None, data: bytes | None = None) -> list[Diagnostic]:
    """Everything that is wrong or doubtful about a data file, ordered by place; no document is made. The rest is as for ``load``."""
    return _check(FilePath(file), named_pack(FilePath(file), data) if pack is None else pack, data)


@limited(_pack_named, only_told)
def _check(file: FilePath, pack: str, data: bytes | None) -> list[Diagnostic]:
    return _examine(load(file, pack, data=data), ()).diagnostics


def build(
    file: str | FilePath,
    *,
    pack: str | None = None,
    only: Collection[str] = (),
    progress: Progress = lambda done, total: None,
    kept: Kept | None = None,
    traced: bool = True,
) -> Built:
    """Makes the whole set in memory, or the documents whose ids are in ``only``; see ``write_files`` for writing it.

    Without ``pack`` it is the one that the data file names. With ``kept`` a document that was made before of the very same is taken over,
    without its trace; a trace is made of the others only when it is wanted (``traced``).
    """
    chosen = named_pack(FilePath(file)) if pack is None else pack
    return _build_with(FilePath(file), chosen, only, progress=progress, kept=kept, traced=traced)


@limited(_pack_named, _not_built)
def _build_with(file: FilePath, pack: str, only: Collection[str], *, progress: Progress, kept: Kept | None, traced: bool) -> Built:
    return build_loaded(load(file, pack), only, progress, kept, traced=traced)


def build_loaded(
    loaded: Loaded,
    only: Collection[str] = (),
    progress: Progress = lambda done, total: None,
    kept: Kept | None = None,
    *,
    traced: bool = True,
) -> Built:
    """As :func:`build`, of a data file that was loaded."""
    examined = _examine(loaded, only)
    loaded, planned, found = examined.loaded, examined.planned, examined.diagnostics
    if planned is None or loaded.pack is None or has_errors(found):
        return Built(loaded, [], found)
    outputs: list[Output] = []
    made: list[Diagnostic] = []
    for output, problems in _make(examined.filled, loaded.pack, planned, progress, kept, traced=traced):
        made += problems
        outputs += [output] if output is not None else []
    keep_patterns()
    found += _silenced(made, loaded, complete=False) if made else []
    copies, problems = _copies(planned, loaded, only)
    outputs += copies
    found += problems
    if has_errors(found):
        return Built(loaded, [], _told(found, loaded.tree))
    inputs = _inputs(examined, loaded.pack, planned, copies) if kept is not None else None
    return Built(loaded, sorted(outputs, key=lambda one: one.number), _told(found, loaded.tree), inputs)


def _told(found: list[Diagnostic], tree: Tree | None) -> list[Diagnostic]:
    return without_echoes(in_order(found), tree) if tree is not None else in_order(found)


@dataclass(frozen=True)
class _Examined:
    """A dossier that was planned, filled and checked; ``planned`` is None when it did not come so far."""

    loaded: Loaded
    planned: Plan | None
    filled: list[tuple[PlannedDocument, Filled]]
    diagnostics: list[Diagnostic]


def _examine(loaded: Loaded, only: Collection[str]) -> _Examined:
    """Works out all facts, fills the templates, and runs the rules when the whole set is there to look at."""
    dossier, pack, tree = loaded.dossier, loaded.pack, loaded.tree
    found = list(loaded.diagnostics)
    if dossier is None or pack is None or tree is None or _hindered(found):
        return _Examined(loaded, None, [], found)
    builder = Builder(tree, pack, Reads(), loaded.images)
    with expressions_kept(str(loaded.file.resolve())):
        planned, problems = plan(dossier, pack, builder)
    found += [*problems, *_unknown(only, planned)]
    if planned is None or _hindered(found):
        return _Examined(loaded, None, [], _told(found, tree))
    wanted = [one for one in planned.documents if _wanted(one.id, only)]
    templates, problems = _templates(pack, (one.spec for one in wanted))
    usable = [(one, templates[file]) for one in wanted if (file := pack.template(one.spec)) in templates]
    filled = [(one, fill_template(template, one.facts, builder.reads, builder.span)) for one, template in usable]
    found += [*problems, *failures_once(problem for _, one in filled for problem in one.found)]
    complete = not only and not _hindered(found)
    if complete:
        texts, problems = _texts(filled, planned)
        found += problems
        case = Case(dossier, tree, pack_schema(pack).rules, pack, planned.facts, builder.prose, texts)
        found += check_consistency(case) if not problems else ()
        keep_patterns()
    return _Examined(loaded, planned, filled, _told(_silenced(found, loaded, complete=complete), tree))


def _silenced(found: list[Diagnostic], loaded: Loaded, *, complete: bool) -> list[Diagnostic]:
    dossier, pack, tree = loaded.dossier, loaded.pack, loaded.tree
    if dossier is None or pack is None or tree is None:
        return found
    return silence(found, tree, dossier.checks.ignore, pack.checks.ignore, complete=complete)


def _texts(filled: Iterable[tuple[PlannedDocument, Filled]], planned: Plan) -> tuple[tuple[Written, ...], list[Diagnostic]]:
    """The text of every document."""
    texts: list[Written] = []
    found: list[Diagnostic] = []
    for document, one in filled:
        text, problems = document_text(one, planned.notes.blocks)
        found += problems
        texts += [Written(document, text)] if text is not None else []
    return tuple(texts), found


def _hindered(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether the facts cannot be worked out."""
    return has_errors(one for one in diagnostics if one.code not in _NO_HINDRANCE)


def _no_pack(found: Diagnostic, *_: object) -> tuple[Pack | None, list[Diagnostic]]:
    return None, [found]


@limited(lambda name: name, _no_pack)
def open_pack(name: str) -> tuple[Pack | None, list[Diagnostic]]:
    """The pack of a name or in a folder, and everything that is wrong with its pack.yaml; no pack when that cannot be used."""
    try:
        pack, found = load_pack(name)
    except OSError as error:
        return None, [diagnose("Y012", reason=reason(error, name))]
    if pack is not None and pack.fields:
        from assembler.plan.known import key_faults  # only who adds fields can give them a name that is taken

        found += key_faults(pack)
    return (None if has_errors(found) else pack), found


def _read(file: FilePath, data: bytes | None) -> tuple[SourceFile | None, list[Diagnostic]]:
    try:
        return decode(content_of(file) if data is None else data, str(file))
    except OSError as error:
        return None, [diagnose("Y012", reason=reason(error, file))]


def _images(dossier: Dossier, folder: FilePath) -> tuple[dict[str, ImageFile], dict[str, "ImageError"]]:
    """The files of the images in the data, each read once; those outside the folder, or that are not there, are told of by a rule."""
    names = list(dict.fromkeys(str(one.file) for one in images_of(dossier)))
    if not names:
        return {}, {}
    from assembler.content.image_files import LARGEST, ImageError, read_image  # only for who has images

    images: dict[str, ImageFile] = {}
    faults: dict[str, ImageError] = {}
    for name in names:
        if leads_away(name) or not os.path.isfile(folder / name):
            continue
        try:
            with open(folder / name, "rb") as file:
                images[name] = read_image(os.path.basename(name), file.read(LARGEST + 1))
        except ImageError as fault:
            faults[name] = fault
        except OSError as error:
            faults[name] = ImageError("Y012", reason(error, folder / name))
    return images, faults


def sources(loaded: Loaded) -> tuple[FilePath, ...]:
    """The data file and all files that it and its pack name, whether they are there or not; no more than could be read of them."""
    found = [loaded.file]
    if loaded.pack is not None:
        found += [layer.folder / PACK_FILE for layer in loaded.pack.layers]
        found += [loaded.pack.template(document) for document in loaded.pack.documents]
    if loaded.dossier is not None:
        found += [loaded.file.parent / one.file for one in loaded.dossier.attachments]
        found += [loaded.file.parent / one.file for one in images_of(loaded.dossier)]
    return tuple(dict.fromkeys(found))


def content_of(file: FilePath) -> bytes:
    """The bytes of a file; not those of a pipe or a device, which may never end."""
    if not (file.is_file() or file.is_dir()) and file.exists():
        raise OSError(errno.ENXIO, os.strerror(errno.ENXIO))
    return file.read_bytes()


@cache
def data_schema() -> Schema:
    """The schema of the data file."""
    return Schema(read_schema(shipped("schemas", "meeting.yaml").read_bytes()).rules, frozenset(EXTENSIBLE))


def pack_schema(pack: Pack) -> Schema:
    """The schema of the data file with what a pack adds to it."""
    rules = extended(data_schema().rules, pack.fields) if pack.fields else data_schema().rules
    return Schema(without_own_people(rules) if pack.people.officials else rules, data_schema().extensible)


def editor_schema(pack: Pack) -> dict[str, Any]:
    """The schema of the data file as JSON Schema, which offers what is in the pack's registers."""
    registry, people = pack.registry, pack.people
    officials = {key: str(one.office) for key, one in people.officials.items()}
    departments = {key: str(one.name) for key, one in people.departments.items()}
    return json_schema(
        pack_schema(pack).rules,
        {
            "councils": {key: str(one.name) for key, one in registry.councils.items()},
            "presidencies": {key: str(one.country) for key, one in registry.presidencies.items()},
            "kinds": {key: str(one.name) for key, one in registry.kinds.items()},
            **({"officials": officials} if officials else {}),
            **({"departments": departments} if departments else {}),
        },
    )


def _stores(tree: Tree, pack: Pack) -> dict[str, Collection[str]]:
    """The names that may be referred to: the data file's own, and the registry's of both."""
    stores: dict[str, Collection[str]] = {"side_events": _keys(tree, ("side_events",))}
    for name in ("departments", "officials"):
        stores[name] = list(dict.fromkeys([*_keys(tree, (name,)), *getattr(pack.people, name)]))
    for name in ("councils", "presidencies", "kinds", "chambers"):
        stores[name] = {*getattr(pack.registry, name), *_keys(tree, ("registry", name))}
    attachments = tree.data.get("attachments")
    named = attachments if isinstance(attachments, list) else []
    stores["attachments"] = {str(one["id"]) for one in named if isinstance(one, dict) and "id" in one}
    return stores


def _keys(tree: Tree, path: Path) -> list[str]:
    found = tree.value(path)
    return list(found) if isinstance(found, dict) else []


def _wanted(name: str, only: Collection[str]) -> bool:
    return not only or name in only


def _unknown(only: Collection[str], planned: Plan | None) -> list[Diagnostic]:
    known = [*(one.id for one in planned.documents), *(one.id for one in planned.copies)] if planned else []
    return [diagnose("K003", name=name, known=", ".join(dict.fromkeys(known))) for name in only if planned and name not in known]


def documents_of(file: FilePath, pack: Pack | None) -> list[DocumentSpec]:
    """The documents that a file is the template of."""
    return [one for one in pack.documents if _same(pack.template(one), file)] if pack is not None else []


def _same(one: FilePath, other: FilePath) -> bool:
    return one == other or (one.name == other.name and one.resolve() == other.resolve())


def expected_facts(pack: Pack | None, documents: Collection[DocumentSpec]) -> Expected:
    """The facts for the template of these documents, which only who looks at it closely works out."""
    derived, fields = (sorted(pack.derived), pack.fields) if pack is not None else ([], {})

    def known() -> "Known":
        from assembler.plan.known import known_facts, known_in

        return known_in(known_facts(derived, fields), documents)

    return Expected(repr((derived, fields, [(one.per, one.chamber) for one in documents])).encode(), known)


def _templates(pack: Pack, documents: Iterable[DocumentSpec]) -> tuple[dict[FilePath, CompiledTemplate], list[Diagnostic]]:
    """Each template that is needed, compiled once, by its file."""
    compiled: dict[FilePath, CompiledTemplate] = {}
    found: list[Diagnostic] = []
    for file, one in {pack.template(document): document for document in documents}.items():
        try:
            data = file.read_bytes()
        except OSError as error:  # Word may have it open for itself alone
            found.append(diagnose("Y012", reason=reason(error, file)))
            continue
        expected = expected_facts(pack, documents_of(file, pack))
        template, problems = compile_template(data, pack.template_name(one), pack.shelf(one.template), expected)
        found += problems
        if template is not None:
            compiled[file] = template
    return compiled, found


def _make(
    filled: list[tuple[PlannedDocument, Filled]], pack: Pack, planned: Plan, progress: Progress, kept: Kept | None, *, traced: bool
) -> Iterable[tuple[Output | None, list[Diagnostic]]]:
    from assembler.render.identity import identity

    for done, (document, one) in enumerate(filled):
        progress(done, len(filled))
        made_from = identity(document, one, pack, planned.notes.blocks, moment_of(document), engine_digest()) if kept is not None else ""
        before = kept(made_from) if kept is not None else None
        yield (_again(before, document), []) if before else _rendered(document, one, pack, planned, made_from, traced=traced)
    progress(len(filled), len(filled))


def _again(before: Output, document: PlannedDocument) -> Output:
    return replace(before, id=document.id, number=document.number, name=document.name, file=document.file)


def _rendered(
    document: PlannedDocument, filled: Filled, pack: Pack, planned: Plan, made_from: str, *, traced: bool
) -> tuple[Output | None, list[Diagnostic]]:
    # Loaded here, because only who makes documents needs them.
    from assembler.ooxml.package import write_package
    from assembler.render.document import render_document
    from assembler.verify import verify

    look, moment = planned.notes.blocks, moment_of(document)
    rendered, found = render_document(document, filled, pack.styles, pack.language, look, moment, traced=traced)
    if rendered is None:
        return None, found
    found += verify(rendered.package, template_tags=False)
    content = write_package(rendered.package)
    made = Output(
        document.id,
        document.number,
        document.name,
        document.file,
        content,
        rendered.trace,
        rendered.cited,
        rendered.notes_count,
        "" if found else made_from,
    )
    return made, found


def moment_of(document: PlannedDocument) -> datetime:
    """The date in a document's properties: SOURCE_DATE_EPOCH when it is set to a moment, else the document's own date."""
    try:
        return datetime.fromtimestamp(int(os.environ[MOMENT]), UTC)
    except (KeyError, ValueError, OverflowError, OSError):
        return datetime.combine(document.date, time(), UTC)


def _inputs(examined: _Examined, pack: Pack, planned: Plan, copies: list[Output]) -> "Inputs":
    """The digests of what was really read, and not of what stands on disk by now."""
    from assembler.publish.manifest import Inputs, PackInputs, called, digest

    tree = examined.loaded.tree
    assert tree is not None
    contents = {one.id: one.content for one in copies}
    files = {one.source: digest(contents[one.id]) for one in planned.copies if one.id in contents}
    files |= {name: digest(one.content) for name, one in examined.loaded.images.items()}
    templates = {pack.template(document.spec): one.template for document, one in examined.filled}
    included = {use for template in templates.values() for use in template.uses}
    packs = [
        PackInputs(
            layer.name,
            layer.tree.data.get("extends"),  # type: ignore[arg-type]
            {
                PACK_FILE: digest(layer.tree.source.text.encode()),
                **{called(file, layer.folder): digest(one.file) for file, one in templates.items() if file.is_relative_to(layer.folder)},
                **_included_from(number, pack, included),
            },
        )
        for number, layer in enumerate(pack.layers)
    ]
    files[examined.loaded.file.name] = digest(tree.source.text.encode())
    return Inputs(engine_digest(), os.environ.get(MOMENT), files, tuple(packs))


def _included_from(number: int, pack: Pack, uses: Collection[Use]) -> dict[str, str]:
    """The files of a layer that were included, and those that were looked for there and lacking: a file put there goes before others."""
    found: dict[str, str] = {}
    for path, name, digest in sorted(uses):
        names = [pack.called(one, path) for one in pack.layers]
        if name not in names[:number]:
            found[path] = digest if name == names[number] else ""
    return found


def _copies(planned: Plan, loaded: Loaded, only: Collection[str]) -> tuple[list[Output], list[Diagnostic]]:
    made: list[Output] = []
    found: list[Diagnostic] = []
    for one in planned.copies:
        file = loaded.file.parent / one.source
        try:
            made += [Output(one.id, one.number, one.name, one.file, file.read_bytes(), copied=True)] if _wanted(one.id, only) else []
        except OSError as error:
            found.append(diagnose("Y012", reason=reason(error, file)))
    return made, found
