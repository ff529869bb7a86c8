"""What Jinja and docxtpl have and we do not, and what to do instead: templates that were made for them use it."""

from assembler.diagnostics.words import Words

_PLAIN = Words("laat het weg: tekst wordt vanzelf goed in het document gezet", "leave it out: text is put into the document well by itself")
_WIDTHS = Words("regel de breedte in Word, met een tabel of tabs", "arrange the width in Word, with a table or tabs")
_NUMBERS = Words("gebruik round voor getallen en ~ om teksten samen te voegen", "use round for numbers and ~ to join texts")
_NO_SPACE = Words("schrijf {%p, {%tr, {%tc of {%r aan elkaar", "write {%p, {%tr, {%tc or {%r in one piece")
_CONDITION = Words("zet in for achter de lijst een voorwaarde met if", "put a condition with if after the list in for")

FILTERS: dict[str, Words] = {
    **dict.fromkeys(("safe", "forceescape", "striptags", "urlize", "urlencode", "xmlattr", "tojson", "pprint"), _PLAIN),
    **dict.fromkeys(("center", "indent", "wordwrap"), _WIDTHS),
    **dict.fromkeys(("format", "filesizeformat"), _NUMBERS),
    "attr": Words("zet een punt en de naam van het veld", "put a dot and the name of the field"),
    "random": Words("een document moet elke keer hetzelfde zijn", "a document must be the same each time"),
}
TAGS: dict[str, Words] = {
    "do": Words("gebruik {% set … %}", "use {% set … %}"),
    **dict.fromkeys(("p", "tr", "tc", "r"), _NO_SPACE),
    "break": _CONDITION,
    "continue": _CONDITION,
    "trans": Words("zet de tekst zelf in het sjabloon", "put the text itself in the template"),
    "debug": Words("assemble template check zegt wat er mis is", "assemble template check tells what is wrong"),
}
NAMES: dict[str, Words] = {
    "cycler": Words("Gebruik loop.cycle(…) in een lus.", "Use loop.cycle(…) in a loop."),
    "joiner": Words("Gebruik het filter join, of {% if not loop.last %}.", "Use the filter join, or {% if not loop.last %}."),
    "dict": Words("Schrijf een groep velden als {'naam': waarde}.", "Write a group of fields as {'name': value}."),
    "lipsum": Words("Zet een voorbeeldtekst zelf in het sjabloon.", "Put a sample text in the template yourself."),
}
