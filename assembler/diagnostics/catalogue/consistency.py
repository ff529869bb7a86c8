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
}
