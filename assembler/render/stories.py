"""Which parts of a package hold text that a template fills; apart from compiling, because who makes a document needs them too."""

from assembler.ooxml import namespaces as ns
from assembler.ooxml.package import Package

_STORIES = tuple(f"{ns.R}/{kind}" for kind in ("header", "footer"))
NOTES = {"footnote": f"{ns.R}/footnotes", "endnote": f"{ns.R}/endnotes"}


def story_parts(package: Package) -> list[tuple[str, bool]]:
    """The parts that templates have tags in, the main one first, each with whether it may refer to footnotes."""
    main = package.main_part
    others = [one.target for one in package.relationships(main) if one.type in _STORIES]
    return [(main, True), *((part, False) for part in dict.fromkeys(others))]


def text_parts(package: Package) -> list[str]:
    """The parts with text that is filled: those above, and those of notes."""
    return [*(part for part, _ in story_parts(package)), *included_parts(package)[1:]]


def included_parts(package: Package) -> list[str]:
    """The parts of which a template that includes the package has the text: the body and its notes."""
    notes = [notes_part(package, kind) for kind in NOTES]
    return [package.main_part, *(part for part in notes if part is not None)]


def notes_part(package: Package, kind: str = "footnote") -> str | None:
    """The part with the notes of a kind, ``footnote`` or ``endnote``."""
    return next((one.target for one in package.relationships(package.main_part) if one.type == NOTES[kind]), None)
