"""The PDFs that go with the documents of a build, each beside its Word file under the same name.

A PDF is made anew only when its Word file or LibreOffice is another, and goes when its Word file changes without it. Without LibreOffice
the documents are built all the same.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from assembler.diagnostics import Diagnostic, diagnose, has_errors
from assembler.diagnostics.stored import revived
from assembler.lean import dataclass
from assembler.pdf.means import Means
from assembler.pdf.produce import identity, make_pdfs
from assembler.pipeline import Built, Kept, Output, Progress
from assembler.publish.manifest import Record, digest

_SUFFIX = ".pdf"


def with_pdfs(built: Built, by: Means | None, kept: Kept, record: Record | None, progress: Progress) -> Built:
    """The build with a PDF after each document; with an error over one of them no outputs at all.

    When no PDFs are to be made, or cannot be, those of the ``record`` stay whose Word files do not change. ``kept`` gives what was made
    before of the very same.
    """
    office = by.office if by else None
    told = record.diagnostics if record else ()
    if office is None:
        return _with(built, _still_right(built, record, kept), told) if record else built
    made_from = {one.file: identity(one.content, office) for one in built.outputs if not (one.copied or one.rendition_of)}
    pdfs = {file: _Pdf(again.content, digest, again.file) for file, digest in made_from.items() if (again := kept(digest))}
    found = _clashes(built.outputs, map(_pdf_name, made_from))
    wanted = {_pdf_name(one.file): one.content for one in built.outputs if one.file in made_from and one.file not in pdfs}
    if wanted and not found:
        made, found = make_pdfs(office, wanted, progress)
        pdfs |= {file: _Pdf(made[name], digest) for file, digest in made_from.items() if (name := _pdf_name(file)) in made}
    if has_errors(found):
        return replace(built, outputs=[], diagnostics=[*built.diagnostics, *found])
    return _with(replace(built, diagnostics=[*built.diagnostics, *found]), pdfs, told)


@dataclass(frozen=True)
class _Pdf:
    """A PDF and what it was made from; ``before`` is the name that it had when it was made in an earlier build."""

    content: bytes
    made_from: str
    before: str = ""


def _still_right(built: Built, record: Record, kept: Kept) -> dict[str, _Pdf]:
    """The PDFs that stand there, by their Word files, as long as those are what they were."""
    known = {one.file: one for one in record.outputs}
    same = {one.file for one in built.outputs if one.file in known and digest(one.content) == known[one.file].digest}
    earlier = {one.rendition_of: kept(one.made_from) for one in record.outputs if one.rendition_of in same and one.file.endswith(_SUFFIX)}
    return {file: _Pdf(one.content, one.made_from, one.file) for file, one in earlier.items() if one is not None}


def _with(built: Built, pdfs: Mapping[str, _Pdf], told: Iterable[Mapping[str, Any]]) -> Built:
    """The build with these PDFs, each after its Word file, and what was found about those that were made before."""
    outputs: list[Output] = []
    found: list[Diagnostic] = []
    for one in built.outputs:
        outputs.append(one)
        if pdf := pdfs.get(one.file):
            name = _pdf_name(one.file)
            outputs.append(Output(one.id, one.number, one.name, name, pdf.content, made_from=pdf.made_from, rendition_of=one.file))
            found += _told_before(told, pdf.before, name) if pdf.before else []
    return replace(built, outputs=outputs, diagnostics=[*built.diagnostics, *found])


def pdfs_made_from(built: Built, by: Means) -> dict[str, str]:
    """What the PDF of each document is to be made from, by the name of the PDF."""
    office = by.office
    return (
        {_pdf_name(one.file): identity(one.content, office) for one in built.outputs if not (one.copied or one.rendition_of)}
        if office
        else {}
    )


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
