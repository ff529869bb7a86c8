"""A rendition says what the document says: every word and every note in order, whatever a drafter typed."""

import pytest

from assembler.rendition import markdown_of
from tests.documents import built, documents, errors, lines, parts_of
from tests.dossiers import EXAMPLES
from tests.rendition.reading import shown, words
from tests.strategies import Data, dossiers, tried


def it_has_every_word_and_every_note_in_order(data: Data) -> None:
    made = built(data)
    assert errors(made) == []
    for contents in documents(made).values():
        for content in contents:
            says_the_same(content)


def says_the_same(content: bytes) -> None:
    text, notes, edges = shown(markdown_of(content).decode())
    assert words(text) == words("\n".join(lines(content)))
    assert notes == [str(number) for number in range(1, len(notes) + 1)]
    parts = [name for name in parts_of(content) if name.startswith(("word/header", "word/footer"))]
    assert set(words(edges)) == {word for part in parts for line in lines(content, part) for word in words(line)}


def test_of_every_dossier() -> None:
    tried(dossiers(), it_has_every_word_and_every_note_in_order, 25)


@pytest.mark.slow
def test_of_a_great_many_dossiers() -> None:
    tried(dossiers(), it_has_every_word_and_every_note_in_order, 1000)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda file: file.parent.name)
def test_of_the_examples(example: object) -> None:
    from assembler.pipeline import build

    for output in build(str(example)).outputs:
        if not output.copied:
            says_the_same(output.content)
