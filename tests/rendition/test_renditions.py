"""What becomes of lists, tables, notes and images of a document."""

from typing import Any

from assembler.ooxml.package import Package, add_relationship, write_package
from assembler.rendition import markdown_of
from tests.documents import built, documents, errors, parts_of, with_memo
from tests.ooxml.packages import cell, drawing, paragraph, part, row, table
from tests.render.small import own_note, p, ref, template


def memo(**fields: Any) -> str:
    made = built(with_memo(**fields))
    assert errors(made) == []
    return markdown_of(documents(made)["memo"][0]).decode()


def section(markdown: str, heading: str) -> str:
    return markdown.partition(f"# {heading}\n\n")[2].partition("\n\n# ")[0]


def test_items_have_their_numbers_and_what_belongs_to_them() -> None:
    text = "Lijst:\n\n3. drie\n4. vier\n\n   Nog iets.\n   - punt\n5. vijf\n\nTekst.\n\n1. opnieuw\n"
    assert section(memo(occasion=text), "Aanleiding") == (
        "Lijst:\n\n3) drie\n4) vier\n\n   Nog iets.\n\n   - punt\n5) vijf\n\nTekst.\n\n1) opnieuw"
    )


def test_lists_that_touch_stay_apart() -> None:
    text = "1. een\n\n1) opnieuw een\n"
    assert section(memo(occasion=text), "Aanleiding") == "1) een\n<!-- -->\n1) opnieuw een"


def test_a_list_within_a_list_is_lettered() -> None:
    assert section(memo(occasion="1. een\n   1. a\n   2. b\n"), "Aanleiding") == "1) een\n   - a) a\n   - b) b"


def test_a_table_has_a_line_for_each_row() -> None:
    text = "| een | twee |\n|---|---|\n| *a* | b\\|c |\n"
    assert section(memo(occasion=text), "Aanleiding") == "| een | twee |\n| --- | --- |\n| *a* | b\\|c |"


def test_notes_are_footnotes_and_a_second_citation_leads_to_the_same() -> None:
    data = {**with_memo(occasion="Een.[^a] Twee.^[Los.] Weer.[^a]"), "footnotes": {"a": "Eerste zin. Tweede zin."}}
    made = built(data)
    assert errors(made) == []
    text = markdown_of(documents(made)["memo"][0]).decode()
    assert section(text, "Aanleiding") == "Een.[^1]\nTwee.[^2]\nWeer.[^1]"
    assert "\n[^1]: Eerste zin.\n    Tweede zin.\n\n[^2]: Los.\n" in text


def test_further_paragraphs_of_a_note_are_set_in() -> None:
    notes = own_note(1, "een").replace("</w:footnote>", f"{p('twee')}</w:footnote>")
    assert markdown(ref(1), notes) == "tekst[^1]\n\n[^1]: een\n\n    twee\n"


# --- what templates may have ----------------------------------------------------------------------------------------


def markdown(body: str, notes: str = "", **parts: bytes) -> str:
    return markdown_of(template(body, notes, **parts)).decode()


def test_a_table_that_only_puts_things_in_their_places_is_read_cell_after_cell() -> None:
    assert markdown(table(row(cell(p("een") + p("twee")), cell(p("drie"))))) == "een\n\ntwee\n\ndrie\n"


def test_a_table_without_headings_has_empty_ones() -> None:
    assert markdown(table(row(cell(p("een")), cell(p("twee"))))) == "| | |\n| --- | --- |\n| een | twee |\n"


def test_joined_cells_leave_their_places_empty() -> None:
    made = markdown(table(row(cell(p("een"), span=2)), row(cell(p("a")), cell(p("b")))))
    assert made.splitlines()[2:] == ["| een | |", "| a | b |"]


def test_of_an_image_its_alternative_text_is_there() -> None:
    assert markdown(drawing(1)) == "![een beeld]()\n"


def test_a_text_box_comes_after_the_paragraph_it_is_anchored_to_and_once() -> None:
    box = f"<w:txbxContent>{p('kader')}</w:txbxContent>"
    choice = f'<mc:Choice Requires="wps"><w:drawing><wp:anchor><wps:txbx>{box}</wps:txbx></wp:anchor></w:drawing></mc:Choice>'
    both = f"<mc:AlternateContent>{choice}<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent>"
    assert markdown(f"<w:p><w:r><w:t>tekst</w:t></w:r><w:r>{both}</w:r></w:p>") == "tekst\n\nkader\n"


def test_what_stands_in_headers_and_footers_comes_last_and_once() -> None:
    header = part("hdr", paragraph("kop"))
    assert markdown(ref(1), own_note(1, "noot"), header1=header, header2=header) == "tekst[^1]\n\n[^1]: noot\n\n---\n\nkop\n"


def test_deleted_text_is_not_there_and_content_controls_are() -> None:
    control = f"<w:sdt><w:sdtContent>{p('blok')}</w:sdtContent></w:sdt>"
    deleted = "<w:del><w:r><w:delText>weg</w:delText></w:r></w:del>"
    assert markdown(f"{control}<w:p>{deleted}<w:r><w:t>tekst</w:t></w:r></w:p>") == "blok\n\ntekst\n"


def test_of_a_formula_its_signs_are_there() -> None:
    assert markdown("<w:p><m:oMath><m:r><m:t>x+y</m:t></m:r></m:oMath></w:p>") == "x+y\n"


def test_endnotes_have_names_of_their_own() -> None:
    parts = parts_of(template('<w:p><w:r><w:t>tekst</w:t></w:r><w:r><w:endnoteReference w:id="2"/></w:r></w:p>'))
    parts["word/endnotes.xml"] = part("endnotes", f'<w:endnote w:id="2">{p("achteraan")}</w:endnote>')
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/endnotes"
    package, _ = add_relationship(Package(parts), "word/document.xml", kind, "word/endnotes.xml")
    assert markdown_of(write_package(package)) == b"tekst[^e2]\n\n[^e2]: achteraan\n"
