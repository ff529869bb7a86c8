"""A preview shows everything that a template has, whatever its conditions, and refuses what could never be filled."""

import re
import tempfile
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from assembler.diagnostics import Diagnostic
from assembler.ooxml.properties import core_properties
from assembler.ooxml.reading import read_package
from assembler.preview import is_preview, preview_of_dossier, preview_of_samples
from tests.documents import lines, note_texts, parsed, parts_of, rows
from tests.dossiers import MILIEURAAD, RIJK, own_pack
from tests.render.fragments import include
from tests.render.small import W, own_note, p, ref, row, table, template

SHIPPED = ("memo.docx", "letter.docx", "agenda.docx")


def previewed(body: str, notes: str = "", **parts: bytes) -> tuple[bytes | None, list[Diagnostic]]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "sjabloon.docx")
        file.write_bytes(template(body, notes, **parts))
        return preview_of_samples(file)


def shown(body: str, notes: str = "", **parts: bytes) -> list[str]:
    """The lines of a preview about which there is nothing to say."""
    made, found = previewed(body, notes, **parts)
    assert [one.message() for one in found] == []
    assert made is not None
    return lines(made)


# --- every branch ---------------------------------------------------------------------------------------------------

CONDITIONS = (
    "marked_version",
    "not marked_version",
    "agenda | length > 5",
    "meeting.place == 'Brussel' and not items",
    "loop is defined",
    "onbekend is defined",
    "memo.deadline is none",
)
IN_LOOPS = ("loop.first", "loop.last", "not loop.first", "not loop.last", "loop.index > 7", "loop.first and loop.last")
LOOPS = (
    "x in agenda",
    "x in agenda if x.kind.other_business == 3",
    "x in agenda | selectattr('kind.key', 'equalto', 'onbekend')",
    "x in agenda[7:]",
    "x in agenda | batch(2)",
    "x in [meeting.place]",
    "x in []",
    "x in officials",
    "key, x in officials.items()",
    "x in onbekend | default([])",
    "x in chamber.address | reject('string')",
)


@st.composite
def blocks(draw: st.DrawFn, sign: str, depth: int = 0, in_loop: bool = False) -> str:
    """Text of markers, conditions and loops within each other; ``#`` stands for the number of a marker."""

    def inside(*, loop: bool = in_loop) -> str:
        return "".join(draw(st.lists(blocks(sign, depth + 1, loop), min_size=1, max_size=2)))

    kind = draw(st.sampled_from(("text", "if", "for"))) if depth < 3 else "text"
    if kind == "text":
        return "<m>"
    tag = f"<t>{{%{sign} "
    tests = CONDITIONS + (IN_LOOPS * 2 if in_loop else ())
    if kind == "for":
        otherwise = f"{tag}else %}}</t>{inside()}" if draw(st.booleans()) else ""
        return f"{tag}for {draw(st.sampled_from(LOOPS))} %}}</t>{inside(loop=True)}{otherwise}{tag}endfor %}}</t>"
    made = f"{tag}if {draw(st.sampled_from(tests))} %}}</t>{inside()}"
    for _ in range(draw(st.integers(0, 2))):
        made += f"{tag}elif {draw(st.sampled_from(tests))} %}}</t>{inside()}"
    if draw(st.booleans()):
        made += f"{tag}else %}}</t>{inside()}"
    return f"{made}{tag}endif %}}</t>"


def numbered(drawn: str) -> tuple[str, list[str]]:
    """The text with a marker of its own at each place for one, and these markers."""
    markers: list[str] = []

    def marker(_: re.Match[str]) -> str:
        markers.append(f"[{len(markers)}]")
        return f"<t>{markers[-1]}</t>"

    return re.sub("<m>", marker, drawn), markers


def as_xml(text: str) -> str:
    return text.replace(">", "&gt;").replace("<", "&lt;")


@settings(max_examples=30, deadline=None)
@given(blocks(""))
def test_every_branch_within_a_paragraph_is_shown(drawn: str) -> None:
    text, markers = numbered(drawn)
    told = "".join(shown(p(*(as_xml(one) for one in re.findall("<t>(.*?)</t>", text)))))
    assert [one for one in markers if one not in told] == []


@example(
    "<t>{%p for x in [meeting.place] %}</t><t>{%p for x in agenda %}</t><m><t>{%p else %}</t>"
    "<t>{%p if not loop.first %}</t><m><t>{%p endif %}</t><t>{%p endfor %}</t><t>{%p endfor %}</t>"
)
@settings(max_examples=30, deadline=None)
@given(blocks("p"))
def test_every_branch_of_paragraphs_is_shown(drawn: str) -> None:
    text, markers = numbered(drawn)
    told = shown("".join(p(as_xml(one)) for one in re.findall("<t>(.*?)</t>", text)))
    assert {*markers} == {*told} - {"[of]"}


@settings(max_examples=20, deadline=None)
@given(blocks("tr"))
def test_every_branch_of_rows_is_shown(drawn: str) -> None:
    text, markers = numbered(drawn)
    told = shown(table(*(row(p(as_xml(one))) for one in re.findall("<t>(.*?)</t>", text))))
    assert {*markers} == {*told}


@pytest.mark.parametrize("name", SHIPPED)
def test_every_word_of_a_shipped_template_is_in_its_preview(name: str) -> None:
    made, found = preview_of_samples(RIJK / name)
    assert found == []
    assert made is not None
    parts = parts_of(made)
    told = {part: "\n".join(lines(made, part)) for part in parts if re.match(r"word/(document|header\d|footer\d)\.xml", part)}
    for part in told:
        for paragraph in parsed((parts_of((RIJK / name).read_bytes()))[part]).iter(f"{W}p"):
            text = "".join(one.text or "" for one in paragraph.iter(f"{W}t"))
            for piece in re.split(r"\{\{.*?\}\}|\{%.*?%\}", text):
                assert piece.strip() in told[part], piece


@pytest.mark.parametrize("name", SHIPPED)
def test_public_validators_find_nothing(name: str, tmp_path: Path) -> None:
    openxml_audit = pytest.importorskip("openxml_audit", reason="needs openxml-audit (the dev extra)")
    ooxml_integrity = pytest.importorskip("ooxml_integrity", reason="needs ooxml-integrity (the dev extra)")
    made, _ = preview_of_samples(RIJK / name)
    assert made is not None
    file = tmp_path / name
    file.write_bytes(made)
    assert openxml_audit.OpenXmlValidator().validate(str(file)).errors == []
    grave = (ooxml_integrity.ERROR, ooxml_integrity.WARN)
    assert [str(one) for one in ooxml_integrity.check(str(file)) if one.severity in grave] == []


# --- how it looks ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{{ meeting.place }}", "[Raad: plaats]"),
        ("{{ officials['minister-x'].name }}", "[bewindspersoon: naam]"),
        ("{{ addressee.department.short }}", "[ministerie: afkorting]"),
        ("{{ meeting.date | date('iso') }}", "2026-03-17"),
        ("{{ meeting.agenda }}", "draft"),
        ("{{ addressee.color }}", "F4B9B9"),
        ("{{ memo.attachment_count }}", "3"),
        ("{{ cite('fiche') }}", "[verwijzing fiche]"),
        ("{% if items %}een{% elif agenda %}twee{% else %}drie{% endif %}", "een / twee / drie"),
        ("{% if items %}een{% endif %}", "een"),
        ("{{ 'een' if items else 'twee' if agenda else 'drie' }}", "een / twee / drie"),
        ("{{ 'een' if items }}", "een"),
        ("{{ ('een' if items else 'twee') | upper }}", "EEN / TWEE"),
        ("{{ 'de ' ~ ('een' if items else 'twee') ~ ('s' if agenda else 'n') }}", "de eens / de twees / de eenn"),
        ("{{ ('een' if not items else 'twee') | upper }}", "EEN / TWEE"),
        ("{{ ['a' if not items else 'b', 'c' if not items else 'd'] | join }}", "ac / bc / ad"),
        ("{{ meeting.title or 'geen' }}", "[Raad: naam met datum] / geen"),
        ("{{ items and 'een' or 'twee' }}", "een / twee"),
        ("{{ onbekend | default('geen') }}", "[onbekend] / geen"),
        ("{% set x %}een{% endset %}{% if items %}{% set y = 2 %}{% else %}{% set y = 3 %}{% endif %}{{ x }}{{ y }}", "een3"),
        ("{% macro m(n) %}{{ n }}{% if n > 0 %}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(2) }}", "210"),
        ("{% for x in items | selectattr('kind.key', 'equalto', 'y') | list %}{{ x.number }}{% endfor %}", "123"),
        ("{% for x in items %}{{ x.number }}{% else %}geen{% endfor %}", "123 / geen"),
        ("{% for x in items %}{{ x.number }}{% if not loop.last %}, {% endif %}{% endfor %}", "1, 2, 3"),
        ("{% for x in items %}{% if loop.first %}A{% elif loop.last %}Z{% else %}-{% endif %}{% endfor %}", "A-Z"),
        ("{% for x in items %}{% if loop.first %}A{% elif not loop.first %}Z{% else %}-{% endif %}{% endfor %}", "A / Z / -" * 3),
        ("{% for x in items %}{% if loop.previtem is defined %}{{ loop.previtem.number }}{% endif %}{% endfor %}", "12"),
        ("{% for x in items %}{% if loop.nextitem %}{{ loop.nextitem.number }}{% else %}.{% endif %}{% endfor %}", "2 / .3 / . / ."),
        ("{% for x in items %}{% if loop.first %}A{% if loop.first %}B{% else %}C{% endif %}{% endif %}{% endfor %}", "AB / C"),
        ("{% if agenda | length > 8 %}{{ agenda[8].number }}{% endif %}", "3"),
        ("{% if x is defined %}{{ x.y['z'] }}{% endif %}", "[x.y.z]"),
        ("{% if meeting.x is defined %}{{ meeting.x }}{% endif %}", "[Raad: x]"),
        ("{% for x in items | batch(2) %}({% for y in x %}{{ y.number }}{% endfor %}){% endfor %}", "(12)(3)"),
        ("{% macro m(x) %}{% if x %}a{% else %}b{% endif %}{% endmacro %}{{ m(1) }}", "a / b"),
        ("{% set n = namespace(i=0) %}{% for x in items %}{% set n.i = n.i + 1 %}{% endfor %}{{ n.i }}", "3"),
    ],
)
def test_what_comes_of_a_tag(text: str, told: str) -> None:
    assert shown(p(text)) == [told]


def test_entries_of_a_list_have_their_number() -> None:
    body = p("{%p for item in agenda %}") + p("{{ item.label }}") + p("{%p endfor %}")
    assert shown(body) == [f"[agendapunt {at}: korte naam]" for at in (1, 2, 3)]


def test_between_paragraphs_that_exclude_each_other_stands_so() -> None:
    body = [p(f"{{%p {one} %}}") if one[0] in "ief" else p(one) for one in ("if items", "A", "elif agenda", "B", "else", "C", "endif", "D")]
    assert shown("".join(body)) == ["A", "[of]", "B", "[of]", "C", "D"]
    loop = [p(one) for one in ("{%p for x in items %}", "{{ x.number }}", "{%p else %}", "geen", "{%p endfor %}")]
    assert shown("".join(loop)) == ["1", "2", "3", "[of]", "geen"]


def test_prose_has_all_that_prose_may_have() -> None:
    made, found = previewed(p("{{ memo.advice }}"))
    assert found == []
    assert made is not None
    assert lines(made)[0].startswith("[nota: geadviseerd besluit, met nadruk, vet en een hyperlink]")
    assert [*note_texts(made).values()] == ["Een voetnoot bij nota: geadviseerd besluit."]
    assert rows(made) == [["kop", "kop"], ["cel", "cel"]]
    assert "Een genummerd punt." in lines(made)


def test_prose_of_one_paragraph_stands_within_a_sentence() -> None:
    assert shown(p("Zo: {{ letter.opening }}.")) == ["Zo: [Kamerbrief: openingszin, met nadruk, vet en een hyperlink]."]


def test_the_own_notes_of_a_template_are_there() -> None:
    made, found = previewed(
        p("{%p if items %}") + ref(1) + p("{%p else %}") + ref(2) + p("{%p endif %}"), own_note(1, "a") + own_note(2, "b")
    )
    assert found == []
    assert made is not None
    assert [*note_texts(made).values()] == ["a", "b"]


def test_in_an_attribute_one_value_is_chosen() -> None:
    cell = '<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>{}</w:tc>'
    body = table(f"<w:tr>{cell.format(p('{% cellbg addressee.color if items else none %}') + p('x'))}</w:tr>")
    made, found = previewed(body)
    assert found == []
    assert made is not None
    (shade,) = parsed(parts_of(made)["word/document.xml"]).iter(f"{W}shd")
    assert shade.get(f"{W}fill") == "F4B9B9"


# --- what is refused ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "code"),
    [("{{ meeting.plaats }}", "T013"), ("{{ meeting.place | }}", "T001"), ("{{ 1 / (3 - items | length) }}", "T002")],
)
def test_what_is_wrong_is_told_and_there_is_no_preview(text: str, code: str) -> None:
    made, found = previewed(p("x") + p(text))
    assert made is None
    assert [(one.code, one.place.paragraph if one.place else 0) for one in found] == [(code, 2)]


@pytest.mark.parametrize(
    "text",
    [
        "{% if memo.undisclosable %}{{ memo.undisclosable }}{% else %}N.v.t.{% endif %}",
        "{{ memo.undisclosable if memo.undisclosable else 'N.v.t.' }}",
        "{% for x in [1] %}{{ memo.undisclosable }}{% else %}N.v.t.{% endfor %}",
        "{% if memo.undisclosable %}{{ memo.undisclosable }}{% endif %}{% if not memo.undisclosable %} / N.v.t.{% endif %}",
    ],
)
def test_prose_in_one_of_the_branches_of_a_paragraph_is_cut_to_one(text: str) -> None:
    (told,) = shown(p(text))
    assert told.startswith("[nota: informatie die niet openbaar")
    assert told.endswith(" / N.v.t.")


def test_prose_of_more_paragraphs_does_not_go_within_a_sentence() -> None:
    made, found = previewed(p("Zo: {{ memo.advice }} en verder."))
    assert (made, [one.code for one in found]) == (None, ["T004"])


@pytest.mark.parametrize(("content", "code"), [(None, "Y012"), (b"geen Word-bestand", "O101")])
def test_what_cannot_be_read(content: bytes | None, code: str, tmp_path: Path) -> None:
    file = tmp_path / "x.docx"
    if content is not None:
        file.write_bytes(content)
    made, found = preview_of_samples(file)
    assert (made, [one.code for one in found]) == (None, [code])


# --- with a dossier -------------------------------------------------------------------------------------------------


def test_with_a_dossier_a_template_is_filled_as_in_a_build() -> None:
    made, found = preview_of_dossier(RIJK / "memo.docx", MILIEURAAD)
    assert found == []
    assert made is not None
    assert "Milieuraad 17 maart 2026" in "\n".join(lines(made))


def test_the_document_of_which_a_template_gets_the_facts(tmp_path: Path) -> None:
    own = tmp_path / "proef.docx"
    own.write_bytes(template(p("{{ chamber.short }}")))
    made, found = preview_of_dossier(own, MILIEURAAD, document="eerste_kamerbrief")
    assert found == []
    assert made is not None
    assert lines(made) == ["Eerste Kamer"]


@pytest.mark.parametrize(
    ("file", "document", "code"),
    [
        ("letter.docx", None, "T048"),
        ("eigen.docx", None, "T047"),
        ("letter.docx", "brief", "K003"),
        ("agenda.docx", "annotated_agenda_marked", "T049"),
        ("eigen.docx", "annotated_agenda", "T002"),
        ("weg.docx", "annotated_agenda", "Y012"),
    ],
)
def test_what_there_is_no_preview_of(file: str, document: str | None, code: str, tmp_path: Path) -> None:
    pack = own_pack(tmp_path / "pakket")
    (pack / "eigen.docx").write_bytes(template(p("{{ memo.subject }}")))
    data = MILIEURAAD.parents[1] / "minimaal" / "meeting.yaml"
    made, found = preview_of_dossier(pack / file, data, document=document)
    assert made is None
    assert [one.code for one in found if one.severity == "error"] == [code]


def test_what_is_wrong_with_the_dossier_is_told(tmp_path: Path) -> None:
    data = tmp_path / "meeting.yaml"
    data.write_text("meeting: {}\n", "utf-8")
    made, found = preview_of_dossier(RIJK / "memo.docx", data)
    assert made is None
    assert {one.code[0] for one in found} == {"S"}


# --- what it is -----------------------------------------------------------------------------------------------------


def test_a_preview_says_that_it_is_one() -> None:
    made, _ = preview_of_samples(RIJK / "memo.docx")
    assert made is not None
    package, _ = read_package(made, "")
    assert package is not None
    assert core_properties(package).get("dc:title", "") == "Voorbeeld van memo.docx"
    assert is_preview(made)
    assert not is_preview((RIJK / "memo.docx").read_bytes())
    assert not is_preview(b"iets anders")


def test_a_preview_is_the_same_each_time() -> None:
    assert preview_of_samples(RIJK / "agenda.docx")[0] == preview_of_samples(RIJK / "agenda.docx")[0]


def test_what_a_template_includes_is_shown_with_every_branch(tmp_path: Path) -> None:
    pack = own_pack(tmp_path / "pakket")
    (pack / "letter.docx").write_bytes(template(p("{%p for item in agenda %}") + include("onderdelen/punt.docx") + p("{%p endfor %}")))
    (pack / "onderdelen").mkdir()
    (pack / "onderdelen/punt.docx").write_bytes(template(p("{% if item.title %}met{% else %}zonder{% endif %}")))
    made, found = preview_of_samples(pack / "letter.docx")
    assert [one for one in found if one.severity == "error"] == []
    assert made is not None
    assert {"met", "zonder"} <= set("|".join(lines(made)).replace(" ", "|").replace("/", "|").split("|"))
    made, found = preview_of_dossier(pack / "letter.docx", MILIEURAAD, document="eerste_kamerbrief")
    assert [one for one in found if one.severity == "error"] == []
    assert made is not None
    assert set(lines(made)) == {"met"}
