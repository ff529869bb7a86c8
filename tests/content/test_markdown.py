"""Markdown: every construct and fault from ``markdown_cases.yaml``, and what holds for any text."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from assembler.content.markdown import Fault, escape_markdown, read_inline, read_prose
from assembler.content.model import (
    Block,
    Break,
    Cell,
    Emphasis,
    Inline,
    Link,
    ListBlock,
    Note,
    NoteRef,
    Paragraph,
    Placeholder,
    Str,
    Strong,
    Table,
)
from assembler.content.text import plain_text
from assembler.diagnostics.catalogue import CATALOGUE
from assembler.source import Origin

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "markdown_cases.yaml").read_text("utf-8"))
FIELD = ("agenda", 0, "position")

Node = Block | Inline | Cell


def shown(nodes: tuple[Node, ...]) -> str:
    return " ".join(map(outline, nodes))


def at(origin: Origin | None) -> str:
    assert origin is not None
    assert origin.path == FIELD
    return f"@{origin.offset}"


def outline(node: Node) -> str:
    """A node in a line: its kind and place, and its content in brackets."""
    match node:
        case Str():
            return f"{node.text!r}{at(node.origin)}"
        case Break():
            return f"break{at(node.origin)}"
        case NoteRef():
            return f"ref<{node.key}>{at(node.origin)}"
        case Placeholder():
            return f"value<{node.index}>{at(node.origin)}"
        case Emphasis():
            return f"em({shown(node.children)})"
        case Strong():
            return f"strong({shown(node.children)})"
        case Link():
            return f"link<{node.url}>{at(node.origin)}({shown(node.children)})"
        case Note():
            return f"note{at(node.origin)}({shown(node.blocks)})"
        case Paragraph():
            return f"p{at(node.origin)}({shown(node.children)})"
        case Cell():
            return f"{node.align or 'cell'}{at(node.origin)}({shown(node.children)})"
        case ListBlock():
            kind = "list" if node.start is None else f"list<{node.start}>"
            return f"{kind}{at(node.origin)}({' / '.join(map(shown, node.items))})"
        case Table():
            return f"table{at(node.origin)}({' / '.join(map(shown, (node.header, *node.rows)))})"
    raise AssertionError(node)


def marked(text: str) -> str:
    """A case's text, with ``{{0}}``, ``{{12 }}`` made into the tokens the caller puts for expressions."""
    return re.sub(r"\{\{(\d+)( *)\}\}", lambda m: f"\ufdd0{m[1]}".ljust(len(m[0]) - 1, "\ufdd2") + "\ufdd1", text)


def reported(faults: list[Fault]) -> list[str]:
    return [f"{fault.code}@{fault.offset}" for fault in faults]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_case(case: dict[str, Any]) -> None:
    text = marked(case["text"])
    content: tuple[Node, ...]
    content, faults = read_inline(text, FIELD) if case.get("inline") else read_prose(text, FIELD)
    assert reported(faults) == case.get("faults", [])
    if "gives" in case:
        assert shown(content) == case["gives"]
    if "plain" in case:
        assert plain_text(content) == case["plain"]
    if "says" in case:
        assert [fault.facts.get("text") for fault in faults] == case["says"]
    for fault in faults:
        for message in (*CATALOGUE[fault.code].nl, *CATALOGUE[fault.code].en):
            message.format_map(fault.facts)


def test_every_prose_fault_has_a_case() -> None:
    seen = {fault.partition("@")[0] for case in CASES for fault in case.get("faults", [])}
    assert seen == {f"P{number:03}" for number in range(1, 15)}


ALPHABET = st.characters(
    blacklist_categories=("Cs", "Cc"), blacklist_characters=[chr(code) for code in range(0xFDD0, 0xFDF0)], whitelist_characters="\t"
)
LINES = st.lists(st.text(ALPHABET).map(lambda line: line.strip(" \t")), max_size=6)
LEGAL = st.one_of(st.text(ALPHABET | st.just("\n")), st.text(st.sampled_from("a1-=|:.)(\u00a0\u2003\u2028\u200b \t\n\\`*_[]<>!#^~&;+")))
PIECES = [*"ab1 \t\n\\`*_[]()<>!#-=|:.~^&;\"'/@+", "^[", "[^", "](", "http://x", "\ufdd00\ufdd1", "\u00a0"]
PIECES += ["    ", "- ", "1. ", "\n|-|\n", "<b>"]
MARKDOWN = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)


def words(blocks: tuple[Block, ...]) -> str:
    """The text of the one paragraph there may be, all of it Str and Break."""
    if not blocks:
        return ""
    (paragraph,) = blocks
    assert isinstance(paragraph, Paragraph)
    assert all(isinstance(child, Str | Break) for child in paragraph.children)
    return plain_text(blocks)


@settings(deadline=None)
@given(LINES)
def test_escaped_lines_print_exactly(lines: list[str]) -> None:
    text = "\n".join(lines).rstrip("\n")
    blocks, faults = read_prose(escape_markdown(text), FIELD)
    assert (words(blocks), faults) == (text, [])


@settings(deadline=None)
@given(LEGAL)
def test_escaping_loses_only_blanks_at_line_ends(text: str) -> None:
    blocks, faults = read_prose(escape_markdown(text), FIELD)
    expected = "\n".join(line.strip(" \t") for line in text.split("\n")).rstrip("\n")
    assert (words(blocks), faults) == (expected, [])


@settings(deadline=None)
@given(st.text(ALPHABET).map(lambda line: line.strip(" \t")))
def test_an_escaped_line_prints_exactly_everywhere(line: str) -> None:
    escaped = escape_markdown(line)
    assert plain_text(read_inline(escaped, FIELD)[0]) == line
    blocks, faults = read_prose(f"| head |\n|---|\n| {escaped} |", FIELD)
    assert (plain_text(blocks), faults) == (f"head\n{line}", [])
    if line:
        (note,), faults = read_inline(f"^[{escaped}]", FIELD)
        assert isinstance(note, Note)
        assert (plain_text(note.blocks), faults) == (line, [])


def origins(node: Any) -> list[int]:
    """Every offset within a node, wherever it sits."""
    if isinstance(node, tuple):
        return [offset for child in node for offset in origins(child)]
    found = [node.origin.offset] if getattr(node, "origin", None) else []
    for name in ("children", "blocks", "items", "header", "rows"):
        found += origins(getattr(node, name, ()))
    return found


@settings(deadline=None)
@given(MARKDOWN | st.text())
def test_no_markdown_raises_and_every_place_lies_in_the_text(text: str) -> None:
    for content, faults in (read_prose(text, FIELD), read_inline(text, FIELD)):
        assert all(0 <= offset <= len(text) for offset in origins(content))
        assert all(0 <= fault.offset <= len(text) for fault in faults)
        for fault in faults:
            CATALOGUE[fault.code].nl[0].format_map(fault.facts)


@settings(deadline=None)
@given(MARKDOWN)
def test_text_stands_where_its_origin_says(text: str) -> None:
    def check(node: Any) -> None:
        if isinstance(node, Str) and node.origin:
            here, first = text[node.origin.offset :], node.text[0]
            assert here.startswith((first, "\\" + first)) or (first, here[0]) == (" ", "\n") or first in "*_"
        for name in ("children", "blocks", "items", "header", "rows"):
            for child in flat(getattr(node, name, ())):
                check(child)

    for block in read_prose(text, FIELD)[0]:
        check(block)


def flat(nodes: tuple[Any, ...]) -> list[Any]:
    return [found for node in nodes for found in (flat(node) if isinstance(node, tuple) else [node])]


DEEP = {
    "lists": "- " * 300 + "x",
    "quotes": "> " * 300 + "x",
    "brackets": "[" * 3000,
    "notes": "^[" * 500 + "x" + "]" * 500,
    "images": "![" * 500 + "](x)" * 500,
    "emphasis": "*a " * 2000 + "a* " * 2000,
    "backticks": "`" * 3000,
}


@pytest.mark.parametrize("name", DEEP)
def test_deep_nesting_ends_well(name: str) -> None:
    blocks, faults = read_prose(DEEP[name], FIELD)
    assert plain_text(blocks) or faults


NOT_OURS = "\u00a0\u2003\u3000\u2028\u2029\u0085\x0c\x0b\x1c\u200b\ufeff\r\x00"


@pytest.mark.parametrize("mark", NOT_OURS, ids=ascii)
def test_no_white_space_but_ascii_is_trimmed(mark: str) -> None:
    for text in (f"{mark}a{mark}", f"{mark}\nb{mark}", mark):
        blocks, faults = read_prose(text, FIELD)
        assert (plain_text(blocks), faults) == (text.replace("\n", " "), [])
    blocks, faults = read_prose(f"| {mark} | {mark}a{mark} |\n|---|---|\n|{mark}|{mark}|", FIELD)
    assert (plain_text(blocks), faults) == (f"{mark}\t{mark}a{mark}\n{mark}\t{mark}", [])


def test_the_module_loads_without_markdown_it() -> None:
    """The import costs 40 ms, which a command without prose must not pay."""
    code = "import sys, assembler.content.markdown; sys.exit('markdown_it' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
