"""Reading and writing XML strictly: what does not parse is refused, never repaired.

A repairing parser drops text in silence. Entities are never expanded, nothing is fetched, and a document type declaration is
refused before libxml2 sees it (ECMA-376 Part 2, "XML Usage", forbids one, and allows UTF-8 and UTF-16 only).
Comments and processing instructions carry nothing in a Word package; they are left out, so that every node of a tree is an
element and the text around a comment is one text.
"""

import codecs
import re
from collections.abc import Callable
from functools import cache
from typing import Any, TypeAlias

from lxml import etree

from assembler.ooxml import namespaces as ns
from assembler.ooxml.namespaces import PREFIXES
from assembler.patterns import pattern

Element: TypeAlias = Any
"""An ``lxml.etree._Element``; lxml has no types of its own, and stubs that happen to be installed should not matter."""


def _parser(huge: bool) -> Any:
    return etree.XMLParser(
        encoding="utf-8",
        recover=False,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
        huge_tree=huge,
    )


etree.register_namespace("trace", ns.TRACE)
"""For elements that bear our marks: a prefix of lxml's own making can hide that of the element itself when it is moved."""
_HUGE = _parser(huge=True)
_BOUNDED = _parser(huge=False)
_PLACE = pattern(r"\s*, line \d+, column \d+$")
_DECLARED = re.compile(rb"""<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([^"']*)""")
_DECLARES = re.compile(rb"xmlns(?::[^\s<>=&\"]+)?")
_DECLARATION = pattern(r"<\?xml\s[^>]*\?>")


class XmlError(ValueError):
    """XML that cannot be accepted; ``line`` and ``column`` count from 1, 0 when the place is unknown."""

    def __init__(self, reason: str, line: int = 0, column: int = 0) -> None:
        super().__init__(f"{reason} (line {line}, column {column})")
        self.reason = reason
        self.line = line
        self.column = column


class DtdError(XmlError):
    """The XML has a document type declaration."""


class DepthError(XmlError):
    """Elements are nested deeper than 256."""


def parse(data: bytes | str, *, huge: bool = True) -> Element:
    """The root element of ``data``; anything wrong is an :class:`XmlError`.

    ``huge=False`` is for somebody else's file: it refuses texts over 10 MB and, as a :class:`DepthError`, nesting over 256.
    """
    content = _utf8(data)
    _refuse_doctype(content)
    try:
        return etree.fromstring(content, _HUGE if huge else _BOUNDED)
    except etree.XMLSyntaxError as error:
        if error.code == etree.ErrorTypes.ERR_NO_MEMORY:
            raise MemoryError from None
        reason = _PLACE.sub("", error.msg or "not XML")
        kind = DepthError if "xcessive depth" in reason else XmlError
        raise kind(reason, error.lineno or 0, (error.offset or 0) + 1) from None


def serialize(element: Element) -> bytes:
    """``element`` as a part of a package: UTF-8, standalone, without the text that follows it."""
    content: bytes = etree.tostring(element, encoding="UTF-8", xml_declaration=True, standalone=True, with_tail=False)
    return content


def serialize_without(element: Element, *unwanted: str) -> bytes:
    """As :func:`write_without`, in one piece."""
    pieces: list[bytes] = []
    write_without(element, pieces.append, *unwanted)
    return b"".join(pieces)


def write_without(element: Element, write: Callable[[bytes], object], *unwanted: str) -> None:
    """Writes what :func:`serialize` gives piece by piece, without declarations of these namespaces; all others stay.

    Nothing may use those in what is made of it. Others must stay, used or not, because ``mc:Ignorable`` names them by prefix (ECMA-376
    Part 3, 7.3). The declarations are taken out of what was written: having lxml clean up a tree takes longer than writing it.
    """
    sink = _Undeclaring(write, [b'="%s"' % namespace.encode() for namespace in unwanted])
    etree.ElementTree(element).write(sink, encoding="UTF-8", xml_declaration=True, standalone=True, with_tail=False)
    sink.end()


class _Undeclaring:
    """Passes on what is written to it without the declarations of some values, whole tags at a time."""

    def __init__(self, write: Callable[[bytes], object], values: list[bytes]) -> None:
        self._write = write
        self._values = values
        self._rest = b""

    def write(self, content: bytes) -> None:
        content = self._rest + content
        opened = content.rfind(b"<")
        end = opened if opened > content.rfind(b">") else len(content)
        self._rest = content[end:]
        self._pass_on(content[:end])

    def end(self) -> None:
        self._pass_on(self._rest)

    def _pass_on(self, content: bytes) -> None:
        for value in self._values:
            if value in content:
                content = _undeclared(content, value)
        self._write(content)


def _undeclared(content: bytes, value: bytes) -> bytes:
    kept, start, at = [], 0, content.find(value)
    while at >= 0:
        begin = content.rfind(b" ", 0, at)
        in_tag = content.rfind(b"<", 0, begin) > content.rfind(b">", 0, begin)  # neither is written as itself in a text or value
        if in_tag and _DECLARES.fullmatch(content, begin + 1, at):
            kept.append(content[start:begin])
            start = at + len(value)
        at = content.find(value, at + len(value))
    return b"".join([*kept, content[start:]])


def serialize_declaring(element: Element, prefix: str) -> bytes:
    """As :func:`serialize`, with one of our prefixes declared once, at the root: lxml declares it at each element that has it alone."""
    namespace = PREFIXES[prefix]
    declared = rb'\g<0> xmlns:%s="%s"' % (prefix.encode(), namespace.encode())
    return re.sub(rb"<[^?<>\s/]+", declared, serialize_without(element, namespace), count=1)


def strip_attribute(element: Element, name: str) -> None:
    """Takes an attribute away from ``element`` and all within it."""
    etree.strip_attributes(element, name)


@cache
def xpath(expression: str) -> Callable[..., Any]:
    """A compiled XPath 1.0 expression over the prefixes of :mod:`assembler.ooxml.namespaces`: a look at a whole tree at libxml2's speed.

    It is called with an element, and with a value for each variable (``$name``) in it.
    """
    compiled: Callable[..., Any] = etree.XPath(expression, namespaces=dict(PREFIXES))
    return compiled


def _utf8(data: bytes | str) -> bytes:
    """The same text in UTF-8; the parser is told so and looks at no declaration."""
    try:
        if isinstance(data, str):
            return data.encode()
        if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return _DECLARATION.sub("", data.decode("utf-16"), count=1).encode()
    except UnicodeError as error:
        raise XmlError(str(error)) from None
    declared = _DECLARED.match(data.removeprefix(codecs.BOM_UTF8)[:300])
    if declared and declared[1].lower() not in (b"utf-8", b"us-ascii", b"ascii"):
        raise XmlError(f"encoding {declared[1].decode('ascii', 'replace')} is neither UTF-8 nor UTF-16", 1, 1)
    return data


def _refuse_doctype(content: bytes) -> None:
    """Walk over what may precede the root element: spaces, comments and processing instructions.

    A declaration can stand nowhere else, and ``<!DOCTYPE`` in a text or comment is harmless.
    """
    at = len(codecs.BOM_UTF8) if content.startswith(codecs.BOM_UTF8) else 0
    while True:
        while content[at : at + 1].isspace():
            at += 1
        if content.startswith(b"<!DOCTYPE", at):
            raise DtdError("document type declaration", *_position(content, at))
        for opening, closing in ((b"<!--", b"-->"), (b"<?", b"?>")):
            if content.startswith(opening, at):
                end = content.find(closing, at + len(opening))
                break
        else:
            return
        if end < 0:
            return
        at = end + len(closing)


def _position(content: bytes, at: int) -> tuple[int, int]:
    return content.count(b"\n", 0, at) + 1, at - content.rfind(b"\n", 0, at)
