"""What templates can use, in words: all of it, nothing else, and with examples that are true."""

from functools import cache
from pathlib import Path

import pytest
import yaml

from assembler.expressions.values import Reads
from assembler.packs import load_pack, shipped
from assembler.pipeline import data_schema, load
from assembler.plan import Builder, plan
from assembler.plan.described import described
from assembler.plan.known import PROSE, TEXT, Keyed, Kind, Known, Leaf, Listed, Record, known_facts
from assembler.reference import Entry, Section, matching, reference
from assembler.render.fill import ENVIRONMENT
from tests.dossiers import MILIEURAAD, own_pack

GIVEN = yaml.safe_load(shipped("schemas", "facts.yaml").read_bytes())


@cache
def known() -> Known:
    pack, _ = load_pack("rijk")
    assert pack is not None
    return known_facts(pack.derived)


@cache
def all_sections() -> list[Section]:
    sections, found = reference("rijk")
    assert found == []
    return sections


def entries(document: str | None = None) -> dict[str, Entry]:
    """The entries by name; those of a filter with more examples once."""
    sections = reference("rijk", document)[0] if document else all_sections()
    return {f"{section.title}|{one.name}": one for section in sections for one in section.entries}


def entry(name: str) -> Entry:
    return next(one for key, one in entries().items() if key.endswith(f"|{name}"))


def test_every_name_and_field_is_there_and_no_other() -> None:
    groups = described(known(), data_schema().rules).groups
    fields = {f"{groups[record].tag}.{name}" for record, one in known().records.items() for name in one}
    tools = {f"{kind}|{name}" for kind in ("Filters", "Tests", "Functies") for name in GIVEN[kind.lower().replace("ies", "ions")]}
    named = {*entries()} - tools
    assert {one.partition("|")[2] for one in named} == {*known().names, *fields} - {*GIVEN["functions"]}


def test_every_filter_test_and_function_is_there_and_no_other() -> None:
    assert {*GIVEN["filters"]} == {*ENVIRONMENT.filters}
    assert {*GIVEN["tests"]} == {*ENVIRONMENT.tests}
    assert {*GIVEN["functions"]} == {*ENVIRONMENT.globals, "note", "cite"}


def test_words_are_given_only_for_what_there_is() -> None:
    assert {*GIVEN["names"]} == {*known().names}
    assert {*GIVEN["records"]} == {*known().records}
    for record, given in GIVEN["records"].items():
        assert {*given.get("fields", {})} <= {*known().records[record]}, record


def test_every_field_has_words_and_every_value_an_example() -> None:
    words = described(known(), data_schema().rules)
    for record, fields in known().records.items():
        for name, kind in fields.items():
            told = words.groups[record].fields[name]
            assert "pakket afleidt" not in told.text, name
            assert told.title[0].isupper(), name
            if isinstance(kind, Leaf):
                example = entry(f"{words.groups[record].tag}.{name}").example
                assert example, name
                assert not example.startswith("["), name


@pytest.mark.parametrize("section", all_sections(), ids=lambda one: one.title)
def test_what_can_be_copied_can_be_read(section: Section) -> None:
    for one in section.entries:
        end = {"{% f": "{% endfor %}", "{% i": "{% endif %}"}.get(one.tag[:4], "")
        ENVIRONMENT.parse(section.loop + one.tag + end + "{% endfor %}" * section.loop.count("{% for"))


def test_where_a_name_is_there() -> None:
    loaded = load(MILIEURAAD)
    assert loaded.dossier is not None
    assert loaded.tree is not None
    assert loaded.pack is not None
    planned, _ = plan(loaded.dossier, loaded.pack, Builder(loaded.tree, loaded.pack, Reads()))
    assert planned is not None
    for document in planned.documents:
        there = {one.partition("|")[2] for one in entries(document.id) if one.startswith("Namen|")}
        assert there == {*document.facts} - {"notes", "note", "cite"}, document.id


def test_what_belongs_to_another_document_is_left_out() -> None:
    assert {"Namen|letter", "letter: Kamerbrief|letter.subject"} <= {*entries("eerste_kamerbrief")}
    assert not [one for one in entries("annotated_agenda") if "|letter." in one or "|memo" in one or "|section." in one]


def test_an_unknown_document_is_told() -> None:
    sections, (problem,) = reference("rijk", "brief")
    assert (sections, problem.code) == ([], "K003")


@pytest.mark.parametrize(
    ("name", "tag", "kind", "example"),
    [
        ("meeting.place", "{{ meeting.place }}", "regel", "Luxemburg"),
        ("meeting.date", "{{ meeting.date }}", "datum", "8 juni 2026"),
        ("meeting.council", "{{ meeting.council.name }}", "groep: Raad uit het register", "Transportraad"),
        ("item.portfolio", "{% for official in item.portfolio %}", "lijst: bewindspersoon", "Sietske Brandenbarg"),
        ("item.marked", "{% if item.marked %}", "ja of nee", "nee"),
        ("memo.undisclosable", "{{ memo.undisclosable }}", "tekst", "N.v.t."),
        (
            "memo.prepared_by",
            "{% for regel in memo.prepared_by %}",
            "lijst: regel",
            "DG Mobiliteit; Directie Internationaal; Afdeling Raden",
        ),
        ("officials", "{{ officials['sleutel'].name }}", "per sleutel een bewindspersoon", "Sietske Brandenbarg; Joris Wellenstein"),
        ("number_in_words", "{{ agenda | length | number_in_words }}", "filter", "twee"),
        ("divisibleby", "{% if 6 is divisibleby(3) %}", "test", "ja"),
        ("cite", "{{ cite('fiche') }}", "functie", "Kamerstukken II 2025/26, 22112, nr. 4321"),
    ],
)
def test_entries(name: str, tag: str, kind: str, example: str) -> None:
    assert (entry(name).tag, entry(name).kind, entry(name).example) == (tag, kind, example)


def test_the_words_of_a_field_are_those_of_the_schema() -> None:
    assert entry("meeting.place").text == "Plaats. De plaats van de Raad, bijvoorbeeld Brussel."
    assert entry("memo.advice_lead").text == "Aanhef van het advies. De regel boven de genummerde lijst."


def test_a_field_that_a_pack_derives_is_there_with_what_it_gives(tmp_path: Path) -> None:
    sections, found = reference(
        str(own_pack(tmp_path / "eigen", ("derived:\n", "derived:\n  meeting.groet: Tot in {{ meeting.place }}\n")))
    )
    assert found == []
    told = next(one for section in sections for one in section.entries if one.name == "meeting.groet")
    assert (told.tag, told.example) == ("{{ meeting.groet }}", "Tot in Luxemburg")
    assert told.text == "groet. Een tekst die het pakket afleidt."


def test_a_field_that_the_dossier_does_not_have_gets_a_made_example(tmp_path: Path) -> None:
    change = ("derived:\n", "derived:\n  attachments[].bron: Van {{ this.name }}\n")
    sections, _ = reference(str(own_pack(tmp_path / "eigen", change)))
    assert [one.example for section in sections for one in section.entries if one.name == "file.bron"] == ["[bron]"]


def test_groups_that_a_pack_adds_have_the_words_of_its_rules() -> None:
    text = {"type": "text", "meta": {"title": "Woordvoering", "description": "Wat de woordvoerder zegt."}}
    listed = {"type": "list", "meta": {"title": "Vragen"}, "schema": {"type": "dict", "schema": {"vraag": {"type": "prose"}}}}
    keyed = {"type": "dict", "valuesrules": {"type": "dict", "schema": {"naam": {"type": "text"}}}}
    group = {"type": "dict", "meta": {"title": "Van ons"}, "schema": {"vragen": listed, "gasten": keyed}}
    rules = {**data_schema().rules, "ons": group}
    item = rules["agenda"]["schema"]
    rules["agenda"] = {"schema": {**item, "schema": {**item["schema"], "ons": {"type": "dict", "schema": {"lijn": text}}}}}
    records: dict[str, dict[str, Kind]] = {
        "item": {**known().records["item"], "ons": Record("item.ons")},
        "item.ons": {"lijn": TEXT},
        "ons": {"vragen": Listed(Record("ons.vragen[]")), "gasten": Keyed(Record("ons.gasten[]"))},
        "ons.gasten[]": {"naam": TEXT},
        "ons.vragen[]": {"vraag": PROSE},
    }
    groups = described(Known({"ons": Record("ons")}, records), rules).groups
    assert (groups["item.ons"].tag, groups["item.ons"].loop) == ("item.ons", "{% for item in agenda %}")
    assert groups["item.ons"].fields["lijn"].text == "Wat de woordvoerder zegt."
    assert (groups["ons"].called, groups["ons"].tag, groups["ons"].loop) == ("Van ons", "ons", "")
    assert groups["ons.gasten[]"].loop == "{% for onderdeel in ons.gasten.values() %}"
    inside = groups["ons.vragen[]"]
    assert (inside.called, inside.tag, inside.loop) == ("Vragen", "onderdeel", "{% for onderdeel in ons.vragen %}")
    assert (inside.fields["vraag"].title, inside.fields["vraag"].blocks) == ("vraag", True)


def test_only_what_has_every_sought_word_is_kept() -> None:
    names = [one.name for section in matching(all_sections(), "datum Brief") for one in section.entries]
    assert {"letters.date", "letter.date"} <= {*names}
    assert "memo.date" not in names
    assert matching(all_sections(), "onvindbaar") == []
