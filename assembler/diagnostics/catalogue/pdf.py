"""D: the PDFs of the documents."""

from assembler.diagnostics.catalogue.entry import Entry, error, warning

PDF: dict[str, Entry] = {
    "D001": error(
        "LibreOffice is er niet, en zonder LibreOffice komen er geen PDF's. De Word-documenten komen er wel.",
        "Installeer het: op Debian of Ubuntu met sudo apt install libreoffice-writer, anders van https://www.libreoffice.org. "
        "Staat het al ergens? Noem het programma soffice dan in {variable}.",
        "LibreOffice is not there, and without LibreOffice there are no PDFs. The Word documents can do without.",
        "Install it: on Debian or Ubuntu with sudo apt install libreoffice-writer, else from https://www.libreoffice.org. "
        "Is it there somewhere? Then name the program soffice in {variable}.",
    ),
    "D002": error(
        "Voor PDF's is nog niet alles geïnstalleerd: {names}. De Word-documenten komen er wel.",
        "Installeer het met: python -m pip install 'assembler[pdf]'",
        "Not all that PDFs need is installed: {names}. The Word documents can do without.",
        "Install it with: python -m pip install 'assembler[pdf]'",
    ),
    "D003": error(
        "LibreOffice maakte geen {file}: {told}.",
        "Open het Word-document eens in LibreOffice zelf. Met assemble build zonder --pdf komen de Word-documenten er wel.",
        "LibreOffice made no {file}: {told}.",
        "Try to open the Word document in LibreOffice itself. With assemble build without --pdf you do get the Word documents.",
    ),
    "D004": error(
        "LibreOffice was na {seconds} seconden nog niet klaar met {file}, en is gestopt.",
        "Probeer het opnieuw als de computer minder te doen heeft.",
        "After {seconds} seconds LibreOffice was still at work on {file}, and was ended.",
        "Try again when the machine has less to do.",
    ),
    "D005": error(
        "{file} is niet goed: {flaw}.",
        "Gebruik een nieuwere versie van LibreOffice. Helpt dat niet, maak dan het sjabloon eenvoudiger.",
        "{file} is not right: {flaw}.",
        "Use a newer version of LibreOffice. If that does not help, make the template simpler.",
    ),
    "D006": error(
        "In {file} ontbreekt tekst van het Word-document: {text}.",
        "Kijk hoe die tekst in het sjabloon staat: een tekstvak, formule of bijzonder veld gaat in LibreOffice soms verloren.",
        "{file} lacks text of the Word document: {text}.",
        "See how that text stands in the template: LibreOffice sometimes loses a text box, a formula or a special field.",
    ),
    "D007": error(
        "In {file} staat tekst die niet in het Word-document staat: {text}.",
        "Kijk of er in het sjabloon op die plaats een veld staat dat LibreOffice anders uitwerkt dan Word.",
        "{file} has text that is not in the Word document: {text}.",
        "See whether the template has a field there that LibreOffice works out otherwise than Word.",
    ),
    "D008": error(
        "In {file} staan de voetnoten niet in dezelfde volgorde of onder dezelfde nummers als in het Word-document.",
        "Kijk of het sjabloon noten heeft in een tekstvak of met een eigen teken.",
        "In {file} the notes do not stand in the same order or under the same numbers as in the Word document.",
        "See whether the template has notes in a text box or with a sign of their own.",
    ),
    "D009": warning(
        "In {file} heeft afbeelding {number} geen beschrijving voor wie haar niet ziet.",
        "Geef de afbeelding in het Word-sjabloon alternatieve tekst.",
        "In {file} picture {number} has no description for who does not see it.",
        "Give the picture alternative text in the Word template.",
    ),
    "D010": warning(
        "In {file} heeft de tabel die begint met {text} geen kopregel.",
        "Kies in Word voor de eerste rij van de tabel: Indeling, Veldnamenrijen herhalen.",
        "In {file} the table that begins with {text} has no heading row.",
        "In Word choose for the first row of the table: Layout, Repeat Header Rows.",
    ),
}
