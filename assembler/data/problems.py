"""What the YAML parser's messages mean to a drafter, with a hint."""

from assembler.diagnostics import Words
from assembler.diagnostics.words import english

_QUOTES = Words("Zet de tekst tussen aanhalingstekens.", "Put the text in quotes.")
_CHECK_INDENT = Words("Controleer de inspringing.", "Check the indentation.")
_TAG = (Words("een waarde kan niet met ! beginnen", "a value cannot start with !"), _QUOTES)
_PERCENT = (Words("een regel kan niet met % beginnen", "a line cannot start with %"), _QUOTES)
_VERSION = (
    Words("de regel %YAML noemt een andere versie dan 1.2", "the line %YAML names a version other than 1.2"),
    Words("Laat die regel weg.", "Leave that line out."),
)

_PROBLEMS = {
    "mapping values are not allowed": (
        Words("hier staat een dubbele punt met een spatie midden in een tekst", "here a colon with a space stands in the middle of a text"),
        Words(
            "Zet de tekst tussen aanhalingstekens, of controleer of de regel erboven goed inspringt.",
            "Put the text in quotes, or see whether the line above is indented right.",
        ),
    ),
    "could not find expected ':'": (
        Words("hier ontbreekt een dubbele punt na de sleutel", "a colon after the key is missing here"),
        Words(
            "Schrijf sleutel: waarde, of laat tekst van meer regels na een | inspringen.",
            "Write key: value, or indent a text of several lines after a |.",
        ),
    ),
    "did not find expected key": (
        Words("de inspringing past niet bij de regels erboven", "the indentation does not fit the lines above"),
        Words(
            "Laat regels die bij elkaar horen met evenveel spaties beginnen; een tekst met een dubbele punt hoort tussen aanhalingstekens.",
            "Start lines that belong together with the same number of spaces; a text with a colon belongs in quotes.",
        ),
    ),
    "did not find expected '-' indicator": (
        Words("de inspringing past niet bij de lijst erboven", "the indentation does not fit the list above"),
        Words(
            "Laat alle streepjes van een lijst met evenveel spaties beginnen.",
            "Start all dashes of a list with the same number of spaces.",
        ),
    ),
    "found character that cannot start any token": (
        Words("met dit teken kan geen waarde beginnen", "no value can start with this character"),
        Words(
            "Zet de tekst tussen aanhalingstekens; gebruik spaties en geen tabs om in te springen.",
            "Put the text in quotes; indent with spaces and not with tabs.",
        ),
    ),
    "found a tab character": (
        Words("hier staat een tab waar spaties horen", "here stands a tab where spaces belong"),
        Words("Gebruik spaties om in te springen.", "Indent with spaces."),
    ),
    "found unexpected end of stream": (
        Words("een tekst tussen aanhalingstekens wordt niet afgesloten", "a text in quotes is not closed"),
        Words("Zet het sluitende aanhalingsteken erbij.", "Add the closing quote."),
    ),
    "found unknown escape character": (
        Words("na een backslash staat een teken dat daar niets betekent", "after a backslash stands a character that means nothing there"),
        Words("Gebruik enkele aanhalingstekens, of schrijf de backslash dubbel.", "Use single quotes, or write the backslash twice."),
    ),
    "did not find expected ',' or ']'": (
        Words("een lijst tussen [ ] wordt niet goed afgesloten", "a list between [ ] is not closed properly"),
        Words("Controleer de komma's en het teken ].", "Check the commas and the ]."),
    ),
    "did not find expected ',' or '}'": (
        Words("een waarde die met { begint wordt niet goed afgesloten", "a value that starts with { is not closed properly"),
        Words("Zet een tekst die met {{ begint tussen aanhalingstekens.", "Put a text that starts with {{ in quotes."),
    ),
    "did not find expected alphabetic or numeric character": (
        Words("een waarde kan niet met * of & beginnen", "a value cannot start with * or &"),
        Words("Zet de tekst tussen aanhalingstekens, of schrijf hem na een |.", "Put the text in quotes, or write it after a |."),
    ),
    "found invalid Unicode character escape code": (
        Words("deze code na een backslash is geen teken", "this code after a backslash is no character"),
        Words("Typ het teken zelf.", "Type the character itself."),
    ),
    "did not find expected hexdecimal number": (
        Words(
            "na \\x, \\u of \\U horen twee, vier of acht hexadecimale cijfers",
            "two, four or eight hexadecimal digits belong after \\x, \\u or \\U",
        ),
        Words("Typ het teken zelf, of schrijf de backslash dubbel.", "Type the character itself, or write the backslash twice."),
    ),
    "block sequence entries are not allowed": (
        Words(
            "een lijst kan niet achter de sleutel op dezelfde regel beginnen", "a list cannot start on the line of its key, behind the key"
        ),
        Words(
            "Zet het eerste streepje op de volgende regel, of zet de tekst tussen aanhalingstekens.",
            "Put the first dash on the next line, or put the text in quotes.",
        ),
    ),
    "did not find expected node content": (
        Words("in deze lijst of groep ontbreekt een waarde", "a value is missing in this list or group"),
        Words("Controleer de komma's, of zet de tekst tussen aanhalingstekens.", "Check the commas, or put the text in quotes."),
    ),
    "did not find expected comment or line break": (
        Words("na | of > mag op dezelfde regel geen tekst staan", "no text may follow | or > on the same line"),
        Words(
            "Laat de tekst op de volgende regel ingesprongen beginnen, of zet hem tussen aanhalingstekens.",
            "Start the text indented on the next line, or put it in quotes.",
        ),
    ),
    "found duplicate %": (
        Words("een regel die met % begint staat er twee keer", "a line that starts with % stands there twice"),
        Words("Laat die regels weg.", "Leave those lines out."),
    ),
    "found extremely long version number": _VERSION,
    "did not find expected digit or '.' character": _VERSION,
    "did not find expected version number": _VERSION,
    "found incompatible YAML document": _VERSION,
    "found unexpected non-alphabetical character": _PERCENT,
    "could not find expected directive name": _PERCENT,
    "found unknown directive name": _PERCENT,
    "did not find the expected '>'": _TAG,
    "did not find expected whitespace": _TAG,
    "did not find expected '!'": _TAG,
    "did not find URI escaped octet": _TAG,
    "found an incorrect leading UTF-8 octet": _TAG,
    "found an incorrect trailing UTF-8 octet": _TAG,
    "found undefined tag handle": _TAG,
    "did not find expected tag URI": _TAG,
    "found an indentation indicator equal to 0": (
        Words("na | of > kan geen 0 staan", "no 0 may follow | or >"),
        Words("Laat de 0 weg.", "Leave the 0 out."),
    ),
    "mapping keys are not allowed": (
        Words("een waarde kan niet met een vraagteken en een spatie beginnen", "a value cannot start with a question mark and a space"),
        _QUOTES,
    ),
    "found unexpected document indicator": (
        Words(
            "een tekst tussen aanhalingstekens wordt niet afgesloten voor een regel met --- of ...",
            "a text in quotes is not closed before a line with --- or ...",
        ),
        Words("Zet het sluitende aanhalingsteken erbij.", "Add the closing quote."),
    ),
    "did not find expected <document start>": (
        Words("hier staat tekst na het einde van de gegevens", "here stands text after the end of the data"),
        _CHECK_INDENT,
    ),
}
_UNKNOWN = Words(
    "Controleer de inspringing en de aanhalingstekens rond deze plaats.", "Check the indentation and the quotes around this place."
)


def yaml_problem(problem: str) -> tuple[Words, Words]:
    """The parser's problem with a hint; an unknown one stays as the parser put it."""
    for start, told in _PROBLEMS.items():
        if problem.startswith(start):
            return told
    return english(problem), _UNKNOWN
