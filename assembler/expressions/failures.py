"""What went wrong in an expression, in Dutch: Python and Jinja say it in English, and in the words of a programmer."""

import re
from collections.abc import Callable

import jinja2

from assembler.diagnostics.words import Words, words
from assembler.expressions.syntax import syntax_problem
from assembler.expressions.values import kind_named


def tell_failure(error: BaseException) -> Words:
    """What an exception says: ours carry Words; of a library the usual messages are known, and the rest is quoted."""
    told = error.args[0] if error.args else ""
    if isinstance(told, Words):
        return told
    if isinstance(error, RecursionError):
        return _ENDLESS
    if isinstance(error, ZeroDivisionError):
        return _BY_ZERO
    message = str(error)
    for pattern, tell in _MESSAGES:
        if found := pattern.search(message):
            return tell(found)
    if isinstance(error, jinja2.TemplateRuntimeError) and message.startswith("No "):
        return syntax_problem(message, ())
    return words(*_UNKNOWN, message=message or type(error).__name__)


def missing_value(hint: str) -> Words | None:
    """What Jinja calls missing in words of its own, where it has no name for it."""
    found = re.fullmatch(r"parameter '(.*)' was not provided", hint)
    return words("de waarde {name} voor de macro", "value {name} for the macro", name=found[1]) if found else None


_ENDLESS = Words("een macro of lus roept zichzelf eindeloos aan", "a macro or loop calls itself endlessly")
_BY_ZERO = Words("er wordt door nul gedeeld", "something is divided by zero")
_UNKNOWN = (
    "de waarden passen niet bij wat ermee gedaan wordt; de Engelse melding is ‘{message}’",
    "the values do not go with what is done with them; the message is “{message}”",
)


def _plain(nl: str, en: str) -> Callable[[re.Match[str]], Words]:
    """The groups of a message by their names: kinds of values are put in our words, anything else is taken over."""

    def tell(found: re.Match[str]) -> Words:
        facts = {name: kind_named(text) if name.startswith("kind") else text for name, text in found.groupdict().items()}
        return words(nl, en, **{name: _NAMES.get(fact, fact) if isinstance(fact, str) else fact for name, fact in facts.items()})

    return tell


_NAMES = {"** or pow()": "**", "divmod()": "//", "sync_do_first": "first"}


def _missing_arguments(found: re.Match[str]) -> Words:
    names = re.findall(r"'(\w+)'", found["names"])
    if not names:
        nl, en = "{name} krijgt te weinig waarden tussen de haakjes", "{name} is given too few values between the parentheses"
        return words(nl, en, name=_called(found["name"]))
    nl, en = "aan {name} ontbreekt een waarde tussen de haakjes ({names})", "{name} lacks a value between the parentheses ({names})"
    return words(nl, en, name=_called(found["name"]), names=", ".join(names))


def _too_many(found: re.Match[str]) -> Words:
    nl, en = "{name} krijgt te veel waarden tussen de haakjes", "{name} is given too many values between the parentheses"
    return words(nl, en, name=_called(found["name"]))


def _unknown_argument(found: re.Match[str]) -> Words:
    nl, en = "{name} kent geen {argument}= tussen de haakjes", "{name} knows no {argument}= between the parentheses"
    return words(nl, en, name=_called(found["name"]), argument=found["argument"])


def _twice(found: re.Match[str]) -> Words:
    nl, en = "{name} krijgt {argument} twee keer", "{name} is given {argument} twice"
    return words(nl, en, name=_called(found["name"]), argument=found["argument"])


_OURS = {"_cased.<locals>.changed", "_on_text.<locals>.applied", "_bounded_cut.<locals>.applied", "_unchanged"}
"""Functions that stand for several filters, so that their own name says nothing."""


def _called(name: str) -> Words | str:
    """A filter or function as templates call it: ``do_round``, ``_date`` and ``Notes.note`` are round, date and note."""
    if name in _OURS:
        return Words("het filter", "the filter")
    return re.sub(r"^(sync_do_|do_|_)|_filter$", "", name.rpartition(".")[2])


_MESSAGES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Words]], ...] = tuple(
    (re.compile(pattern, re.DOTALL), tell)
    for pattern, tell in (
        (
            r"unsupported operand type\(s\) for (?P<sign>.+): '(?P<kind>[\w.]+)' and '(?P<kind2>[\w.]+)'",
            _plain("{sign} werkt niet op {kind} en {kind2}", "{sign} does not work on {kind} and {kind2}"),
        ),
        (
            r"bad operand type for (?:unary )?(?P<sign>.+): '(?P<kind>[\w.]+)'",
            _plain("{sign} werkt niet op {kind}", "{sign} does not work on {kind}"),
        ),
        (
            r"'(?P<sign>[<>=]+)' not supported between instances of '(?P<kind>[\w.]+)' and '(?P<kind2>[\w.]+)'",
            _plain("{kind} kan niet vergeleken worden met {kind2}", "{kind} cannot be compared with {kind2}"),
        ),
        (
            r"argument of type '(?P<kind>[\w.]+)' is not iterable",
            _plain("in {kind} kan niets gezocht worden (in)", "nothing can be looked for in {kind} (in)"),
        ),
        (r"'(?P<kind>[\w.]+)' object is not (?:iterable|reversible|an iterator)", _plain("{kind} is geen lijst", "{kind} is no list")),
        (r"cannot unpack non-iterable (?P<kind>[\w.]+) object", _plain("{kind} is geen lijst", "{kind} is no list")),
        (
            r"(?:not enough|too many) values to unpack",
            _plain(
                "de onderdelen hebben een ander aantal waarden dan de lus namen noemt",
                "the loop names another number of values than there are",
            ),
        ),
        (
            r"'(?P<kind>[\w.]+)' object is not callable|is not safely callable",
            lambda found: words(
                "{kind} kan niet aangeroepen worden; laat de haakjes erachter weg",
                "{kind} cannot be called; leave out the parentheses after it",
                kind=kind_named(found["kind"] or ""),
            ),
        ),
        (r"object of type '(?P<kind>[\w.]+)' has no len\(\)", _plain("{kind} heeft geen lengte", "{kind} has no length")),
        (
            r"unhashable type: '(?P<kind>[\w.]+)'",
            _plain("{kind} kan hier niet als sleutel dienen", "{kind} cannot serve as a key here"),
        ),
        (
            r"(?:invalid literal for int\(\) with base \d+|could not convert string to float): '(?P<text>.*)'",
            _plain("‘{text}’ is geen getal", "“{text}” is no number"),
        ),
        (r"(?:int|float)\(\) argument must be .*, not '(?P<kind>[\w.]+)'", _plain("{kind} is geen getal", "{kind} is no number")),
        (
            r"'(?P<kind>[\w.]+)' object cannot be interpreted as an integer",
            _plain("{kind} is geen heel getal", "{kind} is no whole number"),
        ),
        (r"type (?P<kind>[\w.]+) doesn't define __round__ method", _plain("{kind} kan niet afgerond worden", "{kind} cannot be rounded")),
        (r"(?P<name>[\w.<>]+)\(\) missing \d+ required (?:positional|keyword-only) arguments?:(?P<names>.*)", _missing_arguments),
        (r"(?P<name>[\w.<>]+) expected at least \d+ arguments?, got(?P<names>)", _missing_arguments),
        (r"(?P<name>[\w.<>]+)\(\) takes (?:no|exactly|at least|at most|from|\d+)\b.* (?:but|\().* ?(?:were|was)? ?given", _too_many),
        (r"(?P<name>[\w.<>]+) expected at most \d+ arguments?, got", _too_many),
        (r"macro '(?P<name>.*?)' takes not more than", _too_many),
        (r"macro '(?P<name>.*?)' takes no keyword argument '(?P<argument>.*)'", _unknown_argument),
        (r"(?P<name>[\w.<>]+)\(\) got an unexpected keyword argument '(?P<argument>\w+)'", _unknown_argument),
        (r"'(?P<argument>\w+)' is an invalid keyword argument for (?P<name>\w+)\(\)", _unknown_argument),
        (r"(?P<name>[\w.<>]+)\(\) got multiple values for argument '(?P<argument>\w+)'", _twice),
        (
            r"(?P<name>[\w.<>]+)\(\) takes no keyword arguments",
            _plain("{name} kent geen namen tussen de haakjes", "{name} knows no names between the parentheses"),
        ),
        (
            r"must be (?:a )?str(?:ing)?\b.*, not (?P<kind>[\w.]+)",
            _plain("hier hoort een tekst en er staat {kind}", "a text belongs here, and {kind} is there"),
        ),
        (
            r"sequence item \d+: expected str instance, (?P<kind>[\w.]+) found",
            _plain("in de lijst staat {kind}; gebruik het filter join", "the list holds {kind}; use the filter join"),
        ),
        (r"slice indices must be integers", _plain("tussen [ ] horen hele getallen", "whole numbers belong between [ ]")),
        (
            r"Can only get item pairs from a mapping",
            _plain("items werkt alleen op een groep velden", "items works on a group of fields only"),
        ),
        (r"method must be common, ceil or floor", _plain("round kent common, ceil en floor", "round has common, ceil and floor")),
        (
            r"You can only sort by either \"key\" or \"value\"",
            _plain("dictsort sorteert op 'key' of op 'value'", "dictsort sorts by 'key' or by 'value'"),
        ),
        (
            r"Missing parameter for attribute name",
            _plain("tussen de haakjes hoort de naam van een veld", "the name of a field belongs between the parentheses"),
        ),
        (r"no items for cycling given", _plain("cycle krijgt niets om uit te kiezen", "cycle is given nothing to choose from")),
        (
            r"The loop must have the 'recursive' marker",
            _plain("zet recursive achter de lus om haar opnieuw aan te roepen", "put recursive after the loop to call it again"),
        ),
        (
            r"cannot assign attribute on non-namespace object",
            _plain("alleen aan een namespace kan een veld worden toegekend", "a field can be assigned to a namespace only"),
        ),
        (r"substring not found", _plain("de gezochte tekst komt niet voor", "the text that is looked for is not there")),
        (r"empty separator", _plain("het scheidingsteken is leeg", "the separator is empty")),
        (r"range\(\) arg 3 must not be zero", _plain("de stap van range is nul", "the step of range is zero")),
        (
            r"Exceeds the limit .* for integer string|too large to convert|infinity|Result too large|out of range",
            _plain("het getal wordt te groot", "the number gets too large"),
        ),
        (r"'(?P<kind>[\w.]+)' object has no attribute", _plain("{kind} kan dit niet", "{kind} cannot do this")),
        (r"'(?P<kind>[\w.]+)' object is not subscriptable", _plain("{kind} heeft geen onderdelen", "{kind} has no parts")),
    )
)
