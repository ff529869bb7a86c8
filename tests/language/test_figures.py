"""Percentages and amounts: equal ones have one form."""

import pytest

from assembler.language.figures import figures


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("van 100% naar 90%", ["%100", "%90"]),
        ("5 tot 10%, 15–20 procent en 3 à 4 %", ["%5", "%10", "%15", "%20", "%3", "%4"]),
        ("3,50%, 3.5% en 0,5 procentpunt", ["%3,5", "%3,5", "%0,5"]),
        ("vijf procent, Een procent en honderd procent", ["%5", "%1", "%100"]),
        ("in 2030 tot 5%", ["%5"]),
        ("de 5%-norm", ["%5"]),
        ("€ 1,5 miljard, 1.500 miljoen euro en € 1.500.000.000", ["€1500000000"] * 3),
        ("€2 mln., twee miljoen euro en 2.000.000 EUR", ["€2000000"] * 3),
        ("€ 1.250,50 en € 0,75", ["€1250,5", "€0,75"]),
        ("€ 2000, 2.000 euro", ["€2000", "€2000"]),
        ("artikel 5, 12e vergadering, 17 maart 2026, 2 miljoen auto's", []),
        ("de Europese Unie, een eurocommissaris", []),
    ],
)
def test_figures(text: str, found: list[str]) -> None:
    assert [one.kind + one.value for one in figures(text)] == found


def test_a_figure_has_its_place() -> None:
    text = "tussen 5 en 10% of € 3 miljoen, dat is het"
    assert [text[one.start : one.end] for one in figures(text)] == ["10%", "€ 3 miljoen"]
