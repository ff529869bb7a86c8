"""What LibreOffice makes of the documents: every paragraph is on the page, and every note stands under its number, in order."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from assembler import build
from assembler.pipeline import Output
from tests.dossiers import ROOT

MISSING = [name for name in ("soffice", "pdftotext") if shutil.which(name) is None]


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Output, str]]:
    """Each document of the two-day Council with the text of its PDF; one start of LibreOffice makes them all."""
    if MISSING and not os.environ.get("CI"):
        pytest.skip(f"needs {' and '.join(MISSING)} (Debian: libreoffice-writer, poppler-utils)")
    folder = tmp_path_factory.mktemp("libreoffice")
    outputs = [one for one in build(ROOT / "examples" / "landbouwraad" / "meeting.yaml").outputs if one.trace]
    for number, output in enumerate(outputs):
        (folder / f"{number}.docx").write_bytes(output.content)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    files = [str(folder / f"{number}.docx") for number in range(len(outputs))]
    subprocess.run(["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *files], check=True, timeout=180)
    return [(output, _text(folder / f"{number}.pdf")) for number, output in enumerate(outputs)]


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
