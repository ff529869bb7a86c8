"""The namespaces of a Word package, and short names for what lives in them.

Only the transitional namespaces of ECMA-376 Part 4 are known here: Word writes them by default, and the strict ones
(``purl.oclc.org``) are refused when a package is read.
"""

from collections.abc import Mapping
from types import MappingProxyType

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
M = "http://schemas.openxmlformats.org/officeDocument/2006/math"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
V = "urn:schemas-microsoft-com:vml"
O = "urn:schemas-microsoft-com:office:office"  # noqa: E741 - the prefix Word gives it
PKG_REL = "http://schemas.openxmlformats.org/package/2006/relationships"
CT = "http://schemas.openxmlformats.org/package/2006/content-types"
CP = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
EP = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
DC = "http://purl.org/dc/elements/1.1/"
DCTERMS = "http://purl.org/dc/terms/"
DCMITYPE = "http://purl.org/dc/dcmitype/"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
XML = "http://www.w3.org/XML/1998/namespace"
TRACE = "urn:assembler:trace"
"""Ours: numbers paragraphs while a template is filled, and never leaves the building."""

PREFIXES: Mapping[str, str] = MappingProxyType(
    {
        "w": W,
        "w14": W14,
        "w15": W15,
        "r": R,
        "m": M,
        "wp": WP,
        "wps": WPS,
        "a": A,
        "pic": PIC,
        "mc": MC,
        "v": V,
        "o": O,
        "rel": PKG_REL,
        "ct": CT,
        "cp": CP,
        "ep": EP,
        "dc": DC,
        "dcterms": DCTERMS,
        "dcmitype": DCMITYPE,
        "xsi": XSI,
        "xml": XML,
        "trace": TRACE,
    }
)
"""The prefixes :func:`qn` knows; those Word itself uses, and three of ours for namespaces Word leaves without one."""


class _Names(dict[str, str]):
    """Fills itself: a name is worked out once, every later look-up is that of a dict."""

    def __missing__(self, name: str) -> str:
        prefix, _, local = name.partition(":")
        self[name] = full = f"{{{PREFIXES[prefix]}}}{local}"
        return full


_names = _Names()


def qn(name: str) -> str:
    """``w:p`` as lxml writes it: ``{namespace}p``; an unknown prefix is a KeyError, that is a bug."""
    return _names[name]
