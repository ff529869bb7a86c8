"""Documents of a pack that there are once for each chamber, and templates and chambers that are not where they should be."""

from pathlib import Path

import pytest

from assembler.packs import load_pack
from tests.documents import built, documents, errors, minimal
from tests.dossiers import text_of
from tests.packs.test_packs import SMALL, pack_in, said
from tests.render.small import p, template

BRIEF = """\
name: vx
title: X
extends: rijk
documents:
  - id: brief
    template: brief.docx
    per: chamber
    attachment: true
    name: "Brief aan de {{ chamber.short }}"
    title: Brief
    file: "{{ document.number }} Brief {{ chamber.short }}"
"""
COPY = """\
  - id: afschrift
    template: brief.docx
    per: chamber
    version_of: brief
    name: Afschrift
    title: Afschrift
    file: "{{ document.number }} Afschrift {{ chamber.short }}"
"""


def written(folder: Path, text: str, *lines: str) -> str:
    pack_in(folder, text)
    (folder / "brief.docx").write_bytes(template("".join(map(p, lines)), ""))
    return str(folder)


def test_one_for_each_chamber(tmp_path: Path) -> None:
    made = built(minimal(), pack=written(tmp_path, BRIEF + COPY, "{{ chamber.name }} {{ letter.closing }}"))
    assert errors(made) == []
    ids = ["brief_tweede_kamer", "brief_eerste_kamer", "afschrift_tweede_kamer", "afschrift_eerste_kamer"]
    assert [text_of(documents(made)[name][0]) for name in ids[:2]] == [
        "Tweede Kamer der Staten-Generaal Hoogachtend,",
        "Eerste Kamer der Staten-Generaal Hoogachtend,",
    ]
    numbers = {one.id: one.number for one in made.outputs}
    assert numbers[ids[0]] == numbers[ids[2]] != numbers[ids[1]] == numbers[ids[3]]
    assert {one.name for one in made.outputs if one.id.startswith("brief")} == {"Brief aan de Tweede Kamer", "Brief aan de Eerste Kamer"}


def test_none_for_a_chamber_that_gets_no_letter_and_one_for_a_new_one(tmp_path: Path) -> None:
    data = minimal()
    data["letters"]["eerste_kamer"] = {"send": "false"}
    more = "registry: {chambers: {parlement: {name: Europees Parlement, short: EP, address: [Brussel]}}}\n"
    made = built(data, pack=written(tmp_path, BRIEF + more, "{{ chamber.short }}"))
    assert errors(made) == []
    assert [name for name in documents(made) if name.startswith("brief")] == ["brief_tweede_kamer", "brief_parlement"]


def test_a_chamber_with_two_documents_still_gets_one_letter(tmp_path: Path) -> None:
    made = built(minimal(), pack=written(tmp_path, BRIEF + COPY, "{{ letters_made | join(' ') }}"))
    assert text_of(documents(made)["brief_tweede_kamer"][0]) == "tweede_kamer eerste_kamer"


def test_the_attachment_table_names_each(tmp_path: Path) -> None:
    made = built(minimal(), pack=written(tmp_path, BRIEF, "{% for row in attachments %}{{ row.name }};{% endfor %}"))
    assert "Brief aan de Tweede Kamer;Brief aan de Eerste Kamer;" in text_of(documents(made)["brief_tweede_kamer"][0])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (BRIEF.replace("per: chamber", "chamber: derde_kamer"), ["K016 7:14"]),
        (BRIEF.replace("per: chamber", "per: chamber\n    chamber: tweede_kamer"), ["S008 8:5"]),
        (BRIEF + COPY.replace("    per: chamber\n", ""), ["K017 14:17"]),
        (BRIEF + COPY.replace("id: afschrift", "id: brief_tweede_kamer").replace("    version_of: brief\n", ""), ["K006 5:9"]),
        (SMALL.replace("id: brief", "id: brief\n    chamber: tweede_kamer"), ["K016 5:14"]),
        (SMALL.replace("brief.docx", "../brief.docx"), ["K015 5:15"]),
        (SMALL.replace("brief.docx", "/tmp/brief.docx"), ["K015 5:15"]),
        (SMALL.replace("brief.docx", "C:\\brief.docx"), ["K015 5:15"]),
        (SMALL.replace("brief.docx", "sub\\..\\..\\brief.docx"), ["K015 5:15"]),
        (SMALL.replace("brief.docx", "."), ["K014 5:15"]),
        (SMALL.replace("brief.docx", "sub"), ["K014 5:15"]),
    ],
)
def test_faults(tmp_path: Path, text: str, expected: list[str]) -> None:
    (tmp_path / "sub").mkdir()
    pack, found = load_pack(str(pack_in(tmp_path, text)))
    assert pack is None
    assert said(found) == expected
