"""Who is meant by a title in a text, by the dossier's officials and the registry."""

from datetime import date

import pytest

from assembler.checks import Case
from assembler.checks.mentions import Roster
from assembler.diagnostics import Diagnostic
from assembler.language.offices import Title, read_title
from tests.checks.dossier import changed, checked

OFFICIALS = {
    "officials.lvvn.short": "Minister van LVVN",
    "officials.lvvn-stas": {
        "office": "Staatssecretaris van Landbouw, Visserij, Voedselzekerheid en Natuur",
        "name": "Teun Bos",
        "department": "lvvn",
    },
    "officials.europa": {"office": "Staatssecretaris voor Europese Zaken", "name": "Lotte Kroezen", "department": "ienw"},
    "officials.mp": {"office": "Minister-president", "name": "Jelle Smit"},
    "officials.permanent": {"office": "Permanent Vertegenwoordiger", "name": "Roos Kuiper"},
}


@pytest.fixture
def roster(monkeypatch: pytest.MonkeyPatch) -> Roster:
    cases: list[Case] = []

    def keep(case: Case) -> list[Diagnostic]:
        cases.append(case)
        return []

    monkeypatch.setattr("assembler.pipeline.check_consistency", keep)
    checked(changed(OFFICIALS))
    return Roster(cases[0])


@pytest.mark.parametrize(
    ("text", "officials"),
    [
        ("de Minister van LVVN", [("lvvn",)]),
        ("de Minister van Landbouw, Visserij, Voedselzekerheid en Natuur", [("lvvn",)]),
        ("de minister en staatssecretaris van LVVN", [("lvvn",), ("lvvn-stas",)]),
        ("de bewindspersonen van LVVN", [("lvvn", "lvvn-stas")]),
        ("de staatssecretaris van Europese Zaken", [("europa",)]),
        ("de Staatssecretaris van IenW", [("stas",)]),
        ("de Minister van IenW", [()]),
        ("de minister-president", [("mp",)]),
        ("de Minister-president", [("mp",)]),
        ("de Minister en de Staatssecretaris", [(), ()]),
        ("de Minister van Klimaat", [()]),
    ],
)
def test_who_is_meant(roster: Roster, text: str, officials: list[tuple[str, ...]]) -> None:
    assert [one.officials for one in roster.mentions(text)] == officials


def test_sentences_with_mentions_only(roster: Roster) -> None:
    text = "Het is laat. De Minister van KGG en de Minister van LVVN gaan. Zij komen terug. De Minister van KGG is er."
    found = [(sentence.text[:8], [text[one.start : one.end] for one in inside]) for sentence, inside in roster.by_sentence(text)]
    assert found == [("De Minis", ["Minister van KGG", "Minister van LVVN"]), ("De Minis", ["Minister van KGG"])]
    assert list(roster.by_sentence(f"De Minister van KGG {'gaat en ' * 500}komt.")) == []


def title(text: str) -> Title:
    found = read_title(text)
    assert found is not None
    return found


def test_nearly_the_title_of(roster: Roster) -> None:
    assert roster.almost(title("Minister voor Klimaat en Groene Energie")) == "kgg"
    assert roster.almost(title("Minister van Klimaat en Groene Groei")) is None
    assert roster.almost(title("Staatssecretaris van Klimaat en Groene Energie")) is None


def test_the_days_of_a_title(roster: Roster) -> None:
    office = title("Minister van Buitenlandse Handel en Ontwikkelingssamenwerking")
    assert [roster.in_use(office, [day]) for day in (date(2024, 7, 1), date(2024, 7, 2), date(2026, 2, 23))] == [True, False, True]
    assert roster.in_use(office, [date(2025, 1, 1), date(2026, 2, 23)]) is True
    assert roster.in_use(office, []) is None
    assert roster.in_use(title("Minister van Tovenarij"), [date(2026, 1, 1)]) is None
