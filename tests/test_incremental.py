"""A second build does only what changed, and says what somebody else changed."""

import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from assembler import incremental, pipeline
from assembler.incremental import Delivered, Order, Prepared, build_into, compare
from assembler.plan import PlannedDocument
from assembler.publish.delivery import Altered
from assembler.publish.manifest import NAME
from tests.cli.runs import assemble
from tests.dossiers import MILIEURAAD, contents, own_pack, stamps, write_dossier
from tests.render.fragments import include
from tests.render.small import p, template


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files of the documents that were really made, as they are."""
    files: list[str] = []
    real = pipeline._rendered

    def noting(document: PlannedDocument, *rest: object, traced: bool) -> object:
        files.append(document.file)
        return real(document, *rest, traced=traced)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "_rendered", noting)
    return files


def milieuraad(folder: Path, *changes: tuple[str, str]) -> Path:
    """The first example with its attachment, in a folder of its own."""
    text = MILIEURAAD.read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    (folder / "bijlagen").mkdir(parents=True, exist_ok=True)
    for file in (MILIEURAAD.parent / "bijlagen").iterdir():
        (folder / "bijlagen" / file.name).write_bytes(file.read_bytes())
    (folder / "meeting.yaml").write_text(text, "utf-8")
    return folder / "meeting.yaml"


def again(file: Path, **how: object) -> Delivered:
    delivered = build_into(Order(file, file.parent / "out", **how))  # type: ignore[arg-type]
    assert [one for one in delivered.diagnostics if one.severity == "error"] == []
    return delivered


def test_nothing_changed_nothing_made(tmp_path: Path, made: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    file = milieuraad(tmp_path)
    first = again(file)
    assert len(made) == 5
    before = stamps(tmp_path)
    monkeypatch.setattr(pipeline, "load", None)  # what would read the data
    second = again(file)
    assert second.outputs == first.outputs
    assert (len(second.delivery.unchanged), second.delivery.written) == (6, ())
    assert stamps(tmp_path) == before


def test_a_change_in_an_included_file_makes_the_documents_that_include_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file, base, own = milieuraad(tmp_path / "dossier"), own_pack(tmp_path / "basis"), tmp_path / "eigen"
    (base / "letter.docx").write_bytes(template(include("slot.docx")))
    (base / "slot.docx").write_bytes(template(p("oud")))
    own.mkdir()
    (own / "pack.yaml").write_text("name: eigen\ntitle: Eigen\nextends: ../basis\n", "utf-8")
    again(file, pack=str(own))
    with monkeypatch.context() as patched:
        patched.setattr(pipeline, "load", None)
        assert again(file, pack=str(own)).delivery.written == ()
    for change, there in ((base / "slot.docx", True), (own / "slot.docx", True), (own / "slot.docx", False)):
        change.write_bytes(template(p(f"nieuw in {change.parent.name}"))) if there else change.unlink()
        assert len(again(file, pack=str(own)).delivery.written) == 2, change
        assert again(file, pack=str(own)).delivery.written == ()


def test_a_change_in_one_note_makes_the_documents_that_cite_it(tmp_path: Path, made: list[str]) -> None:
    again(milieuraad(tmp_path))
    memo_only = ("footnotes:\n  # Alleen in de nota.\n", "footnotes:\n  # Alleen in de nota.\n")
    text = MILIEURAAD.read_text("utf-8")
    assert memo_only[0] in text
    key = text.split(memo_only[0])[1].split(":")[0].strip()
    made.clear()
    file = milieuraad(tmp_path, (f"  {key}:", f"  {key}: Een heel andere noot.\n  {key}-oud:"))
    delivered = build_into(Order(file, tmp_path / "out"))
    assert [name[:7] for name in made] == ["01 Nota"]
    assert [name[:7] for name in delivered.delivery.written] == ["01 Nota"]
    changed = milieuraad(tmp_path / "x", (f"  {key}:", f"  {key}: Een heel andere noot.\n  {key}-oud:"))
    fresh = build_into(Order(changed, tmp_path / "x" / "out"))
    assert fresh.outputs == delivered.outputs
    assert contents(tmp_path / "x" / "out") == contents(tmp_path / "out")


def packed_anew(file: Path) -> None:
    """The same document in other bytes."""
    with zipfile.ZipFile(file) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as package:
        for name, content in parts.items():
            package.writestr(name, content)


CHANGES: dict[str, Callable[[Path], object]] = {
    "data": lambda folder: write_dossier(folder, ("deadline: 2026-05-20", "deadline: 2026-05-19")),
    "template": lambda folder: packed_anew(folder / "pakket" / "memo.docx"),
    "pack": lambda folder: (folder / "pakket" / "pack.yaml").write_text((folder / "pakket" / "pack.yaml").read_text() + "\n# x\n"),
    "output": lambda folder: next((folder / "out").glob("01*")).unlink(),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_whatever_changed_is_seen(change: Callable[[Path], object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file, pack = write_dossier(tmp_path), own_pack(tmp_path / "pakket")
    build_into(Order(file, tmp_path / "out", str(pack)))
    change(tmp_path)
    looked: list[Prepared] = []
    real = incremental.finish

    def noting(order: Order, prepared: Prepared) -> Delivered:
        looked.append(prepared)
        return real(order, prepared)

    monkeypatch.setattr(incremental, "finish", noting)
    build_into(Order(file, tmp_path / "out", str(pack)))
    assert [one.contents is None for one in looked] == [False]


def test_the_moment_of_the_properties_counts_as_an_input(tmp_path: Path, made: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    file = write_dossier(tmp_path)
    again(file)
    made.clear()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    again(file)
    assert len(made) == 4


def test_force_makes_everything_anew(tmp_path: Path, made: list[str]) -> None:
    file = write_dossier(tmp_path)
    again(file)
    made.clear()
    again(file, altered=Altered.OVERWRITE)
    assert len(made) == 4


def test_warnings_are_told_again(tmp_path: Path) -> None:
    file = write_dossier(tmp_path, more="\nchecks:\n  ignore:\n    C127: Voor de proef.\n")
    told = [(one.code, str(one.span), one.message("en"), one.hint()) for one in again(file).diagnostics]
    assert [code for code, *_ in told] == ["C001"]
    assert [(one.code, str(one.span), one.message("en"), one.hint()) for one in again(file).diagnostics] == told


def test_only_leaves_the_rest_and_a_whole_build_looks_at_all_again(tmp_path: Path, made: list[str]) -> None:
    file = write_dossier(tmp_path)
    again(file)
    made.clear()
    write_dossier(tmp_path, ("deadline: 2026-05-20", "deadline: 2026-05-19"))
    assert len(again(file, only=("annotated_agenda",)).outputs) == 1
    assert made == []
    assert len(again(file).outputs) == 4
    assert len(made) == 1


def test_compare_names_what_is_not_right(tmp_path: Path) -> None:
    file, out = milieuraad(tmp_path), tmp_path / "out"
    assert {one.code for one in compare(Order(file, out))} == {"O007"}
    assert not out.exists()
    again(file)
    assert compare(Order(file, out)) == []
    before = stamps(out)
    memo = next(out.glob("01*"))
    memo.write_bytes(memo.read_bytes() + b"x")
    assert [(one.code, one.facts["file"]) for one in compare(Order(file, out))] == [("O004", memo)]
    again(file, altered=Altered.OVERWRITE)
    next(out.glob("05*")).unlink()
    milieuraad(tmp_path, ("  date: 2026-03-17", "  date: 2026-03-18"))
    codes = {one.code for one in compare(Order(file, out))}
    assert {"O007", "O010"} <= codes
    assert set(before) - set(stamps(out)) == {name for name in before if name.startswith("05")}


def test_the_manifest_is_the_same_wherever_it_stands(tmp_path: Path) -> None:
    for folder in (tmp_path / "a", tmp_path / "b" / "c"):
        assert assemble("build", "meeting.yaml", cwd=milieuraad(folder).parent).code == 0
    first, second = ((folder / "out" / NAME).read_bytes() for folder in (tmp_path / "a", tmp_path / "b" / "c"))
    assert first == second
    assert json.loads(first)["dossiers"][0]["counts"] == {"documents": 5, "copies": 1, "notes": 27}


# --- documents as Markdown too --------------------------------------------------------------------------------------


def texts(folder: Path) -> set[str]:
    return {file.stem for file in (folder / "out").glob("*.md")}


def documents(folder: Path) -> set[str]:
    return {file.stem for file in (folder / "out").glob("*.docx")}


def test_each_document_has_its_text_beside_it_and_stays_what_it_was(tmp_path: Path, made: list[str]) -> None:
    file = milieuraad(tmp_path)
    plain = {one.file: one.digest for one in again(file).outputs}
    made.clear()
    with_text = again(file, text=True)
    assert made == []
    assert texts(tmp_path) == documents(tmp_path)
    assert len(with_text.delivery.written) == 5
    assert {one.file: one.digest for one in with_text.outputs if not one.rendition_of} == plain
    counts = json.loads((tmp_path / "out" / NAME).read_bytes())["dossiers"][0]["counts"]
    assert counts == {"documents": 5, "copies": 1, "notes": 27}


def test_with_text_nothing_changed_is_nothing_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = write_dossier(tmp_path)
    again(file, text=True)
    before = stamps(tmp_path)
    monkeypatch.setattr(pipeline, "load", None)
    assert again(file, text=True).delivery.written == ()
    assert stamps(tmp_path) == before


def test_a_text_that_is_not_wanted_any_more_goes(tmp_path: Path) -> None:
    file = write_dossier(tmp_path)
    again(file, text=True)
    assert len(again(file).delivery.removed) == 4
    assert texts(tmp_path) == set()


def test_a_document_made_alone_leaves_no_old_text_of_itself(tmp_path: Path) -> None:
    file = write_dossier(tmp_path)
    again(file, text=True)
    again(file, only=("memo",))
    assert documents(tmp_path) - texts(tmp_path) == {one for one in documents(tmp_path) if one.startswith("01")}
    again(file, only=("memo",), text=True)
    assert texts(tmp_path) == documents(tmp_path)
    assert again(file, text=True).delivery.written == ()


def test_a_text_that_was_altered_is_told(tmp_path: Path) -> None:
    file = write_dossier(tmp_path)
    again(file, text=True)
    assert compare(Order(file, tmp_path / "out", text=True)) == []
    text = next((tmp_path / "out").glob("01*.md"))
    text.write_text("anders", "utf-8")
    assert [one.code for one in compare(Order(file, tmp_path / "out", text=True))] == ["O004"]
    assert [one.code for one in build_into(Order(file, tmp_path / "out", text=True)).diagnostics] == ["O004"]


def test_an_attachment_of_the_same_name_as_a_text_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "een.md").write_text("tekst", "utf-8")
    memo = "{{ document.number }} Nota ter beslissing {{ meeting.title }} - {{ addressee.short }}"
    own = own_pack(tmp_path / "own", (memo, "05 rapport"))
    file = write_dossier(tmp_path, more="\nattachments:\n  - {id: een, file: een.md, name: Rapport}\n")
    found = build_into(Order(file, tmp_path / "out", pack=str(own), text=True)).diagnostics
    assert [(one.code, one.facts["file"]) for one in found] == [("O001", "05 rapport.md")]


# --- the command ----------------------------------------------------------------------------------------------------


def test_work_in_word_is_not_lost(tmp_path: Path) -> None:
    file = write_dossier(tmp_path)
    assert assemble("build", file).code == 0
    memo = next((tmp_path / "out").glob("01*"))
    memo.write_bytes(b"werk")
    run = assemble("build", file)
    assert run.code == 1
    assert f"fout O004: {memo} is gewijzigd nadat het gemaakt werd." in run.err
    assert memo.read_bytes() == b"werk"
    assert assemble("build", "--check", file).code == 1
    run = assemble("build", "--backup", file)
    assert run.code == 0
    assert f"bewaard als {memo.stem} (bewaard 1).docx" in run.out
    assert (memo.parent / f"{memo.stem} (bewaard 1).docx").read_bytes() == b"werk"
    assert assemble("build", "--check", file).said == ""
    assert "niets veranderd" in assemble("build", file).out


def test_one_way_at_a_time(tmp_path: Path) -> None:
    run = assemble("build", "--force", "--check", write_dossier(tmp_path))
    assert run.code == 2
    assert "kies één van --force, --backup en --check" in run.err
