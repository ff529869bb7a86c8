"""Images of the data in a finished part: their size where they stand, and their place in the package."""

import hashlib

from assembler.content.model import Figure
from assembler.data.images import EMU
from assembler.diagnostics import Words, diagnose
from assembler.lean import dataclass
from assembler.ooxml.drawing import relate_pictures, size_picture, with_image
from assembler.ooxml.elements import element, measure, properties_of, put_property
from assembler.ooxml.namespaces import qn
from assembler.ooxml.package import Package
from assembler.ooxml.styles import exact_line
from assembler.ooxml.xml import Element
from assembler.render.graft import Document, cell_width

_TWIP = 635
"""In EMU."""
_BOX_MARGINS = 2 * 91_440
"""Left and right of the text in a text box, unless it says otherwise (ECMA-376 Part 1, 21.1.2.1.1)."""

Pictures = list[tuple[Element, Figure]]


@dataclass(frozen=True)
class Room:
    """The text of a page, in twips."""

    width: int
    height: int


def fit_pictures(pictures: Pictures, room: Room, document: Document) -> None:
    """Gives every picture its size: what was asked for or else its own, and never more than there is room for.

    Only who asked for more is told: an image's own size is often that of a large screen.
    """
    for drawing, figure in pictures:
        own = figure.image
        width = figure.width or own.width
        height = max(own.height * width // own.width, 1)
        across, down = _room(drawing, room), room.height * _TWIP
        fits = min(1.0, across / width, down / height)
        if figure.width is not None and fits < 1:
            asked, there = _centimetres(width), _centimetres(width * fits)
            document.found.append(diagnose("T017", place=document.place(drawing), file=own.name, asked=asked, room=there))
        size_picture(drawing, max(int(width * fits), 1), max(int(height * fits), 1))
        _free_lines(drawing, document)


def _centimetres(length: float) -> Words:
    told = f"{length / EMU:.1f}"
    return Words(told.replace(".", ","), told)


def _room(drawing: Element, room: Room) -> int:
    """The width of the cell, the text box or the page around a picture, in EMU."""
    for around in drawing.iterancestors(qn("w:tc"), qn("w:txbxContent")):
        if around.tag == qn("w:tc"):
            width = cell_width(around)
            if width is not None:
                return width * _TWIP
            continue
        frame = next(around.iterancestors(qn("wp:inline"), qn("wp:anchor")), None)
        extent = frame.find(qn("wp:extent")) if frame is not None else None
        return max(measure(extent, "cx", 0) - _BOX_MARGINS, _BOX_MARGINS) if extent is not None else room.width * _TWIP
    return room.width * _TWIP


def _free_lines(drawing: Element, document: Document) -> None:
    """Word cuts off what is higher than a line of a fixed height; such a line becomes at least as high."""
    paragraph = next(drawing.iterancestors(qn("w:p")), None)
    if paragraph is None:
        return  # a run outside any paragraph, which is refused further on
    properties = paragraph.find(qn("w:pPr"))
    own = exact_line(properties)
    style = properties.find(qn("w:pStyle")) if properties is not None else None
    fixed = own if own is not None else document.styles.exact_line(style.get(qn("w:val")) if style is not None else None)
    if not fixed:
        return
    properties = properties_of(paragraph, "w:pPr")
    old = properties.find(qn("w:spacing"))
    made = element("w:spacing")
    made.attrib.update({**(old.attrib if old is not None else {}), qn("w:line"): fixed, qn("w:lineRule"): "atLeast"})
    put_property(properties, made)


def with_pictures(package: Package, source: str, pictures: Pictures) -> Package:
    """The package with the images that the part ``source`` shows, and its relationships to them; the same image is one part."""
    folder, slash, _ = package.main_part.rpartition("/")
    placed: list[tuple[Element, str]] = []
    for drawing, figure in pictures:
        image = figure.image
        name = f"{folder}{slash}media/{hashlib.sha256(image.content).hexdigest()[:16]}.{image.kind}"
        if name not in package.parts:
            package = with_image(package, name, image.kind, image.content)
        placed.append((drawing, name))
    return relate_pictures(package, source, placed) if placed else package
