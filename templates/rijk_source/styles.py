"""The styles: built-in ones under Word's own English names, so that any Word shows them in its own language, and ours with Rijk in front.

Sizes are the public ones of the Rijkshuisstijl: 9 pt on 12 for text and addressee, 6.5 on 9 for the margin column, bold capitals of
6.5 for a marking. Lines are *at least* 12 pt: the same as exactly 12 for Verdana of 9 pt, but nothing that is higher can be cut off.
"""

from .markup import Attribute, document, mm, root, w

FONT = "Verdana"
GREY = "595959"
LINE_COLOR = "7F7F7F"
HEADER_FILL = "E6EBF0"
LINK = "154273"


def styles() -> bytes:
    families = *_basic(), *_headings(), *_text(), *_lists(), *_edges(), *_notes(), *_own(), *_tables()
    return document(root("styles", _defaults(), *families, prefixes="w"))


def size(points: float) -> str:
    half = round(points * 2)
    return w("sz", val=half) + w("szCs", val=half)


def spacing(before: float = 0, after: float = 0, line: float = 12) -> str:
    """Space around a paragraph and the height of its lines, in points; between two paragraphs the larger of both counts."""
    return w("spacing", before=round(before * 20), after=round(after * 20), line=round(line * 20), lineRule="atLeast")


def style(
    kind: str, key: str, name: str, *body: str, based_on: str = "Normal", following: str = "", own: bool = False, rank: int = 0
) -> str:
    """One style; `own` ones are ours, `rank` is its place in Word's gallery (0: not shown there)."""
    custom: dict[str, Attribute] = {"customStyle": 1} if own else {}
    return w(
        "style",
        w("name", val=name),
        w("basedOn", val=based_on) if based_on else "",
        w("next", val=following) if following else "",
        w("uiPriority", val=rank) if rank else "",
        w("qFormat") if rank else "",
        *body,
        type_=kind,
        **custom,
        styleId=key,
    )


def _defaults() -> str:
    fonts = w("rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT)
    language = w("lang", val="nl-NL")
    return w("docDefaults", w("rPrDefault", w("rPr", fonts, size(9), language)), w("pPrDefault", w("pPr", w("widowControl"), spacing())))


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


def _heading(level: int, before: float, after: float, *look: str) -> str:
    layout = w("pPr", w("keepNext"), w("keepLines"), spacing(before, after), w("outlineLvl", val=level - 1))
    return style("paragraph", f"Heading{level}", f"heading {level}", layout, w("rPr", *look), following="BodyText", rank=9)


def _headings() -> tuple[str, ...]:
    title = w("pPr", w("keepNext"), w("keepLines"), spacing(0, 12, 38))
    subtitle = w("pPr", w("keepNext"), w("keepLines"), spacing(0, 24, 16))
    return (
        style("paragraph", "Title", "Title", title, w("rPr", size(32)), following="BodyText", rank=10),
        style("paragraph", "Subtitle", "Subtitle", subtitle, w("rPr", size(12)), following="BodyText", rank=11),
        _heading(1, 18, 0, w("b"), w("bCs"), size(10)),
        _heading(2, 12, 0, w("b"), w("bCs")),
        _heading(3, 8, 0, w("i"), w("iCs")),
    )


def _text() -> tuple[str, ...]:
    return (
        style("paragraph", "BodyText", "Body Text", w("pPr", spacing(5, 6)), rank=1),
        style("paragraph", "Salutation", "Salutation", w("pPr", spacing(36, 12)), following="BodyText", rank=12),
        style("paragraph", "Closing", "Closing", w("pPr", w("keepNext"), spacing(12, 0)), following="Signature", rank=12),
        style("paragraph", "Signature", "Signature", w("pPr", w("keepNext"), w("keepLines"), spacing(24)), rank=12),
    )


def _lists() -> tuple[str, ...]:
    def listed(key: str, name: str, number: int) -> str:
        layout = w("pPr", w("numPr", w("numId", val=number)), spacing(0, 2))
        return style("paragraph", key, name, layout, based_on="BodyText", rank=2)

    continued = style("paragraph", "ListContinue", "List Continue", w("pPr", spacing(0, 2)), based_on="BodyText", rank=2)
    return listed("ListNumber", "List Number", 1), listed("ListBullet", "List Bullet", 2), continued


def _edges() -> tuple[str, ...]:
    return (
        style("paragraph", "Header", "header", w("pPr", spacing(line=9)), w("rPr", size(6.5))),
        style("paragraph", "Footer", "footer", w("pPr", spacing(line=9)), w("rPr", size(6.5))),
    )


def _notes() -> tuple[str, ...]:
    superscript = w("rPr", w("vertAlign", val="superscript"))
    link = w("rPr", w("color", val=LINK), w("u", val="single"))
    return (
        style("paragraph", "FootnoteText", "footnote text", w("pPr", spacing(0, 1, 10)), w("rPr", size(7.5))),
        style("character", "FootnoteReference", "footnote reference", superscript, based_on="DefaultParagraphFont"),
        style("character", "Hyperlink", "Hyperlink", link, based_on="DefaultParagraphFont"),
    )


def _own() -> tuple[str, ...]:
    """Ours. The margin column and the running head share the label and the value, so that both look alike."""
    hanging = w("tabs", w("tab", val="left", pos=mm(22))), w("ind", left=mm(22), hanging=mm(22))
    looks = (
        ("RijkKopje", "Rijk kopje", "RijkKolomtekst", (w("keepNext"), spacing(9, 0, 9)), (w("b"), w("bCs"), size(6.5))),
        ("RijkKolomtekst", "Rijk kolomtekst", "", (spacing(0, 0, 9),), (size(6.5),)),
        ("RijkAfzender", "Rijk afzender", "", (spacing(0, 12, 9),), (size(6.5),)),
        ("RijkAdres", "Rijk adres", "", (spacing(),), ()),
        ("RijkReferentie", "Rijk referentieregel", "", (w("keepLines"), hanging[0], spacing(0, 3), hanging[1]), ()),
        ("RijkRubricering", "Rijk rubricering", "", (spacing(9, 0, 9),), (w("b"), w("bCs"), w("caps"), size(6.5))),
        ("RijkStatus", "Rijk status", "", (spacing(),), (w("b"), w("bCs"), w("caps"))),
        ("RijkMelding", "Rijk melding", "BodyText", (_frame(), spacing(0, 18), w("ind", left=mm(2), right=mm(2))), ()),
        ("RijkSlotregel", "Rijk slotregel", "", (w("spacing", before=0, after=0, line=20, lineRule="exact"),), (size(1),)),
        ("RijkTabelkop", "Rijk tabelkop", "", (w("keepNext"), spacing(2, 2)), (w("b"), w("bCs"))),
        ("RijkTabeltekst", "Rijk tabeltekst", "", (spacing(2, 2),), ()),
    )
    return tuple(
        style("paragraph", key, name, w("pPr", *layout), w("rPr", *look) if look else "", following=following, own=True, rank=20)
        for key, name, following, layout, look in looks
    )


def _frame() -> str:
    """A line round a notice: seen without colour."""
    sides = ("top", "left", "bottom", "right")
    return w("pBdr", *(w(side, val="single", sz=4, space=4, color=LINE_COLOR) for side in sides))


def _tables() -> tuple[str, ...]:
    lines = (w(side, val="single", sz=4, space=0, color=LINE_COLOR) for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
    margins = w("tblCellMar", w("left", w=mm(1.5), type="dxa"), w("right", w=mm(1.5), type="dxa"))
    first = w("tblStylePr", w("rPr", w("b"), w("bCs")), w("tcPr", w("shd", val="clear", color="auto", fill=HEADER_FILL)), type="firstRow")
    body = w("tblPr", w("tblBorders", *lines), margins), first
    return (style("table", "RijkTabel", "Rijk tabel", *body, based_on="TableNormal", own=True, rank=39),)
