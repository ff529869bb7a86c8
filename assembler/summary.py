"""The summary of a build as Markdown, for the page of a job in CI: what there is now, what changed, and what there is to tell.

It holds no times and no paths but those that the user named, so that the same build has the same summary.
"""

from collections.abc import Iterable, Iterator, Sequence

from assembler.diagnostics import Diagnostic, Severity, has_errors
from assembler.diagnostics.reporters.characters import visible
from assembler.diagnostics.words import SEVERITIES
from assembler.incremental import Delivered
from assembler.lean import dataclass
from assembler.publish.manifest import Recorded, counts
from assembler.rendition.writing import escaped


@dataclass(frozen=True)
class Built:
    """What a dossier came to, and what of its diagnostics is to be shown: a fault of the pack is told with the first dossier only."""

    delivered: Delivered
    shown: tuple[Diagnostic, ...]


def summary(built: Sequence[Built], language: str, *, left: int = 0, check: bool = False) -> str:
    """The counts in all, a row for each dossier when there are more, and below the dossiers of which there is something to tell.

    ``left`` is how many were not begun, and with ``check`` nothing was made.
    """
    words = _WORDS[language]
    blocks = [f"# {words['checked' if check else 'made']}", _counted(built, language, left)]
    if len(built) > 1:
        blocks.append(_dossiers(built, language))
    for one in built:
        blocks += _dossier(one, language, alone=len(built) == 1)
    return "\n\n".join(blocks) + "\n"


_WORDS = {
    "nl": {
        "made": "Documenten",
        "checked": "Controle van de documenten",
        "dossier": ("dossier", "dossiers"),
        "documents": ("document", "documenten"),
        "copies": ("bestand overgenomen", "bestanden overgenomen"),
        "notes": ("noot", "noten"),
        "left": ("dossier niet begonnen", "dossiers niet begonnen"),
        "dossiers": ("Dossier", "Documenten", "Noten", "Uitkomst"),
        "files": ("Bestand", "Noten", "Uitkomst"),
        "written": "geschreven",
        "unchanged": "ongewijzigd",
        "copied": "overgenomen",
        "fine": "in orde",
        "removed": "weggehaald: hoort niet meer bij het dossier",
        "saved": "bewaard als",
    },
    "en": {
        "made": "Documents",
        "checked": "Check of the documents",
        "dossier": ("dossier", "dossiers"),
        "documents": ("document", "documents"),
        "copies": ("file copied", "files copied"),
        "notes": ("note", "notes"),
        "left": ("dossier not begun", "dossiers not begun"),
        "dossiers": ("Dossier", "Documents", "Notes", "Result"),
        "files": ("File", "Notes", "Result"),
        "written": "written",
        "unchanged": "unchanged",
        "copied": "copied",
        "fine": "all well",
        "removed": "taken away: no longer of the dossier",
        "saved": "kept as",
    },
}


def _counted(built: Sequence[Built], language: str, left: int) -> str:
    words = _WORDS[language]
    each = [counts(one.delivered.outputs) for one in built]
    numbers = [(sum(one[name] for one in each), words[name]) for name in ("documents", "copies", "notes")]
    severities = [(_number((one.shown for one in built), severity), SEVERITIES[language][severity]) for severity in Severity]
    told = [f"{number} {name[number != 1]}" for number, name in (*numbers, (left, words["left"]), *severities) if number]
    return f"{len(built)} {words['dossier'][len(built) != 1]}" + (f": {', '.join(told)}." if told else ".")


def _number(found: Iterable[Iterable[Diagnostic]], severity: Severity) -> int:
    return sum(one.severity is severity for some in found for one in some)


def _dossiers(built: Iterable[Built], language: str) -> str:
    rows = []
    for one in built:
        number = counts(one.delivered.outputs)
        failed = has_errors(one.delivered.diagnostics)
        amounts = ("", "") if failed else (str(number["documents"]), str(number["notes"]))
        rows.append((_cell(str(one.delivered.file)), *amounts, _outcome(one, language)))
    return _table(_WORDS[language]["dossiers"], rows, right=(1, 2))


def _outcome(one: Built, language: str) -> str:
    """The severest first; how many files were written or stayed as they were only when nothing stood in the way."""
    words, delivery = _WORDS[language], one.delivered.delivery
    found = [(_number([one.delivered.diagnostics], severity), SEVERITIES[language][severity]) for severity in Severity]
    told = [f"{number} {name[number != 1]}" for number, name in found if number]
    if not has_errors(one.delivered.diagnostics):
        files = [(len(delivery.written), words["written"]), (len(delivery.unchanged), words["unchanged"])]
        told += [f"{number} {name}" for number, name in files if number]
    return ", ".join(told) or str(words["fine"])


def _dossier(one: Built, language: str, *, alone: bool) -> Iterator[str]:
    delivery = one.delivered.delivery
    changed = bool(delivery.written or delivery.removed or delivery.saved)
    if not (alone or changed or one.shown):
        return
    yield f"## {_cell(str(one.delivered.file))}"
    if one.delivered.outputs and (alone or changed):
        yield _table(_WORDS[language]["files"], [*_files(one.delivered, language)], right=(1,))
    if one.shown:
        yield "\n".join(_finding(found, language) for found in one.shown)


def _files(made: Delivered, language: str) -> Iterator[tuple[str, ...]]:
    words, delivery = _WORDS[language], made.delivery
    for one in made.outputs:
        yield _cell(one.file), _notes(one), str(words["unchanged" if one.file in delivery.unchanged else _kind(one)])
    for name in delivery.removed:
        yield _cell(name), "", str(words["removed"])
    for name, copy in delivery.saved.items():
        yield _cell(name), "", f"{words['saved']} {_cell(copy)}"


def _kind(one: Recorded) -> str:
    return "copied" if one.copied else "written"


def _notes(one: Recorded) -> str:
    return "" if one.copied or one.rendition_of else str(one.notes_count)


def _finding(found: Diagnostic, language: str) -> str:
    word = SEVERITIES[language][found.severity][0]
    inside = found.place.told(language) if found.place else ""
    place = ", ".join(escaped(visible(one)) for one in (str(found.span) if found.span else "", inside) if one)
    told = " ".join(escaped(visible(one)) for one in (found.message(language), found.hint(language)) if one)
    return f"- **{word} {found.code}** {place + ': ' if place else ''}{told}"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]], right: Sequence[int]) -> str:
    line = ["---:" if at in right else "---" for at in range(len(head))]
    return "\n".join("| " + " | ".join(row) + " |" for row in (head, line, *rows))


def _cell(text: str) -> str:
    return escaped(visible(text)).replace("|", "\\|")
