"""From Word files to PDFs: prepared, converted in one start of LibreOffice, mended and checked."""

import hashlib
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import field
from datetime import UTC, datetime

from assembler.diagnostics import Diagnostic, Words, diagnose, has_errors
from assembler.diagnostics.system import reason
from assembler.diagnostics.words import english
from assembler.engine import engine_digest
from assembler.lean import dataclass
from assembler.ooxml.package import Package, reopen_package
from assembler.ooxml.properties import core_properties
from assembler.pdf.convert import ConversionError, TooLongError, convert
from assembler.pdf.mend import mend
from assembler.pdf.office import Office
from assembler.pdf.prepare import prepared
from assembler.pdf.structure import broken
from assembler.pdf.verify import HEADER, Expected, flawed, verify_pdf
from assembler.pdf.wording import wording

_NOTHING = Words("LibreOffice zei niet waarom", "LibreOffice did not say why")
_NO_MOMENT = datetime(1980, 1, 1, tzinfo=UTC)


def identity(content: bytes, office: Office) -> str:
    """The digest of what the PDF of a Word file is made from: the file, LibreOffice, and this tool."""
    made = hashlib.sha256(f"{engine_digest()} {office.version} ".encode())
    made.update(content)
    return made.hexdigest()


@dataclass(frozen=True)
class _Document:
    """A Word file on its way, with the name of its PDF."""

    file: str
    package: Package
    copy: bytes = field(repr=False)


def make_pdfs(
    office: Office, documents: Mapping[str, bytes], progress: Callable[[int, int], None] = lambda done, total: None
) -> tuple[dict[str, bytes], list[Diagnostic]]:
    """The PDF of each Word file by the name that it is to have; none when there is an error among what was found."""
    found: list[Diagnostic] = []
    made: dict[str, bytes] = {}
    planned = [_planned(file, content) for file, content in documents.items()]
    try:
        with closing(convert(office, [one.copy for one in planned])) as converted:
            for document, raw in zip(planned, converted, strict=True):
                progress(len(made), len(planned))
                made[document.file], problems = _finished(document, raw)
                found += problems
    except TooLongError as error:
        found.append(diagnose("D004", file=planned[error.at].file, seconds=error.seconds))
    except ConversionError as error:
        found.append(diagnose("D003", file=planned[error.at].file, told=english(error.told) if error.told else _NOTHING))
    except OSError as error:
        found.append(diagnose("D003", file=planned[0].file, told=reason(error, office.program)))
    return ({} if has_errors(found) else made), found


def _planned(file: str, content: bytes) -> _Document:
    package = reopen_package(content)
    return _Document(file, package, prepared(package, content))


def _moment(stamp: str) -> datetime:
    """The moment of a document, as this tool writes it."""
    try:
        return datetime.fromisoformat(stamp).astimezone(UTC)
    except ValueError:
        return _NO_MOMENT


def _finished(document: _Document, raw: bytes) -> tuple[bytes, list[Diagnostic]]:
    """The PDF mended, and what is wrong with it; one too strange to mend is told as such.

    All that can wait until LibreOffice is at work on the next document is done here.
    """
    said = core_properties(document.package)
    try:
        content = mend(raw, _moment(said.get("dcterms:created", "")), said.get("dc:language", ""))
    except broken():
        return raw, [flawed(document.file, "broken" if raw.startswith(HEADER) else "header")]
    expected = Expected(said.get("dc:title", ""), said.get("dc:language", ""), wording(document.package))
    return content, verify_pdf(content, document.file, expected)
