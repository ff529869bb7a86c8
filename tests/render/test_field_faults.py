"""Names and fields that do not exist, found without filling."""

import pytest

from assembler.plan.known import known_facts
from assembler.render.check import check_template
from tests.ooxml.packages import part
from tests.render.small import p, row, table, template


def faults(*paragraphs: str, derived: tuple[str, ...] = (), **parts: bytes) -> list[tuple[int, str, str]]:
    """Paragraph, name and hint of what does not exist in a template of these paragraphs."""
    found = check_template(template("".join(map(p, paragraphs)), "", **parts), "sjabloon.docx", known_facts(derived))
    assert {one.code for one in found} <= {"T013"}
    return [(one.place.paragraph if one.place else 0, str(one.facts["name"]), one.hint()) for one in found]


RIGHT = [
    "{{ meeting.place }} {{ meeting.council.name }} {{ meeting.date.year }} {{ meeting.title.upper() }}",
    "{{ officials.minister.short }} {{ officials['minister-lvvn'].department.name }}",
    "{% for key in officials %}{{ officials[key].name }}{% endfor %}{% for one in officials.values() %}{{ one.name }}{% endfor %}",
    "{% for item in agenda if item.marked %}{{ loop.index }} {{ item.kind.heading }}{% else %}{{ meeting.place }}{% endfor %}",
    "{% for pair in letter.signatories | batch(2) %}{{ pair[0].name }}{{ (pair | first).short }}{% endfor %}",
    "{% set eerste = agenda[0] %}{{ eerste.label }}{% set n = namespace(a=1) %}{% set n.a = 2 %}{{ n.a }}",
    "{% macro groet(wie) %}{{ wie.wat }}{{ caller() }}{% endmacro %}{% call groet(1) %}{% endcall %}{{ groet(2) }}",
    "{% if eigen is defined %}{{ eigen.veld }}{% endif %}{{ anders | default('x') }}{{ meeting.nieuw | d }}",
    "{{ (agenda | groupby('label'))[0].iets }} {{ agenda | map('label') | enumerate }} {{ agenda | sum(attribute='number') }}",
    "{{ note('a') }} {{ cite('a') }} {{ range(3) | list }} {{ meeting.get('x') }} {{ (agenda | dictsort).x }}",
    "{% with x = agenda %}{% for y in x %}{{ y.label }}{% endfor %}{% endwith %}{{ agenda[:2][0].label }}",
    "{% for section in memo.explanation %}{% if section.items %}{{ section['items'] }}{% endif %}{% endfor %}",
    "{{ departments.ienw.logo | width('3 cm') }}{% if addressee.signature_image %}{{ addressee.signature_image.alt }}{% endif %}",
    "{% if marked_version %}{% set x = agenda %}{% else %}{% set x = officials %}{% endif %}{{ x.iets }}",
    "{{ (meeting if marked_version else letter).iets }} {{ (meeting or letter).iets }}",
]


@pytest.mark.parametrize("text", RIGHT)
def test_what_exists_or_may_is_left_alone(text: str) -> None:
    assert faults(text) == []


WRONG = [
    ("{{ metting.place }}", "metting", "Bedoelde u meeting?"),
    ("{{ meeting.plaec }}", "meeting.plaec", "Bedoelde u place?"),
    ("{% for item in agenda %}{{ item.positon }}{% endfor %}", "item.positon", "Bedoelde u position?"),
    ("{% for item in agenda if item.markd %}{% endfor %}", "item.markd", "Bedoelde u marked?"),
    ("{% for pair in letter.signatories | batch(2) %}{{ pair[0].nane }}{% endfor %}", "pair[0].nane", "Bedoelde u name?"),
    ("{% set x = agenda | first %}{{ x.kind.hading }}", "x.kind.hading", "Bedoelde u heading?"),
    ("{% with x = officials %}{{ x.minister.shrt }}{% endwith %}", "x.minister.shrt", "Bedoelde u short?"),
    ("{% for one in officials.values() %}{{ one.nam }}{% endfor %}", "one.nam", "Bedoelde u name?"),
    ("{{ officials.get('x').nam }}", "nam", "Bedoelde u name?"),
    ("{% if meeting.place == meeting.plaec %}{% endif %}", "meeting.plaec", "Bedoelde u place?"),
    ("{{ agenda | map('positon') | join }}", "positon", "Bedoelde u position?"),
    ("{{ agenda | selectattr('kind.nmae') | list | length }}", "nmae", "Bedoelde u name?"),
    ("{{ agenda | join(', ', attribute='labl') }}", "labl", "Bedoelde u label?"),
    ("{{ agenda.title }}", "agenda.title", "Een lijst heeft dit veld niet."),
    ("{{ meeting.place.naam }}", "meeting.place.naam", "Een tekst heeft dit veld niet."),
    ("{{ meeting.date.jaar }}", "meeting.date.jaar", "Een datum heeft dit veld niet."),
    ("{{ agenda[0].number.x }}", "agenda[0].number.x", "Deze waarde heeft dit veld niet."),
    ("{{ departments.ienw.logo.breedte }}", "departments.ienw.logo.breedte", "Een afbeelding heeft dit veld niet."),
    ("{{ (departments.ienw.logo | width('3 cm')).file }}", "file", "Een afbeelding heeft dit veld niet."),
    ("{{ departments.ienw.lgo | width('3 cm') }}", "departments.ienw.lgo", "Bedoelde u logo?"),
    ("{{ nota('a') }}", "nota", "Bedoelde u note?"),
    ("{{ this.name }}", "this", "Controleer de naam; assemble template fields noemt alle velden."),
    ("{% for item in agenda %}{% endfor %}{{ item.label }}", "item", "Bedoelde u items?"),
]


@pytest.mark.parametrize(("text", "name", "hint"), WRONG)
def test_what_does_not_exist_is_told(text: str, name: str, hint: str) -> None:
    assert faults("goed", text) == [(2, name, hint)]


def test_each_is_told_at_its_place() -> None:
    loop = "{%p for item in agenda %}", "{{ item.labl }} {{ item.titel }}", "{%p endfor %}", "{{ item.label }}"
    assert [(number, name) for number, name, _ in faults(*loop)] == [(2, "item.labl"), (2, "item.titel"), (4, "item")]
    header = part("hdr", p("{{ meeting.plaec }}"))
    assert [name for _, name, _ in faults("{{ metting }}", header1=header)] == ["metting", "meeting.plaec"]


def test_a_pack_may_derive_fields() -> None:
    text = "{{ officials.minister.phrase }} {{ meeting.mooi }}"
    assert faults(text, derived=("officials[].phrase", "meeting.mooi")) == []
    assert [name for _, name, _ in faults(text)] == ["officials.minister.phrase", "meeting.mooi"]


def test_fields_are_told_beside_faulty_tags_and_not_because_of_them() -> None:
    body = [
        p("{{ meeting. }} {{ meeting.plaec }}"),
        table(row(p("{%tr for item in agenda | %}")), row(p("{{ item.wat }}")), row(p("{%tr endfor %}"))),
        p("{% for item in agenda %}{{ item.positon }}"),
    ]
    found = check_template(template("".join(body)), "sjabloon.docx", known_facts(()))
    told = sorted((one.place.paragraph if one.place else 0, one.code) for one in found)
    assert told == [(1, "T001"), (1, "T013"), (2, "T001"), (2, "T031"), (6, "T001"), (6, "T013")]


def test_long_chains_take_no_time() -> None:
    assert len(faults("{{ meeting" + ".get('a')" * 40 + " }}", "{{ a" + ".b" * 40 + " }}")) == 1
