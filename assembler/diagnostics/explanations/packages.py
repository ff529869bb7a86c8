"""O1: Word files that are read."""

from assembler.diagnostics.explanations.entry import Explanation, explanation_in_words

_ORIGINAL = ("het origineel, zoals Word het bewaarde", "the original, as Word saved it")

PACKAGES: dict[str, Explanation] = {
    "O101": explanation_in_words(
        "Het bestand is geen Word-document, of het is onderweg beschadigd geraakt. Kijk of Word het kan openen en bewaar het daar "
        "opnieuw als Word-document (.docx). Een andere naam geven aan een pdf of een oud .doc-bestand is niet genoeg.",
        "The file is no Word document, or it was damaged on its way. See whether Word can open it and save it there again as a Word "
        "document (.docx). Giving a PDF or an old .doc file another name is not enough.",
        wrong=("een pdf die agenda.docx is genoemd", "a PDF that was named agenda.docx"),
        right=("agenda.docx, door Word bewaard", "agenda.docx, saved by Word"),
    ),
    "O102": explanation_in_words(
        "Het bestand is wel van Word, maar niet van de gewone soort: een oud .doc-bestand, een document met wachtwoord of macro's, "
        "een sjabloon (.dotx), of Strict Open XML. Kies in Word Opslaan als, en dan Word-document (.docx), zonder wachtwoord.",
        "The file is Word's, but not of the plain kind: an old .doc file, a document with a password or macros, a template (.dotx), "
        "or Strict Open XML. In Word choose Save as, and then Word document (.docx), without a password.",
        wrong=("een document met macro's (.docm)", "a document with macros (.docm)"),
        right=("een Word-document (.docx)", "a Word document (.docx)"),
    ),
    "O103": explanation_in_words(
        "Een Word-document bestaat uit onderdelen, zoals de tekst, de stijlen en de afbeeldingen. Dit bestand heeft er veel meer "
        "dan Word ooit maakt. Open het voor de zekerheid niet, en vraag de afzender om het origineel.",
        "A Word document is made of parts, such as the text, the styles and the pictures. This file has far more than Word ever "
        "makes. To be safe do not open it, and ask the sender for the original.",
        wrong=("een .docx met tienduizenden onderdelen", "a .docx with tens of thousands of parts"),
        right=_ORIGINAL,
    ),
    "O104": explanation_in_words(
        "Een onderdeel van het document is uitgepakt te groot. Meestal is het een foto. Verklein de afbeeldingen: klik in Word op "
        "een afbeelding en kies Afbeeldingen comprimeren. Zijn er geen grote afbeeldingen, vraag de afzender dan om het origineel.",
        "A part of the document is too large once unpacked. Most often it is a photograph. Make the pictures smaller: click on a "
        "picture in Word and choose Compress Pictures. If there are no large pictures, ask the sender for the original.",
        wrong=("een foto die uitgepakt honderden megabytes groot is", "a photograph of hundreds of megabytes once unpacked"),
        right=("dezelfde foto, gecomprimeerd voor afdrukken", "the same photograph, compressed for printing"),
    ),
    "O105": explanation_in_words(
        "Een onderdeel van het bestand is uitgepakt vele malen zo groot als het ingepakt lijkt. Zo'n bestand kan een computer "
        "vastzetten, en Word maakt het niet. Open het voor de zekerheid niet, en vraag de afzender om het origineel.",
        "A part of the file is many times as large once unpacked as it seems packed. Such a file can block a computer, and Word "
        "does not make it. To be safe do not open it, and ask the sender for the original.",
        wrong=("een onderdeel van 10 kB dat uitgepakt 10 MB is", "a part of 10 kB that is 10 MB once unpacked"),
        right=_ORIGINAL,
    ),
    "O106": explanation_in_words(
        "Twee onderdelen van het bestand hebben dezelfde naam, zodat niet te zeggen is welk van de twee geldt. Open het in Word, "
        "kijk of alles er nog in staat, en bewaar het opnieuw.",
        "Two parts of the file have the same name, so that nobody can say which of the two holds. Open it in Word, see whether all "
        "is still there, and save it again.",
        wrong=("een .docx met tweemaal word/document.xml", "a .docx with word/document.xml twice"),
        right=("hetzelfde document, opnieuw bewaard door Word", "the same document, saved again by Word"),
    ),
    "O107": explanation_in_words(
        "Een onderdeel van het bestand heeft een naam die naar een andere map kan leiden. Word maakt zulke namen niet; het kan een "
        "poging zijn om bestanden te overschrijven. Open het bestand niet, en vraag de afzender om het origineel.",
        "A part of the file has a name that can lead to another folder. Word does not make such names; it may be an attempt to "
        "overwrite files. Do not open the file, and ask the sender for the original.",
        wrong=("een onderdeel met de naam ../../bestand.xml", "a part with the name ../../file.xml"),
        right=_ORIGINAL,
    ),
    "O108": explanation_in_words(
        "Een onderdeel van het bestand is met een wachtwoord versleuteld en kan niet gelezen worden. Open het document in Word, "
        "haal bij Bestand, Info, Document beveiligen het wachtwoord weg, en bewaar het.",
        "A part of the file is encrypted with a password and cannot be read. Open the document in Word, remove the password under "
        "File, Info, Protect Document, and save it.",
        wrong=("een document met een wachtwoord", "a document with a password"),
        right=("hetzelfde document zonder wachtwoord", "the same document without a password"),
    ),
    "O109": explanation_in_words(
        "Een onderdeel van het bestand begint met een DTD, een stuk techniek waarmee een bestand andere bestanden kan binnenhalen. "
        "Word maakt dat nooit. Open het bestand alleen als u de afzender vertrouwt en bewaar het dan opnieuw in Word.",
        "A part of the file begins with a DTD, a piece of technology by which a file can bring in other files. Word never makes "
        "one. Open the file only if you trust the sender, and then save it again in Word.",
        wrong=("<!DOCTYPE …> in word/document.xml", "<!DOCTYPE …> in word/document.xml"),
        right=_ORIGINAL,
    ),
    "O110": explanation_in_words(
        "De opmaak van het document zit in elkaar als dozen in dozen, veel dieper dan Word het maakt. Zo'n bestand kan een "
        "programma vastzetten. Open het voor de zekerheid niet, en vraag de afzender om het origineel.",
        "The layout of the document is like boxes in boxes, far deeper than Word makes it. Such a file can block a program. To be "
        "safe do not open it, and ask the sender for the original.",
        wrong=("honderden tabellen in elkaar", "hundreds of tables inside one another"),
        right=_ORIGINAL,
    ),
    "O111": explanation_in_words(
        "De opmaakcode van het document is stuk, vaak door bewerking buiten Word. Open het in Word; als Word aanbiedt het te "
        "herstellen, neem dat dan aan. Kijk of alles er nog staat en bewaar het opnieuw.",
        "The markup of the document is broken, often by editing it outside Word. Open it in Word; if Word offers to repair it, "
        "accept. See whether all is still there and save it again.",
        wrong=("een alinea die in de code niet is afgesloten", "a paragraph that is not closed in the code"),
        right=("hetzelfde document, door Word hersteld en bewaard", "the same document, repaired and saved by Word"),
    ),
    "O112": explanation_in_words(
        "Het document haalt iets op van elders, zoals een afbeelding die op een website of een netwerkschijf staat. Bij een ander "
        "is die er niet, en het ophalen kan verraden wie het document leest. Voeg de afbeelding in het document zelf in.",
        "The document fetches something from elsewhere, such as a picture on a web site or a network drive. For somebody else it is "
        "not there, and fetching it can betray who reads the document. Put the picture into the document itself.",
        wrong=("een afbeelding ingevoegd met Koppelen aan bestand", "a picture inserted with Link to File"),
        right=("dezelfde afbeelding ingevoegd met Invoegen", "the same picture inserted with Insert"),
    ),
    "O113": explanation_in_words(
        "Het document bevat iets dat programmacode kan uitvoeren of andere bestanden kan binnenhalen, zoals een macro, een "
        "ingevoegd Excel-blad of een gekoppeld sjabloon. De melding noemt het. Haal het weg in Word; zet een Excel-blad om in een "
        "gewone tabel.",
        "The document holds something that can run program code or bring in other files, such as a macro, an embedded Excel sheet "
        "or an attached template. The message names it. Remove it in Word; turn an Excel sheet into a plain table.",
        wrong=("een ingevoegd Excel-blad", "an embedded Excel sheet"),
        right=("een gewone tabel van Word", "a plain table of Word"),
    ),
    "O114": explanation_in_words(
        "Een veld in het document haalt tekst of gegevens uit een ander bestand. Bij een ander is dat bestand er niet, en de inhoud "
        "kan veranderen zonder dat iemand het ziet. Selecteer het veld in Word en druk op Ctrl+Shift+F9: dan blijft de tekst staan "
        "en verdwijnt het veld.",
        "A field in the document takes text or data from another file. For somebody else that file is not there, and what it holds "
        "can change without anybody seeing. Select the field in Word and press Ctrl+Shift+F9: the text stays and the field goes.",
        wrong=("een veld INCLUDETEXT", "a field INCLUDETEXT"),
        right=("de tekst zelf", "the text itself"),
    ),
    "O115": explanation_in_words(
        "Het document heeft zoveel opmaakcode dat het lezen ervan te lang zou duren. Een gewoon stuk komt daar niet bij in de "
        "buurt. Splits het document, of plak de tekst zonder opmaak in een nieuw document.",
        "The document has so much markup that reading it would take too long. No ordinary paper comes near that. Split the "
        "document, or paste the text without its layout into a new document.",
        wrong=("een document met miljoenen losse stukjes tekst", "a document with millions of separate pieces of text"),
        right=(
            "dezelfde tekst, zonder opmaak in een nieuw document geplakt",
            "the same text, pasted without its layout into a new document",
        ),
    ),
    "O125": explanation_in_words(
        "Een Word-bestand bestaat uit onderdelen die naar elkaar verwijzen: de tekst, de kop- en voetteksten, de voetnoten, de stijlen. "
        "Hier gaat een verwijzing naar een onderdeel dat er niet is, of dat iets anders is. Zo'n bestand is buiten Word gemaakt of "
        "beschadigd geraakt.",
        "A Word file consists of parts that point to each other: the text, headers and footers, footnotes, styles. Here something points "
        "to a part that is not there, or that is something else. Such a file was made outside Word or got damaged.",
        wrong=("een koptekst die in het bestand ontbreekt", "a header that is missing in the file"),
        right=("hetzelfde bestand, door Word hersteld en bewaard", "the same file, repaired and saved by Word"),
    ),
}
