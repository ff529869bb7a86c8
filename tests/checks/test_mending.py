"""Mending a data file: what is mended is right, and all else stays as it was."""

import re
from pathlib import Path

import pytest
from hypothesis import strategies as st

from assembler.checks.mending import chosen_edits, intact, mend_text
from assembler.data.reader import Tree, read_tree
from assembler.diagnostics import Diagnostic, Edit, diagnose
from assembler.source import SourceFile, Span
from tests.checks.dossier import checked
from tests.documents import to_yaml
from tests.dossiers import EXAMPLES
from tests.strategies import Data, dossiers, tried

TEXT = "a: een\nb: twee\n"
SOURCE = SourceFile("meeting.yaml", TEXT)


def finding(*edits: tuple[int, int, str], source: SourceFile = SOURCE) -> Diagnostic:
    return diagnose("C127", edits=tuple(Edit(Span(source, start, end), text) for start, end, text in edits))


@pytest.mark.parametrize(
    ("found", "mended"),
    [
        ([], TEXT),
        ([finding()], TEXT),
        ([finding((3, 6, "1"))], "a: 1\nb: twee\n"),
        ([finding((10, 14, "2")), finding((3, 6, "1"))], "a: 1\nb: 2\n"),
        ([finding((10, 14, "2"), (3, 6, "1"))], "a: 1\nb: 2\n"),
        ([finding((3, 6, "1")), finding((3, 6, "1"))], "a: 1\nb: twee\n"),
        ([finding((3, 6, "1")), finding((5, 7, "x"), (10, 14, "2"))], "a: 1\nb: twee\n"),
        ([finding((3, 5, "1"), (4, 6, "2")), finding((10, 14, "2"))], "a: een\nb: 2\n"),
        ([finding((3, 4, "E")), finding((4, 6, "EN"))], "a: EEN\nb: twee\n"),
        ([finding((3, 3, "n")), finding((3, 3, "g"))], "a: neen\nb: twee\n"),
        ([finding((3, 6, "1"), source=SourceFile("pack.yaml", "x"))], TEXT),
        ([finding((0, 0, "# a\n")), finding((15, 15, "c: 3\n"))], "# a\na: een\nb: twee\nc: 3\n"),
    ],
)
def test_first_come_first_served_and_a_finding_as_a_whole(found: list[Diagnostic], mended: str) -> None:
    assert mend_text(TEXT, found) == mended


def test_edits_are_in_the_order_of_the_file() -> None:
    found = [finding((10, 14, "2")), finding((3, 6, "1"))]
    assert [edit.text for edit in chosen_edits(TEXT, found)] == ["1", "2"]


def tree(text: str) -> Tree:
    read, found = read_tree(SourceFile("meeting.yaml", text))
    assert read is not None
    assert found == []
    return read


NOTES = "notes:\n  a: een\n  b:\n    - twee\n    - |\n      drie\n# slot\n"


@pytest.mark.parametrize(
    ("old", "new", "holds"),
    [
        ("een", "1", True),
        ("een", "{c: 1}", True),
        ("een", "", False),
        ("drie", "vier", True),
        ("|\n      drie\n", "{c: 1}\n", True),
        ("twee", "twee\n    - drie", False),
        ("een", "een\n  c: 3", False),
        ("een", "een # en", True),
        ("  a:", "  c:", False),
        ("notes", "noten", False),
        ("# slot", "slot: ja", False),
        ("een\n  b", "een\n  c", False),
    ],
)
def test_only_the_edited_values_may_say_something_else(old: str, new: str, holds: bool) -> None:
    before = tree(NOTES)
    start = NOTES.index(old)
    found = finding((start, start + len(old), new), source=before.source)
    assert intact(before, tree(mend_text(NOTES, [found])), chosen_edits(NOTES, [found])) is holds


def test_another_value_that_changed_is_seen() -> None:
    assert intact(tree(NOTES), tree(NOTES), [])
    assert not intact(tree(NOTES), tree(NOTES.replace("twee", "drie")), [])


FAULTS = [
    (re.compile(r"(?<=[a-z,]) (?=[a-z])"), ("  ", "   ")),
    (re.compile(r"(?<=\d%) (?=[a-z])"), ("",)),
    (re.compile("(?<=€)\u00a0(?=\\d)"), (" ", "  ", " \u00a0")),
]
CLEAN = """\
# Een dossier met commentaar,  en met twee spaties  daarin.
meeting: {council: milieuraad,   date: 2026-03-17, place: Den Haag}   # op één regel

officials:
    stas:                    # ruim ingesprongen
        office: Staatssecretaris van Infrastructuur en Waterstaat
        name: 'Hanneke van der Laan'
letters:
  signatories: [ stas ]
  date:   2026-03-03
  paragraphs: >-
    Hierbij stuur ik u de agenda,
      met een ingesprongen regel, en 5% van de rest.

    Het kost €\u00a05 miljoen per jaar.
agenda:
- kind: beleidsdebat
  title: "de \\"herziening\\" van de regels voor verpakkingen"   # van 2026
  introduction: |
      De Raad spreekt over het voorstel[^noot] en over 40% van de
      begroting, €\u00a040 miljoen.

      - een doel voor elke lidstaat;
        - en voor 5% meer;
      - *geen* **nieuwe** regels.

      | naam   | bedrag        |
      |--------|---------------|
      | eerste | €\u00a05 per jaar |
  position: plat op één regel en
    op een tweede regel van 10% meer.
footnotes:
  noot:   'Het gaat om 3% van het geheel, of ''meer''.'
"""
EDITED = re.compile(r"(?ms)^  (?:paragraphs|introduction|position): .*?(?=^\S|^  \w+:)|^  title: .*?$|^  noot:   .*?$")
"""The texts in which faults are planted."""


@st.composite
def planted(draw: st.DrawFn) -> tuple[str, str]:
    """A data file without faults, and the same with some."""
    clean = CLEAN.replace("\n", draw(st.sampled_from(["\n", "\r\n"])))
    faulty = clean
    for spot in reversed(_spots(clean)):
        if draw(st.booleans()):
            start, end, choices = spot
            faulty = faulty[:start] + draw(st.sampled_from(choices)) + faulty[end:]
    return clean, faulty


def _spots(text: str) -> list[tuple[int, int, tuple[str, ...]]]:
    """Where faults can be planted, in order."""
    found = []
    for stretch in EDITED.finditer(text):
        value = stretch.start() + stretch[0].index(": ") + 2
        for pattern, choices in FAULTS:
            found += [(one.start(), one.end(), choices) for one in pattern.finditer(text, value, stretch.end())]
    return sorted(found)


def test_planted_faults_are_mended_to_the_byte() -> None:
    def holds(texts: tuple[str, str]) -> None:
        clean, faulty = texts
        mended = mend_text(faulty, checked(faulty))
        assert mended == clean
        assert [one for one in checked(mended) if one.edits] == []

    assert len(_spots(CLEAN)) > 40
    assert [one for one in checked(CLEAN) if one.edits or one.severity == "error"] == []
    tried(planted(), holds, 40)


def test_a_drawn_dossier_is_mended_once_and_for_all() -> None:
    def holds(data: Data) -> None:
        text = to_yaml(data).decode()
        before = tree(text)
        found = checked(text)
        mended = mend_text(text, found)
        after = tree(mended)
        assert intact(before, after, chosen_edits(text, found))
        assert {one.code for one in checked(mended) if one.edits or one.severity == "error"} <= {"R003"}, "the attachment is not there"

    tried(dossiers(), holds, 40)


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.parent.name)
def test_there_is_nothing_to_mend_in_the_examples(file: Path) -> None:
    assert [one for one in checked(file.read_text("utf-8")) if one.edits] == []
