"""The officials and departments of a pack's registry in a dossier that names them: as if the data file gave them itself."""

from dataclasses import replace
from typing import TypeVar

from assembler.data.model import Dossier
from assembler.data.reader import Tree
from assembler.data.schema import Rules, leaves, rules_at
from assembler.packs.pack import People

T = TypeVar("T")


def with_people(dossier: Dossier, tree: Tree, rules: Rules, people: People) -> Dossier:
    """The dossier with those whom a field of it names; whoever it gives itself goes before the one of the registry."""
    if not (people.officials or people.departments):
        return dossier
    named = {(rules_at(rules, path).get("refers"), name) for path, kind, name in leaves(rules, tree.data, ()) if kind == "name"}
    officials = {key: one for key, one in people.officials.items() if ("officials", key) in named and key not in dossier.officials}
    of_officials = {one.department for one in officials.values()}
    departments = {key: one for key, one in people.departments.items() if ("departments", key) in named or key in of_officials}
    return replace(dossier, officials=_added(dossier.officials, officials), departments=_added(dossier.departments, departments))


def _added(own: dict[str, T], others: dict[str, T]) -> dict[str, T]:
    return {**own, **{key: one for key, one in others.items() if key not in own}}
