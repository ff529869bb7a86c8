"""The archive that we write is the one that zipfile writes, and what comes unchanged from another is copied as it is."""

import io
import zipfile

from hypothesis import given
from hypothesis import strategies as st

from assembler.ooxml.archive import Packed, Packer, pack_part, read_archive, write_archive

PARTS = st.dictionaries(
    st.text("abé/._", min_size=1, max_size=12).filter(lambda name: not name.endswith("/")), st.binary(max_size=400), max_size=5
)


def by_zipfile(parts: dict[str, bytes], level: int) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as archive:
        for name, content in parts.items():
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 0
            info.external_attr = 0o600 << 16
            archive.writestr(info, content, compresslevel=level)
    return buffer.getvalue()


@given(PARTS, st.sampled_from([1, 6, 9]))
def test_it_is_what_zipfile_writes(parts: dict[str, bytes], level: int) -> None:
    assert write_archive((name, pack_part(content, level)) for name, content in parts.items()) == by_zipfile(parts, level)


@given(PARTS)
def test_streams_are_read_and_written_again_as_they_are(parts: dict[str, bytes]) -> None:
    data = by_zipfile(parts, 1)
    read = list(read_archive(data))
    assert {name: packed.content for name, packed in read if isinstance(packed, Packed)} == parts
    assert write_archive((name, packed) for name, packed in read if isinstance(packed, Packed)) == data


def test_a_stream_with_something_after_it_is_not_copied() -> None:
    packed = pack_part(b"tekst", 6)
    data = write_archive([("a", packed._replace(stream=packed.stream + b"verborgen"))])
    assert list(read_archive(data)) == [("a", b"tekst")]


def test_a_file_that_is_not_compressed_is_read_without_a_stream() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("map/", b"")
        archive.writestr("a", b"tekst")
    assert list(read_archive(buffer.getvalue())) == [("a", b"tekst")]


@given(st.lists(st.binary(max_size=3000), max_size=8), st.integers(1, 9))
def test_a_part_is_the_same_in_one_piece_and_in_many(pieces: list[bytes], level: int) -> None:
    packer = Packer(level)
    for piece in pieces:
        packer.write(piece)
    packed = packer.packed()
    assert packed == pack_part(b"".join(pieces), level)
    assert packed.content == b"".join(pieces)
    assert packed.size == len(packed.content)
