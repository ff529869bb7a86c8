"""Where a line should not break: between a sign or an abbreviation and its number, and between a number and °C."""

from assembler.patterns import pattern

NBSP = "\u00a0"

_SIGN = pattern(r"(?:[€§]|(?<![\w.])(?:[Nn]r|[Aa]rt|[Bb]lz|p)\.)\Z")
_NUMBER = pattern(r"\d[\d.,]*(?<=\d)")
_NUMBER_BEFORE = pattern(r"\d[\d.,]*\Z")
_DEGREES = pattern(r"°\s?C\b")


def kept_together(text: str, start: int, end: int) -> str:
    """What the space from ``start`` to ``end`` keeps on one line, such as ``€ 5,40``; nothing where a line may break."""
    degrees = text.startswith("°", end)
    after = (_DEGREES if degrees else _NUMBER).match(text, end)
    before = (_NUMBER_BEFORE if degrees else _SIGN).search(text[max(start - 20, 0) : start]) if after else None
    return f"{before[0]} {after[0]}" if before and after else ""
