"""Tracked changes and comments of a template: read as accepted, told of, and gone from what is made with it."""

from pathlib import Path

import pytest

from assembler.data.values import Text
from assembler.ooxml import namespaces as ns
from assembler.ooxml.package import Package, add_relationship, set_content_type, write_package
from assembler.ooxml.reading import read_package
from assembler.packs import shipped
from assembler.pipeline import build
from assembler.plan.known import known_facts
from assembler.render import compile_template
from assembler.render.check import check_template
from assembler.verify import verify
from assembler.vetting import check_pack
from tests.ooxml.packages import MAIN, part
from tests.render.small import W, attempt, lines, p, root, row, table, template

BY = 'w:id="9" w:author="Maker" w:date="2026-01-01T00:00:00Z"'
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def run(text: str, properties: str = "") -> str:
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'


def removed(text: str) -> str:
    return f'<w:del {BY}><w:r><w:delText xml:space="preserve">{text}</w:delText></w:r></w:del>'


def added(text: str) -> str:
    return f"<w:ins {BY}>{run(text)}</w:ins>"


def accepted(body: str) -> list[str]:
    """The lines of the document; the template's changes are told of and nothing of them is left."""
    rendered, found = attempt(template(body), {"x": Text("waarde"), "rij": ["a", "b"]})
    assert [one.code for one in found] == ["T014"]
    assert rendered is not None
    assert [one.message() for one in verify(rendered.package)] == []
    assert b"Maker" not in rendered.package.parts[MAIN]
    return lines(rendered.package)


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (f"<w:p>{run('een ')}{added('{{ x }}')}{removed('oud')}</w:p>", ["een waarde"]),
        (f"<w:p>{run('{{ ')}{removed('oud')}{added('x')}{run(' }}')}</w:p>", ["waarde"]),
        (f"<w:p>{run('a')}<w:moveFrom {BY}>{run('weg')}</w:moveFrom><w:moveTo {BY}>{run('hier')}</w:moveTo></w:p>", ["ahier"]),
        (f"<w:p>{run('a', f'<w:rPr><w:b/><w:rPrChange {BY}><w:rPr/></w:rPrChange></w:rPr>')}</w:p>", ["a"]),
        (f"<w:p><w:pPr><w:rPr><w:ins {BY}/></w:rPr></w:pPr>{run('a')}</w:p>", ["a"]),
        (f"<w:p><w:pPr><w:rPr><w:del {BY}/></w:rPr></w:pPr>{run('een ')}</w:p>" + p("twee"), ["een twee"]),
        (f"<w:p><w:pPr><w:rPr><w:del {BY}/></w:rPr></w:pPr>{removed('{{ weg }}')}</w:p>" + p("twee"), ["twee"]),
        (table(row(p("weg")).replace("<w:tr>", f"<w:tr><w:trPr><w:del {BY}/></w:trPr>"), row(p("a"))), ["a"]),
        (table(row(p("weg")).replace("<w:tr>", f"<w:tr><w:trPr><w:del {BY}/></w:trPr>")) + p("a"), ["a"]),
        (p("a") + f"<w:p><w:ins {BY}>{run('b')}{removed('c')}</w:ins></w:p>", ["a", "b"]),
    ],
)
def test_changes_are_accepted(paragraphs: str, expected: list[str]) -> None:
    assert accepted(paragraphs) == expected


def test_a_deleted_paragraph_mark_leaves_the_properties_of_the_next() -> None:
    body = f'<w:p><w:pPr><w:pStyle w:val="Heading1"/><w:rPr><w:del {BY}/></w:rPr></w:pPr>{run("een ")}</w:p>' + p("twee", style="BodyText")
    rendered, _ = attempt(template(body), {})
    assert rendered is not None
    assert [one.get(f"{W}val") for one in root(rendered.package).iter(f"{W}pStyle")] == ["BodyText"]


def test_a_deleted_cell_goes_and_its_table_stays_right() -> None:
    cells = (
        f'<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>{change}</w:tcPr>{p(text)}</w:tc>'
        for text, change in (("a", ""), ("b", f"<w:cellDel {BY}/>"))
    )
    grid = '<w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>'
    assert accepted(f"<w:tbl><w:tblPr/>{grid}<w:tr>{''.join(cells)}</w:tr></w:tbl>" + p("slot")) == ["a", "slot"]


def test_changes_are_told_once_with_their_number_and_the_place_of_the_first() -> None:
    header = part("hdr", f"<w:p>{added('c')}</w:p>")
    content = template(p("a") + f"<w:p>{added('b')}{removed('c')}</w:p>", header1=header)
    _, found = compile_template(content, "sjabloon.docx")
    assert [(one.code, one.severity, one.facts["count"]) for one in found] == [("T014", "warning", 3)]
    assert found[0].place is not None
    assert (found[0].place.part, found[0].place.paragraph) == (MAIN, 2)


def test_changes_are_told_of_a_template_from_the_cache_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from assembler import cache

    monkeypatch.setenv("ASSEMBLER_CACHE", str(tmp_path))
    cache._folder.cache_clear()
    try:
        content = template(p("a") + f"<w:p>{added('b')}</w:p>")
        first = compile_template(content, "sjabloon.docx")
        monkeypatch.setattr("assembler.render.template._ready", {})  # as in another process
        second = compile_template(content, "sjabloon.docx")
    finally:
        cache._folder.cache_clear()
    assert [(one.code, one.place) for one in first[1]] == [(one.code, one.place) for one in second[1]] != []
    assert first[0] == second[0]
    assert first[0] is not second[0]


def commented() -> Package:
    mark = '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="0"/></w:r>'
    body = f'<w:p><w:commentRangeStart w:id="0"/>{run("{{ ")}<w:commentRangeEnd w:id="0"/>{mark}{run("x }}")}</w:p>'
    made, _ = read_package(template(body), "sjabloon.docx")
    assert made is not None
    for kind, type, content in (
        ("comments", f"{ns.R}/comments", f'<w:comment w:id="0" w:author="Maker">{p("Wat een onzin")}</w:comment>'),
        ("people", "http://schemas.microsoft.com/office/2011/relationships/people", ""),
    ):
        name = f"word/{kind}.xml"
        made, _ = add_relationship(made, MAIN, type, name)
        made = set_content_type(made.with_parts({name: part(kind, content)}), name, f"{_WORD}.{kind}+xml")
    return made


def test_comments_never_reach_a_document() -> None:
    rendered, found = attempt(write_package(commented()), {"x": Text("waarde")})
    assert [(one.code, one.severity, one.facts["count"]) for one in found] == [("T015", "note", 1)]
    assert rendered is not None
    assert lines(rendered.package) == ["waarde"]
    assert [one.message() for one in verify(rendered.package)] == []
    told = b"".join(content for name, content in rendered.package.parts.items() if name.endswith((".xml", ".rels")))
    assert not any(word in told for word in (b"Maker", b"onzin", b"commentR", b"comments.xml", b"people.xml"))


def test_checking_a_template_tells_of_both() -> None:
    made = commented()
    changed = made.with_parts({MAIN: made.parts[MAIN].replace(b"</w:body>", f"<w:p>{added('b')}</w:p></w:body>".encode())})
    codes = [one.code for one in check_template(write_package(changed), "sjabloon.docx", known_facts(()))]
    assert {*codes} >= {"T013", "T014", "T015"}


PACK = """name: eigen
title: Eigen pakket
extends: rijk
documents:
  - id: memo
    template: memo.docx
    per: addressee
    name: Nota
    title: "Nota {{ meeting.title }}"
    file: "{{ document.number }} Nota - {{ addressee.short }}"
"""


def test_a_build_and_the_check_of_a_pack_tell_of_both_and_go_on(tmp_path: Path) -> None:
    made, _ = read_package(shipped("templates", "rijk", "memo.docx").read_bytes(), "memo.docx")
    assert made is not None
    remark = '<w:r><w:commentReference w:id="0"/></w:r>'
    body = made.parts[MAIN].replace(b"<w:body>", f"<w:body><w:p>{added('Ingevoegd')}{remark}</w:p>".encode(), 1)
    (tmp_path / "memo.docx").write_bytes(write_package(made.with_parts({MAIN: body})))
    (tmp_path / "pack.yaml").write_text(PACK, "utf-8")
    assert [one.code for one in check_pack(str(tmp_path))] == ["T014", "T015"]
    built = build(shipped("templates", "start", "meeting.yaml"), pack=str(tmp_path))
    assert [one.code for one in built.diagnostics if one.code[0] == "T"] == ["T014", "T015"]
    memo = next(one for one in built.outputs if one.id == "memo")
    again, _ = read_package(memo.content, "memo.docx")
    assert again is not None
    assert b"Maker" not in again.parts[MAIN]
    assert b"Ingevoegd" in again.parts[MAIN]
