"""The words of a title that say what it is about, so that two titles can be held against each other."""

from assembler.patterns import pattern

_SMALL = frozenset(
    """de het een en of van voor in op over aan met bij te ten ter tot om door uit als dat die dit deze dan er is zijn haar hun
    inzake betreffende naar onder tussen ’s 's s""".split()
)
_WRITTEN_OUT = {"eu": ("europese", "unie"), "vn": ("verenigde", "naties")}
_IN_BRACKETS = pattern(r"\((?:hierna:?\s[^()]*|[A-ZÀ-Þ][\w-]*)\)")
"""What only gives a shorter name."""
_WORD = pattern(r"[^\W_]+(?:[’'][^\W_]+)*")
_ENDING = pattern(r"(?<=\w{4})(?:en|e|[’']?s)$")


def content_words(text: str) -> dict[str, str]:
    """The words that count, in order, as they are typed, by what is left of them without capitals and endings.

    Hyphens part words. "Na 2030" and "post 2030" differ; "nieuw label" and "het nieuwe label" do not, nor do EU and Europese Unie.
    """
    found: dict[str, str] = {}
    for word in _WORD.findall(_IN_BRACKETS.sub(" ", text)):
        plain = word.casefold()
        for part in _WRITTEN_OUT.get(plain, (plain,)):
            if part not in _SMALL:
                found.setdefault(_ENDING.sub("", part), word)
    return found
