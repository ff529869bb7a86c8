"""Names and fields in a template that do not exist, and values of the wrong kind, found without filling it.

Kinds are followed through loops, conditions, ``set``, macros and filters. Where the kind of a value is not known, as after some filters
or in a macro for what it is given, nothing is said of its fields.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import jinja2
from jinja2 import nodes

from assembler.diagnostics import Diagnostic, Words, diagnose
from assembler.diagnostics.suggestions import KNOWN, did_you_mean
from assembler.diagnostics.words import words
from assembler.expressions.elsewhere import NAMES
from assembler.expressions.sandbox import PICTURE_FIELDS, RECORD_METHODS, STRING_METHODS
from assembler.lean import dataclass
from assembler.plan.known import DATE, IMAGE, NUMBER, PER_ADDRESSEE, PROSE, TEXT, TRUTH, Function, Keyed, Kind, Known, Leaf, Listed, Record
from assembler.render.fill import ENVIRONMENT
from assembler.render.filter_kinds import LINE, Found, called, gives, how_to_print, misfit, unfit
from assembler.render.tag_faults import CheckedTags

_OF_MACROS = {"caller", "varargs", "kwargs"}
_FIELD_ARGUMENT = {"map": 0, "enumerate": 0, "join": 1, "selectattr": 0, "rejectattr": 0, "groupby": 0}
"""Which argument of a filter names a field of the records it is given."""
_DEFAULTS = ("default", "d")
_LOOK = Words(
    "Controleer de naam; assemble template fields noemt alle velden.", "Check the name; assemble template fields lists all fields."
)
_PER_ADDRESSEE = Words(
    "Dit is er alleen in een document per geadresseerde, met per: addressee in pack.yaml.",
    "This is there only in a document for each addressee, with per: addressee in pack.yaml.",
)
_PER_CHAMBER = Words(
    "Dit is er alleen in een brief aan een Kamer, met chamber of per: chamber in pack.yaml.",
    "This is there only in a letter to a chamber, with chamber or per: chamber in pack.yaml.",
)
_ASKS = ("defined", "undefined")
_CALLING = Words("Aanroepen met ()", "Calling with ()")
_NO_CALL = Words("Haal de haakjes weg.", "Take the brackets away.")
_OPERATORS = Words(
    "Teksten voegt u samen met ~, en met het filter length telt u een lijst.",
    "Texts are joined with ~, and the filter length counts a list.",
)
_COMPARED = {"gt": ">", "gteq": ">=", "lt": "<", "lteq": "<="}
_LOOP: dict[str, Found] = {
    **dict.fromkeys(("index", "index0", "revindex", "revindex0", "length", "depth", "depth0"), NUMBER),
    **dict.fromkeys(("first", "last"), TRUTH),
    **dict.fromkeys(("previtem", "nextitem", "cycle", "changed")),
}
"""What Jinja says of a loop."""


@dataclass(frozen=True)
class Printed:
    """A value that a tag prints: the number of the tag, what the value is called there, and its kind."""

    tag: int
    name: str
    kind: Kind


@dataclass(frozen=True)
class CheckedFields:
    """What is wrong with the values in the tags of a part, and the values of which the kind is known."""

    faults: tuple[Diagnostic, ...]
    printed: tuple[Printed, ...]


def check_fields(checked: CheckedTags, known: Known) -> CheckedFields:
    """What is used in the tags of a part and does not exist, or is not of the kind that it should be."""
    try:
        read = ENVIRONMENT.parse(checked.source)
        walk = _Walk(known, _asked_for(read))
        walk.all(read.body)
    except (jinja2.TemplateSyntaxError, RecursionError):
        return CheckedFields((), ())  # told already, by its tag
    last = len(checked.tags)
    faults = [diagnose(code, place=checked.tags[min(line, last) - 1].place, **facts) for line, code, facts in walk.found]
    return CheckedFields(tuple(faults), tuple(Printed(min(line, last) - 1, name, kind) for line, name, kind in walk.printed))


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
        self.found: list[tuple[int, str, dict[str, Any]]] = []
        """Line, code and what the message says of it."""
        self.printed: list[tuple[int, str, Kind]] = []
        self._conditions = 0
        """How many conditions are around: what stands in one need not be there in every document."""

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
            if node.name in self._known.partly and not self._conditions and node.name not in self._asked:
                self._tell(node, "T013", name=node.name, hint=self._instead_of(node.name))
            return self._known.names[node.name]
        if node.name not in ENVIRONMENT.globals and node.name not in _OF_MACROS and node.name not in self._asked:
            self._tell(node, "T013", name=node.name, hint=self._instead_of(node.name))
        return None

    def _instead_of(self, name: str) -> Words:
        only = self._known.partly.get(name)
        if only is not None:
            return _PER_ADDRESSEE if only == PER_ADDRESSEE else _PER_CHAMBER
        names = [*self._known.names, *(one for scope in self._scopes for one in scope), *ENVIRONMENT.globals]
        return NAMES.get(name) or did_you_mean(name, names) or _LOOK

    def _tell(self, node: nodes.Node, code: str, **facts: object) -> None:
        self.found.append((node.lineno, code, facts))

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
            there = _LOOP if owner == _THE_LOOP else self._known.records[owner.name]
            if name in there:
                return LINE if there[name] == PROSE and name in self._known.lines else there[name]
            if name not in RECORD_METHODS or owner == _THE_LOOP:
                self._missing(node, name, did_you_mean(name, list(there), KNOWN) or _LOOK)
        elif isinstance(owner, Keyed):
            return owner.of if name not in RECORD_METHODS else None
        elif owner is not None and name not in _methods(owner):
            self._missing(node, name, _no_fields(owner))
        return None

    def _missing(self, node: nodes.Node, name: str, hint: Words) -> None:
        dotted = _dotted(node)
        if dotted not in self._asked:
            self._tell(node, "T013", name=dotted if dotted and dotted[0] not in ".[" else name, hint=hint)

    def _call(self, node: nodes.Call) -> Found:
        method = node.node
        if isinstance(method, nodes.Getattr):
            owner = self.kind(method.node)
            kind = self._field(owner, method.attr, method)
            made = _of_method(owner, method.attr)
        else:
            kind, made = self.kind(method), None
        self.all([*node.args, *node.kwargs])
        if isinstance(kind, Function):
            return LINE if kind.gives == PROSE else kind.gives
        if kind is not None:
            self._tell(node, "T024", what=_CALLING, name=_called(method), kind=called(kind), hint=_NO_CALL)
        return made

    # Filters and operators

    def _filter(self, node: nodes.Filter) -> Found:
        given = self.kind(node.node)
        self.all([*node.args, *node.kwargs])
        self._field_argument(node, given)
        hint = misfit(node.name, given)
        if hint is not None and given is not None and node.node is not None:
            what = words("Het filter {name}", "The filter {name}", name=node.name)
            self._tell(node, "T024", what=what, name=_called(node.node), kind=called(given), hint=hint)
            return None
        return gives(node.name, given)

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
        with self._condition():
            return _common(self.kind(node.expr1), self.kind(node.expr2)) if node.expr2 is not None else self.kind(node.expr1)

    def _or(self, node: nodes.Or) -> Found:
        left = self.kind(node.left)
        with self._condition():
            return _common(left, self.kind(node.right))

    def _and(self, node: nodes.And) -> None:
        self.kind(node.left)
        with self._condition():
            self.kind(node.right)

    def _binary(self, node: nodes.BinExpr) -> Found:
        sides = self.kind(node.left), self.kind(node.right)
        self._combine(node, node.operator, (node.left, node.right), sides)
        return sides[0] if sides[0] == sides[1] else None

    _add = _sub = _mul = _div = _floordiv = _mod = _pow = _binary

    def _compare(self, node: nodes.Compare) -> Found:
        left, kind = node.expr, self.kind(node.expr)
        for operand in node.ops:
            other = self.kind(operand.expr)
            self._combine(node, _COMPARED.get(operand.op, ""), (left, operand.expr), (kind, other))
            left, kind = operand.expr, other
        return TRUTH

    def _combine(self, node: nodes.Node, sign: str, sides: tuple[nodes.Expr, nodes.Expr], kinds: tuple[Found, Found]) -> None:
        at = unfit(sign, kinds)
        kind = kinds[at] if at is not None else None
        if at is not None and kind is not None:
            what = words("Het teken {sign}", "The sign {sign}", sign=sign)
            self._tell(node, "T024", what=what, name=_called(sides[at]), kind=called(kind), hint=_OPERATORS)

    def _concat(self, node: nodes.Concat) -> Found:
        for one in node.nodes:
            self._print(one)
        return TEXT

    def _print(self, node: nodes.Expr) -> None:
        """A value of which the text is wanted."""
        kind = self.kind(node)
        if kind is None:
            return
        name = _called(node)
        if isinstance(kind, Leaf):
            self.printed.append((node.lineno, name, kind))
            return
        inner = kind.of if isinstance(kind, Listed | Keyed) else kind
        fields = [name for name, one in self._known.records[inner.name].items() if one == TEXT] if isinstance(inner, Record) else []
        self._tell(node, "T026", name=name, kind=called(kind), hint=how_to_print(kind, name, fields))

    def _const(self, node: nodes.Const) -> Found:
        leaves: dict[type, Kind] = {str: TEXT, bool: TRUTH, int: NUMBER, float: NUMBER}
        return leaves.get(type(node.value))

    def _list(self, node: nodes.List) -> Found:
        kinds = [self.kind(one) for one in node.items]
        first = kinds[0] if kinds else None
        return Listed(first) if first is not None and all(one == first for one in kinds) else None

    # Statements

    def _output(self, node: nodes.Output) -> None:
        for one in node.nodes:
            if not isinstance(one, nodes.TemplateData):
                self._print(one)

    def _if(self, node: nodes.If) -> None:
        self.kind(node.test)
        with self._condition():
            self.all([*node.body, *node.elif_, *node.else_])

    def _for(self, node: nodes.For) -> None:
        given = self.kind(node.iter)
        if isinstance(given, Leaf | Function):
            self._tell(node, "T025", name=_called(node.iter), kind=called(given))
        with self._scope({"loop": _THE_LOOP}):
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
    def _condition(self) -> Iterator[None]:
        self._conditions += 1
        yield
        self._conditions -= 1

    @contextmanager
    def _scope(self, names: Mapping[str, Found]) -> Iterator[None]:
        self._scopes.append(dict(names))
        yield
        self._scopes.pop()


_THE_LOOP = Record("loop")


def _called(node: nodes.Node) -> str:
    """What a value is called in the tag: its name with its fields, or of what is made of one, that."""
    dotted = _dotted(node)
    if dotted and dotted[0] not in ".[":
        return dotted
    return next((name for one in node.iter_child_nodes() if (name := _called(one)) != "…"), "…")


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
    told = called(kind) if kind not in (NUMBER, TRUTH) else Words("deze waarde", "this value")
    return words("{kind} heeft dit veld niet.", "{kind} does not have this field.", kind=Words(_capital(told.nl), _capital(told.en)))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
