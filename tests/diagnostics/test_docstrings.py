"""A rule's docstring as an explanation: what it must hold, and what is said when a piece is missing."""

import pytest

from assembler.diagnostics.explanations import explanation_of
from assembler.diagnostics.explanations.docstrings import describe

WHOLE = """Announced counts agree with their lists.

Een aangekondigd aantal moet kloppen
met de lijst die erop volgt.

Tel de onderdelen na.

English: An announced count must agree
with the list after it.

Count the entries.

Fout:
    position: |
      Nederland heeft twee punten:

      - kosten

Goed:
    position: |
      Nederland heeft een punt:

      - kosten
"""


def test_a_whole_docstring() -> None:
    one = describe(WHOLE)
    assert one.title == "Announced counts agree with their lists."
    assert one.nl == "Een aangekondigd aantal moet kloppen met de lijst die erop volgt.\n\nTel de onderdelen na."
    assert one.en == "An announced count must agree with the list after it.\n\nCount the entries."
    assert one.wrong == "position: |\n  Nederland heeft twee punten:\n\n  - kosten"
    assert one.right == "position: |\n  Nederland heeft een punt:\n\n  - kosten"
    assert one.examples("en") == one.examples("nl") == (one.wrong, one.right)


@pytest.mark.parametrize(
    ("piece", "instead", "missing"),
    [
        ("Announced counts agree with their lists.\n\n", "", "'nl'|begins with one line"),
        ("Announced counts agree with their lists.\n", "Announced counts\nagree with their lists.\n", "begins with one line"),
        ("English: An announced", "An announced", "'en'"),
        ("\nFout:\n", "\n", "'wrong'"),
        ("\nGoed:\n", "\n", "'right'"),
        ("\nGoed:\n", "\nGoed: ", "'right'"),
        ("\n\nFout:\n", "\nFout:\n", "'wrong'"),
    ],
)
def test_a_piece_that_is_missing_is_named(piece: str, instead: str, missing: str) -> None:
    assert piece in WHOLE
    with pytest.raises(ValueError, match=missing):
        describe(WHOLE.replace(piece, instead))


def test_pieces_out_of_their_order() -> None:
    before, _, right = WHOLE.partition("Goed:\n")
    head, _, wrong = before.partition("Fout:\n")
    with pytest.raises(ValueError, match="'wrong'"):
        describe(f"{head}Goed:\n{right}\nFout:\n{wrong}")


@pytest.mark.parametrize("docstring", ["", "One line.", "One line.\n\nEnglish: x\n\nFout:\n    x\n\nGoed:\n    y"])
def test_hardly_anything(docstring: str) -> None:
    with pytest.raises(ValueError, match="the docstring of a rule"):
        describe(docstring)


def test_a_piece_of_blanks_is_missing() -> None:
    with pytest.raises(ValueError, match="'right'"):
        describe(WHOLE.partition("Goed:\n")[0] + "Goed:\n    \n")


def test_the_docstring_of_a_rule_goes_before() -> None:
    assert explanation_of("R007", {"R007": WHOLE}) == describe(WHOLE)
    with pytest.raises(KeyError):
        explanation_of("R007", {})
