"""Enumerations within a sentence."""

from collections.abc import Sequence

from assembler.language import cldr


def enumerate_nl(words: Sequence[str]) -> str:
    """``a, b en c``: CLDR's standard list, without a comma before ``en``; no words make an empty text.

    An element keeps commas of its own ("de Minister van Landbouw, Visserij, Voedselzekerheid en Natuur"): officials print offices
    in full and put nothing but a comma between them.
    """
    return cldr.join(list(words)) if len(words) > 1 else "".join(words)
