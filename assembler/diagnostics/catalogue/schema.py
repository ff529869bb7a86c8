"""S: the schema of the data file."""

from assembler.diagnostics.catalogue.entry import Entry, error

SCHEMA: dict[str, Entry] = {
    "S001": error(
        "Het veld {field} ontbreekt{where}.",
        "{description}",
        "The field {field} is missing{where}.",
        "{description}",
    ),
    "S002": error(
        "Het veld {field} bestaat hier niet.",
        "{suggestion}",
        "There is no field {field} here.",
        "{suggestion}",
    ),
    "S003": error("{field} moet {expected} zijn.", "{description}", "{field} must be {expected}.", "{description}"),
    "S004": error(
        "{value} is geen mogelijke waarde van {field}.",
        "Kies uit: {allowed}.{suggestion}",
        "{value} is not a possible value of {field}.",
        "Choose from: {allowed}.{suggestion}",
    ),
    "S005": error(
        "{value} heeft niet de vorm die {field} moet hebben.",
        "{description}",
        "{value} does not have the form that {field} must have.",
        "{description}",
    ),
    "S006": error(
        "{field} moet ten minste {count} onderdeel hebben.",
        "{description}",
        "{field} must have at least {count} entry.",
        "{description}",
    ),
    "S007": error("{field} is leeg.", "Vul het in of laat het veld weg.", "{field} is empty.", "Fill it in or leave the field out."),
    "S008": error(
        "{field} gaat niet samen met {other}.",
        "Kies een van beide.",
        "{field} does not go together with {other}.",
        "Choose one of the two.",
    ),
    "S009": error(
        "{value} kan geen sleutel zijn.",
        "Gebruik kleine letters, cijfers, - en _, en begin met een letter of cijfer.",
        "{value} cannot be a key.",
        "Use small letters, digits, - and _, and start with a letter or digit.",
    ),
    "S010": error(
        "{value} is geen bestaande datum.",
        "Schrijf jaar-maand-dag, zoals 2026-03-17.",
        "{value} is not an existing date.",
        "Write year-month-day, as in 2026-03-17.",
    ),
    "S011": error(
        "{field} moet uit één regel bestaan.",
        "Haal de regeleinden weg; de tekst mag lang zijn.",
        "{field} must be one line.",
        "Remove the line ends; the text may be long.",
    ),
    "S012": error(
        "De laatste dag valt voor de eerste.",
        "Controleer date en last_date.",
        "The last day is before the first.",
        "Check date and last_date.",
    ),
    "S013": error(
        "Dit agendapunt heeft geen titel.",
        "Vul title of label in; het een wordt van het ander afgeleid.",
        "This agenda item has no title.",
        "Fill in title or label; each is derived from the other.",
    ),
}
