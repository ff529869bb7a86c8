"""As many faults as were planted are told, each at its own line, wherever in the dossier they stand; and nothing is made."""

import shutil
from collections.abc import Callable
from pathlib import Path as FilePath
from typing import Any

import pytest
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

import assembler
from assembler.data.schema import leaves, rules_at
from assembler.pipeline import data_schema
from tests.documents import built, to_yaml
from tests.dossiers import MILIEURAAD
from tests.strategies import Data, Draw, Path, dossiers, texts, to_plain, tried

PLAIN = {"X001": "{{ onbekend }}", "X002": "}} los", "X003": "{{ meeting.date | upper | date }}"}
MARKUP = {
    **PLAIN,
    "R002": "[^nergens-te-vinden]",
    "P001": "<br>",
    "P002": "![beeld](https://example.nl/x.png)",
    "P003": "`code`",
    "P008": "[hier](ftp://example.nl)",
    "P014": '[hier](https://example.nl "titel")',
}
STRUCTURE = {"date": "S010", "boolean": "S003", "integer": "S003"}
"""The code of a word that stands where a value of the type belongs."""

Case = tuple[Data, dict[str, str]]
"""A dossier with faults, and the code that each must give by the word that stands with it."""


def kind_of(path: Path) -> str:
    kind = rules_at(data_schema().rules, path).get("type", "")
    return str(kind[0] if isinstance(kind, list) else kind)


@st.composite
def with_faults_in_texts(draw: Draw) -> Case:
    data = draw(dossiers())
    where = [path for path in texts(data) if "regex" not in rules_at(data_schema().rules, path)]

    def fault(path: Path) -> tuple[str, str]:
        known = PLAIN if kind_of(path) == "text" else MARKUP
        return draw(st.sampled_from([(code, text) for code, text in known.items() if path[0] != "footnotes" or code != "R002"]))

    return planted(draw, data, where, fault)


@st.composite
def with_faults_in_structure(draw: Draw) -> Case:
    data = draw(dossiers(rich=False))
    where = [path for path, kind, _ in leaves(data_schema().rules, data, ()) if kind in STRUCTURE]
    return planted(draw, data, where, lambda path: (STRUCTURE[kind_of(path)], ""))


def planted(draw: Draw, data: Data, where: list[Path], fault: Callable[[Path], tuple[str, str]]) -> Case:
    faulty = to_plain(data)
    codes: dict[str, str] = {}
    for path in draw(st.lists(st.sampled_from(where), unique=True, min_size=1, max_size=8)):
        word = f"Fout{len(codes)}fout"
        codes[word], text = fault(path)
        put(faulty, path, f"{word} {text}".strip())
    return faulty, codes


def put(data: Any, path: Path, value: str) -> None:
    for step in path[:-1]:
        data = data[step]
    data[path[-1]] = value


def line_of(word: str, text: str) -> int:
    return text[: text.index(word)].count("\n") + 1


def every_fault_is_told_at_its_line(case: Case) -> None:
    data, codes = case
    made = built(data)
    text = to_yaml(data).decode()
    told = sorted((one.span.line if one.span else 0, one.code) for one in made.diagnostics if one.severity == "error")
    assert told == sorted((line_of(word, text), code) for word, code in codes.items())
    assert made.outputs == []


CASES = (with_faults_in_texts(), with_faults_in_structure())


@pytest.mark.parametrize("cases", CASES, ids=["texts", "structure"])
def test_every_fault_is_told_at_its_line(cases: SearchStrategy[Case]) -> None:
    tried(cases, every_fault_is_told_at_its_line, 30)


def test_each_fault_of_a_list_is_told(tmp_path: FilePath) -> None:
    file = shutil.copytree(MILIEURAAD.parent, tmp_path / "dossier") / "meeting.yaml"
    text = file.read_text("utf-8").replace("    - DG Milieu en Internationaal", '    - "een {{ onbekend }}"')
    file.write_text(text.replace("    - Directie Europa en Strategie", '    - "twee {{ nergens }}"'), "utf-8")
    told = [(one.span.line if one.span else 0, one.code) for one in assembler.check(file) if one.severity == "error"]
    assert told == [(line_of(word, file.read_text("utf-8")), "X001") for word in ("onbekend", "nergens")]


@pytest.mark.slow
@pytest.mark.parametrize("cases", CASES, ids=["texts", "structure"])
def test_every_fault_of_a_great_many_is_told_at_its_line(cases: SearchStrategy[Case]) -> None:
    tried(cases, every_fault_is_told_at_its_line, 2000)
