"""O0: writing the documents."""

from assembler.diagnostics.explanations.entry import Explanation, explanation

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
}
