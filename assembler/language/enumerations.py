"""Enumerations of names within a sentence: "België, Finland en Zweden"."""

import re

from assembler.patterns import pattern

_LEAD = pattern(r"(?:(?:het betreft|het gaat om|dit zijn|dit betreft|dat zijn|te weten|namelijk)\b:?\s+)?", re.IGNORECASE)
_IN_BRACKETS = pattern(r"\s*\([^()]*\)")
_PARTS = pattern(r",\s*(?:en\s+)?|\s+en\s+(?!(?:Herzegovina|Barbuda|Tobago|Principe|Nevis)\b)")
_NAME = pattern(r"(?:(?:de|het|’t) )?[A-ZÀ-Þ][\w’'-]*(?: (?:van |en )?[A-ZÀ-Þ][\w’'-]*){0,3}")


def enumerated(text: str) -> list[str]:
    """The names when the text is an enumeration of names and nothing else, but for a lead such as "het betreft"; else an empty list."""
    text = _LEAD.sub("", text.strip(), count=1).removesuffix(".")
    names = [" ".join(part.split()) for part in _PARTS.split(_IN_BRACKETS.sub("", text))]
    return names if len(names) > 1 and all(_NAME.fullmatch(name) for name in names) else []
