"""The ZIP archive of a package, written so that the same parts always give the same bytes (ECMA-376 Part 2, "Physical Mapping").

A part that comes unchanged from a template keeps the stream that it was compressed to there: compressing them all again takes a third
of the time of a small document. zipfile can read archives but not put a compressed stream into one.
"""

import io
import zlib
from collections.abc import Iterable, Iterator
from struct import pack
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_NAMES = 26, 30
"""In a local header: where the lengths of the name and of what else precedes the content stand, and where the name does (APPNOTE 4.3.7)."""
_VERSION = 20
_UTF8 = 0x800
_DATE = 0x21
"""The first day that an archive can name, 1 January 1980."""
_PRIVATE = 0o600 << 16
"""Readable for its owner, for who unpacks it on Unix."""


class Packed(NamedTuple):
    """A part with the stream that it was compressed to."""

    content: bytes
    stream: bytes
    crc: int


def pack_part(content: bytes, level: int) -> Packed:
    """``level`` is deflate's, 0-9."""
    packer = zlib.compressobj(level, zlib.DEFLATED, -zlib.MAX_WBITS)
    return Packed(content, packer.compress(content) + packer.flush(), zlib.crc32(content))


def read_archive(data: bytes) -> Iterator[tuple[str, bytes, Packed | None]]:
    """The files of an archive that is known to be sound: name, content, and its stream if that is sound and deflated."""
    with ZipFile(io.BytesIO(data)) as archive:
        for info in archive.infolist():
            if not info.is_dir():
                packed = _packed(data, info) if info.compress_type == ZIP_DEFLATED else None
                yield info.filename, archive.read(info) if packed is None else packed.content, packed


def _packed(data: bytes, info: ZipInfo) -> Packed | None:
    lengths, names = (info.header_offset + at for at in _NAMES)
    start = names + sum(int.from_bytes(data[at : at + 2], "little") for at in (lengths, lengths + 2))
    stream = data[start : start + info.compress_size]
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        content = unpacker.decompress(stream)
    except zlib.error:
        return None
    sound = unpacker.eof and not unpacker.unused_data and zlib.crc32(content) == info.CRC
    return Packed(content, stream, info.CRC) if sound else None


def write_archive(parts: Iterable[tuple[str, Packed]]) -> bytes:
    """An archive of these files in this order; without dates, and as made on a system of no importance."""
    buffer = io.BytesIO()
    directory: list[bytes] = []
    for name, part in parts:
        raw = name.encode()
        about = pack(
            "<HHHHHLLLHH",
            _VERSION,
            0 if name.isascii() else _UTF8,
            ZIP_DEFLATED,
            0,
            _DATE,
            part.crc,
            len(part.stream),
            len(part.content),
            len(raw),
            0,
        )
        directory.append(b"PK\1\2" + pack("<H", _VERSION) + about + pack("<HHHLL", 0, 0, 0, _PRIVATE, buffer.tell()) + raw)
        buffer.write(b"PK\3\4" + about + raw + part.stream)
    start, listed = buffer.tell(), b"".join(directory)
    buffer.write(listed + b"PK\5\6" + pack("<HHHHLLH", 0, 0, len(directory), len(directory), len(listed), start, 0))
    return buffer.getvalue()
