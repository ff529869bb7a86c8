"""Rules about the package as such: parts, content types, relationships, images (ECMA-376 Part 2)."""

from collections.abc import Iterator

from assembler.ooxml.package import CONTENT_TYPES, MAIN_CONTENT_TYPE, Relationship, leads_outside, relationships_source
from assembler.ooxml.xml import XmlError, xpath
from assembler.verify.facts import Facts


def xml(facts: Facts) -> Iterator[str]:
    """A part that a strict parser refuses, Word refuses with the whole document."""
    for name, error in facts.broken.items():
        yield f"{name}: {error}"


def content_types(facts: Facts) -> Iterator[str]:
    if CONTENT_TYPES in facts.broken:
        return
    if CONTENT_TYPES not in facts.parts:
        yield f"{CONTENT_TYPES} is missing"
        return
    for name in facts.package.parts:
        if name != CONTENT_TYPES and not facts.package.content_type(name):
            yield f"{name}: no content type"


def main_part(facts: Facts) -> Iterator[str]:
    if facts.main is None:
        if not facts.broken:
            yield "no main document part"
        return
    if CONTENT_TYPES in facts.parts and facts.package.content_type(facts.main.name) not in (None, MAIN_CONTENT_TYPE):
        yield f"{facts.main.name}: content type {facts.package.content_type(facts.main.name)}"


def _all(facts: Facts) -> Iterator[tuple[str, str, tuple[Relationship, ...]]]:
    """Every relationships part with its source and what it holds."""
    for name in facts.package.parts:
        source = relationships_source(name)
        if source is not None:
            yield name, source, facts.relationships(source)


def relationships(facts: Facts) -> Iterator[str]:
    """Every one has a source, a target and an id of its own."""
    for name, source, items in _all(facts):
        if source and source not in facts.package.parts:
            yield f"{name}: there is no part {source}"
        seen: set[str] = set()
        for item in items:
            if item.id in seen:
                yield f"{name}: id {item.id} occurs more than once"
            seen.add(item.id)
            if not item.external and item.target not in facts.package.parts:
                yield f"{name}: {item.id} leads to {item.target}, which is missing"


def relationship_uses(facts: Facts) -> Iterator[str]:
    """Every r:id, r:embed, r:link and the like is a relationship of its own part; an empty one means none."""
    for part in facts.parts.values():
        used = xpath("/descendant::*/@r:*")(part.root)
        if not used:
            continue
        known = {item.id for item in facts.relationships(part.name)}
        for value in used:
            if value and value not in known:
                yield f"{part.at(value.getparent())}: no relationship {value}"


def pictures(facts: Facts) -> Iterator[str]:
    """What a picture shows is an image, by its relationship and by its content type (ECMA-376 Part 1, 15.2.14)."""
    for part in facts.parts.values():
        items = {item.id: item for item in facts.relationships(part.name)}
        if not items:
            continue
        for value in xpath("/descendant::a:blip/@r:embed")(part.root):
            item = items.get(value)
            if item is None or item.target not in facts.package.parts:
                continue  # told by another rule
            kind = facts.package.content_type(item.target) if CONTENT_TYPES in facts.parts else None
            if not item.type.endswith("/image") or not (kind or "image/").startswith("image/"):
                yield f"{part.at(value.getparent())}: {value} leads to {item.target}, which is no image"


def external(facts: Facts) -> Iterator[str]:
    """Nothing but hyperlinks leads outside: an external image is fetched by whoever opens the document."""
    for name, _, items in _all(facts):
        for item in items:
            if leads_outside(item):
                yield f"{name}: {item.id} leads outside, to {item.target}"


def images(facts: Facts) -> Iterator[str]:
    """Pictures are whole: from signature to end marker (PNG: IEND chunk; JPEG: EOI after the last scan)."""
    for name, content in facts.package.parts.items():
        kind = _image_kind(facts, name)
        if kind == "png" and not (content.startswith(b"\x89PNG\r\n\x1a\n") and b"IEND\xaeB`\x82" in content):
            yield f"{name}: not a whole PNG image"
        if kind == "jpeg" and not (content.startswith(b"\xff\xd8\xff") and content.rfind(b"\xff\xd9") > content.rfind(b"\xff\xda")):
            yield f"{name}: not a whole JPEG image"


def _image_kind(facts: Facts, name: str) -> str:
    extension = name.rpartition(".")[2].lower()
    if extension in ("png", "jpg", "jpeg"):
        return "png" if extension == "png" else "jpeg"
    try:
        return (facts.package.content_type(name) or "").lower().removeprefix("image/")
    except (XmlError, KeyError):
        return ""
