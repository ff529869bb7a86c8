"""What a sentence announces, and the many sentences with a number that announce nothing."""

import pytest

from assembler.language import announced


@pytest.mark.parametrize(
    ("sentence", "count", "words"),
    [
        ("Nederland noemt drie punten:", 3, "drie punten"),
        ("Het debat is lang. Het gaat over 2 vragen:", 2, "2 vragen"),
        ("Nederland stelt vier korte, heldere vragen en twaalf eisen:", 12, "twaalf eisen"),
        ("Er zijn zes vragen van de Raad en een verzoek aan de Commissie:", 7, "zes vragen van de Raad en een verzoek"),
        ("Er zijn drie vragen, twee verzoeken en een wens:", 6, "drie vragen, twee verzoeken en een wens"),
        ("Er is één vraag en één verzoek:", 2, "één vraag en één verzoek"),
        ("Op de agenda staan vijf onderwerpen en één diversenpunt:", 6, "vijf onderwerpen en één diversenpunt"),
        ("Op dit moment staan deze vijf punten op de agenda:", 5, "vijf punten"),
        ("Er is op drie punten overeenstemming bereikt:", 3, "drie punten"),
        ("Anderen reizen langer, onder twee voorwaarden:", 2, "twee voorwaarden"),
        ("Daarmee doen wij twee toezeggingen gestand:", 2, "twee toezeggingen"),
        ("Er zijn drie aandachtspunten, in volgorde van belang:", 3, "drie aandachtspunten"),
        ("Nederland stemt in met negenennegentig wijzigingen, te weten:", 99, "negenennegentig wijzigingen"),
        ("Ik heb de volgende twee zaken toegezegd, die beide zijn verwerkt:", 2, "twee zaken"),
        ("De volgende vier punten komen aan bod; met het laatste sluit Nederland af.", 4, "vier punten"),
    ],
)
def test_a_sentence_announces(sentence: str, count: int, words: str) -> None:
    found = announced(sentence)
    assert found is not None
    assert (found.number, sentence[found.start : found.end]) == (count, words)


@pytest.mark.parametrize(
    "sentence",
    [
        "",
        ":",
        "Nederland wil:",
        "Nederland noemt drie punten.",
        "Drie punten zijn af. Nederland wil nog:",
        "Nederland is samen met drie lidstaten voor:",
        "Er zijn vier punten; met het laatste richt het kabinet zich tot de Commissie:",
        "Van de drie voorstellen steunt Nederland:",
        "Nederland steunt twee van de drie voorstellen:",
        "Nederland heeft ten minste drie vragen:",
        "Nederland stelt twee of drie vragen:",
        "Nederland heeft twee keer drie vragen gesteld over het voorstel, zonder antwoord op:",
        "Op twee onderdelen stelt het kabinet vragen:",
        "Op drie punten zegt Nederland het volgende:",
        "Nederland verzet zich op twee punten van het voorstel tegen:",
        "Nederland stelt drie eisen aan het voorstel en twee aan het proces:",
        "Er zijn drie voorwaarden voor een akkoord en een voorstel:",
        "Nederland heeft één vraag:",
        "Nederland heeft een vraag:",
        "Het tekort daalt met twee procentpunten:",
        "Het debat duurt drie uur en gaat over:",
        "Het kabinet heeft de volgende aandachtspunten:",
        "Zij hebben met elk drie onderdelen:",
    ],
)
def test_a_sentence_announces_nothing(sentence: str) -> None:
    assert announced(sentence) is None


def test_a_long_sentence_is_read_in_no_time() -> None:
    assert announced("drie vragen en " * 20_000 + "twee eisen:") is not None
    assert announced("drie " * 50_000 + ":") is None
