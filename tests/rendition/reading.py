"""Reads a rendition back as a Markdown reader shows it, to be held against what the Word document itself says."""

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

from tests.strategies import NOTE_CLOSE, NOTE_OPEN

_REFERENCE = re.compile(r"(?<!\\)((?:\\\\)*)\[\^(e?[0-9]+)\]")
_LABEL = re.compile(r"^[a-z]+[.)] ")
"""Before an item of a list that is lettered, which Markdown has none of."""


_INLINES = ("text", "softbreak", "hardbreak", "image")


def words(text: str) -> list[str]:
    """What stands between white space; a note has some around it, for Markdown keeps none at the end of a paragraph."""
    return text.replace(NOTE_OPEN, f" {NOTE_OPEN} ").replace(NOTE_CLOSE, f" {NOTE_CLOSE} ").split()


def shown(markdown: str) -> tuple[str, list[str], str]:
    """The body with each note where it is referred to, the names of the notes in order, and what stands in headers and footers."""
    above, _, edges = markdown.partition("\n---\n")
    body, *found = re.split(r"^\[\^(e?[0-9]+)\]:", above, flags=re.MULTILINE)
    pairs = zip(found[::2], found[1::2], strict=True)
    notes = {name: _plain(re.sub(r"^    ", "", text, flags=re.MULTILINE).strip(" \t")) for name, text in pairs}
    text = re.sub("\x02\\[(e?[0-9]+)\\]\x02", lambda one: NOTE_OPEN + notes[one[1]] + NOTE_CLOSE, _plain(body))
    return text, list(notes), _plain(edges)


def _plain(markdown: str) -> str:
    marked = _REFERENCE.sub("\\1[\x02\\2\x02]", markdown)
    tokens = MarkdownIt("commonmark").enable("table").parse(marked)
    text = "\n".join(_blocks(tokens))
    return text.replace("[\x02", "\x02[").replace("\x02]", "]\x02")


def _blocks(tokens: list[Token]) -> Iterator[str]:
    bullets: list[bool] = []
    first = False
    for token in tokens:
        assert token.type not in ("code_block", "fence", "hr", "blockquote_open"), token
        if token.type in ("bullet_list_open", "ordered_list_open"):
            bullets.append(token.type == "bullet_list_open")
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            bullets.pop()
        elif token.type == "list_item_open":
            first = True
        elif token.type == "html_block":
            assert token.content.strip() == "<!-- -->"
        elif token.type == "inline":
            text = "".join(map(_inline, token.children or []))
            yield _LABEL.sub("", text) if first and bullets and bullets[-1] else text
            first = False


def _inline(token: Token) -> str:
    if token.type == "html_inline":
        assert re.fullmatch(r"<br>|</?(strong|em)>", token.content)
        return "\n" if token.content == "<br>" else ""
    assert token.type in _INLINES or token.type.endswith(("_open", "_close")), token
    return {"softbreak": " ", "hardbreak": "\n", "image": ""}.get(token.type, token.content)
