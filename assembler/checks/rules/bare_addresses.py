"""A note that is only a web address.

Een noot met alleen een adres zegt de lezer niet wat er staat, en als het adres verandert is de bron niet meer te vinden. Geef het op als
`web`, met de titel van de pagina. De titel kan `assemble check --fix` niet voor u bedenken.

English: A note with nothing but an address does not tell the reader what is there, and once the address changes the source cannot be found.
Give it as `web`, with the title of the page. `assemble check --fix` cannot make up that title for you.

Fout:
    footnotes:
      fiche: https://www.rivm.nl/grondwater

Goed:
    footnotes:
      fiche:
        web: {url: https://www.rivm.nl/grondwater, title: Grondwater in Nederland}
"""

import re
from collections.abc import Iterator

from assembler.checks.case import Case
from assembler.checks.prose import free_notes, passage_of
from assembler.diagnostics import Diagnostic, diagnose
from assembler.patterns import pattern

CODE = "C115"

_ADDRESS = pattern(r"\s*<?((?:https?://|www\.)[^\s<>]*[^\s<>.,;])>?[.,;]?\s*", re.IGNORECASE)
_NEEDS_QUOTES = pattern(r"[\[\]{},#]")
"""What means something to YAML within braces."""


def check(case: Case) -> Iterator[Diagnostic]:
    for _, inlines in free_notes(case.prose):
        passage = passage_of(inlines)
        found = _ADDRESS.fullmatch(passage.text)
        span = case.place(passage, found.start(1), found.end(1)) if found else None
        if found and span is not None:
            url = found[1] if "://" in found[1] else f"https://{found[1]}"
            yield diagnose(CODE, span, url=f'"{url}"' if _NEEDS_QUOTES.search(url) else url)
