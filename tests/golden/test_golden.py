"""The examples' documents, part by part, as they were when someone last looked at them and found them good.

Kept are the parts that a build makes; the others must be the template's own, as bytes, or as XML where it includes other files.
After a change that is meant to show: ``UPDATE_GOLDEN=1 python -m pytest tests/golden``, and read the difference before it is committed.
"""

import os
import shutil
from pathlib import Path

import pytest

from assembler import Built, Output, build
from assembler.packs import Pack
from tests.documents import Parts, differences, parts_of, pretty
from tests.dossiers import ROOT

HERE = Path(__file__).parent
UPDATE = "UPDATE_GOLDEN"
EXAMPLES = pytest.mark.parametrize("example", ["minimaal", "landbouwraad", "energieraad"])


def made_parts(output: Output, pack: Pack) -> dict[str, str]:
    """The parts in ``word/`` that are not the template's, ready for a comparison."""
    return {name: pretty(part) for name, part in _own(output, pack).items() if name.startswith("word/")}


def _own(output: Output, pack: Pack) -> Parts:
    template = _template(output, pack)
    return {name: part for name, part in parts_of(output.content).items() if part != template.get(name)}


def _template(output: Output, pack: Pack) -> Parts:
    return parts_of(next(pack.template(one) for one in pack.documents if one.id == output.id).read_bytes())


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


def _made(example: str) -> tuple[dict[Path, Output], Pack]:
    made = build(ROOT / "examples" / example / "meeting.yaml")
    assert made.loaded.pack is not None
    return _folders(example, made), made.loaded.pack


@EXAMPLES
def test_the_documents_are_as_they_were(example: str) -> None:
    documents, pack = _made(example)
    if os.environ.get(UPDATE):
        for folder, output in documents.items():
            _keep(folder, made_parts(output, pack))
    assert {one for one in (HERE / example).iterdir() if one.is_dir()} == set(documents)
    told = "\n".join(differences(golden_parts(folder), made_parts(output, pack)) for folder, output in documents.items())
    assert not told.strip(), f"{told}\nwhen this is meant: {UPDATE}=1"


@EXAMPLES
def test_what_the_data_does_not_touch_is_the_template_s(example: str) -> None:
    expected = {"word/document.xml", "word/footnotes.xml", "word/numbering.xml", "docProps/core.xml", "word/_rels/document.xml.rels"}
    expected |= {"word/_rels/footnotes.xml.rels", "[Content_Types].xml"}
    documents, pack = _made(example)
    for output in documents.values():
        template, own = _template(output, pack), _own(output, pack)
        others = {name for name in own if name not in expected and not name.startswith(("word/header", "word/footer"))}
        assert {name: pretty(own[name]) for name in others} == {name: pretty(template[name]) for name in others}
