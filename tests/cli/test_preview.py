"""``assemble template preview`` as its user sees it."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from assembler.cli import assemble as command
from tests.documents import lines
from tests.dossiers import MILIEURAAD, RIJK
from tests.render.small import p, template

FILLED = ["Plaats: [Raad: plaats]"]


def preview(*arguments: object, **environment: str) -> Result:
    return CliRunner().invoke(command, ["template", "preview", *map(str, arguments)], env=environment)


@pytest.fixture(autouse=True)
def templates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("brief.docx").write_bytes(template(p("Plaats: {{ meeting.place }}")))
    Path("fout.docx").write_bytes(template(p("Plaats: {{ meeting.plaats }}")))


def test_it_stands_beside_the_template() -> None:
    before = Path("brief.docx").read_bytes()
    result = preview("brief.docx")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "brief.voorbeeld.docx staat klaar om in Word te bekijken.\n", "")
    assert lines(Path("brief.voorbeeld.docx").read_bytes()) == FILLED
    assert Path("brief.docx").read_bytes() == before


def test_it_is_made_anew_and_where_it_is_wanted() -> None:
    assert preview("brief.docx", "-q").stdout == ""
    Path("brief.docx").write_bytes(template(p("{{ meeting.title }}")))
    assert preview("brief.docx").exit_code == 0
    assert lines(Path("brief.voorbeeld.docx").read_bytes()) == ["[Raad: naam met datum]"]
    result = preview("brief.docx", "-o", "map/een.docx", "--lang", "en")
    assert result.stdout == f"{Path('map/een.docx')} is ready to look at in Word.\n"
    assert Path("map/een.docx").read_bytes() == Path("brief.voorbeeld.docx").read_bytes()


@pytest.mark.parametrize("name", ["brief.docx", "./brief.docx", "fout.docx", "notities.txt"])
def test_what_is_no_preview_stays_as_it_is(name: str) -> None:
    Path("notities.txt").write_bytes(b"van mij")
    before = Path(name).read_bytes()
    result = preview("brief.docx", "-o", name)
    assert result.exit_code == 2
    assert "is geen voorbeeld en blijft zoals het is. Kies met --output een andere naam." in result.stderr
    assert Path(name).read_bytes() == before
    assert "is no preview and stays as it is" in preview("brief.docx", "-o", name, "--lang", "en").stderr


def test_a_link_to_something_else_stays_as_it_is() -> None:
    Path("notities.txt").write_bytes(b"van mij")
    Path("brief.voorbeeld.docx").symlink_to("notities.txt")
    Path("los.docx").symlink_to("nergens")
    assert preview("brief.docx").exit_code == 2
    assert preview("brief.docx", "-o", "los.docx").exit_code == 2
    assert Path("brief.voorbeeld.docx").is_symlink()
    assert Path("notities.txt").read_bytes() == b"van mij"


def test_what_is_wrong_is_told_and_nothing_is_written() -> None:
    result = preview("fout.docx")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "fout.docx, word/document.xml, alinea 1: fout T013: meeting.plaats bestaat niet." in result.stderr
    assert not Path("fout.voorbeeld.docx").exists()


def test_with_a_dossier() -> None:
    result = preview("brief.docx", "--data", MILIEURAAD, "--document", "memo")
    assert (result.exit_code, result.stderr) == (0, "")
    assert lines(Path("brief.voorbeeld.docx").read_bytes()) == ["Plaats: Brussel"]


@pytest.mark.parametrize(("language", "told"), [("nl", "--document hoort bij --data."), ("en", "--document goes with --data.")])
def test_a_document_goes_with_a_dossier(language: str, told: str) -> None:
    result = preview("brief.docx", "--document", "memo", "--lang", language)
    assert result.exit_code == 2
    assert told in result.stderr


def test_a_template_of_more_documents() -> None:
    result = preview(RIJK / "letter.docx", "-o", "brief.voorbeeld.docx", "--data", MILIEURAAD)
    assert result.exit_code == 1
    assert "T048: Dit sjabloon is van meer dan één document: tweede_kamerbrief, eerste_kamerbrief." in result.stderr


def test_where_nothing_can_be_written() -> None:
    Path("map").mkdir()
    result = preview("brief.docx", "-o", "map")
    assert result.exit_code == 1
    assert "O002" in result.stderr
