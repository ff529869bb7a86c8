"""P: prose, which is Markdown."""

from assembler.diagnostics.explanations.entry import Explanation, explanation

PROSE: dict[str, Explanation] = {
    "P001": explanation(
        "Tekst wordt geschreven in Markdown, en HTML wordt niet gedrukt. Gebruik *sterretjes* voor cursief en **twee sterretjes** "
        "voor vet. Bedoelt u een kleiner-danteken, zet er dan een backslash voor: \\<.",
        "Text is written in Markdown, and HTML is not printed. Use *asterisks* for italics and **two asterisks** for bold. If you "
        "mean a less-than sign, put a backslash before it: \\<.",
        """
        annotated_agenda:
          background: De steun is <b>groot</b>.
        """,
        """
        annotated_agenda:
          background: De steun is **groot**.
        """,
    ),
    "P002": explanation(
        "Een afbeelding midden in een tekst kan niet gedrukt worden. Haal haar uit de tekst. Moet zij mee, voeg haar dan als "
        "bijlage toe onder attachments; een vast beeld, zoals een logo, hoort in het Word-sjabloon.",
        "A picture in the middle of a text cannot be printed. Take it out of the text. If it must go along, add it as an attachment "
        "under attachments; a fixed picture, such as a logo, belongs in the Word template.",
        """
        annotated_agenda:
          closing: |
            De lijnen staan op de kaart.

            ![Kaart van de lijnen](kaart.png)
        """,
        """
        annotated_agenda:
          closing: |
            De lijnen staan op de kaart in de bijlage.
        """,
    ),
    "P003": explanation(
        "In Markdown maken backticks rond een woord, en vier spaties of een tab voor een alinea, er programmacode van. Die wordt "
        "niet gedrukt. Haal de backticks of de spaties weg; gebruik gewone aanhalingstekens om een woord te doen uitkomen.",
        "In Markdown, backticks around a word, and four spaces or a tab before a paragraph, make it program code. That is not "
        "printed. Remove the backticks or the spaces; use plain quotes to make a word stand out.",
        """
        annotated_agenda:
          background: Het register heet `Rinf`.
        """,
        """
        annotated_agenda:
          background: Het register heet ‘Rinf’.
        """,
    ),
    "P004": explanation(
        "Een regel die met # begint is in Markdown een kop, en koppen hebben hier een eigen veld, zodat zij overal dezelfde opmaak "
        "krijgen. Zet de kop in heading en de tekst in text. Hoort het hekje bij de tekst, schrijf dan \\#.",
        "A line that starts with # is a heading in Markdown, and headings have a field of their own here, so that they look the "
        "same everywhere. Put the heading in heading and the text in text. If the hash sign belongs to the text, write \\#.",
        """
        memo:
          date: 2026-05-13
          variants:
            - addressee: minister
          explanation:
            - text: |
                # Vervolg

                De Raad spreekt in het najaar verder.
        """,
        """
        memo:
          date: 2026-05-13
          variants:
            - addressee: minister
          explanation:
            - heading: Vervolg
              text: |
                De Raad spreekt in het najaar verder.
        """,
    ),
    "P005": explanation(
        "Een regel die met > begint is in Markdown een citaatblok, en een regel met alleen streepjes of sterretjes een horizontale "
        "lijn. Beide komen in deze documenten niet voor. Zet een citaat tussen aanhalingstekens in een gewone alinea, en laat de "
        "lijn weg.",
        "A line that starts with > is a block quote in Markdown, and a line of only dashes or asterisks is a horizontal rule. "
        "Neither occurs in these documents. Put a quotation in quotes in a plain paragraph, and leave the rule out.",
        """
        annotated_agenda:
          closing: |
            > De trein moet over de grens heen rijden.
        """,
        """
        annotated_agenda:
          closing: |
            “De trein moet over de grens heen rijden.”
        """,
    ),
    "P006": explanation(
        "Op deze plaats staat één alinea, bijvoorbeeld omdat zij midden in een zin, een kop of een tabel terechtkomt. Er staan er "
        "meer, of er staat een lijst of tabel. Maak er één alinea van, of zet de rest in een veld waar meer alinea's mogen.",
        "In this place one paragraph stands, for instance because it ends up within a sentence, a heading or a table. There are "
        "more, or there is a list or a table. Make it one paragraph, or put the rest in a field that takes several paragraphs.",
        """
        annotated_agenda:
          background: |
            De agenda is voorlopig.

            Er kunnen punten bij komen.
        """,
        """
        annotated_agenda:
          background: De agenda is voorlopig. Er kunnen punten bij komen.
        """,
    ),
    "P007": explanation(
        "Een lijst in een lijst in een lijst is het diepste wat de sjablonen kunnen drukken, en wat een lezer kan volgen. Zet het "
        "diepste niveau een stap terug, of maak er een zin van.",
        "A list within a list within a list is the deepest that the templates can print, and that a reader can follow. Move the "
        "deepest level one step out, or make a sentence of it.",
        """
        annotated_agenda:
          closing: |
            - vervoer
              - spoor
                - kaartjes
                  - prijs
        """,
        """
        annotated_agenda:
          closing: |
            - vervoer
              - spoor
                - kaartjes en hun prijs
        """,
    ),
    "P008": explanation(
        "Een hyperlink moet naar een webpagina of een e-mailadres gaan. Dit adres begint niet met https://, http:// of mailto:, "
        "zodat Word niet weet waar het heen moet. Zet het begin ervoor, het liefst https://.",
        "A hyperlink must lead to a web page or an e-mail address. This address does not start with https://, http:// or mailto:, "
        "so that Word does not know where to go. Put the start before it, preferably https://.",
        """
        annotated_agenda:
          background: Zie ook [de website](www.rijksoverheid.nl).
        """,
        """
        annotated_agenda:
          background: Zie ook [de website](https://www.rijksoverheid.nl).
        """,
    ),
    "P009": explanation(
        "In de tekst van een voetnoot wordt weer een voetnoot aangehaald. Word kan dat niet. Zet de tekst van de tweede noot in de "
        "eerste, of haal beide noten in de gewone tekst aan.",
        "The text of a footnote cites another footnote. Word cannot do that. Put the text of the second note into the first, or "
        "cite both notes in the plain text.",
        """
        annotated_agenda:
          background: Er ligt een voorstel.^[Het voorstel van april.^[Gewijzigd in mei.]]
        """,
        """
        annotated_agenda:
          background: Er ligt een voorstel.^[Het voorstel van april, gewijzigd in mei.]
        """,
    ),
    "P010": explanation(
        "Elke rij van een tabel moet evenveel cellen hebben als de kopregel. Hier zijn het er meer of minder, zodat tekst in de "
        "verkeerde kolom zou komen of verdwijnen. Vul de rij aan of haal een streepje weg. Hoort een | bij de tekst, schrijf dan "
        "\\|.",
        "Every row of a table must have as many cells as the header row. Here there are more or fewer, so that text would come into "
        "the wrong column or disappear. Complete the row or remove a bar. If a | belongs to the text, write \\|.",
        """
        annotated_agenda:
          closing: |
            | Land  | Standpunt |
            |-------|-----------|
            | Malta | voor      | voorlopig |
        """,
        """
        annotated_agenda:
          closing: |
            | Land  | Standpunt       |
            |-------|-----------------|
            | Malta | voor, voorlopig |
        """,
    ),
    "P011": explanation(
        "Een tabel springt hier in onder een streepje of nummer en hoort dan bij dat onderdeel van de lijst. Zo kan zij niet "
        "gedrukt worden. Zet de tabel voor of na de lijst, zonder inspringing.",
        "A table is indented here under a dash or number and so belongs to that entry of the list. It cannot be printed like that. "
        "Put the table before or after the list, without indentation.",
        """
        annotated_agenda:
          closing: |
            - De standpunten zijn:

              | Land  | Standpunt |
              |-------|-----------|
              | Malta | voor      |
        """,
        """
        annotated_agenda:
          closing: |
            De standpunten zijn:

            | Land  | Standpunt |
            |-------|-----------|
            | Malta | voor      |
        """,
    ),
    "P012": explanation(
        "Het adres van een hyperlink en de sleutel van een noot moeten vaststaan; een uitdrukking kan daar niet staan. Schrijf het "
        "adres of de sleutel voluit. In de woorden van de hyperlink en in de tekst van een noot mag een uitdrukking wel.",
        "The address of a hyperlink and the key of a note must be fixed; an expression cannot stand there. Write the address or the "
        "key out. The words of the hyperlink and the text of a note may hold an expression.",
        """
        annotated_agenda:
          background: Zie [de agenda](https://www.consilium.europa.eu/{{ meeting.place }}).
        """,
        """
        annotated_agenda:
          background: Zie [de agenda voor {{ meeting.place }}](https://www.consilium.europa.eu/).
        """,
    ),
    "P013": explanation(
        "Een regel als [^sleutel]: tekst of [sleutel]: adres is in Markdown een definitie. Die wordt niet gedrukt: noten staan hier "
        "samen onder footnotes, zodat elk document ze kan aanhalen. Verplaats de tekst daarheen, of zet het adres bij de woorden "
        "zelf.",
        "A line such as [^key]: text or [key]: address is a definition in Markdown. It is not printed: notes stand together under "
        "footnotes here, so that every document can cite them. Move the text there, or put the address with the words themselves.",
        """
        annotated_agenda:
          closing: |
            De Commissie heeft een voorstel gedaan.[^voorstel]

            [^voorstel]: Voorstel voor een verordening over treinkaartjes.
        """,
        """
        annotated_agenda:
          closing: |
            De Commissie heeft een voorstel gedaan.[^voorstel]

        footnotes:
          voorstel: Voorstel voor een verordening over treinkaartjes.
        """,
    ),
    "P014": explanation(
        "Achter het adres van een hyperlink staat een titel tussen aanhalingstekens. Op papier is die niet te zien, dus zij zou "
        "verloren gaan. Laat de titel weg, of zet haar in de woorden van de hyperlink.",
        "After the address of a hyperlink stands a title in quotes. On paper it cannot be seen, so it would be lost. Leave the "
        "title out, or put it in the words of the hyperlink.",
        """
        annotated_agenda:
          background: Zie ook [de website](https://www.rijksoverheid.nl "Rijksoverheid").
        """,
        """
        annotated_agenda:
          background: Zie ook [de website van de Rijksoverheid](https://www.rijksoverheid.nl).
        """,
    ),
}
