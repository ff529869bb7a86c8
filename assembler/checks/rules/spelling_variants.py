"""One term in several spellings.

Een dossier schrijft een term overal hetzelfde. Gezocht wordt naar samenstellingen die nu eens aaneen, dan weer met een streepje of een
spatie staan, naar afkortingen waarvan het cijfer soms een streepje krijgt, en naar een wisselende hoofdletter achter een afkorting. Elke
afwijkende schrijfwijze wordt één keer gemeld, op de eerste plaats, met de schrijfwijze die vaker voorkomt. Verbuigingen, hoofdletters aan
het begin van een zin en aangehaalde woorden tellen niet.

English: One term in several spellings within the dossier: closed, with a hyphen or with a space; an abbreviation with and without a
hyphen before its number; a capital that comes and goes behind an abbreviation. Each deviating form is told once, with the commoner one.

Fout:
    annotated_agenda:
      background: |
        De Commissie werkt aan EU-wetgeving. Nieuwe EU wetgeving volgt later.

Goed:
    annotated_agenda:
      background: |
        De Commissie werkt aan EU-wetgeving. Nieuwe EU-wetgeving volgt later.
"""

from collections.abc import Iterator

from assembler.checks.case import Case
from assembler.checks.spellings import Spelling, closed, compounds, readable
from assembler.diagnostics import Diagnostic, Related, diagnose
from assembler.diagnostics.words import Words
from assembler.render.text import Passage
from assembler.source import Span

CODE = "C125"

_Group = dict[str, list[tuple[Passage, Spelling]]]
"""The spellings of a term by their form."""
_FURTHER = 5


def check(case: Case) -> Iterator[Diagnostic]:
    texts = [(passage, readable(passage)) for passage in case.passages]
    groups: dict[str, _Group] = {}
    for passage, text in texts:
        for found in compounds(text):
            groups.setdefault(found.stem, {}).setdefault(found.form, []).append((passage, found))
    for passage, text in texts:
        for found in closed(text, groups):
            groups[found.stem].setdefault(found.form, []).append((passage, found))
    for group in groups.values():
        if len(group) > 1:
            yield from _variants(case, _certain(group))


def _certain(group: _Group) -> _Group:
    """The group without words that came together by chance; where two forms differ in a capital only, they did not."""
    spaced = [form for form in group if " " in form]
    if len(spaced) > 1:
        return group
    kept = {form: [one for one in found if not one[1].loose] for form, found in group.items()}
    return {form: found for form, found in kept.items() if found}


def _variants(case: Case, group: _Group) -> Iterator[Diagnostic]:
    """One message for each form but the commonest; of forms that are equally common that is the one that comes first."""
    forms = {form: places for form, found in group.items() if (places := _places(case, found))}
    if len(forms) < 2:
        return
    usual = min(forms.values(), key=lambda places: (-len(places), places[0][0].start))
    for places in forms.values():
        if places is not usual:
            usually = Related(Words("de gewone schrijfwijze", "the usual spelling"), usual[0][0])
            again = [Related(Words("hier ook", "here too"), span) for span, _ in places[1 : 1 + _FURTHER]]
            span, form = places[0]
            yield diagnose(CODE, span, related=(usually, *again), form=form, count=len(places), other=usual[0][1], times=len(usual))


def _places(case: Case, found: list[tuple[Passage, Spelling]]) -> list[tuple[Span, str]]:
    """Where a form was typed and how, each place once however many documents print it, in the order of the file."""
    typed: dict[int, tuple[Span, str]] = {}
    for passage, one in found:
        if (span := case.place(passage, one.start, one.end)) is not None:
            typed.setdefault(span.start, (span, " ".join(passage.text[one.start : one.end].split())))
    return [typed[start] for start in sorted(typed)]
