"""The Dutch names and the list pattern of CLDR that documents need, written out.

Babel carries them too, but its data for a locale costs 20 ms to load, a tenth of a whole build. So these twenty words stand here, and a
test holds every one of them against Babel.
"""

MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()
"""As they stand in a date (CLDR: months, format, wide)."""

DAYS = "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split()
"""As they stand in a date, from Monday (CLDR: days, format, wide)."""


def join(words: list[str]) -> str:
    """The words in CLDR's standard list pattern, ``a, b en c``; at least one word."""
    return " en ".join([*([", ".join(words[:-1])] if len(words) > 1 else []), words[-1]])
