"""What the YAML parser's messages mean to a drafter, in Dutch with a hint."""

_TAG = ("een waarde kan niet met ! beginnen", "Zet de tekst tussen aanhalingstekens.")
_PERCENT = ("een regel kan niet met % beginnen", "Zet de tekst tussen aanhalingstekens.")
_VERSION = ("de regel %YAML noemt een andere versie dan 1.2", "Laat die regel weg.")
_PROBLEMS = {
    "mapping values are not allowed": (
        "hier staat een dubbele punt met een spatie midden in een tekst",
        "Zet de tekst tussen aanhalingstekens, of controleer of de regel erboven goed inspringt.",
    ),
    "could not find expected ':'": (
        "hier ontbreekt een dubbele punt na de sleutel",
        "Schrijf sleutel: waarde, of laat tekst van meer regels na een | inspringen.",
    ),
    "did not find expected key": (
        "de inspringing past niet bij de regels erboven",
        "Laat regels die bij elkaar horen met evenveel spaties beginnen; een tekst met een dubbele punt hoort tussen aanhalingstekens.",
    ),
    "did not find expected '-' indicator": (
        "de inspringing past niet bij de lijst erboven",
        "Laat alle streepjes van een lijst met evenveel spaties beginnen.",
    ),
    "found character that cannot start any token": (
        "met dit teken kan geen waarde beginnen",
        "Zet de tekst tussen aanhalingstekens; gebruik spaties en geen tabs om in te springen.",
    ),
    "found a tab character": ("hier staat een tab waar spaties horen", "Gebruik spaties om in te springen."),
    "found unexpected end of stream": (
        "een tekst tussen aanhalingstekens wordt niet afgesloten",
        "Zet het sluitende aanhalingsteken erbij.",
    ),
    "found unknown escape character": (
        "na een backslash staat een teken dat daar niets betekent",
        "Gebruik enkele aanhalingstekens, of schrijf de backslash dubbel.",
    ),
    "did not find expected ',' or ']'": ("een lijst tussen [ ] wordt niet goed afgesloten", "Controleer de komma's en het teken ]."),
    "did not find expected ',' or '}'": (
        "een waarde die met { begint wordt niet goed afgesloten",
        "Zet een tekst die met {{ begint tussen aanhalingstekens.",
    ),
    "did not find expected alphabetic or numeric character": (
        "een waarde kan niet met * of & beginnen",
        "Zet de tekst tussen aanhalingstekens, of schrijf hem na een |.",
    ),
    "found invalid Unicode character escape code": (
        "deze code na een backslash is geen teken",
        "Typ het teken zelf.",
    ),
    "did not find expected hexdecimal number": (
        "na \\x, \\u of \\U horen twee, vier of acht hexadecimale cijfers",
        "Typ het teken zelf, of schrijf de backslash dubbel.",
    ),
    "block sequence entries are not allowed": (
        "een lijst kan niet achter de sleutel op dezelfde regel beginnen",
        "Zet het eerste streepje op de volgende regel, of zet de tekst tussen aanhalingstekens.",
    ),
    "did not find expected node content": (
        "in deze lijst of groep ontbreekt een waarde",
        "Controleer de komma's, of zet de tekst tussen aanhalingstekens.",
    ),
    "did not find expected comment or line break": (
        "na | of > mag op dezelfde regel geen tekst staan",
        "Laat de tekst op de volgende regel ingesprongen beginnen, of zet hem tussen aanhalingstekens.",
    ),
    "found duplicate %": ("een regel die met % begint staat er twee keer", "Laat die regels weg."),
    "found extremely long version number": _VERSION,
    "did not find expected digit or '.' character": _VERSION,
    "did not find expected version number": _VERSION,
    "found unexpected non-alphabetical character": _PERCENT,
    "could not find expected directive name": _PERCENT,
    "found unknown directive name": _PERCENT,
    "found incompatible YAML document": _VERSION,
    "did not find the expected '>'": _TAG,
    "did not find expected whitespace": _TAG,
    "did not find expected '!'": _TAG,
    "did not find URI escaped octet": _TAG,
    "found an incorrect leading UTF-8 octet": _TAG,
    "found an incorrect trailing UTF-8 octet": _TAG,
    "found undefined tag handle": _TAG,
    "did not find expected tag URI": _TAG,
    "found an indentation indicator equal to 0": (
        "na | of > kan geen 0 staan",
        "Laat de 0 weg.",
    ),
    "mapping keys are not allowed": (
        "een waarde kan niet met een vraagteken en een spatie beginnen",
        "Zet de tekst tussen aanhalingstekens.",
    ),
    "found unexpected document indicator": (
        "een tekst tussen aanhalingstekens wordt niet afgesloten voor een regel met --- of ...",
        "Zet het sluitende aanhalingsteken erbij.",
    ),
    "did not find expected <document start>": ("hier staat tekst na het einde van de gegevens", "Controleer de inspringing."),
}


def yaml_problem(problem: str) -> tuple[str, str]:
    """The parser's problem in Dutch, with a hint; an unknown one stays as the parser put it."""
    for start, told in _PROBLEMS.items():
        if problem.startswith(start):
            return told
    return problem, "Controleer de inspringing en de aanhalingstekens rond deze plaats."
