"""What the documentation says is so: examples run, tables are in step with the code, links lead somewhere."""

import importlib.util
import json
import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import click
import pytest
import yaml

import assembler
from assembler.checks.rules import double_spaces
from assembler.cli.build import build as build_command
from assembler.cli.check import check as check_command
from assembler.cli.ci import PLACES
from assembler.data.extension import EXTENSIBLE
from assembler.diagnostics import Diagnostic, Related, Words
from assembler.diagnostics.catalogue import CATALOGUE
from assembler.diagnostics.explanations.docstrings import describe
from assembler.diagnostics.reporters import REPORTERS, Checked, Report
from assembler.expressions.values import Picture, Reads, Rich
from assembler.packs import load_pack
from assembler.packs.faults import RECORDS
from assembler.packs.fields import field_rules
from assembler.pipeline import load
from assembler.plan import Builder, plan
from assembler.plan.known import DATE, IMAGE, NUMBER, PROSE, TEXT, TRUTH, Keyed, Kind, Known, Leaf, Listed, Record, known_facts
from assembler.source import SourceFile, Span, TemplatePlace
from tests.cli.runs import assemble
from tests.dossiers import MILIEURAAD, RIJK, ROOT, own_pack, text_of, with_sections, write_dossier

DOCS = ROOT / "docs"
PAGES = sorted([*DOCS.glob("*.md"), *ROOT.glob("*.md")])


def read(name: str) -> str:
    return (DOCS / name).read_text("utf-8")


def blocks(page: str, language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", page, re.DOTALL)


def sections(page: str) -> dict[str, str]:
    """The text under each heading of the second level."""
    pieces = re.split(r"^## (.+)$", page, flags=re.MULTILINE)
    return dict(zip(pieces[1::2], pieces[2::2], strict=True))


def first_column(text: str) -> list[str]:
    """What stands in code in the first cell of every table row."""
    rows = re.findall(r"^\| (`[^|]*) \|", text, re.MULTILINE)
    return [name for row in rows for name in re.findall(r"`([^`]+)`", row)]


# --- every page -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    text = re.sub(r"```.*?```|`[^`]*`", "", page.read_text("utf-8"), flags=re.DOTALL)
    for target in re.findall(r"\]\(([^)]+)\)", text):
        if target.startswith("http"):
            continue
        file, _, anchor = target.partition("#")
        there = page.parent / file if file else page
        assert there.exists(), target
        if anchor:
            headings = re.findall(r"^#+ (.+)$", there.read_text("utf-8"), re.MULTILINE)
            assert anchor in [re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings], target


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_codes_exist(page: Path) -> None:
    for code in re.findall(r"\b[A-Z]\d{3}\b", page.read_text("utf-8")):
        assert code in CATALOGUE, code


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_files_that_are_named_exist(page: Path) -> None:
    for name in re.findall(r"`((?:assembler|docs|templates|schemas|examples|benchmarks)/[\w./-]*)`", page.read_text("utf-8")):
        assert (ROOT / name).exists(), name
    if page.name == "architecture.md":
        layers = "data|render|plan|packs|checks|cli|ooxml|verify|expressions|diagnostics"
        for name in re.findall(rf"`((?:{layers})/[\w./]*)`", page.read_text("utf-8")):
            assert (ROOT / "assembler" / name).exists(), name


# --- library --------------------------------------------------------------------------------------------------------


def test_the_example_of_the_library_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    (example,) = blocks(read("library.md"), "python")
    assert '"examples/milieuraad/meeting.yaml"' in example
    monkeypatch.chdir(tmp_path)
    exec(compile(example.replace("examples/milieuraad/meeting.yaml", str(MILIEURAAD)), "library.md", "exec"), {})
    assert len(list((tmp_path / "out").iterdir())) == len(capsys.readouterr().out.splitlines()) == 6


def test_the_library_page_names_everything_public() -> None:
    page = read("library.md")
    for name in assembler.__all__:
        assert name == "__version__" or f"`{name}" in page, name


@pytest.mark.parametrize("name", ["Built", "Loaded", "Output", "Diagnostic"])
def test_the_fields_of_values_exist(name: str) -> None:
    (row,) = re.findall(rf"^\| `{name}` \| (.*) \|$", read("library.md"), re.MULTILINE)
    kind = getattr(assembler, name)
    there = {*kind.__dataclass_fields__, *(one for one in vars(kind) if not one.startswith("_"))}
    named = {match.partition("(")[0] for match in re.findall(r"`([a-z_]+(?:\([^`]*\))?)`", row)}
    assert named <= there
    assert set(kind.__dataclass_fields__) <= named


# --- facts and filters ----------------------------------------------------------------------------------------------


@cache
def facts() -> dict[str, dict[str, Any]]:
    """The facts of every document of the Milieuraad, by document."""
    loaded = load(MILIEURAAD)
    assert loaded.dossier is not None
    assert loaded.tree is not None
    assert loaded.pack is not None
    planned, _ = plan(loaded.dossier, loaded.pack, Builder(loaded.tree, loaded.pack, Reads()))
    assert planned is not None
    return {document.id: dict(document.facts) for document in planned.documents}


def records() -> Iterator[tuple[str, Any]]:
    """A record of every kind."""
    memo, letter = facts()["memo"], facts()["tweede_kamerbrief"]
    yield "meeting", memo["meeting"]
    yield "An official", memo["officials"]["staatssecretaris"]
    yield "A department", memo["departments"]["ienw"]
    yield "An agenda item", memo["agenda"][0]
    yield "A side event", memo["side_events"]["ontbijt"]
    yield "annotated_agenda", memo["annotated_agenda"]
    yield "letters", memo["letters"]
    yield "letter", letter["letter"]
    yield "chamber", letter["chamber"]
    yield "memo", memo["memo"]
    yield "A section of the explanation", memo["memo"]["explanation"][0]
    yield "A row of the attachment table", memo["attachments"][0]
    yield "An external file", memo["external"][0]
    yield "document", memo["document"]


CALLED = {
    "meeting": "meeting",
    "An official": "official",
    "A department": "department",
    "An agenda item": "item",
    "A side event": "side_event",
    "annotated_agenda": "annotated_agenda",
    "letters": "letters",
    "letter": "letter",
    "chamber": "chamber",
    "memo": "memo",
    "A section of the explanation": "section",
    "A row of the attachment table": "row",
    "An external file": "external",
    "document": "document",
}
"""What the records are called where templates are checked."""


def known() -> Known:
    pack, _ = load_pack("rijk")
    assert pack is not None
    return known_facts(pack.derived)


def test_templates_are_checked_against_the_names_there_are() -> None:
    assert {*known().names} == {name for one in facts().values() for name in one} - {"notes"}


def test_templates_are_checked_against_the_fields_there_are() -> None:
    for heading, record in records():
        assert {*known().records[CALLED[heading]]} == {*record}, heading
    memo = facts()["memo"]
    nested = {"council": memo["meeting"]["council"], "presidency": memo["meeting"]["presidency"], "kind": memo["agenda"][0]["kind"]}
    for name, record in nested.items():
        assert {*known().records[name]} == {*record}, name
    assert {*known().records} == {*CALLED.values(), *nested}


def test_the_kinds_of_fields_are_those_of_the_facts() -> None:
    memo, letter = facts()["memo"], facts()["tweede_kamerbrief"]
    for name, kind in known().names.items():
        assert_kind(letter.get(name, memo.get(name)), kind, name)
    for heading, record in records():
        for name, kind in known().records[CALLED[heading]].items():
            assert_kind(record[name], kind, f"{heading}.{name}")


def assert_kind(value: Any, kind: Kind, name: str) -> None:
    """A value is of a kind; nothing is of any."""
    made: dict[Kind, Any] = {TEXT: str, PROSE: Rich, DATE: date, NUMBER: (int, str), TRUTH: bool, IMAGE: Picture}
    expected: Any = made[kind] if isinstance(kind, Leaf) else {Listed: list, Keyed: dict, Record: dict}.get(type(kind), object)
    assert value is None or isinstance(value, expected), name


# --- the data file --------------------------------------------------------------------------------------------------


def make_reference() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_reference", DOCS / "make_reference.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_reference_is_in_step_with_the_schema() -> None:
    page = read("gegevensbestand.md")
    assert make_reference().MARK in page
    assert make_reference().page(page) == page, "run python docs/make_reference.py"


def test_the_reference_names_every_field() -> None:
    def fields(rules: Any) -> Iterator[str]:
        if isinstance(rules, dict):
            inside = rules.get("schema")
            if isinstance(inside, dict):
                yield from (name for name, inner in inside.items() if isinstance(inner, dict) and "meta" in inner)
            for inner in rules.values():
                yield from fields(inner)

    schema = yaml.safe_load((ROOT / "schemas" / "meeting.yaml").read_text("utf-8"))
    named = {*first_column(read("gegevensbestand.md")), *sections(read("gegevensbestand.md"))}
    for name in (*schema["fields"], *fields(schema)):
        assert name in named, name


def test_what_the_page_says_of_markdown_builds(tmp_path: Path) -> None:
    (example,) = blocks(read("gegevensbestand.md"), "markdown")
    inside = "".join(f"      {line}\n" if line else "\n" for line in example.splitlines())
    note = "\nfootnotes:\n  fiche: Het fiche.\n"
    file = write_dossier(tmp_path, ("    introduction: |\n", f"    introduction: |\n{inside}\n"), more=note)
    built = assembler.build(file)
    assert built.diagnostics == []
    text = text_of(built.outputs[-1].content)
    for words in ("cursief", "ook binnen een opsomming.", "Malta", "Op 8 juni 2026, een maandag, in Luxemburg."):
        assert words in text
    assert built.outputs[-1].notes_count == 2


def test_the_page_of_facts_is_in_step_with_their_words() -> None:
    page = read("facts.md")
    assert make_reference().FACTS_MARK in page
    assert make_reference().facts_page(page) == page, "run python docs/make_reference.py"


# --- messages -------------------------------------------------------------------------------------------------------


def test_the_page_of_messages_is_in_step_with_the_catalogue() -> None:
    page = read("meldingen.md")
    assert make_reference().MESSAGES_MARK in page
    assert make_reference().messages_page(page) == page, "run python docs/make_reference.py"


def test_every_code_has_its_place_on_the_page_of_messages() -> None:
    headings = re.findall(r"^### (\w+)$", read("meldingen.md"), re.MULTILINE)
    assert sorted(headings) == sorted(CATALOGUE)


def test_the_docstring_of_a_rule_comes_on_the_page_of_messages() -> None:
    (section,) = re.findall(r"^### C127\n(.*?)^#", read("meldingen.md"), re.MULTILINE | re.DOTALL)
    described = describe(double_spaces.__doc__ or "")
    for piece in (described.nl.split("`")[0], described.wrong, described.right):
        assert piece in section


# --- packs ----------------------------------------------------------------------------------------------------------


def test_the_pack_on_the_page_is_a_pack(tmp_path: Path) -> None:
    main, _, derived, *_ = blocks(read("pack.md"), "yaml")
    own = own_pack(tmp_path / "own")
    rest = (RIJK / "pack.yaml").read_text("utf-8").partition("\nregistry:")
    file = write_dossier(tmp_path)
    (own / "pack.yaml").write_text(main + "registry:" + rest[2], "utf-8")
    found = assembler.load(file, str(own))
    assert found.diagnostics == []
    original = rest[0].partition("\nderived:")
    keys = set(yaml.safe_load(derived)["derived"])
    assert keys <= set(yaml.safe_load("derived:" + original[2])["derived"])


def test_the_extending_pack_on_the_page_is_a_pack(tmp_path: Path) -> None:
    _, extending, *_ = blocks(read("pack.md"), "yaml")
    (tmp_path / "memo.docx").write_bytes((RIJK / "memo.docx").read_bytes())
    (tmp_path / "pack.yaml").write_text(extending, "utf-8")
    built = assembler.build(MILIEURAAD, pack=str(tmp_path))
    assert not any(one.severity == "error" for one in built.diagnostics)
    assert any(" Nota Milieuraad " in name for name in built.files)
    (letter,) = (text_of(one.content) for one in built.outputs if one.id == "tweede_kamerbrief")
    assert "Met vriendelijke groet," in letter


def test_the_fields_on_the_page_can_be_filled_in_as_the_page_does(tmp_path: Path) -> None:
    *_, people, added, data = blocks(read("pack.md"), "yaml")
    (tmp_path / "pack.yaml").write_text(f"name: eigen\ntitle: Eigen\nextends: rijk\n{people}{added}", "utf-8")
    file = write_dossier(tmp_path)
    file.write_text(with_sections(data + "officials:\n", file.read_text("utf-8")).replace("officials:\n", ""), "utf-8")
    made = assembler.build(file, pack=str(tmp_path))
    assert {one.code for one in made.diagnostics} == {"R006"}  # no document of rijk prints them
    assert any("INFRASTRUCTUUR EN WATERSTAAT" in text_of(one.content) for one in made.outputs)
    assert [one.code for one in assembler.check(file)][:2] == ["S001", "S002"]


def test_the_page_names_every_record_and_rule_of_fields() -> None:
    page = read("pack.md").partition("## Fields of one's own")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| `(\w+)", page, re.MULTILINE)
    assert sorted(rows) == sorted(field_rules())
    (told,) = re.findall(r"Fields can be added to the records (.*?)\. ", page, re.DOTALL)
    assert re.findall(r"`([^`]+)`", told) == list(EXTENSIBLE)


def test_the_records_on_the_page_are_those_that_are_known() -> None:
    (told,) = re.findall(r"The records are (.*?);", read("pack.md"), re.DOTALL)
    assert re.findall(r"`([^`]+)`", told) == sorted(RECORDS, key=told.index)
    assert len(re.findall(r"`", told)) == 2 * len(RECORDS)


def test_the_pack_page_names_every_field_and_style() -> None:
    schema = yaml.safe_load((ROOT / "schemas" / "pack.yaml").read_text("utf-8"))["fields"]
    page = read("pack.md")
    for name in (*schema, *schema["documents"]["schema"]["schema"], *schema["styles"]["keysrules"]["allowed"]):
        assert re.search(rf"`{name}[`:]|^ *(- )?{name}:", page, re.MULTILINE), name


# --- check ----------------------------------------------------------------------------------------------------------


def checked(folder: Path, form: str) -> str:
    """What check says of the fault on the page, called as the page does."""
    write_dossier(folder, ("place: Luxemburg", "plac: Luxemburg"))
    return assemble("check", "meeting.yaml", "--format", form, cwd=folder, LC_ALL="C.UTF-8").out


def test_the_samples_of_reports_are_real(tmp_path: Path) -> None:
    page = read("check.md")
    assert blocks(page, "text")[0] == checked(tmp_path, "text")
    assert blocks(page, "text")[-1] == checked(tmp_path, "github")
    ours, sarif = (json.loads(one) for one in blocks(page, "json"))
    assert ours == json.loads(checked(tmp_path, "json"))
    (result,) = json.loads(checked(tmp_path, "sarif"))["runs"][0]["results"]
    assert sarif.items() <= result.items()


def test_the_check_page_names_every_format_option_and_field() -> None:
    page = read("check.md")
    assert re.findall(r"^### (.+)$", page, re.MULTILINE) == list(REPORTERS)
    named = first_column(sections(page)["Opties"])
    shown = [option for one in check_command.params for option in one.opts if isinstance(one, click.Option) and not one.hidden]
    assert sorted(named) == sorted(shown)
    place = TemplatePlace("memo.docx", "word/document.xml", 1)
    span = Span(SourceFile("a", "a"), 0, 1)
    related = (Related(Words("hier", "here"), span),)
    report = json.loads(REPORTERS["json"](Report((Checked("a", (Diagnostic("Y009", {}, span, place, related),)),))))
    (found,) = report["diagnostics"]
    fields = {*found, *found["template"], *found["related"][0], *report["summary"]}
    tables = {*first_column(sections(page)["Vormen"])}
    assert {*found, *report["summary"]} == tables
    assert all(f"`{name}`" in page for name in fields)


# --- trace ----------------------------------------------------------------------------------------------------------


def test_the_trace_page_names_every_field() -> None:
    made = json.loads(assembler.trace_json(assembler.build(MILIEURAAD)))
    document = made["documents"][0]
    names = {*made, *document}
    for one in (row for document in made["documents"] for row in document["paragraphs"]):
        names |= {*one, *one["template"], *(name for place in one["data"] for name in place)}
    page = read("trace.md")
    for name in names - {"version", "documents"}:
        assert f"`{name}`" in page, name
    (example,) = blocks(page, "json")
    row = json.loads(example)["documents"][0]["paragraphs"][0]
    real = next(one for one in document["paragraphs"] if one["text"] == row["text"])
    assert {key: row[key] for key in row if key != "data"} == {key: real[key] for key in row if key != "data"}
    assert [place["path"] for place in row["data"]] == [place["path"] for place in real["data"]]


# --- CI -------------------------------------------------------------------------------------------------------------


def test_the_summary_on_the_page_is_real(tmp_path: Path) -> None:
    write_dossier(tmp_path / "juli", more="\nfootnotes:\n  een: Nooit aangehaald.\n")
    write_dossier(tmp_path / "juni", ("date: 2026-06-08", "date: morgen"))
    assemble("build", ".", "--summary", "samenvatting.md", cwd=tmp_path)
    assert blocks(read("ci.md"), "markdown") == [(tmp_path / "samenvatting.md").read_text("utf-8")]


def test_the_page_of_ci_names_every_service_and_its_own_options_exist(tmp_path: Path) -> None:
    page = read("ci.md")
    services = first_column(page.partition("## ")[0])
    assert services == list(PLACES)
    written = [re.findall(r"`([^`]+)`", row)[1] for row in re.findall(r"^\| `.+`.*", page.partition("## ")[0], re.MULTILINE)]
    assert written == [usual for _, usual in PLACES.values()]
    options = {name for parameter in build_command.params for name in (*parameter.opts, *parameter.secondary_opts)}
    assert {name.split()[0] for name in first_column(sections(page)["What a job runs"])} <= options
