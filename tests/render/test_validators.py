"""What others say of the documents: two public validators, and LibreOffice, which must read back the text and every note."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from assembler import build
from assembler.ooxml.package import write_package
from tests.documents import built, documents, lines, note_texts
from tests.dossiers import EXAMPLES
from tests.ooxml.packages import bookmark
from tests.render.fragments import fragment, include, kind_of_list, listed, num, rendered, shelf, style
from tests.render.small import own_note, p, ref, row, table
from tests.strategies import Data, dossiers

openxml_audit = pytest.importorskip("openxml_audit", reason="needs openxml-audit (the dev extra)")
ooxml_integrity = pytest.importorskip("ooxml_integrity", reason="needs ooxml-integrity (the dev extra)")


@cache
def drawn(examples: int) -> tuple[bytes, ...]:
    """Every document of some drawn dossiers, the same ones at every run."""
    found: list[bytes] = []

    def take(data: Data) -> None:
        found.extend(content for contents in documents(built(data)).values() for content in contents)

    patient = settings(
        max_examples=examples,
        deadline=None,
        database=None,
        derandomize=True,
        suppress_health_check=list(HealthCheck),
        phases=(Phase.generate,),
    )
    patient(given(dossiers())(take))()
    return tuple(found)


def sample() -> Iterator[bytes]:
    """The examples, and of the drawn documents those with most in them."""
    for example in EXAMPLES:
        yield from (one.content for one in build(example).outputs if one.file.endswith(".docx"))
    yield from sorted(drawn(15), key=len)[-6:]
    yield with_included_files()


def with_included_files() -> bytes:
    """A document whose template includes a file with a bit of everything, twice and in a table."""
    styles = style("Een", "Body Text") + style("BodyText", "Eigen", '<w:basedOn w:val="Een"/><w:rPr><w:b/></w:rPr>')
    numbering = kind_of_list(1) + kind_of_list(2, "bullet") + num(1, 1) + num(2, 2)
    body = (
        p("a") + p("b", style="Een") + ref(1) + listed("c", 1) + listed("d", 2) + f"<w:p>{bookmark(0, 'hier')}</w:p>" + table(row(p("e")))
    )
    with tempfile.TemporaryDirectory() as folder:
        where = shelf(Path(folder), slot=fragment(body, own_note(1, "noot"), styles=styles, numbering=numbering))
        host = ref(1) + include("slot.docx") * 2 + table(row(include("slot.docx"))) + ref(2)
        return write_package(rendered(host, where, own_note(1, "voor") + own_note(2, "na")).package)


def on_disk(folder: Path) -> list[Path]:
    files = []
    for number, content in enumerate(sample()):
        files.append(folder / f"{number}.docx")
        files[-1].write_bytes(content)
    return files


def test_openxml_audit_finds_nothing(tmp_path: Path) -> None:
    for file in on_disk(tmp_path):
        found = openxml_audit.OpenXmlValidator().validate(str(file)).errors  # a new one each time: it remembers notes of the file before
        told = [f"{one.part_uri} {one.path}: {one.description}" for one in found]
        assert told == []


def test_ooxml_integrity_finds_nothing(tmp_path: Path) -> None:
    for file in on_disk(tmp_path):
        told = [str(one) for one in ooxml_integrity.check(str(file)) if one.severity in (ooxml_integrity.ERROR, ooxml_integrity.WARN)]
        assert told == []


@pytest.mark.skipif(shutil.which("soffice") is None and not os.environ.get("CI"), reason="needs soffice (Debian: libreoffice-writer)")
def test_libreoffice_reads_back_the_text_and_every_note(tmp_path: Path) -> None:
    files = on_disk(tmp_path)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    (tmp_path / "out").mkdir()
    command = ["soffice", profile, "--headless", "--convert-to", "docx:Office Open XML Text", "--outdir", str(tmp_path / "out")]
    subprocess.run([*command, *map(str, files)], check=True, timeout=300, capture_output=True)
    for file in files:
        before, after = file.read_bytes(), (tmp_path / "out" / file.name).read_bytes()
        assert bare_notes(after) == bare_notes(before)
        assert words(after) == words(before)


def bare_notes(content: bytes) -> list[str]:
    """The notes, less the space around them and the soft hyphens, which LibreOffice writes as an element of its own."""
    return [text.replace("\u00ad", "").strip() for text in note_texts(content).values()]


def words(content: bytes) -> list[str]:
    """The printed characters of each paragraph, less white space and what LibreOffice writes in another way."""
    return [bare for line in lines(content) if (bare := "".join(sign for sign in line if sign.isalnum()))]
