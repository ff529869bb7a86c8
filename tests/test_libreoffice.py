"""What LibreOffice makes of the documents: every paragraph is on the page, and every note stands under its number, in order."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from assembler import build
from assembler.pipeline import Output
from assembler.vetting import check_template
from tests.dossiers import ROOT, START, part_of, text_of
from tests.pictures import png

MISSING = [name for name in ("soffice", "pdftotext") if shutil.which(name) is None]


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Output, str]]:
    """Each document of the two-day Council with the text of its PDF; one start of LibreOffice makes them all."""
    _needed()
    folder = tmp_path_factory.mktemp("libreoffice")
    outputs = [one for one in build(ROOT / "examples" / "landbouwraad" / "meeting.yaml").outputs if one.trace]
    for number, output in enumerate(outputs):
        (folder / f"{number}.docx").write_bytes(output.content)
    files = [str(folder / f"{number}.docx") for number in range(len(outputs))]
    _converted(folder, "pdf", *files)
    return [(output, _text(folder / f"{number}.pdf")) for number, output in enumerate(outputs)]


def _needed() -> None:
    if MISSING and not os.environ.get("CI"):
        pytest.skip(f"needs {' and '.join(MISSING)} (Debian: libreoffice-writer, poppler-utils)")


def _converted(folder: Path, form: str, *files: str) -> None:
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(["soffice", profile, "--headless", "--convert-to", form, "--outdir", str(folder), *files], check=True, timeout=180)


def _text(pdf: Path) -> str:
    """The words of a PDF; one that LibreOffice did not make is an error here, for it ends well all the same."""
    return subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, text=True).stdout


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]{4,}", text)


def test_every_word_is_on_the_page(pages: list[tuple[Output, str]]) -> None:
    for output, text in pages:
        shown = re.sub(r"\s|-", "", text)
        for row in output.trace:
            missing = [word for word in _words(row.text) if word not in shown]
            assert missing == [], f"{output.file}: {row.text}"


def test_notes_stand_under_their_numbers_in_order(pages: list[tuple[Output, str]]) -> None:
    for output, text in pages:
        notes = [row for row in output.trace if row.note]
        at = 0
        for row in notes:
            start = re.escape(" ".join(row.text.split()[:2]))
            found = re.compile(rf"^\s*{row.note}\s+{start}", re.MULTILINE).search(text, at)
            assert found, f"{output.file}: note {row.note} {row.text}"
            at = found.start()


def test_a_second_citation_prints_the_number_of_the_first(pages: list[tuple[Output, str]]) -> None:
    _, agenda = next(one for one in pages if one[0].id == "annotated_agenda")
    assert re.search(r"prijzen7", agenda), "the note cited in the table is number 7, and was cited before"


def test_a_template_that_libreoffice_made_is_filled(tmp_path: Path) -> None:
    """Headings, a header, a logo, a note, a condition and a row loop, made as docs/sjablonen.md says."""
    _needed()
    _converted(tmp_path, "docx:MS Word 2007 XML", str(ROOT / "tests" / "libreoffice" / "sjabloon.fodt"))
    (tmp_path / "pack.yaml").write_text(PACK, "utf-8")
    (tmp_path / "logo.png").write_bytes(png(300, 100))
    assert [one.code for one in check_template(tmp_path / "sjabloon.docx", pack=str(tmp_path)) if one.severity == "error"] == []
    file = tmp_path / "meeting.yaml"
    logo = "    short: IenW\n    logo: {file: logo.png, alt: Logo}\n"
    line = "\nmijn:\n  press_line: Een goede Raad.\n"
    file.write_text(START.read_text("utf-8").replace("    short: IenW\n", logo, 1) + line, "utf-8")
    made = build(file, pack=str(tmp_path))
    assert [one.message() for one in made.diagnostics if one.severity == "error"] == []
    (output,) = (one for one in made.outputs if one.id == "eigen")
    assert [one for one in text_of(output.content).splitlines() if one] == [
        "Woordvoeringslijn Transportraad 8 juni 2026",
        "De Raad is in Luxemburg.",
        "Mede namens de Minister van Klimaat en Groene Groei.",
        "Een goede Raad.",
        "Agendapunten",
        "Nr.",
        "Onderwerp",
        "1",
        "de bereikbaarheid van grensregio’s per trein: geen lijn",
        "2",
        "de veiligheid van overwegen: geen lijn",
    ]
    assert output.notes_count == 1
    assert b'descr="Logo"' in part_of(output.content, "word/document.xml")


PACK = """
name: eigen
title: Eigen
extends: rijk
documents:
  - {id: eigen, template: sjabloon.docx, name: Eigen, title: Eigen, file: eigen}
fields:
  key: mijn
  dossier: {press_line: {type: prose, meta: {title: Lijn, description: De lijn.}}}
  agenda[]: {press_line: {type: inline, meta: {title: Lijn, description: De lijn.}}}
"""
