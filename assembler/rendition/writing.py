"""Pieces of a paragraph to Markdown (CommonMark, with GFM's tables and footnotes) that prints their text exactly.

A sentence has a line of its own, so that a change shows as one line that changed: a single line end prints as a space.
"""

import re
import string
from collections.abc import Iterable, Sequence
from itertools import groupby

from assembler.lean import dataclass


@dataclass(frozen=True)
class Words:
    """Text with its formatting; a newline in it is a line break within the paragraph."""

    text: str
    bold: bool = False
    italic: bool = False
    url: str = ""


@dataclass(frozen=True)
class Mark:
    """What is Markdown already, such as a reference to a note."""

    markdown: str


Piece = Words | Mark

_SPECIAL = re.compile(r"[\\`*\[\]<>~$]|&(?=#?\w+;)|(?<![^\W_])_|_(?![^\W_])")
"""Signs that may mean something wherever they stand; an underscore within a word does not."""
_BLOCK = re.compile(r"([#+=|:-])|([0-9]{1,9})([.)](?:[ \t]|$))")
"""What would begin a heading, an item, a rule or a table at the start of a line."""
_SENTENCE = re.compile(r"([.?!…](?:</?\w+>|[\"”’»)*]|\[\^e?[0-9]+\])*) (?=([\"“‘„«(]*(\w)))")


def paragraph(pieces: Iterable[Piece]) -> list[str]:
    """The lines of a paragraph: one for each sentence, and for each line break; none when it prints nothing."""
    lines = [_SENTENCE.sub(_at_sentence, line.strip(" \t")) for line in _inline(pieces).split("\n")]
    while lines and not lines[-1]:
        lines.pop()
    *broken, last = [line.split("\n") for line in lines] or [[]]
    return [_not_a_block(line) for line in [*(one for some in broken for one in (*some[:-1], some[-1] + "\\")), *last]]


def one_line(pieces: Iterable[Piece]) -> str:
    """The same where there is room for one line only: in a heading or a table cell."""
    return "<br>".join(line.strip(" \t") for line in _inline(pieces).strip(" \t\n").split("\n"))


def escaped(text: str) -> str:
    """Markdown that prints the text, wherever in a line it stands."""
    return _SPECIAL.sub(r"\\\g<0>", text)


def _at_sentence(found: re.Match[str]) -> str:
    return f"{found[1]}\n" if found[3].isupper() else found[0]


def _not_a_block(line: str) -> str:
    begins = _BLOCK.match(line)
    if begins is None:
        return line
    return f"\\{line}" if begins[1] else f"{begins[2]}\\{line[len(begins[2]) :]}"


def _inline(pieces: Iterable[Piece]) -> str:
    merged = _merged(pieces)
    made: list[str] = []
    for at, piece in enumerate(merged):
        made.append(piece.markdown if isinstance(piece, Mark) else _words(piece, _last(merged[:at]), _first(merged[at + 1 :])))
    return "".join(made)


def _merged(pieces: Iterable[Piece]) -> list[Piece]:
    """Neighbours of one formatting as one: Word splits runs for reasons that nobody sees."""
    made: list[Piece] = []
    for key, group in groupby(pieces, lambda one: (one.bold, one.italic, one.url) if isinstance(one, Words) else None):
        if key is None:
            made += group
        elif text := "".join(one.text for one in group if isinstance(one, Words)):
            made.append(Words(text, *key))
    return made


def _last(pieces: Sequence[Piece]) -> str:
    """The character before, as far as emphasis goes by it: an asterisk stands for any emphasis that ends there."""
    if not pieces:
        return " "
    one = pieces[-1]
    if isinstance(one, Mark):
        return one.markdown[-1]
    return "*" if (one.bold or one.italic) and not one.text[-1].isspace() else one.text[-1]


def _first(pieces: Sequence[Piece]) -> str:
    if not pieces:
        return " "
    one = pieces[0]
    return one.markdown[0] if isinstance(one, Mark) else one.text[0]


def _words(piece: Words, before: str, after: str) -> str:
    core = piece.text.strip()
    if not core or not (piece.bold or piece.italic or piece.url):
        colon = piece.text.startswith(":") and before == "]"  # with it a reference would be taken for the note itself
        return ("\\" if colon else "") + escaped(piece.text)
    start = piece.text.index(core)
    lead, trail = piece.text[:start], piece.text[start + len(core) :]
    around = "[]" if piece.url else f"{lead[-1:] or before}{trail[:1] or after}"
    made = _emphasised(escaped(core), core, piece, around[0], around[1])
    return escaped(lead) + (f"[{made}]({_address(piece.url)})" if piece.url else made) + escaped(trail)


def _emphasised(made: str, core: str, piece: Words, before: str, after: str) -> str:
    """With asterisks where they count as such between these neighbours (CommonMark 6.2), else with tags."""
    if not (piece.bold or piece.italic):
        return made
    if _parts(core[0], before) and _parts(core[-1], after):
        sign = "*" * (2 * piece.bold + piece.italic)
        return f"{sign}{made}{sign}"
    tags = [name for name, wanted in (("strong", piece.bold), ("em", piece.italic)) if wanted]
    return "".join(f"<{name}>" for name in tags) + made + "".join(f"</{name}>" for name in reversed(tags))


def _parts(inside: str, outside: str) -> bool:
    if outside == "*":
        return False
    return inside.isalnum() or outside.isspace() or outside in string.punctuation


def _address(url: str) -> str:
    if re.fullmatch(r"[^\s<>()\\|]+", url):
        return url
    return "<" + re.sub(r"[<>\\]", r"\\\g<0>", url).replace("\n", "%0A").replace("|", "%7C") + ">"
