"""The words the tests of the whole pipeline share: where the examples are, and small dossiers to change and break."""

import io
import re
import zipfile
from pathlib import Path

from docx import Document

from assembler.publish.manifest import NAME

ROOT = Path(__file__).parents[1]
ENERGIERAAD = ROOT / "examples" / "energieraad" / "meeting.yaml"
"""The example with a pack of its own."""
EXAMPLES = sorted((ROOT / "examples").glob("*/meeting.yaml"))
MILIEURAAD = ROOT / "examples" / "milieuraad" / "meeting.yaml"
MINIMAL = (ROOT / "examples" / "minimaal" / "meeting.yaml").read_text("utf-8")
START = ROOT / "templates" / "start" / "meeting.yaml"
RIJK = ROOT / "templates" / "rijk"


def write_dossier(folder: Path, *changes: tuple[str, str], more: str = "") -> Path:
    """The smallest example with every ``(old, new)`` carried out and ``more`` after it, as meeting.yaml in ``folder``."""
    text = MINIMAL
    for old, new in changes:
        assert old in text, f"{old!r} is no longer in the smallest example"
        text = text.replace(old, new, 1)
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "meeting.yaml"
    file.write_text(text + more, "utf-8")
    return file


def with_sections(text: str, base: str = MINIMAL) -> str:
    """``base`` with the top-level sections of ``text`` in the place of its own sections of that name, or after them."""
    return "".join({**_sections(base), **_sections(text + "\n")}.values())


def _sections(text: str) -> dict[str, str]:
    return {section.partition(":")[0]: section for section in re.split(r"^(?=[a-z_]+:)", text, flags=re.MULTILINE) if section}


def own_pack(folder: Path, *changes: tuple[str, str]) -> Path:
    """A copy of the pack rijk with every ``(old, new)`` carried out in its pack.yaml."""
    folder.mkdir(parents=True)
    for template in RIJK.glob("*.docx"):
        (folder / template.name).write_bytes(template.read_bytes())
    text = (RIJK / "pack.yaml").read_text("utf-8")
    for old, new in changes:
        assert old in text, f"{old!r} is no longer in pack.yaml"
        text = text.replace(old, new)
    (folder / "pack.yaml").write_text(text, "utf-8")
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder by its relative name."""
    return {str(file.relative_to(folder)): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}


def outputs(folder: Path) -> dict[str, bytes]:
    """The files of a folder without the manifest, which names the tool that made them."""
    return {name: content for name, content in contents(folder).items() if name != NAME}


def stamps(folder: Path) -> dict[str, tuple[int, int]]:
    """Time of change and inode of every file: equal stamps mean that nothing was written."""
    return {str(file.relative_to(folder)): (file.stat().st_mtime_ns, file.stat().st_ino) for file in sorted(folder.rglob("*"))}


def text_of(content: bytes) -> str:
    """The text of a document's body, tables included, a line for each paragraph."""
    body = Document(io.BytesIO(content)).element.body
    return "\n".join("".join(text.text or "" for text in paragraph.iter(f"{_W}t")) for paragraph in body.iter(f"{_W}p"))


def part_of(content: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return package.read(name)


_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
