"""The emblem: a neutral placeholder in the place and size of the real one, which only a department may use.

13 by 37.125 mm, at the top edge of the page, its right edge at 111.5 mm from the left. A department replaces `word/media/emblem.png`.
"""

import struct
import zlib
from collections.abc import Sequence

from .markup import NAMESPACES

EMU_PER_MM = 36000
WIDTH, HEIGHT = round(13 * EMU_PER_MM), round(37.125 * EMU_PER_MM)
LEFT = round((111.5 - 13) * EMU_PER_MM)
PIXELS = 104, 297
"""Eight pixels to the millimetre."""

GREY, EDGE = (214, 218, 224), (138, 146, 158)
ALTERNATIVE = "Plaatshouder voor het beeldmerk van het ministerie"


def picture() -> bytes:
    """A grey field with an edge."""
    width, height = PIXELS
    edge, field = bytes([1]) * width, bytes([1, 1]) + bytes(width - 4) + bytes([1, 1])
    return png(GREY + EDGE, [edge if row in (height - 2, height - 1) else field for row in range(height)])


def png(palette: Sequence[int], rows: Sequence[bytes]) -> bytes:
    """A PNG of rows of places in a palette. Its data is stored, not compressed: every zlib then writes the same bytes."""
    header = struct.pack(">IIBBBBB", len(rows[0]), len(rows), 8, 3, 0, 0, 0)
    data = _stored(b"".join(b"\0" + row for row in rows))
    chunks = (b"IHDR", header), (b"PLTE", bytes(palette)), (b"IDAT", data), (b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _stored(data: bytes) -> bytes:
    """A zlib stream of one stored block (RFC 1950, RFC 1951 §3.2.4), enough for 65,535 bytes."""
    length = struct.pack("<HH", len(data), len(data) ^ 0xFFFF)
    return b"\x78\x01\x01" + length + data + struct.pack(">I", zlib.adler32(data))


def emblem(relationship: str) -> str:
    """The run with the picture, anchored to the page and out of the way of the text."""
    pic, a = NAMESPACES["pic"], NAMESPACES["a"]
    extent = f'cx="{WIDTH}" cy="{HEIGHT}"'
    named = f'id="1" name="Beeldmerk" descr="{ALTERNATIVE}"'
    return (
        "<w:r><w:drawing>"
        '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="1"'
        ' locked="0" layoutInCell="1" allowOverlap="1">'
        '<wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="page"><wp:posOffset>{LEFT}</wp:posOffset></wp:positionH>'
        '<wp:positionV relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionV>'
        f'<wp:extent {extent}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/><wp:docPr {named}/>'
        f'<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="{a}" noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic xmlns:a="{a}"><a:graphicData uri="{pic}"><pic:pic xmlns:pic="{pic}">'
        f"<pic:nvPicPr><pic:cNvPr {named}/><pic:cNvPicPr/></pic:nvPicPr>"
        f'<pic:blipFill><a:blip r:embed="{relationship}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
    )
