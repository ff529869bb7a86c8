"""The faults that LibreOffice leaves in a PDF, mended: what PDF/UA-1 (ISO 14289-1) and PDF/A-2 ask and it does not do.

- Footnotes have no identifier (7.9).
- The link from a footnote back to the text is in no tag (7.18.5), nor does a tag tell the number of the note from its text.
- Some lines are drawn outside all tags (7.1).
- Empty paragraphs have tags, which are read out as such.
- Pages do not say that their links are to be gone through in the order of the structure (7.18.3).
- Tables without a heading row, most often there for the layout, count as tables whose headings are missing (7.5).
- Dates are those of the run, so that the same document gives another PDF each time.
- The language is that of the template's styles, which a department may have left as its Word had it, and not that of the document.
"""

import io
from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from assembler.pdf.drawing import has_unmarked, mark_drawing
from assembler.pdf.metadata import settle_metadata
from assembler.pdf.structure import Node, Structure, is_element, kids

if TYPE_CHECKING:
    import pikepdf

_TABLE_PARTS = frozenset({"/TR", "/TH", "/TD", "/THead", "/TBody", "/TFoot"})


def mend(content: bytes, moment: datetime, language: str = "") -> bytes:
    """The PDF with its faults mended, always the same for the same content; without a structure tree only its dates and language are.

    Nothing that can be read changes. What cannot be mended is left for the check.
    """
    import pikepdf

    with pikepdf.open(io.BytesIO(content)) as pdf:
        if "/StructTreeRoot" in pdf.Root:
            structure = Structure(pdf)
            _name_notes(pdf, structure)
            _tag_numbers(pdf, structure)
            _untable(structure)
            _prune(structure, structure.root)
        for page in pdf.pages:
            page.obj["/Tabs"] = pikepdf.Name("/S")
            if has_unmarked(page):
                mark_drawing(pdf, page)
        settle_metadata(pdf, moment)
        if language:
            pdf.Root["/Lang"] = pikepdf.String(language)
        for name in {"/ID", "/DocChecksum"} & set(pdf.trailer.keys()):  # they are other each time
            del pdf.trailer[name]
        made = io.BytesIO()
        pdf.save(made, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return made.getvalue()


def _name_notes(pdf: "pikepdf.Pdf", structure: Structure) -> None:
    """Gives each note an identifier of its own, and the tree the list of them that goes with that (ISO 32000-1, 14.7.2)."""
    import pikepdf

    notes = [node for node, own in structure.elements() if own == "/Note"]
    names = pikepdf.Array()
    for number, note in enumerate(notes, 1):
        note["/ID"] = name = pikepdf.String(f"note{number:05}")
        names.extend([name, note])
    if notes:
        structure.root["/IDTree"] = pdf.make_indirect(pikepdf.Dictionary(Names=names))


def _tag_numbers(pdf: "pikepdf.Pdf", structure: Structure) -> None:
    """Tags the number that each note begins with, and the links that are in no tag.

    Most are the links back that lie on such numbers: where it is not clear which belongs to which note they go. Others are read at the end.
    """
    import pikepdf

    parents = _Parents(structure)
    paragraphs = _first_paragraphs(structure)
    document = next(kid for kid in kids(structure.root) if is_element(kid))
    for page in pdf.pages:
        links = list(page.obj.get("/Annots", []))
        stray = [link for link in links if _is_stray(link)]
        back = [link for link in stray if "/Dest" in link]
        here = paragraphs.get(page.objgen, [])
        labels = [_label(pdf, parents, page.obj, note, paragraph) for note, paragraph in here]
        if len(back) == len(here):
            for link, label in zip(back, labels, strict=True):
                _tag_link(pdf, parents, page.obj, link, label)
        elif back:
            page.obj["/Annots"] = pikepdf.Array([link for link in links if not (_is_stray(link) and "/Dest" in link)])
        for link in stray:
            if "/Dest" not in link:
                _tag_link(pdf, parents, page.obj, link, document)


def _is_stray(link: Node) -> bool:
    return link.get("/Subtype") == "/Link" and "/StructParent" not in link


def _first_paragraphs(structure: Structure) -> dict[tuple[int, int], list[tuple[Node, Node]]]:
    """For each page the notes that begin there, with their first paragraphs; not those whose number has a tag already."""
    found: dict[tuple[int, int], list[tuple[Node, Node]]] = {}
    for note, own in structure.elements():
        if own == "/Note":
            first = next((kid for kid in kids(note) if is_element(kid)), None)
            if first is not None and "/Pg" in first and isinstance(next(iter(kids(first)), None), int):
                found.setdefault(first["/Pg"].objgen, []).append((note, first))
    return found


class _Parents:
    """The parent tree, by which content and links know their tags (ISO 32000-1, 14.7.4.4); LibreOffice writes it as one list."""

    def __init__(self, structure: Structure) -> None:
        self._root = structure.root
        self._pairs = structure.root["/ParentTree"]["/Nums"]
        self._places = {int(self._pairs[at]): at + 1 for at in range(0, len(self._pairs), 2)}

    def add(self, node: Node) -> int:
        """The key under which the tag of a link is put."""
        key = max(self._places, default=-1) + 1
        self._places[key] = len(self._pairs) + 1
        self._pairs.extend([key, node])
        self._root["/ParentTreeNextKey"] = key + 1
        return key

    def put(self, page: Node, mark: int, node: Node) -> None:
        """Says that a piece of a page's content is now in this tag."""
        self._pairs[self._places[int(page["/StructParents"])]][mark] = node


def _label(pdf: "pikepdf.Pdf", parents: _Parents, page: Node, note: Node, paragraph: Node) -> Node:
    """A tag of its own for the number that the paragraph begins with, before it in the note."""
    import pikepdf

    number, *rest = kids(paragraph)
    label = _element(pdf, "/Lbl", note, page, [number])
    note["/K"] = pikepdf.Array([label, *kids(note)])
    paragraph["/K"] = pikepdf.Array(rest)
    parents.put(page, number, label)
    return label


def _tag_link(pdf: "pikepdf.Pdf", parents: _Parents, page: Node, link: Node, within: Node) -> None:
    """A tag for the link at the end of another; within a label it is around the number too."""
    import pikepdf

    reference = pikepdf.Dictionary(Type=pikepdf.Name("/OBJR"), Obj=link, Pg=page)
    held = kids(within)
    marks = [kid for kid in held if isinstance(kid, int)]
    tag = _element(pdf, "/Link", within, page, [*marks, reference])
    within["/K"] = pikepdf.Array([*(kid for kid in held if not isinstance(kid, int)), tag])
    for mark in marks:
        parents.put(page, mark, tag)
    link["/StructParent"] = parents.add(tag)


def _element(pdf: "pikepdf.Pdf", type: str, parent: Node, page: Node, held: list[Node]) -> Node:
    import pikepdf

    return pdf.make_indirect(
        pikepdf.Dictionary(Type=pikepdf.Name("/StructElem"), S=pikepdf.Name(type), P=parent, Pg=page, K=pikepdf.Array(held))
    )


def _untable(structure: Structure) -> None:
    """Turns tables without a heading cell into plain divisions: they are read in the same order, and promise no columns."""
    import pikepdf

    for node in [node for node, own in structure.elements() if own == "/Table"]:
        parts = [(node, "/Table"), *_table_parts(structure, node)]
        if not any(own == "/TH" for _, own in parts):
            for part, _ in parts:
                part["/S"] = pikepdf.Name("/Div")


def _table_parts(structure: Structure, node: Node) -> Iterator[tuple[Node, str]]:
    """The rows and cells of a table, without those of a table in a cell."""
    for child in kids(node):
        if is_element(child) and (own := structure.type_of(child)) in _TABLE_PARTS:
            yield child, own
            if own not in ("/TH", "/TD"):
                yield from _table_parts(structure, child)


def _prune(structure: Structure, node: Node) -> None:
    """Takes away the tags of paragraphs that hold nothing."""
    import pikepdf

    held = kids(node)
    kept = [kid for kid in held if not (is_element(kid) and structure.type_of(kid) == "/P" and not kids(kid))]
    if len(kept) < len(held):
        node["/K"] = pikepdf.Array(kept)
    for kid in kept:
        if is_element(kid):
            _prune(structure, kid)
