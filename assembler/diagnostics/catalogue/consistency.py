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
