"""Images of the data in a document: whole, with their description, at a size that fits, each once in the package."""

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import strategies as st

from assembler.content.image_files import read_image
from assembler.content.model import Figure, Paragraph, Str, Strong
from assembler.data.images import EMU, to_emu
from assembler.data.values import Text
from assembler.diagnostics import Diagnostic, has_errors
from assembler.expressions.values import Picture, Rich
from assembler.ooxml.package import Package, write_package
from assembler.ooxml.reading import read_package
from assembler.source import Origin
from tests.ooxml.packages import FOOTNOTES, HEADER, MAIN, drawing, part
from tests.pictures import jpeg, png
from tests.render.small import W, attempt, filled, lines, notes, own_note, p, ref, root, row, table, template
from tests.strategies import hostile, tried

WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
PATH = ("departments", "ienw", "logo")


def image(content: bytes = png(), alt: str = "Het logo", width: str | None = None) -> Picture:
    asked = to_emu(width) if width else None
    return Picture(Figure(read_image("logo.png", content), Text(alt, (*PATH, "alt")), asked, Origin(PATH)), (PATH,))


def shown(package: Package, name: str = MAIN) -> list[tuple[str, bytes, float, float]]:
    """Of every picture in a part its description, its bytes, and its width and height in centimetres."""
    found = []
    targets = {one.id: one.target for one in package.relationships(name)}
    for inline in root(package, name).iter(f"{WP}inline"):
        (about,) = inline.iter(f"{WP}docPr")
        (blip,) = inline.iter(f"{A}blip")
        sizes = [(int(one.get("cx")), int(one.get("cy"))) for one in inline.iter(f"{WP}extent", f"{A}ext")]
        assert sizes[0] == sizes[1]
        target = targets[blip.get(f"{R}embed")]
        assert package.content_type(target) == f"image/{target.rpartition('.')[2]}"
        found.append((about.get("descr"), package.parts[target], *(round(one / EMU, 2) for one in sizes[0])))
    return found


def media(package: Package) -> list[str]:
    return [name for name in package.parts if name.startswith("word/media/")]


def told(body: str, **facts: Any) -> list[Diagnostic]:
    return attempt(template(body), facts)[1]


# --- where a picture may stand --------------------------------------------------------------------------------------


def test_a_picture_alone_in_a_paragraph() -> None:
    package = filled(p("{{ logo }}"), logo=image(png(96, 48)))
    assert shown(package) == [("Het logo", png(96, 48), 2.54, 1.27)]
    assert len(list(root(package).iter(f"{W}p"))) == 1


def test_a_picture_within_a_sentence() -> None:
    package = filled(p("voor ", "{{ logo }}", " na"), logo=image())
    assert lines(package) == ["voor  na"]
    (run,) = [one.getparent() for one in root(package).iter(f"{W}drawing")]
    assert [one.findtext(f"{W}t") for one in (run.getprevious(), run.getnext())] == ["voor ", " na"]


@pytest.mark.parametrize("tag", ["{{r logo }}", "{{p logo }}", "{{ [logo] | first }}", "{% set x %}{{ logo }}{% endset %}{{ x }}"])
def test_other_ways_to_print_it(tag: str) -> None:
    assert len(shown(filled(p(tag) + p("x"), logo=image()))) == 1


def test_a_picture_among_the_words_of_a_rich_text() -> None:
    figure = image().figure
    text = Rich((Paragraph((Str("voor "), Strong((figure, Str(" vet"))), Str(" na"))),))
    package = filled(p("{{ x }}"), x=text)
    assert (lines(package), len(shown(package))) == (["voor  vet na"], 1)


def test_a_picture_in_a_header_has_the_header_s_own_relationship() -> None:
    package = filled(p("x"), parts={"header1": part("hdr", p("{{ logo }}"))}, logo=image())
    assert [one[0] for one in shown(package, HEADER)] == ["Het logo"]
    assert shown(package) == []
    assert not any(one.target in media(package) and "emblem" not in one.target for one in package.relationships(MAIN))


def test_a_picture_in_a_note_of_the_template() -> None:
    package = filled(p("x") + ref(1), own_note(1, "zie {{ logo }}"), logo=image())
    assert [one[0] for one in shown(package, FOOTNOTES)] == ["Het logo"]
    assert notes(package) == {"1": "zie"}


def test_a_picture_in_a_text_box() -> None:
    inside = f"<v:textbox><w:txbxContent>{p('{{ logo }}')}</w:txbxContent></v:textbox>"
    box = f'<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml">{inside}</v:shape></w:pict></w:r></w:p>'
    assert [one[0] for one in shown(filled(box, logo=image()))] == ["Het logo"]


def test_no_picture_is_nothing() -> None:
    body = p("{% if logo %}ja{% else %}nee{% endif %}{{ logo }}{{ logo | width('3 cm') }}")
    assert lines(filled(body, logo=None)) == ["nee"]
    assert lines(filled(p("{% if logo %}ja{% endif %}"), logo=image())) == ["ja"]


def test_the_description_by_itself() -> None:
    assert lines(filled(p("{{ logo.alt }} {{ logo.alt | upper }}"), logo=image())) == ["Het logo HET LOGO"]


# --- where it may not -----------------------------------------------------------------------------------------------


def test_an_alternative_text_takes_no_picture() -> None:
    body = drawing(1).replace("een beeld", "{{ logo }}").replace('<a:blip r:embed="rId5"/>', "")
    found = told(p("x") + body, logo=image())
    assert [(one.code, one.place and one.place.paragraph) for one in found] == [("T008", 2)]
    assert ".alt" in found[0].message("nl")


@pytest.mark.parametrize(
    "tag",
    [
        "{{ logo ~ 'x' }}",
        "{{ logo.figure }}",
        "{{ logo.blocks }}",
        "{{ logo['figure'].image.content }}",
        "{{ logo.figure.image.__class__ }}",
        "{{ logo.__init__ }}",
        "{{ logo | string }}",
        "{{ logo | map('content') | list }}",
        "{{ 'x' | width('3 cm') }}",
        "{{ logo | width('breed') }}",
        "{{ logo | width('0 cm') }}",
        "{{ logo | width }}",
        "{{ logo | width(logo) }}",
    ],
)
def test_what_a_template_can_not_do_with_it(tag: str) -> None:
    assert [one.code for one in told(p(tag), logo=image())] == ["T002"]


# --- size -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "size"),
    [
        (png(300, 150, dpi=300), (2.54, 1.27)),
        (png(300, 150), (7.94, 3.97)),
        (png(300, 150, dpi=1), (7.94, 3.97)),
        (jpeg(100, 50, unit=1, dots=100), (2.54, 1.27)),
        (jpeg(100, 50, unit=2, dots=100), (1.0, 0.5)),
        (jpeg(96, 96), (2.54, 2.54)),
    ],
)
def test_its_own_size_follows_from_the_dots_per_inch(content: bytes, size: tuple[float, float]) -> None:
    assert [one[2:] for one in shown(filled(p("{{ logo }}"), logo=image(content)))] == [size]


@pytest.mark.parametrize(("asked", "size"), [("4 cm", (4.0, 2.0)), ("2,5cm", (2.5, 1.25)), ("35 mm", (3.5, 1.75))])
def test_a_width_that_was_asked_for(asked: str, size: tuple[float, float]) -> None:
    assert [one[2:] for one in shown(filled(p("{{ logo }}"), logo=image(png(20, 10), width=asked)))] == [size]
    tag = f"{{{{ logo | width('{asked}') }}}}"
    assert [one[2:] for one in shown(filled(p(tag), logo=image(png(20, 10), width="7 cm")))] == [size]


def test_what_is_wider_than_the_text_is_made_to_fit() -> None:
    (one,) = shown(filled(p("{{ logo }}"), logo=image(png(2000, 20))))
    assert 10 < one[2] < 17
    assert one[3] == round(one[2] / 100, 2)


def test_what_is_wider_than_its_cell_is_made_to_fit() -> None:
    (one,) = shown(filled(table(row(p("{{ logo }}"))), logo=image(png(2000, 200))))
    assert one[2:] == (6.67, 0.67)  # a cell of 4000 twips, less its margins


def test_what_is_higher_than_the_page_is_made_to_fit() -> None:
    (one,) = shown(filled(p("{{ logo }}"), logo=image(png(20, 3000))))
    assert 15 < one[3] < 30


def test_only_who_asked_for_more_than_there_is_is_told() -> None:
    rendered, found = attempt(template(table(row(p("{{ logo }}")))), {"logo": image(png(20, 20), width="9 cm")})
    assert rendered is not None
    assert [(one[2], one[3]) for one in shown(rendered.package)] == [(6.67, 6.67)]
    assert [(one.code, one.place and one.place.cell) for one in found] == [("T017", 1)]
    assert "is 9,0 cm, en er is 6,7 cm" in found[0].message("nl")
    assert "is 9.0 cm, and there is 6.7 cm" in found[0].message("en")


def test_a_text_box_has_its_own_width() -> None:
    box = (
        '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="1182880" cy="500000"/><wp:docPr id="7" name="vak" descr="vak"/>'
        '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:txbx><w:txbxContent>'
        f"{p('{{ logo }}')}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )
    package = filled(box, logo=image(png(2000, 2000)))
    inner = list(root(package).iter(f"{WP}inline"))[1]
    assert inner.find(f"{WP}extent").get("cx") == "1000000"


def test_a_measure_that_is_none_is_as_usual() -> None:
    base, _ = read_package(template(p("{{ logo }}")), "x.docx")
    assert base is not None
    body = base.parts[MAIN].decode()
    for name in ("w", "h", "top", "bottom", "left", "right"):
        body = re.sub(rf'(<w:pg(?:Sz|Mar)[^>]* w:{name}=")[^"]*', r"\1veel", body)
    rendered, _ = attempt(write_package(base.with_parts({MAIN: body.encode()})), {"logo": image(png(2000, 20))})
    assert rendered is not None
    assert [one[2] for one in shown(rendered.package)] == [15.92]


def test_a_run_outside_any_paragraph_is_no_reason_to_stop() -> None:
    rendered, found = attempt(template("<w:r><w:t>{{ logo }}</w:t></w:r>" + p("x")), {"logo": image()})
    assert (rendered is None) == has_errors(found)


@pytest.mark.parametrize("own", [True, False])
def test_a_line_of_a_fixed_height_gives_way(own: bool) -> None:
    layout = '<w:spacing w:before="60" w:line="200" w:lineRule="exact"/>' if own else ""
    body = p("{{ logo }}", style="BodyText" if own else "RijkSlotregel", properties=layout)
    package = filled(body, logo=image())
    (spacing,) = root(package).iter(f"{W}spacing")
    assert (spacing.get(f"{W}lineRule"), spacing.get(f"{W}line"), spacing.get(f"{W}before")) == (
        "atLeast",
        *(("200", "60") if own else ("20", None)),
    )


def test_other_lines_stay_as_they_are() -> None:
    package = filled(p("{{ logo }}", properties='<w:spacing w:line="200" w:lineRule="auto"/>', style="RijkSlotregel"), logo=image())
    assert [one.get(f"{W}lineRule") for one in root(package).iter(f"{W}spacing")] == ["auto"]


# --- in the package -------------------------------------------------------------------------------------------------


def test_the_same_image_is_one_part_and_every_picture_has_an_id_of_its_own() -> None:
    body = p("{% for one in [1, 2, 3] %}{{ logo }}{% endfor %}{{ foto }}") + ref(1)
    header = part("hdr", p("{{ logo }}"))
    logo, foto = image(png()), image(jpeg(), "Een foto")
    package = filled(body, own_note(1, "{{ logo }}"), parts={"header1": header}, logo=logo, foto=foto)
    new = [name for name in media(package) if package.parts[name] in (png(), jpeg())]
    assert sorted(name.rpartition(".")[2] for name in new) == ["jpeg", "png"]
    targets = [one.target for one in package.relationships(MAIN) if one.target in new]
    assert sorted(targets) == sorted(new)
    ids = [one.get("id") for name in (MAIN, HEADER, FOOTNOTES) for one in root(package, name).iter(f"{WP}docPr")]
    assert len(ids) == len(set(ids)) == 6


def test_an_extension_that_stands_for_something_else_is_overridden() -> None:
    base, _ = read_package(template(p("{{ logo }}")), "x.docx")
    assert base is not None
    types = base.parts["[Content_Types].xml"].replace(b"<Default ", b'<Default Extension="jpeg" ContentType="image/pjpeg"/><Default ', 1)
    rendered, found = attempt(write_package(base.with_parts({"[Content_Types].xml": types})), {"logo": image(jpeg())})
    assert found == []
    assert rendered is not None
    assert [one[1] for one in shown(rendered.package)] == [jpeg()]


def test_the_trace_knows_both_places() -> None:
    rendered, _ = attempt(template(p("{{ logo }}")), {"logo": image()})
    assert rendered is not None
    (found,) = [one for one in rendered.trace if one.data]
    assert (found.text, found.data, found.template and found.template.paragraph) == ("", (Origin(PATH),), 1)


def test_any_image_and_any_description_come_back_exactly() -> None:
    sides = st.integers(1, 40)
    contents = st.builds(png, sides, sides, dpi=st.sampled_from([0, 72, 300]), shade=st.integers(0, 255)) | st.builds(jpeg, sides, sides)
    one = st.tuples(contents, hostile(8).filter(str.strip))

    def holds(drawn: list[tuple[bytes, str]]) -> None:
        body = "".join(p(f"{{{{ i{at} }}}}") for at in range(len(drawn)))
        facts: dict[str, Any] = {f"i{at}": image(content, alt) for at, (content, alt) in enumerate(drawn)}
        package = filled(body, **facts)
        assert [(alt, content) for alt, content, _, _ in shown(package)] == [(alt, content) for content, alt in drawn]
        assert write_package(package) == write_package(filled(body, **facts))

    tried(st.lists(one, min_size=1, max_size=3), holds, 25)


def test_public_validators_find_nothing(tmp_path: Path) -> None:
    openxml_audit = pytest.importorskip("openxml_audit", reason="needs openxml-audit (the dev extra)")
    ooxml_integrity = pytest.importorskip("ooxml_integrity", reason="needs ooxml-integrity (the dev extra)")
    body = (
        p("{{ logo }}")
        + p("voor {{ foto | width('1 cm') }} na")
        + table(row(p("{{ foto }}")))
        + ref(1)
        + p("{{ logo }}", style="RijkSlotregel")
    )
    header = part("hdr", p("{{ logo }}"))
    package = filled(body, own_note(1, "{{ foto }}"), parts={"header1": header}, logo=image(), foto=image(jpeg(), "Een foto"))
    (file := tmp_path / "a.docx").write_bytes(write_package(package))
    assert [one.description for one in openxml_audit.OpenXmlValidator().validate(str(file)).errors] == []
    assert [str(one) for one in ooxml_integrity.check(str(file)) if one.severity in (ooxml_integrity.ERROR, ooxml_integrity.WARN)] == []
