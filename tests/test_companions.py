"""PDFs beside the documents: which are made anew, which stay and which go, with something quicker in LibreOffice's place."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from assembler import companions, incremental
from assembler.diagnostics import Diagnostic, diagnose
from assembler.incremental import Delivered, Order, build_into, compare
from assembler.pdf.office import VARIABLE, Office
from assembler.publish.delivery import Altered
from assembler.publish.manifest import NAME
from tests.cli.runs import assemble
from tests.dossiers import own_pack, stamps, write_dossier

CHANGE = ("deadline: 2026-05-20", "deadline: 2026-05-19")
"""It is in the memo alone."""


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the PDFs that were made."""
    names: list[str] = []

    def make(office: Office, documents: Mapping[str, bytes], progress: object) -> tuple[dict[str, bytes], list[Diagnostic]]:
        names.extend(documents)
        return {name: b"%PDF " + office.version.encode() + content for name, content in documents.items()}, []

    monkeypatch.setattr(companions, "make_pdfs", make)
    use(monkeypatch, Office("soffice", "1"))
    return names


def use(monkeypatch: pytest.MonkeyPatch, office: Office | None) -> None:
    monkeypatch.setattr("assembler.pdf.means.find_office", lambda: office)


def build(file: Path, **how: object) -> Delivered:
    return build_into(Order(file, file.parent / "out", **{"pdf": True, **how}))  # type: ignore[arg-type]


def pdfs(file: Path) -> list[str]:
    return sorted(one.name for one in (file.parent / "out").glob("*.pdf"))


def codes(found: list[Diagnostic]) -> list[str]:
    return [one.code for one in found]


def test_each_document_has_a_pdf_of_the_same_name(tmp_path: Path, made: list[str]) -> None:
    file = write_dossier(tmp_path)
    delivered = build(file)
    documents = [one.file for one in delivered.outputs if not one.rendition_of]
    assert [one.file for one in delivered.outputs if one.rendition_of] == [Path(one).stem + ".pdf" for one in documents]
    assert [one.rendition_of for one in delivered.outputs if one.rendition_of] == documents
    assert pdfs(file) == sorted(made)
    record = json.loads((tmp_path / "out" / NAME).read_bytes())["dossiers"][0]
    assert record["counts"] == {"documents": 4, "copies": 0, "notes": 0}
    assert record["inputs"]["pdf"] == "1"


def test_nothing_changed_nothing_made(tmp_path: Path, made: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    file = write_dossier(tmp_path)
    build(file)
    made.clear()
    before = stamps(tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(incremental, "_with_pdfs", None)
        delivered = build(file)
    assert len(delivered.delivery.unchanged) == 8
    assert (made, stamps(tmp_path)) == ([], before)


def test_only_the_pdf_of_what_changed_is_made_anew(tmp_path: Path, made: list[str]) -> None:
    build(write_dossier(tmp_path))
    made.clear()
    delivered = build(write_dossier(tmp_path, CHANGE))
    assert [name[:2] for name in made] == ["01"]
    assert [name[:2] for name in delivered.delivery.written] == ["01", "01"]
    assert delivered.diagnostics == []


def test_another_libreoffice_makes_all_anew(tmp_path: Path, made: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    file = write_dossier(tmp_path)
    build(file)
    made.clear()
    use(monkeypatch, Office("soffice", "2"))
    assert [name[-4:] for name in build(file).delivery.written] == [".pdf"] * 4
    assert len(made) == 4


def test_a_pdf_that_was_altered_is_not_lost(tmp_path: Path, made: list[str]) -> None:
    file = write_dossier(tmp_path)
    build(file)
    one = tmp_path / "out" / made[0]
    one.write_bytes(b"ondertekend")
    delivered = build(file)
    assert codes(delivered.diagnostics) == ["O004"]
    assert one.read_bytes() == b"ondertekend"
    assert list(build(file, altered=Altered.BACKUP).delivery.saved) == [one.name]


def test_without_pdf_those_that_are_right_stay_and_the_others_go(tmp_path: Path, made: list[str]) -> None:
    build(write_dossier(tmp_path))
    made.clear()
    file = write_dossier(tmp_path, CHANGE)
    delivered = build(file, pdf=False)
    assert [name[:2] for name in delivered.delivery.removed] == ["01"]
    assert [name[:2] for name in pdfs(file)] == ["02", "03", "04"]
    assert build(file, pdf=False).delivery.written == ()
    build(file)
    assert [name[:2] for name in made] == ["01"]
    assert [name[:2] for name in pdfs(file)] == ["01", "02", "03", "04"]


def test_a_pdf_goes_with_a_document_that_is_made_alone(tmp_path: Path, made: list[str]) -> None:
    build(write_dossier(tmp_path))
    file = write_dossier(tmp_path, CHANGE)
    delivered = build(file, pdf=False, only=("annotated_agenda", "memo"))
    assert [name[:2] for name in delivered.delivery.removed] == ["01"]
    assert codes(compare(Order(file, tmp_path / "out", pdf=True))) == ["O007"]
    assert compare(Order(file, tmp_path / "out")) == []
    build(file, only=("memo",))
    assert compare(Order(file, tmp_path / "out", pdf=True)) == []


def test_an_error_over_one_leaves_everything_as_it_is(tmp_path: Path, made: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    build(write_dossier(tmp_path))
    before = stamps(tmp_path / "out")
    failure = diagnose("D003", file="x.pdf", told="y")
    monkeypatch.setattr(companions, "make_pdfs", lambda *_: ({}, [failure]))
    delivered = build(write_dossier(tmp_path, CHANGE))
    assert delivered.diagnostics == [failure]
    assert delivered.outputs == ()
    assert stamps(tmp_path / "out") == before


def test_a_warning_over_one_that_is_not_made_anew_is_told_again(tmp_path: Path, made: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    warning = []

    def make(office: Office, documents: Mapping[str, bytes], progress: object) -> tuple[dict[str, bytes], list[Diagnostic]]:
        name = list(documents)[-1]
        warning.append(diagnose("D009", file=name, number=2))
        return dict(documents), [warning[-1]]

    monkeypatch.setattr(companions, "make_pdfs", make)
    assert build(write_dossier(tmp_path)).diagnostics == warning
    assert build(write_dossier(tmp_path)).diagnostics == warning
    delivered = build(write_dossier(tmp_path, CHANGE))
    assert sorted(str(one.facts["file"])[:2] for one in delivered.diagnostics) == ["01", "04"]
    assert build(write_dossier(tmp_path, CHANGE), pdf=False).diagnostics == delivered.diagnostics


def test_two_files_of_one_name_are_told(tmp_path: Path, made: list[str]) -> None:
    attachment = tmp_path / "rapport.pdf"
    attachment.write_bytes(b"")
    sections = "\nattachments:\n- id: rapport\n  name: Rapport\n  file: rapport.pdf\n"
    file = write_dossier(tmp_path, more=sections)
    name = next(one.file for one in build(file, pdf=False).outputs if one.copied)
    pack = own_pack(tmp_path / "pakket", ('file: "{{ document.number }} Nota', f'file: "{name[:-4]}" #'))
    found = build(file, pack=str(pack)).diagnostics
    assert "O001" in codes(found)


STATES: dict[str, tuple[Callable[[Path], object], str]] = {
    "missing": (lambda file: file.unlink(), "O007"),
    "altered": (lambda file: file.write_bytes(b"x"), "O004"),
}


@pytest.mark.parametrize("state", STATES)
def test_check_sees_pdfs_without_making_any(state: str, tmp_path: Path, made: list[str]) -> None:
    file = write_dossier(tmp_path)
    build(file)
    change, code = STATES[state]
    change(tmp_path / "out" / made[-1])
    made.clear()
    assert codes(compare(Order(file, tmp_path / "out", pdf=True))) == [code]
    write_dossier(tmp_path, CHANGE)
    assert sorted(codes(compare(Order(file, tmp_path / "out", pdf=True)))) == sorted([code, "O006", "O006"])
    assert made == []


# --- without LibreOffice --------------------------------------------------------------------------------------------


def test_without_libreoffice_the_word_files_are_made_and_it_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = write_dossier(tmp_path)
    monkeypatch.setenv(VARIABLE, str(tmp_path / "weg"))
    run = assemble("build", "--pdf", file)
    assert run.code == 1
    assert "fout D001: LibreOffice is er niet" in run.err
    assert "sudo apt install libreoffice-writer" in run.err
    assert run.out.startswith("4 bestanden in ")
    assert len(list((tmp_path / "out").glob("*.docx"))) == 4
    assert assemble("build", "--pdf", "--check", file).code == 1
    assert assemble("build", "--check", file).code == 0
    next((tmp_path / "out").glob("04*")).unlink()
    told = assemble("build", "--pdf", "--check", file).err
    assert "fout O007: " in told
    assert "fout D001: " in told
    run = assemble("build", "--pdf", tmp_path, "--lang", "en")
    assert run.code == 1
    assert "error D001: LibreOffice is not there" in run.err


def test_without_libreoffice_pdfs_that_are_right_stay(tmp_path: Path, made: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    build(write_dossier(tmp_path))
    use(monkeypatch, None)
    file = write_dossier(tmp_path, CHANGE)
    delivered = build(file)
    assert codes(delivered.diagnostics) == ["D001"]
    assert [name[:2] for name in pdfs(file)] == ["02", "03", "04"]
    assert codes(build(file).diagnostics) == ["D001"]


def test_without_the_extra_it_is_told(tmp_path: Path, made: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assembler.pdf.means._LIBRARIES", ("json", "er_is_geen_pakket_van_deze_naam"))
    delivered = build(write_dossier(tmp_path))
    assert [one.message() for one in delivered.diagnostics] == [
        "Voor PDF's is nog niet alles geïnstalleerd: er_is_geen_pakket_van_deze_naam. De Word-documenten komen er wel."
    ]
    assert len(delivered.outputs) == 4
    assert made == []
