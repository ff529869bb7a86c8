"""What is to be read in a Word file, and whether a PDF says it."""

import time

import pytest

from assembler.ooxml.package import reopen_package
from assembler.pdf.comparing import compare_text
from assembler.pdf.letters import letters
from assembler.pdf.reading import Read
from assembler.pdf.wording import Gap, Pieces, Wording, wording
from tests.pdf.papers import agenda, beginning_with, field, in_a_control, p, table, with_box, with_endnotes, with_fields


@pytest.fixture(scope="module")
def word() -> bytes:
    return agenda()


def said(content: bytes) -> Wording:
    return wording(reopen_package(content))


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("De  Raad\tvan\n2026", "deraadvan2026"),
        ("af\u00adbreken, af\u2011breken \u2013 af-breken", "afbreken,afbrekenafbreken"),
        ("\ufb01ets, \u20ac 5 en \u00bd", "fiets,\u20ac5en1\u20442"),
        ("STRASSE, Straße", "strasse,strasse"),
        ("\uf0b7\u200b\ufeff", ""),
        ("e\u0301\u00e9", "\u00e9\u00e9"),
    ],
)
def test_letters_are_what_paper_and_file_have_in_common(typed: str, plain: str) -> None:
    assert letters(typed) == plain


def test_controls_and_boxes_are_read_where_they_stand(word: bytes) -> None:
    plain = said(word)
    assert len(plain.notes[Gap.FOOTNOTE]) == 12
    control = said(in_a_control(word))
    assert [one for one in control.paragraphs if one != ("ookinhetveld",)] == list(plain.paragraphs)
    assert control.notes == plain.notes
    assert said(with_box(word)).paragraphs[:2] == (("naasthetkader",), ("tekstinhetkader",))


def test_what_is_worked_out_is_a_gap_and_what_is_hidden_is_nothing(word: bytes) -> None:
    first, second, third, fourth, *_ = said(with_fields(word)).paragraphs
    assert first == ("afgedruktop", Gap.FIELD, ",blad", Gap.FIELD)
    assert second == ("erbijgezet",)
    assert third == ("hoofdletters",)
    assert fourth == ("fietsemailafbreken\u20ac5,1\u20442...\u03c9",)


def test_notes_of_both_kinds_come_in_the_order_of_their_references(word: bytes) -> None:
    found = said(with_endnotes(word, "Een", "Twee"))
    assert found.notes[Gap.ENDNOTE] == (("een",), ("twee",))
    assert found.paragraphs[0] == ("zinoveriets1", Gap.ENDNOTE, ".")
    assert len(found.notes[Gap.FOOTNOTE]) == 12


# --- held against each other ----------------------------------------------------------------------------------------


def told(paragraphs: list[Pieces], read: list[Read], *notes: Pieces) -> list[tuple[str, object]]:
    word = Wording(tuple(paragraphs), {Gap.FOOTNOTE: notes, Gap.ENDNOTE: ()}, ())
    return [(one.code, one.facts.get("text")) for one in compare_text("x.pdf", word, read)]


def block(text: str, type: str = "/P", *within: str) -> Read:
    return Read(text, type, ("/Document", *within))


def note(text: str) -> Read:
    return block(text, "/P", "/Note")


LONG = "eenalineadielanggenoegis"


@pytest.mark.parametrize(
    ("paragraphs", "read", "expected"),
    [
        ([("a",), ("b",)], ["a", "b"], []),
        ([("a",), ("b",)], ["b", "a"], []),  # what floats is read where it is anchored
        ([("a",), ("a",)], ["a"], [("D006", "'a'")]),
        ([("a",)], ["a", LONG], [("D007", f"'{LONG}'")]),
        ([("a",)], ["a", "3."], []),
        ([("eerste",), ("eerste",)], ["1.eerste", "a.eerste"], []),
        ([("eerste",)], [f"{LONG}eerste"], [("D006", "'eerste'"), ("D007", f"'{LONG}eerste'")]),
        ([("rood",), ("isrood",)], ["isrood", "rood"], []),  # what stands there as it is goes before what stands after a mark
        ([("blad", Gap.FIELD, "van", Gap.FIELD)], ["blad3van9"], []),
        ([("blad", Gap.FIELD, "van")], ["blad3"], [("D006", "'blad…van'")]),
    ],
)
def test_paragraphs(paragraphs: list[Pieces], read: list[str], expected: list[tuple[str, object]]) -> None:
    assert told(paragraphs, [block(one) for one in read]) == expected


def test_a_row_of_headings_may_come_back() -> None:
    assert told([(LONG,)], [block(LONG, "/P", "/Table", "/TR", "/TH")] * 2) == []


REFERS: list[Pieces] = [("zin", Gap.FOOTNOTE, "enverder", Gap.FOOTNOTE)]


@pytest.mark.parametrize(
    ("body", "notes", "expected"),
    [
        ("zin1enverder2", ["1een", "2twee"], []),
        ("zin9enverder10", ["9een", "10twee"], []),
        ("zin1enverder2", ["2twee", "1een"], [("D008", None)]),
        ("zin1enverder2", ["1een", "3twee"], [("D008", None)]),
        ("zin1enverder2", ["1een"], [("D006", "'twee'")]),
        ("zin1enverder2", ["1een", "2drie"], [("D006", "'twee'")]),
        ("zinenverder", ["1een", "2twee"], [("D006", "'zin…enverder…'")]),
    ],
)
def test_notes(body: str, notes: list[str], expected: list[tuple[str, object]]) -> None:
    found = told(REFERS, [block(body), *map(note, notes)], ("een",), ("twee",))
    assert found[: len(expected)] == expected
    assert bool(found) == bool(expected)


def test_long_texts_are_compared_in_a_moment() -> None:

    paragraphs: list[Pieces] = [(f"alinea{number}endewoordendiedaarbijhoren",) for number in range(5000)]
    started = time.process_time()
    assert told(paragraphs, [block(str(one[0])) for one in paragraphs]) == []
    assert told(paragraphs, [block(f"{number}.{one[0]}") for number, one in enumerate(paragraphs)]) == []
    assert time.process_time() - started < 2


@pytest.mark.parametrize(
    ("rows", "style", "expected"),
    [
        ([("naam", "aantal"), ("vis", "3")], "RijkTabel", 1),
        ([("naam", "aantal"), ("vis", "3")], "", 0),
        ([("naam", "aantal")], "RijkTabel", 0),
    ],
)
def test_a_table_with_lines_wants_headings(rows: list[tuple[str, str]], style: str, expected: int, word: bytes) -> None:
    found = said(beginning_with(word, table(*rows, style=style))).tables
    assert len(found) == expected


def test_fields_that_keep_their_result_are_read(word: bytes) -> None:
    noted = f"<w:p><w:r><w:t>Zie noot </w:t></w:r>{field('NOTEREF _Ref1', '3')}</w:p>"
    assert said(beginning_with(word, noted, p("En dan"))).paragraphs[:2] == (("zienoot3",), ("endan",))
