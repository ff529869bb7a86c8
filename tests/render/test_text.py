"""The text of a filled template: the same words as the document made from it, each with the place where it was typed."""

import pytest

from assembler.data.values import Text
from assembler.expressions.values import Reads, Rich
from assembler.pipeline import build, load
from assembler.plan import Builder, plan
from assembler.render import compile_template, fill_template
from assembler.render.text import DocumentText, document_text
from tests.dossiers import EXAMPLES
from tests.render.small import NOTES, own_note, p, prose, ref, row, table, template


def read(body: str, notes: str = "", **facts: object) -> DocumentText:
    compiled, found = compile_template(template(body, notes), "sjabloon.docx")
    assert compiled is not None, found
    filled = fill_template(compiled, facts, Reads())
    assert filled.found == []
    text, problems = document_text(filled, lambda key: prose(NOTES[key]).blocks)
    assert problems == []
    assert text is not None
    return text


def lines(text: DocumentText) -> list[str]:
    return [passage.text for passage in text.passages]


def printed(text: DocumentText) -> list[str]:
    """The passages as they are printed: a second reference to a note is a field that shows its number."""
    seen: set[str] = set()
    shown = []
    for passage in text.passages:
        line = passage.text
        for mark in reversed(passage.notes):
            if mark.key in seen:
                line = f"{line[: mark.offset]}{mark.number}{line[mark.offset :]}"
        seen.update(mark.key for mark in passage.notes if mark.key)
        shown.append(line.strip())
    return shown


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda file: file.parent.name)
def test_it_is_the_text_of_the_documents_that_are_made(example: object) -> None:
    loaded = load(str(example))
    assert loaded.dossier is not None
    assert loaded.pack is not None
    assert loaded.tree is not None
    builder = Builder(loaded.tree, loaded.pack, Reads())
    planned, _ = plan(loaded.dossier, loaded.pack, builder)
    assert planned is not None
    outputs = [one for one in build(str(example)).outputs if one.trace]
    for document, output in zip(planned.documents, outputs, strict=True):
        template = loaded.pack.template(document.spec)
        compiled, _ = compile_template(template.read_bytes(), template.name, loaded.pack.shelf(document.spec.template))
        assert compiled is not None
        text, found = document_text(fill_template(compiled, document.facts, builder.reads), planned.notes.blocks)
        assert found == []
        assert text is not None
        made = [row.text.strip() for row in output.trace if row.text.strip()]
        assert sorted(filter(None, printed(text))) == sorted(made)
        assert text.cited == tuple(output.notes)
        assert {origin.path for row in output.trace for origin in row.data} <= text.paths | {()}


def test_every_stretch_knows_where_it_was_typed() -> None:
    (passage,) = read(p("Op {{ x }} in {{ y }}."), x=Text("maandag", ("a", "dag")), y=prose("*Den Haag*")).passages
    told = [(piece.text, piece.origin.path if piece.origin else None) for piece in passage.pieces]
    assert told == [("Op ", None), ("maandag", ("a", "dag")), (" in ", None), ("Den Haag", ("tekst",)), (".", None)]
    assert passage.place is not None
    assert passage.place.paragraph == 1
    piece, at = passage.piece_at(5)
    assert (piece.text, at) == ("maandag", 2)


def test_prose_gives_a_passage_for_each_paragraph_item_and_cell() -> None:
    value = prose("een\n\n- twee\n  1. drie\n\n| a | b |\n|---|---|\n| c | d |\n\nvier")
    assert lines(read(p("{{ x }}") + p("vijf"), x=value)) == ["een", "twee", "drie", "a", "b", "c", "d", "vier", "vijf"]


def test_loops_tables_and_loose_values() -> None:
    body = p("{%p for one in x %}") + p("- {{ one }}") + p("{%p endfor %}") + table(row(p("{{ y }}"))) + p("{{r z }}")
    assert lines(read(body, x=["a", "b"], y=Text("c"), z=Rich(prose("d").blocks))) == ["- a", "- b", "c", "d"]


def test_notes_come_last_each_once_in_order() -> None:
    text = read(ref(2) + p("{{ x }}"), own_note(2, "eigen"), x=prose("een[^a] twee[^b] drie[^a]^[los]"))
    assert lines(text) == ["tekst", "een twee drie", " eigen", "noot a", "noot b", "los"]
    assert [passage.note for passage in text.passages] == [None, None, 1, 2, 3, 4]
    assert text.cited == ("a", "b")
    marks = text.passages[1].notes
    assert [(mark.offset, mark.number, mark.key) for mark in marks] == [(3, 2, "a"), (8, 3, "b"), (13, 2, "a"), (13, 4, None)]


def test_what_word_shows_in_two_ways_counts_once() -> None:
    space = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    same = "<w:r><w:t>kader</w:t></w:r>"
    both = (
        f'<mc:AlternateContent {space}><mc:Choice Requires="wps">{same}</mc:Choice><mc:Fallback>{same}</mc:Fallback></mc:AlternateContent>'
    )
    assert lines(read(f"<w:p>{both}</w:p>")) == ["kader"]


def test_blocks_that_cross_are_told() -> None:
    compiled, _ = compile_template(template(table(row(p("{% if x %}a"))) + p("b{% endif %}")), "sjabloon.docx")
    assert compiled is not None
    text, found = document_text(fill_template(compiled, {"x": Text("")}, Reads()), lambda key: ())
    assert text is None
    assert [one.code for one in found] == ["T007"]
