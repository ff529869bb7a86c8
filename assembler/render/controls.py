"""Content controls (ECMA-376 Part 1, 17.5.2): what is filled in one stays, and those that a loop repeats or empties are right.

Word prints the value that a control is bound to in the place of what stands in it, and takes what is called a placeholder for nothing.
"""

from assembler.ooxml.namespaces import qn
from assembler.ooxml.xml import Element

_CONTROL, _CONTENT, _PROPERTIES, _ID = qn("w:sdt"), qn("w:sdtContent"), qn("w:sdtPr"), qn("w:id")
_INSTEAD = (qn("w:dataBinding"), qn("w15:dataBinding"), qn("w:showingPlcHdr"))
_TEXTS = (qn("w:t"), qn("w:instrText"))


def prepare_controls(root: Element) -> None:
    """Frees each control with a tag in it of what would print in the place of the value."""
    for control in root.iter(_CONTROL):
        properties, content = control.find(_PROPERTIES), control.find(_CONTENT)
        if properties is None or content is None or not any("{" in (text.text or "") for text in content.iter(*_TEXTS)):
            continue
        for one in [one for one in properties if one.tag in _INSTEAD]:
            properties.remove(one)


def mend_controls(root: Element) -> None:
    """Takes away the controls that filling left empty, the inner ones first."""
    for control in reversed(list(root.iter(_CONTROL))):
        content = control.find(_CONTENT)
        if content is not None and not len(content):
            control.getparent().remove(control)


def renumber_controls(root: Element, used: set[str]) -> None:
    """Gives a control that a loop repeated an id of its own; ``used`` holds those of the document so far."""
    for control in root.iter(_PROPERTIES):
        id = control.find(_ID)
        if id is None:
            continue
        value = id.get(qn("w:val"), "")
        fresh = value if value not in used else next(str(number) for number in range(1, len(used) + 2) if str(number) not in used)
        id.set(qn("w:val"), fresh)
        used.add(fresh)
