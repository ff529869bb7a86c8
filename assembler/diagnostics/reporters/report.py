"""What a report is made from, and what more than one format says of a diagnostic."""

import os
from collections.abc import Iterator

from assembler.diagnostics.diagnostic import Diagnostic, Severity
from assembler.lean import dataclass


@dataclass(frozen=True)
class Checked:
    """A file as the user named it, with everything that was found in it."""

    file: str
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True)
class Report:
    """The files that were looked at, in order.

    ``folder`` is what relative paths count from, ``version`` that of the tool; only text looks at ``color``.
    """

    checked: tuple[Checked, ...]
    language: str = "nl"
    folder: str = "."
    version: str = ""
    color: bool = False

    def findings(self) -> Iterator[tuple[str, Diagnostic]]:
        """Every diagnostic with the name of the file it stands in: a pack's, or the one that was checked when it has no place."""
        for one in self.checked:
            for found in one.diagnostics:
                yield found.span.source.name if found.span else one.file, found

    def count(self, severity: Severity) -> int:
        return sum(found.severity is severity for one in self.checked for found in one.diagnostics)

    def relative(self, file: str) -> str:
        """The file's path from the report's folder, with forward slashes; one that stands elsewhere stays absolute."""
        path = os.path.normpath(file)
        if os.path.isabs(path):
            folder = os.path.join(os.path.normpath(self.folder), "")
            path = path.removeprefix(folder)
        return path.replace(os.sep, "/")


def message_and_place(found: Diagnostic, language: str) -> str:
    """The message, with the place in the template for a format that has no field for it."""
    place = f" ({found.place.told(language)})" if found.place else ""
    return found.message(language) + place


def fingerprint(found: Diagnostic, path: str) -> str:
    """The same as long as the line is, wherever it moves: from the code, the file and the text of the line."""
    from hashlib import sha256  # 2 ms: only for the formats that have fingerprints

    about = found.span.source.line(found.span.line).strip() if found.span else found.message()
    place = found.place.told("nl") if found.place else ""
    return sha256("\0".join((found.code, path, about, place)).encode("utf-8", "surrogatepass")).hexdigest()
