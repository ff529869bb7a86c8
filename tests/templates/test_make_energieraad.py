"""The pack of the worked example: its Word files are what the script makes, and nothing is wrong with them."""

import json
import subprocess
import sys
from pathlib import Path

from assembler.pipeline import editor_schema, open_pack
from assembler.vetting import check_pack, check_template
from tests.dossiers import ENERGIERAAD, ROOT

PACK = ENERGIERAAD.parent / "pakket"


def words(folder: Path) -> dict[str, bytes]:
    """Every Word file in a folder or below it."""
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in sorted(folder.rglob("*.docx"))}


def test_the_templates_of_the_example_are_what_the_script_makes(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-B", ROOT / "templates" / "make_energieraad.py", tmp_path], check=True)
    assert words(tmp_path) == words(PACK), "run templates/make_energieraad.py: the templates of examples/energieraad are out of date"


def test_the_pack_and_each_of_its_files_check_silent() -> None:
    assert check_pack(str(PACK)) == []
    assert [check_template(PACK / name) for name in words(PACK)] == [[], [], []]


def test_the_schema_for_editors_has_the_fields_of_the_pack() -> None:
    pack, _ = open_pack(str(PACK))
    assert pack is not None
    told = "run assemble schema --json-schema --pack examples/energieraad/pakket -o examples/energieraad/pakket/meeting.schema.json"
    assert json.loads((PACK / "meeting.schema.json").read_text("utf-8")) == editor_schema(pack), told
