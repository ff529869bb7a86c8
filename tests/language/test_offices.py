"""Titles of office: where they begin and end, whose they are, and which resemble each other."""

import time

import pytest

from assembler.language.offices import alike, find_titles, portfolios, read_title, significant

KNOWN = portfolios(["Klimaat en Groene Groei", "KGG", "Participatie en Integratie", "Financiën", "Financiën – Douane"])


def titles(text: str) -> list[tuple[str, str, str]]:
    return [(text[one.start : one.end], one.kind, one.portfolio) for one in find_titles(text, KNOWN)]


@pytest.mark.parametrize(
    ("text", "title", "kind", "portfolio"),
    [
        ("de Minister van KGG komt", "Minister van KGG", "minister", "KGG"),
        ("de minister van klimaat en Groene groei komt", None, None, None),
        ("de minister van Klimaat en groene groei komt", "minister van Klimaat en groene groei", "minister", "Klimaat en groene groei"),
        ("Staatssecretaris van IenW, die", "Staatssecretaris van IenW", "staatssecretaris", "IenW"),
        ("de Minister van KGG Nederland vertegenwoordigt", "Minister van KGG", "minister", "KGG"),
        ("de Minister van EZK Nederland vertegenwoordigt", "Minister van EZK", "minister", "EZK"),
        (
            "de Minister voor Buitenlandse Handel en Ontwikkelingshulp en",
            "Minister voor Buitenlandse Handel en Ontwikkelingshulp",
            "minister",
            "Buitenlandse Handel en Ontwikkelingshulp",
        ),
        (
            "de Minister van Volksgezondheid, Welzijn en Sport, die",
            "Minister van Volksgezondheid, Welzijn en Sport",
            "minister",
            "Volksgezondheid, Welzijn en Sport",
        ),
        ("de Minister van Justitie, Nederland of", "Minister van Justitie", "minister", "Justitie"),
        (
            "de Staatssecretaris Participatie en Integratie",
            "Staatssecretaris Participatie en Integratie",
            "staatssecretaris",
            "Participatie en Integratie",
        ),
        ("de Staatssecretaris van Financiën – Douane", "Staatssecretaris van Financiën – Douane", "staatssecretaris", "Financiën – Douane"),
        ("de Minister van Financiën en Duitsland", "Minister van Financiën", "minister", "Financiën"),
        ("de bewindspersonen van LVVN", "bewindspersonen van LVVN", "bewindspersonen", "LVVN"),
        ("de Minister-President", "Minister-President", "minister-president", ""),
        ("de Minister, die", "Minister", "minister", ""),
        ("wordt aan de Minister voor akkoord voorgelegd", "Minister", "minister", ""),
        ("de brief van de Minister van 3 maart 2026", "Minister", "minister", ""),
        ("de Nederlandse minister van KGG", "minister van KGG", "minister", "KGG"),
        ("de Minister van KGG van Nederland", "Minister van KGG", "minister", "KGG"),
        ("de Minister van\u00a0KGG", "Minister van\u00a0KGG", "minister", "KGG"),
    ],
)
def test_a_title(text: str, title: str | None, kind: str, portfolio: str) -> None:
    assert titles(text) == ([(title, kind, portfolio)] if title else [])


@pytest.mark.parametrize(
    "text",
    [
        "de Franse minister van Financiën",
        "de Oekraïense demissionaire minister van Financiën",
        "hun minister van Financiën",
        "een Minister van Financiën",
        "de minister van Financiën van Litouwen",
        "de minister uit Frankrijk",
        "ministers van Financiën",
        "de ministers van de lidstaten",
        "de minister van de lidstaat",
        "de minister van landbouw",
        "de Minister Brandenbarg",
        "het Ministerie van Financiën",
        "de ministerraad en de klimaatminister",
        "de oud-minister van Financiën en de ministers-presidenten",
        "de Minister en de Staatssecretaris Brandenbarg",
    ],
)
def test_no_title_of_ours(text: str) -> None:
    assert titles(text) == []


def test_two_titles_share_a_portfolio() -> None:
    assert titles("de Minister en de Staatssecretaris van IenW, en de Minister van KGG") == [
        ("Minister", "minister", "IenW"),
        ("Staatssecretaris van IenW", "staatssecretaris", "IenW"),
        ("Minister van KGG", "minister", "KGG"),
    ]
    assert titles("de minister en de staatssecretaris komen") == [
        ("minister", "minister", ""),
        ("staatssecretaris", "staatssecretaris", ""),
    ]


def test_without_known_portfolios_capitals_decide() -> None:
    (title,) = find_titles("de Staatssecretaris van Financiën – Toeslagen en Douane komt", portfolios([]))
    assert title.portfolio == "Financiën – Toeslagen en Douane"


@pytest.mark.parametrize(
    ("text", "kind", "portfolio"),
    [
        ("DE MINISTER VAN KLIMAAT EN GROENE GROEI,", "minister", "KLIMAAT EN GROENE GROEI"),
        ("Staatssecretaris Participatie en Integratie", "staatssecretaris", "Participatie en Integratie"),
        ("Minister-President", "minister-president", ""),
        ("minister", "minister", ""),
    ],
)
def test_a_text_that_is_a_title(text: str, kind: str, portfolio: str) -> None:
    title = read_title(text)
    assert title is not None
    assert (title.kind, title.portfolio) == (kind, portfolio)


def test_a_text_that_is_no_title() -> None:
    assert read_title("Permanent Vertegenwoordiger") is None
    assert read_title("Ministerie van Financiën") is None


def test_the_words_that_count() -> None:
    assert significant("Economische Zaken en Financiën") == ("economische", "zaken", "financien")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Buitenlandse Handel en Ontwikkelingshulp", "Buitenlandse Handel en Ontwikkelingssamenwerking", True),
        ("Justitie en Veiligheid", "Veiligheid en Justitie", True),
        ("Infrastructuur en Milieu", "Infrastructuur en Waterstaat", False),
        ("Landbouw", "Landbouw, Visserij, Voedselzekerheid en Natuur", False),
        ("Financiën", "Financien", False),
        ("Buitenlandse Zaken", "Binnenlandse Zaken", False),
        ("Financiën – Toeslagen en Douane", "Financiën – Fiscaliteit en Douane", False),
        ("Klimaat en Groene Groei - Netten", "Klimaat en Groene Energie - Netten", True),
        ("", "Klimaat en Groene Groei", False),
    ],
)
def test_portfolios_that_are_alike(one: str, other: str, same: bool) -> None:
    assert alike(one, other) is same
    assert alike(other, one) is same


@pytest.mark.parametrize(
    "text", ["Minister en " * 20_000, "de Minister van " + "Aa, " * 50_000, "Minister van " * 20_000, "Minister van " + "A" * 200_000]
)
def test_hostile_texts_take_no_time(text: str) -> None:
    begun = time.perf_counter()
    find_titles(text, KNOWN)
    assert time.perf_counter() - begun < 2
