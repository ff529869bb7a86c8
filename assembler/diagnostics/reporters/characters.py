"""Characters that may not reach a terminal or a log as they are: they move the cursor, turn the text round, or are none at all."""

import re
from typing import Any

_CONTROL = "\x00-\x1f\x7f-\x9f\u2028\u2029"
_DIRECTION = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_NOT_TEXT = "\ud800-\udfff\ufeff\ufff9-\ufffb"
_HIDDEN = re.compile(f"[{_CONTROL}{_DIRECTION}{_NOT_TEXT}]")
_NAMED = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}


def visible(text: str) -> str:
    """The text with such characters written out, as ``\\x1b``."""
    return _HIDDEN.sub(lambda found: _NAMED.get(found[0]) or _escape(found[0]), text)


def _escape(character: str) -> str:
    return f"\\x{ord(character):02x}" if ord(character) < 0x100 else f"\\u{ord(character):04x}"


def json_text(value: Any) -> str:
    """JSON that people can read, with such characters as JSON's own escapes."""
    import json  # 2 ms: only for the formats that are JSON

    text = json.dumps(value, ensure_ascii=False, indent=2)
    return _HIDDEN.sub(lambda found: found[0] if found[0] == "\n" else f"\\u{ord(found[0]):04x}", text) + "\n"
