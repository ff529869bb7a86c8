"""What somebody may have meant by a word that is not known."""

from collections.abc import Collection

from assembler.diagnostics.words import Words, words

KNOWN = Words("Bekend", "Known")
_FEW = 20
"""So many known words can still be read in a message."""


def near_matches(word: str, known: Collection[str], most: int = 1, cutoff: float = 0.6) -> list[str]:
    """The known words most like a misspelt one."""
    import difflib  # 3 ms: only for who made a mistake

    return difflib.get_close_matches(word, list(known), most, cutoff)


def did_you_mean(word: str, known: Collection[str], otherwise: Words | None = None) -> Words:
    """``Bedoelde u …?`` for a near miss, else the known words, introduced by ``otherwise``, when they are few enough to read."""
    near = near_matches(word, known)
    if near:
        return words("Bedoelde u {near}?", "Did you mean {near}?", near=near[0])
    if known and otherwise and len(known) <= _FEW:
        return words("{otherwise}: {known}.", "{otherwise}: {known}.", otherwise=otherwise, known=", ".join(known))
    return Words()
