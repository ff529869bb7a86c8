"""X: expressions in texts."""

from assembler.diagnostics.explanations.entry import Explanation, explanation

EXPRESSIONS: dict[str, Explanation] = {
    "X001": explanation(
        "Tussen {{ en }} staat de naam van een feit, en een feit van die naam is er niet. Vaak is het een typefout, of een "
        "Nederlandse naam waar het veld een Engelse heeft. De opdracht assemble template fields noemt alle feiten.",
        "Between {{ and }} stands the name of a fact, and there is no fact of that name. Often it is a typing error, or a Dutch "
        "name where the field has an English one. The command assemble template fields lists all facts.",
        """
        annotated_agenda:
          background: De Raad komt bijeen in {{ meeting.plaats }}.
        """,
        """
        annotated_agenda:
          background: De Raad komt bijeen in {{ meeting.place }}.
        """,
    ),
    "X002": explanation(
        "Wat tussen {{ en }} staat is niet goed geschreven: er ontbreekt iets, of er staat een teken te veel. Een uitdrukking is de "
        "naam van een feit, met daarachter zo nodig een streepje | en een filter. Wilt u de accolades zelf drukken, schrijf dan {{ "
        "'{{' }}.",
        "What stands between {{ and }} is not written well: something is missing, or there is a sign too many. An expression is the "
        "name of a fact, followed if need be by a bar | and a filter. To print the braces themselves, write {{ '{{' }}.",
        """
        annotated_agenda:
          background: De Raad is op {{ meeting.date | }}.
        """,
        """
        annotated_agenda:
          background: De Raad is op {{ meeting.date | date }}.
        """,
    ),
    "X003": explanation(
        "De uitdrukking is goed geschreven, maar er komt niets uit: het filter past niet bij het feit. Het filter date verwacht "
        "bijvoorbeeld een datum, en geen plaats. Kies een ander feit of een ander filter; assemble template "
        "fields noemt ze met een voorbeeld.",
        "The expression is written well, but nothing comes of it: the filter does not go with the fact. The filter date, for "
        "instance, expects a date and not a place. Choose another fact or another filter; assemble template "
        "fields lists them with an example.",
        """
        annotated_agenda:
          background: De Raad is op {{ meeting.place | date }}.
        """,
        """
        annotated_agenda:
          background: De Raad is op {{ meeting.date | date }}.
        """,
    ),
    "X004": explanation(
        "Deze tekst gebruikt een andere tekst, en die gebruikt, eventueel via nog een andere, deze weer. Zo komt er geen eind aan. "
        "Schrijf een van de teksten in de kring voluit, zonder uitdrukking.",
        "This text uses another text, and that one, perhaps by way of a third, uses this one again. So there is no end to it. Write "
        "one of the texts in the circle out, without an expression.",
        """
        meeting:
          council: transportraad
          date: 2026-06-08
          title: Transportraad in {{ meeting.place }}
          place: de stad van de {{ meeting.title }}
        """,
        """
        meeting:
          council: transportraad
          date: 2026-06-08
          title: Transportraad in {{ meeting.place }}
          place: Luxemburg
        """,
    ),
}
