"""Filling: running a compiled part's code over the facts, with a token in the place of every value."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

import jinja2

from assembler.content.markdown import TOKEN
from assembler.data.values import Text
from assembler.diagnostics import Diagnostic
from assembler.expressions.evaluate import printable
from assembler.expressions.sandbox import SINK, Sandbox
from assembler.expressions.values import Reads, Rich
from assembler.lean import dataclass
from assembler.render.template import CompiledPart, CompiledTemplate
from assembler.source import Path, Span

__all__ = ["ENVIRONMENT", "SHOWN", "TOKEN", "Filled", "Locate", "Values", "failures_once", "fill_template"]

SHOWN = 3
"""How many places in the data a message names of a tag that fails over and over, as in a loop."""
Locate = Callable[[Path], Span]
"""Where a value of the data stands."""

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
        printed = value if isinstance(value, Rich) or (isinstance(value, Text) and value.paths) else printable(value)
        paths = self._reads.take()  # only now, so that what cannot be printed can still be traced
        kept = printed if isinstance(printed, (Text, Rich)) else Text(printed, *paths)
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


def fill_template(template: CompiledTemplate, facts: Mapping[str, Any], reads: Reads, locate: Locate | None = None) -> Filled:
    """The parts of a document as XML in which a token stands for every value; a part with a fault is left out.

    ``locate`` tells where the values stand that a tag could do nothing with; facts that were made up for the occasion have no place.
    """
    filled = Filled(template, Values(reads), {}, [])
    for part in template.parts:
        try:
            filled.parts[part.name] = _fill_part(part, facts, filled.values)
        except Exception as error:
            from assembler.render.failing import find_failures  # only when something failed

            filled.found.extend(find_failures(error, part, template, facts, reads, locate))
    return filled


def _fill_part(part: CompiledPart, facts: Mapping[str, Any], values: Values) -> str:
    """The part's XML with tokens for values."""
    values.start()
    return jinja2.Template.from_code(ENVIRONMENT, part.code, ENVIRONMENT.globals).render({**facts, SINK: values})


def failures_once(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """What was found, and of a tag that fails in several documents one message, with the places in the data of all."""
    once: dict[object, Diagnostic] = {}
    for number, one in enumerate(found):
        key = (one.place, str(one.facts["tag"])) if one.code == "T002" else number
        before = once.get(key)
        once[key] = one if before is None else replace(before, related=tuple(dict.fromkeys((*before.related, *one.related)))[:SHOWN])
    return list(once.values())
