"""Dossier and pack to the documents to make, in the order of their numbers, each with its template, its names and its facts."""

from collections import ChainMap
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from assembler.data.model import OWN, ChamberLetter, Dossier, Letters, MemoVariant
from assembler.data.values import Text
from assembler.diagnostics import Diagnostic, diagnose
from assembler.expressions.evaluate import FactError
from assembler.expressions.values import Facts, Lazy
from assembler.lean import dataclass
from assembler.packs import DocumentSpec, Pack
from assembler.plan.facts import build_facts, memo_facts
from assembler.plan.file_names import safe_name
from assembler.plan.records import Builder, rich_fields
from assembler.plan.unread import unread_faults


@dataclass(frozen=True)
class PlannedDocument:
    """A document to make. ``facts`` is what its template sees; ``file`` is the name of the output, ``id`` what --only calls it."""

    id: str
    number: str
    file: str
    name: str
    title: str
    subject: str
    date: date
    spec: DocumentSpec
    facts: Mapping[str, Any]


@dataclass(frozen=True)
class PlannedCopy:
    """An external file that is copied into the set, from ``source`` beside the data file."""

    id: str
    number: str
    file: str
    name: str
    source: str


@dataclass(frozen=True)
class Plan:
    documents: list[PlannedDocument]
    copies: list[PlannedCopy]
    notes: Any
    """The dossier's notes: ``blocks(key)`` is the text of one, ``in`` tells whether there is one."""
    facts: Mapping[str, Any]
    """What all documents know."""


def plan(dossier: Dossier, pack: Pack, builder: Builder) -> tuple[Plan | None, list[Diagnostic]]:
    """What has to be made; every fact of every document is worked out here, so that all that is wrong comes out at once."""
    planner = _Planner(dossier, pack, builder)
    documents = planner.documents()
    found = planner.found
    for document in documents:
        found += work_out(document.facts)
    found += planner.scope["notes"].work_out()
    found += unread_faults(dossier, builder, planner.all_facts)
    if found:
        return None, found
    copies = planner.copies()
    return Plan(documents, copies, planner.scope["notes"], planner.scope), _same_names([*documents, *copies])


class _Planner:
    def __init__(self, dossier: Dossier, pack: Pack, builder: Builder) -> None:
        self.dossier = dossier
        self.pack = pack
        self.builder = builder
        self.scope = build_facts(dossier, builder)
        self.all_facts = dict(self.scope)
        """What any of the documents knows."""
        self.found: list[Diagnostic] = []
        self.specs = [spec for spec in pack.documents if self._wanted(spec)]
        self.numbers = self._numbers()
        self.scope["letters_made"] = list(dict.fromkeys(spec.chamber for spec in self.specs if spec.chamber))
        external = self._external_rows()
        self.scope["attachments"] = [*(self._row(spec) for spec in self.specs if spec.attachment), *external]
        self.scope["enclosures"] = [*(self._row(spec) for spec in self.specs if spec.enclosed), *external]

    def documents(self) -> list[PlannedDocument]:
        made = [document for spec in self.specs for document in self._documents(spec)]
        return sorted(made, key=lambda document: document.number)

    def copies(self) -> list[PlannedCopy]:
        first = len(self.numbers) + 1
        names = [str(one["name"]) for one in self.scope["external"]]
        return [
            PlannedCopy(one.id, _number(at), safe_name(f"{_number(at)} {name}") + _suffix(one.file), name, str(one.file))
            for at, (one, name) in enumerate(zip(self.dossier.attachments, names, strict=True), first)
        ]

    def _wanted(self, spec: DocumentSpec) -> bool:
        if spec.chamber:
            return bool(getattr(self.dossier.letters, spec.chamber, ChamberLetter()).send)
        return spec.per != "addressee" or self.dossier.memo is not None

    def _numbers(self) -> dict[str, str]:
        """The numbers by document id; a version of a document has that document's."""
        plain = [spec.id for spec in self.specs if spec.version_of is None]
        return {name: _number(at) for at, name in enumerate(plain, 1)}

    def _documents(self, spec: DocumentSpec) -> Iterator[PlannedDocument]:
        memo = self.dossier.memo
        for variant in memo.variants if spec.per == "addressee" and memo else [None]:
            facts = self._document_facts(spec, variant)
            self.all_facts |= facts
            try:
                if spec.when is None or self._say(spec.when, facts) == "ja":
                    yield self._document(spec, facts)
            except FactError as error:
                self.found += [*error.diagnostics, *work_out(facts)]

    def _document_facts(self, spec: DocumentSpec, variant: MemoVariant | None) -> dict[str, Any]:
        facts = dict(self.scope)
        if variant is not None and self.dossier.memo is not None:
            facts |= self._addressee_facts(variant, marked=spec.version_of is not None)
            facts["memo"] = memo_facts(self.dossier, self.dossier.memo, variant, self.builder, facts)
        if spec.chamber:
            facts["chamber"] = self.scope["chambers"][spec.chamber]
            facts["letter"] = self._letter(getattr(self.dossier.letters, spec.chamber, ChamberLetter()), facts)
        return facts

    def _addressee_facts(self, variant: MemoVariant, *, marked: bool) -> dict[str, Any]:
        key = variant.addressee
        mine = [key in given.portfolio for given in self.dossier.agenda]
        agenda = [item.with_facts(marked=marked and own) for item, own in zip(self.scope["agenda"], mine, strict=True)]
        return {
            "addressee": self.scope["officials"][key],
            "agenda": agenda,
            "items": [item for item in agenda if not item["kind"]["other_business"]],
            "other_business": [item for item in agenda if item["kind"]["other_business"]],
            "own_items": [item for item, own in zip(agenda, mine, strict=True) if own],
            "marked_version": marked,
        }

    def _letter(self, chamber: ChamberLetter, facts: dict[str, Any]) -> Facts:
        letters = self.dossier.letters
        own = {name: value for name, value in vars(chamber).items() if value is not None}
        values = {**{name: value for name, value in vars(letters).items() if name not in ("tweede_kamer", "eerste_kamer", OWN)}, **own}
        values |= {name: self.scope["letters"][name] for name in ("signatories", "on_behalf_of")}
        return self.builder.facts("letter", values, rich_fields((Letters,)), facts, letters)

    def _document(self, spec: DocumentSpec, facts: dict[str, Any]) -> PlannedDocument:
        number = self.numbers[spec.version_of or spec.id]
        names = self.dossier.documents.get(spec.id)
        facts["document"] = Facts(self.builder.reads, id=spec.id, number=number)
        title = names.title if names and names.title else spec.title
        told = {
            "name": self._say(self._name(spec), facts),
            "title": self._say(title, facts),
            "subject": self._say(spec.subject or Text(""), facts),
        }
        facts["document"] = Facts(self.builder.reads, id=spec.id, number=number, **{key: Text(value) for key, value in told.items()})
        file = safe_name(self._say(spec.file, facts)) + ".docx"
        return PlannedDocument(spec.id, number, file, date=facts[_dated_by(spec)]["date"], spec=spec, facts=facts, **told)

    def _name(self, spec: DocumentSpec) -> Text:
        names = self.dossier.documents.get(spec.id)
        return names.name if names and names.name else spec.name

    def _row(self, spec: DocumentSpec) -> Facts:
        names = self.dossier.documents.get(spec.id)
        information = (names.information if names else None) or spec.information
        scope = ChainMap({"chamber": self.scope["chambers"][spec.chamber]}, self.scope) if spec.chamber else self.scope
        return Facts(
            self.builder.reads,
            number=self.numbers[spec.id],
            name=Lazy(lambda: self.builder.text(self._name(spec), scope)),
            information=self.builder.leaf(information, scope),
        )

    def _external_rows(self) -> list[Facts]:
        first = len(self.numbers) + 1
        return [one.with_facts(number=_number(at)) for at, one in enumerate(self.scope["external"], first)]

    def _say(self, text: Text, facts: dict[str, Any]) -> str:
        return str(self.builder.text(text, facts))


def work_out(value: Any) -> list[Diagnostic]:
    """What goes wrong in working out every lazy fact inside ``value``."""
    found: list[Diagnostic] = []
    if isinstance(value, Lazy):
        return _attempt(value.resolve)
    if isinstance(value, dict):
        for key in value:
            found += work_out(dict.__getitem__(value, key))
    elif isinstance(value, list):
        for item in value:
            found += work_out(item)
    return found


def _attempt(work: Any) -> list[Diagnostic]:
    try:
        work()
    except FactError as error:
        return error.diagnostics
    return []


def _same_names(outputs: list[Any]) -> list[Diagnostic]:
    """Two outputs of one name, as Windows and macOS see it: whatever the case."""
    seen: set[str] = set()
    found = []
    for output in outputs:
        name = output.file.casefold()
        if name in seen:
            found.append(diagnose("O001", file=output.file))
        seen.add(name)
    return found


def _dated_by(spec: DocumentSpec) -> str:
    """The record whose date a document bears."""
    return "memo" if spec.per == "addressee" else "letter" if spec.chamber else "letters"


def _number(at: int) -> str:
    return f"{at:02}"


def _suffix(file: str) -> str:
    stem, dot, suffix = file.rpartition(".")
    return f".{safe_name(suffix)}" if dot and stem else ""
