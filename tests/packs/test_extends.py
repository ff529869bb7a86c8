"""Packs that build upon another: what is inherited, what goes before, and faults in the right one of several files."""

from pathlib import Path

import pytest

import assembler
from assembler.packs import PACK_PATH, Pack, known_packs, load_pack, shipped
from assembler.packs.faults import RECORDS
from assembler.plan import Builder
from assembler.trace import trace_json
from tests.dossiers import MILIEURAAD, RIJK, text_of, write_dossier
from tests.packs.test_packs import loaded, said

HEAD = "name: eigen\ntitle: Eigen\nextends: {}\n"
DOCUMENT = """\
  - id: {id}
    template: eigen.docx
    name: Naam
    title: Titel
    file: "{{{{ document.number }}}} {id}"
"""


def documents(*ids: str) -> str:
    return "documents:\n" + "".join(DOCUMENT.format(id=one) for one in ids)


def written(folder: Path, extends: str = "rijk", more: str = "") -> Path:
    """A pack in ``folder`` that builds upon another, with a template of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "eigen.docx").write_bytes((RIJK / "letter.docx").read_bytes())
    (folder / "pack.yaml").write_text(HEAD.format(extends) + more, "utf-8")
    return folder


@pytest.fixture(scope="module")
def rijk() -> Pack:
    return loaded(RIJK)


# --- what is inherited ----------------------------------------------------------------------------------------------


def test_all_is_inherited(tmp_path: Path, rijk: Pack) -> None:
    pack = loaded(written(tmp_path))
    assert (pack.name, pack.title, pack.folder) == ("eigen", "Eigen", tmp_path)
    assert [one.id for one in pack.documents] == [one.id for one in rijk.documents]
    assert pack.derived.keys() == rijk.derived.keys()
    assert (pack.styles, pack.registry, pack.checks) == (rijk.styles, rijk.registry, rijk.checks)
    assert [pack.template(one) for one in pack.documents] == [rijk.template(one) for one in rijk.documents]


def test_the_set_is_the_same_when_nothing_is_changed(tmp_path: Path) -> None:
    ours, theirs = assembler.build(MILIEURAAD, pack=str(written(tmp_path))), assembler.build(MILIEURAAD)
    assert ours.files == theirs.files
    assert b'"rijk/memo.docx"' in trace_json(ours)
    assert b'"rijk/pack.yaml"' in trace_json(ours)
    assert b"rijk/" not in trace_json(theirs)


def test_a_document_is_replaced_in_its_place_and_a_new_one_comes_last(tmp_path: Path, rijk: Pack) -> None:
    pack = loaded(written(tmp_path, more=documents("persbericht", "eerste_kamerbrief")))
    assert [one.id for one in pack.documents] == [*(one.id for one in rijk.documents), "persbericht"]
    own = {one.id for one in pack.documents if pack.template(one) == tmp_path / "eigen.docx"}
    assert own == {"persbericht", "eerste_kamerbrief"}
    replaced = next(one for one in pack.documents if one.id == "eerste_kamerbrief")
    assert (replaced.chamber, replaced.attachment) == (None, False)


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("    after: memo\n", ["memo", "x", "tweede_kamerbrief"]),
        (f"    after: memo\n{DOCUMENT.format(id='y')}    after: x\n", ["memo", "x", "y", "tweede_kamerbrief"]),
    ],
)
def test_after(tmp_path: Path, more: str, expected: list[str]) -> None:
    pack = loaded(written(tmp_path, more=documents("x") + more))
    assert [one.id for one in pack.documents][: len(expected)] == expected


def test_values_are_merged_key_by_key(tmp_path: Path, rijk: Pack) -> None:
    more = """\
citations: kamer
derived: {letter.closing: Groet, "agenda[].nieuw": x}
styles: {table: Onze tabel}
registry:
  councils: {ecofinraad: {name: Ecofin}, feestraad: {name: Feestraad}}
checks:
  abbreviations: [EU, XYZ]
  terms: {diversenpunt: [divers]}
  ignore: {C114: Bij ons niet.}
"""
    pack = loaded(written(tmp_path, more=more))
    assert (pack.language, pack.citations) == ("nl-NL", "kamer")
    assert pack.derived["letter.closing"].text == "Groet"
    assert pack.derived.keys() - rijk.derived.keys() == {"agenda[].nieuw"}
    assert pack.styles == {**rijk.styles, "table": "Onze tabel"}
    assert pack.registry.councils["ecofinraad"].dossier is None
    assert pack.registry.councils.keys() - rijk.registry.councils.keys() == {"feestraad"}
    assert pack.registry.kinds == rijk.registry.kinds
    assert pack.checks.abbreviations == [*rijk.checks.abbreviations, "XYZ"]
    assert pack.checks.terms == {**rijk.checks.terms, "diversenpunt": ["divers"]}
    assert (pack.checks.lead_time, pack.checks.internal_markings) == (rijk.checks.lead_time, rijk.checks.internal_markings)
    assert pack.checks.ignore == {"C114": "Bij ons niet."}


def test_a_base_by_folder_that_has_a_base_itself(tmp_path: Path) -> None:
    written(tmp_path / "basis", more="derived: {letter.closing: Basis, letter.salutation: Basis}\n" + documents("x"))
    pack = loaded(written(tmp_path / "eigen", "../basis", "derived: {letter.closing: Eigen}\n"))
    assert (pack.derived["letter.closing"].text, pack.derived["letter.salutation"].text) == ("Eigen", "Basis")
    assert [one.folder.name for one in pack.layers] == ["eigen", "basis", "rijk"]
    assert pack.template(pack.documents[-1]).resolve() == tmp_path / "basis" / "eigen.docx"


def test_two_templates_of_one_name_are_kept_apart(tmp_path: Path) -> None:
    written(tmp_path, more=documents("x").replace("eigen.docx", "letter.docx") + "    chamber: tweede_kamer\n")
    (tmp_path / "letter.docx").write_bytes((RIJK / "agenda.docx").read_bytes())
    built = assembler.build(write_dossier(tmp_path / "dossier"), pack=str(tmp_path))
    texts = {one.id: text_of(one.content) for one in built.outputs}
    assert "Geachte voorzitter," in texts["tweede_kamerbrief"]
    assert "Geachte voorzitter," not in texts["x"]


# --- what is wrong --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("extends", "more", "expected"),
    [
        ("rijks", "", ["K004 3:10"]),
        (".", "", ["K005 3:10"]),
        ("[rijk]", "", ["S003 3:1"]),
        ("rijk", documents("x", "x"), ["K006 10:9"]),
        ("rijk", documents("x") + "    after: memmo\n", ["K007 10:12"]),
        ("rijk", documents("x") + "    after: x\n", ["K007 10:12"]),
        ("rijk", documents("x") + "    version_of: annotated_agenda_marked\n", ["K007 10:17"]),
        ("rijk", documents("x").replace("eigen.docx", "weg.docx"), ["K002 6:15"]),
        ("rijk", "derived: {letters.closing: x}\n", ["K008 4:11"]),
        ("rijk", "derived: {closing: x}\n", ["K008 4:11"]),
        ("rijk", "derived: {'letter.de groet': x}\n", ["K008 4:11"]),
        ("rijk", "documents: []\n", ["S006 4:1"]),
    ],
)
def test_faults(tmp_path: Path, extends: str, more: str, expected: list[str]) -> None:
    pack, found = load_pack(str(written(tmp_path, extends, more)))
    assert pack is None
    assert said(found) == expected


def test_hints_know_what_was_meant(tmp_path: Path) -> None:
    more = "derived: {letters.closing: x}\n" + documents("x") + "    after: memmo\n"
    assert "letter?" in load_pack(str(written(tmp_path, more=more)))[1][0].hint()
    assert "memo?" in load_pack(str(written(tmp_path, more=documents("x") + "    after: memmo\n")))[1][0].hint()


def test_a_circle_of_two(tmp_path: Path) -> None:
    written(tmp_path / "een", "../twee")
    written(tmp_path / "twee", "../een")
    _, found = load_pack(str(tmp_path / "een"))
    assert said(found) == ["K005 3:10"]
    assert found[0].span is not None
    assert Path(found[0].span.source.name).resolve() == tmp_path / "twee" / "pack.yaml"


def test_faults_of_both_come_at_once_each_in_its_own_file(tmp_path: Path) -> None:
    written(tmp_path / "basis", more="citations: apa\n")
    _, found = load_pack(str(written(tmp_path / "eigen", "../basis", "\nstyles: {kop: x}\n")))
    places = [(one.code, Path(one.span.source.name).resolve().parent.name, one.span.line) for one in found if one.span]
    assert places == [("S004", "eigen", 5), ("S004", "basis", 4)]


def test_a_derived_text_that_fails_is_told_in_the_file_that_says_it(tmp_path: Path) -> None:
    written(tmp_path / "basis", more='derived: {letter.closing: "{{ letter.groet }}"}\n')
    pack = written(tmp_path / "eigen", "../basis", 'derived:\n  letter.salutation: "{{ letter.aanhef }}"\n')
    found = assembler.check(write_dossier(tmp_path), pack=str(pack))
    places = {(Path(one.span.source.name).resolve().parent.name, one.span.line) for one in found if one.span}
    assert places == {("basis", 4), ("eigen", 5)}


def test_the_records_that_are_known_are_those_that_facts_are_made_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: set[str] = set()
    derived_of = Builder._derived_of
    monkeypatch.setattr(Builder, "_derived_of", lambda self, name: asked.add(name) or derived_of(self, name))  # type: ignore[func-returns-value]
    assert not any(one.severity == "error" for one in assembler.check(MILIEURAAD))
    assert asked == set(RECORDS)


def test_every_path_of_the_pack_says_which_file(rijk: Pack) -> None:
    for markup in rijk.derived.values():
        assert markup.path[:2] == (PACK_PATH, 0)


# --- installed packs ------------------------------------------------------------------------------------------------


def install(folder: Path, monkeypatch: pytest.MonkeyPatch, entry: str) -> None:
    """Makes ``folder`` a place where packages are installed, with this line as entry point."""
    info = folder / "proef-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: proef\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(f"[assembler.packs]\n{entry}\n")
    monkeypatch.syspath_prepend(str(folder))


def test_an_installed_package_offers_a_pack_and_is_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written(tmp_path / "proefpakket")
    (tmp_path / "proefpakket" / "__init__.py").write_text("raise SystemExit")
    install(tmp_path, monkeypatch, "proef = proefpakket")
    pack, found = load_pack("proef")
    assert found == []
    assert pack is not None
    assert pack.folder == tmp_path / "proefpakket"
    assert list(known_packs()) == ["proef", "rijk"]
    assert loaded(written(tmp_path / "eigen", "proef")).layers[1].folder == pack.folder


def test_an_installed_module_offers_the_folder_it_stands_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written(tmp_path)
    (tmp_path / "proefmodule.py").write_text("raise SystemExit")
    install(tmp_path, monkeypatch, "proef = proefmodule:pack")
    assert known_packs()["proef"] == tmp_path


@pytest.mark.parametrize("entry", ["proef = nergens", "proef = nergens.binnen", "proef = json", "proef = .", "proef = sys"])
def test_an_entry_point_that_leads_nowhere_is_no_pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, entry: str) -> None:
    install(tmp_path, monkeypatch, entry)
    assert said(load_pack("proef")[1]) == ["K001"]


def test_a_folder_and_a_shipped_pack_go_before_an_installed_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written(tmp_path / "proefpakket")
    install(tmp_path, monkeypatch, "rijk = proefpakket")
    assert known_packs()["rijk"] == shipped("templates", "rijk")
    assert loaded(Path("rijk")).folder == shipped("templates", "rijk")
