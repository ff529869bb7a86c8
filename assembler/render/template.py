"""What compiling a template gives: code to run for each part with tags, and a table of the places those tags stand.

A template that was found good before comes from the cache, and then nothing is loaded that only compiling needs.
"""

from dataclasses import astuple, field
from functools import cached_property
from types import CodeType
from typing import TYPE_CHECKING, Any

from assembler.cache import keep, recall
from assembler.diagnostics import Diagnostic
from assembler.lean import dataclass
from assembler.source import TemplatePlace

if TYPE_CHECKING:
    from assembler.ooxml.package import Package


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


@dataclass(frozen=True)
class CompiledTemplate:
    """A template, ready to be filled any number of times. ``paragraphs`` holds the place of every numbered paragraph."""

    name: str
    data: bytes = field(repr=False)
    parts: tuple[CompiledPart, ...]
    paragraphs: tuple[TemplatePlace, ...] = field(repr=False)

    @cached_property
    def package(self) -> "Package":
        """The template's parts, which only who makes a document of it wants."""
        from assembler.ooxml.package import reopen_package

        return reopen_package(self.data)


def compile_template(data: bytes, name: str) -> tuple[CompiledTemplate | None, list[Diagnostic]]:
    """The compiled template of a .docx file, or every fault that was found in it. ``name`` is how messages call the file.

    A template that was found good before is taken from the cache, by the digest of its bytes.
    """
    kept = recall("template", data, name.encode("utf-8", "surrogatepass"))
    if kept is not None:
        return _revived(kept, data, name), []
    from assembler.render.compile import compile_parts  # only for a template that is not compiled yet

    compiled, found = compile_parts(data, name)
    if compiled is None:
        return None, found
    template = CompiledTemplate(name, data, *compiled)
    keep(_kept(template), "template", data, name.encode("utf-8", "surrogatepass"))
    return template, found


def _kept(template: CompiledTemplate) -> Any:
    parts = [(part.name, part.code, part.tags, part.in_attributes, part.source) for part in template.parts]
    return parts, [astuple(place) for place in template.paragraphs]


def _revived(kept: Any, data: bytes, name: str) -> CompiledTemplate:
    parts, places = kept
    return CompiledTemplate(name, data, tuple(CompiledPart(*part) for part in parts), tuple(TemplatePlace(*place) for place in places))
