"""``assemble init``: a file to start with and the schema that explains it, and never a file lost."""

import re
from pathlib import Path

from tests.cli.runs import assemble
from tests.dossiers import ROOT, START, contents

SCHEMA = ROOT / "schemas" / "meeting.schema.json"


def test_what_it_writes_builds_as_it_is(tmp_path: Path) -> None:
    run = assemble("init", "dossier", cwd=tmp_path)
    assert (run.code, run.err) == (0, "")
    assert contents(tmp_path) == {"dossier/meeting.yaml": START.read_bytes(), "dossier/meeting.schema.json": SCHEMA.read_bytes()}
    told = run.out.strip().partition("met: assemble ")[2].split()
    run = assemble(*told, cwd=tmp_path)
    assert (run.code, run.err) == (0, "")
    assert len(list((tmp_path / "dossier" / "out").glob("[0-9]*"))) == int(run.out.split()[0])


def test_it_never_overwrites(tmp_path: Path) -> None:
    (tmp_path / "meeting.yaml").write_text("van mij")
    run = assemble("init", tmp_path)
    assert run.code == 1
    assert "bestaat al en blijft zoals het is" in run.err
    assert contents(tmp_path) == {"meeting.yaml": b"van mij"}


def test_a_link_that_leads_nowhere_is_not_overwritten_either(tmp_path: Path) -> None:
    (tmp_path / "meeting.yaml").symlink_to(tmp_path / "elders")
    assert assemble("init", tmp_path).code == 1
    assert not (tmp_path / "elders").exists()


def test_a_file_in_the_place_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("van mij")
    run = assemble("init", tmp_path / "x")
    assert run.code == 1
    assert "dit is een bestand en geen map" in run.err
    assert contents(tmp_path) == {"x": b"van mij"}


def test_other_files_in_the_folder_stay(tmp_path: Path) -> None:
    (tmp_path / "notities.txt").write_text("van mij")
    assert assemble("init", tmp_path).code == 0
    assert set(contents(tmp_path)) == {"meeting.yaml", "meeting.schema.json", "notities.txt"}


def test_an_older_schema_is_refreshed(tmp_path: Path) -> None:
    (tmp_path / "meeting.schema.json").write_text("{}")
    assert assemble("init", tmp_path).code == 0
    assert (tmp_path / "meeting.schema.json").read_bytes() == SCHEMA.read_bytes()


def test_nothing_is_written_when_the_schema_cannot_be(tmp_path: Path) -> None:
    (tmp_path / "meeting.schema.json").mkdir()
    run = assemble("init", tmp_path)
    assert run.code == 1
    assert "dit is een map" in run.err
    assert contents(tmp_path) == {}


def test_the_start_explains_itself() -> None:
    """Every field it shows stands under a word of explanation, and the text is small enough to read."""
    text = START.read_text("utf-8")
    assert len(text.splitlines()) < 130
    sections = re.split(r"\n(?=# )", text)
    for top in re.findall(r"^([a-z_]+):", text, re.MULTILINE):
        section = next(one for one in sections if re.search(rf"^{top}:", one, re.MULTILINE))
        assert section.lstrip().startswith("#"), top
