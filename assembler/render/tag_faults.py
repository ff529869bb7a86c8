"""What is wrong with the tags of a part, all of it: each tag is tried by itself, and the blocks that tags open and close are followed.

Jinja stops at the first fault of a part, which leaves whoever made the template to find one fault in each run.
"""

import re
from collections import Counter
from collections.abc import Iterator

import jinja2
from jinja2 import nodes

from assembler.diagnostics import Diagnostic, Words, diagnose
from assembler.diagnostics.suggestions import did_you_mean, near_match
from assembler.diagnostics.words import words
from assembler.expressions.elsewhere import TAGS
from assembler.expressions.syntax import missing_filter, syntax_problem
from assembler.lean import dataclass
from assembler.render.fill import ENVIRONMENT
from assembler.render.include_tags import ELSEWHERE, what_instead
from assembler.render.tags import Tag

_OPENINGS = {
    "if": "{% if a %}",
    "for": "{% for a in b %}",
    "set": "{% set a %}",
    "macro": "{% macro a() %}",
    "call": "{% call a() %}",
    "filter": "{% filter upper %}",
    "with": "{% with %}",
    "block": "{% block a %}",
    "autoescape": "{% autoescape true %}",
}
"""What opens a block, each in its simplest form."""
_OWN = {"cellbg", "colspan"}
_MERGES = {"vm", "hm"}
_CELLS = _OWN | _MERGES
"""docxtpl's own statements about the cell they stand in: a colour or a width, and being one with the cell before."""
_SINGLE = ("include", "import", "from", "extends")
_KEYWORDS = (*_OPENINGS, *(f"end{one}" for one in _OPENINGS), "else", "elif", *_SINGLE, *sorted(_CELLS), "raw", "endraw")
TOO_DEEP = Words("er staat te veel in elkaar", "too much is nested in it")
_LONG = 200
"""A shorter tag cannot be nested more deeply than Jinja can make code of."""
_LOOP_NAMES = re.compile(r"^\{%[-+]?\s*for\s+([a-zA-Z_]\w*(?:\s*,\s*[a-zA-Z_]\w*)*)\s+in\b")


@dataclass(frozen=True)
class CheckedTags:
    """The tags of a part with what is wrong with them.

    ``source`` is what can be read of them as a template that is right: a line for every tag, with what is faulty left out and the blocks
    closed, so that the names in it can be followed. ``blocks`` are the numbers of the tags of each block: what opens it, what it turns
    at, and what closes it.
    """

    tags: tuple[Tag, ...]
    source: str
    faults: tuple[Diagnostic, ...]
    blocks: tuple[tuple[int, ...], ...]


def check_tags(tags: list[Tag]) -> CheckedTags:
    """Every fault of the tags of a part, in their order."""
    blocks = _Blocks(tags)
    lines = [blocks.line(number) for number in range(len(tags))]
    source = "\n".join(lines) + blocks.close_all()
    faults = [_diagnostic(tags[number], problem) for number, problem in sorted(blocks.faults, key=lambda fault: fault[0])]
    return CheckedTags(tuple(tags), source, tuple(faults), tuple(blocks.closed))


def _diagnostic(tag: Tag, problem: Words | None) -> Diagnostic:
    if problem is None and tag.keyword in ELSEWHERE:
        wrong, hint = what_instead(tag.keyword, tag.text)
        return diagnose("T020", place=tag.place, problem=wrong, hint=hint)
    if problem is None:
        return diagnose("T011", place=tag.place, tag=tag.shown)
    return diagnose("T001", place=tag.place, problem=problem, excerpt=tag.shown)


@dataclass
class _Open:
    """A block that is open: ``end`` is what closes it in the source, ``guessed`` that nobody knows whether it was meant."""

    kind: str
    number: int
    end: str
    guessed: bool = False
    otherwise: bool = False
    """Whether its else was there."""
    turns: tuple[int, ...] = ()
    """The numbers of its elif and else."""


class _Blocks:
    def __init__(self, tags: list[Tag]) -> None:
        self._tags = tags
        self._open: list[_Open] = []
        self._crossed: list[tuple[_Open, int]] = []
        """Blocks that were still open when one around them was closed, and by which tag."""
        self._raw: int | None = None
        self._ahead = Counter(tag.keyword for tag in tags)
        """The keywords of the tags that are still to come."""
        self.closed: list[tuple[int, ...]] = []
        self.faults: list[tuple[int, Words | None]] = []
        """By the number of the tag; without words where the tag itself tells: one of a row that is in no table, or of other templates."""

    def line(self, number: int) -> str:
        """What a tag becomes in the source."""
        tag = self._tags[number]
        keyword = tag.keyword
        self._ahead[keyword] -= 1
        if self._raw is not None:
            self._raw = None if keyword == "endraw" else self._raw
            return ""
        if tag.lost or keyword in ELSEWHERE:
            self.faults.append((number, None))
        if tag.text.startswith("{#"):
            return ""
        if tag.text.startswith("{{"):
            if tag.scope in ("tr", "tc"):
                self._fault(number, _NO_SCOPE)
            return tag.text if self._fine(number, tag.text) else ""
        if tag.broken:
            return self._guess(number, keyword)
        if keyword == "raw":
            self._raw = number
            return ""
        if keyword in _CELLS:
            told = f"{{{{ {tag.text[2:-2].replace(keyword, '', 1).strip('-+ ')} }}}}" if keyword in _OWN else ""
            return told if not told or self._fine(number, told) else ""
        if keyword in _OPENINGS:
            return self._opens(number, keyword)
        if keyword.startswith("end") and keyword[3:] in _OPENINGS:
            self._fine(number, _OPENINGS[keyword[3:]] + tag.text)
            return self._closes(number, keyword[3:])
        if keyword in ("else", "elif"):
            return self._turns(number, keyword)
        if keyword in _SINGLE:
            return ""
        return self._unknown(number, keyword)

    def close_all(self) -> str:
        """The ends that are missing, told at the tags that want them."""
        if self._raw is not None:
            self._fault(self._raw, _not_closed("raw"))
        left = [one for one in (*self._open, *(one for one, _ in self._crossed)) if not one.guessed]
        for one in left:
            self._fault(one.number, _not_closed(one.kind))
        return "".join(one.end for one in reversed(self._open))

    def _fault(self, number: int, problem: Words) -> None:
        self.faults.append((number, problem))

    def _fine(self, number: int, source: str) -> bool:
        """Whether the source of a tag can be read; what is wrong with it is told."""
        read = _read(source)
        if isinstance(read, Words):
            self._fault(number, read)
            return False
        for problem in read:
            self._fault(number, problem)
        return True

    def _opens(self, number: int, kind: str) -> str:
        text, end = self._tags[number].text, f"{{% end{kind} %}}"
        if kind == "set" and (not isinstance(_read(text), Words) or ("=" in text and isinstance(_read(text + end), Words))):
            return text if self._fine(number, text) else ""
        if self._fine(number, text + end):
            self._open.append(_Open(kind, number, end))
            return text
        names = _LOOP_NAMES.match(text)
        self._open.append(_Open(kind, number, "{% endfor %}" if names else "{% endif %}"))
        return f"{{% for {names[1]} in varargs %}}" if names else "{% if true %}"

    def _closes(self, number: int, kind: str) -> str:
        at = self._last(kind)
        if at is not None:
            return self._close(number, at)
        crossed = next((one for one in reversed(self._crossed) if one[0].kind == kind), None)
        if crossed is not None:
            self._crossed.remove(crossed)
            block, closer = crossed
            self._fault(closer, words(*_CROSSING, end=self._tags[closer].keyword, kind=block.kind))
        elif self._open and not self._awaited(self._open[-1].kind):
            self._fault(number, words(*_MISMATCH, end=f"end{kind}", kind=self._open[-1].kind))
            return self._open.pop().end
        else:
            self._fault(number, words(*_TOO_MANY, end=f"end{kind}", kind=kind))
        return ""

    def _last(self, kind: str) -> int | None:
        return next((at for at in range(len(self._open) - 1, -1, -1) if self._open[at].kind == kind), None)

    def _close(self, number: int, at: int) -> str:
        """Closes the block and whatever is open in it."""
        closed = self._open[at:]
        del self._open[at:]
        self._crossed += [(one, number) for one in closed[1:]]
        if not closed[0].guessed:
            self.closed.append((closed[0].number, *closed[0].turns, number))
        return "".join(one.end for one in reversed(closed))

    def _awaited(self, kind: str) -> bool:
        """Whether the ends that follow suffice for all blocks of a kind that are open."""
        return self._ahead[f"end{kind}"] - self._ahead[kind] >= sum(one.kind == kind for one in self._open)

    def _turns(self, number: int, keyword: str) -> str:
        kinds = ("if",) if keyword == "elif" else ("if", "for")
        text = self._tags[number].text
        fine = self._fine(number, f"{{% if a %}}{text}{{% endif %}}")
        block = self._open[-1] if self._open else None
        if block is None or block.kind not in kinds or block.otherwise:
            if (block is not None and block.otherwise) or not any(one.kind in kinds for one in self._open):
                self._fault(number, words(*_OUT_OF_PLACE, keyword=keyword, kinds=Words(" of ".join(kinds), " or ".join(kinds))))
            return ""
        if block.end == f"{{% end{block.kind} %}}" and fine:
            block.otherwise = keyword == "else"
            block.turns = (*block.turns, number)
            return text
        return ""

    def _unknown(self, number: int, keyword: str) -> str:
        meant = keyword.lower() if keyword.lower() in _KEYWORDS else near_match(keyword, _KEYWORDS)
        spaced = re.match(r"\{%[-+]?\s*end\s+(\w+)", self._tags[number].text)
        if spaced and spaced[1] in _OPENINGS:
            meant = f"end{spaced[1]}"
        apart = re.match(r"\{%[-+]?\s*(?:p|tr|tc|r)\s+(\w+)", self._tags[number].text)
        meant = apart[1] if apart else meant
        if not keyword:
            problem = _read(self._tags[number].text)
            assert isinstance(problem, Words), "a statement without a word"
            self._fault(number, problem)
            return ""
        near = TAGS.get(keyword) or did_you_mean(meant or keyword, _KEYWORDS)
        self._fault(number, words("{told}{near}", "{told}{near}", told=_no_tag(keyword), near=_bracketed(near)))
        return self._guess(number, meant or "")

    def _guess(self, number: int, keyword: str) -> str:
        """A tag that was told of already, taken for what it may have been, so that its block is not told of too."""
        if keyword in _OPENINGS:
            self._open.append(_Open(keyword, number, "{% endif %}", guessed=True))
            return "{% if true %}"
        at = self._last(keyword[3:]) if keyword.startswith("end") else None
        return self._close(number, at) if at is not None else ""


_NO_SCOPE = Words("alleen {{ … }} en {{p … }} drukken iets af", "only {{ … }} and {{p … }} print something")
_TOO_MANY = "{end} is te veel: er staat geen {kind} open", "{end} is one too many: no {kind} is open"
_MISMATCH = "{end} past niet bij {kind}, dat nog openstaat", "{end} does not go with {kind}, which is still open"
_CROSSING = "{end} staat voor end{kind}: de blokken kruisen elkaar", "{end} stands before end{kind}: the blocks cross"
_OUT_OF_PLACE = "{keyword} staat niet op zijn plaats in een {kinds}", "{keyword} is not in its place in an {kinds}"


def _not_closed(kind: str) -> Words:
    return words("{kind} wordt niet afgesloten met end{kind}", "{kind} is not closed with end{kind}", kind=kind)


def _no_tag(keyword: str) -> Words:
    return words("de tag {keyword} bestaat niet", "there is no tag {keyword}", keyword=keyword)


def _bracketed(near: Words) -> Words:
    return words(" ({near})", " ({near})", near=near) if near else Words()


def _read(source: str) -> list[Words] | Words:
    """What Jinja says is wrong with a source, or else what there is none of that is used in it."""
    try:
        read = ENVIRONMENT.parse(source)
        unknown = list(_unknown_filters(read))
        if len(source) > _LONG and not unknown:
            ENVIRONMENT.compile(source, raw=True)
        return unknown
    except jinja2.TemplateSyntaxError as error:
        return syntax_problem(error.message or "", ENVIRONMENT.filters)
    except RecursionError:
        return TOO_DEEP


def _unknown_filters(read: nodes.Template) -> Iterator[Words]:
    for filtered in read.find_all(nodes.Filter):
        if filtered.name not in ENVIRONMENT.filters:
            yield missing_filter("filter", filtered.name, ENVIRONMENT.filters)
    for test in read.find_all(nodes.Test):
        if test.name not in ENVIRONMENT.tests:
            yield missing_filter("test", test.name, ENVIRONMENT.tests)
