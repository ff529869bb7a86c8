"""The Markdown parser: markdown-it with our rules, made once. Import it late: markdown-it costs 40 ms.

markdown-it's core chain is not used: its first step changes the text (line ends, NUL), which would shift every place after it.
"""

from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from assembler.content import markdown_block_rules, markdown_inline_rules

_DEEPEST = 40
"""Levels of nesting; the parser skips what lies deeper, twenty lists or forty quotes down: far past where they are errors."""


@cache
def _parser() -> MarkdownIt:
    md = MarkdownIt("zero", {"html": True, "inline_definitions": True, "maxNesting": _DEEPEST})
    markdown_block_rules.install(md)
    markdown_inline_rules.install(md)
    return md


def parse_blocks(text: str) -> list[Token]:
    """The block tokens of a text; inline tokens have ``meta["stretch"]`` and are not yet read."""
    md = _parser()
    state = StateBlock(text, md, {}, [])
    md.block.tokenize(state, 0, state.lineMax)
    return state.tokens


def parse_inlines(content: str) -> list[Token]:
    """The inline tokens of a paragraph's content, each with ``meta["at"]``."""
    md = _parser()
    state = markdown_inline_rules.PlacedState(content, md, {}, [])
    md.inline.tokenize(state)
    for rule in md.inline.ruler2.getRules(""):
        rule(state)
    return state.tokens
