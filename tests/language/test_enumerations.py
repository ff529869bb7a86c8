"""Enumerations of names, and what is none."""

import pytest

from assembler.language import enumerated


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Estland, Finland en Zweden", 3),
        ("Estland, Finland, en Zweden.", 3),
        ("Het betreft Cyprus en Malta.", 2),
        ("Dit zijn: het Verenigd Koninkrijk, de Verenigde Staten en Noord-Macedonië", 3),
        ("Bosnië en Herzegovina, Servië en Montenegro", 3),
        ("België (Vlaanderen), Duitsland en\n  Nederland", 3),
    ],
)
def test_an_enumeration_has_so_many_names(text: str, count: int) -> None:
    assert len(enumerated(text)) == count


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Zweden",
        "Onder meer Finland en Zweden.",
        "Frankrijk, Duitsland e.a.",
        "Tsjechië omdat het tijd wil, Spanje omdat het duur is",
        "Finland en Zweden; later ook Estland.",
        "Kamerstukken II 2025/26, 21501-08, nr. 1011",
        "Het gaat om landen aan zee, zoals Malta.",
    ],
)
def test_other_texts_enumerate_nothing(text: str) -> None:
    assert enumerated(text) == []
