"""Fields that a pack adds to the data file: what is wrong with how it says them, and what becomes of them."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import assembler
from assembler.data.extension import EXTENSIBLE
from assembler.diagnostics import Diagnostic
from assembler.packs import Pack
from assembler.pipeline import data_schema, editor_schema, open_pack, pack_schema
from assembler.plan.known import known_facts
from assembler.render.check import check_template
from tests.documents import built, errors, with_memo
from tests.dossiers import text_of, write_dossier
from tests.packs.test_packs import said
from tests.render.small import p, template
from tests.strategies import ATTACHMENT

HEAD = "name: min-vx\ntitle: Ministerie van X\nextends: rijk\n"
META = "meta: {title: Titel, description: Uitleg.}"
DOCUMENT = """\
documents:
  - {id: pers, template: pers.docx, name: Pers, title: Pers, file: "{{ document.number }} Pers"}
"""


def written(folder: Path, fields: str, *lines: str, head: str = HEAD) -> Path:
    """A pack with these fields, and with a document of these lines when there are any."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "pack.yaml").write_text(f"{head}fields:\n{fields}{DOCUMENT if lines else ''}", "utf-8")
    (folder / "pers.docx").write_bytes(template("".join(map(p, lines)), ""))
    return folder


def opened(folder: Path) -> tuple[Pack | None, list[Diagnostic]]:
    return open_pack(str(folder))


def dossier(folder: Path, more: str = "", item: str = "") -> Path:
    """The smallest dossier with more at its end, and more in its agenda item."""
    return write_dossier(folder, more=f"\n{item}{more}")


def printed(folder: Path, pack: Path, more: str, item: str = "") -> list[str]:
    """What the document of a pack says with this dossier, line by line."""
    made = assembler.build(dossier(folder, more, item), pack=str(pack))
    assert not [one.message() for one in made.diagnostics if one.severity == "error"]
    (content,) = (one.content for one in made.outputs if one.id == "pers")
    return text_of(content).split("\n")


# --- faults in pack.yaml --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (f"  dossier: {{x: {{type: tekst, {META}}}}}\n", ["S004 5:23"]),
        (f"  dossier: {{x: {{{META}}}}}\n", ["S001 5:13"]),
        ("  dossier: {x: {type: text}}\n", ["S001 5:13"]),
        ("  dossier: {x: {type: text, meta: {title: T}}}\n", ["S001 5:29"]),
        (f"  dossier: {{x: {{type: text, verplicht: true, {META}}}}}\n", ["S002 5:29"]),
        (f"  dossier: {{x: {{type: text, required: misschien, {META}}}}}\n", ["S003 5:29"]),
        (f"  dossier: {{X-y: {{type: text, {META}}}}}\n", ["S005 5:13"]),
        ("  dossier: {x: text}\n", ["S003 5:13"]),
        (f"  dossiers: {{x: {{type: text, {META}}}}}\n", ["S002 5:3"]),
        (f"  agenda[]: {{x: {{type: text, regex: '[0-9', {META}}}}}\n", ["K011 5:37"]),
        (f"  dossier: {{x: {{type: prose, regex: '[0-9]', {META}}}}}\n", ["K012 5:30"]),
        (f"  dossier: {{x: {{type: text, refers: officials, {META}}}}}\n", ["K012 5:29"]),
        (f"  dossier: {{x: {{type: name, refers: personen, {META}}}}}\n", ["S004 5:37"]),
        (f"  dossier: {{x: {{type: date, default: morgen, {META}}}}}\n", ["S010 5:38"]),
        (f"  dossier: {{x: {{type: integer, default: veel, {META}}}}}\n", ["S003 5:32"]),
        (f"  dossier: {{x: {{type: text, allowed: [a, b], default: c, {META}}}}}\n", ["S004 5:55"]),
        (f"  dossier: {{x: {{type: text, regex: '[0-9]+', default: c, {META}}}}}\n", ["S005 5:55"]),
        (f"  dossier: {{x: {{type: list, {META}}}}}\n", ["K013 5:13"]),
        (f"  dossier: {{x: {{type: dict, {META}}}}}\n", ["K013 5:13"]),
        (f"  dossier: {{x: {{type: list, schema: {{type: tekst}}, {META}}}}}\n", ["S004 5:44"]),
        (f"  dossier: {{x: {{type: dict, schema: {{y: {{type: list, {META}}}}}, {META}}}}}\n", ["K013 5:38"]),
        (f"  dossier: {{x: {{type: dict, schema: {{y: tekst}}, {META}}}}}\n", ["S003 5:38"]),
        (f"  dossier: {{x: {{type: dict, schema: {{Y: {{type: text, {META}}}}}, {META}}}}}\n", ["S005 5:38"]),
        (f"  dossier: {{x: {{type: dict, valuesrules: {{type: dict, schema: {{y: {{type: text}}}}}}, {META}}}}}\n", ["S001 5:64"]),
        (f"  dossier: {{x: {{type: dict, schema: {{}}, valuesrules: {{type: text}}, {META}}}}}\n", ["K012 5:41"]),
    ],
)
def test_what_is_wrong_with_a_field_is_told_at_its_place(tmp_path: Path, fields: str, expected: list[str]) -> None:
    pack, found = opened(written(tmp_path, fields))
    assert pack is None
    assert said(found) == expected
    for one in found:
        assert one.message("nl") != one.message("en")


def test_every_fault_comes_at_once(tmp_path: Path) -> None:
    fields = (
        f"  dossier:\n    x: {{type: tekst, {META}}}\n    y: {{type: text, regex: '(', {META}}}\n  memo:\n    z: {{type: list, {META}}}\n"
    )
    assert said(opened(written(tmp_path, fields))[1]) == ["S004 6:15", "K011 7:28", "K013 9:5"]


@pytest.mark.parametrize(
    "key", ["agenda", "items", "own_items", "this", "loop", "not", "class", "range", "note", "title", "marked", "from"]
)
def test_a_key_that_means_something_already(tmp_path: Path, key: str) -> None:
    pack, found = opened(
        written(tmp_path, f"  key: {key}\n  dossier: {{x: {{type: text, {META}}}}}\n  agenda[]: {{x: {{type: text, {META}}}}}\n")
    )
    assert pack is None
    assert said(found) == ["K010 5:8"]


def test_a_derived_text_is_taken_too(tmp_path: Path) -> None:
    pack = written(tmp_path, f"  key: phrase\n  officials[]: {{x: {{type: text, {META}}}}}\n")
    assert said(opened(pack)[1]) == ["K010 5:8"]


def test_a_pack_whose_name_can_be_no_key(tmp_path: Path) -> None:
    fields = f"  dossier: {{x: {{type: text, {META}}}}}\n"
    assert said(opened(written(tmp_path, fields, head=HEAD.replace("min-vx", "2-x")))[1]) == ["K010 1:7"]
    pack, found = opened(written(tmp_path, fields))
    assert found == []
    assert pack is not None
    assert list(pack.fields["dossier"]) == ["min_vx"]


# --- building upon another pack -------------------------------------------------------------------------------------


def test_each_pack_has_its_own_key_and_of_one_key_the_last_goes_first(tmp_path: Path) -> None:
    base = f"  key: vx\n  dossier: {{x: {{type: text, {META}}}, y: {{type: text, {META}}}}}\n"
    written(tmp_path / "basis", base)
    head = HEAD.replace("rijk", "../basis").replace("min-vx", "directie")
    other, found = opened(written(tmp_path / "ander", f"  agenda[]: {{z: {{type: date, {META}}}}}\n", head=head))
    assert found == []
    assert other is not None
    assert {record: list(groups) for record, groups in other.fields.items()} == {"dossier": ["vx"], "agenda[]": ["directie"]}
    same, _ = opened(
        written(tmp_path / "zelfde", f"  key: vx\n  dossier: {{y: {{type: date, {META}}}, z: {{type: text, {META}}}}}\n", head=head)
    )
    assert same is not None
    assert {name: rule["type"] for name, rule in same.fields["dossier"]["vx"]["schema"].items()} == {"x": "text", "y": "date", "z": "text"}


# --- the data file --------------------------------------------------------------------------------------------------

MANY = f"""\
  key: vx
  dossier:
    line: {{type: prose, required: true, {META}}}
    tone: {{type: text, allowed: [rustig, stevig], default: rustig, {META}}}
    lead: {{type: text, default: "Over {{{{ meeting.title }}}}", {META}}}
    copies: {{type: integer, default: "3", {META}}}
    who: {{type: name, refers: officials, {META}}}
    people:
      type: list
      {META}
      schema: {{type: dict, schema: {{name: {{type: text, required: true, {META}}}, phone: {{type: text, regex: "[0-9]+", {META}}}}}}}
    places: {{type: dict, valuesrules: {{type: text}}, {META}}}
  agenda[]:
    line: {{type: inline, {META}}}
"""
LINES = (
    "{{ vx.lead }}/{{ vx.tone }}/{{ vx.copies }}",
    "{{ vx.line }}",
    "{{ vx.who.name }}/{{ vx.who.office }}",
    "{% for one in vx.people %}{{ one.name }}:{{ one.phone }};{% endfor %}",
    "{% for key in vx.places %}{{ key }}={{ vx.places[key] }};{% endfor %}",
    "{% for item in agenda %}{{ item.vx.line }}{% endfor %}",
)


def test_what_is_filled_in_is_printed(tmp_path: Path) -> None:
    pack = written(tmp_path / "pack", MANY, *LINES)
    data = (
        "vx:\n  line: |\n    Een *lijn* voor {{ vx.tone }} gebruik.\n  who: minister\n  people: [{name: Jan}, {name: An, phone: '012'}]\n"
        "  places: {zaal: Hal 1}\n"
    )
    item = "    vx: {line: 'Over {{ this.label }}.'}\n"
    assert printed(tmp_path, pack, data, item) == [
        "Over Transportraad 8 juni 2026/rustig/3",
        "Een lijn voor rustig gebruik.",
        "Sietske Brandenbarg/Minister van Infrastructuur en Waterstaat",
        "Jan:;An:012;",
        "zaal=Hal 1;",
        "Over treinen in grensregio’s.",
    ]


def test_what_is_left_out_prints_nothing(tmp_path: Path) -> None:
    pack = written(tmp_path / "pack", MANY, *(line for line in LINES if "who" not in line))
    assert printed(tmp_path, pack, "vx: {line: Kort.}\n")[1:] == ["Kort.", "", "", ""]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("", ["S001"]),
        ("vx: {}\n", ["S001"]),
        ("vx: {tone: rustig}\n", ["S001"]),
        ("vx: {line: x, tone: stevigg}\n", ["S004"]),
        ("vx: {line: x, toon: rustig}\n", ["S002"]),
        ("vx: {line: x, who: minster}\n", ["R001"]),
        ("vx: {line: x, people: [{naam: Jan}]}\n", ["S002"]),
        ("vx: {line: x, people: [{name: Jan, phone: nul}]}\n", ["S005"]),
        ("vx: {line: x, copies: veel}\n", ["S003"]),
        ("vx: {line: 'x[^weg]'}\n", ["R002"]),
        ("vx: {line: '{{ vx.lijn }}'}\n", ["X001"]),
        ("vx:\n  line: |\n    # Kop\n", ["P004"]),
    ],
)
def test_the_data_file_is_checked_as_for_its_other_fields(tmp_path: Path, data: str, expected: list[str]) -> None:
    pack = written(tmp_path / "pack", MANY)
    found = assembler.build(dossier(tmp_path, data), pack=str(pack)).diagnostics
    assert [one.code for one in found if one.severity == "error"] == expected
    assert all(one.span is not None for one in found)
    if "toon" in data:
        assert "tone?" in found[0].hint() or "tone" in found[0].hint()


def test_a_default_that_fails_is_told_in_the_pack(tmp_path: Path) -> None:
    pack = written(tmp_path / "pack", f'  dossier: {{lead: {{type: text, default: "{{{{ meeting.plek }}}}", {META}}}}}\n')
    (one,) = assembler.check(dossier(tmp_path), pack=str(pack))
    assert (one.code, one.span is not None and Path(one.span.source.name).name) == ("X001", "pack.yaml")


def test_prose_that_no_document_prints_is_told(tmp_path: Path) -> None:
    pack = written(tmp_path / "pack", MANY, "{{ vx.tone }}")
    found = assembler.check(dossier(tmp_path, "vx: {line: Een lijn.}\n"), pack=str(pack))
    assert [(one.code, one.span and one.span.source.text[one.span.start :][:4]) for one in found] == [("R006", "line")]


def test_rules_look_at_the_texts_that_are_printed(tmp_path: Path) -> None:
    pack = written(tmp_path / "pack", MANY, *LINES[:2])
    found = assembler.check(dossier(tmp_path, "vx: {line: Een  lijn.}\n"), pack=str(pack))
    assert [one.code for one in found] == ["C127"]


def test_a_text_that_nothing_asks_for_is_read_for_what_is_wrong_in_it(tmp_path: Path) -> None:
    fields = f"  key: vx\n  memo: {{line: {{type: prose, {META}}}}}\n"
    head = "name: klein\ntitle: Klein\nregistry:\n  councils: {transportraad: {name: Transportraad}}\n"
    head += "  kinds: {beleidsdebat: {name: a, phrase: b, heading: c}}\n"
    head += "  presidencies: {p: {country: a, adjective: b, from: 2026-01-01, until: 2026-12-31}}\n"
    pack = written(tmp_path / "pack", fields, "{{ meeting.place }}", head=head)
    file = write_dossier(tmp_path, ("memo:\n", "memo:\n  vx: {line: '{{ meeting.plek }}'}\n"))
    found = assembler.check(file, pack=str(pack))
    assert "X001" in [one.code for one in found]


def test_a_key_without_its_pack_is_unknown_and_the_hint_tells_of_packs(tmp_path: Path) -> None:
    found = assembler.check(dossier(tmp_path, "vx: {line: x}\n", "    vx: {line: x}\n"))
    assert [one.code for one in found] == ["S002", "S002"]
    assert all("--pack" in one.hint("nl") and "--pack" in one.hint("en") for one in found)
    (other,) = assembler.check(dossier(tmp_path, "vx: x\n"))
    assert "--pack" not in other.hint()


PLACES: dict[str, tuple[str | int, ...]] = {
    "meeting": ("meeting",),
    "departments[]": ("departments", "vx"),
    "officials[]": ("officials", "minister"),
    "letters": ("letters",),
    "memo": ("memo",),
    "side_events[]": ("side_events", "diner"),
    "annotated_agenda": ("annotated_agenda",),
    "agenda[]": ("agenda", 0),
    "attachments[]": ("attachments", 0),
}
PRINTED = {
    "meeting": "meeting",
    "departments[]": "departments.vx",
    "officials[]": "officials.minister",
    "letters": "letters",
    "side_events[]": "side_events.diner",
    "annotated_agenda": "annotated_agenda",
    "agenda[]": "agenda[0]",
    "attachments[]": "external[0]",
}


@pytest.mark.parametrize("record", [name for name in EXTENSIBLE if name != "dossier"])
def test_every_record_can_have_fields(tmp_path: Path, record: str) -> None:
    tag = f"{{{{ {PRINTED[record]}.vx.x }}}}" if record in PRINTED else "{{ memo.vx.x }}"
    fields = f"  key: vx\n  {record}: {{x: {{type: text, required: true, {META}}}}}\n"
    pack = written(tmp_path, fields, tag)
    if record == "memo":
        (pack / "pack.yaml").write_text(
            (pack / "pack.yaml").read_text("utf-8").replace("name: Pers,", "name: Pers, per: addressee,"), "utf-8"
        )
    data: dict[str, Any] = {
        **with_memo(),
        "departments": {"vx": {"name": "Xyz", "short": "X"}},
        "side_events": {"diner": {"name": "diner", "date": "2026-03-17"}},
        "annotated_agenda": {"title": "Agenda"},
        "agenda": [{"kind": "beleidsdebat", "title": "de lucht"}],
        "attachments": [{"id": "a", "file": ATTACHMENT, "name": "Bijlage"}],
    }
    assert [error.split()[0] for error in errors(built(data, pack=str(pack)))] == ["S001"]
    owner: Any = data
    for step in PLACES[record]:
        owner = owner[step]
    owner["vx"] = {"x": "Woorden uit {{ meeting.place }}"}
    made = built(data, pack=str(pack))
    assert errors(made) == []
    assert [text_of(one.content) for one in made.outputs if one.id == "pers"] == ["Woorden uit Brussel"]


# --- templates and editors ------------------------------------------------------------------------------------------


def test_a_template_is_checked_against_the_fields(tmp_path: Path) -> None:
    pack, _ = opened(written(tmp_path, MANY))
    assert pack is not None
    known = known_facts(pack.derived, pack.fields)
    assert check_template(template("".join(map(p, LINES)), ""), "pers.docx", known) == []
    wrong = "{{ vx.lyne }} {{ vx.who.nam }} {{ vx.people[0].nme }} {% for item in agenda %}{{ item.vx.lin }}{% endfor %} {{ letter.vx }}"
    found = check_template(template(p(wrong), ""), "pers.docx", known)
    assert [one.facts["name"] for one in found] == ["vx.lyne", "vx.who.nam", "vx.people[0].nme", "item.vx.lin", "letter.vx"]


def test_editors_complete_and_check_the_fields(tmp_path: Path) -> None:
    pack, _ = opened(written(tmp_path, MANY.replace("description: Uitleg.", "description: Uitleg., example: Zo", 1)))
    assert pack is not None
    schema = json.loads(json.dumps(editor_schema(pack)))
    Draft202012Validator.check_schema(schema)
    assert schema["properties"]["vx"]["properties"]["line"]["examples"] == ["Zo"]
    assert schema["properties"]["vx"]["properties"]["copies"]["default"] == 3
    assert schema["properties"]["agenda"]["items"]["properties"]["vx"]["properties"]["line"]["title"] == "Titel"
    assert "vx" in schema["required"]
    judge = Draft202012Validator(schema["properties"]["vx"])
    assert judge.is_valid({"line": "x", "tone": "stevig", "people": [{"name": "Jan", "phone": "012"}], "places": {"zaal": "x"}})
    for wrong in ({}, {"line": "x", "tone": "luid"}, {"line": "x", "people": [{}]}, {"line": "x", "meer": 1}):
        assert not judge.is_valid(wrong)


def test_a_pack_without_fields_has_the_schema_as_it_is() -> None:
    pack, _ = open_pack("rijk")
    assert pack is not None
    assert pack_schema(pack).rules is data_schema().rules
