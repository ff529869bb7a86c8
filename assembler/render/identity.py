"""What a document is made from, as a digest: a document with the same one need not be made again."""

import hashlib
from collections.abc import Callable, Iterable
from datetime import datetime

from assembler.content.model import Block, Figure, ImageFile, NoteRef
from assembler.content.rewrite import inlines_of
from assembler.expressions.values import Rich
from assembler.packs import Pack
from assembler.plan import PlannedDocument
from assembler.render.fill import Filled

Look = Callable[[str], tuple[Block, ...]]
"""The text of the dossier's note of a key."""


def identity(document: PlannedDocument, filled: Filled, pack: Pack, look: Look, moment: datetime, engine: str) -> str:
    """SHA-256 in hexadecimal digits of the filled template, its values, the notes that these cite, and what else the document holds."""
    made = hashlib.sha256(engine.encode())
    made.update(filled.template.data)
    for name, xml in filled.parts.items():
        made.update(f"{name}\0{xml}\0".encode())
    cited: dict[str, None] = {}
    for value in filled.values:
        made.update(f"{value.blocks if isinstance(value, Rich) else value!r}\0".encode())
        for picture in _pictures(value.blocks) if isinstance(value, Rich) else ():
            made.update(picture.content)
        cited |= dict.fromkeys(_cited(value.blocks) if isinstance(value, Rich) else ())
    for key in cited:
        made.update(f"{key}\0{look(key)!r}\0".encode())
    told = (document.title, document.subject, pack.language, sorted(pack.styles.items()), moment)
    made.update(repr(told).encode())
    return made.hexdigest()


def _pictures(blocks: Iterable[Block]) -> Iterable[ImageFile]:
    return (inline.image for inline in inlines_of(blocks) if isinstance(inline, Figure))


def _cited(blocks: Iterable[Block]) -> Iterable[str]:
    return (inline.key for inline in inlines_of(blocks) if isinstance(inline, NoteRef))
