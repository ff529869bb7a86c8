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
    "C101": warning(
        "Het aantal bijlagen is hier {given}, maar geteld is het {counted}.",
        "Laat dit veld weg, dan klopt het aantal vanzelf. Of zet de bijlage die ontbreekt onder attachments.",
        "The number of attachments is {given} here, but {counted} when counted.",
        "Leave this field out and the count is right by itself. Or put the attachment that is missing under attachments.",
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
        "Volgens de nota is de {title} om akkoord gevraagd of geraadpleegd, maar de brieven gaan niet mede namens deze bewindspersoon uit.",
        "Zet de bewindspersoon bij on_behalf_of onder letters, of pas de nota aan.",
        "According to the memo the {title} is asked to agree or consulted, but the letters do not go out on this minister’s behalf.",
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
    "C112": warning(
        "“{said}” kondigt er {announced} aan, maar er volgen er {listed}.",
        "Verander het aantal in de zin, of kijk of er in de lijst iets ontbreekt of dubbel staat.",
        "“{said}” announces {announced}, but {listed} follow.",
        "Change the number in the sentence, or see whether the list lacks something or says something twice.",
    ),
    "C113": warning(
        "“{said}” noemt er {announced}, maar opgesomd worden er {listed}: {names}.",
        "Verander het aantal, of maak de opsomming volledig.",
        "“{said}” says {announced}, but {listed} are enumerated: {names}.",
        "Change the number, or complete the enumeration.",
    ),
    "C114": warning(
        "Deze verwijzing staat niet in de vorm die het pakket drukt{problem}.",
        "{how}: {right}",
        "This citation is not in the form that the pack prints{problem}.",
        "{how}: {right}",
    ),
    "C115": warning(
        "Deze noot is alleen een webadres.",
        "Zet er de titel van de pagina bij, onder footnotes: web: {{url: {url}, title: …}}",
        "This note is only a web address.",
        "Add the title of the page, under footnotes: web: {{url: {url}, title: …}}",
    ),
    "C116": warning(
        "Dit agendapunt heet hier anders dan elders: hier “{here}”, daar “{there}”.",
        "Geef het overal dezelfde naam. Laat u dit veld weg, dan neemt het stuk de titel over.",
        "This agenda item has another name here than elsewhere: here “{here}”, there “{there}”.",
        "Give it the same name everywhere. Leave this field out and the title is used.",
    ),
    "C117": warning(
        "“{item}” staat op de agenda vóór “{later}”, maar hier erachter.",
        "Houd de volgorde van de agenda aan.",
        "“{item}” comes before “{later}” on the agenda, but after it here.",
        "Keep to the order of the agenda.",
    ),
    "C118": warning(
        "Hier staat ‘{said}’, maar de onderwerpen zijn gemarkeerd in de geannoteerde agenda, niet in de brief.",
        "Verwijs naar de GA in plaats van naar de brief.",
        "Here stands “{said}”, but the items are marked in the annotated agenda, not in the letter.",
        "Refer to the annotated agenda (GA) instead of the letter.",
    ),
    "C119": warning(
        "Dit onderdeel van de lijst eindigt anders dan de andere: “{here}” in plaats van “{there}”.",
        "Zet in een lijst na elk zinsdeel een puntkomma en na het laatste een punt, of eindig elke volzin op een punt.",
        "This item of the list ends otherwise than the others: “{here}” instead of “{there}”.",
        "In a list, put a semicolon after each clause and a full stop after the last, or end each sentence with a full stop.",
    ),
    "C120": warning(
        "Hier staat ‘{here}’, elders ‘{there}’.",
        "Maak er overal hetzelfde van. Gaat het om twee bijeenkomsten, noem die dan in beide zinnen bij naam.",
        "Here stands “{here}”, elsewhere “{there}”.",
        "Say the same everywhere. If two meetings are meant, name them in both sentences.",
    ),
    "C121": warning(
        "De nota noemt bij dit agendapunt {figures}, maar de geannoteerde agenda doet dat bij dit punt niet.",
        "Noem het ook in de geannoteerde agenda, of ga na of de nota klopt.",
        "The memo says {figures} about this item, but the annotated agenda does not do so with this item.",
        "Say it in the annotated agenda too, or see whether the memo is right.",
    ),
    "C122": warning(
        "De afkorting {name} is in dit stuk nog niet uitgelegd.",
        "Schrijf bij het eerste gebruik de woorden voluit, met (hierna: {name}) erachter. Kent iedere lezer de afkorting? Zet haar dan "
        "onder checks.abbreviations.",
        "The abbreviation {name} has not been explained in this document yet.",
        "Write the words in full at its first use, with (hierna: {name}) behind them. Does every reader know it? Then put it under "
        "checks.abbreviations.",
    ),
    "C123": warning(
        "{term} is in dit stuk al eerder uitgelegd{words}.",
        "Leg een term één keer uit, bij het eerste gebruik, en noem hem daarna alleen nog {term}.",
        "{term} has already been explained in this document{words}.",
        "Explain a term once, at its first use, and call it just {term} after that.",
    ),
    "C124": note(
        "Hier staat dat {term} verder zo heet, maar dit stuk noemt {term} daarna niet meer.",
        "Haal de aankondiging weg, of gebruik {term} in de tekst erna.",
        "Here it says that {term} will be called so from now on, but this document does not name {term} again.",
        "Remove the announcement, or use {term} in the text after it.",
    ),
    "C125": warning(
        "Hier staat ‘{form}’ ({count}×), elders ‘{other}’ ({times}×).",
        "Kies één schrijfwijze voor het hele dossier.",
        "Here stands “{form}” ({count}×), elsewhere “{other}” ({times}×).",
        "Choose one spelling for the whole dossier.",
    ),
    "C126": warning(
        "Hier staat ‘{spelling}’; de voorkeursterm is ‘{term}’.",
        "Schrijf {term}, en pas zo nodig het lidwoord aan.",
        "Here stands “{spelling}”; the preferred term is “{term}”.",
        "Write {term}, and change the article where needed.",
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
        "Bij ‘{words}’ kan Word de regel afbreken (aantal plaatsen: {times}).",
        "Zet er een vaste spatie (U+00A0); assemble check --fix doet dat op alle plaatsen voor u.",
        "At “{words}” Word may break the line (number of places: {times}).",
        "Put a non-breaking space (U+00A0) there; assemble check --fix does it for you in all places.",
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
    "C134": warning(
        "{words} bestaat niet.",
        "Verbeter de dag of de maand.",
        "{words} does not exist.",
        "Correct the day or the month.",
    ),
}
