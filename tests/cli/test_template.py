"""``assemble template`` as its user sees it."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from assembler.cli import assemble as command
from assembler.diagnostics import diagnose
from assembler.packs import shipped
from tests.cli.runs import assemble
from tests.dossiers import MILIEURAAD, own_pack
from tests.render.fragments import fragment, include
from tests.render.small import p, template

RIGHT = p("{{ meeting.place }}")
WRONG = p("x") + p("{{ meeting.place | }}") + p("{% if items %}")
DELETED = '<w:p><w:del w:id="1" w:author="x"><w:r><w:delText>{{ meeting.place }}</w:delText></w:r></w:del></w:p>'


def check(*arguments: object, **environment: str) -> Result:
    return CliRunner().invoke(command, ["template", "check", *map(str, arguments)], env=environment)


@pytest.fixture(autouse=True)
def templates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name, body in {"goed": RIGHT, "fout": WRONG, "twijfel": RIGHT + DELETED}.items():
        Path(f"{name}.docx").write_bytes(template(body))


def test_our_own_templates_are_right() -> None:
    run = assemble("template", "check", shipped("templates", "rijk"))
    assert (run.code, run.out, run.err) == (0, "Geen fouten gevonden in 3 bestanden\n", "")


def test_each_fault_stands_with_its_place() -> None:
    result = check("fout.docx")
    assert result.exit_code == 1
    assert result.stdout == (
        "fout.docx, word/document.xml, alinea 2: fout T001: Een tag in dit sjabloon klopt niet: hier hoort een naam en er staat }}.\n"
        "  Controleer de tag: {{ meeting.place | }}\n\n"
        "fout.docx, word/document.xml, alinea 3: fout T001: Een tag in dit sjabloon klopt niet: if wordt niet afgesloten met endif.\n"
        "  Controleer de tag: {% if items %}\n\n"
        "2 fouten in fout.docx\n"
    )


def test_a_folder_stands_for_the_word_files_in_it() -> None:
    for name in ("map/diep/a.docx", "map/~$a.docx", "map/b.DOCX", "map/c.txt"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_bytes(template(RIGHT))
    result = check("map", "map/b.DOCX", "fout.docx", "--format", "json")
    told = json.loads(result.stdout)
    assert told["summary"] == {"errors": 2, "warnings": 0, "notes": 0, "files": 3}
    assert [one["template"]["paragraph"] for one in told["diagnostics"]] == [2, 3]


def test_warnings_are_errors_for_who_is_strict_and_nothing_for_who_is_quiet() -> None:
    assert check("twijfel.docx").exit_code == 0
    assert "waarschuwing T012" in check("twijfel.docx").stdout
    assert check("twijfel.docx", "--strict").exit_code == 1
    assert check("twijfel.docx", "-q").stdout == ""


def test_in_english() -> None:
    assert "paragraph 3: error T001: A tag in this template is not right: if is not closed with endif." in (
        check("fout.docx", "--lang", "en").stdout
    )


@pytest.mark.parametrize(("name", "code"), [("weg.docx", "Y012"), ("leeg", "Y014"), ("geen.docx", "O101")])
def test_what_cannot_be_read(name: str, code: str) -> None:
    Path("leeg").mkdir()
    Path("geen.docx").write_bytes(b"geen Word-bestand")
    result = check(name)
    assert result.exit_code == 1
    assert f"fout {code}: " in result.stdout


def test_the_report_in_a_file_that_is_not_a_template() -> None:
    assert check("fout.docx", "-o", "verslag.txt").exit_code == 1
    assert "alinea 3" in Path("verslag.txt").read_text("utf-8")
    assert check("fout.docx", "-o", "fout.docx").exit_code == 2
    assert check().exit_code == 2


def test_the_fields_are_those_of_the_pack_beside_the_template(tmp_path: Path) -> None:
    pack = own_pack(tmp_path / "eigen", ("derived:", 'derived:\n  meeting.motto: "{{ meeting.place }}"'))
    own, elsewhere = pack / "agenda.docx", tmp_path / "los.docx"
    for file in (own, elsewhere):
        file.write_bytes(template(p("{{ meeting.motto }}")))
    assert check(own).exit_code == 0
    assert "fout T013: meeting.motto bestaat niet." in check(elsewhere).stdout
    assert check(elsewhere, "--pack", pack).exit_code == 0
    assert "fout K001" in check(elsewhere, "--pack", "nergens").stdout


def test_a_fault_below_a_heading_names_it() -> None:
    Path("kop.docx").write_bytes(template(p("Inzet", style="Heading1") + p("{{ metting }}")))
    assert check("kop.docx").stdout.startswith("kop.docx, word/document.xml, alinea 2, onder ‘Inzet’: fout T013: ")
    assert "paragraph 2, under ‘Inzet’: " in check("kop.docx", "--lang", "en").stdout
    (told,) = json.loads(check("kop.docx", "--format", "json").stdout)["diagnostics"]
    assert (told["template"]["heading"], told["template"]["excerpt"]) == ("Inzet", "{{ metting }}")
    (run,) = json.loads(check("kop.docx", "--format", "sarif").stdout)["runs"]
    (place,) = run["results"][0]["locations"]
    assert (place["properties"]["heading"], place["properties"]["paragraph"]) == ("Inzet", 2)
    assert place["logicalLocations"][0]["fullyQualifiedName"].endswith("alinea 2, onder ‘Inzet’")


def test_a_copy_with_comments_stands_beside_the_template_and_never_over_a_file() -> None:
    before = Path("fout.docx").read_bytes()
    run = check("fout.docx", "goed.docx", "weg.docx", "--annotate")
    assert run.exit_code == 1
    assert run.stderr == "fout.nagekeken.docx is een kopie met opmerkingen.\n"
    made = Path("fout.nagekeken.docx").read_bytes()
    again = check("fout.docx", "--annotate", "--lang", "en")
    assert again.stderr == "fout.nagekeken-2.docx is a copy with comments.\n"
    assert Path("fout.nagekeken.docx").read_bytes() == made
    assert Path("fout.docx").read_bytes() == before
    assert sorted(one.name for one in Path().glob("*.docx")) == [
        "fout.docx",
        "fout.nagekeken-2.docx",
        "fout.nagekeken.docx",
        "goed.docx",
        "twijfel.docx",
    ]
    assert json.loads(check(".", "--format", "json").stdout)["summary"]["files"] == 3


def test_a_copy_that_cannot_be_written(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("map").mkdir()
    Path("map/fout.docx").write_bytes(template(WRONG))
    refused = diagnose("O002", reason="de schijf is vol")
    monkeypatch.setattr("assembler.publish.write_files", lambda *_: [refused])
    run = check("map/fout.docx", "--annotate")
    assert run.exit_code == 1
    assert "fout O002" in run.stderr
    assert run.stdout == ""


def test_the_names_are_those_of_the_document_that_the_template_serves_for(tmp_path: Path) -> None:
    pack = own_pack(tmp_path / "eigen")
    (pack / "agenda.docx").write_bytes(template(p("{{ memo.occasion }}")))
    assert "Dit is er alleen in een document per geadresseerde" in check(pack / "agenda.docx").stdout
    (pack / "memo.docx").write_bytes(template(p("{{ memo.occasion }}")))
    assert check(pack / "memo.docx").exit_code == 0


def test_a_build_tells_the_errors_of_all_templates_before_it_fills_any(tmp_path: Path) -> None:
    pack = own_pack(tmp_path / "eigen")
    (pack / "agenda.docx").write_bytes(template(p("{% if false %}{{ meeting.plaec }}{% endif %}") + p("- een") + p("- twee")))
    (pack / "memo.docx").write_bytes(template(p("{{ agenda | date }}")))
    run = assemble("build", MILIEURAAD, "--pack", pack, "-o", tmp_path / "uit")
    assert run.code == 1
    assert [word for word in run.err.split() if word.startswith("T0")] == ["T013:", "T024:"]
    assert not (tmp_path / "uit").exists()
    checked = assemble("pack", "check", pack)
    assert {word for word in checked.out.split() if word.startswith("T0")} == {"T013:", "T024:", "T034:"}


def test_a_file_that_is_included_is_told_of_once_and_in_its_place() -> None:
    body = p("{%p for item in agenda %}") + include("map/punt.docx") + p("{%p endfor %}")
    for name, content in {"a/zin.docx": template(body), "a/map/punt.docx": fragment(p("{{ item.title }}") + p("{{ item.titel }}"))}.items():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_bytes(content)
    told = check("a").stdout
    assert told.startswith("a/map/punt.docx: fout T013: item.titel bestaat niet.\n  in a/map/punt.docx, word/document.xml, alinea 2\n")
    assert told.endswith("1 fout in 2 bestanden\n")
    assert check("./a/map/punt.docx", "./a/zin.docx").stdout.count("fout T013") == 1
    assert check("a/zin.docx").stdout.startswith("a/map/punt.docx, word/document.xml, alinea 2: fout T013")
