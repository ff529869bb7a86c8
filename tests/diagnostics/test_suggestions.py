"""What a misspelt word was meant to be, among few known words and among many."""

import pytest

from assembler.diagnostics import Words
from assembler.diagnostics.suggestions import KNOWN, did_you_mean, near_match

FIELDS = ["council", "date", "place", "title"]
MANY = [f"{kind}-{year}" for kind in ("fiche", "kamerbrief", "motie") for year in range(2000, 2030)]


@pytest.mark.parametrize(("word", "meant"), [("plce", "place"), ("titel", "title"), ("datum", "date"), ("Council", "council"), ("x", None)])
def test_among_few_the_most_alike_is_found(word: str, meant: str | None) -> None:
    assert near_match(word, FIELDS) == meant


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("motie-2014x", "motie-2014"),
        ("kamerbief-2025", "kamerbrief-2025"),
        ("Fiche-2001", "fiche-2001"),
        ("fihce-2029", "fiche-2029"),
        ("verslag-2014", None),
        ("", None),
    ],
)
def test_among_many_one_slip_is_found(word: str, meant: str | None) -> None:
    assert near_match(word, MANY) == meant


def test_the_known_words_are_told_when_none_is_like_it() -> None:
    assert str(did_you_mean("x", FIELDS, Words("Velden hier", "Fields here"))) == "Velden hier: council, date, place, title."
    assert str(did_you_mean("x", frozenset(FIELDS), KNOWN)) == "Bekend: council, date, place, title."
    assert not did_you_mean("x", MANY, KNOWN)
    assert str(did_you_mean("plce", FIELDS)) == "Bedoelde u place?"
