"""Which words are abbreviations, and which words they stand for."""

import pytest

from assembler.language.capitals import abbreviation_in, answers_to, words_of


@pytest.mark.parametrize(
    ("word", "abbreviation"),
    [
        ("REACH", "REACH"),
        ("BNC-fiche", "BNC"),
        ("LULUCF-R", "LULUCF-R"),
        ("ISP-CWP", "ISP-CWP"),
        ("ETS-Richtlijn", "ETS"),
        ("ETS2", "ETS2"),
        ("ETS-2-richtlijn", "ETS-2"),
        ("CO₂-uitstoot", "CO₂"),
        ("NDCs", "NDC"),
        ("EU-27", "EU-27"),
    ],
)
def test_what_a_word_begins_with(word: str, abbreviation: str) -> None:
    assert abbreviation_in(word) == abbreviation


@pytest.mark.parametrize("word", "Raad KvK IenW T-shirt A15 XIV IVa GW NL SI-NL IRIS² NEULAND FINANCIËN IJsland niet-EU 2040-ETS".split())
def test_no_abbreviation(word: str) -> None:
    assert abbreviation_in(word) is None


def test_the_letters_stand_in_order_and_the_first_begins() -> None:
    assert answers_to("IPBES", "Intergouvernementeel Platform voor Biodiversiteit en Ecosysteemdiensten")
    assert answers_to("ETS2", "emissiehandelsstelsel")
    assert not answers_to("ETS", "het emissiehandelssysteem")
    assert not answers_to("KGG", "klimaat en groei")
    assert not answers_to("12", "twaalf")


@pytest.mark.parametrize(
    ("abbreviation", "text", "words"),
    [
        ("GA", "U ontvangt de geannoteerde agenda ", "geannoteerde agenda"),
        ("LVVN", "Het Ministerie van Landbouw, Visserij, Voedselzekerheid en Natuur ", "Landbouw, Visserij, Voedselzekerheid en Natuur"),
        ("ETIAS", "over het Europees reisinformatie- en -autorisatiesysteem ", "Europees reisinformatie- en -autorisatiesysteem"),
        ("ERA", "Het agentschap ", None),
        ("AB", f"agent b {'een woord ' * 9}", None),
    ],
)
def test_the_words_before_an_abbreviation(abbreviation: str, text: str, words: str | None) -> None:
    assert words_of(abbreviation, text) == words
