"""What compiling a template gives: code to run for each part with tags, and a table of the places those tags stand.

A template that was found good before comes from the cache, and then nothing is loaded that only compiling needs.
"""

import hashlib
from dataclasses import astuple, field
from functools import cached_property
from types import CodeType
from typing import TYPE_CHECKING, Any

from assembler.cache import keep, recall
from assembler.diagnostics import Diagnostic, diagnose
from assembler.lean import dataclass
from assembler.limits import working_on
from assembler.packs import Fragment, Shelf
from assembler.source import TemplatePlace

if TYPE_CHECKING:
    from collections.abc import Callable

    from assembler.ooxml.package import Package
    from assembler.plan.known import Known


Use = tuple[str, str, str]
"""A file that was looked for to be included: its path on the shelf, how messages call it, and its SHA-256; the last two empty when it is
not there."""


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
    """A template, ready to be filled any number of times: ``data`` is its ``file`` with what it includes in its place.

    ``paragraphs`` holds the place of every numbered paragraph, ``uses`` the files that were looked for to be included.
    """

    name: str
    file: bytes = field(repr=False)
    data: bytes = field(repr=False)
    parts: tuple[CompiledPart, ...]
    paragraphs: tuple[TemplatePlace, ...] = field(repr=False)
    settled: tuple[Settled, ...] = ()
    uses: tuple[Use, ...] = ()

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


NO_SHELF = Shelf()


def compile_template(
    data: bytes, name: str, shelf: Shelf = NO_SHELF, facts: Expected | None = None
) -> tuple[CompiledTemplate | None, list[Diagnostic]]:
    """The compiled template of a .docx file with what there is to say of it, or every fault in it. ``name`` is how messages call the file.

    What it includes is looked for on the ``shelf``. A template that was found good with these facts before is taken from the cache, by the
    digest of its bytes, as long as the shelf has the same to include.
    """
    working_on(name)
    contents = data, *(one.encode("utf-8", "surrogatepass") for one in (name, shelf.start)), facts.key if facts is not None else b""
    kept = recall("template", *contents)
    if kept is not None and all(use_of(use[0], shelf.read(use[0])) == use for use in kept[0]):
        revived = _revived(kept, data, name)
        return revived, [one.diagnostic for one in revived.settled]
    from assembler.render.includes import compile_whole  # only for a template that is not compiled yet

    template, found = compile_whole(data, name, shelf, facts.known() if facts is not None else None)
    if template is not None:
        keep(_kept(template), "template", *contents)
    return template, found


def use_of(path: str, fragment: Fragment | None) -> Use:
    return (path, fragment.name, hashlib.sha256(fragment.data).hexdigest()) if fragment is not None else (path, "", "")


def _kept(template: CompiledTemplate) -> Any:
    parts = [(part.name, part.code, part.tags, part.in_attributes, part.source, part.story) for part in template.parts]
    settled = [(one.code, one.count, one.place and astuple(one.place)) for one in template.settled]
    whole = template.data if template.uses else None
    return template.uses, parts, [astuple(place) for place in template.paragraphs], settled, whole


def _revived(kept: Any, data: bytes, name: str) -> CompiledTemplate:
    uses, parts, places, settled, whole = kept
    return CompiledTemplate(
        name,
        data,
        data if whole is None else whole,
        tuple(CompiledPart(*part) for part in parts),
        tuple(TemplatePlace(*place) for place in places),
        tuple(Settled(code, count, TemplatePlace(*place) if place else None) for code, count, place in settled),
        uses,
    )
