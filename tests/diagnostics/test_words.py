"""Each language says everything in that language."""

import re
from pathlib import Path

import pytest

import assembler
from assembler.diagnostics import Words, diagnose
from assembler.diagnostics.system import reason
from assembler.diagnostics.words import english, fill, join, said, words
from assembler.source import TemplatePlace
from tests.dossiers import own_pack, write_dossier

DUTCH = re.compile(r"\b(de|het|een|van|niet|voor|hier|staat|moet|bestaat|bedoelde|bekend|zijn|kan|met|deze|lijst|velden|schrijf)\b", re.I)
ENGLISH = re.compile(r"\b(the|of the|not|expected|there|must|known|(?<!template )fields|write|unexpected|value|list)\b", re.I)


def test_words_are_told_in_either_language() -> None:
    both = Words("een noot", "a note")
    assert (both.told("nl"), both.told("en"), str(both)) == ("een noot", "a note", "een noot")
    assert bool(both)
    assert not Words()


def test_facts_are_filled_in_in_the_same_language() -> None:
    told = words("{what} bij {name}", "{what} at {name}", what=Words("een noot", "a note"), name="{a}")
    assert told == Words("een noot bij {a}", "a note at {a}")
    assert fill("{x}: {y}", {"x": told, "y": 3}, "en") == "a note at {a}: 3"
    assert join(Words(" of ", " or "), [told, told]).en == "a note at {a} or a note at {a}"


def test_an_exception_says_its_words_or_that_it_is_english() -> None:
    assert said(ValueError(Words("nee", "no"))) == Words("nee", "no")
    assert said(ValueError("no way")) == english("no way") == Words("no way (Engelse melding)", "no way")
    assert said(KeyError()).en == "KeyError"


def test_the_system_is_understood_in_either_language() -> None:
    assert reason(FileNotFoundError(2, "No such file"), "a.yaml") == Words(
        "a.yaml: dit bestand of deze map is er niet", "a.yaml: there is no such file or folder"
    )
    assert reason(OSError(9999, "Strange"), "a").nl == "a: Strange (Engelse melding)"


def test_a_place_in_a_template_is_told_in_either_language() -> None:
    place = TemplatePlace("memo.docx", "word/document.xml", 3, 1, 2, 4)
    assert place.told("nl") == "memo.docx, word/document.xml, alinea 3, tabel 1, rij 2, cel 4"
    assert place.told("en") == "memo.docx, word/document.xml, paragraph 3, table 1, row 2, cell 4"


FAULTS = (
    (("date: 2026-06-08", "date: [a]"),),
    (("date: 2026-06-08", "date: 8 juni"),),
    (("place: Luxemburg", "xq: Luxemburg"),),
    (("place: Luxemburg", "place: ''"),),
    (("signatories: [minister]", "signatories: [xq]"),),
    (("signatories: [minister]", "signatories: [{a: b}]"),),
    (("signatories: [minister]", "signatories: xq"),),
    (("kind: beleidsdebat", "kind: xq"),),
    (("kind: beleidsdebat", "kind: Xq Y"),),
    (("place: Luxemburg", "place: Luxemburg: a"),),
    (("place: Luxemburg", "place: 'Luxemburg"),),
    (("place: Luxemburg", "place: [Luxemburg"),),
    (("place: Luxemburg", "place: Luxemburg\n  place: Gent"),),
    (("place: Luxemburg", "place: {{ x }}"),),
    (("place: Luxemburg", "\tplace: Luxemburg"),),
    *(
        (("De Raad spreekt over", f"De {expression} over"),)
        for expression in (
            "{{ xq }}",
            "{{ meeting.xq }}",
            "{{ meeting.date.xq }}",
            "{{ agenda.xq }}",
            "{{ meeting.place | xq }}",
            "{{ meeting.place | date }}",
            "{{ agenda | date }}",
            "{{ meeting.date | date('xq') }}",
            "{{ agenda }}",
            "{{ meeting }}",
            "{{ meeting. }}",
            "{{ }}",
            "{{ meeting ? }}",
            "{{ meeting place }}",
            "{{ (meeting }}",
            "{{ meeting.place + 1 }}",
            "{{ range(9999999) | length }}",
            "{{ [] | first }}",
            "{{ note('xq') }}",
            "{{ cite('xq') }}",
            "{{ meeting",
            "{% if x %}",
            "raad[^xq]",
        )
    ),
)


@pytest.mark.parametrize("changes", FAULTS, ids=lambda changes: changes[0][1])
def test_no_message_mixes_languages(changes: tuple[tuple[str, str], ...], tmp_path: Path) -> None:
    found = assembler.check(write_dossier(tmp_path, *changes))
    assert found
    for one in found:
        told = one.message("en"), one.hint("en").partition("What belongs here (in Dutch):")[0], *(r.message.en for r in one.related)
        assert not DUTCH.search(" ".join(told)), told
        told = one.message("nl"), one.hint("nl"), *(other.message.nl for other in one.related)
        assert not ENGLISH.search(" ".join(told)), told


@pytest.mark.parametrize("fault", [("template: letter.docx", "template: xq.docx"), ("rijk", "rijk\nxq: 1")])
def test_faults_of_a_pack_neither(fault: tuple[str, str], tmp_path: Path) -> None:
    for one in assembler.check(write_dossier(tmp_path), pack=str(own_pack(tmp_path / "own", fault))):
        assert not DUTCH.search(one.message("en")), one.message("en")
        assert not ENGLISH.search(one.message("nl")), one.message("nl")


def test_the_description_of_a_field_is_said_to_be_dutch() -> None:
    described = Words("De plaats.", "What belongs here (in Dutch): De plaats.")
    assert (
        diagnose("S003", field="place", expected=Words("een tekst", "a text"), description=described).hint("en").startswith("What belongs")
    )
