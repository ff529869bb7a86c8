"""Styles that a template uses or that its pack names for what it prints, and that it does not have."""

from collections.abc import Iterator, Mapping

from assembler.diagnostics import Diagnostic, diagnose
from assembler.ooxml.namespaces import qn
from assembler.ooxml.styles import Styles
from assembler.ooxml.xml import Element
from assembler.source import TemplatePlace

_USES = {qn("w:pStyle"): "paragraph", qn("w:rStyle"): "character", qn("w:tblStyle"): "table"}
_FOR_NOTES = ("footnote_text", "footnote_reference")
_FOR_BLOCKS = ("list_number", "list_bullet", "table", "table_header", "table_text")
_LISTS = ("list_number", "list_bullet")


def used_styles(root: Element, styles: Styles, place: Mapping[Element, TemplatePlace], told: set[str]) -> Iterator[Diagnostic]:
    """An error where a part first uses a style that is not there; ``told`` are those that were told of."""
    for use in root.iter(*_USES):
        name = use.get(qn("w:val"), "")
        if name in told or styles.has(name, _USES[use.tag]) or _of_comment(use):
            continue
        told.add(name)
        paragraph = next(use.iterancestors(qn("w:p")), None)
        if paragraph is None:
            table = next(use.iterancestors(qn("w:tbl")), None)
            paragraph = next(table.iter(qn("w:p")), None) if table is not None else None
        yield diagnose("T033", place=place.get(paragraph) if paragraph is not None else None, style=name)


def _of_comment(use: Element) -> bool:
    """Whether it is the look of the sign of a comment, which does not go into the documents."""
    run = next(use.iterancestors(qn("w:r")), None)
    return run is not None and run.find(qn("w:commentReference")) is not None


def named_styles(
    styles: Styles, names: Mapping[str, str], place: TemplatePlace | None, *, blocks: bool, notes: bool
) -> Iterator[Diagnostic]:
    """A warning for each style that the pack names and that the template lacks, as far as its fields may ask for it."""
    for use in (*(_FOR_BLOCKS if blocks else ()), *(_FOR_NOTES if notes else ())):
        name = names.get(use, "")
        style = styles.named(name) if name else None
        if style is None:
            yield diagnose("T038", place=place, style=name or use)
        elif use in _LISTS and style.num_id is None:
            yield diagnose("T039", place=place, style=name)
