"""What cannot be worked out is told in Dutch, whatever Python and Jinja say in English."""

from datetime import date

import pytest

from assembler.data.values import Text
from assembler.expressions.evaluate import FactError, evaluate_expressions
from assembler.expressions.failures import tell_failure
from assembler.expressions.values import Facts, Reads, Rich
from assembler.source import SourceFile, Span

READS = Reads()
SCOPE = {
    "dag": date(2026, 3, 17),
    "plaats": Text("Brussel"),
    "lijst": [Facts(READS, naam=Text("a")), Facts(READS, naam=Text("b"))],
    "proza": Rich(()),
    "leeg": None,
    "waar": True,
}


def problem(code: str) -> tuple[str, str]:
    """What is said of an expression that cannot be worked out, in Dutch and in English."""
    text = f"{{{{ {code} }}}}"
    source = SourceFile("f", text)
    with pytest.raises(FactError) as caught:
        evaluate_expressions(text, SCOPE, READS, lambda start, length: Span(source, start, start + length))
    (found,) = caught.value.diagnostics
    told = found.facts["problem"] if found.code == "X003" else found.facts["name"]
    return told.told("nl"), told.told("en")  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("code", "nl"),
    [
        ("1 / 0", "er wordt door nul gedeeld"),
        ("1 // 0", "er wordt door nul gedeeld"),
        ("1 % 0", "er wordt door nul gedeeld"),
        ("1.0 / 0", "er wordt door nul gedeeld"),
        ("plaats - 1", "- werkt niet op een tekst en een getal"),
        ("plaats + 1", "+ werkt niet op een tekst en een getal; gebruik ~ om teksten samen te voegen"),
        ("dag + 1", "+ werkt niet op een datum en een getal; gebruik ~ om teksten samen te voegen"),
        ("dag / 2", "/ werkt niet op een datum en een getal"),
        ("leeg - lijst", "- werkt niet op een leeg veld en een lijst"),
        ("-plaats", "- werkt niet op een tekst"),
        ("plaats | abs", "abs() werkt niet op een tekst"),
        ("plaats < 1", "een tekst kan niet vergeleken worden met een getal"),
        ("dag >= plaats", "een datum kan niet vergeleken worden met een tekst"),
        ("lijst | sort", "een groep velden kan niet vergeleken worden met een groep velden"),
        ("'a' in 3", "in een getal kan niets gezocht worden (in)"),
        ("3 | join", "een getal is geen lijst"),
        ("dag | first", "een datum is geen lijst"),
        ("3 | length", "een getal heeft geen lengte"),
        ("plaats()", "een tekst kan niet aangeroepen worden; laat de haakjes erachter weg"),
        ("lijst()", "een lijst kan niet aangeroepen worden; laat de haakjes erachter weg"),
        ("{lijst: 1}", "een lijst kan hier niet als sleutel dienen"),
        ("lijst | unique | list", "een groep velden kan hier niet als sleutel dienen"),
        ("plaats | number_in_words", "‘Brussel’ is geen getal"),
        ("lijst | number_in_words", "een lijst is geen getal"),
        ("plaats | round", "een tekst kan niet afgerond worden"),
        ("range('a')", "een tekst is geen heel getal"),
        ("range()", "range krijgt te weinig waarden tussen de haakjes"),
        ("range(1, 2, 3, 4)", "range krijgt te veel waarden tussen de haakjes"),
        ("range(1, 2, 0)", "de stap van range is nul"),
        ("lijst | map", "aan map ontbreekt een waarde tussen de haakjes (attribute)"),
        ("[1] | batch", "aan batch ontbreekt een waarde tussen de haakjes (linecount)"),
        ("plaats | replace('a')", "aan replace ontbreekt een waarde tussen de haakjes (new)"),
        ("dag | date('iso', 1)", "date krijgt te veel waarden tussen de haakjes"),
        ("plaats.upper(1)", "upper krijgt te veel waarden tussen de haakjes"),
        ("plaats | upper(1)", "het filter krijgt te veel waarden tussen de haakjes"),
        ("dag | date(vorm=1)", "date kent geen vorm= tussen de haakjes"),
        ("plaats | truncate(lengte=1)", "truncate kent geen lengte= tussen de haakjes"),
        ("dag | date('iso', form='iso')", "date krijgt form twee keer"),
        ("dag | date('kort')", "date kent de vormen long, full, iso, niet kort"),
        ("plaats | date", "‘Brussel’ is geen datum"),
        ("3 | date", "een getal is geen datum"),
        ("leeg | weekday", "een leeg veld is geen datum"),
        ("waar | date", "ja of nee is geen datum"),
        ("proza | date", "een opgemaakte tekst is geen datum"),
        ("plaats.replace(1, 2)", "hier hoort een tekst en er staat een getal"),
        ("', '.join([1])", "in de lijst staat een getal; gebruik het filter join"),
        ("plaats.split('')", "het scheidingsteken is leeg"),
        ("plaats.index('x')", "de gezochte tekst komt niet voor"),
        ("1.5 | round(method='x')", "round kent common, ceil en floor"),
        ("{'a': 1} | dictsort(by='x')", "dictsort sorteert op 'key' of op 'value'"),
        ("lijst", "een lijst kan niet zomaar gedrukt worden; noem een veld ervan, of gebruik enumerate of join"),
        ("plaats.upper", "een functie kan niet zomaar gedrukt worden; noem een veld ervan, of gebruik enumerate of join"),
        ("lijst[5]", "5"),
        ("('a' if false).b", "een waarde voor als de if niet opgaat (else)"),
        ("[] | first", "het eerste van een lege lijst"),
    ],
)
def test_a_failure_in_dutch(code: str, nl: str) -> None:
    assert problem(code)[0] == nl
    assert "‘" not in problem(code)[1]


def test_what_nobody_foresaw_is_quoted() -> None:
    told = tell_failure(KeyError("something new"))
    assert told.nl.endswith("de Engelse melding is ‘'something new'’")
    assert told.en.endswith("the message is “'something new'”")
    assert "‘RuntimeError’" in tell_failure(RuntimeError()).nl
