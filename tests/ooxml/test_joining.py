"""One package put into another: parts that it lacks are made, and what leads from part to part comes along."""

from lxml import etree

from assembler.ooxml import namespaces as ns
from assembler.ooxml.joining import Draft, Guest, Joiner
from assembler.ooxml.namespaces import qn
from assembler.ooxml.package import CONTENT_TYPES, PACKAGE_RELATIONSHIPS, Package
from assembler.verify import verify
from tests.ooxml.packages import (
    MAIN,
    MAIN_RELATIONSHIPS,
    NUMBERING,
    PICTURE,
    STYLES,
    cell,
    changed,
    content_types,
    document,
    paragraph,
    part,
    png,
    relationships,
    row,
    table,
    valid,
)

BARE = Package(
    {
        CONTENT_TYPES: content_types(),
        PACKAGE_RELATIONSHIPS: relationships(("rId1", "officeDocument", "word/document.xml")),
        MAIN: document(paragraph("hier")),
    }
)
"""A document that is nothing but a text."""


def joined(host: Package, *guests: Package) -> Package:
    """The host with guests in the place of its first paragraphs, in their order."""
    draft = Draft(host)
    places = list(draft.root(MAIN).iter(qn("w:p")))[: len(guests)]
    joiner = Joiner(draft, [MAIN])
    for guest, place in zip(guests, places, strict=True):
        joiner.insert(Guest(guest), MAIN, place)
    return draft.finished()


def problems(package: Package) -> list[str]:
    """What the verifier says, but for the order of notes and the ids of drawings, which are settled when the text is filled."""
    told = [one.message("en") for one in verify(package, template_tags=False)]
    return [one for one in told if "drawing-ids" not in one and "note-order" not in one]


def root(package: Package, name: str) -> etree._Element:
    return etree.fromstring(package.parts[name])


def test_all_that_a_bare_document_lacks_is_made() -> None:
    made = joined(BARE, valid())
    assert problems(made) == []
    kinds = {one.type.rpartition("/")[2] for one in made.relationships(MAIN)}
    assert kinds == {"styles", "numbering", "footnotes", "image", "hyperlink"}
    assert [one.get(qn("w:type")) for one in root(made, "word/footnotes.xml")][:2] == ["separator", "continuationSeparator"]


def test_a_text_that_joins_its_own_kind() -> None:
    made = joined(valid(), valid())
    assert problems(made) == []
    assert len(root(made, STYLES)) == len(root(valid(), STYLES))
    assert [name for name in made.parts if "media" in name] == [PICTURE]


def test_pictures_of_one_name_stay_two() -> None:
    other = changed({PICTURE: png() + b"x"})
    made = joined(valid(), other)
    assert {content for name, content in made.parts.items() if "media" in name} == {png(), png() + b"x"}
    assert problems(made) == []


def test_a_part_brings_along_what_it_leads_to() -> None:
    chart = '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="x"/><a:graphic r:id="rId9"/></wp:inline></w:drawing></w:r></w:p>'
    guest = changed(
        {
            CONTENT_TYPES: content_types(chart="application/chart+xml"),
            MAIN: document(chart),
            MAIN_RELATIONSHIPS: relationships(("rId9", "chart", "chart.xml")),
            "word/chart.xml": part("p", ""),
            "word/_rels/chart.xml.rels": relationships(("rId1", "image", "media/image1.png"), ("rId2", "chart", "chart.xml")),
        }
    )
    taken = changed({"word/chart.xml": b"<x/>", PICTURE: png() + b"x"})
    made = joined(taken, guest)
    (fresh,) = [one.target for one in made.relationships(MAIN) if one.type == f"{ns.R}/chart"]
    assert fresh != "word/chart.xml"
    assert made.content_type(fresh) == "application/chart+xml"
    image, itself = made.relationships(fresh)
    assert made.parts[image.target] == png()
    assert itself.target == fresh


def test_a_bullet_that_is_a_picture() -> None:
    bullet = f'<w:numPicBullet w:numPicBulletId="0"><w:drawing><a:blip r:embed="rId1" xmlns:a="{ns.A}"/></w:drawing></w:numPicBullet>'
    level = '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlPicBulletId w:val="0"/></w:lvl>'
    lists = f'{bullet}<w:abstractNum w:abstractNumId="3">{level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="3"/></w:num>'
    related = relationships(("rId1", "image", "media/image1.png"))
    guest = changed({NUMBERING: part("numbering", lists), "word/_rels/numbering.xml.rels": related})
    for host in (BARE, valid(), guest):
        made = joined(host, guest)
        numbering = root(made, NUMBERING)
        assert problems(made) == []
        known = {one.get(qn("w:numPicBulletId")): one for one in numbering.iter(qn("w:numPicBullet"))}
        last = list(numbering.iter(qn("w:lvlPicBulletId")))[-1]
        blip = known[last.get(qn("w:val"))].find(".//{*}blip")
        assert blip is not None
        images = {one.id: one.target for one in made.relationships(NUMBERING)}
        assert made.parts[images[blip.get(qn("r:embed"))]] == png()
        tags = [etree.QName(one).localname for one in numbering]
        assert tags == sorted(tags, key=["numPicBullet", "abstractNum", "num"].index)


def test_a_table_at_the_end_of_a_text_is_followed_by_a_paragraph() -> None:
    made = joined(BARE, changed({MAIN: document(table(row(cell(), cell())))}))
    assert [etree.QName(one).localname for one in root(made, MAIN)[0]] == ["tbl", "p", "sectPr"]


def test_an_empty_text_leaves_nothing() -> None:
    made = joined(valid(), changed({MAIN: document("")}))
    assert len(root(made, MAIN)[0]) == len(root(valid(), MAIN)[0]) - 1


def test_two_different_guests_keep_their_lists_and_styles_apart() -> None:
    one = changed({STYLES: part("styles", '<w:style w:type="paragraph" w:styleId="Kop"><w:name w:val="Ene kop"/></w:style>')})
    other = changed({STYLES: part("styles", '<w:style w:type="paragraph" w:styleId="Kop"><w:name w:val="Andere kop"/></w:style>')})
    host = BARE.with_parts({MAIN: document(paragraph("a") + paragraph("b"))})
    made = joined(host, one, other)
    names = {style.get(qn("w:styleId")): style[0].get(qn("w:val")) for style in root(made, STYLES) if len(style)}
    used = [style.get(qn("w:val")) for style in root(made, MAIN).iter(qn("w:pStyle"))]
    assert [names[style] for style in used] == ["Ene kop", "Andere kop"]


def test_a_level_that_a_list_has_of_its_own_names_no_style_that_stays_behind() -> None:
    level = '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:pStyle w:val="Weg"/></w:lvl></w:lvlOverride>'
    lists = f'<w:abstractNum w:abstractNumId="3"/><w:num w:numId="1"><w:abstractNumId w:val="3"/>{level}</w:num>'
    made = joined(BARE, changed({NUMBERING: part("numbering", lists)}))
    assert [one.tag for one in root(made, NUMBERING).iter(qn("w:lvl"), qn("w:pStyle"))] == [qn("w:lvl")]
