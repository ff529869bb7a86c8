"""A template filled to look at: with samples that show every branch of it, or with the facts of a dossier."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from jinja2 import meta

from assembler.diagnostics import Diagnostic, diagnose, has_errors
from assembler.diagnostics.system import reason
from assembler.expressions.values import Reads
from assembler.ooxml.package import write_package
from assembler.ooxml.properties import core_properties
from assembler.ooxml.reading import read_package
from assembler.packs import DEFAULT_PACK, DocumentSpec, Pack
from assembler.pipeline import content_of, load, moment_of, pack_schema
from assembler.plan import Builder, Plan, PlannedDocument, plan
from assembler.plan.described import described
from assembler.plan.known import Known, known_facts
from assembler.plan.samples import DAY, sample_entries, sample_facts, sample_note, sample_short
from assembler.render import CompiledTemplate, Filled, compile_template, fill_template
from assembler.render.compile import CompiledPackage, compile_package
from assembler.render.document import render_document
from assembler.render.every_branch import ENTRIES, SHORT, every_branch
from assembler.render.fill import ENVIRONMENT
from assembler.render.includes import read_template
from assembler.render.text import Look
from assembler.untrusted import limited
from assembler.verify import verify
from assembler.vetting import check_template, pack_of_template, shelf_of

_TITLE = "Voorbeeld van "
Previewed = tuple[bytes | None, list[Diagnostic]]
"""The document, unless there is an error among what was found."""


def _stopped(found: Diagnostic, *_: object, **__: object) -> Previewed:
    return None, [found]


@limited(lambda *_, **__: None, _stopped)
def preview_of_samples(file: Path, *, pack: str = DEFAULT_PACK) -> Previewed:
    """A template filled with samples for everything that there is, in which each branch is shown."""
    chosen, found = pack_of_template(file, pack)
    wrong = [one for one in check_template(file, pack=pack) if one.severity == "error"]
    if chosen is None or wrong:
        return None, wrong or found
    content = content_of(file)
    whole, _ = read_template(content, str(file), shelf_of(file, chosen))
    assert whole is not None, "it was checked"
    compiled = compile_package(whole.package, str(file), whole.places, every_branch)
    if has_errors(compiled.found):
        return None, [*found, *compiled.found]
    known = known_facts(chosen.derived, chosen.fields)
    facts = sample_facts(known, described(known, pack_schema(chosen).rules), _others(compiled, known))
    template = CompiledTemplate(str(file), content, write_package(whole.package), compiled.parts, compiled.places)
    filled = fill_template(template, {**facts, ENTRIES: sample_entries, SHORT: sample_short}, Reads())
    sample = PlannedDocument("", "", "", "", "", "", DAY, chosen.documents[0], facts)
    return _rendered(file, sample, filled, chosen, sample_note, found)


@limited(lambda *_, **__: None, _stopped)
def preview_of_dossier(file: Path, data: Path, *, pack: str = DEFAULT_PACK, document: str | None = None) -> Previewed:
    """A template filled with the facts that a document of a dossier has: the one that uses it, or ``document``."""
    chosen, found = pack_of_template(file, pack)
    if chosen is None or has_errors(found):
        return None, found
    spec = _spec(chosen, file, document)
    if isinstance(spec, Diagnostic):
        return None, [spec]
    planned, reads, problems = _planned(data, chosen)
    found += problems
    if planned is None or has_errors(found):
        return None, found
    wanted = next((one for one in planned.documents if one.id == spec.id), None)
    if wanted is None:
        return None, [*found, diagnose("T049", id=spec.id)]
    try:
        template, problems = compile_template(content_of(file), str(file), shelf_of(file, chosen))
    except OSError as error:
        return None, [*found, diagnose("Y012", reason=reason(error, file))]
    found += problems
    if template is None:
        return None, found
    return _rendered(file, wanted, fill_template(template, wanted.facts, reads), chosen, planned.notes.blocks, found)


def is_preview(content: bytes) -> bool:
    """Whether a file was made here."""
    package, _ = read_package(content, "")
    return package is not None and core_properties(package).get("dc:title", "").startswith(_TITLE)


def _others(compiled: CompiledPackage, known: Known) -> Iterator[str]:
    """The names that a template asks for without knowing whether they are there."""
    for tags in compiled.tags:
        yield from meta.find_undeclared_variables(ENVIRONMENT.parse(tags.source)) - {*known.names, *ENVIRONMENT.globals}


def _spec(pack: Pack, file: Path, document: str | None) -> DocumentSpec | Diagnostic:
    """The document of a pack whose facts are wanted: the one that is named, or the only one that uses the template."""
    if document is not None:
        named = next((one for one in pack.documents if one.id == document), None)
        return named or diagnose("K003", name=document, known=", ".join(one.id for one in pack.documents))
    using = [one for one in pack.documents if pack.template(one).resolve() == file.resolve()]
    if len(using) == 1:
        return using[0]
    if using:
        return diagnose("T048", ids=", ".join(one.id for one in using))
    return diagnose("T047", pack=pack.name, known=", ".join(one.id for one in pack.documents))


def _planned(data: Path, pack: Pack) -> tuple[Plan | None, Reads, list[Diagnostic]]:
    loaded = load(data, str(pack.folder))
    if loaded.dossier is None or loaded.tree is None or loaded.pack is None or has_errors(loaded.diagnostics):
        return None, Reads(), loaded.diagnostics
    builder = Builder(loaded.tree, loaded.pack, Reads(), loaded.images)
    planned, problems = plan(loaded.dossier, loaded.pack, builder)
    return planned, builder.reads, [*loaded.diagnostics, *problems]


def _rendered(file: Path, document: PlannedDocument, filled: Filled, pack: Pack, look: Look, found: list[Diagnostic]) -> Previewed:
    named = replace(document, title=_TITLE + file.name, subject="")
    rendered, problems = render_document(named, filled, pack.styles, pack.language, look, moment_of(document))
    found = [*found, *problems]
    if rendered is None:
        return None, found
    found += verify(rendered.package, template_tags=False)
    return (None if has_errors(found) else write_package(rendered.package)), found
