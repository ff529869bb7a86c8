"""What the check of a template finds beside faulty tags and unknown names, each at its place, and what it leaves alone."""

import pytest

from assembler.ooxml.package import Package, write_package
from assembler.ooxml.reading import read_package
from assembler.packs import DocumentSpec, load_pack
from assembler.plan.known import known_facts, known_in
from assembler.render.check import check_template
from tests.ooxml.packages import part
from tests.render.small import own_note, p, ref, row, table, template

KNOWN = known_facts(("agenda[].label",))
RUN = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'
FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
LONG = "Dit is een alinea met zoveel woorden dat zij gewone tekst moet zijn."


def runs(*texts: str) -> str:
    return "".join(RUN.format(text) for text in texts)


def plain(*content: str) -> str:
    return f"<w:p>{''.join(content)}</w:p>"


def link(text: str) -> str:
    return f'<w:hyperlink w:anchor="x">{runs(text)}</w:hyperlink>'


def inserted(text: str) -> str:
    return f'<w:ins w:id="7" w:author="x">{runs(text)}</w:ins>'


def control(text: str) -> str:
    return f"<w:sdt><w:sdtPr/><w:sdtContent>{runs(text)}</w:sdtContent></w:sdt>"


def field(text: str) -> str:
    return FIELD.format("begin") + FIELD.format("separate") + runs(text) + FIELD.format("end")


def box(content: str) -> str:
    return plain(f"<w:r><w:pict><v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox></w:pict></w:r>")


def bold(text: str) -> str:
    return plain(f"<w:r><w:rPr><w:b/></w:rPr><w:t>{text}</w:t></w:r>")


def cells(*contents: str) -> str:
    return f"<w:tr>{''.join(f'<w:tc>{content}</w:tc>' for content in contents)}</w:tr>"


def lined(*rows: str) -> str:
    borders = '<w:tblPr><w:tblBorders><w:insideH w:val="single"/></w:tblBorders></w:tblPr>'
    return f"<w:tbl>{borders}<w:tblGrid/>{''.join(rows)}</w:tbl><w:p/>"


def found(*body: str, notes: str = "", **parts: bytes) -> list[tuple[str, str, int]]:
    """Code, part and paragraph of all that is said of a template."""
    return said(template("".join(body), notes, **parts))


def said(data: bytes) -> list[tuple[str, str, int]]:
    told = check_template(data, "sjabloon.docx", KNOWN)
    return [(one.code, *((one.place.part.removeprefix("word/"), one.place.paragraph) if one.place else ("", 0))) for one in told]


def codes(*body: str) -> list[str]:
    return [code for code, _, _ in found(*body)]


# Values of the wrong kind

WRONG = [
    ("{{ agenda | date }}", "T024"),
    ("{{ meeting.place | weekday }}", "T024"),
    ("{{ meeting.place | enumerate }}", "T024"),
    ("{{ meeting.date | join(', ') }}", "T024"),
    ("{{ agenda[0].position | first }}", "T024"),
    ("{{ meeting.council | upper }}", "T024"),
    ("{{ agenda | number_in_words }}", "T024"),
    ("{{ meeting.title + 1 }}", "T024"),
    ("{{ meeting.date - 1 }}", "T024"),
    ("{% if agenda > 3 %}{% endif %}", "T024"),
    ("{% if 3 &lt; meeting.date %}{% endif %}", "T024"),
    ("{{ meeting.title() }}", "T024"),
    ("{% for day in meeting.date %}{% endfor %}", "T025"),
    ("{% for letter in meeting.title %}{% endfor %}", "T025"),
    ("{% for x in agenda | length %}{% endfor %}", "T025"),
    ("{{ agenda }}", "T026"),
    ("{{ meeting.council }}", "T026"),
    ("{{ officials }}", "T026"),
    ("{{ note }}", "T026"),
    ("{{ 'x' ~ agenda }}", "T026"),
    ("{% macro regel(x) %}{{ x.wat }}{{ meeting.attendees }}{% endmacro %}", "T026"),
    ("{% macro iets() %}{% endmacro %}{% call(x) iets() %}{{ agenda | upper }}{% endcall %}", "T024"),
    ("{% for item in agenda %}{{ loop.indx }}{% endfor %}", "T013"),
    ("{{ agenda[0].position }} en meer", "T027"),
    ("{{ agenda[0].position }}{% if marked_version %}!{% endif %}", "T027"),
]


@pytest.mark.parametrize(("text", "code"), WRONG)
def test_a_value_of_the_wrong_kind(text: str, code: str) -> None:
    assert found(p("goed"), p(text)) == [(code, "document.xml", 2)]


RIGHT = [
    "{{ agenda | length + 1 }} {{ meeting.title + meeting.place }} {{ (agenda + items) | length }}",
    "{% if agenda | length > 3 and meeting.date &lt; meeting.last_date %}{% endif %}{{ meeting.place | first }}",
    "{{ meeting.date }} {{ agenda | enumerate('label') | upper }} {{ agenda | map('number') | sum }}",
    "{% for key in officials %}{{ key }}{% endfor %}{% for a, b in officials.items() %}{{ b.x }}{% endfor %}",
    "De inzet: {{ agenda[0].position }}",
    "{% if marked_version %}{{ agenda[0].position }}{% else %}niets{% endif %}",
    "{{ annotated_agenda.presidency }} en {{ note('a') }} verder",
    "{% for item in agenda %}{{ loop.index }} {{ loop.previtem.wat }}{% endfor %}{% macro m(x) %}{{ x | date }}{% endmacro %}",
]


@pytest.mark.parametrize("text", RIGHT)
def test_a_value_that_may_be_right(text: str) -> None:
    assert found(p(text)) == []


def test_prose_where_no_footnote_can_stand() -> None:
    prose = "{{ agenda[0].position }}"
    assert found(ref(2), notes=own_note(2, prose)) == [("T027", "footnotes.xml", 3)]
    assert found(header1=part("hdr", p(prose)), footer1=part("ftr", p("{{ note('a') }}"))) == [
        ("T027", "footer1.xml", 1),
        ("T027", "header1.xml", 1),
    ]
    assert found(box(p(prose))) == [("T027", "document.xml", 2)]
    assert found(plain(f'<w:fldSimple w:instr=" TITLE {prose} ">{runs("x")}</w:fldSimple>')) == [("T027", "document.xml", 1)]


def test_a_hint_for_what_cannot_be_printed() -> None:
    first, second = check_template(template(p("{{ agenda }} {{ meeting.council }}")), "sjabloon.docx", KNOWN)
    assert "{{ agenda | enumerate('title') }}" in first.hint()
    assert "meeting.council.name" in second.hint()


# Names of each kind of document


def spec(**given: str) -> DocumentSpec:
    pack, _ = load_pack("rijk")
    assert pack is not None
    return next(one for one in pack.documents if all(getattr(one, key) == value for key, value in given.items()) and (given or not one.per))


MEMO = p("{{ addressee.name }} {{ memo.occasion }}")
BRANCH = p("{% if marked_version %}{{ addressee.name }}{% endif %}{{ addressee.name if marked_version }}")


def test_a_name_is_there_only_in_its_kind_of_document() -> None:
    memo, letter = spec(per="addressee"), spec(chamber="tweede_kamer")

    def names(body: str, *documents: DocumentSpec) -> list[object]:
        told = check_template(template(body), "sjabloon.docx", known_in(KNOWN, documents))
        return [one.facts["name"] for one in told if one.code == "T013"]

    assert names(MEMO, memo) == names(MEMO) == []
    assert names(MEMO, letter) == names(MEMO, letter, memo) == ["addressee", "memo"]
    assert names(p("{{ chamber.name }}"), letter) == []
    assert names(p("{{ letter.date }}"), memo) == ["letter"]
    assert names(BRANCH, letter) == []
    (told,) = check_template(template(p("{{ memo.x }}")), "s.docx", known_in(KNOWN, [letter]))[:1]
    assert "per: addressee" in told.hint()


# Tags and blocks across borders

CROSSING = [
    (plain(runs("{% if marked_version %}x"), link("y{% endif %}")), "T028", 1),
    (plain(link("{% if marked_version %}x"), runs("y{% endif %}")), "T028", 1),
    (plain(runs("{% if marked_version %}"), control("x{% endif %}")), "T028", 1),
    (plain(runs("{% if marked_version %}"), field("x{% endif %}")), "T028", 1),
    (plain(field("{% if marked_version %}x"), runs("{% endif %}")), "T028", 1),
    (plain(runs("{% if marked_version %}x{% else %}"), link("y"), runs("{% endif %}"), link("{% if x %}")), "T001", 1),
    (p("{%p if marked_version %}") + p("x") + p("{% endif %}"), "T028", 1),
    (p("{% if marked_version %}") + table(row(p("x{% endif %}"))), "T028", 1),
    (p("{% if marked_version %}") + box(p("x{% endif %}")), "T028", 1),
    (table(cells(p("{% for item in agenda %}"), p("{% endfor %}"))), "T029", 1),
    (table(row(p("{% if marked_version %}x")), row(p("y{% endif %}"))), "T029", 1),
    (p("voor {% if marked_version %}x") + p("y{% endif %} na"), "T029", 1),
    (plain(runs("{{ meeting."), link("place }}")), "T030", 1),
    (plain(link("{{ meeting."), runs("place }}")), "T030", 1),
    (plain(runs("{{ meeting."), inserted("place }}")), "T030", 1),
    (plain(runs("{{ meeting."), control("place }}")), "T030", 1),
    (plain(runs("{{ meeting."), field("place }}")), "T030", 1),
    (p("{%p if marked_version %}{%p endif %}"), "T003", 1),
    (table(cells(p("{%tr for item in agenda %}"), p("{{ item.label }}")), row(p("{%tr endfor %}"))), "T003", 1),
]


@pytest.mark.parametrize(("body", "code", "paragraph"), CROSSING)
def test_what_crosses_a_border(body: str, code: str, paragraph: int) -> None:
    assert (code, "document.xml", paragraph) in found(body)


WITHIN = [
    plain(runs("{% if marked_version %}"), link("x"), field("y"), runs("{% endif %}")),
    plain(link("{% if marked_version %}x{% endif %} {{ meeting.place }}"), control("{{ meeting.place }}")),
    plain(runs("{{ meet", "ing.place }} ", "{% if marked", "_version %}x"), runs("{% endif %}")),
    p("{% if marked_version %}x") + p("y{% endif %}"),
    p("voor {% if marked_version -%}") + p("{%- endif %} na"),
    p("{%p if marked_version %}") + table(row(p("x"))) + p("{%p endif %}"),
    p("{#p een opmerking #} die met haar alinea weggaat"),
    table(cells(p("{%tc for item in agenda %}"), p("{{ item.label }}"), p("{%tc endfor %}"), p("x"))),
]


@pytest.mark.parametrize("body", WITHIN)
def test_what_crosses_no_border(body: str) -> None:
    assert codes(body) == []


def test_the_block_is_told_with_both_its_ends() -> None:
    told = check_template(template(p("{%p if marked_version %}") + p("{% endif %}")), "sjabloon.docx", KNOWN)
    assert [one.message() for one in told] == [
        "Het blok {%p if marked_version %} … {% endif %} loopt over een grens: het begint rond hele alinea's en eindigt rond woorden in "
        "een zin."
    ]


# What may be left empty

LOOP, END = row(p("{%tr for item in agenda %}")), row(p("{%tr endfor %}"))
ITEM = row(p("{{ item.label }}"))


def test_a_table_of_which_nothing_may_be_left() -> None:
    assert found(table(LOOP, ITEM, END)) == [("T031", "document.xml", 1)]
    assert codes(table(row(p("{%tr if marked_version %}")), row(p("x")), row(p("{%tr endif %}")), LOOP, ITEM, END)) == ["T031"]
    assert codes(table(row(p("kop")), LOOP, ITEM, END)) == []
    assert codes(table(LOOP, ITEM, row(p("{%tr else %}")), row(p("geen")), END)) == []
    choice = [row(p(text)) for text in ("{%tr if marked_version %}", "x", "{%tr else %}", "y", "{%tr endif %}")]
    assert codes(table(*choice)) == []
    assert codes(p("{%p if agenda %}"), table(LOOP, ITEM, END), p("{%p endif %}")) == []
    assert codes(table(row(p("{%tr for one in letter.signatories | batch(2) %}")), row(p("x")), END)) == []


def test_a_cell_or_row_of_which_nothing_may_be_left() -> None:
    loop = p("{%p for item in agenda %}") + p("{{ item.label }}") + p("{%p endfor %}")
    assert found(table(row(loop))) == [("T032", "document.xml", 1)]
    assert codes(table(row(loop + p("x")))) == []
    assert codes(table(cells(p("{%tc for item in agenda %}"), p("x"), p("{%tc endfor %}")))) == ["T032"]


# Styles


def test_a_style_that_is_not_there() -> None:
    strange = '<w:p><w:r><w:rPr><w:rStyle w:val="Raar"/></w:rPr><w:t>x</w:t></w:r></w:p>'
    twice = p("x", style="Weg") + p("y", style="Weg")
    assert found(twice, strange) == [("T033", "document.xml", 1), ("T033", "document.xml", 3)]
    assert found(header1=part("hdr", p("x", style="Weg"))) == [("T033", "header1.xml", 1)]


def test_the_style_of_the_sign_of_a_comment_need_not_be_there() -> None:
    sign = '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="0"/></w:r>'
    assert "T033" not in codes(f"<w:p>{sign}</w:p>")


def test_a_style_that_the_pack_names() -> None:
    names = {"list_bullet": "Weg", "list_number": "Body Text", "table": "Rijk tabel", "footnote_text": "Ook weg"}

    def missed(text: str) -> list[tuple[str, object]]:
        told = check_template(template(p(text)), "sjabloon.docx", KNOWN, names)
        return sorted((one.code, one.facts["style"]) for one in told)

    others = [("T038", "footnote_reference"), ("T038", "table_header"), ("T038", "table_text")]
    assert missed("{{ agenda[0].position }}") == [*sorted([("T038", "Weg"), ("T038", "Ook weg"), *others]), ("T039", "Body Text")]
    assert missed("{{ annotated_agenda.presidency }}") == [("T038", "Ook weg"), ("T038", "footnote_reference")]
    assert missed("{{ meeting.place }}") == []


# Accessibility


def test_a_list_that_was_typed() -> None:
    assert found(p("Wij vragen:"), p("- een"), p("- twee"), p("klaar")) == [("T034", "document.xml", 2)]
    assert codes(p("1. een"), p("2. twee")) == codes(p("a) een"), p("b) twee")) == ["T034"]
    assert codes(p("{%p for item in agenda %}"), p("• {{ item.label }}"), p("{%p endfor %}")) == ["T034"]
    assert codes(p("{%p for item in agenda %}"), p("{{ loop.index }}. {{ item.label }}"), p("{%p endfor %}")) == ["T034"]
    assert codes(p("{% for item in agenda %}"), p("- {{ item.label }}"), p("{% endfor %}")) == ["T034"]
    tab = "<w:p><w:r><w:t>•</w:t><w:tab/><w:t>{}</w:t></w:r></w:p>"
    assert codes(tab.format("een"), tab.format("twee")) == ["T034"]
    assert codes(p("- een"), p("tekst"), p("- twee"), p("1. een"), p("3. drie"), p("-10 graden"), p("- een", style="ListBullet")) == []


def test_a_heading_that_was_made_bold() -> None:
    assert found(p("x"), bold("Aanleiding"), p(LONG)) == [("T035", "document.xml", 2)]
    assert codes(bold("Inzet"), p("{{ agenda[0].position }}")) == ["T035"]
    assert codes(bold("Geachte voorzitter,"), p(LONG), bold("Let op:"), p(LONG), bold("Einde")) == []
    assert codes(bold("Aan"), bold("Van"), p("Den Haag"), p("Kop", style="Heading1"), p(LONG)) == []


HEAD = cells(p("Nr"), p("Punt"))
VALUES = cells(p("{{ loop.index }}"), p("{{ item.label }}"))
ROWS = cells(p("{%tr for item in agenda %}"), p("")), VALUES, cells(p("{%tr endfor %}"), p(""))


def test_a_table_whose_first_row_is_no_header_row() -> None:
    assert found(lined(HEAD, *ROWS)) == [("T037", "document.xml", 1)]
    assert codes(lined(HEAD.replace("<w:tr>", "<w:tr><w:trPr><w:tblHeader/></w:trPr>"), *ROWS)) == []
    assert codes(table(HEAD, *ROWS)) == []
    assert codes(lined(cells(p("Datum"), p("{{ meeting.date }}")), cells(p("Plaats"), p("{{ meeting.place }}")))) == []
    assert codes(lined(HEAD)) == []


def test_a_picture_without_words() -> None:
    def picture(attributes: str, inner: str = "") -> str:
        graphic = "<a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic>"
        properties = f'<wp:docPr id="1" name="Logo" {attributes}>{inner}</wp:docPr>'
        return plain(f"<w:r><w:drawing><wp:inline>{properties}{graphic}</wp:inline></w:drawing></w:r>")

    decorative = (
        '<a:extLst><a:ext uri="x"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
        "</a:ext></a:extLst>"
    )
    assert found(p("x"), picture("")) == [("T036", "document.xml", 2)]
    assert codes(picture('descr="Een logo"'), picture("", decorative)) == []


def test_tags_in_a_part_beside_the_text() -> None:
    package, _ = read_package(template(p("x")), "sjabloon.docx")
    assert isinstance(package, Package)
    chart = b'<c:chart xmlns:c="urn:x"><c:t>{{ meeting.place }}</c:t></c:chart>'
    (told,) = check_template(
        write_package(package.with_parts({"word/charts/chart1.xml": chart, "customXml/item1.xml": b"<a>{%x</a>"})), "s.docx", KNOWN
    )
    assert (told.code, told.place) == ("T012", None)
    assert "een grafiek" in told.message()


def test_a_cell_in_a_content_control_has_its_place() -> None:
    held = f"<w:sdt><w:sdtPr/><w:sdtContent><w:tc>{p('{{ metting }}')}</w:tc></w:sdtContent></w:sdt>"
    inner = table(row(p("x")), cells(p("y"), p("{{ metting }}")))
    body = table(cells(p("x"), p("y")), f"<w:tr><w:tc>{p('z')}</w:tc>{held}</w:tr>", row(inner)) + table(row(p("{{ metting }}")))
    told = check_template(template(body), "sjabloon.docx", KNOWN)
    assert [(one.place.table, one.place.row, one.place.cell) for one in told if one.place] == [(1, 2, 2), (2, 2, 2), (3, 1, 1)]
