"""``assemble build`` for many dossiers at once: a bar while it runs, a line for each dossier, and a summary."""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from assembler.cli.outcome import BUG, PROBLEMS, report
from assembler.cli.targets import targets
from assembler.cli.usage import OwnWords

if TYPE_CHECKING:
    from assembler.cli.reports import Reports
    from assembler.diagnostics import Diagnostic
    from assembler.incremental import Delivered, Order


def build_dossiers(
    names: Sequence[str],
    output: Path | None,
    order: "Order",
    reports: "Reports",
    jobs: int | None,
    cluster: str | None,
    language: str,
    *,
    check: bool,
    fail_fast: bool,
    quiet: bool,
) -> None:
    """Builds every dossier that is meant as ``order`` says, each into a folder of its own, and ends with the exit code for all of them."""
    from assembler.batch import build_all, build_on_cluster
    from assembler.incremental import Delivered, compare

    wanted = targets(names)
    files = [Path(one.name) for one in wanted if one.problem is None]
    for target in wanted:
        problems = [target.problem] if target.problem else []
        report(problems, language, file=Path(target.name))
        if problems:
            reports.add(Delivered(Path(target.name), order.folder, diagnostics=problems), problems)
    orders = [replace(order, file=file, folder=folder) for file, folder in zip(files, _folders(files, output), strict=True)]
    made: Iterator[Delivered]
    if check:
        made = (Delivered(one.file, one.folder, diagnostics=compare(one)) for one in orders)
    elif cluster is not None:
        made = build_on_cluster(orders, _known_cluster(cluster, language), fail_fast=fail_fast)
    else:
        made = build_all(orders, jobs, fail_fast=fail_fast)
    count = _Count(len(orders), len(wanted) - len(files))
    with _bar(len(orders), language, quiet=quiet) as bar:
        for one in made:
            bar.hide()
            _tell(one, language, count, reports, check=check, quiet=quiet)
            bar.step()
    if not quiet:
        click.echo(count.told(language))
    reports.write(left=count.wanted - count.done, check=check)
    if count.bugs or count.failed:
        sys.exit(BUG if count.bugs else PROBLEMS)


def _folders(files: Sequence[Path], output: Path | None) -> list[Path]:
    """Where the documents of each dossier go: beside it, or in ``output`` in a folder called like its own place among the others."""
    if output is None:
        return [file.parent / "out" for file in files]
    parents = [file.parent.resolve() for file in files]
    above = Path(os.path.commonpath(parents)) if parents else Path()
    shared = {parent for parent in parents if parents.count(parent) > 1} if len(set(parents)) < len(parents) else set()
    return [
        output / parent.relative_to(above) / (file.stem if parent in shared else "") for file, parent in zip(files, parents, strict=True)
    ]


def _known_cluster(address: str, language: str) -> str:
    try:
        import distributed  # noqa: F401
    except ImportError as error:
        raise OwnWords(_NO_CLUSTER[language]) from error
    return address


_NO_CLUSTER = {
    "nl": "--cluster heeft het pakket distributed nodig. Installeer het met: pip install 'assembler[cluster]'",
    "en": "--cluster needs the package distributed. Install it with: pip install 'assembler[cluster]'",
}


class _Count:
    """What came of all dossiers together."""

    def __init__(self, wanted: int, unreadable: int) -> None:
        self.wanted = wanted
        self.failed = unreadable
        self.done = self.unchanged = self.files = self.warnings = self.bugs = 0
        self._seen: set[object] = set()

    def add(self, made: "Delivered") -> None:
        from assembler.diagnostics import has_errors

        self.done += 1
        failed = has_errors(made.diagnostics)
        self.failed += failed
        self.unchanged += not failed and bool(made.outputs) and not made.delivery.written
        self.files += len(made.outputs)
        self.bugs += any(one.code == "O012" for one in made.diagnostics)
        self.warnings += sum(one.severity == "warning" for one in made.diagnostics)

    def fresh(self, made: "Delivered") -> Iterable["Diagnostic"]:
        """What was not told before: a fault of the pack is the same for every dossier."""
        for one in made.diagnostics:
            of_the_pack = one.code.startswith("K") or (one.span is not None and one.span.source.name != str(made.file))
            key = (one.code, one.span, one.message())
            if not of_the_pack or key not in self._seen:
                self._seen.add(key)
                yield one

    def told(self, language: str) -> str:
        words = _SUMMARY[language]
        numbers = [
            (self.done, "dossiers"),
            (self.files, "files"),
            (self.unchanged, "unchanged"),
            (self.failed, "failed"),
            (self.wanted - self.done, "left"),
            (self.warnings, "warnings"),
        ]
        return ", ".join(f"{number} {words[name][number != 1]}" for number, name in numbers if number or name == "dossiers")


_SUMMARY = {
    "nl": {
        "dossiers": ("dossier", "dossiers"),
        "files": ("bestand", "bestanden"),
        "unchanged": ("ongewijzigd", "ongewijzigd"),
        "failed": ("met fouten", "met fouten"),
        "left": ("niet begonnen", "niet begonnen"),
        "warnings": ("waarschuwing", "waarschuwingen"),
    },
    "en": {
        "dossiers": ("dossier", "dossiers"),
        "files": ("file", "files"),
        "unchanged": ("unchanged", "unchanged"),
        "failed": ("failed", "failed"),
        "left": ("not begun", "not begun"),
        "warnings": ("warning", "warnings"),
    },
}


def _tell(made: "Delivered", language: str, count: _Count, reports: "Reports", *, check: bool, quiet: bool) -> None:
    from assembler.diagnostics import has_errors

    count.add(made)
    fresh = list(count.fresh(made))
    reports.add(made, fresh)
    report(fresh, language, file=made.file, quiet=quiet)
    if quiet or check or has_errors(made.diagnostics):
        return
    words = _SUMMARY[language]
    same = f", {words['unchanged'][0]}" if made.outputs and not made.delivery.written else ""
    click.echo(f"{made.file}: {len(made.outputs)} {words['files'][len(made.outputs) != 1]} in {made.folder}{same}")


class _Bar:
    """The bar of a terminal, which makes room for every line that is printed; or nothing."""

    def __init__(self, bar: Any = None) -> None:
        self._bar = bar

    def hide(self) -> None:
        if self._bar is not None:
            click.echo("\r\x1b[K", err=True, nl=False)

    def step(self) -> None:
        if self._bar is not None:
            self._bar.update(1)


@contextmanager
def _bar(length: int, language: str, *, quiet: bool) -> Iterator[_Bar]:
    if quiet or not sys.stderr.isatty():
        yield _Bar()
        return
    label = _SUMMARY[language]["dossiers"][1]
    with click.progressbar(length=length, label=label, file=sys.stderr, show_pos=True, show_eta=True) as bar:
        yield _Bar(bar)
