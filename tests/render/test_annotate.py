"""The copy of a template with what was found as comments of Word."""

from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from assembler.diagnostics import Diagnostic
from assembler.ooxml.package import Package, write_package
from assembler.ooxml.reading import read_package
from assembler.plan.known import known_facts
from assembler.render.annotate import annotated
from assembler.render.check import check_template
from assembler.verify import verify
from tests.ooxml.packages import MAIN, MAIN_RELATIONSHIPS, part
from tests.render.small import W, p, row, table, template
from tests.render.test_check import box
from tests.render.test_hidden_tags import with_part

COMMENTS = "word/comments.xml"
CHANGED = {MAIN, MAIN_RELATIONSHIPS, "[Content_Types].xml", COMMENTS}


def check(data: bytes) -> list[Diagnostic]:
    return check_template(data, "sjabloon.docx", known_facts(()))


def copy_of(data: bytes, language: str = "nl") -> Package:
    made = annotated(data, "sjabloon.docx", check(data), language)
    assert made is not None
    return made


def opened(data: bytes) -> Package:
    package, problems = read_package(data, "sjabloon.docx")
    assert package is not None
    assert problems == []
    return package


def root(package: Package, name: str) -> Any:
    return etree.fromstring(package.parts[name])


def texts(package: Package) -> list[tuple[str, list[str]]]:
    """Author and lines of each comment."""
    found = root(package, COMMENTS).iter(f"{W}comment")
    return [(one.get(f"{W}author"), ["".join(line.itertext()) for line in one.iter(f"{W}p")]) for one in found]


def anchors(package: Package) -> dict[str, int]:
    """The number of the paragraph in which each comment begins, is referred to and ends."""
    made: dict[str, int] = {}
    for number, paragraph in enumerate(root(package, MAIN).iter(f"{W}p"), 1):
        names = [(one.tag.removeprefix(W), one.get(f"{W}id")) for one in paragraph if one.tag.startswith(f"{W}commentRange")]
        starts = [id for name, id in names if name == "commentRangeStart"]
        assert starts == [id for name, id in names if name == "commentRangeEnd"]
        assert starts == [one.get(f"{W}id") for one in paragraph.iter(f"{W}commentReference")] or paragraph.find(f".//{W}p") is not None
        made.update(dict.fromkeys(starts, number))
    return made


BODY = p("goed") + p("{{ metting }} en {{ agenda }}") + table(row(p("{{ meeting.plaec }}"))) + box(p("{{ weg }}"))


def test_each_finding_is_a_comment_at_its_paragraph() -> None:
    data = template(BODY, header1=part("hdr", p("{{ kop }}")))
    made = copy_of(data)
    assert anchors(made) == {"0": 2, "1": 2, "2": 3, "3": 5, "4": 1}
    told = texts(made)
    assert told[0] == ("assemble", ["T013: metting bestaat niet.", "Bedoelde u meeting?"])
    assert told[4][1][-1] == "Dit gaat over word/header1.xml, alinea 1."
    assert texts(copy_of(data, "en"))[0][1] == ["T013: There is no metting.", "Did you mean meeting?"]


def test_all_else_is_as_it_was() -> None:
    data = template(BODY, header1=part("hdr", p("{{ kop }}")))
    before, after = opened(data), opened(write_package(copy_of(data)))
    assert {name: content for name, content in after.parts.items() if name not in CHANGED} == {
        name: content for name, content in before.parts.items() if name not in CHANGED
    }
    body = root(after, MAIN)
    for one in [
        *body.iter(f"{W}commentRangeStart", f"{W}commentRangeEnd"),
        *(one.getparent() for one in body.iter(f"{W}commentReference")),
    ]:
        one.getparent().remove(one)
    assert etree.tostring(body, method="c14n") == etree.tostring(root(before, MAIN), method="c14n")
    assert [one.message() for one in verify(after) if "template-tags" not in one.message()] == []


def test_comments_that_were_there_stay() -> None:
    marked = p("x") + '<w:p><w:commentRangeStart w:id="4"/><w:r><w:t>{{ weg }}</w:t></w:r><w:commentRangeEnd w:id="4"/>'
    marked += '<w:r><w:commentReference w:id="4"/></w:r></w:p>'
    old = with_part(opened(template(marked)), "comments", f'<w:comment w:id="4" w:author="Jan">{p("Klopt dit?")}</w:comment>')
    made = copy_of(write_package(old))
    assert [author for author, _ in texts(made)] == ["Jan", "assemble", "assemble"]
    assert anchors(made) == {"4": 2, "5": 2, "6": 2}


def test_the_copy_can_be_checked_again() -> None:
    data = template(BODY)
    first = check(data)
    again = check(write_package(copy_of(data)))
    assert [(one.code, one.message()) for one in again] == [(one.code, one.message()) for one in first]


def test_a_body_without_a_paragraph_gets_one() -> None:
    made = copy_of(template("", header1=part("hdr", p("{{ kop }}"))))
    assert anchors(made) == {"0": 1}


def test_nothing_is_made_of_what_is_right_or_cannot_be_opened() -> None:
    assert annotated(template(p("x")), "sjabloon.docx", [], "nl") is None
    assert annotated(b"geen Word", "sjabloon.docx", check(b"geen Word"), "nl") is None


def test_public_validators_find_nothing(tmp_path: Path) -> None:
    audit = pytest.importorskip("openxml_audit", reason="needs openxml-audit (the dev extra)")
    integrity = pytest.importorskip("ooxml_integrity", reason="needs ooxml-integrity (the dev extra)")
    body = p("goed") + p("{{ metting }} en {{ agenda }}") + table(row(p("{{ meeting.plaec }}")))
    data = template(body, header1=part("hdr", p("{{ kop }}")))
    file = tmp_path / "kopie.docx"
    file.write_bytes(write_package(copy_of(data)))
    assert [one.description for one in audit.OpenXmlValidator().validate(str(file)).errors] == []
    assert [str(one) for one in integrity.check(str(file)) if one.severity in (integrity.ERROR, integrity.WARN)] == []
