"""``assemble schema``: the schema as it is, and as JSON Schema for editors."""

import json
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


def test_the_fields_of_a_pack_come_after_those_of_the_data_file(tmp_path: Path) -> None:
    fields = "fields:\n  key: vx\n  dossier:\n    line: {type: text, meta: {title: Lijn, description: De lijn.}}\n"
    (tmp_path / "pack.yaml").write_text(f"name: eigen\ntitle: Eigen\nextends: rijk\n{fields}", "utf-8")
    run = assemble("schema", "--pack", tmp_path)
    assert (run.code, run.err) == (0, "")
    assert run.out == (SCHEMAS / "meeting.yaml").read_text("utf-8") + f"---\n# Eigen: vx\n{fields}"
    made = json.loads(assemble("schema", "--json-schema", "--pack", tmp_path).out)
    assert made["properties"]["vx"]["properties"]["line"]["title"] == "Lijn"


def test_a_pack_that_is_not_there() -> None:
    run = assemble("schema", "--pack", "weg")
    assert (run.code, run.out) == (1, "")
    assert "fout K001" in run.err
