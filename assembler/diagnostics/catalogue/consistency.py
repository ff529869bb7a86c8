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
}
