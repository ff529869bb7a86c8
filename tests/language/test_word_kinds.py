"""Which words of a title count."""

from assembler.language import content_words


def test_small_words_brackets_and_endings_do_not_count() -> None:
    title = "De herziening van de regels (hierna: de regels) voor nieuwe labels (ESR)"
    assert list(content_words(title)) == ["herziening", "regel", "nieuw", "label"]


def test_words_are_kept_as_they_are_typed() -> None:
    assert list(content_words("CO2-emissienormen na 2030").values()) == ["CO2", "emissienormen", "na", "2030"]


def test_the_union_is_the_same_in_full() -> None:
    assert content_words("EU-samenwerking").keys() == content_words("samenwerking in de Europese Unie").keys()


def test_endings_of_short_words_stay() -> None:
    assert list(content_words("zee en land, tien")) == ["zee", "land", "tien"]
