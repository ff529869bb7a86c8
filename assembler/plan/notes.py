"""The dossier's notes: prose or citations, each read when it is first wanted."""

from collections.abc import Mapping
from typing import Any

from assembler.content.citations import KINDS, Citation, cite
from assembler.content.model import Block, NoteRef, Paragraph, Str
from assembler.data.model import Dossier
from assembler.data.values import Markup, Text
from assembler.diagnostics import Diagnostic
from assembler.diagnostics.words import words
from assembler.expressions.evaluate import FactError, Scope
from assembler.expressions.values import Lazy, Rich
from assembler.plan.records import Builder
from assembler.source import Origin


class Notes:
    """The notes by key. ``note`` and ``cite`` are what expressions call them by."""

    def __init__(self, dossier: Dossier, builder: Builder, scope: Scope) -> None:
        self._builder = builder
        self._scope = scope
        self._given = dossier.footnotes
        self._notes = {key: Lazy(lambda key=key: self._read(key)) for key in dossier.footnotes}  # type: ignore[misc]

    def __contains__(self, key: str) -> bool:
        return key in self._notes

    def work_out(self) -> list[Diagnostic]:
        """Reads every note, cited or not, for what is wrong in it."""
        found: list[Diagnostic] = []
        for note in self._notes.values():
            try:
                note.resolve()
            except FactError as error:
                found += error.diagnostics
        return found

    def blocks(self, key: str) -> tuple[Block, ...]:
        """The text of a note; a KeyError when there is none of that key."""
        found: tuple[Block, ...] = self._notes[key].resolve()
        return found

    def note(self, key: str) -> Rich:
        """``note("key")``: a reference to a note, for templates and derived sentences."""
        if key not in self._notes:
            raise ValueError(words("de noot {key} bestaat niet", "there is no note {key}", key=key))
        return Rich((Paragraph((NoteRef(key),)),))

    def cite(self, key: str) -> Rich:
        """``cite("key")``: a structured note's citation within a sentence."""
        given = self._given.get(key)
        if not isinstance(given, dict):
            nl, en = (
                "de noot {key} bestaat niet of is geen verwijzing met velden",
                "there is no note {key}, or it is no citation with fields",
            )
            raise ValueError(words(nl, en, key=key))
        return Rich(
            (Paragraph(cite(self._citation(given), self._builder.pack.citations, Origin(("footnotes", key)))),), (("footnotes", key),)
        )

    def _read(self, key: str) -> tuple[Block, ...]:
        given = self._given[key]
        if isinstance(given, Markup):
            return self._builder.rich(given, self._scope).blocks
        origin = Origin(("footnotes", key, next(iter(given))))
        return (Paragraph((*cite(self._citation(given), self._builder.pack.citations, origin), Str(".", origin)), origin),)

    def _citation(self, given: Mapping[str, Mapping[str, Any]]) -> Citation:
        """The citation of a structured note: one kind with its fields, their expressions worked out."""
        kind, values = next(iter(given.items()))
        filled: dict[str, Any] = {}
        faults: list[Diagnostic] = []
        for name, value in values.items():
            try:
                filled[name] = self._builder.text(value, self._scope) if isinstance(value, Text) else value
            except FactError as error:
                faults += error.diagnostics
        if faults:
            raise FactError(faults)
        made: Citation = KINDS[kind](**filled)
        return made
