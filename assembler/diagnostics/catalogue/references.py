"""R: references within the data file."""

from assembler.diagnostics.catalogue.entry import Entry, error, warning

REFERENCES: dict[str, Entry] = {
    "R001": error(
        "{value} staat niet onder {store}.",
        "{suggestion}",
        "{value} does not stand under {store}.",
        "{suggestion}",
    ),
    "R002": error(
        "De noot {key} bestaat niet.",
        "{suggestion}",
        "There is no note {key}.",
        "{suggestion}",
    ),
    "R003": error(
        "Het bestand {file} is er niet.",
        "De naam geldt vanaf de map van het gegevensbestand: {folder}.",
        "The file {file} does not exist.",
        "The name counts from the data file's folder: {folder}.",
    ),
    "R004": error(
        "{value} komt twee keer voor.",
        "Geef elk een eigen naam.",
        "{value} occurs twice.",
        "Give each a name of its own.",
    ),
    "R005": error(
        "Voor {date} is geen voorzitterschap bekend.",
        "Vul meeting.presidency in, of zet het voorzitterschap onder registry.presidencies.",
        "No presidency is known for {date}.",
        "Fill in meeting.presidency, or add the presidency under registry.presidencies.",
    ),
    "R006": warning(
        "Deze tekst komt in geen enkel document terecht.",
        "Laat de tekst weg, of ga na of het document waarin hij hoort wel gemaakt wordt.",
        "This text does not end up in any document.",
        "Leave the text out, or see whether the document it belongs in is made at all.",
    ),
    "R007": warning(
        "De noot {key} wordt nergens aangehaald.",
        "Haal de noot aan met [^{key}], of verwijder haar.",
        "The note {key} is not cited anywhere.",
        "Cite the note with [^{key}], or remove it.",
    ),
    "R008": error(
        "{value} staat twee keer onder {field}.",
        "Haal een van de twee weg.",
        "{value} stands twice under {field}.",
        "Remove one of the two.",
    ),
    "R009": error(
        "Het bestand {file} ligt buiten de map van het dossier.",
        "Zet het in de map van het gegevensbestand, of in een map daaronder: {folder}.",
        "The file {file} lies outside the folder of the dossier.",
        "Put it in the data file's folder, or in a folder below it: {folder}.",
    ),
    "R012": error(
        "De afbeelding {file} is geen PNG of JPEG: {problem}.",
        "Open de afbeelding in een tekenprogramma, zoals Paint, en sla haar op als PNG.",
        "The image {file} is no PNG or JPEG: {problem}.",
        "Open the image in a drawing program, such as Paint, and save it as a PNG.",
    ),
    "R013": error(
        "De afbeelding {file} is beschadigd: {problem}.",
        "Haal of maak het bestand opnieuw.",
        "The image {file} is damaged: {problem}.",
        "Get or make the file again.",
    ),
    "R014": error(
        "De afbeelding {file} is te groot: {problem}.",
        "Maak de afbeelding kleiner; 2000 beeldpunten breed is genoeg voor een hele bladzijde.",
        "The image {file} is too large: {problem}.",
        "Make the image smaller; 2000 pixels across are enough for a whole page.",
    ),
}
