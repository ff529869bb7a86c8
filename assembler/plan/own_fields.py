"""The fields that a pack adds to a record as facts: whole groups, in which what the drafter left out is there as nothing.

So a template may ask for any of them, as for the fields that the data file has of itself.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from assembler.data.schema import Rules
from assembler.data.values import Markup, Text
from assembler.expressions.values import Facts, Lazy, Reads
from assembler.lean import dataclass


@dataclass(frozen=True)
class OwnFields:
    """Makes facts of what packs add to one record.

    ``leaf`` makes a fact of a value without fields, and ``referred`` finds the record that a field names by its store and key.
    """

    reads: Reads
    leaf: Callable[[Any], Any]
    referred: Callable[[str, str], Any]

    def group(self, rules: Mapping[str, Rules], given: Mapping[str, Any]) -> Facts:
        """The facts of a group, whose fields have these rules."""
        return Facts(self.reads, {name: self._fact(rule, given.get(name)) for name, rule in rules.items()})

    def _fact(self, rules: Rules, given: Any) -> Any:
        match rules["type"]:
            case "dict" if "valuesrules" in rules:
                return Facts(self.reads, {key: self._fact(rules["valuesrules"], one) for key, one in (given or {}).items()})
            case "dict":
                return self.group(rules["schema"], given or {})
            case "list":
                items = [self._fact(rules["schema"], one) for one in given or ()]
                return Lazy(lambda: [one.resolve() if isinstance(one, Lazy) else one for one in items])
            case "name" if "refers" in rules and given is not None:
                return Lazy(lambda: self.referred(rules["refers"], given))
        return self.leaf(given)


def own_texts(given: Any) -> Iterator[Text | Markup]:
    """Every text in what packs add to a record."""
    if isinstance(given, Text | Markup):
        yield given
    elif isinstance(given, Mapping | list):
        for one in given.values() if isinstance(given, Mapping) else given:
            yield from own_texts(one)
