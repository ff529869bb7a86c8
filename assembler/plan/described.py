"""What the facts, filters, tests and functions are, in words: for lists of them, and for what a sample document says.

The words of a field are those of ``schemas/meeting.yaml``; ``schemas/facts.yaml`` has the others. Which there are: ``plan.known``.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any

from assembler.data.reader import load_plain
from assembler.data.schema import Rules
from assembler.lean import dataclass
from assembler.packs import shipped
from assembler.plan.known import Known

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
    """The fields of a record. ``tag`` is what a tag calls one, in the loop over ``loop`` when there are more of them."""

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
        {name: _group(name, fields, given["records"].get(name, {}), rules) for name, fields in known.records.items()},
        *({name: _tool(one) for name, one in given[tools].items()} for tools in ("filters", "tests", "functions")),
    )


@cache
def _given() -> Any:
    return load_plain(shipped("schemas", "facts.yaml").read_bytes())


def _group(name: str, fields: Mapping[str, Any], given: Mapping[str, Any], rules: Rules) -> Group:
    ruled = _ruled(given.get("schema", name), rules)
    words = given.get("fields", {})
    return Group(
        given.get("called", name),
        given.get("as", name),
        given.get("loop", ""),
        {field: _description(field, words.get(field, {}), ruled.get(field, {})) for field in fields},
    )


def _ruled(path: str, rules: Rules) -> Rules:
    """The rules of the fields that ``path`` leads to, such as ``memo.explanation[]``."""
    fields = rules
    for step in path.split("."):
        inner = fields.get(step.removesuffix("[]"), {})
        if step.endswith("[]"):
            inner = inner.get("valuesrules") or inner.get("schema") or {}
        fields = inner.get("schema", {})
    return fields


def _description(name: str, given: Mapping[str, Any], ruled: Rules) -> Description:
    words = {**ruled.get("meta", {}), **given}
    exact = ruled.get("type") == "name" or bool({"allowed", "regex"} & {*ruled})
    return Description(
        words.get("title", name),
        words.get("description", _DERIVED),
        words.get("example", next(iter(ruled.get("allowed", ())), "")),
        words.get("exact", exact),
        words.get("per", ""),
        ruled.get("type") == "prose",
    )


def _tool(given: Mapping[str, Any]) -> Tool:
    return Tool(given.get("description", ""), tuple(given["examples"]))
