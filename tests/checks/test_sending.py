"""The last day for sending the letters, told apart from other last days."""

from datetime import date

import pytest

from assembler.checks.sending import sending_limits

MEETING = date(2026, 3, 17)


def told(text: str) -> list[str]:
    """Every last day: day and month, the words that say it, and the chamber if it is one."""
    return [
        f"{limit.day.day}-{limit.day.month} {text[limit.start : limit.end]}{f' {limit.chamber}' if limit.chamber else ''}"
        for limit in sending_limits(text, MEETING)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("De GA wordt uiterlijk 3 maart 2026 aan de Kamers gezonden.", ["3-3 uiterlijk 3 maart 2026"]),
        ("De stukken gaan uiterlijk op dinsdag 3 maart naar de Tweede Kamer.", ["3-3 uiterlijk op dinsdag 3 maart tweede_kamer"]),
        ("De Kamer ontvangt uiterlijk 3 maart 2026 de geannoteerde agenda.", ["3-3 uiterlijk 3 maart 2026"]),
        ("Uiterlijk 3 maart 2026 aan beide Kamers te zenden.", ["3-3 Uiterlijk 3 maart 2026"]),
        ("Verzending aan de Kamers: op zijn laatst 3 maart 2026 naar de Kamers.", ["3-3 op zijn laatst 3 maart 2026"]),
        ("De brieven moeten vóór 3 maart 2026 bij de Kamers zijn.", ["2-3 vóór 3 maart 2026"]),
        ("Na uw akkoord gaat de GA uiterlijk 3 maart 2026 naar de Kamers.", ["3-3 uiterlijk 3 maart 2026"]),
        ("De GA moet uiterlijk 3 maart 2026 verzonden zijn, zodat de Kamers tijd hebben.", ["3-3 uiterlijk 3 maart 2026"]),
        (
            "De GA gaat uiterlijk 3 maart 2026 naar de Tweede Kamer en uiterlijk 5 maart 2026 naar de Eerste Kamer.",
            ["3-3 uiterlijk 3 maart 2026 tweede_kamer", "5-3 uiterlijk 5 maart 2026 eerste_kamer"],
        ),
        ("De GA gaat uiterlijk 3 maart naar de Eerste en de Tweede Kamer.", ["3-3 uiterlijk 3 maart"]),
        # Other last days, and other dates.
        ("De GA wordt op 3 maart 2026 aan de Kamers gezonden.", []),
        ("Uw akkoord is uiterlijk 2 maart 2026 nodig om de GA naar de Kamers te sturen.", []),
        ("Graag uw besluit uiterlijk 2 maart 2026, zodat de GA naar de Kamers kan.", []),
        ("U beslist uiterlijk 2 maart 2026 over de GA en de brieven aan de Kamers.", []),
        ("Over de GA is uiterlijk 2 maart 2026 een besluit nodig.", []),
        ("De Kamer ontvangt uiterlijk 2 april 2026 een verslag van de Raad.", []),
        ("De GA wordt uiterlijk 27 februari 2026 aan de minister gestuurd, en later aan de Kamer.", []),
        ("De norm geldt uiterlijk 1 januari 2027.", []),
        ("De GA gaat uiterlijk 31 februari 2026 naar de Kamers.", []),
        ("De GA gaat uiterlijk 3 en 5 maart 2026 naar de Kamers.", []),
    ],
)
def test_only_the_last_day_of_sending_is_told(text: str, found: list[str]) -> None:
    assert told(text) == found
