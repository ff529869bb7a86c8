"""What compiling a template gives: code to run for each part with tags, and a table of the places those tags stand."""

from dataclasses import field
from types import CodeType

from assembler.lean import dataclass
from assembler.ooxml.package import Package
from assembler.source import TemplatePlace


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
    """A template, ready to be filled any number of times. ``paragraphs`` holds the place of every numbered paragraph."""

    name: str
    package: Package = field(repr=False)
    parts: tuple[CompiledPart, ...]
    paragraphs: tuple[TemplatePlace, ...] = field(repr=False)
