"""Images for tests, made byte by byte: the smallest there are, and broken ones."""

import struct
import zlib


def chunk(name: bytes, data: bytes = b"") -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png(width: int = 8, height: int = 4, *, dpi: float = 0, shade: int = 0x40) -> bytes:
    """A grey rectangle."""
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    dots = chunk(b"pHYs", struct.pack(">IIB", *[round(dpi / 0.0254)] * 2, 1)) if dpi else b""
    rows = (b"\0" + bytes([shade]) * width) * height
    return b"\x89PNG\r\n\x1a\n" + header + dots + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND")


def segment(marker: int, data: bytes) -> bytes:
    return bytes([0xFF, marker]) + struct.pack(">H", len(data) + 2) + data


def jpeg(width: int = 8, height: int = 8, *, unit: int = 0, dots: int = 1) -> bytes:
    """A grey rectangle in baseline JPEG: one Huffman code for each table, and blocks that are all the same."""
    quantities = segment(0xDB, b"\0" + b"\1" * 64)
    frame = segment(0xC0, struct.pack(">BHHBBBB", 8, height, width, 1, 1, 0x11, 0))
    codes = b"".join(segment(0xC4, bytes([kind, 1, *[0] * 15, 0])) for kind in (0x00, 0x10))
    blocks = ((width + 7) // 8) * ((height + 7) // 8)
    bits = "00" * blocks
    bits += "1" * (-len(bits) % 8)
    scan = bytes(int(bits[at : at + 8], 2) for at in range(0, len(bits), 8)).replace(b"\xff", b"\xff\0")
    opening = segment(0xE0, b"JFIF\0\1\1" + struct.pack(">BHHBB", unit, dots, dots, 0, 0))
    return b"\xff\xd8" + opening + quantities + frame + codes + segment(0xDA, b"\1\1\0\0\x3f\0") + scan + b"\xff\xd9"
