"""Images that the data file names: those at fault are told at their line, all in one run, and the others are in the documents."""

from pathlib import Path

import pytest

from assembler import build, check
from assembler.content.image_files import LARGEST
from assembler.data.images import EMU, to_emu
from assembler.ooxml.namespaces import WP
from tests.documents import built, documents, errors, minimal, parsed, parts_of
from tests.dossiers import write_dossier
from tests.pictures import jpeg, png
from tests.strategies import IMAGE, expressions_escaped, hostile, tried

OFFICIAL = "    name: Sietske Brandenbarg"


def dossier(folder: Path, given: str, **files: bytes) -> Path:
    """The smallest dossier with this image as the signature of the minister, and files with a dot for each underscore."""
    file = write_dossier(folder, (OFFICIAL, f"{OFFICIAL}\n    signature_image: {given}"))
    for name, content in files.items():
        (folder / name.replace("_", ".")).write_bytes(content)
    return file


def told(file: Path) -> list[str]:
    found = check(file)
    assert all(one.span is not None for one in found)
    text = file.read_text("utf-8")
    return [f"{one.code} {text[one.span.start : one.span.end]}" for one in found if one.span]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("{file: h.png, alt: Handtekening}", []),
        ("{file: h.png, alt: Handtekening, width: 4 cm}", []),
        ("{file: ./h.png, alt: 'Handtekening van {{ this.name }}', width: '3,5cm'}", []),
        ("{file: foto.png, alt: Een JPEG die zich een PNG noemt}", []),
        ("{file: weg.png, alt: Handtekening}", ["R003 weg.png"]),
        ("{file: ../h.png, alt: Handtekening}", ["R009 ../h.png"]),
        ("{file: /etc/passwd, alt: Handtekening}", ["R009 /etc/passwd"]),
        ("{file: 'C:\\h.png', alt: Handtekening}", ["R009 'C:\\h.png'"]),
        ("{file: logo.svg, alt: Handtekening}", ["R012 logo.svg"]),
        ("{file: half.png, alt: Handtekening}", ["R013 half.png"]),
        ("{file: veel.png, alt: Handtekening}", ["R014 veel.png"]),
        ("{file: half.png, alt: 'Handtekening van {{ this.naam }}'}", ["R013 half.png", "X001 {{ this.naam }}"]),
        ("{file: h.png}", ["S001 signature_image"]),
        ("{file: h.png, alt: ''}", ["S007 alt"]),
        ("{file: h.png, alt: ' '}", ["S007 alt"]),
        ("""{file: h.png, alt: "{{ '' }}"}""", ["S007 {"]),
        ("{file: h.png, alt: Handtekening, width: breed}", ["S005 breed"]),
        ("{file: h.png, alt: Handtekening, width: 0 cm}", ["S005 0 cm"]),
        ("{file: h.png, alt: Handtekening, width: 100 cm}", ["S005 100 cm"]),
        ("{file: h.png, alt: Handtekening, widht: 4 cm}", ["S002 widht"]),
        ("h.png", ["S003 signature_image"]),
        ("[h.png]", ["S003 signature_image"]),
    ],
)
def test_what_is_said_of_an_image(given: str, expected: list[str], tmp_path: Path) -> None:
    files = {"h_png": png(), "foto_png": jpeg(), "logo_svg": b"<svg/>", "half_png": png()[:-5], "veel_png": png() + b"\0" * LARGEST}
    assert told(dossier(tmp_path, given, **files)) == expected


def test_an_image_at_fault_keeps_the_set_from_being_made(tmp_path: Path) -> None:
    made = build(dossier(tmp_path, "{file: h.png, alt: Handtekening}", h_png=b"GIF89a"))
    assert made.outputs == []
    (found,) = made.diagnostics
    assert found.message("nl") == "De afbeelding h.png is geen PNG of JPEG: het is GIF."
    assert "PNG" in found.hint("nl")


def test_an_image_no_longer_there_to_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = dossier(tmp_path, "{file: h.png, alt: Handtekening}", h_png=png())

    def refused(*args: object, **named: object) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr("assembler.pipeline.open", refused, raising=False)
    assert told(file) == ["Y012 h.png"]


@pytest.mark.parametrize("ignore", [False, True])
def test_a_width_for_which_there_is_no_room_is_told_unless_it_is_silenced(ignore: bool, tmp_path: Path) -> None:
    file = dossier(tmp_path, "{file: h.png, alt: Handtekening, width: 20 cm}", h_png=png())
    if ignore:
        file.write_text(file.read_text("utf-8") + "\nchecks:\n  ignore:\n    T017: zo groot als het kan\n", "utf-8")
    made = build(file)
    assert {one.code for one in made.diagnostics} == ({"T017"} if not ignore else set())
    assert check(file) == []
    assert len(made.outputs) == 4


def test_an_image_in_prose_of_the_data_file(tmp_path: Path) -> None:
    text = "\nannotated_agenda:\n  background: De handtekening {{ officials.minister.signature_image }} staat hier.\n"
    file = dossier(tmp_path, "{file: h.png, alt: Handtekening}", h_png=png())
    file.write_text(file.read_text("utf-8") + text, "utf-8")
    made = build(file)
    assert [one.message() for one in made.diagnostics] == []
    (agenda,) = [one for one in made.outputs if "agenda" in one.id]
    assert 'descr="Handtekening"' in parts_of(agenda.content)["word/document.xml"].decode()


def test_any_description_comes_back_exactly() -> None:
    def holds(alt: str) -> None:
        data = minimal()
        data["officials"]["minister"]["signature_image"] = {"file": IMAGE, "alt": expressions_escaped(alt)}
        made = built(data)
        assert errors(made) == []
        for kind in ("tweede_kamerbrief", "eerste_kamerbrief"):
            (letter,) = documents(made)[kind]
            told = [one.get("descr") for one in parsed(parts_of(letter)["word/document.xml"]).iter(f"{{{WP}}}docPr")]
            assert told == [alt]

    tried(hostile(8).filter(str.strip), holds, 15)


@pytest.mark.parametrize("value", ["officials.minister.signature_image", "annotated_agenda.background"])
def test_an_image_in_a_line_of_text_is_refused_at_its_place(value: str, tmp_path: Path) -> None:
    text = f"\nannotated_agenda:\n  background: Een noot^[met tekst].\n  title: De {{{{ {value} }}}}\n"
    file = dossier(tmp_path, "{file: h.png, alt: Handtekening}", h_png=png())
    file.write_text(file.read_text("utf-8") + text, "utf-8")
    assert told(file) == [f"X003 {{{{ {value} }}}}"]


@pytest.mark.parametrize(
    ("length", "emu"),
    [("1 cm", EMU), ("10mm", EMU), ("2,5 cm", 2.5 * EMU), ("0.1 mm", EMU / 100), ("cm", None), ("1 m", None), ("٣ cm", None)],
)
def test_lengths(length: str, emu: float | None) -> None:
    assert to_emu(length) == emu
