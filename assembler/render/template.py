"""What compiling a template gives: code to run for each part with tags, and a table of the places those tags stand.

A template that was found good before comes from the cache, and then nothing is loaded that only compiling needs.
"""

from dataclasses import astuple, field
from functools import cached_property
from types import CodeType
from typing import TYPE_CHECKING, Any

from assembler.cache import keep, recall
from assembler.diagnostics import Diagnostic, diagnose
from assembler.lean import dataclass
from assembler.limits import working_on
from assembler.source import TemplatePlace

if TYPE_CHECKING:
    from collections.abc import Callable

    from assembler.ooxml.package import Package
    from assembler.plan.known import Known


@dataclass(frozen=True)
class CompiledPart:
    """One part with tags. Line ``n`` of its Jinja source (from 2) is tag ``n - 2`` of ``tags``: the number of its paragraph."""

    name: str
    code: CodeType = field(repr=False)
    tags: tuple[int, ...]
    in_attributes: bool
    """Whether a tag stands in an attribute, such as an alternative text."""
    source: bytes = field(repr=False)
    """The Jinja source, packed with zlib: only who looks for what went wrong while filling wants it."""
    story: bool = True
    """Whether it is text of the document, not its properties."""


@dataclass(frozen=True)
class Settled:
    """What a template had of tracked changes (T014) or comments (T015), which were settled: how many, and where the first stood."""

    code: str
    count: int
    place: TemplatePlace | None

    @property
    def diagnostic(self) -> Diagnostic:
        return diagnose(self.code, place=self.place, count=self.count)


@dataclass(frozen=True)
class CompiledTemplate:
    """A template, ready to be filled any number of times. ``paragraphs`` holds the place of every numbered paragraph."""

    name: str
    data: bytes = field(repr=False)
    parts: tuple[CompiledPart, ...]
    paragraphs: tuple[TemplatePlace, ...] = field(repr=False)
    settled: tuple[Settled, ...] = ()

    @cached_property
    def package(self) -> "Package":
        """The template's parts, which only who makes a document of it wants."""
        from assembler.ooxml.package import reopen_package

        return reopen_package(self.data)


@dataclass(frozen=True)
class Expected:
    """The facts that a template can use: ``known`` works them out, and ``key`` is the same whenever they are."""

    key: bytes
    known: "Callable[[], Known]" = field(repr=False)


def compile_template(data: bytes, name: str, facts: Expected | None = None) -> tuple[CompiledTemplate | None, list[Diagnostic]]:
    """The compiled template of a .docx file with what there is to say of it, or every fault in it. ``name`` is how messages call the file.

    A template that was found good with these facts before is taken from the cache, by the digest of its bytes.
    """
    working_on(name)
    contents = data, name.encode(), facts.key if facts is not None else b""
    kept = recall("template", *contents)
    if kept is not None:
        revived = _revived(kept, data, name)
        return revived, [one.diagnostic for one in revived.settled]
    from assembler.render.compile import compile_parts  # only for a template that is not compiled yet

    compiled, found = compile_parts(data, name, facts.known() if facts is not None else None)
    if compiled is None:
        return None, found
    template = CompiledTemplate(name, data, compiled.parts, compiled.places, compiled.settled)
    keep(_kept(template), "template", *contents)
    return template, found


def _kept(template: CompiledTemplate) -> Any:
    parts = [(part.name, part.code, part.tags, part.in_attributes, part.source, part.story) for part in template.parts]
    settled = [(one.code, one.count, one.place and astuple(one.place)) for one in template.settled]
    return parts, [astuple(place) for place in template.paragraphs], settled


def _revived(kept: Any, data: bytes, name: str) -> CompiledTemplate:
    parts, places, settled = kept
    return CompiledTemplate(
        name,
        data,
        tuple(CompiledPart(*part) for part in parts),
        tuple(TemplatePlace(*place) for place in places),
        tuple(Settled(code, count, TemplatePlace(*place) if place else None) for code, count, place in settled),
    )
