"""Code in which a tag that fails ends nothing: it tells the sink, and the next one has its turn.

The failing tag prints nothing, a loop or condition that fails is passed over with all that is in it, and a name that was to be set from a
failing value fails in silence wherever it is used, so that one fault is told once.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

import jinja2
from jinja2 import nodes
from jinja2.compiler import Frame

from assembler.expressions.sandbox import SINK, MissingField, Sandbox, SandboxCode
from assembler.render.fill import ENVIRONMENT

_Kind = TypeVar("_Kind", bound=nodes.Node)


class FollowUp(jinja2.TemplateRuntimeError):
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
        self.writeline("except MemoryError:")  # the limit of the process, which ends it
        self.indent()
        self.writeline("raise")
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


class _Guarded(Sandbox):
    """Where templates are filled to see what fails: as ``ENVIRONMENT``, but what came of a failure is passed over in silence."""

    code_generator_class = _GuardedCode
    spoilt = MissingField(exc=FollowUp)

    def __init__(self) -> None:
        super().__init__()
        asking = {name: _unless_spoilt(ENVIRONMENT.filters[name]) for name in ("d", "default")}
        self.filters = {**ENVIRONMENT.filters, **asking}
        self.tests = {**ENVIRONMENT.tests, **{name: _unless_spoilt(ENVIRONMENT.tests[name]) for name in ("defined", "undefined")}}
        self.globals = ENVIRONMENT.globals


def _unless_spoilt(ask: Any) -> Callable[..., Any]:
    """A filter or test that may be given what is missing, which says nothing when it is missing by a failure."""

    def asked(value: Any, *args: Any, **named: Any) -> Any:
        if value is _Guarded.spoilt:
            raise FollowUp
        return ask(value, *args, **named)

    return asked


GUARDED = _Guarded()
"""The environment in which a template is filled to see what fails; its sink has to have ``begin`` and ``failed``."""
