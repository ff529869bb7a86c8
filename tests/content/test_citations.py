"""Citations: one set of data, three profiles. ``*…*`` stands for italics and ``<…>`` for a link."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assembler.content.citations import PROFILES, Aanhangsel, Citation, Com, Handelingen, Kamerstuk, OfficialJournal, Web, cite
from assembler.content.model import Emphasis, Inline, Link, Str
from assembler.source import Origin

LETTER_88 = Kamerstuk("II", "2009-2010", "27858", "88", page="3")
SENATE_D = Kamerstuk("I", "2008-2009", "31700 VI", "D", page="4")
MILIEU = Kamerstuk("II", "2025-2026", "21501-08", "1011")
ATTACHED = Kamerstuk("II", "2025-2026", "22112", "4238", attachment=True)
TURN = Kamerstuk("II", "1999-2000", "26800", "1")
SENATE_188B = Kamerstuk("I", "1995-1996", "23700", "188b", page="3")
ITEM = Handelingen("II", "2010-2011", "108", item="5", page="25-36")
BEFORE_2011 = Handelingen("II", "2007-2008", "108", page="7909-7943")
ANSWER = Aanhangsel("I", "2014-2015", "12")
ANSWER_TK = Aanhangsel("II", "2024-2025", "1028")
PAGE = "https://www.consilium.europa.eu/nl/"

CASES: list[tuple[str, Citation, str]] = [
    ("aanwijzingen", LETTER_88, "Kamerstukken II 2009/10, 27858, nr. 88, p. 3"),
    ("aanwijzingen", SENATE_D, "Kamerstukken I 2008/09, 31700 VI, D, p. 4"),
    ("aanwijzingen", SENATE_188B, "Kamerstukken I 1995/96, 23700, nr. 188b, p. 3"),
    ("aanwijzingen", MILIEU, "Kamerstukken II 2025/26, 21501-08, nr. 1011"),
    ("aanwijzingen", ATTACHED, "Bijlage bij Kamerstukken II 2025/26, 22112, nr. 4238"),
    ("aanwijzingen", TURN, "Kamerstukken II 1999/2000, 26800, nr. 1"),
    ("aanwijzingen", ITEM, "Handelingen II 2010/11, nr. 108, item 5, p. 25-36"),
    ("aanwijzingen", BEFORE_2011, "Handelingen II 2007/08, nr. 108, p. 7909-7943"),
    ("aanwijzingen", ANSWER, "Aanhangsel Handelingen I 2014/15, nr. 12"),
    ("leidraad", LETTER_88, "*Kamerstukken* II 2009/10, 27858, nr. 88, p. 3"),
    ("leidraad", SENATE_D, "*Kamerstukken* I 2008/09, 31700 VI, D, p. 4"),
    ("leidraad", ATTACHED, "Bijlage bij *Kamerstukken* II 2025/26, 22112, nr. 4238"),
    ("leidraad", ITEM, "*Handelingen* II 2010/11, nr. 108, item 5, p. 25-36"),
    ("leidraad", ANSWER, "*Aanhangsel Handelingen* I 2014/15, nr. 12"),
    ("kamer", MILIEU, "Kamerstuk 21 501-08, nr. 1011"),
    ("kamer", LETTER_88, "Kamerstuk 27 858, nr. 88, p. 3"),
    ("kamer", SENATE_D, "Kamerstuk 31 700 VI, D, p. 4"),
    ("kamer", ATTACHED, "Bijlage bij Kamerstuk 22 112, nr. 4238"),
    ("kamer", ITEM, "Handelingen II 2010/11, nr. 108, item 5, p. 25-36"),
    ("kamer", ANSWER_TK, "Aanhangsel Handelingen, vergaderjaar 2024–2025, nr. 1028"),
    ("kamer", ANSWER, "Aanhangsel Handelingen I, vergaderjaar 2014–2015, nr. 12"),
]

ALIKE: list[tuple[Citation, str]] = [
    (Com("2012", "558", final=True), "COM(2012) 558 final"),
    (Com("2025", "990"), "COM(2025) 990"),
    (Com("2025", "12", series="SWD"), "SWD(2025) 12"),
    (OfficialJournal("L", "2010", "180"), "PbEU 2010, L 180"),
    (OfficialJournal("L", "2010", "180", page="3"), "PbEU 2010, L 180, p. 3"),
    (Web(PAGE), f"<{PAGE}>"),
    (Web(PAGE, title="Raad Milieu"), f"Raad Milieu, <{PAGE}>"),
    (Web(PAGE, accessed=date(2026, 3, 17)), f"<{PAGE}> (geraadpleegd op 17 maart 2026)"),
    (Web(PAGE, "Raad Milieu", date(2026, 3, 17)), f"Raad Milieu, <{PAGE}> (geraadpleegd op 17 maart 2026)"),
]


def marked(inlines: tuple[Inline, ...]) -> str:
    """The inlines as one line of text, in this module's own marks."""
    return "".join(_marked(inline) for inline in inlines)


def _marked(inline: Inline) -> str:
    match inline:
        case Str(text=text):
            return text
        case Emphasis(children=children):
            return f"*{marked(children)}*"
        case Link(children=children, url=url):
            assert marked(children) == url
            return f"<{url}>"
    raise AssertionError(f"a citation has no {inline}")


def origins(inlines: tuple[Inline, ...]) -> set[Origin | None]:
    found: set[Origin | None] = set()
    for inline in inlines:
        if isinstance(inline, Str | Link):
            found.add(inline.origin)
        if isinstance(inline, Emphasis | Link):
            found |= origins(inline.children)
    return found


@pytest.mark.parametrize(("profile", "citation", "printed"), CASES)
def test_profile_gives_the_form(profile: str, citation: Citation, printed: str) -> None:
    assert marked(cite(citation, profile)) == printed


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize(("citation", "printed"), ALIKE)
def test_other_documents_are_alike_in_all_profiles(profile: str, citation: Citation, printed: str) -> None:
    assert marked(cite(citation, profile)) == printed


def test_profiles_are_in_order_and_others_are_refused() -> None:
    assert PROFILES == ("aanwijzingen", "leidraad", "kamer")
    with pytest.raises(KeyError):
        cite(MILIEU, "bluebook")


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("citation", [*(citation for _, citation, _ in CASES), *(citation for citation, _ in ALIKE)])
def test_every_leaf_carries_the_origin_and_no_citation_ends_with_a_full_stop(profile: str, citation: Citation) -> None:
    origin = Origin(("footnotes", "milieuraad"))
    inlines = cite(citation, profile, origin)
    assert origins(inlines) == {origin}
    assert all(text for text in (marked((inline,)) for inline in inlines))
    assert not marked(inlines).endswith(".")


@given(st.integers(min_value=1000, max_value=9998))
def test_year_is_short_within_a_century_only(first: int) -> None:
    printed = marked(cite(Aanhangsel("II", f"{first}-{first + 1}", "1"), "aanwijzingen"))
    last = str(first + 1)
    assert f"{first}/{last if last.endswith('00') else last[2:]}," in printed
