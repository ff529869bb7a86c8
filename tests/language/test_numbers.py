"""Numbers in words: 0 to 120 against a table written out from the rule, beyond that the cases in which num2words errs."""

import pytest

from assembler.language import number_from_words, number_in_words

SMALL = [
    "nul",
    "één",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
    "dertien",
    "veertien",
    "vijftien",
    "zestien",
    "zeventien",
    "achttien",
    "negentien",
]
UNITS = ["eenen", "tweeën", "drieën", "vieren", "vijfen", "zesen", "zevenen", "achten", "negenen"]
TENS = ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"]
BELOW_HUNDRED = [*SMALL, *(f"{unit}{ten}" for ten in TENS for unit in ("", *UNITS))]
TO_120 = [*BELOW_HUNDRED, "honderd", "honderdeen", *(f"honderd{word}" for word in BELOW_HUNDRED[2:21])]


def test_table_is_whole() -> None:
    assert len(TO_120) == 121
    assert TO_120[22] == "tweeëntwintig"
    assert TO_120[99] == "negenennegentig"
    assert TO_120[120] == "honderdtwintig"


@pytest.mark.parametrize(("number", "words"), list(enumerate(TO_120)))
def test_number_to_120(number: int, words: str) -> None:
    assert number_in_words(number) == words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (-1, "min één"),
        (-22, "min tweeëntwintig"),
        (135, "honderdvijfendertig"),
        (201, "tweehonderdeen"),
        (1000, "duizend"),
        (1001, "duizend één"),
        (2026, "tweeduizend zesentwintig"),
        (4002, "vierduizend twee"),
        (28064, "achtentwintigduizend vierenzestig"),
        (100_000, "honderdduizend"),
        (271_850, "tweehonderdeenenzeventigduizend achthonderdvijftig"),
        (3_000_000, "drie miljoen"),
    ],
)
def test_spelling_is_the_official_one(number: int, words: str) -> None:
    assert number_in_words(number) == words


@pytest.mark.parametrize("number", range(101))
def test_words_say_the_number_that_they_were_made_of(number: int) -> None:
    words = number_in_words(number)
    assert number_from_words(words) == number
    assert number_from_words(words.capitalize()) == number
    assert number_from_words(words.upper()) == number


def test_one_may_go_without_its_accents() -> None:
    assert number_from_words("Een") == 1


@pytest.mark.parametrize("words", ["", "eens", "derde", "honderdeen", "tweeentwintig", "3", "vier punten"])
def test_other_words_say_no_number(words: str) -> None:
    assert number_from_words(words) is None
