"""K: packs."""

from assembler.diagnostics.catalogue.entry import Entry, error

PACKS: dict[str, Entry] = {
    "K001": error(
        "Het pakket {name} is er niet.",
        "Geef de naam van een meegeleverd pakket ({shipped}) of de map van een eigen pakket.",
        "There is no pack {name}.",
        "Give the name of a shipped pack ({shipped}) or the folder of a pack of your own.",
    ),
    "K002": error(
        "Het sjabloon {file} van dit pakket is er niet.",
        "Zet het bestand in de map van het pakket.",
        "The template {file} of this pack does not exist.",
        "Put the file in the pack's folder.",
    ),
    "K003": error(
        "Het pakket heeft geen document {name}.",
        "De documenten zijn: {known}.",
        "The pack has no document {name}.",
        "The documents are: {known}.",
    ),
}
