"""Tags made whole: Word spreads text over runs as it likes, and may put a tab, a line end or a hyphen of its own in the midst of a tag."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from assembler.lean import dataclass
from assembler.ooxml.elements import run, text_element
from assembler.ooxml.namespaces import qn
from assembler.ooxml.xml import Element
from assembler.render.marks import ESCAPE, NUMBER, TAG
from assembler.render.spelling import INVISIBLE, spelled, with_spelled_tags

_TEXT, _INSTRUCTION, _RUN = qn("w:t"), qn("w:instrText"), qn("w:r")
_SIGNS = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-", qn("w:softHyphen"): ""}
"""What may stand between the texts of a run, and what it is within a tag."""
_ATOM = re.compile(f"{TAG.pattern}|{ESCAPE.pattern}", re.DOTALL)
_RUN_TAG = re.compile(r"(\{%r\s.*?%\})", re.DOTALL)
_UNSEEN = re.compile(rf"(?<=\{{)[{INVISIBLE}]+(?=[{{%#])|(?<=[}}%#])[{INVISIBLE}]+(?=\}})")
"""What nobody sees between the two signs that begin or end a tag."""


@dataclass
class _Piece:
    """A text element, or a sign between two, with the text it stands for; what it is made of is put together in ``made``."""

    element: Element
    text: str
    sign: bool
    made: list[str]
    taken: bool = False
    """Whether a sign went into a tag."""


def make_tags_whole(paragraph: Element) -> None:
    """Each tag into the text element it begins in, spelled as Jinja wants it, with its paragraph's number."""
    for kind, signs in ((_TEXT, tuple(_SIGNS)), (_INSTRUCTION, ())):
        pieces = [_piece(one) for one in own(paragraph, kind, *signs) if one.tag == kind or _is_sign(one)]
        if any("{" in piece.text or "}" in piece.text for piece in pieces):
            _join(pieces, int(paragraph.get(NUMBER)))


def part_runs(root: Element) -> None:
    """Each ``{%r … %}`` into a run of its own, which goes with it; what stands beside it keeps its formatting."""
    for text in [one for one in root.iter(_TEXT) if "{%r" in (one.text or "") and one.getparent().tag == _RUN]:
        around = text.getparent()
        first, *rest = _RUN_TAG.split(text.text)
        after = list(text.itersiblings())
        if not first.strip() and not any(rest[1:]) and not after:
            continue
        text.text = first
        made = [run(around.find(qn("w:rPr")), text_element(one)) for one in rest if one]
        if after:
            made.append(run(around.find(qn("w:rPr")), *after))
        for one in reversed(made):
            around.addnext(one)


def spell_attributes(root: Element) -> None:
    """The tags in attributes, such as an alternative text, likewise."""
    for element in root.iter():
        for name, value in element.attrib.items():
            if "{" in value and TAG.search(value):
                number = next((int(found) for one in (element, *element.iterancestors()) if (found := one.get(NUMBER))), None)
                element.set(name, with_spelled_tags(value, number))


def own(paragraph: Element, *kinds: str) -> list[Element]:
    """The elements of these kinds in a paragraph, without those of paragraphs inside it (text boxes)."""
    return [one for one in paragraph.iter(*kinds) if next(one.iterancestors(qn("w:p"))) is paragraph]


def own_text(paragraph: Element, kind: str = _TEXT) -> str:
    """The text of a paragraph, or that of its fields' instructions, without that of paragraphs inside it."""
    return "".join(one.text or "" for one in own(paragraph, kind))


def _is_sign(element: Element) -> bool:
    """Not a tab stop of the paragraph, nor a page break."""
    return element.getparent().tag == _RUN and not element.attrib


def _piece(element: Element) -> _Piece:
    sign = element.tag in _SIGNS
    return _Piece(element, _SIGNS[element.tag] if sign else element.text or "", sign, [])


def _join(pieces: list[_Piece], number: int) -> None:
    _drop_unseen(pieces)
    whole = "".join(piece.text for piece in pieces)
    atoms = list(_ATOM.finditer(whole))
    if not atoms:
        return
    starts = list(accumulate((len(piece.text) for piece in pieces), initial=0))[:-1]
    for start, end, atom in _stretches(whole, atoms):
        at = bisect_right(starts, start) - 1
        if atom is not None:
            pieces[at].made.append(spelled(atom, number) if TAG.fullmatch(atom) else atom)
        while at < len(pieces) and starts[at] < end:
            if atom is None:
                pieces[at].made.append(whole[max(starts[at], start) : min(starts[at] + len(pieces[at].text), end)])
            else:
                pieces[at].taken = pieces[at].sign
            at += 1
    for piece in pieces:
        if piece.taken:
            piece.element.getparent().remove(piece.element)
        elif not piece.sign:
            piece.element.text = "".join(piece.made)
            piece.element.set(qn("xml:space"), "preserve")


def _drop_unseen(pieces: list[_Piece]) -> None:
    whole = "".join(piece.text for piece in pieces)
    unseen = {at for found in _UNSEEN.finditer(whole) for at in range(*found.span())}
    at = 0
    for piece in pieces if unseen else ():
        end = at + len(piece.text)
        piece.text = "".join(sign for place, sign in enumerate(piece.text, at) if place not in unseen)
        at = end


def _stretches(whole: str, atoms: list[re.Match[str]]) -> Iterator[tuple[int, int, str | None]]:
    """The text in order: stretches of plain text (None) and what is to be whole."""
    at = 0
    for atom in atoms:
        yield at, atom.start(), None
        yield atom.start(), atom.end(), atom[0]
        at = atom.end()
    yield at, len(whole), None
