"""Enumerations within a sentence."""

from collections.abc import Sequence

import pytest
from babel.lists import format_list
from hypothesis import given
from hypothesis import strategies as st

from assembler.language import enumerate_nl

LVVN = "de Minister van Landbouw, Visserij, Voedselzekerheid en Natuur"
KGG = "de Minister van Klimaat en Groene Groei"


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a en b"),
        (("a", "b", "c"), "a, b en c"),
        (["a", "b", "c", "d"], "a, b, c en d"),
        ([LVVN, KGG], f"{LVVN} en {KGG}"),
        (["{0}", "{", "%s"], "{0}, { en %s"),
    ],
)
def test_words_are_enumerated(words: Sequence[str], text: str) -> None:
    assert enumerate_nl(words) == text


@given(st.lists(st.text()))
def test_form_is_that_of_cldr(words: list[str]) -> None:
    assert enumerate_nl(words) == format_list(words, style="standard", locale="nl")
