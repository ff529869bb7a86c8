"""What an agenda item is called, in words that can be compared: its kind left out, since that stands before every title."""

from collections.abc import Mapping
from typing import Any

from assembler.checks.case import Case
from assembler.content.text import plain_text
from assembler.expressions.values import Rich
from assembler.language import content_words

_OTHER_BUSINESS = "diverse diversen punt agendapunt diversenpunt diversenpunten"
"""How other business is called whatever the pack says."""


class Titles:
    """The titles of a dossier's agenda items as content words, each by its kernel."""

    def __init__(self, case: Case) -> None:
        kinds = case.pack.registry.with_additions(case.dossier.registry).kinds.values()
        of_kinds = " ".join([_OTHER_BUSINESS, *(f"{kind.name} {kind.phrase} {kind.heading}" for kind in kinds)])
        self._of_kinds = content_words(of_kinds).keys()

    def words(self, title: str) -> dict[str, str]:
        return {kernel: word for kernel, word in content_words(title).items() if kernel not in self._of_kinds}

    def of(self, item: Mapping[str, Any], field: str) -> dict[str, str]:
        """The words of a field of an item's facts."""
        return self.words(title_text(item[field]))


def title_text(title: Any) -> str:
    return plain_text(title.blocks) if isinstance(title, Rich) else str(title)
