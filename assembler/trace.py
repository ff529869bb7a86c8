"""The trace of a build as JSON: for every paragraph of every document its places in the data file and in the template."""

import json
from typing import Any

from assembler.data.reader import Tree
from assembler.packs import PACK_PATH, Pack
from assembler.pipeline import Built, Output
from assembler.render.trace import TraceRow
from assembler.source import Origin, TemplatePlace, dotted

VERSION = 1


def trace_json(built: Built) -> bytes:
    """Version, and for each document its paragraphs; see docs/trace.md for every field."""
    tree, pack = built.loaded.tree, built.loaded.pack
    assert tree is not None
    assert pack is not None
    documents = [_document(one, tree, pack) for one in built.outputs if one.trace]
    return (json.dumps({"version": VERSION, "documents": documents}, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "surrogatepass")


def _document(output: Output, tree: Tree, pack: Pack) -> dict[str, Any]:
    return {"id": output.id, "file": output.file, "paragraphs": [_row(row, tree, pack) for row in output.trace]}


def _row(row: TraceRow, tree: Tree, pack: Pack) -> dict[str, Any]:
    made: dict[str, Any] = {"part": row.part, "paragraph": row.paragraph, "text": row.text}
    if row.cell:
        made["cell"] = True
    if row.note is not None:
        made["note"] = row.note
    made["template"] = _template(row.template) if row.template else None
    made["data"] = [_data(origin, tree, pack) for origin in dict.fromkeys(map(_exact, row.data))]
    return made


def _template(place: TemplatePlace) -> dict[str, Any]:
    made: dict[str, Any] = {"file": place.file, "part": place.part, "paragraph": place.paragraph}
    if place.table is not None:
        made |= {"table": place.table, "row": place.row, "cell": place.cell}
    return made


def _exact(origin: Origin) -> Origin:
    """A derived sentence is filled before it is read, so only its beginning is a place in pack.yaml."""
    return Origin(origin.path) if origin.path[:1] == (PACK_PATH,) else origin


def _data(origin: Origin, tree: Tree, pack: Pack) -> dict[str, Any]:
    """A place in the data file, or in pack.yaml for what the pack derived."""
    path, name = origin.path, tree.source.name
    if path[:1] == (PACK_PATH,):
        layer, path = pack.place(path)
        tree, name = layer.tree, pack.called(layer, "pack.yaml")
    span = tree.span_at(Origin(path, origin.offset))
    return {"file": name, "path": dotted(path), "line": span.line, "column": span.column}
