"""``assemble schema``: the schema as it is, and as JSON Schema for editors."""

from pathlib import Path

from tests.cli.runs import assemble
from tests.dossiers import ROOT, contents

SCHEMAS = ROOT / "schemas"


def test_it_prints_the_schema_as_it_is() -> None:
    run = assemble("schema")
    assert (run.code, run.err) == (0, "")
    assert run.out == (SCHEMAS / "meeting.yaml").read_text("utf-8")


def test_it_prints_the_json_schema_that_comes_with_the_project() -> None:
    run = assemble("schema", "--json-schema")
    assert (run.code, run.err) == (0, "")
    assert run.out == (SCHEMAS / "meeting.schema.json").read_text("utf-8"), "run make schema"


def test_it_writes_to_a_file(tmp_path: Path) -> None:
    run = assemble("schema", "--json-schema", "-o", "nieuw/schema.json", cwd=tmp_path)
    assert (run.code, run.said) == (0, "")
    assert contents(tmp_path) == {"nieuw/schema.json": (SCHEMAS / "meeting.schema.json").read_bytes()}
    assert assemble("schema", "-o", tmp_path / "meeting.yaml").code == 0
    assert (tmp_path / "meeting.yaml").read_bytes() == (SCHEMAS / "meeting.yaml").read_bytes()


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert assemble("schema", "-o", tmp_path).code == 2
    assert assemble("schema", "-o", "..", cwd=tmp_path).code == 2
    assert contents(tmp_path) == {}


def test_a_file_where_a_folder_must_be(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("van mij")
    run = assemble("schema", "-o", tmp_path / "x" / "schema.json")
    assert run.code == 1
    assert "dit is een bestand en geen map" in run.err
    assert contents(tmp_path) == {"x": b"van mij"}
