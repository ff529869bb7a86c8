"""Whatever fields a pack adds and whatever a drafter types in them, a document prints it: tried on drawn fields with drawn values."""

import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import strategies as st

from assembler.data.schema import Rules
from assembler.pipeline import open_pack
from tests.documents import built, documents, errors, lines, minimal, to_yaml
from tests.render.small import p, template
from tests.strategies import Data, Dossiers, Draw, Typed, tried

pytestmark = pytest.mark.usefixtures("everything_loaded")
META = {"title": "Titel", "description": "Uitleg."}
LEAVES = st.sampled_from(["text", "inline", "prose"]).map(lambda kind: {"type": kind})
INSIDE = st.recursive(
    LEAVES,
    lambda inner: (
        inner.map(lambda one: {"type": "list", "schema": one})
        | st.lists(inner, min_size=1, max_size=3).map(lambda some: {"type": "dict", "schema": _named(some)})
    ),
    max_leaves=6,
)


def _named(some: list[Data]) -> Data:
    return {f"veld_{at}": {**one, "meta": META} for at, one in enumerate(some)}


FIELDS = st.lists(INSIDE, min_size=1, max_size=4).map(_named)


def tags(rules: Rules, name: str, depth: int = 0) -> list[str]:
    """Paragraphs of a template that print every text of a field."""
    if rules["type"] == "dict":
        return [one for field, rule in rules["schema"].items() for one in tags(rule, f"{name}.{field}", depth)]
    if rules["type"] == "list":
        return [f"{{%p for een_{depth} in {name} %}}", *tags(rules["schema"], f"een_{depth}", depth + 1), "{%p endfor %}"]
    return [f"{{{{ {name} }}}}"]


def texts(rules: Rules, given: Any) -> list[str]:
    """What those paragraphs print, in order."""
    if isinstance(given, Typed):
        return list(given.printed)
    if rules["type"] == "dict":
        return [line for field, rule in rules["schema"].items() for line in texts(rule, (given or {}).get(field))]
    return [line for one in given or () for line in texts(rules["schema"], one)]


@st.composite
def cases(draw: Draw) -> tuple[Data, Dossiers]:
    """Fields, and what draws values for them once a pack has made them rules."""
    return draw(FIELDS), Dossiers(draw)


def everything_is_printed(case: tuple[Data, Dossiers]) -> None:
    fields, drawer = case
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pack: Data = {"name": "vx", "title": "X", "extends": "rijk", "fields": {"dossier": fields, "agenda[]": fields}}
        pack["documents"] = [{"id": "pers", "template": "pers.docx", "name": "Pers", "title": "Pers", "file": "Pers"}]
        (folder / "pack.yaml").write_bytes(to_yaml(pack))
        (folder / "pers.docx").write_bytes(b"")
        opened, found = open_pack(name)
        assert found == []
        assert opened is not None
        rules = opened.fields["dossier"]["vx"]
        body = [*tags(rules, "vx"), "{%p for item in agenda %}", *tags(rules, "item.vx", 1), "{%p endfor %}"]
        (folder / "pers.docx").write_bytes(template("".join(map(p, body)), ""))
        own, of_item = drawer.value(rules, ("vx",)), drawer.value(rules, ("agenda", 0, "vx"))
        agenda = [{"kind": "beleidsdebat", "title": "de lucht", "vx": of_item}]
        made = built({**minimal(), "agenda": agenda, "vx": own}, pack=name)
    assert errors(made) == []
    (content,) = documents(made)["pers"]
    expected = [*texts(rules, own), *texts(rules, of_item)]
    assert [line for line in lines(content) if line] == [line for line in expected if line]


def test_everything_is_printed() -> None:
    tried(cases(), everything_is_printed, 25)
