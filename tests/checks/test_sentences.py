"""Where sentences begin and end, and what stands in quotation marks."""

import pytest

from assembler.checks.quotations import is_quoted, quotations
from assembler.checks.sentences import sentences


@pytest.mark.parametrize(
    "whole",
    [
        ["De Raad begint.", "Hij duurt een dag."],
        ["Komt er iets?", "Ja!", "‘Goed’, zei hij.", "(En dat was het.)"],
        ["Zie Kamerstukken II 2025/26, 21501-08, nr. 1011, art. 5 en blz. 3.", "Daarna niets."],
        ["De brief d.d. 3 maart is t.a.v. J.F. van Dam, mr. A. Bos en o.a. Duitsland.", "Meer niet."],
        ["De aanvang is om 19.30 uur.", "Het einde om 21.00."],
        ["1. Akkoord te gaan.", "En te tekenen."],
        ["Het was in 2025.", "Nu niet meer."],
        ["Een lijst, bijv. Frankrijk, en i.v.m. Spanje; enz.", "Italië ook."],
        ["Plaats: het kantoor\n", "Aanvang: 9 uur"],
        ["De BV.", "De NV."],
        ["Hij zei: “Dat klopt.”", "Zij zweeg…", "Toen ging het verder."],
        ["De zaal zat vol.", "7 mensen stonden."],
        ["één zin zonder punt"],
    ],
)
def test_sentences(whole: list[str]) -> None:
    text = " ".join(whole).replace("\n ", "\n")
    found = list(sentences(text))
    assert [one.text for one in found] == [one.strip() for one in whole]
    assert [text[one.start : one.end] for one in found] == [one.text for one in found]


def test_no_sentences_in_nothing() -> None:
    assert list(sentences(" \n ")) == []


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Hij zei: “Ja.” En ging.", ["“Ja.”"]),
        ('Hij zei "ja" en "nee".', ['"ja"', '"nee"']),
        ("Hij zei: ‘De foto’s zijn ’s avonds gemaakt’, en ging.", ["‘De foto’s zijn ’s avonds gemaakt’"]),
        ("Hij zei 'de foto's' en ging 's avonds.", ["'de foto's'"]),
        ("De foto’s van ’s avonds zijn er.", []),
        ("Hij zei: „ja” en „nee“.", ["„ja”", "„nee“"]),
        ("Hij zei: “ja en ging.", ["“ja en ging."]),
    ],
)
def test_quotations(text: str, quoted: list[str]) -> None:
    assert [text[start:end] for start, end in quotations(text)] == quoted
    assert is_quoted(text, text.index(quoted[0]) + 1 if quoted else 0) is bool(quoted)
