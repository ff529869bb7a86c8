"""Capitals, where Dutch differs from what ``str`` does."""

from assembler.patterns import pattern

_BEFORE = r"[^\w'’]*(?>['’][a-z]\b(?!['’])[^\w'’]*|['’])?"
"""What may come before the first letter: punctuation, and a clipped word such as 's and 't with what parts it from the next."""
_SENTENCE_START = pattern(rf"({_BEFORE})(ij|[^\W\d_])")


def capitalize_first(text: str) -> str:
    """The text with the capital that begins a sentence; all the rest stays as it is.

    ``ij`` is one letter (``IJsland``), a clipped word stays small and hands the capital on (``'s Ochtends``), and a text that begins
    with a digit gets none (``2e termijn``). Source: Leidraad of the Woordenlijst, the rules on capitals [U].
    """
    start = _SENTENCE_START.match(text)
    return f"{start[1]}{start[2].upper()}{text[start.end() :]}" if start else text


def upper_nl(text: str) -> str:
    """The text in capitals, as above a signature: ``DE MINISTER VAN …``. Accents stay, and ``ij`` becomes ``IJ``."""
    return text.upper()
