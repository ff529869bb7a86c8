"""K: packs."""

from assembler.diagnostics.explanations.entry import Explanation, explanation, explanation_in_words

PACKS: dict[str, Explanation] = {
    "K001": explanation(
        "Een pakket is een map met Word-sjablonen en een bestand pack.yaml. Een pakket van deze naam wordt niet meegeleverd en is niet "
        "geïnstalleerd, en een map van deze naam met een pack.yaml erin is er niet. Controleer de naam achter pack in het gegevensbestand, "
        "of achter --pack. Een map geldt vanaf de map van het gegevensbestand; achter --pack vanaf de map waarin u de opdracht geeft.",
        "A pack is a folder with Word templates and a file pack.yaml. No pack of this name comes with the program or is installed, "
        "and there is no folder of this name with a pack.yaml in it. Check the name after pack in the data file, or after --pack. A folder "
        "counts from the folder of the data file; after --pack from the folder in which you give the command.",
        "assemble build meeting.yaml --pack rijks",
        "assemble build meeting.yaml --pack rijk",
    ),
    "K002": explanation(
        "In pack.yaml staat bij een document een sjabloon dat niet in de map van het pakket staat. Controleer de naam achter "
        "template, of zet het Word-bestand in de map naast pack.yaml.",
        "In pack.yaml a document names a template that is not in the folder of the pack. Check the name after template, or put the "
        "Word file in the folder beside pack.yaml.",
        """
        documents:
          - id: agenda
            template: agenda.doc
            name: Geannoteerde agenda
            title: Geannoteerde agenda
            file: Geannoteerde agenda
        """,
        """
        documents:
          - id: agenda
            template: agenda.docx
            name: Geannoteerde agenda
            title: Geannoteerde agenda
            file: Geannoteerde agenda
        """,
    ),
    "K003": explanation(
        "Achter --only staat het id van een document, en het pakket heeft voor dit dossier geen document met dat id. De melding "
        "noemt de documenten die er zijn. Neem een van die namen over.",
        "After --only stands the id of a document, and the pack has no document of that id for this dossier. The message names the "
        "documents there are. Take one of those names.",
        "assemble build meeting.yaml --only agenda",
        "assemble build meeting.yaml --only annotated_agenda",
    ),
    "K004": explanation(
        "Achter extends staat het pakket waarop dit pakket voortbouwt, en dat is niet gevonden. Gezocht wordt eerst naar een map met "
        "een pack.yaml, vanaf de map van dit pakket, dan naar een meegeleverd pakket en dan naar een geïnstalleerd pakket van die "
        "naam. Controleer de naam.",
        "After extends stands the pack upon which this pack builds, and it was not found. First a folder with a pack.yaml is looked "
        "for, from the folder of this pack, then a shipped pack, then an installed pack of that name. Check the name.",
        "extends: rijks",
        "extends: rijk",
    ),
    "K005": explanation(
        "Een pakket kan op een ander voortbouwen, en dat weer op een ander, maar zo komt dit pakket bij zichzelf terug. Dan is er "
        "geen begin. Haal bij een van deze pakketten de regel met extends weg, of noem daar een ander pakket.",
        "A pack can build upon another, and that one upon yet another, but in this way the pack comes back to itself. Then there is "
        "no beginning. Take away the line with extends in one of these packs, or name another pack there.",
        "extends: .",
        "extends: rijk",
    ),
    "K006": explanation(
        "Twee documenten in dezelfde pack.yaml hebben hetzelfde id. Het id is de naam waarmee --only en het gegevensbestand een "
        "document noemen, dus elk document heeft een eigen id nodig. Een document van het pakket waarop u voortbouwt mag u wel "
        "vervangen: dan staat het id een keer in uw eigen pack.yaml.",
        "Two documents in the same pack.yaml have the same id. The id is the name by which --only and the data file call a document, "
        "so each document needs one of its own. A document of the pack upon which you build may be replaced: then the id stands once "
        "in your own pack.yaml.",
        """
        documents:
          - id: agenda
            template: agenda.docx
            name: Geannoteerde agenda
            title: Geannoteerde agenda
            file: Geannoteerde agenda
          - id: agenda
            template: letter.docx
            chamber: tweede_kamer
            name: Brief
            title: Brief
            file: Brief
        """,
        """
        documents:
          - id: agenda
            template: agenda.docx
            name: Geannoteerde agenda
            title: Geannoteerde agenda
            file: Geannoteerde agenda
          - id: brief
            template: letter.docx
            chamber: tweede_kamer
            name: Brief
            title: Brief
            file: Brief
        """,
    ),
    "K007": explanation(
        "Achter after of version_of hoort het id van een ander document van dit pakket, of van het pakket waarop het voortbouwt. "
        "Een versie kan niet zelf weer versies hebben: noem achter version_of het document waarvan zij beide versies zijn.",
        "After after or version_of belongs the id of another document of this pack, or of the pack upon which it builds. A version "
        "cannot have versions itself: name after version_of the document of which both are versions.",
        """
        documents:
          - id: agenda
            template: agenda.docx
            after: breif
            name: Geannoteerde agenda
            title: Geannoteerde agenda
            file: Geannoteerde agenda
          - id: brief
            template: letter.docx
            chamber: tweede_kamer
            name: Brief
            title: Brief
            file: Brief
        """,
        """
        documents:
          - id: agenda
            template: agenda.docx
            after: brief
            name: Geannoteerde agenda
            title: Geannoteerde agenda
            file: Geannoteerde agenda
          - id: brief
            template: letter.docx
            chamber: tweede_kamer
            name: Brief
            title: Brief
            file: Brief
        """,
    ),
    "K008": explanation(
        "Een sleutel onder derived zegt bij welke soort gegevens en bij welk veld de tekst hoort, met [] achter de naam van een lijst "
        "of register. Bij de soort die hier staat kan geen tekst afgeleid worden, of achter de punt staat geen naam van letters, "
        "cijfers en lage streepjes. Neem een soort die er is; een nieuw veld mag wel.",
        "A key under derived says to which kind of data and to which field the text belongs, with [] after the name of a list or "
        "register. For the kind that stands here no text can be derived, or what follows the dot is no name of letters, digits and "
        "underscores. Take a kind that exists; a new field is allowed.",
        """
        extends: rijk
        derived:
          agendapunten[].kop: "{{ this.title }}"
        """,
        """
        extends: rijk
        derived:
          agenda[].kop: "{{ this.title }}"
        """,
    ),
    "K009": explanation_in_words(
        "De opdracht assemble pack check vult de sjablonen met de gegevens van een voorbeelddossier. Dat dossier noemt een Raad en "
        "soorten agendapunten die uw pakket niet kent. Of een tag bij het vullen fout gaat, is dan niet te zien. Een pakket dat op "
        "rijk voortbouwt kent ze; anders geeft u zelf assemble check met een dossier dat bij uw pakket past.",
        "The command assemble pack check fills the templates with the data of a sample dossier. That dossier names a Council and "
        "kinds of agenda items that your pack does not know. So it cannot be seen whether a tag goes wrong when it is filled. A pack "
        "that builds upon rijk knows them; otherwise give assemble check yourself with a dossier that fits your pack.",
        wrong=("een pack.yaml zonder extends en zonder registry", "a pack.yaml without extends and without registry"),
        right=("een pack.yaml met extends: rijk", "a pack.yaml with extends: rijk"),
    ),
    "K010": explanation(
        "De velden die een pakket toevoegt, staan in het gegevensbestand onder een eigen sleutel: de naam achter key, of anders de naam "
        "van het pakket. Sjablonen noemen de velden ook zo, dus de sleutel mag niet al iets anders zijn: geen veld van het "
        "gegevensbestand, geen naam die sjablonen al kennen en geen woord van de sjabloontaal. Hij begint met een letter en bestaat uit "
        "kleine letters, cijfers en lage streepjes.",
        "The fields that a pack adds stand in the data file under a key of their own: the name after key, or else the name of the pack. "
        "Templates call the fields so too, so the key cannot be something else already: no field of the data file, no name that "
        "templates know already and no word of the template language. It begins with a letter and consists of small letters, digits "
        "and underscores.",
        """
        fields:
          key: agenda
          dossier:
            press_line: {type: prose, meta: {title: Woordvoering, description: De woordvoeringslijn.}}
        """,
        """
        fields:
          key: minvx
          dossier:
            press_line: {type: prose, meta: {title: Woordvoering, description: De woordvoeringslijn.}}
        """,
    ),
    "K011": explanation(
        "Achter regex staat de vorm die een veld moet hebben, als reguliere uitdrukking. Die is niet af of bevat een teken dat daar "
        "niets betekent. Let op haakjes die niet gesloten worden; voor een teken dat zelf bedoeld is, komt een \\.",
        "After regex stands the form that a field must have, as a regular expression. It is not complete or has a sign in it that means "
        "nothing there. Look for brackets that are not closed; a sign that is meant itself gets a \\ before it.",
        """
        fields:
          dossier:
            dossier_number: {type: text, regex: "[0-9", meta: {title: Nummer, description: Het dossiernummer.}}
        """,
        """
        fields:
          dossier:
            dossier_number: {type: text, regex: "[0-9]{5}", meta: {title: Nummer, description: Het dossiernummer.}}
        """,
    ),
    "K012": explanation(
        "Wat er van een veld gezegd kan worden, hangt van de soort af: keuzes (allowed) bij een text of name, een vorm (regex) bij een "
        "text, een verwijzing (refers) bij een name, de inhoud (schema) bij een list of dict. Wat hier staat heeft bij deze soort geen "
        "betekenis. Laat het weg, of kies een andere soort.",
        "What can be said of a field depends on its type: choices (allowed) with a text or name, a form (regex) with a text, a "
        "reference (refers) with a name, what it holds (schema) with a list or dict. What stands here means nothing with this type. "
        "Leave it out, or choose another type.",
        """
        fields:
          dossier:
            audience: {type: prose, allowed: [pers, publiek], meta: {title: Doelgroep, description: Voor wie het is.}}
        """,
        """
        fields:
          dossier:
            audience: {type: text, allowed: [pers, publiek], meta: {title: Doelgroep, description: Voor wie het is.}}
        """,
    ),
    "K013": explanation(
        "Een lijst of een groep heeft een inhoud, en daarvan is niet gezegd wat die is. Zet bij een list onder schema wat een onderdeel "
        "is, en bij een dict onder schema de velden van de groep, of onder valuesrules wat onder elke vrije sleutel staat.",
        "A list or group holds something, and it is not said what. With a list, put under schema what an entry is; with a dict, put "
        "under schema the fields of the group, or under valuesrules what stands under each key of the drafter's choice.",
        """
        fields:
          dossier:
            contacts: {type: list, meta: {title: Contacten, description: Wie er gebeld kunnen worden.}}
        """,
        """
        fields:
          dossier:
            contacts: {type: list, schema: {type: text}, meta: {title: Contacten, description: Wie er gebeld kunnen worden.}}
        """,
    ),
    "K014": explanation(
        "Achter template staat een map. Daar hoort het Word-bestand zelf, met de map ervoor als het in een map van het pakket staat.",
        "After template stands a folder. The Word file itself belongs there, with the folder before it when it is in a folder of the pack.",
        """
        documents:
          - id: agenda
            template: sjablonen
            name: Geannoteerde agenda
            title: Geannoteerde agenda
            file: Geannoteerde agenda
        """,
        """
        documents:
          - id: agenda
            template: sjablonen/agenda.docx
            name: Geannoteerde agenda
            title: Geannoteerde agenda
            file: Geannoteerde agenda
        """,
    ),
    "K015": explanation(
        "Een pakket is een map die als geheel verplaatst en doorgegeven kan worden. Daarom staan alle sjablonen in die map of in een map "
        "daarin; een weg die daaruit leidt, met .. of vanaf het begin van een schijf, kan niet. Een sjabloon van een ander pakket krijgt "
        "u door daarop voort te bouwen met extends.",
        "A pack is a folder that can be moved and passed on as a whole. So all templates are in that folder or in a folder inside it; "
        "a way that leads out of it, with .. or from the beginning of a drive, is not possible. You get a template of another pack by "
        "building upon it with extends.",
        """
        documents:
          - id: agenda
            template: ../gedeeld/agenda.docx
            name: Geannoteerde agenda
            title: Geannoteerde agenda
            file: Geannoteerde agenda
        """,
        """
        documents:
          - id: agenda
            template: agenda.docx
            name: Geannoteerde agenda
            title: Geannoteerde agenda
            file: Geannoteerde agenda
        """,
    ),
    "K016": explanation(
        "In pack.yaml staat een sleutel die bij registry zou moeten staan, van dit pakket of van het pakket waarop het voortbouwt, en "
        "die staat daar niet: de Kamer van een brief, of het ministerie van een bewindspersoon. Controleer de spelling, of voeg hem toe.",
        "In pack.yaml stands a key that should stand in registry, of this pack or of the pack upon which it builds, and does not: the "
        "chamber of a letter, or the department of an official. Check the spelling, or add it.",
        """
        extends: rijk
        documents:
          - id: brief
            template: letter.docx
            chamber: tweedekamer
            name: Brief
            title: Brief
            file: Brief
        """,
        """
        extends: rijk
        documents:
          - id: brief
            template: letter.docx
            chamber: tweede_kamer
            name: Brief
            title: Brief
            file: Brief
        """,
    ),
    "K017": explanation(
        "Achter version_of staat een document waarvan er voor elke Kamer een is. Een versie daarvan hoort er dus ook voor elke Kamer te "
        "zijn: zet per: chamber erbij.",
        "After version_of stands a document of which there is one for each chamber. So there should be a version of it for each chamber "
        "too: add per: chamber.",
        """
        extends: rijk
        documents:
          - id: brief
            template: letter.docx
            per: chamber
            name: Brief
            title: Brief
            file: "Brief {{ chamber.short }}"
          - id: afschrift
            template: letter.docx
            version_of: brief
            name: Afschrift
            title: Afschrift
            file: Afschrift
        """,
        """
        extends: rijk
        documents:
          - id: brief
            template: letter.docx
            per: chamber
            name: Brief
            title: Brief
            file: "Brief {{ chamber.short }}"
          - id: afschrift
            template: letter.docx
            per: chamber
            version_of: brief
            name: Afschrift
            title: Afschrift
            file: "Afschrift {{ chamber.short }}"
        """,
    ),
}
