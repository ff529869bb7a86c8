"""Rules about identity: what must have an id or a name of its own."""

from collections.abc import Iterator

from assembler.ooxml.namespaces import qn
from assembler.verify.facts import Facts, repeated


def drawing_ids(facts: Facts) -> Iterator[str]:
    """wp:docPr/@id over the whole document (ECMA-376 Part 1, 20.4.2.5); a fallback repeats that of its choice by design."""
    drawings = (
        (part, element, element.get("id", ""))
        for part, element in facts.each("wp:docPr")
        if next(element.iterancestors(qn("mc:Fallback")), None) is None
    )
    return (f"{place}: drawing id {key} occurs more than once" for place, key in repeated(drawings))


def control_ids(facts: Facts) -> Iterator[str]:
    """w:sdtPr/w:id over the whole document (17.5.2.18)."""
    controls = (
        (part, properties, found.get(qn("w:val"), ""))
        for part, properties in facts.each("w:sdtPr")
        if (found := properties.find(qn("w:id"))) is not None
    )
    return (f"{place}: content control id {key} occurs more than once" for place, key in repeated(controls))


def bookmark_ids(facts: Facts) -> Iterator[str]:
    """w:bookmarkStart/@w:id within each part: it pairs a start with its end (17.13.6.2)."""
    for part in facts.stories:
        starts = ((part, element, element.get(qn("w:id"), "")) for element in part.all("w:bookmarkStart"))
        yield from (f"{place}: bookmark id {key} occurs more than once" for place, key in repeated(starts))


def bookmark_names(facts: Facts) -> Iterator[str]:
    """Over the whole document, whatever the case: references look a bookmark up by its name."""
    starts = ((part, element, element.get(qn("w:name"), "").lower()) for part, element in facts.each("w:bookmarkStart"))
    return (f"{place}: bookmark name {key} occurs more than once" for place, key in repeated(starts))
