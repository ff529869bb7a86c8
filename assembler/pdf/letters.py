"""Texts brought to what a Word file and a PDF have in common, so that they can be held against each other.

Spaces and line ends fall where the page is full, words are broken there, capitals may be a look, and marks of lists are drawn from fonts
of their own. All the rest has to be the same.
"""

import re
import unicodedata

_NOT_COUNTED = re.compile(
    r"[\s\x00-\x1f\x7f-\x9f\xad\u200b-\u200f\u2010-\u2015\u2028-\u202e\u2060-\u2064\ufeff\ufffe\uffff\ue000-\uf8ff-]+"
)


def letters(text: str) -> str:
    """The text without spaces, hyphens, dashes, control characters and private ones; capitals and ligatures made plain."""
    return _NOT_COUNTED.sub("", unicodedata.normalize("NFKC", text).casefold())
