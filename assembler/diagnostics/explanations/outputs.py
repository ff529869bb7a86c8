"""O0: writing the documents."""

from assembler.diagnostics.explanations.entry import Explanation, explanation, explanation_in_words

OUTPUTS: dict[str, Explanation] = {
    "O001": explanation(
        "Elk document krijgt de naam die in pack.yaml achter file staat. Twee documenten krijgen nu dezelfde naam, zodat het ene "
        "het andere zou overschrijven; hoofdletters tellen daarbij niet. Zet iets in de naam waarin zij verschillen, zoals {{ "
        "document.number }}.",
        "Each document gets the name that stands after file in pack.yaml. Two documents now get the same name, so that one would "
        "overwrite the other; capitals make no difference. Put something in the name in which they differ, such as {{ "
        "document.number }}.",
        """
        documents:
          - id: nota
            template: memo.docx
            per: addressee
            name: Nota
            title: Nota
            file: Transportraad
          - id: agenda
            template: agenda.docx
            name: Geannoteerde agenda
            title: Geannoteerde agenda
            file: Transportraad
        """,
        """
        documents:
          - id: nota
            template: memo.docx
            per: addressee
            name: Nota
            title: Nota
            file: "{{ document.number }} Transportraad"
          - id: agenda
            template: agenda.docx
            name: Geannoteerde agenda
            title: Geannoteerde agenda
            file: "{{ document.number }} Transportraad"
        """,
    ),
    "O002": explanation(
        "De documenten zijn gemaakt, maar konden niet bewaard worden; er is niets veranderd. Vaak staat een van de documenten nog "
        "open in Word, is de map alleen te lezen, of is er een bestand met de naam van de map. Sluit het document, of kies met -o "
        "een andere map.",
        "The documents were made, but could not be saved; nothing was changed. Often one of the documents is still open in Word, "
        "the folder can only be read, or there is a file with the name of the folder. Close the document, or choose another folder "
        "with -o.",
        "assemble build meeting.yaml -o meeting.yaml",
        "assemble build meeting.yaml -o uitvoer",
    ),
    "O003": explanation_in_words(
        "Er kan maar één assemble tegelijk in een map schrijven. Deze heeft een minuut gewacht en niets veranderd.",
        "Only one assemble at a time can write in a folder. This one waited for a minute and changed nothing.",
        wrong=("twee keer assemble build tegelijk in dezelfde map", "assemble build twice at once in the same folder"),
        right=("de tweede begint als de eerste klaar is", "the second begins when the first is ready"),
    ),
    "O004": explanation_in_words(
        "In de map van de documenten staat bij welke inhoud elk document had toen het gemaakt werd. Dit document is sindsdien gewijzigd, "
        "bijvoorbeeld in Word, en dat werk gaat niet ongevraagd verloren: er is niets geschreven. Neem de wijziging over in het "
        "gegevensbestand, of maak de documenten met --backup: dan krijgt het gewijzigde document een andere naam.",
        "The folder of the documents holds a record of what each document was when it was made. This one was altered since, for instance "
        "in Word, and that work is not lost unasked: nothing was written. Take the change over into the data file, or build with --backup: "
        "then the altered document gets another name.",
        wrong=("assemble build, nadat de nota in Word gewijzigd is", "assemble build, after the memo was altered in Word"),
        right=("assemble build --backup", "assemble build --backup"),
    ),
    "O005": explanation_in_words(
        "Er staat al een bestand met de naam van een document, en assemble weet niet dat het dit bestand gemaakt heeft. Er is niets "
        "geschreven. Kies een andere map, of maak de documenten met --backup: dan krijgt het bestand een andere naam.",
        "A file with the name of a document is there already, and assemble does not know that it made it. Nothing was written. Choose "
        "another folder, or build with --backup: then the file gets another name.",
        wrong=(
            "assemble build -o, naar een map met een eigen document van dezelfde naam",
            "assemble build -o, to a folder with a document of your own by the same name",
        ),
        right=("assemble build -o, naar een lege map", "assemble build -o, to an empty folder"),
    ),
    "O006": explanation_in_words(
        "Met --check maakt assemble build niets, maar zegt het welke documenten anders zouden worden dan zij nu zijn. Maak ze "
        "opnieuw; daarna is alles weer bij.",
        "With --check assemble build makes nothing, but tells which documents would become other than they are now. Build "
        "again, and all is up to date.",
        wrong=(
            "assemble build --check, na een wijziging in het gegevensbestand",
            "assemble build --check, after a change in the data file",
        ),
        right=("eerst assemble build, dan assemble build --check", "first assemble build, then assemble build --check"),
    ),
    "O007": explanation_in_words(
        "Met --check maakt assemble build niets, maar zegt het welke documenten er nog niet zijn. Maak ze, of kijk of de map "
        "achter -o de goede is.",
        "With --check assemble build makes nothing, but tells which documents are not there yet. Build them, or see whether "
        "the folder after -o is the right one.",
        wrong=("assemble build --check, voordat er iets gemaakt is", "assemble build --check, before anything was made"),
        right=("eerst assemble build, dan assemble build --check", "first assemble build, then assemble build --check"),
    ),
    "O008": explanation_in_words(
        "Dit document is eerder voor het dossier gemaakt. Nu hoort het er niet meer bij, bijvoorbeeld omdat de datum in zijn naam anders "
        "is. Een document dat niemand heeft aangeraakt gaat dan weg; een dat in Word gewijzigd is blijft staan, en zo ook alles "
        "in een map die met -o elders gekozen is.",
        "This document was made for the dossier before. It no longer belongs to it, for instance because the date in its name changed. "
        "A document that nobody touched goes then; one that was altered in Word stays, and so does everything in a folder chosen "
        "elsewhere with -o.",
        wrong=(
            "een gewijzigde nota van 17 maart naast de nieuwe van 18 maart",
            "an altered memo of 17 March beside the new one of 18 March",
        ),
        right=("alleen de nota van 18 maart", "the memo of 18 March alone"),
    ),
    "O009": explanation_in_words(
        "Twee dossiers schrijven naar dezelfde map, en een document van dit dossier heeft de naam van een document van het "
        "andere. Er is niets geschreven. Geef elk dossier een eigen map.",
        "Two dossiers write to the same folder, and a document of this one has the name of a document of the other. "
        "Nothing was written. Give each dossier a folder of its own.",
        wrong=("de dossiers van maart en april in één map", "the dossiers of March and April in one folder"),
        right=("elk dossier in een eigen map", "each dossier in a folder of its own"),
    ),
    "O010": explanation_in_words(
        "Met --check maakt assemble build niets, maar zegt het welke documenten er nog staan die niet meer bij het dossier horen. Maak "
        "de documenten opnieuw, dan gaan zij weg.",
        "With --check assemble build makes nothing, but tells which documents are still there that no longer belong to the "
        "dossier. Build again, and they go.",
        wrong=(
            "assemble build --check, nadat een brief uit het dossier is gehaald",
            "assemble build --check, after a letter was taken out of the dossier",
        ),
        right=("eerst assemble build, dan assemble build --check", "first assemble build, then assemble build --check"),
    ),
    "O011": explanation_in_words(
        "Met -j maakt assemble build dossiers in processen naast elkaar. Een ervan is twee keer gestopt bij dit dossier, bijvoorbeeld "
        "omdat het systeem te weinig geheugen had. Van dit dossier is niets geschreven; de andere dossiers gaan gewoon door.",
        "With -j assemble build makes dossiers in processes side by side. One of them stopped twice at this dossier, perhaps because the "
        "system had too little memory. Nothing of this dossier was written; the others go on.",
        wrong=("assemble build -j 64, op een kleine machine", "assemble build -j 64, on a small machine"),
        right=("assemble build -j 2", "assemble build -j 2"),
    ),
    "O012": explanation_in_words(
        "Dit hoort niet te kunnen: het is een fout van assemble en niet van u. Van dit dossier is niets geschreven; de andere gaan "
        "gewoon door. Meld het met het gegevensbestand erbij.",
        "This should not be possible: it is a fault of assemble and not of yours. Nothing of this dossier was written; the others go on. "
        "Report it with the data file.",
        wrong=("een fout in assemble", "a fault in assemble"),
        right=("een verbeterde versie van assemble", "a mended version of assemble"),
    ),
}
