"""The groups of codes, by the letters they begin with, in the order in which a list of codes shows them."""

from collections.abc import Iterable, Iterator

_GROUPS = {
    "Y": {"nl": "Het gegevensbestand lezen", "en": "Reading the data file"},
    "S": {"nl": "Velden en waarden", "en": "Fields and values"},
    "R": {"nl": "Verwijzingen binnen het gegevensbestand", "en": "References within the data file"},
    "P": {"nl": "Opmaak van tekst", "en": "Markup of text"},
    "X": {"nl": "Uitdrukkingen", "en": "Expressions"},
    "C": {"nl": "Samenhang van het dossier", "en": "Consistency of the dossier"},
    "K": {"nl": "Pakketten", "en": "Packs"},
    "T": {"nl": "Word-sjablonen", "en": "Word templates"},
    "O0": {"nl": "Documenten bewaren", "en": "Saving the documents"},
    "O1": {"nl": "Word-bestanden openen", "en": "Opening Word files"},
    "V": {"nl": "Controle van de gemaakte documenten", "en": "Checking the documents made"},
    "D": {"nl": "PDF's van de documenten", "en": "PDFs of the documents"},
}


def grouped(codes: Iterable[str], language: str) -> Iterator[tuple[str, list[str]]]:
    """The title of each group with its codes in order; a group without codes is left out."""
    codes = sorted(codes)
    for start, titles in _GROUPS.items():
        members = [code for code in codes if code.startswith(start)]
        if members:
            yield titles[language], members
