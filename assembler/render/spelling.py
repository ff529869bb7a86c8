"""A tag as Word's habits leave it, spelled as Jinja wants it.

Word makes quotes curly, hyphens long and spaces hard while somebody types, and characters that nobody sees come along when text is pasted.
Within a quoted text such characters may be meant, so there only the quotes become straight, as docxtpl makes them.
"""

import re

from assembler.render.marks import TAG, mark

INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
"""Soft hyphen, zero-width space and joiners, direction marks, word joiner, byte order mark."""
_DOUBLE, _SINGLE = '"“”„‟″', "'‘’‚‛′"
_QUOTED = re.compile(
    rf"[{_DOUBLE}](?P<double>(?:\\.|[^{_DOUBLE}\\])*)[{_DOUBLE}]|[{_SINGLE}](?P<single>(?:\\.|[^{_SINGLE}\\])*)[{_SINGLE}]", re.DOTALL
)
_STRAIGHT = {**{ord(quote): '"' for quote in "“”„‟"}, **{ord(quote): "'" for quote in "‘’‚‛"}}
_OUTSIDE = {
    **{ord(quote): '"' for quote in _DOUBLE},
    **{ord(quote): "'" for quote in _SINGLE},
    **dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2212"), "-"),
    **dict.fromkeys(map(ord, "\u00a0\u202f\u205f\u3000\t\n\r"), " "),
    **dict.fromkeys(range(0x2000, 0x200B), " "),
    **dict.fromkeys(map(ord, INVISIBLE), ""),
    **{code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},
}
"""Outside quotes: straight quotes, hyphens, plain spaces, nothing that cannot be seen, and full-width characters as plain ones."""
_RUN = re.compile(r"^\{\{r(?=\s)")


def spelled(tag: str, number: int | None) -> str:
    """A whole tag with the number of its paragraph in it. ``{{r x }}`` becomes ``{{ x }}``, for no value needs a run of its own."""
    if tag.startswith("{#"):
        return tag
    inner = _RUN.sub("{{", _respelled(tag))
    close = -3 if inner[-3] in "-+" else -2
    return f"{inner[:close]}{mark(number) if number is not None else ''}{inner[close:]}"


def with_spelled_tags(text: str, number: int | None) -> str:
    return TAG.sub(lambda tag: spelled(tag[0], number), text)


def _respelled(tag: str) -> str:
    made = []
    at = 0
    for quoted in _QUOTED.finditer(tag):
        made.append(tag[at : quoted.start()].translate(_OUTSIDE))
        quote, text = ('"', quoted["double"]) if quoted["single"] is None else ("'", quoted["single"])
        made.append(f"{quote}{text.translate(_STRAIGHT)}{quote}")
        at = quoted.end()
    return "".join([*made, tag[at:].translate(_OUTSIDE)])
