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


LEVEL = 4
"""Deflate's, 0-9: what it makes is a seventh larger than at 6, and takes a third of the time."""


class Packed(NamedTuple):
    """A part as the stream that it was compressed to, and the checksum and size (bytes) of what it was."""

    stream: bytes
    crc: int
    size: int

    @property
    def content(self) -> bytes:
        """Unpacked anew each time: most parts are never looked at, and a large one need not be there twice."""
        return zlib.decompress(self.stream, -zlib.MAX_WBITS, self.size or 1)


class Packer:
    """Compresses a part while it is being written, so that it is never there as a whole."""

    def __init__(self, level: int = LEVEL) -> None:
        self._packer = zlib.compressobj(level, zlib.DEFLATED, -zlib.MAX_WBITS)
        self._pieces: list[bytes] = []
        self._crc = self._size = 0

    def write(self, content: bytes) -> None:
        self._crc = zlib.crc32(content, self._crc)
        self._size += len(content)
        self._pieces.append(self._packer.compress(content))

    def packed(self) -> Packed:
        """The part, when all of it was written."""
        return Packed(b"".join([*self._pieces, self._packer.flush()]), self._crc, self._size)


def pack_part(content: bytes, level: int = LEVEL) -> Packed:
    """``level`` is deflate's, 0-9."""
    packer = Packer(level)
    packer.write(content)
    return packer.packed()


def read_archive(data: bytes) -> Iterator[tuple[str, bytes | Packed]]:
    """The files of an archive that is known to be sound: a name, and the stream if that is sound and deflated, or else the content."""
    with ZipFile(io.BytesIO(data)) as archive:
        for info in archive.infolist():
            if not info.is_dir():
                packed = _packed(data, info) if info.compress_type == ZIP_DEFLATED else None
                yield info.filename, archive.read(info) if packed is None else packed


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
    return Packed(stream, info.CRC, len(content)) if sound else None


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
            part.size,
            len(raw),
            0,
        )
        directory.append(b"PK\1\2" + pack("<H", _VERSION) + about + pack("<HHHLL", 0, 0, 0, _PRIVATE, buffer.tell()) + raw)
        buffer.write(b"PK\3\4" + about + raw + part.stream)
    start, listed = buffer.tell(), b"".join(directory)
    buffer.write(listed + b"PK\5\6" + pack("<HHHHLLH", 0, 0, len(directory), len(directory), len(listed), start, 0))
    return buffer.getvalue()
