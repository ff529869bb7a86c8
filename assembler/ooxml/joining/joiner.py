"""A text from another package in the place of a paragraph."""

from copy import deepcopy

from assembler.ooxml import namespaces as ns
from assembler.ooxml.joining.draft import Draft
from assembler.ooxml.joining.guest import Guest
from assembler.ooxml.joining.lists import ListJoin
from assembler.ooxml.joining.marks import UniqueMarks, without_remarks
from assembler.ooxml.joining.notes import NOTE_KINDS, bring_notes, put_notes
from assembler.ooxml.joining.styles import StyleJoin
from assembler.ooxml.namespaces import qn
from assembler.ooxml.xml import Element

_TABLE = qn("w:tbl")
_MARKS = (qn("w:bookmarkStart"), qn("w:bookmarkEnd"), qn("w:commentRangeStart"), qn("w:commentRangeEnd"))


class Joiner:
    """What a document and the texts that are put into it share: the marks in use, and what was copied for each text."""

    def __init__(self, draft: Draft, stories: list[str]) -> None:
        self._draft = draft
        self._marks = UniqueMarks(draft.root(one) for one in stories)
        self._joins: dict[int, tuple[Guest, StyleJoin, ListJoin]] = {}

    def insert(self, guest: Guest, part: str, paragraph: Element) -> int:
        """Puts the body of ``guest`` in the place of a paragraph of ``part``; how many elements that are."""
        draft = self._draft
        body = guest.main.makeelement(qn("w:body"), nsmap=guest.main.nsmap)
        body.extend(deepcopy(one) for one in guest.blocks())
        without_remarks(body)
        notes = {kind: bring_notes(draft, guest, body, kind) for kind in NOTE_KINDS}
        everything = [body, *(one for some in notes.values() for one in some)]
        self._marks.settle(everything)
        self._restyle(guest, everything)
        draft.declare(part, guest.main)
        draft.relate(part, guest.package, guest.package.main_part, [body])
        for kind, some in notes.items():
            put_notes(draft, guest, some, kind)
        count = sum(1 for element in everything for _ in element.iter())
        requirements = [(one, _required(one)) for one in body.iter(qn("mc:Choice"))]
        _place(list(body), paragraph)
        for choice, required in requirements:
            choice.set("Requires", " ".join(_prefix(choice, uri) for uri in required))
        return count

    def _restyle(self, guest: Guest, elements: list[Element]) -> None:
        if id(guest) not in self._joins:
            styles = StyleJoin(self._draft, guest)
            self._joins[id(guest)] = guest, styles, ListJoin(self._draft, guest, styles)
        _, styles, lists = self._joins[id(guest)]
        lists.bring_styles(styles.bring(elements))
        lists.bring(elements)


def _place(blocks: list[Element], paragraph: Element) -> None:
    """Puts blocks where a paragraph is. Tables that touch would be one table, and a text ends in a paragraph, so one may be added."""
    before, after = paragraph.getprevious(), paragraph.getnext()
    if blocks and blocks[0].tag == _TABLE and before is not None and before.tag == _TABLE:
        blocks.insert(0, _empty(paragraph))
    if blocks and blocks[-1].tag == _TABLE and (after is None or after.tag in (_TABLE, qn("w:sectPr"))):
        blocks.append(_empty(paragraph))
    for mark in list(paragraph.iter(*_MARKS)):  # what begins or ends in the paragraph may do the other elsewhere
        paragraph.addprevious(mark)
    for one in blocks:
        paragraph.addprevious(one)
    paragraph.getparent().remove(paragraph)


def _empty(paragraph: Element) -> Element:
    """An empty paragraph that counts as this one for who marks paragraphs with attributes."""
    marks = {name: value for name, value in paragraph.attrib.items() if name.startswith(f"{{{ns.TRACE}}}")}
    return paragraph.makeelement(paragraph.tag, marks)


def _required(choice: Element) -> list[str]:
    """The namespaces that who reads an alternative must know (ECMA-376 Part 3, 7.6)."""
    return [choice.nsmap.get(one, one) for one in choice.get("Requires", "").split()]


def _prefix(choice: Element, uri: str) -> str:
    return next((prefix for prefix, one in choice.nsmap.items() if one == uri and prefix), uri)
