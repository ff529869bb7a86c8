"""Every tag of a part that cannot be filled with these facts, each with its place in the template and that of its values in the data.

Filling stops at the first failure. Who wants to know them all fills the part once more with code that notes a failure and goes on: the
failing tag then prints nothing, a loop or condition that fails is passed over with all that is in it, and a name that was to be set from
a failing value fails in silence wherever it is used, so that one fault is told once.
"""

import re
import zlib
from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import field
from operator import itemgetter
from typing import Any, TypeVar

import jinja2
from jinja2 import nodes
from jinja2.compiler import Frame

from assembler.diagnostics import PLACES, Diagnostic, Words, diagnose
from assembler.diagnostics.words import words
from assembler.expressions.evaluate import FactError, template_line, unknown_name
from assembler.expressions.failures import tell_failure
from assembler.expressions.sandbox import SINK, Missing, MissingField, Sandbox, SandboxCode
from assembler.expressions.values import Facts, Lazy, Reads
from assembler.lean import dataclass
from assembler.render.fill import ENVIRONMENT, VALUE, Locate, Values
from assembler.render.template import CompiledPart, CompiledTemplate
from assembler.source import Path

_Kind = TypeVar("_Kind", bound=nodes.Node)
_RECORD = Words("het gaat om dit onderdeel", "it is about this entry")
_CHECK = Words("Controleer de velden en filters in de tag.", "Check the fields and filters in the tag.")
_CALLED = ("macro", "loop")
"""What Jinja names the functions that a template can call, also from within themselves."""
_A_TAG = Words("een tag", "a tag")
_TAG = re.compile(r"(\{[{%][-+]?)\n((?:'[^']*'|\"[^\"]*\"|(?!\}\}|%\}).)*(?:\}\}|%\}))", re.DOTALL)


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
        guarded: Any = _PROBE.compile(source, filename="<template>")
    except (SyntaxError, RecursionError):
        guarded = None  # Python takes fewer guarded tags within each other than plain ones
    if guarded is not None:
        try:
            probe = jinja2.Template.from_code(_PROBE, guarded, _PROBE.globals)
            notes.lines = probe.debug_info
            probe.render({**facts, SINK: notes})
        except Exception as last:
            notes.note(last, template_line(last), (), ())
    if not notes.failures and not notes.told:
        notes.note(first, template_line(first), (), ())
    tags = [opening + rest for opening, rest in _TAG.findall(source)]
    told = [_tell(failure, line - 2, part, template, tags, notes) for line, failure in sorted(notes.failures.items())]
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
        if not isinstance(error, _FollowUp):
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
            except Exception:  # told where it is used
                continue
        inner = _record_path(value) if isinstance(value, Facts) else next(iter(getattr(value, "paths", ())), None)
        if inner and inner[-1] == key:
            parent: Path = inner[:-1]
            return parent
    return None


def _tell(failure: _Failure, number: int, part: CompiledPart, template: CompiledTemplate, tags: list[str], notes: _Notes) -> Diagnostic:
    place = template.paragraphs[part.tags[number]] if 0 <= number < len(part.tags) else None
    places = list(failure.places.items())[:PLACES]
    related = tuple(one for path, word in places for one in notes.related(path, word=word))
    hint = failure.hint
    if failure.times > 1:
        hint = words("{hint} Dit gebeurt {times} keer.", "{hint} This happens {times} times.", hint=hint, times=failure.times)
    tag = tags[number] if 0 <= number < len(tags) else _A_TAG
    return diagnose("T002", place=place, related=related, tag=tag, problem=failure.problem, hint=hint)


class _FollowUp(jinja2.TemplateRuntimeError):
    """Something was used that came of a failure that is already known."""


class _GuardedCode(SandboxCode):
    """Code in which a tag that fails tells the sink, after which the next one has its turn."""

    def visit_Output(self, node: nodes.Output, frame: Frame) -> None:  # noqa: N802
        for child in node.nodes:
            one = nodes.Output([child], lineno=child.lineno)
            if isinstance(child, nodes.TemplateData):
                super().visit_Output(one, frame)
            else:
                self._guard(one, frame, super().visit_Output, [child])

    def visit_For(self, node: nodes.For, frame: Frame) -> None:  # noqa: N802
        self._guard(node, frame, super().visit_For, [node.iter])

    def visit_If(self, node: nodes.If, frame: Frame) -> None:  # noqa: N802
        self._guard(node, frame, super().visit_If, [node.test, *(one.test for one in node.elif_)])

    def visit_Assign(self, node: nodes.Assign, frame: Frame) -> None:  # noqa: N802
        self._guard(node, frame, super().visit_Assign, [node.node])

    def visit_AssignBlock(self, node: nodes.AssignBlock, frame: Frame) -> None:  # noqa: N802
        self._guard(node, frame, super().visit_AssignBlock, [])

    def visit_With(self, node: nodes.With, frame: Frame) -> None:  # noqa: N802
        self._guard(node, frame, super().visit_With, node.values)

    def visit_CallBlock(self, node: nodes.CallBlock, frame: Frame) -> None:  # noqa: N802
        self._guard(node, frame, super().visit_CallBlock, [node.call])

    def visit_FilterBlock(self, node: nodes.FilterBlock, frame: Frame) -> None:  # noqa: N802
        self._guard(node, frame, super().visit_FilterBlock, [])

    def _guard(self, node: nodes.Stmt, frame: Frame, visit: Callable[[Any, Frame], None], uses: Iterable[nodes.Node]) -> None:
        """The code of a tag that uses some expressions, so that its failure ends nothing but what stands in it."""
        names = {name.name for one in uses for name in _with_all(one, nodes.Name)}
        refs = tuple(sorted(ref for name in names if (ref := frame.symbols.find_ref(name)) is not None))
        self.writeline(f"context.parent[{SINK!r}].begin()", node)
        self.writeline("try:")
        self.indent()
        visit(node, frame)
        self.outdent()
        self.writeline("except Exception as failure:")
        self.indent()
        line = node.lineno if not getattr(node, "elif_", ()) else None
        self.writeline(f"context.parent[{SINK!r}].failed(failure, {line}, {refs!r})")
        for target in _set_by(node):
            self._spoil(target, frame)
        self.outdent()

    def _spoil(self, target: nodes.Name | nodes.NSRef, frame: Frame) -> None:
        """A name that was not set, or only in part, is not to be told again wherever it is used."""
        ref = frame.symbols.find_ref(target.name)
        if isinstance(target, nodes.Name):
            value = nodes.EnvironmentAttribute("spoilt")
            super().visit_Assign(nodes.Assign(nodes.Name(target.name, "store"), value), frame)
        elif ref is not None:
            self.writeline(f"if isinstance({ref}, Namespace): {ref}[{target.attr!r}] = environment.spoilt")


def _set_by(node: nodes.Node) -> Iterator[nodes.Name | nodes.NSRef]:
    """What a tag, with all that stands in it, gives a value that is seen after it."""
    yield from node.find_all(nodes.NSRef)
    waiting = [node]
    while waiting:
        one = waiting.pop()
        if isinstance(one, nodes.Assign | nodes.AssignBlock):
            yield from _with_all(one.target, nodes.Name)
        elif isinstance(one, nodes.Macro):
            yield nodes.Name(one.name, "store")
        elif isinstance(one, nodes.If):
            waiting += [*one.body, *one.elif_, *one.else_]


def _with_all(node: nodes.Node, kind: type[_Kind]) -> Iterator[_Kind]:
    """The nodes of a kind in ``node``, and itself when it is one."""
    if isinstance(node, kind):
        yield node
    yield from node.find_all(kind)


class _Probe(Sandbox):
    """Where templates are filled to see what fails: as ``ENVIRONMENT``, but what came of a failure is passed over in silence."""

    code_generator_class = _GuardedCode
    spoilt = MissingField(exc=_FollowUp)

    def __init__(self) -> None:
        super().__init__()
        asking = {name: _unless_spoilt(ENVIRONMENT.filters[name]) for name in ("d", "default")}
        self.filters = {**ENVIRONMENT.filters, **asking}
        self.tests = {**ENVIRONMENT.tests, **{name: _unless_spoilt(ENVIRONMENT.tests[name]) for name in ("defined", "undefined")}}
        self.globals = ENVIRONMENT.globals


def _unless_spoilt(ask: Any) -> Callable[..., Any]:
    """A filter or test that may be given what is missing, which says nothing when it is missing by a failure."""

    def asked(value: Any, *args: Any, **named: Any) -> Any:
        if value is _Probe.spoilt:
            raise _FollowUp
        return ask(value, *args, **named)

    return asked


_PROBE = _Probe()
