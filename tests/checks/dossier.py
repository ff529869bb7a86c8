"""The words of the rules' cases: the base dossier with other values at some paths, checked, and what was said at which words."""

import copy
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from assembler.diagnostics import Diagnostic
from assembler.pipeline import check

HERE = Path(__file__).parent
BASE: dict[str, Any] = yaml.safe_load((HERE / "base.yaml").read_text("utf-8"))


class _Dumper(yaml.SafeDumper):
    pass


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_Dumper.add_representer(str, _text)


def changed(values: Mapping[str, Any]) -> str:
    """The base as YAML with ``values`` put at their paths, such as ``agenda.0.title``; a value of None takes the field away."""
    data = copy.deepcopy(BASE)
    for path, value in values.items():
        *above, last = path.split(".")
        place: Any = data
        for step in above:
            place = place[int(step)] if isinstance(place, list) else place.setdefault(step, {})
        if isinstance(place, list):
            place[int(last) : int(last) + 1] = [] if value is None else [value]
        elif value is None:
            place.pop(last)
        else:
            place[last] = value
    return yaml.dump(data, Dumper=_Dumper, allow_unicode=True, width=10**9, sort_keys=False)


def checked(text: str, pack: str = "rijk") -> list[Diagnostic]:
    """Everything that is said about a data file with this text."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "meeting.yaml")
        file.write_text(text, "utf-8")
        return check(file, pack=pack)


def words(found: Diagnostic, length: int) -> str:
    """What stands at a finding's place, in the data file."""
    assert found.span is not None
    return found.span.source.text[found.span.start : found.span.start + length]
