"""The Word templates of the pack rijk: what the script makes is what is shipped, and it holds what the documents need."""

import re
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment, meta
from lxml import etree

TEMPLATES = Path(__file__).parents[2] / "templates"
NAMES = "agenda.docx", "letter.docx", "memo.docx"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

FACTS = {
    *("meeting", "officials", "departments", "items", "other_business", "agenda", "side_events", "attachments", "enclosures", "external"),
    *("letters", "letters_made", "annotated_agenda", "document", "addressee", "own_items", "memo", "letter", "chamber", "marked_version"),
}
"""The facts that a template may use."""

FILTERS = "date", "capitalize_first", "shaded"
"""Our own filters that these templates use."""

ORDER = {
    "pPr": "pStyle keepNext keepLines widowControl numPr pBdr shd tabs spacing ind contextualSpacing jc outlineLvl rPr sectPr",
    "rPr": "rStyle rFonts b bCs i iCs caps color spacing sz szCs u shd vertAlign lang",
    "tblPr": "tblStyle tblpPr tblW jc tblInd tblBorders tblLayout tblCellMar tblLook tblCaption tblDescription",
    "tcPr": "tcW gridSpan vMerge tcBorders shd vAlign",
    "sectPr": "headerReference footerReference pgSz pgMar titlePg",
    "lvl": "start numFmt pStyle suff lvlText lvlJc pPr rPr",
}
"""The order of children in the schema (ECMA-376, part 1, annex A), as far as the templates use them."""

STYLES = {
    *("Normal", "heading 1", "heading 2", "heading 3", "Title", "footnote text", "footnote reference", "List Number", "List Bullet"),
    *("header", "footer", "Hyperlink", "Rijk tabel", "Rijk tabelkop", "Rijk tabeltekst", "Rijk kopje"),
}


def run_script(folder: Path) -> dict[str, bytes]:
    """Every file the script writes, by name."""
    folder.mkdir()
    subprocess.run([sys.executable, "-B", TEMPLATES / "make_rijk.py", folder], check=True)
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def members(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def trees(name: str) -> dict[str, Any]:
    """Every XML part, parsed strictly."""
    strict = etree.XMLParser(resolve_entities=False, no_network=True, recover=False)
    parts = members(TEMPLATES / "rijk" / name)
    return {part: etree.fromstring(data, strict) for part, data in parts.items() if part.endswith((".xml", ".rels"))}


def find(tree: Any, path: str) -> list[Any]:
    found: list[Any] = tree.xpath(path, namespaces={"w": W, "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"})
    return found


def values(tree: Any, path: str) -> list[str]:
    return [str(value) for value in find(tree, path)]


def local(element: Any) -> str:
    return str(etree.QName(element).localname)


def test_the_shipped_templates_are_what_the_script_makes(tmp_path: Path) -> None:
    made = run_script(tmp_path / "once")
    assert tuple(made) == NAMES
    for name in NAMES:
        assert members(tmp_path / "once" / name) == members(TEMPLATES / "rijk" / name), f"run templates/make_rijk.py: {name} is out of date"


def test_running_the_script_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    assert run_script(tmp_path / "once") == run_script(tmp_path / "twice")


@pytest.mark.parametrize("name", NAMES)
def test_the_package_has_fixed_times_and_no_leftovers(name: str) -> None:
    with zipfile.ZipFile(TEMPLATES / "rijk" / name) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.namelist()[0] == "[Content_Types].xml"
        assert not [part for part in archive.namelist() if re.search("stylesWithEffects|thumbnail|customXml|webSettings", part)]


@pytest.mark.parametrize("name", NAMES)
def test_children_stand_in_the_order_of_the_schema(name: str) -> None:
    for part, tree in trees(name).items():
        for element in (element for parent in ORDER for element in tree.iter(f"{{{W}}}{parent}")):
            order = ORDER[local(element)].split()
            places = [order.index(local(child)) for child in element]
            assert places == sorted(places), f"{part}: {[local(child) for child in element]}"


@pytest.mark.parametrize("name", NAMES)
def test_every_tag_stands_whole_in_one_run(name: str) -> None:
    for tree in trees(name).values():
        for text in values(tree, "//w:t/text()"):
            assert not re.search(r"[{}]", re.sub(r"{{.*?}}|{%.*?%}", "", text)), text


@pytest.mark.parametrize("name", NAMES)
def test_blocks_are_balanced_and_use_known_facts(name: str) -> None:
    environment = Environment()
    environment.filters.update(dict.fromkeys(FILTERS, str))
    for part, tree in trees(name).items():
        text = re.sub(r"{%(?:p|tr) ", "{% ", "\n".join(values(tree, "//w:t/text()")))
        assert meta.find_undeclared_variables(environment.parse(text)) <= FACTS, part


@pytest.mark.parametrize("name", NAMES)
def test_styles_numbering_and_cells_resolve(name: str) -> None:
    parts = trees(name)
    known = set(values(parts["word/styles.xml"], "//w:style/@w:styleId"))
    assert set(values(parts["word/styles.xml"], "//w:style/w:name/@w:val")) >= STYLES
    assert all(key.isascii() for key in known)
    references = " | ".join(f"//w:{element}/@w:val" for element in ("pStyle", "rStyle", "tblStyle", "basedOn", "next"))
    for part in parts.values():
        assert set(values(part, references)) <= known
    for table in find(parts["word/document.xml"], "//w:tbl"):
        grid = values(table, "w:tblGrid/w:gridCol/@w:w")
        assert all(values(row, "w:tc/w:tcPr/w:tcW/@w:w") == grid for row in find(table, "w:tr"))
        assert all(local(cell[-1]) == "p" for cell in find(table, "w:tr/w:tc"))


@pytest.mark.parametrize(("name", "first"), [("agenda.docx", "%1."), ("letter.docx", "%1."), ("memo.docx", "%1)")])
def test_lists_have_nine_levels_bound_to_their_style(name: str, first: str) -> None:
    numbered, bulleted = find(trees(name)["word/numbering.xml"], "//w:abstractNum")
    assert values(numbered, "w:lvl/w:lvlText/@w:val")[0] == first
    assert values(numbered, "w:lvl/w:pStyle/@w:val") == ["ListNumber"]
    assert values(bulleted, "w:lvl/w:pStyle/@w:val") == ["ListBullet"]
    assert len(find(numbered, "w:lvl")) == len(find(bulleted, "w:lvl")) == 9


@pytest.mark.parametrize("name", NAMES)
def test_the_page_is_a4_with_its_own_first_page_and_numbered(name: str) -> None:
    parts = trees(name)
    section = find(parts["word/document.xml"], "w:body/w:sectPr")[0]
    assert values(section, "w:pgSz/@w:w") + values(section, "w:pgSz/@w:h") == ["11906", "16838"]
    assert find(section, "w:titlePg")
    for kind in ("header", "footer"):
        assert values(section, f"w:{kind}Reference/@w:type") == ["first", "default"]
    for foot in ("word/footer1.xml", "word/footer2.xml"):
        assert [code.strip() for code in values(parts[foot], "//w:instrText/text()")] == ["PAGE", "NUMPAGES"]


@pytest.mark.parametrize("name", NAMES)
def test_language_separators_and_compatibility(name: str) -> None:
    parts = trees(name)
    settings = parts["word/settings.xml"]
    assert values(parts["word/styles.xml"], "//w:docDefaults//w:lang/@w:val") == values(settings, "//w:themeFontLang/@w:val") == ["nl-NL"]
    assert values(settings, "//w:compatSetting[@w:name='compatibilityMode']/@w:val") == ["15"]
    assert not find(settings, "//w:updateFields")
    separators = values(parts["word/footnotes.xml"], "//w:footnote/@w:id")
    assert values(settings, "//w:footnotePr/w:footnote/@w:id") == separators
    assert values(parts["word/footnotes.xml"], "//w:footnote/@w:type") == ["separator", "continuationSeparator"]


@pytest.mark.parametrize("name", ["letter.docx", "memo.docx"])
def test_the_emblem_is_anchored_with_an_alternative_text(name: str) -> None:
    anchor = find(trees(name)["word/header1.xml"], "//wp:anchor")[0]
    assert anchor.xpath("string(*[local-name()='docPr']/@descr)")
    assert values(anchor, "wp:extent/@cx") + values(anchor, "wp:extent/@cy") == ["468000", "1336500"]
    assert values(anchor, "wp:positionH[@relativeFrom='page']/wp:posOffset/text()") == [str((111_500 - 13_000) * 36)]


@pytest.mark.parametrize("name", ["letter.docx", "memo.docx"])
def test_the_margin_column_floats_in_the_body_from_the_corner_of_the_page(name: str) -> None:
    place = find(trees(name)["word/document.xml"], "w:body/w:tbl/w:tblPr/w:tblpPr")
    assert [(spot.get(f"{{{W}}}horzAnchor"), spot.get(f"{{{W}}}vertAnchor")) for spot in place] == [("page", "page")]


def test_the_attachment_table_has_a_head_that_repeats_and_rows_that_hold() -> None:
    table = find(trees("memo.docx")["word/document.xml"], "//w:tbl[w:tblPr/w:tblStyle]")[0]
    assert values(table, "w:tr[w:trPr/w:tblHeader]//w:t/text()") == ["Volgnummer", "Naam", "Informatie"]
    assert len(find(table, "w:tr[w:trPr/w:cantSplit]")) == 2
