"""R: references within the data file."""

from assembler.diagnostics.explanations.entry import Explanation, explanation, explanation_in_words

REFERENCES: dict[str, Explanation] = {
    "R001": explanation(
        "Hier staat de sleutel van iets dat elders beschreven hoort te zijn: een bewindspersoon, een Raad, een soort agendapunt. "
        "Die sleutel is er niet. Meestal is het een typefout. Verbeter de sleutel, of beschrijf wat ontbreekt op de plaats die de "
        "melding noemt.",
        "Here stands the key of something that should be described elsewhere: an official, a Council, a kind of agenda item. There "
        "is no such key. Most often it is a typing error. Correct the key, or describe what is missing in the place that the "
        "message names.",
        """
        letters:
          signatories: [minster]
          date: 2026-05-22
        """,
        """
        letters:
          signatories: [minister]
          date: 2026-05-22
        """,
    ),
    "R002": explanation(
        "De tekst haalt een noot aan die niet onder footnotes staat. Er zou dan een voetnoot zonder tekst komen. Verbeter de "
        "sleutel, zet de noot onder footnotes, of schrijf de tekst van de noot ter plaatse: ^[tekst van de noot].",
        "The text cites a note that does not stand under footnotes. That would make a footnote without text. Correct the key, put "
        "the note under footnotes, or write the text of the note on the spot: ^[text of the note].",
        """
        annotated_agenda:
          background: De Commissie heeft een voorstel gedaan.[^vorstel]

        footnotes:
          voorstel: Voorstel voor een verordening over treinkaartjes.
        """,
        """
        annotated_agenda:
          background: De Commissie heeft een voorstel gedaan.[^voorstel]

        footnotes:
          voorstel: Voorstel voor een verordening over treinkaartjes.
        """,
    ),
    "R003": explanation(
        "Deze bijlage noemt een bestand dat er niet is. De naam geldt vanaf de map waarin het gegevensbestand staat. Controleer de "
        "naam en de map, of zet het bestand erbij.",
        "This attachment names a file that is not there. The name counts from the folder of the data file. Check the name and the "
        "folder, or put the file there.",
        """
        attachments:
          - id: rapport
            file: rapport.pdf
            name: Rapport over treinen in grensregio’s
        """,
        """
        attachments:
          - id: rapport
            file: bijlagen/rapport.pdf
            name: Rapport over treinen in grensregio’s
        """,
    ),
    "R004": explanation(
        "Twee bijlagen hebben dezelfde sleutel. Wie de sleutel elders aanhaalt, kan dan beide bedoelen. Geef elke bijlage een eigen "
        "sleutel.",
        "Two attachments have the same key. Who refers to the key elsewhere could mean either. Give each attachment a key of its own.",
        """
        attachments:
          - id: rapport
            file: bijlagen/rapport.pdf
            name: Rapport over treinen in grensregio’s
          - id: rapport
            file: bijlagen/advies.pdf
            name: Advies over kaartjes
        """,
        """
        attachments:
          - id: rapport
            file: bijlagen/rapport.pdf
            name: Rapport over treinen in grensregio’s
          - id: advies
            file: bijlagen/advies.pdf
            name: Advies over kaartjes
        """,
    ),
    "R005": explanation(
        "Welk land voorzitter is, volgt uit de datum van de Raad. Voor deze datum is het niet bekend. Controleer eerst het jaartal. "
        "Klopt dat, zet het voorzitterschap dan onder registry.presidencies, met land, eerste en laatste dag.",
        "Which country holds the presidency follows from the date of the Council. For this date it is not known. First check the "
        "year. If it is right, put the presidency under registry.presidencies, with country, first and last day.",
        """
        meeting:
          council: transportraad
          date: 2062-06-08
          place: Luxemburg
        """,
        """
        meeting:
          council: transportraad
          date: 2026-06-08
          place: Luxemburg
        """,
    ),
    "R008": explanation(
        "In deze lijst staat dezelfde bewindspersoon twee keer. Dan zou iemand twee keer ondertekenen of twee nota's krijgen. Haal "
        "een van de twee weg, of zet er de naam neer die u bedoelde.",
        "The same official stands in this list twice. Somebody would sign twice or get two memos. Remove one of the two, or put the "
        "name there that you meant.",
        """
        letters:
          signatories: [minister, minister]
          date: 2026-05-22
        """,
        """
        letters:
          signatories: [minister]
          date: 2026-05-22
        """,
    ),
    "R009": explanation(
        "Een bijlage hoort in de map van het gegevensbestand of in een map daaronder. Zo is een dossier in zijn geheel te verplaatsen "
        "en te bewaren, en kan een gegevensbestand van een ander geen bestanden van uw computer meenemen.",
        "An attachment belongs in the data file's folder or in a folder below it. A dossier can then be moved and kept as a whole, and "
        "somebody else's data file cannot take files of your computer along.",
        """
        attachments:
          - id: rapport
            file: ../gedeeld/rapport.pdf
            name: Rapport over treinen in grensregio’s
        """,
        """
        annotated_agenda:
          background: Er is nog geen rapport.
        """,
    ),
    "R012": explanation_in_words(
        "Word toont overal alleen PNG en JPEG goed, dus alleen die worden gedrukt. Wat een bestand is, blijkt uit de inhoud: een andere "
        "naam maakt er geen PNG van. Open de afbeelding in een tekenprogramma en sla haar op als PNG. Een logo in SVG of EMF kan Word "
        "zelf omzetten: voeg het in, klik er met de rechtermuisknop op en kies Opslaan als afbeelding.",
        "Only PNG and JPEG are shown well by every Word, so only those are printed. What a file is shows from its content: another name "
        "does not make it a PNG. Open the image in a drawing program and save it as a PNG. A logo in SVG or EMF can be converted by Word "
        "itself: insert it, right-click it and choose Save as picture.",
        wrong=("logo.svg, of een WebP die logo.png heet", "logo.svg, or a WebP that is called logo.png"),
        right=("logo.png, opgeslagen als PNG", "logo.png, saved as a PNG"),
    ),
    "R013": explanation_in_words(
        "Het bestand van de afbeelding is niet heel. Vaak is het kopiëren of downloaden afgebroken. Word zou er een rood kruis voor in de "
        "plaats zetten. Haal het bestand opnieuw op, of open de afbeelding en sla haar opnieuw op.",
        "The file of the image is not whole. Often copying or downloading was broken off. Word would put a red cross in its place. Get the "
        "file again, or open the image and save it again.",
        wrong=("een PNG waarvan het laatste stuk ontbreekt", "a PNG of which the last piece is missing"),
        right=("een PNG die in een tekenprogramma te openen is", "a PNG that a drawing program can open"),
    ),
    "R014": explanation_in_words(
        "De afbeelding heeft meer bytes of beeldpunten dan een document goed kan hebben. Wie het document opent, of per e-mail krijgt, "
        "heeft daar last van. Maak de afbeelding kleiner in een tekenprogramma. Een bestand mag hoogstens 20 MB zijn.",
        "The image has more bytes or pixels than a document can well have. Whoever opens the document, or gets it by e-mail, suffers from "
        "that. Make the image smaller in a drawing program. A file may be 20 MB at most.",
        wrong=("een foto van 40.000 beeldpunten breed", "a photograph of 40,000 pixels across"),
        right=("dezelfde foto, 2000 beeldpunten breed", "the same photograph, 2,000 pixels across"),
    ),
}
