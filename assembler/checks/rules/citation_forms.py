"""A citation in a form of its own.

Een verwijzing naar een Kamerstuk, de Handelingen, een Aanhangsel, een document van de Commissie of het Publicatieblad die vrij is getypt en
anders luidt dan het pakket verwijzingen drukt. Geef een noot die alleen een verwijzing is op in delen: dan staat zij overal in dezelfde
vorm. Ook een verwijzing in een zin hoort die vorm te hebben. Mist er een deel, of kan een nummer niet kloppen, dan zegt de melding dat.
`assemble check --fix` zet volledige noten onder footnotes om in delen, en zet volledige verwijzingen in een zin in de goede vorm.

English: A citation that was typed freely and reads otherwise than the pack prints citations. Give a note that is nothing but a citation in
parts, so that it has the same form everywhere; a citation within a sentence should have that form too. A part that is missing, or that
cannot be right, has a ? beside it. `assemble check --fix` puts whole notes under footnotes into parts, and whole citations within a
sentence into the right form.

Fout:
    footnotes:
      fiche: Kamerstukken II, 2025-2026, 22 112 nr. 4273.

Goed:
    footnotes:
      fiche:
        kamerstuk: {chamber: II, year: 2025-2026, dossier: 22112, number: 4273}
"""

from collections.abc import Iterator

from assembler.checks.case import Case
from assembler.checks.prose import free_notes, paragraphs, passage_of
from assembler.content.citation_reading import Reading, read_citation, read_citations
from assembler.content.model import Inline
from assembler.diagnostics import Diagnostic, Edit, Words, diagnose
from assembler.diagnostics.words import join, words
from assembler.render.text import Passage
from assembler.source import Path, Span

CODE = "C114"

_PARTS = {
    "chamber": Words("de Kamer", "the chamber"),
    "year": Words("het vergaderjaar", "the parliamentary year"),
    "dossier": Words("het dossiernummer", "the dossier number"),
    "number": Words("het nummer", "the number"),
}
_IN_PARTS = Words("Geef haar onder footnotes op in delen", "Give it in parts, under footnotes")
_AS_TEXT = Words("Schrijf", "Write")


def check(case: Case) -> Iterator[Diagnostic]:
    for path, text in case.prose.items():
        for inlines in paragraphs(text.blocks) if path[0] != "footnotes" else ():
            yield from _sentence(case, inlines)
    for note, inlines in free_notes(case.prose):
        yield from _note(case, note, inlines)


def _note(case: Case, path: Path | None, inlines: tuple[Inline, ...]) -> Iterator[Diagnostic]:
    """A note of the store (``path``), or one within a text: as a whole a citation, or a text with citations in it."""
    passage = passage_of(inlines)
    cited = read_citation(passage.text)
    if cited is None:
        yield from _sentence(case, inlines)
        return
    right = cited.printed(case.pack.citations)
    if right is None or "number" in cited.missing or _typed(passage, cited) != right:
        span = case.place(passage, cited.start, cited.end)
        edits = _in_parts(case, path, cited.in_parts()) if path is not None and not (cited.missing or cited.wrong) else ()
        if span is not None:
            yield diagnose(CODE, span, edits=edits, problem=_problem(cited), how=_IN_PARTS, right=cited.in_parts())


def _sentence(case: Case, inlines: tuple[Inline, ...]) -> Iterator[Diagnostic]:
    passage = passage_of(inlines)
    for cited in read_citations(passage.text):
        right = cited.printed(case.pack.citations)
        span = case.place(passage, cited.start, cited.end) if right not in (None, _typed(passage, cited)) else None
        if right is not None and span is not None:
            edits = case.replaced(span, passage.text[cited.start : cited.end], right)
            yield diagnose(CODE, span, edits=edits, problem=Words(), how=_AS_TEXT, right=right)


def _typed(passage: Passage, cited: Reading) -> str:
    """The citation as it is typed; a space that holds a line together is a space."""
    return passage.text[cited.start : cited.end].replace("\xa0", " ")


def _problem(cited: Reading) -> Words:
    """What is missing or cannot be right, as the end of a sentence."""
    wrong = [
        words("; {part} {typed} klopt niet", "; {part} {typed} cannot be right", part=_PARTS[name], typed=typed)
        for name, typed in cited.wrong.items()
    ]
    missing = [words("; {part} ontbreekt", "; {part} is missing", part=_PARTS[name]) for name in cited.missing]
    return join(Words(), [*wrong, *missing])


def _in_parts(case: Case, path: Path, structured: str) -> tuple[Edit, ...]:
    """The edit that gives a note its parts in the place of its text; none where a comment would get lost."""
    tree, spot = case.tree, case.tree.spots[path]
    text = tree.source.text
    end = spot.start + len(text[spot.start : spot.end].rstrip())
    if text.startswith("{", tree.spots[path[:-1]].start):
        return (Edit(Span(tree.source, spot.start, end), f"{{{structured}}}"),)
    head = text[spot.key_end : spot.start] + (text[spot.start : end].partition("\n")[0] if spot.style in ("|", ">") else "")
    if "#" in head:
        return ()
    indent = 2 * (tree.key_span(path).column - 1) - (tree.key_span(path[:-1]).column - 1)
    line_end = "\r\n" if text[max(text.find("\n", spot.start) - 1, 0)] == "\r" else "\n"
    return (Edit(Span(tree.source, spot.key_end, end), f":{line_end}{' ' * indent}{structured}"),)
