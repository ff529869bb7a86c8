"""Citations in whatever form, read into parts; what each profile prints is read back into what it was made of."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assembler.content.citation_reading import read_citation, read_citations
from assembler.content.citations import PROFILES, Aanhangsel, Citation, Com, Handelingen, Kamerstuk, OfficialJournal, cite
from assembler.content.text import plain_text

NUMBERS = st.integers(1, 99999).map(str)
CHAMBERS = st.sampled_from(["I", "II"])
YEARS = st.integers(1950, 2049).map(lambda year: f"{year}-{year + 1}")
PAGES = st.none() | NUMBERS | st.just("25-36")
DOSSIERS = st.builds(lambda number, suffix: f"{number:05}{suffix}", st.integers(10000, 39999), st.sampled_from(["", "-08", " VI"]))
CITATIONS = st.one_of(
    st.builds(Kamerstuk, CHAMBERS, YEARS, DOSSIERS, NUMBERS | st.sampled_from(["D", "AB"]), PAGES, st.booleans()),
    st.builds(Handelingen, CHAMBERS, YEARS, NUMBERS, st.none() | NUMBERS, PAGES),
    st.builds(Aanhangsel, CHAMBERS, YEARS, NUMBERS),
    st.builds(Com, st.integers(1950, 2049).map(str), NUMBERS, st.sampled_from(["COM", "SWD", "JOIN", "C"]), st.booleans()),
    st.builds(OfficialJournal, st.sampled_from(["L", "C"]), st.integers(1950, 2049).map(str), NUMBERS, PAGES),
)


@given(citation=CITATIONS, profile=st.sampled_from(PROFILES))
def test_what_a_profile_prints_is_read_as_a_whole_and_printed_alike(citation: Citation, profile: str) -> None:
    text = plain_text(cite(citation, profile))
    read = read_citation(f"{text}.")
    assert read is not None
    assert text[read.start : read.end] == text
    assert read.printed(profile) == text
    if profile != "kamer":
        assert not read.missing


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Kamerstukken II, 2025-2026, 21 501-08, nr. 1011.", "kamerstuk: {chamber: II, year: 2025-2026, dossier: 21501-08, number: 1011}"),
        ("Kamerstukken II, 2024-2025, 22 112, nr.4139.", "kamerstuk: {chamber: II, year: 2024-2025, dossier: 22112, number: 4139}"),
        (
            "Kamerstukken Tweede Kamer, vergaderjaar 2025–2026, 36 600 XII, nr. 12",
            "kamerstuk: {chamber: II, year: 2025-2026, dossier: 36600 XII, number: 12}",
        ),
        ("Kamerstukken EK 1999/00, 27 000, A", "kamerstuk: {chamber: I, year: 1999-2000, dossier: 27000, number: A}"),
        ("Kamerstuk 21501-08, 1011", "kamerstuk: {chamber: ?, year: ?, dossier: 21501-08, number: 1011}"),
        ("COM(2025)960 def.", "com: {year: 2025, number: 960, final: true}"),
        ("SWD/2025/0012", "com: {year: 2025, number: 12, series: SWD}"),
        ("PbEU L, 2024/1689", "oj: {series: L, year: 2024, number: 1689}"),
        ("PB L 119 van 4.5.2016, p. 1.", "oj: {series: L, year: 2016, number: 119, page: 1}"),
    ],
)
def test_forms_in_use(text: str, parts: str) -> None:
    read = read_citation(text)
    assert read is not None
    assert read.in_parts() == parts


@pytest.mark.parametrize(
    "text", ["", "Kamerstukken", "Kamerstukken II", "De Handelingen.", "C (a)", "Zie Kamerstukken II 2025/26, 21501-08, nr. 1011."]
)
def test_no_citation_as_a_whole(text: str) -> None:
    assert read_citation(text) is None


def test_a_text_without_end_is_read_in_no_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assembler.content.citation_reading.pattern", re.compile)  # made once, and not for each of so many
    assert len(list(read_citations("Kamerstukken II" + " ," * 100_000 + "COM(2025) 1 " * 20_000))) == 20_000
    assert list(read_citations("Kamerstukken II, 2025-2026, " * 30_000 + "Bijlage" + " " * 100_000)) == []
