"""K: packs."""

from assembler.diagnostics.catalogue.entry import Entry, error, warning

PACKS: dict[str, Entry] = {
    "K001": error(
        "Het pakket {name} is er niet.",
        "Geef de naam van een pakket dat er is ({known}) of de map van een eigen pakket.",
        "There is no pack {name}.",
        "Give the name of a pack that is there ({known}) or the folder of a pack of your own.",
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
    "K004": error(
        "Het pakket {name}, waarop dit pakket voortbouwt, is er niet.",
        "Geef achter extends de naam van een pakket dat er is ({known}), of de weg naar een map vanaf de map van dit pakket.",
        "The pack {name}, upon which this pack builds, does not exist.",
        "Give after extends the name of a pack that is there ({known}), or the way to a folder from the folder of this pack.",
    ),
    "K005": error(
        "Met extends: {name} bouwt dit pakket uiteindelijk op zichzelf voort.",
        "Laat een van de pakketten in deze kring niet langer op een ander voortbouwen.",
        "With extends: {name} this pack builds upon itself in the end.",
        "Let one of the packs in this circle no longer build upon another.",
    ),
    "K006": error(
        "Het id {name} staat al bij een ander document.",
        "Geef elk document een eigen id.",
        "The id {name} stands with another document already.",
        "Give each document an id of its own.",
    ),
    "K007": error(
        "Het document {name}, dat achter {field} staat, is er niet of kan daar niet staan.",
        "Noem het id van een ander document van het pakket. {suggestion}",
        "The document {name}, which stands after {field}, does not exist or cannot stand there.",
        "Name the id of another document of the pack. {suggestion}",
    ),
    "K008": error(
        "De afgeleide tekst {key} komt in geen document terecht.",
        "Schrijf de sleutel als soort.veld, zoals meeting.title of agenda[].heading. {suggestion}",
        "The derived text {key} ends up in no document.",
        "Write the key as record.field, as in meeting.title or agenda[].heading. {suggestion}",
    ),
    "K009": warning(
        "Het voorbeelddossier past niet bij dit pakket, dus de sjablonen zijn niet alle gevuld: {problem}",
        "Bouw met extends: rijk op het pakket rijk voort, of controleer het pakket met een dossier van uzelf.",
        "The sample dossier does not fit this pack, so not all templates were filled: {problem}",
        "Build upon the pack rijk with extends: rijk, or check the pack with a dossier of your own.",
    ),
}
