"""The looks of the department: Arial, a dark petrol for titles and tables, and lines of 14 pt.

The styles for lists, tables and notes have the names that they have in the pack rijk. `styles` in pack.yaml holds for all templates of a
pack, the inherited letters included, so one name serves for both looks.
"""

from rijk_source.markup import document, mm, root, w
from rijk_source.styles import size, style

FONT = "Arial"
PETROL, PALE, GREY = "0B5563", "E8F1F2", "595959"


def styles() -> bytes:
    families = *_basic(), *_headings(), *_text(), *_edges(), *_notes(), *_own(), *_tables()
    return document(root("styles", _defaults(), *families, prefixes="w"))


def spacing(before: float = 0, after: float = 0, line: float = 14) -> str:
    return w("spacing", before=round(before * 20), after=round(after * 20), line=round(line * 20), lineRule="atLeast")


def _bold() -> str:
    return w("b") + w("bCs")


def _petrol() -> str:
    return w("color", val=PETROL)


def _defaults() -> str:
    look = w("rPr", w("rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT), size(10), w("lang", val="nl-NL"))
    return w("docDefaults", w("rPrDefault", look), w("pPrDefault", w("pPr", w("widowControl"), spacing())))


def _basic() -> tuple[str, ...]:
    margins = w("tblCellMar", *(w(side, w=0, type="dxa") for side in ("top", "left", "bottom", "right")))
    hidden = w("uiPriority", val=99) + w("semiHidden")
    table = w("tblPr", w("tblInd", w=0, type="dxa"), margins)
    return (
        w("style", w("name", val="Normal"), w("qFormat"), type_="paragraph", default=1, styleId="Normal"),
        w("style", w("name", val="Default Paragraph Font"), hidden, type_="character", default=1, styleId="DefaultParagraphFont"),
        w("style", w("name", val="Normal Table"), hidden, table, type_="table", default=1, styleId="TableNormal"),
        w("style", w("name", val="No List"), hidden, type_="numbering", default=1, styleId="NoList"),
    )


def _headings() -> tuple[str, ...]:
    def heading(level: int, before: float, *look: str) -> str:
        layout = w("pPr", w("keepNext"), w("keepLines"), spacing(before, 3), w("outlineLvl", val=level - 1))
        return style("paragraph", f"Heading{level}", f"heading {level}", layout, w("rPr", *look), following="BodyText", rank=9)

    title = w("pPr", w("keepNext"), w("keepLines"), spacing(0, 2, 30)), w("rPr", _bold(), _petrol(), size(24))
    subtitle = w("pPr", w("keepLines"), spacing(0, 14, 18)), w("rPr", w("color", val=GREY), size(13))
    return (
        style("paragraph", "Title", "Title", *title, following="Subtitle", rank=10),
        style("paragraph", "Subtitle", "Subtitle", *subtitle, following="BodyText", rank=11),
        heading(1, 18, _bold(), _petrol(), size(13)),
        heading(2, 12, _bold(), size(10.5)),
        heading(3, 8, w("i"), w("iCs")),
    )


def _text() -> tuple[str, ...]:
    def listed(key: str, name: str, *numbering: str) -> str:
        return style("paragraph", key, name, w("pPr", *numbering, spacing(0, 3)), based_on="BodyText", rank=2)

    numbers = (w("numPr", w("numId", val=number)) for number in (1, 2))
    return (
        style("paragraph", "BodyText", "Body Text", w("pPr", spacing(0, 7)), rank=1),
        listed("ListNumber", "List Number", next(numbers)),
        listed("ListBullet", "List Bullet", next(numbers)),
        listed("ListContinue", "List Continue"),
    )


def _edges() -> tuple[str, ...]:
    small = w("rPr", w("color", val=GREY), size(8))
    above = w("pBdr", w("top", val="single", sz=4, space=4, color=PETROL))
    return (
        style("paragraph", "Header", "header", w("pPr", spacing(line=11)), small),
        style("paragraph", "Footer", "footer", w("pPr", above, spacing(line=11)), small),
    )


def _notes() -> tuple[str, ...]:
    superscript = w("rPr", w("vertAlign", val="superscript"))
    link = w("rPr", _petrol(), w("u", val="single"))
    return (
        style("paragraph", "FootnoteText", "footnote text", w("pPr", spacing(0, 2, 11)), w("rPr", size(8))),
        style("character", "FootnoteReference", "footnote reference", superscript, based_on="DefaultParagraphFont"),
        style("character", "Hyperlink", "Hyperlink", link, based_on="DefaultParagraphFont"),
    )


def _own() -> tuple[str, ...]:
    under = w("pBdr", w("bottom", val="single", sz=12, space=6, color=PETROL))
    beside = w("pBdr", w("left", val="single", sz=24, space=8, color=PETROL))
    shade = w("shd", val="clear", color="auto", fill=PALE)
    label = w("tabs", w("tab", val="left", pos=mm(34))), w("ind", left=mm(34), hanging=mm(34))
    line = w("spacing", before=0, after=0, line=120, lineRule="exact")
    looks = (
        ("EnIMinisterie", "EnI ministerie", (under, spacing(0, 24)), (_bold(), _petrol(), size(12))),
        ("EnIGegevens", "EnI gegevens", (w("keepLines"), label[0], spacing(0, 3), label[1]), ()),
        ("EnIKader", "EnI kader", (w("keepLines"), beside, shade, spacing(6, 12), w("ind", left=mm(4))), ()),
        ("EnITussenregel", "EnI tussenregel", (line,), (size(4),)),
        ("RijkTabelkop", "Rijk tabelkop", (w("keepNext"), spacing(3, 3, 12)), (_bold(), size(9))),
        ("RijkTabeltekst", "Rijk tabeltekst", (spacing(3, 3, 12),), (size(9),)),
    )
    return tuple(
        style("paragraph", key, name, w("pPr", *layout), w("rPr", *look) if look else "", own=True, rank=20)
        for key, name, layout, look in looks
    )


def _tables() -> tuple[str, ...]:
    """White on petrol above, thin lines between the rows, and every other row shaded; no lines that stand upright."""
    lines = (w(side, val="single", sz=4, space=0, color="A9C4C8") for side in ("top", "bottom", "insideH"))
    margins = w("tblCellMar", w("left", w=mm(2), type="dxa"), w("right", w=mm(2), type="dxa"))
    head = w("rPr", _bold(), w("color", val="FFFFFF")), w("tcPr", w("shd", val="clear", color="auto", fill=PETROL))
    band = w("tcPr", w("shd", val="clear", color="auto", fill=PALE))
    body = w("tblPr", w("tblStyleRowBandSize", val=1), w("tblBorders", *lines), margins)
    looks = w("tblStylePr", *head, type="firstRow"), w("tblStylePr", band, type="band2Horz")
    return (style("table", "RijkTabel", "Rijk tabel", body, *looks, based_on="TableNormal", own=True, rank=39),)
