"""T: Word templates."""

from assembler.diagnostics.catalogue.entry import Entry, error, note, warning

TEMPLATES: dict[str, Entry] = {
    "T001": error(
        "Een tag in dit sjabloon klopt niet: {problem}.",
        "Controleer de tag: {excerpt}",
        "A tag in this template is not right: {problem}.",
        "Check the tag: {excerpt}",
    ),
    "T002": error(
        "Bij het vullen van {tag} ging het mis: {problem}.",
        "{hint}",
        "Filling {tag} went wrong: {problem}.",
        "{hint}",
    ),
    "T003": error(
        "Naast de tag {tag} staat tekst die verloren zou gaan: {text}",
        "Zet een tag zoals {{%p … %}}, {{%tr … %}} of {{%tc … %}} als enige in zijn alinea, rij of cel; ook een tweede tag zou verloren "
        "gaan. Schrijf in een zin een gewone tag, zonder p, tr of tc.",
        "Beside the tag {tag} stands text that would be lost: {text}",
        "Put a tag like {{%p … %}}, {{%tr … %}} or {{%tc … %}} alone in its paragraph, row or cell; a second tag would be lost too. "
        "Within a sentence, write a plain tag, without p, tr or tc.",
    ),
    "T004": error(
        "Een tekst van meer alinea's kan niet midden in een zin staan.",
        "Zet de tag alleen in een alinea, of maak van de tekst één alinea.",
        "A text of several paragraphs cannot stand within a sentence.",
        "Put the tag alone in a paragraph, or make the text one paragraph.",
    ),
    "T005": error(
        "Een voetnoot kan hier niet staan.",
        "Word kent geen voetnoten in kop- en voetteksten, tekstvakken en voetnoten.",
        "A footnote cannot stand here.",
        "Word has no footnotes in headers, footers, text boxes and footnotes.",
    ),
    "T006": warning(
        "De stijl {style} ontbreekt in het sjabloon; wat die stijl zou krijgen, is gewoon opgemaakt.",
        "Maak de stijl aan in Word, of noem onder styles in pack.yaml een stijl die er wel is.",
        "The style {style} is missing in the template; what would have it looks plain.",
        "Make the style in Word, or name one that exists under styles in pack.yaml.",
    ),
    "T007": error(
        "Het sjabloon bevat na het vullen geen geldige opmaak meer: {problem}.",
        "Een blok dat in een alinea, rij of cel begint moet daar ook eindigen.",
        "After filling, the template's markup is no longer valid: {problem}.",
        "A block that begins in a paragraph, row or cell must end there too.",
    ),
    "T008": error(
        "Opgemaakte tekst kan hier niet staan: {where}.",
        "Gebruik hier een veld van één regel, zonder opmaak.",
        "Rich text cannot stand here: {where}.",
        "Use a one-line field without markup here.",
    ),
    "T009": error(
        "Deze noot van het sjabloon gebruikt een nummer dat niet bestaat: {id}.",
        "Verwijder de noot in Word en maak haar opnieuw.",
        "This note of the template uses a number that does not exist: {id}.",
        "Delete the note in Word and make it again.",
    ),
    "T010": warning(
        "De lijststijl {style} van het sjabloon heeft geen nummering; de lijst heeft gewone nummers of opsommingstekens.",
        "Geef de stijl in Word een nummering of opsommingsteken, of noem onder styles in pack.yaml een andere stijl.",
        "The list style {style} of the template has no numbering; the list has plain numbers or bullets.",
        "Give the style a numbering or bullet in Word, or name another style under styles in pack.yaml.",
    ),
    "T011": error(
        "De tag {tag} staat niet in een tabel.",
        "Een tag met {{%tr hoort in een rij en een tag met {{%tc in een cel. Gebruik buiten een tabel {{%p.",
        "The tag {tag} is not in a table.",
        "A tag with {{%tr belongs in a row and a tag with {{%tc in a cell. Use {{%p outside a table.",
    ),
    "T012": warning(
        "De tag {tag} staat in {where}; daar wordt hij niet gevuld.",
        "Zet de tag in de tekst van het document, of haal hem weg.",
        "The tag {tag} stands in {where}; it is not filled there.",
        "Put the tag in the text of the document, or take it away.",
    ),
    "T013": error(
        "{name} bestaat niet.",
        "{hint}",
        "There is no {name}.",
        "{hint}",
    ),
    "T014": warning(
        "Dit sjabloon bevat bijgehouden wijzigingen ({count}); ze zijn gelezen alsof u ze had geaccepteerd.",
        "Accepteer of weiger de wijzigingen in Word, op het tabblad Controleren.",
        "This template holds tracked changes ({count}); they were read as accepted.",
        "Accept or reject the changes in Word: Review, Accept.",
    ),
    "T015": note(
        "Dit sjabloon bevat opmerkingen in de kantlijn ({count}); zij komen niet in de documenten.",
        "Zij mogen blijven staan. Een tag in een opmerking wordt niet gevuld.",
        "This template holds comments in the margin ({count}); they do not go into the documents.",
        "They may stay. A tag in a comment is not filled.",
    ),
    "T016": error(
        "{tag} kreeg {value}, en dat past er niet bij.",
        "colspan wil een aantal kolommen, zoals 2; cellbg wil een kleur in zes tekens, zoals FFDD00.",
        "{tag} was given {value}, which does not go with it.",
        "colspan wants a number of columns, such as 2; cellbg wants a colour in six characters, such as FFDD00.",
    ),
    "T017": warning(
        "De afbeelding {file} past hier niet: de gevraagde breedte is {asked} cm, en er is {room} cm. Zij is verkleind.",
        "Vraag een kleinere breedte, in het gegevensbestand of met het filter width, of geef de afbeelding meer ruimte.",
        "The image {file} does not fit here: the width asked for is {asked} cm, and there is {room} cm. It was made smaller.",
        "Ask for a smaller width, in the data file or with the filter width, or give the image more room.",
    ),
    "T020": error(
        "Deze tag werkt zo niet: {problem}.",
        "{hint}",
        "This tag does not work like this: {problem}.",
        "{hint}",
    ),
    "T021": error(
        "Het bestand {name} kan niet worden ingevoegd: {problem}.",
        "{hint}",
        "The file {name} cannot be included: {problem}.",
        "{hint}",
    ),
    "T022": error(
        "Het bestand {name} kan hier niet worden ingevoegd: {problem}.",
        "Haal een van de tags met include weg.",
        "The file {name} cannot be included here: {problem}.",
        "Take one of the tags with include away.",
    ),
    "T023": error(
        "In het bestand {name} staat iets dat niet mee kan: {thing}.",
        "{hint}",
        "The file {name} has something that cannot come along: {thing}.",
        "{hint}",
    ),
    "T024": error(
        "{what} werkt niet op {kind}: {name}.",
        "{hint}",
        "{what} does not work on {kind}: {name}.",
        "{hint}",
    ),
    "T025": error(
        "Een for loopt door een lijst, en {name} is {kind}.",
        "Noem een lijst, zoals agenda; assemble template fields noemt alle velden.",
        "A for goes through a list, and {name} is {kind}.",
        "Name a list, such as agenda; assemble template fields lists all fields.",
    ),
    "T026": error(
        "{name} is {kind} en kan niet zomaar gedrukt worden.",
        "{hint}",
        "{name} is {kind} and cannot be printed just like that.",
        "{hint}",
    ),
    "T027": warning(
        "{name} staat {where} en past daar niet altijd.",
        "{hint}",
        "{name} stands {where} and does not always fit there.",
        "{hint}",
    ),
    "T028": error(
        "Het blok {begin} … {end} loopt over een grens: {problem}.",
        "{hint}",
        "The block {begin} … {end} crosses a border: {problem}.",
        "{hint}",
    ),
    "T029": warning(
        "Valt het blok {begin} … {end} weg, dan blijft er een half stuk over: {problem}.",
        "{hint}",
        "When the block {begin} … {end} goes, half a piece is left: {problem}.",
        "{hint}",
    ),
    "T030": warning(
        "De tag {tag} staat voor een deel in {what} en voor een deel erbuiten.",
        "Zet de hele tag erin of erbuiten: typ hem in Word opnieuw.",
        "The tag {tag} stands partly in {what} and partly outside it.",
        "Put the whole tag inside or outside it: type it again in Word.",
    ),
    "T031": warning(
        "Van deze tabel kan niets overblijven: elke rij valt onder een lus of voorwaarde, zoals {tag}.",
        "Is er niets om te drukken, dan verdwijnt de hele tabel. Geef haar een rij die altijd blijft, zoals een kopregel, of zet er "
        "{{%p if … %}} en {{%p endif %}} omheen.",
        "Nothing may be left of this table: every row is in a loop or condition, such as {tag}.",
        "When there is nothing to print, the whole table goes. Give it a row that always stays, such as a header row, or put "
        "{{%p if … %}} and {{%p endif %}} around it.",
    ),
    "T032": note(
        "Hier kan een lege cel of rij overblijven: alles erin valt onder een lus of voorwaarde, zoals {tag}.",
        "Is dat niet de bedoeling, geef dan met {{% else %}} tekst voor als er niets te drukken is.",
        "An empty cell or row may be left here: all of it is in a loop or condition, such as {tag}.",
        "If that is not meant, give a text with {{% else %}} for when there is nothing to print.",
    ),
    "T033": error(
        "Het sjabloon gebruikt de stijl {style}, en die is er niet.",
        "Kies in Word een stijl uit de lijst, of maak deze aan.",
        "The template uses the style {style}, which is not there.",
        "Choose a style from the list in Word, or make this one.",
    ),
    "T034": note(
        "Deze lijst is met de hand gemaakt: {sign} is getypt.",
        "Gebruik in Word een lijststijl. Dan is het ook voor een schermlezer een lijst, en klopt de nummering altijd.",
        "This list was made by hand: {sign} was typed.",
        "Use a list style in Word. Then it is a list to a screen reader too, and the numbering is always right.",
    ),
    "T035": note(
        "Dit lijkt een kop, en is alleen vet gemaakt: {text}",
        "Geef de alinea in Word een kopstijl. Dan vinden ook een schermlezer en de inhoudsopgave haar.",
        "This looks like a heading, and was only made bold: {text}",
        "Give the paragraph a heading style in Word. Then a screen reader and the table of contents find it too.",
    ),
    "T036": warning(
        "Een afbeelding heeft geen alternatieve tekst: {name}.",
        "Klik in Word met rechts op de afbeelding en kies Alternatieve tekst. Is zij alleen versiering, vink dat daar dan aan.",
        "A picture has no alternative text: {name}.",
        "Right-click the picture in Word and choose Alt Text. If it is only decoration, tick that there.",
    ),
    "T037": warning(
        "De eerste rij van deze tabel is geen veldnamenrij.",
        "Zet in Word bij de eigenschappen van de rij aan dat zij als veldnamenrij op elke pagina terugkomt. Dan leest een schermlezer "
        "haar bij elke cel voor.",
        "The first row of this table is not a header row.",
        "In Word, set in the properties of the row that it repeats as a header row on each page. Then a screen reader reads it out with "
        "each cell.",
    ),
    "T038": warning(
        "Het pakket noemt de stijl {style}, en die ontbreekt in het sjabloon.",
        "De velden van dit sjabloon kunnen hem nodig hebben. Maak hem aan in Word, of noem onder styles in pack.yaml een stijl die er is.",
        "The pack names the style {style}, which is missing in the template.",
        "The fields of this template may need it. Make it in Word, or name one that exists under styles in pack.yaml.",
    ),
    "T039": warning(
        "Het pakket noemt {style} als lijststijl, en die heeft in het sjabloon geen nummering.",
        "Geef de stijl in Word een nummering of opsommingsteken, of noem onder styles in pack.yaml een andere stijl.",
        "The pack names {style} as a list style, and in the template it has no numbering.",
        "Give the style a numbering or bullet in Word, or name another style under styles in pack.yaml.",
    ),
    "T040": error(
        "Het werk aan {name} duurde te lang en is gestopt: meer dan {limit} seconden.",
        "Kijk of het sjabloon lussen in lussen heeft. Klopt het en mag het langer duren, geef dan met ASSEMBLER_SECONDS meer seconden.",
        "The work on {name} took too long and was stopped: more than {limit} seconds.",
        "See whether the template has loops in loops. If it is right and may take longer, allow more seconds with ASSEMBLER_SECONDS.",
    ),
    "T041": error(
        "Het werk aan {name} vroeg te veel geheugen en is gestopt: meer dan {limit} MB.",
        "Kijk of het sjabloon een tekst steeds langer maakt. Klopt het en mag het meer zijn, geef dan met ASSEMBLER_MEGABYTES meer ruimte.",
        "The work on {name} asked for too much memory and was stopped: more than {limit} MB.",
        "See whether the template makes a text ever longer. If it is right and may take more, allow more with ASSEMBLER_MEGABYTES.",
    ),
    "T042": error(
        "Het werk aan {name} brak af zonder uitkomst.",
        "Open het sjabloon in Word en bewaar het opnieuw. Vertrouwt u het niet, gebruik het dan niet.",
        "The work on {name} broke off without a result.",
        "Open the template in Word and save it again. If you do not trust it, do not use it.",
    ),
    "T047": error(
        "Geen document van het pakket {pack} gebruikt dit sjabloon.",
        "Noem met --document het document waarvan het de gegevens krijgt. Er zijn: {known}.",
        "No document of the pack {pack} uses this template.",
        "Say with --document which document it gets the facts of. There are: {known}.",
    ),
    "T048": error(
        "Dit sjabloon is van meer dan één document: {ids}.",
        "Noem met --document het document waarvan het de gegevens krijgt.",
        "This template is that of more than one document: {ids}.",
        "Say with --document which document it gets the facts of.",
    ),
    "T049": error(
        "Met dit gegevensbestand wordt het document {id} niet gemaakt.",
        "Neem een ander gegevensbestand, of noem met --document een ander document.",
        "The document {id} is not made with this data file.",
        "Take another data file, or name another document with --document.",
    ),
}
