"""Everything that a template can use, in words and with an example that was worked out: for who makes templates in Word."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from assembler.content.text import plain_text
from assembler.diagnostics import Diagnostic, diagnose, has_errors
from assembler.expressions.evaluate import evaluate_expressions
from assembler.expressions.values import Facts, Reads, Rich, printable
from assembler.lean import dataclass
from assembler.packs import DocumentSpec, Pack, shipped
from assembler.pipeline import load, open_pack, pack_schema
from assembler.plan import Builder, plan
from assembler.plan.described import Description, Descriptions, Group, Tool, described
from assembler.plan.known import DATE, IMAGE, NUMBER, PROSE, TEXT, TRUTH, Keyed, Kind, Known, Leaf, Listed, Record, known_facts
from assembler.plan.samples import sample_leaf
from assembler.untrusted import limited

_LEAVES: dict[Kind, str] = {TEXT: "regel", PROSE: "tekst", DATE: "datum", NUMBER: "getal", TRUTH: "ja of nee", IMAGE: "afbeelding"}


@dataclass(frozen=True)
class Entry:
    """A field, filter, test or function: how a template uses it, of what kind it is, what it is, and what comes out."""

    name: str
    tag: str
    kind: str
    text: str
    example: str


@dataclass(frozen=True)
class Section:
    """Entries that belong together; ``loop`` is the tag that stands around theirs, if one does."""

    title: str
    loop: str
    entries: tuple[Entry, ...]


def _stopped(found: Diagnostic, *_: object, **__: object) -> tuple[list[Section], list[Diagnostic]]:
    return [], [found]


@limited(lambda pack, *_, **__: pack, _stopped)
def reference(pack: str, document: str | None = None) -> tuple[list[Section], list[Diagnostic]]:
    """What templates of a pack can use, or those of one document of it; with what stands in the way."""
    chosen, found = open_pack(pack)
    if chosen is None or has_errors(found):
        return [], found
    spec = next((one for one in chosen.documents if one.id == document), None)
    if document is not None and spec is None:
        return [], [*found, diagnose("K003", name=document, known=", ".join(one.id for one in chosen.documents))]
    known = known_facts(chosen.derived, chosen.fields)
    words = described(known, pack_schema(chosen).rules)
    names = {name: kind for name, kind in known.names.items() if spec is None or _in(spec, words.names[name].per)}
    return list(_sections(Known(names, known.records), words, _sample_facts(chosen))), found


def _in(spec: DocumentSpec, per: str) -> bool:
    """Whether a document has the names that are there only for an addressee or a chamber."""
    return {"addressee": spec.per == "addressee", "chamber": spec.chamber is not None}.get(per, True)


def matching(sections: Iterable[Section], sought: str) -> list[Section]:
    """What of the sections has every sought word in it."""
    parts = sought.casefold().split()

    def has(entry: Entry) -> bool:
        text = " ".join((entry.name, entry.tag, entry.kind, entry.text)).casefold()
        return all(part in text for part in parts)

    kept = [Section(one.title, one.loop, tuple(filter(has, one.entries))) for one in sections]
    return [one for one in kept if one.entries]


def _sample_facts(pack: Pack) -> list[Mapping[str, Any]]:
    """The facts of every document of the dossier to begin with; nothing when this pack cannot make them."""
    loaded = load(shipped("templates", "start", "meeting.yaml"), str(pack.folder))
    if loaded.dossier is None or loaded.tree is None or loaded.pack is None:
        return []
    planned, _ = plan(loaded.dossier, loaded.pack, Builder(loaded.tree, loaded.pack, Reads(), loaded.images))
    return [one.facts for one in planned.documents] if planned is not None else []


def _sections(known: Known, words: Descriptions, facts: list[Mapping[str, Any]]) -> Iterator[Section]:
    found = _found(known, facts)
    there = _reached(known)
    names = {name: kind for name, kind in known.names.items() if name not in words.functions}
    yield Section("Namen", "", tuple(_name(name, kind, known, words, found.get(("", name), [])) for name, kind in names.items()))
    for name, group in words.groups.items():
        if name in there:
            yield _group(name, group, known, words, found)
    scope: dict[str, Any] = {}
    for one in facts:
        scope |= one
    yield _tools("Filters", words.filters, "filter", scope)
    yield _tools("Tests", words.tests, "test", scope)
    yield _tools("Functies", {name: _told(name, tool, words) for name, tool in words.functions.items()}, "functie", scope)


def _reached(known: Known) -> set[str]:
    """The records that a template comes to from the names there are."""
    waiting = list(known.names.values())
    there: set[str] = set()
    while waiting:
        kind = waiting.pop()
        if isinstance(kind, Listed | Keyed):
            waiting.append(kind.of)
        elif isinstance(kind, Record) and kind.name not in there:
            there.add(kind.name)
            waiting += known.records[kind.name].values()
    return there


def _found(known: Known, facts: list[Mapping[str, Any]]) -> dict[tuple[str, str], list[Any]]:
    """Every value of the sample by record and field; the record of a name is nothing."""
    found: dict[tuple[str, str], list[Any]] = {}
    seen: set[tuple[str, int]] = set()

    def look(kind: Kind, value: Any) -> None:
        if isinstance(kind, Listed | Keyed) and value is not None:
            for one in value.values() if isinstance(value, dict) else value:
                look(kind.of, one)
        elif isinstance(kind, Record) and isinstance(value, Facts) and (kind.name, id(value)) not in seen:
            seen.add((kind.name, id(value)))
            walk(kind.name, known.records[kind.name], value)

    def walk(owner: str, fields: Mapping[str, Kind], record: Mapping[str, Any]) -> None:
        for name, kind in fields.items():
            if name in record:
                found.setdefault((owner, name), []).append(record[name])
                look(kind, record[name])

    for one in facts:
        walk("", known.names, one)
    return found


def _name(name: str, kind: Kind, known: Known, words: Descriptions, values: list[Any]) -> Entry:
    described = words.names[name]
    where = {"addressee": " Alleen in een document voor een geadresseerde.", "chamber": " Alleen in een brief aan een Kamer."}
    return _entry(name, kind, Description(described.title, described.text + where.get(described.per, "")), known, words, values)


def _group(name: str, group: Group, known: Known, words: Descriptions, found: Mapping[tuple[str, str], list[Any]]) -> Section:
    entries = (
        _entry(f"{group.tag}.{field}", kind, group.fields[field], known, words, found.get((name, field), []))
        for field, kind in known.records[name].items()
    )
    title = f"{group.tag}: {group.called}"
    return Section(title, group.loop, tuple(entries))


def _entry(name: str, kind: Kind, described: Description, known: Known, words: Descriptions, values: list[Any]) -> Entry:
    shown = (_shown(value, kind, known) for value in values)
    made = _shown(sample_leaf(kind, described), kind, known) if isinstance(kind, Leaf) else ""
    example = next(filter(None, shown), described.example or made)
    text = described.text if described.text.casefold().startswith(described.title.casefold()) else f"{described.title}. {described.text}"
    return Entry(name, _tag(name, kind, known, words), _kind(kind, words), text, example)


def _kind(kind: Kind, words: Descriptions) -> str:
    if isinstance(kind, Listed):
        return f"lijst: {_one(kind.of, words)}"
    if isinstance(kind, Keyed):
        return f"per sleutel een {_one(kind.of, words)}"
    if isinstance(kind, Record):
        return f"groep: {words.groups[kind.name].called}"
    return _LEAVES[kind]


def _one(kind: Kind, words: Descriptions) -> str:
    return words.groups[kind.name].called if isinstance(kind, Record) else _kind(kind, words)


def _tag(name: str, kind: Kind, known: Known, words: Descriptions) -> str:
    """What can be copied into a template."""
    if isinstance(kind, Listed):
        return f"{{% for {words.groups[kind.of.name].tag if isinstance(kind.of, Record) else 'regel'} in {name} %}}"
    if isinstance(kind, Keyed) and isinstance(kind.of, Record):
        return f"{{{{ {name}['sleutel'].{_telling(kind.of, known)} }}}}"
    if isinstance(kind, Record):
        return f"{{{{ {name}.{_telling(kind, known)} }}}}"
    return f"{{% if {name} %}}" if kind == TRUTH else f"{{{{ {name} }}}}"


def _telling(record: Record, known: Known) -> str:
    """The field that tells best which record it is."""
    fields = known.records[record.name]
    texts = [name for name, kind in fields.items() if kind == TEXT]
    return next((name for name in ("title", "name") if name in texts), next(iter([*texts, *fields])))


def _shown(value: Any, kind: Kind | None, known: Known) -> str:
    """A value as a document prints it, on one line, and of a record the field that tells which it is."""
    if isinstance(value, Rich):
        return " ".join(plain_text(value.blocks).split())
    if isinstance(kind, Listed | Keyed):
        values = value.values() if isinstance(value, dict) else value
        return "; ".join(shown for one in values or () if (shown := _shown(one, kind.of, known)))
    if isinstance(kind, Record):
        return _shown(value[_telling(kind, known)], None, known) if value else ""
    return printable(value)


def _told(name: str, tool: Tool, words: Descriptions) -> Tool:
    """A function that is also a name has its words there."""
    return tool if tool.text else Tool(words.names[name].text, tool.examples)


def _tools(title: str, tools: Mapping[str, Tool], kind: str, scope: Mapping[str, Any]) -> Section:
    return Section(title, "", tuple(entry for name, tool in tools.items() for entry in _tool(name, tool, kind, scope)))


def _tool(name: str, tool: Tool, kind: str, scope: Mapping[str, Any]) -> Iterator[Entry]:
    """An entry for each example; the text stands at the first."""
    for number, example in enumerate(tool.examples):
        text = tool.text if number == 0 else ""
        if example.startswith("{"):
            yield Entry(name, example, kind, text, "")
        else:
            tag = f"{{% if {example} %}}" if f" is {name}" in example else f"{{{{ {example} }}}}"
            yield Entry(name, tag, kind, text, _worked_out(example, scope))


def _worked_out(expression: str, scope: Mapping[str, Any]) -> str:
    if not scope:
        return ""
    _, (value,) = evaluate_expressions(f"{{{{ {expression} }}}}", scope, Reads(), _nowhere)
    return " ".join(plain_text(value.blocks).split()) if isinstance(value, Rich) else str(value)


def _nowhere(offset: int, length: int) -> Any:
    raise AssertionError("an example that is wrong")
