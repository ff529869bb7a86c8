"""Officials and departments of a pack's registry: named by a data file without being given, printed, and told of in pack.yaml."""

from pathlib import Path

import pytest

import assembler
from assembler.packs import load_pack
from assembler.pipeline import editor_schema, open_pack
from tests.documents import built, documents, errors, minimal
from tests.dossiers import text_of
from tests.packs.test_packs import said
from tests.render.small import p, template

HEAD = "name: vx\ntitle: X\nextends: rijk\n"
PEOPLE = """\
registry:
  departments:
    ienw: {name: Infrastructuur en Waterstaat, short: IenW}
    fin: {name: Financiën, short: FIN}
  officials:
    minister: {office: Minister van Infrastructuur en Waterstaat, name: V. Oorbeeld, department: ienw}
    geld: {office: Minister van Financiën, name: F. Iets, department: fin}
"""
DOCUMENT = '\ndocuments:\n  - {id: pers, template: pers.docx, name: Pers, title: Pers, file: "{{ document.number }} Pers"}\n'


def written(folder: Path, people: str, *lines: str, head: str = HEAD) -> str:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "pack.yaml").write_text(head + people + (DOCUMENT if lines else ""), "utf-8")
    (folder / "pers.docx").write_bytes(template("".join(map(p, lines)), ""))
    return str(folder)


def test_who_is_named_need_not_be_given(tmp_path: Path) -> None:
    lines = (
        "{% for one in officials.values() %}{{ one.name }};{% endfor %}",
        "{{ officials.geld.name }} {{ officials['geld'].department.short }} {{ departments.fin.name }}",
        "{% for key in departments %}{{ key }};{% endfor %}{{ 'geld' in officials }}{{ 'niemand' in officials }}",
    )
    data = {name: value for name, value in minimal().items() if name != "officials"}
    made = built(data, pack=written(tmp_path, PEOPLE, *lines))
    assert errors(made) == []
    assert text_of(documents(made)["pers"][0]).split("\n") == ["V. Oorbeeld;", "F. Iets FIN Financiën", "ienw;janee"]
    assert "V. Oorbeeld" in text_of(documents(made)["tweede_kamerbrief"][0])


def test_whoever_the_data_file_gives_goes_before(tmp_path: Path) -> None:
    data = minimal()
    data["officials"]["minister"]["department"] = "fin"
    made = built(data, pack=written(tmp_path, PEOPLE, "{{ officials.minister.name }} {{ officials.minister.department.short }}"))
    assert errors(made) == []
    assert text_of(documents(made)["pers"][0]) == "Sietske Brandenbarg FIN"


def test_a_name_that_nobody_gives_is_told(tmp_path: Path) -> None:
    data = {**minimal(), "letters": {"signatories": ["gelt"], "date": "2026-03-01"}}
    (told,) = built(data, pack=written(tmp_path, PEOPLE)).diagnostics
    assert (told.code, told.hint()) == ("R001", "Bedoelde u geld?")


def test_what_is_doubtful_about_them_is_told_in_pack_yaml(tmp_path: Path) -> None:
    people = PEOPLE.replace("office: Minister van Infrastructuur en Waterstaat", "office: Minister van Infrastructuur en Milieu")
    data = {name: value for name, value in minimal().items() if name != "officials"}
    (told,) = built(data, pack=written(tmp_path, people)).diagnostics
    assert told.span is not None
    assert (told.span.source.name, told.span.line) == (str(tmp_path / "pack.yaml"), 9)
    assert told.span.source.text[told.span.start : told.span.end] == "Minister van Infrastructuur en Milieu"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("department: fin", "department: fim", "K016 10:71"),
        ("short: FIN", "kort: FIN", "S002 7:28"),
        ("name: F. Iets", "naam: F. Iets", "S002 10:44"),
    ],
)
def test_faults_in_pack_yaml(tmp_path: Path, old: str, new: str, expected: str) -> None:
    assert old in PEOPLE
    pack, found = load_pack(written(tmp_path, PEOPLE.replace(old, new)))
    assert pack is None
    assert said(found)[0] == expected


def test_a_department_of_the_base_will_do(tmp_path: Path) -> None:
    written(tmp_path / "basis", PEOPLE)
    official = "registry: {officials: {stas: {office: Staatssecretaris, name: S. Tas, department: fin}}}\n"
    pack, found = load_pack(written(tmp_path / "eigen", official, head=HEAD.replace("rijk", "../basis")))
    assert found == []
    assert pack is not None
    assert list(pack.people.officials) == ["minister", "geld", "stas"]


def test_editors_offer_them(tmp_path: Path) -> None:
    pack, _ = open_pack(written(tmp_path, PEOPLE))
    assert pack is not None
    schema = editor_schema(pack)
    offered = schema["properties"]["letters"]["properties"]["signatories"]["items"]["anyOf"][0]
    assert offered["enum"] == ["minister", "geld"]
    assert offered["enumDescriptions"][1] == "Minister van Financiën"
    assert "officials" not in schema["required"]


def test_rijk_has_none_and_needs_officials(tmp_path: Path) -> None:
    data = {name: value for name, value in minimal().items() if name != "officials"}
    assert [error.split()[0] for error in errors(built(data))] == ["S001"]
    assert assembler.load(tmp_path / "weg.yaml").pack is not None
