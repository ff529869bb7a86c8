"""``assemble pack docs``: a page that leaves out nothing of a pack."""

import re
from pathlib import Path

import pytest

from assembler.cli.pack_docs import pack_page
from assembler.packs import load_pack
from assembler.pipeline import data_schema
from tests.cli.runs import assemble
from tests.dossiers import RIJK, contents
from tests.packs.test_fields import MANY, written
from tests.packs.test_people import PEOPLE


def page_of(pack: str, language: str = "nl") -> str:
    page, found = pack_page(pack, language)
    assert found == []
    assert page is not None
    return page


def parts(page: str) -> dict[str, str]:
    pieces = re.split(r"^## (.+)$", page, flags=re.MULTILINE)
    return dict(zip(pieces[1::2], pieces[2::2], strict=True))


def rows(text: str) -> list[list[str]]:
    """The cells of every row of a table, as they read."""
    found = [re.split(r"(?<!\\) \| ", line[2:-2]) for line in text.splitlines() if line.startswith("| ")]
    return [[cell.replace("\\|", "|") for cell in one] for one in found]


@pytest.fixture(scope="module")
def rijk() -> str:
    return page_of("rijk")


def test_every_document_is_there_with_its_template_and_condition(rijk: str) -> None:
    pack, _ = load_pack("rijk")
    assert pack is not None
    head, *told = rows(parts(rijk)["Documenten"])
    assert len(head) == 5
    assert [(one[0], one[2], one[3]) for one in told] == [
        (f"`{one.id}`", f"`{one.template}`", f"`{one.file}.docx`") for one in pack.documents
    ]
    assert told[0][4] == "voor elke geadresseerde van de nota"
    assert told[1][4] == "voor de Tweede Kamer, als die een brief krijgt; staat in de bijlagentabel"
    assert told[3][4] == "altijd; staat in de bijlagentabel; gaat met de brieven mee"
    assert "als `own_items | length > 0`; versie van `annotated_agenda`" in told[4][4]


def test_every_derived_text_style_and_key_of_the_registry_is_there(rijk: str) -> None:
    pack, _ = load_pack("rijk")
    assert pack is not None
    told = parts(rijk)
    for key, markup in pack.derived.items():
        assert f"\n`{key}`\n\n```text\n{markup.text.strip()}\n```\n" in told["Afgeleide teksten"]
    assert rows(told["Stijlen"])[1:] == [[f"`{use}`", name] for use, name in pack.styles.items()]
    keys = {one[0] for one in rows(told["Register"])} - {"sleutel"}
    assert keys == {f"`{key}`" for store in vars(pack.registry).values() for key in store}
    assert ["`milieuraad`", "Milieuraad", "de", "Milieu", "21501-08"] in rows(told["Register"])


def test_every_field_and_every_fact_is_there(rijk: str) -> None:
    told = parts(rijk)
    headings = re.findall(r"^### (.+)$", told["Alle velden van het gegevensbestand"], re.MULTILINE)
    assert headings == list(data_schema().rules)
    assert "`{{ item.position }}`" in told["Wat een sjabloon kan gebruiken"]
    assert "### Filters" in told["Wat een sjabloon kan gebruiken"]
    assert "Eigen velden" not in told


def test_the_fields_of_a_pack_are_there_wherever_they_belong(tmp_path: Path) -> None:
    many = MANY.replace("description: Uitleg.", "description: Uitleg, example: Zo", 1)
    told = parts(page_of(str(written(tmp_path, many, "{{ vx.line }}"))))
    own = {one[0]: one[1:] for one in rows(told["Eigen velden"])}
    assert own["`tone`"] == ["`rustig` of `stevig`", "**Titel.** Uitleg. Zonder opgave: `rustig`."]
    assert own["`who`"][0] == "sleutel uit `officials`"
    assert "`agenda[].vx`" in told["Eigen velden"]
    assert "**Titel.** Uitleg. Verplicht. Bijvoorbeeld: Zo" in told["Eigen velden"]
    assert "### vx\n" in told["Alle velden van het gegevensbestand"]
    for tag in ("{{ vx.tone }}", "{{ item.vx.line }}", "{{ vx.who.name }}", "{% for onderdeel in vx.people %}"):
        assert f"`{tag}`" in told["Wat een sjabloon kan gebruiken"]
    assert ["`pers`", "Pers", "`pers.docx`", "`{{ document.number }} Pers.docx`", "altijd"] in rows(told["Documenten"])
    assert "`rijk/memo.docx`" in told["Documenten"]


def test_people_of_the_registry_are_there(tmp_path: Path) -> None:
    (tmp_path / "pack.yaml").write_text(f"name: vx\ntitle: X\nextends: rijk\n{PEOPLE}", "utf-8")
    told = rows(parts(page_of(str(tmp_path)))["Register"])
    assert ["`geld`", "Minister van Financiën", "F. Iets", "fin"] in told
    assert ["`ienw`", "Infrastructuur en Waterstaat", "IenW"] in told


def test_in_english() -> None:
    told = parts(page_of("rijk", "en"))
    assert list(told)[:4] == ["Documents", "Derived texts", "Styles", "Registry"]
    assert rows(told["Documents"])[1][4] == "for each addressee of the memo"
    assert "Required." in told["All fields of the data file"]


def test_the_command_writes_it(tmp_path: Path) -> None:
    run = assemble("pack", "docs", "-o", tmp_path / "rijk.md", "--lang", "nl")
    assert (run.code, run.said) == (0, "")
    page = contents(tmp_path)["rijk.md"].decode()
    assert page == page_of("rijk")
    shown = assemble("pack", "docs", RIJK, "--lang", "nl")
    assert (shown.code, shown.err) == (0, "")
    assert shown.out == page.replace("pack docs rijk`", f"pack docs {RIJK}`")


def test_a_pack_that_cannot_be_used_is_told(tmp_path: Path) -> None:
    run = assemble("pack", "docs", "weg")
    assert (run.code, run.out) == (1, "")
    assert "fout K001" in run.err
    assert assemble("pack", "docs", "-o", tmp_path).code == 2
