"""What compiling a template gives: code to run for each part with tags, and a table of the places those tags stand.

A template that was found good before comes from the cache, and then nothing is loaded that only compiling needs.
"""

import hashlib
from dataclasses import astuple, field
from functools import cached_property
from types import CodeType
from typing import TYPE_CHECKING, Any

from assembler.cache import keep, recall
from assembler.diagnostics import Diagnostic
from assembler.lean import dataclass
from assembler.limits import working_on
from assembler.packs import Fragment, Shelf
from assembler.source import TemplatePlace

if TYPE_CHECKING:
    from assembler.ooxml.package import Package


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
    uses: tuple[Use, ...] = ()

    @cached_property
    def package(self) -> "Package":
        """The template's parts, which only who makes a document of it wants."""
        from assembler.ooxml.package import reopen_package

        return reopen_package(self.data)


NO_SHELF = Shelf()


def compile_template(data: bytes, name: str, shelf: Shelf = NO_SHELF) -> tuple[CompiledTemplate | None, list[Diagnostic]]:
    """The compiled template of a .docx file, or every fault that was found in it. ``name`` is how messages call the file.

    What it includes is looked for on the ``shelf``. A template that was found good before is taken from the cache, by the digest of its
    bytes, as long as the shelf has the same to include.
    """
    working_on(name)
    key = (data, name.encode(), shelf.start.encode())
    kept = recall("template", *key)
    if kept is not None and all(use_of(use[0], shelf.read(use[0])) == use for use in kept[0]):
        return _revived(kept, data, name), []
    from assembler.render.includes import compile_whole  # only for a template that is not compiled yet

    template, found = compile_whole(data, name, shelf)
    if template is not None:
        keep(_kept(template), "template", *key)
    return template, found


def use_of(path: str, fragment: Fragment | None) -> Use:
    return (path, fragment.name, hashlib.sha256(fragment.data).hexdigest()) if fragment is not None else (path, "", "")


def _kept(template: CompiledTemplate) -> Any:
    parts = [(part.name, part.code, part.tags, part.in_attributes, part.source) for part in template.parts]
    return template.uses, parts, [astuple(place) for place in template.paragraphs], template.data if template.uses else None


def _revived(kept: Any, data: bytes, name: str) -> CompiledTemplate:
    uses, parts, places, whole = kept
    made = tuple(CompiledPart(*part) for part in parts), tuple(TemplatePlace(*place) for place in places)
    return CompiledTemplate(name, data, data if whole is None else whole, *made, uses)
