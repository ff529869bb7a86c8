"""C: consistency of a dossier, one code for each rule in ``assembler/checks``."""

from assembler.diagnostics.catalogue.entry import Entry, warning

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
        "Deze verwijzing staat niet in de vorm die het pakket drukt.",
        "Schrijf: {right}",
        "This citation is not in the form that the pack prints.",
        "Write: {right}",
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
    "C119": warning(
        "Dit onderdeel van de lijst eindigt anders dan de andere: “{here}” in plaats van “{there}”.",
        "Zet in een lijst na elk zinsdeel een puntkomma en na het laatste een punt, of eindig elke volzin op een punt.",
        "This item of the list ends otherwise than the others: “{here}” instead of “{there}”.",
        "In a list, put a semicolon after each clause and a full stop after the last, or end each sentence with a full stop.",
    ),
    "C127": warning(
        "Hier staat meer dan één spatie.",
        "Laat er één staan; assemble check --fix doet dat voor u.",
        "Here stands more than one space.",
        "Leave one; assemble check --fix does it for you.",
    ),
}
