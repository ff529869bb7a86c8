"""A Jinja environment for texts and templates that are somebody else's.

Attributes exist only on strings, records, loops and namespaces; operators that repeat, format or join are watched; filters and globals
are an explicit list, and none of them turns a value of the engine into text. Whatever an expression prints goes through ``finalize``
into the sink that the caller put in the context, so that no data ever becomes part of markup as a string. Escapes that were tried and
what closed them: see tests/expressions/test_sandbox.py.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import wraps
from typing import Any, Protocol

import jinja2
import jinja2.sandbox
from jinja2 import nodes, pass_context
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context, LoopContext, Macro, StrictUndefined, Undefined
from jinja2.utils import Namespace, missing
from markupsafe import Markup as PreparedMarkup

from assembler.content.markdown import TOKEN
from assembler.data.reader import UNPRINTABLE
from assembler.diagnostics.suggestions import KNOWN, did_you_mean
from assembler.diagnostics.words import Words, english, words
from assembler.expressions.bounds import (
    LONG_NUMBER,
    LONGEST_INTEGER,
    LONGEST_LIST,
    LONGEST_TEXT,
    bounded,
    bounded_power,
    bounded_product,
    bounded_replace,
    bounded_texts,
    check_cut,
    check_int,
    check_round,
    check_sum,
    refusal,
)
from assembler.expressions.filters import FILTERS
from assembler.expressions.values import Picture, PrintError, as_text, kind_of
from assembler.lean import dataclass

SINK = " sink"
"""The context's key for the sink: no expression can name it, for it holds a space."""

_KEPT_FILTERS = (
    "abs count d default dictsort first float groupby items last length list max min reject rejectattr reverse select selectattr sort "
    "unique"
).split()
_TEXT_FILTERS = ("capitalize", "replace", "string", "title", "trim", "truncate", "wordcount")
"""Jinja's own would take the text of any object; ours take only what could be printed."""
_CHECKED_FILTERS: Mapping[str, Callable[..., None]] = {
    "batch": check_cut,
    "int": check_int,
    "round": check_round,
    "slice": check_cut,
    "sum": check_sum,
}
STRING_METHODS = frozenset(
    "capitalize casefold count endswith find index isalpha isdigit islower isnumeric isspace isupper join lower lstrip partition "
    "removeprefix removesuffix replace rpartition rsplit rstrip split splitlines startswith strip swapcase title upper".split()
)
PICTURE_FIELDS = frozenset({"alt"})
RECORD_METHODS = frozenset({"get", "items", "keys", "values"})

_NO_OPERATOR = (
    "{operator} werkt niet op {left} en {right}; gebruik ~ om teksten samen te voegen",
    "{operator} does not work on {left} and {right}; use ~ to join texts",
)
_LONG_RANGE = "range gaat tot {limit} getallen", "range goes up to {limit} numbers"
_ONLY_WHOLE = Words(
    "van de tekst van een set-blok of macro kan geen stuk gedrukt worden", "a piece of the text of a set block or macro cannot be printed"
)


class Sink(Protocol):
    """Takes what an expression prints and says what stands in the output for it."""

    def put(self, value: object) -> str: ...


_ENDS = {
    "No first item, sequence was empty.": Words("het eerste van een lege lijst", "the first of an empty list"),
    "No last item, sequence was empty.": Words("het laatste van een lege lijst", "the last of an empty list"),
    "No aggregated item, sequence was empty.": Words(
        "het grootste of kleinste van een lege lijst", "the largest or smallest of an empty list"
    ),
    "there is no previous item": Words("een vorig onderdeel", "a previous entry"),
    "there is no next item": Words("een volgend onderdeel", "a next entry"),
}


@dataclass(frozen=True)
class Missing:
    """What the error of an unknown name carries: the name and what may have been meant, or None when the caller knows what there is."""

    name: Words
    suggestion: Words | None
    owner: Any = None
    """What was looked in, when that was not the facts themselves."""


class MissingField(StrictUndefined):
    """An unknown name: fails on every use, with a :class:`Missing`, or with Words when the name may not be used."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> Any:
        name = str(self._undefined_name)
        if self._undefined_exception is not jinja2.UndefinedError:
            return words("{name} mag hier niet gebruikt worden", "{name} may not be used here", name=name)
        if self._undefined_hint is not None and self._undefined_name is None:
            from assembler.expressions.failures import missing_value  # 10 ms: only when something failed

            told = _ENDS.get(self._undefined_hint) or missing_value(self._undefined_hint)
            return Missing(told or english(self._undefined_hint), Words())
        return Missing(Words(name, name), self._suggestion(), self._undefined_obj if self._undefined_obj is not missing else None)

    def _suggestion(self) -> Words | None:
        if self._undefined_obj is missing:
            return None
        if isinstance(self._undefined_obj, Mapping):
            return did_you_mean(str(self._undefined_name), list(self._undefined_obj), KNOWN)
        name: object = self._undefined_name
        if isinstance(self._undefined_obj, list) and isinstance(name, int):
            nl, en = "De lijst telt {count}; het eerste onderdeel is [0].", "The list has {count}; the first entry is [0]."
            return words(nl, en, count=len(self._undefined_obj))
        kinds = {list: Words("Een lijst", "A list"), str: Words("Een tekst", "A text")}
        kind = next((kinds[kind] for kind in kinds if isinstance(self._undefined_obj, kind)), Words("Deze waarde", "This value"))
        return words("{kind} heeft geen velden.", "{kind} has no fields.", kind=kind)

    # Jinja binds these to the base class' method, which is what we want; they are named to keep the class hashable and strict.
    __hash__ = Undefined._fail_with_undefined_error


class SandboxCode(CodeGenerator):
    """Joins with ``~`` through the environment, which makes text only of what could be printed."""

    def visit_Const(self, node: nodes.Const, frame: Frame) -> None:  # noqa: N802
        if isinstance(node.value, int) and node.value.bit_length() > LONGEST_INTEGER:
            self.fail(LONG_NUMBER, node.lineno)
        super().visit_Const(node, frame)

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802
        self.write("environment.concatenate(context, (")
        for part in node.nodes:
            self.visit(part, frame)
            self.write(", ")
        self.write("))")


class Sandbox(jinja2.sandbox.ImmutableSandboxedEnvironment):
    """The environment for every expression and template."""

    intercepted_binops = frozenset({"*", "**", "%", "+"})
    code_generator_class = SandboxCode

    def __init__(self, **options: Any) -> None:
        super().__init__(undefined=MissingField, finalize=_finalize, autoescape=True, keep_trailing_newline=True, **options)
        kept = {name: self.filters[name] for name in _KEPT_FILTERS}
        textual = {name: _on_text(self.filters[name]) for name in _TEXT_FILTERS}
        checked = {name: _checked(self.filters[name], check) for name, check in _CHECKED_FILTERS.items()}
        self.filters = {**kept, **textual, **checked, **FILTERS}
        self.globals = {"range": _bounded_range, "namespace": Namespace}

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        try:
            return super()._parse(source, name, filename)
        except jinja2.TemplateSyntaxError:
            raise
        except ValueError:  # Python reads no number of thousands of digits
            raise jinja2.TemplateSyntaxError(LONG_NUMBER, 1) from None

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        if attr.startswith("_") or isinstance(obj, PreparedMarkup):
            return False
        if isinstance(obj, str):
            return attr in STRING_METHODS
        if isinstance(obj, date):
            return attr in ("day", "month", "year")
        if isinstance(obj, dict):
            return attr in RECORD_METHODS
        if isinstance(obj, Picture):
            return attr in PICTURE_FIELDS
        return isinstance(obj, (LoopContext, Namespace))

    def is_safe_callable(self, obj: Any) -> bool:
        return isinstance(obj, Macro) or super().is_safe_callable(obj)

    def wrap_str_format(self, value: Any) -> None:
        """No formatting by text methods: a width of a thousand million is a way to fill the memory."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        """A record's own keys go before its methods, so that a field may be called ``items``."""
        _fail_if_missing(obj)
        if isinstance(obj, dict):
            if attribute in obj:
                return obj[attribute]
            return super().getattr(obj, attribute) if attribute in RECORD_METHODS else self.undefined(obj=obj, name=attribute)
        return super().getattr(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        _fail_if_missing(obj)
        if isinstance(obj, dict):
            return obj[argument] if argument in obj else self.undefined(obj=obj, name=argument)
        return super().getitem(obj, argument)

    def call(self, context: Context, obj: Any, *args: Any, **named: Any) -> Any:
        """Methods of texts that could make a text of any length are watched."""
        text = getattr(obj, "__self__", None)
        if isinstance(text, str) and obj.__name__ == "replace":
            bounded_replace(text, *args, **named)
        if isinstance(text, str) and obj.__name__ == "join":
            return self._join(text, *args, **named)
        return super().call(context, obj, *args, **named)

    def _join(self, separator: str, values: Iterable[Any]) -> str:
        return separator.join(bounded_texts(values, len(separator)))

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        if operator == "+" and isinstance(left, str) and isinstance(right, str):
            return self.concatenate(context, (left, right))
        if operator == "+" and isinstance(left, list) and isinstance(right, list):
            bounded(len(left) + len(right), LONGEST_LIST)
            return left + right
        if not all(isinstance(side, (int, float)) for side in (left, right)):
            raise refusal(words(*_NO_OPERATOR, operator=operator, left=kind_of(left), right=kind_of(right)))
        if operator == "**":
            bounded_power(left, right)
        if operator == "*":
            bounded_product(left, right)
        return super().call_binop(context, operator, left, right)

    def concatenate(self, context: Context, parts: Iterable[Any]) -> str:
        """The parts as one text. Beside output of the template's own macros, values go into the sink as if they were printed there."""
        pieces = list(parts)
        if any(isinstance(piece, PreparedMarkup) for piece in pieces):
            joined: str = PreparedMarkup("").join(_finalize(context, piece) for piece in pieces)
        else:
            joined = "".join(as_text(piece) for piece in pieces)
        bounded(len(joined), LONGEST_TEXT)
        return joined


@pass_context
def _finalize(context: Context, value: Any) -> Any:
    """What is printed for a value. Markup here is output of the template's own macros and set blocks: already in its final form."""
    if isinstance(value, PreparedMarkup):
        return _whole(value)
    _fail_if_missing(value)
    sink: Sink = context.parent[SINK]
    return sink.put(value)  # a mark, in which there is nothing to escape


def _whole(markup: PreparedMarkup) -> PreparedMarkup:
    """A piece cut out of output could hold half a mark."""
    if UNPRINTABLE.search(TOKEN.sub("", markup)):
        raise PrintError(_ONLY_WHOLE)
    return markup


def _fail_if_missing(value: Any) -> None:
    if isinstance(value, Undefined):
        str(value)


def _on_text(filter_: Callable[..., Any]) -> Callable[..., Any]:
    """A filter of Jinja that works on text, with everything it takes as text made so by us."""
    at = _first_argument(filter_)

    @wraps(filter_)
    def applied(*args: Any, **named: Any) -> Any:
        rest = [one if isinstance(one, (bool, int, float)) or one is None else as_text(one) for one in args[at + 1 :]]
        text = as_text(args[at])
        if filter_.__name__ == "do_replace":
            bounded_replace(text, *rest, **named)
        return filter_(*args[:at], text, *rest, **named)

    return applied


def _checked(filter_: Callable[..., Any], check: Callable[..., None]) -> Callable[..., Any]:
    """A filter of Jinja that could fill the memory, called only with what ``check`` lets through."""
    at = _first_argument(filter_)

    @wraps(filter_)
    def applied(*args: Any, **named: Any) -> Any:
        check(*args[at:], **named)
        return filter_(*args, **named)

    return applied


def _first_argument(filter_: Callable[..., Any]) -> int:
    """Where the value stands among a filter's arguments; some are given the environment first."""
    return 1 if hasattr(filter_, "jinja_pass_arg") else 0


def _bounded_range(*bounds: int) -> range:
    numbers = range(*bounds)
    if len(numbers) > LONGEST_LIST:
        raise refusal(words(*_LONG_RANGE, limit=LONGEST_LIST))
    return numbers
