"""Inlines to runs: the formatting of the place they are put in, with emphasis, links and notes on top."""

from collections.abc import Callable, Iterable
from copy import deepcopy

from assembler.content.model import Break, Emphasis, Figure, Inline, Link, Note, NoteRef, Placeholder, Shaded, Str, Strong
from assembler.ooxml.elements import element, hyperlink, put_property, run, text_content
from assembler.ooxml.xml import Element
from assembler.source import Origin

Refer = Callable[[Note | NoteRef], list[Element]]
"""Makes the runs of a reference to a note."""
Draw = Callable[[Figure], Element]
"""Makes the picture of a figure."""


class InlineWriter:
    """Writes inlines for one paragraph; ``seen`` collects where they come from, ``links`` the hyperlinks that want an address."""

    def __init__(self, refer: Refer, draw: Draw, link_style: str | None, seen: list[Origin], links: list[tuple[Element, str]]) -> None:
        self._refer = refer
        self._draw = draw
        self._link_style = link_style
        self._seen = seen
        self._links = links

    def runs(self, inlines: Iterable[Inline], properties: Element | None) -> list[Element]:
        made: list[Element] = []
        text: list[str] = []
        for inline in inlines:
            self._seen.extend(_origins(inline))
            if isinstance(inline, Str):
                text.append(inline.text)
                continue
            if text:
                made.append(run(properties, *text_content("".join(text))))
                text = []
            made += self._write(inline, properties)
        if text:
            made.append(run(properties, *text_content("".join(text))))
        return made

    def _write(self, inline: Inline, properties: Element | None) -> list[Element]:
        match inline:
            case Break():
                return [run(properties, element("w:br"))]
            case Emphasis():
                return self.runs(inline.children, _with(properties, element("w:i"), element("w:iCs")))
            case Strong():
                return self.runs(inline.children, _with(properties, element("w:b"), element("w:bCs")))
            case Shaded():
                return self.runs(inline.children, _with(properties, element("w:shd", val="clear", color="auto", fill=inline.fill.upper())))
            case Link():
                styled = _with(properties, element("w:rStyle", val=self._link_style)) if self._link_style else properties
                made = hyperlink("", self.runs(inline.children, styled))
                self._links.append((made, inline.url))
                return [made]
            case Note() | NoteRef():
                return self._refer(inline)
            case Figure():
                return [run(properties, self._draw(inline))]
            case Str() | Placeholder():
                raise AssertionError(f"{inline} has no runs of its own")


def _origins(inline: Inline) -> list[Origin]:
    """Where an inline stands, and where the facts in it do."""
    origin = getattr(inline, "origin", None)
    facts = [Origin(path) for path in inline.facts] if isinstance(inline, Str) else []
    return [*([origin] if origin is not None else []), *facts]


def _with(properties: Element | None, *added: Element) -> Element:
    """A copy of run properties with these put in their places."""
    made = deepcopy(properties) if properties is not None else element("w:rPr")
    for one in added:
        put_property(made, one)
    return made
