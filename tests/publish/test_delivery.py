"""A set delivered: what nobody touched is renewed, what somebody did is never lost, and the manifest tells which is which."""

from pathlib import Path

import pytest

from assembler.publish.delivery import Altered, Delivery, State, deliver, state
from assembler.publish.manifest import NAME, Inputs, PackInputs, Record, Recorded, digest, dossier_name, manifest_bytes, read_records
from tests.dossiers import contents, outputs, stamps

OLD = {"1 a.docx": b"a", "2 b.docx": b"b"}
NEW = {"1 a.docx": b"a", "2 b.docx": b"nieuw b", "3 c.docx": b"c"}
INPUTS = Inputs("e", None, {"meeting.yaml": "d"}, (PackInputs("rijk", None, {"pack.yaml": "p"}),))


def record(files: dict[str, bytes], dossier: str = "../meeting.yaml") -> Record:
    outputs = tuple(
        Recorded(name, name[2], name[0], name, digest(content), f"van {name}", {"x": 1}, 1, False) for name, content in files.items()
    )
    return Record(dossier, "1", INPUTS, outputs, [{"code": "C101", "facts": {}}])


def give(files: dict[str, bytes], folder: Path, altered: Altered = Altered.REFUSE, **how: bool) -> tuple[Delivery | None, list[str]]:
    made, found = deliver(record(files), files, folder, {}, altered=altered, **how)
    return made, [one.code for one in found]


def test_a_second_delivery_writes_what_changed(tmp_path: Path) -> None:
    assert give(OLD, tmp_path) == (Delivery(tuple(OLD)), [])
    before = stamps(tmp_path)
    assert give(NEW, tmp_path) == (Delivery(("2 b.docx", "3 c.docx"), ("1 a.docx",)), [])
    assert stamps(tmp_path)["1 a.docx"] == before["1 a.docx"]
    assert outputs(tmp_path) == NEW
    before = stamps(tmp_path)
    assert give(NEW, tmp_path) == (Delivery((), tuple(NEW)), [])
    assert stamps(tmp_path) == before


def test_an_altered_file_stops_everything(tmp_path: Path) -> None:
    give(OLD, tmp_path)
    (tmp_path / "1 a.docx").write_bytes(b"werk van de opsteller")
    before = contents(tmp_path)
    assert give({**NEW, "1 a.docx": b"anders"}, tmp_path) == (None, ["O004"])
    assert contents(tmp_path) == before


def test_an_altered_file_that_became_what_it_should_be_is_no_hindrance(tmp_path: Path) -> None:
    give(OLD, tmp_path)
    (tmp_path / "2 b.docx").write_bytes(b"nieuw b")
    assert give(NEW, tmp_path)[1] == []


def test_a_file_that_was_there_before_stops_everything(tmp_path: Path) -> None:
    (tmp_path / "2 b.docx").write_bytes(b"van mij")
    assert give(OLD, tmp_path) == (None, ["O005"])
    assert contents(tmp_path) == {"2 b.docx": b"van mij"}


def test_with_backup_what_was_altered_gets_another_name(tmp_path: Path) -> None:
    give(OLD, tmp_path)
    for number in (1, 2):
        (tmp_path / "2 b.docx").write_bytes(b"werk %d" % number)
        made, found = give({**OLD, "2 b.docx": b"nieuw %d" % number}, tmp_path, Altered.BACKUP)
        assert made is not None
        assert (made.saved, found) == ({"2 b.docx": f"2 b (bewaard {number}).docx"}, [])
    assert outputs(tmp_path) == {
        **OLD,
        "2 b.docx": b"nieuw 2",
        "2 b (bewaard 1).docx": b"werk 1",
        "2 b (bewaard 2).docx": b"werk 2",
    }


def test_with_force_everything_is_overwritten(tmp_path: Path) -> None:
    give(OLD, tmp_path)
    (tmp_path / "1 a.docx").write_bytes(b"werk")
    (tmp_path / "3 c.docx").write_bytes(b"van mij")
    assert give(NEW, tmp_path, Altered.OVERWRITE)[1] == []
    assert outputs(tmp_path) == NEW


def test_what_is_no_longer_of_the_set_goes_unless_it_was_altered(tmp_path: Path) -> None:
    give(NEW, tmp_path)
    (tmp_path / "2 b.docx").write_bytes(b"werk")
    (tmp_path / "eigen.txt").write_bytes(b"van mij")
    assert give({"1 a.docx": b"a"}, tmp_path) == (Delivery((), ("1 a.docx",), ("3 c.docx",)), ["O008"])
    assert outputs(tmp_path) == {"1 a.docx": b"a", "2 b.docx": b"werk", "eigen.txt": b"van mij"}


def test_in_a_folder_elsewhere_nothing_goes(tmp_path: Path) -> None:
    give(NEW, tmp_path)
    assert give({"1 a.docx": b"a"}, tmp_path, tidy=False)[1] == ["O008", "O008"]
    assert outputs(tmp_path) == NEW


def test_a_partial_delivery_leaves_the_rest_and_its_record(tmp_path: Path) -> None:
    give(OLD, tmp_path)
    assert give({"2 b.docx": b"nieuw b"}, tmp_path, partial=True)[1] == []
    (kept,) = read_records(tmp_path).values()
    assert {one.file: one.digest for one in kept.outputs} == {"1 a.docx": digest(b"a"), "2 b.docx": digest(b"nieuw b")}
    assert kept.inputs is None


def test_dossiers_share_a_folder_but_no_file(tmp_path: Path) -> None:
    give(OLD, tmp_path)
    other = record({"9 z.docx": b"z"}, "../ander.yaml")
    assert deliver(other, {"9 z.docx": b"z"}, tmp_path, {})[1] == []
    assert set(read_records(tmp_path)) == {"../meeting.yaml", "../ander.yaml"}
    made, (found,) = deliver(record({"1 a.docx": b"q"}, "../ander.yaml"), {"1 a.docx": b"q"}, tmp_path, {}, altered=Altered.BACKUP)
    assert (made, found.code) == (None, "O009")
    assert outputs(tmp_path) == {**OLD, "9 z.docx": b"z"}


def test_a_manifest_comes_back_as_it_was(tmp_path: Path) -> None:
    whole, part = record(OLD), Record("b.yaml", "1", None, (), [])
    (tmp_path / NAME).write_bytes(manifest_bytes([whole, part]))
    assert read_records(tmp_path) == {whole.dossier: whole, part.dossier: part}
    assert manifest_bytes([part, whole]) == manifest_bytes([whole, part])


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'{"manifest": 2, "dossiers": []}', b'{"manifest": 1}', b'{"manifest": 1, "dossiers": [7]}', b"\xff"]
)
def test_a_manifest_that_cannot_be_read_counts_as_none(content: bytes, tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(content)
    assert read_records(tmp_path) == {}


def test_the_state_of_a_file(tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    assert state(file, b"x", None) == State.MISSING
    file.write_bytes(b"x")
    assert [state(file, b"x", None), state(file, b"y", None)] == [State.SAME, State.FOREIGN]
    assert [state(file, b"y", digest(b"x")), state(file, b"y", digest(b"z"))] == [State.STALE, State.ALTERED]


def test_a_dossier_is_called_by_its_path_where_the_outputs_lie_with_it(tmp_path: Path) -> None:
    file = tmp_path / "raad" / "meeting.yaml"
    file.parent.mkdir()
    assert dossier_name(file, file.parent / "out") == "../meeting.yaml"
    assert dossier_name(file, tmp_path / "elders") == "meeting.yaml"
