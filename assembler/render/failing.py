"""Every tag of a part that cannot be filled with these facts, each with its place in the template and that of its values in the data.

Filling stops at the first failure. To know them all the part is filled once more, with code that notes a failure and goes on.
"""

import re
import zlib
from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping
from dataclasses import field
from operator import itemgetter
from typing import Any

import jinja2

from assembler.diagnostics import PLACES, Diagnostic, Words, diagnose
from assembler.diagnostics.words import words
from assembler.expressions.evaluate import FactError, template_line, unknown_name
from assembler.expressions.failures import tell_failure
from assembler.expressions.sandbox import SINK, Missing
from assembler.expressions.values import Facts, Lazy, Reads
from assembler.lean import dataclass
from assembler.render.fill import VALUE, Locate, Values
from assembler.render.guards import GUARDED, FollowUp
from assembler.render.template import CompiledPart, CompiledTemplate
from assembler.source import Path

_RECORD = Words("het gaat om dit onderdeel", "it is about this entry")
_CHECK = Words("Controleer de velden en filters in de tag.", "Check the fields and filters in the tag.")
_CALLED = ("macro", "loop")
"""What Jinja names the functions that a template can call, also from within themselves."""
_A_TAG = Words("een tag", "a tag")
_OPENING = re.compile(r"\{[{%][-+]?$")
_REST = re.compile(r"""(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|(?!\}\}|%\}).)*+(?:\}\}|%\})""")


def find_failures(
    first: Exception,
    part: CompiledPart,
    template: CompiledTemplate,
    facts: Mapping[str, Any],
    reads: Reads,
    locate: Locate | None,
) -> list[Diagnostic]:
    """What goes wrong in a part; ``first`` is what filling it stopped at."""
    source = zlib.decompress(part.source).decode()
    notes = _Notes(facts, reads, locate)
    try:
        guarded: Any = GUARDED.compile(source, filename="<template>")
    except (SyntaxError, RecursionError):
        guarded = None  # Python takes fewer guarded tags within each other than plain ones
    if guarded is not None:
        try:
            probe = jinja2.Template.from_code(GUARDED, guarded, GUARDED.globals)
            notes.lines = probe.debug_info
            probe.render({**facts, SINK: notes})
        except MemoryError:
            raise
        except Exception as last:
            notes.note(last, template_line(last), (), ())
    if not notes.failures and not notes.told:
        notes.note(first, template_line(first), (), ())
    lines = source.split("\n")
    told = [_tell(failure, line - 2, part, template, lines, notes) for line, failure in sorted(notes.failures.items())]
    return [*notes.told.values(), *told]


@dataclass
class _Failure:
    """A tag that failed: with what it said first, how many times, and the places in the data it was about, in order."""

    problem: Words
    hint: Words
    times: int = 0
    places: dict[Path, Words] = field(default_factory=dict)


class _Notes(Values):
    """The sink of a part that is filled to see what fails; the code that was made for it calls ``begin`` and ``failed``."""

    def __init__(self, facts: Mapping[str, Any], reads: Reads, locate: Locate | None) -> None:
        super().__init__(reads, locate)
        self._facts = facts
        self.failures: dict[int, _Failure] = {}
        """By the line of the tag."""
        self.lines: list[tuple[int, int]] = []
        """Lines of the source with the lines of the code that begin them."""
        self.told: dict[tuple[str, object], Diagnostic] = {}
        """What facts said themselves that could not be worked out."""

    def begin(self) -> None:
        """A tag begins: what it reads is what its failure is about."""
        self.start()

    def failed(self, error: Exception, line: int | None, names: tuple[str, ...]) -> None:
        """The tag on a line failed; None for one of several. ``names`` are those of the Python variables that it uses."""
        running = error.__traceback__.tb_frame if error.__traceback__ is not None else None
        if running is None or (isinstance(error, (RecursionError, MemoryError)) and running.f_code.co_name in _CALLED):
            raise error  # to go on where the room ran out would only lead there again
        read = self._reads.take()
        if not isinstance(error, FollowUp):
            held = running.f_locals
            known = None if isinstance(error, RecursionError) else line
            self.note(error, known or self._line(error), read, [held[name] for name in names if name in held])

    def _line(self, error: BaseException) -> int:
        """The line of the source; as long as an error is within the template, its trace has those of the code.

        Python reads through all code before it to tell a line, so that this takes longer the longer a template is.
        """
        at = bisect_right(self.lines, template_line(error), key=itemgetter(1))
        return self.lines[at - 1][0] if at else 1

    def note(self, error: Exception, line: int, read: Collection[Path], held: Collection[object]) -> None:
        """Keeps a failure; of one tag the first words, and the places of all."""
        if isinstance(error, FactError):
            self.told |= {(one.code, one.span): one for one in error.diagnostics}
            return
        failure = self.failures.get(line)
        if failure is None:
            failure = self.failures[line] = _Failure(*self._explain(error))
        failure.times += 1
        if len(failure.places) < PLACES:
            failure.places |= dict(_places(error, read, held))

    def _explain(self, error: Exception) -> tuple[Words, Words]:
        if isinstance(error, jinja2.UndefinedError):
            name, suggestion = unknown_name(error, self._facts)
            return words("{name} bestaat niet", "there is no {name}", name=name), suggestion or _CHECK
        return tell_failure(error), _CHECK


def _places(error: Exception, read: Collection[Path], held: Collection[object]) -> Iterator[tuple[Path, Words]]:
    """The places in the data that a failure is about: the record that lacks a field, or the values that the tag used."""
    missing = error.args[0] if error.args else None
    if isinstance(missing, Missing):
        yield from _place_of(missing.owner)
        return
    values = [*read, *(path for one in held for path in getattr(one, "paths", ()))]
    if values:
        yield from ((path, VALUE) for path in values[:PLACES])
    else:
        yield from (place for one in held for place in _place_of(one))


def _place_of(value: object) -> Iterator[tuple[Path, Words]]:
    paths = getattr(value, "paths", ())
    if paths:
        yield paths[0], VALUE
    elif isinstance(value, Facts):
        path = _record_path(value)
        if path is not None:
            yield path, _RECORD
    elif isinstance(value, list) and value:
        for path, _ in _place_of(value[0]):
            if path and isinstance(path[-1], int):
                yield path[:-1], VALUE


def _record_path(record: Facts) -> Path | None:
    """Where a record stands: around one of its values that comes from a field of the same name, or around a record of that name."""
    for key in record:
        value = dict.__getitem__(record, key)
        if isinstance(value, Lazy):
            try:
                value = value.resolve()
            except MemoryError:
                raise
            except Exception:  # told where it is used
                continue
        inner = _record_path(value) if isinstance(value, Facts) else next(iter(getattr(value, "paths", ())), None)
        if inner and inner[-1] == key:
            parent: Path = inner[:-1]
            return parent
    return None


def _tell(failure: _Failure, number: int, part: CompiledPart, template: CompiledTemplate, lines: list[str], notes: _Notes) -> Diagnostic:
    place = template.paragraphs[part.tags[number]] if 0 <= number < len(part.tags) else None
    places = list(failure.places.items())[:PLACES]
    related = tuple(one for path, word in places for one in notes.related(path, word=word))
    hint = failure.hint
    if failure.times > 1:
        hint = words("{hint} Dit gebeurt {times} keer.", "{hint} This happens {times} times.", hint=hint, times=failure.times)
    return diagnose("T002", place=place, related=related, tag=_shown(lines, number), problem=failure.problem, hint=hint)


def _shown(lines: list[str], number: int) -> str | Words:
    """A tag as it stands in the source, where a line ends within each tag, just after its opening."""
    if 0 <= number < len(lines) - 1:
        opening, rest = _OPENING.search(lines[number]), _REST.match(lines[number + 1])
        if opening is not None and rest is not None:
            return opening[0] + rest[0]
    return _A_TAG
