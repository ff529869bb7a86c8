"""The logo of a ministry that does not exist: a sun above water, in a disc. Drawn here, so that it is nobody else's."""

from math import pi, sin

from rijk_source.emblem import EMU_PER_MM, png
from rijk_source.markup import NAMESPACES

SIZE = 16 * EMU_PER_MM
PIXELS = 240
ALTERNATIVE = "Logo van het Ministerie van Energie en Innovatie: een zon boven water"

WHITE, DISC, SUN = range(3)
PALETTE = (255, 255, 255, 11, 85, 99, 242, 183, 5)


def picture() -> bytes:
    """The logo as a PNG, fifteen pixels to the millimetre."""
    return png(PALETTE, [bytes(_color(x, y) for x in range(PIXELS)) for y in range(PIXELS)])


def _color(x: int, y: int) -> int:
    across, down = (x + 0.5) / PIXELS * 2 - 1, (y + 0.5) / PIXELS * 2 - 1
    if across**2 + down**2 > 0.98:
        return WHITE
    if down < 0.08 and across**2 + (down - 0.08) ** 2 < 0.2:
        return SUN
    swell = 0.06 * sin(across * 2 * pi)
    return WHITE if any(abs(down - height - swell) < 0.045 for height in (0.28, 0.5, 0.72)) else DISC


def logo(relationship: str) -> str:
    """The run with the logo, in the line of its paragraph."""
    pic, a = NAMESPACES["pic"], NAMESPACES["a"]
    extent = f'cx="{SIZE}" cy="{SIZE}"'
    named = f'id="1" name="Logo" descr="{ALTERNATIVE}"'
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {extent}/><wp:docPr {named}/>'
        f'<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="{a}" noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic xmlns:a="{a}"><a:graphicData uri="{pic}"><pic:pic xmlns:pic="{pic}">'
        f"<pic:nvPicPr><pic:cNvPr {named}/><pic:cNvPicPr/></pic:nvPicPr>"
        f'<pic:blipFill><a:blip r:embed="{relationship}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
