"""Y: reading YAML."""

from assembler.diagnostics.explanations.entry import Explanation, explanation, explanation_in_words

READING: dict[str, Explanation] = {
    "Y001": explanation(
        "Het gegevensbestand is geschreven in YAML, en hier volgt het de regels van YAML niet. De melding zegt wat er aan de hand "
        "is. Vaak is het een dubbele punt met een spatie midden in een tekst, of een regel die met te veel of te weinig spaties "
        "begint. Zet zo'n tekst tussen aanhalingstekens, of schrijf hem na een | op de volgende regel.",
        "The data file is written in YAML, and here it breaks the rules of YAML. The message says what is the matter. Often it is a "
        "colon with a space in the middle of a text, or a line that starts with too many or too few spaces. Put such a text in "
        "quotes, or write it after a | on the next line.",
        """
        meeting:
          council: transportraad
          date: 2026-06-08
          place: Luxemburg: Kirchberg
        """,
        """
        meeting:
          council: transportraad
          date: 2026-06-08
          place: "Luxemburg: Kirchberg"
        """,
    ),
    "Y002": explanation_in_words(
        "Het bestand is bewaard in een oudere codering, zodat letters als é en ë niet goed gelezen kunnen worden. Open het in uw "
        "editor en bewaar het opnieuw met codering UTF-8. In Kladblok staat die keuze onderaan in het venster Opslaan als.",
        "The file was saved in an older encoding, so that letters such as é and ë cannot be read. Open it in your editor and save "
        "it again with encoding UTF-8. In Notepad that choice is at the bottom of the Save as window.",
        wrong=("meeting.yaml, bewaard als ANSI of Windows-1252", "meeting.yaml, saved as ANSI or Windows-1252"),
        right=("meeting.yaml, bewaard als UTF-8", "meeting.yaml, saved as UTF-8"),
    ),
    "Y003": explanation(
        "In YAML geeft & een waarde een naam, en haalt * haar elders weer aan. Hier wordt dat niet gebruikt, omdat dan niet meer te "
        "zien is waar een tekst vandaan komt. Schrijf de waarde voluit, of gebruik een uitdrukking zoals {{ meeting.place }}. "
        "Hoort het teken bij de tekst, zet die dan tussen aanhalingstekens.",
        "In YAML & gives a value a name, and * uses it again elsewhere. That is not used here, because one could no longer see "
        "where a text comes from. Write the value out, or use an expression such as {{ meeting.place }}. If the sign belongs to the "
        "text, put the text in quotes.",
        """
        meeting:
          council: transportraad
          date: 2026-06-08
          place: &plaats Luxemburg
        """,
        """
        meeting:
          council: transportraad
          date: 2026-06-08
          place: Luxemburg
        """,
    ),
    "Y004": explanation(
        "Een uitroepteken voor een waarde is in YAML een typeaanduiding. Die is hier niet nodig: het programma weet van elk veld "
        "wat er hoort te staan. Laat de aanduiding weg. Hoort het uitroepteken bij de tekst, zet die dan tussen aanhalingstekens.",
        "In YAML an exclamation mark before a value says of what type it is. That is not needed here: the program knows for each "
        "field what belongs there. Leave it out. If the exclamation mark belongs to the text, put the text in quotes.",
        """
        meeting:
          council: transportraad
          date: !datum 2026-06-08
          place: Luxemburg
        """,
        """
        meeting:
          council: transportraad
          date: 2026-06-08
          place: Luxemburg
        """,
    ),
    "Y005": explanation(
        "Een sleutel mag in een groep maar één keer staan. Anders is niet te zeggen welke van de twee waarden geldt, en zou er een "
        "ongemerkt verdwijnen. Haal een van de twee weg, of voeg ze samen.",
        "A key may occur only once in a group. Otherwise nobody can say which of the two values holds, and one would disappear "
        "unseen. Remove one of the two, or merge them.",
        """
        meeting:
          council: transportraad
          date: 2026-06-08
          place: Brussel
          place: Luxemburg
        """,
        """
        meeting:
          council: transportraad
          date: 2026-06-08
          place: Luxemburg
        """,
    ),
    "Y006": explanation(
        "In het bestand staat een teken dat niet te zien is en dat Word niet kan bewaren. Het komt vaak mee bij het kopiëren uit "
        "een pdf of een ander programma. Verwijder het; lukt dat niet omdat u het niet ziet, typ de tekst op die plaats dan "
        "opnieuw. In het voorbeeld is het als code geschreven.",
        "The file holds a sign that cannot be seen and that Word cannot keep. It often comes along when copying from a PDF or "
        "another program. Remove it; if you cannot because you do not see it, type the text there again. In the example it is "
        "written as a code.",
        r"""
        meeting:
          council: transportraad
          date: 2026-06-08
          place: "Luxem\x0Bburg"
        """,
        """
        meeting:
          council: transportraad
          date: 2026-06-08
          place: "Luxemburg"
        """,
    ),
    "Y007": explanation(
        "De gegevens zijn groepen in groepen in groepen, dieper dan een dossier ooit nodig heeft. Meestal klopt de inspringing "
        "niet, of staan er haken te veel. Zet de velden terug op het niveau waar zij horen.",
        "The data is groups within groups within groups, deeper than any dossier needs. Most often the indentation is not right, or "
        "there are too many brackets. Put the fields back on the level where they belong.",
        """
        meeting:
          council: transportraad
          date: 2026-06-08
          place: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[Luxemburg]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
        """,
        """
        meeting:
          council: transportraad
          date: 2026-06-08
          place: Luxemburg
        """,
    ),
    "Y008": explanation(
        "Een regel met alleen --- begint in YAML een nieuw document. Een gegevensbestand gaat over één vergadering en is dus één "
        "document; wat na de streepjes komt zou niet meedoen. Haal de regel weg, of maak er twee bestanden van.",
        "A line with only --- begins a new document in YAML. A data file is about one meeting and so is one document; what comes "
        "after the dashes would not take part. Remove the line, or make two files.",
        """
        meeting:
          council: transportraad
          date: 2026-06-08
          place: Luxemburg
        ---
        """,
        """
        meeting:
          council: transportraad
          date: 2026-06-08
          place: Luxemburg
        """,
    ),
    "Y009": explanation_in_words(
        "Er staat niets in het bestand, of alleen uitleg na een #. Controleer of u het juiste bestand noemt. Wilt u beginnen, dan "
        "schrijft assemble init MAP een bestand met uitleg dat werkt zoals het is.",
        "There is nothing in the file, or only remarks after a #. Check that you name the right file. To begin, assemble init DIR "
        "writes a file with explanations that works as it is.",
        wrong=("een bestand zonder gegevens", "a file without data"),
        right=("assemble init mijn-dossier", "assemble init my-dossier"),
    ),
    "Y010": explanation(
        "Op deze plaats hoort een naam met een dubbele punt en een waarde te staan, zoals place: Luxemburg. Er staat iets anders, "
        "bijvoorbeeld een losse tekst, of een lijst tussen haken als naam. Zet voor elke waarde de naam van het veld.",
        "In this place a name with a colon and a value should stand, such as place: Luxemburg. There is something else, for "
        "instance a loose text, or a list in brackets as a name. Put the name of the field before each value.",
        """
        meeting:
          council: transportraad
          date: 2026-06-08
          [place]: Luxemburg
          place: Luxemburg
        """,
        """
        meeting:
          council: transportraad
          date: 2026-06-08
          place: Luxemburg
        """,
    ),
    "Y011": explanation_in_words(
        "Het bestand is groter dan het programma leest. Zo groot is een dossier niet: vermoedelijk is het een ander soort bestand, "
        "of is er iets vele malen in geplakt. Kijk wat erin staat, of verdeel het dossier over meer bestanden.",
        "The file is larger than the program reads. No dossier is that large: it is probably another kind of file, or something was "
        "pasted into it many times. See what is in it, or divide the dossier into several files.",
        wrong=("meeting.yaml van 40 MB", "meeting.yaml of 40 MB"),
        right=("meeting.yaml van 100 kB", "meeting.yaml of 100 kB"),
    ),
    "Y012": explanation_in_words(
        "Het bestand is er niet, of u mag het niet lezen. De melding zegt welke van de twee. Controleer de naam en de map waarin u "
        "de opdracht geeft; een naam met spaties hoort tussen aanhalingstekens.",
        "The file is not there, or you may not read it. The message says which. Check the name and the folder in which you give the "
        "command; a name with spaces belongs in quotes.",
        wrong=("assemble build metting.yaml", "assemble build metting.yaml"),
        right=("assemble build meeting.yaml", "assemble build meeting.yaml"),
    ),
    "Y013": explanation_in_words(
        "U noemde een map, en daarin wordt gezocht naar bestanden die meeting.yaml of meeting.yml heten, ook in de mappen eronder. Er is "
        "er geen gevonden. Geef de goede map, of noem het bestand zelf.",
        "You named a folder, in which files called meeting.yaml or meeting.yml are looked for, in the folders below it too. None was "
        "found. Give the right folder, or name the file itself.",
        wrong=("assemble check lege-map", "assemble check empty-folder"),
        right=("assemble check dossiers", "assemble check dossiers"),
    ),
    "Y014": explanation_in_words(
        "U noemde een map, en daarin wordt gezocht naar Word-bestanden (.docx), ook in de mappen eronder. Er is er geen gevonden. Geef de "
        "goede map, of noem het bestand zelf.",
        "You named a folder, in which Word files (.docx) are looked for, in the folders below it too. None was found. Give the right "
        "folder, or name the file itself.",
        wrong=("assemble template check lege-map", "assemble template check empty-folder"),
        right=("assemble template check sjablonen", "assemble template check templates"),
    ),
}
