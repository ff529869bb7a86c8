"""What the facts, filters, tests and functions are, in words: for lists of them, and for what a sample document says.

The words of a field are those of ``schemas/meeting.yaml``; ``schemas/facts.yaml`` has the others. Which there are: ``plan.known``.
"""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from assembler.data.reader import load_plain
from assembler.data.schema import Rules
from assembler.lean import dataclass
from assembler.packs import shipped
from assembler.plan.known import Known

_ENTRY = "onderdeel"
_DERIVED = "Een tekst die het pakket afleidt."


@dataclass(frozen=True)
class Description:
    """A name or field in words. ``example`` is for where the sample dossier has none; ``exact`` tells that only such a value will do.

    ``per`` is set for a name that is there only in documents for an ``addressee`` or a ``chamber``, ``blocks`` for prose of more than
    one paragraph.
    """

    title: str
    text: str
    example: str = ""
    exact: bool = False
    per: str = ""
    blocks: bool = False


@dataclass(frozen=True)
class Group:
    """The fields of a record. ``tag`` is what a tag calls one, within the tags of ``loop`` where there are more of them."""

    called: str
    tag: str
    loop: str
    fields: Mapping[str, Description]


@dataclass(frozen=True)
class Tool:
    """A filter, test or function, with expressions over the sample dossier that use it."""

    text: str
    examples: tuple[str, ...]


@dataclass(frozen=True)
class Descriptions:
    """What there is, in words: names and groups as ``Known`` has them, and tools by their names."""

    names: Mapping[str, Description]
    groups: Mapping[str, Group]
    filters: Mapping[str, Tool]
    tests: Mapping[str, Tool]
    functions: Mapping[str, Tool]


def described(known: Known, rules: Rules) -> Descriptions:
    """The words for all of ``known``; ``rules`` are those of the data file."""
    given = _given()
    return Descriptions(
        {name: _description(name, given["names"].get(name, {}), rules.get(name, {})) for name in known.names},
        {name: _group(name, fields, given["records"], rules) for name, fields in known.records.items()},
        *({name: _tool(one) for name, one in given[tools].items()} for tools in ("filters", "tests", "functions")),
    )


@cache
def _given() -> Any:
    return load_plain(shipped("schemas", "facts.yaml").read_bytes())


def _group(name: str, fields: Mapping[str, Any], records: Mapping[str, Any], rules: Rules) -> Group:
    given = records.get(name) or _within(name, records, rules)
    path = given.get("schema", name)
    ruled, words = _ruled(path, rules).get("schema", {}), given.get("fields", {})
    return Group(
        given.get("called") or _ruled(path.removesuffix("[]"), rules).get("meta", {}).get("title", name),
        given["as"],
        given["around"] if "around" in given else _loop(given["as"].partition(".")[0], records),
        {field: _description(field, words.get(field, {}), ruled.get(field, {})) for field in fields},
    )


def _loop(tag: str, records: Mapping[str, Any]) -> str:
    """The loop in which a record is called so, if it is one of more."""
    return next((_for(tag, one["loop"]) for one in records.values() if one["as"] == tag and "loop" in one), "")


def _for(tag: str, entries: str) -> str:
    return f"{{% for {tag} in {entries} %}}"


def _within(name: str, records: Mapping[str, Any], rules: Rules) -> Mapping[str, Any]:
    """A record that a pack adds, whose name is the way to it from a record that has words, or from the top."""
    owner = next((one for one in records if name.startswith(f"{one}.")), None)
    start: Mapping[str, Any] = records[owner] if owner else {"as": name.partition(".")[0].partition("[")[0]}
    way = name[len(owner if owner else start["as"]) :]
    path, tag, around = start.get("schema", start["as"]), start["as"], _loop(start["as"], records)
    for piece in re.findall(r"\.\w+|\[\]", way):
        if piece == "[]":
            keyed = "valuesrules" in _ruled(path, rules)
            tag, around = _ENTRY, around + _for(_ENTRY, f"{tag}.values()" if keyed else tag)
        else:
            tag += piece
        path += piece
    return {"as": tag, "around": around, "schema": path}


def _ruled(path: str, rules: Rules) -> Rules:
    """The rules of what ``path`` leads to, such as ``memo.explanation[]``: the group that one of a list or store is."""
    found: Rules = {"schema": rules}
    for step in path.split("."):
        found = found.get("schema", {}).get(step.removesuffix("[]"), {})
        if step.endswith("[]"):
            found = found.get("valuesrules") or found.get("schema") or {}
    return found


def _description(name: str, given: Mapping[str, Any], ruled: Rules) -> Description:
    words = {**ruled.get("meta", {}), **given}
    exact = ruled.get("type") == "name" or bool({"allowed", "regex"} & {*ruled})
    return Description(
        words.get("title", name),
        words.get("description", "" if ruled else _DERIVED),
        words.get("example", next(iter(ruled.get("allowed", ())), "")),
        words.get("exact", exact),
        words.get("per", ""),
        ruled.get("type") == "prose",
    )


def _tool(given: Mapping[str, Any]) -> Tool:
    return Tool(given.get("description", ""), tuple(given["examples"]))
