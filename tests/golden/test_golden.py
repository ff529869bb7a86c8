"""The examples' documents, part by part, as they were when someone last looked at them and found them good.

Kept are the parts that a build makes; the others must be the template's own bytes. After a change that is meant to show:
``UPDATE_GOLDEN=1 python -m pytest tests/golden``, and read the difference before it is committed.
"""

import os
import shutil
from pathlib import Path

import pytest

from assembler import Built, Output, build
from tests.documents import Parts, differences, parts_of, pretty
from tests.dossiers import RIJK, ROOT

HERE = Path(__file__).parent
UPDATE = "UPDATE_GOLDEN"
TEMPLATES = {"memo": "memo", "tweede_kamerbrief": "letter", "eerste_kamerbrief": "letter"}


def made_parts(output: Output) -> dict[str, str]:
    """The parts in ``word/`` that are not the template's, ready for a comparison."""
    return {name: pretty(part) for name, part in _own(output).items() if name.startswith("word/")}


def _own(output: Output) -> Parts:
    template = parts_of((RIJK / f"{TEMPLATES.get(output.id, 'agenda')}.docx").read_bytes())
    return {name: part for name, part in parts_of(output.content).items() if part != template.get(name)}


def golden_parts(folder: Path) -> dict[str, str]:
    return {file.relative_to(folder).as_posix(): file.read_text("utf-8") for file in folder.rglob("*") if file.is_file()}


def _keep(folder: Path, parts: dict[str, str]) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    for name, text in parts.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")


def _folders(example: str, made: Built) -> dict[Path, Output]:
    """A folder for each document, by its id; a number tells those of different addressees apart."""
    found: dict[Path, Output] = {}
    for output in made.outputs:
        if output.file.endswith(".docx"):
            count = sum(one.id == output.id for one in found.values())
            found[HERE / example / (f"{output.id}-{count + 1}" if count else output.id)] = output
    return found


@pytest.mark.parametrize("example", ["minimaal", "landbouwraad"])
def test_the_documents_are_as_they_were(example: str) -> None:
    documents = _folders(example, build(ROOT / "examples" / example / "meeting.yaml"))
    if os.environ.get(UPDATE):
        for folder, output in documents.items():
            _keep(folder, made_parts(output))
    assert {one for one in (HERE / example).iterdir() if one.is_dir()} == set(documents)
    told = "\n".join(differences(golden_parts(folder), made_parts(output)) for folder, output in documents.items())
    assert not told.strip(), f"{told}\nwhen this is meant: {UPDATE}=1"


@pytest.mark.parametrize("example", ["minimaal", "landbouwraad"])
def test_what_the_data_does_not_touch_is_the_template_s(example: str) -> None:
    expected = {"word/document.xml", "word/footnotes.xml", "word/numbering.xml", "docProps/core.xml", "word/_rels/document.xml.rels"}
    expected |= {"word/_rels/footnotes.xml.rels", "[Content_Types].xml"}
    for output in _folders(example, build(ROOT / "examples" / example / "meeting.yaml")).values():
        others = {name for name in _own(output) if name not in expected}
        assert all(name.startswith(("word/header", "word/footer")) for name in others), others
