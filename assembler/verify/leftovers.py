"""Rules about what was needed on the way and must not stay: template tags, tokens, trace, and characters nobody can type.

Each looks at the bytes first, which is fast; places are only sought when there is something to tell.
"""

import re
from collections.abc import Iterator

from assembler.ooxml.namespaces import TRACE, qn
from assembler.ooxml.xml import xpath
from assembler.patterns import pattern
from assembler.verify.facts import Facts, Part

_TAGS = ("{{", "}}", "{%", "%}", "{#")
_CONTROL = pattern("[\x7f-\x84\x86-\x9f]")
_PRIVATE = pattern("[\ufdd0-\ufdef]")
_C1 = re.compile(rb"\xc2[\x80-\x84\x86-\x9f]")
_NONCHARACTER = re.compile(rb"\xef\xb7[\x90-\xaf]")


def control_characters(facts: Facts) -> Iterator[str]:
    """DEL and the C1 controls, which XML lets pass; the C0 controls do not even parse."""
    for part in facts.parts.values():
        if b"\x7f" in part.content or _C1.search(part.content) or b"&#" in part.content:
            yield from _having(part, _CONTROL, "control character")


def private_characters(facts: Facts) -> Iterator[str]:
    """U+FDD0 to U+FDEF: the tokens that stand for rich values until these are put in."""
    for part in facts.parts.values():
        if _NONCHARACTER.search(part.content) or b"&#" in part.content:
            yield from _having(part, _PRIVATE, "token")


def _having(part: Part, pattern: re.Pattern[str], what: str) -> Iterator[str]:
    for element in part.root.iter():
        inside = [element.text or "", *element.attrib.values(), *(child.tail or "" for child in element)]
        for found in filter(None, map(pattern.search, inside)):
            yield f"{part.at(element)}: {what} U+{ord(found[0]):04X}"


def trace(facts: Facts) -> Iterator[str]:
    """Nothing of our own namespace leaves the building."""
    for part in facts.parts.values():
        if TRACE.encode() in part.content:
            used = f"/descendant::*[namespace-uri() = '{TRACE}' or @*[namespace-uri() = '{TRACE}']]"
            yield from (f"{part.at(element)}: trace on {element.tag.rpartition('}')[2]}" for element in xpath(used)(part.root))


def template_tags(facts: Facts) -> Iterator[str]:
    """Template language left in a text, also over runs, or in an attribute such as an alternative text."""
    core = facts.parts.get("docProps/core.xml")
    for part in [*facts.stories, core] if core else facts.stories:
        if _may_have_tags(part):
            yield from _tags(part)


def _may_have_tags(part: Part) -> bool:
    """Most parts have hardly a brace; the text is joined over runs, the bytes are for attributes."""
    text: str = xpath("string(/)")(part.root)
    if ("{" in text or "}" in text) and any(tag in text for tag in _TAGS):
        return True
    return (b"{" in part.content or b"}" in part.content) and any(tag.encode() in part.content for tag in _TAGS)


def _tags(part: Part) -> Iterator[str]:
    for element in part.root.iter():
        paragraph = element.tag == qn("w:p")
        if not paragraph and next(element.iterancestors(qn("w:p")), None) is None:
            texts = [element.text or "", *element.attrib.values()]
        else:
            texts = [*([xpath("string(.)")(element)] if paragraph else []), *element.attrib.values()]
        for text in texts:
            tag = next((tag for tag in _TAGS if tag in text), None)
            if tag:
                yield f"{part.at(element)}: {tag} left in {text.strip()[:60]!r}"
