"""D: the PDFs of the documents."""

from assembler.diagnostics.explanations.entry import Explanation, explanation_in_words

PDF: dict[str, Explanation] = {
    "D001": explanation_in_words(
        "De PDF's worden gemaakt door LibreOffice, een gratis tekstverwerker. Het programma is niet gevonden: niet langs PATH, niet op de "
        "gewone plaatsen, en niet waar ASSEMBLER_SOFFICE het noemt. De Word-documenten zijn wel gemaakt.",
        "The PDFs are made by LibreOffice, a free word processor. The program was not found: not on the PATH, not in the usual places, and "
        "not where ASSEMBLER_SOFFICE names it. The Word documents were made all the same.",
        wrong=("assemble build --pdf, op een computer zonder LibreOffice", "assemble build --pdf, on a machine without LibreOffice"),
        right=(
            "sudo apt install libreoffice-writer, en dan assemble build --pdf",
            "sudo apt install libreoffice-writer, and then assemble build --pdf",
        ),
    ),
    "D002": explanation_in_words(
        "Wie geen PDF's maakt, heeft niets nodig dat met PDF's omgaat. Daarom wordt dat alleen geïnstalleerd als u erom vraagt. De "
        "Word-documenten zijn wel gemaakt.",
        "Who makes no PDFs needs nothing that deals with PDFs. So that is only installed when you ask for it. The Word documents were made "
        "all the same.",
        wrong=(
            "python -m pip install assembler, en dan assemble build --pdf",
            "python -m pip install assembler, and then assemble build --pdf",
        ),
        right=(
            "python -m pip install 'assembler[pdf]', en dan assemble build --pdf",
            "python -m pip install 'assembler[pdf]', and then assemble build --pdf",
        ),
    ),
    "D003": explanation_in_words(
        "LibreOffice is gestart, maar maakte van dit document geen PDF. Er is niets geschreven, ook geen Word-document. Vaak helpt het om "
        "het nog eens te doen, of om het Word-document in LibreOffice te openen en te zien wat het zegt.",
        "LibreOffice was started, but made no PDF of this document. Nothing was written, not even a Word document. It often helps to "
        "try again, or to open the Word document in LibreOffice and see what it says.",
        wrong=("een schijf die vol is, of een LibreOffice dat half verwijderd is", "a disk that is full, or a LibreOffice half removed"),
        right=("een LibreOffice dat het Word-document zelf kan openen", "a LibreOffice that can open the Word document itself"),
    ),
    "D004": explanation_in_words(
        "LibreOffice deed zo lang over de documenten dat het leek te hangen. Het is gestopt, met alles wat het gestart had, en er is niets "
        "geschreven.",
        "LibreOffice took so long over the documents that it seemed to hang. It was ended, with all that it had started, and nothing was "
        "written.",
        wrong=("een computer die met veel andere dingen bezig is", "a machine that is busy with many other things"),
        right=("assemble build --pdf, als de computer minder te doen heeft", "assemble build --pdf, when the machine has less to do"),
    ),
    "D005": explanation_in_words(
        "Elke PDF wordt nagekeken: de taal, de titel, de opbouw voor wie zich laat voorlezen, en of erin staat dat het PDF/UA en PDF/A is. "
        "Hier klopt er iets niet dat niet te herstellen was. Er is niets geschreven.",
        "Every PDF is looked over: the language, the title, the structure for those who are read to, and whether it says that it is PDF/UA "
        "and PDF/A. Something is wrong here that could not be mended. Nothing was written.",
        wrong=("een oude LibreOffice, die geen opbouw in de PDF zet", "an old LibreOffice, which puts no structure into the PDF"),
        right=("LibreOffice 7.4 of nieuwer", "LibreOffice 7.4 or newer"),
    ),
    "D006": explanation_in_words(
        "De tekst van de PDF wordt naast die van het Word-document gelegd, alinea voor alinea en noot voor noot; spaties, streepjes en "
        "hoofdletters tellen niet, en kop- en voetteksten ook niet. Deze alinea of noot is er in de PDF niet, of is anders. Er is niets "
        "geschreven.",
        "The text of the PDF is held against that of the Word document, paragraph by paragraph and note by note; spaces, hyphens and "
        "capitals do not count, and headers and footers do not either. This paragraph or note is not in the PDF, or is different. Nothing "
        "was written.",
        wrong=("tekst in een tekstvak dat LibreOffice niet kent", "text in a kind of text box that LibreOffice does not know"),
        right=("dezelfde tekst in een alinea of een tabel", "the same text in a paragraph or a table"),
    ),
    "D007": explanation_in_words(
        "De tekst van de PDF wordt naast die van het Word-document gelegd. Deze alinea staat alleen in de PDF, bijvoorbeeld omdat "
        "LibreOffice een veld anders uitwerkt dan Word. Er is niets geschreven.",
        "The text of the PDF is held against that of the Word document. This paragraph is in the PDF alone, for instance because "
        "LibreOffice works out a field otherwise than Word. Nothing was written.",
        wrong=("een veld met een formule", "a field with a formula"),
        right=("wat het veld moet laten zien, als tag of als tekst", "what the field is to show, as a tag or as text"),
    ),
    "D008": explanation_in_words(
        "Elke noot hoort in de PDF onder hetzelfde nummer te staan als in het Word-document, en in dezelfde volgorde. Dat is hier niet "
        "zo. Er is niets geschreven.",
        "Each note should stand under the same number in the PDF as in the Word document, and in the same order. That is not so here. "
        "Nothing was written.",
        wrong=("een noot die met een sterretje is aangegeven", "a note that is marked with an asterisk"),
        right=("een noot met een nummer", "a note with a number"),
    ),
    "D009": explanation_in_words(
        "Wie een afbeelding niet kan zien, hoort wat er in haar alternatieve tekst staat. Deze afbeelding heeft die niet. PDF/UA vraagt "
        "erom.",
        "Who cannot see a picture hears what its alternative text says. This picture has none. PDF/UA asks for it.",
        wrong=("een logo zonder alternatieve tekst", "a logo without alternative text"),
        right=("een logo met de alternatieve tekst: Logo van het ministerie", "a logo with the alternative text: Logo of the ministry"),
    ),
    "D010": explanation_in_words(
        "Wie zich laat voorlezen, hoort bij elke cel van een tabel in welke kolom zij staat. Daarvoor moet Word weten welke rij de koppen "
        "heeft. Zonder kopregel wordt de tabel voorgelezen als gewone tekst. Een tabel zonder lijnen, die er is voor de bladspiegel, "
        "heeft geen kopregel nodig.",
        "Who is read to hears in which column each cell of a table stands. For that Word has to know which row has the headings. Without "
        "a heading row the table is read out as plain text. A table without lines, which is there for the layout, needs none.",
        wrong=("een tabel waarvan de koppen alleen vet zijn", "a table of which the headings are merely bold"),
        right=(
            "een tabel waarvan de eerste rij in Word de eigenschap Veldnamenrijen herhalen heeft",
            "a table of which the first row has Repeat Header Rows in Word",
        ),
    ),
}
