"""What departments bring, looked at by itself: templates and packs, without a dossier."""

import os
from collections.abc import Collection, Iterable
from dataclasses import replace
from pathlib import Path as FilePath

from assembler.data.extension import sampled
from assembler.diagnostics import Diagnostic, Words, diagnose, has_errors, in_order
from assembler.diagnostics.system import reason
from assembler.packs import DEFAULT_PACK, PACK_FILE, DocumentSpec, Pack, Shelf, shipped
from assembler.pipeline import build_loaded, content_of, documents_of, expected_facts, load_with, open_pack
from assembler.untrusted import limited, only_told


@limited(lambda *_, **__: None, only_told)
def check_template(file: str | FilePath, *, pack: str = DEFAULT_PACK) -> list[Diagnostic]:
    """Everything that is wrong or doubtful about a Word template, in the order of its text; nothing is filled.

    The names that it uses are those of the pack in whose folder it stands, or else of ``pack``. A template of the pack can use what all the
    documents know that it serves for. A file that templates of that pack include is looked at in its places there, where loops and
    conditions are around it.
    """
    return _checked_template(FilePath(file), str(file), pack)[0]


def check_templates(files: Iterable[str], *, pack: str = DEFAULT_PACK) -> dict[str, list[Diagnostic]]:
    """The same for several, by their names: one that others of them include is looked at there, and what is wrong with it told once."""
    checked: dict[str, list[Diagnostic]] = {}
    included: set[str] = set()
    for name in files:
        checked[name] = []
        if os.path.normpath(name) not in included:
            checked[name], within = _checked_template(FilePath(name), name, pack)
            included.update(os.path.normpath(one) for one in within)
    own = {os.path.normpath(name): name for name in checked}
    told: dict[str, list[Diagnostic]] = {name: [] for name in checked}
    for name, found in checked.items():
        for one in found:
            stands = own.get(os.path.normpath(one.place.file), name) if one.place is not None else name
            if stands != name or os.path.normpath(name) not in included:
                told[stands].append(one)
    return {name: in_order(found) for name, found in told.items()}


def _not_checked(found: Diagnostic, *_: object) -> tuple[list[Diagnostic], list[str]]:
    return [found], []


@limited(lambda *_, **__: None, _not_checked)
def _checked_template(file: FilePath, name: str, pack: str) -> tuple[list[Diagnostic], list[str]]:
    """What is wrong with a template, and the names of the files that it includes."""
    home = _home(file)
    chosen, found = pack_of_template(file, pack)
    try:
        data = content_of(file)
        told = _included(chosen, _before(home), file.relative_to(home).as_posix()) if home and chosen else None
        documents = documents_of(file, chosen)
        problems, within = _check_whole(data, name, chosen, documents, shelf_of(file, chosen)) if told is None else (told, [])
        return [*found, *problems], within
    except OSError as error:
        return [diagnose("Y012", reason=reason(error, file))], []


def _included(pack: Pack, before: str, path: str) -> list[Diagnostic] | None:
    """What is wrong with a file in the places where templates of its pack include it; None when none does."""
    hosts = {pack.template(one): one for one in pack.documents}
    if pack.folder / path in hosts:
        return None
    checked = (
        _check_whole(host.read_bytes(), pack.template_name(one), pack, documents_of(host, pack), pack.shelf(one.template, before))
        for host, one in hosts.items()
    )
    told = [found for found, within in checked if before + path in within]
    return in_order(one for found in told for one in found if one.place is not None and one.place.file == before + path) if told else None


def _before(folder: FilePath) -> str:
    """What stands before the name of a file in a folder, as the user calls it."""
    return str(folder / "x")[:-1]


def _no_copy(found: Diagnostic, *_: object, **__: object) -> bytes | None:
    return None


@limited(lambda *_, **__: None, _no_copy)
def annotate_template(file: str | FilePath, found: Iterable[Diagnostic], language: str) -> bytes | None:
    """A copy of a Word template with a comment for each thing that was found in it; None when it cannot be made."""
    from assembler.ooxml.package import write_package
    from assembler.render.annotate import annotated

    try:
        own = (one for one in found if one.place is None or one.place.file == str(file))  # and not of what it includes
        package = annotated(content_of(FilePath(file)), str(file), own, language)
    except OSError:
        return None  # told by the check
    return write_package(package) if package is not None else None


def _check_whole(
    data: bytes, name: str, pack: Pack | None, documents: Collection[DocumentSpec], shelf: Shelf
) -> tuple[list[Diagnostic], list[str]]:
    """What is wrong or doubtful about a template, and the names of the files that it includes."""
    from assembler.render.check import check_whole  # only who checks templates needs what compiles them

    styles = pack.styles if pack is not None and documents else {}
    return check_whole(data, name, expected_facts(pack, documents).known(), shelf, styles)


def pack_of_template(file: FilePath, pack: str) -> tuple[Pack | None, list[Diagnostic]]:
    """The pack in whose folder a template stands, or else ``pack``."""
    return open_pack(str(_home(file) or pack))


def shelf_of(file: FilePath, pack: Pack | None) -> Shelf:
    """Where a template finds what it includes: in the pack in whose folder it stands, or else in its own folder."""
    home = _home(file)
    if home is None or pack is None:
        return Shelf(((file.parent, _before(file.parent)),))
    return pack.shelf(file.relative_to(home).as_posix(), _before(home))


def _home(file: FilePath) -> FilePath | None:
    """The folder of the pack that a file stands in."""
    return next((folder for folder in file.parents if (folder / PACK_FILE).is_file()), None)


@limited(lambda name: name, only_told)
def check_pack(name: str) -> list[Diagnostic]:
    """Everything that is wrong with a pack: its pack.yaml, every template, and what comes out with the data of the first dossier."""
    pack, found = open_pack(name)
    if pack is None:
        return found
    sample = shipped("templates", "start", "meeting.yaml")
    problems = [problem for file in dict.fromkeys(map(pack.template, pack.documents)) for problem in _check_one(file, pack)]
    made = build_loaded(load_with(sample, replace(pack, fields=sampled(pack.fields)), []))
    about = [one for one in made.diagnostics if not one.code.startswith("C")]  # rules are about the dossier
    misfits = [one for one in about if one.span is not None and one.span.source.name == str(sample)]
    found += [*_once(problems, about), *(one for one in about if one not in misfits)]
    if has_errors(misfits):
        found.append(diagnose("K009", problem=Words(misfits[0].message("nl"), misfits[0].message("en"))))
    return in_order(found)


_MISSED = {"T038": "T006", "T039": "T010"}
"""What may come to miss a style, and what did."""


def _once(problems: Iterable[Diagnostic], about: Collection[Diagnostic]) -> Iterable[Diagnostic]:
    """What was found in the templates, without what came out as an error in the documents of the sample."""
    missed = {(one.code, one.facts["style"]) for one in about if one.code in _MISSED.values()}
    return (one for one in problems if one.code not in _MISSED or (_MISSED[one.code], one.facts["style"]) not in missed)


def _check_one(file: FilePath, pack: Pack) -> list[Diagnostic]:
    """What is wrong or doubtful about one template of a pack."""
    documents = documents_of(file, pack)
    one = documents[0]
    return _check_whole(file.read_bytes(), pack.template_name(one), pack, documents, pack.shelf(one.template))[0]
