"""Texts that no document asked for: overridden in every one, or of a record that nothing names.

What is wrong in them is told all the same, so that as many faults are told as there are, and none waits until a text is first used.
"""

from collections import ChainMap
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from assembler.data.model import OWN
from assembler.data.values import Markup, Text
from assembler.diagnostics import Diagnostic
from assembler.expressions.evaluate import FactError, Scope
from assembler.plan.own_fields import own_texts
from assembler.plan.records import Builder

_OF_DOCUMENTS = frozenset({"addressee", "chamber", "document", "letter", "memo", "own_items"})
"""Names that only some documents know: when none of those is made, there is nothing to say about them."""


def unread_faults(dossier: Any, builder: Builder, scope: Scope) -> list[Diagnostic]:
    """The faults in every text of the dossier that ``builder`` has not read; ``scope`` is all that any document knows."""
    return [fault for record in _records(dossier) for fault in _faults(record, builder, scope)]


def _records(value: Any) -> Iterator[Any]:
    if is_dataclass(value):
        yield value
        value = vars(value)
    if isinstance(value, Mapping):
        value = value.values()
    elif not isinstance(value, list):
        return
    for inner in value:
        if not isinstance(inner, str | Markup):
            yield from _records(inner)


def _faults(record: Any, builder: Builder, scope: Scope) -> Iterator[Diagnostic]:
    names = [one.name for one in fields(record) if one.name != OWN and _is_unread(getattr(record, one.name), builder)]
    own = [text for text in own_texts(getattr(record, OWN, {})) if _is_unread(text, builder)]
    if not names and not own:
        return
    made = builder.record("", record, scope)
    inner = ChainMap({"this": made}, scope)  # type: ignore[arg-type]
    for fact in [*(dict.__getitem__(made, name.rstrip("_")) for name in names), *(builder.leaf(text, inner) for text in own)]:
        try:
            fact.resolve()
        except FactError as error:
            yield from (one for one in error.diagnostics if one.facts.get("name") not in _OF_DOCUMENTS)


def _is_unread(value: Any, builder: Builder) -> bool:
    if isinstance(value, list):
        return any(_is_unread(one, builder) for one in value)
    if isinstance(value, Markup):
        return value.path not in builder.read
    return isinstance(value, Text) and ("{" in value or "}" in value) and value.paths[0] not in builder.read
