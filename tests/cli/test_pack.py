"""``assemble pack``: the packs there are, a new one that works as it is, and every fault of one."""

import json
import os
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from assembler.cli import assemble as command
from tests.cli.runs import assemble
from tests.dossiers import MILIEURAAD, RIJK, contents, outputs
from tests.packs.test_extends import written
from tests.packs.test_fields import MANY
from tests.packs.test_fields import written as with_fields
from tests.packs.test_packs import pack_in
from tests.render.small import p, template


def changed(pack: Path, *changes: tuple[str, str]) -> None:
    file = pack / "pack.yaml"
    text = file.read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    file.write_text(text, "utf-8")


# --- list -----------------------------------------------------------------------------------------------------------


def test_list_names_the_shipped_pack() -> None:
    run = assemble("pack", "list")
    assert (run.code, run.err) == (0, "")
    assert run.out.startswith("rijk: Rijk, Kamerstukken bij een Raad van de Europese Unie (meegeleverd)\n  memo, tweede_kamerbrief, ")
    assert "(shipped)" in assemble("pack", "list", "--lang", "en").out


def test_list_tells_of_an_installed_pack_that_is_not_right(tmp_path: Path) -> None:
    info = tmp_path / "proef-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: proef\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[assembler.packs]\nproef = proefpakket\nfout = foutpakket\n")
    for name in ("proefpakket", "foutpakket"):
        (tmp_path / name).mkdir()
        (pack_in(tmp_path / name) / "__init__.py").write_text("")
    changed(tmp_path / "foutpakket", ("name: eigen", "naam: eigen"))
    run = assemble("pack", "list", PYTHONPATH=f"{RIJK.parents[1]}:{tmp_path}")
    assert (run.code, run.err) == (0, "")
    assert f"proef: Een eigen pakket ({tmp_path / 'proefpakket'})\n  brief\n" in run.out
    assert f"fout ({tmp_path / 'foutpakket'})\n  Dit pakket klopt niet; assemble pack check fout zegt waarom.\n" in run.out


# --- new ------------------------------------------------------------------------------------------------------------


def test_a_new_pack_works_as_it_is(tmp_path: Path) -> None:
    run = assemble("pack", "new", "Ons pakket", cwd=tmp_path)
    assert (run.code, run.err) == (0, "")
    assert set(contents(tmp_path)) == {"Ons pakket/pack.yaml", "Ons pakket/memo.docx"}
    assert (tmp_path / "Ons pakket" / "memo.docx").read_bytes() == (RIJK / "memo.docx").read_bytes()
    checked = assemble("pack", "check", "Ons pakket", cwd=tmp_path)
    assert (checked.code, checked.err) == (0, "")
    ours = assemble("build", MILIEURAAD, "--pack", "Ons pakket", "-o", tmp_path / "ours", cwd=tmp_path)
    theirs = assemble("build", MILIEURAAD, "-o", tmp_path / "theirs")
    assert (ours.code, theirs.code) == (0, 0)
    assert outputs(tmp_path / "ours") == outputs(tmp_path / "theirs")


def test_a_new_pack_explains_itself_and_can_be_filled_in(tmp_path: Path) -> None:
    assert assemble("pack", "new", tmp_path / "eigen").code == 0
    file = tmp_path / "eigen" / "pack.yaml"
    text = file.read_text("utf-8")
    assert re.findall(r"^([a-z]+):", text, re.M) == ["name", "title", "extends", "documents"]
    assert re.search(r"^name: eigen\b", text, re.M)
    file.write_text(re.sub(r"^# (?=derived:|registry:|fields:|  )", "", text, flags=re.M), "utf-8")
    assert "\nderived:\n  letter.closing:" in file.read_text("utf-8")
    run = assemble("pack", "check", tmp_path / "eigen")
    assert (run.code, run.err) == (0, "")


def test_a_new_pack_can_build_upon_a_folder(tmp_path: Path) -> None:
    assert assemble("pack", "new", "basis", cwd=tmp_path).code == 0
    (tmp_path / "basis" / "word").mkdir()
    (tmp_path / "basis" / "memo.docx").rename(tmp_path / "basis" / "word" / "memo.docx")
    changed(tmp_path / "basis", ("memo.docx", "word/memo.docx"))
    run = assemble("pack", "new", "diep/eigen", "--extends", "basis", cwd=tmp_path)
    assert (run.code, run.err) == (0, "")
    text = (tmp_path / "diep" / "eigen" / "pack.yaml").read_text("utf-8")
    assert 'extends: "../../basis"' in text
    assert assemble("pack", "check", "diep/eigen", cwd=tmp_path).code == 0


def test_a_new_pack_can_build_upon_one_on_another_drive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*paths: object) -> str:
        raise ValueError("path is on mount 'D:', start on mount 'C:'")

    base = written(tmp_path / "basis")
    monkeypatch.setattr(os.path, "relpath", refused)
    run = CliRunner().invoke(command, ["pack", "new", str(tmp_path / "eigen"), "--extends", str(base)])
    assert (run.exit_code, run.stderr) == (0, "")
    assert f'extends: "{base}"' in (tmp_path / "eigen" / "pack.yaml").read_text("utf-8")


def test_an_existing_folder_stays(tmp_path: Path) -> None:
    run = assemble("pack", "new", tmp_path)
    assert run.code == 1
    assert "bestaat al en blijft zoals het is" in run.err
    assert contents(tmp_path) == {}


def test_a_base_that_is_not_there_makes_nothing(tmp_path: Path) -> None:
    run = assemble("pack", "new", tmp_path / "eigen", "--extends", "rijks")
    assert run.code == 1
    assert "fout K001" in run.err
    assert not (tmp_path / "eigen").exists()


# --- check ----------------------------------------------------------------------------------------------------------


def found_in(pack: Path, *options: str) -> list[dict[str, object]]:
    run = assemble("pack", "check", pack, "--format", "json", *options)
    found: list[dict[str, object]] = json.loads(run.out)["diagnostics"]
    assert run.code == int(any(one["severity"] == "error" for one in found))
    return found


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("extends: rijk", "extends: rijks", "K004"),
        ("per: addressee", "per: adressee", "S004"),
        ("# derived:", "styles: {list_number: Weg}\n# derived:", "T006"),
        ("# derived:", 'derived: {letter.closing: "{{ letter.groet }}"}\n# derived:', "X001"),
    ],
)
def test_faults_in_pack_yaml(tmp_path: Path, old: str, new: str, code: str) -> None:
    assert assemble("pack", "new", tmp_path / "eigen").code == 0
    changed(tmp_path / "eigen", (old, new))
    assert {one["code"] for one in found_in(tmp_path / "eigen")} == {code}


def test_a_template_of_a_document_that_is_not_made_is_looked_at_too(tmp_path: Path) -> None:
    assert assemble("pack", "new", tmp_path / "eigen").code == 0
    (tmp_path / "eigen" / "leeg.docx").write_bytes(b"geen Word")
    extra = "  - {id: x, template: leeg.docx, name: X, title: X, file: X, when: \"{{ meeting.place == 'Nergens' }}\"}\n"
    changed(tmp_path / "eigen", ("documents:\n", f"documents:\n{extra}"))
    (one,) = found_in(tmp_path / "eigen")
    assert one["code"] == "O101"
    assert "leeg.docx" in str(one["message"])


def test_a_pack_that_the_sample_does_not_fit(tmp_path: Path) -> None:
    (pack_in(tmp_path) / "brief.docx").write_bytes(template(p("{{ meeting.place }}")))
    (one,) = found_in(tmp_path)
    assert (one["code"], one["severity"]) == ("K009", "warning")
    assert "transportraad" in str(one["message"])
    run = assemble("pack", "check", tmp_path, "--strict")
    assert run.code == 1


def test_the_report_does_not_go_over_a_file_of_the_pack(tmp_path: Path) -> None:
    assert assemble("pack", "new", tmp_path / "eigen").code == 0
    before = contents(tmp_path)
    run = assemble("pack", "check", tmp_path / "eigen", "-o", tmp_path / "eigen" / "memo.docx")
    assert run.code == 2
    assert contents(tmp_path) == before
    assert assemble("pack", "check", tmp_path / "eigen", "-o", tmp_path / "verslag.txt").code == 0
    assert (tmp_path / "verslag.txt").is_file()


def test_a_pack_with_fields_that_must_be_given_is_filled_all_the_same(tmp_path: Path) -> None:
    pack = with_fields(
        tmp_path / "goed", MANY, "{{ vx.line }}", "{{ vx.tone }} {{ vx.copies + 1 }} {% for item in agenda %}{{ item.vx.line }}{% endfor %}"
    )
    assert found_in(pack) == []
    wrong = with_fields(
        tmp_path / "fout", MANY.replace("type: inline", "type: integer"), "{{ 1 / (vx.copies - 3) }}", "{{ agenda[0].vx.line - 'x' }}"
    )
    assert {one["code"] for one in found_in(wrong)} == {"T024"}
    assert found_in(wrong)
