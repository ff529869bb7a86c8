"""Where templates find what they include: a pack's own file before its base's, and nothing outside their folders."""

import os
from pathlib import Path

import pytest

import assembler
from assembler.packs import Shelf
from assembler.vetting import check_template
from tests.documents import lines
from tests.dossiers import MILIEURAAD
from tests.packs.test_packs import loaded
from tests.render.fragments import fragment, include
from tests.render.small import p, template

PACK = """\
name: {name}
title: Een pakket
extends: {base}
documents:
  - id: persbericht
    template: brieven/bericht.docx
    name: Bericht
    title: Bericht
    file: "{{{{ document.number }}}} Bericht"
"""


@pytest.fixture
def packs(tmp_path: Path) -> tuple[Path, Path]:
    """A pack whose template includes two files, and one that builds upon it and has one of those two in another version."""
    base, own = tmp_path / "basis", tmp_path / "eigen"
    for folder in (base / "brieven", base / "onderdelen", own / "onderdelen"):
        folder.mkdir(parents=True)
    (base / "pack.yaml").write_text(PACK.format(name="basis", base="rijk"), "utf-8")
    (own / "pack.yaml").write_text("name: eigen\ntitle: Eigen\nextends: ../basis\n", "utf-8")
    body = p("{%p for item in agenda %}") + include("onderdelen/punt.docx") + p("{%p endfor %}") + include("slot.docx")
    (base / "brieven/bericht.docx").write_bytes(template(body))
    (base / "brieven/slot.docx").write_bytes(fragment(p("slot van de basis")))
    (base / "onderdelen/punt.docx").write_bytes(fragment(p("punt van de basis")))
    (own / "onderdelen/punt.docx").write_bytes(fragment(p("eigen punt {{ item.title }}")))
    return base, own


def press_release(pack: Path) -> assembler.Output:
    made = assembler.build(MILIEURAAD, pack=str(pack), only=["persbericht"])
    assert [one.message() for one in made.diagnostics if one.severity == "error"] == []
    return made.outputs[0]


def test_a_pack_replaces_one_file_that_a_template_of_its_base_includes(packs: tuple[Path, Path]) -> None:
    _, own = packs
    of_base, of_own = (lines(press_release(pack).content) for pack in packs)
    assert set(of_base) == {"punt van de basis", "slot van de basis"}
    assert all(line.startswith("eigen punt ") for line in of_own[:-1])
    assert of_own[-1] == "slot van de basis"
    files = {row.template.file for row in press_release(own).trace if row.template and row.text}
    assert files == {"onderdelen/punt.docx", "basis/brieven/slot.docx"}


def test_what_is_included_is_checked_where_it_is_included(packs: tuple[Path, Path]) -> None:
    base, own = packs
    assert check_template(own / "onderdelen/punt.docx") == []
    (own / "onderdelen/punt.docx").write_bytes(fragment(p("{{ item.positon }}")))
    (found,) = check_template(own / "onderdelen/punt.docx")
    assert (found.code, found.facts["name"]) == ("T013", "item.positon")
    assert found.place is not None
    assert found.place.file == str(own / "onderdelen/punt.docx")
    assert check_template(base / "brieven/bericht.docx") == []


def test_own_files_go_before_those_of_the_base_and_have_their_names(packs: tuple[Path, Path]) -> None:
    _, own = packs
    shelf = loaded(own).shelf("brieven/bericht.docx", "mijn/")
    assert shelf.start == "brieven"
    found = [shelf.read(path) for path in ("onderdelen/punt.docx", "brieven/slot.docx", "weg.docx")]
    assert [one and one.name for one in found] == ["mijn/onderdelen/punt.docx", "basis/brieven/slot.docx", None]
    assert {"brieven/slot.docx", "onderdelen/punt.docx"} <= set(shelf.names())


def test_nothing_outside_the_folder_is_read(tmp_path: Path) -> None:
    inside = tmp_path / "pakket"
    inside.mkdir()
    (tmp_path / "geheim.docx").write_bytes(b"geheim")
    (inside / "goed.docx").write_bytes(b"goed")
    (inside / "link.docx").symlink_to(tmp_path / "geheim.docx")
    (inside / "binnen.docx").symlink_to(inside / "goed.docx")
    os.mkfifo(inside / "pijp.docx")
    shelf = Shelf(((inside, ""),))
    for path in ("../geheim.docx", str(tmp_path / "geheim.docx"), "link.docx", "pijp.docx", "x\0.docx", "", "."):
        assert shelf.read(path) is None, path
    found = shelf.read("binnen.docx")
    assert found is not None
    assert found.data == b"goed"
