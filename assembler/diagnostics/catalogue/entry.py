"""What the catalogue says of a code."""

from typing import NamedTuple


class Entry(NamedTuple):
    """Severity, and message and hint in Dutch and in English."""

    severity: str
    nl: tuple[str, str]
    en: tuple[str, str]


def error(nl: str, nl_hint: str, en: str, en_hint: str) -> Entry:
    """The input cannot be used as it is."""
    return Entry("error", (nl, nl_hint), (en, en_hint))


def warning(nl: str, nl_hint: str, en: str, en_hint: str) -> Entry:
    """Doubtful: the documents are made, but somebody should look."""
    return Entry("warning", (nl, nl_hint), (en, en_hint))


def note(nl: str, nl_hint: str, en: str, en_hint: str) -> Entry:
    """A matter of finish."""
    return Entry("note", (nl, nl_hint), (en, en_hint))
