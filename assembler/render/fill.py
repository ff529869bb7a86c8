"""Filling: running a compiled part's code over the facts, with a token in the place of every value."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

import jinja2

from assembler.content.markdown import TOKEN
from assembler.data.values import Text
from assembler.diagnostics import Diagnostic, Related, Words, merged
from assembler.expressions.evaluate import printable
from assembler.expressions.sandbox import SINK, Sandbox
from assembler.expressions.values import Reads, Rich
from assembler.lean import dataclass
from assembler.limits import working_on
from assembler.render.template import CompiledPart, CompiledTemplate
from assembler.source import Path, Span

__all__ = ["ENVIRONMENT", "TOKEN", "VALUE", "Filled", "Locate", "Values", "failures_once", "fill_template"]

Locate = Callable[[Path], Span]
"""Where a value of the data stands."""
VALUE = Words("hier staat de waarde", "the value stands here")

ENVIRONMENT = Sandbox()
"""What the tags of templates run in."""


class Values:
    """The sink of a document: every printed value by its number, as a Text or Rich that knows its paths, if it has any."""

    def __init__(self, reads: Reads, locate: Locate | None = None) -> None:
        self._reads = reads
        self._locate = locate
        self._values: list[str | Rich] = []

    def start(self) -> None:
        """Forgets what was read before: it says nothing about what is printed next."""
        self._reads.take()

    def put(self, value: object) -> str:
        printed = value if isinstance(value, Rich) or (isinstance(value, Text) and value.paths) else printable(value)
        paths = self._reads.take()  # only now, so that what cannot be printed can still be traced
        kept = printed
        if not isinstance(printed, (Text, Rich)) and (paths or printed.isspace()):  # spaces of the template's own have no type
            kept = Text(printed, *paths)
        if not kept:
            return ""
        self._values.append(kept)
        return f"\ufdd0{len(self._values) - 1}\ufdd1"

    def related(self, *paths: Path, word: Words = VALUE) -> tuple[Related, ...]:
        """Where values stand that there is something to say about; nothing of values without a place."""
        return tuple(Related(word, self._locate(path)) for path in paths) if self._locate is not None else ()

    def __getitem__(self, index: int) -> str | Rich:
        return self._values[index]

    def __iter__(self) -> Iterator[str | Rich]:
        return iter(self._values)


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
    working_on(template.name)
    filled = Filled(template, Values(reads, locate), {}, [])
    for part in template.parts:
        try:
            filled.parts[part.name] = _fill_part(part, facts, filled.values)
        except MemoryError:
            raise
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
    return merged(found, lambda one: (one.place, str(one.facts["tag"])) if one.code == "T002" else id(one))
