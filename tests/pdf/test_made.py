"""What LibreOffice really makes, mended: one start for all tests of it, and another to see that the same comes out."""

import http.server
import io
import os
import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pdfua
import pikepdf
import pytest

from assembler import build
from assembler.diagnostics import Diagnostic
from assembler.ooxml.package import reopen_package, write_package
from assembler.ooxml.properties import core_properties
from assembler.pdf.mend import mend
from assembler.pdf.office import find_office
from assembler.pdf.prepare import prepared
from assembler.pdf.produce import make_pdfs
from assembler.pdf.reading import read_blocks
from assembler.pdf.structure import Structure, kids
from assembler.pdf.verify import Expected, verify_pdf
from assembler.pdf.wording import wording
from tests.dossiers import ROOT
from tests.pdf.papers import (
    agenda,
    beginning_with,
    in_a_control,
    p,
    table,
    with_box,
    with_endnotes,
    with_fields,
    with_picture,
)

PLAIN, CONTROL, PICTURE, BOX, FIELDS, TABLES = "agenda.pdf", "veld.pdf", "plaatje.pdf", "kader.pdf", "velden.pdf", "tabel.pdf"
ENDNOTES = "eindnoten.pdf"


@dataclass(frozen=True)
class Made:
    word: dict[str, bytes]
    pdf: dict[str, bytes]
    found: list[Diagnostic]
    asked: list[str]
    """What was asked of the server that the picture stands on."""


@pytest.fixture(scope="module")
def asked() -> Iterator[tuple[str, list[str]]]:
    """A server on this machine, and what is asked of it."""
    told: list[str] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            told.append(self.path)
            self.send_error(404)

        do_HEAD = do_OPTIONS = do_PROPFIND = do_GET  # noqa: N815 - the names of the requests

        def log_message(self, *_: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://localhost:{server.server_port}/logo.png", told
        server.shutdown()


@pytest.fixture(scope="module")
def made(asked: tuple[str, list[str]]) -> Made:
    office = find_office()
    if office is None and not os.environ.get("CI"):
        pytest.skip("needs LibreOffice (Debian: libreoffice-writer)")
    assert office is not None
    plain = agenda()
    word = {
        PLAIN: plain,
        CONTROL: in_a_control(plain),
        PICTURE: with_picture(plain, asked[0]),
        BOX: with_box(plain),
        FIELDS: with_fields(plain),
        ENDNOTES: with_endnotes(plain, "Een eerste eindnoot", "Een tweede eindnoot"),
        TABLES: beginning_with(plain, table(("naam", "aantal"), ("vis", "3")), table(("links", "rechts"), ("a", "b"), style="")),
        **{f"{one.file}.pdf": one.content for one in build(ROOT / "examples" / "landbouwraad" / "meeting.yaml").outputs if one.trace},
    }
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("assembler.pdf.convert._offline", lambda: ())  # so that the settings alone are to keep it off line
        pdf, found = make_pdfs(office, word)
    return Made(word, pdf, found, asked[1])


def opened(content: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(content))


def checked(made: Made, name: str, content: bytes | None = None, word: bytes | None = None) -> list[str]:
    """The codes of what is wrong with a PDF for what its Word file says."""
    expected = Expected("Geannoteerde agenda Milieuraad 17 maart 2026", "nl-NL", wording(reopen_package(word or made.word[name])))
    return [one.code for one in verify_pdf(content or made.pdf[name], name, expected)]


def test_only_what_the_template_lacks_is_told(made: Made) -> None:
    assert list(made.pdf) == list(made.word)
    told = [(one.code, one.facts["file"], one.facts.get("text")) for one in made.found]
    assert told == [("D009", PICTURE, None), ("D010", TABLES, "'naamaantalvis3'")]


def test_nothing_is_fetched(made: Made) -> None:
    assert made.asked == []


def test_an_independent_checker_has_nothing_against_it(made: Made, tmp_path: Path) -> None:
    for name, content in made.pdf.items():
        (tmp_path / "x.pdf").write_bytes(content)
        found = [f"{one.rule_id}: {one.message}" for one in pdfua.validate(tmp_path / "x.pdf").findings]
        assert name == PICTURE or found == [], name


def test_what_it_says_about_itself(made: Made) -> None:
    with opened(made.pdf[PLAIN]) as pdf:
        assert pdf.docinfo["/Title"] == "Geannoteerde agenda Milieuraad 17 maart 2026"
        assert pdf.docinfo["/CreationDate"] == pdf.docinfo["/ModDate"]
        with pdf.open_metadata() as said:
            assert said.pdfa_status == "2B"
            assert said["pdfuaid:part"] == "1"
            assert said["dc:title"] == pdf.docinfo["/Title"]
            assert said["xmp:CreateDate"][:10].replace("-", "") == str(pdf.docinfo["/CreationDate"])[2:10]
        assert pdf.Root["/Lang"] == "nl-NL"


def test_every_note_has_a_name_a_number_and_a_way_back(made: Made) -> None:
    with opened(made.pdf[PLAIN]) as pdf:
        notes = [node for node, own in Structure(pdf).elements() if own == "/Note"]
        assert [str(note["/ID"]) for note in notes] == [f"note{number:05}" for number in range(1, 13)]
        names = pdf.Root["/StructTreeRoot"]["/IDTree"]["/Names"]
        assert [str(name) for name in list(names)[::2]] == [str(note["/ID"]) for note in notes]
        for note in notes:
            label = kids(note)[0]
            assert label["/S"] == "/Lbl"
            _, reference = kids(kids(label)[0])
            assert reference["/Obj"]["/Subtype"] == "/Link"


@pytest.mark.parametrize(("name", "count"), [(PLAIN, 24), (ENDNOTES, 28)])
def test_every_link_leads_to_its_tag_and_back(name: str, count: int, made: Made) -> None:
    with opened(made.pdf[name]) as pdf:
        pairs = list(pdf.Root["/StructTreeRoot"]["/ParentTree"]["/Nums"])
        tags = dict(zip(map(int, pairs[::2]), pairs[1::2], strict=True))
        links = [link for page in pdf.pages for link in page.obj.get("/Annots", [])]
        assert len(links) > count
        for link in links:
            tag = tags[int(link["/StructParent"])]
            assert tag["/S"] == "/Link"
            assert any(not isinstance(kid, int) and kid["/Obj"].objgen == link.objgen for kid in kids(tag))


def test_a_link_that_is_in_no_tag_gets_one(made: Made) -> None:
    with opened(made.pdf[PLAIN]) as pdf:
        links = [link for page in pdf.pages for link in page.obj.get("/Annots", []) if "/A" in link]
        assert links
        del links[0]["/StructParent"]
        broken = io.BytesIO()
        pdf.save(broken)
    assert checked(made, PLAIN, broken.getvalue()) == ["D005"]
    assert checked(made, PLAIN, mend(broken.getvalue(), datetime(2000, 1, 1, tzinfo=UTC))) == []


def test_all_that_is_painted_is_text_or_marked(made: Made) -> None:
    """With pikepdf's own eyes: nothing is painted outside marks, and marks are closed."""
    for content in made.pdf.values():
        with opened(content) as pdf:
            for page in pdf.pages:
                depth = 0
                for one in pikepdf.parse_content_stream(page):
                    operator = str(one.operator)
                    depth += (operator in ("BMC", "BDC")) - (operator == "EMC")
                    assert depth > 0 or operator not in ("Tj", "TJ", "f", "f*", "S", "B", "B*", "Do", "sh")
                assert depth == 0


def test_text_in_content_controls_is_there(made: Made) -> None:
    with opened(made.pdf[CONTROL]) as pdf:
        read = read_blocks(made.pdf[CONTROL], pdf)
    assert any(one.text == "ookinhetveld" for one in read)
    with opened(made.pdf[PLAIN]) as pdf:
        plain = read_blocks(made.pdf[PLAIN], pdf)
    assert [one.text for one in read if one.text != "ookinhetveld"] == [one.text for one in plain]


def test_the_copy_without_controls_says_the_same(made: Made) -> None:
    content = made.word[CONTROL]
    package = reopen_package(content)
    copy = prepared(package, content)
    assert b":sdt>" in package.parts["word/document.xml"]
    assert b":sdt>" not in reopen_package(copy).parts["word/document.xml"]
    assert wording(reopen_package(copy)) == wording(package)
    assert prepared(reopen_package(copy), copy) is copy


def test_tables_for_the_layout_are_no_tables(made: Made) -> None:
    with opened(made.pdf[TABLES]) as pdf:
        types = [own for _, own in Structure(pdf).elements()]
    assert "/Table" not in types
    name = next(name for name in made.word if name.startswith("01"))
    with opened(made.pdf[name]) as pdf:
        elements = list(Structure(pdf).elements())
    tables = [node for node, own in elements if own == "/Table"]
    assert len(tables) == 1
    heads = [node for node, own in elements if own == "/TH"]
    assert heads
    for head in heads:
        assert any(one.get("/Scope") == "/Column" for one in head["/A"])


def test_the_same_comes_out_wherever_and_whenever(made: Made, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    monkeypatch.setenv("LC_ALL", "C")
    mask = os.umask(0o077)
    try:
        names = [FIELDS, PLAIN]  # in another order
        office = find_office()
        assert office is not None
        again, _ = make_pdfs(office, {name: made.word[name] for name in names})
    finally:
        os.umask(mask)
    assert again[PLAIN] == made.pdf[PLAIN]


def test_the_moment_is_that_of_the_word_file(made: Made) -> None:
    with opened(made.pdf[PLAIN]) as pdf:
        stamp = str(pdf.docinfo["/CreationDate"])
        profile = pdf.Root["/OutputIntents"][0]["/DestOutputProfile"].read_bytes()
    said = core_properties(reopen_package(made.word[PLAIN]))["dcterms:created"]
    assert re.sub(r"\D", "", stamp) == re.sub(r"\D", "", said)
    assert int.from_bytes(profile[24:26], "big") == int(said[:4])
    again = mend(made.pdf[PLAIN], datetime(2000, 1, 2, 3, 4, 5, tzinfo=UTC))
    assert checked(made, PLAIN, again) == []
    with opened(again) as pdf:
        assert pdf.docinfo["/CreationDate"] == "D:20000102030405Z"


def test_the_language_is_that_of_the_word_file_whatever_the_styles_say(made: Made) -> None:
    with opened(made.pdf[PLAIN]) as pdf:
        pdf.Root["/Lang"] = pikepdf.String("en-US")
        other = io.BytesIO()
        pdf.save(other)
    assert checked(made, PLAIN, other.getvalue()) != []
    assert checked(made, PLAIN, mend(other.getvalue(), datetime(2000, 1, 1, tzinfo=UTC), "nl-NL")) == []


# --- faults are seen ------------------------------------------------------------------------------------------------


def drop(*names: str) -> object:
    def change(pdf: pikepdf.Pdf) -> None:
        node = pdf.Root
        for name in names[:-1]:
            node = node[name]
        del node[names[-1]]

    return change


def without_names(pdf: pikepdf.Pdf) -> None:
    for node, own in Structure(pdf).elements():
        if own == "/Note":
            del node["/ID"]


def without_pages(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[:]


def untagged_link(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[0].obj["/Annots"][0]["/StructParent"]


def unordered(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[0].obj["/Tabs"]


def with_script(pdf: pikepdf.Pdf) -> None:
    pdf.Root["/OpenAction"] = pikepdf.Dictionary(S=pikepdf.Name("/JavaScript"), JS="app.alert(1)")


def other_title(pdf: pikepdf.Pdf) -> None:
    pdf.docinfo["/Title"] = "Iets anders"


def said_otherwise(pdf: pikepdf.Pdf) -> None:
    said = pdf.Root["/Metadata"].read_bytes()
    pdf.Root["/Metadata"].write(
        said.replace(b"<pdfuaid:part>1", b"<pdfuaid:part>2").replace(b"<pdfaid:conformance>B", b"<pdfaid:conformance>U")
    )


def lost_paragraph(pdf: pikepdf.Pdf) -> None:
    document = kids(pdf.Root["/StructTreeRoot"])[0]
    texts = [kid for kid in kids(document) if kid["/S"] == "/Text body"]
    document["/K"] = pikepdf.Array([kid for kid in kids(document) if kid.objgen != texts[2].objgen])


def doubled_paragraph(pdf: pikepdf.Pdf) -> None:
    document = kids(pdf.Root["/StructTreeRoot"])[0]
    texts = [kid for kid in kids(document) if kid["/S"] == "/Text body"]
    document["/K"].append(texts[2])


def turned_notes(pdf: pikepdf.Pdf) -> None:
    for node, _ in Structure(pdf).elements():
        notes = [kid for kid in kids(node) if not isinstance(kid, int) and kid.get("/S") == "/Note"]
        if len(notes) > 1:
            node["/K"] = pikepdf.Array(reversed(notes))
            return
    raise AssertionError("no page has two notes")


FAULTS = {
    "no tags": (drop("/StructTreeRoot"), ["D005"]),
    "not marked as tagged": (drop("/MarkInfo"), ["D005"]),
    "no language": (drop("/Lang"), ["D005"]),
    "another title": (other_title, ["D005"]),
    "no title shown": (drop("/ViewerPreferences"), ["D005"]),
    "no XMP": (drop("/Metadata"), ["D005", "D005"]),
    "other standards": (said_otherwise, ["D005", "D005"]),
    "no colours": (drop("/OutputIntents"), ["D005"]),
    "no pages": (without_pages, ["D005"]),
    "notes without names": (without_names, ["D005"]),
    "a link without a tag": (untagged_link, ["D005"]),
    "links in no order": (unordered, ["D005"]),
    "a script": (with_script, ["D005"]),
    "a paragraph is lost": (lost_paragraph, ["D006"]),
    "a paragraph comes twice": (doubled_paragraph, ["D007"]),
    "notes in another order": (turned_notes, ["D008"]),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_seen(fault: str, made: Made) -> None:
    assert checked(made, PLAIN) == []
    change, codes = FAULTS[fault]
    with opened(made.pdf[PLAIN]) as pdf:
        change(pdf)  # type: ignore[operator]
        broken = io.BytesIO()
        pdf.save(broken)
    assert checked(made, PLAIN, broken.getvalue()) == codes


def test_half_a_file_is_seen(made: Made) -> None:
    assert checked(made, PLAIN, made.pdf[PLAIN][:2000]) == ["D005"]


def test_a_word_that_is_another_is_seen(made: Made) -> None:
    assert checked(made, PLAIN, word=beginning_with(made.word[PLAIN], p("Dit staat er niet in"))) == ["D006"]
    package = reopen_package(made.word[PLAIN])
    changed = package.parts["word/footnotes.xml"].replace(b"energie", b"energieen", 1)
    assert changed != package.parts["word/footnotes.xml"]
    word = write_package(package.with_parts({"word/footnotes.xml": changed}))
    assert checked(made, PLAIN, word=word) == ["D006"]
