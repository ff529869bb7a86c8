"""What the data file says of an image: its file, the text that tells what it shows, and how wide it is printed."""

import re
from typing import Any

from assembler.data.values import Text
from assembler.lean import dataclass
from assembler.source import Path

EMU = 360_000
"""English metric units in a centimetre, the unit of DrawingML (ECMA-376 Part 1, 20.1.10.16)."""
LENGTH = "(?=[^1-9]*[1-9])([0-9]{1,2}([.,][0-9]{1,2})? ?cm|[0-9]{1,3}([.,][0-9]{1,2})? ?mm)"
"""A length as people write it: ``4 cm``, ``2,5 cm``, ``35 mm``; not nothing."""

IMAGE_PARTS: dict[str, Any] = {
    "file": {
        "type": "text",
        "required": True,
        "meta": {
            "title": "Bestand",
            "description": "De naam van het bestand, een PNG of JPEG, vanaf de map van het gegevensbestand.",
        },
    },
    "alt": {
        "type": "text",
        "required": True,
        "meta": {
            "title": "Beschrijving",
            "description": "Wat er te zien is, voor wie de afbeelding niet ziet: Handtekening van S. Brandenbarg.",
        },
    },
    "width": {
        "type": "text",
        "regex": LENGTH,
        "meta": {
            "title": "Breedte",
            "description": "De breedte in cm of mm, zoals 4 cm; de hoogte volgt. Zonder opgave de eigen grootte van de afbeelding.",
        },
    },
}
"""The rules for what stands under a field of the type ``image``, wherever a schema has one."""


@dataclass(frozen=True)
class Image:
    """An image that the data file names; ``file`` counts from the data file's folder, ``width`` is a ``LENGTH``."""

    file: Text
    alt: Text
    width: Text | None = None

    @property
    def path(self) -> Path:
        """Where it stands in the data file."""
        return self.file.paths[0][:-1]


def to_emu(length: str) -> int | None:
    """A length in English metric units; None for what is none."""
    if not re.fullmatch(LENGTH, length):
        return None
    number = float(length.rstrip("cm ").replace(",", "."))
    return round(number * (EMU if length.endswith("cm") else EMU / 10))
