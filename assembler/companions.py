"""The PDFs that go with the documents of a build, each beside its Word file under the same name.

A PDF is made anew only when its Word file or LibreOffice is another. Without LibreOffice the documents are built all the same.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from assembler.diagnostics import Diagnostic, diagnose, has_errors
from assembler.diagnostics.stored import revived
from assembler.lean import dataclass
from assembler.pdf.office import VARIABLE, Office, find_office
from assembler.pdf.produce import identity, make_pdfs, missing_libraries
from assembler.pipeline import Built, Kept, Output, Progress

_SUFFIX = ".pdf"


@dataclass(frozen=True)
class Means:
    """What PDFs are made with: LibreOffice, or ``lacking``, the errors that tell what is missing."""

    office: Office | None
    lacking: tuple[Diagnostic, ...] = ()

    @property
    def version(self) -> str | None:
        """What tells this LibreOffice from others; None where no PDFs are made."""
        return self.office.version if self.office else None


def means() -> Means:
    """What this machine has to make PDFs with."""
    names = missing_libraries()
    lacking = [diagnose("D002", names=", ".join(names))] if names else []
    office = find_office()
    if office is None:
        lacking.append(diagnose("D001", variable=VARIABLE))
    return Means(None if lacking else office, tuple(lacking))


def with_pdfs(built: Built, by: Means, kept: Kept, told: Iterable[Mapping[str, Any]], progress: Progress) -> Built:
    """The build with a PDF after each document; with an error over one of them no outputs at all.

    ``kept`` gives PDFs that were made before of the very same, and ``told`` is what was found then.
    """
    if by.office is None:
        return built
    made_from = _made_from(built, by.office)
    before = {file: again for file, digest in made_from.items() if (again := kept(digest)) is not None}
    names = {file: _pdf_name(file) for file in made_from}
    found = _clashes(built.outputs, names.values())
    wanted = {names[one.file]: one.content for one in built.outputs if one.file in names and one.file not in before}
    made: dict[str, bytes] = {}
    if wanted and not found:
        made, found = make_pdfs(by.office, wanted, progress)
    if has_errors(found):
        return replace(built, outputs=[], diagnostics=[*built.diagnostics, *found])
    outputs: list[Output] = []
    for one in built.outputs:
        outputs.append(one)
        if one.file in names:
            again, name = before.get(one.file), names[one.file]
            found += _told_before(told, again.file, name) if again else []
            content = again.content if again else made[name]
            outputs.append(Output(one.id, one.number, one.name, name, content, made_from=made_from[one.file], pdf_of=one.file))
    return replace(built, outputs=outputs, diagnostics=[*built.diagnostics, *found])


def pdfs_made_from(built: Built, by: Means) -> dict[str, str]:
    """What the PDF of each document is to be made from, by the name of the PDF."""
    return {_pdf_name(file): digest for file, digest in _made_from(built, by.office).items()} if by.office else {}


def _made_from(built: Built, office: Office) -> dict[str, str]:
    return {one.file: identity(one.content, office) for one in built.outputs if not one.copied}


def _pdf_name(file: str) -> str:
    """The name of the PDF of a Word file."""
    return file.removesuffix(".docx") + _SUFFIX


def _clashes(outputs: Iterable[Output], names: Iterable[str]) -> list[Diagnostic]:
    taken = {one.file.casefold() for one in outputs}
    return [diagnose("O001", file=name) for name in names if name.casefold() in taken]


def _told_before(told: Iterable[Mapping[str, Any]], file: str, name: str) -> list[Diagnostic]:
    """What was found about a PDF when it was made, about the name that it has now."""
    about = [one for one in told if str(one["code"]).startswith("D") and one["facts"].get("file") == file]
    return [replace(one, facts={**one.facts, "file": name}) for one in revived(about, {})]
