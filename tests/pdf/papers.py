"""Word files with things in them that a department's template may have."""

import re

from assembler import build
from assembler.ooxml.package import add_relationship, reopen_package, set_content_type, write_package
from tests.dossiers import MILIEURAAD

_IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
_ENDNOTES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/endnotes"
_ENDNOTES_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.endnotes+xml"
_LINES = ("separator", "continuationSeparator")
_PICTURE = """<w:p><w:r><w:drawing xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:inline>
<wp:extent cx="900000" cy="900000"/><wp:docPr id="777" name="x"/><a:graphic
xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData
uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic
xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="1" name="x"/><pic:cNvPicPr/></pic:nvPicPr>
<pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:link="{0}"/><a:stretch><a:fillRect/>
</a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>
</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"""
_BOX = """<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps">
<w:drawing xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:anchor distT="0" distB="0" distL="0"
distR="0" simplePos="0" relativeHeight="251659264" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>
<wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph">
<wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="2000000" cy="600000"/><wp:wrapTopAndBottom/>
<wp:docPr id="900" name="Kader" descr="Een kader"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">
<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp
xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/>
<a:ext cx="2000000" cy="600000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>{0}
</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback/>
</mc:AlternateContent></w:r><w:r><w:t>Naast het kader</w:t></w:r></w:p>"""


def agenda() -> bytes:
    """The annotated agenda of the first example, which has notes, lists and links."""
    return next(one.content for one in build(MILIEURAAD).outputs if one.id == "annotated_agenda")


def p(text: str, properties: str = "") -> str:
    return f'<w:p><w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def beginning_with(content: bytes, *body: str) -> bytes:
    """The document with this in front of its text."""
    package = reopen_package(content)
    text = package.parts["word/document.xml"].decode()
    at = text.index("<w:body>") + len("<w:body>")
    return write_package(package.with_parts({"word/document.xml": (text[:at] + "".join(body) + text[at:]).encode()}))


def in_a_control(content: bytes) -> bytes:
    """The document with its first paragraph that has a note, and what follows, in content controls within each other."""
    package = reopen_package(content)
    text = package.parts["word/document.xml"].decode()
    found = re.search(r"<w:p[ >](?:(?!</w:p>).)*footnoteReference.*?</w:p>", text, re.DOTALL)
    assert found
    inner = f"<w:sdt><w:sdtPr><w:id w:val='98'/></w:sdtPr><w:sdtContent>{found[0]}</w:sdtContent></w:sdt>"
    outer = f"<w:sdt><w:sdtPr><w:id w:val='99'/></w:sdtPr><w:sdtContent>{inner}{p('Ook in het veld')}</w:sdtContent></w:sdt>"
    return write_package(package.with_parts({"word/document.xml": text.replace(found[0], outer, 1).encode()}))


def with_picture(content: bytes, address: str) -> bytes:
    """The document with a picture that stands elsewhere, and that nobody described."""
    package, id = add_relationship(reopen_package(content), "word/document.xml", _IMAGE, address, external=True)
    return beginning_with(write_package(package), _PICTURE.format(id))


def with_box(content: bytes) -> bytes:
    return beginning_with(content, _BOX.format(p("Tekst in het kader")))


def with_endnotes(content: bytes, *texts: str) -> bytes:
    """The document with a sentence for each endnote in front, beside the footnotes that it has."""
    start = '<w:endnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    lines = [f'<w:endnote w:type="{kind}" w:id="{id}"><w:p><w:r><w:{kind}/></w:r></w:p></w:endnote>' for id, kind in enumerate(_LINES, -1)]
    notes = [
        f'<w:endnote w:id="{id}"><w:p><w:r><w:endnoteRef/></w:r><w:r><w:t xml:space="preserve"> {text}</w:t></w:r></w:p></w:endnote>'
        for id, text in enumerate(texts, 1)
    ]
    package, _ = add_relationship(reopen_package(content), "word/document.xml", _ENDNOTES, "word/endnotes.xml")
    package = package.with_parts({"word/endnotes.xml": "".join([start, *lines, *notes, "</w:endnotes>"]).encode()})
    package = set_content_type(package, "word/endnotes.xml", _ENDNOTES_TYPE)
    said = [
        f'<w:p><w:r><w:t>Zin over iets {id}</w:t></w:r><w:r><w:endnoteReference w:id="{id}"/></w:r><w:r><w:t>.</w:t></w:r></w:p>'
        for id in range(1, len(texts) + 1)
    ]
    return beginning_with(write_package(package), *said)


def table(*rows: tuple[str, str], style: str = "RijkTabel") -> str:
    """A table without a heading row."""
    look = f'<w:tblStyle w:val="{style}"/>' if style else ""
    grid = '<w:tblGrid><w:gridCol w:w="2500"/><w:gridCol w:w="2500"/></w:tblGrid>'
    width = '<w:tcPr><w:tcW w:w="2500" w:type="dxa"/></w:tcPr>'
    cells = "".join("<w:tr>" + "".join(f"<w:tc>{width}{p(cell)}</w:tc>" for cell in row) + "</w:tr>" for row in rows)
    return f'<w:tbl><w:tblPr>{look}<w:tblW w:w="5000" w:type="dxa"/></w:tblPr>{grid}{cells}</w:tbl>{p("Na de tabel")}'


def field(code: str, result: str) -> str:
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    return f"{marks[0]}<w:r><w:instrText> {code} </w:instrText></w:r>{marks[1]}<w:r><w:t>{result}</w:t></w:r>{marks[2]}"


def with_fields(content: bytes) -> bytes:
    """The document with what a program works out anew, what is not printed, and signs that look otherwise on paper."""
    worked_out = (
        f"<w:p><w:r><w:t>Afgedrukt op </w:t></w:r>{field('DATE', '1 januari 2020')}<w:r><w:t>, blad </w:t></w:r>{field('PAGE', '7')}</w:p>"
    )
    hidden = (
        p("Niet te zien", "<w:rPr><w:vanish/></w:rPr>")
        + "<w:p><w:del w:id='7' w:author='x'><w:r><w:delText>Doorgehaald, en dus niet te lezen"
    )
    hidden += "</w:delText></w:r></w:del><w:ins w:id='8' w:author='x'><w:r><w:t>Erbij gezet</w:t></w:r></w:ins></w:p>"
    signs = p("hoofdletters", "<w:rPr><w:caps/></w:rPr>") + p("fi\u00adets e-mail af\u2011breken \u2013 \u20ac 5,- \u00bd \u2026 Ω")
    return beginning_with(content, worked_out, hidden, signs)
