"""O1: Word files that are read."""

from assembler.diagnostics.catalogue.entry import Entry, error

PACKAGES: dict[str, Entry] = {
    "O101": error(
        "{file} kan niet als Word-document geopend worden: {detail}",
        "Het bestand is beschadigd of geen .docx. Open het in Word en bewaar het opnieuw als Word-document (.docx).",
        "{file} cannot be opened as a Word document: {detail}",
        "The file is damaged or no .docx. Open it in Word and save it again as a Word document (.docx).",
    ),
    "O102": error(
        "{file} is iets anders dan een gewoon Word-document (.docx): {found}",
        "Bewaar het in Word als Word-document (.docx): zonder wachtwoord of macro's, niet als sjabloon en niet als Strict Open XML.",
        "{file} is something else than a plain Word document (.docx): {found}",
        "Save it in Word as a Word document (.docx): without password or macros, not as a template and not as Strict Open XML.",
    ),
    "O103": error(
        "{file} heeft {count} onderdelen; hooguit {limit} mag.",
        "Zo'n bestand maakt Word niet. Vraag de afzender om het origineel.",
        "{file} has {count} parts; at most {limit} are allowed.",
        "Word does not make such a file. Ask the sender for the original.",
    ),
    "O104": error(
        "{part} is uitgepakt {size} bytes; hooguit {limit} mag ({file}).",
        "Verklein de afbeeldingen in het document, of vraag de afzender om het origineel.",
        "{part} is {size} bytes unpacked; at most {limit} are allowed ({file}).",
        "Make the pictures in the document smaller, or ask the sender for the original.",
    ),
    "O105": error(
        "{part} is meer dan {limit} keer zo groot als het ingepakt lijkt ({file}).",
        "Zo'n bestand maakt Word niet. Vraag de afzender om het origineel.",
        "{part} is more than {limit} times as large as it seems packed ({file}).",
        "Word does not make such a file. Ask the sender for the original.",
    ),
    "O106": error(
        "Het onderdeel {part} staat meer dan eens in {file}.",
        "Open het bestand in Word en bewaar het opnieuw.",
        "The part {part} occurs more than once in {file}.",
        "Open the file in Word and save it again.",
    ),
    "O107": error(
        "{file} bevat een onderdeel met een onveilige naam: {part}",
        "Zo'n bestand maakt Word niet. Vraag de afzender om het origineel.",
        "{file} has a part with an unsafe name: {part}",
        "Word does not make such a file. Ask the sender for the original.",
    ),
    "O108": error(
        "Het onderdeel {part} van {file} is versleuteld.",
        "Bewaar het document in Word zonder wachtwoord.",
        "The part {part} of {file} is encrypted.",
        "Save the document in Word without a password.",
    ),
    "O109": error(
        "{part} in {file} heeft een DTD (regel {line}); dat is niet toegestaan.",
        "Zo'n bestand maakt Word niet. Open het in Word en bewaar het opnieuw, of vraag de afzender om het origineel.",
        "{part} in {file} has a DTD (line {line}), which is not allowed.",
        "Word does not make such a file. Open it in Word and save it again, or ask the sender for the original.",
    ),
    "O110": error(
        "{part} in {file} is te diep genest; hooguit 256 niveaus mag.",
        "Zo'n bestand maakt Word niet. Vraag de afzender om het origineel.",
        "{part} in {file} is nested too deep; at most 256 levels are allowed.",
        "Word does not make such a file. Ask the sender for the original.",
    ),
    "O111": error(
        "{part} in {file} is geen geldige XML (regel {line}, kolom {column}): {detail}",
        "Open het bestand in Word, laat Word het herstellen en bewaar het opnieuw.",
        "{part} in {file} is not valid XML (line {line}, column {column}): {detail}",
        "Open the file in Word, let Word repair it, and save it again.",
    ),
    "O112": error(
        "{part} in {file} verwijst naar buiten: {target}",
        "Voeg een gekoppelde afbeelding in het document zelf in; een hyperlink mag naar https://, http:// of mailto: gaan.",
        "{part} in {file} points outside the document: {target}",
        "Put a linked picture into the document itself; a hyperlink may lead to https://, http:// or mailto:.",
    ),
    "O113": error(
        "{part} in {file} gebruikt iets wat niet is toegestaan: {kind} {target}",
        "Haal gekoppelde sjablonen, macro's, ingevoegde objecten, subdocumenten, tekstblokken van elders en verzendlijsten weg.",
        "{part} in {file} uses something that is not allowed: {kind} {target}",
        "Remove attached templates, macros, embedded objects, subdocuments, chunks from elsewhere and mailing lists.",
    ),
    "O114": error(
        "{part} in {file} heeft een veld dat niet is toegestaan: {field}",
        "Vervang het veld door zijn tekst: selecteer het in Word en druk op Ctrl+Shift+F9.",
        "{part} in {file} has a field that is not allowed: {field}",
        "Replace the field by its text: select it in Word and press Ctrl+Shift+F9.",
    ),
    "O115": error(
        "{file} heeft te veel opmaakcode ({count} tekens ervan); hooguit {limit} mag.",
        "Splits het document, of vraag de afzender om het origineel.",
        "{file} has too much markup ({count} signs of it); at most {limit} are allowed.",
        "Split the document, or ask the sender for the original.",
    ),
    "O125": error(
        "{part} in {file} verwijst naar {target}; dat onderdeel ontbreekt of is iets anders dan het zou moeten zijn.",
        "Open het bestand in Word, laat Word het herstellen en bewaar het opnieuw.",
        "{part} in {file} points to {target}; that part is missing or is something else than it should be.",
        "Open the file in Word, let Word repair it, and save it again.",
    ),
}
