"""Sentences that say that somebody takes part, and those that leave it open."""

import pytest

from assembler.language.attendance import attendance, participation


def said(sentence: str) -> tuple[bool, str] | None:
    start = sentence.index("Minister")
    found = attendance(sentence, start, start + len("Minister"))
    return (found.certain, sentence[found.start : found.end]) if found else None


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("De Minister zal hier aan deelnemen.", "Minister zal hier aan deelnemen"),
        ("De Minister (KGG) neemt aan de Raad deel.", "Minister (KGG) neemt aan de Raad deel"),
        ("De Minister gaat erheen.", "Minister gaat erheen"),
        ("De Minister gaat naar het informele diner.", "Minister gaat naar het informele diner"),
        ("De Minister woont de Raad bij.", "Minister woont de Raad bij"),
        ("Daaraan zal ook de Minister deelnemen.", "zal ook de Minister deelnemen"),
    ],
)
def test_certain(sentence: str, words: str) -> None:
    assert said(sentence) == (True, words)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Het is nog niet bekend of de Minister zal deelnemen.", "nog niet bekend of de Minister zal deelnemen"),
        ("Of de Minister aan de Raad deelneemt, is onzeker.", "Minister aan de Raad deelneemt, is onzeker"),
        ("De komst van de Minister is nog onduidelijk.", "Minister is nog onduidelijk"),
        ("De Minister zal mogelijk deelnemen.", "Minister zal mogelijk deelnemen"),
        ("De Minister neemt onder voorbehoud deel.", "Minister neemt onder voorbehoud deel"),
    ],
)
def test_uncertain(sentence: str, words: str) -> None:
    assert said(sentence) == (False, words)


@pytest.mark.parametrize(
    "sentence",
    [
        "Indien de Minister zal deelnemen, volgt een dossier.",
        "De Minister zal niet deelnemen.",
        "De Minister is voornemens deel te nemen.",
        "De Minister neemt een deel van het werk over.",
        "De Minister gaat naar de Kamer.",
        "De Minister zal instemmen.",
        "Het is nog onduidelijk of de Minister instemt.",
        "Nog onduidelijk is of de Raad doorgaat; de Minister krijgt bericht.",
        "De Minister wil weten of Duitsland deelneemt.",
        "De deelname van de Minister is bevestigd.",
        "Na het diner vertrekt de Minister.",
    ],
)
def test_nothing_clear(sentence: str) -> None:
    assert said(sentence) is None


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        ("Het kabinet neemt deel aan deze Raad.", "confirmed"),
        ("Wij zullen aan deze Raad deelnemen.", "confirmed"),
        ("Het kabinet is voornemens deel te nemen.", "planned"),
        ("Het is nog niet bekend of het kabinet deelneemt.", "undecided"),
        ("Het kabinet neemt niet deel.", None),
        ("Nog niet bekend is wie er spreekt.", None),
        ("Nederland is van de partij.", None),
    ],
)
def test_participation(sentence: str, what: str | None) -> None:
    assert participation(sentence) == what
