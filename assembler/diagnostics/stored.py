"""Diagnostics as plain data and back, for a record of what was found; their messages are made anew in whatever language is asked for."""

from collections.abc import Iterable, Mapping
from dataclasses import astuple
from typing import Any

from assembler.diagnostics.diagnostic import Diagnostic, Related
from assembler.diagnostics.words import Words
from assembler.source import SourceFile, Span, TemplatePlace

Names = Mapping[str, str]
"""What the record calls a source file, by the name the user called it."""
Sources = Mapping[str, SourceFile]
"""The source files by what the record calls them."""


def stored(found: Iterable[Diagnostic], names: Names) -> list[dict[str, Any]]:
    """The diagnostics as JSON can hold them. Edits are left out: they are for who mends the file as it stands."""
    return [_stored(one, names) for one in found]


def _stored(found: Diagnostic, names: Names) -> dict[str, Any]:
    made: dict[str, Any] = {"code": found.code, "facts": {name: _fact(value) for name, value in found.facts.items()}}
    if found.span is not None:
        made["span"] = _span(found.span, names)
    if found.place is not None:
        made["place"] = list(astuple(found.place))
    if found.related:
        made["related"] = [[_fact(one.message), _span(one.span, names)] for one in found.related]
    return made


def _fact(value: object) -> Any:
    if isinstance(value, Words):
        return {"nl": value.nl, "en": value.en}
    return value if isinstance(value, int) else str(value)


def _span(span: Span, names: Names) -> list[Any]:
    return [names.get(span.source.name, span.source.name), span.start, span.end]


def revived(records: Iterable[Mapping[str, Any]], sources: Sources) -> list[Diagnostic]:
    """The diagnostics that ``stored`` made the records of; a KeyError, TypeError or ValueError when they are not whole."""
    return [_revived(one, sources) for one in records]


def _revived(record: Mapping[str, Any], sources: Sources) -> Diagnostic:
    return Diagnostic(
        record["code"],
        {name: _words(value) if isinstance(value, Mapping) else value for name, value in record["facts"].items()},
        _revived_span(record["span"], sources) if "span" in record else None,
        TemplatePlace(*record["place"]) if "place" in record else None,
        tuple(Related(_words(message), _revived_span(span, sources)) for message, span in record.get("related", ())),
    )


def _revived_span(record: Any, sources: Sources) -> Span:
    name, start, end = record
    return Span(sources[name], int(start), int(end))


def _words(record: Mapping[str, str]) -> Words:
    return Words(record["nl"], record["en"])
