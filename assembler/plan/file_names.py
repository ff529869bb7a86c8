"""File names that every system takes, Windows included."""

import re
import unicodedata

from assembler.patterns import pattern

_FORBIDDEN = pattern(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_RESERVED = pattern(r"(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]) *(\..*)?$")
_LONGEST = 150
"""Bytes; Windows allows a whole path of 260, folders included."""


def safe_name(text: str) -> str:
    """``text`` as a file name without suffix: forbidden characters become -, reserved device names get a _ in front (Windows naming rules).

    Only the name of the file is altered; the document's own title stays as it is.
    """
    name = unicodedata.normalize("NFC", text)
    name = _FORBIDDEN.sub("-", re.sub(r"\s+", " ", name))
    name = _shortened(name).strip(" .")
    return f"_{name}" if not name or _RESERVED.match(name) else name


def _shortened(name: str) -> str:
    """A long name without its middle: the number in front and the addressee at the end tell files apart."""
    encoded = name.encode()
    if len(encoded) <= _LONGEST:
        return name
    kept = [encoded[: _LONGEST * 3 // 5], encoded[-_LONGEST // 3 :]]
    return "…".join(part.decode(errors="ignore").strip() for part in kept)
