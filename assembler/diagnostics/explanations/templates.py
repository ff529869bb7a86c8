"""T: Word templates."""

from assembler.diagnostics.explanations.entry import Explanation, explanation, explanation_in_words

TEMPLATES: dict[str, Explanation] = {
    "T001": explanation(
        "Een tag in het Word-sjabloon is niet goed geschreven. Er ontbreekt een haak of een naam, of een {% if %} of {% for %} "
        "wordt niet afgesloten. De melding noemt het sjabloon en de alinea. Verbeter de tag in Word.",
        "A tag in the Word template is not written well. A brace or a name is missing, or an {% if %} or {% for %} is not closed. "
        "The message names the template and the paragraph. Correct the tag in Word.",
        "De Raad vindt plaats in {{ meeting.place | }}.",
        "De Raad vindt plaats in {{ meeting.place }}.",
    ),
    "T002": explanation(
        "De tag in het Word-sjabloon is goed geschreven, maar bij het vullen kwam er niets uit: het veld bestaat niet in dit "
        "document, de waarde is niet van het soort dat het filter wil, of er wordt mee gerekend op een manier die niet kan. De "
        "melding noemt de alinea in het sjabloon en, waar dat kan, de regel van het gegevensbestand met de waarde: verbeter de een of "
        "de ander. Alle tags waarmee het misgaat worden in één keer genoemd; een tag die in een lus vaak misgaat komt één keer voor, "
        "met de eerste drie plaatsen. assemble template fields noemt alle velden, en in welk document zij er zijn.",
        "The tag in the Word template is written well, but filling it gave nothing: the field does not exist in this document, the "
        "value is not of the kind that the filter wants, or it is worked with in a way that cannot be. The message names the "
        "paragraph of the template and, where it can, the line of the data file with the value: correct the one or the other. All "
        "tags that fail are told at once; a tag that fails many times in a loop is told once, with the first three places. "
        "assemble template fields lists all fields, and in which document they are there.",
        "De Raad vindt plaats in {{ meeting.plaats }}.",
        "De Raad vindt plaats in {{ meeting.place }}.",
    ),
    "T003": explanation(
        "Een tag die met {%p, {%tr of {%tc begint verdwijnt met de hele alinea, rij of cel waarin hij staat. Alles wat er verder in "
        "staat zou ongemerkt meegaan. Zet de tag alleen, en de tekst in een alinea, rij of cel van zichzelf.",
        "A tag that begins with {%p, {%tr or {%tc goes with the whole paragraph, row or cell in which it stands. Whatever else is "
        "in there would go along unseen. Put the tag by itself, and the text in a paragraph, row or cell of its own.",
        """
        {%p if meeting.place %}De Raad vindt plaats in {{ meeting.place }}.
        {%p endif %}
        """,
        """
        {%p if meeting.place %}
        De Raad vindt plaats in {{ meeting.place }}.
        {%p endif %}
        """,
    ),
    "T004": explanation(
        "De tag staat midden in een zin, en het veld heeft meer dan één alinea, of een lijst of tabel. Die kunnen niet in een zin. "
        "Zet de tag in het sjabloon alleen in een alinea. Moet het wel in de zin, maak dan in het gegevensbestand van de tekst één "
        "alinea.",
        "The tag stands within a sentence, and the field has more than one paragraph, or a list or table. Those cannot stand in a "
        "sentence. Put the tag alone in a paragraph of the template. If it must be in the sentence, make the text one paragraph in "
        "the data file.",
        "De inzet is: {{ item.position }} Dat is alles.",
        """
        De inzet is:
        {{ item.position }}
        Dat is alles.
        """,
    ),
    "T005": explanation_in_words(
        "Word kent alleen voetnoten in de gewone tekst en in tabellen, niet in kop- en voetteksten, tekstvakken of andere "
        "voetnoten. Zet de tag in het sjabloon op een andere plaats, of gebruik daar een veld zonder noten.",
        "Word has footnotes only in the plain text and in tables, not in headers, footers, text boxes or other footnotes. Put the "
        "tag in another place in the template, or use a field without notes there.",
        wrong=(
            "in de koptekst: {{ item.position }}, met een noot in de tekst",
            "in the header: {{ item.position }}, with a note in its text",
        ),
        right=("in de koptekst: {{ item.label }}", "in the header: {{ item.label }}"),
    ),
    "T006": explanation(
        "Onder styles in pack.yaml staat hoe de stijlen van het sjabloon heten. Een stijl die nodig is, heeft in dit sjabloon niet "
        "die naam, bijvoorbeeld omdat het als leeg document begon. Lijsten en noten zijn er dan wel, maar zien er gewoon uit. Neem de "
        "naam over zoals Word hem in de lijst met stijlen toont, of maak de stijl aan in Word.",
        "Under styles in pack.yaml stand the names of the styles of the template. A style that is needed does not have that name in "
        "this template, for instance because it began as an empty document. Lists and notes are there, but look plain. Take the name "
        "as Word shows it in its list of styles, or make the style in Word.",
        """
        styles:
          list_number: Lijst met nummers
        """,
        """
        styles:
          list_number: List Number
        """,
    ),
    "T007": explanation_in_words(
        "Een {% if %} of {% for %} begint op de ene plaats in de opmaak en eindigt op een andere, bijvoorbeeld in een tabelcel en "
        "daarbuiten. Valt het stuk weg, dan blijft een halve tabel over. Laat begin en eind in dezelfde alinea, rij of cel staan, "
        "of gebruik {%p %}, {%tr %} of {%tc %} om hele alinea's, rijen of cellen weg te laten.",
        "An {% if %} or {% for %} begins in one place of the layout and ends in another, for instance in a table cell and outside "
        "it. When that piece goes, half a table is left. Let begin and end stand in the same paragraph, row or cell, or use {%p %}, "
        "{%tr %} or {%tc %} to leave out whole paragraphs, rows or cells.",
        wrong=(
            "{% if meeting.last_date %} in een cel, {% endif %} onder de tabel",
            "{% if meeting.last_date %} in a cell, {% endif %} below the table",
        ),
        right=(
            "{%p if meeting.last_date %} boven de tabel, {%p endif %} eronder",
            "{%p if meeting.last_date %} above the table, {%p endif %} below it",
        ),
    ),
    "T008": explanation_in_words(
        "Op sommige plaatsen in een sjabloon kan alleen gewone tekst staan, zoals in de alternatieve tekst van een afbeelding of in "
        "een veldcode. Daar past geen tekst met voetnoten. Gebruik er een veld van één regel, zoals {{ item.label }}.",
        "In some places of a template only plain text can stand, such as in the alternative text of a picture or in a field code. A "
        "text with footnotes does not fit there. Use a one-line field, such as {{ item.label }}.",
        wrong=(
            "alternatieve tekst: {{ item.position }}, met een noot in de tekst",
            "alternative text: {{ item.position }}, with a note in its text",
        ),
        right=("alternatieve tekst: {{ item.label }}", "alternative text: {{ item.label }}"),
    ),
    "T009": explanation_in_words(
        "In het sjabloon staat een nootteken waar geen noot bij hoort. Dat ontstaat als het bestand buiten Word bewerkt is. "
        "Verwijder in Word het nootteken en voeg de voetnoot opnieuw in.",
        "The template has a note mark that no note belongs to. That comes about when the file was edited outside Word. Delete the "
        "note mark in Word and insert the footnote again.",
        wrong=("een nootteken zonder noot onderaan de bladzijde", "a note mark without a note at the foot of the page"),
        right=("een voetnoot die in Word is ingevoegd", "a footnote that was inserted in Word"),
    ),
    "T010": explanation(
        "Onder styles in pack.yaml staat welke stijl een lijst krijgt. De stijl die daar staat heeft zelf geen nummering of "
        "opsommingsteken. De lijst heeft daarom gewone nummers of tekens. Geef de stijl in Word een nummering, of noem een "
        "stijl die er een heeft.",
        "Under styles in pack.yaml stands which style a list gets. The style there has no numbering or bullet of its own. So the "
        "list has plain numbers or bullets. Give the style a numbering in Word, or name a style that has one.",
        """
        styles:
          list_number: Body Text
        """,
        """
        styles:
          list_number: List Number
        """,
    ),
    "T011": explanation_in_words(
        "Een tag die met {%tr begint verdwijnt met de tabelrij waarin hij staat, en een tag met {%tc met de cel. Buiten een tabel is "
        "er geen rij of cel. Zet de tag in de tabel, of gebruik {%p om hele alinea's te herhalen of weg te laten.",
        "A tag that begins with {%tr goes with the table row in which it stands, and a tag with {%tc with the cell. Outside a table "
        "there is no row or cell. Put the tag in the table, or use {%p to repeat or leave out whole paragraphs.",
        wrong=("{%tr for item in agenda %} in de alinea boven de tabel", "{%tr for item in agenda %} in the paragraph above the table"),
        right=("{%tr for item in agenda %} in een rij van de tabel", "{%tr for item in agenda %} in a row of the table"),
    ),
    "T012": explanation_in_words(
        "Word toont sommige tekst niet in het document: opmerkingen in de kantlijn, adressen van hyperlinks en tekst die met wijzigingen "
        "bijhouden is verwijderd. Tags worden daar niet gevuld. Zet de tag in de gewone tekst. Gaat het om een "
        "oude versie van de tekst, aanvaard dan in Word de wijzigingen.",
        "Word does not show some text in the document: comments in the margin, addresses of hyperlinks and text that was deleted while "
        "changes were tracked. Tags are not filled there. Put the tag in the plain text. If it is an old version of "
        "the text, accept the changes in Word.",
        wrong=("{{ meeting.place }} in een opmerking in de kantlijn", "{{ meeting.place }} in a comment in the margin"),
        right=("{{ meeting.place }} in een alinea", "{{ meeting.place }} in a paragraph"),
    ),
    "T013": explanation_in_words(
        "Een tag in het sjabloon noemt een veld dat er niet is; in geen enkel document zou het gevuld worden. Meestal is het een tikfout. "
        "assemble template fields noemt alle velden; een pakket kan er onder derived in pack.yaml velden bij maken.",
        "A tag in the template names a field that is not there; it would not be filled in any document. Mostly it is a slip of the pen. "
        "assemble template fields lists all fields; a pack can add fields under derived in pack.yaml.",
        wrong=("{{ item.positon }} binnen een lus over agenda", "{{ item.positon }} in a loop over agenda"),
        right=("{{ item.position }} binnen een lus over agenda", "{{ item.position }} in a loop over agenda"),
    ),
    "T014": explanation_in_words(
        "In Word staat bij dit sjabloon Wijzigingen bijhouden aan, of heeft het aangestaan. Wat is ingevoegd telt mee, wat is verwijderd "
        "niet, alsof u alle wijzigingen had aanvaard. De documenten bevatten geen wijzigingen meer. Kijk of dat is wat u bedoelt, en "
        "aanvaard of verwerp de wijzigingen in Word.",
        "Track Changes is on for this template in Word, or was. What was inserted counts and what was deleted does not, as if you had "
        "accepted all changes. The documents hold no changes. See whether that is what you mean, and accept or reject the changes in "
        "Word.",
        wrong=("Geachte heer, (verwijderd) Geachte voorzitter, (ingevoegd)", "Dear Sir, (deleted) Dear Chair, (inserted)"),
        right=("Geachte voorzitter,", "Dear Chair,"),
    ),
    "T015": explanation_in_words(
        "Opmerkingen van wie het sjabloon maakte horen niet in een brief of nota; zij worden weggelaten. Wilt u iets vastleggen dat ook "
        "in het sjabloon zelf niet opvalt, gebruik dan {# … #}.",
        "Remarks of whoever made the template do not belong in a letter or memo; they are left out. To note down something that does not "
        "catch the eye in the template either, use {# … #}.",
        wrong=("Word, in de kantlijn: klopt deze zin nog?", "Word, in the margin: is this sentence still right?"),
        right=("{# klopt deze zin nog? #}", "{# is this sentence still right? #}"),
    ),
    "T016": explanation_in_words(
        "Met {% colspan … %} beslaat een cel een aantal kolommen, en met {% cellbg … %} krijgt zij een kleur. Wat het veld of de "
        "berekening in de tag opleverde, is geen aantal of geen kleur. Word zou het document niet openen.",
        "With {% colspan … %} a cell spans a number of columns, and with {% cellbg … %} it gets a colour. What the field or sum in the "
        "tag gave is no number or no colour. Word would not open the document.",
        wrong=("{% cellbg 'geel' %} in een tabelcel", "{% cellbg 'yellow' %} in a table cell"),
        right=("{% cellbg 'FFDD00' %} in een tabelcel", "{% cellbg 'FFDD00' %} in a table cell"),
    ),
    "T017": explanation_in_words(
        "De breedte die in het gegevensbestand of met het filter width gevraagd is, past niet in de cel, het tekstvak of de bladzijde "
        "waar de tag staat. De afbeelding is zo klein gemaakt dat zij past. Vraag een kleinere breedte, of maak de cel breder.",
        "The width that was asked for in the data file, or with the filter width, does not fit in the cell, the text box or the page "
        "where the tag stands. The image was made so small that it fits. Ask for a smaller width, or make the cell wider.",
        wrong=("{{ department.logo | width('12 cm') }} in een cel van 5 cm", "{{ department.logo | width('12 cm') }} in a cell of 5 cm"),
        right=("{{ department.logo | width('4 cm') }} in een cel van 5 cm", "{{ department.logo | width('4 cm') }} in a cell of 5 cm"),
    ),
    "T020": explanation_in_words(
        "Een tag met include staat alleen in zijn alinea en noemt een bestand tussen aanhalingstekens; dat bestand komt op de plaats van "
        "de alinea. Van Jinja kent een Word-sjabloon import, from, extends en block niet: zet wat sjablonen gemeen hebben in een eigen "
        "Word-bestand en voeg dat in.",
        "A tag with include stands alone in its paragraph and names a file in quotes; that file comes in the place of the paragraph. Of "
        "Jinja, a Word template does not know import, from, extends and block: put what templates have in common in a Word file of its "
        "own and include that.",
        wrong=(
            'Tot slot: {%p include "onderdelen/slot.docx" %} in één alinea',
            'Tot slot: {%p include "onderdelen/slot.docx" %} in one paragraph',
        ),
        right=(
            '{%p include "onderdelen/slot.docx" %} alleen in een alinea',
            '{%p include "onderdelen/slot.docx" %} alone in a paragraph',
        ),
    ),
    "T021": explanation_in_words(
        "Een tag met include noemt een bestand dat er niet is, dat buiten de map van het pakket ligt of dat geen Word-bestand is. Het "
        "pad begint bij de map van het sjabloon zelf, of bij die van het pakket. Bouwt het pakket voort op een ander, dan wordt daarna "
        "in de map van dat pakket gezocht.",
        "A tag with include names a file that is not there, that lies out of the folder of the pack or that is not a Word file. The path "
        "begins at the folder of the template itself, or at that of the pack. If the pack builds upon another, the folder of that pack "
        "is looked in next.",
        wrong=(
            '{%p include "slto.docx" %}, terwijl het bestand slot.docx heet',
            '{%p include "slto.docx" %}, while the file is called slot.docx',
        ),
        right=(
            '{%p include "slot.docx" %}, met slot.docx naast het sjabloon',
            '{%p include "slot.docx" %}, with slot.docx beside the template',
        ),
    ),
    "T022": explanation_in_words(
        "Een ingevoegd bestand mag zelf andere bestanden invoegen, maar niet in een kring: dan zou er geen einde aan komen. Er is ook een "
        "grens aan hoe diep bestanden in elkaar staan en hoeveel zij samen zijn.",
        "An included file may include other files in turn, but not in a circle: that would never end. There is also a limit to how deep "
        "files are within each other and how much they are together.",
        wrong=("slot.docx voegt groet.docx in, en groet.docx weer slot.docx", "slot.docx includes groet.docx, and that slot.docx again"),
        right=("slot.docx voegt groet.docx in, en groet.docx voegt niets in", "slot.docx includes groet.docx, and that includes nothing"),
    ),
    "T023": explanation_in_words(
        "Van een ingevoegd bestand komt de tekst mee met zijn stijlen, lijsten, noten en afbeeldingen, maar niet de pagina-indeling en "
        "niet de kop- en voetteksten. Een sectie-einde kan daarom niet mee, en een noot niet waar Word geen noten kent: in kop- en "
        "voetteksten en tekstvakken.",
        "Of an included file the text comes along with its styles, lists, notes and pictures, but not the page layout, nor headers and "
        "footers. So a section break cannot come along, nor a note where Word has no notes: in headers, footers and text boxes.",
        wrong=("slot.docx met een sectie-einde halverwege", "slot.docx with a section break halfway"),
        right=("slot.docx met een pagina-einde halverwege", "slot.docx with a page break halfway"),
    ),
    "T024": explanation_in_words(
        "Een filter hoort bij één soort waarde: date bij een datum, enumerate bij een lijst, upper bij een tekst. Zo ook + en > bij "
        "getallen. Hier staat iets anders, en het vullen zou misgaan. Kijk met assemble template fields wat het veld is, en kies een "
        "ander veld of filter.",
        "A filter goes with one kind of value: date with a date, enumerate with a list, upper with a text. So do + and > with numbers. "
        "Here it is something else, and filling would fail. See with assemble template fields what the field "
        "is, and choose another field or filter.",
        wrong=("{{ agenda | date }}", "{{ agenda | date }}"),
        right=("{{ meeting.date | date }}", "{{ meeting.date | date }}"),
    ),
    "T025": explanation_in_words(
        "Met {% for … %} loopt een sjabloon door een lijst, zoals de agendapunten. Wat hier achter in staat, is geen lijst. Noem de "
        "lijst, en binnen de lus het veld.",
        "With {% for … %} a template goes through a list, such as the agenda items. What stands after in here is no list. Name the list, "
        "and the field within the loop.",
        wrong=("{% for dag in meeting.date %}", "{% for day in meeting.date %}"),
        right=("{% for item in agenda %}", "{% for item in agenda %}"),
    ),
    "T026": explanation_in_words(
        "Een lijst of een groep velden is geen tekst. Loop met {% for … %} door een lijst, of voeg haar samen met het filter enumerate "
        "of join. Noem van een groep een veld.",
        "A list or a group of fields is no text. Go through a list with {% for … %}, or join it with the filter enumerate or join. Of a "
        "group, name a field.",
        wrong=("{{ meeting.attendees }}", "{{ meeting.attendees }}"),
        right=("{{ meeting.attendees | enumerate('name') }}", "{{ meeting.attendees | enumerate('name') }}"),
    ),
    "T027": explanation_in_words(
        "Een tekst uit het gegevensbestand kan meer alinea's, een lijst of een voetnoot hebben. Midden in een zin passen geen alinea's. "
        "In een alternatieve tekst, een kop- of voettekst, een tekstvak of een noot passen geen voetnoten. Het sjabloon werkt tot iemand "
        "ze gebruikt; dan wordt het document niet gemaakt. Zet de tag alleen in een alinea van de gewone tekst, of neem een veld van één "
        "regel.",
        "A text of the data file may have several paragraphs, a list or a footnote. Paragraphs do not fit within a sentence. Footnotes "
        "do not fit in an alternative text, a header or footer, a text box or a note. The template works until somebody uses them; then "
        "the document is not made. Put the tag alone in a paragraph of the plain text, or take a one-line field.",
        wrong=("De inzet is {{ item.position }}, zoals afgesproken.", "The position is {{ item.position }}, as agreed."),
        right=("{{ item.position }} alleen in een alinea", "{{ item.position }} alone in a paragraph"),
    ),
    "T028": explanation_in_words(
        "Een blok, zoals {% if … %} tot {% endif %}, begint op de ene plaats in de opmaak en eindigt op een andere, bijvoorbeeld buiten "
        "een hyperlink en erin. Valt het weg, dan blijft een halve hyperlink over, en Word opent het document niet. Laat begin en eind "
        "op dezelfde plaats staan. Schrijf ze ook op dezelfde manier: bij {%p if %} hoort {%p endif %}, bij {%tr for %} hoort "
        "{%tr endfor %}.",
        "A block, such as {% if … %} to {% endif %}, begins in one place of the layout and ends in another, for instance outside a "
        "hyperlink and inside it. When it goes, half a hyperlink is left, and Word does not open the document. Let begin and end stand "
        "in the same place. Write them in the same way too: {%p endif %} goes with {%p if %}, {%tr endfor %} with {%tr for %}.",
        wrong=("{%p if meeting.last_date %} … {% endif %}", "{%p if meeting.last_date %} … {% endif %}"),
        right=("{%p if meeting.last_date %} … {%p endif %}", "{%p if meeting.last_date %} … {%p endif %}"),
    ),
    "T029": explanation_in_words(
        "Het blok begint in de ene cel, rij of alinea en eindigt in een volgende, met gewone tags. Valt het weg, dan heeft de rij een cel "
        "te weinig, of komen twee alinea's aan elkaar. Gebruik {%p, {%tr of {%tc voor hele alinea's, rijen of cellen.",
        "The block begins in one cell, row or paragraph and ends in a next one, with plain tags. When it goes, the row has a cell too "
        "few, or two paragraphs are joined. Use {%p, {%tr or {%tc for whole paragraphs, rows or cells.",
        wrong=(
            "{% for item in agenda %} in de eerste cel, {% endfor %} in de laatste",
            "{% for item in agenda %} in the first cell, {% endfor %} in the last",
        ),
        right=(
            "{%tr for item in agenda %} in een rij van zichzelf, {%tr endfor %} ook",
            "{%tr for item in agenda %} in a row of its own, {%tr endfor %} too",
        ),
    ),
    "T030": explanation_in_words(
        "De tag begint in de gewone tekst en eindigt in een hyperlink, een veld, een inhoudsbesturingselement of ingevoegde tekst, of "
        "andersom. Hij wordt gevuld waar hij begint, en wat er verder van in het andere stuk stond is daar weg. Typ de tag in Word "
        "opnieuw, helemaal erin of helemaal erbuiten.",
        "The tag begins in the plain text and ends in a hyperlink, a field, a content control or inserted text, or the other way round. "
        "It is filled where it begins, and what of it stood in the other piece is gone there. Type the tag again in Word, wholly inside "
        "or wholly outside.",
        wrong=("{{ meeting. in de zin, place }} in een hyperlink", "{{ meeting. in the sentence, place }} in a hyperlink"),
        right=("{{ meeting.place }} in de hyperlink", "{{ meeting.place }} in the hyperlink"),
    ),
    "T031": explanation_in_words(
        "Elke rij van de tabel staat in een lus of voorwaarde. Is er niets om te drukken, dan heeft de tabel geen rijen meer; zo'n tabel "
        "kan Word niet openen, en daarom verdwijnt zij. Geef de tabel een kopregel, of zet {%p if … %} boven en {%p endif %} onder de "
        "tabel om te laten zien dat het zo bedoeld is.",
        "Every row of the table is in a loop or condition. When there is nothing to print the table has no rows; Word cannot open such a "
        "table, so it goes. Give the table a header row, or put {%p if … %} above and {%p endif %} below the table to show that it is "
        "meant so.",
        wrong=("{%tr for item in agenda %} boven de eerste rij", "{%tr for item in agenda %} above the first row"),
        right=("een kopregel, en daaronder {%tr for item in agenda %}", "a header row, and {%tr for item in agenda %} below it"),
    ),
    "T032": explanation_in_words(
        "Alles in een cel, of elke cel van een rij, staat in een lus of voorwaarde. Is er niets om te drukken, dan blijft een lege cel "
        "over, of verdwijnt de rij. Dat kan de bedoeling zijn; deze opmerking wijst er alleen op.",
        "All of a cell, or every cell of a row, is in a loop or condition. When there is nothing to print an empty cell is left, or the "
        "row goes. That may be meant; this note only points to it.",
        wrong=("{%p for one in item.portfolio %} als eerste in een cel", "{%p for one in item.portfolio %} first in a cell"),
        right=("hetzelfde, met {%p else %} en een streepje", "the same, with {%p else %} and a dash"),
    ),
    "T033": explanation_in_words(
        "Een alinea, een stuk tekst of een tabel heeft een stijl die niet in het sjabloon staat. Dat ontstaat bij plakken of bij bewerken "
        "buiten Word. De tekst krijgt dan de standaardopmaak. Kies in Word een stijl uit de lijst.",
        "A paragraph, a piece of text or a table has a style that is not in the template. That comes about by pasting or by editing "
        "outside Word. The text then gets the standard look. Choose a style from the list in Word.",
        wrong=("een alinea met een stijl die is weggegooid", "a paragraph with a style that was thrown away"),
        right=("een alinea met een stijl uit de lijst van Word", "a paragraph with a style from Word's list"),
    ),
    "T034": explanation_in_words(
        "De streepjes of nummers van een lijst zijn getypt. Een schermlezer leest dan losse alinea's voor, en nummers verspringen niet "
        "mee. Geef de alinea's in Word een lijststijl en haal de getypte tekens weg. In een lus telt Word zelf door.",
        "The dashes or numbers of a list were typed. A screen reader then reads loose paragraphs, and the numbers do not move along. "
        "Give the paragraphs a list style in Word and take the typed signs away. In a loop Word counts by itself.",
        wrong=("- {{ item.label }} in een lus", "- {{ item.label }} in a loop"),
        right=("{{ item.label }} in de stijl Lijstopsomteken", "{{ item.label }} in the style List Bullet"),
    ),
    "T035": explanation_in_words(
        "Een korte vette regel boven een stuk tekst ziet eruit als een kop, maar is er voor Word geen. Een schermlezer slaat haar over als "
        "iemand van kop naar kop gaat. Geef haar de stijl Kop 1, Kop 2 en zo verder.",
        "A short bold line above a piece of text looks like a heading, but is none to Word. A screen reader passes it by when somebody "
        "goes from heading to heading. Give it the style Heading 1, Heading 2 and so on.",
        wrong=("Inzet, vet gemaakt in de gewone stijl", "Position, made bold in the normal style"),
        right=("Inzet, in de stijl Kop 2", "Position, in the style Heading 2"),
    ),
    "T036": explanation_in_words(
        "Wie niet ziet, hoort van een afbeelding alleen de alternatieve tekst. Schrijf daar in één zin wat er te zien is; er mogen tags "
        "in staan. Is de afbeelding alleen versiering, vink dat dan aan in Word.",
        "Who cannot see hears of a picture only the alternative text. Write there in one sentence what it shows; it may hold tags. If the "
        "picture is only decoration, tick that in Word.",
        wrong=("een logo zonder alternatieve tekst", "a logo without alternative text"),
        right=("een logo met de tekst: logo van het ministerie", "a logo with the text: logo of the ministry"),
    ),
    "T037": explanation_in_words(
        "De eerste rij zegt wat er in de kolommen staat, maar Word weet dat niet. Op een volgende pagina komt zij dan niet terug, en een "
        "schermlezer noemt haar niet bij de cellen. Zet de cursor in de rij, kies bij de tabelindeling Veldnamenrijen herhalen.",
        "The first row says what stands in the columns, but Word does not know. It does not come back on a next page, and a screen reader "
        "does not name it with the cells. Put the cursor in the row and choose Repeat Header Rows in the table layout.",
        wrong=("een tabel met kopregel, zonder Veldnamenrijen herhalen", "a table with a header row, without Repeat Header Rows"),
        right=("dezelfde tabel met Veldnamenrijen herhalen", "the same table with Repeat Header Rows"),
    ),
    "T038": explanation_in_words(
        "Onder styles in pack.yaml staat in welke stijl lijsten, tabellen en noten komen. Dit sjabloon drukt velden waarin die kunnen "
        "staan, en heeft de stijl niet. Heeft een dossier er een, dan is die gewoon opgemaakt (T006): een lijst met gewone "
        "tekens, een tabel met enkele lijnen.",
        "Under styles in pack.yaml stands in which style lists, tables and notes come. This template prints fields that may hold them, and "
        "lacks the style. When a dossier has one, it looks plain (T006): a list with plain bullets, a table with single "
        "lines.",
        wrong=(
            "styles: {list_bullet: Opsomming met blokjes}, een stijl die er niet zo is",
            "styles: {list_bullet: Opsomming met blokjes}, a style that is not there like that",
        ),
        right=("styles: {list_bullet: List Bullet}", "styles: {list_bullet: List Bullet}"),
    ),
    "T039": explanation_in_words(
        "Onder styles in pack.yaml staat welke stijl een lijst krijgt. Die stijl heeft in dit sjabloon geen nummering of opsommingsteken. "
        "Heeft een dossier een lijst, dan krijgt die gewone nummers of tekens (T010).",
        "Under styles in pack.yaml stands which style a list gets. In this template that style has no numbering or bullet. When a "
        "dossier has a list, that gets plain numbers or bullets (T010).",
        wrong=(
            "styles: {list_number: Body Text}, een stijl die er niet zo is",
            "styles: {list_number: Body Text}, a style that is not there like that",
        ),
        right=("styles: {list_number: List Number}", "styles: {list_number: List Number}"),
    ),
    "T040": explanation_in_words(
        "Een sjabloon of pakket dat niet bij assemble hoort wordt verwerkt met een grens aan de tijd: 15 seconden rekentijd, en "
        "hooguit drie keer zo lang op de klok. Zo kan een sjabloon van een ander uw computer niet laten vastlopen. Meestal staan er "
        "lussen in lussen over lange lijsten. Heeft een groot dossier echt meer tijd nodig, zet dan de omgevingsvariabele "
        "ASSEMBLER_SECONDS op een groter aantal seconden.",
        "A template or pack that does not come with assemble is worked on within a limit of time: 15 seconds of computing, and at "
        "most three times as long by the clock. So a template of somebody else cannot hang your computer. Mostly there are loops in "
        "loops over long lists. If a large dossier really needs more time, set the environment variable ASSEMBLER_SECONDS to a larger "
        "number of seconds.",
        wrong=(
            "{% for a in range(99999) %}{% for b in range(99999) %}{{ b }}{% endfor %}{% endfor %}",
            "{% for a in range(99999) %}{% for b in range(99999) %}{{ b }}{% endfor %}{% endfor %}",
        ),
        right=("{% for item in agenda %}{{ item.label }}{% endfor %}", "{% for item in agenda %}{{ item.label }}{% endfor %}"),
    ),
    "T041": explanation_in_words(
        "Een sjabloon of pakket dat niet bij assemble hoort wordt verwerkt met een grens aan het geheugen: 1024 MB. Meestal maakt een "
        "tag in een lus een tekst steeds langer, of zitten er zeer grote afbeeldingen in. Heeft een groot dossier echt meer nodig, zet dan "
        "de omgevingsvariabele ASSEMBLER_MEGABYTES op een groter aantal.",
        "A template or pack that does not come with assemble is worked on within a limit of memory: 1024 MB. Mostly a tag in a loop makes "
        "a text ever longer, or there are very large pictures. If a large dossier really needs more, set the environment variable "
        "ASSEMBLER_MEGABYTES to a larger number.",
        wrong=("{% set lijst = lijst ~ lijst %} in een lus", "{% set lijst = lijst ~ lijst %} in a loop"),
        right=("{{ agenda | enumerate('label') }}", "{{ agenda | enumerate('label') }}"),
    ),
    "T042": explanation_in_words(
        "Sjablonen van anderen worden in een apart proces verwerkt. Dat proces is geëindigd zonder iets te zeggen, bijvoorbeeld omdat "
        "het besturingssysteem het heeft gestopt of omdat het bestand zo beschadigd is dat het niet te lezen valt. Er is niets geschreven.",
        "Templates of others are worked on in a process of its own. That process ended without a word, for instance because the operating "
        "system stopped it, or because the file is so damaged that it cannot be read. Nothing was written.",
        wrong=("een sjabloon dat buiten Word gemaakt of beschadigd is", "a template that was made or damaged outside Word"),
        right=("een sjabloon dat in Word is bewaard", "a template that was saved in Word"),
    ),
    "T047": explanation_in_words(
        "assemble template preview vult een sjabloon met --data zoals een document van het pakket gevuld wordt. In pack.yaml noemt geen "
        "document dit sjabloon, dus zeg zelf van welk document het de gegevens krijgt.",
        "With --data, assemble template preview fills a template like a document of the pack. No document in pack.yaml names this "
        "template, so say yourself which document it gets the facts of.",
        wrong=("assemble template preview proef.docx --data meeting.yaml", "assemble template preview proef.docx --data meeting.yaml"),
        right=(
            "assemble template preview proef.docx --data meeting.yaml --document memo",
            "assemble template preview proef.docx --data meeting.yaml --document memo",
        ),
    ),
    "T048": explanation_in_words(
        "Een sjabloon kan voor meer documenten van een pakket dienen, zoals voor de brieven aan beide Kamers. De gegevens zijn in elk "
        "document een beetje anders. Zeg met --document welk u wilt zien.",
        "A template can serve for more documents of a pack, such as the letters to both chambers. The facts are a bit different in each. "
        "Say with --document which one you want to see.",
        wrong=("assemble template preview letter.docx --data meeting.yaml", "assemble template preview letter.docx --data meeting.yaml"),
        right=(
            "assemble template preview letter.docx --data meeting.yaml --document eerste_kamerbrief",
            "assemble template preview letter.docx --data meeting.yaml --document eerste_kamerbrief",
        ),
    ),
    "T049": explanation_in_words(
        "Een document wordt niet gemaakt als het gegevensbestand daar geen aanleiding voor geeft: geen nota zonder memo, geen brief aan "
        "een Kamer waar send: false staat, en niets waarvan de voorwaarde when in pack.yaml niet opgaat. Dan is er ook geen voorbeeld van.",
        "A document is not made when the data file gives no cause for it: no memo without memo, no letter to a chamber where it says "
        "send: false, and nothing for which the condition when in pack.yaml does not hold. Then there is no preview of it either.",
        wrong=("--document memo, met een gegevensbestand zonder memo", "--document memo, with a data file without memo"),
        right=("--document memo, met een gegevensbestand met memo", "--document memo, with a data file that has memo"),
    ),
}
