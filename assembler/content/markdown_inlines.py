"""From Markdown's inline tokens to inlines; what has no place among them becomes a Fault. Import late: markdown-it costs 40 ms."""

import re
from dataclasses import field

from markdown_it.common.normalize_url import normalizeLink
from markdown_it.token import Token

from assembler.content.markdown import TOKEN, Fault
from assembler.content.markdown_block_rules import Stretch
from assembler.content.markdown_parser import parse_inlines
from assembler.content.model import Break, Emphasis, Inline, Link, Note, NoteRef, Paragraph, Placeholder, Str, Strong
from assembler.lean import dataclass
from assembler.patterns import pattern
from assembler.source import Origin, Path

_NOT_PRINTED = {
    "html_inline": "P001",
    "image": "P002",
    "code_inline": "P003",
}
_URL = pattern(r"(https?://[^\s/?#]|mailto:\S)", re.IGNORECASE)
_EXCERPT = 40


def excerpt(text: str) -> str:
    """The start of a text as a message quotes it: one line, expressions as three dots."""
    line = TOKEN.sub("{{ … }}", text.strip(" \t\n").partition("\n")[0].rstrip(" \t"))
    return line if len(line) <= _EXCERPT else line[: _EXCERPT - 1] + "…"


@dataclass
class _Frame:
    """Inlines being collected between an opening and a closing token; text waits in ``words`` to become one Str."""

    kind: str
    origin: Origin | None = None
    url: str = ""
    start: Origin | None = None
    children: list[Inline] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    words_at: Origin | None = None

    def say(self, text: str, origin: Origin) -> None:
        if not text:
            return
        self.words_at = self.words_at or origin
        self.words.append(text)

    def add(self, *inlines: Inline) -> None:
        if self.words:
            self.children.append(Str("".join(self.words), self.words_at))
            self.words, self.words_at = [], None
        self.children.extend(inlines)

    def close(self) -> tuple[Inline, ...]:
        self.add()
        return tuple(self.children)


def _element(tag: str) -> str:
    """The name of the HTML element that a tag begins or ends."""
    return tag.strip("</>").partition(" ")[0].lower()


class InlineReader:
    """Reads one stretch of inline content."""

    def __init__(self, stretch: Stretch, path: Path, faults: list[Fault]) -> None:
        self.stretch = stretch
        self.path = path
        self.faults = faults
        self.frames = [_Frame("paragraph")]
        self.kept: list[bool] = []
        self.html: set[str] = set()
        """The names of HTML elements that were told as faults: their end is the same fault."""

    def read(self) -> tuple[Inline, ...]:
        for token in parse_inlines(self.stretch.content):
            if token.nesting > 0:
                self._open(token.type.removesuffix("_open"), token)
            elif token.nesting < 0:
                self._close()
            else:
                self._leaf(token)
        return self.frames[0].close()

    def _origin(self, position: int) -> Origin:
        return Origin(self.path, self.stretch.offset(position))

    def _fault(self, code: str, position: int, **facts: object) -> None:
        self.faults.append(Fault(code, self.stretch.offset(position), facts))

    def _leaf(self, token: Token) -> None:
        at: int = token.meta["at"]
        frame = self.frames[-1]
        match token.type:
            case "text":
                self._text(token.content, at)
            case "softbreak":
                frame.say(" ", self._origin(at))
            case "hardbreak":
                frame.add(Break(self._origin(at)))
            case "note_reference":
                self._check_note(token.content, at)
                frame.add(NoteRef(token.content, self._origin(at)))
            case "html_inline" if token.content.startswith("</") and _element(token.content) in self.html:
                self.html.discard(_element(token.content))
            case kind:
                self.html.add(_element(token.content))
                self._fault(_NOT_PRINTED[kind], at, text=excerpt(token.markup + token.content + token.markup))

    def _text(self, text: str, at: int) -> None:
        """Text as it is, but for the tokens that stand for expressions."""
        frame = self.frames[-1]
        done = 0
        for found in TOKEN.finditer(text):
            frame.say(text[done : found.start()], self._origin(at + done))
            frame.add(Placeholder(int(found[1]), self._origin(at + found.start())))
            done = found.end()
        frame.say(text[done:], self._origin(at + done))

    def _open(self, kind: str, token: Token) -> None:
        """Begin a link, note or emphasis; emphasis within the same emphasis says nothing new and is not kept, so nesting has a limit."""
        at = token.meta["at"]
        self.kept.append(not (kind in ("em", "strong") and self._within(kind)))
        if not self.kept[-1]:
            return
        frame = _Frame(kind, self._origin(at), token.content)
        if kind == "link":
            frame.url = self._address(token)
        elif kind == "note":
            self._check_note("", at)
            frame.start = self._origin(token.meta["start"])
        self.frames.append(frame)

    def _within(self, kind: str) -> bool:
        """Whether ``kind`` is open already; a note's text is a text of its own."""
        for frame in reversed(self.frames):
            if frame.kind in (kind, "note"):
                return frame.kind == kind
        return False

    def _close(self) -> None:
        if not self.kept.pop():
            return
        frame = self.frames.pop()
        children = frame.close()
        made: Inline
        match frame.kind:
            case "em":
                made = Emphasis(children)
            case "strong":
                made = Strong(children)
            case "link":
                made = Link(children, frame.url, frame.origin)
            case _:
                made = Note((Paragraph(children, frame.start),), None, frame.origin)
        self.frames[-1].add(made)

    def _check_note(self, key: str, at: int) -> None:
        if any(frame.kind == "note" for frame in self.frames):
            self._fault("P009", at)
        if TOKEN.search(key):
            self._fault("P012", at)

    def _address(self, token: Token) -> str:
        """The address of a link, checked; percent-encoded as a URL must be, never otherwise changed."""
        at, title = token.meta["address"], token.meta["title"]
        if title >= 0:
            self._fault("P014", title, text=excerpt(self.stretch.content[title : token.meta["end"] - 1]))
        if TOKEN.search(token.content):
            self._fault("P012", at)
        elif not _URL.match(token.content):
            shown = token.content or self.stretch.content[token.meta["at"] : token.meta["end"]]
            self._fault("P008", at, text=excerpt(shown))
        else:
            return normalizeLink(token.content)
        return token.content
