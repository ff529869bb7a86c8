"""Tags that stand where nothing is filled."""

from assembler.ooxml import namespaces as ns
from assembler.ooxml.package import Package, add_relationship, set_content_type, write_package
from assembler.ooxml.reading import read_package
from assembler.plan.known import known_facts
from assembler.render.check import check_template
from tests.ooxml.packages import MAIN, part
from tests.render.small import p, template

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def package(*paragraphs: str) -> Package:
    made, _ = read_package(template("".join(paragraphs)), "sjabloon.docx")
    assert made is not None
    return made


def with_part(made: Package, kind: str, content: str) -> Package:
    name = f"word/{kind}.xml"
    made, _ = add_relationship(made, MAIN, f"{ns.R}/{kind}", name)
    return set_content_type(made.with_parts({name: part(kind, content)}), name, f"{_WORD}.{kind}+xml")


def hidden(made: Package) -> list[tuple[str, str, str | None, int | None]]:
    told = check_template(write_package(made), "sjabloon.docx", known_facts(()))
    assert {one.severity for one in told} <= {"warning"}
    found = [one for one in told if one.code != "T014"]
    return [(one.code, str(one.facts["tag"]), *((one.place.part, one.place.paragraph) if one.place else (None, None))) for one in found]


def test_in_a_comment() -> None:
    commented = with_part(package(p("tekst")), "comments", f'<w:comment w:id="0" w:author="x">{p("x")}{p("{{ a | }}")}</w:comment>')
    assert hidden(commented) == [("T012", "{{ a | }}", "word/comments.xml", 2)]


def test_in_text_that_was_deleted() -> None:
    deleted = '<w:p><w:del w:id="1" w:author="x"><w:r><w:delText>{{ a</w:delText></w:r><w:r><w:delText> }}</w:delText></w:r></w:del></w:p>'
    moved = '<w:p><w:moveFrom w:id="2" w:author="x"><w:r><w:t>{% if b %}</w:t></w:r></w:moveFrom></w:p>'
    found = [("T012", "{{ a }}", MAIN, 2), ("T012", "{% if b %}", MAIN, 3)]
    assert hidden(package(p("{{ meeting.place }}"), deleted, moved)) == found


def test_in_the_address_of_a_hyperlink() -> None:
    made = package(p("x"), '<w:p><w:hyperlink r:id="rId900"><w:r><w:t>hier</w:t></w:r></w:hyperlink></w:p>')
    made, id = add_relationship(made, MAIN, f"{ns.R}/hyperlink", "https://example.org/%7B%7B%20a%20%7D%7D", external=True)
    made = made.with_parts({MAIN: made.parts[MAIN].replace(b"rId900", id.encode())})
    assert hidden(made) == [("T012", "{{ a }}", MAIN, 2)]
