"""The parts that every template has alike: settings, separators of the notes, properties, font table."""

from .markup import document, root, w
from .styles import FONT


def settings() -> bytes:
    """Word 2013 and later (mode 15), Dutch, and no `updateFields`: that would make Word ask a question at every opening."""
    separators = w("footnotePr", w("footnote", id_=-1), w("footnote", id_=0))
    mode = w("compatSetting", name="compatibilityMode", uri="http://schemas.microsoft.com/office/word", val=15)
    return document(
        root(
            "settings",
            w("zoom", percent=100),
            w("defaultTabStop", val=397),
            w("characterSpacingControl", val="doNotCompress"),
            separators,
            w("compat", mode),
            w("themeFontLang", val="nl-NL"),
            w("decimalSymbol", val=","),
            w("listSeparator", val=";"),
            prefixes="w",
        )
    )


def footnotes() -> bytes:
    """The two separators that Word wants to find; the notes themselves come with a build."""
    return document(root("footnotes", _separator(-1, "separator"), _separator(0, "continuationSeparator"), prefixes="w"))


def _separator(number: int, kind: str) -> str:
    layout = w("pPr", w("spacing", before=0, after=0, line=240, lineRule="auto"))
    return w("footnote", w("p", layout, w("r", w(kind))), type_=kind, id_=number)


def font_table() -> bytes:
    verdana = w(
        "font",
        w("panose1", val="020B0604030504040204"),
        w("charset", val="00"),
        w("family", val="swiss"),
        w("pitch", val="variable"),
        name=FONT,
    )
    return document(root("fonts", verdana, prefixes="w"))


def core_properties(title: str) -> bytes:
    """A title and a language; a build puts in its own."""
    return document(
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{title}</dc:title><dc:language>nl-NL</dc:language>"
        "</cp:coreProperties>"
    )
