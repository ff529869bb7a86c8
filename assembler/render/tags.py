"""The tags of a prepared part in the order in which Jinja meets them, each with the place it stands in."""

import re
from collections.abc import Iterator
from dataclasses import field

from assembler.lean import dataclass
from assembler.ooxml import namespaces as ns
from assembler.ooxml.namespaces import qn
from assembler.ooxml.xml import Element
from assembler.render.marks import NUMBER, TAG, read_marks
from assembler.render.whole import own_text
from assembler.source import TemplatePlace

_SCOPED = re.compile(r"^(\{[{%#])(p|tr|tc|r) ")
_KEYWORD = re.compile(r"^\{%[-+]?\s*(\w*)")
_HALF = re.compile(r"\{%[-+]?\s*(?:(?:p|tr|tc|r) )?(\w+)|\b(end[a-z]+)\s*[-+]?%\}")
_FALLBACK = f"{{{ns.MC}}}Fallback"
_AROUND = {"tr": qn("w:tr"), "tc": qn("w:tc")}


@dataclass(frozen=True)
class Tag:
    """A tag as Jinja reads it, on one line, without docxtpl's ``p``, ``tr``, ``tc`` or ``r``, which is its ``scope``.

    Of one that is ``broken``, without a beginning or an end, only the keyword is known. ``lost`` tells that its scope is not around it.
    ``holder`` is the element whose text it stands in, or whose ``attribute``, and ``after`` what comes after it there.
    """

    text: str
    place: TemplatePlace | None
    scope: str = ""
    broken: bool = False
    lost: bool = False
    holder: Element | None = field(default=None, repr=False)
    attribute: str = ""
    after: str = field(default="", repr=False)

    @property
    def keyword(self) -> str:
        """The first word of a statement; nothing for what is printed or a remark."""
        found = _KEYWORD.match(self.text)
        return found[1] if found else ""

    @property
    def shown(self) -> str:
        """The tag as it stands in the template."""
        return f"{self.text[:2]}{self.scope} {self.text[2:].lstrip()}" if self.scope else self.text


def read_tags(root: Element, places: list[TemplatePlace]) -> list[Tag]:
    """The tags of a part that was prepared; those that Word has twice, in a text box and what older versions show for it, once."""
    return [tag for element in _elements(root) for tag in _tags_of(element, places)]


def _elements(element: Element) -> Iterator[Element]:
    """The elements in the order of the text, without what repeats others. A stack, for nesting may be deep."""
    waiting = [element]
    while waiting:
        one = waiting.pop()
        if isinstance(one.tag, str) and one.tag != _FALLBACK:
            yield one
            waiting.extend(reversed(one))


def _tags_of(element: Element, places: list[TemplatePlace]) -> Iterator[Tag]:
    if element.tag == qn("w:p"):
        rest = TAG.sub("", own_text(element))
        for half in _HALF.finditer(rest) if "%" in rest else ():
            yield Tag(f"{{% {half[1] or half[2]} %}}", _place(element, None, places), broken=True)
    texts = [(name, value) for name, value in (*element.attrib.items(), ("", element.text)) if value and "{" in value]
    for name, text in texts:
        for found in TAG.finditer(text):
            yield _tag(found, element, name, places)


def _tag(found: re.Match[str], element: Element, attribute: str, places: list[TemplatePlace]) -> Tag:
    text, number = read_marks(found[0])
    text = text.replace("\n", " ")
    scoped = _SCOPED.match(text)
    scope = scoped[2] if scoped else ""
    around = _AROUND.get(scope)
    lost = around is not None and next(element.iterancestors(around), None) is None
    place, after = _place(element, number, places), found.string[found.end() :]
    return Tag(_SCOPED.sub(r"\1 ", text), place, scope, lost=lost, holder=element, attribute=attribute, after=after)


def _place(element: Element, number: int | None, places: list[TemplatePlace]) -> TemplatePlace | None:
    if number is None:
        numbers = (one.get(NUMBER) for one in (element, *element.iterancestors()))
        number = next((int(one) for one in numbers if one is not None), None)
    return places[number] if number is not None else None
