"""Where words come from: what the trace of each example says, held against the data file, the templates and the documents."""

import io
import json
import re
import zipfile
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

import assembler
from tests.dossiers import EXAMPLES, MILIEURAAD, START, write_dossier

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DOSSIERS = [*EXAMPLES, START]
TURNED = re.compile(r"date|deadline|kamerstuk|com|oj|handelingen|aanhangsel|web|number|article|signature|\.(agenda|council)$")
"""Fields whose value is printed in other words than were typed."""
NAMED = pytest.mark.parametrize("file", DOSSIERS, ids=lambda file: file.parent.name)


@cache
def built(file: Path) -> assembler.Built:
    return assembler.build(file)


@cache
def traced(file: Path) -> Any:
    return json.loads(assembler.trace_json(built(file)))


def rows(file: Path) -> list[Any]:
    return [row for document in traced(file)["documents"] for row in document["paragraphs"]]


def paragraphs(content: bytes, part: str) -> list[Any]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return list(etree.fromstring(package.read(part)).iter(f"{W}p"))


def text(paragraph: Any) -> str:
    signs = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}noBreakHyphen": "\u2011"}
    pieces = [one for one in paragraph.iter(f"{W}t", *signs) if one.getparent().tag == f"{W}r"]
    return "".join(signs.get(one.tag, one.text or "") for one in pieces)


def words(value: str) -> list[str]:
    return re.findall(r"\w+", value.casefold())


def templates_of(file: Path) -> dict[str, bytes]:
    """Every Word file of the pack of a dossier and of those that it builds upon, as the trace calls them."""
    pack = built(file).loaded.pack
    assert pack is not None
    words = ((layer, one) for layer in pack.layers for one in layer.folder.rglob("*.docx"))
    return {pack.called(layer, one.relative_to(layer.folder).as_posix()): one.read_bytes() for layer, one in words}


@NAMED
def test_every_document_that_is_made_is_in_it(file: Path) -> None:
    made = [(one.id, one.file) for one in built(file).outputs if one.trace]
    assert [(one["id"], one["file"]) for one in traced(file)["documents"]] == made
    assert traced(file)["version"] == 1


@NAMED
def test_every_paragraph_of_every_document_is_in_it(file: Path) -> None:
    contents = built(file).files
    for document in traced(file)["documents"]:
        content = contents[document["file"]]
        parts = {row["part"] for row in document["paragraphs"]}
        assert "word/document.xml" in parts
        for part in parts:
            said = [(row["paragraph"], row["text"]) for row in document["paragraphs"] if row["part"] == part]
            there = [
                (number, text(one))
                for number, one in enumerate(paragraphs(content, part), 1)
                if all(int(note.get(f"{W}id")) > 0 for note in one.iterancestors(f"{W}footnote"))
            ]
            assert said == there, (document["file"], part)


@NAMED
def test_every_place_in_the_data_holds_words_of_its_paragraph(file: Path) -> None:
    """At each place begins a text that shares a word with the paragraph, unless it is a name or date that was turned into words."""
    lines = file.read_text("utf-8").splitlines()
    places = [(row, place) for row in rows(file) for place in row["data"] if place["file"] == str(file)]
    assert places
    strangers = []
    for row, place in places:
        there = re.match(r"\w+|\W", lines[place["line"] - 1][place["column"] - 1 :].lstrip("|'\" "))
        if there is None or there[0] in r"{^[*\\":
            continue  # markup, an expression or a note, whose own words have a place as well; or a text that begins on the next line
        if there[0].casefold() not in row["text"].casefold():
            strangers.append((place["path"], place["line"], place["column"], row["text"][:80]))
    left = [one for one in strangers if not TURNED.search(one[0])]
    assert not left, "\n".join(map(str, left))


@NAMED
def test_every_place_in_the_data_is_inside_the_value_at_its_path(file: Path) -> None:
    tree = built(file).loaded.tree
    assert tree is not None
    for row in rows(file):
        for place in row["data"]:
            if place["file"] != str(file):
                continue
            path = tuple(int(index) if index else name for index, name in re.findall(r"\[(\d+)\]|([^.\[\]]+)", place["path"]))
            while path not in tree.spots:
                path = path[:-1]  # a default: the place is that of the group in which it could have been given
            spot = tree.spots[path]
            at = tree.source.line_starts[place["line"] - 1] + place["column"] - 1
            assert spot.start <= at <= max(spot.end, spot.start + 1), (place, row["text"])


@NAMED
def test_prose_of_the_drafter_is_traced_to_its_own_words(file: Path) -> None:
    """A paragraph that comes from one text alone, without expressions: its first word stands at the very place."""
    lines = file.read_text("utf-8").splitlines()
    checked = 0
    for row in rows(file):
        if len(row["data"]) != 1 or row["data"][0]["file"] != str(file):
            continue
        place = row["data"][0]
        at = lines[place["line"] - 1][place["column"] - 1 :]
        if re.search(r"introduction|position|state_of_play|memo_summary|\.text$", place["path"]) and "{{" not in at[:2]:
            assert words(at)[0] in words(row["text"]), (place, at, row["text"][:60])
            checked += 1
    assert checked >= 2


@NAMED
def test_every_paragraph_has_its_place_in_the_template(file: Path) -> None:
    templates = templates_of(file)
    for row in rows(file):
        place = row["template"]
        assert place is not None, row
        there = paragraphs(templates[place["file"]], place["part"])
        assert 1 <= place["paragraph"] <= len(there)
        fixed = text(there[place["paragraph"] - 1])
        if "{" not in fixed:
            assert (row["text"], row["data"]) == (fixed, [])


@NAMED
def test_paragraphs_with_fixed_words_alone_have_no_place_in_the_data(file: Path) -> None:
    fixed = [row for row in rows(file) if row["text"] in ("Introductie", "Inzet Nederland", "Krachtenveld", "Volgnummer", "TER BESLISSING")]
    assert fixed
    assert all(row["data"] == [] for row in fixed)


@NAMED
def test_cells_have_their_places(file: Path) -> None:
    cells = [row for row in rows(file) if row.get("cell")]
    assert cells
    for row in cells:
        template = row["template"]
        if "table" in template:
            assert min(template["table"], template["row"], template["cell"]) >= 1
        else:
            assert row["data"], "a cell of a table of the drafter's own"


def test_a_cell_of_the_drafters_own_table_has_the_place_of_its_words(tmp_path: Path) -> None:
    table = "state_of_play: |\n      | Land | Steun |\n      |---|---|\n      | Malta | volledig[^a] |\n      "
    file = write_dossier(tmp_path, ("state_of_play: |\n      ", table + "\n      "), more="\nfootnotes:\n  a: Een noot over Malta.\n")
    lines = file.read_text("utf-8").splitlines()
    made = assembler.build(file)
    assert made.diagnostics == []
    found = [row for document in json.loads(assembler.trace_json(made))["documents"] for row in document["paragraphs"]]
    for word in ("Land", "Steun", "Malta", "volledig"):
        (row,) = [row for row in found if row["text"].startswith(word) and row.get("cell")]
        (place,) = [place for place in row["data"] if place["path"] == "agenda[0].state_of_play"][:1]
        assert lines[place["line"] - 1][place["column"] - 1 :].startswith(word)
    (note,) = [row for row in found if row.get("note")]
    assert (note["note"], note["part"], note["data"][0]["path"]) == (1, "word/footnotes.xml", "footnotes.a")


@NAMED
def test_notes_have_their_numbers_and_places(file: Path) -> None:
    for output, document in zip([one for one in built(file).outputs if one.trace], traced(file)["documents"], strict=True):
        notes = [row for row in document["paragraphs"] if "note" in row]
        assert sorted({row["note"] for row in notes}) == list(range(1, output.notes_count + 1))
        for row in notes:
            assert row["part"] == "word/footnotes.xml"
            assert row["data"], row
        keys = [re.fullmatch(r"footnotes\.([^.]+)(\..*)?", row["data"][0]["path"]) for row in notes]
        assert list(dict.fromkeys(key[1] for key in keys if key)) == list(output.notes)


def test_a_derived_sentence_names_the_pack_and_the_facts_in_it(tmp_path: Path) -> None:
    file = write_dossier(tmp_path)
    found = json.loads(assembler.trace_json(assembler.build(file)))
    letter = next(one for one in found["documents"] if one["id"] == "tweede_kamerbrief")
    (opening,) = [row for row in letter["paragraphs"] if row["text"].startswith("Hierbij stuur ik")]
    places = [(place["file"], place["path"]) for place in opening["data"]]
    assert places[0] == ("pack.yaml", "derived.letter.opening")
    assert (str(file), "meeting.date") in places
    assert (str(file), "meeting.place") in places


def test_the_shared_facts_are_named_in_the_milieuraad() -> None:
    memo = traced(MILIEURAAD)["documents"][0]["paragraphs"]
    (row,) = [row for row in memo if row["text"] == "Milieuraad 17 maart 2026"][:1]
    assert {place["path"] for place in row["data"]} >= {"meeting.date"}
