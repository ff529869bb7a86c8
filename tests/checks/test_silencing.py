"""Silencing a rule for one place, for a dossier, and what is said of exceptions that do not work."""

import pytest

from tests.checks.dossier import changed, checked, words

FAULTY = changed({"agenda.0.introduction": "De  Raad spreekt.[^fiche]\n", "agenda.1.introduction": "De  Raad spreekt.\n"})


def said(text: str) -> list[str]:
    return [f"{one.code} {words(one, 8).strip()}" for one in checked(text)]


def test_without_exceptions_both_are_told() -> None:
    assert said(FAULTY) == ["C127 Raad s", "C127 Raad s"]


@pytest.mark.parametrize("comment", ["# negeer C127: zo hoort het", "# Negeer c127 zo hoort het", "# ignore C127: as it should be"])
def test_a_comment_above_silences_one_place(comment: str) -> None:
    text = FAULTY.replace("  introduction:", f"  {comment}\n  introduction:", 1)
    assert said(text) == ["C127 Raad s"]


def test_a_comment_at_the_end_of_the_line_silences_all_that_begins_there() -> None:
    text = FAULTY.replace("agenda:\n", "agenda:  # negeer C127: zo hoort het\n").replace("agenda:  # negeer", "agenda: # negeer")
    assert said(text.replace("annotated_agenda: # negeer C127: zo hoort het", "annotated_agenda:")) == []


def test_a_comment_counts_for_a_list_item_with_all_that_is_in_it() -> None:
    text = FAULTY.replace("- kind: beleidsdebat", "- kind: beleidsdebat # negeer C127: zo hoort het")
    assert said(text) == ["C127 Raad s"]


def test_the_dossier_silences_a_rule() -> None:
    assert said(FAULTY + "checks:\n  ignore:\n    C127: zo hoort het\n") == []


def test_an_exception_that_silences_nothing_is_told() -> None:
    text = FAULTY.replace("  state_of_play:", "  # negeer C127: zo hoort het\n  state_of_play:", 1)
    assert said(text) == ["C127 Raad s", "C001 # negeer", "C127 Raad s"]
    assert said(changed({}) + "checks:\n  ignore:\n    C127: zo hoort het\n") == ["C001 C127: zo"]


def test_an_exception_is_not_needless_when_the_rules_did_not_run() -> None:
    text = changed({"meeting.plaats": "Brussel"}) + "checks:\n  ignore:\n    C127: zo hoort het\n"
    assert said(text) == ["S002 plaats:"]


@pytest.mark.parametrize(
    ("comment", "problem"),
    [
        ("# negeer C127", "de reden ontbreekt"),
        ("# negeer C999: om wat", "de regel C999 bestaat niet"),
        ("# negeer", "de regel … bestaat niet"),
        ("# negeer S001: om wat", "S001 is een fout, en die kan niet worden uitgezet"),
    ],
)
def test_an_exception_that_does_not_work_is_told(comment: str, problem: str) -> None:
    text = changed({}).replace("  state_of_play:", f"  {comment}\n  state_of_play:", 1)
    (found,) = checked(text)
    assert found.code == "C002"
    assert problem in found.message()
    assert words(found, len(comment)) == comment


def test_words_in_a_text_silence_nothing() -> None:
    text = changed({"agenda.0.introduction": "De  Raad spreekt.[^fiche]\n\n\\# negeer C127: dit is tekst\n"})
    assert said(text) == ["C127 Raad s"]


def test_a_comment_at_the_end_of_the_file_is_about_nothing() -> None:
    assert said(changed({}) + "# negeer C127: waarvoor?\n") == ["C002 # negeer"]
