"""Names and fields in a template that do not exist, found without filling it: kinds are followed through loops, conditions and ``set``.

Where the kind of a value is not known, as after most filters, nothing is said of its fields.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import jinja2
from jinja2 import nodes

from assembler.diagnostics import Diagnostic, Words, diagnose
from assembler.diagnostics.suggestions import KNOWN, did_you_mean
from assembler.diagnostics.words import words
from assembler.expressions.sandbox import PICTURE_FIELDS, RECORD_METHODS, STRING_METHODS
from assembler.plan.known import DATE, IMAGE, NUMBER, TEXT, TRUTH, Function, Keyed, Kind, Known, Leaf, Listed, Record
from assembler.render.fill import ENVIRONMENT
from assembler.render.tag_faults import CheckedTags

Found = Kind | None
"""The kind of a value; None when it is not known."""

_OF_MACROS = {"caller", "varargs", "kwargs"}
_SAME = (
    "sort",
    "reverse",
    "list",
    "unique",
    "select",
    "reject",
    "selectattr",
    "rejectattr",
    "shaded",
    "upper",
    "lower",
    "capitalize_first",
    "width",
)
_ONE_OF = ("first", "last", "min", "max")
_TEXTS = ("date", "weekday", "number_in_words", "join", "enumerate", "string", "title", "trim", "capitalize", "truncate")
_COUNTS = ("length", "count", "int", "wordcount")
_FIELD_ARGUMENT = {"map": 0, "enumerate": 0, "join": 1, "selectattr": 0, "rejectattr": 0, "groupby": 0}
"""Which argument of a filter names a field of the records it is given."""
_DEFAULTS = ("default", "d")
_LOOK = Words("Controleer de naam; docs/facts.md noemt alle velden.", "Check the name; docs/facts.md lists all fields.")
_ASKS = ("defined", "undefined")
_LEAVES = {
    "text": Words("Een tekst", "A text"),
    "prose": Words("Een tekst", "A text"),
    "date": Words("Een datum", "A date"),
    "image": Words("Een afbeelding", "An image"),
}


def field_faults(checked: CheckedTags, known: Known) -> list[Diagnostic]:
    """What is used in the tags of a part and does not exist."""
    try:
        read = ENVIRONMENT.parse(checked.source)
        walk = _Walk(known, _asked_for(read))
        walk.all(read.body)
    except (jinja2.TemplateSyntaxError, RecursionError):
        return []  # told already, by its tag
    places = [tag.place for tag in checked.tags]
    return [diagnose("T013", place=places[min(line, len(places)) - 1], name=name, hint=hint) for line, name, hint in walk.found]


def _asked_for(read: nodes.Template) -> set[str]:
    """What the template itself asks whether it is there, so that it may be missing."""
    tests = [one.node for one in read.find_all(nodes.Test) if one.name in _ASKS]
    defaults = [one.node for one in read.find_all(nodes.Filter) if one.name in _DEFAULTS and one.node is not None]
    return {name for one in (*tests, *defaults) if (name := _dotted(one))}


def _dotted(node: nodes.Node) -> str:
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr):
        return f"{_dotted(node.node)}.{node.attr}"
    if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const):
        step = node.arg.value
        return f"{_dotted(node.node)}.{step}" if isinstance(step, str) and step.isidentifier() else f"{_dotted(node.node)}[{step!r}]"
    return ""


class _Walk:
    def __init__(self, known: Known, asked: set[str]) -> None:
        self._known = known
        self._asked = asked
        self._scopes: list[dict[str, Found]] = [{}]
        self.found: list[tuple[int, str, Words]] = []
        """Line, name and what may be done about it."""

    def all(self, given: list[Any]) -> None:
        for node in given:
            self.kind(node)

    def kind(self, node: nodes.Node | None) -> Found:
        """The kind of what an expression gives; of a statement, nothing. What is in it is looked at on the way."""
        if node is None:
            return None
        visit: Callable[[Any], Found] = getattr(self, f"_{type(node).__name__.lower()}", self._other)
        return visit(node)

    def _other(self, node: nodes.Node) -> Found:
        self.all(list(node.iter_child_nodes()))
        return None

    # Names and fields

    def _name(self, node: nodes.Name) -> Found:
        for scope in reversed(self._scopes):
            if node.name in scope:
                return scope[node.name]
        if node.name in self._known.names:
            return self._known.names[node.name]
        if node.name not in ENVIRONMENT.globals and node.name not in _OF_MACROS and node.name not in self._asked:
            names = [*self._known.names, *(name for scope in self._scopes for name in scope), *ENVIRONMENT.globals]
            self.found.append((node.lineno, node.name, did_you_mean(node.name, names) or _LOOK))
        return None

    def _getattr(self, node: nodes.Getattr) -> Found:
        return self._field(self.kind(node.node), node.attr, node)

    def _getitem(self, node: nodes.Getitem) -> Found:
        owner = self.kind(node.node)
        self.kind(node.arg)
        if isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, str):
            return self._field(owner, node.arg.value, node)
        if isinstance(node.arg, nodes.Slice):
            return owner
        return owner.of if isinstance(owner, Listed | Keyed) else None

    def _field(self, owner: Found, name: str, node: nodes.Node) -> Found:
        if isinstance(owner, Record):
            there = self._known.records[owner.name]
            if name in there:
                return there[name]
            if name not in RECORD_METHODS:
                self._missing(node, name, did_you_mean(name, list(there), KNOWN) or _LOOK)
        elif isinstance(owner, Keyed):
            return owner.of if name not in RECORD_METHODS else None
        elif owner is not None and name not in _methods(owner):
            self._missing(node, name, _no_fields(owner))
        return None

    def _missing(self, node: nodes.Node, name: str, hint: Words) -> None:
        dotted = _dotted(node)
        if dotted not in self._asked:
            self.found.append((node.lineno, dotted if dotted and dotted[0] not in ".[" else name, hint))

    def _call(self, node: nodes.Call) -> Found:
        method = node.node
        if isinstance(method, nodes.Getattr):
            owner = self.kind(method.node)
            called = self._field(owner, method.attr, method)
            gives = _of_method(owner, method.attr)
        else:
            called, gives = self.kind(method), None
        self.all([*node.args, *node.kwargs])
        return called.gives if isinstance(called, Function) else gives

    # Filters and operators

    def _filter(self, node: nodes.Filter) -> Found:
        given = self.kind(node.node)
        self.all([*node.args, *node.kwargs])
        self._field_argument(node, given)
        if node.name in _SAME:
            return given
        if node.name in _ONE_OF:
            return given.of if isinstance(given, Listed) else None
        if node.name == "batch":
            return Listed(given) if isinstance(given, Listed) else None
        return TEXT if node.name in _TEXTS else NUMBER if node.name in _COUNTS else None

    def _field_argument(self, node: nodes.Filter, given: Found) -> None:
        at = _FIELD_ARGUMENT.get(node.name)
        named: dict[Any, nodes.Expr] = {one.key: one.value for one in node.kwargs}
        argument = named.get("attribute") or (node.args[at] if at is not None and len(node.args) > at else None)
        if isinstance(given, Listed) and isinstance(argument, nodes.Const) and isinstance(argument.value, str):
            kind: Found = given.of
            for step in argument.value.split("."):
                kind = self._field(kind, step, nodes.Name(step, "load", lineno=node.lineno))

    def _condexpr(self, node: nodes.CondExpr) -> Found:
        self.kind(node.test)
        return _common(self.kind(node.expr1), self.kind(node.expr2)) if node.expr2 is not None else self.kind(node.expr1)

    def _or(self, node: nodes.Or) -> Found:
        return _common(self.kind(node.left), self.kind(node.right))

    def _concat(self, node: nodes.Concat) -> Found:
        self.all(node.nodes)
        return TEXT

    def _const(self, node: nodes.Const) -> Found:
        leaves: dict[type, Kind] = {str: TEXT, bool: TRUTH, int: NUMBER, float: NUMBER}
        return leaves.get(type(node.value))

    def _list(self, node: nodes.List) -> Found:
        kinds = [self.kind(one) for one in node.items]
        first = kinds[0] if kinds else None
        return Listed(first) if first is not None and all(one == first for one in kinds) else None

    # Statements

    def _for(self, node: nodes.For) -> None:
        given = self.kind(node.iter)
        with self._scope({"loop": None}):
            self._assign_to(node.target, given.of if isinstance(given, Listed) else TEXT if isinstance(given, Keyed) else None)
            self.kind(node.test)
            self.all(node.body)
        with self._scope({}):
            self.all(node.else_)

    def _assign(self, node: nodes.Assign) -> None:
        self._assign_to(node.target, self.kind(node.node))

    def _assignblock(self, node: nodes.AssignBlock) -> None:
        self.all(node.body)
        self._assign_to(node.target, None)

    def _macro(self, node: nodes.Macro) -> None:
        self._scopes[-1][node.name] = None
        self.all(node.defaults)
        with self._scope({one.name: None for one in node.args}):
            self.all(node.body)

    def _callblock(self, node: nodes.CallBlock) -> None:
        self.kind(node.call)
        with self._scope({one.name: None for one in node.args}):
            self.all(node.body)

    def _with(self, node: nodes.With) -> None:
        kinds = [self.kind(one) for one in node.values]
        with self._scope({}):
            for target, kind in zip(node.targets, kinds, strict=True):
                self._assign_to(target, kind)
            self.all(node.body)

    def _import(self, node: nodes.Import) -> None:
        self._scopes[-1][node.target] = None

    def _fromimport(self, node: nodes.FromImport) -> None:
        self._scopes[-1].update({one if isinstance(one, str) else one[1]: None for one in node.names})

    def _assign_to(self, target: nodes.Node, kind: Found) -> None:
        if isinstance(target, nodes.Name):
            scope = self._scopes[-1]
            scope[target.name] = kind if scope.get(target.name, kind) == kind else None
        elif isinstance(target, nodes.Tuple):
            for one in target.items:
                self._assign_to(one, None)

    @contextmanager
    def _scope(self, names: Mapping[str, Found]) -> Iterator[None]:
        self._scopes.append(dict(names))
        yield
        self._scopes.pop()


def _common(one: Found, other: Found) -> Found:
    return one if one == other else None


_OF_LEAVES: Mapping[Leaf, Collection[str]] = {TEXT: STRING_METHODS, DATE: ("day", "month", "year"), IMAGE: PICTURE_FIELDS}


def _methods(kind: Kind) -> Collection[str]:
    """What a value without fields has all the same."""
    return _OF_LEAVES.get(kind, ()) if isinstance(kind, Leaf) else ()


def _of_method(owner: Found, method: str) -> Found:
    if not isinstance(owner, Keyed):
        return None
    return owner.of if method == "get" else Listed(owner.of) if method == "values" else None


def _no_fields(kind: Kind) -> Words:
    told = Words("Een lijst", "A list") if isinstance(kind, Listed) else _LEAVES.get(kind.name) if isinstance(kind, Leaf) else None
    return words("{kind} heeft dit veld niet.", "{kind} does not have this field.", kind=told or Words("Deze waarde", "This value"))
