"""Silencing a rule: for one place by a comment with the reason, for a dossier or a pack by ``checks.ignore``.

A comment is ``# negeer C101: reason``, on a line of its own above what it is about or at the end of the line; it counts for the key or list
item that begins on that line, with all that belongs to it. What silences nothing is told, since it would hide a later mistake.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from assembler.data.reader import Tree
from assembler.diagnostics import Diagnostic, Severity, Words, diagnose
from assembler.diagnostics.catalogue import CATALOGUE
from assembler.diagnostics.suggestions import did_you_mean
from assembler.diagnostics.words import words
from assembler.patterns import pattern
from assembler.source import Path, Span

_COMMENT = pattern(r"(?:^|(?<=\s))#\s*(?:negeer|ignore)\b[ \t]*([^\s:]*)[ \t]*:?[ \t]*(.*)", re.IGNORECASE)
_LINE = pattern(r"[^\n]*\n?")

_OF_BUILDS = frozenset({"T006", "T010", "T017"})
"""What only shows when documents are made, so that a check cannot tell whether its exception is needed."""


class Silencer(NamedTuple):
    """A rule that is silenced between two offsets of the data file; ``span`` is where that is said."""

    code: str
    span: Span
    start: int
    end: int


def silence(
    found: Iterable[Diagnostic], tree: Tree, dossier: Mapping[str, object], pack: Mapping[str, object], *, complete: bool
) -> list[Diagnostic]:
    """What is left to tell. ``dossier`` and ``pack`` are the codes that these silence; unless every rule ran (``complete``) no
    exception is called needless. A pack's are never called so: they serve other dossiers too."""
    problems, silencers = _silencers(tree, dossier)
    used: set[Silencer] = set()
    kept: list[Diagnostic] = []
    for one in found:
        matching = [silencer for silencer in silencers if _covers(silencer, one)]
        used.update(matching)
        if not matching and (one.code not in pack or one.severity is Severity.ERROR):
            kept.append(one)
    needless = [one for one in silencers if one not in used and one.code not in _OF_BUILDS] if complete else []
    return [*kept, *problems, *(diagnose("C001", silencer.span, rule=silencer.code) for silencer in needless)]


def _covers(silencer: Silencer, found: Diagnostic) -> bool:
    if silencer.code != found.code or found.severity is Severity.ERROR:
        return False
    return found.span is None or found.span.source is not silencer.span.source or silencer.start <= found.span.start < silencer.end


def _silencers(tree: Tree, dossier: Mapping[str, object]) -> tuple[list[Diagnostic], list[Silencer]]:
    """What is wrong with the exceptions of a data file, and those that are right."""
    problems: list[Diagnostic] = []
    made: list[Silencer] = []
    for code in dossier:
        span = tree.key_span(("checks", "ignore", code))
        problem = _problem(code, "reason")
        problems += [diagnose("C002", span, problem=problem)] if problem else []
        made += [] if problem else [Silencer(code, span, 0, len(tree.source.text) + 1)]
    for span, code, reason, target in _comments(tree):
        problem = _problem(code, reason)
        if not problem and target is None:
            problem = Words("er volgt niets waar zij over gaat", "nothing follows that it could be about")
        if problem or target is None:
            problems.append(diagnose("C002", span, problem=problem))
        else:
            made.append(Silencer(code.upper(), span, *target))
    return problems, made


def _problem(code: str, reason: str) -> Words:
    """What is wrong with an exception; nothing when it is right."""
    entry = CATALOGUE.get(code.upper())
    if entry is None:
        near = did_you_mean(code.upper(), CATALOGUE)
        suggestion = words(" ({near})", " ({near})", near=near) if near else Words()
        return words("de regel {rule} bestaat niet{near}", "there is no rule {rule}{near}", rule=code or "…", near=suggestion)
    if entry.severity == "error":
        nl, en = "{rule} is een fout, en die kan niet worden uitgezet", "{rule} is an error, which cannot be silenced"
        return words(nl, en, rule=code.upper())
    return Words() if reason.strip() else Words("de reden ontbreekt", "the reason is missing")


def _comments(tree: Tree) -> Iterator[tuple[Span, str, str, tuple[int, int] | None]]:
    """The comments that silence: their span, code and reason, and the stretch of the file they are about."""
    text = tree.source.text
    if not re.search(r"(?i)#\s*(negeer|ignore)\b", text):
        return
    scalars = sorted((spot.start, spot.end) for path, spot in tree.spots.items() if isinstance(tree.value(path), str))
    begins = _begins(tree)
    pending: list[tuple[Span, str, str]] = []
    for number, line in enumerate(_LINE.finditer(text), 1):
        found = _COMMENT.search(line[0])
        at = line.start() + (found.start() if found else 0)
        comment = found if found and not any(start <= at < end for start, end in scalars) else None
        told = (Span(tree.source, at, line.start() + len(line[0].rstrip())), comment[1], comment[2]) if comment else None
        if told and not line[0][: comment.start() if comment else 0].strip():
            pending.append(told)
            continue
        if not line[0].strip() or line[0].lstrip().startswith("#"):
            continue
        for one in [*pending, *([told] if told else [])]:
            yield *one, begins.get(number)
        pending = []
    for one in pending:
        yield *one, None


def _begins(tree: Tree) -> dict[int, tuple[int, int]]:
    """For each line on which a key or item begins, the stretch of the outermost one."""
    found: dict[int, tuple[int, Path]] = {}
    for path, spot in tree.spots.items():
        if path:
            start = spot.key_start if spot.key_start != spot.key_end else spot.start
            line = Span(tree.source, start, start).line
            if line not in found or len(path) < found[line][0]:
                found[line] = (len(path), path)
    made = {}
    for line, (_, path) in found.items():
        spot = tree.spots[path]
        made[line] = (spot.key_start if spot.key_start != spot.key_end else spot.start, max(spot.end, spot.start + 1))
    return made
