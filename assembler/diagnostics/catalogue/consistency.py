"""C: consistency of a dossier, one code for each rule in ``assembler/checks``."""

from assembler.diagnostics.catalogue.entry import Entry, note, warning

CONSISTENCY: dict[str, Entry] = {
    "C001": warning(
        "{rule} is hier uitgezet, maar er valt hier niets te melden.",
        "Haal deze uitzondering weg; zij zou een latere fout verbergen.",
        "{rule} is silenced here, but there is nothing to report here.",
        "Remove this exception; it would hide a later mistake.",
    ),
    "C002": warning(
        "Deze uitzondering werkt niet: {problem}.",
        "Schrijf # negeer C101: en dan waarom, op de regel erboven of aan het eind van de regel.",
        "This exception does not work: {problem}.",
        "Write # negeer C101: and then why, on the line above or at the end of the line.",
    ),
    "C102": warning(
        "Deze datum ({date}) is te laat, gezien {limit}.",
        "Verander een van beide: eerst komt de nota, dan het besluit, dan de verzending van de brieven, dan de Raad.",
        "This date ({date}) is too late, given {limit}.",
        "Change one of them: first comes the memo, then the decision, then the letters, then the meeting.",
    ),
    "C103": warning(
        "Tussen deze brief en de Raad liggen te weinig dagen: {days}, terwijl {lead_time} de afspraak is.",
        "Verzend de brief eerder, of leg met een uitzondering vast waarom het niet anders kan.",
        "There are too few days between this letter and the meeting: {days}, where {lead_time} are agreed.",
        "Send the letter earlier, or record in an exception why it cannot be done otherwise.",
    ),
    "C104": warning(
        "‘{title}’ lijkt op ‘{declared}’, maar is niet dezelfde titel.",
        "Gebruik overal de titel die bij officials staat. Is die niet juist, verbeter hem dan daar.",
        "“{title}” looks like “{declared}”, but is not the same title.",
        "Use the title given under officials everywhere. If that one is not right, mend it there.",
    ),
    "C105": warning(
        "De titel ‘{title}’ is op de datum van dit stuk niet in gebruik; wel: {period}.",
        "Noem de titel die dan geldt. Gaat het over vroeger, schrijf er dan ‘toenmalig’ bij.",
        "The title “{title}” is not in use on the date of this document; it is: {period}.",
        "Use the title that holds then. If this is about the past, add “toenmalig”.",
    ),
    "C106": warning(
        "Volgens de nota wordt de {title} om akkoord gevraagd, maar de brieven gaan niet mede namens deze bewindspersoon uit.",
        "Zet de bewindspersoon bij on_behalf_of onder letters, of pas de nota aan.",
        "According to the memo the {title} is asked to agree, but the letters do not go out on this minister’s behalf.",
        "Add this minister to on_behalf_of under letters, or change the memo.",
    ),
    "C107": warning(
        "Hier staat ‘{said}’, maar bij dit aantal ondertekenaars ({count}) hoort ‘{right}’.",
        "Maak er de vorm met ‘{right}’ van; ‘ik’ hoort bij één ondertekenaar, ‘wij’ bij meer.",
        "Here stands “{said}”, but this number of signatories ({count}) goes with “{right}”.",
        "Use the form with “{right}”; “ik” goes with one signatory, “wij” with more.",
    ),
    "C108": note(
        "De regel ‘{line}’ boven de naam eindigt anders dan die van de andere ondertekenaar.",
        "Laat alle regels van de ondertekening op dezelfde manier eindigen, bij voorkeur zonder leesteken.",
        "The line “{line}” above the name ends in another way than that of the other signatory.",
        "Let all signature lines end alike, by preference without a punctuation mark.",
    ),
    "C109": note(
        "De naam ‘{name}’ is anders geschreven dan die van de andere ondertekenaar, ‘{other}’.",
        "Geef alle ondertekenaars hun voornaam, of allen hun voorletters.",
        "The name “{name}” is written in another way than that of the other signatory, “{other}”.",
        "Give all signatories their first names, or all their initials.",
    ),
    "C110": warning(
        "Hier staat ‘{said}’ in de nota aan de {office}, maar de brieven gaan niet mede namens die bewindspersoon uit.",
        "Ondertekent de geadresseerde, schrijf dan ‘te ondertekenen’. Gaan de brieven wel mede namens deze uit, vul dan on_behalf_of aan.",
        "Here stands “{said}” in the memo to the {office}, but the letters do not go out on that minister’s behalf.",
        "If the addressee signs, write “te ondertekenen”. If the letters do go out on the addressee’s behalf, complete on_behalf_of.",
    ),
    "C111": warning(
        "De markering ‘{marking}’ hoort niet op een brief aan de Kamer, want die is openbaar.",
        "Haal marking weg bij deze brief.",
        "The marking “{marking}” does not belong on a letter to parliament, which is public.",
        "Remove marking from this letter.",
    ),
    "C118": warning(
        "Hier staat ‘{said}’, maar de onderwerpen zijn gemarkeerd in de geannoteerde agenda, niet in de brief.",
        "Verwijs naar de GA in plaats van naar de brief.",
        "Here stands “{said}”, but the items are marked in the annotated agenda, not in the letter.",
        "Refer to the annotated agenda (GA) instead of the letter.",
    ),
    "C120": warning(
        "Hier staat ‘{here}’, elders ‘{there}’.",
        "Maak er overal hetzelfde van. Gaat het om twee bijeenkomsten, noem die dan in beide zinnen bij naam.",
        "Here stands “{here}”, elsewhere “{there}”.",
        "Say the same everywhere. If two meetings are meant, name them in both sentences.",
    ),
    "C127": warning(
        "Hier staat meer dan één spatie.",
        "Laat er één staan; assemble check --fix doet dat voor u.",
        "Here stands more than one space.",
        "Leave one; assemble check --fix does it for you.",
    ),
    "C128": warning(
        "Bij ‘{words}’ ontbreekt een spatie na het procentteken.",
        "Zet er een spatie tussen; assemble check --fix doet dat voor u.",
        "At “{words}” a space is missing after the percent sign.",
        "Put a space in between; assemble check --fix does it for you.",
    ),
    "C129": warning(
        "Rechte en gekrulde tekens staan door elkaar: {rare} staat er {times} keer, {other} {other_times} keer.",
        "Kies één vorm voor het hele dossier. Dit is het eerste teken van de vorm die het minst voorkomt.",
        "Straight and curly marks are mixed: {rare} (count: {times}) and {other} (count: {other_times}).",
        "Choose one form for the whole dossier. This is the first mark of the rarer form.",
    ),
    "C130": note(
        "Bij ‘{words}’ kan Word de regel afbreken.",
        "Zet er een vaste spatie (U+00A0); assemble check --fix doet dat voor u.",
        "At “{words}” Word may break the line.",
        "Put a non-breaking space (U+00A0) there; assemble check --fix does it for you.",
    ),
    "C131": warning(
        "Bij ‘{words}’ staat geen jaar.",
        "Schrijf het jaar erbij, of haal de datum op uit een veld: {{{{ meeting.date | date }}}}.",
        "At “{words}” there is no year.",
        "Add the year, or take the date from a field: {{{{ meeting.date | date }}}}.",
    ),
    "C132": warning(
        "{date} is een {right}, geen {wrong}.",
        "Verbeter de dag of de datum.",
        "{date} is a {right}, not a {wrong}.",
        "Correct the day or the date.",
    ),
    "C133": warning(
        "In deze opsomming ontbreekt een komma na {abbreviation}.",
        "Zet de komma achter het haakje.",
        "In this enumeration a comma is missing after {abbreviation}.",
        "Put the comma after the bracket.",
    ),
}
