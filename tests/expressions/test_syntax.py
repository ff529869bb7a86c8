"""Jinja's messages in Dutch: what a tag that is not right is told."""

import jinja2
import pytest

from assembler.expressions.syntax import syntax_problem

ENVIRONMENT = jinja2.Environment()


def problem(source: str) -> str:
    try:
        ENVIRONMENT.from_string(source)
    except jinja2.TemplateSyntaxError as error:
        return syntax_problem(error.message or "", ENVIRONMENT.filters).nl
    raise AssertionError(f"{source} is right")


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("{{ a b }}", "hier hoort }} en er staat b"),
        ("{% if a %}", "if wordt niet afgesloten met endif"),
        ("{% for a in b %}", "for wordt niet afgesloten met endfor"),
        ("{% if a %}{% endfor %}", "endfor past niet bij if, dat nog openstaat"),
        ("{% endif %}", "de tag endif bestaat niet of begint nergens"),
        ("{% als a %}", "de tag als bestaat niet of begint nergens"),
        ("{% for a b %}", "hier hoort in en er staat b"),
        ("{% %}", "na {% hoort een woord, zoals if of for"),
        ("{{ }}", "er ontbreekt iets voor }}"),
        ("{{ a ? }}", "het teken ? hoort hier niet"),
        ("{{ 'a }}", "een aanhalingsteken wordt niet gesloten"),
        ('{{ a" }}', "een aanhalingsteken wordt niet gesloten"),
        ("{{ (a] }}", "er staat ] waar ) hoort"),
        ("{{ a) }}", ") hoort hier niet"),
        ("{{ a. }}", "na een punt hoort de naam van een veld"),
        ("{{ a | }}", "hier hoort een naam en er staat }}"),
        ("{{ a | uper }}", "het filter uper bestaat niet (Bedoelde u upper?)"),
        ("{{ a is vreemd }}", "de test vreemd bestaat niet"),
        ("{# a", "een opmerking wordt niet afgesloten met #}"),
        ("{{ a", "}} ontbreekt aan het einde"),
        ("{% set 1 = a %}", "aan dit deel kan niets worden toegekend"),
    ],
)
def test_a_message_of_jinja_in_dutch(source: str, told: str) -> None:
    assert problem(source) == told


def test_a_message_that_is_not_known_is_marked_as_english() -> None:
    assert syntax_problem("Something new.", ()).nl == "Something new (Engelse melding)"
    assert syntax_problem("Something new.", ()).en == "Something new"
