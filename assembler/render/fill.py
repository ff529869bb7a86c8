"""Filling: running a compiled part's code over the facts, with a token in the place of every value."""

from collections.abc import Mapping
from typing import Any

import jinja2

from assembler.content.markdown import TOKEN
from assembler.data.values import Text
from assembler.diagnostics import Diagnostic, Words, diagnose
from assembler.diagnostics.words import said, words
from assembler.expressions.evaluate import FactError, printable, template_line, unknown_name
from assembler.expressions.sandbox import SINK
from assembler.expressions.values import Reads, Rich
from assembler.render.compile import ENVIRONMENT
from assembler.render.template import CompiledPart, CompiledTemplate
from assembler.source import TemplatePlace

__all__ = ["TOKEN", "Values", "fill_part"]


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


def fill_part(part: CompiledPart, template: CompiledTemplate, facts: Mapping[str, Any], values: Values) -> tuple[str, list[Diagnostic]]:
    """The part's XML with tokens for values; an error in a tag is told at the tag's place."""
    values.start()
    filler = jinja2.Template.from_code(ENVIRONMENT, part.code, ENVIRONMENT.globals)
    try:
        return filler.render({**facts, SINK: values}), []
    except FactError as error:
        return "", error.diagnostics
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
