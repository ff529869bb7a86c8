"""File names that every system takes, Windows included."""

import re
import unicodedata

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?$")
_LONGEST = 150
"""Characters; Windows allows a whole path of 260, folders included."""


def safe_name(text: str) -> str:
    """``text`` as a file name without suffix: forbidden characters become -, reserved device names get a _ (Windows naming rules).

    Only the name of the file is altered; the document's own title stays as it is.
    """
    name = unicodedata.normalize("NFC", text)
    name = _FORBIDDEN.sub("-", re.sub(r"\s+", " ", name))
    while len(name.encode()) > _LONGEST:
        name = name[:-1]
    name = name.strip(" .")
    return f"{name}_" if not name or _RESERVED.match(name) else name
