"""PNG and JPEG files by their headers: whether they are whole, how large they are. No pixel is decoded.

Word shows a red cross for an image that is damaged, and an image of a few kilobytes can unfold to gigabytes in whoever opens the
document; neither may get into one. Sources: PNG (Third Edition), clauses 5 and 11; ITU-T T.81, annex B; JFIF 1.02.
"""

import struct
import zlib

from assembler.content.model import ImageFile
from assembler.diagnostics.words import Words, words

LARGEST = 20_000_000
"""Bytes of a file."""
_LONGEST_SIDE = 30_000
_MOST_PIXELS = 100_000_000
_INCH = 914_400
"""In EMU."""
_USUAL_DPI = 96
_SANE_DPI = range(20, 5_000)
_PNG = b"\x89PNG\r\n\x1a\n"
_FRAMES = (*range(0xC0, 0xC4), *range(0xC5, 0xC8), *range(0xC9, 0xCC), *range(0xCD, 0xD0))
"""The markers of a JPEG that tell its size (start of frame)."""
_BARE = (0x01, *range(0xD0, 0xD9))
"""Markers without a segment after them."""

_OTHERS = (
    (b"GIF8", "GIF"),
    (b"BM", "BMP"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"\xd7\xcd\xc6\x9a", "WMF"),
    (b"\x01\0\x09\0", "WMF"),
    (b"\x01\0\0\0", "EMF"),
    (b"%PDF", "PDF"),
    (b"PK\x03\x04", "ZIP"),
)
_ENDS_EARLY = Words("het bestand houdt te vroeg op", "the file ends too early")
_NO_SIZE = Words("er staat geen grootte in", "there is no size in it")
_CHANGED = Words("de controlegetallen kloppen niet", "the checksums are not right")
_NO_PICTURE = Words("er staat geen beeld in", "there is no picture in it")


class ImageError(ValueError):
    """A file that cannot be printed: the code of the message for it, and what is wrong."""

    def __init__(self, code: str, problem: Words) -> None:
        super().__init__(problem)
        self.code = code
        self.problem = problem


def read_image(name: str, content: bytes) -> ImageFile:
    """The image; anything else than a whole PNG or JPEG of a sound size is an :class:`ImageError`."""
    if len(content) > LARGEST:
        raise ImageError("R014", words("meer dan {most} MB", "more than {most} MB", most=LARGEST // 1_000_000))
    if content.startswith(_PNG):
        kind, (width, height, dpi) = "png", _png(content)
    elif content.startswith(b"\xff\xd8\xff"):
        kind, (width, height, dpi) = "jpeg", _jpeg(content)
    else:
        raise ImageError("R012", words("het is {kind}", "it is {kind}", kind=_kind(content)))
    if not width or not height:
        raise _damaged(_NO_SIZE)
    if max(width, height) > _LONGEST_SIDE or width * height > _MOST_PIXELS:
        raise ImageError("R014", words("{width} bij {height} beeldpunten", "{width} by {height} pixels", width=width, height=height))
    across, down = (one if round(one) in _SANE_DPI else _USUAL_DPI for one in dpi)
    return ImageFile(name, kind, round(width * _INCH / across), round(height * _INCH / down), content)


def _damaged(problem: Words) -> ImageError:
    return ImageError("R013", problem)


def _kind(content: bytes) -> Words:
    """What a file is instead."""
    if not content:
        return Words("een leeg bestand", "an empty file")
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return Words("WebP", "WebP")
    if content[4:8] == b"ftyp":
        return Words("HEIC of AVIF", "HEIC or AVIF")
    if b"<svg" in content[:1000]:
        return Words("SVG", "SVG")
    found = next((kind for start, kind in _OTHERS if content.startswith(start)), None)
    return Words(found, found) if found else Words("iets anders", "something else")


Header = tuple[int, int, tuple[float, float]]
"""Width and height in pixels, and the dots per inch across and down; 0 when the file does not say."""


def _png(content: bytes) -> Header:
    """Every chunk from the header to IEND; their checksums tell a file that was damaged on the way."""
    at, size, dpi, drawn = len(_PNG), (0, 0), (0.0, 0.0), False
    while at + 12 <= len(content):
        length, name = struct.unpack_from(">I4s", content, at)
        data = memoryview(content)[at + 8 : at + 8 + length]
        end = at + 12 + length
        if end > len(content):
            break
        if zlib.crc32(data, zlib.crc32(name)) != int.from_bytes(content[end - 4 : end], "big"):
            raise _damaged(_CHANGED)
        match name:
            case b"IHDR" if length == 13:
                width, height = struct.unpack_from(">II", data)
                size = width, height
            case b"pHYs" if length == 9 and data[8] == 1:  # in dots per metre
                across, down = struct.unpack_from(">II", data)
                dpi = round(across * 0.0254, 2), round(down * 0.0254, 2)
            case b"IDAT":
                drawn = True
            case b"IEND":
                if not drawn:
                    raise _damaged(_NO_PICTURE)
                return *size, dpi
        at = end
    raise _damaged(_ENDS_EARLY)


def _jpeg(content: bytes) -> Header:
    """The segments up to the first scan, and then the end marker after the last one."""
    at, size, dpi = 2, (0, 0), (0.0, 0.0)
    while at + 4 <= len(content):
        if content[at] != 0xFF:
            raise _damaged(_CHANGED)
        marker = content[at + 1]
        if marker == 0xFF or marker in _BARE:
            at += 1 if marker == 0xFF else 2
            continue
        length = int.from_bytes(content[at + 2 : at + 4], "big")
        data = content[at + 4 : at + 2 + length]
        if length < 2 or len(data) < length - 2:
            break
        if marker in _FRAMES and len(data) >= 5:
            height, width = struct.unpack_from(">HH", data, 1)
            size = width, height
        elif marker == 0xE0 and data.startswith(b"JFIF\0") and len(data) >= 12:
            dpi = _density(*struct.unpack_from(">BHH", data, 7))
        elif marker == 0xDA:
            if content.rfind(b"\xff\xd9") < max(at, content.rfind(b"\xff\xda")):
                break
            return *size, dpi
        at += 2 + length
    raise _damaged(_ENDS_EARLY)


def _density(unit: int, across: int, down: int) -> tuple[float, float]:
    """In dots per inch: unit 1 is that already, 2 is per centimetre, and 0 only tells the shape of a dot."""
    inch = {1: 1.0, 2: 2.54}.get(unit, 0.0)
    return across * inch, down * inch
