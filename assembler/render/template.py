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
from assembler.packs import Fragment, Shelf
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


@dataclass(frozen=True)
class CompiledTemplate:
    """A template, ready to be filled any number of times: ``data`` is its file with what it includes in its place.

    ``paragraphs`` holds the place of every numbered paragraph.
    """

    name: str
    data: bytes = field(repr=False)
    parts: tuple[CompiledPart, ...]
    paragraphs: tuple[TemplatePlace, ...] = field(repr=False)

    @cached_property
    def package(self) -> "Package":
        """The template's parts, which only who makes a document of it wants."""
        from assembler.ooxml.package import reopen_package

        return reopen_package(self.data)


Use = tuple[str, bytes]
"""A file that a template includes: its path on the shelf, and the digest of its name and bytes, which is empty when it is not there."""
NO_SHELF = Shelf()


def compile_template(data: bytes, name: str, shelf: Shelf = NO_SHELF) -> tuple[CompiledTemplate | None, list[Diagnostic]]:
    """The compiled template of a .docx file, or every fault that was found in it. ``name`` is how messages call the file.

    What it includes is looked for on the ``shelf``. A template that was found good before is taken from the cache, by the digest of its
    bytes, as long as the shelf has the same to include.
    """
    key = (data, name.encode(), shelf.start.encode())
    kept = recall("template", *key)
    if kept is not None and all(digest(shelf.read(file)) == known for file, known in kept[0]):
        return _revived(kept, data, name), []
    from assembler.render.includes import compile_whole  # only for a template that is not compiled yet

    template, uses, found = compile_whole(data, name, shelf)
    if template is not None:
        keep(_kept(template, uses), "template", *key)
    return template, found


def digest(fragment: Fragment | None) -> bytes:
    return hashlib.sha256(fragment.name.encode("utf-8", "surrogatepass") + b"\0" + fragment.data).digest() if fragment is not None else b""


def _kept(template: CompiledTemplate, uses: tuple[Use, ...]) -> Any:
    parts = [(part.name, part.code, part.tags, part.in_attributes) for part in template.parts]
    return uses, parts, [astuple(place) for place in template.paragraphs], template.data if uses else None


def _revived(kept: Any, data: bytes, name: str) -> CompiledTemplate:
    _, parts, places, whole = kept
    made = tuple(CompiledPart(*part) for part in parts), tuple(TemplatePlace(*place) for place in places)
    return CompiledTemplate(name, data if whole is None else whole, *made)
