"""Capitals."""

import pytest

from assembler.language import capitalize_first, upper_nl


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("", ""),
        ("één diversenpunt", "Één diversenpunt"),
        ("beleidsdebat over PFAS", "Beleidsdebat over PFAS"),
        ("Reeds goed", "Reeds goed"),
        ("ijsland doet mee", "IJsland doet mee"),
        ("IJsland", "IJsland"),
        ("‘een’ woord", "‘Een’ woord"),
        ("'een' woord", "'Een' woord"),
        ("(hierna: de Commissie)", "(Hierna: de Commissie)"),
        ("'s ochtends", "'s Ochtends"),
        ("’s-Gravenhage", "’s-Gravenhage"),
        ("“’t gaat goed”", "“’t Gaat goed”"),
        ("'s 9 uur", "'s 9 uur"),
        ("2e termijn", "2e termijn"),
        ("…", "…"),
    ],
)
def test_sentence_begins_with_a_capital(text: str, printed: str) -> None:
    assert capitalize_first(text) == printed


def test_office_in_capitals() -> None:
    assert upper_nl("de Minister van Buitenlandse Zaken") == "DE MINISTER VAN BUITENLANDSE ZAKEN"
    assert upper_nl("ijsland, coördinatie, één") == "IJSLAND, COÖRDINATIE, ÉÉN"
