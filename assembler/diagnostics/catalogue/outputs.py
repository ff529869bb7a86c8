"""O0: writing the documents."""

from assembler.diagnostics.catalogue.entry import Entry, error, warning

OUTPUTS: dict[str, Entry] = {
    "O001": error(
        "Twee documenten zouden hetzelfde bestand worden: {file}.",
        "Geef ze in pack.yaml onder file elk een eigen naam.",
        "Two documents would become the same file: {file}.",
        "Give each its own name under file in pack.yaml.",
    ),
    "O002": error(
        "De uitvoer kan niet geschreven worden: {reason}.",
        "Staat het bestand nog open in Word? Sluit het, of kies met -o een andere map.",
        "The output cannot be written: {reason}.",
        "Is the file still open in Word? Close it, or choose another folder with -o.",
    ),
    "O003": error(
        "Een andere assemble is nog bezig in de map {folder}.",
        "Wacht tot die klaar is, of kies met -o een andere map.",
        "Another assemble is still at work in the folder {folder}.",
        "Wait until it is ready, or choose another folder with -o.",
    ),
    "O004": error(
        "{file} is gewijzigd nadat het gemaakt werd.",
        "Met --backup blijft wat er gewijzigd is bewaard onder een andere naam, met --force gaat het verloren.",
        "{file} was altered after it was made.",
        "With --backup what was altered is kept under another name, with --force it is lost.",
    ),
    "O005": error(
        "{file} stond er al en is niet door assemble gemaakt.",
        "Met --backup blijft het bewaard onder een andere naam, met --force wordt het overschreven. Of kies met -o een andere map.",
        "{file} was there already and was not made by assemble.",
        "With --backup it is kept under another name, with --force it is overwritten. Or choose another folder with -o.",
    ),
    "O006": error(
        "{file} is verouderd.",
        "Maak de documenten opnieuw met assemble build.",
        "{file} is out of date.",
        "Make the documents anew with assemble build.",
    ),
    "O007": error(
        "{file} ontbreekt.",
        "Maak de documenten met assemble build.",
        "{file} is missing.",
        "Make the documents with assemble build.",
    ),
    "O008": warning(
        "{file} hoort niet meer bij het dossier, maar blijft staan: {why}.",
        "Haal het bestand zelf weg als u het niet meer nodig hebt.",
        "{file} no longer belongs to the dossier, but stays: {why}.",
        "Take the file away yourself when you no longer need it.",
    ),
    "O009": error(
        "{file} hoort al bij een ander dossier: {dossier}.",
        "Kies met -o voor elk dossier een eigen map.",
        "{file} belongs to another dossier already: {dossier}.",
        "Choose a folder of its own for each dossier with -o.",
    ),
    "O010": error(
        "{file} hoort niet meer bij het dossier.",
        "Maak de documenten opnieuw met assemble build; dan gaat het weg.",
        "{file} no longer belongs to the dossier.",
        "Make the documents anew with assemble build; it goes then.",
    ),
    "O011": error(
        "Het proces dat dit dossier maakte is onverwacht gestopt.",
        "Probeer het nog eens met -j 1; misschien is er te weinig geheugen.",
        "The process that made this dossier stopped unexpectedly.",
        "Try again with -j 1; perhaps there is too little memory.",
    ),
    "O012": error(
        "Bij dit dossier ging er iets mis in assemble zelf: {error}.",
        "Dit is een fout van ons. Meld het met het gegevensbestand erbij.",
        "With this dossier something went wrong in assemble itself: {error}.",
        "This is a fault of ours. Report it with the data file.",
    ),
}
