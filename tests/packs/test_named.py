"""A data file that names its pack: found from its own folder, told of at its line, and no more trusted than one that a command names."""

from pathlib import Path
from typing import Any

import pytest

from assembler import build, check
from assembler.incremental import Order, build_into
from assembler.packs import named_pack
from assembler.pipeline import load
from tests.dossiers import MINIMAL, RIJK, own_pack, write_dossier

LETTER = "letter.closing: Hoogachtend,"


def named(folder: Path, name: str) -> Path:
    """The smallest dossier, which names its pack."""
    return write_dossier(folder, ("# De Raad:", f"pack: {name}\n\n# De Raad:"))


def home(file: Path, pack: str | None = None) -> Path:
    """The folder of the pack that a dossier is loaded with."""
    loaded = load(file, pack)
    assert loaded.diagnostics == []
    assert loaded.pack is not None
    return loaded.pack.folder.resolve()


def test_a_folder_counts_from_that_of_the_data_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pack = own_pack(tmp_path / "pakket")
    file = named(tmp_path / "dossier", "../pakket")
    monkeypatch.chdir(tmp_path)
    assert home(file) == home(file.relative_to(tmp_path)) == pack.resolve()


def test_a_folder_where_the_command_is_given_is_not_meant(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own_pack(tmp_path / "pakket")
    monkeypatch.chdir(tmp_path)
    assert [one.code for one in check(named(tmp_path / "dossier", "pakket"))] == ["K001"]


def test_the_pack_of_the_command_goes_before(tmp_path: Path) -> None:
    own_pack(tmp_path / "pakket")
    assert home(named(tmp_path, "pakket"), "rijk") == RIJK


def test_a_shipped_pack_can_be_named(tmp_path: Path) -> None:
    assert home(named(tmp_path, "rijk")) == RIJK


def test_a_pack_that_is_not_there_is_told_at_its_line(tmp_path: Path) -> None:
    file = named(tmp_path, "ons-pakket")
    (found,) = build(file).diagnostics
    assert found.code == "K001"
    assert found.span is not None
    assert found.span.source.name == str(file)
    assert found.span.source.text[found.span.start : found.span.end] == "ons-pakket"


@pytest.mark.parametrize("name", ["/pakket", r"C:\pakket", r"\\server\pakket", "'{{ meeting.place }}'"])
def test_a_pack_elsewhere_or_an_expression_is_not_looked_for(tmp_path: Path, name: str) -> None:
    file = named(tmp_path, name)
    assert named_pack(file) == "rijk"
    assert [one.code for one in check(file)] == ["S005"]


@pytest.mark.parametrize("content", [b"", b"pack: [", b"pack: []\n", b"\xffpack: x\n", b"meeting:\n  pack: x\n", b"# pack: x\n"])
def test_what_names_none_gives_the_pack_for_all(tmp_path: Path, content: bytes) -> None:
    assert named_pack(tmp_path / "meeting.yaml", content) == "rijk"


def test_a_file_that_cannot_be_read_names_none(tmp_path: Path) -> None:
    assert named_pack(tmp_path / "weg.yaml") == named_pack(tmp_path) == "rijk"


def test_bytes_go_before_what_stands_in_the_file(tmp_path: Path) -> None:
    assert [one.code for one in check(write_dossier(tmp_path), data=f"pack: weg\n{MINIMAL}".encode())] == ["K001"]


def test_a_pack_that_the_data_names_is_under_limits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own_pack(tmp_path / "pakket")
    file = named(tmp_path, "pakket")
    limited: list[str] = []

    def run(work: Any, args: tuple[Any, ...], named: dict[str, Any]) -> Any:
        limited.append(next(one for one in args if isinstance(one, str)))
        return work.__wrapped__(*args, **named)

    monkeypatch.setattr("assembler.untrusted.run_limited", run)
    load(file)
    check(file)
    build(file)
    assert set(limited) == {str(tmp_path / "pakket")}


def test_a_change_in_the_pack_makes_the_documents_anew(tmp_path: Path) -> None:
    pack = own_pack(tmp_path / "pakket")
    file = named(tmp_path, "pakket")
    order = Order(file, tmp_path / "out")
    assert build_into(order).delivery.written
    assert not build_into(order).delivery.written
    text = (pack / "pack.yaml").read_text("utf-8")
    (pack / "pack.yaml").write_text(text.replace(LETTER, "letter.closing: Met groet,"), "utf-8")
    assert sorted(build_into(order).delivery.written) == [one.file for one in build_into(order).outputs if "brief" in one.file]
