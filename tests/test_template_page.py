"""The page for makers of templates tells the truth: every example on it is put into a Word file and filled."""

import re
import shlex
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from html import escape
from pathlib import Path
from textwrap import dedent
from typing import Any

import click
import pytest
import yaml
from lxml import etree

import assembler
from assembler.cli import assemble as command_line
from assembler.expressions.values import Reads
from assembler.ooxml.package import Package
from assembler.packs import load_pack
from assembler.pipeline import load
from assembler.plan import Builder, Plan, plan
from assembler.render import compile_template, fill_template
from assembler.render.document import render_document
from assembler.render.template import NO_SHELF
from assembler.verify import verify
from assembler.vetting import check_pack, check_template
from tests.dossiers import ROOT, START, part_of, text_of, with_sections
from tests.ooxml.packages import MAIN
from tests.pictures import png
from tests.render.small import W, p, template

PAGE = (ROOT / "docs" / "sjablonen.md").read_text("utf-8")
SHOWN = "| U typt | Er komt |"
"""The head of a table with an example in each row."""


def shown_in_tables() -> Iterator[tuple[str, str]]:
    for part in PAGE.split(SHOWN)[1:]:
        for row in part.strip().splitlines()[1:]:
            if not row.startswith("|"):
                break
            typed, printed = (cell.strip() for cell in re.split(r"(?<!\\)\|", row)[1:-1])
            yield "\n".join(re.findall(r"`([^`]+)`", typed)).replace("\\|", "|"), read(printed)


def shown_in_blocks() -> Iterator[tuple[str, str]]:
    for typed, printed in re.findall(r"```sjabloon\n(.*?)```\n\n```document\n(.*?)```", PAGE, re.DOTALL):
        yield typed.rstrip("\n"), printed.rstrip("\n")


def read(printed: str) -> str:
    """A cell of the page as plain text."""
    lines = printed.replace("\\|", "|").replace("**", "").replace("*", "").replace("`", "").split("<br>")
    return "" if lines == ["(niets)"] else "\n".join(lines)


EXAMPLES = [*shown_in_tables(), *shown_in_blocks()]


@cache
def planned() -> Plan:
    loaded = load(START)
    assert loaded.dossier is not None
    assert loaded.tree is not None
    assert loaded.pack is not None
    made, found = plan(loaded.dossier, loaded.pack, Builder(loaded.tree, loaded.pack, Reads()))
    assert found == []
    assert made is not None
    return made


def facts() -> dict[str, Any]:
    """Those of all documents: what a memo has, and what a letter has."""
    found: dict[str, Any] = {}
    for one in planned().documents:
        found = {**one.facts, **found}
    return found


# --- a template as it is typed on the page --------------------------------------------------------------------------


def body(typed: str) -> str:
    """A paragraph for every line, and a table for lines between strokes."""
    made = ""
    rows: list[list[str]] = []
    for line in [*typed.splitlines(), ""]:
        if line.startswith("|"):
            rows.append([cell.strip() for cell in cells(line)])
            continue
        if rows:
            made += table(rows)
            rows = []
        if line:
            made += p(escape(line, quote=False))
    return made


def cells(line: str) -> list[str]:
    """What stands between strokes, but for those within tags."""
    pieces = re.findall(r"\{[{%#].*?[}%#]\}|\||[^|{]+|\{", line)
    found = [""]
    for piece in pieces:
        if piece == "|":
            found.append("")
        else:
            found[-1] += piece
    return found[1:-1]


def table(rows: list[list[str]]) -> str:
    grid = '<w:gridCol w:w="2000"/>' * max(map(len, rows))
    width = '<w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>'
    made = (f"<w:tr>{''.join(f'<w:tc>{width}{p(escape(cell, quote=False))}</w:tc>' for cell in row)}</w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(made)}</w:tbl>{p()}"


def filled(typed: str) -> Package:
    """The document that comes of it; there must be nothing to say about it."""
    compiled, found = compile_template(template(body(typed)), "sjabloon.docx", NO_SHELF)
    assert [one.message() for one in found] == []
    assert compiled is not None
    pack, _ = load_pack("rijk")
    assert pack is not None
    first = planned().documents[0]
    rendered, said = render_document(first, fill_template(compiled, facts(), Reads()), pack.styles, "nl-NL", planned().notes.blocks, MOMENT)
    assert [one.message() for one in said] == []
    assert rendered is not None
    assert [one.message() for one in verify(rendered.package, template_tags=False)] == []
    return rendered.package


MOMENT = datetime(2026, 6, 8, tzinfo=UTC)


def lines(package: Package) -> list[str]:
    """What a reader sees: a line for each paragraph, a row between strokes, and numbers of notes and lists."""
    found = []
    notes = iter("¹²³")
    items = 0
    for block in etree.fromstring(package.parts[MAIN]).find(f"{W}body"):
        if block.tag == f"{W}p":
            text = "".join(
                next(notes) if one.tag == f"{W}footnoteReference" else (one.text or "")
                for one in block.iter(f"{W}t", f"{W}footnoteReference")
            )
            style = block.find(f"{W}pPr/{W}pStyle")
            name = "" if style is None else style.get(f"{W}val")
            items = items + 1 if "Number" in name else 0
            sign = f"{items}. " if items else "– " if "Bullet" in name else ""
            found.append(sign + text)
        elif block.tag == f"{W}tbl":
            for row in block.iter(f"{W}tr"):
                texts = ["".join(one.text or "" for one in cell.iter(f"{W}t")) for cell in row.iter(f"{W}tc")]
                found.append("| " + " | ".join(texts) + " |")
    return [line.rstrip() for line in found if line]


@pytest.mark.parametrize(("typed", "printed"), EXAMPLES, ids=[typed.replace("\n", " ") for typed, _ in EXAMPLES])
def test_an_example_prints_what_the_page_says(typed: str, printed: str) -> None:
    assert "\n".join(lines(filled(typed))).replace("\u00a0", " ") == printed


def checked(folder: Path, typed: str) -> list[str]:
    """The codes of what there is to say about a template."""
    file = folder / "sjabloon.docx"
    file.write_bytes(template(body(typed)))
    return [one.code for one in check_template(file)]


@pytest.mark.parametrize(
    ("code", "typed"),
    [
        ("T001", "{%p if agenda %}\nx"),
        ("T001", "{% if agenda %}{% for item in agenda %}x{% endif %}{% endfor %}"),
        ("T013", "{{ Meeting.place }}"),
        ("T003", "x {%p if agenda %}\ny\n{%p endif %}"),
        ("T011", "{%tr for item in agenda %}\n{{ item.title }}\n{%tr endfor %}"),
        ("T026", "{{ agenda }}"),
        ("T027", "{% for item in agenda %}Inzet: {{ item.position }}.{% endfor %}"),
        ("T028", "{%p if agenda %}\nx\n{% endif %}"),
        ("T029", "| {% if agenda %}a | b{% endif %} |"),
        ("T034", "- een\n- twee"),
        ("T020", "slot: {%p include “onderdelen/slot.docx” %}"),
    ],
)
def test_a_fault_on_the_page_is_told_with_the_code_on_the_page(tmp_path: Path, code: str, typed: str) -> None:
    assert {*checked(tmp_path, typed)} == {code}
    assert code in PAGE


# --- images ---------------------------------------------------------------------------------------------------------


def yaml_blocks() -> list[str]:
    """The blocks of YAML, those in a list too."""
    return [dedent(one) for one in re.findall(r"^ *```yaml\n(.*?)^ *```", PAGE, re.DOTALL | re.MULTILINE)]


def test_images_on_the_page_are_printed(tmp_path: Path) -> None:
    data, *_ = yaml_blocks()
    (tmp_path / "logo-ienw.png").write_bytes(png(300, 100, dpi=96))
    kgg = "  kgg:\n    name: Klimaat en Groene Groei\n    short: KGG\n"
    file = tmp_path / "meeting.yaml"
    file.write_text(with_sections(data + kgg, START.read_text("utf-8")), "utf-8")
    tags = re.findall(r"^\| `(\{.*logo.*?)` \|", PAGE, re.MULTILINE)
    assert len(tags) == 4
    (tmp_path / "beeld.docx").write_bytes(template(body("\n".join(tags).replace("\\|", "|"))))
    (tmp_path / "pack.yaml").write_text(PACK.format(template="beeld.docx"), "utf-8")
    built = assembler.build(file, pack=str(tmp_path), only=["eigen"])
    assert [one.code for one in built.diagnostics if one.severity == "error"] == []
    (output,) = built.outputs
    assert text_of(output.content) == "\n\nLogo van het Ministerie van Infrastructuur en Waterstaat\n…"
    drawn = re.findall(rb'<wp:extent cx="(\d+)"', part_of(output.content, MAIN))
    assert drawn == [b"2857202", b"1080000"]


PACK = "name: eigen\ntitle: Eigen\nextends: rijk\ndocuments:\n  - {{id: eigen, template: {template}, name: E, title: E, file: e}}\n"


# --- the pack -------------------------------------------------------------------------------------------------------


def test_the_pack_of_the_page_makes_its_document(tmp_path: Path) -> None:
    *_, pack, data = yaml_blocks()
    (typed,) = re.findall(r"```sjabloon-van-pakket\n(.*?)```", PAGE, re.DOTALL)
    folder = tmp_path / yaml.safe_load(pack)["name"]
    folder.mkdir()
    (folder / "woordvoering.docx").write_bytes(template(body(dedent(typed))))
    (folder / "pack.yaml").write_text(pack, "utf-8")
    assert [one.message() for one in check_pack(str(folder))] == []
    file = tmp_path / "meeting.yaml"
    file.write_text(with_sections(data, START.read_text("utf-8")), "utf-8")
    made = assembler.build(file, pack=str(folder))
    assert "error" not in {one.severity for one in made.diagnostics}
    (output,) = (one for one in made.outputs if one.id == "woordvoering")
    assert text_of(output.content).splitlines() == [
        "Woordvoeringslijn Transportraad 8 juni 2026",
        "Nederland kijkt uit naar een goede Raad in Luxemburg.",
        "Beleidsdebat de bereikbaarheid van grensregio’s per trein",
        "Over de bereikbaarheid van grensregio’s per trein wordt gesproken.",
    ]


def test_documents_that_the_page_names_can_be_replaced() -> None:
    rijk, _ = load_pack("rijk")
    assert rijk is not None
    (told,) = re.findall(r"dezelfde `id`: (.*?)\.", PAGE)
    assert {*re.findall(r"`([^`]+)`", told)} == {one.id for one in rijk.documents if not one.version_of}


# --- commands -------------------------------------------------------------------------------------------------------

COMMANDS = re.findall(r"^ *(assemble .+)$", PAGE, re.MULTILINE) + re.findall(r"`(assemble \w+ [^`]+)`", PAGE)


@pytest.mark.parametrize("line", sorted({*COMMANDS}))
def test_a_command_of_the_page_exists(line: str) -> None:
    _, *words = shlex.split(line)
    command: click.Command = command_line
    while isinstance(command, click.Group):
        found = command.get_command(click.Context(command), words.pop(0))
        assert found is not None
        command = found
    assert command.make_context(command.name, words).params
