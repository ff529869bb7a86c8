"""A Jinja environment for texts and templates that are somebody else's.

Attributes exist only on strings, records, loops and namespaces; repetition and formatting operators are watched; filters and globals
are an explicit list. Whatever an expression prints goes through ``finalize`` into the sink that the caller put in the context, so that
no data ever becomes part of markup as a string. Escapes that were tried and what closed them: see tests/expressions/test_sandbox.py.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any, Protocol

import jinja2
import jinja2.sandbox
from jinja2 import pass_context
from jinja2.runtime import Context, LoopContext, Macro, StrictUndefined, Undefined
from jinja2.utils import Namespace
from markupsafe import Markup as PreparedMarkup

from assembler.data.schema import did_you_mean
from assembler.expressions.filters import FILTERS

SINK = " sink"
"""The context's key for the sink: no expression can name it, for it holds a space."""

_KEPT_FILTERS = (
    "abs batch capitalize count d default dictsort first float groupby int items last length list lower max min reject rejectattr "
    "replace reverse round select selectattr slice sort string sum title trim truncate unique wordcount"
).split()
_STRING_METHODS = frozenset(
    "capitalize casefold count endswith find index isalpha isdigit islower isnumeric isspace isupper join lower lstrip partition "
    "removeprefix removesuffix replace rpartition rsplit rstrip split splitlines startswith strip swapcase title upper".split()
)
_RECORD_METHODS = frozenset({"get", "items", "keys", "values"})
_LONGEST_RANGE = 100_000


class Sink(Protocol):
    """Takes what an expression prints and says what stands in the output for it."""

    def put(self, value: object) -> str: ...


class MissingField(StrictUndefined):
    """An unknown name: fails on every use, and its message is the name and what may have been meant, on two lines."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        known = list(self._undefined_obj) if isinstance(self._undefined_obj, Mapping) else []
        return f"{self._undefined_name}\n{did_you_mean(str(self._undefined_name), known, 'Bekend')}"

    # Jinja binds these to the base class' method, which is what we want; they are named to keep the class hashable and strict.
    __hash__ = Undefined._fail_with_undefined_error  # type: ignore[assignment]


class Sandbox(jinja2.sandbox.ImmutableSandboxedEnvironment):
    """The environment for every expression and template."""

    intercepted_binops = frozenset({"*", "**", "%"})

    def __init__(self, **options: Any) -> None:
        super().__init__(undefined=MissingField, finalize=_finalize, autoescape=True, keep_trailing_newline=True, **options)
        kept = {name: self.filters[name] for name in _KEPT_FILTERS}
        self.filters = {**kept, **FILTERS}
        self.globals = {"range": _bounded_range, "namespace": Namespace}

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        if attr.startswith("_"):
            return False
        if isinstance(obj, str):
            return attr in _STRING_METHODS
        if isinstance(obj, date):
            return attr in ("day", "month", "year")
        if isinstance(obj, dict):
            return attr in _RECORD_METHODS
        return isinstance(obj, (LoopContext, Namespace))

    def is_safe_callable(self, obj: Any) -> bool:
        return isinstance(obj, Macro) or super().is_safe_callable(obj)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """A record's own keys go before its methods, so that a field may be called ``items``."""
        if isinstance(obj, dict):
            if attribute in obj:
                return obj[attribute]
            return super().getattr(obj, attribute) if attribute in _RECORD_METHODS else self.undefined(obj=obj, name=attribute)
        return super().getattr(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        if isinstance(obj, dict):
            return obj[argument] if argument in obj else self.undefined(obj=obj, name=argument)
        return super().getitem(obj, argument)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        if not all(isinstance(side, (int, float)) for side in (left, right)):
            raise jinja2.sandbox.SecurityError(f"{operator} rekent alleen met getallen")
        if operator == "**" and (abs(left) > 10_000 or abs(right) > 100):
            raise jinja2.sandbox.SecurityError("de macht is te groot")
        return super().call_binop(context, operator, left, right)


@pass_context
def _finalize(context: Context, value: Any) -> Any:
    """What is printed for a value. Markup here is output of the template's own macros and set blocks: already in its final form."""
    if isinstance(value, PreparedMarkup):
        return value
    if isinstance(value, Undefined):
        str(value)
    sink: Sink = context.parent[SINK]
    return PreparedMarkup(sink.put(value))


def _bounded_range(*bounds: int) -> range:
    numbers = range(*bounds)
    if len(numbers) > _LONGEST_RANGE:
        raise jinja2.sandbox.SecurityError(f"range gaat tot {_LONGEST_RANGE} getallen")
    return numbers
