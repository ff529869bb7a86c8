"""Y: reading YAML."""

from assembler.diagnostics.catalogue.entry import Entry, error

READING: dict[str, Entry] = {
    "Y001": error("De YAML klopt niet: {problem}.", "{hint}", "This is not valid YAML: {problem}.", "{hint}"),
    "Y002": error(
        "Het bestand is geen UTF-8-tekst.",
        "Sla het bestand in de editor op met codering UTF-8.",
        "The file is not UTF-8 text.",
        "Save the file with encoding UTF-8.",
    ),
    "Y003": error(
        "Ankers en verwijzingen van YAML (& en *) worden niet gebruikt: {name}.",
        "Schrijf de waarde voluit, of zet de tekst tussen aanhalingstekens.",
        "YAML anchors and aliases (& and *) are not used: {name}.",
        "Write the value out, or put the text in quotes.",
    ),
    "Y004": error(
        "Typeaanduidingen van YAML (!) worden niet gebruikt: {name}.",
        "Laat de aanduiding weg, of zet de tekst tussen aanhalingstekens.",
        "YAML tags (!) are not used: {name}.",
        "Leave the tag out, or put the text in quotes.",
    ),
    "Y005": error(
        "De sleutel {key} staat hier voor de tweede keer.",
        "Voeg de twee samen, of geef een van beide een andere naam; de eerste staat op regel {first_line}.",
        "The key {key} stands here for the second time.",
        "Merge the two or rename one; the first is on line {first_line}.",
    ),
    "Y006": error(
        "Hier staat een teken dat niet gedrukt kan worden: {character}.",
        "Verwijder het; het komt vaak mee bij kopiëren uit een ander programma.",
        "Here stands a character that cannot be printed: {character}.",
        "Remove it; it often comes along when copying from another program.",
    ),
    "Y007": error(
        "De gegevens zijn hier dieper dan {depth} niveaus genest.",
        "Controleer de inspringing.",
        "The data is nested deeper than {depth} levels here.",
        "Check the indentation.",
    ),
    "Y008": error(
        "Het bestand bevat meer dan één YAML-document.",
        "Haal de regel met --- weg, of maak er twee bestanden van.",
        "The file holds more than one YAML document.",
        "Remove the line with ---, or make two files.",
    ),
    "Y009": error(
        "Het bestand is leeg.",
        "Begin met assemble init MAP; dat maakt een bestand dat werkt.",
        "The file is empty.",
        "Start with assemble init DIR, which writes a file that works.",
    ),
    "Y010": error(
        "Hier horen sleutels met waarden te staan.",
        "Schrijf sleutel: waarde, elk op een eigen regel.",
        "Keys with values belong here.",
        "Write key: value, each on a line.",
    ),
    "Y011": error(
        "Het bestand is te groot: {size} bytes, en {limit} is de grens.",
        "Splits het dossier.",
        "The file is too large: {size} bytes, the limit is {limit}.",
        "Split the dossier.",
    ),
    "Y012": error(
        "Het bestand kan niet gelezen worden: {reason}.",
        "Controleer de naam en de map.",
        "The file cannot be read: {reason}.",
        "Check the name and the folder.",
    ),
    "Y013": error(
        "In de map {folder} staat geen gegevensbestand.",
        "Een gegevensbestand heet meeting.yaml of meeting.yml; mappen met de naam out en verborgen mappen tellen niet mee.",
        "There is no data file in the folder {folder}.",
        "A data file is called meeting.yaml or meeting.yml; folders called out and hidden folders do not count.",
    ),
    "Y014": error(
        "In de map {folder} staat geen Word-sjabloon.",
        "De naam van een sjabloon eindigt op .docx; mappen met de naam out en verborgen mappen tellen niet mee.",
        "There is no Word template in the folder {folder}.",
        "The name of a template ends in .docx; folders called out and hidden folders do not count.",
    ),
}
