"""X: expressions in texts."""

from assembler.diagnostics.catalogue.entry import Entry, error

EXPRESSIONS: dict[str, Entry] = {
    "X001": error(
        "{name} bestaat niet in deze uitdrukking.",
        "{suggestion}",
        "{name} does not exist in this expression.",
        "{suggestion}",
    ),
    "X002": error(
        "Deze uitdrukking klopt niet: {problem}.",
        "Een uitdrukking staat tussen {{{{ en }}}}, zoals {{{{ meeting.date | date }}}}.",
        "This expression is not right: {problem}.",
        "An expression stands between {{{{ and }}}}, as in {{{{ meeting.date | date }}}}.",
    ),
    "X003": error(
        "Deze uitdrukking kan niet berekend worden: {problem}.",
        "Controleer de velden en filters in de uitdrukking.",
        "This expression cannot be evaluated: {problem}.",
        "Check the fields and filters in the expression.",
    ),
    "X004": error(
        "Deze tekst verwijst langs een omweg naar zichzelf.",
        "Schrijf een van de teksten in de kring voluit.",
        "This text refers to itself in a roundabout way.",
        "Write one of the texts in the circle out.",
    ),
}
