"""Straight and curly quotation marks mixed in one dossier.

In het ene stuk staat "recht", in het andere “gekruld”. Dat gebeurt als tekst uit verschillende bronnen komt, en het valt op zodra de
stukken naast elkaar liggen. Dubbele aanhalingstekens worden apart bekeken van enkele aanhalingstekens en apostrofs. U krijgt per soort
één melding, bij het eerste teken van de vorm die het minst voorkomt. Minuten en duimen (5') en webadressen tellen niet mee.

English: Straight and curly marks are mixed, because the texts come from several sources. Double marks are looked at apart from single marks
and apostrophes; one message for each, at the first mark of the rarer form.

Fout:
    agenda:
      - kind: beleidsdebat
        title: de bereikbaarheid van grensregio’s per trein
        introduction: |
          Het gaat om 'vergeten' trajecten.

Goed:
    agenda:
      - kind: beleidsdebat
        title: de bereikbaarheid van grensregio’s per trein
        introduction: |
          Het gaat om ‘vergeten’ trajecten.
"""

import re
from collections.abc import Iterator

from assembler.checks.case import Case
from assembler.diagnostics import Diagnostic, Related, diagnose
from assembler.diagnostics.words import typed_words
from assembler.patterns import pattern
from assembler.source import Span

CODE = "C129"

_KINDS = (('"', "“”„"), ("'", "‘’‚"))
"""The straight mark and the curly ones of each kind."""
_ADDRESS = pattern(r"(?:https?://|www\.)\S+")


def check(case: Case) -> Iterator[Diagnostic]:
    printed = "".join(passage.text for passage in case.passages)
    for straight, curly in _KINDS:
        if straight in printed and any(mark in printed for mark in curly):
            forms = [(_places(case, straight), straight), (_places(case, curly), curly[:2])]
            (rare, rare_form), (other, other_form) = sorted(forms, key=lambda form: len(form[0]))
            if rare:
                related = (Related(typed_words(other_form), other[0]),)
                yield diagnose(CODE, rare[0], related=related, rare=rare_form, times=len(rare), other=other_form, other_times=len(other))


def _places(case: Case, marks: str) -> list[Span]:
    """Where marks were typed, in order; one that several documents print stands there once."""
    marked = re.compile(f"[{marks}]")
    found: dict[int, Span] = {}
    for passage in case.passages:
        text = _ADDRESS.sub(lambda address: " " * len(address[0]), passage.text)
        opened = False
        for mark in marked.finditer(text):
            before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
            opens = not before.isalnum() and after.isalnum()
            if before.isdigit() and not opened and mark[0] in "'\"":
                continue  # minutes, seconds, feet, inches
            opened = opens or (opened and after.isalnum())
            span = case.place(passage, mark.start(), mark.end())
            if span is not None and case.tree.source.text[span.start] in (mark[0], "\\"):
                found.setdefault(span.start, span)
    return [found[start] for start in sorted(found)]
