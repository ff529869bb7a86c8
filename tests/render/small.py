"""Small templates: a body of WordprocessingML with tags, filled with facts, read back as lines."""

import datetime
import re
import zipfile
from collections.abc import Callable, Mapping
from typing import Any

from lxml import etree

from assembler.content.markdown import read_prose
from assembler.content.model import Block
from assembler.diagnostics import Diagnostic
from assembler.expressions.values import Reads, Rich
from assembler.ooxml.package import Package, write_package
from assembler.packs import Shelf, load_pack, shipped
from assembler.plan import PlannedDocument
from assembler.render import compile_template, fill_template
from assembler.render.document import Rendered, render_document
from assembler.render.template import NO_SHELF
from assembler.verify import verify
from tests.ooxml.packages import FOOTNOTES, MAIN, SEPARATORS, note, part

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NOTES = {"a": "noot a", "b": "noot **b**", "adres": "zie [hier](https://example.org/)"}


def p(*texts: str, style: str = "BodyText", properties: str = "") -> str:
    """A paragraph with a run for each text."""
    runs = "".join(f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>' for text in texts)
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{runs}</w:p>'


def ref(number: int) -> str:
    """A paragraph that ends with a reference to the template's own note."""
    return f'<w:p><w:r><w:t>tekst</w:t></w:r><w:r><w:footnoteReference w:id="{number}"/></w:r></w:p>'


def own_note(number: int, text: str) -> str:
    return note(number, f'<w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> {text}</w:t></w:r></w:p>')


def table(*rows: str) -> str:
    return f'<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid>{"".join(rows)}</w:tbl><w:p/>'


def row(content: str) -> str:
    return f'<w:tr><w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>{content}</w:tc></w:tr>'


def prose(text: str) -> Rich:
    blocks, faults = read_prose(text, ("tekst",))
    assert faults == []
    return Rich(blocks)


def template(body: str, notes: str = "", **parts: bytes) -> bytes:
    """A template with this body and these notes of its own; further parts by their file name without .xml."""
    with zipfile.ZipFile(shipped("templates", "rijk", "agenda.docx")) as archive:
        base = {name: archive.read(name) for name in archive.namelist()}
    section = re.search(rb"<w:sectPr.*</w:sectPr>", base[MAIN], re.DOTALL)
    assert section is not None
    base[MAIN] = part("document", f"<w:body>{body}{section[0].decode()}</w:body>")
    base[FOOTNOTES] = part("footnotes", SEPARATORS + notes)
    base |= {f"word/{name}.xml": content for name, content in parts.items()}
    for header in ("header1", "header2", "footer1", "footer2"):
        if header not in parts:
            base[f"word/{header}.xml"] = part("hdr" if header[0] == "h" else "ftr", "<w:p/>")
    return write_package(Package(base))


def attempt(content: bytes, facts: Mapping[str, Any], shelf: Shelf = NO_SHELF) -> tuple[Rendered | None, list[Diagnostic]]:
    """What comes of filling a template, with all that was said on the way."""
    compiled, found = compile_template(content, "sjabloon.docx", shelf)
    if compiled is None:
        return None, found
    pack, _ = load_pack("rijk")
    assert pack is not None
    day = datetime.date(2026, 3, 17)
    planned = PlannedDocument("een", "01", "een.docx", "Een", "Een & twee <3", "Over", day, pack.documents[0], facts)
    moment = datetime.datetime(2026, 3, 17, tzinfo=datetime.UTC)
    rendered, said = render_document(planned, fill_template(compiled, facts, Reads()), pack.styles, "nl-NL", _look, moment)
    return rendered, [*found, *said]


def _look(key: str) -> tuple[Block, ...]:
    return prose(NOTES[key]).blocks


def filled(body: str, notes: str = "", *, parts: Mapping[str, bytes] | None = None, **facts: Any) -> Package:
    """The document made of a template; there must be nothing to say about it, and nothing wrong with it."""
    rendered, found = attempt(template(body, notes, **(parts or {})), facts)
    assert [one.message() for one in found] == []
    assert rendered is not None
    assert [one.message() for one in verify(rendered.package, template_tags=False)] == []
    return rendered.package


def root(package: Package, name: str = MAIN) -> Any:
    return etree.fromstring(package.parts[name])


def lines(package: Package, name: str = MAIN) -> list[str]:
    """The paragraphs of a part: text, with ``[n]`` for a note, ``\\n`` for a break, and ``1@0 `` before an item of a numbered list."""
    return [_line(one) for one in root(package, name).iter(f"{W}p") if _line(one)]


def _line(paragraph: Any) -> str:
    signs: dict[str, Callable[[Any], str]] = {"t": lambda one: one.text or "", "br": lambda one: "\n", "tab": lambda one: "\t"}
    signs["footnoteReference"] = lambda one: f"[{one.get(f'{W}id')}]"
    signs["instrText"] = lambda one: f"<{(one.text or '').strip()}>"
    text = "".join(signs[name](one) for one in paragraph.iter() if (name := etree.QName(one).localname) in signs)
    number = paragraph.find(f"{W}pPr/{W}numPr")
    if number is None:
        return text
    return f"{number.find(f'{W}numId').get(f'{W}val')}@{number.find(f'{W}ilvl').get(f'{W}val')} {text}"


def notes(package: Package) -> dict[str, str]:
    """The text of each note by its id, without separators."""
    found = root(package, FOOTNOTES).iter(f"{W}footnote")
    ordinary = [one for one in found if one.get(f"{W}type", "normal") == "normal"]
    return {one.get(f"{W}id"): "".join(text.text or "" for text in one.iter(f"{W}t")).strip() for one in ordinary}
