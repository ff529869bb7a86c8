import time

import pytest

from assembler.language import counted_inline


@pytest.mark.parametrize(
    ("text", "words", "announced", "listed"),
    [
        ("De Raad bespreekt vier opties: (a) niets, (b) iets of (c) veel.", "vier opties", 4, 3),
        ("Er zijn twee delen: 1) lucht, 2) water en 3) bodem.", "twee delen", 2, 3),
        ("Er zijn vijf grote thema’s: jeugd, cultuur en sport.", "vijf grote thema’s", 5, 3),
    ],
)
def test_a_sentence_enumerates_another_number(text: str, words: str, announced: int, listed: int) -> None:
    ((found, count),) = counted_inline(text)
    assert (text[found.start : found.end], found.number, count) == (words, announced, listed)


@pytest.mark.parametrize(
    "text",
    [
        "Er zijn drie opties: (a) niets, (b) iets of (c) veel.",
        "Er zijn twee thema’s: jeugd, cultuur en sport.",
        "Er zijn vier punten: grond en geld. Ook zijn er wensen.",
        "Er zijn vier wensen: minder regels.",
        "Dat volgt uit artikel 4 leden: (a) iets en (b) meer.",
    ],
)
def test_a_sentence_that_is_right_or_in_doubt(text: str) -> None:
    assert list(counted_inline(text)) == []


def test_a_long_text_takes_no_time() -> None:
    begin = time.perf_counter()
    assert len(list(counted_inline("drie delen: (a) x, (b) y. " * 3_000))) == 3_000
    assert time.perf_counter() - begin < 5
