"""Files that a template includes: what comes along with them, and what is told of those that cannot."""

from pathlib import Path

import pytest

from assembler.diagnostics import Diagnostic
from assembler.ooxml import namespaces as ns
from assembler.ooxml.package import reopen_package, write_package
from assembler.packs import Shelf
from assembler.plan.known import known_facts
from assembler.render import compile_template, includes
from assembler.render.check import check_template
from tests.ooxml.packages import FOOTNOTES, MAIN, SEPARATORS, bookmark, complex_field, drawing, part
from tests.render.fragments import fragment, include, kind_of_list, listed, num, rendered, shelf, style
from tests.render.small import W, attempt, lines, notes, own_note, p, ref, root, row, table, template

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
VAL = f"{W}val"


def told(content: bytes, where: Shelf) -> list[Diagnostic]:
    compiled, found = compile_template(content, "sjabloon.docx", where)
    assert compiled is None
    return found


# What comes along


@pytest.mark.parametrize(
    "tag",
    [
        '{%p include "slot.docx" %}',
        '{% include "slot.docx" %}',
        "{%p include 'slot.docx' %}",
        "{%p include “slot.docx” %}",
        "{%p include ‘slot.docx’ %}",
        "{%p\xa0include\xa0„slot.docx” %}",
        "{%- include 'slot.docx' -%}",
        " {%p include '.\\slot.docx' %} ",
    ],
)
def test_a_file_comes_in_the_place_of_its_tag(tag: str, tmp_path: Path) -> None:
    made = rendered(p("voor") + p(tag) + p("na"), shelf(tmp_path, slot=fragment(p("een") + p("twee"))))
    assert lines(made.package) == ["voor", "een", "twee", "na"]


def test_a_tag_that_word_split_over_runs(tmp_path: Path) -> None:
    made = rendered(p("{%p incl", "ude “", "slot.docx", "” %}"), shelf(tmp_path, slot=fragment(p("een"))))
    assert lines(made.package) == ["een"]


def test_loops_conditions_and_names_around_it_hold(tmp_path: Path) -> None:
    body = p("{%p for x in xs %}") + p("{%p if x %}") + include("slot.docx") + p("{%p endif %}") + p("{%p endfor %}") + p("{{ y }}")
    where = shelf(tmp_path, slot=fragment(p("dit is {{ x }}") + p("{%p set x = 'anders' %}") + p("{{ x }}")))
    made, found = attempt(template(body), {"xs": [1, 0, 2], "y": 3}, where)
    assert found == []
    assert made is not None
    assert lines(made.package) == ["dit is 1", "anders", "dit is 2", "anders", "3"]


def test_a_macro_of_an_included_file_serves_after_it(tmp_path: Path) -> None:
    where = shelf(tmp_path, macros=fragment(p("{%p macro groet(wie) %}") + p("Dag {{ wie }}") + p("{%p endmacro %}")))
    made = rendered(include("macros.docx") + p("{{p groet('Jan') }}"), where)
    assert "Dag Jan" in "".join(lines(made.package))


def test_files_within_files_are_found_from_their_own_folder_and_from_the_packs(tmp_path: Path) -> None:
    (tmp_path / "deel").mkdir()
    (tmp_path / "deel/naam.docx").write_bytes(fragment(p("naam")))
    where = shelf(tmp_path, voet=fragment(p("voet")))
    (tmp_path / "deel/slot.docx").write_bytes(fragment(p("slot") + include("naam.docx") + include("voet.docx")))
    assert lines(rendered(include("deel/slot.docx"), where).package) == ["slot", "naam", "voet"]


@pytest.mark.parametrize("where", ["{}", "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>{}</w:tc></w:tr></w:tbl><w:p/>"])
def test_notes_are_numbered_in_the_order_of_the_text(where: str, tmp_path: Path) -> None:
    slot = fragment(ref(1) + ref(2), own_note(1, "a {{ x }}") + own_note(2, "b"))
    body = ref(1) + p("{%p for x in [1, 2] %}") + where.format(include("slot.docx")) + p("{%p endfor %}") + ref(2)
    made = rendered(body, shelf(tmp_path, slot=slot), own_note(1, "eerst") + own_note(2, "laatst"))
    assert lines(made.package) == [f"tekst[{number}]" for number in range(1, 7)]
    assert list(notes(made.package).values()) == ["eerst", "a 1", "b", "a 2", "b", "laatst"]


def test_a_file_with_notes_in_a_template_without(tmp_path: Path) -> None:
    host = fragment(include("slot.docx"))
    made, found = attempt(host, {}, shelf(tmp_path, slot=fragment(ref(1), own_note(1, "a"))))
    assert found == []
    assert made is not None
    assert notes(made.package) == {"1": "a"}


def test_a_style_that_both_have_looks_as_in_the_template_and_another_comes_along(tmp_path: Path) -> None:
    styles = (
        style("Plattetekst", "Body Text", '<w:rPr><w:color w:val="FF0000"/></w:rPr>')
        + style("BodyText", "Kader", '<w:basedOn w:val="Basis"/><w:next w:val="Plattetekst"/>')
        + style("Basis", "Kaderbasis", '<w:basedOn w:val="Normal"/><w:rPr><w:b/></w:rPr>')
        + style("Los", "Ongebruikt")
    )
    slot = fragment(p("a", style="Plattetekst") + p("b", style="BodyText"), styles=styles)
    package = rendered(include("slot.docx"), shelf(tmp_path, slot=slot)).package
    ids = [one.get(VAL) for one in root(package).iter(f"{W}pStyle")]
    by_id = {one.get(f"{W}styleId"): one for one in root(package, "word/styles.xml").iter(f"{W}style")}
    name = {id: one.find(f"{W}name").get(VAL) for id, one in by_id.items()}
    assert [name[one] for one in ids] == ["Body Text", "Kader"]
    assert by_id[ids[0]].find(f"{W}rPr/{W}color") is None
    kader = by_id[ids[1]]
    assert name[kader.find(f"{W}basedOn").get(VAL)] == "Kaderbasis"
    assert name[kader.find(f"{W}next").get(VAL)] == "Body Text"
    assert name[by_id[kader.find(f"{W}basedOn").get(VAL)].find(f"{W}basedOn").get(VAL)] == "Normal"
    assert "Ongebruikt" not in name.values()
    assert len(name) == len(set(name.values()))


def test_every_include_has_lists_of_its_own_that_begin_anew(tmp_path: Path) -> None:
    slot = fragment(listed("a", 1) + listed("b", 1) + listed("c", 2), numbering=kind_of_list(1) + kind_of_list(2) + num(1, 1) + num(2, 2))
    package = rendered(include("slot.docx") * 2, shelf(tmp_path, slot=slot)).package
    used = [line.partition("@")[0] for line in lines(package)]
    assert used[0] == used[1]
    assert len(set(used)) == 4
    numbering = root(package, "word/numbering.xml")
    kinds = {one.get(f"{W}numId"): one.find(f"{W}abstractNumId").get(VAL) for one in numbering.iter(f"{W}num")}
    assert len({kinds[one] for one in used}) == 4
    signs = [one.get(VAL) for one in numbering.iter(f"{W}nsid")]
    assert len(signs) == len(set(signs))
    order = [one.tag for one in numbering]
    assert order == sorted(order)  # abstractNum before num


def test_the_list_of_a_style_that_comes_along_is_the_same_each_time(tmp_path: Path) -> None:
    numbered = '<w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr>'
    slot = fragment(
        p("a", style="Stap") + listed("b", 7),
        styles=style("Stap", "Stappen", numbered),
        numbering=kind_of_list(5, style="Stap") + num(7, 5),
    )
    package = rendered(include("slot.docx") * 2, shelf(tmp_path, slot=slot)).package
    steps = [one for one in root(package, "word/styles.xml").iter(f"{W}style") if one.find(f"{W}name").get(VAL) == "Stappen"]
    assert len(steps) == 1
    number = next(steps[0].iter(f"{W}numId")).get(VAL)
    assert [line for line in lines(package) if "@" in line] == [f"{number}@0 b"] * 2
    linked = [one.get(VAL) for one in root(package, "word/numbering.xml").iter(f"{W}pStyle") if one.get(VAL) == steps[0].get(f"{W}styleId")]
    assert len(linked) == 1


def test_a_list_that_leads_to_a_list_style_comes_with_its_levels(tmp_path: Path) -> None:
    numbering = (
        kind_of_list(1, more='<w:numStyleLink w:val="Lijst"/>')
        + kind_of_list(2, "upperRoman").replace("<w:lvl ", '<w:styleLink w:val="Lijst"/><w:lvl ')
        + num(1, 1)
        + num(2, 2)
    )
    lijst = style("Lijst", "Mijn lijst", '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>', "numbering")
    slot = fragment(listed("a", 1), styles=lijst, numbering=numbering)
    package = rendered(include("slot.docx"), shelf(tmp_path, slot=slot)).package
    number = lines(package)[0].partition("@")[0]
    numbering_root = root(package, "word/numbering.xml")
    kind = next(one for one in numbering_root.iter(f"{W}num") if one.get(f"{W}numId") == number).find(f"{W}abstractNumId").get(VAL)
    made = next(one for one in numbering_root.iter(f"{W}abstractNum") if one.get(f"{W}abstractNumId") == kind)
    assert [one.get(VAL) for one in made.iter(f"{W}numFmt")] == ["upperRoman"]
    assert made.find(f"{W}numStyleLink") is None


def test_pictures_and_addresses_come_along_and_the_same_bytes_once(tmp_path: Path) -> None:
    link = '<w:p><w:hyperlink r:id="rId5"><w:r><w:t>hier</w:t></w:r></w:hyperlink></w:p>'
    slot, other = fragment(drawing(1, "rId4") + link), fragment(drawing(1, "rId4"))
    package = rendered(include("slot.docx") * 2 + include("ander.docx"), shelf(tmp_path, slot=slot, ander=other)).package
    related = {one.id: one for one in package.relationships("word/document.xml")}
    used = [one.get(f"{R}embed") for one in root(package).iter("{*}blip")]
    assert len({related[one].target for one in used}) == 1
    assert package.parts[related[used[0]].target].startswith(b"\x89PNG")
    address = {one.get(f"{R}id") for one in root(package).iter(f"{W}hyperlink")}
    assert {related[one].target for one in address} == {"https://example.org/onderdeel"}


def test_bookmarks_and_what_refers_to_them_stay_together(tmp_path: Path) -> None:
    field = complex_field(r" REF hier \h ")
    body = f"<w:p>{bookmark(0, 'hier', '<w:r><w:t>x</w:t></w:r>')}</w:p><w:p>{field}</w:p>"
    package = rendered(f"<w:p>{bookmark(0, 'hier')}</w:p>" + include("slot.docx") * 2, shelf(tmp_path, slot=fragment(body))).package
    starts = list(root(package).iter(f"{W}bookmarkStart"))
    names = [one.get(f"{W}name") for one in starts]
    assert names[0] == "hier"
    assert len(set(names)) == len({one.get(f"{W}id") for one in starts}) == 3
    assert [one.text.split()[1] for one in root(package).iter(f"{W}instrText")] == names[1:]


def test_remarks_in_the_margin_and_the_page_stay_behind(tmp_path: Path) -> None:
    remark = (
        '<w:commentRangeStart w:id="0"/><w:r><w:t>tekst</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
    )
    slot = shelf(tmp_path, slot=fragment(f"<w:p/><w:p>{remark}</w:p>"))
    made, (found,) = attempt(template(include("slot.docx")), {}, slot)
    assert made is not None
    assert found.place is not None
    assert (found.code, found.place.file, found.place.paragraph) == ("T015", "bij/slot.docx", 2)
    package = made.package
    assert lines(package) == ["tekst"]
    assert not any("comment" in one.tag for one in root(package).iter())
    assert len(list(root(package).iter(f"{W}sectPr"))) == 1


def test_content_controls_have_ids_of_their_own(tmp_path: Path) -> None:
    control = '<w:sdt><w:sdtPr><w:id w:val="11"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>x</w:t></w:r></w:p></w:sdtContent></w:sdt>'
    assert lines(rendered(include("slot.docx") * 2, shelf(tmp_path, slot=fragment(control))).package) == ["x", "x"]


def test_tables_that_meet_stay_two(tmp_path: Path) -> None:
    cells = table(row(p("a"))).removesuffix("<w:p/>")
    package = rendered(cells + include("slot.docx") + cells + "<w:p/>", shelf(tmp_path, slot=fragment(cells))).package
    body = [one.tag.rpartition("}")[2] for one in root(package).find(f"{W}body")]
    assert body == ["tbl", "p", "tbl", "p", "tbl", "p", "sectPr"]


def test_a_file_in_a_header(tmp_path: Path) -> None:
    header = part("hdr", include("slot.docx"))
    package = rendered(p("x"), shelf(tmp_path, slot=fragment(drawing(1, "rId4") + p("kop"))), header1=header).package
    assert lines(package, "word/header1.xml") == ["kop"]
    assert any(one.type.endswith("/image") for one in package.relationships("word/header1.xml"))


def test_endnotes_come_along(tmp_path: Path) -> None:
    note = '<w:endnote w:id="{}"><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:endnote>'
    content = SEPARATORS.replace("footnote", "endnote") + note.format(1, "ongebruikt") + note.format(2, "eindnoot")
    reference = '<w:p><w:r><w:endnoteReference w:id="2"/></w:r></w:p>'
    slot = fragment(reference, endnotes=part("endnotes", content))
    package = rendered(include("slot.docx") * 2, shelf(tmp_path, slot=slot)).package
    made = {one.get(f"{W}id"): "".join(one.itertext()) for one in root(package, "word/endnotes.xml")}
    assert list(made.values()) == ["", "", "eindnoot", "eindnoot"]
    assert [one.get(f"{W}id") for one in root(package).iter(f"{W}endnoteReference")] == list(made)[2:]


def test_a_bookmark_that_begins_in_the_paragraph_of_the_tag_stays(tmp_path: Path) -> None:
    start, end = bookmark(3, "begin", "|").split("|")
    tag = include("slot.docx").replace("</w:p>", f"{start}</w:p>")
    package = rendered(tag + p("na") + f"<w:p>{end}</w:p>", shelf(tmp_path, slot=fragment(p("x")))).package
    assert [one.get(f"{W}name") for one in root(package).iter(f"{W}bookmarkStart")] == ["begin"]


def test_a_tag_in_the_header_of_an_included_file_is_told(tmp_path: Path) -> None:
    where = shelf(tmp_path, slot=fragment("<w:p/>", header=part("hdr", p("{{ meeting.place }}"))))
    (found,) = check_template(template(include("slot.docx")), "sjabloon.docx", known_facts(()), shelf=where)
    assert (found.code, found.facts["where"].nl) == ("T012", "de koptekst van een ingevoegd bestand")  # type: ignore[attr-defined]
    assert found.place is not None
    assert found.place.file == "bij/slot.docx"


def test_a_file_in_a_text_box(tmp_path: Path) -> None:
    inside = f"<w:txbxContent>{include('slot.docx')}</w:txbxContent>"
    box = f"<w:p><w:r><w:pict><v:shape><v:textbox>{inside}</v:textbox></v:shape></w:pict></w:r></w:p>"
    assert lines(rendered(box, shelf(tmp_path, slot=fragment(p("een")))).package) == ["een", "een"]
    found = told(template(box), shelf(tmp_path, slot=fragment(ref(1), own_note(1, "n"))))
    assert [one.code for one in found] == ["T023"]


def test_alternatives_name_their_namespaces_as_the_template_does(tmp_path: Path) -> None:
    chosen = '<keus:Choice Requires="r"><woord:t>nieuw</woord:t></keus:Choice><keus:Fallback><woord:t>oud</woord:t></keus:Fallback>'
    content = f"<woord:p><woord:r><keus:AlternateContent>{chosen}</keus:AlternateContent></woord:r></woord:p>"
    names = f'xmlns:woord="{ns.W}" xmlns:keus="{ns.MC}" xmlns:r="urn:mijn" keus:Ignorable="r"'
    body = f"<woord:document {names}><woord:body>{content}</woord:body></woord:document>"
    slot = write_package(reopen_package(fragment("")).with_parts({MAIN: body.encode()}))
    main = root(rendered(include("slot.docx"), shelf(tmp_path, slot=slot)).package)
    (choice,) = main.iter(f"{{{ns.MC}}}Choice")
    assert main.nsmap[choice.get("Requires")] == "urn:mijn"
    assert choice.get("Requires") in main.get(f"{{{ns.MC}}}Ignorable").split()


# Places


def test_every_place_names_the_file_that_it_stands_in(tmp_path: Path) -> None:
    slot = fragment(p("een") + ref(1), own_note(1, "noot"))
    made = rendered(p("voor") + include("slot.docx") + p("na"), shelf(tmp_path, slot=slot))
    places = [(one.text, one.template.file, one.template.paragraph) for one in made.trace if one.template and one.text]
    assert places == [
        ("voor", "sjabloon.docx", 1),
        ("een", "bij/slot.docx", 1),
        ("tekst", "bij/slot.docx", 2),
        ("na", "sjabloon.docx", 3),
        (" noot", "bij/slot.docx", 3),
    ]


@pytest.mark.parametrize("wrong", ["{{ x | }}", "{% if x %}"])
def test_a_tag_that_is_wrong_is_told_in_its_own_file(wrong: str, tmp_path: Path) -> None:
    (found,) = told(template(p("a") + include("slot.docx")), shelf(tmp_path, slot=fragment(p("b") + p(wrong))))
    assert found.code == "T001"
    assert found.place is not None
    assert (found.place.file, found.place.paragraph) == ("bij/slot.docx", 2)


def test_a_name_that_is_missing_is_told_in_its_own_file(tmp_path: Path) -> None:
    _, (found,) = attempt(template(p("a") + include("slot.docx")), {}, shelf(tmp_path, slot=fragment(p("b") + p("{{ y }}"))))
    assert found.code == "T002"
    assert found.place is not None
    assert (found.place.file, found.place.paragraph) == ("bij/slot.docx", 2)


def test_tags_in_the_notes_of_an_included_file_are_checked_there(tmp_path: Path) -> None:
    where = shelf(tmp_path, slot=fragment(ref(1) + ref(2), own_note(1, "{{ agenda | length }}") + own_note(2, "{{ agenda.x }}")))
    (found,) = check_template(template(include("slot.docx")), "sjabloon.docx", known_facts(()), shelf=where)
    assert found.place is not None
    assert (found.code, found.place.file, found.place.part) == ("T013", "bij/slot.docx", FOOTNOTES)


# What cannot be


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        (p('Zie {% include "slot.docx" %}'), "include kan hier niet staan"),
        (p('{%p include "slot.docx" %}{{ x }}'), "include kan hier niet staan"),
        (include("slot.docx").replace("</w:t>", '</w:t><w:br w:type="page"/>'), "include kan hier niet staan"),
        (p("{%p include slot %}"), "achter include staat niet alleen een bestandsnaam tussen aanhalingstekens"),
        (p("{%p include ['a.docx', 'b.docx'] %}"), "achter include staat niet alleen een bestandsnaam tussen aanhalingstekens"),
        (p('{%p include "slot.docx" ignore missing %}'), "achter include staat niet alleen een bestandsnaam tussen aanhalingstekens"),
        (table(row(include("slot.docx", "tr"))), "include kan hier niet staan"),
        (include("slot.docx", "tc"), "include kan hier niet staan"),
        (p('{%p import "a.docx" as a %}'), "een sjabloon kan niets uit een ander sjabloon importeren"),
        (p('{%p from "a.docx" import a %}'), "een sjabloon kan niets uit een ander sjabloon importeren"),
        (p('{%p extends "a.docx" %}'), "een sjabloon kan niet op een ander sjabloon voortbouwen"),
        (p("{%p block a %}") + p("{%p endblock %}"), "een sjabloon kan niet op een ander sjabloon voortbouwen"),
    ],
)
def test_a_tag_that_cannot_be_used_is_told_once_with_what_to_do(body: str, problem: str, tmp_path: Path) -> None:
    found = told(template(body), shelf(tmp_path, slot=fragment(p("x"))))
    assert [(one.code, one.facts["problem"].nl) for one in found] == [("T020", problem)]  # type: ignore[attr-defined]
    assert found[0].hint()
    assert found[0].place is not None


def test_a_file_cannot_come_in_a_note(tmp_path: Path) -> None:
    found = told(template(ref(1), own_note(1, "").replace("</w:footnote>", include("slot.docx") + "</w:footnote>")), shelf(tmp_path))
    assert [(one.code, one.place and one.place.part) for one in found] == [("T020", FOOTNOTES)]


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("slto.docx", "Bedoelde u slot.docx?"),
        ("../slot.docx", 'Zet het bestand in de map van het pakket, en noem het vanaf daar: {%p include "onderdelen/slot.docx" %}.'),
        ("/etc/passwd", 'Zet het bestand in de map van het pakket, en noem het vanaf daar: {%p include "onderdelen/slot.docx" %}.'),
        ("slot.txt", "Noem een Word-bestand, met .docx erachter."),
        ("slot", "Noem een Word-bestand, met .docx erachter."),
    ],
)
def test_a_file_that_is_not_there(name: str, hint: str, tmp_path: Path) -> None:
    (tmp_path / "slot.txt").write_bytes(b"x")
    (found,) = told(template(p("a") + include(name)), shelf(tmp_path, slot=fragment(p("x"))))
    assert (found.code, found.hint()) == ("T021", hint)
    assert found.place is not None
    assert found.place.paragraph == 2


def test_every_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    where = shelf(tmp_path, slot=fragment(p("x") + include("weg.docx")))
    found = told(template(include("a.docx") + include("slot.docx") + include("slot.docx")), where)
    assert [(one.code, one.place and one.place.file) for one in found] == [("T021", "sjabloon.docx"), ("T021", "bij/slot.docx")]


def test_a_file_that_is_no_word_file(tmp_path: Path) -> None:
    (found,) = told(template(include("slot.docx")), shelf(tmp_path, slot=b"PK"))
    assert (found.code, found.facts["file"]) == ("O101", "bij/slot.docx")


def test_files_that_include_each_other(tmp_path: Path) -> None:
    where = shelf(tmp_path, a=fragment(include("b.docx")), b=fragment(p("x") + include("a.docx")))
    (found,) = told(template(include("a.docx")), where)
    assert (found.code, found.place and found.place.file) == ("T022", "bij/b.docx")
    assert "bij/a.docx → bij/b.docx → bij/a.docx" in found.message()


@pytest.mark.parametrize(
    ("limit", "most", "within", "times"), [("MAX_ELEMENTS", 1000, 2, 9), ("MAX_INCLUDES", 20, 1, 9), ("MAX_DEPTH", 3, 5, 1)]
)
def test_what_grows_without_end_is_stopped(
    limit: str, most: int, within: int, times: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {f"f{number}": fragment(include(f"f{number + 1}.docx") * times) for number in range(within)}
    where = shelf(tmp_path, **files, **{f"f{within}": fragment(p("x"))})
    many = include("f0.docx") * 3 * times
    rendered(many, where)
    monkeypatch.setattr(includes, limit, most)
    assert {one.code for one in told(template(many + p("anders")), where)} == {"T022"}


def test_a_section_break_and_a_note_in_a_header_cannot_come_along(tmp_path: Path) -> None:
    where = shelf(tmp_path, a=fragment(p("x") + "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>"), b=fragment(ref(1), own_note(1, "n")))
    found = told(template(include("a.docx"), header1=part("hdr", include("b.docx"))), where)
    assert [(one.code, one.place and one.place.file) for one in found] == [("T023", "bij/a.docx"), ("T023", "sjabloon.docx")]


# What is kept


def test_a_change_of_an_included_file_is_seen(tmp_path: Path) -> None:
    content = template(include("slot.docx"))
    where = shelf(tmp_path, slot=fragment(p("oud")))
    for text in ("oud", "nieuw"):
        shelf(tmp_path, slot=fragment(p(text) + drawing(1, "rId4")))
        for _ in range(2):  # the second time from the cache
            made, found = attempt(content, {}, where)
            assert found == []
            assert made is not None
            assert lines(made.package) == [text]
    (tmp_path / "eigen").mkdir()
    first = Shelf(((tmp_path / "eigen", ""), *where.folders))
    assert lines(rendered(include("slot.docx"), first).package) == ["nieuw"]
    (tmp_path / "eigen/slot.docx").write_bytes(fragment(p("eigen")))
    assert lines(rendered(include("slot.docx"), first).package) == ["eigen"]
    (tmp_path / "eigen/slot.docx").unlink()
    (tmp_path / "slot.docx").unlink()
    assert [one.code for one in told(content, first)] == ["T021"]
