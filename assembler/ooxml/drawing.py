"""A picture within a line of text, as DrawingML (ECMA-376 Part 1, 20.4.2.8 and 20.2)."""

from lxml import etree

from assembler.ooxml.elements import element
from assembler.ooxml.namespaces import PIC, WP, A, R, qn
from assembler.ooxml.package import Package, add_relationships, set_default_content_type
from assembler.ooxml.xml import Element

_NSMAP = {"wp": WP, "a": A, "pic": PIC, "r": R}
IMAGE = f"{R}/image"
"""The type of the relationship that leads to an image."""


def picture(name: str, description: str) -> Element:
    """A ``w:drawing`` that has no size, id or relationship yet; ``description`` is its alternative text."""
    drawing = element("w:drawing")
    inline = etree.SubElement(drawing, qn("wp:inline"), dict.fromkeys(("distT", "distB", "distL", "distR"), "0"), nsmap=_NSMAP)
    _in(inline, "wp:extent")
    _in(inline, "wp:docPr", id="0", name=name, descr=description)
    _in(_in(inline, "wp:cNvGraphicFramePr"), "a:graphicFrameLocks", noChangeAspect="1")
    made = _in(_in(_in(inline, "a:graphic"), "a:graphicData", uri=PIC), "pic:pic")
    about = _in(made, "pic:nvPicPr")
    _in(about, "pic:cNvPr", id="0", name=name, descr=description)
    _in(about, "pic:cNvPicPr")
    fill = _in(made, "pic:blipFill")
    _in(fill, "a:blip")
    _in(_in(fill, "a:stretch"), "a:fillRect")
    shape = _in(made, "pic:spPr")
    frame = _in(shape, "a:xfrm")
    _in(frame, "a:off", x="0", y="0")
    _in(frame, "a:ext")
    _in(_in(shape, "a:prstGeom", prst="rect"), "a:avLst")
    return drawing


def _in(parent: Element, tag: str, /, **attributes: str) -> Element:
    return etree.SubElement(parent, qn(tag), attributes)


def size_picture(drawing: Element, width: int, height: int) -> None:
    """Gives a picture its size, in EMU."""
    for one in drawing.iter(qn("wp:extent"), qn("a:ext")):
        one.set("cx", str(width))
        one.set("cy", str(height))


def relate_pictures(package: Package, source: str, pictures: list[tuple[Element, str]]) -> Package:
    """The package with a relationship of the part ``source`` for every image (a part's name) in ``pictures``, one for each."""
    names = list(dict.fromkeys(name for _, name in pictures))
    package, ids = add_relationships(package, source, [(IMAGE, name, False) for name in names])
    by_name = dict(zip(names, ids, strict=True))
    for drawing, name in pictures:
        for blip in drawing.iter(qn("a:blip")):
            blip.set(qn("r:embed"), by_name[name])
    return package


def with_image(package: Package, name: str, kind: str, content: bytes) -> Package:
    """The package with an image part; ``kind`` is png or jpeg, and its extension."""
    return set_default_content_type(package, name, f"image/{kind}").with_parts({name: content})
