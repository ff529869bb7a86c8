"""K: packs."""

from assembler.diagnostics.explanations.entry import Explanation, explanation

PACKS: dict[str, Explanation] = {
    "K001": explanation(
        "Een pakket is een map met Word-sjablonen en een bestand pack.yaml. Een pakket van deze naam wordt niet meegeleverd, en een "
        "map van deze naam met een pack.yaml erin is er niet. Controleer de naam achter --pack; een map geldt vanaf de map waarin "
        "u de opdracht geeft.",
        "A pack is a folder with Word templates and a file pack.yaml. No pack of this name comes with the program, and there is no "
        "folder of this name with a pack.yaml in it. Check the name after --pack; a folder counts from the folder in which you give "
        "the command.",
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
}
