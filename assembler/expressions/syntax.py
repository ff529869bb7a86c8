"""What Jinja's messages about a tag mean, in Dutch; Jinja says them in English only."""

import re
from collections.abc import Callable, Collection

from assembler.diagnostics.suggestions import did_you_mean
from assembler.diagnostics.words import Words, english, words
from assembler.expressions.bounds import LONG_NUMBER
from assembler.expressions.elsewhere import FILTERS

_TOKENS: dict[str, Words | str] = {
    "end of print statement": "}}",
    "begin of print statement": "{{",
    "end of statement block": "%}",
    "begin of statement block": "{%",
    "end of template": Words("het einde", "the end"),
    "name": Words("een naam", "a name"),
    "string": Words("een tekst", "a text"),
    "integer": Words("een getal", "a number"),
    "float": Words("een getal", "a number"),
    "template data / text": Words("gewone tekst", "plain text"),
}


def syntax_problem(message: str, filters: Collection[str]) -> Words:
    """Jinja's message in both languages; one that we do not know stays English. ``filters`` are those that there are."""
    for pattern, told in _MESSAGES:
        found = re.match(pattern, message, re.DOTALL)
        if found is not None:
            return told(found, filters)
    return english(message.rstrip("."))


def missing_filter(kind: str, name: str, known: Collection[str]) -> Words:
    """That there is no ``filter`` or ``test`` of this name, with the one of ``known`` that may have been meant."""
    nl, en = ("het filter", "filter") if kind == "filter" else ("de test", "test")
    missing = words("{kind} {name} bestaat niet", "there is no {kind} {name}", kind=Words(nl, en), name=name)
    if kind == "filter" and name in FILTERS:
        return words("{missing}; {instead}", "{missing}; {instead}", missing=missing, instead=FILTERS[name])
    near = did_you_mean(name, known) or (_ALL_FILTERS if kind == "filter" and known else Words())
    return words("{missing} ({near})", "{missing} ({near})", missing=missing, near=near) if near else missing


_ALL_FILTERS = Words("assemble template fields noemt alle filters", "assemble template fields lists all filters")


def _no_filter(found: re.Match[str], filters: Collection[str]) -> Words:
    return missing_filter(found[1], found[2], filters if found[1] == "filter" else ())


def _token(name: str) -> Words | str:
    return _TOKENS.get(name, name)


def _plain(nl: str, en: str) -> Callable[[re.Match[str], Collection[str]], Words]:
    """A message whose groups are tokens, which the texts name ``{1}`` and ``{2}`` as ``{a}`` and ``{b}``."""

    def told(found: re.Match[str], filters: Collection[str]) -> Words:
        return words(nl, en, **{name: _token(group) for name, group in zip("ab", found.groups(), strict=False)})

    return told


_MESSAGES: tuple[tuple[str, Callable[[re.Match[str], Collection[str]], Words]], ...] = (
    (r"No (filter|test) named '(.*)'", _no_filter),
    (r"unexpected end of template, expected '(.*)'", _plain("{a} ontbreekt aan het einde", "{a} is missing at the end")),
    (r"expected token '(.*)', got '(.*)'", _plain("hier hoort {a} en er staat {b}", "{a} belongs here, and {b} is there")),
    (r"Expected an expression, got '(.*)'", _plain("er ontbreekt iets voor {a}", "something is missing before {a}")),
    (r"""unexpected char (?:"'"|'"') at""", _plain("een aanhalingsteken wordt niet gesloten", "a quotation mark is not closed")),
    (r"unexpected char '(.*)' at", _plain("het teken {a} hoort hier niet", "the character {a} does not belong here")),
    (r"unexpected '(.*)', expected '(.*)'", _plain("er staat {a} waar {b} hoort", "{a} stands where {b} belongs")),
    (r"unexpected '(.*)'", _plain("{a} hoort hier niet", "{a} does not belong here")),
    (
        r"Encountered unknown tag '(.*?)'\. .* The innermost block that needs to be closed is '(.*)'",
        _plain("{a} past niet bij {b}, dat nog openstaat", "{a} does not go with {b}, which is still open"),
    ),
    (
        r"Encountered unknown tag '(.*?)'",
        _plain("de tag {a} bestaat niet of begint nergens", "there is no tag {a}, or nothing begins it"),
    ),
    (
        r"Unexpected end of template\. .* The innermost block that needs to be closed is '(.*)'",
        _plain("{a} wordt niet afgesloten met end{a}", "{a} is not closed with end{a}"),
    ),
    (r"Missing end of (comment|raw)", _plain("een opmerking wordt niet afgesloten met #}}", "a comment is not closed with #}}")),
    (r"expected name or number", _plain("na een punt hoort de naam van een veld", "the name of a field belongs after a dot")),
    (r"expected subscript expression", _plain("tussen [ ] hoort iets te staan", "something belongs between [ ]")),
    (LONG_NUMBER, _plain("een getal is te lang", "a number is too long")),
    (r"tag name expected", _plain("na {{% hoort een woord, zoals if of for", "a word belongs after {{%, such as if or for")),
    (r"can't assign to '(.*)'", _plain("aan dit deel kan niets worden toegekend", "nothing can be assigned to this")),
    (
        r"invalid syntax for function call expression",
        _plain("tussen de haakjes klopt iets niet", "something between the parentheses is not right"),
    ),
)
