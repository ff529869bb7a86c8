"""Words for tests about whole documents: data to a built set, and a document back to its text.

``lines`` reads a document as a person does: its paragraphs in order, cells included, each note where it is referred to. What it reads
with is plain lxml and none of our own code, so that a fault of ours is not repeated here.
"""

import difflib
import io
import tempfile
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml
from lxml import etree

from assembler.pipeline import Built, build
from tests.pictures import png
from tests.strategies import ATTACHMENT, IMAGE, NOTE_CLOSE, NOTE_OPEN, to_plain

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

Parts = dict[str, bytes]

_Dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


def to_yaml(data: Mapping[str, Any]) -> bytes:
    """The data as a file that a drafter could have written; every scalar is a text."""
    written: bytes = yaml.dump(to_plain(data), Dumper=_Dumper, allow_unicode=True, width=10**9, sort_keys=False, encoding="utf-8")
    return written


def built(data: Mapping[str, Any] | bytes | str, *, pack: str = "rijk") -> Built:
    """The whole set, made from data in memory or from the text of a data file."""
    text = data.encode() if isinstance(data, str) else data if isinstance(data, bytes) else to_yaml(data)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "meeting.yaml")
        file.write_bytes(text)
        Path(folder, ATTACHMENT).write_bytes(b"%PDF-1.4\n")
        Path(folder, IMAGE).write_bytes(png(2, 2))
        return build(file, pack=pack)


def errors(made: Built) -> list[str]:
    """The errors as a drafter reads them, each with its line."""
    return [
        f"{found.code} regel {found.span.line if found.span else '-'}: {found.message()}"
        for found in made.diagnostics
        if found.severity == "error"
    ]


def documents(made: Built) -> dict[str, list[bytes]]:
    """The Word documents of the set by their id; more than one of an id where each addressee has one."""
    found: dict[str, list[bytes]] = {}
    for output in made.outputs:
        if output.file.endswith(".docx"):
            found.setdefault(output.id, []).append(output.content)
    return found


def minimal() -> dict[str, Any]:
    """The data of the smallest dossier there is, to be added to."""
    return {
        "meeting": {"council": "milieuraad", "date": "2026-03-17", "place": "Brussel"},
        "officials": {"minister": {"office": "Minister van Zaken", "name": "Sietske Brandenbarg"}},
        "letters": {"signatories": ["minister"], "date": "2026-03-01"},
    }


def with_memo(**memo: Any) -> dict[str, Any]:
    return {**minimal(), "memo": {"date": "2026-02-20", "variants": [{"addressee": "minister"}], **memo}}


def parts_of(content: bytes) -> Parts:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert len(set(archive.namelist())) == len(archive.namelist()), "two entries of one name"
        return {name: archive.read(name) for name in archive.namelist()}


def parsed(content: bytes) -> Any:
    return etree.fromstring(content, etree.XMLParser(resolve_entities=False))


def lines(content: bytes, part: str = "word/document.xml") -> list[str]:
    """The paragraphs of a part that print something, in order, each note's text between ``NOTE_OPEN`` and ``NOTE_CLOSE``.

    A second citation of a note (a NOTEREF field) reads like the first, after its cached number was found to be right.
    """
    parts = parts_of(content)
    root = parsed(parts[part])
    notes = note_texts(content)
    reader = _Reader(root, notes)
    return [text for text in map(reader.text, root.iter(f"{W}p")) if text]


def note_texts(content: bytes) -> dict[str, str]:
    """The notes by id, without the number and the space before each."""
    parts = parts_of(content)
    if "word/footnotes.xml" not in parts:
        return {}
    root = parsed(parts["word/footnotes.xml"])
    reader = _Reader(root, {})
    found = {}
    for note in root.iter(f"{W}footnote"):
        if note.get(f"{W}type", "normal") == "normal":
            text = "\n".join(reader.text(paragraph) for paragraph in note.iter(f"{W}p"))
            found[note.get(f"{W}id")] = text.removeprefix(" ")
    return found


class _Reader:
    def __init__(self, root: Any, notes: Mapping[str, str]) -> None:
        self._notes = notes
        self._ids = [one.get(f"{W}id") for one in root.iter(f"{W}footnoteReference")]
        self._marked: dict[str, str] = {}
        """The note of the first reference after the start of each bookmark; LibreOffice moves the end before it."""
        started: list[str] = []
        for one in root.iter(f"{W}bookmarkStart", f"{W}footnoteReference"):
            if one.tag == f"{W}bookmarkStart":
                started.append(one.get(f"{W}name"))
            else:
                self._marked |= dict.fromkeys(started, one.get(f"{W}id"))
                started.clear()

    def text(self, paragraph: Any) -> str:
        pieces: list[str] = []
        field: list[str] | None = None
        for one in paragraph.iter():
            if next(one.iterancestors(f"{W}p"), paragraph) is not paragraph:
                continue
            match etree.QName(one).localname if isinstance(one.tag, str) else "":
                case "fldChar" if one.get(f"{W}fldCharType") == "begin":
                    field = []
                case "instrText" if field is not None:
                    field.append(one.text)
                case "fldChar" if one.get(f"{W}fldCharType") == "end":
                    field = None
                case "t" if field and "NOTEREF" in "".join(field):
                    note = self._marked["".join(field).split()[1]]
                    assert one.text == str(self._ids.index(note) + 1), "the cached number of a second citation"
                    pieces.append(NOTE_OPEN + self._notes[note] + NOTE_CLOSE)
                case "t":
                    pieces.append(one.text or "")
                case "tab" if one.getparent().tag == f"{W}r":
                    pieces.append("\t")
                case "br" | "cr":
                    pieces.append("\n")
                case "noBreakHyphen":
                    pieces.append("\u2011")
                case "footnoteReference":
                    pieces.append(NOTE_OPEN + self._notes[one.get(f"{W}id")] + NOTE_CLOSE)
        return "".join(pieces)


def rows(content: bytes, number: int = 1) -> list[list[str]]:
    """The cells of a table of the body (counted from 1), row by row; the paragraphs of a cell on lines of their own."""
    root = parsed(parts_of(content)["word/document.xml"])
    table = list(root.iter(f"{W}tbl"))[number - 1]
    reader = _Reader(root, note_texts(content))
    return [["\n".join(map(reader.text, cell.iter(f"{W}p"))) for cell in row.iter(f"{W}tc")] for row in table.iter(f"{W}tr")]


def pretty(part: bytes) -> str:
    """A part as text in which each element has its own line."""
    root = parsed(part)
    etree.indent(root, " ")
    written: str = etree.tostring(root, encoding="unicode")
    return written + "\n"


def differences(expected: Mapping[str, str], found: Mapping[str, str]) -> str:
    """What is different between two sets of XML parts, as one unified diff per part."""
    told: list[str] = []
    for name in sorted({*expected, *found}):
        old, new = (texts.get(name, "").splitlines() for texts in (expected, found))
        told += difflib.unified_diff(old, new, f"expected/{name}", f"found/{name}", lineterm="", n=2)
    return "\n".join(told)


def xml_parts(content: bytes) -> dict[str, str]:
    """The parts in ``word/`` that are XML, ready for a comparison."""
    return {name: pretty(part) for name, part in parts_of(content).items() if name.startswith("word/") and name.endswith(".xml")}
