"""P: prose, which is Markdown."""

from assembler.diagnostics.catalogue.entry import Entry, error

PROSE: dict[str, Entry] = {
    "P001": error(
        "HTML wordt niet gedrukt: {text}",
        "Schrijf \\< voor een kleiner-danteken, of laat de HTML weg.",
        "HTML is not printed: {text}",
        "Write \\< for a less-than sign, or leave the HTML out.",
    ),
    "P002": error(
        "Een afbeelding in de tekst wordt niet gedrukt: {text}",
        "Zet de afbeelding in het Word-sjabloon, of voeg haar als bijlage toe.",
        "An image in prose is not printed: {text}",
        "Put the image in the Word template, or add it as an attachment.",
    ),
    "P003": error(
        "Code wordt niet gedrukt: {text}",
        "Vier spaties of een tab voor een alinea, en ` rond woorden, maken code in Markdown; haal ze weg of schrijf \\`.",
        "Code is not printed: {text}",
        "Four spaces or a tab before a paragraph, and ` around words, make code in Markdown; remove them or write \\`.",
    ),
    "P004": error(
        "Een kop in de tekst wordt niet gedrukt: {text}",
        "Geef koppen op in hun eigen veld, zoals heading in de toelichting; schrijf \\# voor een gewoon hekje. "
        "Ook een regel met alleen - of = onder een alinea maakt er een kop van: zet er een witregel tussen en schrijf \\- of \\=.",
        "A heading in prose is not printed: {text}",
        "Give headings in their own field, such as heading in the explanation; write \\# for a plain hash sign. "
        "A line of only - or = under a paragraph makes it a heading too: put a blank line between and write \\- or \\=.",
    ),
    "P005": error(
        "Een citaatblok of horizontale lijn wordt niet gedrukt: {text}",
        "Schrijf een gewone alinea, of \\> voor een groter-danteken aan het begin van een regel.",
        "A block quote or a rule is not printed: {text}",
        "Write a plain paragraph, or \\> for a greater-than sign at the start of a line.",
    ),
    "P006": error(
        "Hier mag maar één alinea staan, zonder lijsten of tabellen.",
        "Maak er één alinea van, zonder witregels; schrijf 1\\. of \\- om met een nummer of streepje te beginnen.",
        "Only one paragraph may stand here, without lists or tables.",
        "Make it one single paragraph, without blank lines; write 1\\. or \\- to start with a number or a dash.",
    ),
    "P007": error(
        "Een lijst mag hooguit drie niveaus diep zijn.",
        "Haal het diepste niveau een stap terug.",
        "A list may be at most three levels deep.",
        "Move the deepest level one step out.",
    ),
    "P008": error(
        "Dit adres kan geen hyperlink zijn: {text}",
        "Een hyperlink begint met https://, http:// of mailto:.",
        "This address cannot be a hyperlink: {text}",
        "A hyperlink starts with https://, http:// or mailto:.",
    ),
    "P009": error(
        "In een voetnoot mag geen voetnoot staan.",
        "Zet de tekst van de binnenste noot in de buitenste.",
        "A note may not contain a note.",
        "Put the text of the inner note into the outer one.",
    ),
    "P010": error(
        "Een tabelrij heeft {count} cellen waar de kopregel er {expected} heeft.",
        "Geef elke rij evenveel cellen; schrijf \\| voor een gewoon verticaal streepje.",
        "A table row has {count} cells where the header row has {expected}.",
        "Give every row the same number of cells; write \\| for a plain vertical bar.",
    ),
    "P011": error(
        "Een tabel in een opsomming wordt niet gedrukt.",
        "Zet de tabel voor of na de opsomming.",
        "A table inside a list is not printed.",
        "Put the table before or after the list.",
    ),
    "P012": error(
        "Een uitdrukking kan niet in het adres van een hyperlink of in de sleutel van een noot staan.",
        "Schrijf het adres of de sleutel voluit; in de tekst van een hyperlink of noot mag een uitdrukking wel.",
        "An expression cannot stand in the address of a hyperlink or in the key of a note.",
        "Write the address or the key out; the text of a hyperlink or note may hold an expression.",
    ),
    "P013": error(
        "Een definitie wordt niet gedrukt: {text}",
        "Zet een adres bij de tekst, [tekst](https://...), en de tekst van een noot onder footnotes; schrijf \\[ voor een gewone haak.",
        "A definition is not printed: {text}",
        "Put an address with its text, [text](https://...), and the text of a note under footnotes; write \\[ for a plain bracket.",
    ),
    "P014": error(
        "De titel van een hyperlink wordt niet gedrukt: {text}",
        "Laat de titel achter het adres weg, of zet haar in de tekst.",
        "The title of a hyperlink is not printed: {text}",
        "Leave the title after the address out, or put it in the text.",
    ),
}
