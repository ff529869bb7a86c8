"""Every code with its severity, message and hint, in Dutch and in English; messages take facts as ``{name}``.

Y: reading YAML. S: schema. R: references within the data file. P: prose. X: expressions. K: packs. T: templates.
O: outputs. V: the verifier (a finding there is a fault of ours or of a template). I: internal.
"""

from typing import NamedTuple


class Entry(NamedTuple):
    severity: str
    nl: tuple[str, str]
    en: tuple[str, str]


def _error(nl: str, nl_hint: str, en: str, en_hint: str) -> Entry:
    return Entry("error", (nl, nl_hint), (en, en_hint))


def _warning(nl: str, nl_hint: str, en: str, en_hint: str) -> Entry:
    return Entry("warning", (nl, nl_hint), (en, en_hint))


READING = {
    "Y001": _error("De YAML klopt niet: {problem}.", "{hint}", "This is not valid YAML: {problem}.", "{hint}"),
    "Y002": _error(
        "Het bestand is geen UTF-8-tekst.",
        "Sla het bestand in de editor op met codering UTF-8.",
        "The file is not UTF-8 text.",
        "Save the file with encoding UTF-8.",
    ),
    "Y003": _error(
        "Ankers en verwijzingen van YAML (& en *) worden niet gebruikt: {name}.",
        "Schrijf de waarde voluit, of zet de tekst tussen aanhalingstekens.",
        "YAML anchors and aliases (& and *) are not used: {name}.",
        "Write the value out, or put the text in quotes.",
    ),
    "Y004": _error(
        "Typeaanduidingen van YAML (!) worden niet gebruikt: {name}.",
        "Laat de aanduiding weg, of zet de tekst tussen aanhalingstekens.",
        "YAML tags (!) are not used: {name}.",
        "Leave the tag out, or put the text in quotes.",
    ),
    "Y005": _error(
        "De sleutel {key} staat hier voor de tweede keer.",
        "Voeg de twee samen, of geef een van beide een andere naam; de eerste staat op regel {first_line}.",
        "The key {key} stands here for the second time.",
        "Merge the two or rename one; the first is on line {first_line}.",
    ),
    "Y006": _error(
        "Hier staat een teken dat niet gedrukt kan worden: {character}.",
        "Verwijder het; het komt vaak mee bij kopiëren uit een ander programma.",
        "Here stands a character that cannot be printed: {character}.",
        "Remove it; it often comes along when copying from another program.",
    ),
    "Y007": _error(
        "De gegevens zijn hier dieper dan {depth} niveaus genest.",
        "Controleer de inspringing.",
        "The data is nested deeper than {depth} levels here.",
        "Check the indentation.",
    ),
    "Y008": _error(
        "Het bestand bevat meer dan één YAML-document.",
        "Haal de regel met --- weg, of maak er twee bestanden van.",
        "The file holds more than one YAML document.",
        "Remove the line with ---, or make two files.",
    ),
    "Y009": _error(
        "Het bestand is leeg.",
        "Begin met assemble init MAP; dat maakt een bestand dat werkt.",
        "The file is empty.",
        "Start with assemble init DIR, which writes a file that works.",
    ),
    "Y010": _error(
        "Hier horen sleutels met waarden te staan.",
        "Schrijf sleutel: waarde, elk op een eigen regel.",
        "Keys with values belong here.",
        "Write key: value, each on a line.",
    ),
    "Y011": _error(
        "Het bestand is te groot: {size} bytes, en {limit} is de grens.",
        "Splits het dossier.",
        "The file is too large: {size} bytes, the limit is {limit}.",
        "Split the dossier.",
    ),
    "Y012": _error(
        "Het bestand kan niet gelezen worden: {reason}.",
        "Controleer de naam en de map.",
        "The file cannot be read: {reason}.",
        "Check the name and the folder.",
    ),
}

SCHEMA = {
    "S001": _error(
        "Het veld {field} ontbreekt{where}.",
        "{description}",
        "The field {field} is missing{where}.",
        "{description}",
    ),
    "S002": _error(
        "Het veld {field} bestaat hier niet.",
        "{suggestion}",
        "There is no field {field} here.",
        "{suggestion}",
    ),
    "S003": _error("{field} moet {expected} zijn.", "{description}", "{field} must be {expected}.", "{description}"),
    "S004": _error(
        "{value} is geen mogelijke waarde van {field}.",
        "Kies uit: {allowed}.{suggestion}",
        "{value} is not a possible value of {field}.",
        "Choose from: {allowed}.{suggestion}",
    ),
    "S005": _error(
        "{value} heeft niet de vorm die {field} moet hebben.",
        "{description}",
        "{value} does not have the form that {field} must have.",
        "{description}",
    ),
    "S006": _error(
        "{field} moet ten minste {count} onderdeel hebben.",
        "{description}",
        "{field} must have at least {count} entry.",
        "{description}",
    ),
    "S007": _error("{field} is leeg.", "Vul het in of laat het veld weg.", "{field} is empty.", "Fill it in or leave the field out."),
    "S008": _error(
        "{field} gaat niet samen met {other}.",
        "Kies een van beide.",
        "{field} does not go together with {other}.",
        "Choose one of the two.",
    ),
    "S009": _error(
        "{value} kan geen sleutel zijn.",
        "Gebruik kleine letters, cijfers, - en _, en begin met een letter of cijfer.",
        "{value} cannot be a key.",
        "Use small letters, digits, - and _, and start with a letter or digit.",
    ),
    "S010": _error(
        "{value} is geen bestaande datum.",
        "Schrijf jaar-maand-dag, zoals 2026-03-17.",
        "{value} is not an existing date.",
        "Write year-month-day, as in 2026-03-17.",
    ),
    "S011": _error(
        "{field} moet uit één regel bestaan.",
        "Haal de regeleinden weg; de tekst mag lang zijn.",
        "{field} must be one line.",
        "Remove the line ends; the text may be long.",
    ),
    "S012": _error(
        "De laatste dag valt voor de eerste.",
        "Controleer date en last_date.",
        "The last day is before the first.",
        "Check date and last_date.",
    ),
    "S013": _error(
        "Dit agendapunt heeft geen titel.",
        "Vul title of label in; het een wordt van het ander afgeleid.",
        "This agenda item has no title.",
        "Fill in title or label; each is derived from the other.",
    ),
    "S014": _error(
        "Deze noot heeft geen inhoud.",
        "Schrijf een tekst, of een van: {allowed}.",
        "This note has no content.",
        "Write a text, or one of: {allowed}.",
    ),
}

REFERENCES = {
    "R001": _error(
        "{value} staat niet onder {store}.",
        "{suggestion}",
        "{value} does not stand under {store}.",
        "{suggestion}",
    ),
    "R002": _error(
        "De noot {key} bestaat niet.",
        "{suggestion}",
        "There is no note {key}.",
        "{suggestion}",
    ),
    "R003": _error(
        "Het bestand {file} is er niet.",
        "De naam geldt vanaf de map van het gegevensbestand: {folder}.",
        "The file {file} does not exist.",
        "The name counts from the data file's folder: {folder}.",
    ),
    "R004": _error(
        "{value} komt twee keer voor.",
        "Geef elk een eigen naam.",
        "{value} occurs twice.",
        "Give each a name of its own.",
    ),
    "R005": _error(
        "Voor {date} is geen voorzitterschap bekend.",
        "Vul meeting.presidency in, of zet het voorzitterschap onder registry.presidencies.",
        "No presidency is known for {date}.",
        "Fill in meeting.presidency, or add the presidency under registry.presidencies.",
    ),
    "R006": _warning(
        "Deze tekst komt in geen enkel document terecht.",
        "Laat de tekst weg, of ga na of het document waarin hij hoort wel gemaakt wordt.",
        "This text does not end up in any document.",
        "Leave the text out, or see whether the document it belongs in is made at all.",
    ),
    "R007": _warning(
        "De noot {key} wordt nergens aangehaald.",
        "Haal de noot aan met [^{key}], of verwijder haar.",
        "The note {key} is not cited anywhere.",
        "Cite the note with [^{key}], or remove it.",
    ),
    "R008": _error(
        "{value} staat twee keer onder {field}.",
        "Haal een van de twee weg.",
        "{value} stands twice under {field}.",
        "Remove one of the two.",
    ),
}

EXPRESSIONS = {
    "X001": _error(
        "{name} bestaat niet in deze uitdrukking.",
        "{suggestion}",
        "{name} does not exist in this expression.",
        "{suggestion}",
    ),
    "X002": _error(
        "Deze uitdrukking klopt niet: {problem}.",
        "Een uitdrukking staat tussen {{{{ en }}}}, zoals {{{{ meeting.date | date }}}}.",
        "This expression is not right: {problem}.",
        "An expression stands between {{{{ and }}}}, as in {{{{ meeting.date | date }}}}.",
    ),
    "X003": _error(
        "Deze uitdrukking kan niet berekend worden: {problem}.",
        "Controleer de velden en filters in de uitdrukking.",
        "This expression cannot be evaluated: {problem}.",
        "Check the fields and filters in the expression.",
    ),
    "X004": _error(
        "Deze tekst verwijst langs een omweg naar zichzelf.",
        "Schrijf een van de teksten in de kring voluit.",
        "This text refers to itself in a roundabout way.",
        "Write one of the texts in the circle out.",
    ),
}

PACKS = {
    "K001": _error(
        "Het pakket {name} is er niet.",
        "Geef de naam van een meegeleverd pakket ({shipped}) of de map van een eigen pakket.",
        "There is no pack {name}.",
        "Give the name of a shipped pack ({shipped}) or the folder of a pack of your own.",
    ),
    "K002": _error(
        "Het sjabloon {file} van dit pakket is er niet.",
        "Zet het bestand in de map van het pakket.",
        "The template {file} of this pack does not exist.",
        "Put the file in the pack's folder.",
    ),
    "K003": _error(
        "Het pakket heeft geen document {name}.",
        "De documenten zijn: {known}.",
        "The pack has no document {name}.",
        "The documents are: {known}.",
    ),
}

TEMPLATES = {
    "T001": _error(
        "Een tag in dit sjabloon klopt niet: {problem}.",
        "Controleer de tag: {excerpt}",
        "A tag in this template is not right: {problem}.",
        "Check the tag: {excerpt}",
    ),
    "T002": _error(
        "Bij het vullen ging een tag mis: {problem}.",
        "{hint}",
        "A tag failed while filling: {problem}.",
        "{hint}",
    ),
    "T003": _error(
        "Naast de tag {tag} staat tekst die verloren zou gaan: {text}",
        "Zet een tag zoals {{%p … %}}, {{%tr … %}} of {{%tc … %}} als enige in zijn alinea, rij of cel.",
        "Beside the tag {tag} stands text that would be lost: {text}",
        "Put a tag like {{%p … %}}, {{%tr … %}} or {{%tc … %}} alone in its paragraph, row or cell.",
    ),
    "T004": _error(
        "Een tekst van meer alinea's kan niet midden in een zin staan.",
        "Zet de tag alleen in een alinea, of maak van de tekst één alinea.",
        "A text of several paragraphs cannot stand within a sentence.",
        "Put the tag alone in a paragraph, or make the text one paragraph.",
    ),
    "T005": _error(
        "Een voetnoot kan hier niet staan.",
        "Word kent geen voetnoten in kop- en voetteksten, tekstvakken en voetnoten.",
        "A footnote cannot stand here.",
        "Word has no footnotes in headers, footers, text boxes and footnotes.",
    ),
    "T006": _error(
        "De stijl {style} ontbreekt in het sjabloon.",
        "Maak de stijl aan in Word, of noem onder styles in pack.yaml een stijl die er wel is.",
        "The style {style} is missing in the template.",
        "Make the style in Word, or name one that exists under styles in pack.yaml.",
    ),
    "T007": _error(
        "Het sjabloon bevat na het vullen geen geldige opmaak meer: {problem}.",
        "Een blok dat in een alinea, rij of cel begint moet daar ook eindigen.",
        "After filling, the template's markup is no longer valid: {problem}.",
        "A block that begins in a paragraph, row or cell must end there too.",
    ),
    "T008": _error(
        "Opgemaakte tekst kan hier niet staan: {where}.",
        "Gebruik hier een veld van één regel, zonder opmaak.",
        "Rich text cannot stand here: {where}.",
        "Use a one-line field without markup here.",
    ),
    "T009": _error(
        "Deze noot van het sjabloon gebruikt een nummer dat niet bestaat: {id}.",
        "Verwijder de noot in Word en maak haar opnieuw.",
        "This note of the template uses a number that does not exist: {id}.",
        "Delete the note in Word and make it again.",
    ),
    "T010": _error(
        "De lijststijl {style} van het sjabloon heeft geen nummering.",
        "Geef de stijl in Word een nummering of opsommingsteken, of noem onder styles in pack.yaml een andere stijl.",
        "The list style {style} of the template has no numbering.",
        "Give the style a numbering or bullet in Word, or name another style under styles in pack.yaml.",
    ),
}

OUTPUTS = {
    "O001": _error(
        "Twee documenten zouden hetzelfde bestand worden: {file}.",
        "Geef ze in pack.yaml onder file elk een eigen naam.",
        "Two documents would become the same file: {file}.",
        "Give each its own name under file in pack.yaml.",
    ),
    "O002": _error(
        "De uitvoer kan niet geschreven worden: {reason}.",
        "Staat het bestand nog open in Word? Sluit het, of kies met -o een andere map.",
        "The output cannot be written: {reason}.",
        "Is the file still open in Word? Close it, or choose another folder with -o.",
    ),
}

PROSE = {
    "P001": _error(
        "HTML wordt niet gedrukt: {text}",
        "Schrijf \\< voor een kleiner-danteken, of laat de HTML weg.",
        "HTML is not printed: {text}",
        "Write \\< for a less-than sign, or leave the HTML out.",
    ),
    "P002": _error(
        "Een afbeelding in de tekst wordt niet gedrukt: {text}",
        "Zet de afbeelding in het Word-sjabloon, of voeg haar als bijlage toe.",
        "An image in prose is not printed: {text}",
        "Put the image in the Word template, or add it as an attachment.",
    ),
    "P003": _error(
        "Code wordt niet gedrukt: {text}",
        "Vier spaties of een tab voor een alinea, en ` rond woorden, maken code in Markdown; haal ze weg of schrijf \\`.",
        "Code is not printed: {text}",
        "Four spaces or a tab before a paragraph, and ` around words, make code in Markdown; remove them or write \\`.",
    ),
    "P004": _error(
        "Een kop in de tekst wordt niet gedrukt: {text}",
        "Geef koppen op in hun eigen veld, zoals heading in de toelichting; schrijf \\# voor een gewoon hekje. "
        "Ook een regel met alleen - of = onder een alinea maakt er een kop van: zet er een witregel tussen en schrijf \\- of \\=.",
        "A heading in prose is not printed: {text}",
        "Give headings in their own field, such as heading in the explanation; write \\# for a plain hash sign. "
        "A line of only - or = under a paragraph makes it a heading too: put a blank line between and write \\- or \\=.",
    ),
    "P005": _error(
        "Een citaatblok of horizontale lijn wordt niet gedrukt: {text}",
        "Schrijf een gewone alinea, of \\> voor een groter-danteken aan het begin van een regel.",
        "A block quote or a rule is not printed: {text}",
        "Write a plain paragraph, or \\> for a greater-than sign at the start of a line.",
    ),
    "P006": _error(
        "Hier mag maar één alinea staan, zonder lijsten of tabellen.",
        "Maak er één alinea van, zonder witregels; schrijf 1\\. of \\- om met een nummer of streepje te beginnen.",
        "Only one paragraph may stand here, without lists or tables.",
        "Make it one single paragraph, without blank lines; write 1\\. or \\- to start with a number or a dash.",
    ),
    "P007": _error(
        "Een lijst mag hooguit drie niveaus diep zijn.",
        "Haal het diepste niveau een stap terug.",
        "A list may be at most three levels deep.",
        "Move the deepest level one step out.",
    ),
    "P008": _error(
        "Dit adres kan geen hyperlink zijn: {text}",
        "Een hyperlink begint met https://, http:// of mailto:.",
        "This address cannot be a hyperlink: {text}",
        "A hyperlink starts with https://, http:// or mailto:.",
    ),
    "P009": _error(
        "In een voetnoot mag geen voetnoot staan.",
        "Zet de tekst van de binnenste noot in de buitenste.",
        "A note may not contain a note.",
        "Put the text of the inner note into the outer one.",
    ),
    "P010": _error(
        "Een tabelrij heeft {count} cellen waar de kopregel er {expected} heeft.",
        "Geef elke rij evenveel cellen; schrijf \\| voor een gewoon verticaal streepje.",
        "A table row has {count} cells where the header row has {expected}.",
        "Give every row the same number of cells; write \\| for a plain vertical bar.",
    ),
    "P011": _error(
        "Een tabel in een opsomming wordt niet gedrukt.",
        "Zet de tabel voor of na de opsomming.",
        "A table inside a list is not printed.",
        "Put the table before or after the list.",
    ),
    "P012": _error(
        "Een uitdrukking kan niet in het adres van een hyperlink of in de sleutel van een noot staan.",
        "Schrijf het adres of de sleutel voluit; in de tekst van een hyperlink of noot mag een uitdrukking wel.",
        "An expression cannot stand in the address of a hyperlink or in the key of a note.",
        "Write the address or the key out; the text of a hyperlink or note may hold an expression.",
    ),
    "P013": _error(
        "Een definitie wordt niet gedrukt: {text}",
        "Zet een adres bij de tekst, [tekst](https://...), en de tekst van een noot onder footnotes; schrijf \\[ voor een gewone haak.",
        "A definition is not printed: {text}",
        "Put an address with its text, [text](https://...), and the text of a note under footnotes; write \\[ for a plain bracket.",
    ),
    "P014": _error(
        "De titel van een hyperlink wordt niet gedrukt: {text}",
        "Laat de titel achter het adres weg, of zet haar in de tekst.",
        "The title of a hyperlink is not printed: {text}",
        "Leave the title after the address out, or put it in the text.",
    ),
}

PACKAGES = {
    "O101": _error(
        "{file} kan niet als Word-document geopend worden: {detail}",
        "Het bestand is beschadigd of geen .docx. Open het in Word en bewaar het opnieuw als Word-document (.docx).",
        "{file} cannot be opened as a Word document: {detail}",
        "The file is damaged or no .docx. Open it in Word and save it again as a Word document (.docx).",
    ),
    "O102": _error(
        "{file} is geen gewoon Word-document (.docx), maar: {found}",
        "Bewaar het in Word als Word-document (.docx): zonder wachtwoord of macro's, niet als sjabloon en niet als Strict Open XML.",
        "{file} is not a plain Word document (.docx), but: {found}",
        "Save it in Word as a Word document (.docx): without password or macros, not as a template and not as Strict Open XML.",
    ),
    "O103": _error(
        "{file} heeft {count} onderdelen; hooguit {limit} mag.",
        "Zo'n bestand maakt Word niet. Vraag de afzender om het origineel.",
        "{file} has {count} parts; at most {limit} are allowed.",
        "Word does not make such a file. Ask the sender for the original.",
    ),
    "O104": _error(
        "{part} is uitgepakt {size} bytes; hooguit {limit} mag ({file}).",
        "Verklein de afbeeldingen in het document, of vraag de afzender om het origineel.",
        "{part} is {size} bytes unpacked; at most {limit} are allowed ({file}).",
        "Make the pictures in the document smaller, or ask the sender for the original.",
    ),
    "O105": _error(
        "{part} is meer dan {limit} keer zo groot als het ingepakt lijkt ({file}).",
        "Zo'n bestand maakt Word niet. Vraag de afzender om het origineel.",
        "{part} is more than {limit} times as large as it seems packed ({file}).",
        "Word does not make such a file. Ask the sender for the original.",
    ),
    "O106": _error(
        "Het onderdeel {part} staat meer dan eens in {file}.",
        "Open het bestand in Word en bewaar het opnieuw.",
        "The part {part} occurs more than once in {file}.",
        "Open the file in Word and save it again.",
    ),
    "O107": _error(
        "{file} bevat een onderdeel met een onveilige naam: {part}",
        "Zo'n bestand maakt Word niet. Vraag de afzender om het origineel.",
        "{file} has a part with an unsafe name: {part}",
        "Word does not make such a file. Ask the sender for the original.",
    ),
    "O108": _error(
        "Het onderdeel {part} van {file} is versleuteld.",
        "Bewaar het document in Word zonder wachtwoord.",
        "The part {part} of {file} is encrypted.",
        "Save the document in Word without a password.",
    ),
    "O109": _error(
        "{part} in {file} heeft een DTD (regel {line}); dat is niet toegestaan.",
        "Zo'n bestand maakt Word niet. Open het in Word en bewaar het opnieuw, of vraag de afzender om het origineel.",
        "{part} in {file} has a DTD (line {line}), which is not allowed.",
        "Word does not make such a file. Open it in Word and save it again, or ask the sender for the original.",
    ),
    "O110": _error(
        "{part} in {file} is te diep genest; hooguit 256 niveaus mag.",
        "Zo'n bestand maakt Word niet. Vraag de afzender om het origineel.",
        "{part} in {file} is nested too deep; at most 256 levels are allowed.",
        "Word does not make such a file. Ask the sender for the original.",
    ),
    "O111": _error(
        "{part} in {file} is geen geldige XML (regel {line}, kolom {column}): {detail}",
        "Open het bestand in Word, laat Word het herstellen en bewaar het opnieuw.",
        "{part} in {file} is not valid XML (line {line}, column {column}): {detail}",
        "Open the file in Word, let Word repair it, and save it again.",
    ),
    "O112": _error(
        "{part} in {file} verwijst naar buiten: {target}",
        "Voeg een gekoppelde afbeelding in het document zelf in; een hyperlink mag naar https://, http:// of mailto: gaan.",
        "{part} in {file} points outside the document: {target}",
        "Put a linked picture into the document itself; a hyperlink may lead to https://, http:// or mailto:.",
    ),
    "O113": _error(
        "{part} in {file} gebruikt iets wat niet is toegestaan: {kind} {target}",
        "Haal gekoppelde sjablonen, macro's, ingevoegde objecten, subdocumenten, tekstblokken van elders en verzendlijsten weg.",
        "{part} in {file} uses something that is not allowed: {kind} {target}",
        "Remove attached templates, macros, embedded objects, subdocuments, chunks from elsewhere and mailing lists.",
    ),
    "O114": _error(
        "{part} in {file} heeft een veld dat niet is toegestaan: {field}",
        "Vervang het veld door zijn tekst: selecteer het in Word en druk op Ctrl+Shift+F9.",
        "{part} in {file} has a field that is not allowed: {field}",
        "Replace the field by its text: select it in Word and press Ctrl+Shift+F9.",
    ),
    "O115": _error(
        "{file} heeft te veel opmaakcode ({count} tekens ervan); hooguit {limit} mag.",
        "Splits het document, of vraag de afzender om het origineel.",
        "{file} has too much markup ({count} signs of it); at most {limit} are allowed.",
        "Split the document, or ask the sender for the original.",
    ),
}

VERIFY = {
    "V001": _error(
        "Het gemaakte document voldoet niet aan regel {rule}: {detail}",
        "Dit ligt aan het sjabloon of aan assembler, niet aan uw tekst. Meld het met het sjabloon erbij.",
        "The document made breaks rule {rule}: {detail}",
        "The template or assembler is at fault, not your text. Report it with the template.",
    ),
}

CATALOGUE: dict[str, Entry] = {
    **READING,
    **SCHEMA,
    **REFERENCES,
    **PROSE,
    **EXPRESSIONS,
    **PACKS,
    **TEMPLATES,
    **OUTPUTS,
    **PACKAGES,
    **VERIFY,
}
