"""From typed records to facts: every text that has to be worked out becomes a lazy fact in its place."""

import re
from collections import ChainMap
from collections.abc import Callable, Mapping
from dataclasses import fields
from functools import cache
from typing import Any, get_args

from assembler.content.markdown import TOKEN, Fault, read_inline, read_prose
from assembler.content.model import Block, Figure, ImageFile, Paragraph
from assembler.data.extension import RECORD_NAMES
from assembler.data.images import Image, to_emu
from assembler.data.model import OWN, Own
from assembler.data.reader import Tree
from assembler.data.values import Markup, Text
from assembler.diagnostics import Diagnostic, diagnose
from assembler.diagnostics.words import said
from assembler.expressions.evaluate import (
    FactError,
    PrintError,
    Scope,
    evaluate_expressions,
    evaluate_template,
    put_blocks,
    put_text,
    without_expressions,
)
from assembler.expressions.values import Facts, Lazy, Picture, Reads, Rich
from assembler.packs import PACK_PATH, Pack
from assembler.plan.own_fields import OwnFields
from assembler.plan.prose import note_faults, note_keys
from assembler.source import Origin, Path, Span

_NO_IMAGES: Mapping[str, ImageFile] = {}
_NO_IMAGE = ImageFile("", "png", 1, 1, b"")
"""In the place of an image that could not be read; nothing is made then."""


@cache
def rich_fields(kinds: tuple[type, ...]) -> frozenset[str]:
    """The fields of these records that hold prose."""
    return frozenset(one.name for kind in kinds for one in fields(kind) if Markup in get_args(one.type))


class Builder:
    """Makes facts out of records, with a pack's derived texts where the drafter gave none.

    ``scope`` is what expressions see; it may still be filled after the facts are made, since they are worked out when asked for.
    """

    def __init__(self, tree: Tree, pack: Pack, reads: Reads, images: Mapping[str, ImageFile] = _NO_IMAGES) -> None:
        self.tree = tree
        self.pack = pack
        self.registry = pack.registry
        """With the data file's additions, once its facts are built."""
        self.reads = reads
        self._images = images
        self.read: set[Path] = set()
        """The texts of the data file that were worked out, or tried."""
        self.prose: dict[Path, Rich] = {}
        """Every prose text of the data file that was worked out, by its path."""
        self._note_keys = note_keys(tree)

    def span(self, path: Path, offset: int = 0, length: int = 1) -> Span:
        """The place of a character of a value, in the data file or in a pack.yaml."""
        if path[:1] != (PACK_PATH,):
            return self.tree.span_at(Origin(path, offset), length)
        layer, inner = self.pack.place(path)
        return layer.tree.span_at(Origin(inner, offset), length)

    def record(self, name: str, given: Any, scope: Scope, **facts: Any) -> Facts:
        """The facts of a dataclass; ``facts`` go before its own. ``name`` is what derived texts call it, such as ``agenda[]``."""
        values = {one.name.rstrip("_"): getattr(given, one.name) for one in fields(given) if one.name != OWN}
        return self.facts(name, {**values, **facts}, rich_fields((type(given),)), scope, given)

    def facts(self, name: str, values: Mapping[str, Any], rich: frozenset[str], scope: Scope, given: Any = None) -> Facts:
        """The facts of a record put together by hand; ``rich`` names the fields that hold prose, ``given`` is what the data file says."""
        made = Facts(self.reads)
        inner = ChainMap({"this": made}, scope)  # type: ignore[arg-type]
        made.update(self.own_facts(given, inner))
        derived = self._derived_of(name)
        for key in {**values, **derived}:
            value = values.get(key)
            made[key] = self._derived(derived[key], key in rich, inner) if value is None and key in derived else self.leaf(value, inner)
        return made

    def leaf(self, value: Any, scope: Scope) -> Any:
        """A value as a fact: plain when it is, lazy when it has expressions or markup in it."""
        if isinstance(value, Markup):
            return Lazy(lambda: self.rich(value, scope))
        if isinstance(value, Image):
            return Lazy(lambda: self.picture(value, scope))
        if isinstance(value, Text) and ("{" in value or "}" in value):
            return Lazy(lambda: self.text(value, scope))
        if isinstance(value, list):
            items = [self.leaf(item, scope) for item in value]
            return Lazy(lambda: _resolved(items))
        return value

    def picture(self, image: Image, scope: Scope) -> Picture:
        """An image with its description; one whose file is at fault, which is told elsewhere, is worked out as far as it goes."""
        alt = self.leaf(image.alt, scope)
        text = alt.resolve() if isinstance(alt, Lazy) else alt
        if not text.strip():
            raise FactError([diagnose("S007", self.span(image.alt.paths[0]), field="alt")])
        width = to_emu(image.width) if image.width is not None else None
        file = self._images.get(image.file, _NO_IMAGE)
        return Picture(Figure(file, text, width, Origin(image.path)), (image.path,))

    def own_facts(self, given: Any, scope: Scope) -> dict[str, Any]:
        """What packs add to a record of the dossier, each pack's fields under its key."""
        rules = self.pack.fields.get(RECORD_NAMES.get(type(given), ""), {})
        if not rules:
            return {}
        own: Own = getattr(given, OWN)
        made = OwnFields(self.reads, lambda value: self.leaf(value, scope), lambda store, key: self._referred(store, key, scope))
        return made.group(rules, own)

    def _referred(self, store: str, key: str, scope: Scope) -> Any:
        """The facts of what a field refers to."""
        if store == "attachments":
            return next(one for one in scope["external"] if one["id"] == key)
        if store in scope:
            return scope[store][key]
        return self.record(f"{store}[]", getattr(self.registry, store)[key], scope, key=key)

    def _derived_of(self, name: str) -> dict[str, Markup]:
        parted = ((key.rpartition("."), text) for key, text in self.pack.derived.items())
        return {field: text for (record, _, field), text in parted if record == name}

    def text(self, value: Text, scope: Scope) -> Text:
        path = value.paths[0] if value.paths else ()
        self.read.add(path)
        text, values = evaluate_expressions(value, scope, self.reads, lambda at, length: self.span(path, at, length))
        self._refuse_rich(text, values, lambda token: self.span(path, token.start(), len(token[0])))
        made = put_text(text, values)
        return Text(made, *dict.fromkeys((*value.paths, *made.paths)))

    def rich(self, markup: Markup, scope: Scope) -> Rich:
        """Prose with its values in place; all that is wrong with it at once."""
        self.read.add(markup.path)
        try:
            text, values = evaluate_expressions(markup.text, scope, self.reads, lambda at, length: self.span(markup.path, at, length))
        except FactError as error:
            _, faults = read_prose(without_expressions(markup.text), markup.path)
            raise FactError([*error.diagnostics, *(self._fault(fault, markup.path) for fault in faults)]) from error
        self.prose[markup.path] = made = self._read(text, values, markup.path, block=markup.block)
        return made

    def _derived(self, template: Markup, rich: bool, scope: Scope) -> Lazy:
        return Lazy(lambda: self._derive(template, rich, scope))

    def _derive(self, template: Markup, rich: bool, scope: Scope) -> Any:
        """A pack's derived text: prose where the field holds prose, and otherwise one line printed as it is."""
        text, values = evaluate_template(template.text, scope, self.reads, lambda at, length: self.span(template.path, at, length))
        if rich:
            return self._read(text, values, template.path, block=True)
        self._refuse_rich(text, values, lambda token: self.span(template.path))
        made = put_text(text.strip("\n"), values)
        return Text(made, *dict.fromkeys((template.path, *made.paths)))

    def _refuse_rich(self, text: str, values: list[Any], place: Callable[[re.Match[str]], Span]) -> None:
        """A value with a note or an image in it has no text that could stand in a plain one."""
        found: list[Diagnostic] = []
        for token in TOKEN.finditer(text):
            try:
                str(values[int(token[1])])
            except ValueError as error:
                found.append(diagnose("X003", place(token), problem=said(error)))
        if found:
            raise FactError(found)

    def _read(self, text: str, values: list[Any], path: Path, *, block: bool) -> Rich:
        blocks: tuple[Block, ...]
        if block:
            blocks, faults = read_prose(text, path)
        else:
            inlines, faults = read_inline(text, path)
            blocks = (Paragraph(inlines, Origin(path)),) if inlines else ()
        if faults:
            raise FactError([self._fault(fault, path) for fault in faults])
        try:
            put = put_blocks(blocks, values)
        except PrintError as error:
            raise FactError([diagnose("X003", self.span(path), problem=said(error))]) from error
        if bad := list(note_faults(put, path, self._note_keys, self.span)):
            raise FactError(bad)
        paths = dict.fromkeys((path, *(inner for value in values for inner in getattr(value, "paths", ()))))
        return Rich(put, tuple(paths))

    def _fault(self, fault: Fault, path: Path) -> Diagnostic:
        return Diagnostic(fault.code, fault.facts, self.span(path, fault.offset))


def _resolved(items: list[Any]) -> list[Any]:
    """The values of a list of facts; what is wrong with any of them all at once."""
    values: list[Any] = []
    found: list[Diagnostic] = []
    for item in items:
        try:
            values.append(item.resolve() if isinstance(item, Lazy) else item)
        except FactError as error:
            found += error.diagnostics
    if found:
        raise FactError(found)
    return values
