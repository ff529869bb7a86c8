"""A template changed so that filling it once shows all of it: every branch of a condition, the body of every loop and its else.

What is printed one after the other where a document has one or the other has a stroke between it, or a paragraph that says so between
paragraphs. Conditions that only ask for the first or last of a loop stay as they are when the entries together show every branch.
"""

import re
from collections.abc import Iterator
from copy import copy
from typing import Any

from jinja2 import nodes
from jinja2.visitor import NodeTransformer

ENTRIES = "preview_entries"
"""The name of the function that gives what a loop goes over, and is told whether all positions are wanted; a preview's facts have it."""
SHORT = "preview_short"
"""The name of the function that makes one paragraph of what is printed, where other branches stand in the same paragraph."""
_STROKE = " / "
_OR = '<w:p><w:pPr><w:keepNext/></w:pPr><w:r><w:rPr><w:i/><w:highlight w:val="yellow"/></w:rPr><w:t>[of]</w:t></w:r></w:p>'
_AFTER_BLOCK = re.compile(r"^</w:(?:p|tbl|sdt)>\s*$")
_CHOOSING = ("select", "reject", "selectattr", "rejectattr")
_ATTRIBUTE = re.compile(r"""([\w:]+)\s*=\s*(?:"[^"]*|'[^']*)$""")
_LAST_TAG = re.compile(r"<([^<>\s/]+)[^<>]*(?<!/)>[^<>]*$")
_READ_ALOUD = ("descr", "title", "alt")
"""The attributes that hold text for people."""
_POSITIONS = ((True, False), (False, False), (False, True))
"""Whether an entry is the first and whether it is the last, for each of a loop over three."""
_BESIDE = {"previtem": "first", "nextitem": "last"}


def every_branch(template: nodes.Template) -> nodes.Template:
    """Changes a template that was read; the facts that it is filled with must have functions called ``ENTRIES`` and ``SHORT``."""
    changed: Any = _EveryBranch().visit(template)
    changed.set_environment(template.environment)
    return changed  # type: ignore[no-any-return]


class _EveryBranch(NodeTransformer):
    """Goes through a template in the order of its text, and knows where in the markup it is."""

    def __init__(self) -> None:
        self._markup = ""
        """The markup since the last tag began."""
        self._kept = False
        """Whether something in the loop that we are in hangs on the position of the entry."""
        self._chosen = False
        """Whether we are where not every entry of the loop comes by, so that a further choice may leave something out."""
        self._short = False
        """Whether we are in a branch within a paragraph."""

    # Where we are

    def visit_TemplateData(self, node: nodes.TemplateData) -> nodes.TemplateData:  # noqa: N802
        whole = self._markup + node.data
        self._markup = whole[max(whole.rfind("<"), 0) :]
        return node

    def _in_tag(self) -> bool:
        """Whether we are in an attribute that is no text for people: there one value only will do."""
        if self._markup.rfind("<") <= self._markup.rfind(">"):
            return False
        attribute = _ATTRIBUTE.search(self._markup)
        return attribute is None or attribute[1] not in _READ_ALOUD

    def _in_text(self) -> bool:
        found = _LAST_TAG.search(self._markup)
        return found is not None and found[1] == "w:t"

    def _stroke(self, line: int) -> list[nodes.Node]:
        """What stands between two branches: nothing where there is no place for it, as between rows."""
        sign = _STROKE if self._in_text() else _OR if _AFTER_BLOCK.search(self._markup) else ""
        return [nodes.Output([nodes.TemplateData(sign, lineno=line)], lineno=line)] if sign else []

    # What changes

    def visit_Output(self, node: nodes.Output) -> nodes.Output:  # noqa: N802
        shown: list[nodes.Expr] = []
        for one in node.nodes:
            if isinstance(one, nodes.TemplateData):
                self.visit_TemplateData(one)
            shown += [one] if self._in_tag() else self._printed(one)
        node.nodes = shown
        return node

    def _printed(self, node: nodes.Expr) -> list[nodes.Expr]:
        """What is printed for an expression: all that it chooses from."""
        made: list[nodes.Expr] = []
        choices = _choices(node)
        for one in choices:
            if made and self._in_text():
                made.append(nodes.TemplateData(_STROKE, lineno=node.lineno))
            short = self._short or (len(choices) > 1 and self._in_text())
            made.append(self._called(SHORT, one) if short and not isinstance(one, nodes.TemplateData) else one)
        return made

    def _called(self, function: str, *given: nodes.Expr) -> nodes.Expr:
        line = given[0].lineno
        return nodes.Call(nodes.Name(function, "load", lineno=line), [*given], [], None, None, lineno=line)

    def visit_If(self, node: nodes.If) -> list[nodes.Node]:  # noqa: N802
        outside = self._chosen, self._short
        if self._in_tag() or (not self._chosen and _shows_all(node)):
            self._kept = self._chosen = True
            for one in (node, *node.elif_):
                one.body = self._all(one.body)
            node.else_ = self._all(node.else_)
            made: list[nodes.Node] = [node]
        else:
            self._short = self._short or self._in_text()
            branches = [one for one in (node.body, *(one.body for one in node.elif_), node.else_) if one]
            made = [one for number, branch in enumerate(branches) for one in self._branch(branch, node.lineno, first=number == 0)]
        self._chosen, self._short = outside
        return made

    def _branch(self, branch: list[nodes.Node], line: int, *, first: bool) -> list[nodes.Node]:
        """A branch after a stroke; one that looks at the entry before or after this one is left out where there is none."""
        stroke = self._stroke(line) if not first and _prints(branch) else []
        edges = _edges(branch)
        outside, self._chosen = self._chosen, self._chosen or bool(edges)
        self._kept = self._kept or bool(edges)
        made = self._all(branch)
        self._chosen = outside
        for edge in edges:
            here = nodes.Getattr(nodes.Name("loop", "load", lineno=line), edge, "load", lineno=line)
            made = [nodes.If(nodes.Not(here, lineno=line), made, [], [], lineno=line)]
        return [*stroke, *made]

    def visit_For(self, node: nodes.For) -> Any:  # noqa: N802
        if self._in_tag():
            return self.generic_visit(node)
        otherwise, node.else_, node.test = node.else_, [], None
        outside = self._kept, self._chosen, self._short
        self._kept, self._chosen, self._short = False, False, self._short or self._in_text()
        node.body = self._all(node.body)
        node.iter = self._called(ENTRIES, _unchosen(node.iter), nodes.Const(self._kept, lineno=node.lineno))
        self._kept, self._chosen, self._short = outside  # what is shown instead stands in the loop around this one
        stroke = self._stroke(node.lineno) if _prints(otherwise) else []
        return [node, *stroke, *self._all(otherwise)]

    def visit_Macro(self, node: nodes.Macro) -> nodes.Macro:  # noqa: N802
        """One that calls itself stops only by its own conditions."""
        calls = (one.node for one in node.find_all(nodes.Call))
        if not any(isinstance(one, nodes.Name) and one.name == node.name for one in calls):
            node.body = self._all(node.body)
        return node

    def _all(self, given: list[nodes.Node]) -> list[nodes.Node]:
        made: list[nodes.Node] = []
        for node in given:
            new = self.visit(node)
            made += new if isinstance(new, list) else [new]
        return made


def _choices(node: Any) -> list[Any]:
    """The expressions that an expression chooses from, or itself."""
    match node:
        case nodes.CondExpr():
            return _choices(node.expr1) + (_choices(node.expr2) if node.expr2 is not None else [])
        case nodes.Or():
            return _choices(node.left) + _choices(node.right)
        case nodes.And():
            return _choices(node.right)
        case nodes.Filter(name="default" | "d", args=[instead, *_]):
            return _choices(node.node) + _choices(instead)
    first, others = node, []
    for name, value in node.iter_fields():
        given = value if isinstance(value, list) else [value]
        for at, inner in enumerate(given):
            chosen = _choices(inner) if isinstance(inner, nodes.Node) else [inner]
            if chosen[0] is not inner:
                given = [*given[:at], chosen[0], *given[at + 1 :]]
                first = _with(first, name, given if isinstance(value, list) else given[0])
            others += [(name, at, one) for one in chosen[1:]]
    return [first, *(_exchanged(first, name, at, one) for name, at, one in others)]


def _exchanged(node: Any, field: str, at: int, inner: Any) -> Any:
    """A copy of a node with another one inside it."""
    value = getattr(node, field)
    return _with(node, field, [*value[:at], inner, *value[at + 1 :]] if isinstance(value, list) else inner)


def _with(node: Any, field: str, value: Any) -> Any:
    made = copy(node)
    setattr(made, field, value)
    return made


def _prints(given: list[nodes.Node]) -> bool:
    return any(isinstance(node, nodes.Output) or node.find(nodes.Output) is not None for node in given)


def _unchosen(node: Any) -> Any:
    """The list that a loop goes over, before some of it was chosen."""
    if not isinstance(node, nodes.Filter) or node.node is None:
        return node
    inner = _unchosen(node.node)
    if node.name in _CHOOSING:
        return inner
    node.node = inner
    return node


def _shows_all(node: nodes.If) -> bool:
    """Whether a loop over three entries comes by every branch, because only their position is asked for."""
    tests = [_position(one.test) for one in (node, *node.elif_)]
    if None in tests:
        return False
    shown = {next((at for at, test in enumerate(tests) if test and test[1] != here[test[0]]), len(tests)) for here in _POSITIONS}
    return shown >= {*range(len(tests) + bool(node.else_))}


def _position(test: nodes.Node) -> tuple[int, bool] | None:
    """What a condition asks of an entry's position: its first (0) or last (1), and whether it must not be so."""
    if isinstance(test, nodes.Not):
        inner = _position(test.node)
        return (inner[0], not inner[1]) if inner else None
    if isinstance(test, nodes.Getattr) and _is_loop(test.node) and test.attr in ("first", "last"):
        return (int(test.attr == "last"), False)
    return None


def _is_loop(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Name) and node.name == "loop"


def _edges(branch: list[nodes.Node]) -> list[str]:
    """Where in a loop a branch cannot be, because it looks at the entry before or after: at its first, its last."""
    asked = {one.attr for node in branch for one in _attributes(node) if _is_loop(one.node)}
    return [edge for attribute, edge in _BESIDE.items() if attribute in asked]


def _attributes(node: nodes.Node) -> Iterator[nodes.Getattr]:
    """The fields asked for in a node, but for those in the body of a loop in it, which has a ``loop`` of its own."""
    if isinstance(node, nodes.Getattr):
        yield node
    inner = [node.iter] if isinstance(node, nodes.For) else node.iter_child_nodes()
    for one in inner:
        yield from _attributes(one)
