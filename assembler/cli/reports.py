"""What is written down of a build besides its outputs, also of one that failed: a summary, and reports as of ``assemble check``."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from assembler.cli.options import own_file
from assembler.cli.reporting import FORMATS, write_report
from assembler.cli.usage import OwnWords

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assembler.diagnostics import Diagnostic
    from assembler.incremental import Delivered
    from assembler.summary import Built

_STDOUT = "-"
_FORM = {
    "nl": "--report {given}: schrijf een vorm en een bestand, zoals sarif:verslag.sarif; de vormen zijn {forms}.",
    "en": "--report {given}: give a form and a file, such as sarif:report.sarif; the forms are {forms}.",
}


class Reports:
    """Collects what every dossier came to, and writes it when all are done."""

    def __init__(self, summary: str | None, reports: tuple[str, ...], language: str) -> None:
        self._summary = summary
        self._language = language
        self._reports = [self._asked(one) for one in reports]
        self._built: list[Built] = []

    def _asked(self, given: str) -> tuple[str, str]:
        form, _, file = given.partition(":")
        if form not in FORMATS or not file:
            raise OwnWords(_FORM[self._language].format(given=given, forms=", ".join(FORMATS)))
        return form, file

    def add(self, made: "Delivered", shown: "Iterable[Diagnostic]") -> None:
        """A dossier with what is to be told of it; nothing is kept when nothing was asked for."""
        if self._summary or self._reports:
            from assembler.summary import Built

            self._built.append(Built(made, tuple(shown)))

    def write(self, *, left: int = 0, check: bool = False) -> None:
        """Writes all that was asked for, or says what stands in the way and ends."""
        own = {os.path.realpath(file) for one in self._built for file in _own(one)}
        for option, name, text in self._made(left, check):
            if name == _STDOUT:
                click.echo(text, nl=False)
            elif os.path.realpath(name) in own:
                raise own_file(Path(name), option, self._language)
            else:
                write_report(text, Path(name), self._language)

    def _made(self, left: int, check: bool) -> Iterator[tuple[str, str, str]]:
        if self._summary:
            from assembler.summary import summary

            yield "--summary", self._summary, summary(self._built, self._language, left=left, check=check)
        if self._reports:
            from assembler import __version__
            from assembler.diagnostics.reporters import REPORTERS, Checked, Report

            checked = tuple(Checked(str(one.delivered.file), one.shown) for one in self._built)
            told = Report(checked, self._language, os.getcwd(), __version__)
            yield from (("--report", file, REPORTERS[form](told)) for form, file in self._reports)


def _own(one: "Built") -> Iterator[Path]:
    made = one.delivered
    yield made.file
    yield from (made.folder / output.file for output in made.outputs)
