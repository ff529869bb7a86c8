"""A small vocabulary for WordprocessingML, so that a template reads as an outline of the document.

Everything is a string of finished XML. Children are given in the order of the schema (ECMA-376, part 1): Word repairs, and
LibreOffice ignores, what stands out of order. A template tag stands whole within one run.
"""

from xml.sax.saxutils import escape, quoteattr

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
}

Attribute = str | int


def w(name: str, /, *children: str, **attributes: Attribute) -> str:
    """An element of WordprocessingML, its attributes in its namespace; a final underscore is dropped from a name (`type_`, `id_`)."""
    pairs = "".join(f" w:{key.rstrip('_')}={quoteattr(str(value))}" for key, value in attributes.items())
    inside = "".join(children)
    return f"<w:{name}{pairs}>{inside}</w:{name}>" if inside else f"<w:{name}{pairs}/>"


def root(name: str, /, *children: str, prefixes: str = "w r", **attributes: Attribute) -> str:
    """The root of a part: an element that declares the namespaces it needs."""
    declared = "".join(f' xmlns:{prefix}="{NAMESPACES[prefix]}"' for prefix in prefixes.split())
    pairs = "".join(f" w:{key.rstrip('_')}={quoteattr(str(value))}" for key, value in attributes.items())
    return f"<w:{name}{declared}{pairs}>{''.join(children)}</w:{name}>"


def document(markup: str) -> bytes:
    """A part as it stands in the package."""
    return ('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + markup).encode("utf-8")


def mm(length: float) -> int:
    """Millimetres in twentieths of a point, the unit of indents, tabs and cells."""
    return round(length * 1440 / 25.4)


def run(text: str, *properties: str) -> str:
    """Words or template tags in one run."""
    look = w("rPr", *properties) if properties else ""
    return w("r", look, f'<w:t xml:space="preserve">{escape(text)}</w:t>')


def tab() -> str:
    return w("r", w("tab"))


def field(code: str, result: str) -> str:
    """A complex field with its cached result, so that a reader that doesn't compute fields still shows a number."""
    return "".join(
        (
            w("r", w("fldChar", fldCharType="begin")),
            w("r", f'<w:instrText xml:space="preserve"> {code} </w:instrText>'),
            w("r", w("fldChar", fldCharType="separate")),
            run(result),
            w("r", w("fldChar", fldCharType="end")),
        )
    )


def page_of_pages() -> str:
    """Pagina x van y."""
    return run("Pagina ") + field("PAGE", "1") + run(" van ") + field("NUMPAGES", "1")


def paragraph(style: str, *content: str, keep_next: bool = False) -> str:
    """A paragraph of a style; content that isn't markup yet becomes a run."""
    runs = (piece if piece.startswith("<") else run(piece) for piece in content)
    return w("p", w("pPr", w("pStyle", val=style), w("keepNext") if keep_next else ""), *runs)


def labelled(style: str, label: str, value: str, *layout: str) -> str:
    """A label in bold and its value at the tab of the style."""
    return w("p", w("pPr", w("pStyle", val=style), *layout), run(label, w("b")), tab(), run(value))


def block(tag: str, *paragraphs: str) -> str:
    """Paragraphs within a tag that works on whole paragraphs: `block("if memo.deadline", …)`."""
    return w("p", run(f"{{%p {tag} %}}")) + "".join(paragraphs) + w("p", run(f"{{%p end{tag.split()[0]} %}}"))


def optional(value: str, *paragraphs: str) -> str:
    """Paragraphs that are there only if a fact is."""
    return block(f"if {value}", *paragraphs)


def either(condition: str, paragraphs: str, others: str) -> str:
    """Paragraphs that are there if something is so, and others if it is not."""
    start, turn, end = (w("p", run(f"{{%p {tag} %}}")) for tag in (f"if {condition}", "else", "endif"))
    return start + paragraphs + turn + others + end
