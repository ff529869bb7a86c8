"""The inline half of the Markdown parser: markdown-it's rules for emphasis, code and HTML, and our own for the rest.

Our own, because notes are no Markdown, because nothing may be decoded or tidied on the way (entities, addresses), and because every token
must know its place: ``meta["at"]``, a position in the content. Import this module late: markdown-it costs 40 ms.
"""

import string
from typing import Literal, NamedTuple

from markdown_it import MarkdownIt
from markdown_it.helpers import parseLinkDestination, parseLinkTitle
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from assembler.patterns import pattern

NOTE_KEY = pattern(r"\[\^([^\s\]^]+)\]")
_ADDRESS = pattern(r"<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^<>\x00-\x20]*)>")
_EMAIL = pattern(r"<([A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*)>")
_ESCAPED = pattern(r"\\([!-/:-@\[-`{-~])")
_MARK = pattern(r"[\n!*<\[\\\]^_`]")
_SPACE = pattern(r"[ \t\n]*")


class PlacedState(StateInline):
    """The state of a parse, with the position of each token; what is pending always ends at ``pos``."""

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        token = super().push(ttype, tag, nesting)
        token.meta["at"] = self.pos
        return token

    def pushPending(self) -> Token:  # noqa: N802
        at = self.pos - len(self.pending)
        token = super().pushPending()
        token.meta["at"] = at
        return token


class Target(NamedTuple):
    """What follows a link's opening bracket; positions in the content, ``title`` is -1 when there is none."""

    close: int
    address: str
    address_at: int
    title: int
    end: int


def _text(state: StateInline, silent: bool) -> bool:
    """Text up to the next character that may begin something; unlike markdown-it's rule it stays within ``posMax``."""
    found = _MARK.search(state.src, state.pos, state.posMax)
    end = found.start() if found else state.posMax
    if end == state.pos:
        return False
    if not silent:
        state.pending += state.src[state.pos : end]
    state.pos = end
    return True


def _newline(state: StateInline, silent: bool) -> bool:
    """A line end: two spaces before it make a hard break, and spaces before it are never printed."""
    if state.src[state.pos] != "\n":
        return False
    line_end = state.pos
    if not silent:
        text = state.pending.rstrip(" ")
        spaces = len(state.pending) - len(text)
        state.pending = text
        state.pos -= spaces
        state.push("hardbreak" if spaces >= 2 else "softbreak", "br", 0)
    state.pos = line_end + 1
    return True


def _escape(state: StateInline, silent: bool) -> bool:
    """A backslash before ASCII punctuation or a line end; before anything else it is a backslash."""
    char = state.src[state.pos + 1 : min(state.pos + 2, state.posMax)]
    if state.src[state.pos] != "\\" or not char or char not in string.punctuation + "\n":
        return False
    if not silent and char == "\n":
        state.push("hardbreak", "br", 0)
    elif not silent:
        state.push("text", "", 0).content = char
    state.pos += 2
    return True


def _note_reference(state: StateInline, silent: bool) -> bool:
    """``[^key]``."""
    found = NOTE_KEY.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    if not silent:
        state.push("note_reference", "", 0).content = found[1]
    state.pos = found.end()
    return True


def _note(state: StateInline, silent: bool) -> bool:
    """``^[text]``; without text, or without its closing bracket, it is no note."""
    if not state.src.startswith("^[", state.pos, state.posMax):
        return False
    close = _closing(state, state.pos + 1, links=True)
    text = state.src[state.pos + 2 : close]
    if close < 0 or not text.strip(" \t\n"):
        return False
    if not silent:
        start = state.pos + 2 + len(text) - len(text.lstrip(" \t\n"))
        level, state.linkLevel = state.linkLevel, 0
        _nest(state, "note", start, start + len(text.strip(" \t\n")))
        state.linkLevel = level
    state.pos = close + 1
    return True


def _nest(state: StateInline, kind: str, start: int, end: int) -> Token:
    """Read the content from ``start`` to ``end`` between an opening token, which is returned, and a closing one."""
    token = state.push(f"{kind}_open", "", 1)
    token.meta["start"] = start
    limit, state.pos, state.posMax = state.posMax, start, end
    state.md.inline.tokenize(state)
    state.push(f"{kind}_close", "", -1)
    state.posMax = limit
    return token


def _closing(state: StateInline, opening: int, links: bool) -> int:
    """The position of the bracket that closes the one at ``opening``; -1 without one, or when a link stands between unless ``links``."""
    before, state.pos = state.pos, opening + 1
    depth = 1
    found = -1
    while state.pos < state.posMax:
        at = state.pos
        char = state.src[at]
        depth -= char == "]"
        if depth == 0:
            found = at
            break
        state.md.inline.skipToken(state)
        if char == "[" and state.pos == at + 1:
            depth += 1
        elif char == "[" and not links and not state.src.startswith("[^", at):
            break
    state.pos = before
    return found


def _skip_space(state: StateInline, position: int) -> int:
    found = _SPACE.match(state.src, position, state.posMax)
    return found.end() if found else position


def _target(state: StateInline, opening: int, links: bool) -> Target | None:
    """The text, address and title of a link whose bracket is at ``opening``, if that is what stands there."""
    close = _closing(state, opening, links)
    if close < 0 or not state.src.startswith("(", close + 1, state.posMax):
        return None
    start = _skip_space(state, close + 2)
    found = parseLinkDestination(state.src, start, state.posMax)
    end = found.pos if found.ok else start
    address = state.src[start:end]
    if address.startswith("<"):
        start, address = start + 1, address[1:-1]
    after = _skip_space(state, end)
    title = parseLinkTitle(state.src, after, state.posMax)
    titled = title.ok and after > end
    last = _skip_space(state, title.pos) if titled else after
    if not state.src.startswith(")", last, state.posMax):
        return None
    return Target(close, _ESCAPED.sub(r"\1", address), start, after if titled else -1, last + 1)


def _link(state: StateInline, silent: bool) -> bool:
    """``[text](address)``; without text it would print nothing, so that is no link. References are not resolved: they stay text."""
    if state.src[state.pos] != "[" or state.linkLevel:
        return False
    target = _target(state, state.pos, links=False)
    if target is None or not state.src[state.pos + 1 : target.close].strip(" \t\n"):
        return False
    if not silent:
        state.linkLevel += 1
        token = _nest(state, "link", state.pos + 1, target.close)
        state.linkLevel -= 1
        token.content = target.address
        token.meta |= {"address": target.address_at, "title": target.title, "end": target.end}
    state.pos = target.end
    return True


def _image(state: StateInline, silent: bool) -> bool:
    """``![text](address)``."""
    if not state.src.startswith("![", state.pos, state.posMax):
        return False
    target = _target(state, state.pos + 1, links=True)
    if target is None:
        return False
    if not silent:
        state.push("image", "", 0).content = state.src[state.pos : target.end]
    state.pos = target.end
    return True


def _autolink(state: StateInline, silent: bool) -> bool:
    """``<https://…>`` or ``<name@example.nl>``, printed exactly as typed."""
    if state.src[state.pos] != "<" or state.linkLevel:
        return False
    mail = _EMAIL.match(state.src, state.pos, state.posMax)
    found = mail or _ADDRESS.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    if not silent:
        start = state.pos
        token = state.push("link_open", "", 1)
        token.content = f"mailto:{found[1]}" if mail else found[1]
        token.meta |= {"address": start + 1, "title": -1, "end": found.end()}
        state.pos = start + 1
        state.push("text", "", 0).content = found[1]
        state.push("link_close", "", -1)
    state.pos = found.end()
    return True


def install(md: MarkdownIt) -> None:
    """Give the parser these inline rules and no others; no entities, so that ``&amp;`` prints as it is typed."""
    rules = md.inline.ruler
    ours = {"text": _text, "newline": _newline, "escape": _escape, "link": _link, "image": _image, "autolink": _autolink}
    for name, rule in ours.items():
        rules.at(name, rule)
    rules.enableOnly(["text", "newline", "escape", "backticks", "emphasis", "link", "image", "autolink", "html_inline"])
    rules.before("link", "note_reference", _note_reference)
    rules.before("link", "note", _note)
    md.inline.ruler2.enableOnly(["balance_pairs", "emphasis"])
