"""PNG and JPEG by their headers: what is whole is read, what is not is refused with what is wrong, and no bytes bring it down."""

import contextlib
import struct

import pytest
from docx.image.image import Image as WordImage
from hypothesis import strategies as st

from assembler.content.image_files import LARGEST, ImageError, read_image
from tests.pictures import chunk, jpeg, png, segment
from tests.strategies import tried

EMF = b"\x01\0\0\0" + b"\0" * 36 + b" EMF"


def fault(content: bytes) -> tuple[str, str]:
    with pytest.raises(ImageError) as caught:
        read_image("beeld.png", content)
    return caught.value.code, caught.value.problem.nl


def header(width: int, height: int) -> bytes:
    return png().replace(
        chunk(b"IHDR", struct.pack(">IIBBBBB", 8, 4, 8, 0, 0, 0, 0)), chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    )


def test_another_reader_finds_the_same_size() -> None:
    sides, dots = st.integers(1, 60), st.integers(30, 1200)
    drawn = st.builds(lambda w, h, dpi: png(w, h, dpi=dpi), sides, sides, dots)
    drawn |= st.builds(lambda w, h, dpi: jpeg(w, h, unit=1, dots=dpi), sides, sides, dots)

    def holds(content: bytes) -> None:
        found, expected = read_image("x", content), WordImage.from_blob(content)
        assert abs(found.width - expected.width) <= 1 + expected.width * 0.01
        assert abs(found.height - expected.height) <= 1 + expected.height * 0.01
        assert f"image/{found.kind}" == expected.content_type

    tried(drawn, holds, 60)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"", "een leeg bestand"),
        (b"GIF89a" + b"\0" * 20, "GIF"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "WebP"),
        (b"II*\0" + b"\0" * 20, "TIFF"),
        (b"MM\0*" + b"\0" * 20, "TIFF"),
        (b"BM" + b"\0" * 50, "BMP"),
        (EMF, "EMF"),
        (b"\xd7\xcd\xc6\x9a" + b"\0" * 18, "WMF"),
        (b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>', "SVG"),
        (b"%PDF-1.7\n", "PDF"),
        (b"\0\0\0\x18ftypheic" + b"\0" * 20, "HEIC of AVIF"),
        (b"hallo", "iets anders"),
    ],
)
def test_other_kinds_are_told_by_name(content: bytes, kind: str) -> None:
    assert fault(content) == ("R012", f"het is {kind}")


@pytest.mark.parametrize("cut", [9, 20, 33, 40, len(png()) - 12, len(png()) - 1])
def test_a_png_that_ends_early(cut: int) -> None:
    assert fault(png()[:cut]) == ("R013", "het bestand houdt te vroeg op")


@pytest.mark.parametrize("cut", [3, 10, 25, 120, len(jpeg()) - 2, len(jpeg()) - 1])
def test_a_jpeg_that_ends_early(cut: int) -> None:
    assert fault(jpeg()[:cut]) == ("R013", "het bestand houdt te vroeg op")


def test_a_byte_that_changed_on_the_way() -> None:
    content = bytearray(png())
    content[50] ^= 1
    assert fault(bytes(content)) == ("R013", "de controlegetallen kloppen niet")


def test_a_png_without_a_picture() -> None:
    assert fault(png()[:33] + chunk(b"IEND")) == ("R013", "er staat geen beeld in")


@pytest.mark.parametrize("content", [header(0, 4), header(8, 0), jpeg(0, 8), b"\xff\xd8" + segment(0xDA, b"\0") + b"\xff\xd9"])
def test_an_image_without_a_size(content: bytes) -> None:
    assert fault(content) == ("R013", "er staat geen grootte in")


@pytest.mark.parametrize(("width", "height"), [(30_001, 1), (1, 2**31), (20_000, 20_000)])
def test_an_absurd_size(width: int, height: int) -> None:
    assert fault(header(width, height)) == ("R014", f"{width} bij {height} beeldpunten")


def test_too_many_bytes() -> None:
    assert fault(png() + b"\0" * LARGEST) == ("R014", "meer dan 20 MB")


def test_what_stands_in_a_jpeg_before_its_picture_does_not_matter() -> None:
    extra = segment(0xE1, b"Exif\0\0" + jpeg(3, 3)) + segment(0xFE, b"\xff\xd9") + b"\xff\xff" + segment(0xFE, b"x")[1:] + b"\xff\x01"
    assert read_image("x", b"\xff\xd8" + extra + jpeg(16, 8)[2:]).width == read_image("x", jpeg(16, 8)).width


def test_any_bytes_are_read_or_refused() -> None:
    def damaged(content: bytes, at: int, byte: int, cut: int) -> bytes:
        changed = bytearray(content)
        changed[at % len(changed)] = byte
        return bytes(changed[: len(changed) - cut])

    def holds(content: bytes) -> None:
        with contextlib.suppress(ImageError):
            assert read_image("x", content).content == content

    numbers = st.integers(0, 255)
    drawn = st.binary() | st.builds(damaged, st.sampled_from([png(), jpeg()]), numbers, numbers, st.integers(0, 30))
    tried(drawn | st.binary().map(lambda rest: b"\xff\xd8\xff" + rest), holds, 99)
