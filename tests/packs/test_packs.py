"""Packs: the shipped one, and what is wrong with somebody's own, each at its place in pack.yaml."""

from pathlib import Path

import pytest

from assembler.diagnostics import Diagnostic
from assembler.packs import Pack, load_pack, shipped

RIJK = shipped("templates", "rijk")
SMALL = """\
name: eigen
title: Een eigen pakket
documents:
  - id: brief
    template: brief.docx
    name: Brief
    title: Brief
    file: "01 Brief"
"""


def pack_in(folder: Path, text: str = SMALL) -> Path:
    (folder / "brief.docx").write_bytes(b"")
    (folder / "pack.yaml").write_text(text, "utf-8")
    return folder


def said(found: list[Diagnostic]) -> list[str]:
    return [f"{one.code} {one.span.line}:{one.span.column}" if one.span else one.code for one in found]


def loaded(folder: Path) -> Pack:
    pack, found = load_pack(str(folder))
    assert not found, [one.message() for one in found]
    assert pack is not None
    return pack


def test_the_shipped_pack_by_name() -> None:
    pack, found = load_pack("rijk")
    assert found == []
    assert pack is not None
    assert pack.name == "rijk"
    assert pack.folder == RIJK
    assert [one.id for one in pack.documents][:2] == ["memo", "tweede_kamerbrief"]
    assert all(pack.template(one).is_file() for one in pack.documents)
    assert pack.registry.councils["milieuraad"].name == "Milieuraad"
    assert pack.registry.kinds["diversenpunt"].other_business is True


def test_the_shipped_pack_by_folder() -> None:
    assert loaded(RIJK) == load_pack("rijk")[0]


def test_a_small_pack_has_the_defaults(tmp_path: Path) -> None:
    pack = loaded(pack_in(tmp_path))
    assert (pack.language, pack.citations) == ("nl-NL", "aanwijzingen")
    assert pack.derived == {}
    assert pack.registry.councils == {}
    document = pack.documents[0]
    assert (document.attachment, document.enclosed, document.when) == (False, False, None)


@pytest.mark.parametrize("name", ["rijkk", "", "/", "../rijk", "niet/daar", "pack.yaml", "a\0b"])
def test_an_unknown_pack(name: str) -> None:
    pack, found = load_pack(name)
    assert pack is None
    assert said(found) == ["K001"]
    assert "rijk" in found[0].hint()


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (("brief.docx", "weg.docx"), ["K002 5:15"]),
        (("title: Een", "titel: Een"), ["S002 2:1"]),
        (('    file: "01 Brief"\n', ""), ["S001 4:5"]),
        (("id: brief", "id: Brief"), ["S009 4:9"]),
        (("name: eigen", "name: eigen\ncitations: apa"), ["S004 2:12"]),
        (("name: eigen", "name: eigen\nname: ander"), ["Y005 2:1"]),
        (("name: eigen", "name: 'eigen"), ["Y001 1:7"]),
        (("name: eigen", "name: eigen\nstyles: {kop: Kop}"), ["S004 2:10"]),
        (("name: eigen", "name: eigen\nregistry: {councils: {x: {naam: X}}}"), ["S002 2:27"]),
        (
            ("name: eigen", "name: eigen\nregistry: {presidencies: {x: {country: x, adjective: x, from: 2026-02-30, until: 2026-06-30}}}"),
            ["S010 2:63"],
        ),
        ((SMALL, ""), ["Y009 1:1"]),
        ((SMALL, "- x"), ["Y010 1:1"]),
    ],
)
def test_faults_in_a_pack(tmp_path: Path, change: tuple[str, str], expected: list[str]) -> None:
    assert change[0] in SMALL
    pack, found = load_pack(str(pack_in(tmp_path, SMALL.replace(*change, 1))))
    assert pack is None
    assert said(found)[: len(expected)] == expected
    assert len({(one.code, one.span) for one in found}) == len(found)


def test_all_faults_come_at_once(tmp_path: Path) -> None:
    text = SMALL.replace("title: Een eigen pakket\n", "").replace("id: brief", "id: Brief").replace("01 Brief", "")
    pack, found = load_pack(str(pack_in(tmp_path, text)))
    assert pack is None
    assert sorted(said(found)) == ["S001 1:1", "S007 7:5", "S009 3:9"]


@pytest.mark.parametrize("data", [b"\xff\xfe", b"name: \x00", b"[" * 1000])
def test_a_pack_that_is_no_text(tmp_path: Path, data: bytes) -> None:
    (pack_in(tmp_path) / "pack.yaml").write_bytes(data)
    pack, found = load_pack(str(tmp_path))
    assert pack is None
    assert found
