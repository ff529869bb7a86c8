"""A piece of a message in both languages, for the facts that are words themselves and not what somebody typed."""

from collections.abc import Iterable, Mapping

from assembler.lean import dataclass


@dataclass(frozen=True)
class Words:
    """The same thing said in Dutch and in English; as a plain string it is Dutch, and it is false when it says nothing."""

    nl: str = ""
    en: str = ""

    def told(self, language: str) -> str:
        """What it says in ``nl`` or ``en``."""
        return self.en if language == "en" else self.nl

    def __str__(self) -> str:
        return self.nl

    def __bool__(self) -> bool:
        return bool(self.nl)


SEVERITIES = {
    "nl": {"error": ("fout", "fouten"), "warning": ("waarschuwing", "waarschuwingen"), "note": ("opmerking", "opmerkingen")},
    "en": {"error": ("error", "errors"), "warning": ("warning", "warnings"), "note": ("note", "notes")},
}
"""What one problem of a severity is called, and several, by language."""


def words(nl: str, en: str, **facts: object) -> Words:
    """Both texts with the facts filled in as ``{name}``; a fact may be Words itself."""
    return Words(fill(nl, facts, "nl"), fill(en, facts, "en"))


def typed_words(text: str) -> Words:
    """What somebody typed, or a name: the same in both languages."""
    return Words(text, text)


def fill(text: str, facts: Mapping[str, object], language: str) -> str:
    """The text with its facts, those that are Words in the language asked for."""
    return text.format_map({name: fact.told(language) if isinstance(fact, Words) else fact for name, fact in facts.items()})


def join(separator: Words, pieces: Iterable[Words]) -> Words:
    """The pieces one after another, as ``str.join``."""
    kept = list(pieces)
    return Words(separator.nl.join(one.nl for one in kept), separator.en.join(one.en for one in kept))


def english(text: str) -> Words:
    """What a library says in English and we have no Dutch for: Dutch readers are told so."""
    return Words(f"{text} (Engelse melding)", text)


def said(error: BaseException) -> Words:
    """What an exception says: ours carry Words, those of a library plain English."""
    told = error.args[0] if error.args else ""
    return told if isinstance(told, Words) else english(str(error) or type(error).__name__)
