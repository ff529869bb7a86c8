"""Facts that belong to no dossier, for looking at a template: every name that there is, with texts that tell which field they stand for.

Lists have three entries, and whatever a template asks for is there, so that no branch of it is without something to print.
"""

import datetime
import struct
import zlib
from collections.abc import Iterable, Iterator
from itertools import cycle, islice
from typing import Any

from assembler.content.markdown import read_prose
from assembler.content.model import Block, Figure, ImageFile, NoteRef, Paragraph, Str
from assembler.data.values import Text
from assembler.expressions.sandbox import RECORD_METHODS
from assembler.expressions.values import Facts, Lazy, Picture, Reads, Rich
from assembler.plan.described import Description, Descriptions
from assembler.plan.known import DATE, IMAGE, NUMBER, PROSE, TRUTH, Function, Keyed, Kind, Known, Listed, Record

DAY = datetime.date(2026, 3, 17)
_ENTRIES = 3


def sample_facts(known: Known, words: Descriptions, others: Iterable[str] = ()) -> dict[str, Any]:
    """A value for every name; ``others`` are names that are not known, which a template may ask for all the same."""
    maker = _Maker(known, words)
    made = {name: maker.value(kind, words.names[name], "", 0) for name, kind in known.names.items()}
    return {**{name: Anything(name) for name in others}, **made, "note": _note, "cite": _cite}


def sample_note(key: str) -> tuple[Block, ...]:
    """The text of a note."""
    return (Paragraph((Str(f"[voetnoot {key}]"),)),)


def sample_entries(given: Any, positions: bool) -> list[Any]:
    """What a loop of a template goes over: never nothing, and with ``positions`` a first, a last and one that is neither."""
    entries = [_Entries(one) if type(one) is list else one for one in given] or [Anything("onderdeel")]
    return list(islice(cycle(entries), _ENTRIES)) if positions and len(entries) < _ENTRIES else entries


def sample_short(given: Any) -> Any:
    """What is printed beside other things in a paragraph: of prose the first paragraph."""
    return Rich(given.blocks[:1], given.paths) if isinstance(given, Rich) and given.inlines is None else given


class Anything(Rich):
    """The value of a name that is not known: it prints its name, and has every field."""

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        super().__init__((Paragraph((Str(f"[{name}]"),)),))
        self.name = name

    def __getitem__(self, field: str) -> "Anything":
        return Anything(f"{self.name}.{field}")

    def __iter__(self) -> Iterator[Any]:
        return iter(())


class _Entries(list[Any]):
    """A list in which a template may take any entry."""

    def __getitem__(self, index: Any) -> Any:
        if isinstance(index, slice):
            return list(self)[index] or list(self)
        return super().__getitem__(index % len(self))


class _Open(Facts):
    """A record, or records by key, that has any other field or key as well."""

    __slots__ = ("_other",)

    def __init__(self, facts: dict[str, Any], other: Any) -> None:
        super().__init__(Reads(), facts)
        self._other = other

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and (super().__contains__(key) or key not in RECORD_METHODS)

    def __getitem__(self, key: str) -> Any:
        return super().__getitem__(key) if super().__contains__(key) else self._other(key)


class _Maker:
    def __init__(self, known: Known, words: Descriptions) -> None:
        self._known = known
        self._words = words

    def value(self, kind: Kind, described: Description, owner: str, number: int) -> Any:
        """A value of a kind; ``owner`` is the record in words that it belongs to, ``number`` which of several it is, if it is."""
        if isinstance(kind, Listed):
            return _Entries(self.value(kind.of, described, owner, at) for at in range(1, _ENTRIES + 1))
        if isinstance(kind, Keyed):
            keys = {f"sleutel-{at}": self.value(kind.of, described, owner, at) for at in range(1, _ENTRIES + 1)}
            return _Open(keys, lambda key: self.value(kind.of, described, owner, 0))
        if isinstance(kind, Record):
            return self._record(kind.name, number)
        if isinstance(kind, Function):
            return _note
        return sample_leaf(kind, described, owner, number)

    def _record(self, name: str, number: int) -> Facts:
        group = self._words.groups[name]
        called = f"{group.called} {number}" if number else group.called

        def field(at: str, kind: Kind) -> Lazy:
            return Lazy(lambda: self.value(kind, group.fields[at], called, number if kind == NUMBER else 0))

        return _Open({at: field(at, kind) for at, kind in self._known.records[name].items()}, lambda key: Anything(f"{called}: {key}"))


def sample_leaf(kind: Kind, described: Description, owner: str = "", number: int = 0) -> Any:
    """A value without fields; see ``_Maker.value``."""
    if kind == DATE:
        return DAY
    if kind == NUMBER:
        return number or _ENTRIES
    if kind == TRUTH:
        return True
    if kind == IMAGE:
        title = described.title[0].lower() + described.title[1:]
        return Picture(Figure(_image(), f"[{owner}: {title}]"), ())
    if described.exact and described.example:
        return Text(described.example)
    title = described.title[0].lower() + described.title[1:]
    text = f"{owner}: {title}" if owner else title
    if kind == PROSE:
        return _prose(text, blocks=described.blocks)
    return Text(f"[{text} {number}]" if number else f"[{text}]")


_EMU_PER_CM = 360_000


def _image() -> ImageFile:
    """A grey surface of 4 by 1 cm."""
    pixels = zlib.compress(b"\0\xcc\xcc\xcc\xcc")
    header = struct.pack(">IIBBBBB", 4, 1, 8, 0, 0, 0, 0)
    chunks = b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in ((b"IHDR", header), (b"IDAT", pixels), (b"IEND", b""))
    )
    return ImageFile("voorbeeld.png", "png", 4 * _EMU_PER_CM, _EMU_PER_CM, b"\x89PNG\r\n\x1a\n" + chunks)


def _prose(text: str, *, blocks: bool) -> Rich:
    """Prose with all that prose may have: of one paragraph, or of more."""
    told = f"\\[{text}, met *nadruk*, **vet** en een [hyperlink](https://www.rijksoverheid.nl)\\]"
    if blocks:
        told += _BLOCKS.format(text=text)
    made, faults = read_prose(told, ())
    assert not faults, "a sample that is wrong"
    return Rich(made)


_BLOCKS = """^[Een voetnoot bij {text}.]

Een tweede alinea, met een opsomming:

- het eerste punt;
- het tweede punt, met eronder:
  - een punt daarbinnen.

1. Een genummerd punt.
2. Nog een.

| kop | kop |
|---|---|
| cel | cel |
"""


def _note(key: str) -> Rich:
    return Rich((Paragraph((NoteRef(str(key)),)),))


def _cite(key: str) -> Rich:
    return Rich((Paragraph((Str(f"[verwijzing {key}]"),)),))
