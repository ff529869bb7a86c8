"""Ranks in words: the irregular ones by hand, the rest against num2words."""

import pytest
from num2words import num2words

from assembler.language.numbers import ordinal_in_words


@pytest.mark.parametrize(
    ("number", "word"), [(1, "eerste"), (2, "tweede"), (3, "derde"), (8, "achtste"), (12, "twaalfde"), (30, "dertigste")]
)
def test_ranks(number: int, word: str) -> None:
    assert ordinal_in_words(number) == word


@pytest.mark.parametrize("number", range(2, 100))
def test_ranks_to_99(number: int) -> None:
    assert ordinal_in_words(number) == num2words(number, lang="nl", to="ordinal")
