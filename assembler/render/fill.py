"""Filling: running a compiled part's code over the facts, with a token in the place of every value."""

from collections.abc import Mapping
from typing import Any

import jinja2

from assembler.content.markdown import TOKEN
from assembler.data.values import Text
from assembler.diagnostics import Diagnostic, Words, diagnose
from assembler.diagnostics.words import said, words
from assembler.expressions.evaluate import FactError, printable, template_line, unknown_name
from assembler.expressions.sandbox import SINK, Sandbox
from assembler.expressions.values import Reads, Rich
from assembler.lean import dataclass
from assembler.limits import working_on
from assembler.render.template import CompiledPart, CompiledTemplate
from assembler.source import TemplatePlace

__all__ = ["ENVIRONMENT", "TOKEN", "Filled", "Values", "fill_template"]

ENVIRONMENT = Sandbox()
"""What the tags of templates run in."""


class Values:
    """The sink of a document: every printed value by its number, as a Text or Rich that knows its paths."""

    def __init__(self, reads: Reads) -> None:
        self._reads = reads
        self._values: list[Text | Rich] = []

    def start(self) -> None:
        """Forgets what was read before: it says nothing about what is printed next."""
        self._reads.take()

    def put(self, value: object) -> str:
        paths = self._reads.take()
        if isinstance(value, Rich):
            kept: Text | Rich = value
        elif isinstance(value, Text) and value.paths:
            kept = value
        else:
            kept = Text(printable(value), *paths)
        if not kept:
            return ""
        self._values.append(kept)
        return f"\ufdd0{len(self._values) - 1}\ufdd1"

    def __getitem__(self, index: int) -> Text | Rich:
        return self._values[index]


@dataclass(frozen=True)
class Filled:
    """A filled template: the XML of its parts by name, with tokens, the values these stand for, and what went wrong."""

    template: CompiledTemplate
    values: Values
    parts: dict[str, str]
    found: list[Diagnostic]


def fill_template(template: CompiledTemplate, facts: Mapping[str, Any], reads: Reads) -> Filled:
    """The parts of a document as XML in which a token stands for every value; a part with a fault is left out."""
    working_on(template.name)
    filled = Filled(template, Values(reads), {}, [])
    for part in template.parts:
        xml, found = _fill_part(part, template, facts, filled.values)
        filled.found.extend(found)
        if not found:
            filled.parts[part.name] = xml
    return filled


def _fill_part(part: CompiledPart, template: CompiledTemplate, facts: Mapping[str, Any], values: Values) -> tuple[str, list[Diagnostic]]:
    """The part's XML with tokens for values; an error in a tag is told at the tag's place."""
    values.start()
    filler = jinja2.Template.from_code(ENVIRONMENT, part.code, ENVIRONMENT.globals)
    try:
        return filler.render({**facts, SINK: values}), []
    except FactError as error:
        return "", error.diagnostics
    except MemoryError:
        raise
    except Exception as error:
        return "", [_explain(error, part, template, facts)]


def _explain(error: Exception, part: CompiledPart, template: CompiledTemplate, facts: Mapping[str, Any]) -> Diagnostic:
    place = _place(error, part, template)
    if isinstance(error, jinja2.UndefinedError):
        name, suggestion = unknown_name(error, facts)
        return diagnose("T002", place=place, problem=words("{name} bestaat niet", "there is no {name}", name=name), hint=suggestion)
    return diagnose("T002", place=place, problem=said(error), hint=_CHECK)


_CHECK = Words("Controleer de velden en filters in de tag.", "Check the fields and filters in the tag.")


def _place(error: Exception, part: CompiledPart, template: CompiledTemplate) -> TemplatePlace | None:
    """A line of the Jinja source is a tag (see CompiledPart)."""
    tag = template_line(error) - 2
    return template.paragraphs[part.tags[tag]] if 0 <= tag < len(part.tags) else None
