"""Make the pictures of sjablonen.md anew: `python docs/make_pictures.py`.

Small templates are written as somebody would make them in Word, and what `assemble template` makes of them is printed by LibreOffice. Needs
LibreOffice Writer, pdftoppm (poppler-utils) and Pillow; the pictures are kept in images/, so that nothing else needs these.
"""

import re
import subprocess
import tempfile
import textwrap
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from PIL import Image, ImageDraw, ImageFont, ImageOps

from assembler.packs import shipped
from assembler.preview import preview_of_dossier, preview_of_samples
from assembler.vetting import annotate_template, check_template

IMAGES = Path(__file__).parent / "images"
START = Path(str(shipped("templates", "start", "meeting.yaml")))
DOTS = 110
"""Dots per inch: sharp enough to read, small enough for a page."""


def page(width: float, height: float):
    """A sheet of so many centimetres with the styles that texts of the data file need."""
    made = Document()
    section = made.sections[0]
    section.page_width, section.page_height = Cm(width), Cm(height)
    section.left_margin = section.right_margin = Cm(1.2)
    section.top_margin, section.bottom_margin = Cm(1.5), Cm(0.8)
    section.header_distance = Cm(0.7)
    for name in ("footnote text", "Rijk tabeltekst", "Rijk tabelkop"):
        made.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    made.styles.add_style("footnote reference", WD_STYLE_TYPE.CHARACTER).font.superscript = True
    made.styles.add_style("Rijk tabel", WD_STYLE_TYPE.TABLE).base_style = made.styles["Table Grid"]
    for name in ("Normal", "Heading 1", "Heading 2"):
        font = made.styles[name].font
        font.name = "Liberation Sans"
        for theme in ("w:asciiTheme", "w:hAnsiTheme"):
            font._element.rPr.rFonts.attrib.pop(qn(theme), None)
    made.styles["Normal"].font.size = Pt(10)
    made.styles["footnote text"].font.size = Pt(8)
    made.styles["Normal"].paragraph_format.space_after = Pt(4)
    return made


def a_template(made) -> None:
    made.sections[0].header.paragraphs[0].text = "{{ meeting.council.name }}"
    made.add_heading("Voorbereiding {{ meeting.dates }}", 1)
    made.add_paragraph("De Raad is op {{ meeting.date | date('full') }} in {{ meeting.place }}.")
    made.add_paragraph("Agenda: {% if meeting.agenda == 'draft' %}concept{% else %}vastgesteld{% endif %}")
    made.add_paragraph("{%p if letters.on_behalf_of %}")
    made.add_paragraph("Mede namens de {{ letters.on_behalf_of | enumerate('short') }}.")
    made.add_paragraph("{%p else %}")
    made.add_paragraph("Namens mijzelf.")
    made.add_paragraph("{%p endif %}")
    made.add_paragraph("{%p for item in items %}")
    made.add_heading("{{ item.heading }}", 2)
    made.add_paragraph("{{ item.position }}")
    made.add_paragraph("{%p endfor %}")


def a_table(made) -> None:
    rows = [("Nr.", "Onderwerp"), ("{%tr for item in agenda %}", ""), ("{{ item.number }}", "{{ item.title }}"), ("{%tr endfor %}", "")]
    made.sections[0].top_margin = Cm(0.8)
    table = made.add_table(len(rows), 2, "Table Grid")
    table.autofit = False
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text, width in zip(row.cells, texts, (Cm(4.2), Cm(5.2)), strict=True):
            cell.text, cell.width = text, width
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def a_faulty_template(made) -> None:
    made.add_heading("Voorbereiding {{ meeting.dates }}", 1)
    made.add_paragraph("De Raad is in {{ meeting.plase }}.")
    made.add_paragraph("{%p if letters.on_behalf_of %}")
    made.add_paragraph("Mede namens anderen.")
    made.add_paragraph("De nota gaat naar {{ agenda }}.")


def filled(file: Path) -> bytes:
    made, _ = preview_of_dossier(file, START, document="annotated_agenda")
    assert made is not None
    return made


def with_samples(file: Path) -> bytes:
    made, _ = preview_of_samples(file)
    assert made is not None
    return made


def annotated(file: Path) -> bytes:
    made = annotate_template(file, check_template(file), "nl")
    assert made is not None
    return made


def printed(file: Path) -> Image.Image:
    """The first page as a picture with a thin line around it; comments stand in a margin of their own, as Word shows them."""
    profile = f"-env:UserInstallation={(file.parent / 'profile').as_uri()}"
    pdf, picture = file.with_suffix(".pdf"), file.with_suffix("")
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", file.parent, file], check=True, capture_output=True
    )
    subprocess.run(["pdftoppm", "-r", str(DOTS), "-png", "-singlefile", pdf, picture], check=True, stderr=subprocess.DEVNULL)
    with Image.open(picture.with_suffix(".png")) as page:
        whole = with_margin(page.convert("RGB"), [*comments(file, pdf)])
    return ImageOps.expand(ImageOps.expand(whole, 1, "#888888"), 6, "white")


def comments(file: Path, pdf: Path) -> Iterator[tuple[int, str]]:
    """The height of every paragraph with a comment, in dots, with the text of the comment."""
    told = subprocess.run(["pdftotext", "-bbox", pdf, "-"], check=True, capture_output=True, text=True, errors="replace").stdout
    tops = iter(float(top) for top in re.findall(r'<word xMin="[^"]*" yMin="([^"]*)"', told))
    with zipfile.ZipFile(file) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    if "word/comments.xml" not in parts:
        return
    texts = {one.get(qn("w:id")): " ".join(text.text for text in one.iter(qn("w:t"))) for one in parse_xml(parts["word/comments.xml"])}
    for paragraph in Document(str(file)).paragraphs:
        heights = [next(tops) for _ in paragraph.text.split()]
        for one in paragraph._p.iter(qn("w:commentReference")):
            yield round(heights[0] * DOTS / 72), texts[one.get(qn("w:id"))]


def with_margin(page: Image.Image, found: list[tuple[int, str]]) -> Image.Image:
    """The page with a balloon for each comment beside it, from the height of its paragraph on."""
    if not found:
        return page
    font = ImageFont.truetype("LiberationSans-Regular.ttf", 13)
    whole = Image.new("RGB", (page.width + 420, page.height), "#f0f0f0")
    whole.paste(page)
    draw = ImageDraw.Draw(whole)
    below = 0
    for top, text in found:
        top = max(top - 6, below)
        lines = textwrap.fill(text, 58)
        _, _, _, bottom = draw.multiline_textbbox((page.width + 22, top + 8), lines, font)
        draw.rounded_rectangle((page.width + 12, top, whole.width - 12, bottom + 9), 6, "white", "#c0504d")
        draw.multiline_text((page.width + 22, top + 8), lines, "black", font)
        below = round(bottom) + 18
    return whole


def picture(name: str, make: Callable, size: tuple[float, float], *steps: Callable[[Path], bytes] | None) -> None:
    """A picture of what the steps make of a template, beside each other; None is the template itself."""
    with tempfile.TemporaryDirectory() as folder:
        template = Path(folder, "sjabloon.docx")
        made = page(*size)
        make(made)
        made.save(str(template))
        pages = []
        for number, step in enumerate(steps):
            file = Path(folder, f"{number}.docx")
            file.write_bytes(step(template) if step else template.read_bytes())
            pages.append(printed(file))
        whole = Image.new("RGB", (sum(one.width for one in pages), max(one.height for one in pages)), "white")
        for number, one in enumerate(pages):
            whole.paste(one, (sum(before.width for before in pages[:number]), 0))
        whole.quantize(64).save(IMAGES / f"{name}.png", optimize=True)


if __name__ == "__main__":
    picture("nagekeken", a_faulty_template, (10.5, 8.5), annotated)
    picture("sjabloon-en-document", a_template, (11.5, 12.5), None, filled)
    picture("rijen", a_table, (11.8, 4.5), None, filled)
    picture("voorbeeld", a_template, (12, 15), with_samples)
