"""What holds of every dossier without errors, tried on dossiers drawn from the schema. ``-m slow`` tries far more of them."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from lxml import etree

from assembler.ooxml.reading import read_package
from assembler.verify import verify
from tests.documents import W, built, documents, errors, lines, note_texts, parsed, parts_of, to_yaml
from tests.outline import Line, Said, documents_of
from tests.strategies import CITED, NOTE_CLOSE, Data, dossiers, texts, tried

EVERYWHERE = ("tweede_kamerbrief", "eerste_kamerbrief", "annotated_agenda", "annotated_agenda_marked", "memo")
LETTERS, AGENDAS = EVERYWHERE[:2], EVERYWHERE[2:4]
READERS: dict[tuple[str, ...], tuple[str, ...]] = {
    ("memo",): ("memo",),
    ("side_events",): ("memo",),
    ("letters",): LETTERS,
    ("departments",): LETTERS,
    ("letters", "tweede_kamer"): LETTERS[:1],
    ("letters", "eerste_kamer"): LETTERS[1:],
    ("annotated_agenda",): AGENDAS,
}
READERS_OF_FIELDS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("memo_summary", "memo_title", "memo_text"), ("memo",)),
    **dict.fromkeys(("list_title", "introduction", "position", "state_of_play"), AGENDAS),
    "letter_text": LETTERS,
}
"""The documents in which a text may occur at all: what was written for a minister alone must never reach Parliament."""


def every_word_comes_out_exactly_and_in_order(data: Data) -> None:
    found = _made(data)
    expected = list(documents_of(data))
    assert sorted(id for id, _, _ in expected) == sorted(id for id, copies in found.items() for _ in copies)
    for id, at, said in expected:
        _read_in_order(said, lines(found[id][at]))


def no_text_reaches_another_reader(data: Data) -> None:
    raw = {id: b"".join(part for content in contents for part in parts_of(content).values()) for id, contents in _made(data).items()}
    for path, text in texts(data).items():
        words = [word.encode() for word in re.findall(r"W\d+X", text)]
        for id in set(raw) - set(_readers(path)):
            assert not any(word in raw[id] for word in words), f"{path} stands in {id}"


def notes_and_references_are_one_to_one_and_in_order(data: Data) -> None:
    for content in _every_document(data):
        references = [one.get(f"{W}id") for one in _root(content).iter(f"{W}footnoteReference")]
        assert references == list(note_texts(content)) == [str(number) for number in range(1, len(references) + 1)]


def every_part_parses_strictly_and_the_verifier_is_content(data: Data) -> None:
    for content in _every_document(data):
        package, problems = read_package(content, "uitvoer.docx")
        assert package is not None
        assert problems == []
        for name, part in parts_of(content).items():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(part, etree.XMLParser(recover=False, resolve_entities=False, huge_tree=False))
        assert verify(package, template_tags=False) == []


def the_same_input_gives_the_same_bytes(data: Data) -> None:
    assert _bytes(data) == _bytes(data)


def the_order_of_keys_means_nothing(data: Data) -> None:
    ordered = {"officials", "side_events", "footnotes"} & set(data)
    shuffled = _reversed({key: value for key, value in data.items() if key not in ordered}) | {key: data[key] for key in sorted(ordered)}
    assert to_yaml(shuffled) != to_yaml(data)
    assert _bytes(shuffled) == _bytes(data)


def one_fault_means_no_output_at_all(data: Data) -> None:
    made = built({**data, "meeting": {**data["meeting"], "place": "{{ meeting.plaats }}"}})
    assert [found.code for found in made.diagnostics if found.severity == "error"] == ["X001"]
    assert made.outputs == []


PROPERTIES: tuple[Callable[[Data], None], ...] = (
    every_word_comes_out_exactly_and_in_order,
    no_text_reaches_another_reader,
    notes_and_references_are_one_to_one_and_in_order,
    every_part_parses_strictly_and_the_verifier_is_content,
    the_same_input_gives_the_same_bytes,
    the_order_of_keys_means_nothing,
    one_fault_means_no_output_at_all,
)
by_name = pytest.mark.parametrize("holds", PROPERTIES, ids=lambda holds: holds.__name__)


@by_name
def test_of_every_dossier(holds: Callable[[Data], None]) -> None:
    tried(dossiers(), holds, 25)


@pytest.mark.slow
@by_name
def test_of_a_great_many_dossiers(holds: Callable[[Data], None]) -> None:
    tried(dossiers(), holds, 1000)


def _made(data: Data) -> dict[str, list[bytes]]:
    made = built(data)
    assert errors(made) == []
    return documents(made)


def _every_document(data: Data) -> list[bytes]:
    return [content for contents in _made(data).values() for content in contents]


def _bytes(data: Data) -> dict[str, bytes]:
    return {output.file: output.content for output in built(data).outputs}


def _root(content: bytes) -> Any:
    return parsed(parts_of(content)["word/document.xml"])


def _readers(path: tuple[str | int, ...]) -> tuple[str, ...]:
    own = READERS_OF_FIELDS.get(str(path[-1])) if path[0] in ("agenda", "attachments") else None
    steps = tuple(map(str, path))
    return own or READERS.get(steps[:2]) or READERS.get(steps[:1], EVERYWHERE)


def _read_in_order(said: list[Said], found: list[str]) -> None:
    """Walks through a document once; each text must stand after the one before it."""
    text, at = "\x00" + "\x00".join(found) + "\x00", 0
    for one in said:
        wanted = _pattern("\x00".join(one.text.printed))
        place = re.compile(rf"\x00{wanted}(?=\x00)" if isinstance(one, Line) else wanted).search(text, at)
        assert place, f"not there, or out of order: {one}\nfrom: {text[max(at - 300, 0) : at + 3000]!r}"
        at = place.end()


def _pattern(printed: str) -> str:
    """The text itself, except within a citation: there anything may stand around the words that must be there."""
    return "".join(
        re.escape(piece) if at % 2 == 0 else f"[^{NOTE_CLOSE}]*{re.escape(piece)}[^{NOTE_CLOSE}]*"
        for at, piece in enumerate(printed.split(CITED))
    )


def _reversed(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _reversed(value[key]) for key in reversed(value)}
    return [_reversed(item) for item in value] if isinstance(value, list) else value
