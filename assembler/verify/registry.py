"""The rules in the order in which they are tried; adding one is a line here and a function in its group's file."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from assembler.diagnostics import Diagnostic, diagnose
from assembler.diagnostics.words import english
from assembler.ooxml.package import Package
from assembler.verify import ids, leftovers, notes, packaging, ranges, references, tables, text
from assembler.verify.facts import Facts, gather


class Rule(NamedTuple):
    """``check`` tells each breach of the rule as part, place and what is wrong there, in English: these are ours to mend."""

    name: str
    check: Callable[[Facts], Iterator[str]]


TEMPLATE_TAGS = Rule("template-tags", leftovers.template_tags)

RULES: tuple[Rule, ...] = (
    Rule("xml", packaging.xml),
    Rule("content-types", packaging.content_types),
    Rule("main-part", packaging.main_part),
    Rule("relationships", packaging.relationships),
    Rule("relationship-uses", packaging.relationship_uses),
    Rule("pictures", packaging.pictures),
    Rule("external", packaging.external),
    Rule("images", packaging.images),
    Rule("drawing-ids", ids.drawing_ids),
    Rule("control-ids", ids.control_ids),
    Rule("bookmark-ids", ids.bookmark_ids),
    Rule("bookmark-names", ids.bookmark_names),
    Rule("bookmarks", ranges.bookmarks),
    Rule("fields", ranges.fields),
    Rule("note-ids", notes.note_ids),
    Rule("note-references", notes.note_references),
    Rule("note-order", notes.note_order),
    Rule("note-separators", notes.note_separators),
    Rule("note-content", notes.note_content),
    Rule("table-rows", tables.table_rows),
    Rule("table-cells", tables.table_cells),
    Rule("table-grid", tables.table_grid),
    Rule("cell-end", tables.cell_end),
    Rule("nested-paragraph", text.nested_paragraphs),
    Rule("loose-text", text.loose_text),
    Rule("section", text.section),
    Rule("styles", references.styles),
    Rule("numbering", references.numbering),
    Rule("control-characters", leftovers.control_characters),
    Rule("private-characters", leftovers.private_characters),
    Rule("trace", leftovers.trace),
    TEMPLATE_TAGS,
)


def verify(package: Package, template_tags: bool = True) -> list[Diagnostic]:
    """What breaks a rule, as V001 with the rule's name and the detail; nothing means the package is sound.

    Without ``template_tags`` the text may hold ``{{`` and the like, as data legally can.
    """
    facts = gather(package)
    rules = [rule for rule in RULES if template_tags or rule is not TEMPLATE_TAGS]
    return [diagnose("V001", rule=rule.name, detail=english(detail)) for rule in rules for detail in rule.check(facts)]
