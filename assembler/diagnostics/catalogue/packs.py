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
        "Geef achter extends de naam van een pakket dat er is ({known}), of het pad naar een map, gezien vanaf de map van dit pakket.",
        "The pack {name}, upon which this pack builds, does not exist.",
        "Give after extends the name of a pack that is there ({known}), or the path to a folder, seen from the folder of this pack.",
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
        "Het voorbeelddossier past niet bij dit pakket, dus niet alle sjablonen zijn gevuld: {problem}",
        "Bouw met extends: rijk op het pakket rijk voort, of controleer het pakket met een dossier van uzelf.",
        "The sample dossier does not fit this pack, so not all templates were filled: {problem}",
        "Build upon the pack rijk with extends: rijk, or check the pack with a dossier of your own.",
    ),
    "K010": error(
        "{key} kan niet de sleutel van eigen velden zijn: {reason}.",
        "Geef onder fields achter key een andere sleutel, zoals de afkorting van uw ministerie.",
        "{key} cannot be the key of fields of your own: {reason}.",
        "Give another key after key under fields, such as the abbreviation of your ministry.",
    ),
    "K011": error(
        "De vorm {regex} kan niet gelezen worden: {problem}.",
        "Schrijf achter regex een reguliere uitdrukking, zoals [0-9]{{4}} voor vier cijfers.",
        "The form {regex} cannot be read: {problem}.",
        "Write a regular expression after regex, such as [0-9]{{4}} for four digits.",
    ),
    "K012": error(
        "{name} hoort niet bij een veld van de soort {kind}.",
        "Laat het weg. Bij deze soort kunnen: {possible}.",
        "{name} does not go with a field of the type {kind}.",
        "Leave it out. Possible with this type: {possible}.",
    ),
    "K013": error(
        "Bij dit veld van de soort {kind} staat niet wat erin komt.",
        "Zet de inhoud onder schema, zoals bij een lijst schema: {{type: text}}.",
        "It is not said what this field of the type {kind} holds.",
        "Put what it holds under schema, as for a list in schema: {{type: text}}.",
    ),
    "K014": error(
        "Het sjabloon {file} is een map en geen Word-bestand.",
        "Noem een bestand, zoals {file}/brief.docx.",
        "The template {file} is a folder and not a Word file.",
        "Name a file, such as {file}/letter.docx.",
    ),
    "K015": error(
        "Het sjabloon {file} staat niet in de map van het pakket.",
        "Zet het bestand in de map van het pakket en schrijf het pad vanaf die map, zonder .. en zonder schijf of / vooraan.",
        "The template {file} is not in the folder of the pack.",
        "Put the file in the folder of the pack and write the path from that folder, without .. and without a drive or / in front.",
    ),
    "K016": error(
        "{name} staat niet in het register van het pakket, onder {store}.",
        "Zet het bij registry onder {store}, of noem een dat er staat. {suggestion}",
        "{name} does not stand in the registry of the pack, under {store}.",
        "Add it in registry under {store}, or name one that is there. {suggestion}",
    ),
    "K017": error(
        "Van {name} is er een voor elke Kamer, en dit document is daar maar één versie van.",
        "Zet ook bij dit document per: chamber.",
        "There is one {name} for each chamber, and this document is only one version of it.",
        "Put per: chamber with this document too.",
    ),
}
